"""Siting: of all places that a scene names, those of its event.

What a line says in which nothing happens makes a place finer; a state or a region gives way to what is told within it;
a court's town and a dateline count only where nothing else is told. Refuses to read roles: that is `find.whereabouts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipwire.find.homes import is_of_somebody
from tipwire.find.page import Line
from tipwire.find.spots import REGIONS, STATES, Spot
from tipwire.find.whereabouts import is_dateline, is_of_a_body, is_of_police
from tipwire.model import Evidence, Place, PlaceRole

_EVENT, _ORIGIN, _DESTINATION = PlaceRole.EVENT, PlaceRole.ORIGIN, PlaceRole.DESTINATION
_COURT, _MENTION = PlaceRole.COURT, PlaceRole.MENTION
RANK = {_EVENT: 0, _ORIGIN: 1, _DESTINATION: 1, _COURT: 2, _MENTION: 3}
_UNLISTED = frozenset({"place/pattern", "place/district"})
# Regions of the press of the years before 2018 and 2022, and those that hold their towns today.
_NOW = {
    "South Kazakhstan Oblast": ("Turkestan Oblast", "Shymkent"),
    "Almaty Oblast": ("Zhetysu Oblast",),
    "Karaganda Oblast": ("Ulytau Oblast",),
    "East Kazakhstan Oblast": ("Abai Oblast",),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A place named in a line, with what its surroundings say of it.

    `is_acted` where somebody acts in its clause; `is_court` where a court sits there, whatever its role comes to.
    """

    spot: Spot
    role: PlaceRole
    is_acted: bool
    is_court: bool

    @property
    def line(self) -> Line:
        """Its line."""
        return self.spot.line

    @property
    def place(self) -> Place:
        """The place."""
        return self.spot.place

    @property
    def key(self) -> tuple[str, str]:
        """What it is one place by."""
        return (self.place.country, self.place.name)

    @property
    def rule(self) -> str:
        """What read the name."""
        return self.spot.found.rule

    @property
    def start(self) -> int:
        """Where it stands in its line."""
        return self.spot.found.start

    @property
    def is_state(self) -> bool:
        """True for a whole country."""
        return self.place.kind in STATES

    @property
    def is_region(self) -> bool:
        """True for a region of the first order."""
        return self.place.kind in REGIONS

    @property
    def is_fine(self) -> bool:
        """True for a town, a village or a district."""
        return not self.is_state and not self.is_region

    @property
    def is_near(self) -> bool:
        """True for "near Moscow", "62 miles northeast of Manila": where it lies, not where it was."""
        return self.spot.leads("near") is not None

    @property
    def said_as(self) -> str:
        """The rule and the role for the fact: a court's town keeps its mark where it is no place of the event."""
        return f"{self.rule}/{_COURT.value if self.is_court and self.role is _MENTION else self.role.value}"

    @property
    def evidence(self) -> Evidence:
        """Its words."""
        return self.line.evidence(self.start, self.spot.found.end)


def sited(told: list[Named], beside: list[Named], *, is_briefing: bool) -> list[Named]:
    """Each place once. `told` are those of lines where something happens to somebody, `beside` those of other lines;
    `is_briefing` where a body of the whole country speaks, so that a dateline says nothing."""
    active = [n for n in told if n.role is not _MENTION]
    best: dict[tuple[str, str], Named] = {}
    for n in (*told, *(replace(n, role=_MENTION) for n in beside), *_needed(beside, active)):
        if n.key not in best or _rank(n) < _rank(best[n.key]):
            best[n.key] = n
    chosen = _with_the_only_one(_without_court(list(best.values())), beside, told, is_briefing=is_briefing)
    below = {n.key for n in active if n.line.number > 0}
    return _finest(chosen, frozenset(n.key for n in active) - below)


def _rank(named: Named) -> tuple[int, bool]:
    """How strong a telling is: of a state, whence or whither says more than where; the police's seat least of where."""
    rank = RANK[_COURT] if named.is_state and named.role is _EVENT else RANK[named.role]
    return rank, named.role is _EVENT and is_of_police(named.spot)


# What lines say in which nothing happens.


def _needed(beside: list[Named], told: list[Named]) -> Iterator[Named]:
    """Of the places in lines where nothing happens those that say more exactly where it did, and victims' homes."""
    beside = [n for n in beside if n.role is not _MENTION]
    if not told:
        yield from (n for n in beside if n.spot.is_placed)
    yield from _whence(beside, told)
    events = [n for n in told if n.role is _EVENT]
    regions = {n.key for n in events if n.is_region}
    near = {n.key for n in events if n.is_near}
    airports = (n for n in beside if n.role in (_EVENT, _DESTINATION) and n.place.kind == "facility")
    yield from (replace(n, role=_EVENT) for n in airports)
    if any(n.is_fine and n.key not in near for n in events):
        return
    where = [n for n in beside if n.role is _EVENT and _is_said_to_be_there(n) and not n.is_state]
    fine = [n for n in where if n.is_fine and (not regions or _is_within(n, regions))]
    first = fine or ([] if regions else where)
    yield from (n for n in first if n.line is first[0].line)


