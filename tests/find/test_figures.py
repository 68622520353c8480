"""Figures: periods, comparators and what was counted, on invented sentences."""

from __future__ import annotations

import pytest

from tests.find.test_accounts import article
from tipwire import find
from tipwire.model import Article, Measure, Statistic


def told(of: Article) -> dict[float | None, Statistic]:
    """The figures of all accounts by their value."""
    return {s.value: s for account in find.accounts(of).accounts for s in account.statistics}


RUSSIAN = "В стране выявлено больше случаев торговли людьми"


@pytest.mark.parametrize(
    ("sentence", "value", "period"),
    [
        ("За 2007 год зарегистрировано 312 преступлений, связанных с торговлей людьми.", 312, "2007"),
        ("В прошлом году выявлено 47 фактов торговли людьми.", 47, "2008"),
        ("За шесть месяцев 2006 года выявлено 83 факта торговли людьми.", 83, "2006"),
        ("В 2005-м выявлено 61 преступление, связанное с торговлей людьми.", 61, "2005"),
        ("В 2008 году выявлено 35 фактов торговли людьми против 71 в 2007 году.", 35, "2008"),
    ],
)
def test_a_figure_has_the_period_of_its_sentence(sentence: str, value: float, period: str) -> None:
    found = told(article(RUSSIAN, sentence))[value]
    assert found.period is not None
    assert found.period.iso == period


def test_a_figure_without_a_date_has_the_period_of_its_paragraph() -> None:
    found = told(
        article(RUSSIAN, "В 2006 году полиция подвела итоги. Зарегистрировано 58 преступлений о торговле людьми.")
    )
    assert found[58].period is not None
    assert found[58].period.iso == "2006"


@pytest.mark.parametrize(
    ("language", "sentence", "value", "kind", "factor", "base"),
    [
        (
            "ru",
            "В 2008 году выявлено 26 фактов торговли людьми, вдвое меньше, чем в 2007 году.",
            26,
            "ratio",
            0.5,
            "2007",
        ),
        ("ru", "В 2008 году зарегистрировано 63 случая торговли людьми, рост на 12,5%.", 63, "share", 12.5, ""),
        ("ru", "За 2008 год выявлено 84 факта торговли людьми, в 3,5 раза больше.", 84, "ratio", 3.5, ""),
        (
            "en",
            "Police registered 31 human trafficking cases in 2008, half the number of 2006.",
            31,
            "ratio",
            0.5,
            "2006",
        ),
        (
            "en",
            "Police registered 31 human trafficking cases in 2008, 14 fewer than in 2007.",
            31,
            "difference",
            14,
            "2007",
        ),
        ("kk", "2008 жылы адам саудасы бойынша 28 қылмыс тіркелді, бұл екі есе аз.", 28, "ratio", 0.5, ""),
    ],
)
def test_a_comparison_stands_with_the_figure_it_compares(
    language: str, sentence: str, value: float, kind: str, factor: float, base: str
) -> None:
    found = told(article(sentence, sentence, language=language))[value].comparator
    assert found is not None
    assert (found.type, found.factor, found.base_period) == (kind, factor, base)


def test_a_number_inside_a_comparison_is_no_figure() -> None:
    sentence = "Police registered 31 human trafficking cases in 2008, 14 fewer than in 2007."
    assert set(told(article(sentence, sentence, language="en"))) == {31}


def test_an_earlier_number_is_the_base_of_the_comparison() -> None:
    found = told(article(RUSSIAN, "В 2008 году выявлено 35 фактов торговли людьми против 71 в 2007 году."))[
        35
    ].comparator
    assert found is not None
    assert (found.base_stated, found.base_period) == (71, "2007")


@pytest.mark.parametrize(
    ("sentence", "value", "measure", "what"),
    [
        ("В 2008 году жертвами торговли людьми стали 214 человек.", 214, Measure.VICTIMS, "fell victim"),
        ("В 2008 году за торговлю людьми осуждены 19 человек.", 19, Measure.SUSPECTS, "convicted"),
        ("В 2008 году выявлено 29 каналов незаконной миграции и торговли людьми.", 29, Measure.CASES, "channels"),
    ],
)
def test_what_was_counted_is_said(sentence: str, value: float, measure: Measure, what: str) -> None:
    found = told(article(RUSSIAN, sentence))[value]
    assert found.measure is measure
    assert what in found.what


def test_migrants_held_in_a_sweep_are_no_suspects() -> None:
    found = told(article("Рейд: проверены мигранты", "В 2008 году в ходе рейдов задержано 540 нелегальных мигрантов."))
    assert found[540].measure is Measure.MIGRANTS
