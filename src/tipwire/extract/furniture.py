"""What on a page is not the article: menus, tickers, sidebars, readers' comments, credits, notices.

Two kinds of rules: names of parts (class and id, as content systems call them) and beginnings of lines (furniture.tsv,
by language). Neither is trusted alone: dom.py keeps a part that holds most of the page's prose, whatever it is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from tipwire.errors import SettingsError


class Line(StrEnum):
    """What a line of furniture announces."""

    COMMENTS = "comments"
    RELATED = "related"
    LABEL = "label"
    NOTICE = "notice"
    BYLINE = "byline"
    FOOTER = "footer"


# A line of furniture is short; a paragraph that begins with the same words is longer.
_SHORT_CHARS = 160
_LABEL_CHARS = 60
_FOOTER_CHARS = 400
# These stand over something that follows.
_LABELS = frozenset((Line.COMMENTS, Line.RELATED))


def _parts() -> dict[str, frozenset[str]]:
    """The words of parts.tsv by kind. Errors: SettingsError with the line."""
    found: dict[str, frozenset[str]] = dict.fromkeys(("block", "dead", "side", "strong", "weak"), frozenset())
    for number, row in _rows("parts.tsv"):
        kind, _, words = row.partition("\t")
        if kind not in found or not words.split():
            raise SettingsError(f"parts.tsv, line {number}: write one of {', '.join(found)}, a tab, words.")
        found[kind] |= frozenset(words.split())
    return found


def _rows(name: str) -> Iterator[tuple[int, str]]:
    """The rows of one of our tables with their numbers, comments left out."""
    text = resources.files("tipwire.extract").joinpath(name).read_text(encoding="utf-8")
    return ((number, row) for number, row in enumerate(text.splitlines(), 1) if row and not row.startswith("#"))


_PARTS = _parts()
BLOCK_TAGS, DEAD_TAGS, SIDE_TAGS = _PARTS["block"], _PARTS["dead"], _PARTS["side"]
STRONG_NAMES, WEAK_NAMES = _PARTS["strong"], _PARTS["weak"]
_NAME = re.compile(r"[a-z]+\d?", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def names(attributes: str) -> frozenset[str]:
    """The words in a class or id: "postMetadata wide-menu" is post, metadata, postmetadata, wide, menu."""
    words = [w.lower() for w in _NAME.findall(_CAMEL.sub(" ", attributes))]
    whole = [w.lower() for w in attributes.split()]
    return frozenset((*words, *whole))


def is_unseen(style: str, hidden: bool) -> bool:
    """True for an element that no reader sees."""
    return hidden or bool(_UNSEEN.search(style))


@cache
def _lines() -> tuple[tuple[Line, re.Pattern[str]], ...]:
    """The rules of furniture.tsv. Errors: SettingsError with the line."""
    rules = []
    for number, row in _rows("furniture.tsv"):
        cells = row.split("\t")
        if len(cells) != 3 or cells[0] not in set(Line):
            raise SettingsError(f"furniture.tsv, line {number}: write kind, language, pattern with tabs between.")
        try:
            rules.append((Line(cells[0]), re.compile(cells[2], re.IGNORECASE)))
        except re.error as error:
            raise SettingsError(f"furniture.tsv, line {number}: {error}.") from error
    return tuple(rules)


def line(text: str) -> Line | None:
    """What kind of furniture a line is, None for text of the article.

    A sentence is text, whatever it begins with ("Сегодня, 27 января, суд вынес приговор."), except for known notices.
    """
    if len(text) > _SHORT_CHARS:
        return None
    is_sentence = _is_sentence(text)
    start = text.lstrip("•·»>→-–—|[ ").rstrip()
    for kind, pattern in _lines():
        if kind is Line.FOOTER or (is_sentence and kind is not Line.NOTICE) or not pattern.match(start):
            continue
        if kind in _LABELS and len(text) > _LABEL_CHARS:
            continue
        return kind
    return None


def _is_sentence(text: str) -> bool:
    """True for five words or more with a full stop: no label is so long."""
    return text.rstrip('»"” )').endswith((".", "!", "?", "…")) and len(text.split()) >= 5


def is_footer(text: str) -> bool:
    """True for what newsletters say below the text: why it came, how to leave."""
    return len(text) <= _FOOTER_CHARS and any(p.search(text) for kind, p in _lines() if kind is Line.FOOTER)
