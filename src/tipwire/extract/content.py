"""Which blocks of a page are the article: the lines around the title, the body, who wrote it.

trafilatura says where the article is (its F1 on foreign pages is .96); we say what is read there, block by block,
because it loses paragraph marks in tables and lets date lines, credits and comments through (measured on our samples).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

import trafilatura

from tipwire.extract import furniture
from tipwire.extract.dates import days
from tipwire.extract.dom import HEADINGS, Block
from tipwire.extract.draft import Piece
from tipwire.extract.flaws import THEIR_FAULTS
from tipwire.extract.furniture import Line
from tipwire.model import ParagraphKind

# Beyond this trafilatura takes seconds; the page's own markup has to do.
VOTE_CHARS = 1_000_000
# An element holding this share of the weighted prose is where the article is; the deepest such is taken.
_SHARE = 0.85
_UNSEEN_WEIGHT = 0.3
_DEPTH = 80
_BODY_CHARS = 200
_ENDS = re.compile(r"[.!?…»\")”:;]$")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CAPITAL = re.compile(r"(?:[^\W\d_]\.\s*)?[^\W\d_]*")
# Words that stand in date lines beside the date.
_DATE_LINE_WORDS = 7
_DATE_LINE_CHARS = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The parts of a page that are its article. `around` are the short lines beside the title and at the end."""

    body: tuple[Piece, ...] = ()
    around: tuple[Block, ...] = ()
    byline: str = ""


def content(blocks: tuple[Block, ...], title_at: int, source: str) -> Content:
    """The article's blocks. `title_at` is the title's index, -1 where it is not shown."""
    seen = _votes(source)
    region = _region(blocks, title_at, seen)
    inside = [i for i, block in enumerate(blocks) if i > title_at and _is_in(block.element, region)]
    if not inside:
        return Content()
    title = blocks[title_at].text if title_at >= 0 else ""
    before = blocks[max(0, title_at - 3) : max(0, title_at)]
    between = blocks[title_at + 1 : inside[0]] if title_at >= 0 else ()
    lead = [block for block in between if block.is_prose and block.link_share < 0.2]
    heading = blocks[title_at].element if title_at >= 0 else None
    tail = takewhile(lambda block: _goes_on(block, region, seen, heading), blocks[inside[-1] + 1 :])
    near = (*(block for block in between[:6] if block not in lead), *reversed(before))
    return _sorted_out((*lead, *(blocks[i] for i in inside), *tail), near, title)


def _goes_on(block: Block, region: Any, seen: str, heading: Any) -> bool:
    """True for a block right after the region that belongs to it still: some pages close the text's part early.

    A paragraph beside it under the same title is taken, anything else only where trafilatura takes it too.
    """
    parent = region.getparent() if region is not None else None
    if parent is None or not _is_in(block.element, parent) or furniture.line(block.text):
        return False
    if block.link_share >= 0.2 or not _ENDS.search(block.text) or parent.tag == "body":
        return False
    is_sibling = block.tag == "p" and block.element.getparent() is parent and heading is not None
    return (is_sibling and _is_in(heading, parent)) or (block.is_prose and _key(block.text) in seen)


def _region(blocks: tuple[Block, ...], title_at: int, seen: str) -> Any:
    """The element that holds the article: marked as such, else the deepest that holds nearly all prose."""
    for block in blocks:
        for element in islice((block.element, *block.element.iterancestors()), _DEPTH):
            if element.get("itemprop") == "articleBody" and _prose_chars(blocks, element) >= _BODY_CHARS:
                return element
    weights: dict[Any, float] = defaultdict(float)
    total = 0.0
    for block in blocks[title_at + 1 :]:
        if block.is_prose:
            weight = len(block.text) * (1.0 if not seen or _key(block.text) in seen else _UNSEEN_WEIGHT)
            total += weight
            for element in islice((block.element, *block.element.iterancestors()), _DEPTH):
                weights[element] += weight
    holders = [element for element, weight in weights.items() if weight >= total * _SHARE]
    found = max(holders, key=_level, default=None)
    return _not_one_block(found, blocks)


def _not_one_block(element: Any, blocks: tuple[Block, ...]) -> Any:
    """The element, or its parent where it is a single paragraph: short ones stand beside it."""
    if element is not None and sum(_is_in(b.element, element) for b in blocks) <= 1 and element.getparent() is not None:
        return element.getparent()
    return element


