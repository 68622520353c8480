"""The day an article was published: every date its source shows, and the most trusted one that can be true.

Trust follows the order of DateOrigin. A date after the capture is refused, so is one that a label calls today or the
last change. Nothing is guessed: a file's own time says when it was copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from tipwire.extract.dates import Day, address_day, days
from tipwire.extract.draft import Sighting
from tipwire.extract.flaws import flaw
from tipwire.model import DateCandidate, DateOrigin, Flaw, Precision, When

# Labels of dates that move with the calendar: today's date in a page's head, the page's last change, the next issue.
_NOT_PUBLICATION = re.compile(
    r"сегодня|сейчас|обновлен|изменен|последн\w+ изменени|бүгін|жаңартыл|бүгүн|жаңылан|bugun|бугун|yangilan|янгилан|"
    r"today|updated|modified|last change|as of\b|следующ\w+ номер|next issue|©|\(c\)|copyright|свидетельств",
    re.IGNORECASE,
)
_CLOCK_OF_A_CITY = re.compile(
    r"московское время|время (?:в|по)\b|убактысы|уақыты(?:мен)?\b|vaqti\b|вақти\b|local time|time now", re.IGNORECASE
)
_LABEL = re.compile(
    r"опубликован|дата публикации|размещен|жариялан|жарияла|жарыялан|e.?lon qilin|эълон қилин|published|posted"
)
# Clocks of two machines differ, and a capture may be stamped in another zone than the page.
_SLACK = timedelta(days=1)
_FAR = timedelta(days=3)
_TRUST = {origin: place for place, origin in enumerate(DateOrigin)}


def candidates(
    sightings: Sequence[Sighting], address: str, zone: ZoneInfo, fetched: datetime
) -> Iterator[DateCandidate]:
    """The dates of all sightings and of the address, the unfit ones with the reason."""
    for seen in sightings:
        for day in days(seen.text)[:1] or _bare(seen):
            refused = seen.refused or _refusal(seen, day)
            yield _candidate(day, seen.origin, seen.text, zone, fetched, refused)
    in_address = address_day(address) if address.startswith(("http://", "https://")) else None
    if in_address:
        refused = "" if in_address.precision is Precision.DAY else "a month in an address may be the number of an issue"
        yield _candidate(in_address, DateOrigin.URL, address, zone, fetched, refused)


def _bare(seen: Sighting) -> tuple[Day, ...]:
    """The month or year of a hint that names no day (2009-01, 2009)."""
    try:
        when = When.parse(seen.text) if seen.origin is DateOrigin.HINT else None
    except ValueError:
        return ()
    return (Day(start=0, end=len(seen.text), day=when.start, precision=when.precision),) if when else ()


def _refusal(seen: Sighting, day: Day) -> str:
    """Why the words around a date say that it is not the day of publication."""
    if seen.origin not in (DateOrigin.DATE_LINE, DateOrigin.TIME_TAG):
        return ""
    if _CLOCK_OF_A_CITY.search(seen.text):
        return "the words beside it say that it is the time now"
    label = seen.text[: day.start]
    if _NOT_PUBLICATION.search(label) and not _LABEL.search(label.lower()):
        return "the words before it say that it is today's date or that of a change"
    return ""


def _candidate(
    day: Day, origin: DateOrigin, text: str, zone: ZoneInfo, fetched: datetime, refused: str
) -> DateCandidate:
    when = _when(day, zone)
    if not refused and when.start > (fetched.astimezone(zone) + _SLACK).date():
        refused = "it lies after the capture"
    if not refused and when.start.year < 1900:
        refused = "it lies before 1900"
    return DateCandidate(when=when, origin=origin, text=text[:200], refused=refused)


def _when(day: Day, zone: ZoneInfo) -> When:
    """The local day. An offset of its own is the outlet's; an instant in UTC is brought to the outlet's zone."""
    if day.clock is None or day.precision is not Precision.DAY:
        return When(start=day.day, precision=day.precision)
    local = datetime.combine(day.day, day.clock, tzinfo=zone)
    if day.offset is not None:
        local = (local.replace(tzinfo=None) - day.offset).replace(tzinfo=ZoneInfo("UTC")).astimezone(zone)
        if day.offset:
            return When(start=day.day, at=local)
    return When(start=local.date(), at=local)


def chosen(found: Sequence[DateCandidate]) -> DateCandidate | None:
    """The most trusted date that was not refused; a day before a month of the same origin."""
    fit = [c for c in found if not c.refused]
    return min(fit, key=lambda c: (c.when.precision is not Precision.DAY, _TRUST[c.origin]), default=None)


def date_flaws(found: Sequence[DateCandidate], best: DateCandidate | None) -> Iterator[Flaw]:
    """What a reader should know of the dates."""
    refused = next((c for c in found if "capture" in c.refused), None)
    if refused:
        yield flaw("date_refused", refused.text)
    if best is None:
        yield flaw("no_date")
        return
    if best.when.precision is not Precision.DAY:
        yield flaw("date_month_only", best.text)
    elif any(d.is_ambiguous for d in days(best.text)[:1]) and not _is_confirmed(best, found):
        yield flaw("date_ambiguous", best.text)
    rival = next((c for c in found if not c.refused and _disagrees(c, best)), None)
    if rival:
        yield flaw("dates_disagree", f"{best.when.iso} ({best.origin}), {rival.when.iso} ({rival.origin})")


def _is_confirmed(best: DateCandidate, found: Sequence[DateCandidate]) -> bool:
    return any(c is not best and c.when.start == best.when.start for c in found)


def _disagrees(other: DateCandidate, best: DateCandidate) -> bool:
    """True for a day that lies more than three days off; a month disagrees with a day outside it."""
    if other.when.precision is not Precision.DAY or best.when.precision is not Precision.DAY:
        return not (other.when.holds(best.when) or best.when.holds(other.when))
    return abs(other.when.start - best.when.start) > _FAR
