"""Accounts to Stories: profiles, comparisons, groups, rulings, and what each Story shows.

Refuses state: the same accounts and rulings give the same stories in any order of arrival.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from tipwire.link.clusters import groups
from tipwire.link.conflicts import conflicts
from tipwire.link.credits import sourcing
from tipwire.link.decisions import Grouped, ruled, story_id
from tipwire.link.history import history
from tipwire.link.keys import profile_keys
from tipwire.link.matching import CONTRADICTION, JOIN, compare
from tipwire.link.profile import Profile, profile
from tipwire.link.reprints import reprints
from tipwire.link.who import long_words
from tipwire.link.wording import Rarity
from tipwire.model import Account, Action, Article, Join, Name, Reason, Ruling, Story, digest

Pair = frozenset[str]
# A name or number that stands in more texts than this is of no one event.
RARE_IN_TEXTS = 8
BARE_DAYS = 45
# A refusal is kept where it was near: below half of JOIN nobody would ask why.
NEAR_MISS = JOIN / 2


def stories(
    accounts: Iterable[Account],
    rulings: Iterable[Ruling] = (),
    *,
    articles: Mapping[str, Article],
    names: Mapping[str, tuple[Name, ...]],
    weights: Mapping[str, float] | None = None,
) -> tuple[Story, ...]:
    """The stories, in order of their first report.

    `names` are the restricted names, grouped by any key; without an account's article its text is not compared.
    `weights` are an office's own (`refit`); those of weights.tsv without them.
    """
    told = sorted({a.id: a for a in accounts}.values(), key=first_told)
    named = by_article(names)
    profiles = {a.id: profile(a, articles.get(a.article), named.get(a.article, ())) for a in told}
    rarity = Rarity.of(profiles.values())
    joins = {pair: compared(pair, profiles, rarity, weights) for pair in candidates(profiles)}
    grouped = ruled(groups(told, joins), told, rulings)
    joins |= {pair: compared(pair, profiles, rarity, weights) for g in grouped for pair in unseen(g, joins)}
    taken = {g.named for g in grouped if g.named}
    touching: dict[str, list[Join]] = defaultdict(list)
    for join in joins.values():
        touching[join.left].append(join)
        touching[join.right].append(join)
    found = [story(g, touching, profiles, taken) for g in grouped]
    return tuple(sorted(found, key=lambda s: (first_told(s.accounts[0]), s.id)))


def weigh(
    left: Account,
    right: Account,
    *,
    articles: Mapping[str, Article],
    names: Mapping[str, tuple[Name, ...]],
    weights: Mapping[str, float] | None = None,
) -> Join:
    """Two accounts by themselves, side by side, with all reasons."""
    named = by_article(names)
    profiles = {a.id: profile(a, articles.get(a.article), named.get(a.article, ())) for a in (left, right)}
    return compared(frozenset(profiles), profiles, Rarity.of(profiles.values()), weights)


def first_told(account: Account) -> tuple[date, str]:
    """Order of publication; reports without a date come last."""
    return (account.published.start if account.published else date.max, account.id)


def by_article(names: Mapping[str, tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """The names by the article they stand in."""
    out: dict[str, list[Name]] = defaultdict(list)
    for group in names.values():
        for name in group:
            out[name.article].append(name)
    return {article: tuple(group) for article, group in out.items()}


def unseen(group: Grouped, joins: Mapping[Pair, Join]) -> Iterable[Pair]:
    """The pairs that only a ruling put together."""
    pairs = combinations(sorted(group.members), 2) if group.rulings else ()
    return [pair for pair in map(frozenset, pairs) if pair not in joins]


def compared(pair: Pair, profiles: Mapping[str, Profile], rarity: Rarity, weights: Mapping[str, float] | None) -> Join:
    """The two side by side, the earlier on the left."""
    left, right = sorted((profiles[id_] for id_ in pair), key=lambda p: first_told(p.account))
    return compare(left, right, rarity, weights)


def candidates(profiles: Mapping[str, Profile]) -> set[Pair]:
    """Pairs of accounts of different texts that share a key, or a rare name or number."""
    blocks: dict[str, list[str]] = defaultdict(list)
    texts: dict[str, set[str]] = defaultdict(set)
    for id_, p in profiles.items():
        for key in (*profile_keys(p), *(word for name in p.persons for word in long_words(name))):
            blocks[key].append(id_)
        for stem in (*p.capitals, *p.numbers):
            texts[stem].add(id_)
    pairs = {frozenset(pair) for block in blocks.values() for pair in combinations(block, 2)}
    rare = (sorted(holders) for holders in texts.values() if len(holders) <= RARE_IN_TEXTS)
    pairs |= {frozenset(pair) for holders in rare for pair in combinations(holders, 2)}
    pairs |= bare_pairs(profiles)
    return {p for p in pairs if len({profiles[x].account.article for x in p}) == 2}


def bare_pairs(profiles: Mapping[str, Profile]) -> set[Pair]:
    """A report without a date or a form could be of any: it meets all whose date and form do not speak against it."""
    bare = [id_ for id_, p in profiles.items() if p.published is None or not p.families]
    return {
        frozenset({one, other})
        for one in bare
        for other in profiles
        if other != one and may_meet(profiles[one], profiles[other])
    }


def may_meet(left: Profile, right: Profile) -> bool:
    """True where forms agree or one is missing, and dates are weeks apart at most or one is missing."""
    same_form = not left.families or not right.families or bool(left.families & right.families)
    if left.published is None or right.published is None:
        return same_form
    return same_form and abs((left.published - right.published).days) <= BARE_DAYS


def story(
    group: Grouped, touching: Mapping[str, Sequence[Join]], profiles: Mapping[str, Profile], taken: set[str]
) -> Story:
    """One story with its joins, reprints, conflicts and history."""
    accounts = sorted((profiles[id_].account for id_ in group.members), key=first_told)
    told = [profiles[a.id] for a in accounts]
    copies = reprints(told)
    repeated = {r.account for r in copies}
    own = [a for a in accounts if a.id not in repeated]
    return Story(
        id=group.named or free_id(accounts[0].id, taken),
        accounts=tuple(accounts),
        joins=tuple(reasons(group, touching)),
        reprints=copies,
        conflicts=conflicts(own),
        history=history(own),
        sourcing=sourcing(told, copies),
    )


def free_id(founder: str, taken: set[str]) -> str:
    """The founder's id, or another where a ruling left that one with the accounts that stayed."""
    plain = story_id(founder)
    return plain if plain not in taken else "story-" + digest("story", founder, "apart")


