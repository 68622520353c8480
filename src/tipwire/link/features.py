"""The table of features: each compares two profiles by one kind of value and yields signals.

Order: who, where, when, what, how many, how much, proceedings, figures. Texts are compared in `wording`. Refuses
nationality as a feature, and any value that only one of the two accounts holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from tipwire.link import spelling
from tipwire.link.knowledge import NEAR_FAMILIES, large_places
from tipwire.link.profile import Profile, is_day
from tipwire.link.signals import Signal, Signals, listed
from tipwire.model import AccountKind, Count, Money, MoneyPurpose, People, Precision, Sex

CONTEXT_KINDS = frozenset(
    {
        AccountKind.STATISTICS,
        AccountKind.POLICY,
        AccountKind.ENFORCEMENT_OPERATION,
        AccountKind.COMMENTARY,
        AccountKind.FEATURE,
        AccountKind.PREVENTION,
    }
)
# A feature or an unclear account may well tell of a case; totals, laws and campaigns do not.
NO_EVENT = frozenset({AccountKind.STATISTICS, AccountKind.POLICY, AccountKind.COMMENTARY, AccountKind.PREVENTION})
RARE_FAMILIES = frozenset({"organ", "child sale", "ward", "begging", "marriage", "crime", "military"})
FAMILY_NAME_LETTERS = 5
# A misread number is seldom off by more than this.
FAR = 8


def persons(left: Profile, right: Profile) -> Signals:
    """Suspects by name, and other people by full name; who is who may differ from paper to paper."""
    suspects = left.persons, right.persons
    same = [pair for pair in product(left.people, right.people) if spelling.is_same_name(*pair)]
    if any(a in suspects[0] or b in suspects[1] for a, b in same):
        yield Signal(
            name="person.same", says="both name a suspect of the same name", strength=min(1.3, 0.9 + len(same) / 10)
        )
    elif same:
        yield Signal(name="victim.same", says="both name another person of the same name")
    elif not all(suspects):
        yield from persons_mentioned(left, right)
    elif any(long_words(a) & long_words(b) for a, b in product(*suspects)):
        yield Signal(name="person.family", says="both name a suspect of the same family name")
    elif all(any(len(name.split()) > 1 for name in side) for side in suspects):
        yield Signal(name="person.other", says="the suspects they name are different people")


def persons_mentioned(left: Profile, right: Profile) -> Signals:
    """A full name of the one that stands in the other's text, where no suspect was read."""
    for one, other in ((left, right), (right, left)):
        full = [name.split() for name in one.persons if len(name.split()) > 1]
        if any(spelling.is_told(parts, other.named) for parts in full):
            yield Signal(name="person.mention", says="a suspect of the one is named in the text of the other")
            return


def long_words(name: str) -> set[str]:
    """The words of a name that are long enough to be a family name."""
    return {word for word in name.split() if len(word) >= FAMILY_NAME_LETTERS}


def places(left: Profile, right: Profile) -> Signals:
    """Where it happened: towns before what the texts mention, before regions."""
    if shared := set(left.towns) & set(right.towns):
        yield from same_places(left, right, shared)
    elif told := mentioned(left, right) | mentioned(right, left):
        name = "place.mention" if told - large_places() else "place.mention_city"
        yield Signal(name=name, says=f"the text of the other speaks of {named(told)}")
    elif regions := left.regions & right.regions:
        yield Signal(name="place.region", says=f"the same region: {named(regions)}")
        if left.towns and right.towns and not (left.has_district or right.has_district):
            yield Signal(
                name="place.near_town", says=f"other towns of it: {named(left.towns)} against {named(right.towns)}"
            )
    elif left.towns and right.towns:
        yield Signal(name="place.other_town", says=f"other places: {named(left.towns)} against {named(right.towns)}")
    elif left.regions and right.regions and left.countries & right.countries:
        yield Signal(name="place.other_town", says="other regions", strength=0.6)


def same_places(left: Profile, right: Profile, shared: set[str]) -> Signals:
    """Towns in common; a second one makes a route."""
    small = shared - large_places()
    best = sorted(small or shared)[0]
    evidence = (*left.towns[best][:1], *right.towns[best][:1])
    name = "place.town" if small else "place.city"
    yield Signal(name=name, says=f"the same place: {named(small or shared)}", evidence=evidence)
    if len(shared) > 1:
        yield Signal(name="place.second", says=f"{len(shared)} places in common", strength=len(shared) / 2)


