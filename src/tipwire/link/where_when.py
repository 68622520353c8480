"""Where and when: towns, routes, the day of the event and of the report.

Refuses to call a follow-up another event: it bears its own day, so that weeks apart say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from tipwire.link import spelling
from tipwire.link.knowledge import large_places
from tipwire.link.profile import Profile, is_day
from tipwire.link.signals import Signal, Signals, listed
from tipwire.model import Precision

LONG = 70
PUBLISHED = ((3, "published.near"), (10, "published.week"), (LONG, ""), (366, "published.far"))


def places(left: Profile, right: Profile) -> Signals:
    """Where it happened: towns before what the texts mention, before regions."""
    if shared := set(left.towns) & set(right.towns):
        yield from same_places(left, right, shared)
    elif told := mentioned(left, right) | mentioned(right, left) | (left.mentioned & right.mentioned):
        name = "place.mention" if told - large_places() else "place.mention_city"
        strength = min(2.0, 0.5 + len(told) / 2)
        yield Signal(name=name, says=f"both texts speak of {named(told, left, right)}", strength=strength)
    elif regions := left.regions & right.regions:
        yield Signal(name="place.region", says=f"the same region: {named(regions, left, right)}")
        if left.towns and right.towns and not (left.has_district or right.has_district):
            yield Signal(
                name="place.near_town",
                says=f"other towns of it: {named(left.towns, left)} against {named(right.towns, right)}",
            )
    elif left.towns and right.towns:
        yield Signal(
            name="place.other_town", says=f"other places: {named(left.towns, left)} against {named(right.towns, right)}"
        )
    elif left.regions and right.regions and left.countries & right.countries:
        yield Signal(name="place.other_town", says="other regions", strength=0.6)


def same_places(left: Profile, right: Profile, shared: set[str]) -> Signals:
    """Towns in common; a second one makes a route."""
    small = shared - large_places()
    best = sorted(small or shared)[0]
    evidence = (*left.towns[best][:1], *right.towns[best][:1])
    name = "place.town" if small else "place.city"
    yield Signal(name=name, says=f"the same place: {named(small or shared, left)}", evidence=evidence)
    if len(shared) > 1:
        yield Signal(name="place.second", says=f"{len(shared)} places in common", strength=len(shared) / 2)


def mentioned(left: Profile, right: Profile) -> set[str]:
    """The towns of the one that the other's text names, whether or not they were read as places there."""
    return {town for town in left.towns if town in right.mentioned or spelling.is_told(town.split()[1:], right.named)}


def against(left: Profile, right: Profile) -> str:
    """The towns of the one against those of the other."""
    return f"{named(left.towns, left)} against {named(right.towns, right)}"


def named(keys: Iterable[str], *sides: Profile) -> str:
    """Places by the names that the accounts give them."""
    given = {key: name for side in sides for key, name in side.place_names.items()}
    return listed(given.get(key, key) for key in keys)


def countries(left: Profile, right: Profile) -> Signals:
    """Countries: one abroad in common, or none at all."""
    if not left.countries or not right.countries:
        return
    shared = left.countries & right.countries
    if not shared and not mentioned(left, right) | mentioned(right, left):
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
