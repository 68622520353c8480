"""What no slot holds: whom the outlet quotes, what is said of screening, the sentences that carry the facts.

Refuses titles and figures as details: they are told elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.find.kinds import Kind
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.languages import Hit
from tipwire.model import Evidence, Fact, Screening, Stage, Status

_MOST_DETAILS = 3
_LEAST_POINTS = 4.0
_TELLING = (("means", 2.0), ("recruitment", 1.5), ("purpose", 1.0), ("denial", 1.0), ("act", 0.5), ("screening", 3.0))
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{2,40})[»”\"]")
_CAPITALS = re.compile(r"(?:[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w.’'-]*)(?:\s+(?:[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w.’'-]*)){0,3}")
_VIA_REACH = 60
_REMOVALS = frozenset({Stage.DEPORTATION, Stage.DEPORTATION_PENDING, Stage.RAID})


def via(scene: Scene) -> tuple[Fact[str], ...]:
    """The outlets and agencies quoted as a source, as the text writes them."""
    found: dict[str, Fact[str]] = {}
    for line in scene.lines:
        for hit in line.find("via"):
            place = _outlet(line, hit)
            if place is not None:
                name = line.text[place[0] : place[1]]
                found.setdefault(
                    name.casefold(), Fact(value=name, evidence=(line.evidence(*place),), rule="outlet quoted")
                )
    return tuple(found.values())


def _outlet(line: Line, hit: Hit) -> tuple[int, int] | None:
    """Where the outlet's name stands beside a cue: in quotation marks, else in capitals."""
    low, high = (max(0, hit.start - _VIA_REACH), hit.start) if hit.note == "before" else (hit.end, hit.end + _VIA_REACH)
    window = line.text[low:high]
    if hit.note != "before":
        window = re.split(r"[.;]\s", window)[0]
    quoted = _QUOTED.search(window)
    if quoted and len(quoted.group(1).split()) <= 4:
        return low + quoted.start(1), low + quoted.end(1)
    for match in _CAPITALS.finditer(window):
        start, end = low + match.start(), low + match.end()
        is_near = match.start() <= 24 if hit.note != "before" else len(window) - match.end() <= 24
        if is_near and end - start > 3 and not _is_taken(line, start, end):
            return start, end
    return None


def _is_taken(line: Line, start: int, end: int) -> bool:
    tables = ("bodies", "months", "weekdays", "persons", "demonyms", "pronoun", "speech")
    return any(h.start < end and start < h.end for table in tables for h in line.find(table))


def screening(scene: Scene) -> Fact[Screening] | None:
    """What a text says of looking for victims; not indicated where people are removed or raided and nothing is said."""
    for line in scene.lines:
        for hit in line.find("screening"):
            value = Screening(hit.value.lower())
            return Fact(value=value, evidence=(line.evidence(hit.start, hit.end),), rule="screening cue")
    for line in scene.told:
        for stage, hit in stage_hits(line):
            if stage in _REMOVALS:
                evidence = (line.evidence(hit.start, hit.end),)
                return Fact(
                    value=Screening.NOT_INDICATED,
                    evidence=evidence,
                    status=Status.NOT_INDICATED,
                    rule="removal without it",
                )
    return None


def details(scene: Scene) -> tuple[Evidence, ...]:
    """One to three original sentences that tell most, in the order of the text."""
    ranked = sorted(_ranked(scene), key=lambda pair: (-pair[0], pair[1].number))[:_MOST_DETAILS]
    return tuple(line.whole for _, line in sorted(ranked, key=lambda pair: pair[1].number))


def _ranked(scene: Scene) -> Iterator[tuple[float, Line]]:
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if line.is_title or kind is not Kind.EVENT or not 40 <= len(line.text) <= 400:
            continue
        points = sum(weight * len({h.value for h in line.find(table)}) for table, weight in _TELLING)
        points += 1.0 if re.search(r"[«“\"]", line.text) else 0.0
        if points >= _LEAST_POINTS:
            yield points, line
