"""The models that ship: read once, likelihoods that add up, sentences of our own told apart."""

from pathlib import Path

import pytest

from tipwire.find.learned import kinds, roles
from tipwire.find.learned.corpus import sentences

CORPUS = Path(__file__).parents[3] / "corpus"
WHERE = "Two sisters were freed from a brick kiln after the owner was arrested."


def likeliest(text: str, language: str, words: str) -> str:
    start = text.index(words)
    likely = roles(text, language, start, start + len(words))
    return max(likely, key=lambda role: likely[role])


def test_the_freed_are_victims_and_the_arrested_owner_is_a_suspect() -> None:
    assert likeliest(WHERE, "en", "Two sisters") == "victim"
    assert likeliest(WHERE, "en", "the owner") == "suspect"


def test_the_likelihoods_of_the_roles_of_a_word_add_up_to_one() -> None:
    assert sum(roles(WHERE, "en", 0, 11).values()) == pytest.approx(1.0, abs=1e-6)


def test_the_likelihoods_of_the_kinds_add_up_to_one() -> None:
    assert sum(kinds(WHERE, "en").values()) == pytest.approx(1.0, abs=1e-6)


def test_the_kinds_of_texts_kept_out_of_training_are_mostly_right() -> None:
    held = [s for s in sentences(CORPUS) if s.language == "en" and s.is_kept_out]
    likely = [kinds(s.text, s.language, s.before) for s in held]
    right = sum(max(of, key=lambda name: of[name]) == s.kind for s, of in zip(held, likely, strict=True))
    assert right / len(held) > 0.7


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_is_of_no_kind_and_no_role(text: str) -> None:
    assert kinds(text, "en") == {}
    assert roles(text, "en", 0, 1) == {}


def test_latin_uzbek_is_read_at_the_places_of_the_text_as_it_stands() -> None:
    text = "Ikki qiz qo'lga olingan dalla egasidan qutqarildi."
    assert roles(text, "uz", 0, 8)
    assert roles(text, "uz", len(text) + 5, len(text) + 9) == {}


def test_a_very_long_sentence_is_read_to_a_limit() -> None:
    text = "word " * 2_000
    assert roles(text, "en", 0, 4)
    assert roles(text, "en", len(text) - 5, len(text) - 1) == {}
