"""The changes of gates/pairs: each takes an account and its names and gives them with one thing changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from tests import golden_accounts as corpora

from tipwire.model import (
    Account,
    AccountKind,
    Age,
    Count,
    CountKind,
    Exploitation,
    Fact,
    Name,
    People,
    Place,
    Precision,
    Sex,
    When,
)
from tipwire.text import transliterate


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """An account of the corpora with the names of its article."""

    account: Account
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One kind of change: what it does, which accounts it fits, whether it is still one event."""

    make: Callable[[Base, str], Base]
    fits: Callable[[Base], bool]
    is_same: bool
    values: tuple[str, ...] = ("",)


@cache
def bases() -> dict[str, Base]:
    """The accounts of cases that say where and in what form, by id."""
    out: dict[str, Base] = {}
    for corpus in (corpora.january(), corpora.devset()):
        for found in corpus.found.values():
            out |= {a.id: Base(account=a, names=found.names) for a in found.accounts if is_full(a)}
    return out


def is_full(account: Account) -> bool:
    """True for a dated case with a town, a form, and one more thing to know it by."""
    has_more = account.victims.count or account.suspects.count or account.money or account.suspects.persons
    is_case = account.kind is AccountKind.CASE and account.published is not None
    return bool(is_case and towns(account) and (account.exploitation or account.conduct) and has_more)


def towns(account: Account) -> list[Place]:
    """The places that are no countries."""
    return [f.value for f in account.places if f.value.kind != "country"]


def other_outlet(base: Base) -> Base:
    """The account as another outlet tells it two days later, in another article."""
    a = base.account
    assert a.published is not None
    day = When(start=a.published.start + timedelta(days=2))
    told = replace(a, id=a.id + "-b", article=a.article + "-b", outlet="Another Outlet", published=day, via=())
    return Base(account=told, names=tuple(replace(n, article=told.article) for n in base.names))


def changed(base: Base, **values: object) -> Base:
    """The account with these fields."""
    return replace(base, account=replace(base.account, **values))  # type: ignore[arg-type]


def nothing(base: Base, value: str) -> Base:
    """Nothing."""
    return base


def town(base: Base, value: str) -> Base:
    """Another town, in another region; countries stay."""
    country, admin1, name = value.split("|")
    place = Place(name=name, country=country, admin1=admin1)
    first = next(f for f in base.account.places if f.value.kind != "country")
    abroad = tuple(f for f in base.account.places if f.value.kind == "country")
    return changed(base, places=(replace(first, value=place), *abroad))


def year(base: Base, value: str) -> Base:
    """So many years later, with other suspects if any are named: told as new."""
    a = base.account
    assert a.published is not None
    later = later_by(a.published, int(value))
    day = replace(a.when, value=later_by(a.when.value, int(value))) if a.when else None
    return changed(base, published=later, when=day, suspects=replace(a.suspects, persons=()))


def later_by(when: When, years: int) -> When:
    """The same day so many years later."""
    return replace(when, start=when.start + timedelta(days=365 * years), at=None)


def sex(base: Base, value: str) -> Base:
    """The victims of the other sex."""
    other = {Sex.FEMALE: Sex.MALE, Sex.MALE: Sex.FEMALE}
    victims = base.account.victims
    return changed(base, victims=replace(victims, sexes=tuple(replace(f, value=other[f.value]) for f in victims.sexes)))


def times(side: str, factor: int) -> Callable[[Base, str], Base]:
    """So many times as many people on one side."""

    def make(base: Base, value: str) -> Base:
        people: People = getattr(base.account, side)
        assert people.count is not None
        low = people.count.value.low or people.count.value.high or 1
        count = Count(low=low * factor, high=low * factor)
        return changed(base, **{side: replace(people, count=replace(people.count, value=count))})

    return make


def one_more(base: Base, value: str) -> Base:
    """One victim more: papers differ."""
    victims = base.account.victims
    assert victims.count is not None
    low = (victims.count.value.low or 0) + 1
    return changed(base, victims=replace(victims, count=replace(victims.count, value=Count(low=low, high=low))))


def at_least(base: Base, value: str) -> Base:
    """A number hedged."""
    victims = base.account.victims
    assert victims.count is not None
    count = Count(low=victims.count.value.low, high=None, kind=CountKind.AT_LEAST)
    return changed(base, victims=replace(victims, count=replace(victims.count, value=count)))


def sum_(base: Base, value: str) -> Base:
    """Other sums: the papers differ, and we keep both sides."""
    money = tuple(
        replace(f, value=replace(f.value, amount=round(f.value.amount * 1.25), high=None)) for f in base.account.money
    )
    return changed(base, money=money)


def currency(base: Base, value: str) -> Base:
    """The sums in another currency."""
    rate, other = 120.0, "KZT"
    money = tuple(
        replace(f, value=replace(f.value, amount=f.value.amount * rate, high=None, currency=other))
        for f in base.account.money
    )
    return changed(base, money=money)


def form(base: Base, value: str) -> Base:
    """Another form of exploitation."""
    is_labour = any(
        f.value in (Exploitation.LAB, Exploitation.DOM, Exploitation.BEG) for f in base.account.exploitation
    )
    new = Exploitation.SEX_PROST if is_labour else Exploitation.LAB
    fact = (*base.account.exploitation, *base.account.conduct)[0]
    return changed(base, exploitation=(Fact(value=new, evidence=fact.evidence),), conduct=())


def age(base: Base, value: str) -> Base:
    """Ages a year on."""
    victims = base.account.victims
    ages = tuple(replace(f, value=Age(low=f.value.low + 1, high=f.value.high + 1)) for f in victims.ages)
    return changed(base, victims=replace(victims, ages=ages))


