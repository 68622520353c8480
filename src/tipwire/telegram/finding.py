"""What the reader and the checker noticed: values, never exceptions.

Codes: `Xnn` a cross-check between fields, `Rnn` a repair the reader made, `Tnn` a remark about the text as a whole.
docs/telegram/index.md shows one example of each.
"""

from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """Where something stood, in code points `[start, end)` of the text read, and what stood there."""

    start: int
    end: int
    text: str


class Severity(StrEnum):
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Confidence(StrEnum):
    """How far a repair may be trusted without looking."""

    SAFE = "safe"
    LIKELY = "likely"
    GUARDED = "guarded"
    SUGGESTED = "suggested"  # reported only; the text was left as it stood


class Repair(NamedTuple):
    before: str
    after: str
    confidence: Confidence


class Finding(NamedTuple):
    """One sentence about one place.  A repair rides on the finding that reports it."""

    code: str
    severity: Severity
    message: str
    span: Span | None = None
    repair: Repair | None = None


def repaired(code: str, message: str, span: Span, after: str, confidence: Confidence = Confidence.SAFE) -> Finding:
    """The finding that reports a repair of what stood at `span`."""
    severity = Severity.INFO if confidence is Confidence.SAFE else Severity.WARNING
    return Finding(code, severity, message, span, Repair(span.text, after, confidence))
