"""The day of a scene: the date beside the first stage told, else the first recent date of its event.

Refuses the day of saying ("said on Monday"), datelines, and days that had not come when the text was printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

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
# A date so near to a word of saying is the day somebody spoke.
_SAID = 12
_FAR_FROM_SAYING = 60
# A date without a stage beside it is that of the event only where it is some days old, so many at the most.
_RECENT = 45


def when(scene: Scene) -> Fact[When] | None:
    """The day of the event, as fine as the text has it."""
    found = [
        pair
        for line, kind in zip(scene.lines, scene.kinds, strict=True)
        if kind in (Kind.EVENT, Kind.BACKGROUND)
        for pair in _of_line(scene, line)
    ]
    if not found:
        return next(_recent(scene), None)
    return min(enumerate(found), key=lambda item: (_RANK[item[1][0].value.precision], item[0]))[1][0]


def _recent(scene: Scene) -> Iterator[Fact[When]]:
    """The days within some weeks before the report in lines of the event that name no stage ("flew in on March 20")."""
    day = _printed(scene)
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if day is None or kind is not Kind.EVENT:
            continue
        for read in dates_of(line.text, line.language, day):
            said = min((_cost(line, read.start, read.end, h.start, h.end) for h in line.find("speech")), default=_REACH)
            when = read.value
            if when.precision is Precision.DAY and 1 <= (day - when.start).days <= _RECENT and said >= _FAR_FROM_SAYING:
                yield Fact(value=when, evidence=(line.evidence(read.start, read.end),), rule="recent date of the event")


def _printed(scene: Scene) -> date | None:
    published = scene.page.article.published
    return published.start if published is not None and published.precision is Precision.DAY else None


def _of_line(scene: Scene, line: Line) -> list[tuple[Fact[When], int]]:
    day = _printed(scene)
    hits = [hit for stage, hit in stage_hits(line) if stage in _EVENTS]
    out = []
    for read in dates_of(line.text, line.language, day):
        nearest = min((_cost(line, read.start, read.end, h.start, h.end) for h in hits), default=_REACH + 1)
        said = min((_cost(line, read.start, read.end, h.start, h.end) for h in line.find("speech")), default=_REACH + 1)
        if nearest > _REACH or said < min(nearest, _SAID) or (day is not None and read.value.start > day):
            continue
        evidence = (line.evidence(read.start, read.end),)
        out.append((Fact(value=read.value, evidence=evidence, rule="date beside a stage"), nearest))
    return sorted(out, key=lambda pair: pair[1])


def _cost(line: Line, start: int, end: int, other_start: int, other_end: int) -> int:
    distance = other_start - end if other_start >= end else start - other_end
    return max(0, distance) + _CLAUSE_COST * abs(line.clause(start) - line.clause(other_start))
