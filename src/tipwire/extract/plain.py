"""A plain text as a draft: an optional header block, perhaps a title, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.extract import furniture
from tipwire.extract.charset import decode
from tipwire.extract.clean import clean
from tipwire.extract.content import is_date_line
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.furniture import Line
from tipwire.extract.header import header
from tipwire.model import DateOrigin

# A title is a line of words without a full stop; two sentences or a long line begin the text.
_TITLE_CHARS = 150
_TITLE_END = re.compile(r"(?<!\.\.)[.;,:]$")
_SENTENCE_INSIDE = re.compile(r"[.!?]\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҲ«\"]\w+\s+\w+")
_ENDS = re.compile(r"[.!?…»\")”:;]$")
# A title stands near the top, and prose follows it.
_OPENING_PIECES, _PROSE_CHARS = 8, 150
# Mailers and editors of the time broke lines at 65 to 80 characters.
_WRAP_CHARS = 85
# Russian words that are really written with a hyphen keep it when a line ends there.
_HYPHENATED = re.compile(r"(?:^|\s)(?:по|во|в|из|кое|кой|юго|северо|вице|экс|пресс|премьер|интернет)-$", re.IGNORECASE)


def text_drafts(body: bytes) -> tuple[Draft, ...]:
    """The draft of one text file."""
    text, flaws = decode(body)
    head, rest = header(text)
    pieces = list(paragraphs(rest))
    title, dates, pieces = (head.title, [], pieces) if head.title else _opened(pieces)
    while pieces and is_date_line(pieces[0]):
        dates.append(pieces.pop(0))
    kept, byline = _without_furniture(pieces)
    return (
        Draft(
            title=title,
            address=head.address if head.address.startswith("http") else "",
            byline=head.byline or byline,
            outlet=head.outlet,
            language=head.language,
            media=head.media or "print",
            pieces=tuple(Piece(text=piece) for piece in kept),
            dates=(
                *((Sighting(text=head.date, origin=DateOrigin.HEADER),) if head.date else ()),
                *(Sighting(text=date, origin=DateOrigin.DATE_LINE) for date in dates),
            ),
            flaws=flaws,
        ),
    )


def _opened(pieces: list[str]) -> tuple[str, list[str], list[str]]:
    """Title, date lines above it, and the rest. Scraps of a menu above a title go; without a title all stays."""
    dates: list[str] = []
    for i, piece in enumerate(pieces[:_OPENING_PIECES]):
        if is_date_line(piece):
            dates.append(piece)
        elif _is_title(pieces[i:]):
            return piece, dates, pieces[i + 1 :]
        elif not _is_scrap(piece):
            break
    if len(pieces) > 1 and len(pieces[0].split()) == 2 and _could_be_title(pieces[0]):
        return pieces[0], [], pieces[1:]
    return "", [], pieces


def _is_title(pieces: list[str]) -> bool:
    """True where the first of several paragraphs is a title: short, one line, no final stop, prose after it."""
    if len(pieces) < 2:
        return False
    first, second = pieces[:2]
    is_long_enough = len(first.split()) >= 3 or len(second) >= _PROSE_CHARS
    return is_long_enough and _could_be_title(first) and any(len(piece) > len(first) for piece in pieces[1:])


def _could_be_title(line: str) -> bool:
    """True for a short line that is no sentence, no date, no furniture and does not begin in the middle."""
    if len(line) > _TITLE_CHARS or line[:1].islower() or line.startswith("http"):
        return False
    if _TITLE_END.search(line) or _SENTENCE_INSIDE.search(line):
        return False
    return furniture.line(line) is None and not is_date_line(line)


def _is_scrap(piece: str) -> bool:
    """True for a line of a menu: a word or two, or furniture."""
    return len(piece.split()) < 3 or furniture.line(piece) is not None


def _without_furniture(pieces: list[str]) -> tuple[list[str], str]:
    """The paragraphs without labels, notices and what stands under "Read also" or "Comments", and the byline."""
    kept: list[str] = []
    byline, is_below = "", False
    for piece in pieces:
        kind = furniture.line(piece)
        if kind is Line.COMMENTS and kept:
            break
        if kind is Line.BYLINE:
            byline = byline or piece
        is_below = kind is Line.RELATED or (is_below and not _ENDS.search(piece) and len(piece) < _TITLE_CHARS)
        if kind is None and not is_below:
            kept.append(piece)
    return kept, byline


def paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text: parted by empty lines, by indents, or a line each."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").replace("\u2029", "\n\n")
    for part in re.split(r"\n[ \t\u00a0]*\n", text):
        yield from filter(None, map(clean, _lines(part)))


def _lines(part: str) -> Iterator[str]:
    """The paragraphs in a part without empty lines: one where lines are wrapped, else as many as lines."""
    lines = [line for line in part.split("\n") if line.strip()]
    if len(lines) < 2:
        yield from lines
        return
    indents = [line[:1] in " \t\u00a0" for line in lines]
    if any(indents[1:]) and not all(indents):
        yield from _joined(lines, [0, *(i for i, indent in enumerate(indents) if indent and i)])
    elif _is_wrapped(lines):
        yield from _joined(lines, [0])
    else:
        yield from lines


def _is_wrapped(lines: list[str]) -> bool:
    """True where line ends are the width of a page, not ends of paragraphs: no line is long, few end a sentence."""
    ended = sum(bool(re.search(r"[.!?…»\"”:]\s*$", line)) for line in lines[:-1])
    return max(map(len, lines)) <= _WRAP_CHARS and ended <= (len(lines) - 1) * 0.6


def _joined(lines: list[str], starts: list[int]) -> Iterator[str]:
    """The lines joined from each start to the next, words broken at a line's end made whole."""
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        parts: list[str] = []
        for line in map(str.strip, lines[start:end]):
            if parts and parts[-1].endswith("-") and line[:1].islower():
                parts[-1] = parts[-1] if _HYPHENATED.search(parts[-1]) else parts[-1][:-1]
            elif parts:
                parts.append(" ")
            parts.append(line)
        yield "".join(parts)
