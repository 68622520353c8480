"""Bearings: the words around the name of a place that say what it is to the event, one table for five languages.

Read from bearings.tsv beside this file and checked at load. Refuses to decide which word counts: `find.whereabouts`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from tipwire.errors import SettingsError
from tipwire.languages import Row, codes, read_table

_TURKIC = ("kk", "ky", "uz")
_WORD = r"[\w«»\"'-]+\s+"


def _before(pattern: str, gap: int) -> str:
    return rf"\b(?:{pattern})\s+(?:{_WORD}){{0,{gap}}}$"


def _after(pattern: str, gap: int) -> str:
    return rf"^\s*(?:{_WORD}){{0,{gap}}}?(?:{pattern})(?!\w)"


def _clause(pattern: str, _gap: int) -> str:
    return rf"\b(?:{pattern})(?!\w)[^.;]*$"


def _clause_after(pattern: str, _gap: int) -> str:
    return rf"^[^.;]*?\b(?:{pattern})"


_SIDES: Mapping[str, Callable[[str, int], str]] = {
    "before": _before,
    "after": _after,
    "clause": _clause,
    "clause_after": _clause_after,
}


def load(rows: tuple[Row, ...]) -> dict[tuple[str, str, str], re.Pattern[str]]:
    """One expression for each cue, language and side of the text. Errors: SettingsError that names the line."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for row in rows:
        made = _expression(row)
        side = "before" if row["side"] in ("before", "clause") else "after"
        for language in _languages(row):
            found.setdefault((row["cue"], language, side), []).append(made)
    return {key: re.compile("|".join(made)) for key, made in found.items()}


def _expression(row: Row) -> str:
    make = _SIDES.get(row["side"])
    if make is None:
        raise SettingsError(f"{row.place}: side {row['side']!r} is none of {', '.join(_SIDES)}")
    made = make(row["pattern"], int(row.number("gap")))
    try:
        re.compile(made)
    except re.error as error:
        raise SettingsError(f"{row.place}: {row['pattern']!r} is no regular expression ({error}); mend it") from None
    return made


def _languages(row: Row) -> tuple[str, ...]:
    if row["language"] == "turkic":
        return _TURKIC
    if row["language"] not in codes():
        raise SettingsError(f"{row.place}: language {row['language']!r} is none of {', '.join(codes())}, turkic")
    return (row["language"],)


@cache
def _table() -> dict[tuple[str, str, str], re.Pattern[str]]:
    path = files("tipwire.find").joinpath("bearings.tsv")
    return load(read_table(path, "find/bearings.tsv", needs=("cue", "language", "side", "pattern")))


def bearing(cue: str, language: str, text: str, side: str = "before") -> re.Match[str] | None:
    """The words of the cue in the text on that side of a name, if any.

    >>> bearing("through", "ru", "переправляли через ") is not None
    True
    """
    pattern = _table().get((cue, language, side))
    return pattern.search(text) if pattern else None


def tells_of_another_case(text: str, language: str) -> bool:
    """True for a folded line such as "a similar ring was dismantled in X last year"."""
    return bearing("other_case", language, text.rstrip(' .;!?»"”')) is not None
