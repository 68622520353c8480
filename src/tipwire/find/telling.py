"""Telling: what one line says towards a case: whom it brings in, whether it tells a case by itself, and where.

Refuses to decide where one case ends and another begins: `find.cases`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tipwire.find.gazette import country_of, named_places
from tipwire.find.kinds import Kind, kind_of
from tipwire.find.mentions import Mention, mentions
from tipwire.find.openings import is_given, opening
from tipwire.find.page import Line, Page
from tipwire.find.roles import SUSPECT, VICTIM
from tipwire.find.spots import STATES, Spot
from tipwire.find.whereabouts import is_dateline, is_of_police, role
from tipwire.model import Place, PlaceRole

# A place or a person so near to the start of a line is what the line is about ("20 марта в Кокшетау").
_PLACE_HEAD, _PERSON_HEAD = 32, 12
STORY = ("exploitation", "conduct", "act")
# English alone says by an article that somebody is known.
_DEFINITE = re.compile(r"\b(?:the|his|her|their|one) $")
# What a sentence ends in: a paragraph of one line without it is a heading.
_ENDS = (".", "!", "?", "…", "»", '"', "”", ":", ";")


@dataclass(frozen=True, slots=True)
class At:
    """A place named at a position of a line, with what it is to the event."""

    start: int
    place: Place
    role: PlaceRole


@dataclass(frozen=True, eq=False, kw_only=True)
class Telling:
    """A line with what it tells; `is_alone` where its paragraph has no other."""

    page: Page
    line: Line
    is_alone: bool

    @cached_property
    def kind(self) -> Kind:
        """The kind of the line."""
        return kind_of(self.line)

    @cached_property
    def sides(self) -> tuple[Mention, ...]:
        """The victims and suspects."""
        return tuple(m for m in mentions(self.line) if m.role in (VICTIM, SUSPECT))

    @cached_property
    def news(self) -> tuple[Mention, ...]:
        """Those nobody has spoken of before."""
        return tuple(m for m in self.sides if not is_given(self.line, m.start, m.end))

    @cached_property
    def is_heading(self) -> bool:
        """True for a title and for a paragraph that is no sentence."""
        return self.line.is_title or (self.is_alone and not self.line.text.rstrip().endswith(_ENDS))

    @cached_property
    def tells(self) -> bool:
        """True where something happens to somebody."""
        return bool(self.sides) and (self.line.has("stage") or self.line.has("exploitation"))

    @cached_property
    def is_whole(self) -> bool:
        """True where a case is told: who and whom, or one of them and what was done, or somebody's sentence."""
        roles = {m.role for m in self.sides}
        if not roles or self.kind not in (Kind.EVENT, Kind.BACKGROUND):
            return False
        is_counted = self.line.has("imposed") or (self.line.has("stage") and opening("one_more", self.line))
        return len(roles) == 2 or any(map(self.line.has, STORY)) or (SUSPECT in roles and is_counted)

    @cached_property
    def is_told(self) -> bool:
        """True for a line of the body that tells."""
        return not self.is_heading and (self.tells or self.is_whole)

    @cached_property
    def is_tied(self) -> bool:
        """True where the line holds on to what was told: by a pronoun or a person known, before all it brings in."""
        first = self.news[0].span[0] if self.news else len(self.line.text)
        if opening("theirs", self.line) or any(m.start < first for m in self.sides):
            return True
        return opening("tied", self.line, before=first) or self._does_it_to_them

    @cached_property
    def _does_it_to_them(self) -> bool:
        """True where a pronoun is all that the line has for a victim ("новая хозяйка заставляла её")."""
        if not self.news or any(m.role == VICTIM for m in self.news):
            return False
        end = next((b for b in self.line.breaks if b >= self.news[-1].end), len(self.line.text))
        return opening("object", self.line, after=self.news[-1].end, before=end)

    @cached_property
    def stands_alone(self) -> bool:
        """True for a whole case of persons nobody has spoken of."""
        return self.is_whole and bool(self.news) and not self.is_tied

    def speaks_of(self, glosses: frozenset[str]) -> bool:
        """True for "the nurse", "one worker" where a nurse, workers were spoken of before."""
        known = (m for m in self.news if m.gloss in glosses)
        return any(_DEFINITE.search(self.line.folded[: m.start]) for m in known)

    @cached_property
    def is_about_somebody(self) -> bool:
        """True where the line opens with one of them."""
        return any(m.span[0] <= _PERSON_HEAD for m in self.news)

    @cached_property
    def has_both_sides(self) -> bool:
        """True where it tells who and whom."""
        return len({m.role for m in self.sides}) == 2

    @cached_property
    def _spots(self) -> tuple[Spot, ...]:
        return tuple(Spot(self.line, found) for found in named_places(self.page, self.line))

    @cached_property
    def _placed(self) -> tuple[At, ...]:
        fine = (s for s in self._spots if s.place.kind not in STATES)
        return tuple(At(s.found.start, s.place, as_) for s in fine if (as_ := self._role(s)) is not None)

    def _role(self, spot: Spot) -> PlaceRole | None:
        """What a place is where something is said to be there; a town that labels a line ("Osh: a court ...") too."""
        if spot.line.text[spot.found.end :].startswith(":") and not spot.line.text[: spot.found.start].strip():
            return PlaceRole.EVENT
        return role(spot) if spot.is_placed or is_of_police(spot) else None

    @cached_property
    def events(self) -> tuple[At, ...]:
        """The towns and regions where it says that something happened."""
        return tuple(at for at in self._placed if at.role is PlaceRole.EVENT)

    @cached_property
    def tried(self) -> tuple[At, ...]:
        """Those and where somebody was tried."""
        return tuple(at for at in self._placed if at.role in (PlaceRole.EVENT, PlaceRole.COURT))

    @cached_property
    def heads(self) -> tuple[Place, ...]:
        """The places of events the line opens with."""
        return tuple(at.place for at in self.events if at.start <= _PLACE_HEAD)

    @cached_property
    def known(self) -> tuple[Place, ...]:
        """All places it names but where it was written, whatever they are to it; of states those abroad."""
        home = country_of(self.page)
        named = (s for s in self._spots if s.place.kind not in STATES or s.place.country != home)
        return tuple(s.place for s in named if not is_dateline(s))

    @cached_property
    def is_summary(self) -> bool:
        """True for a title that names several places: it is of no one case."""
        places = [at.place for at in self.events]
        is_first = self.line.is_title or self.line.number == 0
        return is_first and any(not is_same(places[0], other) for other in places[1:])


def is_same(one: Place, other: Place) -> bool:
    """True for one place, for what lies in the other, and for a town and the region of its name."""
    if one.country != other.country and one.country and other.country:
        return False
    if STATES & {one.kind, other.kind}:
        return True
    return one.name in (other.name, other.admin1) or other.name == one.admin1 or _first(one) == _first(other)


def _first(place: Place) -> str:
    return place.name.split()[0]