def name(base: Base, value: str) -> Base:
    """Other suspects by name."""
    persons = set(base.account.suspects.persons)
    new = iter(OTHER_NAMES * 3)
    return replace(base, names=tuple(replace(n, text=next(new)) if n.key in persons else n for n in base.names))


def spelling(base: Base, value: str) -> Base:
    """The names in Latin letters."""
    return replace(base, names=tuple(replace(n, text=transliterate(n.text, base.account.language)) for n in base.names))


def former(base: Base, value: str) -> Base:
    """A town under another of its names."""
    places = tuple(
        replace(f, value=replace(f.value, name=FORMER.get(f.value.name, f.value.name))) for f in base.account.places
    )
    return changed(base, places=places)


def without(*fields: str) -> Callable[[Base, str], Base]:
    """A report that leaves something out."""

    def make(base: Base, value: str) -> Base:
        empty: dict[str, object] = {"victims": People(), "suspects": People(), "when": None}
        return changed(base, **{field: empty.get(field, ()) for field in fields})

    return make


def verdict_later(base: Base, value: str) -> Base:
    """The same suspects by name half a year on."""
    a = base.account
    assert a.published is not None
    return changed(base, published=When(start=a.published.start + timedelta(days=190)), when=None)


def has_full_names(base: Base) -> bool:
    """True where a suspect is known by two names."""
    persons = set(base.account.suspects.persons)
    return any(n.key in persons and len(n.text.split()) > 1 for n in base.names)


def has_exact_victims(base: Base) -> bool:
    """True for a number of victims."""
    count = base.account.victims.count
    return count is not None and bool(count.value.low)


def has_suspects(base: Base) -> bool:
    """True for a number of suspects."""
    count = base.account.suspects.count
    return count is not None and bool(count.value.low)


def has_form(base: Base) -> bool:
    """True for one form of exploitation."""
    return len(base.account.exploitation) == 1


def has_day(base: Base) -> bool:
    """True for an event with a day."""
    return base.account.when is not None and base.account.when.value.precision is Precision.DAY


def unnamed(base: Base) -> bool:
    """True where no suspect is named: two papers that name the same people tell of one case, wherever they place it."""
    return not base.account.suspects.persons


def both(*tests: Callable[[Base], bool]) -> Callable[[Base], bool]:
    """A test that all of these hold."""
    return lambda base: all(test(base) for test in tests)


def has_one_sex(base: Base) -> bool:
    """True for victims of one sex."""
    return len(base.account.victims.sexes) == 1


def anything(base: Base) -> bool:
    """True."""
    return True


OTHER_NAMES = ("Виктор Саблин", "Гульнара Есенова", "Olim Karimov", "Нурлан Бектуров", "Тамара Вольская")
FORMER = {
    "Astana": "Nur-Sultan", "Nur-Sultan": "Astana", "Almaty": "Alma-Ata", "Shymkent": "Chimkent", "Taraz": "Zhambyl",
    "Aktau": "Shevchenko", "Bishkek": "Frunze", "Atyrau": "Guryev", "Semey": "Semipalatinsk", "Oral": "Uralsk",
    "Uralsk": "Oral", "Oskemen": "Ust-Kamenogorsk", "Ust-Kamenogorsk": "Oskemen", "Kostanay": "Kustanai",
}  # fmt: skip
TOWNS = (
    "KZ|Kostanay Region|Rudny", "KZ|Mangystau Region|Zhanaozen", "KZ|Akmola Region|Shchuchinsk",
    "KZ|Kyzylorda Region|Aral", "KG|Osh Region|Uzgen", "KG|Talas Region|Talas", "UZ|Fergana Region|Margilan",
    "RU|Tomsk Oblast|Seversk",
)  # fmt: skip
SUMS = Change(make=sum_, fits=lambda b: bool(b.account.money), is_same=True)

CHANGES: dict[str, Change] = {
    "another town": Change(make=town, fits=unnamed, is_same=False, values=TOWNS),
    "another year": Change(make=year, fits=anything, is_same=False, values=("2", "3")),
    "the other sex": Change(make=sex, fits=both(unnamed, has_one_sex), is_same=False),
    "tenfold victims": Change(make=times("victims", 10), fits=both(unnamed, has_exact_victims), is_same=False),
    "tenfold suspects": Change(make=times("suspects", 10), fits=both(unnamed, has_suspects), is_same=False),
    "other suspects": Change(make=name, fits=has_full_names, is_same=False),
    "another form": Change(make=form, fits=both(unnamed, has_form), is_same=False),
    "nothing": Change(make=nothing, fits=anything, is_same=True),
    "one victim more": Change(make=one_more, fits=has_exact_victims, is_same=True),
    "a hedged number": Change(make=at_least, fits=has_exact_victims, is_same=True),
    "another sum": SUMS,
    "another currency": replace(SUMS, make=currency),
    "a year older": Change(make=age, fits=lambda b: bool(b.account.victims.ages), is_same=True),
    "Latin names": Change(make=spelling, fits=lambda b: bool(b.names), is_same=True),
    "a former name": Change(make=former, fits=lambda b: any(p.name in FORMER for p in towns(b.account)), is_same=True),
    "no numbers": Change(make=without("victims", "suspects"), fits=has_suspects, is_same=True),
    "no day": Change(make=without("when"), fits=has_day, is_same=True),
    "no bodies and law": Change(make=without("bodies", "law"), fits=lambda b: bool(b.account.bodies), is_same=True),
    "half a year later": Change(make=verdict_later, fits=has_full_names, is_same=True),
}  # fmt: skip
