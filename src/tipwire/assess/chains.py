"""How many independent chains of sources tell a story: outlets that feed each other count once.

Refuses to guess: only a reprint or a source that the text names makes two reports one chain.
"""

from __future__ import annotations

import re

from tipwire.model import Account, Story


def chains(story: Story) -> int:
    """The number of groups of accounts that no citation and no reprint connects."""
    root = {a.id: a.id for a in story.accounts}

    def top(one: str) -> str:
        while root[one] != one:
            one = root[one]
        return one

    for reprint in story.reprints:
        root[top(reprint.account)] = top(reprint.of)
    for one in story.accounts:
        for other in story.accounts:
            if one is not other and depends(one, other):
                root[top(one.id)] = top(other.id)
    return len({top(a.id) for a in story.accounts})


def depends(one: Account, other: Account) -> bool:
    """True where one cites the other's outlet, both are of one outlet, or both cite the same one."""
    mine, theirs = cited(one), cited(other)
    name = frozenset(words(other.outlet))
    own = bool(name) and frozenset(words(one.outlet)) == name
    return own or any(v <= name or name <= v for v in mine if v and name) or bool(mine & theirs)


def cited(account: Account) -> frozenset[frozenset[str]]:
    """The outlets and agencies it names as its source, as sets of words."""
    return frozenset(frozenset(words(f.value)) for f in account.via if words(f.value))


def words(name: str) -> list[str]:
    """The words of a name without the word for its sort."""
    return [w for w in re.findall(r"\w+", name.casefold()) if w not in {"newspaper", "agency", "tv", "the", "news"}]
