"""One capture as one WARC 1.1 record, a gzip member each, and back.

A file or clipping is a `resource`; the same bytes under another address are a `revisit` that says where the first lie.
An answer over HTTP will be a `response` with its `request`: a builder beside these two, the reader takes it already.
Refuses to know folders and files: bytes in, bytes out. Source: ISO 28500:2017 (WARC 1.1), RFC 9530 (Content-Digest).
"""

from __future__ import annotations

import base64
import hashlib
import re
import uuid
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from urllib.parse import quote

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.warcwriter import WARCWriter

from tipwire import __version__
from tipwire.model import Capture

VERSION = "WARC/1.1"
# Ids of records come from ids of captures, so that a capture finds its record and no other.
IDS = uuid.UUID("6f7f5a3e-0b7e-5d0c-9a53-7a5f0d3c1b11")
CHUNK_BYTES = 65_536
GZIP = 16 + zlib.MAX_WBITS
# Two letters at least: C:\folder is no scheme.
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
# What a URI may hold as it stands; everything else is percent-encoded.
URI_SAFE = ":/?#[]@!$&'()*+,;=%~"


class Torn(Exception):
    """No whole gzip member stands here; `reaches_end` where the file ends before the member does."""

    def __init__(self, says: str, *, reaches_end: bool) -> None:
        super().__init__(says)
        self.reaches_end = reaches_end


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record lies."""

    file: str
    offset: int
    size_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A record that cannot be read back as it was kept."""

    file: str
    offset: int
    says: str

    def __str__(self) -> str:
        return f"{self.file} at byte {self.offset}: {self.says}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A record read back. `digest` is the SHA-256 it claims for its payload, in hex; a revisit has no body."""

    id: str
    type: str
    uri: str
    date: str
    digest: str
    body: bytes
    refers_file: str = ""
    refers_offset: int = -1

    @property
    def is_whole(self) -> bool:
        """True where the body is what the record claims."""
        return hashlib.sha256(self.body).hexdigest() == self.digest


# -- writing


def resource(capture: Capture, body: bytes) -> bytes:
    """The record of a file or clipping."""
    fields = _fields(capture) | {
        "WARC-Block-Digest": _sha256(capture.digest),
        "Content-Type": capture.media_type or "application/octet-stream",
        "Content-Digest": f"sha-256=:{base64.b64encode(bytes.fromhex(capture.digest)).decode('ascii')}:",
    }
    return _member("resource", target_uri(capture.address), fields, body)


def revisit(capture: Capture, first: Record, place: Place) -> bytes:
    """The record of bytes that lie in the archive already. File and offset are said as Heritrix says them."""
    fields = _fields(capture) | {
        "WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
        "WARC-Refers-To": f"<{first.id}>",
        "WARC-Refers-To-Target-URI": first.uri,
        "WARC-Refers-To-Date": first.date,
        "WARC-Refers-To-Filename": place.file,
        "WARC-Refers-To-File-Offset": str(place.offset),
        "Content-Type": capture.media_type or "application/octet-stream",
    }
    return _member("revisit", target_uri(capture.address), fields, b"")


def warcinfo(name: str, capture: Capture) -> bytes:
    """The first record of a file. Its date is that of the first capture: the same input gives the same bytes."""
    body = f"software: Tipwire {__version__}\r\nformat: WARC File Format 1.1\r\n".encode("ascii")
    fields = {
        "WARC-Record-ID": f"<{uuid.uuid5(IDS, f'{name} {capture.id}').urn}>",
        "WARC-Date": _date(capture),
        "WARC-Filename": name,
        "Content-Type": "application/warc-fields",
    }
    return _member("warcinfo", "", fields, body)


def record_id(capture: Capture) -> str:
    """The id of a capture's record."""
    return uuid.uuid5(IDS, capture.id).urn


def target_uri(address: str) -> str:
    """The address as a URI: encoded where it is one, file: for a path, urn: for anything else.

    >>> target_uri("https://example.kz/қыз"), target_uri("/tmp/a b.txt"), target_uri("clipping 7")
    ('https://example.kz/%D2%9B%D1%8B%D0%B7', 'file:///tmp/a%20b.txt', 'urn:tipwire:clipping%207')
    """
    if SCHEME.match(address):
        return quote(address, safe=URI_SAFE)
    if address.startswith("/"):
        return "file://" + quote(address, safe="/")
    if re.match(r"[A-Za-z]:[\\/]", address):
        return "file:///" + quote(address.replace("\\", "/"), safe="/:")
    return "urn:tipwire:" + quote(address, safe="")


def _fields(capture: Capture) -> dict[str, str]:
    return {
        "WARC-Record-ID": f"<{record_id(capture)}>",
        "WARC-Date": _date(capture),
        "WARC-Payload-Digest": _sha256(capture.digest),
    }


def _member(kind: str, uri: str, fields: Mapping[str, str], body: bytes) -> bytes:
    out = BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version=VERSION)
    record = writer.create_warc_record(
        uri, kind, payload=BytesIO(body), length=len(body), warc_headers_dict=dict(fields), http_headers=None
    )
    writer.write_record(record)
    return out.getvalue()


def _date(capture: Capture) -> str:
    return capture.fetched.isoformat(timespec="microseconds").replace("+00:00", "Z")


def _sha256(digest: str) -> str:
    """WARC tools expect Base32."""
    return "sha256:" + base64.b32encode(bytes.fromhex(digest)).decode("ascii")


# -- reading


def member(stream: IO[bytes], offset: int) -> tuple[bytes, int]:
    """The bytes of the gzip member at an offset, and how many bytes it takes up. Errors: Torn."""
    stream.seek(offset)
    inflate = zlib.decompressobj(GZIP)
    parts: list[bytes] = []
    taken = 0
    while not inflate.eof:
        chunk = stream.read(CHUNK_BYTES)
        if not chunk:
            raise Torn("the file ends before the record does", reaches_end=True)
        try:
            parts.append(inflate.decompress(chunk))
        except zlib.error:
            raise Torn("the record's bytes were altered", reaches_end=False) from None
        taken += len(chunk)
    return b"".join(parts), taken - len(inflate.unused_data)


def parse(raw: bytes) -> Record:
    """The record of a member's bytes. Errors: Torn for what is no WARC record."""
    try:
        record = ArcWarcRecordLoader().parse_record_stream(BytesIO(raw), known_format="warc")
        head = record.rec_headers
        size_bytes = int(head.get_header("Content-Length"))
        body = record.content_stream().read()
        claim = str(head.get_header("WARC-Payload-Digest") or "")
        refers_offset = int(head.get_header("WARC-Refers-To-File-Offset", -1))
    except (ArchiveLoadFailed, EOFError, ValueError, TypeError) as error:
        raise Torn(f"no WARC record stands here ({error})", reaches_end=False) from None
    if record.http_headers is None and len(body) != size_bytes:
        raise Torn("the record is shorter than it says", reaches_end=False)
    return Record(
        id=str(head.get_header("WARC-Record-ID", "")).strip("<>"),
        type=record.rec_type,
        uri=str(head.get_header("WARC-Target-URI", "")),
        date=str(head.get_header("WARC-Date", "")),
        digest=_hex(claim),
        body=body,
        refers_file=str(head.get_header("WARC-Refers-To-Filename", "")),
        refers_offset=refers_offset,
    )


def _hex(claim: str) -> str:
    """The SHA-256 of `sha256:BASE32` in hex; empty for any other claim."""
    if not claim.startswith("sha256:"):
        return ""
    try:
        return base64.b32decode(claim.removeprefix("sha256:")).hex()
    except ValueError:
        return ""
