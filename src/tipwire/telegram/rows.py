"""A text as rows with their places, and cut into transmissions.

Nothing is lost here: offsets count in the text as it came, and cleaning never changes a length.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from tipwire.telegram.finding import Span
from tipwire.telegram.grammar import BY_END, LANDMARKS

# Makes a named tuple of a tuple, in half the time of a call of the class: rows and spans are most of what is made.
_tuple = tuple.__new__


class Row(NamedTuple):
    """One printed line: `[start, end)` in the text, its content without the blanks around it.

    `gap` is the number of empty lines above it.
    """

    start: int
    end: int
    text: str
    gap: int = 0


# Blanks of all kinds, form feeds (a page's end) and the fill of a tape become blank or line end, one for one.
_CLEAN = {code: " " for code in range(0x20) if code not in (0x0A, 0x0D)} | {
    0x7F: " ", 0x0C: "\n", 0x0B: "\n", 0x85: "\n", 0xA0: " ", 0x2028: "\n", 0x2029: "\n", 0x202F: " ", 0xFEFF: " ",
}  # fmt: skip


_CONTROLS = bytes(code for code in range(0x20) if code != 0x0A) + b"\x7f"


def clean(text: str) -> str:
    """The text with other blanks made blanks and lone carriage returns made line ends; same length."""
    if _is_clean(text):
        return text
    text = text.translate(_CLEAN)
    return text.replace("\r", "\n") if "\n" not in text else text.replace("\r", " ")


def _is_clean(text: str) -> bool:
    if text.isascii():  # counting bytes is four times as fast as asking every letter
        return len(text.encode("ascii").translate(None, _CONTROLS)) == len(text)
    return text.replace("\n", "").isprintable()


def rows(text: str) -> list[Row]:
    """The printed lines of a cleaned text."""
    found = []
    position = gap = 0
    for raw in text.split("\n"):
        if raw and (content := raw.strip()):
            start = position if len(content) == len(raw) else position + raw.index(content)
            found.append(_tuple(Row, (start, start + len(content), content, gap)))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1
    return found


def span(source: str, start: int, end: int) -> Span:
    return _tuple(Span, (start, end, source[start:end]))


# A line of prose is longer than any line that is looked for, but for a format line 2 of 500 stations.
_LONGEST_LANDMARK = 4200
_BY_START: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _kind, _starts, _pattern in LANDMARKS:
    for _start in _starts.split():
        _BY_START.setdefault(_start.replace("_", " "), []).append((_kind, _pattern))
_BY_LAST: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
for _kind, _letters, _pattern in BY_END:
    for _letter in _letters:
        _BY_LAST.setdefault(_letter, []).append((_kind, _pattern))


def landmark(text: str) -> str:
    """What kind of line that is no prose this is, "" for prose: fl1, fl2, fl2j, fl3, bt, eom, validation, page, ...

    >>> landmark("DE RUEHTA #0368/01 0580959"), landmark("The police came.")
    ('fl3', '')
    """
    for kind, pattern in _BY_START.get(text[:2], ()):
        if pattern.fullmatch(text):
            return kind
    if len(text) < _LONGEST_LANDMARK:
        for kind, pattern in _BY_LAST.get(text[-1], ()):
            if pattern.fullmatch(text):
                return kind
    return ""


@dataclass(slots=True)
class Piece:
    """One transmission of a text: its rows, and the landmarks among them by index."""

    rows: list[Row]
    marks: dict[int, str]

    def of(self, kind: str) -> list[int]:
        return [index for index, found in self.marks.items() if found == kind]


_ORDER = {"fl1": 1, "fl2": 2, "fl2j": 2, "fl3": 3}


def pieces(printed: Iterable[Row]) -> list[Piece]:
    """The transmissions in order.  A new one begins after NNNN, or where a heading line stands that is already had."""
    piece = Piece([], {})
    found = [piece]
    reached = 0
    is_past_heading = False
    for row in printed:
        kind = landmark(row.text)
        if not kind:
            piece.rows.append(row)
            continue
        order = _ORDER.get(kind, 0)
        # Relays stack their transmission identifications (para 311), so a second FL1 right after the first is none.
        is_stacked = order == reached == 1
        if order and not is_stacked and (order <= reached or is_past_heading):
            piece = Piece([], {})
            found.append(piece)
            reached, is_past_heading = 0, False
        piece.marks[len(piece.rows)] = kind
        reached = max(reached, order)
        is_past_heading |= kind == "bt"
        piece.rows.append(row)
        if kind == "eom":
            piece = Piece([], {})
            found.append(piece)
            reached, is_past_heading = 0, False
    return [piece for piece in found if piece.rows]
