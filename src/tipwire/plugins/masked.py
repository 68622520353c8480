"""A text without its persons' names, and the way back: where a quote of it stands in the article.

Each person is a letter in brackets, the same one at each mention, so that who did what can still be read. Hidden are
all persons the finder knows, with office or without, in any form of their names. Refuses a quote that cuts a mask in
two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tipwire.model import Article, Evidence, Name
from tipwire.report.mask import Forms, merged

MASK = "[...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of the masked text and of its source; of equal length unless it is a mask."""

    start: int
    end: int
    source: int
    source_end: int
    is_mask: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """One paragraph as it may be shown to a server."""

    article: str
    paragraph: int
    source: str
    text: str
    pieces: tuple[Piece, ...]

    def evidence(self, quote: str) -> Iterator[Evidence]:
        """Each place of the article where the quote stands, letter for letter."""
        at = self.text.find(quote) if quote.strip() else -1
        while at >= 0:
            start, end = self._place(at, is_end=False), self._place(at + len(quote), is_end=True)
            if start is not None and end is not None:
                yield Evidence(
                    article=self.article,
                    paragraph=self.paragraph,
                    start=start,
                    end=end,
                    quote=self.source[start:end],
                )
            at = self.text.find(quote, at + 1)

    def _place(self, at: int, *, is_end: bool) -> int | None:
        """The place in the source; None inside a mask."""
        for piece in self.pieces:
            if piece.is_mask and piece.start < at < piece.end:
                return None
            inside = piece.start < at <= piece.end if is_end else piece.start <= at < piece.end
            if inside:
                if piece.is_mask:
                    return piece.source_end if is_end else piece.source
                return piece.source + at - piece.start
        return None


def masked(article: Article, names: Iterable[Name]) -> tuple[Masked, ...]:
    """The paragraphs of the article, every known person's name replaced by a letter in brackets."""
    names = tuple(names)
    letters = {name.key: f"[{_letter(number)}]" for number, name in enumerate(names)}
    # All forms of all names at once; the one whose mention it is gives the letter, else a plain mask.
    forms = Forms.of(names)
    out = []
    for index, paragraph in enumerate(article.paragraphs):
        marked = {(m.start, m.end): letters[name.key] for name in names for m in name.mentions if m.paragraph == index}
        spans = merged([*marked, *forms.find(paragraph.text)])
        text, pieces = _cut(paragraph.text, spans, marked)
        out.append(Masked(article=article.id, paragraph=index, source=paragraph.text, text=text, pieces=pieces))
    return tuple(out)


def _cut(
    source: str, spans: Iterable[tuple[int, int]], letters: Mapping[tuple[int, int], str]
) -> tuple[str, tuple[Piece, ...]]:
    text, pieces, at = "", [], 0
    for start, end in (*spans, (len(source), len(source))):
        for low, high, shown in ((at, start, source[at:start]), (start, end, letters.get((start, end), MASK))):
            if low < high:
                made = Piece(
                    start=len(text), end=len(text) + len(shown), source=low, source_end=high, is_mask=low == start
                )
                pieces.append(made)
                text += shown
        at = end
    return text, tuple(pieces)


def _letter(number: int) -> str:
    """A to Z, then A1 to Z1."""
    return chr(ord("A") + number % 26) + (str(number // 26) if number >= 26 else "")


def without_names(text: str, names: Iterable[Name]) -> str:
    """A quote with every form of the names replaced by `[...]`."""
    return _cut(text, merged(Forms.of(names).find(text)), {})[0]