def mentioned(left: Profile, right: Profile) -> set[str]:
    """The towns of the one that the other's text names, whether or not they were read as places there."""
    return {town for town in left.towns if town in right.mentioned or spelling.is_told(town.split()[1:], right.named)}


def named(keys: Iterable[str]) -> str:
    """Places as one may read them."""
    return listed(map(place_name, keys))


def place_name(key: str) -> str:
    """A key as one may read it."""
    return key.partition(" ")[2].title()


def countries(left: Profile, right: Profile) -> Signals:
    """Countries: one abroad in common, or none at all."""
    if not left.countries or not right.countries:
        return
    shared = left.countries & right.countries
    if not shared:
        yield Signal(
            name="place.other_country",
            says=f"other countries: {listed(left.countries)} against {listed(right.countries)}",
        )
    elif len(shared) > 1:
        yield Signal(name="place.abroad", says=f"the same countries: {listed(shared)}", strength=len(shared) - 1)


def event_day(left: Profile, right: Profile) -> Signals:
    """The day of the event, at the precision the texts have."""
    if left.day is None or right.day is None:
        return
    a, b = left.day, right.day
    apart = abs((a.start - b.start).days)
    if is_day(a) and is_day(b):
        yield from day_apart(apart, a.iso, b.iso)
    elif a.holds(b) or b.holds(a):
        yield Signal(name="date.month", says=f"dates that fit: {a.iso} and {b.iso}")
    elif apart > 730 or (apart > 366 and Precision.YEAR not in (a.precision, b.precision)):
        yield Signal(name="date.other_year", says=f"another time: {a.iso} against {b.iso}", strength=0.7)


def day_apart(apart: int, left: str, right: str) -> Signals:
    """What the distance of two exact days says; a follow-up bears its own day, so weeks apart say nothing."""
    if apart == 0:
        yield Signal(name="date.same_day", says=f"the same day, {left}")
    elif apart <= 3:
        yield Signal(name="date.near", says=f"days apart: {left} and {right}")
    elif apart > 300:
        yield Signal(name="date.other_year", says=f"another year: {left} against {right}")
    elif apart > 40:
        yield Signal(name="date.other", says=f"another time: {left} against {right}", strength=min(1.5, apart / 90))


def publication(left: Profile, right: Profile) -> Signals:
    """The days on which they were told."""
    if left.published is None or right.published is None:
        if left.day is None or right.day is None:
            yield Signal(name="published.unknown", says="no date of either can be compared")
        return
    apart = abs((left.published - right.published).days)
    early, late = (left, right) if left.published < right.published else (right, left)
    if apart > LONG and late.rank - early.rank >= 2:
        return  # arrest in summer, verdict in winter: what proceedings take
    band = next((name for limit, name in PUBLISHED if apart <= limit), "published.years")
    if band:
        yield Signal(name=band, says=f"told {apart} days apart" if apart else "told on the same day")


LONG = 70
PUBLISHED = ((3, "published.near"), (10, "published.week"), (LONG, ""), (366, "published.far"))


def kinds(left: Profile, right: Profile) -> Signals:
    """The sort of report."""
    a, b = left.account.kind, right.account.kind
    if a is b:
        name = "kind.context" if a in CONTEXT_KINDS else "kind.same"
        yield Signal(name=name, says=f"both are reports of the sort {a.value.replace('_', ' ')}")
    elif (a in NO_EVENT) != (b in NO_EVENT):
        strength = 0.5 if all(map(tells_an_event, (left, right))) else 1.0
        says = f"one is of the sort {a.value}, the other {b.value}".replace("_", " ")
        yield Signal(name="kind.other", says=says, strength=strength)


def tells_an_event(side: Profile) -> bool:
    """True where a form and a stage or people are told: a total that has them may be a case that was misread."""
    told = side.account.stages or side.account.victims.count or side.account.suspects.count
    return bool(side.families and told)


def families(left: Profile, right: Profile) -> Signals:
    """The form of exploitation or related conduct."""
    if not left.families or not right.families:
        return
    if shared := left.families & right.families:
        name = "family.rare" if shared & RARE_FAMILIES else "family.same"
        yield Signal(name=name, says=f"the same form: {listed(shared)}")
    elif not any(frozenset(pair) in NEAR_FAMILIES for pair in product(left.families, right.families)):
        yield Signal(name="family.other", says=f"other forms: {listed(left.families)} against {listed(right.families)}")


