"""Bad input: nothing raises, nothing takes for ever, what is wrong is said."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.made import TITLE, body, capture, codes, page, paragraphs, read
from tipwire.extract import FLAW_CODES, articles
from tipwire.extract.formats import READERS
from tipwire.model import ParagraphKind

SOURCES = Path(__file__).parents[2] / "examples" / "january-2009" / "sources"
SUFFIXES = {".html": "text/html", ".xml": "text/xml", ".vtt": "text/vtt", ".srt": "application/x-subrip"} | {
    ".eml": "message/rfc822",
    ".txt": "text/plain",
}
every_type = pytest.mark.parametrize("media_type", sorted(READERS))


def check(raw: bytes, media_type: str) -> None:
    """What must hold for whatever bytes."""
    found = articles(capture(raw, media_type), raw)
    assert found
    assert len({article.id for article in found}) == len(found)
    for article in found:
        assert {flaw.code for flaw in article.flaws} <= set(FLAW_CODES)
        assert all(p.text == " ".join(p.text.split()) and p.text for p in article.paragraphs)
        assert [p.kind for p in article.paragraphs].count(ParagraphKind.TITLE) <= 1
        article.text.encode("utf-8")


@every_type
def test_no_bytes_are_an_article_with_the_flaw_empty(media_type: str) -> None:
    for raw in (b"", b"  \n"):
        article = read(raw, media_type)
        assert article.paragraphs == ()
        assert "empty" in codes(article)


def test_unknown_media_type_is_said() -> None:
    assert "unknown_format" in codes(read(b"%PDF-1.4", "application/pdf"))


def test_media_type_may_carry_parameters() -> None:
    assert read(page(), "Text/HTML; charset=utf-8").title == TITLE


@every_type
@settings(max_examples=40, deadline=None)
@given(raw=st.binary(max_size=300))
def test_any_bytes_are_survived(media_type: str, raw: bytes) -> None:
    check(raw, media_type)


@every_type
@settings(max_examples=40, deadline=None)
@given(
    text=st.text(alphabet="<>/&;!-[]{}\"'= \n\r\t:.,0129абвAZhrefpdivtableCDATA\u0301\ud800\ufeff\x00", max_size=300)
)
def test_any_tangle_of_marks_is_survived(media_type: str, text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"), media_type)


@pytest.mark.parametrize("path", sorted(SOURCES.iterdir()), ids=lambda path: path.name)
def test_source_with_pieces_lost_and_doubled_is_survived(path: Path) -> None:
    raw = path.read_bytes()
    chance = random.Random(path.name)
    for _ in range(4):
        a, b, c = sorted(chance.randrange(len(raw)) for _ in range(3))
        for damaged in (
            raw[:a],
            raw[a:],
            raw[:a] + raw[b:],
            raw[:b] + raw[a:c] + raw[b:],
            raw[:a] + b"\xff\x00<" + raw[a:],
        ):
            check(damaged, SUFFIXES[path.suffix])


@every_type
def test_source_of_one_kind_read_as_another_is_survived(media_type: str) -> None:
    for path in sorted(SOURCES.iterdir())[::6]:
        check(path.read_bytes(), media_type)


# Pages of five megabytes that would be slow to a careless reader. Seconds are generous: machines differ.
HUGE = {
    "one long text": page(
        f"<h1>{TITLE}</h1>" + paragraphs(["Проверка рынка закончилась к вечеру вторника. " * 10] * 6000)
    ),
    "links without end": page(f"<h1>{TITLE}</h1>{paragraphs()}" + "<a href='/1'>ссылка</a> " * 150_000),
    "nested without end": page("<div class=menu><table><tr><td>" * 30_000 + paragraphs()),
    "unclosed without end": page("<p><b><i><a href=/>" * 100_000 + "текст"),
    "one line of marks": "<" * 5_000_000,
    "entities without end": page("&amp;laquo;" * 450_000),
    "line breaks without end": page(f"<h1>{TITLE}</h1><div>" + "Строка текста.<br>" * 150_000),
    "dates without end": page(f"<h1>{TITLE}</h1><p>" + "27.01.2009 27 января 2009 " * 100_000),
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE.keys())
def test_page_of_five_megabytes_is_read_in_bounded_time(text: str) -> None:
    start = time.monotonic()
    check(text[:5_000_000].encode("utf-8", "ignore")[:5_000_000], "text/html")
    assert time.monotonic() - start < 20


@pytest.mark.parametrize(
    "media_type", ["text/plain", "text/vtt", "application/x-subrip", "message/rfc822", "application/ld+json"]
)
def test_text_of_five_megabytes_is_read_in_bounded_time(media_type: str) -> None:
    start = time.monotonic()
    for unit in ("a", "- \n", "1\n00:00:01,000 --> 00:00:02,000\nДа.\n\n", "Дата: 1\n", "=", "[", "слово: да "):
        check((unit * (2_000_000 // len(unit))).encode()[:2_000_000], media_type)
    assert time.monotonic() - start < 40


def test_long_page_is_still_read_right() -> None:
    junk = "<div class='sidebar'>" + "<p><a href='/1'>Другая новость дня</a></p>" * 25_000 + "</div>"
    article = read(page(f"<h1>{TITLE}</h1><div>{paragraphs()}</div>{junk}"))
    assert (article.title, len(body(article))) == (TITLE, 4)
    assert "long_page" in codes(article)
