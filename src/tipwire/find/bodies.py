"""Bodies that act in a scene: courts, prosecutors, police, ministries, consulates, shelters.

A court acts where it tries or arrests, an NGO where it shelters, brings home or frees; one that only comments does not.
Refuses governments and parliaments, which act in no event, and the general word beside the special one.
"""

from __future__ import annotations

import re

from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.languages import Hit
from tipwire.model import Body, BodyKind, Fact, Stage

# Bodies that only rule the land act in no event.
_IDLE = frozenset({BodyKind.GOVERNMENT, BodyKind.LEGISLATURE})
_GENERAL = frozenset({"POLICE", "COURT", "PROSECUTOR", "NGO"})
# The stages in which a body of a kind acts; other kinds act wherever an event names them.
_ACTS: dict[BodyKind, frozenset[Stage]] = {
    BodyKind.COURT: frozenset(
        {
            Stage.TRIAL,
            Stage.CONVICTION,
            Stage.ACQUITTAL,
            Stage.TERMINATION,
            Stage.SENTENCE,
            Stage.APPEAL,
            Stage.ARREST,
            Stage.PRETRIAL_DETENTION,
        }
    ),
    BodyKind.NGO: frozenset({Stage.SHELTER, Stage.REFERRAL, Stage.RESCUE, Stage.REPATRIATION, Stage.RAID}),
    BodyKind.IOM: frozenset(Stage),
}
# Whom somebody calls or writes to has not acted yet: "дозвониться до консульства", "called the police".
_ADDRESSED = re.compile(
    r"\b(?:(?:до|по)звони\w+ (?:до|в|во)|вызва\w+|вызов\w*|обрати\w+ (?:в|во|к)|пожалова\w+ (?:в|во)|"
    r"жалоб\w+ (?:в|во|на)|call(?:ed|ing|s)?|phon(?:ed|ing)|rang|contact(?:ed|ing)?|wrote to|"
    r"turn(?:ed|ing)? to|appeal(?:ed|ing)? to)"
    r"\s+(?:the\s|a\s|local\s)?(?:[а-я-]+\s){0,2}$"
)
# "Енбекшиказахский районный суд": proper adjectives before a court belong to its name.
_PROPER = re.compile(r"(?:(?:[A-ZА-ЯӘІҢҒҮҰҚӨҺЁ][\w-]+)\s+){1,3}$")


def body_of(hit: Hit) -> Body:
    """The body of a row."""
    return Body(code=hit.value, name=hit.row["name"], kind=BodyKind(hit.row["kind"] or "other"))


def bodies(scene: Scene) -> tuple[Fact[Body], ...]:
    """Each body of the told lines once, the first words that name it as evidence."""
    found: dict[str, Fact[Body]] = {}
    told = {stage for line in scene.told for stage, _ in stage_hits(line)}
    for line in scene.told:
        here = {stage for stage, _ in stage_hits(line)}
        for hit in line.find("bodies"):
            body = body_of(hit)
            if body.kind in _IDLE or body.code in found or not _acts(body, here, told):
                continue
            if not here and _ADDRESSED.search(line.folded[: hit.start]):
                continue
            evidence = (line.evidence(_start(line, hit), hit.end),)
            found[body.code] = Fact(value=body, evidence=evidence, rule="body name")
    return tuple(_without_general(found))


def _acts(body: Body, here: set[Stage], told: set[Stage]) -> bool:
    """True where the body does something: `here` are the stages of its line, `told` those of the scene."""
    if here == {Stage.AUTHORITY_AWARE}:
        return False
    needed = _ACTS.get(body.kind)
    return needed is None or bool(told & needed)


def _start(line: Line, hit: Hit) -> int:
    """Where the name starts, proper adjectives before it included."""
    before = _PROPER.search(line.text[: hit.start])
    return before.start() if before and hit.row["kind"] == "court" else hit.start


def _without_general(found: dict[str, Fact[Body]]) -> list[Fact[Body]]:
    """The bodies, "police" left out beside a police department."""
    special = {fact.value.kind for code, fact in found.items() if code not in _GENERAL}
    return [fact for code, fact in found.items() if not (code in _GENERAL and fact.value.kind in special)]
