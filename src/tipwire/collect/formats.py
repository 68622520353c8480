"""The media type of some bytes: by their content, and by the file's suffix only where the content leaves it open.

Refuses binary files of any kind: what it does not know it does not guess.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

HTML = "text/html"
RSS = "application/rss+xml"
ATOM = "application/atom+xml"
VTT = "text/vtt"
SRT = "application/x-subrip"
MAIL = "message/rfc822"
JSON_LD = "application/ld+json"
TEXT = "text/plain"

# Bytes of a file's beginning that the sniffing functions see.
HEAD_BYTES = 8192

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_MAIL_HEADER = re.compile(
    rb"(?im)^(?:received|return-path|from|to|date|subject|message-id|mime-version|content-type|delivered-to|reply-to):"
)
_SRT_CUE = re.compile(rb"\A\s*\d+[ \t]*\r?\n\s*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->")
_FEED_ROOT = re.compile(rb"<(rss|rdf:RDF|(?:\w+:)?feed)[\s>]", re.IGNORECASE)
_HTML_ROOT = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_HTML_TAG = re.compile(rb"<(?:p|div|table|h[1-6]|br|a|span|font|article|center)[\s>/]", re.IGNORECASE)


def _is_vtt(head: bytes) -> bool:
    return head.startswith(b"WEBVTT")


def _is_srt(head: bytes) -> bool:
    return bool(_SRT_CUE.match(head))


def _feed_root(head: bytes) -> bytes:
    """The lower-case root element of a feed, or nothing; a page that merely quotes one has its own root first."""
    feed = _FEED_ROOT.search(head)
    page = _HTML_ROOT.search(head)
    return feed[1].lower() if feed and (page is None or feed.start() < page.start()) else b""


def _is_atom(head: bytes) -> bool:
    return _feed_root(head).endswith(b"feed")


def _is_rss(head: bytes) -> bool:
    return _feed_root(head) in {b"rss", b"rdf:rdf"}


def _is_mail(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", head.removeprefix(b"\n"), maxsplit=1)[0]
    names = {m[0].lower() for m in _MAIL_HEADER.finditer(block)}
    return len(names) >= 2 and bool({b"from:", b"received:", b"message-id:", b"mime-version:"} & names)


def _is_json_ld(head: bytes) -> bool:
    return head.lstrip()[:1] in {b"{", b"["} and (b'"@context"' in head or b'"@type"' in head)


def _is_html(head: bytes) -> bool:
    return bool(_HTML_ROOT.search(head)) or len(_HTML_TAG.findall(head)) >= 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One kind of file: its media type, the suffixes it goes by, how its content shows it."""

    media_type: str
    suffixes: tuple[str, ...]
    is_shown_by: Callable[[bytes], bool]


# In the order they are tried. Mail before HTML: a message may hold a page, a page never holds a message's header.
FORMATS: tuple[Format, ...] = (
    Format(media_type=VTT, suffixes=(".vtt",), is_shown_by=_is_vtt),
    Format(media_type=SRT, suffixes=(".srt",), is_shown_by=_is_srt),
    Format(media_type=MAIL, suffixes=(".eml", ".mht", ".mhtml"), is_shown_by=_is_mail),
    Format(media_type=ATOM, suffixes=(".atom",), is_shown_by=_is_atom),
    Format(media_type=RSS, suffixes=(".rss", ".rdf", ".xml"), is_shown_by=_is_rss),
    Format(media_type=JSON_LD, suffixes=(".jsonld",), is_shown_by=_is_json_ld),
    Format(media_type=HTML, suffixes=(".html", ".htm", ".xhtml", ".php", ".asp", ".shtml"), is_shown_by=_is_html),
    Format(media_type=TEXT, suffixes=(".txt", ".text", ".md", ""), is_shown_by=lambda _: False),
)


def _is_binary(head: bytes) -> bool:
    """True for bytes that are no text in any of our encodings; UTF-16 is told by its mark."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return False
    if head.startswith((b"%PDF-", b"PK\x03\x04", b"\x1f\x8b", b"{\\rtf")) or b"\0" in head:
        return True
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return controls * 50 > len(head)


def _narrow(head: bytes) -> bytes:
    """The head as bytes of an ASCII-compatible encoding without its byte order mark."""
    for bom in _BOMS[1:]:
        if head.startswith(bom):
            return head[: len(head) // 2 * 2].decode("utf-16", "replace").encode("utf-8")
    return head.removeprefix(_BOMS[0])


def media_type(head: bytes, suffix: str = "") -> str | None:
    """The media type of a file that begins so, None for what we do not read."""
    head = head[:HEAD_BYTES]
    if _is_binary(head):
        return None
    head = _narrow(head)
    shown = next((f.media_type for f in FORMATS if f.is_shown_by(head)), None)
    return shown or next((f.media_type for f in FORMATS if suffix.lower() in f.suffixes), None)
