"""Accounts put together, the best-matching first, under constraints: one text cannot chain two cases.

A text that tells of two cases has two accounts; they may never meet, whatever other texts say. A group takes another
only where the best pair tells of one thing and the groups as a whole agree. Refuses transitive closure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from tipwire.link.matching import HARD_VETO, JOIN, MEAN, WEAK_PAIR
from tipwire.model import Account, Join

Group = frozenset[str]
Pair = frozenset[str]
Pairs = Mapping[Pair, Join]
REFUSED = float("-inf")


@dataclass(frozen=True, slots=True)
class Tally:
    """What the compared pairs between two groups come to; those left out for their number are `unweighed`."""

    best: float = REFUSED
    worst: float = WEAK_PAIR
    points: float = 0.0
    weighed: int = 0
    unweighed: int = 0
    is_same: bool = False

    def __add__(self, other: Tally) -> Tally:
        """Both together: what two groups and a third come to, where the two have become one."""
        return Tally(
            best=max(self.best, other.best),
            worst=min(self.worst, other.worst),
            points=self.points + other.points,
            weighed=self.weighed + other.weighed,
            unweighed=self.unweighed + other.unweighed,
            is_same=self.is_same or other.is_same,
        )


def groups(accounts: Sequence[Account], pairs: Pairs, unweighed: Collection[Pair] = ()) -> tuple[Group, ...]:
    """The accounts' ids in groups, each account in one. `unweighed`: pairs that might be compared and were not."""
    articles = {frozenset({a.id}): frozenset({a.article}) for a in accounts}
    beside: dict[Group, dict[Group, Tally]] = {group: {} for group in articles}
    for pair, tally in tallies(pairs, unweighed):
        left, right = (frozenset({id}) for id in pair)
        beside[left][right] = beside[right][left] = beside[left].get(right, Tally()) + tally
    ready = {frozenset(frozenset({x}) for x in pair) for pair, join in pairs.items() if join.is_same and len(pair) == 2}
    scored = {pair: linkage(*pair, beside=beside, articles=articles) for pair in ready}
    while scored:
        best = max(scored, key=lambda pair: (scored[pair], order(pair)))
        if scored[best] < JOIN:
            break
        joined = merge(*best, beside=beside, articles=articles)
        touched = {other for pair in scored if pair & best for other in pair - best}
        scored = {pair: score for pair, score in scored.items() if not pair & best}
        scored |= {frozenset({joined, o}): linkage(joined, o, beside=beside, articles=articles) for o in touched}
    return tuple(sorted(articles, key=min))


def tallies(pairs: Pairs, unweighed: Collection[Pair]) -> list[tuple[Pair, Tally]]:
    """Every pair by itself."""
    told = [
        (pair, Tally(join.score, min(join.score, WEAK_PAIR), join.score, 1, 0, join.is_same))
        for pair, join in pairs.items()
        if len(pair) == 2
    ]
    return told + [(pair, Tally(unweighed=1)) for pair in unweighed]


def merge(
    left: Group, right: Group, *, beside: dict[Group, dict[Group, Tally]], articles: dict[Group, frozenset[str]]
) -> Group:
    """The two as one group; what each came to beside a third is added up."""
    joined = left | right
    articles[joined] = articles.pop(left) | articles.pop(right)
    one, other = beside.pop(left), beside.pop(right)
    beside[joined] = {}
    for third in (one.keys() | other.keys()) - {left, right}:
        tally = one.get(third, Tally()) + other.get(third, Tally())
        beside[third].pop(left, None)
        beside[third].pop(right, None)
        beside[joined][third] = beside[third][joined] = tally
    return joined


def order(pair: frozenset[Group]) -> list[str]:
    """A fixed order for pairs of equal score."""
    return sorted(min(group) for group in pair)


def linkage(
    left: Group,
    right: Group,
    *,
    beside: Mapping[Group, Mapping[Group, Tally]],
    articles: Mapping[Group, frozenset[str]],
) -> float:
    """How well two groups go together: the mean of their best pair and of all their pairs; refused below the limits.

    A pair without a key in common counts as weak; one that was left out for its number counts for nothing.
    """
    tally = beside[left].get(right)
    if tally is None or not tally.is_same or articles[left] & articles[right]:
        return REFUSED
    strangers = len(left) * len(right) - tally.weighed - tally.unweighed
    mean = (tally.points + strangers * WEAK_PAIR) / (tally.weighed + strangers)
    if mean < MEAN or tally.worst < HARD_VETO:
        return REFUSED
    best = max(tally.best, WEAK_PAIR) if strangers else tally.best
    return (best + mean) / 2
