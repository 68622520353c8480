"""The places a line names, homonyms settled by what the whole text names; and the country a text is at home in."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from tipwire.find import exact
from tipwire.find.page import Line, Page
from tipwire.model import Place

# The country a paper in this language writes of where it names none.
_HOME = {"kk": "KZ", "ky": "KG", "uz": "UZ"}


def named_places(page: Page, line: Line) -> tuple[exact.Mention[Place], ...]:
    """The places of one line."""
    return exact.places(line.text, line.language, home(page), countries_named(page))


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
