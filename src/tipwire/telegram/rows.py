"""A text as rows with their places, and cut into transmissions.

Nothing is lost here: offsets count in the text as it came, and cleaning never changes a length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from tipwire.telegram.finding import Span
from tipwire.telegram.grammar import LANDMARK


class Row(NamedTuple):
    """One printed line: `[start, end)` in the text, and its content without the blanks around it."""

    start: int
    end: int
    text: str


class Landmark(NamedTuple):
    kind: str
    start: int
    end: int
    text: str


# Blanks of all kinds, form feeds (a page's end) and the fill of a tape become blank or line end, one for one.
_CLEAN = {code: " " for code in range(0x20) if code not in (0x0A, 0x0D)} | {
    0x7F: " ", 0x0C: "\n", 0x0B: "\n", 0x85: "\n", 0xA0: " ", 0x2028: "\n", 0x2029: "\n", 0x202F: " ", 0xFEFF: " ",
}  # fmt: skip
_UNCLEAN = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\x85\xa0\u2028\u2029\u202f\ufeff]")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def clean(text: str) -> str:
    """The text with other blanks made blanks and lone carriage returns made line ends; same length."""
    if _UNCLEAN.search(text):
        text = text.translate(_CLEAN)
    return text.replace("\r", "\n") if "\n" not in text else text.replace("\r", " ")


def rows(text: str, start: int, end: int) -> list[Row]:
    """The printed lines of `[start, end)`; an empty line is a row whose text is empty."""
    found = []
    position = start
    for raw in text[start:end].split("\n"):
        content = raw.strip()
        if content:
            lead = position + len(raw) - len(raw.lstrip())
            found.append(Row(lead, lead + len(content), content))
        else:
            found.append(Row(position, position, ""))
        position += len(raw) + 1
    return found


def span(source: str, start: int, end: int) -> Span:
    return Span(start, end, source[start:end])


@dataclass(slots=True)
class Piece:
    """One transmission of a text: where it stands and the landmarks in it."""

    start: int
    end: int = 0
    kinds: set[str] = field(default_factory=set)
    landmarks: list[Landmark] = field(default_factory=list)

    def of(self, kind: str) -> list[Landmark]:
        return [landmark for landmark in self.landmarks if landmark.kind == kind]


_ORDER = {"fl1": 1, "fl2": 2, "fl2j": 2, "fl3": 3}


def landmarks(text: str) -> Iterator[Landmark]:
    for match in LANDMARK.finditer(text):
        kind = match.lastgroup or ""
        yield Landmark(kind, match.start(kind), match.end(kind), match[kind])


def pieces(text: str) -> list[Piece]:
    """The transmissions in order.  A new one begins after NNNN, or where a heading line stands that is already had."""
    found: list[Piece] = []
    piece, reached = Piece(0), 0
    for landmark in landmarks(text):
        order = _ORDER.get(landmark.kind, 0)
        # Relays stack their transmission identifications (para 311), so a second FL1 right after the first is none.
        is_stacked = order == reached == 1
        if order and not is_stacked and (order <= reached or "bt" in piece.kinds):
            piece.end = landmark.start
            found.append(piece)
            piece, reached = Piece(landmark.start), 0
        reached = max(reached, order)
        piece.kinds.add(landmark.kind)
        piece.landmarks.append(landmark)
        if landmark.kind == "eom":
            piece.end = landmark.end
            found.append(piece)
            piece, reached = Piece(landmark.end), 0
    piece.end = len(text)
    return [piece for piece in [*found, piece] if text[piece.start : piece.end].strip()]
