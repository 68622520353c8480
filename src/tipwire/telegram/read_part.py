"""Reads one transmission: heading, text, ending.  Which rows belong to which is decided here."""

import re
from dataclasses import dataclass, field

from tipwire.telegram import grammar, read_body
from tipwire.telegram.finding import Finding, Severity, Span, repaired
from tipwire.telegram.message import Copy, Dialect, PageLine, Section, SectionMark, Telegram
from tipwire.telegram.read_heading import HeadingReader
from tipwire.telegram.read_text import ClassLine, TextHeading, class_line, labels_ahead
from tipwire.telegram.rows import Piece, Row, span

_STAMPS = re.compile(
    r"UNCLASSIFIED$|\*{3} Current Classification \*{3}|Declassified/Released US Department of State"
    r"|(?:Declassified|Released|Margaret P\. Grafeld)\b.* \d{1,2} [A-Z][A-Za-z]{2} \d{4}$|Sheryl P\. Walter\b"
)
_STAMP_STARTS = frozenset(("UN", "**", "De", "Re", "Ma", "Sh"))


@dataclass(slots=True)
class _Frame:
    """What is known of one transmission while it is read."""

    source: str
    piece: Piece
    heading: HeadingReader
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


def read(source: str, piece: Piece, latest_year: int) -> tuple[Telegram, tuple[Finding, ...]]:
    """One transmission of `source` as a Telegram of its own."""
    frame = _Frame(source, piece, HeadingReader(source, latest_year))
    separator, text_end = _bounds(frame)
    heading_rows = _printed(frame, 0, text_end if separator is None else separator)
    text_rows = _read_heading(frame, heading_rows, is_marked=separator is not None)
    read_rows = heading_rows[: len(heading_rows) - len(text_rows)]
    dialect = _dialect(frame)
    if separator is not None:
        text_rows += _printed(frame, separator + 1, text_end)
    telegram = _read_text(frame, text_rows, dialect, is_double_spaced=_is_double_spaced(frame, read_rows))
    return telegram, tuple(frame.heading.findings + frame.findings)


def _bounds(frame: _Frame) -> tuple[int | None, int]:
    """The row of the separator between heading and text (None: the copy lost it), and the row where the text ends."""
    separators = frame.piece.of("bt")
    ends = [index for index, kind in frame.piece.marks.items() if kind in ("validation", "eom")]
    for index in sorted(separators + ends):
        frame.furniture.append(frame.span(frame.piece.rows[index]))
    if len(separators) > 1:
        _read_ending(frame, separators[-1] + 1)
        return separators[0], separators[-1]
    end = min(ends, default=len(frame.piece.rows))
    if not separators:
        return None, end
    only = separators[0]
    if any(grammar.CLASS_WORD.match(row.text) for row in frame.piece.rows[:only]):
        _read_ending(frame, only + 1)
        return None, only
    return only, max(end, only + 1)


def _read_ending(frame: _Frame, start: int) -> None:
    for index, row in enumerate(frame.piece.rows[start:], start):
        if re.match(r"C\d? ", row.text):
            frame.corrections.append(row.text)
            frame.places.append(("corrections", frame.span(row)))
        elif index not in frame.piece.marks:
            frame.heading.keep_unread(row)


def _printed(frame: _Frame, start: int, end: int) -> list[Row]:
    """The rows of a stretch without page lines, counter lines and stamps, which are kept apart."""
    kept: list[Row] = []
    marks = frame.piece.marks
    gap = 0
    for index, row in enumerate(frame.piece.rows[start:end], start):
        kind = marks.get(index)
        if kind in ("page", "dash") and (above := _page_or_counter(frame, row, kind)) is not None:
            gap += above
        elif row.text[:2] in _STAMP_STARTS and kept and _STAMPS.match(row.text):
            frame.furniture.append(frame.span(row))
            frame.findings.append(repaired("R18", "a running line or stamp was taken out", frame.span(row), ""))
            gap += row.gap
        else:
            kept.append(row._replace(gap=row.gap + gap) if gap else row)
            gap = 0
    return kept


def _page_or_counter(frame: _Frame, row: Row, kind: str) -> int | None:
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
            found = {name: int(value) for name, value in match.groupdict().items() if value and value.isdigit()}
            return PageLine(
                match["post"], found.get("number"), found.get("section"), found.get("page"), found.get("total"), place
            )
    return None


