"""Days found in a few words: date lines, headers, labels, addresses, in the ways the five languages write them.

Only for places that may hold a date of publication; never run over an article's body, where dates are events. Refuses
to guess: no year, no day. A general date library reads "34 года" as a year and fails on "2009 жылғы 27 қаңтар".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import cache
from importlib import resources

from tipwire.errors import SettingsError
from tipwire.model import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, month or year as written: its place in the words, the clock and offset where given."""

    start: int
    end: int
    day: date
    precision: Precision = Precision.DAY
    clock: time | None = None
    offset: timedelta | None = None
    is_ambiguous: bool = False


@cache
def months() -> dict[str, int]:
    """Stem -> month. Errors: SettingsError."""
    table: dict[str, int] = {}
    text = resources.files("tipwire.extract").joinpath("months.tsv").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        month, _, stems = line.partition("\t")
        if month not in {str(n) for n in range(1, 13)} or not stems.split():
            raise SettingsError(f"months.tsv, line {number}: write the month's number, a tab, its stems.")
        table |= dict.fromkeys(stems.split(), int(month))
    return table


_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9])"
_YEAR_WORD = r"\s*-?\s*(?:жыл\w*|йил\w*|yil\w*|jyl\w*|года?\b|год\w*|ж\.|г\.|й\.|y\.)?"
_GAP = r"[\s,.\-–]{1,4}"
_CLOCK = re.compile(
    r"(?<![\d:.])([01]?\d|2[0-3])[:.]([0-5]\d)(?::([0-5]\d))?(?![\d:]|\.\d)\s*(?:([ap])\.?m\b)?", re.IGNORECASE
)
_ISO = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])-(?P<d>3[01]|[12]\d|0[1-9])"
    r"(?:[T ](?P<H>[01]\d|2[0-3]):?(?P<M>[0-5]\d)(?::?(?P<S>[0-5]\d)(?:[.,]\d+)?)?\s*"
    r"(?P<z>Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
    r"(?!\d)"
)
_NUMERIC = re.compile(rf"(?<![\d.]){_DAY}(?P<s>[./-])(?P<m>1[0-2]|0?[1-9])(?P=s){_YEAR}(?![\d])")
_MONTH_FIRST_NUMERIC = re.compile(rf"(?<![\d.])(?P<m>1[0-2]|0?[1-9])/{_DAY}/{_YEAR}(?!\d)")
_YEAR_FIRST_NUMERIC = re.compile(rf"(?<!\d){_YEAR}[./](?P<m>1[0-2]|0?[1-9])[./]{_DAY}(?!\d)")
_RFC = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?\d{1,2}\s+[a-z]{3}\w*\s+\d{4}\s+\d{1,2}:\d\d(?::\d\d)?\s+(?:[+-]\d{4}|gmt|utc|ut|z)\b",
    re.IGNORECASE,
)


@cache
def _month_word() -> str:
    """A month's name with any ending; short stems only whole or with a full stop."""
    stems = sorted(months(), key=len, reverse=True)
    long = "|".join(re.escape(s) for s in stems if len(s) > 3)
    short = "|".join(re.escape(s) for s in stems if len(s) <= 3)
    return rf"(?P<w>(?:(?:{long})\w*|(?:{short})\b))\.?"


@cache
def _worded() -> tuple[re.Pattern[str], ...]:
    """The orders in which a date is written with the month's name, most exact first."""
    word = _month_word()
    nth = r"(?:-?(?:st|nd|rd|th|го|е|ое|ші|чы|чи)\b)?"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            # 27 января 2009 года; 24-yanvar, 2009-yil; 14th of January 2009; 22 январь 2009 йил
            rf"(?<!\d){_DAY}{nth}(?:\s+of)?[\s,.\-–]{{1,3}}{word}{_GAP}{_YEAR}{_YEAR_WORD}",
            # 2009 жылғы 27 қаңтар; 2009-жылдын 27-январы; 2009-yil 27-yanvar
            rf"(?<!\d){_YEAR}{_YEAR_WORD}[\s,.\-–]{{1,4}}{_DAY}{nth}[\s,.\-–]{{1,3}}{word}",
            # January 14, 2009; Қаңтар 27, 2009
            rf"\b{word}\s+{_DAY}{nth},?\s+{_YEAR}(?!\d)",
        )
    )


@cache
def _worded_month() -> tuple[re.Pattern[str], ...]:
    """A month without a day: январь 2009; 2009 жылғы қаңтар."""
    word = _month_word()
    return (
        re.compile(rf"\b{word},?\s+{_YEAR}(?!\d)", re.IGNORECASE),
        re.compile(rf"(?<!\d){_YEAR}{_YEAR_WORD}[\s,]{{1,3}}{word}", re.IGNORECASE),
    )


def _month_number(word: str) -> int:
    """The number of a month's name: the longest stem it begins with."""
    word = word.lower().rstrip(".")
    return next(months()[word[:n]] for n in range(len(word), 0, -1) if word[:n] in months())


