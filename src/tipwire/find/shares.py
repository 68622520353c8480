"""Shares and ranks: percentages of what is counted ("62 percent of victims"), and "the third case this year".

Refuses shares of change, which are comparators, and percentages of nothing that is counted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.find.comparators import comparisons
from tipwire.find.exact.numbers import numbers as exact_numbers
from tipwire.find.measures import things
from tipwire.find.page import Line
from tipwire.languages import Hit
from tipwire.model import Measure, Speaker, Statistic

# "на 50%", "by 50 per cent", "14 пайызға" are how much something changed.
_OF_CHANGE = re.compile(r"(?:\bна|\bby|\bup|\bdown|\bрост|\bспад|\+|\bminus|\bplus)\s?$")
_DATIVE = re.compile(r"(?:%|пайыз|фоиз)-?\s?[гқғк][аеоө]")
_SURE = 3.0
_RANKED = re.compile(r"\s(?:\w+\s){0,2}$")
_RANK_REACH = 30


def shares(line: Line, by: Speaker) -> Iterator[Statistic]:
    """The percentages of a line that counts trafficking, quotas or migrants."""
    counted = [hit for hit in line.find("counted") if hit.weight >= _SURE or hit.value == Measure.QUOTA.name]
    if not counted and not line.has("exploitation"):
        return
    percents = [hit for hit in line.every("units") if hit.value == "percent"]
    compared = comparisons(line)
    for mention in exact_numbers(line.text, line.language):
        unit = next((hit for hit in percents if 0 <= hit.start - mention.end <= 1), None)
        if (
            unit is None
            or any(c.covers(mention.start, mention.end) for c in compared)
            or _is_change(line, mention.start, unit)
        ):
            continue
        is_quota = any(hit.value == Measure.QUOTA.name for hit in counted)
        yield Statistic(
            measure=Measure.QUOTA if is_quota else Measure.OTHER,
            value=mention.value.value,
            evidence=(line.evidence(mention.start, unit.end),),
            kind=mention.value.kind,
            unit="percent",
            what="quota for foreign labour" if is_quota else "share",
            by=by,
            rule="share of what is counted",
        )


def _is_change(line: Line, start: int, unit: Hit) -> bool:
    return bool(_OF_CHANGE.search(line.folded[:start])) or bool(_DATIVE.match(line.folded, unit.start))


def ranks(line: Line, by: Speaker) -> Iterator[Statistic]:
    """A case told to be the third of its time: "уже третий случай с начала года" is three cases."""
    if not any(hit.weight >= _SURE for hit in line.find("statistic")):
        return
    cases = [hit for hit in things(line) if hit.value == Measure.CASES.name]
    for mention in exact_numbers(line.text, line.language):
        near = (h for h in cases if 0 <= h.start - mention.end <= _RANK_REACH)
        hit = next((h for h in near if _RANKED.fullmatch(line.text[mention.end : h.start])), None)
        if hit is None or mention.value.form != "ord" or not 2 <= mention.value.value <= 100:
            continue
        yield Statistic(
            measure=Measure.CASES,
            value=mention.value.value,
            evidence=(line.evidence(mention.start, hit.end),),
            unit="cases",
            what="cases",
            by=by,
            rule="rank of a case among those of a time",
        )
