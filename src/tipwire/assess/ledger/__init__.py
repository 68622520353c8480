"""The number ledger: what was counted, over what, by whom, and what came of working it out again.

Read in this order: counted (types), totals (what may be added), entry, entries (from stories; counted.tsv), checks,
ledger. Refuses to add figures of different kinds, to add figures of the press at all, and to pass a base that was
worked out for one that was reported.
"""

from tipwire.assess.ledger.checks import Held, held
from tipwire.assess.ledger.entry import Added, Check, Entry, Ledger, Teller, Verdict
from tipwire.assess.ledger.ledger import ledger
from tipwire.assess.ledger.totals import MixedUnits, Source, Total, total

__all__ = [
    "Added",
    "Check",
    "Entry",
    "Held",
    "Ledger",
    "MixedUnits",
    "Source",
    "Teller",
    "Total",
    "Verdict",
    "held",
    "ledger",
    "total",
]
