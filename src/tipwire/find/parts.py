"""Parts: numbers of those just counted ("из них 12 женщин", "94 men, 52 women") stand apart from their total.

A part says "among them" and is never a total of its own. Refuses to work out what a part leaves over.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tipwire.find.measures import Number, is_part, numbers, things
from tipwire.find.page import Line
from tipwire.languages import Hit
from tipwire.model import Measure, Statistic

_PERSONS = frozenset({Measure.PERSONS, Measure.MIGRANTS})
# What may be broken down by sex, age and citizenship.
_TOTALS = frozenset({Measure.VICTIMS, Measure.SUSPECTS, Measure.DEPORTED, Measure.ENTERED, *_PERSONS})
# "171 victims: 94 men", "171 жертва — 94 мужчины", "of 120 cases only 26".
_OPENS = re.compile(r"[:(]|\s[—–-]\s")
_FROM = re.compile(r"(?:\bиз|\bof(?: the| some| about)?)\s$")
_IS = re.compile(r"\s[—–-]\s|-\s")


def parted(
    line: Line, number: Number, hit: Hit, stat: Statistic, total: Statistic | None, *, is_item: bool
) -> Statistic:
    """The figure, marked and named as a part where it is one of the total told before it."""
    if total is None or (total.value or 0) < (stat.value or 0):
        return stat
    other = _predicate(line, hit)
    says = other.row["says"] if other else hit.row["says"] or hit.note
    if not (
        is_part(line, number)
        or other
        or _is_from(line, number)
        or _is_listed(line, number, stat, hit, total, is_item=is_item)
    ):
        return stat
    if stat.measure not in _TOTALS:
        return replace(stat, is_part=True)
    was = Measure(other.value.lower()) if other else stat.measure
    deed = stat.what.partition(" who ")[2]
    if deed and not other and hit.start < number.start:
        return replace(stat, is_part=True)
    # What was done to the total is said of the total.
    measure = Measure.MIGRANTS if was is Measure.MIGRANTS else Measure.PERSONS
    measure = measure if deed == total.what.partition(" who ")[2] or not deed else stat.measure
    return replace(stat, is_part=True, measure=measure, unit="persons", what=f"{says} among them")


def _predicate(line: Line, hit: Hit) -> Hit | None:
    """What a dash says those counted are: "93 получателя помощи — иностранцы"."""
    return next((h for h in things(line) if _IS.fullmatch(line.text[hit.end : h.start])), None)


def _is_from(line: Line, number: Number) -> bool:
    """True where the number before it was opened by "of": "of 120 cases only 26 were sent to court"."""
    before = [n for n in numbers(line) if n.end <= number.start]
    return bool(before) and bool(_FROM.search(line.folded[: before[-1].start]))


def _is_listed(line: Line, number: Number, stat: Statistic, hit: Hit, total: Statistic, *, is_item: bool) -> bool:
    """True for a kind of persons behind a total of persons and a colon, dash or bracket, or on a line of its own."""
    if Measure(hit.value.lower()) not in _PERSONS or total.measure not in _TOTALS or " among them" in total.what:
        return False
    at = total.evidence[0]
    if at.paragraph != line.paragraph or not line.start <= at.start < line.start + len(line.text):
        return is_item and not line.text.rstrip().endswith((".", "!", "?")) and (stat.value or 0) < (total.value or 0)
    return bool(_OPENS.search(line.text[at.start - line.start + len(at.quote) - 1 : number.start]))
