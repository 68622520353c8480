"""Series: numbers that share one word after them ("34 и 41 года", "12-, 14- and 15-year-old")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipwire.find.exact.numbers import Number, spans_of_numbers
from tipwire.languages import View
from tipwire.text import Span

_JOINT = re.compile(
    r"-?\s?(?:,\s?(?:и|and|а также)?\s?|\s(?:и|да|или|and|or|және|жана|ва|ҳамда|мен|бен|пен|менен|билан|&)\s)(?:еще\s)?"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a series, in the positions of its view; `start` includes a hedge."""

    start: int
    end: int
    core: Span
    number: Number


def series(view: View, language: str) -> tuple[tuple[Item, ...], ...]:
    """The numbers of a view, grouped where only list marks part them; most groups hold one."""
    groups: list[list[Item]] = []
    for start, end, core, number in spans_of_numbers(view, language):
        item = Item(start, end, core, number)
        if groups and _JOINT.fullmatch(view.folded[groups[-1][-1].core.end : core.start]):
            groups[-1].append(item)
        else:
            groups.append([item])
    return tuple(tuple(group) for group in groups)
