"""Report: draft the month, count a month or a year."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from tipwire import assess
from tipwire.cli import proofs
from tipwire.cli.shell import emit, opened, shell, table
from tipwire.errors import InputError
from tipwire.jobs import draft, explain, exporting, rollups
from tipwire.jobs.periods import needed_month
from tipwire.jobs.writing import write_whole
from tipwire.model import Statistic

Form = Literal["telegram", "markdown", "html", "json", "docx", "pdf"]


def report(
    period: str,
    *,
    country: str | None = None,
    as_: Annotated[Form, Parameter(name="--as")] = "markdown",
    to: Path | None = None,
) -> None:
    """Draft the report of a month from what the office holds. Always works; unreviewed items are marked DRAFT.

    Parameters
    ----------
    period
        The month: 2009-01.
    country
        Two letters; the office's country without it.
    as_
        The form.
    to
        A file to write; standard output without it. docx and pdf need one.
    """
    form = "json" if shell.json else as_
    if form in draft.PAPERS and to is None:
        raise InputError(f"{form} is no text for a screen; name a file with --to report.{form}.")
    with opened() as office:
        drafted = draft.draft(office, needed_month(period), (country or office.settings.country).upper())
        made = draft.on_paper if form in draft.PAPERS else draft.rendered
        body = made(office, drafted, form)
    if isinstance(body, str) and to is None:
        sys.stdout.write(body if body.endswith("\n") else body + "\n")
    elif to is not None:
        write_whole(to, body)
        print(f"{len(drafted.report.items)} items written to {to}")


def tables(period: str, *, open_: Annotated[tuple[str, str, str] | None, Parameter(name="--open")] = None) -> None:
    """Count the cases of a month or a year: by form, stage, sex, age, nationality, place, article, sentence.

    Figures that officials give stand in a list of their own. Persons are counted within one standing (identified,
    alleged, presumed, targeted) and never over them.

    Parameters
    ----------
    period
        A month (2009-01) or a year (2009).
    open_
        TABLE ROW COLUMN: list the stories behind one cell.
    """
    with opened() as office:
        found = rollups.rollup(office, period)
        if open_:
            cell = rollups.opened(found, *open_)
            listed = [s for s in explain.listing(office, None) if s.id in cell.stories]
    if open_:
        rows = [(s.id, s.bucket, s.days, s.outlets, s.gist) for s in listed]
        emit(listed, lambda: table(["id", "bucket", "days", "outlets", "gist"], rows))
        return
    emit(found, lambda: show(found))


def show(found: rollups.Rollup) -> None:
    """The tables one below the other, then the figures of others."""
    print(f"{found.country}, {found.period}: {found.stories} stories, {found.reviewed} of them accepted by a person.\n")
    for one in found.tables:
        table(
            ["", *one.columns],
            ([row, *(cell_words(one.cell(row, c)) for c in one.columns)] for row in one.rows),
            title=f"{one.title} [{one.name}]",
        )
        print()
    rows = [
        (
            o.statistic.measure.value,
            figure(o.statistic),
            o.statistic.what,
            f"{o.statistic.period.iso if o.statistic.period else ''} {o.statistic.place}".strip(),
            f"{o.statistic.by.value.replace('OFFICIAL_', '').lower()}; {o.basis}",
            ", ".join(o.outlets),
        )
        for o in found.official
    ]
    columns = ["measure", "figure", "of what", "when, where", "by whom, on what", "printed by"]
    table(columns, rows, title="Figures that bodies give; not ours, never added to ours")


def cell_words(cell: assess.rollup.Cell | None) -> str:
    """The number of stories; of persons, their ends and the stories that give none."""
    if cell is None:
        return ""
    if cell.persons is None:
        return str(len(cell.stories))
    low, high = cell.persons.low, cell.persons.high
    said = f"{low} or more" if high is None else f"{low}" if low == high else f"{low} to {high}"
    untold = f" + {cell.persons.untold} stories without a number" if cell.persons.untold else ""
    return f"{said} in {len(cell.stories)}{untold}"


def figure(of: Statistic) -> str:
    """The number as said; nothing for a bare direction. Derived ones are marked."""
    if of.value is None:
        return ""
    high = f" to {of.high:g}" if of.high else ""
    return f"{of.value:,.10g}{high}{' (derived)' if of.is_derived else ''}"


def export(period: str, *, to: Path) -> None:
    """Write the stories of a month or a year as a spreadsheet: stories, accounts, figures, tables, codebook. No names.

    Parameters
    ----------
    period
        A month (2009-01) or a year (2009).
    to
        A file that ends in .xlsx, or in .csv: then one file a sheet is written beside it (cases-stories.csv ...).
    """
    with opened() as office:
        written = exporting.export(office, period, to)
    emit(written, lambda: print("Rows written: " + ", ".join(f"{name} {n}" for name, n in written.items()) + "."))


COMMANDS = {"report": report, "tables": tables, "export": export, **proofs.COMMANDS}
