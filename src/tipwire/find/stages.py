"""Stages: how far the proceedings had come, every finished stage a scene states.

Refuses what is denied or only feared.
"""

from __future__ import annotations

import re

from tipwire.find import turkic
from tipwire.find.kinds import Kind
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.languages import Hit
from tipwire.model import Fact, Stage, StageEvent, Status

# A stage said only by a weak word (a noun such as "следствие") needs no second; below this weight it does not count.
_LEAST_WEIGHT = 2.0
_NEGATION_REACH = 24
_AFTER_REACH = 22
_HYPOTHESIS_REACH = 40
# What a later stage makes plain: no "reported" where a body acts.
_ACTED = frozenset(Stage) - {Stage.REPORTED, Stage.AUTHORITY_AWARE, Stage.REFERRAL, Stage.SHELTER, Stage.REPATRIATION}


def is_denied(line: Line, hit: Hit) -> bool:
    """True where a negation stands with the cue, in its clause."""
    if _is_rumour(line, hit):
        return True
    clause = line.clause(hit.start)
    for negation in line.find("negation"):
        if hit.start <= negation.start < hit.end:
            # "Обвинение пока не предъявлено"; but "не виновен" is what its pattern says.
            word = line.folded[negation.start : negation.end]
            if hit.start < negation.start and not re.search(rf"\b{re.escape(word)}\b", hit.row["pattern"]):
                return True
            continue
        if negation.note == "after":
            if 0 <= negation.start - hit.end <= _AFTER_REACH and line.clause(negation.start) == line.clause(
                hit.end - 1
            ):
                return True
        elif 0 <= hit.start - negation.end <= _NEGATION_REACH and line.clause(negation.start) == clause:
            return True
    return False


# What is said to be a false report reaches to the end of what was reported.
_RUMOUR_REACH = 90


def _is_rumour(line: Line, hit: Hit) -> bool:
    """True for "the centre denies rumours that she is behind bars": the denial of a report stands before the cue."""
    return any(
        0 <= hit.start - r.end <= _RUMOUR_REACH and not re.search(r"[:;.]", line.text[r.end : hit.start])
        for r in line.find("rumour")
    )


def is_feared(line: Line, hit: Hit) -> bool:
    """True where the cue is a matter of may, could or will."""
    clause = line.clause(hit.start)
    # Where the verb stands last, its "may" stands behind it: "маҳрум этилиши мумкин".
    behind = _AFTER_REACH if line.language in turkic.LANGUAGES else -1
    for h in line.find("hypothesis"):
        after = _AFTER_REACH if h.note == "after" else behind
        is_near = 0 <= hit.start - h.end <= _HYPOTHESIS_REACH or 0 <= h.start - hit.end <= after
        if (is_near and line.clause(h.start) == clause) or _is_in_a_gap(line, h, hit):
            return True
    return False


def _is_in_a_gap(line: Line, inner: Hit, hit: Hit) -> bool:
    """True where words stand inside a cue that is not written with them: "огласит приговор", "вынесет приговор"."""
    word = line.folded[inner.start : inner.end]
    is_inside = hit.start <= inner.start and inner.end <= hit.end
    return is_inside and not re.search(rf"\b{re.escape(word)}\b", hit.row["pattern"])


def stage_hits(line: Line) -> list[tuple[Stage, Hit]]:
    """The stages a line states as done."""
    out = []
    phrases = line.find("phrase")
    for hit in line.every("stage"):
        if any(p.start <= hit.start and hit.end <= p.end for p in phrases):
            # "held in slavery" is no detention by the police.
            continue
        stage = Stage(hit.value)
        if hit.weight < _LEAST_WEIGHT or is_denied(line, hit):
            continue
        if is_feared(line, hit) and stage is not Stage.DEPORTATION_PENDING:
            continue
        out.append((stage, hit))
    return out


# Steps whose denial a reader must hear: "no charges have been filed", "nobody has been detained".
_TELLING_ABSENCE = frozenset({Stage.CHARGE, Stage.DETENTION, Stage.ARREST})


def absent(scene: Scene) -> tuple[Fact[Stage], ...]:
    """The steps that the account says had not been taken, each once, with the negation in its evidence."""
    found: dict[Stage, Fact[Stage]] = {}
    for line in scene.of(Kind.EVENT, Kind.BACKGROUND):
        phrases = line.find("phrase")
        for hit in line.every("stage"):
            stage = Stage(hit.value)
            if stage not in _TELLING_ABSENCE or stage in found or hit.weight < _LEAST_WEIGHT:
                continue
            if any(p.start <= hit.start and hit.end <= p.end for p in phrases) or not is_denied(line, hit):
                continue
            words = [n for n in line.find("negation") if abs(n.start - hit.start) <= _NEGATION_REACH * 2]
            start = min([hit.start, *(n.start for n in words if line.clause(n.start) == line.clause(hit.start))])
            end = max([hit.end, *(n.end for n in words if line.clause(n.start) == line.clause(hit.end - 1))])
            found[stage] = Fact(value=stage, evidence=(line.evidence(start, end),), rule="stage denied")
    return tuple(found.values())


def stages(scene: Scene) -> tuple[Fact[StageEvent], ...]:
    """Each stage of the scene once, in the order told; `reported` where nobody acts."""
    found: dict[Stage, Fact[StageEvent]] = {}
    weights: dict[Stage, float] = {}
    for line in scene.of(Kind.EVENT, Kind.BACKGROUND) or scene.of(Kind.FIGURE):
        for stage, hit in stage_hits(line):
            weights[stage] = max(weights.get(stage, 0.0), hit.weight)
            if stage not in found:
                found[stage] = Fact(
                    value=StageEvent(stage=stage), evidence=(line.evidence(hit.start, hit.end),), rule="stage cue"
                )
    if found.keys() & set(_JUDGED):
        # Who is judged was investigated: papers name it, but tell of the judgement.
        found.pop(Stage.INVESTIGATION, None)
    for earlier, later in _MADE_PLAIN:
        if weights.get(earlier, 9.0) < _SURE and any(weights.get(stage, 0.0) >= _SURE for stage in later):
            found.pop(earlier, None)
    return _settled(scene, found)


_SURE = 3.0
_JUDGED = (Stage.CONVICTION, Stage.ACQUITTAL, Stage.SENTENCE)
# A weak word for an earlier stage says nothing of its own once a later one is told ("the defendants got nine years").
_MADE_PLAIN = (
    (Stage.INVESTIGATION, (Stage.TRIAL,)),
    (Stage.TRIAL, _JUDGED),
    (Stage.CHARGE, (*_JUDGED, Stage.TRIAL)),
)


def _settled(scene: Scene, found: dict[Stage, Fact[StageEvent]]) -> tuple[Fact[StageEvent], ...]:
    acted = found.keys() & _ACTED
    if acted:
        found.pop(Stage.REPORTED, None)
        found.pop(Stage.AUTHORITY_AWARE, None)
    if not found and scene.told:
        line = next((o for o in scene.told if o.has("exploitation") or o.has("conduct")), scene.told[0])
        evidence = (line.whole,)
        return (
            Fact(value=StageEvent(stage=Stage.REPORTED), evidence=evidence, status=Status.ALLEGED, rule="told only"),
        )
    return tuple(found.values())
