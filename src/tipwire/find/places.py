"""Places of a scene."""

from __future__ import annotations

from tipwire.find.page import Line


def names_a_place(line: Line) -> bool:
    """True where a line is nothing but the name of a place."""
    return len(line.text.split()) <= 2
