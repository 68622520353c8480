"""Pages: what belongs to the article and what does not."""

from __future__ import annotations

import json

import pytest

from tests.extract.made import FIRST, FOURTH, SECOND, TEXT, THIRD, TITLE, body, codes, page, paragraphs, read
from tipwire.model import ParagraphKind

HEADED = f"<h1>{TITLE}</h1><div>{paragraphs()}</div>"

# Layouts that must all give the same title and the same four paragraphs: name -> markup of the body.
LAYOUTS: dict[str, str] = {
    "plain": HEADED,
    "title in h2 below the outlet's h1": f'<h1><a href="/">Вечерний листок</a></h1><h2>{TITLE}</h2>{paragraphs()}',
    "title only bold": f"<font size=5><b>{TITLE}</b></font><br>{paragraphs()}",
    "nested tables": (
        '<table><tr><td width=180><table><tr><td><a href="/">Главная</a></td></tr>'
        '<tr><td><a href="/s">Спорт</a></td></tr>'
        f"</table></td><td><table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{paragraphs()}</td></tr></table></td>"
        '<td><b>Ещё новости</b><br><a href="/1">Снегопад парализовал движение на трассе</a><br>'
        '<a href="/2">Цены на муку снова поднялись, говорят пекари</a></td></tr></table>'
    ),
    "a cell for each paragraph": (
        f"<table><tr><td><h1>{TITLE}</h1></td></tr>"
        + "".join(f"<tr><td>{text}</td></tr>" for text in TEXT)
        + "</table>"
    ),
    "line breaks for paragraphs": f"<h1>{TITLE}</h1><div>{'<br><br>'.join(TEXT)}</div>",
    "single line breaks after sentences": f"<h1>{TITLE}</h1><div>{'<br/>'.join(TEXT)}</div>",
    "divisions for paragraphs": f"<h1>{TITLE}</h1><div>" + "".join(f"<div>{text}</div>" for text in TEXT) + "</div>",
    "everything in one form": f'<form action="/page.aspx"><div>{HEADED}</div><input type=hidden name=v></form>',
    "a menu nobody closed": f'<div class="menu"><a href="/">Главная<a href="/s">Спорт<li>{HEADED}',
    "a link nobody closed": f'<a href="/archive">Архив <div>{HEADED}</div>',
    "tags crossed and left open": (
        f"<center><h1><b>{TITLE}</h1></b><p><i>{FIRST}<p>{SECOND}</i><p><b>{THIRD}</b><p>{FOURTH}</font></span></td>"
    ),
    "cookie banner before": (
        '<div class="cookie-consent"><p>Этот сайт использует файлы cookie, чтобы запоминать настройки и показывать '
        f"рекламу. Продолжая работу, вы соглашаетесь с этим.</p><button>Принять</button></div>{HEADED}"
    ),
    "comments after, named": (
        f'{HEADED}<div class="comments"><h3>Комментарии (2)</h3><p>Давно пора было навести порядок на этом рынке, '
        "торгуют кто попало и чем попало!</p><p>А мне жалко людей, они кормят семьи.</p></div>"
    ),
    "comments after, only labelled": (
        f"<div>{HEADED}<b>Комментарии (2)</b><div>Болат: Давно пора было навести порядок на этом рынке, торгуют кто "
        "попало и чем попало!</div><div>Гость: А мне жалко людей, они кормят семьи и никому не мешают.</div></div>"
    ),
    "read also in the middle": (
        f"<h1>{TITLE}</h1><div><p>{FIRST}</p><p>Читайте также: <a href='/3'>Как живёт рынок</a></p><p>{SECOND}</p>"
        f"<p>{THIRD}</p><p>{FOURTH}</p></div>"
    ),
    "a list of links in the middle": (
        f"<h1>{TITLE}</h1><div><p>{FIRST}</p><p>{SECOND}</p><h4>По теме</h4><ul><li><a href='/3'>Как живёт рынок зимой"
        f"</a></li><li><a href='/4'>Почём нынче мандарины</a></li></ul><p>{THIRD}</p><p>{FOURTH}</p></div>"
    ),
    "cards of other articles": (
        f'<main><section>{HEADED}</section><section class="more"><h2>Другие новости</h2><div class="card"><h3>'
        '<a href="/5">Дворники просят лопаты</a></h3><p>Коммунальщики третью неделю ждут поставку инвентаря, обещанную '
        "ещё до праздников, но склад по-прежнему пу...</p></div></section></main>"
    ),
    "script and style between": (
        f"<h1>{TITLE}</h1><script>var a='<p>Реклама</p>'</script><style>p{{}}</style>{paragraphs()}"
    ),
    "hidden text": (
        f'<h1>{TITLE}</h1><div style="display:none">Купить шубу в кредит без первого взноса.</div>{paragraphs()}'
    ),
    "notices below": (
        f"<div>{HEADED}<p>При перепечатке ссылка на «Вечерний листок» обязательна.</p><p>Источник: gazeta.example</p>"
        "<p>Теги: рынок, проверка</p><p>Поделиться: ВКонтакте</p></div>"
    ),
    "photo credit": f"<div><h1>{TITLE}</h1><p>Фото: архив редакции</p>{paragraphs()}</div>",
    "the title again as first paragraph": f"<h1>{TITLE}</h1><div><p>{TITLE}.</p>{paragraphs()}</div>",
    "comments in the markup": f"<h1>{TITLE}</h1><!-- баннер --><div><!-- начало -->{paragraphs()}<!-- конец --></div>",
    "carriage returns": f"<h1>{TITLE}</h1>\r\n<div>\r\n{paragraphs()}\r\n</div>".replace("\n", "\r\n"),
    "null bytes": f"<h1>{TITLE}</h1>\0<div>{paragraphs()}</div>\0",
    "entities and soft hyphens": HEADED.replace("—", "&mdash;")
    .replace("«", "&laquo;")
    .replace("миграц", "миг&shy;рац"),
    "ticker above": (
        f'<div class="ticker">USD 121,10 &nbsp; EUR 158,40 &nbsp; Астана &minus;17&deg;</div>{HEADED}'
        "<div id=footer>© 2009 Вечерний листок. Все права защищены. Телефон редакции 00-00-00.</div>"
    ),
    "lead apart from the text": (
        f'<div><h1>{TITLE}</h1><div class="lead"><strong>{FIRST}</strong></div><div class="text">'
        f"{paragraphs(TEXT[1:])}</div></div>"
    ),
    "last paragraph apart from the text": (
        f'<div><h1>{TITLE}</h1><div class="text">{paragraphs(TEXT[:3])}</div><p>{FOURTH}</p></div>'
    ),
    "text in two columns of a table": (
        f"<h1>{TITLE}</h1><table><tr><td>{paragraphs(TEXT[:2])}</td><td>{paragraphs(TEXT[2:])}</td></tr></table>"
    ),
    "advertisement in the middle": (
        f"<h1>{TITLE}</h1><div><p>{FIRST}</p><div class='ad'>Зимние шины в рассрочку, доставка бесплатно.</div>"
        f"{paragraphs(TEXT[1:])}</div>"
    ),
    "page of the nineties": (
        f"<BODY bgcolor=#ffffff><TABLE><TR><TD><FONT size=2>Тел. 00-00-00<BR>Погода: -17</FONT></TD></TR></TABLE><HR>"
        f"<H1>{TITLE}</H1><P align=justify>{'<P align=justify>'.join(TEXT)}<HR>"
        "<CENTER><A href=/>На главную</A></CENTER>"
    ),
    "deep nesting": "<div>" * 400 + HEADED + "</div>" * 400,
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
def test_every_layout_gives_the_same_article(layout: str) -> None:
    article = read(page(layout))
    assert article.title == TITLE
    assert body(article) == TEXT


def test_title_is_paragraph_zero_and_stands_nowhere_else() -> None:
    article = read(page())
    assert article.paragraphs[0].kind is ParagraphKind.TITLE
    assert [p.text for p in article.paragraphs].count(TITLE) == 1


@pytest.mark.parametrize(
    "element",
    [
        f"{TITLE} | Вечерний листок",
        f"{TITLE} — Вечерний листок",
        f"{TITLE} :: Происшествия :: Вечерний листок",
        f"Вечерний листок: {TITLE}",
        f"Вечерний листок - {TITLE}",
        f"{TITLE} « Вечерний листок",
    ],
)
def test_outlet_beside_the_title_is_cut_off_and_kept_as_outlet(element: str) -> None:
    article = read(page(title=element))
    assert (article.title, article.outlet) == (TITLE, "Вечерний листок")


def test_site_name_is_the_outlet_and_leaves_the_og_title() -> None:
    head = '<meta property="og:site_name" content="Листок"><meta property="og:title" content="Проверка | Листок">'
    article = read(page(paragraphs(), head=head, title=""))
    assert (article.title, article.outlet) == ("Проверка", "Листок")


def test_page_without_any_title_says_so() -> None:
    article = read(f"<html><body>{paragraphs()}</body></html>")
    assert article.title == ""
    assert body(article) == TEXT
    assert "no_title" in codes(article)


def test_page_drawn_by_a_script_gives_the_text_of_its_json_ld() -> None:
    told = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(TEXT), "publisher": {"name": "Листок"}}
    article = read(page('<div id="app"></div>', head=f'<script type="application/ld+json">{json.dumps(told)}</script>'))
    assert (article.title, article.outlet, body(article)) == (TITLE, "Листок", TEXT)
    assert "from_json_ld" in codes(article)


