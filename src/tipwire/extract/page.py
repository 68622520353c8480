"""A page of the web as a draft."""

from __future__ import annotations

from collections.abc import Iterator

from tipwire.extract import dom
from tipwire.extract.charset import decode
from tipwire.extract.clean import clean
from tipwire.extract.content import VOTE_CHARS, Content, content, is_date_line
from tipwire.extract.dates import days
from tipwire.extract.dom import Block
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.flaws import flaw
from tipwire.extract.headline import headline
from tipwire.extract.metadata import Metadata, from_json, metadata
from tipwire.model import DateOrigin, Flaw

# An agency's dateline stands in the first words: "АСТАНА, 26 января 2009 года. Агентство".
_DATELINE_CHARS = 80
# The longest page of a paper has a few hundred; beyond this it is an archive or an attack.
_MOST_BLOCKS = 10_000


def page_drafts(body: bytes) -> tuple[Draft, ...]:
    """The draft of one page."""
    text, flaws = decode(body)
    root = dom.tree(text)
    if root is None:
        return (Draft(media="web", flaws=flaws),)
    said = metadata(root)
    blocks = dom.blocks(root, _MOST_BLOCKS)
    title = headline(said, blocks)
    found = content(blocks, title.index, text)
    pieces, more = _body(found, said)
    return (
        Draft(
            title=title.text,
            address=said.canonical if said.canonical.startswith("http") else "",
            byline=said.author or found.byline,
            outlet=said.site_name or said.publisher or title.outlet or said.home,
            language=said.language,
            media="web",
            pieces=pieces,
            dates=(*said.dates, *_sightings(found)),
            flaws=(*flaws, *more, *_page_flaws(text, len(blocks))),
        ),
    )


def json_ld_drafts(body: bytes) -> tuple[Draft, ...]:
    """The draft of a file that holds only JSON-LD."""
    text, flaws = decode(body, "utf-8")
    said = from_json(text)
    if said is None:
        return (Draft(media="web", flaws=flaws),)
    return (
        Draft(
            title=said.headline,
            address=said.canonical if said.canonical.startswith("http") else "",
            byline=said.author,
            outlet=said.publisher,
            language=said.language,
            media="web",
            pieces=_json_ld_pieces(said),
            dates=said.dates,
            flaws=flaws,
        ),
    )


def _body(found: Content, said: Metadata) -> tuple[tuple[Piece, ...], tuple[Flaw, ...]]:
    """The paragraphs shown, or those in JSON-LD where the page shows none (it is drawn by a script)."""
    shown = sum(len(p.text) for p in found.body)
    told = _json_ld_pieces(said)
    if told and shown < sum(len(p.text) for p in told) / 3:
        return told, (flaw("from_json_ld"),)
    return found.body, ()


def _json_ld_pieces(said: Metadata) -> tuple[Piece, ...]:
    """The paragraphs of an articleBody: text with line breaks, or HTML."""
    if "<" in said.body and (root := dom.tree(said.body)) is not None:
        return tuple(Piece(text=block.text) for block in dom.blocks(root))
    return tuple(Piece(text=clean(line)) for line in said.body.splitlines() if line.strip())


def _sightings(found: Content) -> Iterator[Sighting]:
    """The dates around the title, those with a machine-readable time first, and an agency's dateline."""
    for block in found.around:
        for time in block.times:
            if days(time):
                yield Sighting(text=f"{_label(block)}{time}", origin=DateOrigin.TIME_TAG)
    for block in found.around:
        if is_date_line(block.text):
            yield Sighting(text=block.text, origin=DateOrigin.DATE_LINE)
    if found.body:
        start = found.body[0].text[:_DATELINE_CHARS]
        first = next(iter(days(start)), None)
        if first and start[: first.start].isupper():
            yield Sighting(text=start, origin=DateOrigin.DATELINE)


def _label(block: Block) -> str:
    """The words before the date of a line: they may call it today's."""
    first = next(iter(days(block.text)), None)
    return f"{block.text[: first.start].strip()} " if first and first.start else ""


def _page_flaws(text: str, blocks: int) -> Iterator[Flaw]:
    if len(text) > VOTE_CHARS or blocks == _MOST_BLOCKS:
        yield flaw("long_page", f"{len(text)} characters")
    if "<" in text[-40:] and ">" not in text[text.rfind("<") :]:
        yield flaw("truncated", text[-40:])
