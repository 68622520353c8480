"""The report as a PDF, set by typst from the same blocks as the Word document.

Refuses markup from outside: words are handed over as data. Same report, same bytes: the file's date is the month's last
day, and the font is the serif that typst carries, which has the letters of the five languages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import typst

from tipwire.model import Report
from tipwire.render.blocks import Block, Table, Words, blocks

# Set from typst's own fonts alone, so that a report looks the same on every machine.
FONTS = ("Libertinus Serif",)


def pdf(report: Report) -> bytes:
    """The document."""
    last = report.period.last
    data = {
        "title": report.title,
        "marking": report.marking,
        "year": last.year,
        "month": last.month,
        "day": last.day,
        "fonts": FONTS,
        "blocks": list(_rows(report)),
    }
    made: bytes = typst.compile(
        _template(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        ignore_system_fonts=True,
        timestamp=0,
    )
    return made


def _rows(report: Report) -> Iterator[dict[str, Any]]:
    for block in blocks(report):
        if isinstance(block, Table):
            yield {"kind": "table", "heads": block.heads, "rows": block.rows}
        elif isinstance(block, Block):
            yield {"kind": block.kind.value, "words": [_words(w) for w in block.words]}


def _words(of: Words) -> dict[str, Any]:
    return {
        "text": of.text,
        "face": of.face.value,
        "language": of.language,
        "footnote": [_words(w) for w in of.footnote],
    }


@cache
def _template() -> bytes:
    return files("tipwire.render").joinpath("report.typ").read_bytes()
