"""The MMHS header fields of RFC 6477 and their values, with the syntax the RFC has, and SIO-Label of RFC 7444.

The label is a marking to be read, no structured label: that takes a security policy which no telegram names.

The RFC leaves the mapping from ACP 127 to others (section 7); this is the one of docs/telegram/index.md.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

from tipwire.telegram.errors import CannotSend
from tipwire.telegram.heading import DateTimeGroup, Precedence, StationSerial
from tipwire.telegram.message import Classification, Telegram

# RFC 2156 printable string; a military string has 1 to 69 of them and no blank at either end.
_MILITARY = re.compile(r"(?! )[A-Za-z0-9 '()+,\-./:=?]{1,69}(?<! )")
_MOST_CODES = 8  # ACP 123

PRECEDENCE_NAMES = {
    Precedence.ROUTINE: "routine",
    Precedence.PRIORITY: "priority",
    Precedence.IMMEDIATE: "immediate",
    Precedence.FLASH: "flash",
    Precedence.EMERGENCY: "override",
}
# RFC 6710, policy STANAG4406.
_MT_PRIORITY = {
    Precedence.ROUTINE: -2,
    Precedence.PRIORITY: 0,
    Precedence.IMMEDIATE: 2,
    Precedence.FLASH: 4,
    Precedence.EMERGENCY: 6,
}


def military_string(value: str, field: str) -> str:
    """The value, if RFC 6477 lets it into a header; nothing is replaced in silence."""
    if not _MILITARY.fullmatch(value):
        raise CannotSend(field, f"{value[:40]!r} has a character or length that RFC 6477 does not allow; respell it")
    return value


def mt_priority(telegram: Telegram) -> int:
    """The MT-PRIORITY of the SMTP envelope (RFC 6710), that of the highest precedence; 0 when there is none."""
    preamble = telegram.preamble
    prosigns = [prosign for prosign in (preamble.precedence, preamble.info_precedence) if prosign] if preamble else []
    return max((_MT_PRIORITY[prosign] for prosign in prosigns), default=0)


def instant(dtg: DateTimeGroup) -> datetime:
    """The date-time group as an aware instant.

    Errors: `CannotSend` when it has no year, no such day, or a zone letter without an offset (J).
    """
    hours = _zone_hours(dtg.zone)
    if dtg.year is None or hours is None:
        raise CannotSend("preambles.dtg", f"{dtg} has no year or no zone with an offset; complete it")
    try:
        return datetime(dtg.year, dtg.month, dtg.day, dtg.hour, dtg.minute, tzinfo=timezone(timedelta(hours=hours)))
    except ValueError:
        raise CannotSend("preambles.dtg", f"{dtg} is not a time of any day; correct it") from None


def _zone_hours(letter: str) -> int | None:
    """Hours from UTC of a military zone letter: A is +1, M +12, N -1, Y -12.

    >>> [_zone_hours(letter) for letter in "ZAMNY"]
    [0, 1, 12, -1, -12]
    """
    if letter == "Z":
        return 0
    east, west = "ABCDEFGHIKLM".find(letter), "NOPQRSTUVWXY".find(letter)
    return east + 1 if east >= 0 else -west - 1 if west >= 0 else None


def serial(station: StationSerial) -> str:
    """`0368` or `115B`, as format line 3 has it, without the number sign that RFC 6477 does not allow."""
    width = 3 if station.position else 4
    return f"{station.number:0{width}d}{station.position}"


def marking(classification: Classification) -> str:
    """What RFC 7444 shows to the reader: the classification in full, then its caveats.

    >>> marking(Classification("UNCLAS", ("SENSITIVE",)))
    'UNCLASSIFIED SENSITIVE'
    """
    word, *rest = classification.word.split(" ")
    full = "UNCLASSIFIED" if word == "UNCLAS" else word
    return military_string(" ".join([full, *rest, *classification.caveats]), "classification")


def headers(telegram: Telegram) -> Iterator[tuple[str, str]]:
    """The MMHS fields of a telegram and its display marking, each once, but for the recipients' and the releaser's."""
    yield from _instructions(telegram)
    if telegram.classification:
        yield "SIO-Label", f'marking="{marking(telegram.classification)}"'
    preamble = telegram.preamble
    if preamble and preamble.dtg:
        yield "MMHS-Extended-Authorisation-Info", format_datetime(instant(preamble.dtg))
    if preamble and preamble.precedence and preamble.to:
        yield "MMHS-Primary-Precedence", PRECEDENCE_NAMES[preamble.precedence]
    if preamble and preamble.precedence and preamble.info:
        yield "MMHS-Copy-Precedence", PRECEDENCE_NAMES[preamble.info_precedence or preamble.precedence]
    if preamble and preamble.originator:
        yield "MMHS-Originator-PLAD", military_string(preamble.originator, "preambles.originator")
    if telegram.groups is not None:
        yield "MMHS-Codress-Message-Indicator", str(telegram.groups)
    if telegram.mrn:
        year = f"{preamble.dtg.year % 100:02d} " if preamble and preamble.dtg and preamble.dtg.year else ""
        yield "MMHS-Originator-Reference", military_string(f"{year}{telegram.mrn}", "mrn")
    if telegram.exercise:
        yield "MMHS-Message-Type", f'exercise; identifier="{military_string(telegram.exercise, "exercise")}"'
    if station := telegram.station:
        section = f"/{telegram.section.number:02d}" if telegram.section else ""
        identifier = f"{station.station} {serial(station)}{section} {station.filed or ''}".strip()
        yield "MMHS-Acp127-Message-Identifier", military_string(identifier, "station")


def _instructions(telegram: Telegram) -> Iterator[tuple[str, str]]:
    codes = telegram.classification.codes if telegram.classification else ()
    codes = codes or tuple(tag.code for tag in telegram.tags if len(tag.code) > 2)
    if codes:
        yield "MMHS-Subject-Indicator-Codes", _list(codes[:_MOST_CODES], "classification.codes")
    if telegram.security and telegram.security.instructions:
        yield "MMHS-Handling-Instructions", _list(telegram.security.instructions, "security.instructions")
    words = (telegram.preamble.instructions if telegram.preamble else ()) + telegram.captions
    if words:
        yield "MMHS-Message-Instructions", _list(words, "captions")


def _list(values: tuple[str, ...], field: str) -> str:
    return "; ".join(military_string(value, field) for value in values)