def victim_counts(left: Profile, right: Profile) -> Signals:
    """The number of victims."""
    yield from counts(left.account.victims, right.account.victims, "count.victims", "victims")


def suspect_counts(left: Profile, right: Profile) -> Signals:
    """The number of suspects."""
    yield from counts(left.account.suspects, right.account.suspects, "count.suspects", "suspects")


def counts(left: People, right: People, name: str, who: str) -> Signals:
    """Two numbers of persons: a large one in common says much, a small one little."""
    a, b = span(left), span(right)
    if a is None or b is None:
        return
    near, far = max(a[0], b[0]) - min(a[1], b[1]), max(a[1], b[1]) / max(1, min(a[0], b[0]))
    if a[0] == b[0] >= 5 and a[1] == b[1]:
        yield Signal(name=name, says=f"{a[0]} {who} in both")
    elif a[0] >= 10 and far <= 1.1:
        yield Signal(name=name, says=f"{a[0]} {who} in the one, {b[0]} in the other", strength=0.6)
    elif near <= 0:
        yield Signal(name="count.small", says=f"numbers of {who} that agree")
    elif near <= max(1, 0.35 * a[1]):
        yield Signal(name="count.near", says=f"nearly the same number of {who}: {a[0]} and {b[0]}")
    elif far >= 3:
        yield Signal(name="count.far", says=f"{a[0]} {who} against {b[0]}", strength=1.0 if far >= FAR else 0.5)


def span(people: People) -> tuple[int, int] | None:
    """The ends of a count that says more than "several"."""
    count: Count | None = people.count.value if people.count else None
    if count is None or (count.high is None and (count.low or 0) <= 2):
        return None
    low = count.low if count.low is not None else count.high or 0
    return low, count.high if count.high is not None else 2 * low


def ages(left: Profile, right: Profile) -> Signals:
    """Ages of victims and suspects; an infant's age is told by the family already."""
    for who, a, b in (
        ("victims", left.victim_ages, right.victim_ages),
        ("suspects", left.suspect_ages, right.suspect_ages),
    ):
        a, b = a - {0}, b - {0}
        if not a or not b:
            continue
        if a & b:
            yield Signal(name="age.same", says=f"{who} of the same age: {listed(a & b)}", strength=min(2, len(a & b)))
        elif (apart := min(abs(x - y) for x, y in product(a, b))) == 1:
            yield Signal(name="age.near", says=f"{who}' ages a year apart")
        elif apart > 5 and len(a) == len(b) == 1:
            yield Signal(name="age.other", says=f"{who} of {listed(a)} against {listed(b)}")


def sexes(left: Profile, right: Profile) -> Signals:
    """Only women on one side and only men on the other."""
    # Trades stand in the masculine in most of our languages, so that a man among the suspects may be no man.
    for who, strength, a, b in (
        ("victims", 1.0, left.account.victims, right.account.victims),
        ("suspects", 0.5, left.account.suspects, right.account.suspects),
    ):
        one, other = {f.value for f in a.sexes}, {f.value for f in b.sexes}
        if {frozenset(one), frozenset(other)} == {frozenset({Sex.FEMALE}), frozenset({Sex.MALE})}:
            yield Signal(name="sex.other", says=f"{who} are women in the one and men in the other", strength=strength)


def money(left: Profile, right: Profile) -> Signals:
    """Sums of one currency."""
    a, b = sums(left.money), sums(right.money)
    if shared := a & b:
        says = f"the same sum: {listed(f'{amount:.0f} {currency}' for amount, currency in shared)}"
        yield Signal(name="money.same", says=says, strength=min(1.6, sum(unround(amount) for amount, _ in shared)))
    elif other := other_sums(left.money, right.money):
        yield Signal(name="money.other", says=f"another sum for the same purpose: {other}")


def sums(money: tuple[Money, ...]) -> set[tuple[float, str]]:
    """Amounts with currency, both ends of a range."""
    return {(m, x.currency) for x in money for m in (x.amount, x.high) if m}


def unround(amount: float) -> float:
    """What a sum in common says: 5000 is asked in many cases, 1900 in few."""
    figures = len(f"{amount:.0f}".rstrip("0"))
    return {0: 0.5, 1: 0.6, 2: 0.85}.get(figures, 1.0)


