"""Take files in: every byte into the archive, every capture into the store, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tipwire import collect
from tipwire.office import Office


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
    for capture, body in collect.files(list(paths), clock=office.clock):
        if office.store.capture(capture.id) is None:
            capture = office.archive.keep(capture, body)
            size += len(body)
            new += 1
        else:
            held += 1
        office.store.add_capture(capture)
        progress(new + held, 0)
    return Collected(new=new, held=held, size_bytes=size)
