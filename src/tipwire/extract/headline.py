"""The title of a page, where it stands among the blocks, and the outlet's name that the title element adds to it.

The visible heading wins; the head of the page says which of the headings it is. A heading that is the outlet's own name
or a link home is never the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipwire.extract.dom import HEADINGS, Block
from tipwire.extract.metadata import Metadata

_SEPARATOR = re.compile(r"\s+[|—–\-/•·«»>]+\s+|\s*(?:::|\|)\s*|:\s+")
# A title is a line; longer blocks are text.
_TITLE_CHARS = 300
_NAME_CHARS = 70
# No page puts its title below so many blocks.
_FIRST_BLOCKS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The title, the index of its block (-1 where it is not shown), and the outlet beside it in the title element."""

    text: str
    index: int = -1
    outlet: str = ""


def headline(said: Metadata, blocks: tuple[Block, ...]) -> Headline:
    """The title of the page."""
    told = _Told.of(said)
    near = enumerate(blocks[:_FIRST_BLOCKS])
    scored = [(_score(block, i, told, blocks), -i) for i, block in near if len(block.text) <= _TITLE_CHARS]
    best, place = max(scored, default=(0, 0))
    if best >= 3:
        text = blocks[-place].text
        return Headline(text=text, index=-place, outlet=_beside(said.title_element, text))
    text = said.headline or _trimmed(said.og_title, said) or _trimmed(said.title_element, said)
    return Headline(text=text, outlet=_beside(said.title_element, text))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """The head of a page as letters for comparing."""

    name: str
    titles: tuple[str, ...]
    element: str
    pieces: tuple[str, ...]

    @classmethod
    def of(cls, said: Metadata) -> _Told:
        """The keys of what a page says of itself."""
        return cls(
            name=_key(said.site_name or said.publisher),
            titles=(_key(said.headline), _key(said.og_title)),
            element=_key(said.title_element),
            pieces=tuple(map(_key, _SEPARATOR.split(said.title_element))),
        )


def _score(block: Block, index: int, told: _Told, blocks: tuple[Block, ...]) -> int:
    """How much speaks for a block being the title; 3 is enough."""
    key = _key(block.text)
    if len(key) < 3 or key == told.name:
        return 0
    score = {"h1": 3, "h2": 1, "h3": 1}.get(_heading(block), 0)
    score += 4 * (key in told.titles)
    score += 3 * (len(key) >= 8 and key in told.element)
    score += 2 * (key in told.pieces)
    score += any(b.is_prose for b in blocks[index + 1 : index + 6])
    return score - 4 * (block.link_share > 0.5) - 2 * (len(key) < 8) - 3 * _is_crumb(key, told.pieces)


def _is_crumb(key: str, pieces: tuple[str, ...]) -> bool:
    """True for the outlet's or the section's name: a small piece of a title element that has a longer one."""
    return len(pieces) > 1 and key in pieces and len(key) < max(map(len, pieces)) / 2


def _heading(block: Block) -> str:
    """The heading a block stands in: its own tag or its parent's."""
    if block.tag in HEADINGS:
        return block.tag
    parent = block.element.getparent()
    return str(parent.tag) if parent is not None and parent.tag in HEADINGS else ""


def _beside(element: str, title: str) -> str:
    """The outlet's name that a title element holds besides the title: the piece farthest from it."""
    at = _key(element).find(_key(title)) if title else -1
    if at < 0:
        return ""
    low = element.lower().find(title.lower())
    if low < 0:
        return ""
    before = [p for p in _SEPARATOR.split(element[:low]) if p.strip(" |:—–-/«»")]
    after = [p for p in _SEPARATOR.split(element[low + len(title) :]) if p.strip(" |:—–-/«»")]
    name = (after[-1] if after else before[0] if before else "").strip(" |:—–-/•·")
    if len(name) > _NAME_CHARS or sum(c.isalpha() for c in name) < 3:
        return ""
    return name if name.count("«") == name.count("»") else name.strip("«» ")


def _trimmed(title: str, said: Metadata) -> str:
    """A title from the page's head without the outlet: the named one, else a short last piece after a bar or dash."""
    name = _key(said.site_name or said.publisher)
    pieces = list(_SEPARATOR.finditer(title))
    if not pieces:
        return title
    first, last = title[: pieces[0].start()], title[pieces[-1].end() :]
    if name and _key(last) == name:
        return title[: pieces[-1].start()]
    if name and _key(first) == name:
        return title[pieces[0].end() :]
    is_hard = not pieces[-1].group().startswith(":")
    return title[: pieces[-1].start()] if is_hard and len(last) < 30 and len(last) < len(title) / 2 else title


def _key(text: str) -> str:
    """Letters and digits only, in one case: for comparing titles."""
    return "".join(c for c in text.lower() if c.isalnum()).replace("ё", "е")
