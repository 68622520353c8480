"""The text of a paragraph as everybody downstream sees it: NFC, white space squeezed, nothing invisible.

Positions of evidence are counted in this text, so it must never change again after extract.
"""

from __future__ import annotations

import html
import re

from tipwire.text import normalise

# No word or address is longer; what is (a picture as base64, a page of dashes) would only stall the rules of language.
_ENDLESS_WORD = re.compile(r"\S{1001,}")
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6}|#x[0-9a-fA-F]{2,5});")


def clean(text: str) -> str:
    """The text in NFC with single spaces; invisible and control characters gone, lone surrogates replaced."""
    return normalise(_ENDLESS_WORD.sub(" ", text.encode("utf-8", "replace").decode("utf-8")))


def has_entities(text: str) -> bool:
    """True where entities still stand in a text that was decoded already."""
    return any(html.unescape(m[0]) != m[0] for m in _ENTITY.finditer(text))


def decoded(text: str) -> str:
    """The text with the entities that an encoding too many has left in it decoded."""
    return _ENTITY.sub(lambda m: html.unescape(m[0]), text)
