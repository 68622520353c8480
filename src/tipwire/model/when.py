"""Points in time that do not pretend: a day, a month or a year, with the precision the source has.

Days are local to the outlet's place; an instant is kept beside the day only where the source gives one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Precision(StrEnum):
    """How fine a `When` is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day, month or year; `start` is its first day.

    >>> When(start=date(2009, 1, 1), precision=Precision.MONTH).iso
    '2009-01'
    """

    start: date
    precision: Precision = Precision.DAY
    at: datetime | None = None

    def __post_init__(self) -> None:
        assert self.at is None or self.at.tzinfo is not None, "an instant needs its time zone"

    @property
    def iso(self) -> str:
        """ISO 8601 at its own precision: 2009-01-22, 2009-01 or 2009."""
        return self.start.isoformat()[: {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[self.precision]]

    def holds(self, other: When) -> bool:
        """True where `other` lies within this one and is at least as fine."""
        return other.iso.startswith(self.iso)

    @classmethod
    def parse(cls, iso: str) -> When:
        """The `When` of 2009, 2009-01 or 2009-01-22. Errors: ValueError."""
        precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(len(iso))
        if precision is None:
            raise ValueError(f"{iso!r} is no ISO year, month or day")
        return cls(start=date.fromisoformat((iso + "-01-01")[:10]), precision=precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A reporting period of one calendar month."""

    year: int
    month: int

    @property
    def iso(self) -> str:
        """2009-01."""
        return f"{self.year:04}-{self.month:02}"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date.fromordinal(self.after.first.toordinal() - 1)

    @property
    def after(self) -> Month:
        """The next month."""
        return Month(year=self.year + self.month // 12, month=self.month % 12 + 1)

    def __contains__(self, day: date) -> bool:
        return (day.year, day.month) == (self.year, self.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """The month of 2009-01. Errors: ValueError."""
        when = When.parse(text)
        if when.precision is not Precision.MONTH:
            raise ValueError(f"{text!r} is no month; write it as 2009-01")
        return cls(year=when.start.year, month=when.start.month)
