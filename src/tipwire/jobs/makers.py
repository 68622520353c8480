"""The makers of derived records and their versions: a digest of the code and data each is made of.

A version that is worked out cannot be forgotten: who changes a word list or a rule changes the version, and
`tipwire derive` rebuilds what that maker and all after it made.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

# What each maker is made of, in the order of the pipeline.
PARTS = {
    "extract": ("extract", "languages", "text", "model"),
    "find": ("find", "countries", "languages", "text", "model"),
    "link": ("link", "countries", "text", "model"),
    "assess": ("assess", "countries", "model"),
}


@cache
def versions() -> dict[str, str]:
    """Name and version of each maker, in the order of the pipeline."""
    return {maker: version(parts) for maker, parts in PARTS.items()}


def version(parts: tuple[str, ...]) -> str:
    """Sixteen hex letters over every file of the parts."""
    out = hashlib.sha256()
    for part in parts:
        out.update(content(part))
    return out.hexdigest()[:16]


@cache
def content(part: str) -> bytes:
    """A digest of every file of one room."""
    out = hashlib.sha256()
    for name, body in sorted(walk(files("tipwire") / part, part)):
        out.update(name.encode("utf-8") + b"\0" + hashlib.sha256(body).digest())
    return out.digest()


def walk(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    """Name and bytes of every source and data file below a folder. Line ends are those of the repository."""
    out: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            out += [] if entry.name == "__pycache__" else walk(entry, path)
        elif not entry.name.endswith((".pyc", ".pyo")):
            out.append((path, entry.read_bytes().replace(b"\r\n", b"\n")))
    return out
