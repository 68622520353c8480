"""An e-mail as a draft: a newsletter, a bulletin, a forwarded article.

Prefers the plain text to the HTML part, drops mastheads and footers, never opens attachments.
"""

from __future__ import annotations

import email
import email.errors
import email.policy
import re
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr

from tipwire.extract import dom, furniture
from tipwire.extract.charset import decode
from tipwire.extract.clean import clean
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.flaws import flaw
from tipwire.extract.header import first_address
from tipwire.extract.plain import paragraphs
from tipwire.model import DateOrigin, Flaw

_RULE = re.compile(r"^[\s=*_~#+\-–—]{4,}$", re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$|^_{5,}\s*$", re.MULTILINE)
_MASTHEAD_LINES, _MASTHEAD_CHARS = 8, 500
_REPLY = re.compile(r"^(?:(?:re|fw|fwd|ha|пересл|отв)\s*:\s*)+", re.IGNORECASE)
_WEB_VERSION = re.compile(
    r"(?im)^.{0,40}(?:online|web.?version|веб-версия|в браузере|on the web|read on)\b[^\n]{0,40}?(https?://\S+)"
)


def mail_drafts(body: bytes) -> tuple[Draft, ...]:
    """The draft of one message."""
    message = email.message_from_bytes(body.lstrip(b"\r\n"), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    flaws: list[Flaw] = [flaw("malformed_mail", type(d).__name__) for d in message.defects[:1]]
    subject = _REPLY.sub("", clean(_header(message, "subject")))
    pieces, whole, more = _text(message)
    name, address = parseaddr(_header(message, "from"))
    found = _WEB_VERSION.search(whole)
    return (
        Draft(
            title=subject,
            address=first_address(found[1]) if found else "",
            outlet=clean(name or address.partition("@")[2]),
            media="newsletter",
            pieces=pieces,
            dates=tuple(_dates(message)),
            flaws=(*flaws, *more),
        ),
    )


def _header(message: EmailMessage, name: str) -> str:
    """A header decoded; raw bytes and broken encodings do not stop it."""
    raw = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    raw = re.sub(r"\r?\n[ \t]*", " ", raw)
    if any("\udc80" <= c <= "\udcff" for c in raw):
        return decode(raw.encode("utf-8", "surrogateescape"))[0]
    try:
        return str(make_header(decode_header(raw)))
    except (LookupError, UnicodeError, ValueError, email.errors.HeaderParseError):
        return raw


def _text(message: EmailMessage) -> tuple[tuple[Piece, ...], str, tuple[Flaw, ...]]:
    """The paragraphs of the best part, its whole text, and flaws."""
    for kind, read in (("plain", _plain_pieces), ("html", _html_pieces)):
        for part in message.walk():
            if part.get_content_type() == f"text/{kind}" and part.get_content_disposition() != "attachment":
                text, flaws = _decoded(part)
                pieces = tuple(read(text))
                if pieces:
                    return pieces, text, flaws
    return (), "", (flaw("no_mail_text"),)


def _decoded(part: EmailMessage) -> tuple[str, tuple[Flaw, ...]]:
    """The text of a part; bytes that were never encoded as declared are worked out."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return "", ()
    text, flaws = decode(payload, (part.get_content_charset() or "").lower())
    return text.replace("\r\n", "\n"), flaws


def _plain_pieces(text: str) -> Iterator[Piece]:
    """The paragraphs between masthead and signature."""
    signature = _SIGNATURE.search(text)
    text = text[: signature.start()] if signature else text
    text = "\n".join(line.removeprefix("> ") for line in text.split("\n"))
    for paragraph in paragraphs(_without_masthead(text)):
        if furniture.is_footer(paragraph):
            continue
        if not _RULE.match(paragraph) and furniture.line(paragraph) is None:
            yield Piece(text=paragraph)


def _without_masthead(text: str) -> str:
    """The text below a rule that closes a few short lines of names, numbers and dates."""
    rule = _RULE.search(text[: _MASTHEAD_CHARS * 2])
    if rule is None:
        return text
    above = [line.strip() for line in text[: rule.start()].split("\n") if line.strip()]
    is_masthead = len(above) <= _MASTHEAD_LINES and sum(map(len, above)) <= _MASTHEAD_CHARS
    is_masthead = is_masthead and all(len(line) <= 80 and not line.endswith((".", "!", "?")) for line in above)
    return text[rule.end() :] if is_masthead else text[: rule.start()] + "\n\n" + text[rule.end() :]


def _html_pieces(text: str) -> Iterator[Piece]:
    root = dom.tree(text)
    for block in dom.blocks(root) if root is not None else ():
        if furniture.is_footer(block.text):
            continue
        is_label = not block.is_prose and block.text.isupper()
        if block.link_share <= 0.5 and not is_label and furniture.line(block.text) is None:
            yield Piece(text=block.text)


def _dates(message: EmailMessage) -> Iterator[Sighting]:
    """The date header: the day the outlet sent it."""
    for name in ("date", "delivery-date", "received"):
        value = _header(message, name)
        if value:
            yield Sighting(text=clean(value.rpartition(";")[2]), origin=DateOrigin.HEADER)
            return
