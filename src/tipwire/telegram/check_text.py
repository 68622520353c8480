"""Cross-checks of the text: classification, references, TAGS, captions, numbers, marks, blocks, signature."""

import re
from collections.abc import Iterator
from datetime import date

from tipwire.telegram import captions, tags
from tipwire.telegram.checks import Check, Problem
from tipwire.telegram.finding import Severity
from tipwire.telegram.message import Dialect, Telegram
from tipwire.telegram.references import own_number, reference_number

_LETTERS = "UERCST"
_MARK_LETTERS = {"U": "U", "SBU": "U", "LOU": "U", "C": "C", "S": "S", "TS": "T"}
# In force from the first year to the second; both years belong to it.
_ORDERS_IN_FORCE = {
    "11652": (1972, 1978), "12065": (1978, 1982), "12356": (1982, 1995), "12958": (1995, 2009), "13526": (2010, 9999),
}  # fmt: skip
# ISO 3166 codes that are not, or not the same, in FIPS 10.
_ISO_NOT_FIPS = {"RU": "RS", "TJ": "TI", "TM": "TX", "CN": "CH", "JP": "JA", "KR": "KS", "DE": "GM", "GB": "UK",
                 "UA": "UP", "TR": "TU"}  # fmt: skip


def _rank(letter: str) -> int:
    return _LETTERS.index(letter) if letter in _LETTERS else 0


def _warning_is_the_classification(telegram: Telegram) -> Iterator[Problem]:
    security, classification = telegram.security, telegram.classification
    if security and classification and security.letters and security.letters[0] != classification.letter:
        yield Problem(f"format line 4 says {security.letters}, the text {classification.word}", classification.span)


def _reference_number_is_the_serial(telegram: Telegram) -> Iterator[Problem]:
    mrn, station = telegram.mrn, telegram.station
    is_state = telegram.dialect in (Dialect.STATE, Dialect.MERGED)
    if is_state and mrn and station and mrn.number % 10000 != station.number % 10000:
        message = f"the message reference number {mrn} does not end in the station serial number {station.number:04d}"
        yield Problem(message, station.span)


def _reference_number_names_the_originator(telegram: Telegram) -> Iterator[Problem]:
    preamble, mrn = telegram.preambles[-1] if telegram.preambles else None, telegram.mrn
    if mrn and preamble and preamble.originator and mrn.post not in preamble.originator:
        yield Problem(f"the message reference number is of {mrn.post}, sent by {preamble.originator}", preamble.span)


def _numbers_without_gap(telegram: Telegram) -> Iterator[Problem]:
    numbered = [paragraph for paragraph in telegram.paragraphs if paragraph.number is not None]
    is_opening = telegram.section is None or telegram.section.number == 1
    expected = 1 if is_opening else numbered[0].number if numbered else None
    for paragraph in numbered:
        if paragraph.number != expected:
            yield Problem(f"paragraph {paragraph.number} stands where {expected} was due", paragraph.span)
        expected = (paragraph.number or 0) + 1


def _marks_fit_the_classification(telegram: Telegram) -> Iterator[Problem]:
    classification = telegram.classification
    marked = [paragraph for paragraph in telegram.paragraphs if paragraph.mark]
    if classification is None or not marked:
        return
    overall = _rank(classification.letter)
    ranks = [_rank(_MARK_LETTERS.get(paragraph.mark.split("/")[0], "U")) for paragraph in marked]
    for paragraph, rank in zip(marked, ranks, strict=True):
        if rank > overall:
            yield Problem(f"the mark ({paragraph.mark}) is above {classification.word}", paragraph.span)
    if max(ranks) < overall and len(marked) == len(telegram.paragraphs):
        yield Problem(f"no paragraph is marked as high as {classification.word}", classification.span)


_DECLASSIFY = re.compile(r"DECL: ?(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")


