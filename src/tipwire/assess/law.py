"""Which class an article belongs to in its country on a date: core (trafficking), linked, adjacent, other, or unknown.

An article's number is only true for a country and a date; without a date every code counts. Refuses penalties: they
moved more than once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import resources

from tipwire.errors import SettingsError
from tipwire.model import LawRef


class LawClass(StrEnum):
    """How near an article is to trafficking, the nearest first."""

    CORE = "core"
    LINKED = "linked"
    ADJACENT = "adjacent"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One row of law.tsv."""

    country: str
    since: date
    until: date
    number: str
    parts: frozenset[str]
    kind: LawClass
    offence: str


# The act by its name, where no number is given or the country has no table.
OFFENCE_WORDS: tuple[tuple[str, LawClass], ...] = (
    (r"\borgans?\b", LawClass.LINKED),
    (r"(drug|arms|weapons|wildlife) traffick", LawClass.OTHER),
    (r"traffick|slave labou?r|slavery|sale of (a )?(child|minor|infant)", LawClass.CORE),
    (r"forced labou?r|liberty|confinement|abduct|kidnap|involving a minor", LawClass.LINKED),
    (r"smuggl|prostitut|procur|brothel|pimp|irregular migration|illegal migration|forced marriage", LawClass.ADJACENT),
)
COLUMNS = 7


def law_class(law: LawRef, on: date | None) -> LawClass:
    """The nearest class that the reference can have on that date; OTHER where the country's table lacks it."""
    rows = [row for row in articles() if fits(row, law, on)]
    if rows:
        return min((row.kind for row in rows), key=list(LawClass).index)
    named = law.offence.casefold()
    unnamed = LawClass.OTHER if law.article and law.country in countries() else LawClass.UNKNOWN
    return next((kind for pattern, kind in OFFENCE_WORDS if re.search(pattern, named)), unnamed)


@cache
def countries() -> frozenset[str]:
    """The countries whose codes are in the table."""
    return frozenset(row.country for row in articles())


def fits(row: Article, law: LawRef, on: date | None) -> bool:
    """True where country, number, part and date agree; a row for some parts needs the part."""
    number = law.article.replace("–", "-")
    same = row.country == law.country and re.split(r"[-.]", row.number) == re.split(r"[-.]", number)
    part = re.match(r"\d+", law.part)
    has_part = not row.parts or (part is not None and part.group() in row.parts)
    return bool(number) and same and has_part and (on is None or row.since <= on <= row.until)


@cache
def articles() -> tuple[Article, ...]:
    """The table. Errors: SettingsError names the line."""
    lines = resources.files("tipwire.assess").joinpath("law.tsv").read_text(encoding="utf-8").splitlines()
    numbered = [(n, line) for n, line in enumerate(lines, 1) if n > 1 and line and not line.startswith("#")]
    return tuple(article(n, line.split("\t")) for n, line in numbered)


def article(line: int, cells: list[str]) -> Article:
    """One row."""
    if len(cells) != COLUMNS or cells[5] not in set(LawClass):
        raise SettingsError(f"law.tsv, line {line}: {cells!r} is no article; give {COLUMNS} columns and a known class.")
    country, since, until, number, parts, kind, offence = cells
    try:
        first = date.fromisoformat(since) if since else date.min
        last = date.fromisoformat(until) if until else date.max
    except ValueError as wrong:
        raise SettingsError(f"law.tsv, line {line}: {wrong}; write a date as 2015-01-01 or leave it empty.") from wrong
    return Article(
        country=country,
        since=first,
        until=last,
        number=number,
        parts=frozenset(parts.split()),
        kind=LawClass(kind),
        offence=offence,
    )
