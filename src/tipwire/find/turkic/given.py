"""Given names: which words are one, and whose sex they carry. The list is `given_names.tsv` beside this file."""

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
