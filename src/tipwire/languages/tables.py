"""Tables of words: TSV with a header, '#' comments, UTF-8; read once and checked, errors name the file and the line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

from tipwire.errors import SettingsError


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One line of a table: its cells by column, and where it stands for the error message."""

    table: str
    cells: dict[str, str]
    place: str

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def number(self, column: str) -> float:
        """The cell as a number, 0 where it is empty. Errors: SettingsError."""
        cell = self[column]
        try:
            return float(cell) if cell else 0.0
        except ValueError:
            raise SettingsError(f"{self.place}: {column} {cell!r} is no number; write one or leave it empty") from None


def read_table(path: Traversable, place: str, *, needs: tuple[str, ...] = ("pattern",)) -> tuple[Row, ...]:
    """The rows of one file, without comments. Errors: SettingsError that names file and line."""
    name = place.rsplit("/", 1)[-1].removesuffix(".tsv")
    lines = [
        (number, line)
        for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), start=1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        return ()
    header = [column.strip() for column in lines[0][1].split("\t")]
    missing = [column for column in needs if column not in header]
    if missing:
        raise SettingsError(f"{place} line {lines[0][0]}: no column {', '.join(missing)}; the header names the columns")
    return tuple(_row(name, header, line, f"{place} line {number}", needs) for number, line in lines[1:])


def _row(name: str, header: list[str], line: str, place: str, needs: tuple[str, ...]) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(header) and any(cells[len(header) :]):
        raise SettingsError(f"{place}: {len(cells)} cells for {len(header)} columns; cells are parted by one tab")
    values = dict(zip(header, cells, strict=False))
    empty = [column for column in needs if not values.get(column)]
    if empty:
        raise SettingsError(f"{place}: the cell {', '.join(empty)} is empty; fill it or take the line out")
    return Row(values.get("table") or name, values, place)


def language_tables(code: str) -> Iterator[Row]:
    """All rows of all tables of one language, file by file in the order of their names."""
    folder = files("tipwire.languages").joinpath(code)
    for path in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if path.name.endswith(".tsv"):
            yield from read_table(path, f"languages/{code}/{path.name}")
