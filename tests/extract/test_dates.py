"""Dates of publication: how they are written, which one wins, which are decoys."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.extract.made import TITLE, body, capture, codes, page, paragraphs, read
from tipwire.extract import articles
from tipwire.extract.dates import address_day, days
from tipwire.model import Article, DateOrigin, Hints


@pytest.mark.parametrize(
    ("written", "iso", "clock"),
    [
        ("27 января 2009 года, 11:24", "2009-01-27", "11:24"),
        ("27 янв. 2009", "2009-01-27", ""),
        ("5 мая 2009 г.", "2009-05-05", ""),
        ("№ 5 (1184), 14 января 2009 г., среда", "2009-01-14", ""),
        ("Вторник, 27 января 2009", "2009-01-27", ""),
        ("2009 жылғы 27 қаңтар", "2009-01-27", ""),
        ("2009 жылғы 23 қаңтар, 10:47 — admin жариялады", "2009-01-23", "10:47"),
        ("24 қаңтар 2009 жыл, сенбі", "2009-01-24", ""),
        ("27 Қаңтар, 2009 09:15", "2009-01-27", "09:15"),
        ("№ 2, 10 қаңтар 2009 ж.", "2009-01-10", ""),
        ("2009 jylǵy 27 qańtar", "2009-01-27", ""),
        ("3 маусым 2009 ж.", "2009-06-03", ""),
        ("14-январь, 2009-жыл", "2009-01-14", ""),
        ("2009-жылдын 27-январы", "2009-01-27", ""),
        ("2009-жылдын 14-майы", "2009-05-14", ""),
        ("24-yanvar, 2009-yil", "2009-01-24", ""),
        ("2009-yil 24-yanvar, 18:05", "2009-01-24", "18:05"),
        ("22 январь 2009 йил", "2009-01-22", ""),
        ("2009 йил 27 январь", "2009-01-27", ""),
        ("January 14, 2009", "2009-01-14", ""),
        ("Jan. 14, 2009 2:30 p.m.", "2009-01-14", "14:30"),
        ("14th of January 2009", "2009-01-14", ""),
        ("Tue, 27 Jan 2009 11:24:00 +0600", "2009-01-27", "11:24"),
        ("2009-01-27T11:24:00+06:00", "2009-01-27", "11:24"),
        ("2009-01-27", "2009-01-27", ""),
        ("27.01.2009 10:05", "2009-01-27", "10:05"),
        ("10:05 27.01.2009", "2009-01-27", "10:05"),
        ("13/01/2009", "2009-01-13", ""),
        ("01/27/2009", "2009-01-27", ""),
        ("Mon, 03/02/2009 - 09:00", "2009-03-02", "09:00"),
    ],
)
def test_day_is_read_as_written(written: str, iso: str, clock: str) -> None:
    (day,) = days(written)
    assert day.day.isoformat() == iso
    assert (day.clock.strftime("%H:%M") if day.clock else "") == clock


@pytest.mark.parametrize(
    "words",
    [
        "ему 34 года",
        "в 2009 году 15 мигрантов",
        "3 марта",
        "статья 128 части 2",
        "тел. 27.01.20",
        "12.2009.7",
        "400 мың",
    ],
)
def test_words_that_are_no_date_are_left_alone(words: str) -> None:
    assert days(words) == ()


@pytest.mark.parametrize(
    ("address", "iso"),
    [
        ("https://gazeta.example/2009/01/27/17342.html", "2009-01-27"),
        ("https://gazeta.example/sud/2009-01-15-devyat.html", "2009-01-15"),
        ("https://gazeta.example/vesti/28-01-2009", "2009-01-28"),
        ("https://gazeta.example/20090127/1.html", "2009-01-27"),
        ("https://gazeta.example/2009/n04/vokzal", ""),
        ("https://gazeta.example/article.php?id=20091", ""),
        ("https://gazeta.example/news/1232312", ""),
    ],
)
def test_day_in_an_address(address: str, iso: str) -> None:
    day = address_day(address)
    assert (day.day.isoformat() if day else "") == iso


def dated(
    before: str = "", after: str = "", *, head: str = "", top: str = "", bottom: str = "", address: str = ""
) -> Article:
    """The page of the invented item with words around its title and text."""
    inner = f"{top}<div>{before}<h1>{TITLE}</h1>{after}<div>{paragraphs()}</div></div>{bottom}"
    return read(page(inner, head=head), address=address)


def day_of(article: Article) -> tuple[str, DateOrigin | None]:
    return (article.published.iso if article.published else "", article.published_origin)


@pytest.mark.parametrize(
    "line",
    [
        "<div class=date>27 января 2009 года, 11:24</div>",
        "<small>27 января 2009, 17:40 | Криминал | Просмотров: 842 | Автор: redaktor</small>",
        "<p class=d>27.01.2009</p>",
        "<div>Дата публикации: 27 января 2009 г. Рубрика: хроника</div>",
        "<font size=1>№ 3, 27.01.2009</font>",
        '<div class="meta"><span>2009 жылғы 27 қаңтар</span></div>',
    ],
)
def test_line_beside_the_title_gives_the_day_and_is_no_text(line: str) -> None:
    for article in (dated(after=line), dated(before=line)):
        assert day_of(article) == ("2009-01-27", DateOrigin.DATE_LINE)
        assert len(body(article)) == 4


@pytest.mark.parametrize(
    "decoy",
    [
        "<div class=head><b>Листок</b>. Сегодня: 3 февраля 2009</div>",
        "<div>Сегодня 3 февраля 2009 года, вторник</div>",
        "<div>Бүгін: 3 ақпан 2009</div>",
        "<div>Today is February 3, 2009</div>",
        "<div>Последнее обновление: 02.02.2009 10:00</div>",
        "<div>© 2009 Листок, 1 февраля 2009</div>",
    ],
)
def test_date_that_moves_with_the_calendar_never_wins(decoy: str) -> None:
    assert day_of(dated(top=decoy)) == ("", None)
    assert day_of(dated(top=decoy, after="<div>27.01.2009</div>")) == ("2009-01-27", DateOrigin.DATE_LINE)


@pytest.mark.parametrize(
    "decoy",
    [
        "<div class=rel><b>По теме:</b><ul><li>14 января 2009: <a href=/1>Заметка о рынке</a></li></ul></div>",
        "<div class=comments>Гость 28.01.2009 10:40<p>Давно пора было навести порядок на этом рынке, соседи!</p></div>",
        "<div id=footer>Последнее обновление сайта: 02.02.2009</div>",
        "<aside><h3>Архив</h3><p>30 января 2009</p><p>29 января 2009</p></aside>",
    ],
)
def test_date_in_furniture_below_never_wins(decoy: str) -> None:
    assert day_of(dated(bottom=decoy)) == ("", None)


def test_date_of_an_event_in_the_text_is_not_the_day_of_publication() -> None:
    text = "22 января 2009 года на вокзале задержали двух женщин, которые собирались уехать в столицу."
    article = read(page(f"<h1>{TITLE}</h1><div><p>{text}</p>{paragraphs()}</div>"))
    assert day_of(article) == ("", None)
    assert body(article)[0] == text
    assert "no_date" in codes(article)


def test_json_ld_wins_over_meta_over_time_over_line_over_address() -> None:
    article = '{"@type":"NewsArticle","datePublished":"2009-01-21T10:00:00+06:00"}'
    told = f'<script type="application/ld+json">{article}</script>'
    meta = '<meta property="article:published_time" content="2009-01-22T10:00:00+06:00">'
    tag = '<p><time datetime="2009-01-23">вчера</time></p>'
    line = "<div>24.01.2009</div>"
    address = "https://gazeta.example/2009/01/25/x"
    found = [
        day_of(dated(head=told + meta, after=tag + line, address=address)),
        day_of(dated(head=meta, after=tag + line, address=address)),
        day_of(dated(after=tag + line, address=address)),
        day_of(dated(after=line, address=address)),
        day_of(dated(address=address)),
    ]
    assert found == [
        ("2009-01-21", DateOrigin.JSON_LD),
        ("2009-01-22", DateOrigin.META),
        ("2009-01-23", DateOrigin.TIME_TAG),
        ("2009-01-24", DateOrigin.DATE_LINE),
        ("2009-01-25", DateOrigin.URL),
    ]


def test_date_after_the_capture_is_refused_with_its_reason() -> None:
    article = dated(head='<meta name="date" content="2019-05-05">', after="<div>27.01.2009</div>")
    assert day_of(article) == ("2009-01-27", DateOrigin.DATE_LINE)
    assert [c.refused for c in article.dates if c.when.iso == "2019-05-05"] == ["it lies after the capture"]
    assert "date_refused" in codes(article)


def test_hint_wins_and_disagreement_is_said() -> None:
    article = read(
        page(f"<h1>{TITLE}</h1><div>27.01.2009</div>{paragraphs()}"), hints=(Hints(id="x", published="2009-01-10"),)
    )
    assert day_of(article) == ("2009-01-10", DateOrigin.HINT)
    assert "dates_disagree" in codes(article)


def test_hint_that_is_no_date_is_passed_over() -> None:
    article = read(
        page(f"<h1>{TITLE}</h1><div>27.01.2009</div>{paragraphs()}"), hints=(Hints(id="x", published="soon"),)
    )
    assert day_of(article) == ("2009-01-27", DateOrigin.DATE_LINE)
    assert "bad_hint" in codes(article)


def test_nothing_that_says_so_means_no_date() -> None:
    raw = page().encode()
    made = capture(raw, fetched=datetime(2009, 1, 27, tzinfo=UTC))
    article = articles(made, raw)[0]
    assert (article.published, article.published_origin) == (None, None)


def test_month_of_an_issue_is_kept_as_a_month() -> None:
    article = read(
        f"Издание: Листок\nДата: январь 2009\nЗаголовок: {TITLE}\n\n" + "\n\n".join(["Текст " * 30] * 2), "text/plain"
    )
    assert day_of(article) == ("2009-01", DateOrigin.HEADER)
    assert "date_month_only" in codes(article)


def test_ambiguous_numbers_are_read_day_first_and_flagged() -> None:
    article = dated(after="<div>02/01/2009</div>")
    assert day_of(article) == ("2009-01-02", DateOrigin.DATE_LINE)
    assert "date_ambiguous" in codes(article)


def test_dateline_of_an_agency_counts_when_it_has_a_year() -> None:
    text = "АСТАНА, 26 января 2009 года. Агентство — Полиция проверила сто двадцать торговцев на рынке."
    article = read(page(f"<h1>{TITLE}</h1><div><p>{text}</p>{paragraphs()}</div>"))
    assert day_of(article) == ("2009-01-26", DateOrigin.DATELINE)
