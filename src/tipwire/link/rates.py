"""Rates of currencies that an office keeps: by them sums of two currencies are compared, and by nothing else.

The table is the office's own (rates.tsv beside tipwire.toml): a day, what one unit of `from` cost in `to`, and where
that is written: a bank's page, or an article that is archived. Refuses to guess a rate, to go by way of a third
currency, and a rate of another season.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tipwire.errors import SettingsError

COLUMNS = ("date", "from", "to", "rate", "source")
# A rate holds for so many days on either side: offices copy the official one once a month.
NEAR_DAYS = 45
_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one unit of a currency cost in another on a day, and who says so."""

    day: date
    base: str
    quote: str
    rate: float
    source: str

    @property
    def says(self) -> str:
        """1 USD = 120.4 KZT on 2009-01-15 (National Bank)."""
        return f"1 {self.base} = {self.rate:g} {self.quote} on {self.day.isoformat()} ({self.source})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """All rates of an office, in the order of its table."""

    rates: tuple[Rate, ...] = ()

    def near(self, one: str, other: str, day: date) -> Rate | None:
        """The rate between two currencies whose day is nearest, the earlier of two; None where none is near enough."""
        fit = [r for r in self.rates if {r.base, r.quote} == {one, other}]
        best = min(fit, key=lambda r: (abs((r.day - day).days), r.day), default=None)
        return best if best and abs((best.day - day).days) <= NEAR_DAYS else None

    def converted(self, amount: float, one: str, other: str, day: date) -> float | None:
        """The amount in the other currency; None without a rate."""
        rate = self.near(one, other, day)
        if rate is None:
            return None
        return amount * rate.rate if rate.base == one else amount / rate.rate


NONE = Rates()


def read(text: str, name: str) -> Rates:
    """The rates of a table. Errors: SettingsError that names file and line."""
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        return NONE
    number, head = lines[0]
    if tuple(head.split("\t")) != COLUMNS:
        raise SettingsError(f"{name}, line {number}: the columns must be {', '.join(COLUMNS)}, parted by tabs.")
    found = tuple(rate(f"{name}, line {n}", line) for n, line in lines[1:])
    seen: dict[tuple[date, frozenset[str]], int] = {}
    for (n, _), one in zip(lines[1:], found, strict=True):
        if (before := seen.setdefault((one.day, frozenset({one.base, one.quote})), n)) != n:
            raise SettingsError(
                f"{name}, line {n}: line {before} has a rate of {one.base} and {one.quote} for {one.day} too; keep one."
            )
    return Rates(rates=found)


def rate(place: str, line: str) -> Rate:
    """One row of the table. Errors: SettingsError that names its place."""
    cells = [cell.strip() for cell in line.split("\t")]
    if wrong := next(iter(faults(cells)), ""):
        raise SettingsError(f"{place}: {wrong}.")
    day, base, quote, amount, source = cells
    return Rate(day=date.fromisoformat(day), base=base, quote=quote, rate=float(amount), source=source)


def faults(cells: list[str]) -> Iterator[str]:
    """What is wrong with the cells of a row, and what to write instead."""
    if len(cells) != len(COLUMNS):
        yield f"{len(cells)} cells where {len(COLUMNS)} are needed ({', '.join(COLUMNS)}), parted by tabs"
        return
    day, base, quote, amount, source = cells
    if not is_day(day):
        yield f"{day!r} is no day; write it as 2009-01-15"
    for code in (base, quote):
        if not _CODE.fullmatch(code):
            yield f"{code!r} is no currency; write the code of three capitals, such as KZT"
    if base == quote:
        yield f"{base} and {quote} are one currency; write two"
    if not is_rate(amount):
        yield f"{amount!r} is no rate; write what one {base} costs in {quote} with a point, such as 120.4"
    if not source:
        yield "no source; say where the rate is written"


def is_day(cell: str) -> bool:
    """True for an ISO day."""
    try:
        return date.fromisoformat(cell).isoformat() == cell
    except ValueError:
        return False


def is_rate(cell: str) -> bool:
    """True for a positive number."""
    try:
        return math.isfinite(float(cell)) and float(cell) > 0
    except ValueError:
        return False
