"""Takes out of a transmission what is neither heading nor text: page lines, counter lines, stamps, section headings."""

import re
from dataclasses import dataclass, field

from tipwire.telegram import grammar
from tipwire.telegram.finding import Finding, Span, repaired
from tipwire.telegram.heading_draft import HeadingDraft
from tipwire.telegram.message import PageLine
from tipwire.telegram.read_class import ClassLine, begins_text, class_line
from tipwire.telegram.rows import Piece, Row, span

_STAMPS = re.compile(
    r"\*{3} Current Classification \*{3}|Declassified/Released US Department of State"
    r"|(?:Declassified|Released|Margaret P\. Grafeld)\b.* \d{1,2} [A-Z][A-Za-z]{2} \d{4}$|Sheryl P\. Walter\b"
)
_RUNNING_LINES = frozenset(grammar.CLASS_WORDS)
# What a stamp, a running line or the classification line begins with; other rows are kept without a closer look.
_NOTABLE_STARTS = grammar.CLASS_STARTS | {"**", "De", "Re", "Ma", "Sh"}


@dataclass(slots=True)
class Frame:
    """What is known of one transmission while it is read."""

    source: str
    piece: Piece
    heading: HeadingDraft
    pages: list[PageLine] = field(default_factory=list)
    boundaries: list[tuple[int, int]] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    corrections: list[str] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)

    def span(self, row: Row) -> Span:
        return span(self.source, row.start, row.end)

    def spans_of(self, kind: str) -> list[Span]:
        return [self.span(self.piece.rows[index]) for index in self.piece.of(kind)]


def _is_stamp(text: str, *, has_class: bool) -> bool:
    """A release stamp, or the classification alone on a line below the classification line."""
    return (has_class and text in _RUNNING_LINES) or bool(_STAMPS.match(text))


def printed_rows(frame: Frame, start: int, end: int) -> list[Row]:
    """The rows of a stretch without page lines, counter lines and stamps, which are kept apart."""
    kept: list[Row] = []
    marks = frame.piece.marks
    gap = 0
    has_class = False
    for index, row in enumerate(frame.piece.rows[start:end], start):
        kind = marks.get(index)
        is_notable = row.text[:2] in _NOTABLE_STARTS
        if kind in ("page", "dash") and (above := _page_or_counter(frame, row, kind)) is not None:
            gap += above
        elif is_notable and _is_stamp(row.text, has_class=has_class):
            place = frame.span(row)
            frame.furniture.append(place)
            frame.findings.append(repaired("R18", "a running line or stamp was taken out", place, ""))
            gap += row.gap
        else:
            kept.append(row._replace(gap=row.gap + gap) if gap else row)
            has_class = has_class or (is_notable and begins_text(row.text))
            gap = 0
    return kept


def _page_or_counter(frame: Frame, row: Row, kind: str) -> int | None:
    """The empty lines above a page or counter line that stay when it is taken out; None: it is neither."""
    if kind == "dash":
        frame.furniture.append(frame.span(row))
        return row.gap
    page = _page_line(row, frame.span(row))
    if page is None:
        return None
    frame.pages.append(page)
    frame.findings.append(repaired("R07", "a page line was taken out of the text", page.span, ""))
    # Four line feeds part the pages of ACP 127 (para 208): three empty lines belong to the page line.
    return max(0, row.gap - 3) if grammar.PAGE_ACP.match(row.text) else row.gap


def _page_line(row: Row, place: Span) -> PageLine | None:
    text = " ".join(row.text.split())
    for pattern in (grammar.PAGE_MERGED, grammar.PAGE_ACP, grammar.PAGE_NARA):
        if match := pattern.match(text):
            counts = match.groupdict()
            post = counts.pop("post")
            found = {name: int(count) for name, count in counts.items() if count}
            return PageLine(post, span=place, **found)
    return None


# More address lines than this do not stand between FM and the text of a section.
_LONGEST_RESIDUE = 60


def without_residue(frame: Frame, printed: list[Row], *, is_state: bool) -> list[Row]:
    """Cuts out the heading that a section left in merged text (repair R17) and notes where it stood."""
    has_from = "fm" in frame.piece.marks.values()
    if not has_from and not any("SECTION" in row.text for row in printed):
        return printed
    kept: list[Row] = []
    start = 0
    is_cut = False
    for row in printed:
        if has_from and row.text.startswith("FM "):
            start = len(kept) - 1 if kept and grammar.FL5.match(kept[-1].text) else len(kept)
        found = class_line(frame.source, row, is_state=is_state)[0] if "SECTION" in row.text else None
        if found is None or found.section is None:
            kept.append(row._replace(gap=max(1, row.gap)) if is_cut else row)
            is_cut = False
            continue
        begin = start if has_from and len(kept) - start <= _LONGEST_RESIDUE else len(kept)
        _cut_out(frame, [*kept[begin:], row], found, found.section.number)
        del kept[begin:]
        start = len(kept)
        is_cut = found.rest is None
        if found.rest:
            kept.append(found.rest._replace(gap=1))
    return kept


def _cut_out(frame: Frame, cut: list[Row], found: ClassLine, section: int) -> None:
    end = found.rest.start if found.rest else cut[-1].end
    place = span(frame.source, cut[0].start, end)
    frame.furniture.append(place)
    frame.boundaries.append((section, end))
    frame.findings.append(repaired("R17", f"the heading of section {section} was taken out of the text", place, ""))
