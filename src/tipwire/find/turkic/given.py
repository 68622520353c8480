"""Given names and the sex they carry (given_names.tsv), and places a name must not be taken for (place_words.txt).

Refuses to locate a place: the gazetteer does.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from tipwire.find.turkic.letters import flat
from tipwire.model import Sex

_LIST = "given_names.tsv"


@lru_cache(maxsize=1)
def given_names() -> dict[str, Sex | None]:
    """Every listed given name in flat letters, with its sex where only one bears it."""
    rows = (files(__package__) / _LIST).read_text(encoding="utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if row and not row.startswith("#"))
    next(pairs)
    return {flat(pair[0]): Sex(pair[1]) if pair[1] else None for pair in pairs}


@lru_cache(maxsize=1)
def known_places() -> frozenset[str]:
    """Countries and larger towns in flat letters."""
    lines = (files(__package__) / "place_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(flat(word) for line in lines if not line.startswith("#") for word in line.split())
