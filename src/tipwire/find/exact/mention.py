"""A mention: a value and the smallest span of the paragraph that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from tipwire.text import Span

T_co = TypeVar("T_co", covariant=True)
M = TypeVar("M", bound="Mention[Any]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Generic[T_co]):
    """A value at [start, end) of one paragraph; `core` is the bare figure without hedges; `rule` names what read it."""

    value: T_co
    start: int
    end: int
    core: Span
    rule: str = ""

    @property
    def span(self) -> Span:
        """The place."""
        return Span(self.start, self.end)

    def of(self, text: str) -> str:
        """The words that say it."""
        return text[self.start : self.end]


def clear_of(mentions: Iterable[M], taken: Iterable[Span]) -> tuple[M, ...]:
    """The mentions whose bare figure overlaps none of the spans."""
    spans = tuple(taken)
    return tuple(m for m in mentions if not any(m.core.overlaps(span) for span in spans))


def first_of_each(mentions: Iterable[M]) -> tuple[M, ...]:
    """The mentions in order of place without those that overlap an earlier, or at one place a longer one."""
    kept: list[M] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)