def _executive_order_fits(telegram: Telegram) -> Iterator[Problem]:
    order, classification = telegram.executive_order, telegram.classification
    if order is None:
        return
    year = telegram.dtg.year if telegram.dtg else None
    first, last = _ORDERS_IN_FORCE.get(order.number, (0, 0))
    if not first:
        yield Problem(f"E.O. {order.number} is not one of the orders on classified information", order.span)
    elif year and not first <= year <= last:
        yield Problem(f"E.O. {order.number} was not in force in {year}", order.span)
    if order.text.startswith("N/A") and classification and classification.letter not in "UE":
        yield Problem(f"E.O. N/A does not go with {classification.word}", order.span)
    if year and (match := _DECLASSIFY.match(order.text)):
        yield from _declassification_date(match, year, telegram)


def _declassification_date(match: re.Match[str], year: int, telegram: Telegram) -> Iterator[Problem]:
    order = telegram.executive_order
    place = order.span if order else None
    month, day, until = (int(part) for part in match.groups())
    until = until if until > 99 else year + (until - year) % 100
    try:
        date(until, month, day)
    except ValueError:
        yield Problem(f"the declassification date {match.group()[5:].strip()} does not exist", place)
        return
    if not year <= until <= year + 25:
        yield Problem(f"declassification in {until} is not within 25 years of {year}", place)


def _tags_are_known(telegram: Telegram) -> Iterator[Problem]:
    codes = [tag.code for tag in telegram.tags]
    place = telegram.copy.place("tags") if telegram.copy else None
    if codes and not any(not tags.is_geographic(code) for code in codes):
        yield Problem("TAGS has no subject code, and at least one is asked for", place)
    for code in codes:
        if tags.is_geographic(code) and code in _ISO_NOT_FIPS:
            yield Problem(f"{code} looks like ISO 3166; the FIPS 10 code is {_ISO_NOT_FIPS[code]}", place)
        elif not tags.is_geographic(code) and not tags.meaning(code):
            yield Problem(f"the TAGS code {code} is not in the table", place, Severity.INFO)
    if codes:
        yield from _country_of_the_subject(telegram, codes)


def _country_of_the_subject(telegram: Telegram, codes: list[str]) -> Iterator[Problem]:
    words = re.findall(r"[A-Z]+", telegram.subject.upper())
    for name in dict.fromkeys(words):
        code = tags.country_code(name)
        if code and code not in codes:
            place = telegram.copy.place("subject") if telegram.copy else None
            yield Problem(f"the subject names {tags.meaning(code)}, and {code} is not among the TAGS", place)


def _captions_go_together(telegram: Telegram) -> Iterator[Problem]:
    place = telegram.copy.place("captions") if telegram.copy else None
    given = telegram.captions + (telegram.classification.caveats if telegram.classification else ())
    if against := captions.conflicts(given):
        yield Problem(f"the captions {' and '.join(against)} exclude each other", place)
    letter = telegram.classification.letter if telegram.classification else ""
    if letter in ("C", "S", "T") and any(caption in ("SBU", "FOUO", "LOU") for caption in given):
        yield Problem("a caption for unclassified text stands on a classified telegram", place)
    if letter == "U" and "NOFORN" in given and "SBU" not in given:
        yield Problem("NOFORN without SBU stands on an unclassified telegram", place)


def _references_are_used(telegram: Telegram) -> Iterator[Problem]:
    if telegram.dialect is Dialect.JANAP128:  # its references are sets of the body
        return
    defined = {reference.letter: reference for reference in telegram.references if reference.letter}
    text = "\n".join(block.text for block in telegram.body if "REF" in block.text or "Ref" in block.text)
    used = set(re.findall(r"\bREFS? ([A-Z])\b", text, re.IGNORECASE))
    used |= set(re.findall(r"\bREFS [A-Z] (?:AND|THROUGH|,) ([A-Z])\b", text, re.IGNORECASE))
    for letter in sorted({letter.upper() for letter in used} - defined.keys()):
        yield Problem(f"REF {letter} is used in the text and not defined")
    for letter in sorted(defined.keys() - {letter.upper() for letter in used}) if used else ():
        yield Problem(f"REF {letter} is defined and not used", defined[letter].span, Severity.INFO)


