"""What a story's sources say together, as the rules ask for it. Reprints are no sources of their own.

Refuses to weigh: a value that one source states is here, with its evidence; the rules say what follows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from tipwire.assess.law import LawClass, law_class
from tipwire.model import (
    NOT_PROTOCOL_MEANS,
    Account,
    AccountKind,
    Act,
    Claim,
    Conduct,
    Exploitation,
    Fact,
    Means,
    Polarity,
    Speaker,
    Stage,
    Statistic,
    Status,
    Story,
)

T = TypeVar("T")

ABSENT = frozenset({Status.NOT_INDICATED, Status.UNKNOWN, Status.NOT_APPLICABLE})
NO_EXPLOITATION = frozenset({Exploitation.UNKNOWN, Exploitation.NONE_INDICATED})
CONTEXT_KINDS = frozenset({AccountKind.STATISTICS, AccountKind.POLICY, AccountKind.COMMENTARY, AccountKind.PREVENTION})
ADULT = 18

INQUIRY = frozenset(
    {
        Stage.INVESTIGATION,
        Stage.DETENTION,
        Stage.ARREST,
        Stage.PRETRIAL_DETENTION,
        Stage.RELEASE_ON_TERMS,
        Stage.UNDERCOVER_OPERATION,
    }
)
ACCUSED = frozenset({Stage.CHARGE})
COURT = frozenset({Stage.TRIAL, Stage.APPEAL})
CONVICTED = frozenset({Stage.CONVICTION, Stage.SENTENCE})
POLICE_ACT = frozenset({Stage.RAID, Stage.RESCUE})
PROCEEDINGS = INQUIRY | ACCUSED | COURT | CONVICTED | {Stage.ACQUITTAL, Stage.TERMINATION}


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The facts of all sources of one story."""

    story: Story
    sources: tuple[Account, ...]
    exploitation: tuple[Fact[Exploitation], ...]
    conduct: tuple[Fact[Conduct], ...]
    acts: tuple[Fact[Act], ...]
    means: tuple[Fact[Means], ...]
    stages: frozenset[Stage]
    law: frozenset[LawClass]
    opinions: frozenset[LawClass]
    claims: tuple[Claim, ...]
    statistics: tuple[Statistic, ...]
    ages: tuple[int, ...]
    on: date | None

    @property
    def kinds(self) -> frozenset[AccountKind]:
        """The sorts of report."""
        return frozenset(a.kind for a in self.sources)

    @property
    def conducts(self) -> frozenset[Conduct]:
        """The related conduct."""
        return frozenset(f.value for f in self.conduct)

    @property
    def forms(self) -> frozenset[Exploitation]:
        """The forms of exploitation that are at least intended."""
        return frozenset(f.value for f in self.exploitation)

    @property
    def listed_means(self) -> tuple[Fact[Means], ...]:
        """The means that the UN Protocol lists."""
        return tuple(f for f in self.means if f.value not in NOT_PROTOCOL_MEANS)

    @property
    def is_child(self) -> bool:
        """True where any victim is said to be under 18."""
        said = any(a.victims.minors is not None and a.victims.minors.value for a in self.sources)
        return said or any(age < ADULT for age in self.ages)

    @property
    def has_proceedings(self) -> bool:
        """True where a body investigates, detains, accuses or tries."""
        return bool(self.stages & PROCEEDINGS)

    @property
    def has_tip_case(self) -> bool:
        """True where a body acts and a trafficking article or offence is named as the proceedings' own."""
        return bool(self.stages & (PROCEEDINGS | POLICE_ACT)) and LawClass.CORE in self.law

    @property
    def is_ended(self) -> bool:
        """True where a court acquitted or the case was closed, and no conviction stands."""
        over = bool(self.stages & {Stage.ACQUITTAL, Stage.TERMINATION})
        return over and (self.is_overturned or not self.stages & CONVICTED)

    @property
    def is_overturned(self) -> bool:
        """True where an acquittal or closure is of a later day than every conviction."""
        convicted, ended = days_of(self.sources, CONVICTED), days_of(self.sources, {Stage.ACQUITTAL, Stage.TERMINATION})
        return bool(convicted and ended) and max(ended) > max(convicted)

    @property
    def names_no_article(self) -> bool:
        """True where nobody says under which article."""
        return not self.law - {LawClass.UNKNOWN}

    @property
    def denies(self) -> bool:
        """True where a suspect or the defence denies."""
        return any(c.speaker in SUSPECTS and c.polarity is Polarity.DENIES for c in self.claims)


SUSPECTS = frozenset({Speaker.SUSPECT, Speaker.DEFENCE_LAWYER})


def gathered(story: Story) -> Gathered:
    """The facts of a story."""
    sources = story.sources or story.accounts
    on = next((d for a in sources if (d := day(a))), None)
    return Gathered(
        story=story,
        sources=sources,
        exploitation=tuple(f for f in held(a.exploitation for a in sources) if f.value not in NO_EXPLOITATION),
        conduct=held(a.conduct for a in sources),
        acts=held(a.acts for a in sources),
        means=tuple(f for f in held(a.means for a in sources) if f.value is not Means.NOT_STATED),
        stages=frozenset(f.value.stage for f in held(a.stages for a in sources)),
        law=classes(sources, on, is_opinion=False),
        opinions=classes(sources, on, is_opinion=True),
        claims=tuple(c for a in sources for c in a.claims),
        statistics=tuple(s for a in sources for s in a.statistics),
        ages=tuple(f.value.low for a in sources for f in a.victims.ages),
        on=on,
    )


def day(account: Account) -> date | None:
    """The day whose law counts: of the report, else of the event."""
    when = account.published or (account.when.value if account.when else None)
    return when.start if when else None


def days_of(accounts: Iterable[Account], stages: Collection[Stage]) -> list[date]:
    """The days of these stages, of the report where the event has none."""
    return [
        when.start
        for a in accounts
        for f in a.stages
        if f.status not in ABSENT and f.value.stage in stages and (when := f.value.when or a.published)
    ]


def held(groups: Iterable[tuple[Fact[T], ...]]) -> tuple[Fact[T], ...]:
    """The facts that are held at all."""
    return tuple(f for group in groups for f in group if f.status not in ABSENT)


def classes(sources: Iterable[Account], on: date | None, *, is_opinion: bool) -> frozenset[LawClass]:
    """The classes of the articles named, as the proceedings' own or as somebody's opinion."""
    return frozenset(
        law_class(f.value, on)
        for a in sources
        for f in a.law
        if (f.value.basis == "opinion") == is_opinion and f.value.basis != "inferred"
    )
