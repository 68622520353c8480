"""Languages: each paragraph its own, the article the one most of it is in."""

from __future__ import annotations

from tests.extract.made import TITLE, codes, page, paragraphs, read, read_all
from tipwire.model import Hints

KAZAKH = (
    "Қалалық базарда тексеру жүргізген полицейлер жүз жиырма сатушының құжаттарын қарап шықты.",
    "Олардың сегізінде жұмыс істеуге рұқсат болмағаны анықталып, хаттама толтырылды. Тексеру көктемде жалғасады.",
)
QUOTE = "«Мы предупреждали об этой проверке ещё осенью, но нас никто не слушал», — сказал начальник отдела."


def test_kazakh_page_with_a_russian_quote_stays_kazakh() -> None:
    article = read(
        page(f"<h1>Базар тексерілді</h1><div>{paragraphs((KAZAKH[0], QUOTE, KAZAKH[1]))}</div>", title="Базар")
    )
    assert article.language == "kk"
    assert [p.language for p in article.paragraphs] == ["kk", "kk", "ru", "kk"]


def test_short_line_takes_the_language_of_its_article() -> None:
    article = read(page(f"<h1>Базар мен адам</h1><div>{paragraphs(KAZAKH)}</div>", title=""))
    assert article.paragraphs[0].language == "kk"


def test_english_line_in_a_russian_page_stays_english() -> None:
    line = "The market will be closed for two weeks, the notice says in English."
    article = read(page(f"<h1>{TITLE}</h1><div>{paragraphs()}<p>{line}</p></div>"))
    assert article.language == "ru"
    assert article.paragraphs[-1].language == "en"


def test_wrong_hint_of_language_loses_and_is_flagged() -> None:
    article = read(page(), hints=(Hints(id="x", language="kk"),))
    assert article.language == "ru"
    assert "language_disagrees" in codes(article)


def test_empty_page_takes_what_its_source_says() -> None:
    assert read("<html lang='ky-KG'><body></body></html>").language == "ky"


def test_feed_of_two_languages_has_two() -> None:
    items = "".join(
        f"<item><title>{title}</title><link>https://gazeta.example/{i}</link><description><![CDATA[{text}]]></description></item>"
        for i, (title, text) in enumerate([(TITLE, paragraphs()), ("Базар тексерілді", paragraphs(KAZAKH))])
    )
    feed = f"<rss version='2.0'><channel><title>Листок</title><language>ru</language>{items}</channel></rss>"
    assert [article.language for article in read_all(feed, "application/rss+xml")] == ["ru", "kk"]
