"""Feed entries that only announce a page already held: they must not become items of their own. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from tipwire.model import Article
from tipwire.text import fold


def address_key(address: str) -> str:
    """An address without scheme, www, query, fragment and last slash: what two ways of writing it share."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return address
    return parts.netloc.lower().removeprefix("www.") + parts.path.rstrip("/")


def split(articles: Iterable[Article]) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """Articles to keep, and teasers for one of them (same address, or same outlet and title)."""
    articles = tuple(articles)
    full = [a for a in articles if not a.is_teaser]
    addresses = {address_key(a.address) for a in full}
    titles = {(fold(a.outlet), fold(a.title)) for a in full if a.title}
    announced = tuple(
        a
        for a in articles
        if a.is_teaser and (address_key(a.address) in addresses or (fold(a.outlet), fold(a.title)) in titles)
    )
    return tuple(a for a in articles if a not in announced), announced
