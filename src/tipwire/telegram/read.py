"""`loads`: any text to a Telegram and what was noticed on the way.  Never raises on a text.

The text is cut into transmissions (`rows`), each is read by format line (`read_heading`, `read_text`, `read_body`),
and the sections of one message are joined (`sections`).
"""

from datetime import UTC, datetime

from tipwire.telegram import read_part
from tipwire.telegram.finding import Finding, Severity, Span
from tipwire.telegram.message import Copy, Telegram
from tipwire.telegram.rows import clean, pieces, rows, span
from tipwire.telegram.sections import Joined, gather


def loads(text: str, *, latest_year: int | None = None) -> tuple[Telegram, tuple[Finding, ...]]:
    """The first telegram of a text, its sections joined, and the findings.

    `latest_year`: the year no date-time group is later than, which settles the century of two-digit years; this
    year when not given.  A text with several messages gives finding T04; `load_all` returns them all.
    """
    messages = _messages(text, latest_year)
    if not messages:
        message = "the text is empty"
        return Telegram(copy=Copy(text=text)), (Finding("T01", Severity.ERROR, message, Span(0, len(text), text)),)
    first = messages[0]
    findings = first.findings
    if len(messages) > 1:
        message = f"the text holds {len(messages)} messages and this is the first; read the others with load_all"
        findings += (Finding("T04", Severity.WARNING, message),)
    return first.telegram, findings


def load_all(text: str, *, latest_year: int | None = None) -> list[tuple[Telegram, tuple[Finding, ...]]]:
    """Every message of a text in the order of its first section, [] when there is none."""
    return [(joined.telegram, joined.findings) for joined in _messages(text, latest_year)]


def _messages(text: str, latest_year: int | None) -> list[Joined]:
    year = latest_year if latest_year is not None else datetime.now(UTC).year
    remarks = _remarks(text)
    cleaned = clean(text)
    parts = [read_part.read(text, piece, year) for piece in pieces(rows(cleaned))]
    joined = gather(parts)
    if joined and remarks:
        joined[0] = Joined(joined[0].telegram, remarks + joined[0].findings)
    return joined


def _remarks(text: str) -> tuple[Finding, ...]:
    at = text.find("\0")
    if at < 0:
        return ()
    message = f"the text holds a zero byte at position {at}: it is probably not text; look at the file"
    return (Finding("T02", Severity.ERROR, message, span(text, at, at + 1)),)
