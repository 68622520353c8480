"""Local forms of numbers, sums, dates, ages, terms and articles; the floor is over all of them."""

from collections import Counter

import pytest

from tests.find.exact.reading import READERS, forms, read

FLOOR = 0.97


def test_the_forms_are_many_and_of_every_language() -> None:
    rows = forms()
    assert len(rows) >= 700
    assert {language for _, _, language, _ in rows} == {"ru", "en", "kk", "ky", "uz"}


@pytest.mark.parametrize("kind", sorted(READERS))
def test_local_forms_are_read(kind: str) -> None:
    rows = [row for row in forms() if row[0] == kind]
    wrong = [(text, want, got) for _, text, language, want in rows if (got := read(kind, text, language)) != want]
    assert len(wrong) <= len(rows) * (1 - FLOOR), wrong


def test_no_language_lags_behind() -> None:
    rows = forms()
    right = Counter(language for kind, text, language, want in rows if read(kind, text, language) == want)
    total = Counter(language for _, _, language, _ in rows)
    assert min(right[language] / total[language] for language in total) >= FLOOR
