"""What every command shares: where the office is, whether to print JSON, how to print a table.

One sentence for what went wrong goes to standard error; results go to standard output.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from tipwire import office as offices
from tipwire.office import Office


@dataclasses.dataclass(slots=True)
class Shell:
    """The global options of one run."""

    office: Path | None = None
    json: bool = False
    verbose: bool = False


shell = Shell()


@contextmanager
def opened() -> Iterator[Office]:
    """The office of this run, open. Errors: OfficeError where there is none."""
    with offices.open(offices.find(shell.office)) as office:
        yield office


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime, Path)):
        return value.isoformat() if isinstance(value, date) else value.as_posix()
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [plain(v) for v in value]
    return value


def emit(value: Any, text: Callable[[], None]) -> None:
    """Print the value as JSON where asked for, else call `text` to print it for a person."""
    if shell.json:
        print(json.dumps(plain(value), ensure_ascii=False, indent=1))
    else:
        text()


def console() -> Console:
    """Standard output for a person; as wide as the terminal, 120 columns when piped."""
    return Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 120)


def table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "") -> None:
    """Print a table. The first column is never cut: it is what people copy."""
    if title:
        console().print(title)
    out = Table(box=None, pad_edge=False)
    for number, column in enumerate(columns):
        out.add_column(column, no_wrap=number == 0, overflow="fold")
    for row in rows:
        out.add_row(*(str(cell) for cell in row))
    console().print(out)


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A callback (done, of) that draws a bar on standard error while the work lasts."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
    with bar:
        task = bar.add_task(what, total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
