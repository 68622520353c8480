"""What a `manifest.jsonl` says of the files beside it: one JSON object a line, as Hints.

Fields: id, file (both needed), outlet, lang, published, url, media, title (each may be missing or null). Several rows
may name one file: a feed holds several items. Fields it does not know are left alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tipwire.errors import InputError
from tipwire.model import Hints, When

NAME = "manifest.jsonl"
_OPTIONAL = ("outlet", "lang", "published", "url", "media", "title")


def rows(manifest: Path) -> dict[str, tuple[Hints, ...]]:
    """The hints of each file named, in the order of first naming. Errors: InputError with file and line."""
    named: dict[str, list[Hints]] = {}
    seen: dict[str, int] = {}
    for number, line in _lines(manifest):
        row = _object(manifest, number, line)
        hint = _hints(manifest, number, row)
        if hint.id in seen:
            raise _bad(manifest, number, f"the id {hint.id!r} was used in line {seen[hint.id]} already; make it unique")
        seen[str(hint.id)] = number
        named.setdefault(_portable(row["file"]), []).append(hint)
    if not named:
        raise InputError(f"{manifest} is empty; write one JSON object a line, or remove it to read the whole folder.")
    return {name: tuple(hints) for name, hints in named.items()}


def _lines(manifest: Path) -> Iterator[tuple[int, str]]:
    try:
        text = manifest.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{manifest} is not UTF-8 (byte {error.start}); save it as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{manifest} cannot be read ({error.strerror}); check its permissions.") from error
    return ((number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip())


def _object(manifest: Path, number: int, line: str) -> dict[str, object]:
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise _bad(manifest, number, f"no JSON ({error}); write one object a line") from error
    if not isinstance(row, dict):
        raise _bad(manifest, number, "no JSON object; write {...} with at least id and file")
    return row


def _hints(manifest: Path, number: int, row: dict[str, object]) -> Hints:
    """The hints of one row, every value checked."""
    for field in ("id", "file"):
        if not isinstance(row.get(field), str) or not str(row[field]).strip():
            raise _bad(manifest, number, f"{field!r} is missing; every line needs an id and a file")
    values: dict[str, str | None] = {}
    for field in _OPTIONAL:
        value = row.get(field)
        if value is not None and not isinstance(value, str):
            raise _bad(manifest, number, f"{field!r} is {value!r}; write a text or null")
        values[field] = value.strip() or None if value else None
    if values["published"] and not _is_date(values["published"]):
        raise _bad(manifest, number, f"'published' is {values['published']!r}; write it as 2009-01-27")
    return Hints(
        id=str(row["id"]),
        outlet=values["outlet"],
        published=values["published"],
        language=values["lang"],
        media=values["media"],
        title=values["title"],
        url=values["url"],
    )


def _is_date(text: str) -> bool:
    """True for an ISO year, month, day or instant."""
    for read in (When.parse, datetime.fromisoformat):
        try:
            read(text)
        except ValueError:
            continue
        return True
    return False


def _portable(name: object) -> str:
    """A file name with forward slashes: a manifest may have been written on Windows."""
    return str(name).strip().replace("\\", "/")


def _bad(manifest: Path, number: int, says: str) -> InputError:
    return InputError(f"{manifest}, line {number}: {says}.")
