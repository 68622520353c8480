"""Towns that a text names, read from the gazetteer: what two alphabets have in common where no place was found.

Refuses to say what happened there, and names of fewer than five letters, which are words and persons' names as often.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tipwire import countries
from tipwire.countries import Entry, Found
from tipwire.link import spelling
from tipwire.text import fold

LEAST = 5
TOWNS = frozenset({"city", "town", "village"})
KINDS = TOWNS | {"country"}
_REST = re.compile(r"\w*")


def towns(texts: Iterable[str]) -> frozenset[str]:
    """The keys of the towns that the texts name, as `profile.place_key` makes them."""
    return frozenset(town for text in texts for town in named(text))


@lru_cache(maxsize=4096)
def named(text: str) -> frozenset[str]:
    """The keys of the towns that one paragraph names: the longest name at a place, then a state, then the largest."""
    best: dict[int, Found] = {}
    folded = fold(text)
    for found in countries.gazetteer().scan(folded):
        if is_name(found, text, folded) and (found.start not in best or rank(found) > rank(best[found.start])):
            best[found.start] = found
    entries = (found.name.entry for found in best.values())
    return frozenset(key(entry) for entry in entries if entry.kind in TOWNS)


def is_name(found: Found, text: str, folded: str) -> bool:
    """True for the capitalised name of a town or state, with an ending it may take."""
    name = found.name
    if name.entry.kind not in KINDS or name.entry.is_common or not text[found.start].isupper():
        return False
    rest = _REST.match(folded, found.end)
    after = rest.group() if rest else ""
    is_ending = name.endings is None or after in name.endings or is_glued(after)
    return found.end - found.start >= LEAST and len(after) <= spelling.ENDING and is_ending


def rank(found: Found) -> tuple[int, bool, int]:
    """Which of several names at one place is meant."""
    entry = found.name.entry
    return (found.end - found.start, entry.kind == "country", entry.population)


def is_glued(ending: str) -> bool:
    """True for what may be a case ending of a Turkic language, by the letter it begins with."""
    return len(ending) >= 2 and ending[0] in "тдғгқкнл" and ending not in {"ка", "ки", "на"}


def key(entry: Entry) -> str:
    """A town of the gazetteer under the key of a place."""
    return f"{entry.country} {spelling.place_key(entry.name)}"
