"""What the reports say of looking for victims among people who were raided, detained or deported.

The rule: where two or more migrants or sex workers were raided, detained or deported, silence is a gap. Refuses to read
a rescue of victims, a plan or an order as such a raid.
"""

from __future__ import annotations

from tipwire.assess.gathered import Gathered
from tipwire.model import (
    AccountKind,
    Bucket,
    Conduct,
    Measure,
    Screening,
    Stage,
    Statistic,
)

REMOVED = frozenset({Stage.DEPORTATION, Stage.DEPORTATION_PENDING, Stage.ADMINISTRATIVE_CHARGE})
HELD = frozenset({Stage.RAID, Stage.DETENTION, Stage.UNDERCOVER_OPERATION})
PEOPLE_HELD = frozenset({Conduct.SEX_WORK_NO_THIRD_PARTY, Conduct.IRREGULAR_MIGRATION, Conduct.DEPORTATION_ORDER})
PLANS = frozenset({AccountKind.POLICY, AccountKind.COMMENTARY, AccountKind.PREVENTION})
FEW = 2


def screening(facts: Gathered, bucket: Bucket) -> Screening:
    """Done, not done, not indicated or not applicable; what a text says outranks the rule."""
    said = [a.screening.value for a in facts.sources if a.screening is not None]
    for answer in (Screening.DONE, Screening.NOT_DONE):
        if answer in said:
            return answer
    return Screening.NOT_INDICATED if calls_for_screening(facts, bucket) else Screening.NOT_APPLICABLE


def calls_for_screening(facts: Gathered, bucket: Bucket) -> bool:
    """True where people were held or removed in numbers."""
    if facts.kinds <= PLANS:
        return False
    is_raid = AccountKind.ENFORCEMENT_OPERATION in facts.kinds and bool(facts.stages & (REMOVED | HELD))
    is_removal = bool(facts.stages & REMOVED) and bucket is Bucket.CONTEXT
    is_sweep = bool(facts.conducts & PEOPLE_HELD) and bool(facts.stages & HELD) and bucket is Bucket.CONTEXT
    return is_raid or is_removal or is_sweep or counts_removed(facts, bucket)


def counts_removed(facts: Gathered, bucket: Bucket) -> bool:
    """True for a total of the deported, two and more."""
    return bucket is Bucket.CONTEXT and any(s.measure is Measure.DEPORTED and is_many(s) for s in facts.statistics)


def is_many(stat: Statistic) -> bool:
    """True for two and more persons."""
    return (stat.value or 0) >= FEW
