"""Places of a scene: which of the places named are of the event, of its people's journey, or mere mentions.

Every place is kept; only the role says what it is: EVENT where something happened, ORIGIN and DESTINATION of the
people's movement, COURT where the case is heard, MENTION for datelines, citizenships, birthplaces, seats of bodies. A
state is no place of the event where something finer in it is told; a region none where a town in it is. Read: spots,
bearings, homes, whereabouts (the role in a line), siting (the choice).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tipwire.find import exact
from tipwire.find.bearings import tells_of_another_case
from tipwire.find.gazette import country_of, named_places
from tipwire.find.kinds import Kind
from tipwire.find.page import Line, Page
from tipwire.find.scenes import Scene, names_a_place
from tipwire.find.siting import RANK, Named, sited, speaks_for_the_country
from tipwire.find.spots import Spot
from tipwire.find.stages import stage_hits
from tipwire.find.turkic import LANGUAGES
from tipwire.find.whereabouts import role
from tipwire.model import Fact, Place, PlaceRole, Stage

# Between two places of one list: they share what the first one's word says.
_LISTED = re.compile(
    r"^\s*(?:,|,?\s*(?:and|и|а также|мен|бен|пен|және|менен|жана|ва|ҳамда|va)"
    r"(?:\s+(?:from|to|in|в))?(?:\s+the)?|,?\s*(?:in|в)\s+(?:neighbou?ring|nearby|соседн\w+))\s*$"
)
_TELLING = ("exploitation", "act", "recruitment", "role", "conduct")
_ACTS = frozenset({Stage.RAID, Stage.DETENTION, Stage.ARREST, Stage.RESCUE, Stage.UNDERCOVER_OPERATION})


def places(scene: Scene) -> tuple[Fact[Place], ...]:
    """Each place once, in the strongest role it is told in, places of the event first."""
    telling = _telling(scene)
    others = {line.number for line in scene.lines if tells_of_another_case(line.folded, line.language)}
    aside = {line.number for line in (*scene.told, *scene.of(Kind.FIGURE))} - telling - others
    telling -= others
    named = [n for line in scene.lines for n in _of_line(scene.page, line)]
    told = [n if n.line.number in telling else replace(n, role=PlaceRole.MENTION) for n in named]
    beside = [n for n in named if n.line.number in aside]
    chosen = sited(told, beside, is_briefing=speaks_for_the_country(scene.lines))
    ordered = sorted(chosen, key=lambda n: (RANK[n.role], n.line.number, n.start))
    return tuple(Fact(value=replace(n.place, role=n.role), evidence=(n.evidence,), rule=n.said_as) for n in ordered)


def _telling(scene: Scene) -> set[int]:
    """The numbers of the lines in which something happens to somebody; the heading of a digest's section too."""
    numbers = {line.number for line in scene.told if _tells(line)} | {m.line.number for m in scene.mentions if m.role}
    if not scene.is_whole and names_a_place(scene.lines[0]):
        numbers.add(scene.lines[0].number)
    return numbers


def _tells(line: Line) -> bool:
    return bool(stage_hits(line)) or any(line.has(table) for table in _TELLING)


def _of_line(page: Page, line: Line) -> Iterator[Named]:
    """The places of one line with their roles; those of one list share one role."""
    spots = [Spot(line, _placed(page, found)) for found in named_places(page, line)]
    for spot, told in zip(spots, _shared(line, spots), strict=True):
        if told is PlaceRole.EVENT and spot.is_state and not spot.is_placed:
            told = PlaceRole.MENTION
        yield Named(spot, told, _is_acted(spot), told is PlaceRole.COURT)


def _shared(line: Line, spots: list[Spot]) -> list[PlaceRole]:
    """The roles of the places of a line; the last name of a Turkic list bears the ending of all, else the first."""
    roles = [role(spot) for spot in spots]
    is_turkic = line.language in LANGUAGES
    for i in reversed(range(1, len(spots))) if is_turkic else range(1, len(spots)):
        if not _LISTED.match(line.folded[spots[i - 1].found.end : spots[i].found.start]):
            continue
        to, by = (i - 1, i) if is_turkic else (i, i - 1)
        if roles[to] is PlaceRole.EVENT or (roles[to] is PlaceRole.ORIGIN and roles[by] is PlaceRole.MENTION):
            roles[to] = roles[by]
    return roles


def _is_acted(spot: Spot) -> bool:
    """True where somebody is arrested, freed or raided in the clause of the name."""
    clause = spot.line.clause(spot.found.start)
    return any(stage in _ACTS and spot.line.clause(hit.start) == clause for stage, hit in stage_hits(spot.line))


def _placed(page: Page, found: exact.Mention[Place]) -> exact.Mention[Place]:
    """A place that no list has lies in the country that the text tells of."""
    if found.value.country:
        return found
    return replace(found, value=replace(found.value, country=country_of(page)))
