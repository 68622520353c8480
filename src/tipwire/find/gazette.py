"""The places a line names, homonyms settled by what the whole text names; and the country a text is at home in."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from tipwire import countries
from tipwire.find import exact
from tipwire.find.page import Line, Page
from tipwire.languages import Hit
from tipwire.model import Place
from tipwire.text import Span

# The country a paper in this language writes of where it names none.
_HOME = {"kk": "KZ", "ky": "KG", "uz": "UZ"}


def named_places(page: Page, line: Line) -> tuple[exact.Mention[Place], ...]:
    """The places of one line, "the capital" among them by its name."""
    found = exact.places(line.text, line.language, home(page), countries_named(page))
    if not (capitals := [hit for hit in line.find("place_words") if hit.row["kind"] == "capital"]):
        return found
    made = [m for hit in capitals if (m := _capital(page, line, hit, found))]
    return tuple(sorted((*found, *made), key=lambda m: m.start))


# "столица Кыргызстана", "the capital of Kyrgyzstan", "Қазақстан елордасы": the state stands beside the word.
_BESIDE = 4


def _capital(page: Page, line: Line, hit: Hit, found: tuple[exact.Mention[Place], ...]) -> exact.Mention[Place] | None:
    """The town that a word for capital means: of the state beside it, else of the country the text tells of."""
    beside = [m for m in found if 0 <= m.start - hit.end <= _BESIDE or 0 <= hit.start - m.end <= _BESIDE]
    states = [m.value.country for m in beside if m.value.kind == "country"]
    # "the Turkish capital", "в турецкой столице".
    states += [h.value for h in line.find("demonyms") if h.start < hit.end and hit.start - h.end <= _BESIDE]
    state = next(iter(states), "") or ("" if _QUALIFIED.search(line.folded[: hit.start]) else _with_capital(page))
    entry = countries.gazetteer().capital(state)
    if entry is None or any(m.value.name == entry.name for m in beside):
        return None
    value = Place(name=entry.name, country=entry.country, admin1=entry.admin1, kind=entry.kind)
    return exact.Mention(value=value, start=hit.start, end=hit.end, core=Span(hit.start, hit.end), rule="place/capital")


# "в турецкой столице": of a state that no table here knows.
_QUALIFIED = re.compile(r"\w+(?:ской|ская|скую|цкой|цкая|цкую)\s$")


@lru_cache(maxsize=8)
def _with_capital(page: Page) -> str:
    """The country that a bare word for capital is of: the only one whose capital is named, or that is named at all."""
    first = [m for line in page.lines for m in exact.places(line.text, line.language, home(page))]
    gazetteer = countries.gazetteer()
    named = {m.value.country for m in first if (e := gazetteer.capital(m.value.country)) and e.name == m.value.name}
    named = named or set(countries_named(page))
    return next(iter(named)) if len(named) == 1 else ""


@lru_cache(maxsize=8)
def countries_named(page: Page) -> frozenset[str]:
    """The countries of all places a text names, on a first reading that knows none."""
    return frozenset(_tally(page))


def home(page: Page) -> str:
    """The country of the language; empty where the language has many."""
    return _HOME.get(page.language, "")


@lru_cache(maxsize=8)
def country_of(page: Page) -> str:
    """The country a text tells of: that of most of its places, else of its language."""
    most = _tally(page).most_common(1)
    return most[0][0] if most else home(page)


def _tally(page: Page) -> Counter[str]:
    first = (exact.places(line.text, line.language, home(page)) for line in page.lines)
    return Counter(m.value.country for found in first for m in found if m.rule != "place/pattern" and m.value.country)
