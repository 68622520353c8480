"""Stages: how far the proceedings had come, every finished stage a scene states.

Refuses what is denied, feared, to come, asked for or long past: `undone` says which.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from tipwire.find.kinds import Kind, kind_of
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.undone import Why, is_denied, why_undone
from tipwire.languages import Hit
from tipwire.model import Fact, Stage, StageEvent, Status

# A stage said only by a weak word (a noun such as "следствие") needs no second; below this weight it does not count.
_LEAST_WEIGHT = 2.0
# What a later stage makes plain: no "reported" where a body acts.
_ACTED = frozenset(Stage) - {Stage.REPORTED, Stage.AUTHORITY_AWARE, Stage.REFERRAL, Stage.SHELTER, Stage.REPATRIATION}
# Who is let go of a charge or out of a cell is no victim set free, and who is to be removed is not removed.
_OVER_OTHERS = {
    **dict.fromkeys(
        (Stage.RELEASE, Stage.RELEASE_ON_TERMS, Stage.TERMINATION, Stage.AMNESTY, Stage.ACQUITTAL),
        frozenset({Stage.RESCUE, Stage.ARREST, Stage.PRETRIAL_DETENTION, Stage.CONVICTION, Stage.ACQUITTAL}),
    ),
    Stage.DEPORTATION_PENDING: frozenset({Stage.DEPORTATION, Stage.REPATRIATION}),
    # "Five years in custody" is a term, whoever asks for it.
    Stage.CONVICTION: frozenset({Stage.DETENTION, Stage.ARREST, Stage.PRETRIAL_DETENTION}),
}


@lru_cache(maxsize=512)
def stage_hits(line: Line) -> tuple[tuple[Stage, Hit], ...]:
    """The stages a line states as done; a verdict that is only asked for is a trial."""
    hits = [(Stage(hit.value), hit) for hit in _heavy(line)]
    read = [(stage, hit, why_undone(line, stage, hit)) for stage, hit in hits if not _is_overridden(stage, hit, hits)]
    denied = {stage for stage, hit, why in read if why is Why.DENIED and hit.weight >= _SURE}
    out = []
    for stage, hit, why in read:
        if stage in denied and hit.weight < _SURE:
            # "Следователь отказался возбудить дело": his office alone tells of no investigation.
            continue
        if why is None:
            out.append((stage, hit))
        elif why is Why.ASKED:
            out.append((Stage.TRIAL, hit))
    return tuple(out)


def _heavy(line: Line) -> list[Hit]:
    """The hits that count; "held in slavery" is no detention by the police."""
    phrases = line.find("phrase")
    return [
        hit
        for hit in line.every("stage")
        if hit.weight >= _LEAST_WEIGHT and not any(p.start <= hit.start and hit.end <= p.end for p in phrases)
    ]


def _is_overridden(stage: Stage, hit: Hit, hits: Sequence[tuple[Stage, Hit]]) -> bool:
    return any(
        stage is not other
        and stage in _OVER_OTHERS.get(other, ())
        and over.start < hit.end
        and hit.start < over.end
        and len(over) > len(hit)
        for other, over in hits
    )


# Steps whose denial a reader must hear: "no charges have been filed", "nobody has been detained".
_TELLING_ABSENCE = frozenset({Stage.CHARGE, Stage.DETENTION, Stage.ARREST})
# The negation and its verb stand no further from the word for the step.
_ABSENCE_REACH = 48


def absent(scene: Scene) -> tuple[Fact[Stage], ...]:
    """The steps that the account says had not been taken, each once, with the negation in its evidence."""
    found: dict[Stage, Fact[Stage]] = {}
    for line in scene.of(Kind.EVENT, Kind.BACKGROUND):
        for hit in _heavy(line):
            stage = Stage(hit.value)
            if stage not in _TELLING_ABSENCE or stage in found or not is_denied(line, hit):
                continue
            words = [n for n in line.find("negation") if abs(n.start - hit.start) <= _ABSENCE_REACH]
            start = min([hit.start, *(n.start for n in words if line.clause(n.start) == line.clause(hit.start))])
            end = max([hit.end, *(n.end for n in words if line.clause(n.start) == line.clause(hit.end - 1))])
            found[stage] = Fact(value=stage, evidence=(line.evidence(start, end),), rule="stage denied")
    return tuple(found.values())


def stages(scene: Scene) -> tuple[Fact[StageEvent], ...]:
    """Each stage of the scene once, in the order told; `reported` where nobody acts."""
    found: dict[Stage, Fact[StageEvent]] = {}
    weights: dict[Stage, float] = {}
    for line in scene.of(Kind.EVENT, Kind.BACKGROUND, Kind.FIGURE):
        for stage, hit in stage_hits(line):
            if not _is_of_the_event(scene, line, stage, hit):
                continue
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


def _is_of_the_event(scene: Scene, line: Line, stage: Stage, hit: Hit) -> bool:
    """True unless a line of figures tells it: those count a raid's own catch, but else the steps of a year."""
    if kind_of(line) is not Kind.FIGURE or not scene.told:
        return True
    return stage in _COUNTED_BY_ITSELF and hit.weight >= _SURE and not line.has("background")


_COUNTED_BY_ITSELF = frozenset({Stage.RAID, Stage.UNDERCOVER_OPERATION})
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
