"""A page as blocks: the runs of text that a browser would set as paragraphs, with where they stand.

Takes broken markup as libxml2 mends it. Knows what can never be an article (scripts, hidden parts, parts named as
furniture); which of the rest is the article is content.py's question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree, html

from tipwire.extract import furniture
from tipwire.extract.clean import clean

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# A part named as furniture is kept when it holds this much of all prose: unclosed tags put articles into menus.
_TOO_MUCH = 0.5
# A part with a weak name goes only when it is mostly links or hardly any text.
_WEAK_LINKS, _WEAK_CHARS = 0.25, 120
_NEVER_SIDE = frozenset(("html", "body", "article", "main"))
_SIDE_ROLES = frozenset(("navigation", "complementary", "contentinfo", "search"))
# Elements that are a paragraph themselves, and what shows that a part holds the title.
_TEXT_TAGS = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "li", "pre"))
_TITLE_TAGS = ("h2", "h3", "time")
_MOST_ROWS = 200
# A teaser card is a link around a heading and a paragraph. What holds more was never closed.
_CARD_CHARS, _CARD_PARAGRAPHS, _LONGEST_CARD = 200, 2, 600
_SENTENCE_END = re.compile(r"[.!?…»\")”:;]\s*$")
_BOLD = frozenset(("b", "strong"))
_BREAK = "\v"
_INSTEAD = {"br": _BREAK, "img": " ", "input": " "}

Element = Any  # lxml has no types


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One run of text: its element, the characters of it that are links, the machine-readable times in it."""

    text: str
    element: Element
    link_chars: int = 0
    is_bold: bool = False
    times: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        """The element's tag."""
        return str(self.element.tag)

    @property
    def link_share(self) -> float:
        """The part of the text that is links."""
        return self.link_chars / (len(self.text) or 1)

    @property
    def is_prose(self) -> bool:
        """True for what looks like sentences, not labels and links."""
        return self.link_share < 0.4 and len(self.text) >= 60 and self.text.count(" ") >= 6


