"""Where every record lies: index.jsonl beside the WARC files, one line a record, made again from them at any time.

A line is written after its record is safe on the disk, so the last line says up to where everything is acknowledged.
Refuses to be precious: a damaged index is thrown away, never trusted.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tipwire.archive.warc import Place

NAME = "index.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One record: where it lies, its id and type, the SHA-256 of its body."""

    place: Place
    id: str
    type: str
    digest: str

    @property
    def line(self) -> str:
        """The entry as a line of the index."""
        place = self.place
        return json.dumps([place.file, place.offset, place.size_bytes, self.id, self.type, self.digest]) + "\n"


@dataclass(slots=True)
class Index:
    """The entries in memory: by record id, and the first record of each body. About 0.5 KB a record."""

    by_id: dict[str, Entry] = field(default_factory=dict)
    by_body: dict[str, Entry] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)

    def add(self, entry: Entry) -> None:
        """Nothing; the entry can be found afterwards."""
        place = entry.place
        self.ends[place.file] = max(self.ends.get(place.file, 0), place.offset + place.size_bytes)
        self.by_id.setdefault(entry.id, entry)
        if entry.type == "resource":
            self.by_body.setdefault(entry.digest, entry)


def read(folder: Path) -> list[Entry] | None:
    """The entries of the index; None where it is missing or damaged."""
    try:
        text = (folder / NAME).read_text(encoding="ascii")
        return list(_entries(text))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def _entries(text: str) -> Iterator[Entry]:
    """Errors: ValueError, TypeError for a line that is none; a last line cut short is one too."""
    if text and not text.endswith("\n"):
        raise ValueError("cut short")
    for line in text.splitlines():
        file, offset, size_bytes, id, type_, digest = json.loads(line)
        place = Place(file=str(file), offset=int(offset), size_bytes=int(size_bytes))
        yield Entry(place=place, id=str(id), type=str(type_), digest=str(digest))


def write(folder: Path, entries: list[Entry]) -> None:
    """Nothing; the index holds these entries and no others afterwards."""
    partial = folder / f"{NAME}.partial"
    partial.write_text("".join(entry.line for entry in entries), encoding="ascii", newline="\n")
    partial.replace(folder / NAME)
