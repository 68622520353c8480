"""Lines: an article as sentences, each with its place, its folded text and the hits of its language's tables.

Refuses page furniture (tickers, "read also", photo credits), and lines beyond what a news text can be long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sized
from dataclasses import dataclass
from functools import cached_property

from tipwire.languages import Hit, Language, codes, load, longest
from tipwire.model import Article, Evidence, Paragraph, ParagraphKind
from tipwire.text import fold, sentences

# A longer sentence is no sentence (a table, a dump): it is cut, so that work stays linear.
LONGEST_LINE = 1_500
# More is an archive, no article: what stands beyond is not read.
MOST_CHARACTERS = 120_000
_TICKER = re.compile(r"^\W*(?:>>|https?://|\d{1,2}:\d{2}\b(?!\s*[/|])[^.]{0,90}$|[#@]\w+$|\d[\d\s.,]*$)")
_HAS_WORD = re.compile(r"[^\W\d_]{2}")
_TITLE_CASE = 0.6
_CLAUSE = re.compile(r"[,;:—–()«»\"]|\s-\s")


@dataclass(frozen=True, eq=False, kw_only=True)
class Line:
    """One sentence at [start, end) of a paragraph. Positions inside it are those of its own text."""

    article: str
    number: int
    paragraph: int
    start: int
    text: str
    language: str
    is_title: bool = False
    speaker: str = ""

    @cached_property
    def folded(self) -> str:
        """The text for matching, exactly as long."""
        return fold(self.text)

    @property
    def tables(self) -> Language:
        """The tables of its language."""
        return load(self.language)

    def find(self, table: str) -> list[Hit]:
        """The hits of one table, none overlapping, in order of position."""
        return longest(self.tables.find(table, self.folded))

    def every(self, table: str) -> list[Hit]:
        """All hits of one table, overlapping ones too."""
        return self.tables.find(table, self.folded)

    def has(self, table: str) -> bool:
        """True where the table says anything here."""
        return bool(self.tables.find(table, self.folded))

    def evidence(self, start: int, end: int) -> Evidence:
        """The words at [start, end) with their place in the article."""
        start, end = max(0, start), min(len(self.text), end)
        quote = self.text[start:end]
        at = self.start + start + len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Evidence(article=self.article, paragraph=self.paragraph, start=at, end=at + len(quote), quote=quote)

    @cached_property
    def whole(self) -> Evidence:
        """The whole line as evidence."""
        return self.evidence(0, len(self.text))

    @cached_property
    def is_headline(self) -> bool:
        """True where most longer words are capitalised, as English headlines are."""
        words = [w for w in self.text.split() if w[:1].isalpha() and len(w) > 3]
        return len(words) > 3 and sum(w[:1].isupper() for w in words) / len(words) > _TITLE_CASE

    @cached_property
    def breaks(self) -> tuple[int, ...]:
        """Where clauses part: commas, dashes, brackets."""
        return tuple(m.start() for m in _CLAUSE.finditer(self.text))

    def clause(self, position: int) -> int:
        """The number of the clause that holds the position."""
        return sum(1 for b in self.breaks if b < position)


@dataclass(frozen=True, eq=False, kw_only=True)
class Page:
    """An article as lines."""

    article: Article
    lines: tuple[Line, ...]

    @cached_property
    def language(self) -> str:
        """The language most of the text is in."""
        weight: dict[str, int] = {}
        for line in self.lines:
            weight[line.language] = weight.get(line.language, 0) + len(line.text)
        return max(weight, key=lambda code: weight[code], default=self.article.language)


def page(article: Article) -> Page:
    """The article as lines, without furniture."""
    lines: list[Line] = []
    for line in every_line(article, lines):
        if not _is_furniture(line):
            lines.append(line)
    return Page(article=article, lines=tuple(lines))


def every_line(article: Article, before: Sized = ()) -> Iterator[Line]:
    """The sentences of the article in order, furniture among them, each numbered by how many are kept before it."""
    for index, _, language in read_paragraphs(article):
        yield from lines_of(article, index, language, before)


def lines_of(article: Article, index: int, language: str, before: Sized = ()) -> Iterator[Line]:
    """The sentences of one paragraph."""
    paragraph = article.paragraphs[index]
    for start, text in _pieces(paragraph.text[:MOST_CHARACTERS]):
        yield Line(
            article=article.id,
            number=len(before),
            paragraph=index,
            start=start,
            text=text,
            language=language,
            is_title=paragraph.kind is ParagraphKind.TITLE,
            speaker=paragraph.speaker,
        )


def read_paragraphs(article: Article) -> Iterator[tuple[int, Paragraph, str]]:
    """The paragraphs that are read, with their numbers and the languages whose tables serve them."""
    room, known = MOST_CHARACTERS, codes()
    for index, paragraph in enumerate(article.paragraphs):
        language = paragraph.language if paragraph.language in known else article.language
        if room > 0 and language in known:
            room -= len(paragraph.text)
            yield index, paragraph, language


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    for start, end in sentences(text):
        at = start
        while at < end:
            stop = _stop(text, at, end)
            piece = text[at:stop]
            if piece.strip():
                yield at, piece
            at = stop


def _stop(text: str, at: int, end: int) -> int:
    """Where a line that begins at `at` ends: with its sentence, or after the last word there is room for."""
    if end - at <= LONGEST_LINE:
        return end
    space = text.rfind(" ", at + 1, at + LONGEST_LINE)
    return space + 1 if space > 0 else at + LONGEST_LINE


def _is_furniture(line: Line) -> bool:
    if line.is_title:
        return False
    if not _HAS_WORD.search(line.text) or _TICKER.match(line.text):
        return True
    hits = line.find("furniture")
    return bool(hits) and (hits[0].start <= 3 or len(line.text) < 90)
