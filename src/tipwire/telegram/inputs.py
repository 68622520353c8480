"""Where the command line reads from: files, folders, standard input."""

import time
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TextIO

from tipwire.telegram.errors import NotATelegram

# The longest telegram of the public files is below 1 MB; a corpus of that many in one file is cut up beforehand.
LARGEST_BYTES = 32 * 1024 * 1024
_SUFFIXES = (".txt", ".eml", ".json", ".tgm")
# Tabs, line ends, form feeds and the bell stand in real telegrams; more than one control in fifty is no text.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\f\a")
_CONTROLS_PER = 50
_PROGRESS_EVERY_S = 1.0


@dataclass(frozen=True, slots=True)
class Source:
    """One input; `path` is None for standard input, whose bytes are then in `body`."""

    name: str
    path: Path | None
    body: bytes = b""

    def read(self) -> bytes:
        """The bytes. Errors: `NotATelegram` when there are more than 32 MB."""
        if self.path is None:
            return _small_enough(self.name, self.body)
        size = self.path.stat().st_size
        if size > LARGEST_BYTES:
            raise NotATelegram(
                f"{self.name} has {size:,} bytes and {LARGEST_BYTES:,} are read at most; cut it up first"
            )
        return self.path.read_bytes()


def _small_enough(name: str, body: bytes) -> bytes:
    if len(body) > LARGEST_BYTES:
        raise NotATelegram(f"{name} has more than the {LARGEST_BYTES:,} bytes that are read; cut it up first")
    return body


def sources(paths: list[str], standard_input: BinaryIO, progress: TextIO) -> Iterator[Source]:
    """The inputs in order; a folder gives its telegrams by name, with a count on `progress` every second."""
    for given in paths:
        path = Path(given)
        if given == "-":
            yield Source("standard input", None, standard_input.read(LARGEST_BYTES + 1))
        elif path.is_dir():
            yield from _folder(path, progress)
        else:
            if not path.is_file():
                raise NotATelegram(f"there is no file {given}; check the name")
            yield Source(given, path)


def _folder(folder: Path, progress: TextIO) -> Iterator[Source]:
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in _SUFFIXES)
    if not found:
        raise NotATelegram(f"the folder {folder} holds no file ending in {', '.join(_SUFFIXES)}")
    told = time.monotonic()
    for count, path in enumerate(found, start=1):
        yield Source(str(path), path)
        if time.monotonic() - told >= _PROGRESS_EVERY_S:
            told = time.monotonic()
            print(f"{count} of {len(found)}", file=progress)


def text_of(source: Source) -> str:
    """The text of an input: UTF-8, UTF-16 with its mark, else Windows-1252 as old archives have it.

    Errors: `NotATelegram` for bytes that are no text.
    """
    body = source.read()
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):  # as Windows saves "Unicode text"
        body = body.decode("utf-16", "replace").encode("utf-8", "replace")
    controls = len(body) - len(body.translate(None, _CONTROLS))
    if b"\0" in body or controls * _CONTROLS_PER > len(body):
        raise NotATelegram(f"{source.name} is not text: it holds {controls} control characters; give a text file")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")
