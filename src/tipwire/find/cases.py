"""Cases: the lines of a text grouped by the case they tell of; most texts tell of one.

Another case opens where a line says so ("another case ..."), in a numbered list, or where it tells of a place that the
case before has not, with persons nobody has spoken of and a whole story of their own. Refuses to open one for what
happened elsewhere to the same persons. Each sign has a weight; an opening needs `_ENOUGH` together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tipwire.find.gazette import country_of, named_places
from tipwire.find.kinds import Kind, kind_of
from tipwire.find.mentions import Mention, mentions
from tipwire.find.openings import is_given, opening, parts
from tipwire.find.page import Line, Page
from tipwire.find.roles import SUSPECT, VICTIM
from tipwire.find.spots import STATES, Spot
from tipwire.find.whereabouts import is_dateline, role
from tipwire.model import Place, PlaceRole

_ENOUGH = 3
# A place or a person so near to the start of a line is what the line is about ("20 марта в Кокшетау").
_PLACE_HEAD, _PERSON_HEAD = 32, 12
# What is said to open another case tells it within so many lines.
_PASSAGE = 4
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}[.)]|[•●▪■])\s")
_STORY = ("exploitation", "conduct", "act")


def cases(page: Page) -> tuple[tuple[Line, ...], ...]:
    """The lines of each case told, in order; one past case in a line by itself is left out."""
    page = _in_clauses(page)
    numbered = _numbered(page)
    groups: list[list[Line]] = [[]]
    current = 0
    for index, line in enumerate(page.lines):
        if kind_of(line) is Kind.BACKGROUND and _is_aside(page, groups[current], line):
            continue
        if line in numbered or _is_opening(page, groups[current], index):
            back = None if line in numbered or opening("another", line) else _told_before(page, groups, current, line)
            if back is None:
                groups.append([])
            current = len(groups) - 1 if back is None else back
        elif (back := _return(page, groups, current, line)) is not None:
            current = back
        groups[current].append(line)
    return tuple(tuple(group) for group in groups if group)


# Two cases in one sentence.


def _in_clauses(page: Page) -> Page:
    """The page with a sentence that tells of two cases as two lines ("В Таразе ..., а в Уральске ...")."""
    lines = tuple(part for line in page.lines for part in _clauses(page, line))
    return page if len(lines) == len(page.lines) else replace(page, lines=lines)


def _clauses(page: Page, line: Line) -> tuple[Line, ...]:
    cut = parts(line) if not line.is_title else (line,)
    is_cut = len(cut) > 1 and (all(map(_stands_alone, cut)) or all(_is_foretold(page, part) for part in cut[1:]))
    return cut if is_cut else (line,)


def _stands_alone(line: Line) -> bool:
    return _is_whole(line) and bool(_news(line)) and not _is_tied(line)


def _is_foretold(page: Page, part: Line) -> bool:
    """True where a lead says what a later line tells in full of the same place."""
    ahead = [at.place for at in _events(page, part) if at.start <= _PLACE_HEAD]
    if not ahead or not part.has("stage") or not opening("clause", part):
        return False
    later = [line for line in page.lines if line.number > part.number and _stands_alone(line)]
    heads = [at.place for line in later for at in _events(page, line) if at.start <= _PLACE_HEAD]
    return any(_is_same(one, other) for one in ahead for other in heads)


# Numbered lists.


def _numbered(page: Page) -> tuple[Line, ...]:
    """The first lines of numbered paragraphs, where each of at least two tells of persons of its own."""
    firsts = [line for before, line in _pairs(page.lines) if before is None or before.paragraph != line.paragraph]
    marked = [line for line in firsts if _NUMBERED.match(page.article.paragraphs[line.paragraph].text)]
    own = [line for line in marked if any(_is_whole(o) and _news(o) for o in _paragraph(page, line))]
    # The first of the list opens no case of its own where nothing was told before it.
    return tuple(own[1:]) if len(own) >= 2 and not _told_ahead(page, own[0]) else tuple(own if len(own) >= 2 else ())


def _told_ahead(page: Page, first: Line) -> bool:
    return any(_is_whole(line) for line in page.lines[1:] if line.number < first.number)


def _pairs(lines: Sequence[Line]) -> Iterator[tuple[Line | None, Line]]:
    return zip((None, *lines), lines, strict=False)


def _paragraph(page: Page, line: Line) -> tuple[Line, ...]:
    return tuple(other for other in page.lines if other.paragraph == line.paragraph)


# What a line tells.


@lru_cache(maxsize=512)
def _sides(line: Line) -> tuple[Mention, ...]:
    return tuple(m for m in mentions(line) if m.role in (VICTIM, SUSPECT))


def _news(line: Line) -> tuple[Mention, ...]:
    """The persons nobody has spoken of before."""
    return tuple(m for m in _sides(line) if not is_given(line, m.start, m.end))


def _tells(line: Line) -> bool:
    """True where something happens to somebody."""
    return bool(_sides(line)) and (line.has("stage") or line.has("exploitation"))


def _is_whole(line: Line) -> bool:
    """True where the line tells a case by itself: who and whom, or one of them and what was done, or a sentence."""
    roles = {m.role for m in _sides(line)}
    if not roles or kind_of(line) not in (Kind.EVENT, Kind.BACKGROUND):
        return False
    is_counted = line.has("imposed") or (line.has("stage") and opening("one_more", line))
    return len(roles) == 2 or any(line.has(table) for table in _STORY) or (SUSPECT in roles and is_counted)


def _is_story(lines: Sequence[Line]) -> bool:
    """True where the lines together tell what was done to somebody."""
    done = any(line.has(table) for line in lines for table in ("stage", "means", *_STORY))
    return done and any(_sides(line) for line in lines)


def _is_tied(line: Line) -> bool:
    """True where a pronoun or somebody told of stands before all persons the line itself brings in."""
    news = _news(line)
    first = news[0].span[0] if news else len(line.text)
    if opening("theirs", line) or any(m.start < first for m in _sides(line)):
        return True
    return opening("tied", line, before=first) or _does_it_to_them(line, news)


def _does_it_to_them(line: Line, news: Sequence[Mention]) -> bool:
    """True where a pronoun is all that the line has for a victim ("новая хозяйка заставляла её")."""
    if not news or any(m.role == VICTIM for m in news):
        return False
    end = next((b for b in line.breaks if b >= news[-1].end), len(line.text))
    return opening("object", line, after=news[-1].end, before=end)


# Places.


@dataclass(frozen=True, slots=True)
class _At:
    start: int
    place: Place


_HAPPENED = frozenset({PlaceRole.EVENT})


@lru_cache(maxsize=512)
def _events(page: Page, line: Line, roles: frozenset[PlaceRole] = _HAPPENED) -> tuple[_At, ...]:
    """The towns and regions where the line says that something happened."""
    spots = [Spot(line, found) for found in named_places(page, line)]
    return tuple(
        _At(spot.found.start, spot.place)
        for spot in spots
        if spot.place.kind not in STATES and spot.is_placed and role(spot) in roles
    )


def _known(page: Page, line: Line) -> tuple[Place, ...]:
    """All places a line names but where it was written, whatever they are to it; of states those abroad."""
    spots = [Spot(line, found) for found in named_places(page, line)]
    abroad = [spot for spot in spots if spot.place.kind not in STATES or spot.place.country != country_of(page)]
    return tuple(spot.place for spot in abroad if not is_dateline(spot))


def _is_same(one: Place, other: Place) -> bool:
    """True for one place, for what lies in the other, and for a town and the region of its name."""
    if one.country != other.country and one.country and other.country:
        return False
    if STATES & {one.kind, other.kind}:
        return True
    return (
        other.name in (one.name, one.admin1) or other.admin1 == one.name or one.name.split()[0] == other.name.split()[0]
    )


_TRIED = frozenset({PlaceRole.EVENT, PlaceRole.COURT})


def _new_places(
    page: Page, group: Sequence[Line], line: Line, roles: frozenset[PlaceRole] = _HAPPENED
) -> tuple[_At, ...]:
    """The places of the line where the case has others and none of these, nor the state abroad they lie in."""
    told = [place for other in group if not _is_summary(page, other) for place in _known(page, other)]
    events = _events(page, line, roles)
    if opening("clause", line):
        events = _events(page, line, _TRIED)
    is_known = any(_is_same(place, p) for place in _known(page, line) if place.kind not in STATES for p in told)
    if is_known or all(place.kind in STATES for place in told):
        return ()
    return events


def _is_summary(page: Page, line: Line) -> bool:
    """True for a title that names several places: it is of no one case."""
    if not line.is_title and line.number > 0:
        return False
    places = [at.place for at in _events(page, line)]
    return any(not _is_same(places[0], other) for other in places[1:])


# Where another case opens.


def _is_opening(page: Page, group: Sequence[Line], index: int) -> bool:
    line = page.lines[index]
    if line.is_title or line.is_headline or kind_of(line) is not Kind.EVENT:
        return False
    if not any(_is_told(page, other) for other in group):
        return False
    if opening("another", line):
        return _is_story(page.lines[index : index + _PASSAGE])
    if _is_foretold(page, line):
        return bool(_new_places(page, group, line))
    if not _stands_alone(line):
        return False
    if not opening("besides", line) and not _new_places(page, group, line):
        return False
    return sum(weight for weight, holds in _SIGNS if holds(page, group, line)) >= _ENOUGH


def _is_told(page: Page, line: Line) -> bool:
    """True where a line of the body tells."""
    return not _is_heading(page, line) and (_tells(line) or _is_whole(line))


# What a sentence ends in: a paragraph of one line without it is a heading.
_ENDS = (".", "!", "?", "…", "»", '"', "”", ":", ";")


def _is_heading(page: Page, line: Line) -> bool:
    is_open = not line.text.rstrip().endswith(_ENDS)
    return line.is_title or (is_open and len(_paragraph(page, line)) == 1)


def _besides(_page: Page, _group: Sequence[Line], line: Line) -> bool:
    return opening("besides", line)


def _elsewhere(page: Page, group: Sequence[Line], line: Line) -> bool:
    return bool(_new_places(page, group, line))


def _is_about_elsewhere(page: Page, group: Sequence[Line], line: Line) -> bool:
    return any(at.start <= _PLACE_HEAD for at in _new_places(page, group, line))


def _is_paragraph_of_its_own(_page: Page, group: Sequence[Line], line: Line) -> bool:
    return group[-1].paragraph != line.paragraph


def _is_about_somebody(_page: Page, _group: Sequence[Line], line: Line) -> bool:
    return any(m.span[0] <= _PERSON_HEAD for m in _news(line))


def _is_parallel(page: Page, group: Sequence[Line], line: Line) -> bool:
    """True where both cases open with their place ("В Актобе ... В Шымкенте ...")."""
    first = next(other for other in group if _is_told(page, other))
    return _is_whole(first) and all(
        any(at.start <= _PLACE_HEAD for at in _events(page, other)) for other in (first, line)
    )


def _is_contrasted(_page: Page, _group: Sequence[Line], line: Line) -> bool:
    """True for "..., а в Уральске ...", "while in Semey ..."."""
    return opening("clause", line)


def _has_sentence(_page: Page, group: Sequence[Line], line: Line) -> bool:
    """True for a sentence of somebody else's: the case before has its own."""
    return line.has("imposed") and any(other.has("imposed") for other in group)


