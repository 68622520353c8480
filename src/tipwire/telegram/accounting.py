"""Delivery accounting over many telegrams: which numbers were skipped, which telegram came twice.

An originator numbers the telegrams to each addressee one after another (the continuity number, 5 FAH-2 H-321); a
relay numbers the transmissions of a channel.  A number skipped is a telegram to ask for.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from tipwire.telegram.finding import Finding, Severity
from tipwire.telegram.heading import DateTimeGroup
from tipwire.telegram.message import Telegram
from tipwire.telegram.references import own_number

# After 9999 comes 0001; a wider step back than this is a new count, not a repeat.  The reset rule is not published.
_WRAP = 5000
# Gaps wider than this are not listed number by number: the count was probably started anew.
_WIDEST_GAP = 200


class Link(NamedTuple):
    """One originator's telegrams to one addressee: `received` telegrams, `missing` numbers, in order."""

    originator: str
    addressee: str
    received: int
    first: int
    last: int
    missing: tuple[int, ...]


def links(telegrams: Iterable[Telegram]) -> list[Link]:
    """Every originator and addressee with continuity numbers, and the numbers that never came."""
    numbers: dict[tuple[str, str], list[tuple[tuple[int, ...], int]]] = defaultdict(list)
    for telegram in telegrams:
        for addressee in telegram.addressees:
            if addressee.continuity is not None and telegram.preamble and telegram.preamble.dtg:
                key = (telegram.preamble.originator, addressee.plad)
                numbers[key].append((_order(telegram.preamble.dtg), addressee.continuity))
    return [_link(*key, [number for _, number in sorted(found)]) for key, found in sorted(numbers.items())]


def _order(dtg: DateTimeGroup) -> tuple[int, ...]:
    return (dtg.year or 0, dtg.month, dtg.day, dtg.hour, dtg.minute)


def _link(originator: str, addressee: str, numbers: list[int]) -> Link:
    have = set(numbers)
    missing: list[int] = []
    for before, after in pairwise(numbers):
        step = (after - before) % 9999 if before - after > _WRAP else after - before
        if 1 < step <= _WIDEST_GAP:
            missing += [(before + ahead - 1) % 9999 + 1 for ahead in range(1, step)]
    absent = tuple(number for number in dict.fromkeys(missing) if number not in have)
    return Link(originator, addressee, len(have), numbers[0], numbers[-1], absent)


def account(telegrams: Iterable[Telegram]) -> tuple[Finding, ...]:
    """Findings over a corpus: X20 skipped continuity numbers, X33 skipped channel serials, X35 repeats."""
    kept = list(telegrams)
    return (*_skipped(kept), *_open_serials(kept), *_repeats(kept))


def _skipped(telegrams: list[Telegram]) -> list[Finding]:
    return [
        Finding("X20", Severity.INFO, f"{link.originator} to {link.addressee}: {_listed(link.missing)} did not come")
        for link in links(telegrams)
        if link.missing
    ]


def _open_serials(telegrams: list[Telegram]) -> list[Finding]:
    """Serials of one channel and day that are between those received."""
    days: dict[tuple[str, date | None], set[int]] = defaultdict(set)
    for telegram in telegrams:
        for part in telegram.parts or (telegram,):
            for identification in part.identifications:
                days[identification.channel, _day(part.dtg)].add(identification.serial)
    findings = []
    for (channel, _), serials in sorted(days.items(), key=str):
        missing = [number for number in range(min(serials), max(serials)) if number not in serials]
        if 0 < len(missing) <= _WIDEST_GAP:
            findings.append(Finding("X33", Severity.INFO, f"channel {channel}: {_listed(missing)} are open"))
    return findings


def _day(dtg: DateTimeGroup | None) -> date | None:
    try:
        return date(dtg.year, dtg.month, dtg.day) if dtg and dtg.year else None
    except ValueError:
        return None


def _listed(numbers: Iterable[int]) -> str:
    return ", ".join(f"{number:04d}" for number in numbers)


def _repeats(telegrams: list[Telegram]) -> list[Finding]:
    seen: dict[object, str] = {}
    findings = []
    for telegram in telegrams:
        own = own_number(telegram)
        name = str(own) if own else str(telegram.station and telegram.station.station)
        for key in _identities(telegram):
            if key in seen:
                message = f"{name} came twice, with the same {seen[key]}"
                findings.append(Finding("X35", Severity.WARNING, message))
                break
        else:
            seen.update(dict.fromkeys(_identities(telegram), "identity"))
        if any("ZFD" in preamble.instructions for preamble in telegram.preambles):
            findings.append(Finding("X35", Severity.INFO, f"{name} is marked ZFD, a suspected duplicate"))
    return findings


def _identities(telegram: Telegram) -> list[object]:
    """The triple of format line 3, and the message reference number with its year."""
    found: list[object] = []
    if station := telegram.station:
        number = telegram.section.number if telegram.section else 0
        found.append((station.station, station.number, station.filed, number, telegram.dtg and telegram.dtg.year))
    own = own_number(telegram)
    if own and telegram.section is None:
        found.append(own)
    return found
