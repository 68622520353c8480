"""Steps: the day, the body and the number of persons of each stage, where its own sentence names them.

Refuses days of saying, days of another stage, dates that only name a year beside a finer stage, and bodies that cannot
take the step (a court does not raid).
"""

from __future__ import annotations

import re
from dataclasses import replace

from tipwire.find.bodies import body_of
from tipwire.find.concerned import concerned
from tipwire.find.exact import Mention
from tipwire.find.exact.dates import dates
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.model import Body, BodyKind, Fact, Precision, Stage, StageEvent, When

_CLAUSE_COST = 25
# A date or body costs at most so much: further away it is of something else.
_DATE_REACH = 60
_BODY_REACH = 70
_SAID_REACH = 12
_STANDING = frozenset({Stage.REPORTED, Stage.AUTHORITY_AWARE})
_JUDGING = frozenset({Stage.TRIAL, Stage.CONVICTION, Stage.ACQUITTAL, Stage.SENTENCE, Stage.APPEAL, Stage.TERMINATION})
_HELPING = frozenset({Stage.SHELTER, Stage.REFERRAL, Stage.REPATRIATION})
_HELPERS = frozenset({BodyKind.NGO, BodyKind.IOM, BodyKind.CONSULAR, BodyKind.MINISTRY})


def with_day_and_body(scene: Scene, told: tuple[Fact[StageEvent], ...]) -> tuple[Fact[StageEvent], ...]:
    """The stages with what their sentences say of day, body and persons; the words that say it join the evidence."""
    return tuple(_counted(scene, _completed(scene, fact)) for fact in told)


def _counted(scene: Scene, fact: Fact[StageEvent]) -> Fact[StageEvent]:
    found = concerned(scene, fact.value.stage)
    if found is None:
        return fact
    count, words = found
    return replace(fact, value=replace(fact.value, count=count), evidence=(*fact.evidence, words))


def _completed(scene: Scene, fact: Fact[StageEvent]) -> Fact[StageEvent]:
    cue = fact.evidence[0]
    line = next((o for o in scene.lines if _holds(o, cue.paragraph, cue.start)), None)
    if line is None or fact.value.stage in _STANDING:
        return fact
    start, end = cue.start - line.start, cue.end - line.start
    day, body = _day(scene, line, fact.value.stage, start, end), _body(line, fact.value.stage, start, end)
    if day is not None:
        value = replace(fact.value, when=day.value)
        fact = replace(fact, value=value, evidence=(*fact.evidence, line.evidence(day.start, day.end)))
    if body is not None:
        fact = replace(fact, value=replace(fact.value, body=body.name))
    return fact


def _holds(line: Line, paragraph: int, start: int) -> bool:
    return line.paragraph == paragraph and line.start <= start < line.start + len(line.text)


def _day(scene: Scene, line: Line, stage: Stage, start: int, end: int) -> Mention[When] | None:
    published = scene.page.article.published
    day = published.start if published is not None and published.precision is Precision.DAY else None
    others = [hit for other, hit in stage_hits(line) if other is not stage]
    found = []
    for read in dates(line.text, line.language, day):
        cost = _cost(line, read.start, read.end, start, end)
        nearer = any(_cost(line, read.start, read.end, h.start, h.end) < cost for h in others)
        said = any(_cost(line, read.start, read.end, h.start, h.end) < _SAID_REACH for h in line.find("speech"))
        if _is_end(line, read.start, read.end):
            continue
        if cost <= _DATE_REACH and not nearer and not (said and cost >= _SAID_REACH):
            found.append((cost, read))
    return min(found, key=lambda pair: pair[0])[1] if found else None


# "In custody until July 20", "до 20 июля", "20 шілдеге дейін": how long it lasts, not when it was.
_UNTIL = re.compile(r"\b(?:until|till|through|до|по)\s(?:the\s)?$")
_UNTIL_BEHIND = re.compile(r"\w{0,4}\s(?:дейін|шейін|чейин|қадар|гача)\b|(?:гача|gacha)\b")


def _is_end(line: Line, start: int, end: int) -> bool:
    return bool(_UNTIL.search(line.folded[:start]) or _UNTIL_BEHIND.match(line.folded, end))


def _body(line: Line, stage: Stage, start: int, end: int) -> Body | None:
    near = [(_cost(line, h.start, h.end, start, end), body_of(h)) for h in line.find("bodies")]
    able = [(cost, body) for cost, body in near if cost <= _BODY_REACH and _can(body, stage)]
    return min(able, key=lambda pair: pair[0])[1] if able else None


def _can(body: Body, stage: Stage) -> bool:
    """True where a body of this kind takes steps of this kind."""
    if stage in _JUDGING:
        return body.kind is BodyKind.COURT
    if body.kind is BodyKind.COURT:
        return stage in (Stage.ARREST, Stage.PRETRIAL_DETENTION, Stage.DEPORTATION)
    if stage in _HELPING:
        return body.kind in _HELPERS or stage is Stage.REPATRIATION
    return body.kind is not BodyKind.NGO or stage is Stage.RESCUE


def _cost(line: Line, start: int, end: int, other_start: int, other_end: int) -> int:
    distance = other_start - end if other_start >= end else start - other_end
    return max(0, distance) + _CLAUSE_COST * abs(line.clause(start) - line.clause(other_start))
