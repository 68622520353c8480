"""Cross-checks of the copy: sections, page lines, separators, line length, characters."""

import re
from collections.abc import Iterator

from tipwire.telegram.checks import Check, Problem, transmissions
from tipwire.telegram.finding import Severity, Span
from tipwire.telegram.message import Copy, Dialect, Telegram

WIDTH = 69
SECTION_LINES = 100
# Five pages of text, and one that holds only heading.
LAST_PAGE = 6
PAGE_LINES = 20


def _section_numbers_agree(telegram: Telegram) -> Iterator[Problem]:
    for part in transmissions(telegram):
        mark, copy = part.copy.mark if part.copy else part.section, part.copy
        if mark is None or copy is None:
            continue
        place = copy.place("mrn") or (part.classification.span if part.classification else None)
        if not 1 <= mark.number <= mark.total:
            yield Problem(f"section {mark.number} of {mark.total} cannot be", place)
        if copy.number_in_station_line not in (None, mark.number):
            message = f"format line 3 says section {copy.number_in_station_line}, the text section {mark.number}"
            yield Problem(message, part.station.span if part.station else None)
        for page in copy.pages:
            if page.total not in (None, mark.total):
                yield Problem(f"a page line counts {page.total} sections, the text {mark.total}", page.span)


def _page_lines_agree(telegram: Telegram) -> Iterator[Problem]:
    for part in transmissions(telegram):
        last = (0, 0)
        for page in part.copy.pages if part.copy else ():
            own = (part.mrn.post, part.mrn.number) if part.mrn else (page.post, page.number)
            if telegram.dialect is Dialect.NARA:  # its page lines cut the post to six letters
                own = (own[0][: len(page.post)], own[1])
            if telegram.dialect in (Dialect.MERGED, Dialect.NARA) and (page.post, page.number) != own:
                yield Problem(f"the page line of {page.post} {page.number} is not of {part.mrn}", page.span)
            here = (page.section or 0, page.page or 0)
            if here < last:
                yield Problem("the page lines do not count up", page.span)
            if page.section and page.total and page.section > page.total:
                yield Problem(f"page of section {page.section} of {page.total} cannot be", page.span)
            last = here


def _validation_is_the_serial(telegram: Telegram) -> Iterator[Problem]:
    for part in transmissions(telegram):
        validation = part.copy.validation if part.copy else ""
        if validation and part.station and int(validation[1:5]) != part.station.number % 10000:
            message = f"{validation} before NNNN is not the station serial number {part.station.number:04d}"
            yield Problem(f"{message}: the end may be of another message", _end(part.copy))


def _end(copy: Copy | None) -> Span | None:
    return copy.furniture[-1] if copy and copy.furniture else None


def _separators_and_end(telegram: Telegram) -> Iterator[Problem]:
    if telegram.dialect is Dialect.UNKNOWN or telegram.dialect is Dialect.NARA:
        return
    severity = Severity.WARNING if telegram.dialect is Dialect.MERGED else Severity.ERROR
    for part in transmissions(telegram):
        if part.copy is None:
            continue
        if len(part.copy.separators) != 2:
            yield Problem(f"BT must stand twice and was found {len(part.copy.separators)} times", None, severity)
        if not part.copy.is_ended:
            yield Problem("NNNN is missing", None, severity)


def _lines_fit(telegram: Telegram) -> Iterator[Problem]:
    text = telegram.copy.text if telegram.copy else ""
    long = [line for line in text.split("\n") if len(line) > WIDTH and len(line.rstrip()) > WIDTH]
    if long:
        start = text.index(long[0])
        place = Span(start, start + len(long[0]), long[0])
        widest = max(map(len, long))
        yield Problem(f"lines longer than {WIDTH} characters: {len(long)}; the longest has {widest}", place)


def _section_is_short_enough(telegram: Telegram) -> Iterator[Problem]:
    for part in transmissions(telegram):
        copy = part.copy
        if copy is None:
            continue
        for page in copy.pages:
            if part.dialect is Dialect.ACP127 and (page.page or 0) > LAST_PAGE:
                yield Problem(f"page {page.page} is past the five pages of a section", page.span)
        if part.dialect is Dialect.ACP127:
            yield from _pages_are_short_enough(part, copy)
        if part.dialect is Dialect.STATE and len(copy.separators) == 2:
            lines = copy.text.count("\n", copy.separators[0].end, copy.separators[1].start) - 1
            if lines > SECTION_LINES:
                message = f"the section has {lines} lines of text and may have {SECTION_LINES}"
                yield Problem(message, copy.separators[1])


def _pages_are_short_enough(part: Telegram, copy: Copy) -> Iterator[Problem]:
    """The first page is counted from format line 5, the others below their page line (ACP 127 para 208)."""
    place = part.preambles[0].span if part.preambles else None
    if place is None or len(copy.separators) != 2:
        return
    starts = [place.start, *(page.span.end for page in copy.pages)]
    ends = [*(page.span.start for page in copy.pages), copy.separators[1].start]
    for start, end in zip(starts, ends, strict=True) if copy.pages else ():
        lines = copy.text[start:end].strip("\n").count("\n") + 1
        if lines > PAGE_LINES:
            place = Span(start, end, copy.text[start:end])
            yield Problem(f"a page has {lines} lines and may have {PAGE_LINES}", place, Severity.WARNING)


_FOREIGN = re.compile(r"[^\x00-\x7f]")
_NOT_ITA2 = re.compile(r"[a-z%*+<=>@\[\\\]^_`{|}~]")


def _characters(telegram: Telegram) -> Iterator[Problem]:
    text = telegram.copy.text if telegram.copy else ""
    if not text.isascii() and (match := _FOREIGN.search(text)):
        message = f"{match.group()!r} is not ASCII and cannot be sent"
        yield Problem(message, Span(match.start(), match.end(), match.group()))
    if match := _NOT_ITA2.search(text):
        message = f"{match.group()!r} is not in the five-unit code: the circuit must carry ASCII"
        yield Problem(message, Span(match.start(), match.end(), match.group()), Severity.INFO)


CHECKS = (
    Check("X08", Severity.ERROR, _section_numbers_agree),
    Check("X09", Severity.ERROR, _page_lines_agree),
    Check("X12", Severity.ERROR, _validation_is_the_serial),
    Check("X13", Severity.ERROR, _separators_and_end),
    Check("X21", Severity.WARNING, _lines_fit),
    Check("X22", Severity.ERROR, _section_is_short_enough),
    Check("X23", Severity.WARNING, _characters),
)
