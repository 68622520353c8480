"""Sections apart and together.

State gives every section the number of the message and `/01`, `/02`; ACP 127 para 208 gives each its own number.
Both are joined here, in any order, and with copies of the same section.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from tipwire.telegram.errors import SectionsDoNotJoin
from tipwire.telegram.finding import Finding, Severity
from tipwire.telegram.message import Block, Copy, Dialect, Paragraph, Section, Telegram

Read = tuple[Telegram, tuple[Finding, ...]]


class Joined(NamedTuple):
    telegram: Telegram
    findings: tuple[Finding, ...]


def join(parts: Iterable[Telegram]) -> Telegram:
    """One message of its sections, given in any order; copies of one section count once.

    Errors: `SectionsDoNotJoin` when one is missing (it says which), or when they are not of one message.
    """
    given = list(parts)
    if not given:
        raise SectionsDoNotJoin("there are no sections to join; give at least one telegram")
    joined = gather([(part, ()) for part in given])
    if len(joined) > 1:
        raise SectionsDoNotJoin(f"the sections belong to {len(joined)} different messages; join each message by itself")
    telegram, findings = joined[0]
    if missing := missing_sections(telegram):
        numbers = ", ".join(str(number) for number in missing)
        raise SectionsDoNotJoin(f"section {numbers} of {_total(telegram)} is missing; ask for it again", missing)
    if error := next((finding for finding in findings if finding.severity is Severity.ERROR), None):
        raise SectionsDoNotJoin(error.message)
    return telegram


def missing_sections(telegram: Telegram) -> tuple[int, ...]:
    """The numbers of the sections that this telegram lacks, () when it is whole."""
    if telegram.section:
        have, total = {telegram.section.number}, telegram.section.total
    else:
        have, total = {section.number for section in telegram.sections}, _total(telegram)
    return tuple(number for number in range(1, total + 1) if number not in have)


def _total(telegram: Telegram) -> int:
    if telegram.section:
        return telegram.section.total
    return max((section.total for section in telegram.sections), default=0)


def gather(parts: Sequence[Read]) -> list[Joined]:
    """The messages among `parts`, each joined as far as its sections are there, in the order of their first section."""
    groups: dict[object, list[Read]] = {}
    for index, part in enumerate(parts):
        groups.setdefault(_message_key(part[0], index), []).append(part)
    return [_joined(group) for group in groups.values()]


def _message_key(telegram: Telegram, index: int) -> object:
    """What the sections of one message share; a whole message shares it with none."""
    if telegram.section is None:
        return index
    station = telegram.station.station if telegram.station else ""
    if telegram.mrn:
        return (station, telegram.mrn, telegram.section.total)
    if telegram.dialect is Dialect.STATE and telegram.station:
        return (station, telegram.station.number, telegram.section.total)
    return (station, telegram.dtg, telegram.originator, telegram.section.total)


def _joined(group: list[Read]) -> Joined:
    findings = tuple(finding for _, found in group for finding in found)
    if group[0][0].section is None:
        return Joined(group[0][0], findings)
    parts, repeats = _once([telegram for telegram, _ in group])
    findings += tuple(repeats) + tuple(_contradictions(parts))
    numbers = [part.section.number for part in parts if part.section]
    total = parts[0].section.total if parts[0].section else 1
    missing = [number for number in range(1, total + 1) if number not in numbers]
    if missing:
        listed = ", ".join(map(str, missing))
        message = f"section {listed} of {total} is missing; ask for it again"
        findings += (Finding("X15", Severity.ERROR, message),)
    if len(parts) == 1:
        return Joined(parts[0], findings)
    return Joined(_concatenated(parts), findings)


def _once(parts: list[Telegram]) -> tuple[list[Telegram], list[Finding]]:
    """One copy of each section, in order; a copy that differs is reported and left out."""
    kept: dict[int, Telegram] = {}
    findings = []
    for part in parts:
        number = part.section.number if part.section else 0
        if number not in kept:
            kept[number] = part
        elif _as_sent(kept[number]) != _as_sent(part):
            message = f"two copies of section {number} differ; the first was kept, compare them"
            findings.append(Finding("X15", Severity.ERROR, message))
        else:
            findings.append(Finding("X35", Severity.INFO, f"section {number} came twice; one copy was kept"))
    return [kept[number] for number in sorted(kept)], findings


def _as_sent(part: Telegram) -> Telegram:
    """Without what belongs to the leg it came by."""
    return replace(part, identifications=(), routing=None)


def _contradictions(parts: list[Telegram]) -> list[Finding]:
    """Sections that do not agree on what every section repeats (X14)."""
    findings = []
    first = parts[0]
    for part in parts[1:]:
        for name, of in _REPEATED.items():
            if of(first) != of(part):
                numbers = [each.section.number for each in (first, part) if each.section]
                message = f"sections {numbers[0]} and {numbers[1]} differ in {name}: they may be of two messages"
                findings.append(Finding("X14", Severity.ERROR, message))
        if not _serials_agree(first, part):
            message = "the station serial numbers of the sections neither agree nor count up: perhaps two messages"
            findings.append(Finding("X14", Severity.ERROR, message))
    return findings


_REPEATED: dict[str, Callable[[Telegram], object]] = {
    "date-time group": lambda part: part.dtg,
    "originator": lambda part: part.originator,
    "addressees": lambda part: [preamble.addressees for preamble in part.preambles],
    "classification": lambda part: part.classification,
    "filing time": lambda part: part.station and part.station.filed,
}


def _serials_agree(first: Telegram, part: Telegram) -> bool:
    """State keeps the station serial number of the message, ACP 127 counts it up section by section."""
    if not (first.station and part.station and first.section and part.section):
        return True
    steps = part.station.number - first.station.number
    return steps in (0, part.section.number - first.section.number)


def _concatenated(parts: list[Telegram]) -> Telegram:
    body: list[Block] = []
    sections = []
    for part in parts:
        blocks = list(part.body)
        offset = 0
        is_continued = bool(body and blocks and _is_continuation(body[-1], blocks[0]))
        if is_continued:
            offset = len(body[-1].text) + 1
            body[-1] = replace(body[-1], text=f"{body[-1].text} {blocks.pop(0).text}")
        if part.section:
            start = len(body) - is_continued
            sections.append(Section(part.section.number, part.section.total, start, offset))
        body += blocks
    first, last = parts[0], parts[-1]
    return replace(
        first,
        section=None,
        body=tuple(body),
        signature=last.signature,
        corrections=tuple(line for part in parts for line in part.corrections),
        sections=tuple(sections),
        parts=tuple(parts),
        copy=_one_copy([part.copy for part in parts if part.copy]),
    )


def _is_continuation(before: Block, after: Block) -> bool:
    """An unnumbered paragraph that opens a later section goes on with the one before it."""
    return isinstance(before, Paragraph) and isinstance(after, Paragraph) and after.number is None


def _one_copy(copies: list[Copy]) -> Copy | None:
    if not copies:
        return None
    return replace(
        copies[0],
        mark=None,
        pages=tuple(page for copy in copies for page in copy.pages),
        separators=tuple(span for copy in copies for span in copy.separators),
        is_ended=all(copy.is_ended for copy in copies),
        furniture=tuple(span for copy in copies for span in copy.furniture),
        unread=tuple(span for copy in copies for span in copy.unread),
        places=copies[0].places + tuple(place for place in copies[-1].places if place[0] == "signature"),
    )
