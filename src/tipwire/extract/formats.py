"""Which reader takes which media type."""

from __future__ import annotations

from collections.abc import Callable

from tipwire.extract.draft import Draft
from tipwire.extract.feed import feed_drafts
from tipwire.extract.mail import mail_drafts
from tipwire.extract.page import json_ld_drafts, page_drafts
from tipwire.extract.plain import text_drafts
from tipwire.extract.subtitles import subtitle_drafts

Reader = Callable[[bytes], tuple[Draft, ...]]

READERS: dict[str, Reader] = {
    "text/html": page_drafts,
    "application/xhtml+xml": page_drafts,
    "application/rss+xml": feed_drafts,
    "application/atom+xml": feed_drafts,
    "application/rdf+xml": feed_drafts,
    "application/xml": feed_drafts,
    "text/xml": feed_drafts,
    "text/vtt": subtitle_drafts,
    "application/x-subrip": subtitle_drafts,
    "message/rfc822": mail_drafts,
    "application/ld+json": json_ld_drafts,
    "text/plain": text_drafts,
}
FEEDS = frozenset(media_type for media_type, reader in READERS.items() if reader is feed_drafts)