def _read_heading(frame: _Frame, printed: list[Row], *, is_marked: bool) -> list[Row]:
    """Reads the heading; returns the rows that are already text because no separator stood before them."""
    heading = frame.heading
    for index, row in enumerate(printed):
        if not is_marked and row.text[0] in "UCSRTL" and grammar.CLASS_WORD.match(row.text):
            return printed[index:]
        if heading.read(row):
            continue
        if not is_marked and (heading.drafts or not heading.station):
            return printed[index:]
        heading.keep_unread(row)
    return []


def _dialect(frame: _Frame) -> Dialect:
    heading, kinds = frame.heading, set(frame.piece.marks.values())
    if heading.routing and heading.routing.janap:
        return Dialect.JANAP128
    if heading.has_number_sign:
        return Dialect.STATE if "bt" in kinds else Dialect.MERGED
    if heading.station:
        return Dialect.ACP127
    if heading.distribution or "dash" in kinds or any(page.section or page.total for page in frame.pages):
        return Dialect.NARA
    return Dialect.ACP127 if heading.drafts and "bt" in kinds else Dialect.UNKNOWN


def _is_double_spaced(frame: _Frame, printed: list[Row]) -> bool:
    """Whether the copy put an empty line after every line of the heading (repair R01)."""
    head = printed[:12]
    if len(head) < 4 or sum(row.gap == 1 for row in head[1:]) < len(head) - 2:
        return False
    first, last = head[0], printed[-1]
    place = span(frame.source, first.start, last.end)
    closed = place.text.replace("\n\n", "\n")
    frame.findings.append(repaired("R01", "an empty line stood after every line of the heading", place, closed))
    return True


def _read_text(frame: _Frame, printed: list[Row], dialect: Dialect, *, is_double_spaced: bool) -> Telegram:
    has_labels = labels_ahead(printed)
    is_state = has_labels or dialect in (Dialect.STATE, Dialect.MERGED, Dialect.NARA)
    first = None
    start = 0
    if printed:
        first, findings = class_line(frame.source, printed[0], is_state=is_state)
        frame.findings += findings
    if first:
        start += 1
    heading = TextHeading(frame.source, is_double_spaced=is_double_spaced, has_labels=has_labels)
    rest = [first.rest] if first and first.rest else []
    if rest and dialect is Dialect.JANAP128 and start < len(printed):
        printed[start] = printed[start]._replace(gap=1)  # the sets begin on a line of their own
    if is_state and first and not rest:
        while start < len(printed) and heading.read(printed[start]):
            start += 1
        heading.close()
    body_rows = _without_residue(frame, rest + printed[start:], is_state=is_state)
    return _assemble(frame, first, heading, body_rows, dialect, is_state=is_state)


def _without_residue(frame: _Frame, printed: list[Row], *, is_state: bool) -> list[Row]:
    """Cuts out the heading that a section left in merged text (repair R17) and notes where it stood."""
    has_from = "fm" in frame.piece.marks.values()
    if not has_from and not any("SECTION" in row.text for row in printed):
        return printed
    kept: list[Row] = []
    start_of_residue: int | None = None
    is_cut = False
    for row in printed:
        if has_from and row.text.startswith("FM "):
            start_of_residue = len(kept)
        elif "SECTION" in row.text and (found := class_line(frame.source, row, is_state=is_state)[0]) and found.section:
            begin = len(kept) if start_of_residue is None else start_of_residue
            cut = [*kept[begin:], row]
            del kept[begin:]
            place = span(frame.source, cut[0].start, found.rest.start if found.rest else row.end)
            frame.furniture.append(place)
            frame.boundaries.append((found.section.number, row.end))
            message = f"the heading of section {found.section.number} was taken out of the text"
            frame.findings.append(repaired("R17", message, place, ""))
            start_of_residue = None
            is_cut = True
            if found.rest:
                kept.append(found.rest._replace(gap=1))
                is_cut = False
            continue
        kept.append(row._replace(gap=max(1, row.gap)) if is_cut else row)
        is_cut = False
    return kept


