"""Scenes: which lines of a text tell of one event. Most texts have one; digests and round-ups have several.

A new scene opens at a heading of a digest ("Kyzylorda. ...", "FARM OWNER CHARGED. ..."), else where `find.cases` says
that another case is told. Refuses to split on a new paragraph alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tipwire.find.cases import cases
from tipwire.find.kinds import Kind, kind_of
from tipwire.find.mentions import Mention, mentions
from tipwire.find.page import Line, Page

# "Кызылорда. Двум ...", "FARM OWNER CHARGED. The owner ...": short, capital, closed by a full stop.
_HEADING_WORDS = 4
_CAPITALS = re.compile(r"^[^a-zа-яё]{6,60}[.:]$")


@dataclass(frozen=True, eq=False, kw_only=True)
class Scene:
    """Lines that tell of one event; `shared` lines (title, lead of a digest) belong to no one scene alone."""

    page: Page
    lines: tuple[Line, ...]
    is_whole: bool = True

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kind of each line."""
        return tuple(kind_of(line) for line in self.lines)

    def of(self, *kinds: Kind) -> tuple[Line, ...]:
        """The lines of these kinds."""
        return tuple(line for line, kind in zip(self.lines, self.kinds, strict=True) if kind in kinds)

    @cached_property
    def told(self) -> tuple[Line, ...]:
        """The lines values of the event are read from."""
        return self.of(Kind.EVENT, Kind.BACKGROUND)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The persons spoken of in the lines of the event."""
        return tuple(m for line in self.told for m in mentions(line))


def scenes(page: Page) -> tuple[Scene, ...]:
    """The scenes of a page, in order; at least one."""
    starts = _headings(page.lines)
    if starts:
        parts = [page.lines[a:b] for a, b in zip(starts, [*starts[1:], len(page.lines)], strict=True)]
        return tuple(Scene(page=page, lines=part, is_whole=False) for part in parts)
    told = cases(page) or (page.lines,)
    return tuple(Scene(page=page, lines=lines, is_whole=len(told) == 1) for lines in told)


def names_a_place(line: Line) -> bool:
    """True where a line is nothing but the name of a place."""
    return len(line.text.split()) <= 2


def _headings(lines: tuple[Line, ...]) -> list[int]:
    """Where the sections of a digest start: at least two paragraphs that open with a heading."""
    starts = []
    previous = None
    for line in lines:
        if line.paragraph != previous and not line.is_title and _is_heading(line, lines):
            starts.append(line.number)
        previous = line.paragraph
    numbers = {line.number: i for i, line in enumerate(lines)}
    return [numbers[n] for n in starts] if len(starts) >= 2 else []


def _is_heading(line: Line, lines: tuple[Line, ...]) -> bool:
    following = next((o for o in lines if o.number == line.number + 1), None)
    if following is None or following.paragraph != line.paragraph:
        return False
    words = line.text.rstrip(".:").split()
    if not line.text.endswith((".", ":")) or len(words) > _HEADING_WORDS:
        return False
    return bool(_CAPITALS.match(line.text)) or (words[0][:1].isupper() and names_a_place(line))
