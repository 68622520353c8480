"""Roles: what the words around a noun say the person is: victim or suspect, by the nearer cue.

A cue is a row of the `role` table. A `deed` ("lured", "sold") makes its doer a suspect and the other side a victim;
which side stands where is read from its voice. Person nouns are no cues for other nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from tipwire.find import turkic
from tipwire.find.page import Line
from tipwire.languages import Hit, view

VICTIM, SUSPECT, OFFICIAL, MIGRANT, RELATIVE = "victim", "suspect", "official", "migrant", "relative"
DEED = "deed"
# Letters of distance that cost a cue one point, and what a clause border costs.
LETTERS_A_POINT = 12.0
CLAUSE_COST = 2.0
CUE_BASE = 10.0
_BY_SIDE = {turkic.Side.SUBJECT: SUSPECT, turkic.Side.OBJECT: VICTIM, turkic.Side.NEITHER: ""}
_PASSIVE_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|got|gets)\s+(?:\w+ly\s+|also\s+|then\s+)?$")
# After a reduced passive stands no object: "women trafficked to Bahrain", "girls sold as brides".
_NO_OBJECT = re.compile(
    r"\s*(?:(?:to|from|into|in|by|as|at|on|for|through|under|with|and|or|abroad|there|here)\b|[,.;:]|$)"
)


def cues(line: Line) -> tuple[Hit, ...]:
    """The role cues of a line that are no person nouns."""
    return _cues(line)


@lru_cache(maxsize=256)
def _cues(line: Line) -> tuple[Hit, ...]:
    nouns = [h for h in line.find("persons") if h.row["bias"] in (VICTIM, SUSPECT, OFFICIAL)]
    phrases = line.find("phrase")
    return tuple(
        hit
        for hit in line.every("role")
        if hit.value in (VICTIM, SUSPECT, DEED)
        and not any(n.start <= hit.start and hit.end <= n.end for n in nouns)
        and not any(p.start <= hit.start and hit.end <= p.end for p in phrases)
    )


def readings(line: Line, start: int, end: int) -> Iterator[tuple[str, float]]:
    """(role, points) of each cue for somebody at [start, end) of a line."""
    clause = line.clause(start)
    for hit in cues(line):
        if hit.start < end and start < hit.end:
            continue
        is_before = end <= hit.start
        if (hit.note == "after" and is_before) or (hit.note == "before" and not is_before):
            continue
        distance = hit.start - end if is_before else start - hit.end
        crossed = abs(line.clause(hit.start) - clause)
        points = CUE_BASE + hit.weight - 3 - max(0, distance) / LETTERS_A_POINT - CLAUSE_COST * crossed
        words = turkic.with_apposition(line.text, start, end)
        if is_before and hit.value != DEED and line.language in turkic.LANGUAGES:
            points -= turkic.distance_of_case(words, line.text[hit.start : hit.end], line.language)
        if points > 0:
            role = _role_of(line, hit, words, end, is_before=is_before)
            if is_before and _is_accused_of(line, end, hit.start):
                role = _OF_THE_ACCUSED.get(turkic.side_of(words, line.language), role)
            if role:
                yield role, points


# "Үш жұмысшыны құлдықта ұстады деп айыпталған": what stands before the "that" is what somebody is accused of.
_THAT = re.compile(r"\b(?:деп|деген|деб|деган|дея)\b")
_OF_THE_ACCUSED = {turkic.Side.OBJECT: VICTIM, turkic.Side.NEITHER: ""}


def _is_accused_of(line: Line, end: int, cue: int) -> bool:
    """True where a "that" parts somebody from a word for the accused behind it: the object of that is no accused."""
    if line.language not in turkic.LANGUAGES:
        return False
    return bool(_THAT.search(view(line.text[end:cue], line.language).folded))


def _verb_last(line: Line, hit: Hit, words: str, end: int, *, is_before: bool) -> str:
    """The role beside a deed where the verb stands last."""
    voice = turkic.voice(line.text, hit.start, hit.end, line.language)
    if not is_before:
        return {turkic.Voice.ACTIVE: SUSPECT, turkic.Voice.PASSIVE: VICTIM}.get(voice, "")
    role = _BY_SIDE[turkic.side_of(words, line.language)]
    if role == SUSPECT and turkic.ends_clause(line.text[end : hit.start], line.language):
        return ""
    return VICTIM if role == SUSPECT and voice is turkic.Voice.PASSIVE else role


def _role_of(line: Line, hit: Hit, words: str, end: int, *, is_before: bool) -> str:
    """The role of who stands before or after a cue, nothing where the words are neither side of a deed."""
    if hit.value != DEED:
        return hit.value
    if line.language in turkic.LANGUAGES:
        # The verb stands last: its doer is bare, its object bears an ending; who follows a participle did it.
        return _verb_last(line, hit, words, end, is_before=is_before)
    is_passive = bool(_PASSIVE_BEFORE.search(line.folded[: hit.start])) or bool(
        _NO_OBJECT.match(line.folded[hit.end :])
    )
    return VICTIM if is_passive == is_before else SUSPECT


def is_passive(line: Line, hit: Hit) -> bool:
    """True for "is said to", "were told": an English verb behind a form of "to be"."""
    return line.language == "en" and bool(_PASSIVE_BEFORE.search(line.folded[: hit.start]))
