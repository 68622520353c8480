"""A victim's name is found in every case and alphabet: invented people (people.tsv), six forms each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tipwire.find.names import names
from tipwire.find.page import page
from tipwire.model import Article, Name, Paragraph

ROWS = tuple(
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "people.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
CARRIERS = {
    "kk": "Кеше {} туралы айтылды.",
    "ky": "Кечээ {} тууралуу айтылды.",
    "uz": "Кеча {} ҳақида айтилди.",
    "ru": "Газета вновь пишет о {} сегодня.",
}


def named_in(language: str, *paragraphs: str) -> tuple[Article, tuple[Name, ...]]:
    article = Article(
        id="a",
        capture="c",
        address="https://example.org/a",
        title="",
        language=language,
        paragraphs=tuple(Paragraph(text=text, language=language) for text in paragraphs),
    )
    return article, names(page(article))


def is_masked(found: tuple[Name, ...], paragraph: int, start: int, end: int) -> bool:
    """Every letter of the form is inside a mention of a protected name."""
    spans = [(m.start, m.end) for n in found if n.is_protected for m in n.mentions if m.paragraph == paragraph]
    covered = {place for a, b in spans for place in range(a, b)}
    return all(place in covered for place in range(start, end))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[0]}{number}" for number, row in enumerate(ROWS)])
def test_a_victim_is_masked_in_six_forms(row: tuple[str, ...]) -> None:
    language, introduction, *forms = row
    assert len(forms) == 6
    lines = [CARRIERS[language].format(form) for form in forms]
    _, found = named_in(language, introduction, *lines)
    leaks = []
    for number, (form, line) in enumerate(zip(forms, lines, strict=True), start=1):
        start = line.index(form)
        words = [(start + form.index(word), word) for word in form.split()]
        leaks += [word for at, word in words if not is_masked(found, number, at, at + len(word))]
    assert leaks == []


def test_there_are_twenty_people_in_four_languages() -> None:
    assert len(ROWS) >= 20
    assert {row[0] for row in ROWS} == {"kk", "ky", "uz", "ru"}


def test_a_private_person_whose_part_is_unclear_is_masked() -> None:
    _, found = named_in("kk", "Тілшіміз базар маңынан Сейтжан Қоңыратовты жолықтырды.")
    assert [(name.text, name.is_protected) for name in found] == [("Сейтжан Қоңыратов", True)]


def test_a_police_officer_is_not_masked() -> None:
    _, found = named_in("kk", "Бұл туралы полиция бөлімінің бастығы, полковник Ержан Мұқатаев мәлімдеді.")
    assert [(name.text, name.is_protected) for name in found] == [("Ержан Мұқатаев", False)]


def test_who_turns_to_the_consulate_is_masked() -> None:
    _, found = named_in("ky", "Бул тууралуу Башкы консулдукка Бишкектин тургуну Самат билдирген.")
    assert [(name.text, name.is_protected) for name in found] == [("Самат", True)]
