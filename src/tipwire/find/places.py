"""Places of a scene: which of the places named are of the event, of its people's journey, or mere mentions.

Every place is kept; only the role says what it is: EVENT where something happened, ORIGIN and DESTINATION of the
people's movement, COURT where the case is heard, MENTION for datelines, citizenships, birthplaces, seats of bodies. A
state is no place of the event where something finer in it is told; a region none where a town in it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from tipwire.find import exact, turkic
from tipwire.find.gazette import country_of, named_places
from tipwire.find.page import Line, Page
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.languages import Hit
from tipwire.model import Evidence, Fact, Place, PlaceRole

TURKIC = frozenset({"kk", "ky", "uz"})
# How far a word may stand before a name and still rule it.
_REACH = 28
_FROM = {
    "ru": re.compile(r"\b(?:из|из-под|с)\s+(?:[\w-]+\s+)?$"),
    "en": re.compile(r"\b(?:from|out of|left|leaving)\s+(?:the\s+)?(?:[\w-]+\s+)?$"),
}
_TO = {
    "ru": re.compile(r"\b(?:до|для\s+\w+\s+в)\s+(?:[\w-]+\s+)?$"),
    "en": re.compile(r"\b(?:to|into|towards?|for|bound for|reach(?:ed|ing)?)\s+(?:the\s+)?(?:[\w-]+\s+)?$"),
}
_IN_RU = re.compile(r"\b(?:в|во|на|под|близ|возле|около|у|недалеко от)\s+(?:[\w«»\"-]+\s+){0,2}$")
# "в Астану" is whither, "в Астане" is where: what the accusative of a place's name or of its kind ends in.
_ACCUSATIVE = re.compile(r"(?:у|ю|ую|юю|ь|ий|ый|ск|стан|ван|бай|рут|раль|кент|бад|линг|ежд|[^аеиоуыэюяй])$")
_LOCATIVE = re.compile(r"(?:е|и|ах|ях|ом|ой|ей)$")
# "near Moscow", "62 miles northeast of Manila": where it lies, not where it was, if something finer is told.
_NEAR = re.compile(
    r"\b(?:near|outside|close to|not far from|(?:miles?|km|kilomet(?:er|re)s?)\s+(?:[\w-]+\s+){0,3}(?:of|from)|"
    r"под|близ|около|недалеко от|неподалеку от|границ\w* с|border with)\s+(?:the\s+)?(?:[\w-]+\s+)?$"
)
# "residents of X", "жителей X", "living in X": somebody's home, whence victims may have come.
_HOME = re.compile(
    r"\b(?:residents? of|inhabitants? of|(?:living|lives?|lived|based|born|resident) in|жител\w+|проживающ\w+ в|"
    r"живущ\w+ в|прожива\w+ в|приезж\w+ из)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$"
)
_HOME_AFTER = re.compile(r"^\S{0,12}\s+(?:тұрғын|тургун|тұратын|жашаган|яшовчи|аҳоли|фуқаро)")
# Between two places of one list: they share what the first one's word says.
_LISTED = re.compile(
    r"^\s*(?:,|,?\s*(?:and|и|а также|мен|бен|пен|және|менен|жана|ва|ҳамда)(?:\s+from)?(?:\s+the)?)\s*$"
)
_GOING = re.compile(
    r"\b(?:вывез|вывоз|отправ|переправ|увез|уеха|поеха|ехал|приеха|прибы|вылете|прилете|вернул|возврат|доставл|"
    r"депортир|выдвор|перевез|продан|продал|завез|ввез|поездк|билет|рейс|переброс|завлек|заман)"
)
_DATELINE = re.compile(r"^\W{0,3}(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІҺ][\w.'-]*[\s,]*){1,4}(?:[.,]|\s*[—–(-])")
_SEAT = re.compile(
    r"^\s*(?:[\w-]+\s+){0,2}(?:police|court|prosecutor|department|consulate|embassy|authorities|officials?)\b"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place named in a line, with what its surroundings say of it."""

    line: Line
    place: Place
    start: int
    end: int
    rule: str
    role: PlaceRole

    @property
    def evidence(self) -> Evidence:
        """Its words."""
        return self.line.evidence(self.start, self.end)


