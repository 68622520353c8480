"""What of an account can be compared: its values as plain sets, made once for each account.

Refuses judgement: which values agree, and what that weighs, is said in `features`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from zlib import crc32

from tipwire.link import spelling
from tipwire.link.concepts import concepts
from tipwire.link.knowledge import COUNTRY_KINDS, FAMILY_OF_CONDUCT, FAMILY_OF_FORM, PLACE_KINDS, RANK, common_roles
from tipwire.link.mentions import named, towns
from tipwire.link.works import is_of_work
from tipwire.model import (
    Account,
    Article,
    Evidence,
    Money,
    Name,
    People,
    PersonRole,
    Place,
    PlaceRole,
    Precision,
    Stage,
    Term,
    TermKind,
    When,
)
from tipwire.text import sentences

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0.,]\d{3})+(?![\w])|(?<![\w.,])\d+(?:[.,]\d+)?(?![\w])")
_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?!\d)")
_INSIDE = re.compile(r"(?:(?<=[\w,»”);–—-] )|(?<=[«“(-]))[^\W\d_]{4,}")
SHINGLE = 5
# Steps that open a case: whoever is found or held a second time, months later, is in another one.
FIRST_STEPS = frozenset({Stage.UNDERCOVER_OPERATION, Stage.RAID, Stage.RESCUE, Stage.DETENTION})
LONG_SENTENCE = 8
_YEARS = range(1950, 2051)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The comparable side of one account. Keys are spelling-independent."""

    account: Account
    article: Article | None
    day: When | None
    published: date | None
    towns: Mapping[str, tuple[Evidence, ...]]
    regions: frozenset[str]
    has_district: bool
    place_names: Mapping[str, str]
    countries: frozenset[str]
    mentioned: frozenset[str]
    persons: frozenset[str]
    people: frozenset[str]
    families: frozenset[str]
    rank: int
    victim_ages: frozenset[int]
    suspect_ages: frozenset[int]
    money: tuple[Money, ...]
    terms: frozenset[float]
    law: frozenset[str]
    bodies: frozenset[str]
    roles: frozenset[str]
    figures: frozenset[tuple[str, float]]
    via: frozenset[str]
    outlet: str
    words: Mapping[str, int] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    shingles: frozenset[int] = frozenset()
    lines: tuple[int, ...] = ()
    years: frozenset[int] = frozenset()
    concepts: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    # The day a report without a date was fetched: it is no younger than that.
    seen: date | None = None
    is_of_work: bool = False
    first_step: date | None = None


def profile(account: Account, article: Article | None = None, names: Iterable[Name] = ()) -> Profile:
    """The profile of one account, with the names of its article; without its article it has no words."""
    places = [f for f in account.places if f.value.role is not PlaceRole.MENTION]
    told = tuple(paragraphs(account, article))
    names = tuple(names)
    suspects = [n for n in names if n.key in account.suspects.persons]
    return Profile(
        account=account,
        article=article,
        day=account.when.value if account.when else None,
        published=account.published.start if account.published else None,
        towns={place_key(f.value): f.evidence for f in places if is_town(f.value)},
        regions=frozenset(region_key(f.value) for f in places if has_region(f.value)),
        place_names={k: n for f in account.places for k, n in place_names(f.value)},
        has_district=any(spelling.is_district(f.value.name, f.value.kind) for f in places),
        countries=frozenset(f.value.country for f in places if f.value.country),
        mentioned=frozenset(place_key(f.value) for f in account.places if is_town(f.value)) | towns(told),
        persons=frozenset(spelling.name_key(n.text) for n in suspects),
        people=frozenset(spelling.name_key(n.text) for n in (*suspects, *people(account, names))),
        families=families(account),
        rank=rank(account),
        victim_ages=ages(account.victims),
        suspect_ages=ages(account.suspects),
        money=tuple(f.value for f in account.money),
        terms=frozenset(t.years for t in imposed(account)),
        law=frozenset(f.value.article for f in account.law if f.value.article),
        bodies=frozenset(f.value.name.casefold() for f in account.bodies),
        roles=frozenset(f.value.casefold() for f in account.suspects.roles) - common_roles(),
        figures=frozenset(figures(account)),
        via=frozenset(spelling.name_key(f.value) for f in account.via),
        outlet=spelling.name_key(account.outlet),
        words=content(told),
        capitals=frozenset(capitals(told)),
        numbers=frozenset(n for text in told for n in numbers(text)),
        shingles=shingles(told),
        lines=tuple(dict.fromkeys(lines(told))),
        years=frozenset(int(y) for text in told for y in _YEAR.findall(text) if int(y) in _YEARS),
        concepts=concepts(told),
        named=frozenset(spelling.word_key(w) for text in told for w in spelling.words(text) if w[0].isupper()),
        is_of_work=is_of_work(spoken(account, article)),
        first_step=first_step(account),
    )


def paragraphs(account: Account, article: Article | None) -> Iterable[str]:
    """The texts of the paragraphs in which the account is told; the title only where it tells the whole article."""
    if article is None:
        return ()
    inside = [n for n in account.scope if 0 <= n < len(article.paragraphs)] or range(len(article.paragraphs))
    return (article.paragraphs[n].text for n in inside)


def spoken(account: Account, article: Article | None) -> Iterable[tuple[str, str]]:
    """The same paragraphs with their languages, and the title."""
    if article is None:
        return ()
    inside = {0, *(n for n in account.scope if 0 <= n < len(article.paragraphs))} if account.scope else None
    return [(p.text, p.language) for n, p in enumerate(article.paragraphs) if inside is None or n in inside]


