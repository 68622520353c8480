"""Concerned: how many persons a stage applies to, where the words beside it say so: "two of the five were arrested".

A number belongs to the nearest step of its clause. Refuses the whole of a part ("of the five"), numbers of things, of
officials and of the other side, and a stage for which two sentences count differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.find import turkic
from tipwire.find.measures import numbers
from tipwire.find.mentions import mentions
from tipwire.find.page import Line
from tipwire.find.roles import MIGRANT, OFFICIAL, SUSPECT, VICTIM
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.languages import Hit, view
from tipwire.model import Count, CountKind, Evidence, Stage

_REACH = 70
_HELD = frozenset(
    {
        Stage.DETENTION,
        Stage.ARREST,
        Stage.PRETRIAL_DETENTION,
        Stage.RELEASE_ON_TERMS,
        Stage.RELEASE,
        Stage.CHARGE,
        Stage.CONVICTION,
        Stage.SENTENCE,
        Stage.ACQUITTAL,
        Stage.AMNESTY,
    }
)
_HELPED = frozenset({Stage.RESCUE, Stage.SHELTER, Stage.REFERRAL, Stage.REPATRIATION})
_REMOVED = frozenset({Stage.DEPORTATION, Stage.DEPORTATION_PENDING})
_MAY_BE = {
    **dict.fromkeys(_HELD, frozenset({SUSPECT, "", MIGRANT})),
    **dict.fromkeys(_HELPED, frozenset({VICTIM, "", MIGRANT})),
    **dict.fromkeys(_REMOVED, frozenset({VICTIM, SUSPECT, "", MIGRANT})),
}
# "Of the five, two ...", "из пяти ...": the whole that a part is taken of.
_WHOLE_BEFORE = re.compile(r"\b(?:of|among|out of|из|среди)(?:\s(?:the|these|those|all|its|этих|всех))?\s+$")
# "Күдіктінің екеуі", "гумонланувчидан икки нафари": the whole stands in the genitive or the ablative.
_WHOLE_ENDING = re.compile(r"(?:[ндт][ыіиуү]ң|[ндт][ыиуү]н|нинг|[дтн][ае]н|[дт][оө]н)$")
# What may follow a number that stands for persons by itself.
_ALONE = re.compile(
    r"\s*(?:of\s(?:them|the|those|these|whom)\b|were\b|was\b|have\b|has\b|had\b|are\b|is\b|remain|из\sних\b|из\sкоторых\b"
    r"|находятся\b|были\b|уже\b|пока\b|also\b|more\b|others?\b|$)"
)
_AND = frozenset({"и", "and", "және", "мен", "бен", "пен", "жана", "менен", "ва", "билан", "va", "bilan", "while", ","})


@dataclass(frozen=True, slots=True)
class _Persons:
    """A number of persons at [start, end) of a line, the noun included where there is one."""

    start: int
    end: int
    count: Count
    role: str


def concerned(scene: Scene, stage: Stage) -> tuple[Count, Evidence] | None:
    """The number of persons of a stage with the words for it; None where none is said, or different ones."""
    if stage not in _MAY_BE:
        return None
    told = [found for line in scene.told for found in _of_line(line, stage)]
    if len({(count.low, count.high) for count, _ in told}) != 1:
        return None
    return told[0]


def _of_line(line: Line, stage: Stage) -> Iterator[tuple[Count, Evidence]]:
    hits = [(other, hit) for other, hit in stage_hits(line) if other in _MAY_BE]
    persons = [p for p in _persons(line, hits) if p.role in _MAY_BE[stage]]
    for other, hit in hits:
        if other is not stage or _is_of(line, hit.start, hit.end):
            continue
        if rest := _rest(line, hit):
            yield rest
            return
        near = [p for p in persons if _belongs(line, p, hit, hits)]
        if near:
            first = min(near, key=lambda p: _distance(p, hit))
            group = [first, *(p for p in near if p is not first and _are_joined(line, first, p))]
            start, end = min(p.start for p in group), max(p.end for p in group)
            yield _sum(group), line.evidence(start, end)
            return


# "The others were released": a part, without its number.
_REST = re.compile(
    r"\b(?:the\s(?:others|rest|remaining)|остальны[ехм]\w*|других|другие|қалған\w*|калган\w*|қолган\w*|башкалар\w*)\b"
)
_REST_REACH = 40
REST = Count(low=2, high=None, kind=CountKind.PLURAL_UNSPECIFIED)


def _rest(line: Line, hit: Hit) -> tuple[Count, Evidence] | None:
    """The rest, where it is the nearest word for persons before a step, in its clause."""
    for found in reversed(list(_REST.finditer(line.folded, 0, hit.start))):
        if hit.start - found.end() <= _REST_REACH and line.clause(found.start()) == line.clause(hit.start):
            return REST, line.evidence(found.start(), found.end())
    return None


def _persons(line: Line, hits: list[tuple[Stage, Hit]]) -> Iterator[_Persons]:
    counted = [m for m in mentions(line) if m.count is not None and m.role != OFFICIAL]
    for m in counted:
        if m.count is not None and not _is_whole(line, m.span[0], m.end, hits):
            yield _Persons(m.span[0], m.end, m.count, m.role)
    taken = [m.span for m in mentions(line) if m.count is not None]
    for n in numbers(line):
        if any(start <= n.start < end for start, end in taken):
            continue
        is_alone = bool(_ALONE.match(line.folded, n.end)) or any(0 <= h.start - n.end <= 1 for _, h in hits)
        if is_alone and not _is_whole(line, n.start, n.end, hits):
            yield _Persons(n.start, n.end, n.count, "")


def _is_whole(line: Line, start: int, end: int, hits: list[tuple[Stage, Hit]]) -> bool:
    """True for the five of "two of the five", but not where the words for its own step follow ("of seven detained")."""
    before = _WHOLE_BEFORE.search(line.folded[:start])
    if before and any(0 <= before.start() - n.end <= 1 for n in numbers(line)):
        return True
    if any(start < h.end and h.start <= end + 1 for _, h in hits):
        return False
    if before:
        return True
    return _is_of(line, start, end)


def _is_of(line: Line, start: int, end: int) -> bool:
    """True where the Turkic words at [start, end) say "of" by their ending."""
    if line.language not in turkic.LANGUAGES:
        return False
    return bool(_WHOLE_ENDING.search(view(line.text[start:end], line.language).folded))


def _belongs(line: Line, persons: _Persons, hit: Hit, hits: list[tuple[Stage, Hit]]) -> bool:
    """True where a number and a step share a clause and no other step stands nearer to the number."""
    if line.clause(persons.start) != line.clause(hit.start) or _distance(persons, hit) > _REACH:
        return False
    return not any(
        _distance(persons, other) < _distance(persons, hit)
        and not (other.start < hit.end and hit.start < other.end)
        and line.clause(other.start) == line.clause(persons.start)
        for _, other in hits
    )


def _distance(persons: _Persons, hit: Hit) -> int:
    return max(0, hit.start - persons.end, persons.start - hit.end)


def _are_joined(line: Line, first: _Persons, second: _Persons) -> bool:
    before, behind = sorted((first, second), key=lambda p: p.start)
    return line.folded[before.end : behind.start].strip() in _AND


def _sum(group: list[_Persons]) -> Count:
    if len(group) == 1:
        return group[0].count
    lows, highs = [p.count.low for p in group], [p.count.high for p in group]
    low = None if None in lows else sum(n for n in lows if n is not None)
    high = None if None in highs else sum(n for n in highs if n is not None)
    return Count(low=low, high=high, kind=CountKind.EXACT if low == high else group[0].count.kind)