def places(scene: Scene) -> tuple[Fact[Place], ...]:
    """Each place once, in the strongest role it is told in, places of the event first."""
    named = [n for line in scene.lines for n in _of_line(scene.page, line)]
    told = {line.number for line in scene.told if _tells(line)} | {m.line.number for m in scene.mentions if m.role}
    ruled = [n if n.line.number in told else replace(n, role=PlaceRole.MENTION) for n in named]
    best: dict[tuple[str, str], Named] = {}
    for n in ruled:
        key = (n.place.country, n.place.name)
        if key not in best or _RANK[n.role] < _RANK[best[key].role]:
            best[key] = n
    chosen = _finest(_with_dateline(_without_court(list(best.values()))))
    ordered = sorted(chosen, key=lambda n: (_RANK[n.role], n.line.number, n.start))
    return tuple(
        Fact(value=replace(n.place, role=n.role), evidence=(n.evidence,), rule=f"{n.rule}/{n.role.value}")
        for n in ordered
    )


_RANK = {
    PlaceRole.EVENT: 0,
    PlaceRole.ORIGIN: 1,
    PlaceRole.DESTINATION: 1,
    PlaceRole.COURT: 2,
    PlaceRole.MENTION: 3,
}


def _tells(line: Line) -> bool:
    """True where something happens to somebody in the line."""
    return bool(stage_hits(line)) or any(
        line.has(table) for table in ("exploitation", "act", "recruitment", "role", "conduct")
    )


def _of_line(page: Page, line: Line) -> Iterator[Named]:
    """The places of one line with their roles."""
    before: Named | None = None
    for found in named_places(page, line):
        place = found.value if found.value.country else replace(found.value, country=country_of(page))
        role = next((role for role, applies in _ROLES if applies(line, found)), None) or _role(line, found)
        if before and role is PlaceRole.EVENT and _LISTED.match(line.folded[before.end : found.start]):
            role = before.role
        before = Named(line, place, found.start, found.end, found.rule, role)
        yield before


def _is_mention(line: Line, found: exact.Mention[Place]) -> bool:
    """Datelines, citizenships, birthplaces, and adjectives of bodies."""
    if line.number <= 1 and not line.is_title and _is_dateline(line, found):
        return True
    near = range(max(0, found.start - _REACH), found.end + _REACH)
    if any(h.start in near for table in ("citizen", "birthplace") for h in line.find(table)):
        return True
    if found.rule == "place/adjective" and (_is_state(found.value) or _bodies_near(line, found)):
        return True
    return _is_seat(line, found)


def _is_seat(line: Line, found: exact.Mention[Place]) -> bool:
    """The state a body belongs to, and the town where a consulate or embassy sits."""
    bodies = line.find("bodies")
    if _is_state(found.value):
        return any(-3 <= found.start - h.end <= 8 or -3 <= h.start - found.end <= 22 for h in bodies)
    return any(
        h.row["kind"] == "consular" and (-3 <= found.start - h.end <= 14 or -3 <= h.start - found.end <= 24)
        for h in bodies
    )


def _is_of_court(line: Line, found: exact.Mention[Place]) -> bool:
    """The seat of a court: "the district court in Shymkent", "Абайский районный суд Шымкента"."""
    near = range(found.start - _REACH, found.end + _REACH)
    return any(h.row["kind"] == "court" and h.start in near for h in line.find("bodies"))


_ROLES = ((PlaceRole.MENTION, _is_mention), (PlaceRole.COURT, _is_of_court))


def _bodies_near(line: Line, found: exact.Mention[Place]) -> list[Hit]:
    return [h for h in line.find("bodies") if found.start - 2 <= h.start <= found.end + 3]


def _is_dateline(line: Line, found: exact.Mention[Place]) -> bool:
    opening = _DATELINE.match(line.text)
    return opening is not None and found.end <= opening.end() and found.start < 12


