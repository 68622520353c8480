"""Where sentences end, in five languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipwire.text import sentence_at, sentences

CASES = [
    ("Суд был в г. Шу. Он закончен.", 2),
    ("В 2008 г. Суд начался.", 2),
    ("А. Б. Иванов и Дж. Ким ушли. Их ждут.", 2),
    ("Заплатил 5 тыс. долларов. Сумма 1.5 млн. Итог.", 3),
    ("По ч. 2 ст. 128 УК РК. Дело в суде.", 2),
    ("«Нет!» – сказал он. Всё.", 2),
    ("Mr. R. T. Rao, of St. Louis, paid $1.5 million. He left.", 2),
    ("They live in the U.S. He left at 5 p.m. Police came.", 3),
    ("The raid was on Jan. 22 in Shymkent. Two men were held.", 2),
    ("Ол т.б. заттарды алған. Сот 2009 ж. 22 қаңтарда өтті.", 2),
    ("Sh. Karimov va O'. Hoshimov keldi. Sud bo'ldi.", 2),
    ("Сот болду... Андан кийин кетти.", 2),
    ("2. Суд начался. Он идёт.", 2),
    ("Цена выросла на 3.5%. Почему?", 2),
    ('He said: "We found them." Then he left.', 2),
]


@pytest.mark.parametrize(("text", "number"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, number: int) -> None:
    assert len(sentences(text)) == number


@given(st.text(alphabet="Ab. !?«»\n5гШ"))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    assert "".join("".join(s.of(text) for s in sentences(text)).split()) == "".join(text.split())


def test_a_position_finds_its_sentence() -> None:
    text = "Раз. Два."
    assert sentence_at(sentences(text), 6).of(text) == "Два."
