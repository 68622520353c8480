"""Sourcing: who told it first, how many are independent, who repeats whom."""

from __future__ import annotations

from dataclasses import replace

import pytest
from gates.chains import run as chains

from tests.assess.build import fact
from tests.link.build import article, ruling, stories, told
from tipwire.link import press
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


# --- outlets of one name, by domain, remark in brackets and language


@pytest.mark.parametrize(
    ("outlet", "address", "language", "publisher"),
    [
        ("Azattyk", "https://rus.azattyq.org/a/1.html", "ru", "azattyq"),
        ("Azattyk", "https://www.azattyk.org/a/1.html", "ru", "azattyk-kg"),
        ("Azattyk", "https://mirror.example/1", "ky", "azattyk-kg"),
        ("Azattyk", "https://mirror.example/1", "kk", "azattyq"),
        ("Azattyk (newspaper)", "https://mirror.example/1", "ru", "azattyk-newspaper-unresolved"),
        ("Azattyk (radio)", "https://mirror.example/1", "kk", "azattyq"),
        ("Azattyk", "https://mirror.example/1", "en", "azattyk-kg|azattyk-newspaper-unresolved|azattyq"),
        ("24.kz", "https://24.kz/1", "ru", "khabar24"),
        ("24.kg", "https://24.kg/1", "ru", "kg24"),
        ("Interfax", "https://mirror.example/1", "ru", "interfax-kz"),
        ("Интерфакс", "https://mirror.example/1", "ru", "interfax-kz"),
        ("Stepnoi Portal", "https://mirror.example/1", "ru", "name:portal stepnoi"),
    ],
)
def test_who_published_is_known_by_domain_then_remark_then_language(
    outlet: str, address: str, language: str, publisher: str
) -> None:
    account = replace(told("a"), outlet=outlet, language=language)
    assert press.publisher(account, replace(article("a", HELD, language), address=address)) == publisher


def test_radio_and_newspaper_of_one_name_are_two_sources() -> None:
    found = sourced(("a", "Azattyk (newspaper)", HELD), ("b", "Azattyk Radiosy", OTHER))
    assert (found.tellers, found.independent) == (2, 2)


def test_one_outlet_under_two_spellings_is_one() -> None:
    found = sourced(("a", "Interfax", HELD), ("b", "Интерфакс", OTHER))
    assert (found.tellers, found.independent, found.is_dependent) == (1, 1, False)


# --- what is dependent, what is single


def test_own_words_of_two_papers_depend_on_nobody() -> None:
    assert not sourced(("a", "Stepnoi Portal", HELD), ("b", "Yuzhny Meridian", OTHER)).is_dependent


@pytest.mark.parametrize(
    "second",
    [
        "Новости. " + HELD,
        OTHER + " Об этом сообщает Stepnoi Portal.",
        OTHER + " Об этом сообщает ТАСС.",
        "Проверка продолжается в области второй месяц подряд. " + OTHER + " " + HELD,
    ],
    ids=["a reprint", "it names the other", "it names an agency", "passages"],
)
def test_a_report_that_repeats_or_names_another_depends_on_it(second: str) -> None:
    found = sourced(("a", "Stepnoi Portal", HELD), ("b", "Yuzhny Meridian", second))
    assert found.is_dependent


def test_three_outlets_on_one_agency_are_three_tellers_and_one_source() -> None:
    line = " Об этом сообщает РИА Новости."
    third = "Суд рассмотрел жалобу адвоката рабочих в понедельник, решение объявят позже."
    texts = ("a", "Stepnoi Portal", HELD), ("b", "Yuzhny Meridian", OTHER), ("c", "Liter", third)
    found = sourced(*((id, outlet, text + line) for id, outlet, text in texts))
    assert (found.tellers, found.independent, found.first) == (3, 1, ("РИА Новости",))


def test_a_paper_on_two_agencies_is_one_source() -> None:
    found = sourced(("a", "Stepnoi Portal", HELD + " Об этом сообщают ТАСС и РИА Новости."))
    assert (found.first, found.independent) == (("РИА Новости", "ТАСС"), 1)


def test_a_quoted_outlet_that_the_finder_read_is_a_source_and_a_stray_word_is_none() -> None:
    one, other = replace(told("a"), outlet="Era TV"), told("b", via="Era", published="2009-01-21")
    (found,) = stories(one, other)
    assert [(c.account, c.of) for c in found.sourcing.credits] == [("b", "a")]
    (found,) = stories(one, replace(other, via=(fact("Bolivia"),)))
    assert found.sourcing.credits == ()


# --- the chains that papers print


@pytest.mark.parametrize(
    ("language", "line", "steps"),
    [
        (
            "en",
            "Interfax reported, with information from Azattyk newspaper.",
            [("Interfax", 1), ("Azattyk newspaper", 2)],
        ),
        ("en", "Tengrinews reports citing Kazinform.", [("Tengrinews", 1), ("Kazinform", 2)]),
        ("ru", "Об этом Interfax сообщил со ссылкой на газету «Азаттык».", [("Interfax", 1), ("Азаттык", 2)]),
        ("ru", "Об этом сообщает ТАСС со ссылкой на РИА Новости.", [("ТАСС", 1), ("РИА Новости", 2)]),
        ("en", "He told the newspaper Karavan that it was a lie.", [("Karavan", 1)]),
        ("ru", "В интервью газете «Время» он назвал это местью.", [("Время", 1)]),
    ],
)
def test_a_chain_has_its_steps(language: str, line: str, steps: list[tuple[str, int]]) -> None:
    found = sourced(("a", "Stepnoi Portal", HELD + " " + line), languages=language)
    assert [(c.name, c.step) for c in found.credits if c.kind == "outlet"] == steps
    assert len(found.first) == 1


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "This is according to the ministry's press service."),
        ("ru", "Об этом говорится в сообщении пресс-службы министерства."),
        ("kk", "Бұл туралы министрліктің баспасөз қызметі мәлімдеді."),
        ("ky", "Бул тууралуу министрликтин басма сөз кызматы билдирди."),
        ("uz", "Bu haqda vazirlik matbuot xizmati maʼlum qildi."),
    ],
)
def test_two_papers_on_the_ministrys_press_service_are_one_source_in_every_language(language: str, line: str) -> None:
    found = sourced(
        ("a", "Stepnoi Portal", HELD + " " + line), ("b", "Yuzhny Meridian", OTHER + " " + line), languages=language
    )
    assert (found.tellers, found.independent, found.is_dependent) == (2, 1, True)
