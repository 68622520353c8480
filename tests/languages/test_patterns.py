"""The pattern language of the tables."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipwire.languages.patterns import compile_pattern


def _fits(pattern: str, word: str) -> bool:
    return re.fullmatch(compile_pattern(pattern).regex, word) is not None


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("labo(u)r traffick*", "labor trafficking"),
        ("labo(u)r traffick*", "labour traffickers"),
        ("Женщин*", "женщин-мигрантов"),
        ("(двое|трое) (мужчин|женщин)", "трое женщин"),
        ("(не )?разглаша*", "разглашается"),
        ("за( [а-я]+){0,2} границ*", "за самую границу"),
        ("чел.", "чел."),
        ("Ещё", "еще"),
    ],
)
def test_a_pattern_fits_what_it_says(pattern: str, word: str) -> None:
    assert _fits(pattern, word)


@pytest.mark.parametrize(("pattern", "word"), [("traffick", "trafficking"), ("чел.", "челн"), ("суд", "суды")])
def test_a_pattern_fits_whole_words_only(pattern: str, word: str) -> None:
    assert not _fits(pattern, word)


@pytest.mark.parametrize("pattern", ["", "*ing", "(a|b", "a)", "[ab", "x{2", "(а|б)?"])
def test_a_pattern_without_sense_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        compile_pattern(pattern)


@given(st.lists(st.sampled_from(["суд", "a", " ", "(x|yy)", "b?", "[cd]", "*", "(u)", "z{1,2}"]), min_size=1))
def test_what_a_pattern_fits_starts_with_one_of_its_openings(pieces: list[str]) -> None:
    source = "n" + "".join(pieces)
    pattern = compile_pattern(source)
    sample = "n" + "".join(
        {"(x|yy)": "yy", "b?": "", "[cd]": "d", "*": "", "(u)": "u", "z{1,2}": "z"}.get(p, p) for p in pieces
    )
    if re.match(pattern.regex, sample.strip()):
        assert any(sample.startswith(head) for head in pattern.heads)
