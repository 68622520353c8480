"""Which accounts are worth comparing: bounded keys, so that a store of ten years gives dozens of neighbours.

Every key has a time, so that no block grows with the archive: three weeks with a form alone, two months with a city,
sum or number, two years with a small town, six with a person, a sentence or two rare names, by which a verdict finds
its arrest. An account without a date is filed under the day it was fetched, by what holds for years under all years
before too: nothing says that it is new. No key is as wide as a large city or a body alone. Refuses names in the clear:
persons and sentences are digests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from zlib import crc32

from tipwire.link import spelling
from tipwire.link.knowledge import ALL_FAMILIES, large_places, shares
from tipwire.link.minhash import bands
from tipwire.link.profile import Profile, profile
from tipwire.model import Account, AccountKind, Article, Name, digest

SPAN_DAYS, YEAR_DAYS, YEARS_DAYS = 30, 365, 1096
MOST_NAMES, MOST_PAIRED, MOST_LINES, MOST_CITIES = 10, 6, 8, 4
SHORT_SPAN_DAYS = 12
LEAST_COUNT, RARE_COUNT, LEAST_FIGURE = 5, 10, 10
EVENTS = frozenset({AccountKind.CASE, AccountKind.FEATURE, AccountKind.OTHER})
UNDATED = "undated"
# Undated, a report may be as old as the press on the web. Of the years that its text names so many last ones count.
FIRST_DAY, MOST_YEARS = date(1996, 1, 1), 3


def keys(
    account: Account, article: Article | None = None, names: Iterable[Name] = (), *, seen: date | None = None
) -> frozenset[str]:
    """The blocks an account is in; two accounts of one event share at least one.

    `names` are the restricted names of its article, `seen` the day it was fetched; without the article its words give
    no key.
    """
    p = profile(account, article, names)
    return profile_keys(replace(p, seen=seen) if p.published is None else p)


def profile_keys(p: Profile) -> frozenset[str]:
    """The same of a profile."""
    return frozenset(key for rule in RULES for key in rule(p))


def day_of(p: Profile) -> date | None:
    """The day by which a report is filed: that of the report, else of the event."""
    return p.published or (p.day.start if p.day else None)


def times(p: Profile, days: int = SPAN_DAYS) -> tuple[str, ...]:
    """The spans around the report, a month unless told, each overlapping its neighbour.

    A report without a date has those of the event and of the day it was fetched, and the long ones of all days before.
    Where nobody knows when it was fetched it has the event's, else the long ones of the last years that its text names,
    else a block of its own.
    """
    day = day_of(p)
    if p.seen is not None:
        before = range(FIRST_DAY.toordinal(), p.seen.toordinal(), days) if days >= YEAR_DAYS else ()
        return spans([*map(date.fromordinal, before), p.seen, *([day] if day else [])], days)
    if day is not None:
        return spans([day], days)
    named = [date(year, 7, 1) for year in sorted(p.years)[-MOST_YEARS:]] if days >= YEAR_DAYS else []
    return spans(named, days) if named else (UNDATED,)


def spans(found: Iterable[date], days: int) -> tuple[str, ...]:
    """The spans of some days, each day in two that overlap."""
    return tuple(str(n) for n in sorted({day.toordinal() // days + more for day in found for more in (0, 1)}))


def persons(p: Profile) -> Iterable[str]:
    """Suspects and others by full name, for years: proceedings are slow. The openings of the words, in one alphabet."""
    full = {" ".join(word[: spelling.STEM] for word in name.split()) for name in p.people if len(name.split()) > 1}
    return (f"person:{digest(name)}:{time}" for name, time in product(full, times(p, YEARS_DAYS)))


def small_places(p: Profile) -> Iterable[str]:
    """A small place, told or only named: with the form for two years, without it for the month."""
    most = MOST_NAMES if p.seen is None else MOST_CITIES
    towns = {*(p.towns.keys() - large_places()), *sampled(p.mentioned - large_places(), most)}
    yield from (f"town:{t}:{f}:y{y}" for t, f, y in product(towns, p.families or {"?"}, times(p, YEAR_DAYS)))
    yield from (f"town:{t}:{time}" for t, time in product(towns, times(p)))


def cities_by_pair(p: Profile) -> Iterable[str]:
    """Two large cities that the text names, with the month: a route."""
    cities = sorted(p.mentioned & large_places())[:MOST_CITIES]
    return (f"cities:{a}:{b}:{time}" for (a, b), time in product(combinations(cities, 2), times(p)))


def sampled(values: Iterable[str], most: int) -> list[str]:
    """The same few of any two sets that share them: those with the smallest checksums."""
    return sorted(values, key=lambda value: (crc32(value.encode()), value))[:most]


def rare_names(p: Profile) -> Iterable[str]:
    """Names that are common in no language: each with the month, two together for years."""
    rare = sampled((stem for stem in p.capitals if stem not in shares()), MOST_NAMES)
    yield from (f"name:{digest(stem)}:{time}" for stem, time in product(rare, times(p)))
    for pair, time in product(combinations(sorted(rare[:MOST_PAIRED]), 2), times(p, YEARS_DAYS)):
        yield f"names:{digest(*pair)}:{time}"


def rare_numbers(p: Profile) -> Iterable[str]:
    """Numbers of three digits and more that do not end in noughts, with the month."""
    odd = sampled((n for n in p.numbers if len(n.strip("0")) >= 3), MOST_NAMES)
    return (f"number:{number}:{time}" for number, time in product(odd, times(p)))


def sentences(p: Profile) -> Iterable[str]:
    """Long sentences as printed, the first of each text and a sample that any two texts draw alike, for years."""
    drawn = [line for line in p.lines if line % 4 == 0][:MOST_LINES]
    return (f"line:{line}:{time}" for line, time in product({*p.lines[:2], *drawn}, times(p, YEARS_DAYS)))


def wordings(p: Profile) -> Iterable[str]:
    """Bands of the text's MinHash, for years: reprints meet over them, edited ones too."""
    return (f"hash:{band}:{time}" for band, time in product(bands(p.shingles), times(p, YEARS_DAYS)))


