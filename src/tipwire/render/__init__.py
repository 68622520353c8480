"""A report on paper: Markdown, JSON, HTML and the record telegram. Pure; same report, same bytes.

Modules: line (a paragraph's source line and text), words (codes in words), markdown, json (with report.schema.json),
html, telegram. Refuses to choose, to mask or to write sentences: a Report arrives finished from `tipwire.report`, and
what it does not hold is not printed.
"""

from tipwire.render.html import html
from tipwire.render.json import as_row, json, schema
from tipwire.render.markdown import markdown
from tipwire.render.telegram import telegram

__all__ = ["as_row", "html", "json", "markdown", "schema", "telegram"]
