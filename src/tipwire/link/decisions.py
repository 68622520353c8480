"""People's rulings on which accounts belong together; they outrank every feature, the later one the earlier.

MERGE  target A (a story's or an account's id), value {"with": B}: the story of B goes into the story of A, which keeps
       its id.
SPLIT  target a story or account, value {"out": account} once or several times: these accounts leave, together, as a
       story of their own.
An id that no account answers to changes nothing: the ruling waits until its record is back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipwire.link.clusters import Group
from tipwire.model import Account, Action, Ruling, digest


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """A group, the id a person gave it by a ruling, and the rulings that made it."""

    members: Group
    named: str = ""
    rulings: tuple[Ruling, ...] = ()


def story_id(account: str) -> str:
    """The id of a story founded by this account; a story answers to the ids of all its accounts."""
    return "story-" + digest("story", account)


def ruled(groups: Iterable[Group], accounts: Sequence[Account], rulings: Iterable[Ruling]) -> list[Grouped]:
    """The groups after all rulings, applied in order of time."""
    owner = {a.id: a.id for a in accounts} | {story_id(a.id): a.id for a in accounts}
    out = [Grouped(members=g) for g in groups]
    for ruling in sorted(rulings, key=lambda r: (r.at, r.id)):
        if ruling.action in APPLY and (target := owner.get(ruling.target)):
            out = APPLY[ruling.action](out, ruling, target, owner)
    return out


def merged(groups: list[Grouped], ruling: Ruling, target: str, owner: dict[str, str]) -> list[Grouped]:
    """The other story's accounts go into the target's."""
    others = [owner[value] for key, value in ruling.value if key == "with" and value in owner]
    mine = holding(groups, target)
    theirs = [g for g in groups if g is not mine and any(o in g.members for o in others)]
    if not theirs:
        return groups
    members = frozenset(mine.members.union(*(g.members for g in theirs)))
    rulings = (*mine.rulings, *(r for g in theirs for r in g.rulings), ruling)
    joined = Grouped(members=members, named=mine.named or name_of(ruling, mine), rulings=rulings)
    return [g for g in groups if g is not mine and g not in theirs] + [joined]


def split(groups: list[Grouped], ruling: Ruling, target: str, owner: dict[str, str]) -> list[Grouped]:
    """The named accounts leave the target's story."""
    mine = holding(groups, target)
    out = frozenset(owner[value] for key, value in ruling.value if key == "out" and value in owner) & mine.members
    if not out or out == mine.members:
        return groups
    stays = Grouped(
        members=mine.members - out, named=mine.named or name_of(ruling, mine), rulings=(*mine.rulings, ruling)
    )
    return [g for g in groups if g is not mine] + [stays, Grouped(members=out, rulings=(ruling,))]


APPLY = {Action.MERGE: merged, Action.SPLIT: split}


def holding(groups: list[Grouped], account: str) -> Grouped:
    """The group that holds the account."""
    return next(g for g in groups if account in g.members)


def name_of(ruling: Ruling, group: Grouped) -> str:
    """The id the ruling speaks of where it is a story's; an account's id names no story."""
    return "" if ruling.target in group.members else ruling.target
