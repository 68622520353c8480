"""Cases: the lines of a text grouped by the case they tell of; most texts tell of one.

Another case opens where a line says so ("another case ..."), in a numbered list, or where it tells of a place that the
case before has not, with persons nobody has spoken of and a whole story of their own. Refuses to open one for what
happened elsewhere to the same persons. Each sign has a weight; an opening needs `_ENOUGH` together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tipwire.find.kinds import Kind
from tipwire.find.openings import opening, parts
from tipwire.find.page import Line, Page
from tipwire.find.spots import STATES
from tipwire.find.telling import STORY, At, Telling, is_same
from tipwire.model import Place

_ENOUGH = 3
# What is said to open another case tells it within so many lines.
_PASSAGE = 4
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[•●▪■])\s")


@dataclass(slots=True, eq=False)
class _Case:
    """A case while its lines are gathered: what was told so far, and where."""

    lines: list[Telling] = field(default_factory=list)
    known: list[Place] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    first: Telling | None = None
    glosses: frozenset[str] = frozenset()
    has_sentence: bool = False

    def add(self, told: Telling) -> None:
        """One more line of it."""
        self.lines.append(told)
        self.first = self.first or (told if told.is_told else None)
        self.has_sentence = self.has_sentence or told.line.has("imposed")
        self.glosses |= {m.gloss for m in told.sides if m.gloss}
        if not told.is_summary:
            self.known += (place for place in told.known if place not in self.known)
            self.places += (at.place for at in _happened(told) if at.place not in self.places)


def cases(page: Page) -> tuple[tuple[Line, ...], ...]:
    """The lines of each case told, in order; one past case in a line by itself is left out."""
    lines = _tellings(page)
    listed = _listed(page, lines)
    made = [_Case()]
    current = made[0]
    for index, told in enumerate(lines):
        if told.kind is Kind.BACKGROUND and _is_aside(current, told):
            continue
        if told in listed or _opens(lines, current, index):
            is_new = told in listed or opening("another", told.line)
            current = (None if is_new else _told_before(made, current, told)) or _Case()
            made += [current] if current not in made else []
        elif (back := _return(made, current, told)) is not None:
            current = back
        current.add(told)
    return tuple(tuple(told.line for told in case.lines) for case in made if case.lines)


def _tellings(page: Page) -> tuple[Telling, ...]:
    """The lines of a page, a sentence that tells of two cases as two ("В Таразе ..., а в Уральске ...")."""
    sizes = Counter(line.paragraph for line in page.lines)
    whole = [Telling(page=page, line=line, is_alone=sizes[line.paragraph] == 1) for line in page.lines]
    return tuple(part for told in whole for part in _clauses(whole, told))


def _clauses(lines: Sequence[Telling], told: Telling) -> tuple[Telling, ...]:
    cut = () if told.line.is_title else parts(told.line)
    made = tuple(Telling(page=told.page, line=line, is_alone=False) for line in cut)
    if len(made) < 2:
        return (told,)
    return made if all(m.stands_alone for m in made) or all(_is_foretold(lines, m) for m in made[1:]) else (told,)


def _is_foretold(lines: Sequence[Telling], part: Telling) -> bool:
    """True where a lead says what a later line tells in full of the same place."""
    if not part.heads or not part.line.has("stage") or not opening("clause", part.line):
        return False
    later = (told for told in lines if told.line.number > part.line.number and told.heads and told.stands_alone)
    return any(is_same(one, other) for told in later for one in told.heads for other in part.heads)


def _listed(page: Page, lines: Sequence[Telling]) -> tuple[Telling, ...]:
    """Where the parts of a list open a case: each of at least two tells of persons of its own."""
    firsts = [told for told, before in zip(lines, (None, *lines), strict=False) if _is_first(told, before)]
    for is_head in (_is_numbered, _is_headed):
        heads = [told for told in firsts if is_head(page, told)]
        own = [told for told, after in zip(heads, (*heads[1:], None), strict=False) if _has_case(lines, told, after)]
        if len(own) >= 2:
            # The first of the list opens no case of its own where nothing was told before it.
            ahead = any(told.is_told for told in lines if told.line.number < own[0].line.number)
            return tuple(own if ahead else own[1:])
    return ()


def _is_first(told: Telling, before: Telling | None) -> bool:
    return before is None or before.line.paragraph != told.line.paragraph


def _is_numbered(page: Page, told: Telling) -> bool:
    return _NUMBERED.match(page.article.paragraphs[told.line.paragraph].text) is not None


def _is_headed(_page: Page, told: Telling) -> bool:
    """True for "История Айгуль", "The second case", alone in their paragraph."""
    return told.is_alone and not told.line.is_title and opening("heading", told.line)


def _has_case(lines: Sequence[Telling], head: Telling, after: Telling | None) -> bool:
    """True where a case is told from a head to the next; in the head's own paragraph where it is a sentence itself."""
    end = after.line.number if after else len(lines) + head.line.number
    section = [told for told in lines if head.line.number <= told.line.number < end]
    own = section if head.is_heading else [told for told in section if told.line.paragraph == head.line.paragraph]
    return any(told.is_whole and told.news for told in own)