def test_other_articles_in_json_ld_are_not_this_one() -> None:
    told = [
        {
            "@type": "ItemList",
            "itemListElement": [{"@type": "NewsArticle", "headline": "Чужая", "datePublished": "2009-01-02"}],
        },
        {"@type": ["NewsArticle"], "headline": TITLE, "datePublished": "2009-01-27T11:24:00+06:00"},
    ]
    article = read(page(head=f'<script type="application/ld+json">{json.dumps(told)}</script>'))
    assert article.published is not None
    assert article.published.iso == "2009-01-27"


@pytest.mark.parametrize("broken", ["{", '{"@type": "NewsArticle", ', "[[[[", "null", '"x"', '{"@graph": 3}'])
def test_broken_json_ld_does_no_harm(broken: str) -> None:
    article = read(page(head=f'<script type="application/ld+json">{broken}</script>'))
    assert body(article) == TEXT


def test_file_of_json_ld_alone_is_an_article() -> None:
    told = {"@graph": [{"@type": "WebSite"}, {"@type": "Article", "headline": TITLE, "articleBody": paragraphs()}]}
    article = read(json.dumps(told), "application/ld+json")
    assert (article.title, body(article)) == (TITLE, TEXT)


def test_caption_is_marked_and_its_credit_dropped() -> None:
    figure = "<figure><img src=1.jpg><figcaption>Торговые ряды опустели к вечеру после проверки.</figcaption></figure>"
    article = read(page(f"<article><h1>{TITLE}</h1>{figure}{paragraphs()}</article>"))
    captions = [p.text for p in article.paragraphs if p.kind is ParagraphKind.CAPTION]
    assert captions == ["Торговые ряды опустели к вечеру после проверки."]


