"""How a rule makes its findings: positions of the sentence become positions of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.prose import Prose

Check = Callable[[Prose, Known], Iterator[Finding]]


def finding(at: Prose, rule: Rule, start: int, end: int, *, reason: str, right: str) -> Finding:
    """The finding on `[start, end)` of the sentence."""
    return Finding(
        rule=rule,
        start=at.at + start,
        end=at.at + end,
        words=at.text[at.at + start : at.at + end],
        sentence=at.text[at.at : at.at + len(at.sentence)],
        reason=reason,
        right=right,
    )


def overlaps(taken: Iterable[re.Match[str]], match: re.Match[str]) -> bool:
    """True where words were read already."""
    return any(t.start() < match.end() and match.start() < t.end() for t in taken)
