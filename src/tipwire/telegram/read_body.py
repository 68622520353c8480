"""Reads the body of the text: headings, paragraphs, signature.

First the rows are gathered into groups, then the numbers are decided for the whole list, then each group becomes a
block.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tipwire.telegram import grammar, numbers
from tipwire.telegram.finding import Confidence, Finding, Repair, Severity, Span, repaired
from tipwire.telegram.message import Block, Heading, Paragraph
from tipwire.telegram.rows import Row, span

# More lines of capitals than this are a paragraph of an all-capitals telegram, not a heading.
_HEADING_LINES = 3


@dataclass(slots=True)
class Group:
    """Rows that make one block; `number` is the text of a paragraph number as printed, "" for none."""

    rows: list[Row]
    number: str = ""
    mark: str = ""
    skip: int = 0
    value: int | None = None


@dataclass(slots=True)
class Body:
    blocks: list[Block] = field(default_factory=list)
    signature: str = ""
    findings: list[Finding] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)


def read(source: str, rows: list[Row], *, is_state: bool, is_opening: bool, is_final: bool, is_set: bool) -> Body:
    """The body.  `is_opening` and `is_final`: these rows begin and end the message; `is_set`: lines end with `//`."""
    groups = _grouped(rows, is_set=is_set)
    body = Body()
    printed = [group for group in groups if group.number]
    if printed:
        reading = numbers.decide(tuple(group.number for group in printed), is_opening=is_opening)
        for group, value in zip(printed, reading.numbers, strict=True):
            group.value = value
        if reading.is_repaired:
            body.findings.append(_pilcrows(source, printed))
    if is_state and is_final and groups and (signature := _signature(groups)):
        body.signature = signature.text
        body.places.append(("signature", span(source, signature.start, signature.end)))
    _join_broken(source, groups, body)
    _report_markdown(source, groups, body)
    body.blocks = [_block(source, group, body, is_state=is_state) for group in groups]
    _join_hyphens(body)
    if is_opening:
        _number_first(body)
    _report_lost_words(body)
    return body


def _grouped(rows: list[Row], *, is_set: bool) -> list[Group]:
    """Rows without an empty line between them; a set line, which ends with `//`, ends its group.

    A number opens a group: after an empty line always, else only where the run goes on.
    """
    groups: list[Group] = []
    is_open = False
    last = ""
    for row in rows:
        is_inside = is_open and row.gap == 0
        match = grammar.NUMBERED.match(row.text) if row.text[0] in "0123456789-¶" else None
        if match and (not is_inside or _follows(match["number"], last)):
            last = match["number"]
            groups.append(Group([row], last, match["mark"] or match["bare"] or "", match.end()))
        elif is_inside:
            groups[-1].rows.append(row)
        else:
            groups.append(Group([row]))
        is_open = not (is_set and row.text.endswith("//"))
    return groups


def _follows(number: str, last: str) -> bool:
    """Whether `number` is the next one, with or without pilcrows read as `1` before either."""
    if not last:
        return number == "1"
    bare = [int(text) for text in (last, last[1:] if last[0] == "1" else "") if text]
    return any(int(text) - 1 in bare for text in (number, number[1:] if number[0] == "1" else "") if text)


def _pilcrows(source: str, groups: list[Group]) -> Finding:
    before = " ".join(f"{group.number}." for group in groups)
    after = " ".join(f"{group.value}." for group in groups)
    first = groups[0].rows[0]
    place = span(source, first.start, first.start + first.text.index(".") + 1)
    message = "the pilcrow before each paragraph number was read as the digit 1; the whole list was read without it"
    return Finding("R04", Severity.INFO, message, place, Repair(before, after, Confidence.SAFE))


def _signature(groups: list[Group]) -> Row | None:
    """Takes the signature off the last group: a surname in capitals, alone or below the end of a sentence."""
    last = groups[-1]
    row = last.rows[-1]
    if not grammar.SIGNATURE.match(row.text) or (len(last.rows) == 1 and last.number):
        return None
    if len(last.rows) == 1:
        groups.pop()
        return row
    return last.rows.pop() if last.rows[-2].text[-1] in ".?!)" else None


def _is_heading(text: str) -> bool:
    return text.isupper() and text[-1] not in ".:;,"


def _join_broken(source: str, groups: list[Group], body: Body) -> None:
    """Joins a sentence that a page or a blank line broke: no end before it, a small letter after it."""
    index = 1
    while index < len(groups):
        before, after = groups[index - 1], groups[index]
        ends_open = before.rows[-1].text[-1] not in ".?!:)\"'" and not _is_heading(before.rows[-1].text)
        if ends_open and not after.number and after.rows[0].text[0].islower():
            place = span(source, before.rows[-1].start, after.rows[0].end)
            joined = f"{before.rows[-1].text} {after.rows[0].text}"
            body.findings.append(
                repaired("R08", "a sentence was broken by an empty line", place, joined, Confidence.LIKELY)
            )
            before.rows += after.rows
            del groups[index]
        else:
            index += 1


_ESCAPE = re.compile(r"\\([$*_#\[\]()`.\-])")


def _report_markdown(source: str, groups: list[Group], body: Body) -> None:
    bullets = [group.rows[0] for group in groups if group.number and group.rows[0].text[0] == "-"]
    escapes = [row for group in groups for row in group.rows if "\\" in row.text and _ESCAPE.search(row.text)]
    if bullets or escapes:
        first = min(bullets + escapes)
        message = f"markdown was taken off: {len(bullets)} bullets before numbers, {len(escapes)} lines with escapes"
        after = _ESCAPE.sub(r"\1", first.text.removeprefix("- "))
        body.findings.append(repaired("R06", message, span(source, first.start, first.end), after))


def _block(source: str, group: Group, body: Body, *, is_state: bool) -> Block:
    first, *more = group.rows
    text = " ".join([first.text, *[row.text for row in more]]) if more else first.text
    if group.skip:
        text = text[group.skip :]
    place = span(source, first.start, group.rows[-1].end)
    if "\\" in text:
        text = text.replace("\\$", "$")  # much the most frequent
        text = _ESCAPE.sub(r"\1", text) if "\\" in text else text
    if "  " in text:
        text = " ".join(text.split())
    if ERROR_PROSIGN in text:
        text = _after_error(text, place, body)
    if is_state and not group.number and len(more) < _HEADING_LINES and text and _is_heading(text):
        return Heading(text, place)
    return Paragraph(group.value, text, group.mark, place)


ERROR_PROSIGN = "E E E E E E E E"


# The operator goes back to a word of the same line or the one above.
_LOOK_BACK_WORDS = 20


def _after_error(text: str, place: Span, body: Body) -> str:
    """Takes back what the operator took back: after the prosign stands the last correct word (paras 133, 211)."""
    first, *rest = (part.split() for part in text.split(ERROR_PROSIGN))
    words = first
    for after in rest:
        recent = words[-_LOOK_BACK_WORDS:]
        if after and after[0] in recent:
            del words[len(words) - 1 - recent[::-1].index(after[0]) :]
        words += after
    repaired_text = " ".join(words)
    body.findings.append(repaired("R20", "the error prosign takes words back", place, repaired_text))
    return repaired_text


_HYPHEN = re.compile(r"\b([A-Za-z]{2,})- ([A-Za-z]{2,})\b")


def _join_hyphens(body: Body) -> None:
    """Joins `DEVELOP- ING` where the whole word stands elsewhere in the text (repair R16)."""
    hyphened = [index for index, block in enumerate(body.blocks) if "- " in block.text and _HYPHEN.search(block.text)]
    if not hyphened:
        return
    known = {word.lower() for block in body.blocks for word in re.findall(r"[A-Za-z]+", block.text)}
    for index in hyphened:
        block = body.blocks[index]
        text = _HYPHEN.sub(lambda found: _joined(found, known), block.text)
        if text != block.text and block.span:
            body.blocks[index] = replace(block, text=text)
            message = "a word broken at the end of a line was joined"
            body.findings.append(repaired("R16", message, block.span, text, Confidence.GUARDED))


def _joined(found: re.Match[str], known: set[str]) -> str:
    joined = found[1] + found[2]
    return joined if joined.lower() in known else found[0]


def _number_first(body: Body) -> None:
    """Gives number 1 back to the unnumbered paragraph before a 2 (repair R05)."""
    paragraphs = ((index, block) for index, block in enumerate(body.blocks) if isinstance(block, Paragraph))
    for (index, first), (_, second) in pairwise(paragraphs):
        if first.number is None and second.number == 2 and first.span:
            body.blocks[index] = replace(first, number=1)
            place = Span(first.span.start, first.span.start, "")
            message = "the first paragraph had lost its number; the next one is 2"
            body.findings.append(repaired("R05", message, place, "1. ", Confidence.LIKELY))
            return
        if first.number is not None:
            return


# `\s` and not a blank: with one fixed letter at its head the search goes from full stop to full stop.
_SMALL_START = re.compile(r"\.\s([a-z]{3,})")


def _report_lost_words(body: Body) -> None:
    for block in body.blocks:
        if not isinstance(block, Paragraph) or block.span is None:
            continue
        for match in _SMALL_START.finditer(block.text):
            # An abbreviation such as `approx. two` is no end of a sentence, but most are shorter than three letters.
            is_end = block.text[max(0, match.start() - 3) : match.start()].islower()
            at = block.span.text.find(match.group()) if is_end else -1
            if at >= 0:
                start = block.span.start + at + 2
                message = f"a sentence begins with the small letter of {match[1]!r}: words before it may be lost"
                place = Span(start, start + len(match[1]), match[1])
                body.findings.append(Finding("R09", Severity.INFO, message, place))
