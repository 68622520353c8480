"""Feeds: entries, their outlets, teasers, and what an ill-meant feed cannot do."""

from __future__ import annotations

import socket
import time

import pytest

from tests.extract.made import FIRST, SECOND, TEXT, TITLE, body, codes, paragraphs, read_all
from tipwire.extract import hint_for
from tipwire.model import DateOrigin, Hints

RSS = "application/rss+xml"
ATOM = "application/atom+xml"
FULL = paragraphs()


def rss(*items: str, head: str = "<title>Вечерний листок</title><link>https://gazeta.example/</link>") -> str:
    """An RSS 2.0 feed of the items."""
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" {spaces}><channel>{head}{inner}</channel></rss>'


def item(
    *, link: str = "https://gazeta.example/1", text: str = f"<![CDATA[{FULL}]]>", more: str = "", title: str = TITLE
) -> str:
    """An item with the whole text."""
    return f"<title>{title}</title><link>{link}</link><description>{text}</description>{more}"


def test_item_in_cdata_is_an_article() -> None:
    (article,) = read_all(rss(item()), RSS)
    assert (article.title, body(article), article.is_teaser) == (TITLE, TEXT, False)
    assert (article.outlet, article.address, article.media) == ("Вечерний листок", "https://gazeta.example/1", "feed")


def test_item_with_escaped_markup_is_the_same() -> None:
    (article,) = read_all(rss(item(text=FULL.replace("<", "&lt;").replace(">", "&gt;"))), RSS)
    assert body(article) == TEXT


def test_encoded_content_is_preferred_to_its_summary() -> None:
    more = f"<content:encoded><![CDATA[{FULL}]]></content:encoded>"
    (article,) = read_all(rss(item(text=FIRST, more=more)), RSS)
    assert (body(article), article.is_teaser) == (TEXT, False)


@pytest.mark.parametrize("text", [FIRST, f"<![CDATA[<p>{FIRST}</p>]]>", f"{FIRST} {SECOND[:40]}...", ""])
def test_short_summary_with_a_link_is_a_teaser(text: str) -> None:
    (article,) = read_all(rss(item(text=text)), RSS)
    assert article.is_teaser


def test_links_back_and_pixels_are_no_text() -> None:
    tail = '<p><a href="/1">Читать на сайте</a> | <a href="/s">Подписаться</a></p><img src="/px.gif" width="1">'
    (article,) = read_all(rss(item(text=f"<![CDATA[{FULL}{tail}<p><em>Вечерний листок</em></p>]]>")), RSS)
    assert body(article) == TEXT


def test_rdf_feed_is_read() -> None:
    feed = (
        '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<channel rdf:about="https://gazeta.example/"><title>Листок</title></channel>'
        f'<item rdf:about="https://gazeta.example/1">{item()}<dc:date>2009-01-27T11:24:00+06:00</dc:date></item></rdf:RDF>'
    )
    (article,) = read_all(feed, RSS)
    assert article.published is not None
    assert (body(article), article.published.iso, article.outlet) == (TEXT, "2009-01-27", "Листок")


def test_atom_entry_takes_its_source_as_outlet_and_its_own_language() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Обзор</title><entry xml:lang="ru"><title>'
        + TITLE
        + "</title>"
        '<link rel="alternate" href="https://gazeta.example/1"/><published>2009-01-26T20:30:00Z</published>'
        '<author><name>А. Н.</name></author><source><title>Листок</title></source><content type="xhtml">'
        f'<div xmlns="http://www.w3.org/1999/xhtml">{FULL}</div></content></entry></feed>'
    )
    (article,) = read_all(feed, ATOM)
    assert (article.outlet, article.byline, article.language, body(article)) == ("Листок", "А. Н.", "ru", TEXT)


def test_instant_in_utc_is_the_local_day_of_the_outlet() -> None:
    more = "<pubDate>Mon, 26 Jan 2009 20:30:00 GMT</pubDate>"
    (article,) = read_all(rss(item(more=more, link="https://gazeta.kz/1")), RSS)
    assert article.published is not None
    assert article.published.iso == "2009-01-27"
    assert article.published_origin is DateOrigin.FEED


def test_instant_with_an_offset_keeps_the_day_it_names() -> None:
    (article,) = read_all(rss(item(more="<pubDate>Mon, 26 Jan 2009 23:30:00 +0600</pubDate>")), RSS)
    assert article.published is not None
    assert article.published.iso == "2009-01-26"


def test_author_is_the_outlet_only_in_a_feed_of_several_outlets() -> None:
    author = "<dc:creator>Степной вестник</dc:creator>"
    (alone,) = read_all(rss(item(more=author)), RSS)
    mixed = read_all(rss(item(more=author), item(link="https://drugaya.example/2")), RSS)
    assert (alone.outlet, alone.byline) == ("Вечерний листок", "Степной вестник")
    assert mixed[0].outlet == "Степной вестник"


