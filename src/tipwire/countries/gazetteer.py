"""The gazetteer: one automaton over all names of places in two alphabets, with the endings that Russian gives them.

Finds every name that could be meant; which of them is meant, and whether the words around make it a place at all, is
decided by `find.exact.places`. Refuses endings of Turkic languages: they depend on the text's language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product

import ahocorasick

from tipwire.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place: English house name, ISO country, region of the first order, kind, people; `is_common` where its name is
    a common word too."""

    name: str
    country: str
    admin1: str = ""
    kind: str = "town"
    population: int = 0
    is_common: bool = False
    is_capital: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a place. `sort`: state, town, region and district (need their word beside them), alone (a region
    that needs none), adjective (a Russian stem). `endings` are the Russian ones after the stem."""

    entry: Entry
    sort: str
    endings: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A name whose stem stands at [start, end) of a folded text."""

    name: Name
    start: int
    end: int


_ADJECTIVE = frozenset(
    (
        *("ий", "ый", "ой", "ая", "ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем"),
        *("ую", "юю", "ей", "ые", "ие", "ых", "их", "ыми", "ими"),
    )
)


class Gazetteer:
    """All names; made by `gazetteer`."""

    def __init__(self, names: dict[str, list[Name]]) -> None:
        self._automaton = ahocorasick.Automaton()
        for stem, found in names.items():
            self._automaton.add_word(stem, (len(stem), tuple(found)))
        self._automaton.make_automaton()
        self.entries = tuple(dict.fromkeys(name.entry for found in names.values() for name in found))

    def scan(self, folded: str) -> Iterator[Found]:
        """Every stem that starts a word of the text."""
        for last, (length, names) in self._automaton.iter(folded):
            start = last - length + 1
            if start and (folded[start - 1].isalnum() or folded[start - 1] in "_'"):
                continue
            for name in names:
                yield Found(name, start, last + 1)

    def capital(self, country: str) -> Entry | None:
        """The capital of an ISO code."""
        return next((entry for entry in self.entries if entry.is_capital and entry.country == country), None)

    def state(self, country: str) -> Entry | None:
        """The state of an ISO code."""
        return next((entry for entry in self.entries if entry.kind == "country" and entry.country == country), None)


def russian(form: str) -> tuple[str, frozenset[str]]:
    """The stem of a folded Russian name and the endings it takes.

    >>> stem, endings = russian("астана"); stem, "е" in endings
    ('астан', True)
    """
    for ending, cut, taken in _CLASSES:
        if re.search(ending, form):
            return form[: len(form) - cut], taken
    return form, frozenset({""})


def _set(endings: str) -> frozenset[str]:
    return frozenset("" if ending == "-" else ending for ending in endings.split())


# Tried in order: what the name ends in, how much of it goes, what may come instead ("-" is nothing).
_CLASSES: tuple[tuple[str, int, frozenset[str]], ...] = (
    (r"[сц]к[ио]й$|[нв]ый$|жий$|ний$", 2, _set("ий ый ой ого его ому ему ым им ом ем")),
    (r"ое$|ее$", 2, _set("ое ее ого его ому ему ым им ом ем")),
    (r"[сц]кая$|[нв]ая$", 2, _set("ая ой ую")),
    (r"ия$", 2, _set("ия ии ию ией")),
    (r"я$", 1, _set("я и ю ей е")),
    (r"а$", 1, _set("а ы и у ой ою ей е")),
    (r"ь$", 1, _set("ь и ью я ю ем е")),
    (r"й$", 1, _set("й я ю ем е и")),
    (r"(?:ов|ев|ин|ын)о$", 1, _set("о а у ом е")),
    (r"(?:штаты|эмираты|ны|цы|ры|ды)$", 1, _set("ы - ов ам ами ах")),
    (r"ки$", 1, _set("и ам ами ах")),
    (r"[бвгджзклмнпрстфхцчшщ]$", 0, _set("- а у ом ем е")),
)
_INNER = (
    ("ая ", ("ая ", "ой ", "ую ")),
    ("ий ", ("ий ", "ого ", "ом ", "ому ", "им ")),
    ("ый ", ("ый ", "ого ", "ом ", "ому ", "ым ")),
    ("ое ", ("ое ", "ого ", "ом ", "ому ", "ым ")),
    ("ые ", ("ые ", "ых ", "ым ", "ыми ")),
    ("ие ", ("ие ", "их ", "им ", "ими ")),
    ("-на-", ("-на-", "а-на-", "у-на-", "ом-на-", "е-на-")),
)


