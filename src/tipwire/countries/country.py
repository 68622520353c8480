"""A country: its outlets, bodies and codes, from the tables of its folder. Adding a country touches no code.

Outlets of like names are never merged: `outlet_named` gives all that fit, and the caller decides by domain, language
and country. Refuses to guess an owner or a city where the table says that it is in doubt.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from tipwire.countries.codes import Article, Code, articles, codes
from tipwire.countries.codes import rows as numbered_rows
from tipwire.errors import SettingsError
from tipwire.model import Body, BodyKind, Outlet
from tipwire.text import latin_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """What is known of one country. `zone` is the zone of its capital's days, `languages` those of its press."""

    iso2: str
    name: str
    capital: str
    currency: str
    zone: str
    languages: tuple[str, ...]
    outlets: tuple[Outlet, ...]
    bodies: tuple[Body, ...]
    codes: tuple[Code, ...]
    articles: tuple[Article, ...]


@cache
def load(code: str) -> Country:
    """The country of a two-letter code, small or capital. Errors: SettingsError where there is no folder for it.

    >>> load("kz").currency, len(load("kz").outlets) > 50
    ('KZT', True)
    """
    folder = files("tipwire.countries").joinpath(code.lower())
    if code.lower() not in known():
        raise SettingsError(f"no country {code!r}; there are {', '.join(known())}")
    facts = tomllib.loads(folder.joinpath("country.toml").read_text(encoding="utf-8"))
    return Country(
        iso2=facts["iso2"],
        name=facts["name"],
        capital=facts["capital"],
        currency=facts["currency"],
        zone=facts["zone"],
        languages=tuple(facts["languages"]),
        outlets=_outlets(code.lower()),
        bodies=_bodies(code.lower()),
        codes=(*codes(code, "CC"), *codes(code, "CAO")),
        articles=articles(code),
    )


@cache
def known() -> tuple[str, ...]:
    """The codes of the countries we have a folder for."""
    folders = files("tipwire.countries").iterdir()
    return tuple(sorted(f.name for f in folders if f.is_dir() and f.joinpath("country.toml").is_file()))


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets of all countries."""
    return tuple(outlet for code in known() for outlet in load(code).outlets)


def outlet_at(address: str) -> Outlet | None:
    """The outlet whose domain an address lies under; the most special domain wins.

    >>> outlet_at("https://rus.azattyq.org/a/1.html").id
    'azattyq'
    """
    host = (urlsplit(address).hostname or address).lower().removeprefix("www.")
    fitting = [
        (len(domain), outlet)
        for outlet in outlets()
        for domain in outlet.domains
        if host == domain or host.endswith("." + domain)
    ]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def outlets_named(name: str) -> tuple[Outlet, ...]:
    """All outlets that bear a name in any spelling; several where names collide ("Azattyk").

    >>> sorted(outlet.id for outlet in outlets_named("Azattyk"))
    ['azattyk-kg', 'azattyk-newspaper-unresolved', 'azattyq']
    """
    key = latin_key(name)
    return tuple(outlet for outlet in outlets() if key in {latin_key(each) for each in (outlet.name, *outlet.names)})


def _outlets(code: str) -> tuple[Outlet, ...]:
    if not files("tipwire.countries").joinpath(code, "outlets.tsv").is_file():
        return ()
    return tuple(_outlet(code, row) for _, row in numbered_rows(f"{code}/outlets.tsv"))


def _outlet(code: str, row: dict[str, str]) -> Outlet:
    return Outlet(
        id=row["id"],
        name=row["name"],
        names=_parts(row["names"]),
        kind=row["kind"],
        languages=_parts(row["languages"]),
        country=code.upper(),
        city=row["city"],
        domains=_parts(row["domains"]),
        zone=row["zone"],
        owner=row["owner"],
        doubt=row["doubt"],
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _bodies(code: str) -> tuple[Body, ...]:
    return tuple(
        Body(code=row["code"], name=row["name"], kind=_kind(row["kind"], f"countries/{code}/bodies.tsv line {line}"))
        for line, row in numbered_rows(f"{code}/bodies.tsv")
    )


def _kind(cell: str, place: str) -> BodyKind:
    try:
        return BodyKind(cell)
    except ValueError:
        raise SettingsError(f"{place}: {cell!r} is no kind of body; see model.BodyKind") from None
