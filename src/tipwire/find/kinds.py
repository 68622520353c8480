"""What each line of a text is, decided before any field is read: event, background, figure, law, hypothesis.

A figure is a thing counted, a number and a word of counting over a period or a country. A law line says what a statute
provides. Refuses to drop a line that tells of a finished stage with somebody in it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from tipwire.find.measures import numbers
from tipwire.find.page import Line


class Kind(StrEnum):
    """What a line is."""

    EVENT = "event"
    BACKGROUND = "background"
    FIGURE = "figure"
    LAW = "law"
    HYPOTHESIS = "hypothesis"


# A background word counts where it opens the line.
_OPENING = 30
_SURE = 3.0


def is_figure(line: Line) -> bool:
    """A thing counted over a period, with a number that is no sum of this event."""
    counted = [h for h in line.find("counted") if h.weight >= 2]
    if not counted or not line.has("statistic") or not numbers(line):
        return False
    return any(abs(n.start - h.start) < 60 for n in numbers(line) for h in counted)


def is_law(line: Line) -> bool:
    """What the law provides, without a finished stage."""
    return line.has("law_talk") and not _sure_stages(line)


def is_background(line: Line) -> bool:
    """Another time or other cases, said at the opening of the line."""
    return any(h.start < _OPENING for h in line.find("background"))


def is_hypothesis(line: Line) -> bool:
    """Nothing that happened: would, could, may."""
    hits = line.find("hypothesis")
    return bool(hits) and hits[0].start < 60 and not line.has("stage") and not line.has("speech")


def _sure_stages(line: Line) -> bool:
    return any(h.weight >= _SURE for h in line.find("stage"))


_TESTS: tuple[tuple[Kind, Callable[[Line], bool]], ...] = (
    (Kind.FIGURE, is_figure),
    (Kind.LAW, is_law),
    (Kind.BACKGROUND, is_background),
    (Kind.HYPOTHESIS, is_hypothesis),
)


@lru_cache(maxsize=512)
def kind_of(line: Line) -> Kind:
    """The kind of a line; the first test that holds decides."""
    return next((kind for kind, test in _TESTS if test(line)), Kind.EVENT)