def tree(text: str) -> Element | None:
    """The root element of a page, None where nothing is left of it."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    source = text.replace("\x00", "").encode("utf-8", "replace")
    try:
        return html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


@dataclass(slots=True)
class _Measure:
    """Characters of text and of link text in an element; what we need to judge a part before it is walked."""

    chars: int = 0
    link_chars: int = 0


def _measures(root: Element) -> dict[Element, _Measure]:
    """For every element the characters in it and below, links apart, dead parts left out."""
    found: dict[Element, _Measure] = {}
    links = 0
    stack: list[_Measure] = []

    def count(text: str | None) -> None:
        if text and stack:
            size = len(text.strip())
            stack[-1].chars += size
            stack[-1].link_chars += size if links else 0

    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        if event == "comment":
            count(element.tail)
        elif event == "start":
            stack.append(_Measure())
            links += element.tag == "a"
            if element.tag in furniture.DEAD_TAGS:
                walker.skip_subtree()
            else:
                count(element.text)
        else:
            links -= element.tag == "a"
            own = found[element] = stack.pop()
            if stack:
                stack[-1].chars += own.chars
                stack[-1].link_chars += own.link_chars
            count(element.tail)
    return found


@dataclass(frozen=True, slots=True)
class _Segment:
    """Some text of one run, with what it stands in; `text` is a vertical tab for a line break."""

    text: str
    in_link: bool = False
    in_bold: bool = False
    time: str = ""


def blocks(root: Element, most: int = 10_000) -> tuple[Block, ...]:
    """The first blocks of a page in reading order, without what can never be its article."""
    measures = _measures(root)
    if _unlink(measures):
        measures = _measures(root)
    total = max(1, measures[root].chars - measures[root].link_chars)
    return tuple(islice(_walk(root, measures, total), most))


def _unlink(measures: dict[Element, _Measure]) -> bool:
    """True where a link nobody closed had swallowed a part of the page; such links are made plain."""
    lost = [e for e, own in measures.items() if e.tag == "a" and own.chars > _CARD_CHARS and _has_text(e, own.chars)]
    for element in lost:
        element.tag = "span"
    return bool(lost)


def _has_text(link: Element, chars: int) -> bool:
    paragraphs = sum(1 for _ in islice(link.iter("p"), _CARD_PARAGRAPHS + 1))
    return paragraphs > _CARD_PARAGRAPHS or (paragraphs > 0 and chars > _LONGEST_CARD)


def _is_side(element: Element, measure: _Measure, total: int) -> bool:
    """True for a part that is furniture by its tag or its name, unless most of the page's prose is in it.

    Only for parts set as blocks: a named link inside a sentence is a word of it.
    """
    tag, prose = element.tag, measure.chars - measure.link_chars
    if prose >= total * _TOO_MUCH:
        return False
    if furniture.is_unseen(element.get("style") or "", element.get("hidden") is not None):
        return True
    if tag not in furniture.BLOCK_TAGS or tag in _NEVER_SIDE or element.get("itemprop") == "articleBody":
        return False
    named = furniture.names(f"{element.get('class') or ''} {element.get('id') or ''}")
    if tag in furniture.SIDE_TAGS or element.get("role") in _SIDE_ROLES or named & furniture.STRONG_NAMES:
        return True
    return (tag == "header" or bool(named & furniture.WEAK_NAMES)) and _is_thin(element, measure, named)


def _is_thin(element: Element, measure: _Measure, named: frozenset[str]) -> bool:
    """True for a part that is mostly links or hardly any text, and holds no title and no date."""
    if element.find(".//h1") is not None or _is_dated(named):
        return False
    if measure.link_chars > measure.chars * _WEAK_LINKS:
        return True
    is_part = element.tag not in _TEXT_TAGS and measure.chars - measure.link_chars < _WEAK_CHARS
    return is_part and not any(map(_is_of_title, islice(element.iter(), _MOST_ROWS)))


def _is_of_title(element: Element) -> bool:
    """True for an element that holds the title or the date, by its tag or its name."""
    if element.tag in _TITLE_TAGS:
        return True
    return bool(furniture.names(element.get("class") or "") & {"title", "headline", "date", "published"})


def _is_dated(named: frozenset[str]) -> bool:
    """True for the line under the title: it holds the date, which published.py wants to see."""
    return bool(named & {"meta", "info", "date", "published", "time"})


def _walk(root: Element, measures: dict[Element, _Measure], total: int) -> Iterator[Block]:
    run: list[_Segment] = []
    owners: list[Element] = [root]
    passed_over: set[Element] = set()
    cells: set[Element] = set()
    links = bolds = 0
    walker = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if tag == "table":
                cells.update(_data_cells(element))
            if tag in furniture.BLOCK_TAGS and element not in cells:
                yield from _flush(run, owners[-1])
                owners.append(element)
            if tag in furniture.DEAD_TAGS or _is_side(element, measures[element], total):
                passed_over.add(element)
                walker.skip_subtree()
                continue
            links += tag == "a"
            bolds += tag in _BOLD
            when = element.get("datetime") or "" if tag in ("time", "abbr") else ""
            run.append(_Segment(_INSTEAD.get(tag) or element.text or "", links > 0, bolds > 0, when))
            continue
        if event == "end":
            if element in cells:
                run.append(_Segment(" | " if element.getnext() is not None else ""))
            elif tag in furniture.BLOCK_TAGS:
                yield from _flush(run, owners.pop())
            if element not in passed_over:
                links -= tag == "a"
                bolds -= tag in _BOLD
        run.append(_Segment(element.tail or "", links > 0, bolds > 0))
    yield from _flush(run, root)


def _data_cells(table: Element) -> Iterator[Element]:
    """The cells of a table of figures, which are read row by row; none for a table that only lays out the page."""
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in islice(table.iter("tr"), _MOST_ROWS)]
    if len(rows) < 2 or len({len(row) for row in rows}) != 1 or len(rows[0]) < 2:
        return
    texts = ["".join(islice(cell.itertext(), 20)).strip() for row in rows for cell in row]
    if any(len(text) > 60 for text in texts) or not any(cell.find(".//table") is None for cell in rows[0]):
        return
    if all(
        any(c.isdigit() for t in texts[i : i + len(rows[0])] for c in t)
        for i in range(len(rows[0]), len(texts), len(rows[0]))
    ):
        yield from (cell for row in rows for cell in row)


def _flush(run: list[_Segment], owner: Element) -> Iterator[Block]:
    """The blocks of a finished run: one, or several where line breaks stand for paragraphs."""
    for piece in _pieces(run):
        text = clean("".join(s.text for s in piece))
        if text:
            shown = [s for s in piece if s.text.strip()]
            linked = sum(len(s.text.strip()) for s in shown if s.in_link)
            yield Block(
                text=text,
                element=owner,
                link_chars=linked,
                is_bold=all(s.in_bold for s in shown),
                times=tuple(s.time for s in piece if s.time),
            )
    run.clear()


def _pieces(run: list[_Segment]) -> Iterator[list[_Segment]]:
    """The run cut at line breaks: two in a row part paragraphs, one only after a finished sentence or a short line."""
    piece: list[_Segment] = []
    breaks = 0
    for segment in run:
        if segment.text == _BREAK:
            breaks += 1
            continue
        if not segment.text.strip():
            piece.append(segment)
            continue
        if breaks and (breaks > 1 or _ends_line(piece)):
            yield piece
            piece = []
        elif breaks:
            piece.append(_Segment(" "))
        breaks = 0
        piece.append(segment)
    yield piece


def _ends_line(piece: list[_Segment]) -> bool:
    text = "".join(s.text for s in piece).strip()
    return len(text) < 60 or bool(_SENTENCE_END.search(text)) or all(s.in_link for s in piece if s.text.strip())
