"""Every key of tipwire.toml: what it may be, its default, and what to write instead.

One table. Refuses nothing by itself: each reader raises ValueError with the second half of a sentence.
"""

from __future__ import annotations

import json
import re
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

from tipwire.assess import mandate

Reader = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One key: how its value is read, and what stands for it where the file has none (None: it must be there)."""

    read: Reader
    default: Any = None


def line(most: int = 60, *, may_be_empty: bool = False) -> Reader:
    """A reader of one line of text."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or (not value.strip() and not may_be_empty):
            raise ValueError("write a text in double quotes")
        if len(value) > most or not value.isprintable():
            raise ValueError(f"write one line of at most {most} letters")
        return value.strip()

    return read


def telegraphic(most: int = 60, *, may_be_empty: bool = False) -> Reader:
    """A reader of one line that a telegram can carry."""

    def read(value: Any) -> str:
        text: str = line(most, may_be_empty=may_be_empty)(value)
        if not re.fullmatch(r"[A-Za-z0-9 .,:;?'()/+=\"&$#%@-]*", text):
            raise ValueError("write it with the letters A to Z, digits and . , : ; ? ' ( ) / + = & - only")
        return text

    return read


def letters(pattern: str, example: str) -> Reader:
    """A reader of a code of a certain form."""

    def read(value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            raise ValueError(f"write it as {example}")
        return value

    return read


def one_of(*words: str) -> Reader:
    """A reader of one of some words."""

    def read(value: Any) -> str:
        if value not in words:
            raise ValueError(f"write one of {', '.join(words)}")
        return str(value)

    return read


def whole(low: int, high: int) -> Reader:
    """A reader of a whole number within bounds."""

    def read(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise ValueError(f"write a whole number from {low} to {high}, without quotes")
        return value

    return read


def yes_or_no(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("write true or false, without quotes")
    return value


def list_of(reader: Reader, *, least: int = 0) -> Reader:
    """A reader of a list, each value by itself."""

    def read(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list) or len(value) < least:
            raise ValueError('write a list in square brackets, such as ["A", "B"]' + (", with one value" * bool(least)))
        return tuple(_each(reader, item) for item in value)

    return read


def _each(reader: Reader, item: Any) -> Any:
    try:
        return reader(item)
    except ValueError as error:
        raise ValueError(f"{json.dumps(item, default=str, ensure_ascii=False)} does not fit: {error}") from None


@cache
def countries() -> Mapping[str, str]:
    """ISO 3166-1 codes and English names. Source: iso3166.tab of the IANA time zone database, which we carry anyway."""
    table = (files("tzdata.zoneinfo") / "iso3166.tab").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in table.splitlines() if row and not row.startswith("#"))
    return {row[0]: row[1] for row in rows}


def country(value: Any) -> str:
    """The code in capitals."""
    if isinstance(value, str) and value.upper() in countries():
        return value.upper()
    known = {name.casefold(): code for code, name in countries().items()}
    near = get_close_matches(str(value).casefold(), known, 1, 0.8)
    raise ValueError(f'write the code of two letters, such as "{known[near[0]] if near else "KZ"}"')


def zone(value: Any) -> str:
    """The name of a time zone."""
    names = zoneinfo.available_timezones()
    if value in names:
        return str(value)
    near = get_close_matches(str(value), names, 1, 0.6)
    raise ValueError(f'write a name of the IANA database, such as "{near[0] if near else "Asia/Almaty"}"')


def zone_of(code: str) -> str:
    """The time zone of a country's capital where we know it, else its first. Source: zone.tab of the IANA database."""
    capitals = {"KZ": "Asia/Almaty", "RU": "Europe/Moscow", "UZ": "Asia/Tashkent", "CN": "Asia/Shanghai"}
    if code in capitals:
        return capitals[code]
    table = (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8")
    return next((row.split("\t")[2] for row in table.splitlines() if row.startswith(f"{code}\t")), "UTC")


def filing(value: Any) -> str:
    """A day, hour and minute."""
    found = re.fullmatch(r"(\d\d) (\d\d)(\d\d)", value) if isinstance(value, str) else None
    if not found or not (1 <= int(found[1]) <= 28 and int(found[2]) < 24 and int(found[3]) < 60):
        raise ValueError('write day (01 to 28), hour and minute as "06 0900"')
    return str(value)


def store_url(value: Any) -> str:
    """The address of a database."""
    if not isinstance(value, str) or not re.match(r"(sqlite:///.|postgresql\+psycopg://.)", value):
        raise ValueError('write "sqlite:///tipwire.db" or "postgresql+psycopg://user@host/name"')
    return value


ADDRESSEE = re.compile(r"(?:(?P<routing>[A-Z]{4,8})/)?(?P<name>[A-Z][A-Z0-9 .'()-]*?)(?: (?P<number>\d{1,4}))?")
language = letters(r"[a-z]{2}", 'a code of two small letters, such as "ru"')
addressee = letters(ADDRESSEE.pattern, '"RUEXHQ/HEADQUARTERS EXAMPLE 0127", in capitals')

RULES: Mapping[str, Rule] = {
    "office.name": Rule(line()),
    "office.country": Rule(country),
    "office.languages": Rule(list_of(language, least=1), ("ru",)),
    "office.zone": Rule(zone, "UTC"),
    "report.marking": Rule(telegraphic(may_be_empty=True), ""),
    "report.originator": Rule(telegraphic(40)),
    "report.station": Rule(letters(r"[A-Z]{4,8}", 'a routing indicator of 4 to 8 capitals, such as "RUEXPX"')),
    "report.serial": Rule(whole(1, 9999), 1),
    "report.filing": Rule(filing, "06 0900"),
    "report.precedence": Rule(one_of("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"), "PRIORITY"),
    "report.to": Rule(list_of(addressee, least=1)),
    "report.info": Rule(list_of(addressee), ()),
    "report.passing": Rule(list_of(telegraphic(200)), ()),
    "report.tags": Rule(list_of(letters(r"[A-Z][A-Z0-9]{1,7}", 'capitals, such as "KTIP"'), least=1), ("KTIP",)),
    "report.signature": Rule(telegraphic(40), "DRAFTER"),
    "report.house": Rule(line(200, may_be_empty=True), ""),
    "mandate.context": Rule(list_of(one_of(*mandate.NAMES)), mandate.NAMES),
    "plugins.finder": Rule(letters(r"[a-z][a-z0-9_-]{0,30}", '"rules", "chat" or the name of another finder'), "rules"),
    "plugins.finder_url": Rule(line(300, may_be_empty=True), ""),
    "plugins.finder_model": Rule(line(100, may_be_empty=True), ""),
    "plugins.translator": Rule(letters(r"([a-z][a-z0-9_-]{0,30})?", '"libretranslate", or "" for none'), ""),
    "plugins.translator_url": Rule(line(300, may_be_empty=True), ""),
    "plugins.texts_may_leave": Rule(yes_or_no, False),
    "plugins.timeout_s": Rule(whole(1, 3600), 60),
    "store.url": Rule(store_url, "sqlite:///tipwire.db"),
    "retention.months": Rule(whole(0, 1200), 12),
}
