"""The language of a paragraph and of an article.

Until the text is long enough to speak for itself, what the source says of its language counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tipwire.model import ParagraphKind

# Letters that one of our languages has and its neighbours have not.
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("kk", re.compile(r"[әғқұһіӘҒҚҰҺІ]")),
    ("uz", re.compile(r"[ўҳЎҲ]|[oOgG][‘’'ʻʼ]")),
    ("ky", re.compile(r"[ңөүҢӨҮ]")),
    ("ru", re.compile(r"[ыъэёщЫЪЭЁЩ]")),
)
_CYRILLIC = re.compile(r"[а-яА-Я]")


def language(text: str, expected: str = "") -> str:
    """The language of a text by its letters; `expected` where they leave it open."""
    counts = {code: len(mark.findall(text)) for code, mark in _MARKS}
    if counts["kk"] and counts["kk"] >= counts["uz"]:
        return "kk"
    if counts["uz"]:
        return "uz"
    if counts["ky"]:
        return "ky"
    if _CYRILLIC.search(text):
        return expected if expected in ("kk", "ky", "uz", "tg") and len(text) < 80 else "ru"
    return expected or "en"


def majority(paragraphs: Sequence[tuple[str, str, ParagraphKind]]) -> str:
    """The language with the most letters in the body; the title counts where there is no body."""
    letters: Counter[str] = Counter()
    body = [p for p in paragraphs if p[2] is not ParagraphKind.TITLE] or paragraphs
    for text, code, _ in body:
        letters[code] += sum(c.isalpha() for c in text)
    return letters.most_common(1)[0][0] if letters else "und"
