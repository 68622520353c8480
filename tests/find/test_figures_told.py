"""Figures of invented sentences in five languages (figures_told.tsv): value, measure, unit, time, place, comparison."""

from __future__ import annotations

import pytest

from tests.find.figures import Sentence, as_told, sentences
from tests.find.test_accounts import article
from tests.find.test_figures import told
from tipwire.model import Measure

ROWS = [pytest.param(row, id=row.id) for row in sentences()]
TITLE = "Торговля людьми: итоги года"


@pytest.mark.parametrize("row", ROWS)
def test_a_sentence_gives_its_figures_and_no_other(row: Sentence) -> None:
    assert {f.key: f for f in map(as_told, row.found)} == {f.key: f for f in row.figures}


@pytest.mark.parametrize("row", ROWS)
def test_every_quote_of_a_figure_stands_in_the_text(row: Sentence) -> None:
    for proof in (e for stat in row.found for e in stat.evidence):
        assert row.article.paragraphs[proof.paragraph].text[proof.start : proof.end] == proof.quote


def test_the_words_for_the_place_are_among_the_proofs() -> None:
    (stat,) = told(
        article(TITLE, "В Актюбинской области в 2008 году выявлено 31 преступление о торговле людьми.")
    ).values()
    assert stat.place == "Aktobe Oblast"
    assert [e.quote for e in stat.evidence][-1] == "Актюбинской области"


def test_the_country_of_a_figure_may_be_said_in_an_earlier_paragraph() -> None:
    found = told(article(TITLE, "В Таджикистане подвели итоги года.", "Выявлено 52 факта торговли людьми."))[52]
    assert found.place == "TJ"
    assert (1, "Таджикистане") in [(e.paragraph, e.quote) for e in found.evidence]


def test_whose_citizens_were_counted_is_no_place() -> None:
    found = told(article(TITLE, "В 2008 году в Шымкенте задержано 140 граждан Узбекистана за нарушение правил."))[140]
    assert found.place == "Shymkent"


def test_a_figure_without_words_for_a_place_has_none() -> None:
    found = told(article(TITLE, "За год раскрыто 52 факта торговли людьми."))[52]
    assert found.place == ""


@pytest.mark.parametrize(
    ("language", "sentence", "span"),
    [
        ("ru", "За девять месяцев 2008 года раскрыто 52 факта торговли людьми.", "the first 9 months"),
        ("ru", "В 2004-2008 годах раскрыто 52 факта торговли людьми.", "2004 to 2008"),
        ("kk", "Соңғы үш жылда адам саудасы бойынша 52 қылмыс тіркелді.", "the past 3 years"),
        ("en", "In the first half of 2008 police registered 52 human trafficking cases.", "the first half"),
        ("ky", "Акыркы беш жылда адам соодасы боюнча 52 кылмыш катталды.", "the past 5 years"),
        ("uz", "Сўнгги икки йилда одам савдоси бўйича 52 та жиноят аниқланди.", "the past 2 years"),
    ],
)
def test_a_part_of_a_year_or_several_years_are_said(language: str, sentence: str, span: str) -> None:
    assert told(article(sentence, sentence, language=language))[52].span == span


def test_a_figure_of_several_years_has_no_year() -> None:
    found = told(
        article("В 2008 году вырос спрос на рабский труд", "За последние три года выявлено 52 факта торговли людьми.")
    )
    assert found[52].period is None


def test_what_is_to_come_is_no_deportation() -> None:
    found = told(article("Рейд: мигранты", "Суд постановил выдворить из страны 87 иностранцев, они ждут отправки."))
    assert all(stat.measure is not Measure.DEPORTED for stat in found.values())


def test_crimes_of_every_kind_are_no_figures_of_trafficking() -> None:
    found = told(
        article(
            TITLE, "В 2008 году выявлено 52 факта торговли людьми.", "Всего преступлений, в том числе краж, 11 900."
        )
    )
    assert set(found) == {52}


def test_an_earlier_number_in_a_sentence_of_its_own_is_what_the_figure_is_compared_with() -> None:
    found = told(article(TITLE, "В 2008 году выявлено 52 факта торговли людьми. Годом ранее их было 71."))
    assert set(found) == {52}
    said = found[52].comparator
    assert said is not None
    assert (said.base_stated, said.base_period) == (71, "2007")


def test_the_articles_a_figure_counts_are_kept_with_the_words_for_them() -> None:
    found = told(
        article(TITLE, "В 2008 году по статьям 128 и 133 УК зарегистрировано 52 преступления о торговле людьми.")
    )
    assert found[52].article_basis == "128, 133"
    assert any("128" in e.quote for e in found[52].evidence)


def test_a_region_that_is_only_pointed_at_is_the_one_named_before_in_this_country() -> None:
    found = told(
        article(
            TITLE,
            "В Южно-Казахстанской области осудили вербовщицу.",
            "Девушек продали в Дубай.",
            "За 2008 год в области выявлено 31 преступление о торговле людьми.",
        )
    )
    assert found[31].place == "South Kazakhstan Oblast"


def test_a_deed_that_is_counted_is_not_done_again() -> None:
    found = told(
        article(TITLE, "За 2008 год в области проведено 340 депортаций мигрантов, ставших жертвами торговли людьми.")
    )
    assert found[340].what == "deportations"


def test_parts_are_marked_and_named_apart_from_their_total() -> None:
    found = told(article(TITLE, "В 2008 году помощь получили 60 жертв торговли людьми: 41 женщина и 19 мужчин."))
    assert [found[v].is_part for v in (60, 41, 19)] == [False, True, True]
    assert found[41].what == "women among them"


def test_the_third_case_of_a_year_is_three_cases() -> None:
    found = told(article(TITLE, "Это уже третий случай торговли людьми, раскрытый в области с начала года."))
    assert found[3].measure is Measure.CASES
