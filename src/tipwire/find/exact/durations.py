"""Durations in years and months: "полтора года", "7 лет и 6 месяцев", "six years", "7 жылға"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipwire import languages
from tipwire.find.exact.series import Item, series
from tipwire.languages import Hit, Language, View
from tipwire.text import Span

_TO_UNIT = re.compile(r"\s?-?(?:full\s)?")
_TO_MONTHS = re.compile(r"\s(?:и\s|and\s|с\s)?|,\s")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time in years; `low` and `high` differ for a range."""

    start: int
    end: int
    core: Span
    low: float
    high: float
    item: Item


def durations(view: View, known: Language) -> tuple[Duration, ...]:
    """All durations in years or months; the members of a series ("7 и 9 лет") one by one."""
    hits = known.find("term", view.folded)
    years = [hit for hit in hits if hit.row["kind"] == "unit_year"]
    months = [hit for hit in hits if hit.row["kind"] == "unit_month"]
    found: list[Duration] = []
    for group in series(view, known.code):
        for unit, share in ((years, 1.0), (months, 1 / 12)):
            found.extend(_of_group(view, group, unit, share))
    return tuple(_with_months(view, sorted(found, key=lambda each: each.start)))


def _of_group(view: View, group: tuple[Item, ...], unit: list[Hit], share: float) -> Iterator[Duration]:
    hit = _unit_at(view.folded, group[-1].core.end, unit)
    if hit is None:
        return
    for item in group:
        # "5 человек и 7 лет" is no series of years: what stands before has its own noun, so it is another group.
        low, high = item.number.low, item.number.high
        low, high = (high if low is None else low), (low if high is None else high)
        assert low is not None
        assert high is not None
        if item.number.form == "card" and high * share <= 60:
            end = hit.end if item is group[-1] else item.end
            yield Duration(item.start, max(end, item.end), item.core, low * share, high * share, item)


def _unit_at(folded: str, position: int, unit: list[Hit]) -> Hit | None:
    near = [hit for hit in unit if 0 <= hit.start - position <= 6]
    return next((hit for hit in near if _TO_UNIT.fullmatch(folded[position : hit.start])), None)


def _with_months(view: View, found: list[Duration]) -> Iterator[Duration]:
    """Years followed by months are one duration: "7 лет и 6 месяцев" is 7.5."""
    skip = False
    for index, first in enumerate(found):
        if skip:
            skip = False
            continue
        second = found[index + 1] if index + 1 < len(found) else None
        joined = second and second.high < 1 <= first.low and _TO_MONTHS.fullmatch(view.folded[first.end : second.start])
        if second and joined:
            skip = True
            core = Span(first.core.start, second.core.end)
            # "From 3 to 4 years and 6 months": the months are those of the far end.
            low = first.low + (second.low if first.low == first.high else 0)
            yield Duration(first.start, second.end, core, low, first.high + second.high, first.item)
        else:
            yield first


def duration_spans(text: str, language: str) -> tuple[Span, ...]:
    """Where durations stand: numbers there count no persons."""
    view, known = languages.view(text, language), languages.load(language)
    return tuple(view.span(*each.core) for each in durations(view, known))
