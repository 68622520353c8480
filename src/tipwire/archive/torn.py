"""What a kill left behind: records found by walking a WARC file, and a torn last record cut back.

Only a tail with no whole record after it is cut, and the bytes cut off are kept beside the file: damage in the middle
is left as it is and reported, for good records may follow it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from tipwire.archive import warc
from tipwire.archive.index import Entry
from tipwire.archive.warc import Place, Record, Torn

log = logging.getLogger(__name__)

# How each gzip member begins that warcio writes (deflate, no name, no time).
MAGIC = b"\x1f\x8b\x08\x00"
CHUNK_BYTES = 1 << 20


def walk(path: Path, start: int = 0) -> Iterator[tuple[Place, Record | Torn]]:
    """Each record of a file from an offset on; where one cannot be read, its fault, and on from the next member."""
    size_bytes = path.stat().st_size
    with path.open("rb") as stream:
        offset = start
        while offset < size_bytes:
            try:
                raw, taken = warc.member(stream, offset)
                record: Record | Torn = warc.parse(raw)
            except Torn as fault:
                record, taken = fault, _next(path, offset + 1) - offset
            yield Place(file=path.name, offset=offset, size_bytes=taken), record
            offset += taken


def entry(place: Place, record: Record) -> Entry:
    """The record as the index holds it."""
    return Entry(place=place, id=record.id, type=record.type, digest=record.digest)


def mend(path: Path, start: int = 0) -> list[Entry]:
    """The whole records from an offset on; a torn tail is cut off afterwards."""
    found = list(walk(path, start))
    if found and isinstance(found[-1][1], Torn):
        cut(path, found[-1][0].offset)
    return [entry(place, record) for place, record in found if not isinstance(record, Torn)]


def cut(path: Path, offset: int) -> None:
    """Nothing; the file ends at the offset afterwards, what stood there is kept as NAME.torn-OFFSET."""
    log.warning("archive.torn file=%s offset=%d size_bytes=%d", path.name, offset, path.stat().st_size - offset)
    with path.open("r+b") as stream:
        stream.seek(offset)
        path.with_name(f"{path.name}.torn-{offset}").write_bytes(stream.read())
        stream.truncate(offset)


def examined(path: Path) -> Iterator[tuple[Place, str]]:
    """Each record of a file, and why it cannot be read as it was kept; empty for a sound one."""
    for place, record in walk(path):
        if isinstance(record, Torn):
            yield place, str(record)
        else:
            yield place, "the body is not what was kept" if record.type == "resource" and not record.is_whole else ""


def _next(path: Path, start: int) -> int:
    """Where the next member may begin that is a WARC record; the file's end where there is none."""
    with path.open("rb") as stream:
        base, held = start, b""
        stream.seek(start)
        while chunk := stream.read(CHUNK_BYTES):
            held += chunk
            at = held.find(MAGIC)
            while at >= 0:
                if _is_record(path, base + at):
                    return base + at
                at = held.find(MAGIC, at + 1)
            base, held = base + len(held) - 3, held[-3:]
    return path.stat().st_size


def _is_record(path: Path, offset: int) -> bool:
    with path.open("rb") as stream:
        try:
            warc.parse(warc.member(stream, offset)[0])
        except Torn:
            return False
    return True
