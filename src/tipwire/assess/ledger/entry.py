"""An entry of the ledger: one figure with all that keeps it from being taken for another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tipwire.assess.ledger.counted import KINDS, Counted
from tipwire.assess.ledger.totals import Source, Total, range_words
from tipwire.model import Evidence


class Verdict(StrEnum):
    """What came of working a figure out again."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    DIFFERS = "sources differ"
    NOT_HELD = "not held"
    DERIVED = "derived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing worked out again, in a sentence with its arithmetic."""

    verdict: Verdict
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Who prints the figure, when, and as what: "almost 136,000". Restricted: the evidence is the source's words."""

    outlet: str
    day: date | None
    account: str
    said: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What was counted (`kind` names its type, `what` is the source's gloss), over which period, where, by whom.

    `low` and `high` are ends; `high` None where open, both None for a bare direction. `basis` is stated or derived.
    `articles` says which articles of law a figure of proceedings counts. `compared` is the comparison as said.
    """

    id: str
    kind: str
    label: str
    what: str
    unit: str
    low: float | None
    high: float | None
    period: str
    place: str
    basis: str
    articles: str
    by: str
    stories: tuple[str, ...]
    tellers: tuple[Teller, ...]
    compared: str = ""
    checks: tuple[Check, ...] = ()

    @property
    def counted(self) -> type[Counted]:
        """The type that it counts."""
        return KINDS[self.kind]

    @property
    def total(self) -> Total[Counted]:
        """The entry as something to add to others of its kind. The type is known at run time only."""
        assert self.low is not None, "a bare direction is no number"
        source = Source(entry=self.id, period=self.period, place=self.place)
        return Total(kind=self.counted, low=self.low, high=self.high, sources=(source,), label=self.label)

    @property
    def number(self) -> str:
        """3; 3 to 5; at least 3; nothing for a direction."""
        return "" if self.low is None else range_words(self.low, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A total over stories of one kind with its arithmetic; `on` says on whose word they count."""

    kind: str
    label: str
    words: str
    on: str
    number: str
    arithmetic: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The figures of a month: those that sources give over more than one event, those of its stories, and totals of
    the latter within one kind."""

    period: str
    figures: tuple[Entry, ...]
    stories: tuple[Entry, ...]
    totals: tuple[Added, ...]
