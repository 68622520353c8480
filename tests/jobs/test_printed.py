"""Numbers, dates and articles of law are read in figures and in words, in every language."""

from __future__ import annotations

import pytest

from tipwire.jobs.printed import of_article
from tipwire.model import Article, Paragraph, ParagraphKind, When


def article(text: str, language: str, published: str = "2009-01-27") -> Article:
    """An article of one paragraph."""
    return Article(
        id="a",
        capture="a",
        address="a",
        title="",
        language=language,
        published=When.parse(published) if published else None,
        paragraphs=(Paragraph(text=text, language=language, kind=ParagraphKind.BODY),),
    )


@pytest.mark.parametrize(
    ("language", "text", "number", "day"),
    [
        ("ru", "Двадцать второго января задержаны двенадцать человек.", 12, "2009-01-22"),
        ("kk", "22 қаңтарда он екі адам ұсталды.", 12, "2009-01-22"),
        ("ky", "22-январда он эки адам кармалды.", 12, "2009-01-22"),
        ("uz", "22 yanvarda o'n ikki kishi ushlandi.", 12, "2009-01-22"),
        ("en", "Twelve people were detained on January 22.", 12, "2009-01-22"),
    ],
)
def test_a_number_and_a_day_are_read(language: str, text: str, number: float, day: str) -> None:
    printed = of_article(article(text, language))
    assert number in printed.numbers
    assert day in printed.days


def test_sums_ranges_and_articles_of_law_are_read() -> None:
    printed = of_article(article("По статье 128 УК: от 300 до 400 долларов, всего 1,3 млн тенге.", "ru"))
    assert {300.0, 400.0, 1300000.0} <= printed.numbers
    assert "128" in printed.law


def test_a_day_of_an_article_without_a_date_keeps_its_month_and_day() -> None:
    printed = of_article(article("It happened on December 2.", "en", ""))
    assert any(day.endswith("-12-02") for day in printed.days)
