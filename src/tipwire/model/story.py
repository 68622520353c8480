"""Accounts that tell of the same thing, and what the law says of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tipwire.model.account import Account
from tipwire.model.evidence import Evidence, Reason
from tipwire.model.vocabulary import (
    CASE_BUCKETS,
    Bucket,
    DomesticTrack,
    Flag,
    Indicator,
    Level,
    Pillar,
    Screening,
    Stage,
    Status,
)
from tipwire.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Two accounts held together or kept apart, and what spoke for and against."""

    left: str
    right: str
    is_same: bool
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """An account that repeats another one's text and is no source of its own; `share` of its words that stand there."""

    account: str
    of: str
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """Whom an account follows: an outlet or body it names as its source, or a text whose passages it repeats.

    `name` as printed, `publisher` its key, `of` that publisher's account where the story holds one. `kind`: outlet,
    body or passages. `step` counts from the account: "Interfax, citing Azattyk" gives Interfax 1 and Azattyk 2.
    """

    account: str
    name: str
    publisher: str
    kind: str
    of: str = ""
    step: int = 1
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourcing:
    """Where a story comes from: the names of those who told it first, how many outlets tell it in words of their own,
    how many sources are independent of one another, and how many accounts repeat another one's text, in whole or in
    passages."""

    first: tuple[str, ...] = ()
    tellers: int = 0
    independent: int = 0
    reprints: int = 0
    credits: tuple[Credit, ...] = ()

    @property
    def is_dependent(self) -> bool:
        """True where a report repeats another one, names an outlet as its source, or shares its source."""
        names = any(credit.kind != "body" for credit in self.credits)
        return names or self.reprints > 0 or self.independent < self.tellers


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Who says a value and when: the outlet, the day of its report ("" where unknown), and the speaker that it gives
    for it ("police", "the accused"; "" where it says so itself)."""

    account: str
    outlet: str
    day: str
    speaker: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One value of a conflict: as we print it, who says so and when."""

    value: str
    accounts: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    told: tuple[Telling, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Values that differ, side by side, none chosen. `note` is what they were compared by, or why they were not.

    `relation`: contradictory, later (told later of a later stage), not compared (currencies), or disputed (one side
    denies what another claims).
    """

    field: str
    sides: tuple[Side, ...]
    relation: str = "contradictory"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntry:
    """One step of the story's history, the oldest first."""

    stage: Stage
    when: When | None
    accounts: tuple[str, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """The acquittal or closure that every earlier item of a story is to be marked with. `earlier` are those accounts.

    `day` is its own where `has_day`, else that of the first report; `is_partial` where a conviction is told beside it
    or fewer are cleared than were suspected; `says` is the mark: "later acquitted on 2009-06-12 (Astana Courier)".
    """

    stage: Stage
    day: date | None
    has_day: bool
    is_partial: bool
    accounts: tuple[str, ...]
    earlier: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Accounts joined, in order of publication. `id` comes from the founding account until a person names it."""

    id: str
    accounts: tuple[Account, ...]
    joins: tuple[Join, ...] = ()
    reprints: tuple[Reprint, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    history: tuple[StageEntry, ...] = ()
    sourcing: Sourcing = field(default_factory=Sourcing)
    ending: Ending | None = None

    @property
    def sources(self) -> tuple[Account, ...]:
        """The accounts that are no reprints."""
        reprints = {r.account for r in self.reprints}
        return tuple(a for a in self.accounts if a.id not in reprints)


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One leg of the UN Protocol test: act, means or purpose."""

    status: Status
    says: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The test of the UN Protocol (2000). A child needs no means. MET is set by a ruling only."""

    act: Element
    means: Element
    purpose: Element
    is_child: bool
    overall: Level
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a reader would ask and no report answers. `note` is the half sentence a NOTE is made of."""

    id: str
    text: str
    note: str

    def sentence(self, reports: int) -> str:
        """The ready sentence of a NOTE on so many reports.

        >>> Question(id="article", text="?", note="under which article the case was opened").sentence(1)
        'The report does not indicate under which article the case was opened.'
        """
        head = "None of the reports indicates" if reports > 1 else "The report does not indicate"
        return f"{head} {self.note}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One indicator of forced labour that a report tells of, and how firmly."""

    indicator: Indicator
    status: Status
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """Two tests kept apart, the bucket with the name of the rule that gave it, the flags, the indicators of forced
    labour, the pillars (prosecution, protection, prevention) it bears on, and what the articles do not say."""

    story: str
    bucket: Bucket
    why: str
    protocol: Protocol
    domestic: DomesticTrack
    domestic_why: str
    screening: Screening
    flags: tuple[tuple[Flag, str], ...] = ()
    questions: tuple[Question, ...] = ()
    grade: str = ""
    rule: str = ""
    signs: tuple[Sign, ...] = ()
    pillars: tuple[Pillar, ...] = ()

    @property
    def is_case(self) -> bool:
        """True for a case of trafficking or related to it; the rest is context."""
        return self.bucket in CASE_BUCKETS
