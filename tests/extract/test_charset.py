"""Character sets: declared, wrong, missing."""

from __future__ import annotations

import codecs

import pytest

from tests.extract.made import TEXT, TITLE, body, codes, page, paragraphs, read

KAZAKH = (
    "Қалалық базарда тексеру жүргізген полицейлер жүз жиырма сатушының құжаттарын қарап шықты.",
    "Олардың сегізінде жұмыс істеуге рұқсат болмағаны анықталып, хаттама толтырылды.",
)


@pytest.mark.parametrize(
    ("real", "named", "flaw"),
    [
        ("utf-8", "utf-8", ""),
        ("windows-1251", "windows-1251", ""),
        ("windows-1251", "cp1251", ""),
        ("koi8-r", "koi8-r", ""),
        ("windows-1251", "", "charset_missing"),
        ("windows-1251", "utf-8", "charset_wrong"),
        ("windows-1251", "iso-8859-1", "charset_wrong"),
        ("windows-1251", "koi8-r", "charset_wrong"),
        ("utf-8", "windows-1251", "charset_wrong"),
        ("utf-8", "iso-8859-1", "charset_wrong"),
        ("utf-8", "", ""),
        ("utf-8", "nonsense-17", ""),
        ("koi8-r", "", "charset_missing"),
        ("koi8-r", "windows-1251", "charset_wrong"),
    ],
)
def test_page_is_read_whatever_it_declares(real: str, named: str, flaw: str) -> None:
    article = read(page(charset=named).replace("—", "-").encode(real, "xmlcharrefreplace"))
    assert article.title == TITLE
    assert body(article) == tuple(text.replace("—", "-") for text in TEXT)
    assert {code for code in codes(article) if code.startswith("charset")} == ({flaw} if flaw else set())


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_byte_order_mark_wins_over_the_declaration(mark: bytes) -> None:
    name = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}[mark]
    article = read(mark + page(charset="windows-1251").encode(name))
    assert (article.title, body(article)) == (TITLE, TEXT)


def test_kazakh_letters_survive_a_wrong_declaration() -> None:
    whole = page(
        f"<h1>Базарда тексеру өтті</h1>{paragraphs(KAZAKH)}", title="Базарда тексеру өтті", charset="windows-1251"
    )
    article = read(whole.encode("utf-8"))
    assert body(article) == KAZAKH
    assert article.language == "kk"


def test_single_broken_byte_does_not_change_the_set() -> None:
    raw = page().encode("utf-8")
    at = raw.index("проверили сто".encode())
    article = read(raw[:at] + b"\xff" + raw[at:])
    assert body(article)[1:] == TEXT[1:]
    assert "charset_broken" in codes(article)


def test_file_cut_inside_a_letter_keeps_its_set() -> None:
    raw = page().encode("utf-8")
    article = read(raw[: raw.index("Следующая".encode()) + 1])
    assert body(article)[:3] == TEXT[:3]
