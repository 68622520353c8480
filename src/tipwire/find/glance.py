"""A glance: what an article could weigh at the most, before anything costly is done; most articles end here.

Two looks, each cheaper than what it saves: the net over the raw text, then the core and control words of those lines
that the net catches, every one counted in full and nothing against them. Refuses nothing that `sift` would take: the
sum is never less than its score. tests/find/test_sound.py holds both to that.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.find.net import any_holds, holds, is_cut_anywhere, words
from tipwire.find.page import LONGEST_LINE, MOST_CHARACTERS, Line, lines_of, read_paragraphs
from tipwire.languages import Hit
from tipwire.model import Article


@dataclass(frozen=True, slots=True)
class Word:
    """A core or control word of an article, and where it stands."""

    line: Line
    hit: Hit


def is_caught(article: Article) -> bool:
    """False where no core or control word stands anywhere in the article."""
    texts: dict[str, list[str]] = {}
    for _, paragraph, language in read_paragraphs(article):
        text = paragraph.text[:MOST_CHARACTERS]
        if len(text) > LONGEST_LINE and is_cut_anywhere(text):
            return True
        texts.setdefault(language, []).append(text)
    return any(any_holds(each, language) for language, each in texts.items())


def core_words(article: Article) -> Iterator[Word]:
    """Every core and control word of the article, those that others overrule among them."""
    for index, paragraph, language in read_paragraphs(article):
        text = paragraph.text[:MOST_CHARACTERS]
        if not holds(text, language) and not is_cut_anywhere(text):
            continue
        for line in lines_of(article, index, language):
            if holds(line.text, language):
                for hit in words(language).all_hits(line.folded):
                    yield Word(line, hit)
