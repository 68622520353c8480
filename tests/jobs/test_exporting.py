"""A workbook that a person can read: every story, a codebook for every column, no name, the same bytes each time."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from tests.jobs.test_rulings import decide
from tipwire import render
from tipwire.errors import InputError, TipwireError
from tipwire.jobs import exporting, rollups
from tipwire.model import Action
from tipwire.office import Office
from tipwire.render.sheets import safe


def test_every_story_account_and_figure_has_its_row(office: Office, tmp_path: Path) -> None:
    written = exporting.export(office, "2009-01", tmp_path / "month.xlsx")
    stories = list(office.store.stories())
    assert written["stories"] == len(stories)
    assert written["accounts"] == sum(len(s.accounts) for s in stories)
    assert written["figures"] == sum(len(a.statistics) for s in stories for a in s.accounts)
    book = openpyxl.load_workbook(tmp_path / "month.xlsx")
    assert book.sheetnames == ["stories", "accounts", "figures", "tables", "codebook"]
    ids = [row[0] for row in book["stories"].iter_rows(min_row=2, values_only=True)]
    assert sorted(ids) == sorted(s.id for s in stories)


def test_the_codebook_says_what_every_column_holds(office: Office) -> None:
    *made, codebook = exporting.sheets(office, "2009")
    assert [(r[0], r[1]) for r in codebook.rows] == [(s.name, c.name) for s in made for c in s.columns]
    assert all(r[2] for r in codebook.rows)


def test_the_same_stories_are_the_same_bytes(office: Office) -> None:
    month = rollups.months("2009-01")[0]
    made = exporting.sheets(office, "2009-01")
    assert render.xlsx(made, month) == render.xlsx(exporting.sheets(office, "2009-01"), month)


def test_csv_files_are_read_back_as_they_were(office: Office, tmp_path: Path) -> None:
    exporting.export(office, "2009-01", tmp_path / "month.csv")
    body = (tmp_path / "month-stories.csv").read_bytes()
    assert body.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert rows[0][:2] == ["story", "bucket"]
    assert len(rows) == 1 + len(list(office.store.stories()))


def test_no_name_of_a_person_stands_in_a_workbook(office: Office) -> None:
    names = {n.text for group in office.store.names({a.id for a in office.store.articles()}).values() for n in group}
    cells = {c for s in exporting.sheets(office, "2009") for row in s.rows for c in row if isinstance(c, str)}
    assert names
    assert [(n, c) for n in names for c in cells if n in c.split("; ")] == []


def test_a_rejected_story_is_left_out(office: Office) -> None:
    story = next(iter(office.store.stories()))
    decide(office, story.id, Action.REJECT)
    assert story.id not in {row[0] for row in exporting.sheets(office, "2009")[0].rows}


@pytest.mark.parametrize("cell", ["=1+1", "+7", "-1", "@a", "\tx"])
def test_what_a_spreadsheet_would_run_is_text(cell: str) -> None:
    assert safe(cell) == f"'{cell}"


def test_another_ending_or_period_is_refused(office: Office, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"neither \.xlsx nor \.csv"):
        exporting.export(office, "2009-01", tmp_path / "month.ods")
    with pytest.raises(TipwireError, match="is no month"):
        exporting.export(office, "soon", tmp_path / "month.xlsx")
    assert list(tmp_path.glob("month*")) == []
