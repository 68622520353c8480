"""Tables as people keep them: tab-separated, a header line, `#` for comments; every mistake named by file and line.

One reader for the tables of the package and of an office. Refuses an unknown header and a line of another
width.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tipwire.errors import SettingsError

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line: where it stands and its cells by column, stripped."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def refuse(self, says: str) -> SettingsError:
        """The error that names file and line; `says` goes on from there."""
        return SettingsError(f"{self.file}, line {self.line}: {says}")

    def read(self, column: str, reader: Callable[[str], T], wanted: str) -> T:
        """The cell as a value. Errors: SettingsError that says what is wanted, where the reader raises ValueError."""
        try:
            return reader(self.cells[column])
        except (ValueError, KeyError):
            raise self.refuse(f"{column} is {self.cells[column]!r}; write {wanted}.") from None

    def needed(self, column: str) -> str:
        """The cell. Errors: SettingsError where it is empty."""
        if not self.cells[column]:
            raise self.refuse(f"{column} is empty; every line needs it.")
        return self.cells[column]


def rows(text: str, file: str, columns: Sequence[str]) -> tuple[Row, ...]:
    """The lines of a table with these columns. Errors: SettingsError.

    >>> [row["b"] for row in rows("# x\\na\\tb\\n1\\t2\\n", "t.tsv", ("a", "b"))]
    ['2']
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not lines:
        return ()
    at, header = lines[0]
    if header.split("\t") != list(columns):
        raise SettingsError(f"{file}, line {at}: the first line must be {', '.join(columns)}, with tabs between.")
    return tuple(_row(file, n, line, columns) for n, line in lines[1:])


def rows_of(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    """The lines of a file of an office; none where it is not there. Errors: SettingsError."""
    try:
        # utf-8-sig: some editors put a byte order mark first.
        return rows(path.read_text(encoding="utf-8-sig"), path.name, columns)
    except FileNotFoundError:
        return ()
    except UnicodeDecodeError:
        raise SettingsError(f"{path.name}: the file is not UTF-8; save it as UTF-8.") from None
    except OSError as error:
        raise SettingsError(f"{path.name}: the file cannot be read ({error.strerror}).") from None


def _row(file: str, line: int, text: str, columns: Sequence[str]) -> Row:
    cells = [cell.strip() for cell in text.split("\t")]
    if len(cells) != len(columns):
        raise SettingsError(f"{file}, line {line}: {len(cells)} cells where {len(columns)} belong; tabs part them.")
    return Row(file=file, line=line, cells=dict(zip(columns, cells, strict=True)))
