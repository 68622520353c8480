"""What stands inside a paragraph: the source line it opens with, and the notes apart from the report.

Both are views of the text, computed when asked; the text itself stays as it was sent.
"""

import re
from dataclasses import dataclass

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MonthDay:
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class CitedOutlet:
    """`Interfax (with information from Azattyk newspaper)`: the name, and the remark in brackets."""

    name: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """The outlets of one date or group of dates.

    `January 14 and 16, Liter and Aikyn` does not say which outlet wrote on which day, so neither does this.
    """

    dates: tuple[MonthDay, ...]
    outlets: tuple[CitedOutlet, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """`(NOTE: ... END NOTE.)` inside a paragraph; `start` and `end` count within the paragraph's text."""

    kind: str
    text: str
    start: int
    end: int


_MONTH = "|".join(MONTH_NAMES)
_DATES = rf"(?:{_MONTH}) \d{{1,2}}(?:(?:, | and |, and |-)(?:(?:{_MONTH}) )?\d{{1,2}})*"
_GROUP = re.compile(rf"(?P<dates>{_DATES}), (?P<outlets>(?:[^:;()]|\([^()]*\))+)")
_DATE = re.compile(rf"(?P<through>-)?(?:(?P<month>{_MONTH}) )?(?P<day>\d{{1,2}})")
_OUTLET = re.compile(r"(?:, and |, | and |^)(?=\S)")
_REMARK = re.compile(r"^(?P<name>.*?)(?: \((?P<remark>[^()]*)\))?$")
# A source line is read up to here at most: the longest in the model report has 140 characters.
_LONGEST_SOURCE_LINE = 600


def citations(text: str) -> tuple[Citation, ...]:
    """The source line at the start of a paragraph, or () when it opens with something else.

    >>> [c.outlets[1].name for c in citations("January 27, Interfax, Aikyn: Two women were detained.")]
    ['Aikyn']
    """
    found = []
    position = 0
    while group := _GROUP.match(text, position, _LONGEST_SOURCE_LINE):
        found.append(Citation(_dates(group["dates"]), _outlets(group["outlets"])))
        position = group.end()
        if text.startswith("; ", position):
            position += 2
        elif text.startswith(":", position):
            return tuple(found)
        else:
            return ()
    return ()


def _dates(text: str) -> tuple[MonthDay, ...]:
    days: list[MonthDay] = []
    month = 0
    for part in _DATE.finditer(text):
        month = MONTH_NAMES.index(part["month"]) + 1 if part["month"] else month
        day = int(part["day"])
        if part["through"] and days and not part["month"]:
            days += [MonthDay(month, between) for between in range(days[-1].day + 1, day)]
        days.append(MonthDay(month, day))
    return tuple(days)


def _outlets(text: str) -> tuple[CitedOutlet, ...]:
    return tuple(CitedOutlet(*_name_and_remark(part)) for part in _split_outside_brackets(text))


def _split_outside_brackets(text: str) -> list[str]:
    parts, start, depth = [], 0, 0
    for mark in re.finditer(r"[()]|, and |, | and ", text):
        depth += {"(": 1, ")": -1}.get(mark.group(), 0)
        if depth == 0 and mark.group() not in "()":
            parts.append(text[start : mark.start()])
            start = mark.end()
    return [part.strip() for part in [*parts, text[start:]] if part.strip()]


def _name_and_remark(text: str) -> tuple[str, str]:
    match = _REMARK.match(text)
    return (match["name"], match["remark"] or "") if match else (text, "")


_NOTE_BEGIN = re.compile(r"\((?:BEGIN )?(NOTE|COMMENT): ")
_NOTE_END = re.compile(r"END (?:NOTE|COMMENT)\.?\)")


def notes(text: str) -> tuple[Note, ...]:
    """The bracketed notes of a paragraph in order: the post's own words, not the press's."""
    found = []
    begin = _NOTE_BEGIN.search(text)
    # Searched for one after the other, so that a note never closed costs one look at the rest and no more.
    while begin and (end := _NOTE_END.search(text, begin.end())):
        found.append(Note(begin[1], text[begin.end() : end.start()].rstrip(), begin.start(), end.end()))
        begin = _NOTE_BEGIN.search(text, end.end())
    return tuple(found)


def report(text: str) -> str:
    """The paragraph without its notes.

    >>> report("Police came. (NOTE: No arrest. END NOTE.)")
    'Police came.'
    """
    position, kept = 0, []
    for note in notes(text):
        kept.append(text[position : note.start])
        position = note.end
    return " ".join(" ".join([*kept, text[position:]]).split())
