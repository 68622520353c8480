"""How an account tells each field that conflicts are sought in: a value as we print it, with what it is compared by.

Refuses what says nothing: "several" is no number, and a purpose that nobody named is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from tipwire.link.knowledge import RANK
from tipwire.model import (
    Account,
    Count,
    CountKind,
    Evidence,
    Measure,
    Money,
    MoneyPurpose,
    People,
    Stage,
    StageEvent,
    Statistic,
    TermKind,
    When,
)

MEASURES = tuple(m for m in Measure if m not in (Measure.OTHER, Measure.MONEY))
MANY = 10**9
HEDGES = {
    CountKind.AT_LEAST: "at least ",
    CountKind.ABOUT: "about ",
    CountKind.ALMOST: "almost ",
    CountKind.MORE_THAN: "more than ",
    CountKind.UP_TO: "up to ",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One account's value: printed, as a range, as a key, with its unit, the day it was told and the highest stage of
    the account that tells it."""

    account: str
    published: date
    rung: int
    says: str
    evidence: tuple[Evidence, ...]
    low: float = 0
    high: float = 0
    key: tuple[str, ...] = ()
    unit: str = ""


def told(
    account: Account, says: str, evidence: tuple[Evidence, ...], **compared: float | str | tuple[str, ...]
) -> Told:
    """A value of an account."""
    published = account.published.start if account.published else date.max
    return Told(
        account=account.id,
        published=published,
        rung=rung(account),
        says=says,
        evidence=evidence,
        **compared,  # type: ignore[arg-type]
    )


def count(account: Account, people: People) -> Iterable[Told]:
    """How many persons."""
    fact = people.count
    if fact is None or fact.value.kind is CountKind.PLURAL_UNSPECIFIED or is_bare_plural(fact.value):
        return
    low = fact.value.low if fact.value.low is not None else 0
    high = fact.value.high if fact.value.high is not None else MANY
    if fact.value.kind in (CountKind.ABOUT, CountKind.ALMOST):
        low, high = round(low * 0.9), round(high * 1.1)
    yield told(account, head_count(fact.value), fact.evidence, low=low, high=high)


def is_bare_plural(value: Count) -> bool:
    """True for "women" without a number."""
    return value.high is None and (value.low or 0) <= 2


def head_count(value: Count) -> str:
    """A count in words: 3, 3 or 4, 5 to 8, at least 6, up to 20."""
    low, high = value.low, value.high
    if low == high or (low is not None and high is not None and value.kind in HEDGES):
        return HEDGES.get(value.kind, "") + str(low)
    if low is None:
        return f"up to {high}"
    if high is None:
        return HEDGES.get(value.kind, "at least ") + str(low)
    return f"{low} or {high}" if high - low == 1 else f"{low} to {high}"


def ages(account: Account, people: People) -> Iterable[Told]:
    """The ages as one value."""
    ends = sorted({end for f in people.ages for end in (f.value.low, f.value.high)})
    if not ends:
        return
    months = [f.value.months for f in people.ages if f.value.months is not None]
    says = f"{ends[0]} to {ends[-1]}" if len(ends) > 2 else " and ".join(map(str, ends))
    says = f"{months[0]} months" if months else says
    key = tuple(map(str, months or ends))
    evidence = tuple(e for f in people.ages for e in f.evidence)
    yield told(account, says, evidence, low=ends[0], high=ends[-1], key=key)


def sexes(account: Account, people: People) -> Iterable[Told]:
    """Sexes where the words carry them."""
    if people.sexes:
        values = sorted({f.value.value for f in people.sexes})
        yield told(account, " and ".join(values), tuple(e for f in people.sexes for e in f.evidence), key=tuple(values))


def minors(account: Account) -> Iterable[Told]:
    """Whether a victim is said to be under 18."""
    if fact := account.victims.minors:
        yield told(account, "a minor among them" if fact.value else "adults", fact.evidence, key=(str(fact.value),))


def nationalities(account: Account, people: People) -> Iterable[Told]:
    """Citizenships as one value."""
    values = sorted({f.value for f in people.nationalities})
    if values:
        yield told(
            account, ", ".join(values), tuple(e for f in people.nationalities for e in f.evidence), key=tuple(values)
        )


