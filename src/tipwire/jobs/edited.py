"""A report that a person edited, read back as paragraphs: telegram, Markdown, plain text or DOCX.

Each line of a paragraph keeps where it stood, so that a finding can name its line. Refuses what is no prose: headings
of a telegram, quotations (">"), the evidence of a Markdown report and other indented matter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from zipfile import BadZipFile, ZipFile

from tipwire.errors import InputError

_NUMBERED = re.compile(r"^\W{0,4}(\d{1,3})\.\W{0,4}\s(.*)$")
_NOTE = re.compile(r"\(NOTE:.*?END NOTE\.?\)", re.DOTALL)
_SKIPPED = re.compile(r"^(?:>|<|- |\||#|```|\s{2,})")
# Marks of Markdown; the stars around a source line say nothing to the lint.
_MARKS = re.compile(r"(?<!\w)\*{1,3}|\*{1,3}(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph: its number in the text ("" where it has none), its words on one line, and its lines in the file.

    `starts` are the positions in `text` at which each line of the file begins, the first of which is `line`.
    """

    number: int | None
    text: str
    line: int
    starts: tuple[int, ...]

    def line_at(self, position: int) -> int:
        """The line of the file that holds this position of the text."""
        return self.line + bisect_right(self.starts, position) - 1

    @property
    def prose(self) -> str:
        """The text with the drafter's notes blanked: they are no source's words."""
        return _NOTE.sub(lambda m: " " * len(m[0]), self.text)


def read(path: Path) -> tuple[Block, ...]:
    """The paragraphs of a file, of a DOCX the numbered ones. Errors: InputError where none can be read."""
    try:
        text = of_docx(path) if path.suffix.lower() == ".docx" else path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(
            f"{path}: the file is not UTF-8 text; save the report as DOCX, or as text or Markdown in UTF-8."
        ) from None
    except OSError as error:
        raise InputError(f"{path}: the file cannot be read ({error.strerror}).") from None
    found = blocks(text)
    if path.suffix.lower() == ".docx":
        # What stands between its numbers is conflicts, originals and addresses.
        found = tuple(block for block in found if block.number is not None)
    if not found:
        raise InputError(f"{path}: no paragraph in it; hand in the report as telegram, Markdown, plain text or DOCX.")
    return found


_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_BYTES = 50_000_000


def of_docx(path: Path) -> str:
    """The paragraphs of a DOCX file, an empty line between them; its footnotes are left out. Errors: InputError."""
    try:
        with ZipFile(path) as packed:
            entry = packed.getinfo("word/document.xml")
            if entry.file_size > _MOST_BYTES:
                raise InputError(f"{path}: the document is larger than {_MOST_BYTES:,} bytes; that is no report.")
            root = ElementTree.fromstring(packed.read(entry))
    except (BadZipFile, KeyError, ElementTree.ParseError):
        raise InputError(f"{path}: this is no DOCX document; save the report again as DOCX.") from None
    return "\n\n".join("".join(t.text or "" for t in p.iter(f"{_WORD}t")) for p in root.iter(f"{_WORD}p"))


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text: a numbered line or a line after an empty one begins one."""
    groups: list[list[tuple[int, str]]] = [[]]
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or _SKIPPED.match(line):
            groups.append([])
        elif _NUMBERED.match(line) and groups[-1]:
            groups.append([(number, line)])
        else:
            groups[-1].append((number, line))
    return tuple(_block(group) for group in groups if group and _is_prose(group))


def _is_prose(group: Sequence[tuple[int, str]]) -> bool:
    words = " ".join(line for _, line in group)
    # The lint reads English: originals beside the report are in other letters.
    is_english = sum(c.isascii() for c in words) > 0.8 * len(words)
    return bool(_NUMBERED.match(group[0][1])) or (is_english and sum(c.islower() for c in words) > len(words) // 2)


def _block(group: Sequence[tuple[int, str]]) -> Block:
    found = _NUMBERED.match(group[0][1])
    pieces = list(_pieces(group, found))
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece) + 1
    return Block(number=int(found[1]) if found else None, text=" ".join(pieces), line=group[0][0], starts=tuple(starts))


def _pieces(group: Sequence[tuple[int, str]], found: re.Match[str] | None) -> Iterator[str]:
    for at, (_, line) in enumerate(group):
        words = found[2] if found and at == 0 else line
        yield _MARKS.sub("", words).strip()
