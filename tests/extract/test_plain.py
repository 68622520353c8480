"""Plain text: headers, titles, paragraphs."""

from __future__ import annotations

import pytest

from tests.extract.made import TEXT, TITLE, body, codes, read
from tipwire.model import Article, DateOrigin

PLAIN = "\n\n".join(TEXT)


def text(raw: str | bytes) -> Article:
    return read(raw, "text/plain", address="file:made/a.txt")


@pytest.mark.parametrize(
    "head",
    [
        f"Outlet: Листок\nDate: 27 января 2009\nLanguage: ru\nURL: https://gazeta.example/1\nTitle: {TITLE}",
        f"Издание: Листок\nДата: 27.01.2009\nЯзык: ru\nСсылка: https://gazeta.example/1\nЗаголовок: {TITLE}",
        f"Басылым: Листок\nКүні: 2009 жылғы 27 қаңтар\nТілі: ru\nСілтеме: https://gazeta.example/1\nТақырып: {TITLE}",
    ],
)
def test_header_block_is_read(head: str) -> None:
    article = text(f"{head}\n\n{PLAIN}\n")
    assert article.published is not None
    assert (article.outlet, article.title, article.published.iso) == ("Листок", TITLE, "2009-01-27")
    assert (article.address, article.published_origin, body(article)) == (
        "https://gazeta.example/1",
        DateOrigin.HEADER,
        TEXT,
    )


def test_any_line_of_the_header_may_be_missing() -> None:
    article = text(f"Title: {TITLE}\nDate: 2009-01-27\n\n{PLAIN}")
    assert (article.outlet, article.title, body(article)) == ("", TITLE, TEXT)


def test_first_short_line_is_the_title() -> None:
    article = text(f"{TITLE}\n\n{PLAIN}")
    assert (article.title, body(article)) == (TITLE, TEXT)


@pytest.mark.parametrize("first", [TEXT[3], "Внимание! Рынок закрыт на неделю", TEXT[0]])
def test_first_line_that_is_a_sentence_is_no_title(first: str) -> None:
    article = text(f"{first}\n\n{PLAIN}")
    assert article.title == ""
    assert body(article) == (first, *TEXT)
    assert "no_title" in codes(article)


def test_question_may_be_a_title() -> None:
    assert text(f"Ребёнок за полмиллиона?\n\n{PLAIN}").title == "Ребёнок за полмиллиона?"


def test_prose_with_a_colon_is_no_header() -> None:
    first = "Дата: так назвали новую выставку в городском музее, и она открылась вчера."
    assert body(text(f"{first}\n\n{PLAIN}"))[0] == first


def test_date_line_under_the_title_is_the_day() -> None:
    article = text(f"{TITLE}\n\n27 января 2009 года\n\n{PLAIN}")
    assert article.published is not None
    assert (article.published.iso, body(article)) == ("2009-01-27", TEXT)


def test_wrapped_lines_become_one_paragraph_and_broken_words_whole() -> None:
    raw = "Вчера сотрудники полиции обо-\nшли ряды рынка и прове-\nрили по-\nновому сто человек."
    assert (
        body(text(f"{TITLE}\n\n{raw}\n\n{PLAIN}"))[0]
        == "Вчера сотрудники полиции обошли ряды рынка и проверили по-новому сто человек."
    )


def test_indents_part_paragraphs() -> None:
    raw = "\n".join(f"    {line[:50]}\n{line[50:].strip()}" if len(line) > 50 else f"    {line}" for line in TEXT)
    assert [p[:20] for p in body(text(raw))] == [p[:20] for p in TEXT]


def test_line_for_each_paragraph_is_kept_apart() -> None:
    assert body(text(f"{TITLE}\n" + "\n".join(TEXT))) == TEXT


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_line_ends_of_every_system_are_the_same(ending: str) -> None:
    assert body(text(f"{TITLE}\n\n{PLAIN}".replace("\n", ending))) == TEXT


def test_one_line_is_a_body_without_title() -> None:
    article = text(TEXT[0])
    assert (article.title, body(article)) == ("", (TEXT[0],))


def test_scraps_of_a_menu_above_the_title_go_and_the_date_there_counts() -> None:
    raw = f"На главную\n\nАрхив\n\n№ 4 (148) 27 января 2005 года\n\n{TITLE}\n\n{PLAIN}"
    article = text(raw)
    assert article.published is not None
    assert (article.title, article.published.iso, body(article)) == (TITLE, "2005-01-27", TEXT)


def test_clock_of_a_site_is_not_the_day_of_publication() -> None:
    clock = "9-Ноябрь, 2008-жыл, ишемби, Бишкек убактысы 03:15"
    assert text(f"{clock}\n\n{TITLE}\n\n{PLAIN}").published is None


def test_labels_and_lists_of_links_are_no_text_and_the_signature_is_the_byline() -> None:
    tail = "Автор: Айгуль Н.\n\nФото: архив редакции\n\nЧитайте также:\n\nКак живёт рынок зимой\n\nПросмотров: 17"
    article = text(f"{TITLE}\n\n{PLAIN}\n\n{tail}")
    assert (body(article), article.byline) == (TEXT, "Автор: Айгуль Н.")


def test_text_goes_on_after_a_list_of_links() -> None:
    parts = (*TEXT[:2], "Читайте также:", "Как живёт рынок зимой", *TEXT[2:])
    assert body(text(f"{TITLE}\n\n" + "\n\n".join(parts))) == TEXT


def test_readers_talk_below_the_text_is_dropped() -> None:
    assert body(text(f"{TITLE}\n\n{PLAIN}\n\nКомментарии (2)\n\nБолат: Давно пора!")) == TEXT