def _references_are_earlier(telegram: Telegram) -> Iterator[Problem]:
    year = telegram.dtg.year if telegram.dtg else None
    for reference in telegram.references:
        number = reference_number(reference.text, year)
        if number is None:
            continue
        if year and number.year and number.year > year:
            yield Problem(f"the reference {number} is of a later year than {year}", reference.span)
        own = own_number(telegram)
        if own and number.year in (None, year) and (number.post, number.number) == (own.post, own.number):
            yield Problem(f"the telegram refers to itself, {number}", reference.span)


# Each way begins with a letter of its own, by which the search goes from place to place.
_MARKER = re.compile(
    r"\((?P<noted>NOTE|COMMENT): |BEGIN (?P<begun>NOTE|COMMENT|SUMMARY|TEXT)"
    r"|END (?P<closed>NOTE|COMMENT|SUMMARY|TEXT)\b"
)


def _markers_are_paired(telegram: Telegram) -> Iterator[Problem]:
    open_ones: list[str] = []
    last = None
    for paragraph in telegram.paragraphs:
        is_marked = "END " in paragraph.text or "BEGIN " in paragraph.text or "(NOTE:" in paragraph.text
        for match in _MARKER.finditer(paragraph.text) if is_marked or "(COMMENT:" in paragraph.text else ():
            last = paragraph.span
            if opened := match["noted"] or match["begun"]:
                open_ones.append(opened)
            elif open_ones and open_ones[-1] == match["closed"]:
                open_ones.pop()
            elif match["closed"] in open_ones:
                yield Problem(f"END {match['closed']} crosses the open {open_ones[-1]}", paragraph.span)
                open_ones.remove(match["closed"])
            elif match["closed"] in ("NOTE", "TEXT"):
                yield Problem(f"END {match['closed']} closes nothing", paragraph.span)
    for kind in open_ones:
        yield Problem(f"{kind} is opened and never closed", last)


def _groups_are_counted(telegram: Telegram) -> Iterator[Problem]:
    if telegram.groups is None or telegram.classification is not None:
        return
    count = sum(len(paragraph.text.split()) for paragraph in telegram.paragraphs)
    if count != telegram.groups:
        place = telegram.copy.place("groups") if telegram.copy else None
        yield Problem(f"GR counts {telegram.groups} groups and the text has {count}", place)


def _is_signed(telegram: Telegram) -> Iterator[Problem]:
    is_state = telegram.dialect in (Dialect.STATE, Dialect.MERGED, Dialect.NARA)
    is_last = telegram.section is None or telegram.section.number == telegram.section.total
    if is_state and is_last and not telegram.signature:
        yield Problem("no signature ends the text")


CHECKS = (
    Check("X06", Severity.ERROR, _warning_is_the_classification),
    Check("X10", Severity.WARNING, _reference_number_is_the_serial),
    Check("X11", Severity.WARNING, _reference_number_names_the_originator),
    Check("X24", Severity.WARNING, _numbers_without_gap),
    Check("X25", Severity.ERROR, _marks_fit_the_classification),
    Check("X26", Severity.WARNING, _executive_order_fits),
    Check("X27", Severity.WARNING, _tags_are_known),
    Check("X28", Severity.WARNING, _captions_go_together),
    Check("X29", Severity.WARNING, _references_are_used),
    Check("X30", Severity.WARNING, _references_are_earlier),
    Check("X31", Severity.WARNING, _markers_are_paired),
    Check("X32", Severity.ERROR, _groups_are_counted),
    Check("X34", Severity.INFO, _is_signed),
)
