"""Which accounts are worth comparing: bounded keys, so that a store of ten years gives dozens of neighbours.

No key is as wide as a large city or a body alone; a key with a time holds two months, or with a form alone three
weeks. Refuses names in the clear: persons are the keys of the restricted table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import product

from tipwire.link.knowledge import ALL_FAMILIES, large_places
from tipwire.link.profile import Profile, profile
from tipwire.model import Account, AccountKind

SPAN_DAYS = 30
SHORT_SPAN_DAYS = 12
LEAST_COUNT, RARE_COUNT, LEAST_FIGURE = 5, 10, 10
EVENTS = frozenset({AccountKind.CASE, AccountKind.FEATURE, AccountKind.OTHER})
UNDATED = "undated"


def keys(account: Account) -> frozenset[str]:
    """The blocks an account is in; two accounts of one event share at least one."""
    return profile_keys(profile(account))


def profile_keys(p: Profile) -> frozenset[str]:
    """The same of a profile."""
    return frozenset(key for rule in RULES for key in rule(p))


def times(p: Profile) -> tuple[str, ...]:
    """The month-long spans around the report, each overlapping its neighbour; also one for reports without a date."""
    day: date | None = p.published or (p.day.start if p.day else None)
    if day is None:
        return (UNDATED,)
    span = day.toordinal() // SPAN_DAYS
    return (str(span), str(span + 1))


def persons(p: Profile) -> Iterable[str]:
    """Suspects."""
    return (f"person:{key}" for key in p.account.suspects.persons)


def small_places(p: Profile) -> Iterable[str]:
    """A small place and the form, at any time."""
    for town in p.towns.keys() - large_places():
        yield from (f"town:{town}:{family}" for family in p.families or {"?"})
        yield from (f"town:{town}:{time}" for time in times(p))


def large_places_by_form(p: Profile) -> Iterable[str]:
    """A large city or a region, with the form and the month."""
    for place, family, time in product(p.regions | p.towns.keys(), p.families, times(p)):
        yield f"place:{place}:{family}:{time}"


def law_places(p: Profile) -> Iterable[str]:
    """An article and a region, with the month."""
    return (f"law:{article}:{region}:{time}" for article, region, time in product(p.law, p.regions, times(p)))


def routes(p: Profile) -> Iterable[str]:
    """A form and two countries, with the month."""
    if len(p.countries) > 1:
        for country, family, time in product(p.countries, p.families, times(p)):
            yield f"route:{country}:{family}:{time}"


def sums(p: Profile) -> Iterable[str]:
    """A sum, with the month."""
    return (f"sum:{m.amount:g}:{m.currency}:{time}" for m, time in product(p.money, times(p)))


def head_counts(p: Profile) -> Iterable[str]:
    """A number of victims or suspects of five and more, with the form and the month; a large one at any time."""
    for who, people in (("victims", p.account.victims), ("suspects", p.account.suspects)):
        low = people.count.value.low if people.count else None
        if low is not None and low >= LEAST_COUNT:
            yield from (f"{who}:{low}:{family}:{time}" for family, time in product(p.families, times(p)))
            if low >= RARE_COUNT:
                yield from (f"{who}:{low}:{family}" for family in p.families)


def figures(p: Profile) -> Iterable[str]:
    """A figure of statistics and what it counts."""
    return (f"figure:{measure}:{value:g}" for measure, value in p.figures if value >= LEAST_FIGURE or value % 1)


def announcements(p: Profile) -> Iterable[str]:
    """Policy and raids have few values: the sort of report, the country or region, and the month."""
    if p.account.kind in (AccountKind.POLICY, AccountKind.ENFORCEMENT_OPERATION, AccountKind.PREVENTION):
        wheres = p.regions or p.countries or {"?"}
        yield from (f"{p.account.kind}:{where}:{time}" for where, time in product(wheres, times(p)))


def days(p: Profile) -> Iterable[str]:
    """The exact day of the event and the form."""
    if p.day is not None:
        yield from (f"day:{p.day.iso}:{family}" for family in p.families)


def forms(p: Profile) -> Iterable[str]:
    """The form and about three weeks, for reports whose place or numbers were not read.

    A report of an event whose form was not read may be of any: it is in the block of each.
    """
    day = p.published or (p.day.start if p.day else None)
    if day is not None:
        span = day.toordinal() // SHORT_SPAN_DAYS
        any_form = ALL_FAMILIES if p.account.kind in EVENTS else {str(p.account.kind)}
        for what in p.families or any_form:
            yield from (f"form:{what}:{span}", f"form:{what}:{span + 1}")


Rule = Callable[[Profile], Iterable[str]]

RULES: tuple[Rule, ...] = (
    persons, small_places, large_places_by_form, law_places, routes, sums, head_counts, figures, announcements, days,
    forms,
)  # fmt: skip
