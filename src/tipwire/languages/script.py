"""One alphabet to work in: Latin Kazakh and Uzbek are read as Cyrillic, positions map back to the text as it stands."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tipwire.text import Span, fold, is_latin, to_cyrillic


@dataclass(frozen=True, slots=True)
class View:
    """A text folded for matching, in Cyrillic letters where it is Latin Kazakh or Uzbek.

    `cased` is the same with its capitals; `offsets` is None where positions are those of the source.
    """

    folded: str
    cased: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The place in the source of what stands at [start, end) here."""
        if self.offsets is None:
            return Span(start, end)
        return Span(self.offsets[start], max(self.offsets[end], self.offsets[start] + 1))


@lru_cache(maxsize=512)
def view(text: str, language: str) -> View:
    """The text as the tables of a language read it."""
    if language in ("kk", "uz") and is_latin(text):
        cyrillic, offsets = to_cyrillic(text, language)
        return View(fold(cyrillic), cyrillic, offsets)
    return View(fold(text), text)
