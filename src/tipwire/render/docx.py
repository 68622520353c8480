"""The report as a Word document: real styles and headings, every sentence footnoted with the words that prove it.

Refuses clocks and machines: dates of the file are those of the month, so the same report is the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import datetime, time

from docx import Document
from docx.document import Document as Doc
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.run import Run

from tipwire.model import Report
from tipwire.render.blocks import Block, Face, Kind, Table, blocks
from tipwire.render.footnotes import Footnotes
from tipwire.render.packed import stable

FONT = "Times New Roman"
BLACK, GREY = RGBColor(0, 0, 0), RGBColor(0x55, 0x55, 0x55)
NOTE = "Drafter's note"
STYLES: Mapping[Kind, str] = {
    Kind.MARKING: "Marking",
    Kind.TITLE: "Title",
    Kind.HEADING: "Heading 1",
    Kind.PARAGRAPH: "Normal",
    Kind.KEPT: "Kept detail",
    Kind.ASSESSED: "Assessment",
    Kind.SOURCE: "Source",
}
# What XML 1.0 cannot hold.
UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def docx(report: Report) -> bytes:
    """The document."""
    document = Document()
    _styles(document)
    _properties(document, report)
    footnotes = Footnotes(document)
    for block in blocks(report):
        if isinstance(block, Table):
            _table(document, block)
        else:
            _block(document, footnotes, block)
    footnotes.keep()
    out = io.BytesIO()
    document.save(out)
    return stable(out.getvalue())


def clean(text: str) -> str:
    """The text without what a document cannot hold."""
    return UNPRINTABLE.sub("", text)


def _block(document: Doc, footnotes: Footnotes, block: Block) -> None:
    made = document.add_paragraph(style=STYLES[block.kind])
    for words in block.words:
        run = made.add_run(clean(words.text), NOTE if words.face is Face.NOTE else None)
        run.bold = True if words.face is Face.SOURCES else None
        if words.language:
            _speak(run, words.language)
        if words.footnote:
            footnotes.refer(made, [(clean(w.text), w.language) for w in words.footnote])


def _speak(run: Run, language: str) -> None:
    """Nothing; a speller takes the run for that language."""
    properties = run._r.get_or_add_rPr()
    properties.append(properties.makeelement(qn("w:lang"), {qn("w:val"): language}))


def _table(document: Doc, of: Table) -> None:
    table = document.add_table(rows=1, cols=len(of.heads), style="Light List")
    for cell, words in zip(table.rows[0].cells, of.heads, strict=True):
        cell.text = words
    for row in of.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = clean(words)
    document.add_paragraph()


def _styles(document: Doc) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(11)
    normal.element.rPr.rFonts.set(qn("w:cs"), FONT)
    normal.paragraph_format.space_after = Pt(7)
    for name, size in (("Title", 16), ("Heading 1", 12)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), BLACK
        fonts = style.element.rPr.rFonts
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
    document.styles.add_style(NOTE, WD_STYLE_TYPE.CHARACTER).font.italic = True
    marking = document.styles.add_style(STYLES[Kind.MARKING], WD_STYLE_TYPE.PARAGRAPH)
    marking.base_style, marking.font.bold = normal, True
    marking.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, left, after in ((Kind.KEPT, 1.0, 4), (Kind.ASSESSED, 0.0, 2), (Kind.SOURCE, 0.0, 2)):
        style = document.styles.add_style(STYLES[kind], WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.size, style.font.color.rgb = normal, Pt(9.5), GREY
        style.paragraph_format.left_indent, style.paragraph_format.space_after = Cm(left), Pt(after)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.2)


def _properties(document: Doc, report: Report) -> None:
    of = document.core_properties
    of.title, of.subject, of.author = clean(report.title)[:255], f"{report.country} {report.period.iso}", "Tipwire"
    of.created = of.modified = datetime.combine(report.period.last, time())
    of.last_modified_by, of.comments, of.revision, of.language = "Tipwire", "", 1, "en-US"