def rank(account: Account) -> int:
    """The highest rung that the report tells of; a step before the event is somebody's past: "convicted in 2008"."""
    event = account.when.value if account.when else None
    steps = (f.value for f in account.stages if event is None or not is_before(f.value.when, event))
    return max((RANK.get(step.stage, 0) for step in steps), default=0)


def is_before(when: When | None, event: When) -> bool:
    """True where a day, month or year had gone by when the event happened."""
    return when is not None and not when.holds(event) and not event.holds(when) and when.start < event.start


def first_step(account: Account) -> date | None:
    """The day on which somebody was found or held: that of the step, else the event's where nothing further is told."""
    told = [f.value.when for f in account.stages if f.value.stage in FIRST_STEPS and is_day(f.value.when)]
    if days := [when.start for when in told if when]:
        return min(days)
    if not 1 < rank(account) <= RANK[Stage.DETENTION]:
        return None
    event = account.when.value if account.when else None
    return event.start if event and is_day(event) else None


def is_town(place: Place) -> bool:
    """True for anything finer than a country or region; a city that is a region of its own is a town."""
    return place.kind not in PLACE_KINDS and not spelling.is_region(place.name)


def has_region(place: Place) -> bool:
    """True where the region is known; a country is none."""
    is_country = place.kind in COUNTRY_KINDS and not place.admin1
    return bool(place.admin1) or not (is_country or is_town(place))


def place_key(place: Place) -> str:
    """A place's name of today without its kind, and its country: Nur-Sultan is Astana."""
    today = [key for key in named(place.name) if key.startswith(f"{place.country} ")]
    return today[0] if len(today) == 1 else f"{place.country} {spelling.place_key(place.name)}"


def region_key(place: Place) -> str:
    """The region a place lies in; of a region or country, itself."""
    return f"{place.country} {spelling.place_key(place.admin1 or place.name)}"


def people(account: Account, names: Iterable[Name]) -> Iterable[Name]:
    """All who are named in the account's paragraphs, officials apart: they speak on many cases."""
    for name in names:
        is_here = not account.scope or any(m.paragraph in account.scope for m in name.mentions)
        if is_here and name.role is not PersonRole.OFFICIAL:
            yield name


def place_names(place: Place) -> Iterable[tuple[str, str]]:
    """The keys of a place and of its region, each with its name."""
    yield region_key(place), place.admin1 or place.name
    yield place_key(place), place.name


def families(account: Account) -> frozenset[str]:
    """What the account is about, in wide families of exploitation and conduct."""
    forms = [FAMILY_OF_FORM.get(f.value, "") for f in account.exploitation]
    conduct = [FAMILY_OF_CONDUCT.get(f.value, "") for f in account.conduct]
    return frozenset(filter(None, [*forms, *conduct]))


def ages(people: People) -> frozenset[int]:
    """Both ends of each age."""
    return frozenset(end for f in people.ages for end in (f.value.low, f.value.high))


def imposed(account: Account) -> Iterable[Term]:
    """The terms that a court imposed."""
    return (f.value for f in account.terms if f.value.kind in (TermKind.IMPOSED, TermKind.SUSPENDED))


def figures(account: Account) -> Iterable[tuple[str, float]]:
    """Each figure with what it counted; bare small numbers say nothing and are left out."""
    for stat in account.statistics:
        for value in (stat.value, stat.high):
            if value is not None and not (float(value).is_integer() and 0 <= value < 3):
                yield str(stat.measure), float(value)


def content(texts: Iterable[str]) -> Counter[str]:
    """Stems of the words of four letters and more, counted."""
    told = (word for text in texts for word in spelling.words(text))
    return Counter(spelling.stem(word) for word in told if len(word) >= 4 and not word[0].isdigit())


def capitals(texts: Iterable[str]) -> Iterable[str]:
    """Stems of words with a capital letter that do not open a sentence: names of persons, places, bodies."""
    for text in texts:
        for word in _INSIDE.findall(text):
            if word[0].isupper() and not word.isupper():
                yield spelling.stem(word)


def numbers(text: str) -> Iterable[str]:
    """The numbers of a text as plain digits; single digits and years are too common to mean anything."""
    for match in _NUMBER.finditer(text):
        digits = re.sub(r"[ \u00a0]|[.,](?=\d{3}(?!\d))", "", match.group()).replace(",", ".")
        if len(digits) > 1 and not (digits.isdigit() and int(digits) in _YEARS):
            yield digits


def shingles(texts: Iterable[str]) -> frozenset[int]:
    """Hashes of every five words in a row."""
    keys = [spelling.word_key(w) for text in texts for w in spelling.words(text)]
    return frozenset(crc32(" ".join(keys[n : n + SHINGLE]).encode()) for n in range(len(keys) - SHINGLE + 1))


def lines(texts: Iterable[str]) -> Iterable[int]:
    """Hashes of the sentences that are long enough to be nobody else's, in order."""
    for text in texts:
        for span in sentences(text):
            keys = [spelling.word_key(w) for w in spelling.words(span.of(text))]
            if len(keys) >= LONG_SENTENCE:
                yield crc32(" ".join(keys).encode())


def is_day(when: When | None) -> bool:
    """True for a date to the day."""
    return when is not None and when.precision is Precision.DAY
