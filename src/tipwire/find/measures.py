"""Numbers of a line that may count persons or things, as `find.exact.counts` reads them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tipwire.find.exact import counts
from tipwire.find.page import Line
from tipwire.model import Count, CountKind


@dataclass(frozen=True, slots=True)
class Number:
    """A count at [start, end) of a line, its hedge included."""

    start: int
    end: int
    count: Count

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
    return tuple(Number(m.start, m.end, m.value) for m in counts(line.text, line.language))
