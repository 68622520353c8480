"""Shares and ranks: percentages of what is counted ("62 percent of victims"), and "the third case this year".

Refuses shares of change, which are comparators, and percentages of nothing that is counted here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.find.comparators import comparisons, stated
from tipwire.find.exact.numbers import numbers as exact_numbers
from tipwire.find.measures import things
from tipwire.find.net import CORE
from tipwire.find.page import Line
from tipwire.model import CountKind, Measure, Speaker, Statistic

# "на 50%", "by 50 per cent", "14 пайызға" are how much something changed.
_OF_CHANGE = re.compile(r"(?:\bна|\bby|(?<!made )\bup|\bdown|\bрост|\bспад|\+|\bminus|\bplus)\s?$")
_DATIVE = re.compile(r"(?:%|пайыз|фоиз)-?\s?[гқғк][аеоө]")
_FROM = re.compile(r"(?:\bс|\bсо|\bfrom)\s$")
_TO = re.compile(r"\s(?:до|to)\s")
_SURE = 3.0
_RANKED = re.compile(r"\s(?:\w+\s){0,2}$")
_RANK_REACH = 30


def shares(line: Line, by: Speaker) -> Iterator[Statistic]:
    """The percentages of a line that counts trafficking, quotas or migrants."""
    counted = [hit for hit in line.find("counted") if hit.weight >= _SURE or hit.value == Measure.QUOTA.name]
    if not counted and not any(hit.value in CORE for hit in line.every("lexicon")):
        return
    is_quota = any(hit.value == Measure.QUOTA.name for hit in counted)
    before: _Percent | None = None
    for percent in _percents(line):
        base = before.value if before and _is_to(line, before, percent) else None
        before = percent
        if base is None and (_is_change(line, percent) or _is_from(line, percent)):
            continue
        yield Statistic(
            measure=Measure.QUOTA if is_quota else Measure.OTHER,
            value=percent.value,
            evidence=(line.evidence(percent.start, percent.end),),
            kind=percent.kind,
            unit="percent",
            what="quota for foreign labour" if is_quota else "share",
            comparator=stated(base, "") if base is not None else None,
            by=by,
            rule="share of what is counted",
        )


@dataclass(frozen=True, slots=True)
class _Percent:
    """A percentage at [start, end) of a line."""

    value: float
    kind: CountKind
    start: int
    core: int
    end: int
    unit: int


def _percents(line: Line) -> Iterator[_Percent]:
    units = [hit for hit in line.every("units") if hit.value == "percent"]
    compared = comparisons(line)
    for mention in exact_numbers(line.text, line.language):
        unit = next((hit for hit in units if 0 <= hit.start - mention.end <= 1), None)
        if unit is not None and not any(c.covers(mention.start, mention.end) for c in compared):
            value = mention.value
            yield _Percent(value.value, value.kind, mention.start, mention.core.start, unit.end, unit.start)


def _is_from(line: Line, percent: _Percent) -> bool:
    """True for the first of "с 1,15% до 0,85%": what was before."""
    return bool(_FROM.search(line.folded[: percent.core])) and bool(_TO.match(line.folded, percent.end))


def _is_to(line: Line, before: _Percent, percent: _Percent) -> bool:
    return _is_from(line, before) and bool(_TO.fullmatch(line.folded[before.end : percent.core]))


def _is_change(line: Line, percent: _Percent) -> bool:
    return bool(_OF_CHANGE.search(line.folded[: percent.start])) or bool(_DATIVE.match(line.folded, percent.unit))


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
            what="cases including this one",
            by=by,
            rule="rank of a case among those of a time",
        )
