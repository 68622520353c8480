"""Accounts to Stories: profiles, comparisons, groups, rulings, and what each Story shows.

Refuses state: the same accounts and rulings give the same stories in any order of arrival.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from tipwire.link import rates as currencies
from tipwire.link.candidates import Pair, candidates
from tipwire.link.clusters import groups
from tipwire.link.conflicts import conflicts
from tipwire.link.credits import sourcing
from tipwire.link.decisions import Grouped, ruled, story_id
from tipwire.link.endings import ending
from tipwire.link.history import history
from tipwire.link.matching import CONTRADICTION, JOIN, compare
from tipwire.link.profile import Profile, profile
from tipwire.link.rates import Rates
from tipwire.link.reprints import reprints
from tipwire.link.wording import Rarity
from tipwire.model import Account, Action, Article, Join, Name, Reason, Ruling, Story, digest

# A refusal is kept where it was near: below half of JOIN nobody would ask why.
NEAR_MISS = JOIN / 2
# With the stories of so many others that are most like it is a new account put together. A case that many papers tell
# of has them all in one story.
MOST_LIKE = 4


def stories(
    accounts: Iterable[Account],
    rulings: Iterable[Ruling] = (),
    *,
    articles: Mapping[str, Article],
    names: Mapping[str, tuple[Name, ...]],
    weights: Mapping[str, float] | None = None,
    known: Iterable[Join] = (),
    rates: Rates = currencies.NONE,
) -> tuple[Story, ...]:
    """The stories, in order of their first report.

    `names` are the restricted names, grouped by any key; without an account's article its text is not compared.
    `weights` are an office's own (`refit`); those of weights.tsv without them. `known` are refusals of earlier runs
    with accounts that are not at hand now: the stories go on showing them. `rates` are an office's own.
    """
    profiles = profiled(accounts, articles, names)
    told = [p.account for p in profiles.values()]
    rarity = Rarity.of(profiles.values())
    chosen = candidates(profiles)
    joins = {pair: compared(pair, profiles, rarity, weights) for pair in chosen.pairs}
    grouped = ruled(groups(told, joins, chosen.unweighed), told, rulings)
    joins |= {pair: compared(pair, profiles, rarity, weights) for g in grouped for pair in unseen(g, joins)}
    taken = {g.named for g in grouped if g.named}
    touching: dict[str, list[Join]] = defaultdict(list)
    strange = (join for join in known if len({join.left, join.right} & profiles.keys()) == 1)
    for join in (*joins.values(), *strange):
        touching[join.left].append(join)
        touching[join.right].append(join)
    found = [story(g, touching, profiles, taken, rates) for g in grouped]
    return tuple(sorted(found, key=lambda s: (first_told(s.accounts[0]), s.id)))


def near(
    touched: Collection[str],
    accounts: Iterable[Account],
    *,
    articles: Mapping[str, Article],
    names: Mapping[str, tuple[Name, ...]],
    weights: Mapping[str, float] | None = None,
) -> frozenset[str]:
    """For each of the touched accounts those that it goes together with, or nearly: the best few of them.

    Only their stories may change. What it costs is the number of the accounts for each touched one, not its square.
    """
    profiles = profiled(accounts, articles, names)
    rarity = Rarity.of(profiles.values())
    found: dict[str, list[Join]] = defaultdict(list)
    for pair in candidates(profiles, of=touched).pairs:
        join = compared(pair, profiles, rarity, weights)
        if nearness(join) >= NEAR_MISS:
            found[join.left].append(join)
            found[join.right].append(join)
    best = (join for id in touched for join in sorted(found[id], key=lambda j: -nearness(j))[:MOST_LIKE])
    return frozenset(id for join in best for id in (join.left, join.right))


def profiled(
    accounts: Iterable[Account], articles: Mapping[str, Article], names: Mapping[str, tuple[Name, ...]]
) -> dict[str, Profile]:
    """The profiles in order of publication."""
    told = sorted({a.id: a for a in accounts}.values(), key=first_told)
    named = by_article(names)
    return {a.id: profile(a, articles.get(a.article), named.get(a.article, ())) for a in told}


def weigh(
    left: Account,
    right: Account,
    *,
    articles: Mapping[str, Article],
    names: Mapping[str, tuple[Name, ...]],
    weights: Mapping[str, float] | None = None,
) -> Join:
    """Two accounts by themselves, side by side, with all reasons."""
    profiles = profiled((left, right), articles, names)
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


def story(
    group: Grouped,
    touching: Mapping[str, Sequence[Join]],
    profiles: Mapping[str, Profile],
    taken: set[str],
    rates: Rates,
) -> Story:
    """One story with its joins, reprints, conflicts, history and ending."""
    accounts = sorted((profiles[id_].account for id_ in group.members), key=first_told)
    told = [profiles[a.id] for a in accounts]
    copies = reprints(told)
    repeated = {r.account for r in copies}
    own = [a for a in accounts if a.id not in repeated]
    articles = {p.article.id: p.article for p in told if p.article}
    return Story(
        id=group.named or free_id(accounts[0].id, taken),
        accounts=tuple(accounts),
        joins=tuple(reasons(group, touching)),
        reprints=copies,
        conflicts=conflicts(own, articles, rates),
        history=history(own),
        sourcing=sourcing(told, copies),
        ending=ending(own, articles),
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