@pytest.mark.parametrize(
    "link",
    [
        "https://gazeta.example/1?utm_source=rss&amp;utm_medium=feed",
        "https://gazeta.example/1?src=rss&utm=1",
        "https://gazeta.example/1#comments",
    ],
)
def test_address_is_free_of_tracking(link: str) -> None:
    assert read_all(rss(item(link=link)), RSS)[0].address == "https://gazeta.example/1"


def test_parameters_that_name_the_article_stay() -> None:
    (article,) = read_all(rss(item(link="https://gazeta.example/a.php?id=7&amp;utm_source=x")), RSS)
    assert article.address == "https://gazeta.example/a.php?id=7"


def test_hints_go_to_the_entry_they_name() -> None:
    hints = (
        Hints(id="b", url="http://www.gazeta.example/2/", outlet="Второй"),
        Hints(id="a", url="https://gazeta.example/1", outlet="Первый"),
        Hints(id="c", url="https://gazeta.example/9"),
    )
    found = read_all(
        rss(item(), item(link="https://gazeta.example/2?utm_source=x"), item(link="https://gazeta.example/3")),
        RSS,
        hints=hints,
    )
    assert [article.outlet for article in found] == ["Первый", "Второй", "Вечерний листок"]
    assert "hint_unmatched" in codes(found[0])


def test_entry_without_link_is_known_by_its_id() -> None:
    (article,) = read_all(
        rss(
            f"<title>{TITLE}</title><guid isPermaLink='false'>tag:1</guid><description><![CDATA[{FULL}]]></description>"
        ),
        RSS,
    )
    assert article.part == "tag:1"
    assert "entry_without_link" in codes(article)


def test_repeated_link_gives_two_articles_with_two_ids() -> None:
    found = read_all(rss(item(), item()), RSS)
    assert len({article.id for article in found}) == 2


def test_malformed_feed_keeps_its_paragraphs() -> None:
    feed = rss(
        item(text="<br><br>".join(TEXT), title="Рынок & документы", link="https://gazeta.example/1?src=rss&utm=1")
    )
    (article,) = read_all(feed, RSS)
    assert (article.title, body(article), article.address) == ("Рынок & документы", TEXT, "https://gazeta.example/1")
    assert "malformed_feed" in codes(article)


def test_feed_cut_off_gives_its_whole_entries() -> None:
    whole = rss(item(), item(link="https://gazeta.example/2"))
    found = read_all(whole[: whole.index(TEXT[2], whole.index("gazeta.example/2"))], RSS)
    assert body(found[0]) == TEXT
    assert "truncated" in codes(found[0])


def test_feed_in_windows_1251_is_read() -> None:
    feed = rss(item()).replace("utf-8", "windows-1251").replace("—", "-").encode("windows-1251")
    (article,) = read_all(feed, RSS)
    assert article.title == TITLE


@pytest.mark.parametrize("feed", [rss(), "<rss/>", "<feed/>", "<rss version='2.0'><channel>"])
def test_feed_without_entries_says_so(feed: str) -> None:
    (article,) = read_all(feed, RSS)
    assert "no_entries" in codes(article)


def test_entities_that_multiply_are_dropped_in_no_time() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "ха">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12)
    )
    feed = rss(item(text="&m;" + FIRST)).replace("?>", "?>" + bomb + "]>", 1)
    start = time.monotonic()
    (article,) = read_all(feed, RSS)
    assert time.monotonic() - start < 5
    assert "entities_dropped" in codes(article)
    assert sum(map(len, body(article))) < 1000


def test_feed_reads_no_file_and_opens_no_connection(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a feed opened a connection")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    doctype = '<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd" [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    for feed in (rss(item(text="&f;" + FIRST)).replace("?>", "?>" + doctype, 1), "https://evil.example/feed.xml"):
        assert "root:" not in " ".join(t for a in read_all(feed, RSS) for t in body(a))


def test_hint_of_a_single_entry_needs_no_address() -> None:
    (article,) = read_all(rss(item()), RSS, hints=(Hints(id="x", outlet="Листок"),))
    assert article.outlet == "Листок"


def test_hint_for_is_open_to_other_rooms() -> None:
    from tests.extract.made import capture

    hints = (Hints(id="x", url="https://gazeta.example/1"), Hints(id="y", url="https://gazeta.example/2"))
    assert hint_for(capture(b"x", RSS, hints=hints), "https://gazeta.example/2/", is_alone=False).id == "y"


@pytest.mark.parametrize("reference", ["&#xD800;", "&#55296;", "&#1114112;", "&#0;", "&#99999999999;"])
def test_reference_to_no_character_is_left_out(reference: str) -> None:
    (article,) = read_all(rss(item(text=f"{reference}{'<br><br>'.join(TEXT)}", title=f"Рынок & {reference}быт")), RSS)
    assert body(article) == TEXT
