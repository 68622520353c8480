"""Sourcing: who told it first, how many are independent, who repeats whom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from gates.chains import run as chains

from tests.link.build import article, ruling, stories, told
from tipwire.model import Article, Sourcing, Story

HELD = "Полицейские освободили рабочих, которых держали на ферме под Темиртау. Хозяина задержали в тот же день вечером."
OTHER = (
    "Шестерых мужчин нашли в сарае у посёлка, документы лежали в сейфе у хозяйки. Дело передано следователям области."
)


def sourced(*texts: tuple[str, str, str], languages: str = "ru") -> Sourcing:
    """The sourcing of one story of these texts: id, outlet, text."""
    accounts = [
        replace(told(id, published=f"2009-01-{20 + n}"), outlet=outlet, article=id)
        for n, (id, outlet, _) in enumerate(texts)
    ]
    articles: list[Article] = [replace(article(id, text, languages), outlet=outlet) for id, outlet, text in texts]
    merges = [ruling("merge", "a", n, with_=a.id) for n, a in enumerate(accounts[1:])]
    found: tuple[Story, ...] = stories(*accounts, articles=articles, rulings=merges)
    return found[0].sourcing


def test_reprints_and_chains_of_the_set_hold_their_floor() -> None:
    assert len(chains.items()) >= 60
    assert chains.f1() >= chains.FLOOR


def test_two_papers_in_their_own_words_are_two_sources() -> None:
    found = sourced(("a", "Stepnoi Portal", HELD), ("b", "Yuzhny Meridian", OTHER))
    assert (found.first, found.independent, found.reprints) == (("Stepnoi Portal", "Yuzhny Meridian"), 2, 0)


def test_a_reprint_is_counted_and_is_no_source() -> None:
    found = sourced(("a", "Stepnoi Portal", HELD), ("b", "Yuzhny Meridian", "Новости. " + HELD))
    assert (found.first, found.independent, found.reprints) == (("Stepnoi Portal",), 1, 1)


def test_a_chain_leads_to_the_last_one_named() -> None:
    found = sourced(
        ("a", "Stepnoi Portal", HELD + " Об этом передаёт «Интерфакс-Казахстан» со ссылкой на Tengrinews.kz.")
    )
    assert [(c.publisher, c.step) for c in found.credits] == [("interfax-kz", 1), ("tengrinews", 2)]
    assert found.first == ("Tengrinews.kz",)


def test_a_chain_is_followed_through_the_texts_that_are_held() -> None:
    found = sourced(
        ("a", "AKIpress", HELD + " Об этом сообщает 24.kg."),
        ("b", "Stepnoi Portal", OTHER + " Как передаёт АКИпресс, проверка продолжается."),
    )
    assert (found.first, found.independent) == (("24.kg",), 1)


def test_two_papers_on_one_press_service_are_one_source() -> None:
    line = " Об этом сообщили в пресс-службе департамента полиции."
    found = sourced(("a", "Stepnoi Portal", HELD + line), ("b", "Yuzhny Meridian", OTHER + line))
    assert found.independent == 1
    assert [c.kind for c in found.credits] == ["body", "body"]


@pytest.mark.parametrize(
    ("language", "word", "publisher"),
    [
        ("ky", "Бул тууралуу «Азаттык» радиосу кабарлайт.", "azattyk-kg"),
        ("kk", "Бұл туралы «Азаттық» радиосы хабарлайды.", "azattyq"),
        ("ru", "Об этом пишет газета «Азаттык».", "azattyk-newspaper-unresolved"),
    ],
)
def test_outlets_of_one_name_are_told_apart_by_kind_and_language(language: str, word: str, publisher: str) -> None:
    found = sourced(("a", "Stepnoi Portal", HELD + " " + word), languages=language)
    assert [c.publisher for c in found.credits] == [publisher]


@pytest.mark.parametrize(
    "line",
    [
        "На месте работали журналисты телеканала КТК, их не пустили.",
        "Время не ждёт, сообщает прокурор.",
        "Фото: Zakon.kz",
    ],
)
def test_a_name_that_is_no_source_gives_no_credit(line: str) -> None:
    assert sourced(("a", "Stepnoi Portal", HELD + " " + line)).credits == ()


def test_the_words_of_a_credit_are_evidence() -> None:
    text = HELD + " Об этом сообщает Tengrinews.kz."
    (credit,) = sourced(("a", "Stepnoi Portal", text)).credits
    (words,) = credit.evidence
    assert text[words.start : words.end] == words.quote == "Tengrinews.kz"
    assert credit.name == "Tengrinews.kz"
