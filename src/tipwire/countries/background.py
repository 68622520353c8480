"""Background notes: what a reader of a country's reports should know and no report says, dated and with its source.

Each country's folder may hold a background.tsv; an office may hold its own. Refuses a note without a source.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from tipwire.text import Row, rows

COLUMNS = ("id", "from", "to", "topics", "text", "source", "doubt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """One note: the days of the reports it may stand beside, its topics (`stage:DEPORTATION`), words and source.

    `doubt` says what to check before it is used; "" where nothing is in doubt.
    """

    id: str
    valid_from: date
    valid_to: date
    topics: str
    text: str
    source: str
    doubt: str
    row: Row


@cache
def background(country: str) -> tuple[Background, ...]:
    """The notes on a country; none where its folder has no table. Errors: SettingsError that names the line."""
    folder = files("tipwire.countries").joinpath(country.lower())
    table = folder.joinpath("background.tsv")
    name = f"countries/{country.lower()}/background.tsv"
    return parsed(rows(table.read_text(encoding="utf-8"), name, COLUMNS)) if table.is_file() else ()


def parsed(lines: tuple[Row, ...]) -> tuple[Background, ...]:
    """The notes of a table. Errors: SettingsError that names the line."""
    return tuple(_note(row) for row in lines)


def _note(row: Row) -> Background:
    text = row.needed("text")
    if not text.endswith("."):
        raise row.refuse("text must be whole sentences and end with a full stop.")
    return Background(
        id=row.needed("id"),
        valid_from=row.read("from", lambda c: date.fromisoformat(c) if c else date.min, "a day as 2009-01-31, or none"),
        valid_to=row.read("to", lambda c: date.fromisoformat(c) if c else date.max, "a day as 2009-01-31, or none"),
        topics=row.needed("topics"),
        text=text,
        source=row.needed("source"),
        doubt=row["doubt"],
        row=row,
    )