def _role(line: Line, found: exact.Mention[Place]) -> PlaceRole:
    """What the word before or the ending after says."""
    if line.language in TURKIC:
        if _HOME_AFTER.match(line.folded[found.end :]):
            return PlaceRole.ORIGIN if _is_state(found.value) else PlaceRole.MENTION
        role = turkic.place_role(line.text[found.start : found.end], line.language)
        return PlaceRole.EVENT if role is PlaceRole.MENTION else role
    before = line.folded[max(0, found.start - _REACH) : found.start]
    if _is_home(line, found, before):
        return PlaceRole.ORIGIN if _is_state(found.value) else PlaceRole.MENTION
    if _FROM[line.language].search(before):
        return PlaceRole.ORIGIN
    if _TO[line.language].search(before):
        return PlaceRole.DESTINATION
    if line.language == "ru" and _IN_RU.search(before):
        said = line.folded[found.start : found.end]
        is_whither = not _LOCATIVE.search(said) and bool(_ACCUSATIVE.search(said)) and bool(_GOING.search(line.folded))
        return PlaceRole.DESTINATION if is_whither else PlaceRole.EVENT
    return PlaceRole.EVENT


def _is_home(line: Line, found: exact.Mention[Place], before: str) -> bool:
    """Somebody's home town; where people were recruited there, it is where it happened."""
    return bool(_HOME.search(before)) and (_is_state(found.value) or not line.has("recruitment"))


def _with_dateline(named: list[Named]) -> list[Named]:
    """The dateline's place, or the first one named, as the place of the event where nothing else is told."""
    if any(n.role is not PlaceRole.MENTION for n in named):
        return named
    heads = [n for n in named if not _is_state(n.place) and n.rule != "place/adjective"]
    return [replace(n, role=PlaceRole.EVENT) if n in heads[:1] else n for n in named]


def _without_court(named: list[Named]) -> list[Named]:
    """The court's town counts only where nothing else is told; then it is where the event is known from."""
    active = {n.role for n in named} & {PlaceRole.EVENT, PlaceRole.ORIGIN, PlaceRole.DESTINATION}
    role = PlaceRole.MENTION if active else PlaceRole.COURT
    return [replace(n, role=role) if n.role is PlaceRole.COURT else n for n in named]


def _finest(named: Iterable[Named]) -> list[Named]:
    """States and regions give way to what is told within them; a state stays as whence or whither."""
    named = list(named)
    active = [n for n in named if n.role is not PlaceRole.MENTION]
    finer = {n.place.country for n in active if not _is_state(n.place)}
    inside = {(n.place.country, n.place.admin1) for n in active if not _is_state(n.place) and not _is_region(n.place)}
    out = []
    for n in named:
        if n.role is PlaceRole.EVENT and _is_state(n.place) and n.place.country in finer:
            n = replace(n, role=PlaceRole.MENTION)
        if n.role is PlaceRole.EVENT and _is_region(n.place) and _is_told_within(n, active, inside):
            n = replace(n, role=PlaceRole.MENTION)
        if n.role is PlaceRole.EVENT and _is_near(n) and any(o.role is PlaceRole.EVENT and o is not n for o in active):
            n = replace(n, role=PlaceRole.MENTION)
        out.append(n)
    return out


def _is_state(place: Place) -> bool:
    return place.kind in ("state", "country")


def _is_region(place: Place) -> bool:
    return place.kind in ("region", "oblast", "admin1")


def _is_told_within(region: Named, active: Iterable[Named], inside: set[tuple[str, str]]) -> bool:
    """True where a town of the region is told, or a village in the same sentence."""
    if (region.place.country, region.place.name) in inside:
        return True
    beside = (n for n in active if n.line is region.line and not _is_state(n.place) and not _is_region(n.place))
    return any(n.rule in ("place/pattern", "place/district") for n in beside)


def _is_near(named: Named) -> bool:
    return bool(_NEAR.search(named.line.folded[max(0, named.start - 40) : named.start]))
