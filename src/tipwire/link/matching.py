"""Two accounts side by side: all reasons, and their sum.

Refuses a verdict on nothing but what every second report shares: form, week, article and small numbers.
"""

from __future__ import annotations

from dataclasses import replace

from tipwire.link.features import FEATURES
from tipwire.link.knowledge import telling
from tipwire.link.profile import Profile
from tipwire.link.signals import Signal
from tipwire.link.wording import Rarity, wording
from tipwire.model import Join

# In points of weights.tsv. JOIN: the sum from which two accounts tell of one thing. TELLING: what the signals of this
# very event must reach in it. MEAN: what the pairs of two groups must reach together. WEAK_PAIR: what a pair counts
# that has no key in common. HARD_VETO: a pair below it keeps two groups apart. Measured on the example month and the
# development texts: unrelated pairs reach 3.3 at most but for two, pairs of one case fall below 4.2 five times in 69.
JOIN = 4.2
TELLING = 1.0
MEAN = 1.5
WEAK_PAIR = 0.0
HARD_VETO = -5.0


# Where these speak against, likeness of wording is a press service's form filled in for another event.
DISCREPANT = frozenset({"place.other_town", "place.other_country", "person.other", "date.other", "date.other_year"})
WORDING = frozenset({"text.words", "text.reprint"})
DISCOUNT = 0.25


def discounted(signal: Signal) -> Signal:
    """The same signal, at a quarter where it is of wording."""
    return replace(signal, strength=signal.strength * DISCOUNT) if signal.name in WORDING else signal


def compare(left: Profile, right: Profile, rarity: Rarity) -> Join:
    """What speaks for and against; `is_same` says only that this pair by itself is enough."""
    signals = [signal for feature in FEATURES for signal in feature(left, right)]
    discrepant = any(signal.name in DISCREPANT for signal in signals)
    signals += (discounted(s) if discrepant else s for s in wording(left, right, rarity))
    reasons = tuple(sorted((s.reason for s in signals), key=lambda r: -abs(r.weight)))
    tells = sum(r.weight for r in reasons if r.feature in telling())
    score = round(sum(r.weight for r in reasons), 2)
    is_same = score >= JOIN and tells >= TELLING
    return Join(left=left.account.id, right=right.account.id, is_same=is_same, score=score, reasons=reasons)
