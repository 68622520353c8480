"""TAGS: what the codes of Traffic Analysis by Geography and Subject stand for.

Source: 5 FAH-3 H-011.1, the 1974 TAGS handbook and, where `tags.tsv` says `usage`, the codes as seen in traffic.
Two-letter codes are FIPS 10, not ISO 3166: AS is Australia, AU Austria, CH China, TI Tajikistan.
"""

from functools import cache
from importlib.resources import files

FIELDS = {
    "A": "administration",
    "B": "business services",
    "C": "consular",
    "E": "economic",
    "K": "program",
    "L": "legal",
    "M": "military",
    "O": "operations",
    "P": "political",
    "S": "social",
    "T": "technology and science",
}


@cache
def table() -> dict[str, str]:
    """Code to meaning, as tags.tsv has them."""
    rows = files("tipwire.telegram").joinpath("tags.tsv").read_text("ascii").splitlines()[1:]
    return {code: meaning for code, meaning, _ in (row.split("\t") for row in rows)}


@cache
def _countries() -> dict[str, str]:
    return {meaning.upper(): code for code, meaning in table().items() if is_geographic(code)}


def country_code(name: str) -> str:
    """The two-letter code of a country by its name in capitals, "" when the table does not hold it.

    >>> country_code("KAZAKHSTAN")
    'KZ'
    """
    return _countries().get(name, "")


def meaning(code: str) -> str:
    """What a TAGS code stands for, "" when the table does not hold it.

    >>> meaning("KTIP")
    'program: trafficking in persons'
    """
    return table().get(code, "")


def is_geographic(code: str) -> bool:
    return len(code) == 2
