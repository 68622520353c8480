"""Accounts put together, the best-matching first, under constraints: one text cannot chain two cases.

A text that tells of two cases has two accounts; they may never meet, whatever other texts say. A group takes another
only where the best pair tells of one thing and the groups as a whole agree. Refuses transitive closure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from tipwire.link.matching import HARD_VETO, JOIN, MEAN, WEAK_PAIR
from tipwire.model import Account, Join

Group = frozenset[str]
Pairs = Mapping[frozenset[str], Join]


def groups(accounts: Sequence[Account], pairs: Pairs) -> tuple[Group, ...]:
    """The accounts' ids in groups, each account in one."""
    article = {a.id: a.article for a in accounts}
    held = {a.id: frozenset({a.id}) for a in accounts}
    agenda = {frozenset({held[x] for x in pair}) for pair, join in pairs.items() if join.is_same and len(pair) == 2}
    scored = {pair: linkage(*pair, pairs=pairs, article=article) for pair in agenda if len(pair) == 2}
    while scored:
        best = max(scored, key=lambda pair: (scored[pair], order(pair)))
        if scored[best] < JOIN:
            break
        left, right = best
        joined = left | right
        held.update(dict.fromkeys(joined, joined))
        touched = {other for pair in scored if pair & best for other in pair - best}
        scored = {pair: score for pair, score in scored.items() if not pair & best}
        scored |= {frozenset({joined, o}): linkage(joined, o, pairs=pairs, article=article) for o in touched}
    return tuple(sorted(set(held.values()), key=min))


def order(pair: Iterable[Group]) -> list[str]:
    """A fixed order for pairs of equal score."""
    return sorted(min(group) for group in pair)


def linkage(left: Group, right: Group, *, pairs: Pairs, article: Mapping[str, str]) -> float:
    """How well two groups go together: the mean of their best pair and of all their pairs; refused below the limits."""
    if {article[x] for x in left} & {article[x] for x in right}:
        return float("-inf")
    joins = [pairs.get(frozenset(pair)) for pair in product(left, right)]
    scores = [join.score if join else WEAK_PAIR for join in joins]
    mean = sum(scores) / len(scores)
    if not any(join and join.is_same for join in joins) or mean < MEAN or min(scores) < HARD_VETO:
        return float("-inf")
    return (max(scores) + mean) / 2
