"""A month or a year of stories as a workbook or as CSV files, with the tables and the codebook."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tipwire import assess, render, report
from tipwire.errors import InputError
from tipwire.jobs import derive, rollups
from tipwire.jobs.writing import write_whole
from tipwire.model import Action
from tipwire.office import Office

TABLE = (
    render.Column("table", "the table, as `tipwire tables` names it", lambda t, c: t.name),
    render.Column("row", "its row", lambda t, c: c.row),
    render.Column("column", "its column", lambda t, c: c.column),
    render.Column("stories", "stories counted", lambda t, c: len(c.stories)),
    render.Column("persons_low", "persons at least; only in tables of persons", lambda t, c: low(c)),
    render.Column("persons_high", "persons at most; empty where a report leaves it open", lambda t, c: high(c)),
    render.Column("untold", "stories that give no number", lambda t, c: untold(c)),
    render.Column("ids", "the stories", lambda t, c: "; ".join(c.stories)),
)


def low(cell: assess.rollup.Cell) -> int | None:
    """Persons at least."""
    return cell.persons.low if cell.persons else None


def high(cell: assess.rollup.Cell) -> int | None:
    """Persons at most."""
    return cell.persons.high if cell.persons else None


def untold(cell: assess.rollup.Cell) -> int | None:
    """Stories without a number."""
    return cell.persons.untold if cell.persons else None


def sheets(office: Office, period: str) -> tuple[render.Sheet, ...]:
    """The sheets of a month (2009-01) or a year (2009). Errors: SettingsError for another period; Leak."""
    derive.refuse_unfinished(office)
    stories = {s.id: s for one in rollups.months(period) for s in office.store.stories(period=one)}
    assessed = office.store.assessments(list(stories))
    judged = rollups.verdicts(office, list(stories.values()))
    told = [(s, assessed[id]) for id, s in stories.items() if judged.get(id) is not Action.REJECT]
    *made, _ = render.sheets(told)
    cells = [(table, cell) for table in rollups.rollup(office, period).tables for cell in table.cells]
    all_ = (*made, render.Sheet(name="tables", columns=TABLE, rows=render.rows(TABLE, cells)))
    refuse_leaks(office, all_, {a.article for s, _ in told for a in s.accounts})
    return (*all_, render.codebook(all_))


def refuse_leaks(office: Office, made: tuple[render.Sheet, ...], articles: set[str]) -> None:
    """Nothing. Errors: Leak where a hidden name stands in a cell."""
    outlets = {a.outlet for a in office.store.articles(ids=articles)}
    text = "\n".join(
        cell for sheet in made for row in sheet.rows for cell in row if isinstance(cell, str) and cell not in outlets
    )
    report.refuse_leaks(text, office.store.names(articles), rulings=office.store.rulings(), product="workbook")


def export(office: Office, period: str, to: Path) -> Mapping[str, int]:
    """Rows written, by sheet: into one .xlsx file, or a .csv file for each sheet beside it. Errors: InputError."""
    made = sheets(office, period)
    if to.suffix.lower() == ".xlsx":
        write_whole(to, render.xlsx(made, rollups.months(period)[-1]))
    elif to.suffix.lower() == ".csv":
        for sheet in made:
            write_whole(to.with_stem(f"{to.stem}-{sheet.name}"), render.csv(sheet))
    else:
        raise InputError(f"{to} is neither .xlsx nor .csv; name a file with one of these endings.")
    return {sheet.name: len(sheet.rows) for sheet in made}
