"""What the readers promise beyond single forms."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tipwire.find import exact
from tipwire.model import CountKind

PUBLISHED = date(2009, 1, 28)
SENTENCE = (
    "В 2008 году 34-летняя женщина и её муж продали более 5 девушек за 3-4 тысячи долларов; суд по ч. 2 ст. 128 УК РК "
    "приговорил её к 7 годам колонии в Кызылорде."
)
LOOSE = (
    "Almatyda 5-ке жуық dozen $ Rs lakh on Tuesday жыл әйел ming so'm до от и — - ( ) . , 1 300 000 1,5 article "
    "part № Ош облусу ауданы село г. тысячи половиной half жарым ярим мың"
)
WORDS = st.lists(st.sampled_from([*SENTENCE.split(), *LOOSE.split()])).map(" ".join)


def test_every_kind_is_found_in_one_sentence() -> None:
    assert [m.value.low for m in exact.counts(SENTENCE, "ru")] == [5]
    assert [m.value.iso for m in exact.dates(SENTENCE, "ru", PUBLISHED)] == ["2008"]
    assert [m.value.low for m in exact.ages(SENTENCE, "ru")] == [34]
    assert [(m.value.amount, m.value.high) for m in exact.money(SENTENCE, "ru")] == [(3000, 4000)]
    assert [exact.said(m.value) for m in exact.law(SENTENCE, "ru", "KZ", PUBLISHED)] == ["128(2)"]
    assert [m.value.years for m in exact.terms(SENTENCE, "ru")] == [7]
    assert [m.value.name for m in exact.places(SENTENCE, "ru", "KZ")] == ["Kyzylorda"]


# The first text of a language loads its tables: no deadline.
@settings(deadline=None)
@given(WORDS, st.sampled_from(["ru", "en", "kk", "ky", "uz"]))
def test_mentions_stand_in_the_text_in_order_and_apart(text: str, language: str) -> None:
    for found in (
        exact.numbers(text, language),
        exact.counts(text, language),
        exact.money(text, language),
        exact.ages(text, language),
        exact.terms(text, language),
        exact.law(text, language, "KZ"),
        exact.dates(text, language, PUBLISHED),
        exact.places(text, language, "KZ"),
    ):
        for mention in found:
            assert 0 <= mention.start < mention.end <= len(text)
            assert mention.of(text).strip()
        for left, right in pairwise(found):
            assert left.start <= right.start


def test_a_hedge_stands_in_the_span_and_not_in_the_core() -> None:
    text = "Ұсталған 40-қа жуық адам"
    (mention,) = exact.counts(text, "kk")
    assert mention.of(text) == "40-қа жуық"
    assert mention.core.of(text) == "40-қа"
    assert mention.value.kind is CountKind.ABOUT


def test_latin_kazakh_is_read_at_its_own_positions() -> None:
    text = "Sot ony alty jylǵa bas bostandyǵynan aıyrdy"
    (mention,) = exact.terms(text, "kk")
    assert mention.of(text) == "alty jylǵa"


def test_kazakh_ten_is_not_the_russian_pronoun() -> None:
    assert (
        exact.counts("Он пришёл один раз", "ru")[0].value.low == 1 if exact.counts("Он пришёл один раз", "ru") else True
    )
    assert [m.value.low for m in exact.counts("Он екі әйел ұсталды", "kk")] == [12]
    assert exact.numbers("Он ушёл", "ru") == ()


def test_half_told_dates_need_the_day_of_publication() -> None:
    assert exact.dates("22 января во вторник", "ru") == ()
    assert [m.value.iso for m in exact.dates("22 января 2008 года", "ru")] == ["2008-01-22"]


@pytest.mark.parametrize(
    ("day", "code"), [(date(2009, 1, 8), "KZ-CC-1997"), (date(2020, 1, 8), "KZ-CC-2014"), (None, "")]
)
def test_the_code_is_the_one_valid_on_the_day(day: date | None, code: str) -> None:
    assert [m.value.code for m in exact.law("по статье 128", "ru", "KZ", day)] == [code]


def test_a_country_beside_the_code_outranks_the_outlets() -> None:
    (mention,) = exact.law("по статье 127.1 УК РФ", "ru", "KZ", PUBLISHED)
    assert (mention.value.country, mention.value.code) == ("RU", "RU-CC-1996")


def test_a_life_sentence_is_no_number_of_years() -> None:
    text = "Суд приговорил его к пожизненному заключению"
    assert exact.terms(text, "ru") == ()
    assert [m.of(text) for m in exact.life_terms(text, "ru")] == ["к пожизненному"]


def test_a_term_for_each_is_marked() -> None:
    assert [m.rule for m in exact.terms("They were jailed for five years each", "en")] == ["term/each"]


def test_a_rate_keeps_its_unit() -> None:
    assert [m.value.per for m in exact.money("paid $300-400 a month", "en")] == ["month"]
    assert [m.value.per for m in exact.money("айына 50 мың теңге", "kk")] == ["month"]


def test_plain_words_are_no_currencies() -> None:
    assert exact.money("Five members of 12 families, 3 workers", "en") == ()
    assert exact.money("5 сомнительных сделок", "ru") == ()


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("Күніне үш мыңнан бес мың теңгеге дейін ақша тапқызған.", "kk", (3000, 5000)),
        ("Айына он миңден он беш миң сомго чейин алган.", "ky", (10000, 15000)),
    ],
)
def test_from_one_number_word_to_another_is_a_range(text: str, language: str, ends: tuple[int, int]) -> None:
    assert [(m.value.amount, m.value.high) for m in exact.money(text, language)] == [ends]
