"""Take files in: every byte into the archive, every capture into the store, nothing twice."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tipwire import collect
from tipwire.model import Capture
from tipwire.office import Office

# So many files are safe on the disk together before the store learns of them.
CHUNK = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """How many files were new and how many were held already."""

    new: int
    held: int
    size_bytes: int


def take_in(
    office: Office, paths: Sequence[Path], *, progress: Callable[[int, int], None] = lambda done, of: None
) -> Collected:
    """What was new. Each file is safe in the archive before the store learns of it. Errors: InputError."""
    new = held = size = 0
    files = collect.files(list(paths), clock=office.clock)
    while chunk := list(itertools.islice(files, CHUNK)):
        with office.archive.batch():
            kept = [keep(office, capture, body) for capture, body in chunk]
        with office.store.writing():
            for capture, is_new in kept:
                office.store.add_capture(capture)
                new, held = new + is_new, held + (not is_new)
                size += capture.size_bytes * is_new
        progress(new + held, 0)
    return Collected(new=new, held=held, size_bytes=size)


def keep(office: Office, capture: Capture, body: bytes) -> tuple[Capture, bool]:
    """The capture with its place in the archive, and whether it is new."""
    if office.store.capture(capture.id) is None:
        return office.archive.keep(capture, body), True
    return capture, False