def _whence(beside: list[Named], told: list[Named]) -> Iterator[Named]:
    """The homes of persons who are no suspects, and whither they set out, where no other line says it."""
    if any(n.role is _ORIGIN for n in told):
        return
    homes = [n for n in beside if n.role is _ORIGIN and is_of_somebody(n.spot)]
    yield from homes
    lines = {n.line.number for n in homes}
    yield from (n for n in beside if n.role in (_DESTINATION, _ORIGIN) and n.line.number in lines)


def _is_said_to_be_there(named: Named) -> bool:
    return named.spot.is_placed or named.rule == "place/pattern"


def _is_within(named: Named, regions: set[tuple[str, str]]) -> bool:
    return (named.place.country, named.place.admin1) in regions or named.rule in _UNLISTED


# Where little is told.

# Bodies that speak of the whole country in its capital: their datelines tell nothing of the event.
_BRIEFING = frozenset({"ministry", "government", "legislature"})


def _without_court(named: list[Named]) -> list[Named]:
    """The court's town counts only where nothing else is told; then it is where the event is known from."""
    role = _MENTION if any(n.role in (_EVENT, _ORIGIN, _DESTINATION) for n in named) else _COURT
    return [replace(n, role=role) if n.role is _COURT else n for n in named]


def speaks_for_the_country(lines: Iterable[Line]) -> bool:
    """True where a ministry, a government or the like is told of."""
    return any(h.row["kind"] in _BRIEFING for line in lines for h in line.find("bodies"))


def _with_the_only_one(named: list[Named], beside: list[Named], told: list[Named], *, is_briefing: bool) -> list[Named]:
    """Where no line says where it was: what another line names, the dateline, or the state whose bodies act."""
    if any(n.role in (_EVENT, _DESTINATION, _COURT) or (n.role is _ORIGIN and n.is_fine) for n in named):
        return named
    said = {n.key for n in beside if n.role in (_EVENT, _COURT)}
    if not is_briefing:
        said |= {n.key for n in told + beside if is_dateline(n.spot)}
    heads = [n for n in named if not n.is_state and n.role is _MENTION and n.key in said]
    heads.sort(key=lambda n: (n.rule == "place/adjective", n.line.number, n.is_region, n.start))
    if not heads and all(n.role is _MENTION for n in named):
        owners = {n.key for n in told if n.is_state and is_of_a_body(n.spot)}
        heads = [n for n in named if n.key in owners]
    return [replace(n, role=_EVENT) if n in heads[:1] else n for n in named]


# Coarse against fine.

# How far a village or a district may stand from the region it lies in.
_BESIDE = 60
# How far the place itself stands before the one it lies near.
_SAID_BY = 25


def _finest(named: list[Named], headline: frozenset[tuple[str, str]]) -> list[Named]:
    """States and regions give way to what is told within them, and a place that lies near it to the place itself.

    `headline` are places that only the first line tells of.
    """
    active = [n for n in named if n.role is not _MENTION]

    def is_coarse(n: Named) -> bool:
        return n.role is not _MENTION and (_is_coarse(n, active) or (n.key in headline and _is_capital(n, active)))

    return [replace(n, role=_MENTION) if is_coarse(n) else n for n in named]


def _is_capital(named: Named, active: list[Named]) -> bool:
    """True for a headline's "Andijan" where the text tells of a district of Andijan Region."""
    place = named.place
    if not named.is_fine or not place.admin1.startswith(f"{place.name} "):
        return False
    below = (n for n in active if n.place.admin1 in ("", place.admin1) and n.place.country == place.country)
    return any(n.role is _EVENT and n.place.kind in ("district", "village") for n in below)


def _is_coarse(named: Named, active: list[Named]) -> bool:
    if named.is_state:
        if any(not n.is_state and n.place.country == named.place.country for n in active):
            return True
        return named.role is _EVENT and not named.is_acted and any(n.role is _EVENT and not n.is_state for n in active)
    if named.is_region:
        return _is_told_within(named, active)
    if named.role is _EVENT and is_of_police(named.spot):
        return any(
            n.role is _EVENT and n.key != named.key and not n.is_state and not is_of_police(n.spot) for n in active
        )
    return named.role is _EVENT and named.is_near and any(_is_finer(n, named) for n in active)


def _is_told_within(region: Named, active: Iterable[Named]) -> bool:
    """True where a town of the region is told, or a village in the same sentence."""
    names = {region.place.name, *_NOW.get(region.place.name, ())}
    for n in active:
        if not n.is_fine or (region.role is _ORIGIN and n.role is not _ORIGIN):
            continue
        if n.place.country == region.place.country and n.place.admin1 in names:
            return True
        if n.line is region.line and n.rule in _UNLISTED and abs(n.start - region.start) <= _BESIDE:
            return True
    return False


def _is_finer(other: Named, near: Named) -> bool:
    """True where another place of the event lies in the same region and is no coarser, or is one that no list has."""
    if other is near or other.role is not _EVENT or not other.is_fine or is_of_police(other.spot):
        return False
    if near.rule == "place/pattern" or near.place.kind == "village":
        return False
    same = (other.place.country, other.place.admin1) == (near.place.country, near.place.admin1)
    # "Noginsk, east of Moscow".
    is_said_by_it = other.line is near.line and 0 <= near.start - other.spot.found.end <= _SAID_BY
    return same or is_said_by_it or other.rule in _UNLISTED
