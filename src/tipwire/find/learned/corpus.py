"""The marked corpus as training examples: sentences with their kind and the roles of their phrases.

One file a topic, `<language>/<topic>.txt`, `kind<TAB>sentence with {role marks}` a line, a blank line between texts.
Refuses a line in any other form: the message names file and line. Only `train` reads it; nothing here runs in use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tipwire.errors import SettingsError

# Texts 5, 10, 15, ... of each file are kept out of training.
FOLDS = 5
# Sentences of these kinds bear no marks by rule, so they teach no roles.
UNMARKED = frozenset({"furniture", "other"})
_MARK = re.compile(r"\{([a-z]+)(?::[a-z]+)? ([^{}]+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A phrase at [start, end) of its sentence, with its role."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the corpus; `before` is the one before it in the same text, empty for the first."""

    language: str
    kind: str
    text: str
    before: str
    marks: tuple[Mark, ...]
    is_kept_out: bool


def sentences(folder: Path) -> tuple[Sentence, ...]:
    """All sentences of a corpus folder, in order of file and line."""
    return tuple(s for path in sorted(folder.glob("*/*.txt")) for s in _of_file(path))


def _of_file(path: Path) -> Iterator[Sentence]:
    text, before = 1, ""
    for number, raw in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if raw.startswith("#"):
            continue
        if not raw.strip():
            text, before = text + bool(before), ""
            continue
        kind, tab, marked = raw.partition("\t")
        if not tab:
            raise SettingsError(f"{path}:{number}: no tab; a line is kind, tab, sentence")
        plain, marks = _bare(marked)
        yield Sentence(
            language=path.parent.name,
            kind=kind,
            text=plain,
            before=before,
            marks=marks,
            is_kept_out=text % FOLDS == 0,
        )
        before = plain


def _bare(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The sentence without braces, and where its marks stand.

    >>> _bare("{victim Ten men} fled")
    ('Ten men fled', (Mark(role='victim', start=0, end=7),))
    """
    plain, seen = "", 0
    marks = []
    for found in _MARK.finditer(marked):
        plain += marked[seen : found.start()]
        marks.append(Mark(role=found.group(1), start=len(plain), end=len(plain) + len(found.group(2))))
        plain += found.group(2)
        seen = found.end()
    return plain + marked[seen:], tuple(marks)
