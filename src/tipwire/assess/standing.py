"""On whose word somebody counts as a victim: identified, presumed, alleged or targeted. Never added to one another.

A table, the firmest first. Refuses "identified" on a newspaper's word.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from tipwire.assess.gathered import CONVICTED, Gathered
from tipwire.assess.law import LawClass
from tipwire.model import Screening, Stage, Status

UNDONE = frozenset({Status.ATTEMPTED, Status.INTENDED})
HELPED = frozenset({Stage.REFERRAL, Stage.SHELTER, Stage.REPATRIATION})


class Standing(StrEnum):
    """On whose word."""

    IDENTIFIED = "identified"
    ALLEGED = "alleged"
    PRESUMED = "presumed"
    TARGETED = "targeted"


def standing(facts: Gathered) -> Standing:
    """The standing of the people a story tells of."""
    return next(standing for holds, standing in STANDINGS if holds(facts))


def is_undone(facts: Gathered) -> bool:
    """The exploitation was attempted or intended, not carried out."""
    return bool(facts.exploitation) and all(f.status in UNDONE for f in facts.exploitation)


def is_identified(facts: Gathered) -> bool:
    """A court convicted of trafficking, a body screened, or a service took the people in."""
    convicted = bool(facts.stages & CONVICTED) and not facts.is_overturned and LawClass.CORE in facts.law
    screened = any(a.screening is not None and a.screening.value is Screening.DONE for a in facts.sources)
    return convicted or screened or bool(facts.stages & HELPED)


def is_alleged(facts: Gathered) -> bool:
    """A body investigates, accuses or tries."""
    return facts.has_proceedings


STANDINGS: tuple[tuple[Callable[[Gathered], bool], Standing], ...] = (
    (is_undone, Standing.TARGETED),
    (is_identified, Standing.IDENTIFIED),
    (is_alleged, Standing.ALLEGED),
    (lambda _: True, Standing.PRESUMED),
)