def test_subheading_and_list_stay_in_the_body() -> None:
    listed = "<h3>Что нашли</h3><ul><li>восемь человек без разрешений</li></ul>"
    inner = f"<h1>{TITLE}</h1><div><p>{FIRST}</p>{listed}<p>{SECOND}</p></div>"
    assert body(read(page(inner))) == (FIRST, "Что нашли", "восемь человек без разрешений", SECOND)


@pytest.mark.parametrize("line", ["Наш корр.", "Соб. инф.", "Автор: Айгуль Н.", "Айгуль НУРЛАНОВА, Тараз"])
def test_signature_is_the_byline_and_not_text(line: str) -> None:
    article = read(page(f"<div><h1>{TITLE}</h1>{paragraphs()}<p><i>{line}</i></p></div>"))
    assert (article.byline, body(article)) == (line, TEXT)


def test_denial_in_a_short_last_paragraph_is_never_lost() -> None:
    texts = (FIRST, SECOND, "Вины он не признаёт.")
    assert body(read(page(f"<h1>{TITLE}</h1><div>{paragraphs(texts)}</div>"))) == texts


@pytest.mark.parametrize(
    "sentence",
    [
        "Сегодня, 27 января, суд вынес по этому делу приговор.",
        "Реклама таких вакансий отныне запрещена законом.",
        "Источник: так называет его следствие и защита.",
        "Комментарии следователь давать отказался до суда.",
        "Share of migrants among the detained was small.",
        "Өз тілшіміз бұл деректі полициядан растап алды.",
        "По теме торговли людьми в области создан штаб.",
        "Подписка о невыезде взята со всех троих.",
    ],
)
def test_sentence_that_begins_like_furniture_is_text(sentence: str) -> None:
    assert body(read(page(f"<div><h1>{TITLE}</h1>{paragraphs((FIRST, sentence, SECOND, THIRD))}</div>")))[1] == sentence


