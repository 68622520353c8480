"""The report as blocks of words for printed pages: what DOCX and PDF hold is the same, only the ink differs.

A footnote names the articles behind a sentence with the words that prove it; the addresses stand once, in the list of
sources. Refuses to choose: every sentence, note, kept detail, conflict and open question of the report is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from tipwire.model import Citation, Item, ItemParagraph, Report, Sentence, Voice
from tipwire.render.line import MONTHS, headed, is_frame, note, printed, source_line
from tipwire.render.words import bucket_words, english, language_words, level_words, sign_words, track_words


class Kind(StrEnum):
    """What a block is."""

    MARKING = "marking"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    KEPT = "kept"
    ASSESSED = "assessed"
    SOURCE = "source"


class Face(StrEnum):
    """How a run of words is set."""

    PLAIN = "plain"
    SOURCES = "sources"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A run of words: their face, language (BCP 47, "" for English), and the footnote behind them."""

    text: str
    face: Face = Face.PLAIN
    language: str = ""
    footnote: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block of the page."""

    kind: Kind
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a row of headings."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = field(default=())


def blocks(report: Report) -> Iterator[Block | Table]:
    """The blocks of the report in their order."""
    yield from _head(report)
    yield _paragraph(report.opening, report)
    for heading, item in headed(report):
        if heading:
            yield said(Kind.HEADING, heading.capitalize())
        yield from _item(item, report)
    yield said(Kind.HEADING, "Coverage")
    yield _paragraph(report.closing, report)
    outlets = tuple((o.outlet, str(o.items), str(o.relevant)) for o in report.coverage.outlets)
    if outlets:
        yield Table(heads=("Outlet", "Items", "Relevant"), rows=outlets)
    yield from _sources(report)
    yield said(Kind.ASSESSED, "Corrections and replies: write to the office that sent this report.")


def text_of(report: Report) -> str:
    """Every word that a printed page holds, for whoever looks for leaks in it."""
    out: list[str] = []
    for block in blocks(report):
        if isinstance(block, Table):
            out += [cell for row in (block.heads, *block.rows) for cell in row]
        else:
            out.append("".join(w.text for w in block.words))
            out += ["".join(f.text for f in w.footnote) for w in block.words if w.footnote]
    return "\n".join(out)


def said(kind: Kind, text: str) -> Block:
    """A block of one run."""
    return Block(kind=kind, words=(Words(text=text),))


def _head(report: Report) -> Iterator[Block]:
    if report.marking:
        yield said(Kind.MARKING, report.marking)
    yield said(Kind.TITLE, report.title)
    waiting = sum(1 for i in report.items if not i.is_reviewed)
    if waiting:
        yield said(Kind.MARKING, f"DRAFT. {waiting} of {len(report.items)} items have not been reviewed by a person.")


def _item(item: Item, report: Report) -> Iterator[Block]:
    for paragraph in item.paragraphs:
        yield _paragraph(paragraph, report)
        for sentence in paragraph.sentences:
            if sentence.voice is Voice.KEPT and not sentence.text:
                yield from _kept(sentence)
    yield from (said(Kind.ASSESSED, line) for line in _assessed(item))


def _paragraph(paragraph: ItemParagraph, report: Report) -> Block:
    line = source_line(paragraph.sources, report.period)
    runs = [Words(text=f"{paragraph.number}. "), *([Words(text=f"{line}: ", face=Face.SOURCES)] if line else [])]
    for sentence in (s for s in paragraph.sentences if s.text):
        is_note = sentence.voice is Voice.DRAFTER and not is_frame(paragraph)
        face = Face.NOTE if is_note else Face.PLAIN
        runs += [Words(text=printed(paragraph, sentence), face=face, footnote=footnote(sentence)), Words(text=" ")]
    for remark in paragraph.notes:
        runs += [Words(text=note(remark.text), face=Face.NOTE), Words(text=" ")]
    return Block(kind=Kind.PARAGRAPH, words=tuple(runs[:-1] if runs[-1].text == " " else runs))


def footnote(sentence: Sentence) -> tuple[Words, ...]:
    """Each article behind the sentence with its words, in the language they were printed in."""
    groups: dict[str, list[Citation]] = {}
    for citation in sentence.citations:
        groups.setdefault(citation.article, []).append(citation)
    out: list[Words] = []
    for group in groups.values():
        first = group[0]
        head = ", ".join(filter(None, (first.outlet, day(first.published))))
        out.append(Words(text=f"{'; ' if out else ''}{head}: "))
        for number, text in enumerate(dict.fromkeys(c.text for c in group)):
            out += [Words(text=", \u201c" if number else "\u201c"), Words(text=text, language=spoken(first))]
            out.append(Words(text="\u201d"))
    return (*out, Words(text=".")) if out else ()


def spoken(citation: Citation) -> str:
    """The language of a quote for a speller; "" where it is English or not known."""
    return "" if citation.language in ("und", "en") else citation.language


def day(published: str) -> str:
    """January 24, 2009; the month or the year alone where no more is known."""
    parts = [int(p) for p in published.split("-") if p.isdigit()]
    if len(parts) == 3:
        return f"{MONTHS[parts[1] - 1]} {parts[2]}, {parts[0]}"
    return f"{MONTHS[parts[1] - 1]} {parts[0]}" if len(parts) == 2 else published


def _kept(sentence: Sentence) -> Iterator[Block]:
    """The original words of a detail, with room for a person's English."""
    for citation in sentence.citations:
        where = ", ".join(filter(None, (citation.outlet, day(citation.published))))
        words = (Words(text=citation.text, language=spoken(citation)), Words(text=f" ({where})"))
        yield Block(kind=Kind.KEPT, words=words)
        yield said(Kind.KEPT, f"English: {english(sentence, none='')}")


def _assessed(item: Item) -> Iterator[str]:
    found = item.assessment
    yield f"Status: {'reviewed' if item.is_reviewed else 'DRAFT, not reviewed'}; {bucket_words(found.bucket)}."
    if item.is_case:
        yield f"UN Protocol: {level_words(found.protocol.overall)}. {found.protocol.why}"
        yield f"Domestic law: {track_words(found.domestic)}. {found.domestic_why}"
    if found.signs:
        yield f"Indicators of forced labor (ILO): {'; '.join(map(sign_words, found.signs))}."
    yield from (f"Conflict: {c}" for c in item.conflicts)
    yield from (f"Reprint: {r}" for r in item.reprints)
    if found.questions:
        yield f"Open questions: {' '.join(q.text for q in found.questions)}"


def _sources(report: Report) -> Iterator[Block]:
    """Every article behind the report, by outlet and day, with its address."""
    held = {a.article: a for item in report.items for a in item.articles}
    rows: Iterable[tuple[str, str, str, str]] = (
        (a.outlet, a.published, language_words(a.language), a.address) for a in held.values()
    )
    if held:
        yield said(Kind.HEADING, "Sources")
    for outlet, published, language, address in sorted(rows):
        yield said(Kind.SOURCE, ", ".join(filter(None, (outlet, day(published), language, address))))