def _has_story(_page: Page, _group: Sequence[Line], line: Line) -> bool:
    return len({m.role for m in _sides(line)}) == 2


Sign = Callable[[Page, Sequence[Line], Line], bool]
_SIGNS: tuple[tuple[int, Sign], ...] = (
    (2, _besides),
    (1, _elsewhere),
    (1, _is_about_elsewhere),
    (1, _is_paragraph_of_its_own),
    (1, _is_about_somebody),
    (1, _has_story),
    (1, _has_sentence),
    (1, _is_parallel),
    (1, _is_contrasted),
)


# Back to a case, and aside from all.


def _told_before(page: Page, groups: Sequence[Sequence[Line]], current: int, line: Line) -> int | None:
    """The earlier case that a line tells more of: one that happened where it does."""
    events = _events(page, line)
    for number, group in enumerate(groups):
        told = [at.place for other in group if not _is_summary(page, other) for at in _events(page, other)]
        if number != current and any(_is_same(at.place, place) for at in events for place in told):
            return number
    return None


def _return(page: Page, groups: Sequence[Sequence[Line]], current: int, line: Line) -> int | None:
    """The earlier case a line goes back to by naming its place at its head."""
    if len(groups) < 2 or not _tells(line) or not _is_about_elsewhere(page, groups[current], line):
        return None
    return _told_before(page, groups, current, line)


def _is_aside(page: Page, group: Sequence[Line], line: Line) -> bool:
    """True for a past case named in one line: other persons elsewhere."""
    return (
        any(_is_told(page, other) for other in group)
        and _tells(line)
        and bool(_news(line))
        and not _is_tied(line)
        and bool(_new_places(page, group, line, _TRIED))
    )
