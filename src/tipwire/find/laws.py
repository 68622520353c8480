"""Terms of imprisonment of a scene; its articles are in `articles`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tipwire.find.exact import Mention
from tipwire.find.exact import law as law_of
from tipwire.find.exact import terms as terms_of
from tipwire.find.exact.numbers import numbers as numbers_of
from tipwire.find.kinds import Kind
from tipwire.find.mentions import mentions
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.find.undone import VERDICTS, is_of_before
from tipwire.model import Evidence, Fact, Term, TermKind


def terms(scene: Scene) -> tuple[Fact[Term], ...]:
    """The terms told: of one line each, of several lines that repeat them once; "each" as often as persons get it."""
    kept: dict[tuple[float, float | None, TermKind], list[Fact[Term]]] = {}
    is_judged = any(stage in VERDICTS for line in scene.told for stage, _ in stage_hits(line))
    last: tuple[int, TermKind] | None = None
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if kind is Kind.FIGURE:
            continue
        here: dict[tuple[float, float | None, TermKind], list[Fact[Term]]] = {}
        for read in (*terms_of(line.text, line.language), *_elliptic(line, last)):
            if is_of_before(line, read.start, read.end):
                continue
            value = read.value if is_judged else _as_the_law_has_it(line, read.value)
            last = (line.number, value.kind)
            times = _times(line, read.start) if read.rule == "term/each" else 1
            fact = Fact(value=value, evidence=_evidence(line, read.start, read.end), rule=read.rule)
            here.setdefault((value.years, value.high, value.kind), []).extend([fact] * times)
        for key, facts in here.items():
            if len(facts) > len(kept.get(key, ())):
                kept[key] = facts
    return tuple(fact for facts in kept.values() for fact in facts)


def _as_the_law_has_it(line: Line, term: Term) -> Term:
    """A term that no verdict of the scene can have imposed, beside an article of law, is what the article threatens."""
    is_law = line.has("law_talk") or bool(law_of(line.text, line.language, "", None))
    return replace(term, kind=TermKind.POSSIBLE) if is_law and term.kind is TermKind.IMPOSED else term


# "Её помощник получил шесть", "— по четыре", "the other got four": the years are left out behind a term with them.
_GETS = re.compile(
    r"(?:получил[аи]?|дали|приговорил[аи]?\s+к|приговорен[аы]?\s+к|[—–]\s+(?:по|к)?|\b(?:got|received|given|handed|gets))\s*$"
)
_NO_UNIT = re.compile(r"\s*(?:[.,;]|$|each\b|apiece\b|каждый\b|каждому\b)")
_EACH_BEFORE = re.compile(r"\bпо\s*$")
_LONGEST_TERM = 25


def _elliptic(line: Line, last: tuple[int, TermKind] | None) -> Iterator[Mention[Term]]:
    """The terms without a word for years in a line that tells a term before them, or in the line behind such a one."""
    own = terms_of(line.text, line.language)
    is_near = last is not None and line.number - last[0] <= 1
    if line.language not in ("ru", "en") or not (own or is_near):
        return
    for number in numbers_of(line.text, line.language):
        before = line.folded[: number.start]
        told = [t.value.kind for t in own if t.end <= number.start] or ([last[1]] if is_near and last else [])
        is_whole = number.value.low == number.value.high and number.value.form == "card"
        years = number.value.value
        if not told or not is_whole or not 0 < years <= _LONGEST_TERM:
            continue
        if _GETS.search(before) and _NO_UNIT.match(line.folded, number.end):
            rule = "term/each" if _EACH_BEFORE.search(before) else "term"
            value = Term(years=years, kind=told[-1])
            yield Mention(value=value, start=number.start, end=number.end, core=number.core, rule=rule)


def _evidence(line: Line, start: int, end: int) -> tuple[Evidence, ...]:
    return (line.evidence(start, end),)


def _times(line: Line, start: int) -> int:
    """How many get a term "each": the nearest number of persons of the line, at least two."""
    counted = [(abs(m.start - start), m.count.low or 2) for m in mentions(line) if m.count is not None]
    return max(2, min(counted)[1]) if counted else 2
