"""Totals that refuse to mix: deported and fined, cases and persons, identified and alleged victims, tenge and dollars.

Types refuse it in mypy; where types are not known, adding raises. Refuses as well to count one figure twice, and to add
figures of one place whose periods overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic

from tipwire.assess.ledger.counted import K


class MixedUnits(TypeError):
    """Numbers that count different things were to be added. Our own mistake: nothing that people type leads here."""

    def __init__(self, left: Total[K], right: Total[K], why: str) -> None:
        super().__init__(f"{left.said} and {right.said} are never added: {why}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where one part of a total comes from: the entry, what it was counted over, and where."""

    entry: str
    period: str = ""
    place: str = ""

    def overlaps(self, other: Source) -> bool:
        """True for one figure twice, or for two of one place over periods that overlap, such as 2008 and March 2008."""
        if self.entry == other.entry:
            return True
        same_place = bool(self.place) and self.place == other.place
        nested = self.period.startswith(other.period) or other.period.startswith(self.period)
        return same_place and bool(self.period) and bool(other.period) and nested


@dataclass(frozen=True, slots=True, kw_only=True)
class Total(Generic[K]):
    """A number of one kind of thing: at least and at most (None where open), and what it was added from.

    `label` parts kinds that types cannot: the currency and purpose of a sum, the words for other things.
    """

    kind: type[K]
    low: float
    high: float | None
    sources: tuple[Source, ...]
    label: str = ""

    def __add__(self, other: Total[K]) -> Total[K]:
        """Both together. Errors: MixedUnits."""
        if self.kind is not other.kind:
            raise MixedUnits(self, other, "they count different things")
        if self.label != other.label:
            raise MixedUnits(self, other, f"{self.label or 'no label'} is not {other.label or 'no label'}")
        if any(one.overlaps(two) for one in self.sources for two in other.sources):
            raise MixedUnits(self, other, "one holds what the other counts")
        return Total(
            kind=self.kind,
            low=self.low + other.low,
            high=None if self.high is None or other.high is None else self.high + other.high,
            sources=(*self.sources, *other.sources),
            label=self.label,
        )

    @property
    def said(self) -> str:
        """3 persons deported; 3 to 5 criminal cases; at least 3 suspects."""
        words = f"{self.kind.words} ({self.label})" if self.label else self.kind.words
        return f"{range_words(self.low, self.high)} {words}"


def total(parts: Sequence[Total[K]]) -> Total[K]:
    """All parts together. Errors: MixedUnits; ValueError for none."""
    if not parts:
        raise ValueError("a total of nothing")
    out = parts[0]
    for part in parts[1:]:
        out = out + part
    return out


def arithmetic(parts: Iterable[Total[K]]) -> str:
    """How a total came about: "3 + 1 + 11 to 12 = 15 to 16"."""
    held = list(parts)
    whole = total(held)
    return f"{' + '.join(range_words(p.low, p.high) for p in held)} = {range_words(whole.low, whole.high)}"


def range_words(low: float, high: float | None) -> str:
    """3; 3 to 5; at least 3; 1,300,000."""
    if high is None:
        return f"at least {number(low)}"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def number(value: float) -> str:
    """17,000; 0.8; 1,300,000."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
