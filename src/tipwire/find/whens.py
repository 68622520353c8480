"""The day of a scene: the date beside the first stage told.

Refuses the day of saying ("said on Monday") and datelines.
"""

from __future__ import annotations

from tipwire.find.exact.dates import dates as dates_of
from tipwire.find.kinds import Kind
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.model import Fact, Precision, Stage, When

# The stages that have a day of their own, rather than a state that lasts.
_EVENTS = frozenset(Stage) - {Stage.REPORTED, Stage.AUTHORITY_AWARE, Stage.INVESTIGATION, Stage.REFERRAL, Stage.SHELTER}
_RANK = {Precision.DAY: 0, Precision.MONTH: 1, Precision.YEAR: 2}
_CLAUSE_COST = 15
# A date further than this from its stage belongs to something else of the line.
_REACH = 150


def when(scene: Scene) -> Fact[When] | None:
    """The day of the event, as fine as the text has it."""
    found = [
        pair
        for line, kind in zip(scene.lines, scene.kinds, strict=True)
        if kind in (Kind.EVENT, Kind.BACKGROUND)
        for pair in _of_line(scene, line)
    ]
    if not found:
        return None
    return min(enumerate(found), key=lambda item: (_RANK[item[1][0].value.precision], item[0]))[1][0]


def _of_line(scene: Scene, line: Line) -> list[tuple[Fact[When], int]]:
    published = scene.page.article.published
    day = published.start if published is not None and published.precision is Precision.DAY else None
    hits = [hit for stage, hit in stage_hits(line) if stage in _EVENTS]
    out = []
    for read in dates_of(line.text, line.language, day):
        nearest = min((_cost(line, read.start, read.end, h.start, h.end) for h in hits), default=_REACH + 1)
        said = min((_cost(line, read.start, read.end, h.start, h.end) for h in line.find("speech")), default=_REACH + 1)
        if nearest > _REACH or said < min(nearest, 12):
            continue
        evidence = (line.evidence(read.start, read.end),)
        out.append((Fact(value=read.value, evidence=evidence, rule="date beside a stage"), nearest))
    return sorted(out, key=lambda pair: pair[1])


def _cost(line: Line, start: int, end: int, other_start: int, other_end: int) -> int:
    distance = other_start - end if other_start >= end else start - other_end
    return max(0, distance) + _CLAUSE_COST * abs(line.clause(start) - line.clause(other_start))
