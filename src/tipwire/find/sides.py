"""Sides: who of a scene's mentions are its victims and who its suspects, after the roles read line by line.

A noun without a cue of its own goes with the same noun elsewhere, or with those last spoken of. Where a child is sold
the child is the victim and nobody else. Refuses officials.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tipwire.find import learned
from tipwire.find.kin import KIN
from tipwire.find.kinds import Kind
from tipwire.find.mentions import Mention, mentions
from tipwire.find.roles import MIGRANT, OFFICIAL, SUSPECT, VICTIM
from tipwire.find.scenes import Scene
from tipwire.model import Conduct, Count, Fact, Recruitment

ABOUT_A_CHILD = frozenset({Conduct.CHILD_SALE, Conduct.MISSING_CHILD, Conduct.IRREGULAR_ADOPTION})
# How many lines on a noun without a cue still goes with those last spoken of.
_MEMORY_LINES = 2
Members = tuple[Mention, ...]


def sides(scene: Scene, related: Iterable[Fact[Conduct]]) -> tuple[Members, Members]:
    """Victims and suspects of the scene."""
    found = scene.mentions
    if {fact.value for fact in related} & ABOUT_A_CHILD:
        return _children(found), tuple(m for m in found if m.role == SUSPECT and not _is_child(m))
    found = _aged(scene, _without_own_children(_inherited(found)))
    victims = tuple(m for m in found if m.role == VICTIM)
    if not any(m.count and not m.is_inherited for m in victims):
        victims += _of_figures(scene, VICTIM) or tuple(
            replace(m, is_inherited=False) for m in found if _may_be_counted(m)
        )
    return victims, tuple(m for m in found if m.role == SUSPECT) or _of_figures(scene, SUSPECT)


def _aged(scene: Scene, found: Members) -> Members:
    """The mentions with ages told apart from any noun: as many as one side has persons, and the other has not."""
    totals = {
        role: {m.count for m in found if m.role == role and _is_several(m) and not m.is_inherited}
        for role in (VICTIM, SUSPECT)
    }
    stray = [m for line in scene.of(Kind.FIGURE) for m in mentions(line) if m.is_bare]
    ages: dict[int, list[Mention]] = {}
    for mention in (*found, *stray):
        if mention.is_bare:
            ages.setdefault(mention.line.number, []).append(mention)
    moved: dict[tuple[int, int], Mention] = {}
    for number, group in ages.items():
        told = Count(low=len(group), high=len(group))
        sides = [role for role, known in totals.items() if told in known]
        if len(group) >= _SEVERAL and len(sides) == 1:
            moved |= {(number, m.start): replace(m, role=sides[0], is_inherited=True) for m in group}
    known = {(m.line.number, m.start) for m in found}
    return (
        *(moved.get((m.line.number, m.start), m) for m in found),
        *(m for place, m in moved.items() if place not in known),
    )


def _of_figures(scene: Scene, role: str) -> Members:
    """Persons counted in a line that reads like statistics, where cue and tagger agree on their role."""
    counted = (m for line in scene.of(Kind.FIGURE) for m in mentions(line) if m.count and not m.is_part)
    return tuple(m for m in counted if m.role == role and _likely(m).get(role, 0.0) >= _SURE)


def _may_be_counted(mention: Mention) -> bool:
    """True for "there are eight of them": a number of persons that no cue stands beside and nothing speaks against."""
    if not (mention.role in ("", MIGRANT) or (mention.role == VICTIM and mention.is_inherited)):
        return False
    if not _is_several(mention):
        return False
    likely = _likely(mention)
    return sum(likely.get(role, 0.0) for role in _NEITHER) < _SURE


def _likely(mention: Mention) -> Mapping[str, float]:
    return learned.roles(mention.line.text, mention.line.language, mention.start, mention.end)


_SURE = 0.9
_SEVERAL = 2
# What the tagger calls persons that are no side of an event; "" is nobody of the story.
_NEITHER = ("", "figure", "person", "elsewhere")


def _without_own_children(found: Members) -> Members:
    """The mentions; children in the plural beside a grown suspect are his family or those he sent away."""
    grown = any(m.role == SUSPECT and not m.is_child and m.gloss for m in found)
    return tuple(m for m in found if not (grown and m.role == SUSPECT and m.is_plural and m.gloss in _SMALL))


_SMALL = frozenset({"child", "children", "infant", "son", "daughter", "small child", "girl", "boy"})


def _children(found: Members) -> Members:
    children = tuple(m for m in found if _is_child(m) and not m.is_part)
    return tuple(m for m in children if not (m.count and m.role != VICTIM and (_is_nobody(m) or _is_of_a_home(m))))


def _is_of_a_home(mention: Mention) -> bool:
    """True for "there are 64 children in the home": its number stands in the line that names it."""
    is_home = any(h.value == Recruitment.CARE_INSTITUTION.value for h in mention.line.find("recruitment"))
    return is_home and _is_several(mention)


def _is_nobody(mention: Mention) -> bool:
    """True for "sixty children live in the home": persons that the tagger of roles gives no part in the event."""
    likely = _likely(mention)
    return sum(likely.get(role, 0.0) for role in _NEITHER) >= _MOSTLY


_MOSTLY = 0.7


def _is_child(mention: Mention) -> bool:
    """True for a word for a child, and for "the one-year-old", "her new-born daughter"."""
    return bool(mention.is_child) or any(age.high < _INFANT for age, _, _ in mention.ages)


_INFANT = 3


def _inherited(found: Members) -> Members:
    """The mentions, those without a role given the role of their like."""
    glosses = {role: {m.gloss for m in found if m.role == role and m.gloss} for role in (VICTIM, SUSPECT)}
    totals = {role: {m.count for m in found if m.role == role and _is_several(m)} for role in (VICTIM, SUSPECT)}
    last: Mention | None = None
    out: list[Mention] = []
    for mention in found:
        if _is_named_as(out[-1] if out else None, mention):
            mention = replace(mention, role=out[-1].role, strength=out[-1].strength)
        if _goes_with(mention, last):
            assert last is not None
            mention = replace(mention, role=last.role, strength=_ANAPHOR_POINTS)
        if not mention.role:
            role = (
                _of_number(mention, totals)
                or _by_copula(out[-1] if out else None, mention)
                or _like(mention, glosses, last)
                or _learned(mention)
                or _national_of(mention, last, out)
            )
            if role:
                mention = replace(mention, role=role, is_inherited=True, strength=0.5)
        elif mention.role in (VICTIM, SUSPECT):
            last = mention
        out.append(mention)
    return tuple(out)


def _national_of(mention: Mention, last: Mention | None, before: Sequence[Mention]) -> str:
    """The side of "six of them are citizens of X": those last spoken of, with none of the other side between."""
    if not mention.nations or last is None or mention.gloss not in _NATIONALS:
        return ""
    line = mention.line
    here = {m.role for m in before if m.line is line and m.role in (VICTIM, SUSPECT)}
    if len(here) == 1:
        return here.pop()
    is_of_them = any(h.start < mention.start for h in line.find("part")) and line.number - last.line.number <= 1
    return last.role if is_of_them and not here else ""


_NATIONALS = frozenset({"citizen", "resident", "native", ""})


def _goes_with(mention: Mention, last: Mention | None) -> bool:
    """True for "both deny it" behind the suspects: no noun or cue, but the tagger leans the same way."""
    if mention.role or mention.gloss or mention.nations or not _is_several(mention) or last is None:
        return False
    likely = _likely(mention)
    other = VICTIM if last.role == SUSPECT else SUSPECT
    is_near = mention.line.number - last.line.number <= 1
    return is_near and likely.get(last.role, 0.0) >= _LEANS and likely.get(last.role, 0.0) > likely.get(other, 0.0)


_LEANS = 0.4
_ANAPHOR_POINTS = 3.0


# «Потерпевшими признаны трое мужчин»: what they are is said before who they are.
_NAMED_AS = re.compile(
    r"\s(?:официально\s)?(?:признан[аы]?|стал[аи]?|оказал(?:ись|ась|ся)|проход[ия]т|значатся|числятся)\s"
)


def _is_named_as(before: Mention | None, mention: Mention) -> bool:
    """True where a noun of neither side stands behind "the victims are"."""
    if before is None or before.line is not mention.line or before.bias not in (VICTIM, SUSPECT):
        return False
    if mention.bias in (VICTIM, SUSPECT, OFFICIAL):
        return False
    gap = mention.line.folded[before.end : mention.span[0]] if mention.span[0] >= before.end else ""
    return bool(_NAMED_AS.fullmatch(gap))


def _is_several(mention: Mention) -> bool:
    return mention.count is not None and (mention.count.low or 0) >= _SEVERAL and not mention.is_part


def _of_number(mention: Mention, totals: Mapping[str, set[Count | None]]) -> str:
    """The side that "the twelve men" goes with: the one of which that number was told, and not of the other."""
    if not _is_several(mention):
        return ""
    sides = [role for role, known in totals.items() if mention.count in known]
    return sides[0] if len(sides) == 1 else ""


# "The victims are minors", «потерпевшие — несовершеннолетние», «алардын сегизи – Кыргызстандын жарандары».
_COPULA = re.compile(
    r"\s*(?:,?\s*(?:все|все они|они|оба|обе)\s*)?"
    r"(?:[—–-]|are|is|were|was|being|все|оба|обе|являются|являлись|были|оказались)"
    r"(?:\s(?:a|an|the|all|both|also|them|все|они|также|барлығы|баары|ҳаммаси|all of them))*\s*"
)


def _by_copula(before: Mention | None, mention: Mention) -> str:
    """The side of the one that a noun is said of or counted among, joined by a copula, dash or "among whom"."""
    if before is None or before.role not in (VICTIM, SUSPECT) or before.line is not mention.line:
        return ""
    line, start = mention.line, mention.span[0]
    gap = line.folded[before.end : start] if start >= before.end else ""
    is_among = any(before.end <= h.start and h.end <= start for h in line.find("part")) and len(gap) <= _AMONG_REACH
    return before.role if gap and (is_among or _COPULA.fullmatch(gap)) else ""


# "Nine men, among whom was a teenager": the part is of the same side as the whole.
_AMONG_REACH = 45


def _learned(mention: Mention) -> str:
    """What the tagger of roles makes of a person noun without a cue, where it is more sure than not; sure of a number.

    An age that stands for somebody by itself is left out: on the wrong side it would be a false age in a report.
    """
    if mention.is_bare:
        return ""
    likely = _likely(mention)
    least = max(least for applies, least in _LEAST if applies(mention))
    return next((role for role in (VICTIM, SUSPECT) if likely.get(role, 0.0) >= least), "")


# How sure it must be: surer of a number, which would be false on the wrong side, and of relatives, who are spoken of
# beside either side.
_LEAST: tuple[tuple[Callable[[Mention], bool], float], ...] = (
    (lambda mention: mention.count is not None, _SURE),
    (lambda mention: mention.gloss in KIN, 0.6),
    (lambda mention: True, 0.5),
)


def _like(mention: Mention, glosses: dict[str, set[str]], last: Mention | None) -> str:
    sides = [role for role, known in glosses.items() if mention.gloss and mention.gloss in known]
    if len(sides) == 1:
        return sides[0]
    if last is None or mention.line.number - last.line.number > _MEMORY_LINES:
        return ""
    if mention.is_bare or (mention.sexes and mention.is_plural and last.is_plural):
        return last.role
    return ""
