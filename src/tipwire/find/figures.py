"""Figures: what was counted over more than one event. Each keeps what it counts, its hedge and who says it.

Refuses sums of the event, years, shares of change ("up 7 per cent" is a comparator) and numbers of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tipwire.find import turkic
from tipwire.find.comparators import beside, comparisons
from tipwire.find.exact.numbers import numbers as exact_numbers
from tipwire.find.kinds import Kind
from tipwire.find.measures import Number, numbers
from tipwire.find.page import Line
from tipwire.find.periods import last_told, period
from tipwire.find.scenes import Scene
from tipwire.find.undone import is_denied, is_feared
from tipwire.languages import Hit
from tipwire.model import Evidence, Measure, Speaker, Stage, Statistic, When

_GAP_WORDS = 4
_WORDS = re.compile(r"[^\W\d_][\w'-]*")
_STOP = re.compile(r"[.;:()«»\"!?]")


def figures(scene: Scene, *, everywhere: bool = False) -> tuple[Statistic, ...]:
    """The figures of a scene's counting lines; of every line where the text tells of no event."""
    out: list[Statistic] = []
    by = Speaker.MEDIA
    before: When | None = None
    follows = False
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        by = _speaker(line) or by
        before = last_told(scene, line, before)
        is_list = follows and len(line.text) < 60 and bool(numbers(line))
        if kind is Kind.FIGURE or is_list or everywhere:
            made = [_dated(scene, line, s, before) for s in (*_of_line(line, by), *_shares(line, by))]
            before = next((s.period for s in reversed(made) if s.period), before)
            out += made
            follows = bool(made)
        else:
            follows = False
    return tuple(_once(out))


def _speaker(line: Line) -> Speaker | None:
    """Who a line's figures are from; a court is named for many reasons and must be said to have told them."""
    tells = line.has("speech") or line.has("source")
    hits = [h for h in line.find("bodies") if h.row["speaker"]]
    hits = [h for h in hits if tells or h.row["speaker"] != Speaker.OFFICIAL_COURT]
    return Speaker(hits[0].row["speaker"]) if hits else None


def _of_line(line: Line, by: Speaker) -> Iterator[Statistic]:
    counted = line.find("counted")
    used: set[int] = set()
    compared = comparisons(line)
    for number in numbers(line):
        hit = _thing(line, number, counted)
        if hit is None or number.start in used or any(c.covers(number.start, number.end) for c in compared):
            continue
        used.add(number.start)
        span = (min(number.start, hit.start), max(number.end, hit.end))
        yield done(line, number, statistic(line, number, hit, line.evidence(*span), by))


# A deed stands no further from its number than this, in letters.
_DEED_REACH = 90
_OF_PERSONS = frozenset({Measure.MIGRANTS, Measure.PERSONS, Measure.DEPORTED, Measure.ENTERED, Measure.EMPLOYERS})


def done(line: Line, number: Number, stat: Statistic) -> Statistic:
    """The figure with who was counted, what was done to them, and what it is compared with, as the line says."""
    compared = beside(line, number.start, [(n.start, n.end) for n in numbers(line)], comparisons(line))
    stat = replace(stat, comparator=compared) if compared else stat
    if stat.measure not in _OF_PERSONS:
        return stat
    deeds = [(abs(h.start - number.start), h) for h in _deeds(line) if abs(h.start - number.start) <= _DEED_REACH]
    deeds = [(far, h) for far, h in deeds if (h.note == "EMPLOYERS") == (stat.measure is Measure.EMPLOYERS)]
    noun = _noun(line, number)
    if not deeds:
        return replace(stat, what=noun) if noun and stat.measure is Measure.MIGRANTS else stat
    deed = min(deeds, key=lambda pair: pair[0])[1]
    noun = noun or _PLAIN[stat.measure]
    if deed.note == "SUSPECTS" and stat.measure is Measure.MIGRANTS:
        # Migrants held in a sweep are no suspects of trafficking.
        return replace(stat, what=f"{noun} who were held")
    evidence = tuple(dict.fromkeys((*stat.evidence, line.evidence(deed.start, deed.end))))
    return replace(stat, measure=Measure(deed.note.lower()), what=f"{noun} who {deed.value}", evidence=evidence)


_PLAIN = {
    Measure.MIGRANTS: "migrants",
    Measure.PERSONS: "persons",
    Measure.DEPORTED: "persons",
    Measure.ENTERED: "persons",
    Measure.EMPLOYERS: "employers",
}


def _deeds(line: Line) -> list[Hit]:
    """What a line says was done; not what is still to come, feared or denied."""
    waiting = [h for h in line.every("stage") if h.value == Stage.DEPORTATION_PENDING]
    return [
        hit
        for hit in line.find("deed")
        if not any(w.start < hit.end and hit.start < w.end for w in waiting)
        and not is_denied(line, hit)
        and not is_feared(line, hit)
    ]


def _noun(line: Line, number: Number) -> str:
    near = [h for h in line.find("thing") if 0 <= h.start - number.end <= _DEED_REACH // 3]
    return near[0].value if near else ""


def _dated(scene: Scene, line: Line, stat: Statistic, before: When | None) -> Statistic:
    """The figure with the span of time it was counted over."""
    at = stat.evidence[0].start - line.start
    return replace(stat, period=period(scene, line, at, at + len(stat.evidence[0].quote), before))


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
    """Each figure once; where a later line tells who says it or for which year, that is kept."""
    out: dict[tuple[float | None, Measure], Statistic] = {}
    for item in found:
        key = (item.value, item.measure)
        known = out.get(key)
        if known is None:
            out[key] = item
        elif known.by is Speaker.MEDIA and item.by is not Speaker.MEDIA:
            out[key] = replace(item, period=item.period or known.period)
    return list(out.values())
