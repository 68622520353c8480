"""Figures: what was counted over more than one event. Each keeps what it counts, its hedge and who says it.

Refuses sums of the event, years, shares of change ("up 7 per cent" is a comparator) and numbers of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.find import turkic
from tipwire.find.exact.numbers import numbers as exact_numbers
from tipwire.find.kinds import Kind
from tipwire.find.measures import Number, numbers
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.languages import Hit
from tipwire.model import Evidence, Measure, Speaker, Statistic

_GAP_WORDS = 4
_WORDS = re.compile(r"[^\W\d_][\w'-]*")
_STOP = re.compile(r"[.;:()«»\"!?]")


def figures(scene: Scene, *, everywhere: bool = False) -> tuple[Statistic, ...]:
    """The figures of a scene's counting lines; of every line where the text tells of no event."""
    out: list[Statistic] = []
    by = Speaker.MEDIA
    follows = False
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        by = _speaker(line) or by
        is_list = follows and len(line.text) < 60 and bool(numbers(line))
        if kind is Kind.FIGURE or is_list or everywhere:
            made = [*_of_line(line, by), *_shares(line, by)]
            out += made
            follows = bool(made)
        else:
            follows = False
    return tuple(_once(out))


def _speaker(line: Line) -> Speaker | None:
    hits = [h for h in line.find("bodies") if h.row["speaker"]]
    return Speaker(hits[0].row["speaker"]) if hits else None


def _of_line(line: Line, by: Speaker) -> Iterator[Statistic]:
    counted = line.find("counted")
    used: set[int] = set()
    for number in numbers(line):
        hit = _thing(line, number, counted)
        if hit is None or number.start in used:
            continue
        used.add(number.start)
        span = (min(number.start, hit.start), max(number.end, hit.end))
        yield statistic(line, number, hit, line.evidence(*span), by)


def _shares(line: Line, by: Speaker) -> Iterator[Statistic]:
    """The shares of a line about quotas: "the quota was 1.6 per cent of the workforce"."""
    if not any(hit.value == "QUOTA" for hit in line.find("counted")):
        return
    percents = [hit for hit in line.every("units") if hit.value == "percent"]
    for mention in exact_numbers(line.text, line.language):
        unit = next((hit for hit in percents if 0 <= hit.start - mention.end <= 1), None)
        if unit is None:
            continue
        yield Statistic(
            measure=Measure.QUOTA,
            value=mention.value.value,
            evidence=(line.evidence(mention.start, unit.end),),
            kind=mention.value.kind,
            unit="percent",
            what="quota for foreign labour",
            by=by,
            rule="share beside a quota",
        )


def _thing(line: Line, number: Number, counted: list[Hit]) -> Hit | None:
    """The thing a number counts: after it within a few words, else just before it."""
    for hit in counted:
        gap = line.text[number.end : hit.start]
        if line.language in turkic.LANGUAGES and turkic.ends_phrase(gap, line.language):
            continue
        if hit.start >= number.end and not _STOP.search(gap) and len(_WORDS.findall(gap)) <= _GAP_WORDS:
            return hit
    before = [h for h in counted if h.end <= number.start]
    if before:
        gap = line.text[before[-1].end : number.start]
        if not _STOP.search(gap.replace(":", "")) and len(_WORDS.findall(gap)) <= _GAP_WORDS:
            return before[-1]
    return None


def statistic(line: Line, number: Number, hit: Hit, evidence: Evidence, by: Speaker) -> Statistic:
    """One figure."""
    count = number.count
    return Statistic(
        measure=Measure(hit.value.lower()),
        value=number.value,
        high=number.high,
        evidence=(evidence,),
        kind=count.kind,
        unit=hit.note or "persons",
        what=_what(hit),
        by=by,
        rule="number beside a thing counted",
    )


def _what(hit: Hit) -> str:
    return {
        "VICTIMS": "victims",
        "CASES": "cases",
        "DEPORTED": "persons deported",
        "ENTERED": "arrivals",
        "EMPLOYERS": "employers",
        "MIGRANTS": "migrants",
        "QUOTA": "permits",
        "SUSPECTS": "suspects",
        "CALLS": "calls",
        "PERSONS": "persons",
        "MONEY": "money",
    }.get(hit.value, hit.note or "figure")


def _once(found: list[Statistic]) -> list[Statistic]:
    seen: set[tuple[float | None, Measure]] = set()
    out = []
    for item in found:
        key = (item.value, item.measure)
        if key not in seen:
            seen.add(key)
            out.append(item)
    return out
