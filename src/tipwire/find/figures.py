"""Figures: what was counted over more than one event. Each keeps what it counts, its hedge and who says it.

Read with `measures` (what a number counts), `deeds` (what was done to it), `parts` ("of them 12 women"), `shares`
(percentages), `periods`, `wheres` and `comparators`. Refuses sums of the event, years, shares of change ("up 7 per
cent" is a comparator), crimes of every kind and numbers of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipwire.find.comparators import Compared, beside, comparisons, dated, stated
from tipwire.find.deeds import done
from tipwire.find.exact import law
from tipwire.find.gazette import country_of
from tipwire.find.kinds import Kind
from tipwire.find.measures import Number, is_part, is_scale, is_told_group, numbers, thing, things
from tipwire.find.net import CONTROL, CORE
from tipwire.find.page import Line
from tipwire.find.parts import parted
from tipwire.find.periods import last_told, period, span
from tipwire.find.scenes import Scene
from tipwire.find.shares import ranks, shares
from tipwire.find.sift import without_neg
from tipwire.find.wheres import place_of
from tipwire.languages import Hit
from tipwire.model import Comparator, Evidence, Measure, Speaker, Statistic, When

# A line of a list ("94 men") is no longer than this.
_LIST_ITEM = 60
# So many persons removed, fined or let in are counted; fewer are those of one event.
_MANY = 10
_PLACES = "quota places"
_A_HUNDRED = 100
_CONTROL = frozenset({"MIGRANTS", "DEPORTED", "EMPLOYERS", "ENTERED"})
# No event has so many cases, calls or permits.
_NEVER_OF_ONE = frozenset({"CASES", "CALLS", "QUOTA"})
# A court is named for many reasons: it speaks where a word of saying stands this near.
_SAYS_REACH = 25
_PRONOUN = re.compile(r"(?:it|they|he|she|он|она|оно|они|ол|олар|ал|алар|у|улар)\b")
_TRADE = (CORE | CONTROL | {"VICTIM"}) - {"WAGES"}


@dataclass(frozen=True, slots=True)
class _Before:
    """What the lines before told: the thing counted last, the last total; whether this line is an item of a list."""

    thing: Hit | None
    total: Statistic | None
    is_item: bool


def figures(scene: Scene, *, everywhere: bool = False, persons: bool = True) -> tuple[Statistic, ...]:
    """The figures of a scene's counting lines; of every line where the text tells of no event.

    Without `persons` those of whom nothing is said that was done are left out beyond the counting lines.
    """
    out: list[Statistic] = []
    by = Speaker.MEDIA
    before: When | None = None
    is_after = False
    last: Hit | None = None
    total: Statistic | None = None
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        # What a court found in one line says nothing of who counted in another.
        by = _speaker(line) or (Speaker.MEDIA if by is Speaker.OFFICIAL_COURT else by)
        earlier_than, before = before, last_told(scene, line, before)
        is_item = is_after and len(line.text) < _LIST_ITEM and bool(numbers(line))
        goes_on = is_after and bool(out) and out[-1].evidence[0].paragraph == line.paragraph and _counts_on(line)
        is_sure = kind is Kind.FIGURE or is_item or goes_on
        counts = is_sure or everywhere or is_of_many(line)
        if is_unrelated(line) or not counts:
            is_after = False
            continue
        counted = tuple(_of_line(line, by, _Before(last, total, is_item), everywhere=everywhere, is_sure=is_sure))
        counted = tuple(s for s in counted if is_sure or persons or s.measure is not Measure.PERSONS)
        made = [_told(scene, line, s, before) for s in (*counted, *shares(line, by), *ranks(line, by))]
        if (earlier := _of_earlier(line, made, out)) is not None:
            out[-1] = replace(out[-1], comparator=out[-1].comparator or earlier)
            before = earlier_than
            continue
        last = next((h for h in reversed(things(line)) if h.weight >= 2), last)
        total = next((s for s in reversed(counted) if not s.is_part), total)
        before = next((s.period for s in reversed(made) if s.period), before)
        out += made
        is_after = bool(made)
    return tuple(_once(out))


def _counts_on(line: Line) -> bool:
    """True where a line behind a counting one counts victims, cases, suspects or calls again."""
    found = [(n, thing(line, n)) for n in numbers(line) if not is_told_group(line, n)]
    return any(h is not None and h.weight > 2 and n.value > 1 for n, h in found)


def _of_earlier(line: Line, made: list[Statistic], out: list[Statistic]) -> Comparator | None:
    """What a line compares the figure before it with: "годом ранее их было 182", "былтыр мұндай 69 дерек болған"."""
    if len(made) != 1 or not out or not line.has("those"):
        return None
    was, now = made[0].period, out[-1].period
    if now is None:
        return None
    year = now.start.year - 1 if line.has("yearback") else was.start.year if was is not None else now.start.year
    return stated(made[0].value, str(year)) if year < now.start.year else None


def is_of_many(line: Line) -> bool:
    """True where a number is too great for one event: cases or calls, migrants removed or fined, a hundred persons."""
    found = [(n, thing(line, n)) for n in numbers(line) if n.value >= _MANY]
    many = [(n, hit) for n, hit in found if hit is not None and hit.weight >= 2]
    if any(hit.value in _NEVER_OF_ONE and hit.note != "episodes" for _, hit in many):
        return True
    deeds = {hit.note for hit in line.find("deed")}
    return bool(many and deeds & _CONTROL) or any(n.value >= _A_HUNDRED for n, _ in many if deeds - {"CASES"})


def is_unrelated(line: Line) -> bool:
    """True where a line counts crimes of every kind and says nothing of trafficking or migration."""
    return line.has("unrelated") and not any(h.value in _TRADE for h in without_neg(line.every("lexicon")))


def _speaker(line: Line) -> Speaker | None:
    """Who a line's figures are from; a court is named for many reasons and must be said to have told them."""
    saying = [*line.find("speech"), *line.find("source")]
    for hit in line.find("bodies"):
        speaker = hit.row["speaker"]
        if not speaker or (_PRONOUN.match(line.folded) and hit.start > _LIST_ITEM):
            continue
        near = any(min(abs(s.start - hit.end), abs(hit.start - s.end)) <= _SAYS_REACH for s in saying)
        if speaker != Speaker.OFFICIAL_COURT or near:
            return Speaker(speaker)
    return None


