"""Who tells what: the values of one slot over all accounts of a story, grouped by how they would be printed.

One group is a fact; several are a conflict and stand outlet by outlet, none chosen. An outlet that says nothing of a
slot contradicts nobody. Refuses to decide who is right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tipwire.model import Account, Fact
from tipwire.report.english import listing, number
from tipwire.report.said import NOTHING, Proof, Said, merged

T = TypeVar("T")
Teller = Callable[[Account], Said]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One printed value, the accounts that give it and their proofs."""

    text: str
    accounts: tuple[Account, ...]
    proofs: tuple[Proof, ...]

    @property
    def said(self) -> Said:
        """The value with its proofs."""
        return Said(self.text, self.proofs)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who gives it, each outlet once."""
        return tuple(dict.fromkeys(a.outlet for a in self.accounts))


def variants(accounts: Iterable[Account], teller: Teller) -> tuple[Variant, ...]:
    """The different printed values of a slot, in the order they were first published."""
    groups: dict[str, list[tuple[Account, Said]]] = {}
    for account in accounts:
        if told := teller(account):
            groups.setdefault(told.text, []).append((account, told))
    return tuple(
        Variant(text=text, accounts=tuple(a for a, _ in members), proofs=merged(said for _, said in members))
        for text, members in groups.items()
    )


def agreed(accounts: Iterable[Account], teller: Teller) -> Said:
    """The value where all that speak agree, else NOTHING."""
    found = variants(accounts, teller)
    return found[0].said if len(found) == 1 else NOTHING


def either(found: Sequence[Variant], outlets_of: Callable[[Sequence[str]], str]) -> Said:
    """One value plain, several side by side: "$5,000 (two outlets) or $6,000 (Kurier)"."""
    if not found:
        return NOTHING
    if len(found) == 1:
        return found[0].said
    text = listing((f"{v.text} ({outlets_of(v.outlets)})" for v in found), "or")
    return Said(text, merged(v.said for v in found), True)


def outlets_words(names: Sequence[str], of: int = 0) -> str:
    """Names in brackets: one or two by name, more by number where the other side is named."""
    return f"{number(len(names))} outlets" if len(names) > 2 or (len(names) == 2 and of > 3) else listing(names)


def commonest(accounts: Iterable[Account], facts_of: Callable[[Account], Sequence[Fact[T]]]) -> tuple[T, ...]:
    """The values of a slot, those most accounts share first; ties keep the order of telling."""
    told = [value for account in accounts for value in dict.fromkeys(f.value for f in facts_of(account))]
    return tuple(value for value, _ in Counter(told).most_common())


def listing_said(parts: Sequence[Said]) -> Said:
    """The pieces as a list with their proofs."""
    return Said(listing(p.text for p in parts), merged(parts)) if parts else NOTHING


def proofs_of(
    accounts: Iterable[Account], facts_of: Callable[[Account], Sequence[Fact[T]]], value: T
) -> tuple[Proof, ...]:
    """The proofs of one value of a slot over all accounts."""
    return tuple((a, e) for a in accounts for f in facts_of(a) if f.value == value for e in f.evidence)
