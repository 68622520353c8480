"""Citizenship: "citizens of Uzbekistan", "Өзбекстан азаматтары".

A country's name beside a word for citizens is a citizenship. Refuses origin: "from Uzbekistan" is a place.
"""

from __future__ import annotations

from tipwire.find import exact
from tipwire.find.page import Line
from tipwire.languages import Hit

_REACH = 30
_STATES = frozenset({"state", "country"})
# Verb-last languages put the country before the word for its citizens.
_BEFORE = frozenset({"kk", "ky", "uz"})


def citizens(line: Line) -> list[tuple[Hit, tuple[str, int, int]]]:
    """The words for citizens of a line, each with its country and where that stands."""
    hits = line.find("citizen")
    if not hits:
        return []
    states = [m for m in exact.places(line.text, line.language, "", frozenset()) if m.value.kind in _STATES]
    out = []
    for hit in hits:
        for state in states:
            gap = hit.start - state.end if line.language in _BEFORE else state.start - hit.end
            if (
                0 <= gap <= _REACH and line.clause(hit.start) == line.clause(state.start)
            ) or hit.start <= state.start < hit.end:
                out.append((hit, (state.value.country, state.start, state.end)))
    return out
