"""A language: its tables in two automata of word openings, so that two passes over a text serve all tables."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

import ahocorasick

from tipwire.errors import SettingsError
from tipwire.languages.patterns import Pattern, compile_pattern
from tipwire.languages.script import view
from tipwire.languages.tables import Row, language_tables
from tipwire.text import is_latin, to_cyrillic
from tipwire.text.cyrillic import LANGUAGES as TWO_SCRIPTS

# Which column is the value of a hit; all other tables call it `value`.
_VALUE = {"lexicon": "category", "persons": "gloss", "bodies": "code", "demonyms": "iso2"}
_LATIN = re.compile("[a-z]", re.IGNORECASE)
# What tells whether an article is relevant: a fifth of the rows, so that those that are not cost a third.
_FIRST = frozenset({"lexicon", "furniture", "stage"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A row of a table that stands in the text at [start, end); all its cells are in `row`."""

    value: str
    start: int
    end: int
    weight: float
    note: str
    row: Row

    def __len__(self) -> int:
        return self.end - self.start


class _Entry:
    """A row with one pattern; compiled when its opening is first met, for most rows never are."""

    __slots__ = ("note", "pattern", "regex", "row", "value", "weight")

    def __init__(self, row: Row, pattern: Pattern) -> None:
        self.row, self.pattern = row, pattern
        self.value = row[_VALUE.get(row.place.rsplit("/", 1)[-1].split(".")[0], "value")]
        self.weight, self.note = row.number("weight"), row["note"]
        self.regex: re.Pattern[str] | None = None

    def match(self, text: str, start: int) -> re.Match[str] | None:
        if self.regex is None:
            self.regex = self.pattern.compiled()
        return self.regex.match(text, start)


class Language:
    """The tables of one language; made by `load`."""

    def __init__(self, code: str, rows: Iterable[Row]) -> None:
        self.code = code
        self._rows = tuple(rows)

    @cached_property
    def tables(self) -> dict[str, tuple[Row, ...]]:
        """All rows by table."""
        names = dict.fromkeys(row.table for row in self._rows)
        return {name: tuple(row for row in self._rows if row.table == name) for name in names}

    def find(self, table: str, folded: str) -> list[Hit]:
        """What of a table stands in a folded text, in order of position, longer hits first; hits may overlap.

        A table this language does not have finds nothing.
        """
        return _found(self.code, table in _FIRST, folded).get(table, [])

    def patterns(self) -> Iterator[tuple[Row, Pattern]]:
        """Each row with each spelling of its pattern. Errors: SettingsError that names file and line of a wrong one."""
        for row in self._rows:
            for source in _spellings(row["pattern"], self.code):
                yield row, _compiled(source, row.place)

    def part(self, rows: Iterable[Row]) -> Language:
        """This language with some of its rows alone."""
        return Language(self.code, rows)

    @cached_property
    def halves(self) -> dict[bool, Language]:
        """The tables that every article is read with, and those that relevant ones are read with as well."""
        return {
            first: self.part(row for row in self._rows if (row.table in _FIRST) is first) for first in (True, False)
        }

    @cached_property
    def automaton(self) -> ahocorasick.Automaton:
        """Every opening of every pattern. Errors: SettingsError that names the file and line of a wrong pattern."""
        openings: dict[str, list[_Entry]] = {}
        for row, pattern in self.patterns():
            entry = _Entry(row, pattern)
            for head in pattern.heads:
                openings.setdefault(head, []).append(entry)
        automaton = ahocorasick.Automaton()
        for head, entries in openings.items():
            automaton.add_word(head, (len(head), tuple(entries)))
        automaton.make_automaton()
        return automaton

    def _scan(self, text: str) -> Iterator[Hit]:
        if not self._rows:
            return
        for last, (length, entries) in self.automaton.iter(text):
            start = last - length + 1
            if not _starts_word(text, start):
                continue
            for entry in entries:
                match = entry.match(text, start)
                if match:
                    yield Hit(entry.value, start, match.end(), entry.weight, entry.note, entry.row)

    def all_hits(self, folded: str) -> Iterator[Hit]:
        """Every hit of every table; where the text is Latin Kazakh or Uzbek, also through its Cyrillic spelling."""
        yield from self._scan(folded)
        if self.code in TWO_SCRIPTS and is_latin(folded):
            cyrillic = view(folded, self.code)
            for hit in self._scan(cyrillic.folded):
                start, end = cyrillic.span(hit.start, hit.end)
                yield Hit(hit.value, start, end, hit.weight, hit.note, hit.row)


def _starts_word(text: str, start: int) -> bool:
    if not start or not text[start].isalnum():
        return True
    before = text[start - 1]
    if before == "'":
        return start < 2 or not text[start - 2].isalnum()
    # "5000сом", "2008жылы": letters right after digits are a word of their own.
    return not (before.isalpha() or before == "_" or (before.isdigit() and text[start].isdigit()))


def _spellings(pattern: str, code: str) -> tuple[str, ...]:
    """The pattern, and its Cyrillic spelling where it is written in Latin letters."""
    if code not in TWO_SCRIPTS or not _LATIN.search(pattern):
        return (pattern,)
    return pattern, to_cyrillic(pattern, code)[0]


def _compiled(source: str, place: str) -> Pattern:
    try:
        return compile_pattern(source)
    except ValueError as error:
        raise SettingsError(f"{place}: {error}") from None


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """The hits without those that overlap an earlier or, at one place, a longer one."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


@lru_cache(maxsize=2048)
def _found(code: str, is_first: bool, folded: str) -> dict[str, list[Hit]]:
    tables: dict[str, list[Hit]] = {}
    seen: set[tuple[int, int, int]] = set()
    for hit in sorted(load(code).halves[is_first].all_hits(folded), key=lambda hit: (hit.start, -hit.end)):
        key = (id(hit.row), hit.start, hit.end)
        if key not in seen:
            seen.add(key)
            tables.setdefault(hit.row.table, []).append(hit)
    return tables


@cache
def codes() -> tuple[str, ...]:
    """The languages we have a folder for."""
    folders = files("tipwire.languages").iterdir()
    return tuple(sorted(f.name for f in folders if len(f.name) in (2, 3) and f.is_dir()))


@cache
def load(code: str) -> Language:
    """The language of a two-letter code. Errors: SettingsError for an unknown code or a table that does not read."""
    if code not in codes():
        raise SettingsError(f"no language {code!r}; there are {', '.join(codes())}")
    language = Language(code, language_tables(code))
    # Built here, so that a table that does not read is told at once.
    assert all(half.automaton is not None for half in language.halves.values())
    return language


@cache
def settings(code: str, section: str) -> dict[str, list[str]]:
    """A section of a language's letters.toml, empty where there is none."""
    path = files("tipwire.languages").joinpath(code, "letters.toml")
    found = tomllib.loads(path.read_text(encoding="utf-8")).get(section, {})
    assert isinstance(found, dict)
    return found
