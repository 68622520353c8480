"""Periods: the span of time a figure was counted over.

Read from the figure's own sentence, the nearest date first; else from its paragraph; else from the last counting
sentence. Refuses the year a figure is compared with, and the day somebody said it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from tipwire.find.comparators import is_compared
from tipwire.find.exact import Mention
from tipwire.find.exact.dates import dates
from tipwire.find.exact.figures import figures
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.languages import Hit, view
from tipwire.model import Precision, When

Dated = tuple[Mention[When], ...]
# A clause away costs as much as so many letters; a date behind the number a little more than one before it.
_CLAUSE_COST = 20
_BEHIND_COST = 10
_SEMICOLON_COST = 40
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FROM_TO = re.compile(
    r"\b(?:с|со|from|between|in|в|за)?\s?((?:19|20)\d\d)(?:\s?(?:года?|жылдан|жылдан бастап|йилдан))?"
    r"\s?(?:[-–—]|\bпо\b|\bдо\b|\bto\b|\band\b|\buntil\b|мен|ва|менен)\s?((?:19|20)\d\d)\b"
)
# How many months of a year must be over before the paper can count them.
_MONTHS = {"the first half": 6, "the second half": 12, "the first quarter": 3, "the second quarter": 6}
_MONTHS |= {"the third quarter": 9, "the fourth quarter": 12, "the year so far": 0}
_EVERY_YEAR, _SO_FAR, _MONTHS_OF = "a year", "the year so far", "several months of the year"
# How far from a word of saying a day is the day of saying, and from a comparison a year its base.
_SAID_REACH = 30
_BASE_REACH = 40


def period(scene: Scene, line: Line, start: int, end: int, before: When | None = None) -> When | None:
    """The period of the figure at [start, end) of a line; `before` is that of the last figure told."""
    if (years := _years(line, start, end)) is not None:
        return When(start=date(int(years[1]), 1, 1), precision=Precision.YEAR)
    own = told(scene, line)
    if own:
        return _whole(line, min(own, key=lambda read: _cost(line, read, start, end)))
    if (hit := _span(line, start, end)) is not None and hit.value != _EVERY_YEAR:
        return None if hit.note == "past" else _of_paragraph(scene, line) or _of_span(scene, line, hit) or before
    return _of_week(scene, line) or _of_paragraph(scene, line) or before or _of_issue(scene)


def _whole(line: Line, read: Mention[When]) -> When:
    """The year of "since January" and of "from January to August", else what was read."""
    spans = [hit for hit in line.find("span") if hit.value in (_SO_FAR, _MONTHS_OF)]
    if any(hit.start < read.end and read.start < hit.end for hit in spans):
        return When(start=read.value.start.replace(month=1, day=1), precision=Precision.YEAR)
    return read.value


def span(line: Line, start: int, end: int) -> str:
    """What part of a year, or how many years, the figure at [start, end) was counted over: "the first 9 months"."""
    if (years := _years(line, start, end)) is not None:
        return f"{years[1]} to {years[2]}"
    hit = _span(line, start, end)
    return _spelled(line, hit) if hit is not None else ""


def _years(line: Line, start: int, end: int) -> re.Match[str] | None:
    """Two years that a figure was counted over: "с 2010 по 2014 год", "2010-2014 жылдары"."""
    found = list(_FROM_TO.finditer(line.folded))
    near = min(found, key=lambda m: _far(line, m.start(), m.end(), start, end), default=None)
    dates_near = [_far(line, r.start, r.end, start, end) for r in _told(line, None) if near and not _in(near, r.start)]
    is_nearest = near is not None and _far(line, near.start(), near.end(), start, end) <= min(dates_near, default=999)
    return near if is_nearest else None


def _in(match: re.Match[str], position: int) -> bool:
    return match.start() <= position < match.end()


def _span(line: Line, start: int, end: int) -> Hit | None:
    hits = [hit for hit in line.find("span") if not any(c.start <= hit.start < c.end for c in line.find("yearback"))]
    return min(hits, key=lambda hit: _far(line, hit.start, hit.end, start, end), default=None)


def _spelled(line: Line, hit: Hit) -> str:
    found = figures(view(line.text[hit.start : hit.end], line.language), line.language)
    return hit.value.replace("{n}", f"{found[0].value:g}" if found else "few")


def _of_span(scene: Scene, line: Line, hit: Hit) -> When | None:
    """The year of a part of a year: that of the issue, or the one before where so many months are not yet over."""
    published = _published(scene)
    if published is None:
        return None
    words = _spelled(line, hit)
    needed = _MONTHS.get(words) if words in _MONTHS else next((int(w) for w in words.split() if w.isdigit()), 0)
    year = published.start.year - (1 if published.start.month <= (needed or 0) - 1 else 0)
    return When(start=date(year, 1, 1), precision=Precision.YEAR)


def _of_week(scene: Scene, line: Line) -> When | None:
    """The month of "the past week"."""
    published = _published(scene)
    if published is None or not line.has("week"):
        return None
    return When(start=(published.start - timedelta(days=7)).replace(day=1), precision=Precision.MONTH)


def _of_issue(scene: Scene) -> When | None:
    """The year of a text that is dated by its year alone, as a yearly report is."""
    published = scene.page.article.published
    return published if published is not None and published.precision is Precision.YEAR else None


def last_told(scene: Scene, line: Line, before: When | None) -> When | None:
    """The period that later figures inherit: what a line of counting or comparing names last, else `before`."""
    if not (line.has("statistic") or line.has("compare")):
        return before
    spans = [read.value for read in told(scene, line) if read.value.precision is not Precision.DAY]
    return spans[-1] if spans else before


def told(scene: Scene, line: Line) -> Dated:
    """The spans of time a line names, days of saying and bases of comparison left out."""
    return _told(line, _published(scene))


@lru_cache(maxsize=512)
def _told(line: Line, published: When | None) -> Dated:
    day = published.start if published is not None else None
    found = [read for read in dates(line.text, line.language, day) if not _is_base(line, read)]
    spans = tuple(read for read in found if read.value.precision is not Precision.DAY)
    return spans or tuple(read for read in found if not _is_of_saying(line, read))


def _published(scene: Scene) -> When | None:
    published = scene.page.article.published
    return published if published is not None and published.precision is Precision.DAY else None


def _of_paragraph(scene: Scene, line: Line) -> When | None:
    """The period the paragraph names: what stands before the line sooner than what follows it."""
    beside = [other for other in scene.lines if other.paragraph == line.paragraph and other is not line]
    ahead = [other for other in reversed(beside) if other.number < line.number]
    return _first(scene, ahead) or _first(scene, (other for other in beside if other.number > line.number))


def _first(scene: Scene, lines: Iterable[Line]) -> When | None:
    for other in lines:
        spans = [read.value for read in told(scene, other) if read.value.precision is not Precision.DAY]
        if spans:
            return spans[-1]
    return None


def _cost(line: Line, read: Mention[When], start: int, end: int) -> int:
    return _far(line, read.start, read.end, start, end)


def _far(line: Line, low: int, high: int, start: int, end: int) -> int:
    """How far the words at [low, high) stand from a figure."""
    far = start - high if high <= start else low - end + _BEHIND_COST
    between = line.text[min(high, end) : max(low, start)]
    clauses = abs(line.clause(low) - line.clause(start))
    return max(0, far) + _CLAUSE_COST * clauses + _SEMICOLON_COST * between.count(";")


def _is_base(line: Line, read: Mention[When]) -> bool:
    """True for the year of a comparison: "than in 2007", "against 357 in 2024", "2007 жылмен салыстырғанда"."""
    stated = [hit for hit in line.find("compare") if hit.note == "base"]
    return is_compared(line, read.start, read.end) or any(
        hit.start <= read.start < hit.end or _is_first_behind(line, hit.end, read.start) for hit in stated
    )


def _is_first_behind(line: Line, end: int, start: int) -> bool:
    """True for the year nearest behind an earlier number: the 2013 of "from 631 in 2013 to 417 in 2015"."""
    return 0 <= start - end <= _BASE_REACH and not _YEAR.search(line.text, end, start)


def _is_of_saying(line: Line, read: Mention[When]) -> bool:
    return line.number <= 1 or any(
        min(abs(hit.start - read.end), abs(read.start - hit.end)) <= _SAID_REACH for hit in line.find("speech")
    )
