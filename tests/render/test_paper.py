"""DOCX and PDF: the same words as the report, real styles and footnotes, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import replace

import docx as word
import pytest
from lxml import etree

from tests.report.month import report
from tipwire import render
from tipwire.model import Sentence, Voice
from tipwire.render.blocks import Block, Kind, blocks
from tipwire.render.packed import EPOCH

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LETTERS = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё Ўў Ҳҳ oʻ gʻ ñ ş ı"


def parts(body: bytes) -> dict[str, bytes]:
    """The parts of a package by name."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_same_report_is_the_same_bytes() -> None:
    assert render.docx(report()) == render.docx(report())
    assert render.pdf(report()) == render.pdf(report())


def test_a_document_names_no_clock_of_the_machine() -> None:
    with zipfile.ZipFile(io.BytesIO(render.docx(report()))) as package:
        assert {part.date_time for part in package.infolist()} == {EPOCH}


def test_every_sentence_heading_and_note_stands_in_the_document() -> None:
    body = render.docx(report())
    written = "\n".join(p.text for p in word.Document(io.BytesIO(body)).paragraphs)
    wanted = ["".join(w.text for w in b.words) for b in blocks(report()) if isinstance(b, Block)]
    assert [text for text in wanted if text not in written] == []


def test_headings_are_real_headings() -> None:
    styles = {p.style.name for p in word.Document(io.BytesIO(render.docx(report()))).paragraphs if p.style}
    assert {"Title", "Heading 1", "Normal", "Assessment"} <= styles


def test_every_proved_sentence_has_a_footnote_with_its_words() -> None:
    held = parts(render.docx(report()))
    notes = etree.fromstring(held["word/footnotes.xml"])
    words = {
        note.get(f"{W}id"): "".join(t.text or "" for t in note.iter(f"{W}t")) for note in notes.iter(f"{W}footnote")
    }
    document = etree.fromstring(held["word/document.xml"])
    referred = [mark.get(f"{W}id") for mark in document.iter(f"{W}footnoteReference")]
    told = [p for i in report().items for p in i.paragraphs] + [report().opening, report().closing]
    proved = [s for p in told for s in p.sentences if s.text and s.citations]
    assert len(referred) == len(set(referred)) == len(proved)
    assert set(referred) <= set(words)
    quotes = {c.text for s in proved for c in s.citations}
    assert [q for q in quotes if not any(q in note for note in words.values())] == []


def test_a_document_holds_what_xml_cannot() -> None:
    told = report()
    odd = replace(told, title="A\x00B\x0bC\ud800D")
    assert word.Document(io.BytesIO(render.docx(odd))).core_properties.title == "ABCD"


def test_words_of_the_press_are_never_markup() -> None:
    told = report()
    hostile = '#panic("x") $x$ *b* <label> @ref \\ // /* `raw` [content] https://a.example'
    sentence = Sentence(text=hostile, voice=Voice.DRAFTER)
    opening = replace(told.opening, sentences=(sentence,))
    assert render.pdf(replace(told, opening=opening)).startswith(b"%PDF-")


def letters_of(body: bytes) -> set[str]:
    """The letters that the page's fonts draw, by their maps to Unicode."""
    out: set[str] = set()
    for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", body, re.DOTALL):
        try:
            stream = zlib.decompress(found[1])
        except zlib.error:
            continue
        if b"beginbfchar" in stream or b"beginbfrange" in stream:
            pairs = re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", stream)
            out |= {bytes.fromhex(to.decode()).decode("utf-16-be", "replace") for glyph, to in pairs if int(glyph, 16)}
    return out


def test_the_font_of_the_page_has_the_letters_of_the_five_languages() -> None:
    drawn = letters_of(render.pdf(replace(report(), title=LETTERS + "\u6f22")))
    assert set(LETTERS.replace(" ", "")) <= drawn
    assert "\u6f22" not in drawn


@pytest.mark.parametrize("kind", [Kind.MARKING, Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH, Kind.ASSESSED, Kind.SOURCE])
def test_the_page_has_every_kind_of_block(kind: Kind) -> None:
    assert any(isinstance(b, Block) and b.kind is kind for b in blocks(report()))