def sums(purposes: frozenset[MoneyPurpose]) -> Callable[[Account], Iterable[Told]]:
    """The sums for these purposes."""

    def of(account: Account) -> Iterable[Told]:
        for fact in account.money:
            if fact.value.purpose in purposes:
                yield told(
                    account,
                    amount(fact.value),
                    fact.evidence,
                    **limits(fact.value),
                    key=(fact.value.currency, fact.value.per),
                )

    return of


def amount(value: Money) -> str:
    """A sum in words: 400 USD offered, about 2000 USD found."""
    high = f" to {value.high:,.10g}" if value.high is not None else ""
    per = f" a {value.per}" if value.per else ""
    purpose = value.purpose.value.replace("_", " ")
    return f"{HEDGES.get(value.kind, '')}{value.amount:,.10g}{high} {value.currency}{per} ({purpose})"


def limits(value: Money) -> dict[str, float]:
    """The range of a sum; a hedge widens it by a tenth."""
    high = value.high if value.high is not None else value.amount
    if value.kind in (CountKind.ABOUT, CountKind.ALMOST):
        return {"low": value.amount * 0.9, "high": high * 1.1}
    return {"low": value.amount, "high": high}


def day(account: Account) -> Iterable[Told]:
    """The day of the event, at its precision."""
    if account.when:
        yield dated(account, account.when.value, account.when.evidence)


def dated(account: Account, when: When, evidence: tuple[Evidence, ...]) -> Told:
    """A day, month or year."""
    return told(account, when.iso, evidence, key=(when.iso,), high=when.start.toordinal(), unit=when.precision)


def stage_day(stage: Stage) -> Callable[[Account], Iterable[Told]]:
    """The day of one stage, where the text gives it."""

    def of(account: Account) -> Iterable[Told]:
        for fact in account.stages:
            if fact.value.stage is stage and fact.value.when is not None:
                yield dated(account, fact.value.when, fact.evidence)

    return of


def stage(account: Account) -> Iterable[Told]:
    """The highest stage."""
    top = max(account.stages, key=lambda f: RANK.get(f.value.stage, 0), default=None)
    if top is not None and rung(account):
        yield told(account, stage_words(top.value), top.evidence, low=rung(account))


def rung(account: Account) -> int:
    """The highest rung of the ladder the account tells of."""
    return max((RANK.get(f.value.stage, 0) for f in account.stages), default=0)


def stage_words(event: StageEvent) -> str:
    """A stage as one reads it."""
    return event.stage.value.replace("_", " ").lower()


def law(account: Account) -> Iterable[Told]:
    """The articles as one value; whose code it is, a paper of the next country may leave out or mistake."""
    articles = sorted({f.value.article for f in account.law if f.value.article})
    if articles:
        evidence = tuple(e for f in account.law for e in f.evidence)
        yield told(account, "article " + ", ".join(articles), evidence, key=tuple(articles))


def terms(account: Account) -> Iterable[Told]:
    """Imposed terms as one value."""
    imposed = [f for f in account.terms if f.value.kind in (TermKind.IMPOSED, TermKind.SUSPENDED)]
    if imposed:
        years = sorted((f.value.years for f in imposed), reverse=True)
        says = " and ".join(f"{y:g}" for y in years) + " years"
        yield told(account, says, tuple(e for f in imposed for e in f.evidence), key=tuple(f"{y:g}" for y in years))


def figures(measure: Measure) -> Callable[[Account], Iterable[Told]]:
    """The figures of one measure."""

    def of(account: Account) -> Iterable[Told]:
        for stat in account.statistics:
            if stat.measure is measure and stat.value is not None:
                yield told(account, figure(stat), stat.evidence, low=stat.value, high=stat.high or stat.value)

    return of


def figure(stat: Statistic) -> str:
    """A figure in words: almost 136,000 persons."""
    assert stat.value is not None
    high = f" to {stat.high:,.10g}" if stat.high is not None else ""
    return f"{HEDGES.get(stat.kind, '')}{stat.value:,.10g}{high} {stat.unit}".strip()
