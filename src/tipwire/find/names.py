"""Names: the persons an article names, each with a role and all its mentions in any form. Restricted.

A role is read beside each mention (the noun before it, the nearer cue) and settled over all of them; in doubt between
suspect and victim the name is protected. All mentions of a person are found again in every paragraph by the stems of
the name's parts. Refuses nothing else: a name too many masked is better than one too few.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipwire.find import turkic
from tipwire.find.mentions import mentions
from tipwire.find.named import persons
from tipwire.find.nominative import nominative
from tipwire.find.page import Line, Page
from tipwire.find.roles import OFFICIAL, SUSPECT, VICTIM, readings
from tipwire.find.spellings import spellings
from tipwire.languages import Hit
from tipwire.model import Article, Evidence, Name, PersonRole, digest
from tipwire.text import Span, fold, latin_key

_APPOSITION_REACH = 14
_BODY_REACH = 30
_PROTECTED = frozenset({PersonRole.VICTIM, PersonRole.RELATIVE, PersonRole.MINOR, PersonRole.WITNESS})
_PART = re.compile(r"[^\W\d_][\w'’-]*\.?")
# A part is found again by its stem: all but the last letters, which cases change.
_SHORTEST_STEM = 3


@dataclass(slots=True)
class _Person:
    text: str
    parts: tuple[str, ...]
    votes: dict[PersonRole, float]
    lines: list[tuple[Line, Span]]


def names(page: Page) -> tuple[Name, ...]:
    """The named persons of an article."""
    people = _people(page)
    return tuple(_name(page.article, person) for person in people)


def _people(page: Page) -> list[_Person]:
    found: list[_Person] = []
    for line in page.lines:
        for span in persons(line):
            text = nominative(span.of(line.text), line.language)
            parts = tuple(_PART.findall(text))
            person = next((p for p in found if _is_same(p.parts, parts)), None)
            if person is None:
                person = _Person(text=text, parts=parts, votes=defaultdict(float), lines=[])
                found.append(person)
            elif len(parts) > len(person.parts):
                person.text, person.parts = text, parts
            for role, points in _votes(line, span):
                person.votes[role] += points
            person.lines.append((line, span))
    return found


def _stem(part: str) -> str:
    key = fold(part).rstrip(".")
    return key[: max(_SHORTEST_STEM, len(key) - 2)]


def _is_same(known: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """True where all parts of the shorter name begin parts of the longer one."""
    short, long = sorted((known, new), key=len)
    return bool(short) and all(any(_agree(a, b) for b in long) for a in short)


def _agree(left: str, right: str) -> bool:
    if len(left.rstrip(".")) == 1 or len(right.rstrip(".")) == 1:
        return left.rstrip(".")[:1] == right.rstrip(".")[:1] and len(left.rstrip(".")) == len(right.rstrip("."))
    return _stem(left) == _stem(right)


def _votes(line: Line, span: Span) -> Iterator[tuple[PersonRole, float]]:
    near = [m for m in mentions(line) if 0 <= span.start - m.end <= _APPOSITION_REACH]
    near += [m for m in mentions(line) if 0 <= m.start - span.end <= 4]
    for mention in near:
        gloss_role = _ROLE_OF_GLOSS.get(mention.gloss)
        if gloss_role is not None:
            yield gloss_role, 3.0
        elif mention.bias == OFFICIAL:
            yield PersonRole.OFFICIAL, 12.0
        elif mention.is_child:
            yield PersonRole.MINOR, 6.0
        elif mention.bias == SUSPECT:
            yield PersonRole.SUSPECT, 6.0
        elif mention.bias == VICTIM:
            yield PersonRole.VICTIM, 6.0
    if line.has("speech") and any(_is_of_body(line, hit, span) for hit in line.find("bodies")):
        yield PersonRole.OFFICIAL, 8.0
    best: dict[PersonRole, float] = {}
    for reading, points in readings(line, span.start, span.end):
        role = {VICTIM: PersonRole.VICTIM, SUSPECT: PersonRole.SUSPECT}[reading]
        best[role] = max(best.get(role, 0.0), points)
    yield from best.items()


def _is_of_body(line: Line, body: Hit, name: Span) -> bool:
    """True where a body stands just before a name ("police colonel X"), not where something is told to the body."""
    if not 0 <= name.start - body.end <= _BODY_REACH:
        return False
    return line.language not in turkic.LANGUAGES or turkic.can_speak(line.text[body.start : body.end], line.language)


_ROLE_OF_GLOSS = {
    "mother": PersonRole.RELATIVE,
    "father": PersonRole.RELATIVE,
    "sister": PersonRole.RELATIVE,
    "brother": PersonRole.RELATIVE,
}


def _role(votes: dict[PersonRole, float]) -> PersonRole:
    if not votes:
        return PersonRole.OTHER
    return max(votes, key=lambda role: (votes[role], role in _PROTECTED))


def _name(article: Article, person: _Person) -> Name:
    role = _role(person.votes)
    return Name(
        key=digest(article.id, latin_key(person.text) or person.text),
        article=article.id,
        text=person.text,
        role=role,
        is_protected=role in _PROTECTED,
        mentions=tuple(_mentions(article, person)),
    )


def _mentions(article: Article, person: _Person) -> Iterator[Evidence]:
    """Every place where a form of the name or of one of its parts stands, in any paragraph and any alphabet."""
    for number, paragraph in enumerate(article.paragraphs):
        for start, end in _joined(paragraph.text, spellings(paragraph.text, person.parts)):
            quote = paragraph.text[start:end]
            yield Evidence(article=article.id, paragraph=number, start=start, end=end, quote=quote)


def _joined(text: str, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places, neighbours with only a space between them as one."""
    place: tuple[int, int] | None = None
    for start, end in places:
        if place is not None and not text[place[1] : start].strip():
            place = (place[0], end)
            continue
        if place is not None:
            yield place
        place = (start, end)
    if place is not None:
        yield place
