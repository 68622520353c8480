"""The number ledger of a month, checked against every figure that the office holds."""

from __future__ import annotations

from tipwire.assess import ledger
from tipwire.jobs import derive, rollups
from tipwire.model import Action, Month
from tipwire.office import Office


def figures(office: Office, period: Month) -> ledger.Ledger:
    """The ledger; stories that a person rejected are left out. Errors: OfficeError after a stopped derivation."""
    derive.refuse_unfinished(office)
    stories = list(office.store.stories(period=period))
    judged = rollups.verdicts(office, stories)
    kept = [s for s in stories if judged.get(s.id) is not Action.REJECT]
    assessed = office.store.assessments([s.id for s in kept])
    is_compared = any(of.comparator for s in kept for a in s.accounts for of in a.statistics)
    store = ledger.held(office.store.stories()) if is_compared else ()
    return ledger.ledger([(s, assessed[s.id]) for s in kept], period, store)
