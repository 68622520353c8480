"""Openings: the words by which a line opens another case, names persons told of before, or is tied to what was told.

Read from openings.tsv beside this file and checked at load. Refuses to decide where a case begins: `find.cases`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from tipwire.errors import SettingsError
from tipwire.find.page import Line
from tipwire.languages import Row, codes, read_table, view

_TURKIC = ("kk", "ky", "uz")
# "head": behind at most so many words, a dash or a number ("— А второй случай").
_SIDES = {
    "head": r"^\W*(?:\w+\W+){0,2}?(?:%s)(?!\w)",
    "any": r"\b(?:%s)(?!\w)",
    "clause": r"^\s*(?:%s)(?!\w)",
    "named": r"^\W*(?:%s) \w+\W*$",
    "owner": r"^\W*\w+(?:['’]s)? (?:%s)\W*$",
}


def load(rows: tuple[Row, ...]) -> dict[tuple[str, str], re.Pattern[str]]:
    """One expression for each cue and language. Errors: SettingsError that names the line."""
    found: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        made = _expression(row)
        for language in _languages(row):
            found.setdefault((row["cue"], language), []).append(made)
    return {key: re.compile("|".join(made)) for key, made in found.items()}


def _expression(row: Row) -> str:
    side = _SIDES.get(row["side"])
    if side is None:
        raise SettingsError(f"{row.place}: side {row['side']!r} is none of {', '.join(_SIDES)}")
    try:
        re.compile(made := side % row["pattern"])
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
def _table() -> dict[tuple[str, str], re.Pattern[str]]:
    path = files("tipwire.find").joinpath("openings.tsv")
    return load(read_table(path, "find/openings.tsv", needs=("cue", "language", "side", "pattern")))


def opening(cue: str, line: Line, *, after: int = 0, before: int | None = None) -> bool:
    """True where words of the cue stand in the line between two positions, in all of it where none is given."""
    pattern = _table().get((cue, line.language))
    return pattern is not None and pattern.search(_read(line.text[after:before], line.language)) is not None


def parts(line: Line) -> tuple[Line, ...]:
    """The line cut at the commas behind which words of `clause` open another story; by itself where none does."""
    if ("clause", line.language) not in _table():
        return (line,)
    cuts = [at + 1 for at in line.breaks if line.text[at] in ",;" and opening("clause", line, after=at + 1)]
    edges = [0, *cuts, len(line.text)]
    return tuple(replace(line, start=line.start + a, text=line.text[a:b]) for a, b in pairwise(edges))


def is_given(line: Line, start: int, end: int) -> bool:
    """True where the words at [start, end), with the article or possessive before them, are persons told of before."""
    pattern = _table().get(("given", line.language))
    lead = line.text[:start].split()[-2:] if line.language == "en" else []
    return (
        pattern is not None
        and pattern.search(_read(" ".join((*lead, line.text[start:end])), line.language)) is not None
    )


def _read(text: str, language: str) -> str:
    return view(text, language).folded
