"""The report as Markdown: for reading in a terminal or a repository, with the evidence behind each paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tipwire.model import Citation, Item, ItemParagraph, Month, Report, Sentence, Voice
from tipwire.render.line import headed, is_frame, note, printed, source_line
from tipwire.render.words import bucket_words, english, level_words, sign_words, track_words

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def markdown(report: Report) -> str:
    """The report as one Markdown text with a final line break."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# {plain(report.title)}"
    yield ""
    if report.marking:
        yield f"**{plain(report.marking)}**\n"
    if report.is_draft:
        waiting = sum(1 for i in report.items if not i.is_reviewed)
        yield f"**DRAFT.** {waiting} of {len(report.items)} items have not been reviewed by a person.\n"
    yield from _paragraph(report.opening, report.period)
    for heading, item in headed(report):
        if heading:
            yield f"## {plain(heading)}\n"
        yield from _item(item, report.period)
    yield "## COVERAGE\n"
    yield from _paragraph(report.closing, report.period)
    yield from _outlets(report)


def _item(item: Item, month: Month) -> Iterator[str]:
    for paragraph in item.paragraphs:
        yield from _paragraph(paragraph, month)
    found = item.assessment
    yield f"- Status: {'reviewed' if item.is_reviewed else 'DRAFT, not reviewed'}; {bucket_words(found.bucket)}"
    if item.is_case:
        yield f"- UN Protocol: {level_words(found.protocol.overall)}. {plain(found.protocol.why)}".rstrip()
        yield f"- Domestic law: {track_words(found.domestic)}. {plain(found.domestic_why)}".rstrip()
    yield from (f"- Conflict: {plain(c)}" for c in item.conflicts)
    yield from (f"- Reprint: {plain(r)}" for r in item.reprints)
    if found.signs:
        yield f"- Indicators of forced labor (ILO): {'; '.join(plain(sign_words(s)) for s in found.signs)}"
    yield from (f"- Open question: {plain(q.text)}" for q in found.questions)
    yield ""


def _paragraph(paragraph: ItemParagraph, month: Month) -> Iterator[str]:
    line = source_line(paragraph.sources, month)
    said = [plain(printed(paragraph, s)) for s in paragraph.sentences if s.text]
    notes = [plain(note(n.text)) for n in paragraph.notes]
    head = f"**{paragraph.number}.** " + (f"*{plain(line)}:* " if line else "")
    yield (head + " ".join([*said, *notes])).rstrip()
    yield ""
    kept = [s for s in paragraph.sentences if s.voice is Voice.KEPT and not s.text]
    for sentence in kept:
        yield from _kept(sentence)
    if not is_frame(paragraph) or any(s.citations for s in paragraph.sentences):
        yield from _evidence(paragraph.sentences)


def _kept(sentence: Sentence) -> Iterator[str]:
    """The original words, with room for a translation."""
    for citation in sentence.citations:
        yield f"> {plain(citation.text)} ({_where(citation)})"
        yield ">"
        yield f"> English: {plain(english(sentence))}"
        yield ""


def _evidence(sentences: Iterable[Sentence]) -> Iterator[str]:
    told = [s for s in sentences if s.citations and s.text]
    if not told:
        return
    yield "<details><summary>Evidence</summary>\n"
    for sentence in told:
        yield f"- {plain(sentence.text)}"
        yield from (f'  - "{plain(c.text)}" ({_where(c)})' for c in sentence.citations)
    yield "\n</details>\n"


def _where(citation: Citation) -> str:
    """Outlet, day, language, place of the quote and its digest."""
    place = f"paragraph {citation.paragraph}, {citation.start}-{citation.end}"
    return plain(
        ", ".join(filter(None, [citation.outlet, citation.published, citation.language, place, citation.digest[:12]]))
    )


def _outlets(report: Report) -> Iterator[str]:
    yield "| Outlet | Items | Relevant |"
    yield "|---|---|---|"
    yield from (f"| {plain(o.outlet)} | {o.items} | {o.relevant} |" for o in report.coverage.outlets)


def plain(text: str) -> str:
    """The text with Markdown's own signs escaped and on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
