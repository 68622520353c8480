"""Places of a scene: which of the places named are of the event, of its people's journey, or mere mentions.

Every place is kept; only the role says what it is: EVENT where something happened, ORIGIN and DESTINATION of the
people's movement, COURT where the case is heard, MENTION for datelines, citizenships, birthplaces, seats of bodies. A
state is no place of the event where something finer in it is told; a region none where a town in it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipwire.find import exact
from tipwire.find.gazette import country_of, named_places
from tipwire.find.kinds import Kind
from tipwire.find.page import Line, Page
from tipwire.find.scenes import Scene, names_a_place
from tipwire.find.spots import REGIONS, STATES, Spot
from tipwire.find.stages import stage_hits
from tipwire.find.turkic import LANGUAGES
from tipwire.find.whereabouts import role
from tipwire.model import Evidence, Fact, Place, PlaceRole, Stage

# Between two places of one list: they share what the first one's word says.
_LISTED = re.compile(
    r"^\s*(?:,|,?\s*(?:and|и|а также|мен|бен|пен|және|менен|жана|ва|ҳамда|va)"
    r"(?:\s+(?:from|to|in|в))?(?:\s+the)?)\s*$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place named in a line, with what its surroundings say of it; `is_acted` where somebody acts in its clause."""

    spot: Spot
    role: PlaceRole
    is_acted: bool

    @property
    def line(self) -> Line:
        """Its line."""
        return self.spot.line

    @property
    def place(self) -> Place:
        """The place."""
        return self.spot.place

    @property
    def rule(self) -> str:
        """What read the name."""
        return self.spot.found.rule

    @property
    def start(self) -> int:
        """Where it stands in its line."""
        return self.spot.found.start

    @property
    def is_near(self) -> bool:
        """True for "near Moscow", "62 miles northeast of Manila": where it lies, not where it was."""
        return self.spot.leads("near") is not None

    @property
    def evidence(self) -> Evidence:
        """Its words."""
        return self.line.evidence(self.start, self.spot.found.end)


def places(scene: Scene) -> tuple[Fact[Place], ...]:
    """Each place once, in the strongest role it is told in, places of the event first."""
    telling = {line.number for line in scene.told if _tells(line)} | {m.line.number for m in scene.mentions if m.role}
    event = {line.number for line in scene.told}
    named = [n for line in scene.lines for n in _of_line(scene.page, line)]
    if not scene.is_whole and names_a_place(scene.lines[0]):
        telling.add(scene.lines[0].number)
    told = [n if n.line.number in telling else replace(n, role=PlaceRole.MENTION) for n in named]
    aside = {line.number for line in scene.of(Kind.FIGURE)} | event - telling
    beside = [n for n in named if n.line.number in aside and n.role is not PlaceRole.MENTION]
    best: dict[tuple[str, str], Named] = {}
    for n in (*told, *_needed(beside, [n for n in told if n.role is not PlaceRole.MENTION])):
        key = (n.place.country, n.place.name)
        if key not in best or _rank(n) < _rank(best[key]):
            best[key] = n
    chosen = _finest(_with_dateline(_without_court(list(best.values()))))
    ordered = sorted(chosen, key=lambda n: (_RANK[n.role], n.line.number, n.start))
    return tuple(
        Fact(value=replace(n.place, role=n.role), evidence=(n.evidence,), rule=f"{n.rule}/{n.role.value}")
        for n in ordered
    )


def _needed(beside: list[Named], told: list[Named]) -> Iterator[Named]:
    """Of the places in lines where nothing happens those that say more exactly where it did."""
    if not told:
        yield from (n for n in beside if n.spot.is_placed)
    events = [n for n in told if n.role is PlaceRole.EVENT]
    regions = {(n.place.country, n.place.name) for n in events if _is_region(n.place)}
    if any(not _is_state(n.place) and not _is_region(n.place) and not n.is_near for n in events):
        return
    fine = [n for n in beside if n.role is PlaceRole.EVENT and n.spot.is_placed and not _is_state(n.place)]
    within = [n for n in fine if not _is_region(n.place) and (not regions or _is_within(n, regions))]
    for n in within or ([] if regions else fine):
        if n.line is (within or fine)[0].line:
            yield n


def _is_within(named: Named, regions: set[tuple[str, str]]) -> bool:
    return (named.place.country, named.place.admin1) in regions or named.rule in ("place/pattern", "place/district")


_RANK = {
    PlaceRole.EVENT: 0,
    PlaceRole.ORIGIN: 1,
    PlaceRole.DESTINATION: 1,
    PlaceRole.COURT: 2,
    PlaceRole.MENTION: 3,
}


def _rank(named: Named) -> int:
    """How strong a telling is: of a state, whence or whither says more than where."""
    return _RANK[PlaceRole.COURT] if _is_state(named.place) and named.role is PlaceRole.EVENT else _RANK[named.role]


def _tells(line: Line) -> bool:
    """True where something happens to somebody in the line."""
    return bool(stage_hits(line)) or any(
        line.has(table) for table in ("exploitation", "act", "recruitment", "role", "conduct")
    )


