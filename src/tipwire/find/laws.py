"""Law of a scene: articles as said, the terms of imprisonment, and the offence where no article is named."""

from __future__ import annotations

from datetime import date

from tipwire.find.exact import law as law_of
from tipwire.find.exact import terms as terms_of
from tipwire.find.kinds import Kind
from tipwire.find.mentions import mentions
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.undone import is_of_before
from tipwire.model import Evidence, Fact, LawRef, Precision, Term, TermKind


def laws(scene: Scene, country: str) -> tuple[Fact[LawRef], ...]:
    """Each article of the scene once; an article without a part is the same as one with."""
    found: dict[tuple[str, str, str], Fact[LawRef]] = {}
    on = _day(scene)
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if kind is Kind.FIGURE:
            continue
        for read in law_of(line.text, line.language, country, on):
            ref = read.value
            key = (ref.country, ref.article, "")
            known = found.get(key)
            if known is None or (ref.part and not known.value.part):
                found[key] = Fact(value=ref, evidence=(line.evidence(read.start, read.end),), rule="article as said")
    return tuple(found.values())


def _day(scene: Scene) -> date | None:
    published = scene.page.article.published
    return published.start if published is not None and published.precision is Precision.DAY else None


def terms(scene: Scene) -> tuple[Fact[Term], ...]:
    """The terms told: of one line each, of several lines that repeat them once; "each" as often as persons get it."""
    kept: dict[tuple[float, float | None, TermKind], list[Fact[Term]]] = {}
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if kind is Kind.FIGURE:
            continue
        here: dict[tuple[float, float | None, TermKind], list[Fact[Term]]] = {}
        for read in terms_of(line.text, line.language):
            if is_of_before(line, read.start, read.end):
                continue
            value = read.value
            times = _times(line, read.start) if read.rule == "term/each" else 1
            fact = Fact(value=value, evidence=_evidence(line, read.start, read.end), rule=read.rule)
            here.setdefault((value.years, value.high, value.kind), []).extend([fact] * times)
        for key, facts in here.items():
            if len(facts) > len(kept.get(key, ())):
                kept[key] = facts
    return tuple(fact for facts in kept.values() for fact in facts)


def _evidence(line: Line, start: int, end: int) -> tuple[Evidence, ...]:
    return (line.evidence(start, end),)


def _times(line: Line, start: int) -> int:
    """How many get a term "each": the nearest number of persons of the line, at least two."""
    counted = [(abs(m.start - start), m.count.low or 2) for m in mentions(line) if m.count is not None]
    return max(2, min(counted)[1]) if counted else 2
