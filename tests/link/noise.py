"""Accounts as a tired finder would give them: values dropped at random, some replaced by another account's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Any

from tipwire.model import Account, AccountKind, People

LISTS = ("exploitation", "conduct", "acts", "means", "stages", "money", "law", "bodies", "terms", "via", "statistics")
KINDS = (AccountKind.CASE, AccountKind.STATISTICS, AccountKind.FEATURE, AccountKind.ENFORCEMENT_OPERATION)


def noisy(accounts: Sequence[Account], *, seed: int, dropped: float = 0.3, wrong: float = 0.1) -> tuple[Account, ...]:
    """The accounts with this share of values missing, and this share taken from another account."""
    random = Random(seed)
    return tuple(blurred(a, accounts, random, dropped, wrong) for a in accounts)


def blurred(account: Account, others: Sequence[Account], random: Random, dropped: float, wrong: float) -> Account:
    """One account, blurred."""
    other = random.choice(others)
    values: dict[str, Any] = {
        name: tuple(v for v in getattr(account, name) if random.random() > dropped) for name in LISTS
    }
    places = tuple(p for p in account.places if random.random() > dropped)
    if random.random() < wrong and other.places:
        places = (*places, random.choice(other.places))
    values |= {"places": places, "when": blurred_value(account.when, other.when, random, dropped, wrong)}
    if random.random() < wrong:
        values["kind"] = random.choice(KINDS)
    victims = people(account.victims, other.victims, random, dropped, wrong)
    suspects = people(account.suspects, other.suspects, random, dropped, wrong)
    return replace(account, victims=victims, suspects=suspects, **values)


def people(side: People, other: People, random: Random, dropped: float, wrong: float) -> People:
    """One side, blurred."""
    return replace(
        side,
        count=blurred_value(side.count, other.count, random, dropped, wrong),
        minors=blurred_value(side.minors, other.minors, random, dropped, wrong),
        sexes=tuple(s for s in side.sexes if random.random() > dropped),
        ages=tuple(a for a in side.ages if random.random() > dropped),
        roles=tuple(r for r in side.roles if random.random() > dropped),
        persons=tuple(p for p in side.persons if random.random() > dropped),
    )


def blurred_value(value: Any, other: Any, random: Random, dropped: float, wrong: float) -> Any:
    """The value, nothing, or another account's."""
    chance = random.random()
    return None if chance < dropped else other if chance > 1 - wrong else value
