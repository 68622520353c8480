"""Bodies that act in an event: whom somebody calls has not acted, a home that takes a child in has."""

from __future__ import annotations

import pytest

from tests.find.test_accounts import article
from tests.find.test_denials import HEADS
from tipwire import find


def bodies(sentence: str, language: str) -> set[str]:
    """The codes of the bodies found where the sentence stands under a headline of its language."""
    found = find.accounts(article(HEADS[language], sentence, language=language))
    return {f.value.code for account in found.accounts for f in account.bodies}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Посредницу задержали, ребёнок передан в Дом малютки."),
        ("kk", "Делдал ұсталды, нәресте Сәбилер үйіне тапсырылды."),
        ("en", "The go-between was detained and the baby taken to a children's home."),
        ("ky", "Ортомчу кармалды, ымыркай Наристелер үйүнө тапшырылды."),
        ("uz", "Воситачи ушланди, чақалоқ Болалар уйига топширилди."),
    ],
)
def test_a_home_that_takes_a_child_in_acts(language: str, sentence: str) -> None:
    assert "CHILDRENS_HOME" in bodies(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("ru", "Одной из девушек удалось дозвониться до консульства, сутенёр ничего не заметил."),
        ("en", "One of the girls called the consulate at night."),
    ],
)
def test_whom_somebody_calls_has_not_acted(language: str, sentence: str) -> None:
    assert "CONSULATE" not in bodies(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("kk", "Босатылған қыздар құқықтық қолдау орталығына орналастырылды."),
        ("ky", "Бошотулган кыздар реабилитация борборуна жайгаштырылды."),
        ("ru", "Освобождённых девушек разместили в центре социальной адаптации."),
    ],
)
def test_a_centre_that_takes_victims_in_acts(language: str, sentence: str) -> None:
    assert bodies(sentence, language) & {"NGO_CRISIS", "REHABILITATION_CENTRE"}
