"""Files are written whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tipwire.errors import InputError


def write_whole(path: Path, text: str) -> None:
    """Nothing; the file holds all of the text, line ends as they are, or is as it was. Errors: InputError."""
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_text(text, encoding="utf-8", newline="")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True) if partial.parent.is_dir() else None
        raise InputError(f"{path} cannot be written ({error.strerror}); choose another place.") from error
