"""The folder of WARC files: keep a capture, read it back, verify all.

What `keep` returned is on the disk (flushed and fsynced before it returns); within `batch` everything is when the block
ends. A kill -9 can only tear the record that was being written, and the next writer cuts it back. Readers need no lock.
Refuses to overwrite or delete anything.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO

from tipwire.archive import index, lock, torn, warc
from tipwire.archive.index import Entry, Index
from tipwire.archive.warc import Broken, Place, Record, Torn
from tipwire.errors import ArchiveError
from tipwire.model import Capture

# The habit of web archives, and what a memory stick of today still takes as one file.
SEGMENT_BYTES = 1_000_000_000
PATTERN = "tipwire-*.warc.gz"


class Archive:
    """Captures in a folder. The first `keep` takes the writer's lock, `close` lets it go."""

    def __init__(self, folder: Path, *, segment_bytes: int = SEGMENT_BYTES) -> None:
        self.folder = folder
        self._segment_bytes = segment_bytes
        self._lock: IO[bytes] | None = None
        self._index = Index()
        self._defers = False
        self._dirty: set[Path] = set()

    def keep(self, capture: Capture, body: bytes) -> Capture:
        """The capture with its place in the archive; kept already, it is not kept again.

        Errors: ArchiveError where another process writes or the disk refuses.
        """
        assert hashlib.sha256(body).hexdigest() == capture.digest, "a capture carries the digest of its body"
        self._open_for_writing()
        held = self._index.by_id.get(warc.record_id(capture))
        if held is None:
            held = self._write(capture, body)
        return replace(capture, warc=held.place.file, offset=held.place.offset)

    def read(self, capture: Capture) -> bytes:
        """The bytes as they were kept. Errors: ArchiveError where they are gone or altered."""
        record = self._record(capture, capture.warc, capture.offset)
        if record.id != warc.record_id(capture):
            raise self._lost(capture, "another record stands there")
        if record.type == "revisit":
            record = self._record(capture, record.refers_file, record.refers_offset)
        if hashlib.sha256(record.body).hexdigest() != capture.digest:
            raise self._lost(capture, "its bytes were altered")
        return record.body

    def verify(self) -> Iterator[Broken]:
        """What cannot be read back as it was kept, by reading everything; nothing is well."""
        met: set[tuple[str, int]] = set()
        for path in self._segments():
            for place, fault in torn.examined(path):
                met.add((place.file, place.offset))
                if fault:
                    yield Broken(file=place.file, offset=place.offset, says=fault)
        for entry in index.read(self.folder) or ():
            if (entry.place.file, entry.place.offset) not in met:
                yield Broken(file=entry.place.file, offset=entry.place.offset, says="the record is missing or altered")

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Many captures at once: they are safe on the disk when the block ends, not before."""
        self._defers = True
        try:
            yield
        finally:
            self._defers = False
            for path in sorted(self._dirty):
                with path.open("r+b") as stream:
                    os.fsync(stream.fileno())
            self._dirty.clear()

    def close(self) -> None:
        """Nothing; another process may write afterwards."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    # -- writing

    def _open_for_writing(self) -> None:
        """Nothing; the lock is ours, torn tails are cut, the index is whole."""
        if self._lock is not None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = lock.take(self.folder / "archive.lock")
        known = index.read(self.folder)
        self._index = Index()
        for entry in known or ():
            self._index.add(entry)
        found = [entry for path in self._segments() for entry in self._unindexed(path)]
        for entry in found:
            self._index.add(entry)
        if found or known is None:
            index.write(self.folder, [*(known or ()), *found])

    def _unindexed(self, path: Path) -> list[Entry]:
        """The records of a file behind the last that the index knows."""
        end = self._index.ends.get(path.name, 0)
        return torn.mend(path, end) if path.stat().st_size > end else []

    def _write(self, capture: Capture, body: bytes) -> Entry:
        path = self._current()
        if not path.exists() or not path.stat().st_size:
            self._append(path, warc.warcinfo(path.name, capture))
            _settle_name(path)
        first = self._index.by_body.get(capture.digest) if body else None
        whole = first and self._whole(first)
        made = warc.revisit(capture, whole, first.place) if first and whole else warc.resource(capture, body)
        return self._append(path, made)

    def _whole(self, entry: Entry) -> Record | None:
        """The record that a revisit would lean on; None where it no longer holds the bytes."""
        try:
            with (self.folder / entry.place.file).open("rb") as stream:
                record = warc.parse(warc.member(stream, entry.place.offset)[0])
        except (OSError, Torn):
            return None
        return record if record.is_whole and record.digest == entry.digest else None

    def _append(self, path: Path, made: bytes) -> Entry:
        """The entry of the new record, which is at the file's end and safe."""
        try:
            with path.open("ab") as stream:
                offset = stream.seek(0, os.SEEK_END)
                try:
                    stream.write(made)
                    stream.flush()
                    self._settle(path, stream)
                except OSError:
                    stream.truncate(offset)
                    raise
        except OSError as error:
            raise ArchiveError(
                f"{path} cannot be written ({error.strerror}); nothing was kept, mend that and try again."
            ) from None
        place = Place(file=path.name, offset=offset, size_bytes=len(made))
        entry = torn.entry(place, warc.parse(warc.member(BytesIO(made), 0)[0]))
        self._index.add(entry)
        with (self.folder / index.NAME).open("a", encoding="ascii", newline="\n") as lines:
            lines.write(entry.line)
        return entry

    def _settle(self, path: Path, stream: IO[bytes]) -> None:
        if self._defers:
            self._dirty.add(path)
        else:
            os.fsync(stream.fileno())

    def _current(self) -> Path:
        """The file to append to: the last one while it has room and is as long as the index says."""
        segments = self._segments()
        if segments:
            size_bytes = segments[-1].stat().st_size
            is_short = size_bytes < self._index.ends.get(segments[-1].name, 0)
            if size_bytes < self._segment_bytes and not is_short:
                return segments[-1]
        # Names of segments that are lost are not given again: captures still point there.
        taken = {*self._index.ends, *(path.name for path in segments)}
        return self.folder / _name(1 + max(map(_serial, taken), default=0))

    # -- reading

    def _segments(self) -> list[Path]:
        return sorted(self.folder.glob(PATTERN), key=lambda path: _serial(path.name))

    def _record(self, capture: Capture, file: str, offset: int) -> Record:
        if not file or offset < 0 or Path(file).name != file:
            raise self._lost(capture, "it was never kept")
        try:
            with (self.folder / file).open("rb") as stream:
                return warc.parse(warc.member(stream, offset)[0])
        except FileNotFoundError:
            raise self._lost(capture, f"{file} is missing") from None
        except OSError as error:
            raise self._lost(capture, f"{file} cannot be read: {error.strerror}") from None
        except Torn as fault:
            raise self._lost(capture, str(fault)) from None

    def _lost(self, capture: Capture, why: str) -> ArchiveError:
        return ArchiveError(
            f"The capture {capture.id} ({capture.name or capture.address}) cannot be read from "
            f"{self.folder / capture.warc} at byte {capture.offset}: {why}; restore the archive from a backup."
        )


def _settle_name(path: Path) -> None:
    """Nothing; a new file survives a power cut under its name. Windows sees to that by itself."""
    if os.name != "nt":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _name(serial: int) -> str:
    """A segment's name: letters that every file system takes, in order."""
    return f"tipwire-{serial:05}.warc.gz"


def _serial(name: str) -> int:
    digits = name.removeprefix("tipwire-").removesuffix(".warc.gz")
    return int(digits) if digits.isdigit() else 0