def themes(p: Profile) -> Iterable[str]:
    """What an undated report speaks of, two things together: it has no month to be filed under."""
    if day_of(p) is None and p.seen is None:
        rare = sampled(p.concepts, MOST_NAMES)
        yield from (f"theme:{a}:{b}:{UNDATED}" for a, b in combinations(sorted(rare), 2))


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
    """A number of victims or suspects of five and more, with the form and the month; a large one for two years."""
    for who, people in (("victims", p.account.victims), ("suspects", p.account.suspects)):
        low = people.count.value.low if people.count else None
        if low is not None and low >= LEAST_COUNT:
            yield from (f"{who}:{low}:{family}:{time}" for family, time in product(p.families, times(p)))
            if low >= RARE_COUNT:
                yield from (f"{who}:{low}:{f}:y{t}" for f, t in product(p.families, times(p, YEAR_DAYS)))


def figures(p: Profile) -> Iterable[str]:
    """A figure of statistics and what it counts, for two years."""
    told = [f"figure:{measure}:{value:g}" for measure, value in p.figures if value >= LEAST_FIGURE or value % 1]
    return (f"{figure}:{time}" for figure, time in product(told, times(p, YEAR_DAYS)))


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
    any_form = ALL_FAMILIES if p.account.kind in EVENTS else {str(p.account.kind)}
    return (f"form:{what}:{t}" for what, t in product(p.families or any_form, times(p, SHORT_SPAN_DAYS)))


Rule = Callable[[Profile], Iterable[str]]

RULES: tuple[Rule, ...] = (
    persons, small_places, large_places_by_form, law_places, routes, sums, head_counts, figures, announcements, days,
    forms, cities_by_pair, rare_names, rare_numbers, sentences, wordings, themes,
)  # fmt: skip