def _level(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _prose_chars(blocks: tuple[Block, ...], element: Any) -> int:
    return sum(len(b.text) for b in blocks if _is_in(b.element, element))


def _is_in(element: Any, region: Any) -> bool:
    return region is None or element is region or any(up is region for up in element.iterancestors())


def _votes(source: str) -> str:
    """The letters of the text that trafilatura takes for the article; nothing where the page is too long for it."""
    if len(source) > VOTE_CHARS:
        return ""
    try:
        found = trafilatura.extract(source, include_comments=False, include_tables=True, favor_recall=True, fast=True)
    except THEIR_FAULTS:
        return ""
    return _key(found or "")


def _key(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def _sorted_out(inside: tuple[Block, ...], near: tuple[Block, ...], title: str) -> Content:
    """Body, lines around it and byline of the blocks in the article's region."""
    body: list[Block] = []
    around: list[Block] = list(near)
    bylines: list[str] = []
    skipping = False
    skipped: Block | None = None
    for block in inside:
        kind = furniture.line(block.text)
        if kind is Line.COMMENTS and body:
            break
        if kind is Line.RELATED:
            skipping = True
            continue
        if skipping and (_is_scrap(block) or _is_card(block, skipped)):
            skipped = block
            continue
        skipping = False
        if kind is Line.BYLINE:
            bylines.append(block.text)
            around.append(block)
        elif is_date_line(block.text) or (block.times and not block.is_prose):
            around.append(block)
        elif kind is None and _is_text(block, bool(body)) and _key(block.text) != _key(title):
            body.append(block)
    bylines += _signature(body)
    return Content(body=tuple(map(_piece, body)), around=tuple(around), byline=_first_line(bylines))


def _first_line(bylines: list[str]) -> str:
    return bylines[0] if bylines else ""


def _is_scrap(block: Block) -> bool:
    """True for what stands under "Read also": links, bare headlines. A short sentence is text again."""
    is_bare = len(block.text) < 60 and not _ENDS.search(block.text)
    return block.link_share > 0.4 or is_bare or (block.tag in HEADINGS and block.link_share > 0)


def _is_card(block: Block, above: Block | None) -> bool:
    """True for the teaser under a linked heading, in one part with it."""
    if above is None or above.tag not in HEADINGS or above.link_share < 0.4:
        return False
    return above.element.getparent() is block.element.getparent()


def _is_text(block: Block, has_begun: bool) -> bool:
    """True for a block of the article: prose, or a short line that is a sentence, a subheading or an item of a list."""
    if block.tag == "tr":
        return has_begun and block.link_share <= 0.5
    words = len(_WORD.findall(block.text))
    if block.link_share > 0.5 or not words:
        return False
    if block.is_prose or (_ENDS.search(block.text) and (has_begun or words > 1)):
        return True
    if block.tag in HEADINGS:
        return words > 2 or (has_begun and words > 1)
    return has_begun and words > 1 and (block.tag in ("li", "td", "p", "div", "blockquote") or block.is_bold)


def is_date_line(text: str) -> bool:
    """True for a short line that is there for its date: "12 января 2009, 17:40 | Криминал | Просмотров: 842"."""
    if len(text) > _DATE_LINE_CHARS:
        return False
    found = days(text)
    if not found:
        return False
    rest = text[: found[0].start] + text[found[0].end :]
    words = len(_WORD.findall(rest))
    is_sentence = text.endswith((".", "!", "?")) and words >= 4 and "|" not in text and ":" not in text[:25]
    return (words <= _DATE_LINE_WORDS and not is_sentence) or "|" in text


def _signature(body: list[Block]) -> list[str]:
    """The signature under the text, taken off the body: a last short line of names without a full stop."""
    if len(body) < 2 or body[-1].tag == "tr":
        return []
    last = body[-1].text
    words = last.replace(",", " ").split()
    capitals = sum(word[:1].isupper() for word in words)
    if len(last) <= 60 and not _ENDS.search(last) and 2 <= len(words) <= 6 and capitals >= len(words) - 1:
        body.pop()
        return [last]
    return []


def _piece(block: Block) -> Piece:
    is_caption = any(
        e.tag in ("figcaption", "figure", "caption") for e in (block.element, *block.element.iterancestors())
    )
    return Piece(text=block.text, kind=ParagraphKind.CAPTION if is_caption else ParagraphKind.BODY)
