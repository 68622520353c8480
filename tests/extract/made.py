"""Captures made in memory, and an invented news item in Russian to dress in all sorts of pages."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime

from tipwire.extract import articles
from tipwire.model import Article, Capture, Hints, ParagraphKind, digest

FETCHED = datetime(2009, 2, 3, 6, 0, tzinfo=UTC)

TITLE = "На рынке проверили документы у продавцов"
FIRST = "Вчера днём сотрудники миграционной полиции обошли ряды центрального рынка и проверили сто двадцать человек."
SECOND = "У восьми продавцов не оказалось разрешений на работу, их направили в отдел для составления протоколов."
THIRD = "«Мы предупреждали об этой проверке ещё осенью», — сказал начальник отдела Ербол Сатыбаев."
FOURTH = "Следующая проверка пройдёт весной."
TEXT = (FIRST, SECOND, THIRD, FOURTH)


def capture(
    body: bytes,
    media_type: str = "text/html",
    *,
    address: str = "https://gazeta.example/news/4418",
    hints: Sequence[Hints] = (),
    fetched: datetime = FETCHED,
) -> Capture:
    """A capture of the bytes."""
    sha256 = hashlib.sha256(body).hexdigest()
    return Capture(
        id=digest(address, sha256),
        address=address,
        fetched=fetched,
        media_type=media_type,
        digest=sha256,
        size_bytes=len(body),
        hints=tuple(hints),
    )


def read(
    body: bytes | str, media_type: str = "text/html", *, hints: Sequence[Hints] = (), address: str = ""
) -> Article:
    """The first article of some bytes."""
    raw = body.encode("utf-8") if isinstance(body, str) else body
    where = address or "https://gazeta.example/news/4418"
    return articles(capture(raw, media_type, hints=hints, address=where), raw)[0]


def read_all(body: bytes | str, media_type: str, *, hints: Sequence[Hints] = ()) -> tuple[Article, ...]:
    """All articles of some bytes."""
    raw = body.encode("utf-8") if isinstance(body, str) else body
    return articles(capture(raw, media_type, hints=hints, address="file:made/feed.xml"), raw)


def body(article: Article) -> tuple[str, ...]:
    """The paragraphs of an article without its title."""
    return tuple(p.text for p in article.paragraphs if p.kind is not ParagraphKind.TITLE)


def codes(article: Article) -> set[str]:
    """The codes of an article's flaws."""
    return {flaw.code for flaw in article.flaws}


def paragraphs(texts: Sequence[str] = TEXT) -> str:
    """The texts as HTML paragraphs."""
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(inner: str = "", *, head: str = "", title: str = f"{TITLE} | Вечерний листок", charset: str = "utf-8") -> str:
    """A page around some markup; with none, the plain page of the invented item."""
    inner = inner or f"<h1>{TITLE}</h1>\n<div>{paragraphs()}</div>"
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"<!DOCTYPE html><html><head>{meta}<title>{title}</title>{head}</head><body>{inner}</body></html>"
