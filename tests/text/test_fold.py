"""Folding letter by letter gives what a table of all letters gives, for any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.lines import files, languages, texts
from tipwire.text import fold
from tipwire.text.normalise import _FOLD

CYRILLIC, LATIN = "ёЁѐѝабвґәқўӘ", "abcIİıëßşO"
MARKS = "".join(letter for letter, _ in _FOLD if not letter.isalpha() or letter in "ʻʼʹʽˈꞌ") + " '-—«»\t5"
LETTERS = CYRILLIC + LATIN + MARKS


def by_table(text: str) -> str:
    """The text with every letter looked up; texts of one alphabet only."""
    lowered = "".join(low if len(low := c.lower()) == 1 else low[0] for c in text) if "İ" in text else text.lower()
    return lowered.translate({ord(letter): plain for letter, plain in _FOLD})


def test_no_letter_is_folded_into_one_that_is_folded_again() -> None:
    assert not {plain for _, plain in _FOLD} & {letter for letter, _ in _FOLD}


@given(st.text(alphabet=CYRILLIC + MARKS) | st.text(alphabet=LATIN + MARKS) | st.text(alphabet="abI`' -5"))
def test_text_of_one_alphabet_is_folded_as_by_a_table(text: str) -> None:
    assert fold(text) == by_table(text)


@given(st.text() | st.text(alphabet=LETTERS))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_the_corpus_is_folded_as_by_a_table_where_no_word_mixes_alphabets() -> None:
    lines = [line.text for code in languages() for path in files(code) for text in texts(path) for line in text]
    same = sum(fold(line) == by_table(line) for line in lines)
    assert same > 0.98 * len(lines)
