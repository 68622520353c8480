"""The entries of an RSS, RDF or Atom feed as drafts.

feedparser reads it from memory; it is never given an address, so it cannot fetch. fastfeedparser is faster but loses
what we need: an entry's source and language, the offset of its time, the paragraph marks of a malformed feed, and it
mends an address with "&" into another one (measured on our samples; feedparser reads about 100 of them a second).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import feedparser

from tipwire.extract import dom, furniture
from tipwire.extract.charset import decode
from tipwire.extract.clean import clean
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.finish import without_tracking
from tipwire.extract.flaws import THEIR_FAULTS, flaw
from tipwire.model import DateOrigin, Flaw

# A summary of one paragraph below this announces a page; whole items in a description are longer (measured: teasers
# 150-300 characters, whole items 700 and more).
_TEASER_CHARS = 600
_DECLARATIONS = re.compile(rb"<!DOCTYPE[^>\[]*\[.*?\]\s*>|<!DOCTYPE[^>]*>|<!ENTITY[^>]*>", re.DOTALL)
_XML_ENCODING = re.compile(r"^\s*<\?xml[^>]*\?>")
# Feeds hold 10 to 500 entries; beyond this one it is a whole archive or an attack.
_MOST_ENTRIES = 5000
_END = re.compile(rb"</(?:rss|rdf:RDF|(?:\w+:)?feed)\s*>", re.IGNORECASE)
_CHARACTER = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|(\d+));?")
_CUT = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")


def feed_drafts(body: bytes) -> tuple[Draft, ...]:
    """The drafts of all entries, in the feed's order; one empty draft for a feed without any."""
    text, flaws = decode(body)
    source, dropped = _without_declarations(text)
    try:
        parsed = feedparser.parse(io.BytesIO(source), sanitize_html=False, resolve_relative_uris=False)
    except THEIR_FAULTS as error:
        return (Draft(media="feed", flaws=(*flaws, flaw("malformed_feed", str(error)), flaw("no_entries"))),)
    if parsed.get("bozo") and not _is_only_about_encoding(parsed):
        flaws = (*flaws, flaw("malformed_feed", clean(str(parsed.get("bozo_exception", "")))))
    flaws = (*flaws, *dropped, *(() if _END.search(source) else (flaw("truncated", text[-40:].strip()),)))
    is_mixed = _is_mixed(parsed)
    if len(parsed.entries) > _MOST_ENTRIES:
        flaws = (*flaws, flaw("truncated", f"{len(parsed.entries)} entries"))
    entries = parsed.entries[:_MOST_ENTRIES]
    drafts = tuple(_draft(parsed.feed, entry, is_mixed=is_mixed, flaws=flaws) for entry in entries)
    return drafts or (Draft(media="feed", flaws=(*flaws, flaw("no_entries"))),)


def _without_declarations(text: str) -> tuple[bytes, tuple[Flaw, ...]]:
    """The feed in UTF-8 without document type and entities of its own (they can multiply without end)."""
    text = _CHARACTER.sub(lambda m: m[0] if _is_character(m) else "", text)
    source = _XML_ENCODING.sub("", text, count=1).encode("utf-8", "replace")
    clean_source = _DECLARATIONS.sub(b"", source)
    had_entities = b"<!ENTITY" in source[:100_000]
    return b'<?xml version="1.0" encoding="utf-8"?>' + clean_source, (flaw("entities_dropped"),) if had_entities else ()


def _is_character(reference: re.Match[str]) -> bool:
    """True for a reference to a character that can stand in a text; feedparser falls over the others."""
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    return number in (9, 10, 13) or 0x20 <= number < 0xD800 or 0xE000 <= number < 0x110000


def _is_only_about_encoding(parsed: Any) -> bool:
    """True where feedparser only minds that nobody told it the encoding over HTTP."""
    return isinstance(parsed.get("bozo_exception"), feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)


def _is_mixed(parsed: Any) -> bool:
    """True for a feed that gathers several outlets: its entries lie on several hosts."""
    hosts = {_host(entry.get("link", "")) for entry in parsed.entries} - {""}
    return len(hosts) > 1


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _draft(feed: Any, entry: Any, *, is_mixed: bool, flaws: tuple[Flaw, ...]) -> Draft:
    """The draft of one entry."""
    link = without_tracking(entry.get("link", ""))
    content = _content(entry)
    outlet, byline = _outlet(feed, entry, is_mixed=is_mixed)
    pieces = tuple(_pieces(content, outlet))
    part = link or entry.get("id", "") or entry.get("title", "")
    if not link:
        flaws = (*flaws, flaw("entry_without_link", part))
    return Draft(
        title=_plain(entry.get("title", "")),
        address=link or part,
        byline=byline,
        outlet=outlet,
        language=_language(feed, entry),
        media="feed",
        part=part,
        pieces=pieces,
        dates=tuple(_dates(entry)),
        is_teaser=bool(link) and _is_teaser(entry, pieces),
        flaws=flaws,
    )


def _content(entry: Any) -> str:
    """The longest text that the entry holds."""
    texts = [str(part.get("value", "")) for part in entry.get("content", ())]
    return max((*texts, str(entry.get("summary", ""))), key=len)


def _plain(text: str) -> str:
    """The text of a title, markup in it dropped."""
    root = dom.tree(text) if "<" in text else None
    return clean(root.text_content() if root is not None else text)


def _pieces(content: str, outlet: str) -> Iterator[Piece]:
    """The paragraphs of an entry, without links to the page, credits and the outlet's bare name."""
    root = dom.tree(content) if re.search(r"<[a-zA-Z/!]", content) else None
    if root is None:
        yield from (Piece(text=clean(part)) for part in re.split(r"\n\s*\n", content) if part.strip())
        return
    for block in dom.blocks(root):
        is_name = clean(block.text).casefold().strip(" .—-") == outlet.casefold()
        if block.link_share <= 0.6 and not is_name and furniture.line(block.text) is None:
            yield Piece(text=block.text)


def _is_teaser(entry: Any, pieces: tuple[Piece, ...]) -> bool:
    """True for an entry that only announces its page."""
    size = sum(len(piece.text) for piece in pieces)
    if pieces and _CUT.search(pieces[-1].text):
        return True
    has_full = any(len(part.get("value", "")) > len(entry.get("summary", "")) for part in entry.get("content", ()))
    return (not has_full and len(pieces) <= 1 and size < _TEASER_CHARS) or not pieces


def _outlet(feed: Any, entry: Any, *, is_mixed: bool) -> tuple[str, str]:
    """The entry's outlet and byline. An author is the outlet where a feed gathers several or has the same name."""
    author = clean(entry.get("author", ""))
    name = clean(feed.get("title", ""))
    source = clean((entry.get("source") or {}).get("title", ""))
    if source:
        return source, author if author != source else ""
    if author and (is_mixed or author.casefold() in name.casefold()):
        return author, ""
    return name, author


def _language(feed: Any, entry: Any) -> str:
    """The language of an entry as its own xml:lang, or the feed's, says."""
    detail = entry.get("title_detail") or {}
    return (detail.get("language") or feed.get("language") or "").split("-")[0].lower()


def _dates(entry: Any) -> Iterator[Sighting]:
    """When the entry was published; when it was changed only where nothing else is said."""
    text = entry.get("published") or entry.get("created") or entry.get("updated")
    if text:
        yield Sighting(text=clean(text), origin=DateOrigin.FEED)
