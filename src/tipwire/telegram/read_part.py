"""Reads one transmission: heading, text, ending.  Which rows belong to which is decided here."""

import re

from tipwire.telegram import grammar, read_body, read_heading
from tipwire.telegram.finding import Finding, Severity, Span, repaired
from tipwire.telegram.heading_draft import HeadingDraft
from tipwire.telegram.message import Copy, Dialect, Section, SectionMark, Telegram
from tipwire.telegram.read_class import ClassLine, begins_text, class_line
from tipwire.telegram.read_furniture import Frame, printed_rows, without_residue
from tipwire.telegram.read_text import TextHeading, labels_ahead
from tipwire.telegram.rows import Piece, Row, span


def read(source: str, piece: Piece, latest_year: int) -> tuple[Telegram, tuple[Finding, ...]]:
    """One transmission of `source` as a Telegram of its own."""
    frame = Frame(source, piece, HeadingDraft(source, latest_year))
    separator, text_end = _bounds(frame)
    heading_rows = printed_rows(frame, 0, text_end if separator is None else separator)
    text_rows = _read_heading(frame, heading_rows, is_marked=separator is not None)
    read_rows = heading_rows[: len(heading_rows) - len(text_rows)]
    dialect = _dialect(frame)
    if separator is not None:
        text_rows += printed_rows(frame, separator + 1, text_end)
    telegram = _read_text(frame, text_rows, dialect, is_double_spaced=_is_double_spaced(frame, read_rows))
    return telegram, tuple(frame.heading.findings + frame.findings)


def _bounds(frame: Frame) -> tuple[int | None, int]:
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
    if any(begins_text(row.text) for row in frame.piece.rows[:only]):
        _read_ending(frame, only + 1)
        return None, only
    return only, max(end, only + 1)


def _read_ending(frame: Frame, start: int) -> None:
    for index, row in enumerate(frame.piece.rows[start:], start):
        if re.match(r"C\d? ", row.text):
            frame.corrections.append(row.text)
            frame.places.append(("corrections", frame.span(row)))
        elif index not in frame.piece.marks:
            frame.heading.keep_unread(row)


def _read_heading(frame: Frame, printed: list[Row], *, is_marked: bool) -> list[Row]:
    """Reads the heading; returns the rows that are already text because no separator stood before them."""
    heading = frame.heading
    for index, row in enumerate(printed):
        if not is_marked and begins_text(row.text):
            return printed[index:]
        if read_heading.read(heading, row):
            continue
        if not is_marked and (heading.drafts or not heading.station) and not _heading_goes_on(printed, index + 1):
            return printed[index:]
        heading.keep_unread(row)
    return []


def _heading_goes_on(printed: list[Row], start: int) -> bool:
    """Whether FL5 or FL6 comes soon: then a line not understood is damage, and not the first of the text."""
    ahead = printed[start : start + 6]
    return any(row.text.startswith("FM ") or grammar.FL5.match(row.text) for row in ahead)


def _dialect(frame: Frame) -> Dialect:
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


def _is_double_spaced(frame: Frame, printed: list[Row]) -> bool:
    """Whether the copy put an empty line after every line of the heading (repair R01)."""
    head = printed[:12]
    if len(head) < 4 or sum(row.gap == 1 for row in head[1:]) < len(head) - 2:
        return False
    first, last = head[0], printed[-1]
    place = span(frame.source, first.start, last.end)
    closed = place.text.replace("\n\n", "\n")
    frame.findings.append(repaired("R01", "an empty line stood after every line of the heading", place, closed))
    return True


def _read_text(frame: Frame, printed: list[Row], dialect: Dialect, *, is_double_spaced: bool) -> Telegram:
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
    body_rows = without_residue(frame, rest + printed[start:], is_state=is_state)
    return _assemble(frame, first, heading, body_rows, dialect, is_state=is_state)


def _assemble(
    frame: Frame,
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
    if first and first.classification.letter not in "UE":
        message = f"the text is marked {first.classification.word}: it belongs on a system approved for that"
        frame.findings.append(Finding("T05", Severity.WARNING, message, first.classification.span))
    frame.findings += _absences(telegram, frame)
    return telegram


def _copy(frame: Frame, mark: SectionMark | None, places: list[tuple[str, Span]]) -> Copy:
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


def _is_whole(frame: Frame, mark: SectionMark, printed: list[Row], dialect: Dialect) -> bool:
    """Whether a text marked as section 1 holds the later sections too, run together by an archive."""
    if dialect not in (Dialect.MERGED, Dialect.NARA, Dialect.UNKNOWN) or mark.number != 1 or mark.total < 2:
        return False
    has_later = bool(frame.boundaries) or any((page.section or 0) > 1 for page in frame.pages)
    last = printed[-1].text if printed else ""
    # Only the last section is signed.
    return has_later or bool(grammar.SIGNATURE.match(last))


def _sections(frame: Frame, mark: SectionMark, body: read_body.Body) -> tuple[Section, ...]:
    found = [Section(1, mark.total, 0, 0)]
    known = dict(frame.boundaries)
    starts = [block.span.start if block.span else 0 for block in body.blocks]
    for number in range(2, mark.total + 1):
        at = known.get(number)
        block = None if at is None else sum(start < at for start in starts)
        found.append(Section(number, mark.total, block, None if block is None else 0))
    return tuple(found)


def _absences(telegram: Telegram, frame: Frame) -> list[Finding]:
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
