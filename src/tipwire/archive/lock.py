"""One writer at a time: a lock on a file that the system lets go when the process dies, however it dies.

Refuses stale locks by construction: what counts is the lock, not the file that is left lying about.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from tipwire.errors import ArchiveError

if sys.platform == "win32":
    import msvcrt

    def _take(stream: IO[bytes]) -> None:
        stream.seek(0)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)


def take(path: Path) -> IO[bytes]:
    """The open lock file; closing it lets the next writer in. Errors: ArchiveError where another process writes."""
    stream = path.open("ab")
    try:
        _take(stream)
    except OSError:
        stream.close()
        raise ArchiveError(
            f"Another Tipwire is writing to {path.parent}; wait until it has ended and try again."
        ) from None
    if os.name != "nt":
        # For people who look; Windows forbids writing to the locked byte.
        stream.truncate(0)
        stream.write(f"{os.getpid()}\n".encode("ascii"))
        stream.flush()
    return stream
