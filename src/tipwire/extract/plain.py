"""A plain text as a draft: an optional header block, perhaps a title, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.extract.charset import decode
from tipwire.extract.clean import clean
from tipwire.extract.content import is_date_line
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.header import header
from tipwire.model import DateOrigin

# A title is a line of words without a full stop; two sentences or a long line begin the text.
_TITLE_CHARS = 150
_TITLE_END = re.compile(r"(?<!\.\.)[.;,:]$")
_SENTENCE_INSIDE = re.compile(r"[.!?]\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҲ«\"]\w+\s+\w+")
# Mailers and editors of the time broke lines at 65 to 80 characters.
_WRAP_CHARS = 85
# Russian words that are really written with a hyphen keep it when a line ends there.
_HYPHENATED = re.compile(r"(?:^|\s)(?:по|во|в|из|кое|кой|юго|северо|вице|экс|пресс|премьер|интернет)-$", re.IGNORECASE)


def text_drafts(body: bytes) -> tuple[Draft, ...]:
    """The draft of one text file."""
    text, flaws = decode(body)
    head, rest = header(text)
    pieces = list(paragraphs(rest))
    title = head.title
    if not title and looks_like_title(pieces):
        title = pieces.pop(0)
    dates = [Sighting(text=head.date, origin=DateOrigin.HEADER)] if head.date else []
    while pieces and is_date_line(pieces[0]):
        dates.append(Sighting(text=pieces.pop(0), origin=DateOrigin.DATE_LINE))
    return (
        Draft(
            title=title,
            address=head.address if head.address.startswith("http") else "",
            byline=head.byline,
            outlet=head.outlet,
            language=head.language,
            media=head.media or "print",
            pieces=tuple(Piece(text=piece) for piece in pieces),
            dates=tuple(dates),
            flaws=flaws,
        ),
    )


def looks_like_title(pieces: list[str]) -> bool:
    """True where the first of several paragraphs is a title: short, one line, no final stop, prose after it."""
    if len(pieces) < 2:
        return False
    first = pieces[0]
    is_line = len(first) <= _TITLE_CHARS and not _TITLE_END.search(first) and not _SENTENCE_INSIDE.search(first)
    return is_line and not is_date_line(first) and any(len(piece) > len(first) for piece in pieces[1:])


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
