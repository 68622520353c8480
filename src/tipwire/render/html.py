"""The report as one self-contained page: no script, no address outside, readable on a phone, in light and dark.

Each sentence opens its evidence: the original paragraph with the quote marked and everything hidden cut out. Refuses to
show a paragraph that it cannot mask: without the article only the masked quote is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby, pairwise

from tipwire.model import Article, Citation, Item, ItemParagraph, Report, Sentence, Voice
from tipwire.render.line import headed, is_frame, source_line
from tipwire.render.words import (
    bucket_words,
    english,
    language_words,
    level_words,
    screening_words,
    sign_words,
    track_words,
)

MASK = '<span class="mask" title="left out to protect a person">[...]</span>'
Articles = Mapping[str, Article]


def html(report: Report, articles: Articles) -> str:
    """The page as text; `articles` are those the citations stand in."""
    return "\n".join(_page(report, articles)) + "\n"


def _page(report: Report, articles: Articles) -> Iterator[str]:
    style = files("tipwire.render").joinpath("report.css").read_text(encoding="utf-8").strip()
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield '<head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{escape(report.title)}</title>"
    yield f"<style>\n{style}\n</style></head>"
    yield "<body>"
    yield from _header(report)
    yield from _contents(report)
    yield "<main>"
    yield f'<section aria-label="Opening">{_paragraph(report.opening, report, articles)}</section>'
    for is_case, title in ((True, "Cases"), (False, "Context")):
        mine = [(heading, item) for heading, item in headed(report) if item.is_case is is_case]
        if mine:
            yield f'<section id="{title.lower()}"><h2>{title}</h2>'
            for heading, item in mine:
                yield from _item(heading, item, report, articles)
            yield "</section>"
    yield from _coverage(report, articles)
    yield "</main>"
    yield from _footer(report)
    yield "</body></html>"


def _header(report: Report) -> Iterator[str]:
    yield "<header>"
    if report.marking:
        yield f'<p class="marking">{escape(report.marking)}</p>'
    yield f"<h1>{escape(report.title)}</h1>"
    waiting = sum(1 for i in report.items if not i.is_reviewed)
    if waiting:
        yield (
            f'<p class="draft"><strong>Draft.</strong> {waiting} of {len(report.items)} items have not been'
            " reviewed by a person.</p>"
        )
    yield '<p class="hint">Select a sentence to see the words it rests on.</p>'
    yield "</header>"


def _contents(report: Report) -> Iterator[str]:
    yield '<nav aria-label="Contents"><h2>Contents</h2><ol>'
    for heading, group in groupby(report.items, key=lambda i: i.heading):
        items = list(group)
        numbers = [p.number for i in items for p in i.paragraphs]
        span = f"{min(numbers)}" if len(numbers) == 1 else f"{min(numbers)}-{max(numbers)}"
        kind = "" if items[0].is_case else ' <span class="kind">context</span>'
        yield f'<li><a href="#p{min(numbers)}">{escape(_title(heading))}</a> <span class="no">{span}</span>{kind}</li>'
    yield f'<li><a href="#coverage">Coverage</a> <span class="no">{report.closing.number}</span></li>'
    yield "</ol></nav>"


def _title(heading: str) -> str:
    """A heading in capitals as a title: only its first letter large."""
    return heading[:1] + heading[1:].lower()


def _item(heading: str, item: Item, report: Report, articles: Articles) -> Iterator[str]:
    if heading:
        yield f"<h3>{escape(_title(heading))}</h3>"
    state = "reviewed" if item.is_reviewed else "draft"
    yield f'<article class="{state}">'
    label = "Reviewed" if item.is_reviewed else "Draft"
    bucket = bucket_words(item.assessment.bucket)
    yield f'<p class="state"><span class="badge">{label}</span> <span class="badge kind">{escape(bucket)}</span></p>'
    for paragraph in item.paragraphs:
        yield _paragraph(paragraph, report, articles)
        for sentence in paragraph.sentences:
            if sentence.voice is Voice.KEPT and not sentence.text:
                yield _kept(sentence, articles)
    yield _assessed(item)
    yield "</article>"


def _paragraph(paragraph: ItemParagraph, report: Report, articles: Articles) -> str:
    line = source_line(paragraph.sources, report.period)
    head = f'<span class="no">{paragraph.number}.</span> '
    head += f'<span class="sources">{escape(line)}:</span> ' if line else ""
    frame = is_frame(paragraph)
    said = [_sentence(s, articles, frame) for s in paragraph.sentences if s.text]
    said += [_note(n.text) for n in paragraph.notes]
    return f'<div class="para" id="p{paragraph.number}">{head}{" ".join(said)}</div>'


def _sentence(sentence: Sentence, articles: Articles, frame: bool) -> str:
    if not sentence.citations:
        return f"<span>{escape(sentence.text)}</span>" if frame else _note(sentence.text)
    shown = "".join(_evidence(group, articles) for group in _by_paragraph(sentence.citations))
    return f'<details><summary>{escape(sentence.text)}</summary><div class="proof">{shown}</div></details>'


def _note(text: str) -> str:
    return f'<span class="note">(NOTE: {escape(text)} END NOTE.)</span>'


# --- evidence


def _by_paragraph(citations: Iterable[Citation]) -> list[list[Citation]]:
    """The citations of one paragraph of one article together, in the order of the first."""
    groups: dict[tuple[str, int], list[Citation]] = {}
    for citation in citations:
        groups.setdefault((citation.article, citation.paragraph), []).append(citation)
    return list(groups.values())


def _evidence(group: Sequence[Citation], articles: Articles) -> str:
    first = group[0]
    language = escape(first.language or "und")
    facts = [first.outlet, first.published, language_words(first.language)]
    digests = " ".join(f"<code>{c.digest[:16]}</code>" for c in group)
    address = f'<span class="address">{escape(first.address)}</span> ' if first.address else ""
    return (
        f'<figure><blockquote lang="{language}">{_original(group, articles)}</blockquote>'
        f"<figcaption>{escape(', '.join(f for f in facts if f))} {address}{digests}</figcaption></figure>"
    )


def _original(group: Sequence[Citation], articles: Articles) -> str:
    """The paragraph with the quotes marked and masked; the masked quotes alone where it is not at hand."""
    article = articles.get(group[0].article)
    if article is None or group[0].paragraph >= len(article.paragraphs):
        return " ... ".join(f"<mark>{_masked(c.text)}</mark>" for c in group)
    text = article.paragraphs[group[0].paragraph].text
    hidden = group[0].hidden
    quoted = sorted({(c.start, c.end) for c in group})
    edges = sorted({0, len(text), *(e for span in (*hidden, *quoted) for e in span if 0 <= e <= len(text))})
    out: list[str] = []
    for start, end in pairwise(edges):
        if any(a <= start and end <= b for a, b in hidden):
            piece = "" if out and out[-1].endswith(MASK) and _continues(start, hidden) else MASK
        else:
            piece = escape(text[start:end])
        if piece and any(a <= start and end <= b for a, b in quoted):
            piece = f"<mark>{piece}</mark>"
        out.append(piece)
    return "".join(out).replace("</mark><mark>", "")


def _continues(start: int, hidden: Iterable[tuple[int, int]]) -> bool:
    """True where a mask that was begun before goes on."""
    return any(a < start < b for a, b in hidden)


def _masked(text: str) -> str:
    return escape(text).replace("[...]", MASK)


def _kept(sentence: Sentence, articles: Articles) -> str:
    """A detail in its own language, with room for an English sentence."""
    shown = "".join(_evidence([c], articles) for c in sentence.citations)
    said = escape(english(sentence))
    return f'<div class="kept"><p>Kept detail, not yet in English:</p>{shown}<p class="slot">English: {said}</p></div>'


# --- the two tests, coverage, foot


def _assessed(item: Item) -> str:
    found = item.assessment
    rows: list[tuple[str, str]] = []
    if item.is_case:
        rows.append(("UN Protocol", _sentence_of(level_words(found.protocol.overall), found.protocol.why)))
        elements = (("Act", found.protocol.act), ("Means", found.protocol.means), ("Purpose", found.protocol.purpose))
        rows += [(name, _sentence_of(e.status.value.replace("_", " "), e.says)) for name, e in elements]
        rows.append(("Domestic law", _sentence_of(track_words(found.domestic), found.domestic_why)))
    rows.append(("Screening", screening_words(found.screening)))
    rows += [("Conflict", c) for c in item.conflicts]
    rows += [("Reprint", r) for r in item.reprints]
    rows += [("Flag", _sentence_of(flag.value.replace("_", " ").lower(), why)) for flag, why in found.flags]
    rows.append(("Indicators of forced labor (ILO)", "; ".join(sign_words(s) for s in found.signs)))
    rows += [("Open question", q.text) for q in found.questions]
    cells = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>" for name, text in rows if text)
    return f'<details class="assessed"><summary>Assessment and sources compared</summary><dl>{cells}</dl></details>'


def _sentence_of(*parts: str) -> str:
    said = [re.sub(r"[.\s]+$", "", p) for p in parts if p]
    return ". ".join(s[:1].upper() + s[1:] for s in said)


def _coverage(report: Report, articles: Articles) -> Iterator[str]:
    yield '<section id="coverage"><h2>Coverage</h2>'
    yield _paragraph(report.closing, report, articles)
    yield '<details class="assessed"><summary>Items by outlet</summary>'
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Outlet", "Items", "Relevant"))
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    yield from (
        f'<tr><th scope="row">{escape(o.outlet)}</th><td>{o.items}</td><td>{o.relevant}</td></tr>'
        for o in report.coverage.outlets
    )
    yield "</tbody></table></details></section>"


def _footer(report: Report) -> Iterator[str]:
    makers = ", ".join(f"{name} {version}" for name, version in report.makers)
    yield "<footer>"
    yield "<p>Corrections and replies: write to the office that sent this report.</p>"
    rulings = f"; decisions <code>{escape(report.rulings_head)}</code>" if report.rulings_head else ""
    yield f"<p>{escape(report.country_name)}, {report.period.iso}; made by {escape(makers)}{rulings}.</p>"
    yield "</footer>"
