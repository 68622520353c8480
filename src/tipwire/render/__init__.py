"""A report on paper: Markdown, JSON, HTML, DOCX, PDF and the record telegram. Pure; same report, same bytes.

Modules: line (a paragraph's source line and text), words (codes in words), markdown, json (with report.schema.json),
html, telegram; blocks (what printed pages hold), docx with footnotes and packed, pdf with report.typ. Refuses to choose,
to mask or to write sentences: a Report arrives finished from `tipwire.report`, and what it does not hold is not printed.
"""

from tipwire.render.blocks import text_of
from tipwire.render.docx import docx
from tipwire.render.html import html
from tipwire.render.json import as_row, json, schema
from tipwire.render.markdown import markdown
from tipwire.render.pdf import pdf
from tipwire.render.telegram import telegram

__all__ = ["as_row", "docx", "html", "json", "markdown", "pdf", "schema", "telegram", "text_of"]