# Where another case opens.


def _opens(lines: Sequence[Telling], case: _Case, index: int) -> bool:
    told = lines[index]
    if case.first is None or told.line.is_title or told.line.is_headline or told.kind is not Kind.EVENT:
        return False
    if opening("another", told.line):
        return _is_story(lines[index : index + _PASSAGE])
    if _is_foretold(lines, told):
        return bool(_new_places(case, told))
    if (
        not told.stands_alone
        or told.speaks_of(case.glosses)
        or not (opening("besides", told.line) or _new_places(case, told))
    ):
        return False
    return sum(weight for weight, holds in _SIGNS if holds(case, told)) >= _ENOUGH


def _is_story(lines: Sequence[Telling]) -> bool:
    """True where the lines together tell what was done to somebody."""
    done = any(told.line.has(table) for told in lines for table in ("stage", "means", *STORY))
    return done and any(told.sides for told in lines)


def _new_places(case: _Case, told: Telling, *, tried: bool = False) -> tuple[At, ...]:
    """The places of the line where the case has others and none of these, nor the state abroad they lie in."""
    named = [place for place in told.known if place.kind not in STATES]
    is_known = any(is_same(one, other) for one in named for other in case.known)
    if is_known or all(place.kind in STATES for place in case.known):
        return ()
    return told.tried if tried else _happened(told)


def _happened(told: Telling) -> tuple[At, ...]:
    """Where it happened; what is set against another case may be a trial."""
    return told.tried if opening("clause", told.line) else told.events


def _besides(_case: _Case, told: Telling) -> bool:
    return opening("besides", told.line)


def _is_elsewhere(case: _Case, told: Telling) -> bool:
    return bool(_new_places(case, told))


def _is_about_elsewhere(case: _Case, told: Telling) -> bool:
    return bool(_new_places(case, told)) and bool(told.heads or opening("clause", told.line))


def _is_paragraph_of_its_own(case: _Case, told: Telling) -> bool:
    return case.lines[-1].line.paragraph != told.line.paragraph


def _is_about_somebody(_case: _Case, told: Telling) -> bool:
    return told.is_about_somebody


def _has_both_sides(_case: _Case, told: Telling) -> bool:
    return told.has_both_sides


def _has_sentence(case: _Case, told: Telling) -> bool:
    """True for a sentence of somebody else's: the case before has its own."""
    return told.line.has("imposed") and case.has_sentence


def _is_parallel(case: _Case, told: Telling) -> bool:
    """True where both cases open with their place ("В Актобе ... В Шымкенте ...")."""
    return case.first is not None and case.first.is_whole and bool(case.first.heads and told.heads)


def _is_contrasted(_case: _Case, told: Telling) -> bool:
    """True for "..., а в Уральске ...", "while in Semey ..."."""
    return opening("clause", told.line)


_SIGNS: tuple[tuple[int, Callable[[_Case, Telling], bool]], ...] = (
    (2, _besides),
    (1, _is_elsewhere),
    (1, _is_about_elsewhere),
    (1, _is_paragraph_of_its_own),
    (1, _is_about_somebody),
    (1, _has_both_sides),
    (1, _has_sentence),
    (1, _is_parallel),
    (1, _is_contrasted),
)


# Back to a case, and aside from all.


def _told_before(made: Sequence[_Case], current: _Case, told: Telling) -> _Case | None:
    """The earlier case that a line tells more of: one that happened where it does."""
    return next((case for case in made if case is not current and any(_shared(case, told))), None)


def _shared(case: _Case, told: Telling) -> Iterator[bool]:
    return (is_same(at.place, place) for at in _happened(told) for place in case.places)


def _return(made: Sequence[_Case], current: _Case, told: Telling) -> _Case | None:
    """The earlier case a line goes back to by naming its place at its head."""
    if len(made) < 2 or not told.tells or not told.heads or not _new_places(current, told):
        return None
    return _told_before(made, current, told)


def _is_aside(case: _Case, told: Telling) -> bool:
    """True for a past case named in one line: other persons elsewhere."""
    is_of_others = told.tells and bool(told.news) and not told.is_tied
    return case.first is not None and is_of_others and bool(_new_places(case, told, tried=True))
