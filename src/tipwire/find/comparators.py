"""Comparators: what a figure is compared with: a ratio, a difference, a share, a direction, or an earlier number.

Words are in the tables `compare`, `base` and `yearback`. Refuses to work a base out: it is kept only where said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipwire.find.exact.figures import figures
from tipwire.find.measures import numbers
from tipwire.find.page import Line
from tipwire.languages import Hit, view
from tipwire.model import Comparator, When

# A base year stands right behind the comparison or right before it.
_BASE_REACH = 40
# A figure further than this from the comparison is not what is compared.
_REACH = 130
_CLAUSE_COST = 25
# A year belongs to a word of comparing within so many letters, and to a comparison without one right behind it.
_MARK_REACH = 24
_AT_ONCE = 22
# "from 631 in | 2013 to 417", "30-дың орнына | 61": the figure stands this near behind an earlier one.
_TO_REACH = 12
# "Women made up 62 percent" compares nothing.
_MADE_UP = ("made ", "make ", "makes ")
_EVERY_YEAR = "a year"
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_RATIOS = {0.5: "half", 2.0: "twice", 3.0: "three times"}
_DIRECTIONS = {"fewer": "fewer", "more": "more", "down": "down", "up": "up"}


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison at [start, end) of a line; numbers inside it are no figures of their own."""

    value: Comparator
    start: int
    end: int

    def covers(self, start: int, end: int) -> bool:
        """True where a number belongs to the comparison."""
        return self.start <= start and end <= self.end


def comparisons(line: Line) -> tuple[Compared, ...]:
    """The comparisons of a line, in order."""
    spans = [hit for hit in line.find("span") if hit.value != _EVERY_YEAR]
    hits = [hit for hit in line.find("compare") if not any(s.start < hit.end and hit.start < s.end for s in spans)]
    hits = [hit for hit in hits if not line.folded[: hit.start].endswith(_MADE_UP)]
    return tuple(_compared(line, hit) for hit in hits if hit.note != "base" or _is_second(line, hit))


def _is_second(line: Line, hit: Hit) -> bool:
    """True where a figure stands before an earlier one or right behind it: "a year ago 64" alone compares nothing."""
    return any(n.end <= hit.start or 0 <= n.start - hit.end <= _TO_REACH for n in numbers(line))


def dated(line: Line, compared: Comparator, at: int, when: When | None) -> Comparator:
    """The comparator with the year before as its base, where words behind the figure at `at` say so."""
    if compared.base_period or when is None or not any(hit.start > at for hit in line.find("yearback")):
        return compared
    base = str(when.start.year - 1)
    says = compared.says.removesuffix(" than before") + _JOINED.get(compared.type, " on ") + base
    return replace(compared, base_period=base, says=says)


_JOINED = {"ratio": " of ", "difference": " than in ", "direction": " from ", "base": " in "}


def beside(line: Line, start: int, others: Iterable[tuple[int, int]], found: Iterable[Compared]) -> Comparator | None:
    """The comparison whose nearest figure is the one that starts at `start`."""
    starts = [other for other, end in others if not any(c.covers(other, end) for c in found)]
    mine = [c for c in found if _far(line, start, c) <= _REACH and min(starts, key=lambda s: _far(line, s, c)) == start]
    return mine[0].value if mine else None


def _far(line: Line, start: int, compared: Compared) -> int:
    ahead = compared.start - start if start <= compared.start else start - compared.end + 10
    return max(0, ahead) + _CLAUSE_COST * abs(line.clause(start) - line.clause(compared.start))


def _compared(line: Line, hit: Hit) -> Compared:
    number = _number(line, hit)
    value = _MADE[hit.note](hit.value, number, _base(line, hit))
    return Compared(value, hit.start, hit.end)


def _number(line: Line, hit: Hit) -> float | None:
    """The number said in the words of the comparison."""
    inside = [
        f
        for f in figures(view(line.text, line.language), line.language)
        if hit.start <= f.start < hit.end and not (_YEAR.fullmatch(line.text[f.start : f.end]))
    ]
    return inside[-1].value if inside else None


def _base(line: Line, hit: Hit) -> str:
    """The year compared with: the one a word of comparing marks, else the one right behind "half the number"."""
    years = [m for m in _YEAR.finditer(line.text) if abs(m.start() - hit.end) <= 2 * _BASE_REACH]
    far = sorted((_mark(line, m.start(), m.end()), m.group()) for m in years if is_compared(line, m.start(), m.end()))
    marked = [year for _, year in far]
    is_counted = hit.note in ("ratio", "difference", "base")
    behind = [m.group() for m in years if is_counted and hit.start <= m.start() <= hit.end + _AT_ONCE]
    return (marked or behind or [""])[0]


def _mark(line: Line, start: int, end: int) -> int:
    """How far a year stands from the nearest word of comparing."""
    hits = line.find("base")
    return min((abs(h.start - end) if h.note == "before" else abs(start - h.end) for h in hits), default=_MARK_REACH)


def is_compared(line: Line, start: int, end: int) -> bool:
    """True for a year that a word of comparing marks: "than in 2007", "2007 жылмен салыстырғанда"."""
    return any(
        _is_marked_behind(line, end, hit.start) if hit.note == "before" else 0 <= start - hit.end <= _MARK_REACH
        for hit in line.find("base")
    ) or any(0 <= start - hit.end <= _AT_ONCE for hit in line.find("compare") if hit.note in ("ratio", "difference"))


def _is_marked_behind(line: Line, end: int, mark: int) -> bool:
    """True where a word of comparing stands behind a year and no other year between them."""
    return 0 <= mark - end <= _MARK_REACH and not _YEAR.search(line.text, end, mark)


def _ratio(value: str, number: float | None, base: str) -> Comparator:
    """Half, twice; or a number of times, which the words say ("в 4,2 раза больше")."""
    factor = float(value) if value not in _DIRECTIONS else number
    if value in ("fewer", "down") and factor:
        factor = round(1 / factor, 3)
    says = _RATIOS.get(factor or 0.0, f"{_plain(number)} times {value}" if number else "")
    return Comparator(
        type="ratio",
        factor=factor,
        base_period=base,
        says=_since(f"{says} the number" if factor in _RATIOS else says, base),
    )


def _difference(value: str, number: float | None, base: str) -> Comparator:
    says = _since(f"{_plain(number)} {value} than", base or "before") if number else value
    return Comparator(type="difference", factor=number, base_period=base, says=says)


def _share(value: str, number: float | None, base: str) -> Comparator:
    says = f"{value} {_plain(number)} per cent" if number else value
    return Comparator(type="share", factor=number, base_period=base, says=f"{says} on {base}" if base else says)


def _direction(value: str, _number_: float | None, base: str) -> Comparator:
    return Comparator(type="direction", base_period=base, says=f"{value} from {base}" if base else value)


def stated(number: float | None, base: str) -> Comparator:
    """An earlier number as the base."""
    return _stated("", number, base)


def _stated(_value: str, number: float | None, base: str) -> Comparator:
    says = f"against {_plain(number)}" + (f" in {base}" if base else "")
    return Comparator(type="base", base_period=base, base_stated=number, says=says)


_MADE = {"ratio": _ratio, "difference": _difference, "share": _share, "direction": _direction, "base": _stated}


def _since(says: str, base: str) -> str:
    return f"{says} {'of ' if says.endswith('number') else ''}{base}".strip() if base else says


def _plain(number: float | None) -> str:
    return "" if number is None else f"{number:,.10g}" if number >= 1 else f"{number:g}"
