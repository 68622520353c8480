"""Cleaning and folding."""

from hypothesis import given
from hypothesis import strategies as st

from tipwire.text import fold, normalise


def test_invisible_marks_go_and_white_space_is_squeezed() -> None:
    assert normalise("\ufeffПять\u00a0\u200b чело\u00adвек\t\n ") == "Пять человек"


def test_letters_with_loose_accents_are_composed() -> None:
    assert normalise("и\u0306") == "й"


def test_apostrophes_of_uzbek_are_one() -> None:
    assert {fold(word) for word in ("oʻg‘il", "o`g'il", "oʼg´il", "O’G’IL")} == {"o'g'il"}


def test_a_latin_i_in_a_kazakh_word_is_read_as_kazakh() -> None:
    assert fold("Жәбiрленушi") == "жәбірленуші"


def test_turkish_dotted_capital_keeps_the_length() -> None:
    assert fold("İşki") == "işki"


@given(st.text())
def test_folding_never_changes_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)
