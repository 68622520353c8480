"""The language of a paragraph and of an article.

A paragraph speaks for itself where it is long enough. A short line that could be several languages is taken for what
the rest of the article is in: seven Kazakh words may hold no Kazakh letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tipwire.languages import identify
from tipwire.model import ParagraphKind

# Below this many letters a paragraph is too short to be believed against the article it stands in.
_SHORT_LETTERS = 40
# The beginning of a long paragraph tells its language.
_ENOUGH_CHARS = 5000


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A paragraph's text, what it is in its article, and the language its source names."""

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    said: str = ""

    @property
    def letters(self) -> int:
        """How many letters it has."""
        return sum(c.isalpha() for c in self.text)

    @property
    def is_latin(self) -> bool:
        """True where most of its letters are Latin."""
        return sum(c.isalpha() and c < "\u0250" for c in self.text) * 2 > self.letters


def languages(samples: Sequence[Sample], expected: str) -> tuple[str, tuple[str, ...]]:
    """The article's language and each paragraph's. `expected` is what the source says, empty where it says nothing."""
    read = [sample.said or identify(sample.text[:_ENOUGH_CHARS]) for sample in samples]
    whole = _majority(samples, read) or expected or "und"
    is_latin = sum(s.letters if s.is_latin else -s.letters for s in samples) > 0
    return whole, tuple(_settled(s, code, whole, is_latin=is_latin) for s, code in zip(samples, read, strict=True))


def _majority(samples: Sequence[Sample], read: Sequence[str]) -> str:
    """The language with the most letters in the body; the title counts where there is no body."""
    letters: Counter[str] = Counter()
    has_body = any(sample.kind is not ParagraphKind.TITLE for sample in samples)
    for sample, code in zip(samples, read, strict=True):
        if code != "und" and not (has_body and sample.kind is ParagraphKind.TITLE):
            letters[code] += sample.letters
    return letters.most_common(1)[0][0] if letters else ""


def _settled(sample: Sample, code: str, whole: str, *, is_latin: bool) -> str:
    """The paragraph's language: the article's where the paragraph is too short to tell, and in the same letters."""
    if sample.said:
        return sample.said
    is_short = sample.letters < _SHORT_LETTERS and sample.is_latin == is_latin
    return whole if code == "und" or is_short else code
