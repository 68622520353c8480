"""Citizenship: "citizens of Uzbekistan", "Өзбекстан азаматтары": a country's name beside a word for citizens."""

from __future__ import annotations

from tipwire.find.page import Line
from tipwire.languages import Hit

_REACH = 30


def citizens(line: Line) -> list[tuple[Hit, tuple[str, int, int]]]:
    """The words for citizens of a line, each with its country and where that stands."""
    return []
