"""What the sources of a story tell, as the lint asks for it: how far the proceedings went, for how many, and every
number, day, term and article that stands in a source.

Refuses to weigh sources: what one of them tells is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tipwire.assess.gathered import ABSENT, CONVICTED, SUSPECTS, gathered
from tipwire.assess.rollup import BODIES
from tipwire.assess.standing import Standing, standing
from tipwire.model import (
    Account,
    Count,
    CountKind,
    Measure,
    Modality,
    MoneyPurpose,
    Polarity,
    Stage,
    Story,
    TermKind,
    When,
)

# What besides a stage supports a verb: codes of stages.tsv.
DEPORTED, FINED, CONFESSED, CONVICTIONS = "DEPORTED", "FINED", "CONFESSED", "CONVICTIONS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """Every number, date and article of law that stands in one article; `tipwire.find.exact` reads them."""

    numbers: frozenset[float] = frozenset()
    days: frozenset[str] = frozenset()
    law: frozenset[str] = frozenset()


NOTHING: Mapping[str, Printed] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The facts that bound a sentence.

    `told` holds stage names and the codes above; `stage_counts` the most persons a stage concerns, where every source
    that tells it says how many; `suspects` and `victims` the most that any source gives, None where open or not told.
    `numbers` are the hedges that each number has in the sources; none for a number that merely stands in a text.
    """

    told: frozenset[str] = frozenset()
    stage_counts: Mapping[str, int] = field(default_factory=dict)
    suspects: int | None = None
    victims: int | None = None
    standing: Standing = Standing.PRESUMED
    has_denial: bool = False
    is_ended: bool = False
    terms: frozenset[tuple[TermKind, float]] = frozenset()
    numbers: Mapping[float, frozenset[CountKind]] = field(default_factory=dict)
    days: frozenset[str] = frozenset()
    law: frozenset[str] = frozenset()

    @property
    def has_verdict(self) -> bool:
        """True where a court convicted, and no acquittal or closure came after."""
        return bool(self.told & {s.value for s in CONVICTED}) and not self.is_ended


def known(story: Story, printed: Mapping[str, Printed] = NOTHING) -> Known:
    """What the sources of a story tell; `printed` by the id of the article gives the numbers that no fact holds."""
    facts = gathered(story)
    sources = facts.sources
    return Known(
        told=frozenset(_told(sources)),
        stage_counts=_stage_counts(sources),
        suspects=_suspects(sources),
        victims=_most(a.victims.count.value for a in sources if a.victims.count),
        standing=Standing.IDENTIFIED if _counts_victims(sources) else standing(facts),
        has_denial=any(
            c.speaker in SUSPECTS and (c.polarity is Polarity.DENIES or c.modality is Modality.DENIAL)
            for c in facts.claims
        ),
        is_ended=facts.is_ended,
        terms=frozenset(t for a in sources for t in _terms(a)),
        numbers=_numbers(story.accounts, printed),
        days=frozenset(day for a in story.accounts for day in _days(a, printed)),
        law=frozenset(number for a in story.accounts for number in _articles(a, printed)),
    )


def _counts_victims(sources: Iterable[Account]) -> bool:
    """True where a body counts victims: the word is that body's."""
    return any(of.measure is Measure.VICTIMS and of.by in BODIES for a in sources for of in a.statistics)


def _told(sources: Iterable[Account]) -> Iterator[str]:
    for account in sources:
        yield from (f.value.stage.value for f in account.stages if f.status not in ABSENT)
        for stat in account.statistics:
            yield from _OF_MEASURE.get(stat.measure, ())
        if CONVICTED & {f.value.stage for f in account.stages} and any(
            t.value.kind in (TermKind.IMPOSED, TermKind.SUSPENDED) for t in account.terms
        ):
            # A verdict with its term is a sentence, also where no verb says so.
            yield Stage.SENTENCE.value
        if any(m.value.purpose is MoneyPurpose.FINE for m in account.money):
            yield FINED
        if any(c.speaker in SUSPECTS and c.polarity is Polarity.ASSERTS for c in account.claims):
            yield CONFESSED


