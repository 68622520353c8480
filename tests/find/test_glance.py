"""A glance refuses only what has no core or control word, and does so before any sentence is split."""

from __future__ import annotations

import pytest

from tests.find.test_accounts import article
from tipwire import find
from tipwire.find.glance import is_caught


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Полиция раскрыла торговлю людьми на птицефабрике."),
        ("ru", "Четверых мужчин держали в рабстве."),
        ("kk", "Полиция адам саудасы дерегін анықтады."),
        ("kk", "Politsiia adam saudasy deregin anyqtady."),
        ("en", "Two women were sold into slavery."),
        ("uz", "Odam savdosi fosh etildi."),
        ("ru", "Из области выдворили сорок иностранцев."),
    ],
)
def test_a_text_with_such_a_word_is_read(language: str, text: str) -> None:
    assert is_caught(article("Новости", text, language=language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Водитель автобуса задержан за превышение скорости. В городе выпал снег."),
        ("en", "The council approved a budget for road repairs, and two men were arrested for theft."),
        ("kk", "Қалада жаңа мектеп ашылды."),
    ],
)
def test_a_text_without_one_is_refused_with_its_reason(language: str, text: str) -> None:
    found = find.accounts(article(text, text, language=language))
    assert not found.sift.is_relevant
    assert found.accounts == ()
    assert [reason.feature for reason in found.sift.reasons] == ["NO_WORD"]
