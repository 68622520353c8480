"""Reads the classification line, the first of format line 12."""

import re
from typing import NamedTuple

from tipwire.telegram import grammar
from tipwire.telegram.finding import Finding, repaired
from tipwire.telegram.message import Classification, Mrn, SectionMark
from tipwire.telegram.rows import Row, span


class ClassLine(NamedTuple):
    """The parts of `UNCLAS SECTION 01 OF 02 ASTANA 000368`; `rest` is text that begins on the same line."""

    classification: Classification
    section: SectionMark | None
    mrn: Mrn | None
    rest: Row | None


def begins_text(text: str) -> bool:
    """Whether a row begins with a classification word, as the text does."""
    return text[:2] in grammar.CLASS_STARTS and grammar.CLASS_WORD.match(text) is not None


def class_line(source: str, row: Row, *, is_state: bool) -> tuple[ClassLine | None, tuple[Finding, ...]]:
    """The classification line, or None when the row is none."""
    match = grammar.CLASS_WORD.match(row.text)
    if not match:
        return None, ()
    word, is_spaced = _despaced(match["word"])
    rest = row.text[match.end() :].lstrip()
    caveats, rest = _caveats(rest)
    codes: tuple[str, ...] = ()
    if code := grammar.CODES.match(rest):
        codes, rest = tuple(code[1].split("/")), rest[code.end() :].lstrip()
    section, rest = _section(rest)
    mrn, rest = _mrn(rest, is_state=is_state, is_sectioned=section is not None)
    end = row.end - len(rest)
    place = span(source, row.start, row.start + len(source[row.start : end].rstrip()))
    findings: tuple[Finding, ...] = ()
    if is_spaced:
        findings = (repaired("R14", "the classification was printed with spaced letters", place, word),)
    classification = Classification(word, caveats, codes, is_spaced, place)
    return ClassLine(classification, section, mrn, Row(end, row.end, rest) if rest else None), findings


def _despaced(word: str) -> tuple[str, bool]:
    if word in grammar.CLASS_WORDS or word == "UNCLAS EFTO":
        return word, False
    packed = word.replace(" ", "")
    for known in (*grammar.CLASS_WORDS, "UNCLAS EFTO"):
        if packed == known.replace(" ", ""):
            return known, word != known
    return packed, True


_CAVEAT = re.compile(rf"({'|'.join(grammar.CAVEATS)})(?:/|,? |$)")


def _caveats(text: str) -> tuple[tuple[str, ...], str]:
    found = []
    while match := _CAVEAT.match(text):
        found.append(match[1])
        text = text[match.end() :]
    return tuple(found), text


def _section(text: str) -> tuple[SectionMark | None, str]:
    match = grammar.SECTION.match(text)
    if not match or not (match["number"] or match["final"]):
        return None, text
    total = int(match["total"])
    # "FINAL SECTION OF 2" (para 208.e); the manual's own example says "FINAL SECTION 1 OF 2" and means the last.
    number = total if match["final"] else int(match["number"])
    return SectionMark(number, total), text[match.end() :].lstrip()


_MRN_GLUED = re.compile(r"(?P<post>[A-Z]+(?: [A-Z]+)?) (?P<number>\d{3,6}) (?=[A-Z])")


def _mrn(text: str, *, is_state: bool, is_sectioned: bool) -> tuple[Mrn | None, str]:
    match = grammar.MRN.match(text) if is_state else None
    if match is None and is_state and is_sectioned:
        match = _MRN_GLUED.match(text)
    if match is None:
        return None, text
    return Mrn(match["post"], int(match["number"]), len(match["number"])), text[match.end() :]