def _assemble(
    frame: _Frame,
    first: ClassLine | None,
    heading: TextHeading,
    printed: list[Row],
    dialect: Dialect,
    *,
    is_state: bool,
) -> Telegram:
    mark = first.section if first else None
    is_part = mark is not None and not _is_whole(frame, mark, printed, dialect)
    body = read_body.read(
        frame.source,
        printed,
        is_state=is_state,
        is_opening=mark is None or mark.number == 1,
        is_final=mark is None or not is_part or mark.number == mark.total,
        is_set=dialect is Dialect.JANAP128,
    )
    fore = frame.heading
    frame.findings += heading.findings + body.findings
    telegram = Telegram(
        identifications=tuple(fore.identifications),
        routing=fore.routing,
        station=fore.station,
        security=fore.security,
        preambles=tuple(fore.preambles),
        accounting=fore.accounting,
        groups=fore.groups,
        classification=first.classification if first else None,
        section=mark if is_part else None,
        mrn=first.mrn if first else None,
        exercise=heading.exercise,
        captions=tuple(heading.captions),
        passing=tuple(heading.passing),
        executive_order=heading.executive_order,
        tags=heading.tags,
        subject=heading.subject,
        references=heading.references,
        classified_by=heading.classified_by,
        body=tuple(body.blocks),
        signature=body.signature,
        corrections=tuple(frame.corrections),
        distribution=tuple(fore.distribution),
        dialect=dialect,
        sections=() if is_part or mark is None else _sections(frame, mark, body),
        copy=_copy(frame, mark, [*heading.places.items(), *body.places]),
    )
    if not (telegram.station or telegram.preambles or telegram.mrn or telegram.subject or frame.heading.distribution):
        message = "no line of a heading was found: this may be no telegram"
        frame.findings.append(Finding("T03", Severity.WARNING, message))
    frame.findings += _absences(telegram, frame)
    return telegram


def _copy(frame: _Frame, mark: SectionMark | None, places: list[tuple[str, Span]]) -> Copy:
    validation = frame.spans_of("validation")
    return Copy(
        text=frame.source,
        mark=mark,
        number_in_station_line=frame.heading.section,
        pages=tuple(frame.pages),
        separators=tuple(frame.spans_of("bt")),
        validation=validation[-1].text if validation else "",
        is_ended="eom" in frame.piece.marks.values(),
        furniture=tuple(frame.furniture + frame.heading.furniture),
        unread=tuple(frame.heading.unread),
        places=tuple(frame.heading.places + frame.places + places),
    )


def _is_whole(frame: _Frame, mark: SectionMark, printed: list[Row], dialect: Dialect) -> bool:
    """Whether a text marked as section 1 holds the later sections too, run together by an archive."""
    if dialect not in (Dialect.MERGED, Dialect.NARA, Dialect.UNKNOWN) or mark.number != 1 or mark.total < 2:
        return False
    has_later = bool(frame.boundaries) or any((page.section or 0) > 1 for page in frame.pages)
    last = printed[-1].text if printed else ""
    # Only the last section is signed.
    return has_later or bool(grammar.SIGNATURE.match(last))


def _sections(frame: _Frame, mark: SectionMark, body: read_body.Body) -> tuple[Section, ...]:
    found = [Section(1, mark.total, 0, 0)]
    known = dict(frame.boundaries)
    starts = [block.span.start if block.span else 0 for block in body.blocks]
    for number in range(2, mark.total + 1):
        at = known.get(number)
        block = None if at is None else sum(start < at for start in starts)
        found.append(Section(number, mark.total, block, None if block is None else 0))
    return tuple(found)


def _absences(telegram: Telegram, frame: _Frame) -> list[Finding]:
    """What an archive dropped (repair R10): the writer puts it back, the reader only says so."""
    if telegram.dialect not in (Dialect.STATE, Dialect.MERGED, Dialect.ACP127, Dialect.JANAP128):
        return []
    end = Span(frame.piece.rows[-1].end, frame.piece.rows[-1].end, "")
    kinds = frame.piece.marks.values()
    missing = [("BT", "the separator BT before or after the text")] * max(0, 2 - len(frame.piece.of("bt")))
    if telegram.station and telegram.dialect is not Dialect.ACP127 and "validation" not in kinds:
        number = f"#{telegram.station.number:04d}"
        missing.append((number, f"the end-of-message validation {number}"))
    if "eom" not in kinds:
        missing.append(("NNNN", "the end-of-message function NNNN"))
    found = [repaired("R10", f"{what} is missing", end, after) for after, what in missing]
    for section in telegram.sections:
        if section.number > 1 and telegram.dialect is Dialect.MERGED and section.number not in dict(frame.boundaries):
            found.append(repaired("R10", f"the heading of section {section.number} is missing", end, ""))
        if section.block is None:
            message = f"the place where section {section.number} begins is not recoverable from this copy"
            found.append(Finding("T07", Severity.INFO, message, end))
    return found
