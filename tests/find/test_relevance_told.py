"""News on trafficking in persons seldom calls it that: openings that show it without its name are still read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tipwire import find
from tipwire.model import Article, Paragraph, When

LINES = (Path(__file__).parent / "relevance_told.tsv").read_text(encoding="utf-8").splitlines()
TOLD = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
# Share of the openings that are read, by language; two of them alone are no text.
FLOORS = {"ru": 0.82, "en": 0.75, "kk": 0.85, "ky": 0.99, "uz": 0.99}


def is_read(number: int, language: str, text: str) -> bool:
    """True where the article of this one paragraph is relevant."""
    article = Article(
        id=f"told {number}",
        capture="",
        address="",
        title="",
        language=language,
        published=When.parse("2012-03-05"),
        paragraphs=(Paragraph(text=text, language=language),),
    )
    return find.accounts(article).sift.is_relevant


@pytest.mark.parametrize("language", FLOORS)
def test_openings_that_do_not_name_it_are_read(language: str) -> None:
    mine = [(n, code, text) for n, (code, text) in enumerate(TOLD) if code == language]
    read = Counter(is_read(*one) for one in mine)
    assert read[True] / len(mine) >= FLOORS[language], read
