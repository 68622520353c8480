"""Operating signals (ACP 131) that stand in telegrams, and what they mean.

`published` is read in an unclassified publication (ACP 127(G), RFC 6477); `usage` is how they are seen in traffic.
Groups that are not in the table are kept as they stand.
"""

from typing import NamedTuple


class Signal(NamedTuple):
    meaning: str
    basis: str


SIGNALS = {
    "ZNR": Signal("may go over circuits that are not approved for classified traffic", "published"),
    "ZNY": Signal("may go over approved circuits only", "published"),
    "ZEN": Signal("delivered to the addressee by other means", "published"),
    "ZEX": Signal("book message", "published"),
    "ZGC": Signal("no station-to-station receipt for FLASH", "published"),
    "ZOT": Signal("handle at a lower precedence", "published"),
    "ZOV": Signal("rerouted by the station named", "published"),
    "ZVQ": Signal("emergency traffic through another network", "published"),
    "ZDF": Signal("received by the addressee", "usage"),
    "ZDS": Signal("corrected copy", "usage"),
    "ZEL": Signal("correction to an earlier message", "usage"),
    "ZFD": Signal("suspected duplicate", "usage"),
    "ZFF": Signal("acknowledgement is asked for", "usage"),
    "ZFR": Signal("cancel the transmission", "usage"),
    "ZOC": Signal("relay to the addressees you serve", "usage"),
    "ZOJ": Signal("corrected version of an earlier transmission", "usage"),
    "ZUI": Signal("attention is invited to", "usage"),
    "ZZH": Signal("seen on traffic of the Department of State", "usage"),
    "ZZK": Signal("night action", "usage"),
}


def meaning(group: str) -> str:
    """What an operating signal says, "" when the table does not hold it.

    >>> meaning("ZEX")
    'book message'
    """
    return SIGNALS[group].meaning if group in SIGNALS else ""