def _date(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _rfc_dates(text: str) -> Iterator[Day]:
    """Tue, 27 Jan 2009 11:24:00 +0600."""
    for m in _RFC.finditer(text):
        try:
            instant = parsedate_to_datetime(m[0])
        except ValueError:
            continue
        yield Day(
            start=m.start(),
            end=m.end(),
            day=instant.date(),
            clock=instant.time(),
            offset=instant.utcoffset() or timedelta(),
        )


def _iso_dates(text: str) -> Iterator[Day]:
    for m in _ISO.finditer(text):
        day = _date(m["y"], int(m["m"]), m["d"])
        if day:
            clock = time(int(m["H"]), int(m["M"]), int(m["S"] or 0)) if m["H"] else None
            yield Day(start=m.start(), end=m.end(), day=day, clock=clock, offset=_offset(m["z"]))


def _offset(zone: str | None) -> timedelta | None:
    """+06:00, +0600, +06 or Z as a difference from UTC."""
    if not zone:
        return None
    if zone == "Z":
        return timedelta()
    digits = zone[1:].replace(":", "").ljust(4, "0")
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return size if zone[0] == "+" else -size


def _numeric_dates(text: str) -> Iterator[Day]:
    """27.01.2009, 13/01/2009, 2009/01/27; month first only where nothing else is possible (01/27/2009)."""
    for pattern in (_NUMERIC, _YEAR_FIRST_NUMERIC, _MONTH_FIRST_NUMERIC):
        for m in pattern.finditer(text):
            day = _date(m["y"], int(m["m"]), m["d"])
            other = _date(m["y"], int(m["d"]), m["m"])
            if day and other and _fits_weekday(text[: m.start()], other) and not _fits_weekday(text[: m.start()], day):
                yield Day(start=m.start(), end=m.end(), day=other)
            elif day:
                slash = pattern is _NUMERIC and m["s"] == "/"
                yield Day(
                    start=m.start(), end=m.end(), day=day, is_ambiguous=slash and day.day <= 12 and day.day != day.month
                )


def _fits_weekday(before: str, day: date) -> bool:
    """True where an English weekday right before a date is the day's own: "Mon, 03/02/2009" is 2 March."""
    found = re.search(r"\b(mon|tue|wed|thu|fri|sat|sun)\w*,?\s*$", before.lower())
    return found is not None and found[1] == ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[day.weekday()]


def _worded_dates(text: str) -> Iterator[Day]:
    for pattern in _worded():
        for m in pattern.finditer(text):
            day = _date(m["y"], _month_number(m["w"]), m["d"])
            if day:
                yield Day(start=m.start(), end=m.end(), day=day)


def _worded_months(text: str) -> Iterator[Day]:
    for pattern in _worded_month():
        for m in pattern.finditer(text):
            yield Day(
                start=m.start(), end=m.end(), day=date(int(m["y"]), _month_number(m["w"]), 1), precision=Precision.MONTH
            )


# In the order they are tried; a later one never takes words that an earlier one has read.
_WAYS: tuple[Callable[[str], Iterator[Day]], ...] = (
    _rfc_dates,
    _iso_dates,
    _worded_dates,
    _numeric_dates,
    _worded_months,
)


def days(text: str) -> tuple[Day, ...]:
    """The dates written in some words, in the order they stand.

    >>> [d.day.isoformat() for d in days("№ 2, 10 қаңтар 2009 ж.; Дата публикации: 15 января 2009 г.")]
    ['2009-01-10', '2009-01-15']
    >>> days("ему 34 года")
    ()
    """
    found: list[Day] = []
    for way in _WAYS:
        for day in way(text):
            if all(day.end <= other.start or other.end <= day.start for other in found):
                found.append(day)
    return tuple(_with_clock(text, day) for day in sorted(found, key=lambda d: d.start))


def _with_clock(text: str, day: Day) -> Day:
    """The day with the time of day that stands next to it."""
    if day.clock or day.precision is not Precision.DAY:
        return day
    after = _CLOCK.search(text, day.end, day.end + 30)
    before = _CLOCK.search(text, max(0, day.start - 12), day.start)
    m = after or before
    if m is None:
        return day
    hour = int(m[1]) % 12 + 12 * (m[4].lower() == "p") if m[4] else int(m[1])
    clock = time(hour, int(m[2]), int(m[3] or 0))
    return Day(start=day.start, end=day.end, day=day.day, clock=clock, is_ambiguous=day.is_ambiguous)


def instant(day: Day, zone: timezone) -> datetime | None:
    """The instant of a day with a time of day, in its own offset or in the given zone."""
    if day.clock is None:
        return None
    own = zone if day.offset is None else timezone(day.offset)
    return datetime.combine(day.day, day.clock, tzinfo=own)


_URL_WAYS = (
    re.compile(rf"(?<!\d){_YEAR}[/\-_.]?(?P<m>0[1-9]|1[0-2])[/\-_.]?(?P<d>3[01]|[12]\d|0[1-9])(?!\d)"),
    re.compile(rf"(?<!\d)(?P<d>3[01]|[12]\d|0[1-9])[/\-_.](?P<m>0[1-9]|1[0-2])[/\-_.]{_YEAR}(?!\d)"),
    re.compile(rf"/{_YEAR}/(?P<m>0[1-9]|1[0-2])(?=/|$)"),
)


def address_day(address: str) -> Day | None:
    """The day, or else the month, that an address carries: /2009/01/27/, /28-01-2009, /2009/01/."""
    for way in _URL_WAYS:
        m = way.search(address)
        if m is None:
            continue
        is_day = "d" in way.groupindex
        day = _date(m["y"], int(m["m"]), m["d"] if is_day else "1")
        if day:
            return Day(start=m.start(), end=m.end(), day=day, precision=Precision.DAY if is_day else Precision.MONTH)
    return None