@pytest.mark.parametrize("name", ["text-left", "overflow-hidden", "pull-right last", "copy", "lead top"])
def test_names_of_layout_take_no_short_paragraph_away(name: str) -> None:
    inner = f'<div><h1>{TITLE}</h1><p>{FIRST}</p><p class="{name}">Вины он не признаёт.</p><p>{SECOND}</p></div>'
    assert body(read(page(inner))) == (FIRST, "Вины он не признаёт.", SECOND)


def test_named_link_inside_a_sentence_is_a_word_of_it() -> None:
    linked = SECOND.replace("протоколов", '<a class="tag related" href="/p">протоколов</a>')
    assert body(read(page(f"<div><h1>{TITLE}</h1>{paragraphs((FIRST, linked, THIRD))}</div>"))) == (
        FIRST,
        SECOND,
        THIRD,
    )


def test_text_after_a_heading_of_comment_in_the_article_is_kept() -> None:
    inner = f"<div><h1>{TITLE}</h1><p>{FIRST}</p><h3>Комментарий эксперта</h3><p>{SECOND}</p><p>{THIRD}</p></div>"
    assert body(read(page(inner))) == (FIRST, "Комментарий эксперта", SECOND, THIRD)


def test_short_denial_after_read_also_is_kept() -> None:
    inner = (
        f"<div><h1>{TITLE}</h1><p>{FIRST}</p><p>Читайте также:</p><p><a href='/2'>Как живёт рынок зимой</a></p>"
        f"<p>Вины он не признаёт.</p><p>{SECOND}</p></div>"
    )
    assert body(read(page(inner))) == (FIRST, "Вины он не признаёт.", SECOND)


def test_head_of_the_article_keeps_its_title_and_day() -> None:
    head = f'<div class="article-header"><h2>{TITLE}</h2><span class="date">27.01.2009</span></div>'
    article = read(page(f"<div>{head}<div>{paragraphs()}</div></div>"))
    assert article.published is not None
    assert (article.title, article.published.iso, body(article)) == (TITLE, "2009-01-27", TEXT)


def test_entities_encoded_twice_are_decoded_and_flagged() -> None:
    article = read(page(HEADED.replace("«", "&amp;laquo;").replace("»", "&amp;raquo;")))
    assert body(article) == TEXT
    assert "double_encoded" in codes(article)


def test_page_cut_off_inside_a_tag_is_flagged_and_read() -> None:
    whole = page()
    article = read(whole[: whole.index(FOURTH)] + '<p class="te')
    assert body(article) == TEXT[:3]
    assert "truncated" in codes(article)


def test_page_without_prose_says_so() -> None:
    article = read("<html><body><a href='/'>Главная</a></body></html>")
    assert body(article) == ()
    assert {"no_text", "no_date"} <= codes(article)


def test_text_is_composed_and_squeezed() -> None:
    article = read(
        page(f"<h1>{TITLE}</h1><p>{FIRST}</p><p>Пои\u0306мали  двух\u00a0человек\u200b и отпустили утром.</p>")
    )
    assert body(article)[1] == "Поймали двух человек и отпустили утром."


def test_answer_of_one_word_is_kept() -> None:
    texts = (
        "— Сколько человек прошло через приют за этот год?",
        "— Сорок два.",
        "— Все они пострадавшие?",
        "— Нет.",
        THIRD,
    )
    assert body(read(page(f"<div><h1>{TITLE}</h1>{paragraphs((FIRST, *texts))}</div>")))[1:] == texts


def test_table_of_figures_is_read_row_by_row() -> None:
    rows = (("Год", "Дела"), ("2007", "3"), ("2008", "5"))
    table = "<table>" + "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows) + "</table>"
    got = body(read(page(f"<div><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p>{table}<p>{THIRD}</p></div>")))
    assert got == (FIRST, SECOND, "Год | Дела", "2007 | 3", "2008 | 5", THIRD)


def test_deck_under_the_title_is_kept() -> None:
    inner = f"<div><h1>{TITLE}</h1><h2>Восемь человек без разрешений</h2>{paragraphs()}</div>"
    assert body(read(page(inner)))[0] == "Восемь человек без разрешений"
