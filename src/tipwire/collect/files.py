"""Captures of files: which files, in which order, under which address.

Everything is checked before the first Capture is given out, so that a bad file stops the work before anything is kept.
Hidden files are passed over; links that lead out of the folder are refused.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tipwire.collect import manifest
from tipwire.collect.formats import HEAD_BYTES, media_type
from tipwire.errors import InputError
from tipwire.model import Capture, Hints, digest

# A newspaper page has under 5 MB; a mail with its pictures reaches 25 MB. Beyond that it is no article.
SIZE_LIMIT_BYTES = 50_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One file to take in."""

    path: Path
    address: str
    media_type: str
    hints: tuple[Hints, ...] = ()


def files(paths: Iterable[str | Path], *, clock: Callable[[], datetime]) -> Iterator[tuple[Capture, bytes]]:
    """Each file of the paths as a Capture with its bytes. Errors: InputError, before the first one is given out.

    Order: as the paths are given; a folder by the names in it, a manifest by its rows.
    """
    found = tuple(_checked(each) for path in paths for each in _under(Path(path)))
    return (_capture(each, clock()) for each in found)


def _under(path: Path) -> Iterator[tuple[Path, str, tuple[Hints, ...]]]:
    """The files that one path stands for, with address and hints."""
    if not path.exists():
        raise InputError(f"{path} does not exist; check the name.")
    if path.suffix == ".jsonl" and path.is_file():
        return _of_manifest(path)
    if not path.is_dir():
        return iter([(path, _address(Path(path.name)), ())])
    if (path / manifest.NAME).is_file():
        return _of_manifest(path / manifest.NAME)
    return _of_folder(path)


def _of_manifest(path: Path) -> Iterator[tuple[Path, str, tuple[Hints, ...]]]:
    folder = path.parent
    for name, hints in manifest.rows(path).items():
        file = folder / name
        who = f"{path} names {name!r} (id {hints[0].id})"
        if not file.resolve().is_relative_to(folder.resolve()):
            raise InputError(f"{who}, which lies outside its folder; put the file inside and name it from there.")
        if not file.is_file():
            raise InputError(f"{who}, which does not exist; add the file or take the line out.")
        url = hints[0].url if len(hints) == 1 else None
        yield file, url or _address(Path(folder.resolve().name, name)), hints


def _of_folder(folder: Path) -> Iterator[tuple[Path, str, tuple[Hints, ...]]]:
    """The files of a folder and those below it, by name, the hidden ones left out."""
    empty = True
    for here, below, names in os.walk(folder, onerror=_raise_unreadable):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".")):
            file = Path(here, name)
            if not file.resolve().is_relative_to(folder.resolve()):
                raise InputError(f"{file} is a link out of {folder}; copy the file into the folder instead.")
            empty = False
            yield file, _address(Path(folder.resolve().name, file.relative_to(folder))), ()
    if empty:
        raise InputError(f"{folder} has no files in it; name a folder with articles, or single files.")


def _raise_unreadable(error: OSError) -> None:
    raise InputError(f"{error.filename} cannot be opened ({error.strerror}); check its permissions.") from error


def _address(path: Path) -> str:
    """The address of a file that has none of its own: the same on every system, wherever the folder lies."""
    return "file:" + unicodedata.normalize("NFC", path.as_posix())


def _checked(each: tuple[Path, str, tuple[Hints, ...]]) -> _Found:
    """The file if it can be taken in. Errors: InputError."""
    path, address, hints = each
    try:
        size_bytes = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(HEAD_BYTES)
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); check its permissions.") from error
    if not head:
        raise InputError(f"{path} is empty; remove it or put the article in it.")
    if size_bytes > SIZE_LIMIT_BYTES:
        limit = SIZE_LIMIT_BYTES // 1_000_000
        raise InputError(f"{path} has {size_bytes / 1e6:.0f} MB, the limit is {limit} MB; hand in the articles singly.")
    kind = media_type(head, path.suffix)
    if kind is None:
        raise InputError(
            f"{path} is of no kind known here; hand in HTML, RSS or Atom, WebVTT, SRT, e-mail (.eml) or plain text."
        )
    return _Found(path=path, address=address, media_type=kind, hints=hints)


def _capture(found: _Found, now: datetime) -> tuple[Capture, bytes]:
    try:
        body = found.path.read_bytes()
    except OSError as error:
        raise InputError(f"{found.path} cannot be read any more ({error.strerror}); try again.") from error
    sha256 = hashlib.sha256(body).hexdigest()
    capture = Capture(
        id=digest(found.address, sha256),
        address=found.address,
        fetched=now,
        media_type=found.media_type,
        digest=sha256,
        size_bytes=len(body),
        name=found.path.name,
        hints=found.hints,
    )
    return capture, body
