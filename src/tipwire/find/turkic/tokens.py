"""Words and marks of a Turkic text with their places.

A word keeps an inner hyphen or apostrophe ("Қасым-Жомарт", "40-қа", "Farg'ona"). Refuses to know what a word means.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?:-\w+)?|[^\W\d_]\.(?=\s*[^\W\d_])|\w+(?:[-'’ʻʼ‘`]\w+)*|[^\w\s]")


class Token(NamedTuple):
    """One word or mark: the text and its place [start, end)."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """The words and marks of the text in order.

    >>> [token.text for token in tokens("А. Серіков 40-қа жуық.")]
    ['А.', 'Серіков', '40-қа', 'жуық', '.']
    """
    return tuple(Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text))
