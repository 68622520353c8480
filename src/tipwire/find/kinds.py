"""What each line of a text is, decided before any field is read: event, background, figure, law, hypothesis.

A figure is a thing counted, a number and a word of counting over a period or a country. A law line says what a statute
provides. Refuses to drop a line that tells of a finished stage with somebody in it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache

from tipwire.find.measures import is_told_group, numbers, thing
from tipwire.find.openings import opening
from tipwire.find.page import Line
from tipwire.find.shares import ranks, shares
from tipwire.model import Speaker


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
# Things and words of counting that weigh less need a text that does nothing but count.
_COUNTS = 2.0


def is_figure(line: Line) -> bool:
    """A thing counted over a period, with a number that is no sum of this event; "one more case ..." is none."""
    if opening("another", line) and _sure_stages(line):
        return False
    said = max((h.weight for h in line.every("statistic")), default=0.0)
    found = [(n, thing(line, n)) for n in numbers(line) if not is_told_group(line, n)]
    counted = [(n, h) for n, h in found if h is not None and h.weight >= _COUNTS]
    return (said >= _COUNTS and bool(counted)) or (said > 0 and _has_share_or_rank(line))


def _has_share_or_rank(line: Line) -> bool:
    return any(shares(line, Speaker.MEDIA)) or any(ranks(line, Speaker.MEDIA))


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
