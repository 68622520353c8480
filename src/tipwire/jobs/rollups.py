"""The tables of a month or a year over what the office holds, and the stories behind each cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipwire import assess
from tipwire.errors import InputError
from tipwire.jobs import derive, rulings
from tipwire.jobs.periods import month
from tipwire.model import Action, Assessment, Month, Story
from tipwire.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Rollup:
    """Our counts, and apart from them the figures that others give."""

    period: str
    country: str
    stories: int
    reviewed: int
    tables: tuple[assess.rollup.Table, ...]
    official: tuple[assess.rollup.Official, ...]


def rollup(office: Office, period: str) -> Rollup:
    """The tables of a month (2009-01) or a year (2009). Errors: InputError for another period."""
    derive.refuse_unfinished(office)
    held = {s.id: s for one in months(period) for s in office.store.stories(period=one)}
    judged = verdicts(office, list(held.values()))
    assessed = office.store.assessments(list(held))
    kept: list[tuple[Story, Assessment]] = [
        (story, assessed[id]) for id, story in held.items() if judged.get(id) is not Action.REJECT
    ]
    country = office.settings.country
    return Rollup(
        period=period,
        country=country,
        stories=len(kept),
        reviewed=sum(judged.get(story.id) is Action.ACCEPT for story, _ in kept),
        tables=assess.rollup.tables(kept, country),
        official=assess.rollup.official(kept),
    )


def months(period: str) -> list[Month]:
    """The months of a period. Errors: InputError."""
    if re.fullmatch(r"\d{4}", period):
        return [Month(year=int(period), month=n) for n in range(1, 13)]
    found = month(period)
    if found is None:
        raise InputError("No period; write a month as 2009-01 or a year as 2009.")
    return [found]


def verdicts(office: Office, stories: list[Story]) -> dict[str, Action]:
    """The last acceptance or rejection of each story that has one."""
    said = [r for r in office.store.rulings() if r.action in (Action.ACCEPT, Action.REJECT)]
    attached = rulings.attach_all(said, [a for s in stories for a in s.accounts]).rulings
    ordered = sorted(rulings.on_stories(attached, stories), key=lambda r: r.at)
    return {r.target: r.action for r in ordered}


def opened(found: Rollup, table: str, row: str, column: str) -> assess.rollup.Cell:
    """One cell. Errors: InputError that says which tables, rows or columns there are."""
    by_name = {t.name: t for t in found.tables}
    if table not in by_name:
        raise InputError(f"There is no table {table!r}; there are {', '.join(by_name)}.")
    chosen = by_name[table]
    for label, labels, what in ((row, chosen.rows, "row"), (column, chosen.columns, "column")):
        if label not in labels:
            raise InputError(f"Table {table} has no {what} {label!r}; it has {', '.join(labels) or 'none'}.")
    return chosen.cell(row, column) or assess.rollup.Cell(row=row, column=column, stories=())
