"""Which account repeats another one's text: exact runs of five words, so that a retelling is no reprint.

Refuses to judge dependence that is only said ("citing Interfax"): that stands in `Account.via`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tipwire.link.profile import Profile
from tipwire.model import Reprint

LEAST_SHARE = 0.5  # of the repeating text's five-word runs; retellings of one press release stay below a quarter


def reprints(profiles: Sequence[Profile]) -> tuple[Reprint, ...]:
    """Each repeating account once, with the text it repeats most; profiles come in order of publication."""
    found: dict[str, Reprint] = {}
    for first, second in combinations(profiles, 2):
        early, late = (second, first) if repeats(first, second) else (first, second)
        share = shared(late, early)
        known = found.get(late.account.id)
        if share >= LEAST_SHARE and early.account.id not in found and (known is None or known.share < share):
            found[late.account.id] = Reprint(account=late.account.id, of=early.account.id, share=round(share, 2))
    return tuple(found.values())


def repeats(one: Profile, other: Profile) -> bool:
    """True where the first cites the second's outlet and not the other way round."""
    return cites(one, other) and not cites(other, one)


def cites(one: Profile, other: Profile) -> bool:
    """True where one names the other's outlet as its source."""
    return bool(other.outlet) and any(set(via.split()) & set(other.outlet.split()) for via in one.via)


def shared(late: Profile, early: Profile) -> float:
    """The share of the later text that stands in the earlier one."""
    return len(late.shingles & early.shingles) / len(late.shingles) if late.shingles else 0.0