def _inner_forms(form: str) -> list[str]:
    """The spellings of a name of several words whose first words decline too."""
    for mark, variants in _INNER:
        if mark in form:
            head, tail = form.split(mark, 1)
            return [head + variant + rest for variant, rest in product(variants, _inner_forms(tail))]
    return [form]


def _adjective_stems(form: str) -> tuple[str, ...]:
    """Stems of the Russian adjective of a town: астанинск, шымкентск, алматинск."""
    base = form.replace("ъ", "")
    if base.endswith(("а", "ы", "о", "я")):
        return base[:-1] + "инск", base[:-1] + "ск"
    if base.endswith("л"):
        return (base + "ьск",)
    if base.endswith(("ь", "й")):
        return (base[:-1] + "ск",) if base.endswith("ь") else (base + "ск", base[:-1] + "йск")
    return (base if base.endswith("ск") else base + "ск",)


_Rows = Iterator[dict[str, str]]


def _rows(table: str) -> _Rows:
    text = files("tipwire.countries").joinpath(table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    header = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(header, [*line.split("\t"), *[""] * len(header)], strict=False))


def _forms(row: dict[str, str], column: str) -> list[str]:
    return [fold(form.strip()) for form in row.get(column, "").split(";") if form.strip()]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once.

    >>> [found.name.entry.name for found in gazetteer().scan("в шымкенте")]
    ['Shymkent', 'Shymkent']
    """
    names: dict[str, list[Name]] = {}
    for row in (*_rows("towns.tsv"), *_rows("towns_more.tsv")):
        _add_town(names, row)
    for row in _rows("regions.tsv"):
        _add_region(names, row)
    for row in _rows("districts.tsv"):
        _add_district(names, row)
    states: dict[str, Entry] = {}
    for row in (*_rows("states.tsv"), *_rows("states_more.tsv")):
        entry = states.setdefault(row["country"], Entry(name=row["name"], country=row["country"], kind="country"))
        _add_forms(names, entry, "state", [*_forms(row, "latin"), *_forms(row, "cyrillic")])
    return Gazetteer(names)


def _add(names: dict[str, list[Name]], stem: str, name: Name) -> None:
    if len(stem) >= 2 and name not in names.setdefault(stem, []):
        names[stem].append(name)


def _add_forms(names: dict[str, list[Name]], entry: Entry, sort: str, forms: list[str]) -> None:
    """Each form as it stands (endings None: the text's language says), and its Russian stems."""
    for form in forms:
        _add(names, form, Name(entry, sort))
        if re.search(r"[а-я]", form):
            for inner in _inner_forms(form):
                stem, endings = russian(inner)
                _add(names, stem, Name(entry, sort, endings))


def _add_town(names: dict[str, list[Name]], row: dict[str, str]) -> None:
    population = int(row["population"] or 0)
    # "Центральный", "Зелёное": small towns named by an adjective.
    is_adjective = population < 100_000 and any(
        re.search(r"(?:[нв]ый|[нс]кий|[нск]ое)$", f) for f in _forms(row, "cyrillic")
    )
    entry = Entry(
        name=row["name"],
        country=row["country"],
        admin1=row["admin1"],
        kind=row["kind"],
        population=population,
        is_common="common" in row["flags"] or is_adjective,
        is_capital="capital" in row["flags"],
    )
    _add_forms(names, entry, "town", [*_forms(row, "latin"), *_forms(row, "cyrillic")])
    is_home = entry.country in ("KZ", "KG", "UZ", "TJ", "TM")
    if (is_home and entry.population >= 30_000) or entry.population >= 1_000_000 or entry.is_capital:
        for form in _forms(row, "cyrillic"):
            for stem in _adjective_stems(form):
                _add(names, stem, Name(entry, "adjective", _ADJECTIVE))


def _add_region(names: dict[str, list[Name]], row: dict[str, str]) -> None:
    entry = Entry(name=row["name"], country=row["country"], admin1=row["name"], kind="region", population=1_000_000)
    _add_forms(names, entry, "region", [*_forms(row, "latin"), *_forms(row, "cyrillic")])
    _add_forms(names, entry, "alone", _forms(row, "alone"))
    for stem in _forms(row, "adjective"):
        _add(names, stem, Name(entry, "region", _ADJECTIVE))


def _add_district(names: dict[str, list[Name]], row: dict[str, str]) -> None:
    entry = Entry(name=row["name"], country=row["country"], admin1=row["admin1"], kind="district", population=50_000)
    _add_forms(names, entry, "district", [*_forms(row, "latin"), *_forms(row, "cyrillic")])
    for stem in _forms(row, "adjective"):
        _add(names, stem, Name(entry, "district", _ADJECTIVE))
