"""`dumps`: a Telegram as text, byte for byte what goes on the line, or a refusal.

What is written is read back before it is handed out; a field that the other side would read differently is refused
by name.  So `loads(dumps(t))` gives `t` always.
"""

import dataclasses
import re
from itertools import chain

from tipwire.telegram import layout
from tipwire.telegram.check import check
from tipwire.telegram.errors import CannotSend, Classified
from tipwire.telegram.finding import Severity
from tipwire.telegram.message import Telegram
from tipwire.telegram.profiles import PROFILES, Profile
from tipwire.telegram.read import load_all
from tipwire.telegram.split import split


def dumps(telegram: Telegram, *, profile: str = "wire", allow_classified: bool = False) -> str:
    """The telegram in `profile`: "wire", "archive" or "acp127"; one transmission for each section.

    Errors: `CannotSend` names the field that the line cannot carry, or the cross-check that forbids it (X02, X04,
    X07, ...); `Classified` unless expressly allowed.
    """
    if profile not in PROFILES:
        raise CannotSend("profile", f"there is no profile {profile!r}; take one of {', '.join(PROFILES)}")
    form = PROFILES[profile]
    _insist(telegram, form)
    if telegram.classification and telegram.classification.letter not in "UE" and not allow_classified:
        raise Classified(telegram.classification.word)
    parts = split(telegram, profile)
    lines = _merged(parts, form) if form.is_merged else [line for part in parts for line in _transmission(part, form)]
    _check_lines(lines, form)
    text = "\n".join(lines) + "\n"
    if form.is_raw:
        text = _for_a_teleprinter(text)
    _read_back(telegram, text)
    return text


def _for_a_teleprinter(text: str) -> str:
    """Two carriage returns before the line feeds, twelve deletes after the end of message (para 138)."""
    return re.sub(r"\n+", r"\r\r\g<0>", text.replace("\nNNNN\n", "\nNNNN" + "\x7f" * 12 + "\n"))


def _insist(telegram: Telegram, form: Profile) -> None:
    """What every transmission must have (para 145: lines 2, 3, 11, 12, 13 and 16)."""
    missing = [name for name in ("routing", "station", "preambles") if not getattr(telegram, name)]
    if form.is_state and not telegram.classification:
        missing.append("classification")
    if missing:
        raise CannotSend(missing[0], f"the {form.name} profile cannot be sent without it; fill it in")
    if not telegram.body:
        raise CannotSend("body", "there is no text; add a paragraph")
    if telegram.routing and telegram.routing.janap:
        raise CannotSend("routing.janap", "JANAP 128 lines are read but not written; leave it None")
    if telegram.distribution:
        raise CannotSend("distribution", "a 1973-79 distribution block belongs to a received copy; leave it empty")


def _transmission(part: Telegram, form: Profile) -> list[str]:
    fore = layout.heading(part, form)
    text = layout.text(part, form)
    if form.page_lines:
        text = _paged(part, fore, text, form)
    return [*fore, "BT", *text, "BT", *_ending(part, form)]


def _ending(part: Telegram, form: Profile) -> list[str]:
    validation = [f"#{part.station.number:04d}"] if part.station and form.is_state else []
    # Eight line feeds stand between the last line and NNNN (para 138).
    return [*part.corrections, *validation, *[""] * 7, "NNNN"]


def _paged(part: Telegram, fore: list[str], text: list[str], form: Profile) -> list[str]:
    """Cuts the text into pages of 20 lines, the first counted from format line 5 (para 208)."""
    assert part.station is not None
    counted = sum(len(layout.preamble(this, "preambles")) for this in part.preambles) + 1
    first = max(1, form.page_lines - counted)
    word = layout.class_word(part.classification) if part.classification else ""
    pages = [text[:first], *(text[at : at + form.page_lines] for at in range(first, len(text), form.page_lines))]
    lines = list(pages[0])
    for number, page in enumerate(pages[1:], start=2):
        station = f"{part.station.station} {part.station.number:03d}{part.station.position}"
        lines += ["", "", "", f"PAGE {number} {station} {word}".rstrip(), *page]
    return lines


def _merged(parts: tuple[Telegram, ...], form: Profile) -> list[str]:
    """One heading, the sections run together, a page line where the printer turned the page."""
    lines: list[str] = []
    for index, part in enumerate(parts):
        fore = [*layout.heading(part, form), "BT"]
        text = layout.text(part, form)
        start = 0 if index == 0 else len(text) - len(layout.body(part, form))
        if index:
            lines.append("")
        elif not lines:
            lines += fore[:-1]
        for at in range(start, len(text)):
            count = len(fore) + at
            if part.mrn and at > start and count % form.page_lines == 0:
                section = part.section.number if part.section else 1
                total = part.section.total if part.section else 1
                page = count // form.page_lines + 1
                lines.append(f"{part.mrn.post} {part.mrn.number:08d} {section:03d}.{page} OF {total:03d}")
            lines.append(text[at])
    return lines


def _check_lines(lines: list[str], form: Profile) -> None:
    for number, line in enumerate(lines, start=1):
        if not form.characters.fullmatch(line):
            bad = next(letter for letter in line if not form.characters.fullmatch(letter))
            raise CannotSend(f"line {number}", f"{line[:30]!r} holds {bad!r}, not in {form.alphabet}; respell it")
        if len(line) > form.width:
            raise CannotSend(f"line {number}", f"{line[:30]!r} is longer than {form.width} characters; shorten it")


def _read_back(telegram: Telegram, text: str) -> None:
    years = [preamble.dtg.year for preamble in telegram.preambles if preamble.dtg and preamble.dtg.year is not None]
    messages = load_all(text, latest_year=max(years, default=None))
    got = messages[0][0] if len(messages) == 1 else None
    if got == telegram:
        _refuse_contradictions(got)
        return
    if got is None:
        raise CannotSend("text", f"it would be read back as {len(messages)} messages; look for lines like a heading's")
    names = [item.name for item in dataclasses.fields(Telegram) if item.compare]
    # The body last: where a signature or subject is misread, the body is too, and the former tells why.
    names.sort(key=lambda name: name == "body")
    name = next(name for name in names if getattr(got, name) != getattr(telegram, name))
    raise CannotSend(*_difference(name, getattr(telegram, name), getattr(got, name)))


# A relay may lower a precedence and a station may file late; only what no station may send stops the writer.
_REFUSED_WARNINGS = ("X04",)


def _refuse_contradictions(sent: Telegram) -> None:
    """What is a finding when read is a refusal when written."""
    for finding in check(sent):
        if finding.severity is Severity.ERROR or finding.code in _REFUSED_WARNINGS:
            raise CannotSend(finding.code, f"{finding.message}; correct it")


def _difference(name: str, sent: object, read: object) -> tuple[str, str]:
    if isinstance(sent, tuple) and isinstance(read, tuple):
        pairs = list(zip(chain(sent, [None]), chain(read, [None]), strict=False))
        index = next((index for index, (one, other) in enumerate(pairs) if one != other), len(pairs) - 1)
        name, (sent, read) = f"{name}[{index}]", pairs[index]
    return name, f"{_short(sent)} would be read back as {_short(read)}; reword it"


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 120 else f"{text[:117]}..."
