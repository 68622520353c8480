"""Whatever stands in an article, the finder answers, and its evidence is what stands there. How long it takes:
`python -m benchmarks.sift --hostile`."""

from __future__ import annotations

import pytest

from tests.corpus.lines import languages
from tests.find.hostile import HOSTILE, NEWS
from tests.find.test_accounts import article
from tests.find.test_sound import is_sound
from tipwire import find
from tipwire.find.page import MOST_CHARACTERS
from tipwire.model import evidence_in


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_text_is_answered_in_every_language(kind: str) -> None:
    for language in languages():
        text = HOSTILE[kind](6_000)
        made = article("Новость", text, language=language)
        found = find.accounts(made)
        for evidence in evidence_in(found):
            assert made.paragraphs[evidence.paragraph].text[evidence.start : evidence.end] == evidence.quote
        assert is_sound(made)


@pytest.mark.parametrize("kind", ["a number of a million digits", "one word", "many scripts", "control characters"])
def test_five_megabytes_in_one_line_are_answered(kind: str) -> None:
    assert not find.accounts(article("Новость", HOSTILE[kind](5_000_000))).sift.is_relevant


def test_what_stands_in_the_part_that_is_read_is_found_whatever_follows() -> None:
    made = article("Новость", NEWS * 3, HOSTILE["many scripts"](MOST_CHARACTERS))
    assert find.accounts(made).sift.is_relevant


def test_an_article_without_a_letter_is_set_aside() -> None:
    for text in ("1", "-", "\u200b", " . "):
        assert not find.accounts(article(text, text)).sift.is_relevant
