"""Measures: the numbers of a line that may count persons or things, and the thing each of them counts.

The thing stands behind its number ("23 criminal cases"), or was named before a number that stands bare ("the number of
cases reached 59", "26 were sent to court"). Refuses scales ("per 100,000 residents") and words that count persons
already told of ("the two", "трое"). Words are in the tables of measures.tsv.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tipwire.find import turkic
from tipwire.find.exact import counts
from tipwire.find.exact.numbers import numbers as exact_numbers
from tipwire.find.page import Line
from tipwire.languages import Hit
from tipwire.model import Count, CountKind, Measure

GAP_WORDS = 4
_WORDS = re.compile(r"[^\W\d_][\w'-]*")
_STOP = re.compile(r"[.;:()«»\"!?]|, |\s[—–-]\s")
# A number that nothing follows but the end of its phrase.
_NOTHING_FOLLOWS = re.compile(r"\s*(?:[,.;:)»\"(!?]|[—–-]\s|$)")
_KNOWN_GROUP = re.compile(r"\b(?:the|these|those|both|all)\s$")
_OF_POSSIBLE = re.compile(r"\s(?:возможн|possible)")
# A verb of a bare number stands within so many letters: "26 were sent", "740-ы елден шығарылды".
_VERB_REACH = 14
_PART_REACH = 30
# "girls under 18", "младше 14": a word of age stands before no greater number.
_OF_AGE = 21
# "29 адамның 17-сі", "алардын 61и": possession makes a number a part of what stands before it.
_POSSESSED = re.compile(r"\d-?(?:с[іи]|[ыіиуү]|[уү][іи])$")
_GENITIVE = re.compile(r"(?:[нтд][ыіиуү]ң|[нтд][ыиуү]н|нинг|ning)\s$", re.IGNORECASE)
_FOR_CRIME = re.compile(r"\s(?:for|за)\s")
_DASH = re.compile(r"\s[—–-]\s")


@dataclass(frozen=True, slots=True)
class Number:
    """A count at [start, end) of a line, its hedge included; `core` is where the bare figure starts."""

    start: int
    end: int
    count: Count
    core: int = 0
    form: str = "card"
    is_digits: bool = True

    @property
    def value(self) -> float:
        """The number said: the low end, else the high one."""
        return float(self.count.low if self.count.low is not None else self.count.high or 0)

    @property
    def high(self) -> float | None:
        """The high end of a range; None where one number is said."""
        return float(self.count.high or 0) if self.count.kind is CountKind.RANGE else None


@lru_cache(maxsize=512)
def numbers(line: Line) -> tuple[Number, ...]:
    """The counts of a line, in order."""
    read = {m.core: m.value for m in exact_numbers(line.text, line.language)}
    return tuple(
        Number(m.start, m.end, m.value, m.core.start, read[m.core].form, read[m.core].is_digits)
        for m in counts(line.text, line.language)
    )


def is_scale(line: Line, number: Number) -> bool:
    """True for the number that others are measured on: "на каждые 100 тыс. жителей", "из 100 возможных"."""
    before = [
        hit for hit in line.every("denominator") if 0 <= number.start - hit.end <= 1 or 0 <= number.core - hit.end <= 1
    ]
    is_scale_word = any(hit.note != "age" or number.value <= _OF_AGE for hit in before)
    return is_scale_word or bool(_OF_POSSIBLE.match(line.folded, number.end))


def is_told_group(line: Line, number: Number) -> bool:
    """True where a word, no digits, counts persons already told of: "one", "the two", "трое"."""
    is_one = number.value == 1 and number.high is None
    if number.is_digits or is_one or is_part(line, number):
        return is_one and not number.is_digits
    return number.form == "coll" or bool(_KNOWN_GROUP.search(line.folded[: number.start]))


def is_part(line: Line, number: Number) -> bool:
    """True for a number of those just counted: "из них 12", "74 of them", "including 19"."""
    words = [*line.find("of_it"), *(h for h in line.every("part") if h.weight >= 2)]
    others = [n for n in numbers(line) if n.end <= number.start]
    since = others[-1].end if others else 0
    is_before = any(max(since, number.start - _PART_REACH) <= h.start < number.start for h in words)
    return is_before or is_of_it(line, number) or (bool(others) and _goes_on(line, others[-1], number))


def is_of_it(line: Line, number: Number) -> bool:
    """True where "of them" follows a number, or its ending says so: "29 адамның 17-сі"."""
    return any(0 <= h.start - number.end <= 1 for h in line.find("of_it")) or _is_possessed(line, number)


def _is_possessed(line: Line, number: Number) -> bool:
    if line.language not in turkic.LANGUAGES or not number.is_digits:
        return False
    return bool(_POSSESSED.search(line.folded[number.core : number.end]))


def _goes_on(line: Line, part: Number, number: Number) -> bool:
    """True for the next of a list of parts: "19 — торговля людьми, 7 — торговля детьми"."""
    dashes = all(_DASH.match(line.text, n.end) for n in (part, number))
    return dashes and is_part(line, part)


@lru_cache(maxsize=512)
def things(line: Line) -> tuple[Hit, ...]:
    """The things counted that a line names; the persons of set phrases ("торговля людьми") are none."""
    phrases, deeds = line.find("phrase"), [h for h in line.find("deed") if h.note != Measure.ENTERED.name]
    return tuple(
        hit
        for hit in line.find("counted")
        if not any(_covers(line, deed, hit) for deed in deeds)
        and (hit.value != Measure.PERSONS.name or not any(p.start <= hit.start and hit.end <= p.end for p in phrases))
    )


_PERSONS = frozenset({"PERSONS", "MIGRANTS", "VICTIMS", "SUSPECTS", "DEPORTED", "ENTERED"})


def _covers(line: Line, deed: Hit, hit: Hit) -> bool:
    """True where a thing is but a word of a deed ("became victims of"), and no number stands in the deed with it."""
    is_inside = deed.start <= hit.start and hit.end <= deed.end and len(deed) > len(hit)
    counts = any(deed.start < n.start < hit.start or 0 <= hit.start - n.end <= 1 for n in numbers(line))
    return is_inside and not counts


def thing(line: Line, number: Number, last: Hit | None = None, listed: Hit | None = None) -> Hit | None:
    """The thing a number counts: behind it, else the one named before where it stands bare.

    `last` is what the lines before counted, for "there were 34 of them"; `listed` what the number before counted, for
    "45 cases of procuring, 27 — of brothel keeping".
    """
    behind = _behind(line, number)
    if behind and is_of_it(line, number):
        # "11 of them from girls" are calls where calls were counted.
        before = _before(line, number)
        return before if before and not (before.value in _PERSONS and behind.value in _PERSONS) else behind
    if behind or not is_bare(line, number):
        return behind
    if listed and _DASH.match(line.text, number.end):
        return listed
    if last and any(0 <= number.start - hit.end <= _PART_REACH for hit in line.find("those")):
        return last
    return _before(line, number) or (last if number.start == 0 or is_part(line, number) else None)


def _behind(line: Line, number: Number) -> Hit | None:
    near = [hit for hit in things(line) if hit.start >= number.end and _is_near(line, number, hit)]
    # A classifier ("йигирма нафар аёл") stands before the thing.
    return next((hit for hit in near if hit.weight >= 2), near[0] if near else None)


def _is_near(line: Line, number: Number, hit: Hit) -> bool:
    gap = line.text[number.end : hit.start]
    if line.language in turkic.LANGUAGES and turkic.ends_phrase(gap, line.language):
        return False
    if _DASH.fullmatch(gap):
        return is_part(line, number)
    most = 1 if hit.value == Measure.OTHER.name else GAP_WORDS
    return not _STOP.search(gap) and len(_WORDS.findall(gap)) <= most and not _parted(line, number, hit)


def _parted(line: Line, number: Number, hit: Hit) -> bool:
    """True where another number or a verb stands between a number and the thing: "26 were sent to the courts"."""
    return any(number.end <= n.start < hit.start for n in numbers(line)) or any(
        number.end <= deed.start < deed.end <= hit.start and deed.start - number.end <= 1
        for deed in line.find("reached")
        if deed.note == "after"
    )


def is_bare(line: Line, number: Number) -> bool:
    """True where no thing follows a number: a stop, a verb or "of them"."""
    if _NOTHING_FOLLOWS.match(line.folded, number.end) or _is_possessed(line, number):
        return True
    if line.language in turkic.LANGUAGES and _GENITIVE.search(line.folded[: number.start]):
        return True
    if _FOR_CRIME.match(line.folded, number.end) and line.text[number.start - 1 : number.start] in ("(", " "):
        return "(" in line.text[: number.start]
    reached = line.every("reached")
    follows = [*line.find("of_it"), *(h for h in reached if h.note == "after")]
    if any(0 <= hit.start - number.end <= 1 for hit in follows):
        return True
    if any(0 <= number.start - hit.end <= 1 for hit in reached if hit.note == "before"):
        return True
    deeds = [h for h in line.every("deed") if 0 <= h.start - number.end <= _VERB_REACH]
    return any(not _STOP.search(line.text[number.end : deed.start]) for deed in deeds)


def _before(line: Line, number: Number) -> Hit | None:
    before = [hit for hit in things(line) if hit.end <= number.start and hit.weight >= 2]
    before = [hit for hit in before if hit.value != Measure.OTHER.name] or before
    named = [hit for hit in before if hit.weight > 2 or hit.value in _PERSONS] or before
    return named[-1] if named else None
