"""Whole pages as content systems make them; each sample carries its expectation beside it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.extract.made import body, capture
from tipwire.extract import articles

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_is_read_as_expected(path: Path) -> None:
    raw = path.read_bytes()
    (article,) = articles(capture(raw, fetched=datetime(2009, 3, 10, tzinfo=UTC)), raw)
    got = {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published.iso if article.published else None,
        "language": article.language,
        "body": list(body(article)),
        "flaws": [flaw.code for flaw in article.flaws],
    }
    assert got == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_there_are_pages() -> None:
    assert len(PAGES) >= 8
