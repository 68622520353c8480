"""Numbers of a line that may count persons or things: no years, ages, sums, dates, articles, shares or lengths."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tipwire.find.exact.dates import date_spans
from tipwire.find.exact.numbers import numbers as numbers_of
from tipwire.find.page import Line
from tipwire.model import Count, CountKind

# What stands right behind a number and makes it no count of persons.
_NOT_COUNTS = ("currencies", "units", "months", "age", "law", "weekdays", "term")
_GLUED = "$€£¥₸₽₹№#§/"
_YEARS = range(1900, 2036)


@dataclass(frozen=True, slots=True)
class Number:
    """A number at [start, end) of a line; `is_for_persons` where nothing makes it a year, an age or a sum."""

    start: int
    end: int
    low: float | None
    high: float | None
    kind: CountKind
    value: float
    is_for_persons: bool

    @property
    def count(self) -> Count:
        """The number as a count of persons."""
        low = None if self.low is None else int(self.low)
        high = None if self.high is None else int(self.high)
        return Count(low=low, high=high, kind=self.kind)


def numbers(line: Line) -> tuple[Number, ...]:
    """The numbers of a line, in order."""
    return _numbers(line.text, line.language, line)


_CACHE_SIZE = 1024


@lru_cache(maxsize=_CACHE_SIZE)
def _read(text: str, language: str) -> tuple[tuple[int, int, float | None, float | None, CountKind, float, bool], ...]:
    out = []
    for mention in numbers_of(text, language):
        number = mention.value
        is_plain = number.form != "ord" and not number.glued and number.value == int(number.value)
        is_year = number.is_digits and number.value in _YEARS and number.scale == 1
        out.append(
            (
                mention.start,
                mention.end,
                number.low,
                number.high,
                number.kind,
                number.value,
                is_plain and not is_year and not number.suffix.startswith(("лет", "year", "жас", "yosh")),
            )
        )
    return tuple(out)


def _numbers(text: str, language: str, line: Line) -> tuple[Number, ...]:
    blocks = [(h.start, h.end) for table in _NOT_COUNTS for h in line.every(table)]
    days = date_spans(text, language)
    out = []
    for start, end, low, high, kind, value, is_plain in _read(text, language):
        after = text[end : end + 1]
        is_blocked = (
            any(0 <= a - end <= 2 or (a <= start and end <= b) for a, b in blocks)
            or after in ("%", "-")
            and text[end : end + 2] != "- "
            or text[end : end + 2] == " %"
            or (start > 0 and text[start - 1] in _GLUED)
            or any(day.start < end and start < day.end for day in days)
            or (text[max(0, start - 2) : start] == ", " and after == ",")
        )
        out.append(Number(start, end, low, high, kind, value, is_plain and not is_blocked))
    return tuple(out)
