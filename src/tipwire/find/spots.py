"""Spots: the name of a place in its line, with the words on both sides of it and what its own ending says.

Refuses to say what the place is to the event: `find.whereabouts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tipwire.find import exact, turkic
from tipwire.find.bearings import bearing
from tipwire.find.page import Line
from tipwire.languages import view
from tipwire.model import Place

STATES = frozenset({"state", "country"})
REGIONS = frozenset({"region", "oblast", "admin1"})
# How far a word may stand before or after a name and still rule it.
REACH = 70
# "Murtala Muhammed Airport, Lagos".
_AFTER_COMMA = re.compile(r"[A-Z][\w'-]*, $")
# "ауданына", "районуна": the dative of a word that is somebody's.
_OWNED_DATIVE = ("ына", "іне", "ине", "уна", "үнө", "сине", "сіне")
# Found by a word that declines, not by a stem of the gazetteer.
_WHOLE = frozenset({"place/pattern", "place/capital"})
_PLACED_CASES = frozenset({"locative", "adjective", "ablative", "dative"})


@dataclass(frozen=True, eq=False)
class Spot:
    """A place's name in its line, with the words on both sides as the tables read them (one script a language)."""

    line: Line
    found: exact.Mention[Place]

    @property
    def place(self) -> Place:
        """The place."""
        return self.found.value

    @property
    def language(self) -> str:
        """The language of its line."""
        return self.line.language

    @property
    def is_turkic(self) -> bool:
        """True where endings say what prepositions say elsewhere."""
        return self.language in turkic.LANGUAGES

    @cached_property
    def before(self) -> str:
        """What stands before the name."""
        return self._read(self.line.text[max(0, self.found.start - REACH) : self.found.start])

    @cached_property
    def after(self) -> str:
        """What stands after the name."""
        return self._read(self.line.text[self.found.end : self.found.end + REACH])

    @cached_property
    def said(self) -> str:
        """The name as it stands."""
        return self._read(self.line.text[self.found.start : self.found.end])

    @cached_property
    def case(self) -> str:
        """The case of a Turkic name, by what follows the stem that the gazetteer knows."""
        text, core, end = self.line.text, self.found.core, self.found.end
        if core.end == end and self.found.rule not in _WHOLE:
            return "nominative"
        word = view(text[core.start : end].split()[-1], self.language)
        if " " in text[core.start : end] and word.folded.endswith(_OWNED_DATIVE):
            return "dative"
        # Padded: a name of two letters ("Ошто") is too short to be cut elsewhere.
        return str(turkic.forms("аа" + word.cased, self.language)[0].case)

    @property
    def is_state(self) -> bool:
        """True for a whole country."""
        return self.place.kind in STATES

    @property
    def is_adjective(self) -> bool:
        """True for an adjective made of the name."""
        return self.found.rule == "place/adjective"

    @cached_property
    def is_placed(self) -> bool:
        """True where a preposition or an ending says that something is there."""
        if self.is_turkic:
            return self.case in _PLACED_CASES or self.follows("placed") is not None
        if self.language == "en" and not self.is_state and _AFTER_COMMA.search(self.line.text[: self.found.start]):
            return True
        return self.leads("placed") is not None

    def leads(self, cue: str) -> re.Match[str] | None:
        """The words of a cue before the name."""
        return bearing(cue, self.language, self.before)

    def follows(self, cue: str) -> re.Match[str] | None:
        """The words of a cue behind the name."""
        return bearing(cue, self.language, self.after, "after")

    def has(self, cue: str) -> bool:
        """True where words of the cue stand on the side that their language puts them on."""
        return self.leads(cue) is not None or self.follows(cue) is not None

    def _read(self, text: str) -> str:
        return view(text, self.language).folded
