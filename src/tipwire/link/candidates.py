"""Which pairs of the accounts at hand are compared: those that share a key or rare name, or lack a date or form.

Bounded: a wide block gives each account only those told next to it, and an account with very many partners is compared
with those that share the rarest keys. Refuses to weigh: that is `matching`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipwire.link.keys import profile_keys
from tipwire.link.profile import Profile
from tipwire.link.who import long_words

Pair = frozenset[str]
# A name or number that stands in more texts than this is of no one event.
RARE_IN_TEXTS = 8
BARE_DAYS = 45
# With so many others of one block, the next in order of publication, is an account paired; and with so many in all.
# A case that many papers tell of is held together by far fewer.
WIDE, MOST = 64, 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The pairs to compare, and those that share a key but were left out for their number."""

    pairs: frozenset[Pair]
    unweighed: frozenset[Pair] = frozenset()


def candidates(profiles: Mapping[str, Profile], of: Iterable[str] | None = None) -> Candidates:
    """Pairs of accounts of different texts; with `of`, only those that hold one of these accounts.

    Order: the profiles come in order of publication.
    """
    wanted = frozenset(profiles if of is None else of)
    worth: dict[Pair, float] = defaultdict(float)
    for holders in blocks(profiles):
        for pair in near_pairs(holders, wanted):
            worth[pair] += 1 / len(holders)
    for pair in bare_pairs(profiles, wanted):
        worth[pair] += 0.0
    apart = {p: w for p, w in worth.items() if len({profiles[x].account.article for x in p}) == 2}
    pairs = frozenset(apart) if of is not None else best(apart)
    return Candidates(pairs=pairs, unweighed=frozenset(apart) - pairs)


def blocks(profiles: Mapping[str, Profile]) -> list[list[str]]:
    """The accounts that share a key or a family name, and those that share a name or number that few texts hold."""
    held: dict[str, list[str]] = defaultdict(list)
    texts: dict[str, list[str]] = defaultdict(list)
    for id, p in profiles.items():
        for key in dict.fromkeys((*profile_keys(p), *(word for name in p.persons for word in long_words(name)))):
            held[key].append(id)
        for stem in {*p.capitals, *p.numbers}:
            texts[stem].append(id)
    rare = (holders for holders in texts.values() if len(holders) <= RARE_IN_TEXTS)
    return [holders for holders in (*held.values(), *rare) if len(holders) > 1]


def near_pairs(holders: list[str], wanted: frozenset[str]) -> Iterable[Pair]:
    """The pairs of one block with one of the wanted; each account with those told next after it."""
    if not wanted.intersection(holders):
        return
    for at, one in enumerate(holders):
        for other in holders[at + 1 : at + 1 + WIDE]:
            if one in wanted or other in wanted:
                yield frozenset({one, other})


def bare_pairs(profiles: Mapping[str, Profile], wanted: frozenset[str]) -> Iterable[Pair]:
    """A report without a date or a form could be of any: it meets all whose date and form do not speak against it."""
    bare = [id for id, p in profiles.items() if p.published is None or not p.families]
    for one in bare:
        for other in profiles if one in wanted else wanted:
            if other != one and may_meet(profiles[one], profiles[other]):
                yield frozenset({one, other})


def may_meet(left: Profile, right: Profile) -> bool:
    """True where forms agree or one is missing, and dates are weeks apart at most or one is missing."""
    same_form = not left.families or not right.families or bool(left.families & right.families)
    if left.published is None or right.published is None:
        return same_form
    return same_form and abs((left.published - right.published).days) <= BARE_DAYS


def best(worth: Mapping[Pair, float]) -> frozenset[Pair]:
    """The pairs that are among the best of either of their accounts."""
    partners: dict[str, list[tuple[float, list[str], Pair]]] = defaultdict(list)
    for pair, weight in worth.items():
        for id in pair:
            partners[id].append((-weight, sorted(pair), pair))
    return frozenset(
        pair for found in partners.values() for _, _, pair in (sorted(found)[:MOST] if len(found) > MOST else found)
    )
