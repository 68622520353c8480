"""The tables beside the code, read once and checked: what an editor changes without touching Python.

phrases.toml holds the words for each code, nations.tsv the names of countries, currencies.tsv how a sum is printed.
Errors name the file and what is wrong with it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources import files
from typing import Any

from tipwire.errors import SettingsError
from tipwire.model import Conduct, Exploitation, Measure, MoneyPurpose, Speaker, Stage

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def read_text(name: str) -> str:
    """One table of this package as text."""
    return files("tipwire.report").joinpath(name).read_text(encoding="utf-8")


def read_toml(name: str) -> dict[str, Any]:
    """One TOML table. Errors: SettingsError with the place of the mistake."""
    try:
        return tomllib.loads(read_text(name))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"report/{name} cannot be read: {error}; put the line right and run again.") from error


def read_rows(name: str, width: int) -> Iterator[list[str]]:
    """The rows of a TSV table without comments. Errors: SettingsError naming the line."""
    for at, line in enumerate(read_text(name).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != width:
            raise SettingsError(f"report/{name}, line {at}: {len(cells)} cells where {width} belong.")
        yield cells


def check_codes(table: Mapping[str, Any], codes: type[StrEnum], name: str) -> None:
    """Refuses a key that is no code of the vocabulary. Errors: SettingsError."""
    strange = sorted(set(table) - {c.name for c in codes})
    if strange:
        raise SettingsError(f"report/phrases.toml, [{name}]: {', '.join(strange)} is no code of {codes.__name__}.")


# How a sum is printed: what stands before and after the figures.
CURRENCIES: dict[str, tuple[str, str]] = {
    code: (before.replace("_", " "), after.replace("_", " ")) for code, before, after in read_rows("currencies.tsv", 3)
}

# ISO 3166-1 alpha-2: the name in a sentence, and the people as an adjective ("Kyrgyz citizens").
NATIONS: dict[str, tuple[str, str]] = {code: (name, people) for code, name, people in read_rows("nations.tsv", 3)}

PHRASES = read_toml("phrases.toml")
for _table, _codes in (
    ("exploitation", Exploitation),
    ("conduct", Conduct),
    ("money", MoneyPurpose),
    ("measure", Measure),
    ("speaker", Speaker),
    ("stage", Stage),
):
    check_codes(PHRASES[_table], _codes, _table)


def nation(code: str) -> str:
    """The country's name in a sentence; the code itself where the table has none."""
    return NATIONS.get(code.upper(), (code, code))[0]
