"""Accounts and stories from a few words, for tests: `account(exploitation="LAB", stages="RAID RESCUE")`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from tipwire.link.credits import sourcing
from tipwire.link.profile import profile
from tipwire.model import (
    Account,
    AccountKind,
    Act,
    Age,
    Claim,
    Conduct,
    Count,
    Evidence,
    Exploitation,
    Fact,
    LawRef,
    Means,
    Measure,
    Modality,
    People,
    Polarity,
    Screening,
    Speaker,
    Stage,
    StageEvent,
    Statistic,
    Status,
    Story,
    When,
)

T = TypeVar("T")
E = TypeVar("E", bound=Enum)
WORDS = "the words of the text"


def evidence(quote: str = WORDS) -> tuple[Evidence, ...]:
    """Words that prove it."""
    return (Evidence(article="a", paragraph=0, start=0, end=len(quote), quote=quote),)


def fact(value: T, status: Status = Status.STATED) -> Fact[T]:
    """A fact with some evidence."""
    return Fact(value=value, evidence=evidence(), status=status)


def facts(kind: type[E], codes: str) -> tuple[Fact[E], ...]:
    """One fact a code; `SEX_PROST:intended` gives its status."""
    split = (code.partition(":") for code in codes.split())
    return tuple(fact(kind[name], Status(status or "stated")) for name, _, status in split)


def law(refs: str) -> tuple[Fact[LawRef], ...]:
    """KZ:128, KZ:126(3), opinion=KZ:128, or an offence in words with underscores."""
    return tuple(fact(law_ref(ref)) for ref in refs.split())


def law_ref(text: str) -> LawRef:
    """One reference."""
    basis, _, said = text.rpartition("=")
    country, colon, article = said.partition(":")
    if not colon:
        return LawRef(country="", article="", offence=said.replace("_", " "), basis=basis or "charge")
    number, _, part = article.rstrip(")").partition("(")
    return LawRef(country=country, article=number, part=part, basis=basis or "charge")


def claim(speaker: str, polarity: str = "asserts", quote: str = WORDS) -> Claim:
    """What somebody says."""
    return Claim(
        speaker=Speaker[speaker], polarity=Polarity(polarity), evidence=evidence(quote), modality=Modality.ALLEGATION
    )


def people(
    *,
    count: int | None = None,
    minors: bool | None = None,
    ages: Iterable[int] = (),
    nationalities: str = "",
    roles: Iterable[str] = (),
    persons: Iterable[str] = (),
) -> People:
    """One side of an account."""
    return People(
        count=None if count is None else fact(Count(low=count, high=count)),
        minors=None if minors is None else fact(minors),
        ages=tuple(fact(Age(low=a, high=a)) for a in ages),
        nationalities=tuple(fact(n) for n in nationalities.split()),
        roles=tuple(fact(r) for r in roles),
        persons=tuple(persons),
    )


def statistic(measure: str, value: float, by: str = "OFFICIAL_MINISTRY", article_basis: str = "") -> Statistic:
    """A figure."""
    return Statistic(
        measure=Measure(measure), value=value, evidence=evidence(), by=Speaker[by], article_basis=article_basis
    )


def account(
    id: str = "x",
    *,
    kind: str = "case",
    exploitation: str = "",
    conduct: str = "",
    acts: str = "",
    means: str = "",
    stages: str = "",
    law_refs: str = "",
    screening: str = "",
    published: str = "2009-01-20",
    outlet: str = "",
    via: str = "",
    day: str = "",
    **rest: Any,
) -> Account:
    """An account of these codes."""
    return Account(
        id=id,
        article=id,
        outlet=outlet or f"Outlet {id}",
        language="en",
        kind=AccountKind(kind),
        published=When(start=date.fromisoformat(published)),
        exploitation=facts(Exploitation, exploitation),
        conduct=facts(Conduct, conduct),
        acts=facts(Act, acts),
        means=facts(Means, means),
        stages=tuple(fact(StageEvent(stage=f.value)) for f in facts(Stage, stages)),
        law=law(law_refs),
        screening=fact(Screening(screening)) if screening else None,
        when=fact(When.parse(day)) if day else None,
        via=(fact(via),) if via else (),
        **rest,
    )


def story(*accounts: Account, **rest: Any) -> Story:
    """A story of these accounts, with what their words say of its sources."""
    told = sourcing([profile(a) for a in accounts], rest.get("reprints", ()))
    return Story(id="story", accounts=accounts, **{"sourcing": told, **rest})
