"""Names: the persons an article names, each with a role and all its mentions in any form. Restricted.

Persons are found line by line (`named`), all their mentions in any case and alphabet in every paragraph (`spellings`);
each mention votes on the role by what stands beside it, names in one list vote together. A person whose role stays
open is protected like a victim: a name too many masked is better than one too few.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tipwire.find import turkic
from tipwire.find.exact.ages import ages
from tipwire.find.mentions import mentions
from tipwire.find.named import persons
from tipwire.find.nominative import is_name_word, nominative
from tipwire.find.nouns import russian_morphology
from tipwire.find.page import Line, Page
from tipwire.find.roles import OFFICIAL, SUSPECT, VICTIM, cues, readings
from tipwire.find.spellings import is_form, key, spellings
from tipwire.languages import Hit
from tipwire.model import Article, Evidence, Name, PersonRole, digest
from tipwire.text import Span, fold

_APPOSITION_REACH = 14
_GAP = r"\s?"
_OF_AN_OFFICE = frozenset(
    {"of", "the", "for", "at", "in", "and", "a", "s", "spokesman", "spokeswoman", "chief", "head"}
)
_PROTECTED = frozenset({PersonRole.VICTIM, PersonRole.RELATIVE, PersonRole.MINOR, PersonRole.WITNESS, PersonRole.OTHER})
_PART = re.compile(r"[^\W\d_][\w'’ʻ-]*\.?")
_INITIAL_AFTER = re.compile(r"\s?(?:[^\W\d_]\.\s?){1,2}")
_LIST_GAP = re.compile(
    r"^(?:\s*,\s*|\s*,?\s*(?:and|и|мен|бен|пен|және|ва|va|жана|менен)\s+|\s*\([^)]{1,30}\)\s*,?\s*(?:and\s|и\s)?)$"
)
_RELATIVES = frozenset({"mother", "father", "sister", "brother", "wife", "husband", "daughter", "son"})
_ROLES = {VICTIM: PersonRole.VICTIM, SUSPECT: PersonRole.SUSPECT}
# What a denial or an admission beside a name is worth: it is the suspect who denies.
_DENIAL_POINTS = 4.0
_DENIAL_REACH = 60
_AGE_POINTS = 2.0
# What a noun for somebody without an office is worth: less than a victim's or a child's, more than a body near by.
_PRIVATE_POINTS = 5.0
_FAR_POINTS = 1.0
Votes = dict[PersonRole, float]


@dataclass(slots=True)
class _Person:
    text: str
    parts: tuple[str, ...]
    votes: Votes = field(default_factory=lambda: defaultdict(float))

    def is_same(self, parts: tuple[str, ...]) -> bool:
        """True where all parts of the shorter name are parts of the longer one."""
        short, long = sorted((self.parts, parts), key=len)
        return bool(short) and all(any(_agree(a, b) for b in long) for a in short)


def names(page: Page) -> tuple[Name, ...]:
    """The named persons of an article."""
    people = _people(page)
    for line in page.lines:
        _vote(line, people)
    return tuple(_name(page.article, person) for person in people)


def _people(page: Page) -> list[_Person]:
    found: list[_Person] = []
    for line in page.lines:
        for span in persons(line):
            text = nominative(_bare(line, span), line.language)
            parts = tuple(_PART.findall(text))
            if not parts or _is_no_person(line, span, parts):
                continue
            person = next((p for p in found if p.is_same(parts)), None)
            if person is None:
                found.append(_Person(text=text, parts=parts))
            elif len(parts) > len(person.parts):
                person.text, person.parts = text, parts
    return found


def _bare(line: Line, span: Span) -> str:
    """The name without an age grown into a word before it ("сорокатрёхлетняя Жамиля")."""
    start = span.start
    for age in ages(line.text, line.language):
        if age.start <= start < age.end < span.end:
            start = age.end
    return line.text[start : span.end].strip()


def _is_no_person(line: Line, span: Span, parts: tuple[str, ...]) -> bool:
    """True for a common noun that only looks like a name where its sentence starts."""
    if len(parts) > 1:
        return False
    nouns = (*line.find("persons"), *line.find("demonyms"))
    if any(h.start < span.end and span.start < h.end for h in nouns):
        return True
    return span.start == 0 and line.language == "ru" and not is_name_word(parts[0])


def _agree(left: str, right: str) -> bool:
    one, other = fold(left).rstrip("."), fold(right).rstrip(".")
    if len(one) == 1 or len(other) == 1:
        return one == other
    return is_form(key(left), key(right)) or is_form(key(right), key(left))


def _vote(line: Line, people: list[_Person]) -> None:
    """Adds what a line says of the persons it names; names of one list share what is said of any."""
    placed = _one_bearer([(span, n) for n, person in enumerate(people) for span in _spans(line.text, person.parts)])
    group: list[tuple[Span, int]] = []
    for span, number in placed:
        if group and not _LIST_GAP.match(line.text[group[-1][0].end : span.start]):
            _count(line, group, people)
            group = []
        group.append((span, number))
    if group:
        _count(line, group, people)


def _one_bearer(placed: list[tuple[Span, int]]) -> list[tuple[Span, int]]:
    """The places without those that two persons could mean: a surname inside a fuller name is that person's alone, and
    a bare surname that two bear says nothing of either (a brother who sold his sister)."""
    kept = []
    for span, number in placed:
        rivals = [other for other, n in placed if n != number and other.start < span.end and span.start < other.end]
        if all(other.end - other.start < span.end - span.start for other in rivals):
            kept.append((span, number))
    return sorted(kept)


def _count(line: Line, group: list[tuple[Span, int]], people: list[_Person]) -> None:
    shared: Votes = {}
    for span, _ in group:
        for role, points in _votes(line, span):
            shared[role] = max(shared.get(role, 0.0), points)
    for number in {n for _, n in group}:
        for role, points in shared.items():
            people[number].votes[role] += points


def _votes(line: Line, span: Span) -> Iterator[tuple[PersonRole, float]]:
    beside = [m for m in mentions(line) if 0 <= span.start - m.end <= _APPOSITION_REACH or 0 <= m.start - span.end <= 4]
    private = [h for h in line.find("private") if _is_beside(line, h.start, h.end, span)]
    has_office = not private and not _has_age(line, span)
    if private:
        yield PersonRole.WITNESS, _PRIVATE_POINTS
    for mention in beside:
        if mention.gloss in _RELATIVES and mention.end <= span.start:
            yield PersonRole.RELATIVE, 3.0
        elif mention.bias == OFFICIAL:
            if has_office and not mention.is_plural and _is_beside(line, mention.start, mention.end, span):
                yield PersonRole.OFFICIAL, 12.0
        elif mention.is_child:
            yield PersonRole.MINOR, 6.0
        elif mention.bias in _ROLES:
            yield _ROLES[mention.bias], 10.0
    if has_office and any(_is_of_body(line, h, span.start) for h in line.find("bodies")) and line.has("speech"):
        yield PersonRole.OFFICIAL, 6.0
    if any(
        min(abs(h.start - span.end), abs(span.start - h.end)) <= _DENIAL_REACH
        for t in ("denial", "admission")
        for h in line.find(t)
    ):
        yield PersonRole.SUSPECT, _DENIAL_POINTS
    read = False
    for reading, points in readings(line, span.start, span.end):
        read = True
        yield _ROLES[reading], points
    # Papers give the age of the accused beside the name; a line that speaks only of the accused speaks of this one.
    if any(0 <= a.start - span.end <= 4 for a in ages(line.text, line.language)):
        yield PersonRole.SUSPECT, _AGE_POINTS
    if not read and not line.has("speech") and {c.value for c in cues(line)} == {SUSPECT}:
        yield PersonRole.SUSPECT, _FAR_POINTS


def _is_beside(line: Line, start: int, end: int, span: Span) -> bool:
    """True where a noun is said of the name: right before it, or behind a comma, dash or bracket after it. What merely
    follows ("Айгүлге психолог көмектесті") is somebody else."""
    if 0 <= span.start - end <= _APPOSITION_REACH:
        gap = line.text[end : span.start]
        return not re.search(r"[.;:!?]", gap) and not _has_verb(gap, line.language)
    return 0 <= start - span.end <= 6 and bool(re.match(r"\s*[,(–—-]", line.text[span.end : start]))


def _has_verb(gap: str, language: str) -> bool:
    """True where the words between an office and a name hold a verb: the name is then what was done to, not who did.

    Kazakh, Kyrgyz and Uzbek verbs stand behind the name; in English only titles and "of the" stand between.
    """
    words = _PART.findall(gap)
    if language == "ru":
        parsed = [russian_morphology().parse(word.lower())[0] for word in words]
        return any({"VERB", "INFN", "GRND", "PRTS"} & set(parse.tag.grammemes) for parse in parsed)
    return language == "en" and any(word.islower() and word not in _OF_AN_OFFICE for word in words)


def _has_age(line: Line, span: Span) -> bool:
    """True where an age stands with the name: papers tell it of the accused and of victims, not of who speaks in
    office."""
    return any(
        0 <= span.start - a.end <= _APPOSITION_REACH or 0 <= a.start - span.end <= 4
        for a in ages(line.text, line.language)
    )


def _is_of_body(line: Line, body: Hit, start: int) -> bool:
    """True for "police spokesman X", "начальник полиции X": the body stands right before the name, in its phrase."""
    gap = line.text[body.end : start]
    if line.language in turkic.LANGUAGES and not turkic.can_speak(line.text[body.start : body.end], line.language):
        # Told to the consulate, not by it.
        return False
    if _has_verb(gap, line.language):
        # "Полиция освободила Айгуль": she is no policewoman.
        return False
    return 0 <= start - body.end <= 30 and not re.search(r"[,.;:«»\"]|\b(?:against|in|против|в)\b", gap)


def _role(votes: Votes) -> PersonRole:
    if not votes:
        return PersonRole.OTHER
    return max(votes, key=lambda role: (votes[role], role in _PROTECTED))


def _name(article: Article, person: _Person) -> Name:
    role = _role(person.votes)
    return Name(
        key=digest(article.id, " ".join(key(part) for part in person.parts) or person.text),
        article=article.id,
        text=person.text,
        role=role,
        # A private person whose part in the matter is unclear may be a victim.
        is_protected=role in _PROTECTED or role is PersonRole.OTHER,
        mentions=tuple(_mentions(article, person)),
    )


def _mentions(article: Article, person: _Person) -> Iterator[Evidence]:
    """Every place where a form of the name or of one of its parts stands, in any paragraph."""
    for number, paragraph in enumerate(article.paragraphs):
        for start, end in _spans(paragraph.text, person.parts):
            yield Evidence(article=article.id, paragraph=number, start=start, end=end, quote=paragraph.text[start:end])


def _spans(text: str, parts: tuple[str, ...]) -> list[Span]:
    """The places of a name in a text; neighbouring parts and the initials beside them as one."""
    has_initials = any(len(part.rstrip(".")) == 1 for part in parts)
    found = [Span(*place) for place in spellings(text, parts)]
    if not found and all(len(key(part.rstrip("."))) < 3 for part in parts):
        found = [Span(*m.span()) for m in re.finditer(rf"(?<!\w){_GAP.join(map(re.escape, parts))}(?!\w)", text)]
    if has_initials:
        found = [_with_initials(text, span) for span in found]
    return list(_joined(text, found))


def _with_initials(text: str, span: Span) -> Span:
    after = _INITIAL_AFTER.match(text, span.end)
    return Span(span.start, span.end + len(after.group().rstrip())) if after else span


def _joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    place: Span | None = None
    for span in spans:
        if place is not None and span.start <= place.end + 1 and not text[place.end : span.start].strip():
            place = Span(place.start, max(place.end, span.end))
            continue
        if place is not None:
            yield place
        place = span
    if place is not None:
        yield place
