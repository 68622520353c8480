"""Wheres: the place or country a figure is for, with the words that name it.

A place in the figure's own sentence, the nearest first; else "in the country", "по области"; else the region its
paragraph named last, else the country the text tells of most. Refuses whose citizens were counted and whence they came.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from tipwire.find import turkic
from tipwire.find.exact import Mention
from tipwire.find.gazette import country_of, home, named_places
from tipwire.find.page import Line, Page
from tipwire.find.scenes import Scene
from tipwire.languages import Hit
from tipwire.model import Evidence, Place

_CLAUSE_COST, _BEHIND_COST = 25, 15
_CITIZEN_REACH = 24
_FINE = frozenset({"region", "city", "town", "district"})


def place_of(scene: Scene, line: Line, at: int, *, is_whence: bool = False) -> tuple[str, Evidence] | None:
    """The name of the place the figure at `at` of a line is for, a country as its ISO code, and the words for it.

    `is_whence` for those deported: the state they had to leave.
    """
    own = named(scene.page, line)
    if is_whence:
        own = tuple(m for m in named_places(scene.page, line) if _is_origin(line, m)) or own
    if own:
        read = min(own, key=lambda m: _cost(line, m, at))
        return name_of(read.value), line.evidence(read.start, read.end)
    return _of_words(scene, line, at) or _of_paragraph(scene, line) or _of_page(scene)


@lru_cache(maxsize=64)
def at_home(page: Page) -> str:
    """The country a text's figures are for where none is said: its subject, of its language, of its regions.

    A destination abroad is named as a state or a town; which region something is in is told of one's own country.
    """
    if state := _acting(page):
        return state
    reads = (m.value for line in page.lines for m in named_places(page, line))
    regions = Counter(place.country for place in reads if place.kind in ("region", "district"))
    return home(page) or (regions.most_common(1)[0][0] if regions else country_of(page))


def _acting(page: Page) -> str:
    """The state that acts in a headline or lead: "Kazakhstan halves its quota" in a neighbour's language."""
    for line in page.lines[:_HEAD]:
        for read in named_places(page, line):
            if read.start == 0 and read.value.kind == "country" and _is_subject(line, read):
                return read.value.country
    return ""


_HEAD = 2


def _is_subject(line: Line, read: Mention[Place]) -> bool:
    if line.language not in turkic.LANGUAGES:
        return line.folded[read.end : read.end + 1] == " "
    return _case(line, read) in (turkic.Case.NOMINATIVE, turkic.Case.GENITIVE)


def _case(line: Line, read: Mention[Place]) -> turkic.Case:
    """The case of a Turkic name; "Казакстан" has none, though it ends like "whence"."""
    name = read.of(line.text)
    return turkic.Case.NOMINATIVE if _STAN.search(name) else turkic.forms(name, line.language)[0].case


_STAN = re.compile(r"(?i)(?:стан|stan)$")


def name_of(place: Place) -> str:
    """The name as figures bear it: a country by its ISO code, all else in English."""
    return place.country if place.kind == "country" else place.name


@lru_cache(maxsize=512)
def named(page: Page, line: Line) -> tuple[Mention[Place], ...]:
    """The places of a line, without those whose citizens are told of; whence somebody came only where none else is."""
    found = tuple(m for m in named_places(page, line) if not _is_of_citizens(line, m))
    return _there(line, found) or found


def _there(line: Line, reads: tuple[Mention[Place], ...]) -> tuple[Mention[Place], ...]:
    """The places that nobody is told to come from."""
    return tuple(m for m in reads if not _is_origin(line, m))


def _is_of_citizens(line: Line, read: Mention[Place]) -> bool:
    ahead = any(0 <= read.start - hit.end <= 2 for hit in line.every("citizen"))
    behind = any(0 <= hit.start - read.end <= 2 for hit in line.every("citizen"))
    return behind if line.language in turkic.LANGUAGES else ahead


def _is_origin(line: Line, read: Mention[Place]) -> bool:
    if line.language in turkic.LANGUAGES:
        return _case(line, read) is turkic.Case.ABLATIVE
    return line.folded[: read.start].endswith(("from ", "from the ", " из ", " с "))


def _of_words(scene: Scene, line: Line, at: int) -> tuple[str, Evidence] | None:
    """What "in the country" or "по области" stands for."""
    for hit in sorted(line.find("country"), key=lambda h: abs(h.start - at)):
        country = hit.value or at_home(scene.page)
        if country:
            return country, line.evidence(hit.start, hit.end)
    hits: list[Hit] = line.find("region")
    if hits and (before := _last(scene, line, frozenset({hits[0].value or "region"}))):
        return before[0], line.evidence(hits[0].start, hits[0].end)
    return None


def _of_paragraph(scene: Scene, line: Line) -> tuple[str, Evidence] | None:
    """The region or town the paragraph named last before the line."""
    found = _last(scene, line, _FINE)
    return found if found and found[1].paragraph == line.paragraph else None


def _of_page(scene: Scene) -> tuple[str, Evidence] | None:
    """The country the text tells of most, where it is named or said ("РК") in the scene."""
    country = at_home(scene.page)
    for other in scene.lines:
        reads = [m for m in named(scene.page, other) if m.value.country == country and m.value.kind == "country"]
        if reads:
            return country, other.evidence(reads[0].start, reads[0].end)
    for other in scene.lines:
        reads = [m for m in _there(other, named(scene.page, other)) if m.value.country == country]
        if reads:
            return country, other.evidence(reads[0].start, reads[0].end)
        hits = [h for h in other.find("country") if h.value in ("", country)]
        if hits and country:
            return country, other.evidence(hits[0].start, hits[0].end)
    return None


def _last(scene: Scene, line: Line, kinds: frozenset[str]) -> tuple[str, Evidence] | None:
    for other in reversed(scene.lines):
        if other.number >= line.number:
            continue
        # A dateline is written in capitals and says where the report was sent from.
        there = (m for m in named(scene.page, other) if m.value.kind in kinds and not m.of(other.text).isupper())
        # What is told abroad is not where this paper's figures are for.
        reads = [m for m in there if m.value.country == at_home(scene.page) or m.value.kind == "region"]
        if reads:
            return name_of(reads[-1].value), other.evidence(reads[-1].start, reads[-1].end)
    return None


def _cost(line: Line, read: Mention[Place], at: int) -> int:
    far = at - read.end if read.end <= at else read.start - at + _BEHIND_COST
    beside = _NEAR_COST if _NEAR.search(line.folded[: read.start]) else 0
    return max(0, far) + beside + _CLAUSE_COST * abs(line.clause(read.start) - line.clause(at))


# "Noginsk, east of Moscow": where a place lies is not the place.
_NEAR = re.compile(r"(?:(?:north|south|east|west)\w* of|near|outside|недалеко от|близ|(?:север|юж|восточ|запад)нее)\s$")
_NEAR_COST = 80
