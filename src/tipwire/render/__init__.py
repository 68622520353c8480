"""A report on paper: Markdown, JSON, HTML, DOCX, PDF and the record telegram. Pure; same report, same bytes.

Modules: line (a paragraph's source line and text), words (codes in words), markdown, json (with report.schema.json),
html, telegram; explanation (what `tipwire explain` tells, as a page); blocks (what printed pages hold), docx with
footnotes and packed, pdf with report.typ; sheets (stories as XLSX and CSV). Refuses to choose, to mask or to write
sentences: a Report arrives finished from `tipwire.report`.
"""

from tipwire.render.blocks import text_of
from tipwire.render.docx import docx
from tipwire.render.html import html
from tipwire.render.json import as_row, json, schema
from tipwire.render.markdown import markdown
from tipwire.render.pdf import pdf
from tipwire.render.sheets import Column, Sheet, codebook, csv, rows, sheets, xlsx
from tipwire.render.telegram import telegram

__all__ = [
    "Column",
    "Sheet",
    "as_row",
    "codebook",
    "csv",
    "docx",
    "html",
    "json",
    "markdown",
    "pdf",
    "rows",
    "schema",
    "sheets",
    "telegram",
    "text_of",
    "xlsx",
]
