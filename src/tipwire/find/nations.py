"""Citizenship: "citizens of Uzbekistan", "Өзбекстан азаматтары": a country's name beside a word for citizens."""

from __future__ import annotations

from tipwire.find.page import Line, Page
from tipwire.languages import Hit

_REACH = 30


def citizens(line: Line) -> list[tuple[Hit, tuple[str, int, int]]]:
    """The words for citizens of a line, each with its country and where that stands."""
    return []


# The country a paper in this language writes of where it names none.
_HOME = {"kk": "KZ", "ky": "KG", "uz": "UZ"}


def country_of(page: Page) -> str:
    """The country whose law a text means where it does not say: that of its places, else of its language."""
    return _HOME.get(page.language, "")
