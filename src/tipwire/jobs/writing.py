"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tipwire.errors import InputError


def write_whole(path: Path, body: str | bytes) -> None:
    """Nothing; the file holds all of it, line ends as they are, or is as it was. Errors: InputError."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_bytes(body.encode("utf-8") if isinstance(body, str) else body)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True) if partial.parent.is_dir() else None
        raise InputError(f"{path} cannot be written ({error.strerror}); choose another place.") from error
