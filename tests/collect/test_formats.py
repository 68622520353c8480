"""What kind of file some bytes are."""

from __future__ import annotations

import codecs

import pytest

from tipwire.collect import media_type

KINDS = {
    "text/html": [
        b"<!DOCTYPE html><html>",
        b"\xef\xbb\xbf\r\n<HTML><HEAD>",
        b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-'><html xmlns='x'>",
        b"<p>One<p>Two<br>",
        codecs.BOM_UTF16_LE + "<html><body>".encode("utf-16-le"),
        b"<html><body>see <rss version='2.0'> in the source",
    ],
    "application/rss+xml": [
        b"<?xml version='1.0'?><rss version='2.0'>",
        b"<!-- made by hand -->\n<rdf:RDF xmlns:rdf='x'>",
        codecs.BOM_UTF16_BE + "<rss version='2.0'>".encode("utf-16-be"),
    ],
    "application/atom+xml": [b"<feed xmlns='http://www.w3.org/2005/Atom'>", b"<a:feed xmlns:a='x'>"],
    "text/vtt": [b"WEBVTT\n\n00:01.000 --> 00:02.000\n", b"\xef\xbb\xbfWEBVTT - x"],
    "application/x-subrip": [b"1\r\n00:00:01,000 --> 00:00:02,000\r\nA", b"\n 1\n00:00:01.000 --> 00:00:02.000\nA"],
    "message/rfc822": [
        b"From: a@b.example\nDate: x\nSubject: y\n\nText",
        b"Received: from x\r\nFrom: a@b.example\r\n\r\n<html><body>",
    ],
    "application/ld+json": [b'{"@context": "https://schema.org", "@type": "NewsArticle"}', b'[{"@type": "Article"}]'],
}


@pytest.mark.parametrize(("kind", "head"), [(kind, head) for kind, heads in KINDS.items() for head in heads])
@pytest.mark.parametrize("suffix", ["", ".txt", ".html", ".xml", ".eml", ".dat"])
def test_content_decides_whatever_the_suffix_says(kind: str, head: bytes, suffix: str) -> None:
    assert media_type(head, suffix) == kind


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [(".txt", "text/plain"), (".TXT", "text/plain"), (".htm", "text/html"), ("", "text/plain"), (".csv", None)],
)
def test_suffix_decides_where_the_content_leaves_it_open(suffix: str, kind: str | None) -> None:
    assert media_type("Вчера на рынке было людно.".encode(), suffix) == kind


def test_text_with_a_header_block_is_no_mail() -> None:
    assert media_type(b"Outlet: X\nDate: 2009-01-27\nTitle: T\n\nText", ".txt") == "text/plain"


def test_text_in_an_old_character_set_is_text() -> None:
    assert media_type("Вчера на рынке было людно.".encode("koi8-r"), ".txt") == "text/plain"