def reasons(group: Grouped, touching: Mapping[str, Sequence[Join]]) -> Iterable[Join]:
    """Every pair within the group, and the near misses on its border; rulings stand first among the reasons."""
    near = {(join.left, join.right): join for id_ in group.members for join in touching.get(id_, ())}
    for join in sorted(near.values(), key=lambda join: (-join.score, join.left, join.right)):
        is_same = {join.left, join.right} <= group.members
        if is_same or nearness(join) >= NEAR_MISS:
            yield replace(join, is_same=is_same, reasons=(*said(group, join, is_same=is_same), *join.reasons))


def nearness(join: Join) -> float:
    """How near two were but for the one thing that they contradict each other in."""
    return join.score - sum(r.weight for r in join.reasons if r.feature == CONTRADICTION)


def said(group: Grouped, join: Join, *, is_same: bool) -> Iterable[Reason]:
    """The rulings that put the two together or apart."""
    pair = {join.left, join.right}
    for ruling in group.rulings:
        out = {value for key, value in ruling.value if key == "out"}
        is_parted = len({id_ for id_ in pair if {id_, story_id(id_)} & out}) == 1
        if is_same if ruling.action is Action.MERGE else not is_same and is_parted:
            yield Reason(feature="ruling", weight=0.0, says=f"{ruling.action.value} by {ruling.who}: {ruling.why}")
