"""Two accounts side by side: all reasons, and their sum.

Refuses a verdict on nothing but what every second report shares: form, week, article and small numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tipwire.link.features import FEATURES
from tipwire.link.knowledge import telling
from tipwire.link.knowledge import weights as shipped
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


# Where one of these speaks against in full, two reports are of one event only if something in their words, or a person
# whom both name, holds them together: form, day, town and sums of two cases may all agree.
DECISIVE = frozenset(
    {
        "sex.other",
        "count.far",
        "person.other",
        "family.other",
        "place.other_town",
        "date.other_year",
        "published.years",
        "stage.again",
        "text.work",
    }
)
NAMED = frozenset({"person.same", "person.mention", "victim.same"})
HOLDING = NAMED | {"text.reprint", "text.words", "text.names", "text.concepts", "via.cites"}
CONTRADICTION = "contradiction"
YEARS_APART = frozenset({"date.other_year", "published.years"})
# Against a new case only sentences in common hold: the same people in the same town are told of in the same words; and
# a film may quote whole reports of the case.
NEW_CASE, WORK = "stage.again", "text.work"
COPIED = frozenset({"text.reprint"})
SAME_DATE = frozenset({"date.same_day", "date.near", "date.month"})
HOLDS = 0.8


def is_contradicted(left: Profile, right: Profile, signals: Iterable[Signal], weights: Mapping[str, float]) -> bool:
    """True where a decisive value differs and nothing holds the two together.

    Neither words nor a name hold over years where the later report tells of no later stage and no date in common.
    """
    signals = tuple(signals)
    against = {s.name for s in signals if s.name in DECISIVE and s.strength >= 1}
    is_again = bool(against & YEARS_APART) and not is_later_stage(left, right)
    is_again &= not any(s.name in SAME_DATE for s in signals)
    if WORK in against:
        return True
    holding = COPIED if is_again or NEW_CASE in against else HOLDING
    return bool(against) and sum(s.reason(weights).weight for s in signals if s.name in holding) < HOLDS


def is_later_stage(left: Profile, right: Profile) -> bool:
    """True where the later report tells of a higher rung."""
    if left.published is None or right.published is None:
        return left.rank != right.rank
    early, late = (left, right) if left.published <= right.published else (right, left)
    return late.rank > early.rank


def discounted(signal: Signal) -> Signal:
    """The same signal, at a quarter where it is of wording."""
    return replace(signal, strength=signal.strength * DISCOUNT) if signal.name in WORDING else signal


def compare(left: Profile, right: Profile, rarity: Rarity, weights: Mapping[str, float] | None = None) -> Join:
    """What speaks for and against; `is_same` says only that this pair by itself is enough.

    `weights`: an office's own points by signal; those of weights.tsv without them.
    """
    weights = weights or shipped()
    signals = [signal for feature in FEATURES for signal in feature(left, right)]
    discrepant = any(signal.name in DISCREPANT for signal in signals)
    signals += (discounted(s) if discrepant else s for s in wording(left, right, rarity))
    if is_contradicted(left, right, signals, weights):
        signals.append(Signal(name=CONTRADICTION, says="they disagree, and no words hold them together"))
    reasons = tuple(sorted((s.reason(weights) for s in signals), key=lambda r: -abs(r.weight)))
    tells = sum(r.weight for r in reasons if r.feature in telling())
    score = round(sum(r.weight for r in reasons), 2)
    is_same = score >= JOIN and tells >= TELLING
    return Join(left=left.account.id, right=right.account.id, is_same=is_same, score=score, reasons=reasons)