def _of_line(line: Line, by: Speaker, before: _Before, *, everywhere: bool, is_sure: bool) -> Iterator[Statistic]:
    compared = comparisons(line)
    total = before.total
    hit: Hit | None = None
    for number in numbers(line):
        hit = thing(line, number, before.thing, hit)
        if hit is None or _is_none(line, number, compared) or (hit.weight < 2 and not everywhere):
            continue
        hit = _of_quota(line, number, hit)
        ends = (number.start, number.end, *((hit.start, hit.end) if hit.start >= number.end else ()))
        stat = done(line, number, statistic(line, number, hit, (min(ends), max(ends)), by))
        is_vague = stat.measure is Measure.PERSONS or not (is_sure or stat.measure is Measure.OTHER)
        if is_vague and not is_part(line, number) and _is_few(number):
            continue
        stat = parted(line, number, hit, stat, total, is_item=before.is_item)
        beside_it = beside(line, number.start, [(n.start, n.end) for n in numbers(line)], compared)
        stat = replace(stat, comparator=beside_it) if beside_it else stat
        total = total if stat.is_part else stat
        yield stat


def _of_quota(line: Line, number: Number, hit: Hit) -> Hit:
    """The quota where persons are counted behind it: "квоту на иностранных рабочих до 70 тысяч человек"."""
    quotas = [h for h in things(line) if h.row["says"] == _PLACES and 0 <= number.start - h.end <= _LIST_ITEM]
    return quotas[-1] if quotas and hit.value in ("PERSONS", "MIGRANTS") else hit


def _is_few(number: Number) -> bool:
    """True for a word for less than ten: persons or things of one event, where nothing says that they were counted."""
    return not number.is_digits and number.value < _MANY


def _is_none(line: Line, number: Number, compared: tuple[Compared, ...]) -> bool:
    is_of_comparison = any(c.covers(number.start, number.end) for c in compared)
    # "against 312, of whom 56": a part of the earlier number.
    is_of_comparison |= is_part(line, number) and any(0 < number.start - c.end <= _LIST_ITEM // 3 for c in compared)
    return is_of_comparison or is_scale(line, number) or is_told_group(line, number)


def statistic(line: Line, number: Number, hit: Hit, ends: tuple[int, int], by: Speaker) -> Statistic:
    """One figure of a number and the thing it counts."""
    return Statistic(
        measure=Measure(hit.value.lower()),
        value=number.value,
        high=number.high,
        evidence=(line.evidence(*ends),),
        kind=number.count.kind,
        unit=hit.note,
        what=hit.row["says"] or hit.note,
        by=by,
        rule="number beside a thing counted" if hit.start >= number.end else "number of the thing named before",
    )


def _told(scene: Scene, line: Line, stat: Statistic, before: When | None) -> Statistic:
    """The figure with the time it was counted over, the place it is for, and the year it is compared with."""
    at = stat.evidence[0].start - line.start
    end = at + len(stat.evidence[0].quote)
    when = period(scene, line, at, end, before)
    basis = _articles(scene, line) if stat.measure in _PROCEEDINGS else ()
    where = place_of(scene, line, at, is_whence=stat.measure is Measure.DEPORTED)
    return replace(
        stat,
        period=when,
        span=span(line, at, end),
        place=where[0] if where else "",
        article_basis=", ".join(dict.fromkeys(article for article, _ in basis)),
        evidence=tuple(dict.fromkeys((*stat.evidence, *(e for _, e in basis), *((where[1],) if where else ())))),
        comparator=dated(line, stat.comparator, at, when) if stat.comparator else None,
    )


_PROCEEDINGS = frozenset({Measure.CASES, Measure.SUSPECTS, Measure.VICTIMS})


def _articles(scene: Scene, line: Line) -> tuple[tuple[str, Evidence], ...]:
    """The articles a figure counts, as its sentence names them, with the words that do."""
    reads = law(line.text, line.language, country_of(scene.page))
    return tuple((m.value.article, line.evidence(m.start, m.end)) for m in reads if m.value.article)


def _once(found: list[Statistic]) -> list[Statistic]:
    """Each figure once; where a later line tells who says it or for which year, that is kept."""
    out: dict[tuple[float | None, float | None, Measure, str], Statistic] = {}
    for item in found:
        key = (item.value, item.high, item.measure, item.what if item.is_part else "")
        known = out.get(key)
        if known is None:
            out[key] = item
        elif known.by is Speaker.MEDIA and item.by is not Speaker.MEDIA:
            out[key] = replace(item, period=item.period or known.period)
    return list(out.values())
