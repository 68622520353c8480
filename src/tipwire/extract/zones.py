"""The time zone in which an article's days are counted."""

from __future__ import annotations

from functools import cache
from importlib import resources
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tipwire.errors import SettingsError

# Where host and language say nothing: the zone of most of the outlets read here.
_FALLBACK = "Asia/Almaty"


@cache
def _table() -> dict[str, ZoneInfo]:
    """The rows of zones.tsv. Errors: SettingsError with the line."""
    table: dict[str, ZoneInfo] = {}
    text = resources.files("tipwire.extract").joinpath("zones.tsv").read_text(encoding="utf-8")
    for number, row in enumerate(text.splitlines(), 1):
        if row and not row.startswith("#"):
            key, _, name = row.partition("\t")
            try:
                table[key] = ZoneInfo(name)
            except (ZoneInfoNotFoundError, ValueError) as error:
                raise SettingsError(f"zones.tsv, line {number}: {name!r} is no time zone.") from error
    return table


def zone(address: str, language: str) -> ZoneInfo:
    """The zone of the outlet behind an address, else of the country its language is spoken in."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    table = _table()
    return table.get("." + host.rsplit(".", 1)[-1]) or table.get(language) or ZoneInfo(_FALLBACK)
