"""Groups: numbers of persons as told, lists added up: "two women and five children", "a farmer and his son".

Refuses to add up single nouns that may be one person ("the owner and manager"): something must tell them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tipwire.find.mentions import Mention
from tipwire.find.roles import cues
from tipwire.model import Count, CountKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A number of persons and the mentions that say it: one, or the parts of a list."""

    count: Count
    parts: tuple[Mention, ...]


def told(members: Sequence[Mention]) -> list[Told]:
    """The numbers told of some persons, in order of the text; a list of persons is their sum."""
    out = []
    for group in _groups(members):
        total = _sum(group)
        if len(group) > 1 and total is not None:
            out.append(Told(count=total, parts=tuple(group)))
            continue
        out += [Told(count=m.count, parts=(m,)) for m in group if m.count is not None]
    return out


def _groups(members: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The mentions, those of one list together; a list of commas alone is none, unless numbers stand in it."""
    group: list[Mention] = []
    joints: list[str] = []
    for mention in members:
        joint = _joint(group[-1], mention) if group else ""
        if joint:
            group.append(mention)
            joints.append(joint)
            continue
        yield from _closed(group, joints)
        group, joints = [mention], []
    yield from _closed(group, joints)


def _closed(group: list[Mention], joints: list[str]) -> Iterator[list[Mention]]:
    is_list = not joints or joints[-1] == "and" or all(m.count is not None for m in group)
    if is_list:
        yield group
    else:
        yield from ([mention] for mention in group)


def _joint(first: Mention, second: Mention) -> str:
    """What joins two mentions of a line to a list: "and", "comma", or nothing."""
    start = _start(second)
    if first.line is not second.line or start < first.end or (first.gloss and first.gloss == second.gloss):
        return ""
    gap = first.line.folded[first.end : start]
    at = first.end + len(gap) - len(gap.lstrip())
    hits = [h for h in first.line.every("joint") if h.start == at and h.end <= start]
    hit = max(hits, key=lambda h: h.end, default=None)
    if hit is None or not _ADJECTIVE.fullmatch(first.line.folded[hit.end : start]):
        return ""
    return hit.value if _are_apart(first, second, gap) else ""


# Between the joint and its noun stands an adjective at most.
_ADJECTIVE = re.compile(r"\s*(?:[^\W\d_][\w-]{2,18}\s+)?")


def _start(mention: Mention) -> int:
    """Where the phrase of a mention starts: at its number, or at the age or nation before its noun."""
    before = [at for _, at, _ in (*mention.ages, *mention.nations) if at < mention.start]
    return min([mention.span[0], *before])


def _are_apart(first: Mention, second: Mention, gap: str) -> bool:
    """True where two nouns of a list are surely two persons."""
    if first.count is not None or second.count is not None:
        return True
    if first.is_plural or second.is_plural:
        return False
    is_owned = any(word in _OWNERS for word in gap.split())
    differ = bool(first.sexes and second.sexes and set(first.sexes) != set(second.sexes))
    return is_owned or differ or bool(first.ages and second.ages) or _is_plural_said(first)


# Whose son, and "another": a second person.
_OWNERS = frozenset(
    [
        *("его", "ее", "их", "еще", "his", "her", "their", "a", "an", "another"),
        *("оның", "олардың", "тағы", "анын", "алардын", "дагы", "унинг", "уларнинг", "яна"),
    ]
)
_PLURAL_CUE = ("ны", "ли", "ты")


def _is_plural_said(mention: Mention) -> bool:
    """True where the cue nearest to a Russian noun is in the plural: "арестованы хозяин и управляющий"."""
    line = mention.line
    if line.language != "ru":
        return False
    near = [h for h in cues(line) if min(abs(h.start - mention.end), abs(mention.start - h.end)) < _NEAR]
    return any(line.folded[h.start : h.end].endswith(_PLURAL_CUE) for h in near)


_NEAR = 25


def _sum(group: Sequence[Mention]) -> Count | None:
    """The counts of a list added up, a single noun as one; None where a plural has no number."""
    counts = []
    for mention in group:
        if mention.count is None and mention.is_plural:
            return None
        counts.append(mention.count or Count(low=1, high=1))
    kinds = [c.kind for c in counts if c.kind is not CountKind.EXACT]
    low = None if any(c.low is None for c in counts) else sum(c.low or 0 for c in counts)
    high = None if any(c.high is None for c in counts) else sum(c.high or 0 for c in counts)
    return Count(low=low, high=high, kind=kinds[0] if kinds else CountKind.EXACT)
