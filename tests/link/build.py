"""Accounts of one well-known kind of event, for tests: `told("a")`, with anything changed by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from tests.assess.build import account, fact, people
from tipwire import link
from tipwire.model import (
    Account,
    Action,
    Article,
    Body,
    BodyKind,
    CountKind,
    Evidence,
    Fact,
    Money,
    MoneyPurpose,
    Name,
    Paragraph,
    PersonRole,
    Place,
    Ruling,
    Sex,
    Story,
    Term,
)

TEMIRTAU = Place(name="Temirtau", country="KZ", admin1="Karaganda Oblast")
ESIK = Place(name="Esik", country="KZ", admin1="Almaty Oblast")
ALMATY = Place(name="Almaty", country="KZ", admin1="Almaty")
ISTANBUL = Place(name="Istanbul", country="TR")
DUBAI = Place(name="Dubai", country="AE")


def places(*values: Place) -> tuple[Fact[Place], ...]:
    """Places of the event."""
    return tuple(fact(v) for v in values)


def money(amount: float, currency: str = "USD", purpose: str = "offered", kind: str = "exact") -> Fact[Money]:
    """A sum."""
    return fact(Money(amount=amount, currency=currency, purpose=MoneyPurpose(purpose), kind=CountKind(kind)))


def terms(*years: float) -> tuple[Fact[Term], ...]:
    """Imposed terms."""
    return tuple(fact(Term(years=y)) for y in years)


def body(name: str, kind: BodyKind = BodyKind.POLICE) -> tuple[Fact[Body], ...]:
    """One body."""
    return (fact(Body(code=name.upper(), name=name, kind=kind)),)


def side(*, sexes: str = "", **rest: Any) -> Any:
    """One side of an account, with its sexes."""
    return replace(people(**rest), sexes=tuple(fact(Sex(s)) for s in sexes.split()))


def told(id: str = "a", **changed: Any) -> Account:
    """Three women recruited in Temirtau for prostitution, two women detained; with what is changed."""
    values: dict[str, Any] = {
        "exploitation": "SEX_PROST",
        "stages": "DETENTION",
        "law_refs": "KZ:128",
        "places": places(TEMIRTAU),
        "victims": side(count=3, sexes="female"),
        "suspects": side(count=2, sexes="female"),
    }
    return account(id, **(values | changed))


def name(key: str, text: str, article: str, role: PersonRole = PersonRole.SUSPECT) -> Name:
    """A named person."""
    words = Evidence(article=article, paragraph=0, start=0, end=len(text), quote=text)
    return Name(key=key, article=article, text=text, role=role, is_protected=False, mentions=(words,))


def article(id: str, text: str, language: str = "ru") -> Article:
    """A text of one or several lines."""
    lines = text.strip().splitlines()
    return Article(
        id=id,
        capture=id,
        address=f"https://{id}.example/",
        title=lines[0],
        language=language,
        paragraphs=tuple(Paragraph(text=line.strip(), language=language) for line in lines),
    )


def stories(
    *accounts: Account,
    rulings: Sequence[Ruling] = (),
    articles: Iterable[Article] = (),
    names: Iterable[Name] = (),
) -> tuple[Story, ...]:
    """The stories of these accounts."""
    by_article: dict[str, tuple[Name, ...]] = {}
    for one in names:
        by_article[one.article] = (*by_article.get(one.article, ()), one)
    return link.stories(accounts, rulings, articles={a.id: a for a in articles}, names=by_article)


def sets(found: Iterable[Story]) -> set[frozenset[str]]:
    """The ids of the accounts of each story."""
    return {frozenset(a.id for a in s.accounts) for s in found}


def ruling(action: str, target: str, minute: int = 0, **value: str | tuple[str, ...]) -> Ruling:
    """A person's decision; a value of several parts is given as a tuple."""
    parts = [(k, v) for k, vs in value.items() for v in ((vs,) if isinstance(vs, str) else vs)]
    return Ruling(
        id=f"r{minute}",
        action=Action(action),
        target=target,
        why="read both",
        who="an analyst",
        at=datetime(2009, 2, 1, 9, minute, tzinfo=UTC),
        value=tuple((k.rstrip("_"), v) for k, v in parts),
    )