# A month's figures tell what was done to many: such a figure supports the verb.
_OF_MEASURE = {
    Measure.DEPORTED: (DEPORTED,),
    Measure.EMPLOYERS: (FINED, Stage.ADMINISTRATIVE_CHARGE.value),
    Measure.MIGRANTS: (FINED,),
    Measure.CASES: (CONVICTIONS, Stage.INVESTIGATION.value),
    Measure.SUSPECTS: (CONVICTIONS, Stage.DETENTION.value),
    Measure.VICTIMS: (Stage.RESCUE.value, Stage.REFERRAL.value),
}


# One who acts beside another: where a source names one, its count of suspects is not the last word.
_BESIDE = frozenset({"accomplice"})


def _suspects(sources: Iterable[Account]) -> int | None:
    held = list(sources)
    if any(role.value in _BESIDE for a in held for role in a.suspects.roles):
        return None
    return _most(a.suspects.count.value for a in held if a.suspects.count)


def _stage_counts(sources: Iterable[Account]) -> dict[str, int]:
    found: dict[str, list[Count | None]] = {}
    for account in sources:
        for fact in account.stages:
            found.setdefault(fact.value.stage.value, []).append(fact.value.count)
    return {
        stage: most
        for stage, counts in found.items()
        if None not in counts and (most := _most(c for c in counts if c)) is not None
    }


def _most(counts: Iterable[Count]) -> int | None:
    """The most that any source gives; None where one leaves it open or none says."""
    ends = [c.high for c in counts]
    return None if None in ends else max((e for e in ends if e is not None), default=None)


def _terms(account: Account) -> Iterator[tuple[TermKind, float]]:
    for term in (f.value for f in account.terms):
        yield term.kind, term.years
        if term.high is not None:
            yield term.kind, term.high


def _articles(account: Account, printed: Mapping[str, Printed]) -> Iterator[str]:
    yield from printed[account.article].law if account.article in printed else ()
    for law in (f.value for f in account.law):
        yield law.article
    for stat in account.statistics:
        yield from re.findall(r"\d+(?:[-.]\d+)?", stat.article_basis)


def _days(account: Account, printed: Mapping[str, Printed]) -> Iterator[str]:
    yield from (w.iso for w in _whens(account))
    yield from printed[account.article].days if account.article in printed else ()


def _whens(account: Account) -> Iterator[When]:
    dated = (account.published, account.when.value if account.when else None)
    yield from (w for w in dated if w)
    yield from (f.value.when for f in account.stages if f.value.when)
    yield from (s.period for s in account.statistics if s.period)


def _numbers(accounts: Iterable[Account], printed: Mapping[str, Printed]) -> dict[float, frozenset[CountKind]]:
    out: dict[float, set[CountKind]] = {}
    for account in accounts:
        for value, kind in _said(account):
            out.setdefault(float(value), set()).add(kind)
    for account in accounts:
        for value in printed[account.article].numbers if account.article in printed else ():
            out.setdefault(value, set())
    return {value: frozenset(kinds) for value, kinds in out.items()}


def _said(account: Account) -> Iterator[tuple[float, CountKind]]:
    """Every number that a fact holds, with its hedge."""
    for side in (account.victims, account.suspects):
        if side.count:
            yield from _ends(side.count.value)
        for age in (f.value for f in side.ages):
            yield from ((n, CountKind.EXACT) for n in (age.low, age.high, age.months) if n is not None)
    for stage in (f.value for f in account.stages):
        if stage.count:
            yield from _ends(stage.count)
    for money in (f.value for f in account.money):
        yield from ((n, money.kind) for n in (money.amount, money.high) if n is not None)
    for _, years in _terms(account):
        yield from ((years, CountKind.EXACT), (years * 12, CountKind.EXACT))
    for law in (f.value for f in account.law):
        yield from ((float(n), CountKind.EXACT) for n in re.findall(r"\d+", f"{law.article} {law.part}"))
    for stat in account.statistics:
        yield from ((n, stat.kind) for n in (stat.value, stat.high) if n is not None)
        if stat.comparator and stat.comparator.base_stated is not None:
            yield stat.comparator.base_stated, CountKind.EXACT


def _ends(count: Count) -> Iterator[tuple[float, CountKind]]:
    kind = count.kind
    if kind is CountKind.EXACT and count.low != count.high:
        kind = CountKind.AT_LEAST if count.high is None else CountKind.UP_TO if count.low is None else CountKind.RANGE
    yield from ((n, kind) for n in (count.low, count.high) if n is not None)
