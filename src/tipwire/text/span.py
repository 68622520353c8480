"""A span: where something stands in one text, in code points, end excluded."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """`[start, end)` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """True where `other` lies within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where both share a code point."""
        return self.start < other.end and other.start < self.end