def _of_line(page: Page, line: Line) -> Iterator[Named]:
    """The places of one line with their roles; those of one list share one role."""
    spots = [Spot(line, _placed(page, found)) for found in named_places(page, line)]
    roles = [role(spot) for spot in spots]
    steps = range(1, len(spots))
    for i in steps if line.language not in LANGUAGES else reversed(steps):
        first, second = spots[i - 1].found, spots[i].found
        if not _LISTED.match(line.folded[first.end : second.start]):
            continue
        # The last name of a Turkic list bears the ending of all.
        to, by = (i - 1, i) if line.language in LANGUAGES else (i, i - 1)
        is_open = roles[to] is PlaceRole.EVENT
        if is_open or (roles[to] is PlaceRole.ORIGIN and roles[by] is PlaceRole.MENTION):
            roles[to] = roles[by]
    for spot, told in zip(spots, roles, strict=True):
        if told is PlaceRole.EVENT and spot.is_state and not spot.is_placed:
            told = PlaceRole.MENTION
        yield Named(spot, told, _is_acted(spot))


_ACTS = frozenset({Stage.RAID, Stage.DETENTION, Stage.ARREST, Stage.RESCUE, Stage.UNDERCOVER_OPERATION})


def _is_acted(spot: Spot) -> bool:
    """True where somebody is arrested, freed or raided in the clause of the name."""
    clause = spot.line.clause(spot.found.start)
    return any(stage in _ACTS and spot.line.clause(hit.start) == clause for stage, hit in stage_hits(spot.line))


def _placed(page: Page, found: exact.Mention[Place]) -> exact.Mention[Place]:
    """A place that no list has lies in the country that the text tells of."""
    if found.value.country:
        return found
    return replace(found, value=replace(found.value, country=country_of(page)))


def _with_dateline(named: list[Named]) -> list[Named]:
    """The dateline's place, or the first one named, as the place of the event where nothing says where that was."""
    where = {PlaceRole.EVENT, PlaceRole.DESTINATION, PlaceRole.COURT}
    if any(n.role in where or (n.role is PlaceRole.ORIGIN and not _is_state(n.place)) for n in named):
        return named
    heads = [n for n in named if not _is_state(n.place) and n.role is PlaceRole.MENTION]
    heads.sort(key=lambda n: (n.rule == "place/adjective", n.line.number, _is_region(n.place), n.start))
    return [replace(n, role=PlaceRole.EVENT) if n in heads[:1] else n for n in named]


def _without_court(named: list[Named]) -> list[Named]:
    """The court's town counts only where nothing else is told; then it is where the event is known from."""
    active = {n.role for n in named} & {PlaceRole.EVENT, PlaceRole.ORIGIN, PlaceRole.DESTINATION}
    role = PlaceRole.MENTION if active else PlaceRole.COURT
    return [replace(n, role=role) if n.role is PlaceRole.COURT else n for n in named]


def _finest(named: Iterable[Named]) -> list[Named]:
    """States and regions give way to what is told within them, and a place that lies near it to the place itself."""
    named = list(named)
    active = [n for n in named if n.role is not PlaceRole.MENTION]
    finer = {n.place.country for n in active if not _is_state(n.place)}
    inside = {(n.place.country, n.place.admin1) for n in active if not _is_state(n.place) and not _is_region(n.place)}
    has_event = any(n.role is PlaceRole.EVENT and not _is_state(n.place) for n in active)
    out = []
    for n in named:
        is_coarse = (
            (
                _is_state(n.place)
                and (n.place.country in finer or (has_event and n.role is PlaceRole.EVENT and not n.is_acted))
            )
            or (_is_region(n.place) and _is_told_within(n, active, inside))
            or (n.role is PlaceRole.EVENT and n.is_near and any(_is_finer(o, n) for o in active))
        )
        out.append(replace(n, role=PlaceRole.MENTION) if is_coarse else n)
    return out


def _is_finer(other: Named, near: Named) -> bool:
    """True where another place of the event lies in the same region and is no coarser, or is one that no list has."""
    if other is near or other.role is not PlaceRole.EVENT or _is_state(other.place) or _is_region(other.place):
        return False
    if near.rule == "place/pattern" or near.place.kind == "village":
        return False
    same = (other.place.country, other.place.admin1) == (near.place.country, near.place.admin1)
    return same or other.rule in ("place/pattern", "place/district")


def _is_state(place: Place) -> bool:
    return place.kind in STATES


def _is_region(place: Place) -> bool:
    return place.kind in REGIONS


# Regions of the press of the years before 2018 and 2022, and those that hold their towns today.
_NOW = {
    "South Kazakhstan Oblast": ("Turkestan Oblast", "Shymkent"),
    "Almaty Oblast": ("Zhetysu Oblast",),
    "Karaganda Oblast": ("Ulytau Oblast",),
    "East Kazakhstan Oblast": ("Abai Oblast",),
}


def _is_told_within(region: Named, active: Iterable[Named], inside: set[tuple[str, str]]) -> bool:
    """True where a town of the region is told, or a village in the same sentence."""
    now = _NOW.get(region.place.name, ())
    if any((region.place.country, name) in inside for name in (region.place.name, *now)):
        return True
    beside = (n for n in active if n.line is region.line and not _is_state(n.place) and not _is_region(n.place))
    return any(n.rule in ("place/pattern", "place/district") for n in beside)
