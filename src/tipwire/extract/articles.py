"""The articles of a capture."""

from __future__ import annotations

from dataclasses import replace

from tipwire.extract.draft import Draft
from tipwire.extract.finish import bare, finish
from tipwire.extract.flaws import flaw
from tipwire.extract.formats import FEEDS, READERS
from tipwire.model import Article, Capture


def articles(capture: Capture, body: bytes) -> tuple[Article, ...]:
    """The articles the bytes hold; several from a feed or a bulletin. Never raises: what is wrong becomes flaws."""
    media_type = capture.media_type.partition(";")[0].strip().lower()
    drafts = _drafts(media_type, body)
    is_alone = media_type not in FEEDS or len(drafts) == 1
    found = tuple(finish(capture, draft, is_alone=is_alone) for draft in _told_apart(drafts))
    return _with_lost_hints(capture, found) if media_type in FEEDS else found


def _drafts(media_type: str, body: bytes) -> tuple[Draft, ...]:
    if not body.strip():
        return (Draft(flaws=(flaw("empty"),)),)
    reader = READERS.get(media_type)
    return reader(body) if reader else (Draft(flaws=(flaw("unknown_format", media_type),)),)


def _told_apart(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The drafts with parts that differ: a feed may repeat a link."""
    seen: dict[str, int] = {}
    done = []
    for draft in drafts:
        times = seen[draft.part] = seen.get(draft.part, 0) + 1
        done.append(draft if times == 1 else replace(draft, part=f"{draft.part}#{times}"))
    return tuple(done)


def _with_lost_hints(capture: Capture, found: tuple[Article, ...]) -> tuple[Article, ...]:
    """The articles, the first with a flaw for each hint that no entry took."""
    taken = {bare(article.address) for article in found}
    lost = tuple(flaw("hint_unmatched", h.url) for h in capture.hints if h.url and bare(h.url) not in taken)
    if not lost or len(found) == 1:
        return found
    return (replace(found[0], flaws=(*found[0].flaws, *lost)), *found[1:])
