"""Codes by country and day: which criminal or administrative code an article number belongs to.

Refuses to name one code where the day is unknown and there were several: `codes` gives them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from tipwire.errors import SettingsError

_FAR = date(9999, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article of a criminal code as it stood between two days; `part` is empty where the whole article is meant.

    `tip_class`: core (trafficking itself), linked (exploitation, procuring, confinement), adjacent (migration).
    `successor` is the number in the next code; `doubt` says what a lawyer should check.
    """

    country: str
    code: str
    valid_from: date
    valid_to: date
    article: str
    part: str
    title_ru: str
    title_local: str
    title_en: str
    tip_class: str
    successor: str
    doubt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code: its id ("KZ-CC-1997"), country, kind CC or CAO, and the days it is valid."""

    id: str
    country: str
    kind: str
    valid_from: date
    valid_to: date
    title: str


def codes(country: str, kind: str = "CC", on: date | None = None) -> tuple[Code, ...]:
    """The codes of a country and kind, the oldest first; with a day only the one valid on it."""
    found = (c for c in _codes() if (c.country, c.kind) == (country.upper(), kind))
    return tuple(c for c in found if on is None or c.valid_from <= on <= c.valid_to)


def code(country: str, kind: str = "CC", on: date | None = None) -> str:
    """The id of the one code that fits, "" where none or several do.

    >>> code("KZ", "CC", date(2009, 1, 8)), code("KZ", "CC", date(2020, 1, 8)), code("KZ")
    ('KZ-CC-1997', 'KZ-CC-2014', '')
    """
    found = codes(country, kind, on)
    return found[0].id if len(found) == 1 else ""


def articles(country: str, number: str = "", on: date | None = None) -> tuple[Article, ...]:
    """The known articles of a country, by number and day where given. Without a day a number may give several.

    >>> [(a.code, a.title_en) for a in articles("KZ", "128")]
    [('KZ-CC-1997', 'Trafficking in persons'), ('KZ-CC-2014', 'Trafficking in persons')]
    """
    found = (a for a in _articles() if a.country == country.upper() and number in ("", a.article))
    return tuple(a for a in found if on is None or a.valid_from <= on <= a.valid_to)


def rows(name: str) -> tuple[tuple[int, dict[str, str]], ...]:
    """The lines of a table of this package with their numbers, without comments."""
    text = files("tipwire.countries").joinpath(name).read_text(encoding="utf-8")
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    header = lines[0][1].split("\t")
    return tuple(
        (n, dict(zip(header, [*line.split("\t"), *[""] * len(header)], strict=False))) for n, line in lines[1:]
    )


def _day(cell: str, empty: date, place: str) -> date:
    try:
        return date.fromisoformat(cell) if cell else empty
    except ValueError:
        raise SettingsError(f"{place}: {cell!r} is no day; write it as 2015-01-01 or leave it empty") from None


@cache
def _codes() -> tuple[Code, ...]:
    return tuple(
        Code(
            id=row["code"],
            country=row["country"],
            kind=row["kind"],
            valid_from=_day(row["valid_from"], date.min, f"countries/codes.tsv line {n}"),
            valid_to=_day(row["valid_to"], _FAR, f"countries/codes.tsv line {n}"),
            title=row["title"],
        )
        for n, row in rows("codes.tsv")
    )


@cache
def _articles() -> tuple[Article, ...]:
    return tuple(_article(n, row) for n, row in rows("articles.tsv"))


def _article(line: int, row: dict[str, str]) -> Article:
    place = f"countries/articles.tsv line {line}"
    if row["tip_class"] not in ("core", "linked", "adjacent"):
        raise SettingsError(f"{place}: tip_class {row['tip_class']!r} is none of core, linked, adjacent")
    valid_from = _day(row["valid_from"], date.min, place)
    valid_to = _day(row["valid_to"], _FAR, place)
    texts = {key: row[key] for key in ("title_ru", "title_local", "title_en", "tip_class", "successor", "doubt")}
    return Article(
        country=row["country"],
        code=row["code_id"],
        valid_from=valid_from,
        valid_to=valid_to,
        article=row["article"],
        part=row["part"],
        **texts,
    )