def other_sums(left: tuple[Money, ...], right: tuple[Money, ...]) -> str:
    """Sums of one purpose and currency of which none agrees."""
    for a, b in product(left, right):
        same_kind = a.purpose is b.purpose is not MoneyPurpose.OTHER and a.currency == b.currency
        if same_kind and a.amount != b.amount:
            return f"{a.amount:.0f} against {b.amount:.0f} {a.currency}"
    return ""


def law(left: Profile, right: Profile) -> Signals:
    """Articles of the codes."""
    if left.law & right.law:
        yield Signal(name="law.same", says=f"the same article: {listed(left.law & right.law)}")
    elif left.law and right.law:
        yield Signal(name="law.other", says=f"other articles: {listed(left.law)} against {listed(right.law)}")


def bodies(left: Profile, right: Profile) -> Signals:
    """Bodies that act; one with a place of its own says more, and announcements come from one body."""
    if shared := left.bodies & right.bodies:
        is_announced = left.account.kind in NO_EVENT
        is_local = any("," in b or "district" in b or "(ngo)" in b for b in shared)
        yield Signal(
            name="body.rare" if is_local or is_announced else "body.same", says=f"the same body: {listed(shared)}"
        )
    elif left.bodies and right.bodies and left.account.kind is right.account.kind in NO_EVENT:
        yield Signal(name="body.other", says=f"other bodies: {listed(left.bodies)} against {listed(right.bodies)}")


def roles(left: Profile, right: Profile) -> Signals:
    """What the suspects do for a living."""
    if shared := left.roles & right.roles:
        yield Signal(name="role.same", says=f"the suspects' trade: {listed(shared)}")
    elif left.roles and right.roles:
        yield Signal(name="role.other", says=f"other trades: {listed(left.roles)} against {listed(right.roles)}")


def terms(left: Profile, right: Profile) -> Signals:
    """Imposed terms of imprisonment."""
    if left.terms & right.terms:
        yield Signal(
            name="term.same", says=f"the same term: {listed(f'{t:g}' for t in left.terms & right.terms)} years"
        )
    elif left.terms and right.terms:
        yield Signal(name="term.other", says="other terms of imprisonment")


def progress(left: Profile, right: Profile) -> Signals:
    """A verdict first and an arrest weeks later is another case, or old news retold."""
    if left.published is None or right.published is None or not left.rank or not right.rank:
        return
    later, sooner = (left, right) if left.published > right.published else (right, left)
    apart = abs((left.published - right.published).days)
    if sooner.rank - later.rank >= 3 and apart > 3:
        yield Signal(name="stage.back", says="the later report tells of an earlier stage")


def figures(left: Profile, right: Profile) -> Signals:
    """Statistics: the same figures of the same things."""
    if not left.figures or not right.figures:
        return
    same = left.figures & right.figures
    values = {v for _, v in left.figures} & {v for _, v in right.figures} - {v for _, v in same}
    if same:
        yield Signal(
            name="figure.same",
            says=f"figures in common: {listed(f'{v:g}' for _, v in same)}",
            strength=weight(v for _, v in same),
        )
    if values:
        yield Signal(
            name="figure.value", says=f"numbers in common: {listed(f'{v:g}' for v in values)}", strength=weight(values)
        )
    if not same and not values and min(len(left.figures), len(right.figures)) >= 2:
        is_total = left.account.kind is right.account.kind is AccountKind.STATISTICS
        yield Signal(name="figure.other", says="no figure in common", strength=1.0 if is_total else 0.5)


def weight(values: Iterable[float]) -> float:
    """Long numbers say more than short ones; three of them are enough."""
    return min(3.0, sum(1.0 if v >= 100 or v % 1 else 0.5 for v in values))


def citation(left: Profile, right: Profile) -> Signals:
    """One names the other's outlet as its source."""
    for one, other in ((left, right), (right, left)):
        if other.outlet and any(cites(v, other.outlet) for v in one.via):
            yield Signal(name="via.cites", says=f"{one.account.outlet} cites {other.account.outlet}")
            return


def cites(via: str, outlet: str) -> bool:
    """True where the words of the shorter name all stand in the longer one."""
    a, b = set(via.split()), set(outlet.split())
    return bool(a and b) and (a <= b or b <= a)


Feature = Callable[[Profile, Profile], Signals]

FEATURES: tuple[Feature, ...] = (
    persons, places, countries, event_day, publication, kinds, families, victim_counts, suspect_counts,
    ages, sexes, money, law, bodies, roles, terms, progress, figures, citation,
)  # fmt: skip
