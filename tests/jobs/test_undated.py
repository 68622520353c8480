"""A report without a date, fetched years after the event, finds the case it tells of."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tipwire import office as offices
from tipwire.jobs import collecting, demo, derive
from tipwire.office import Office

RETOLD = """Two businesswomen detained at Kyzylorda station

Undercover police detained two businesswomen aged 34 and 41 at the Kyzylorda railway station. They had offered young
women $400 each to go to Astana for prostitution and promised clothes and apartments. Four women were deceived. Both
were charged with human trafficking under Article 128.
"""
OTHER = """Woman detained in Kyzylorda over baby

Police in Kyzylorda detained a nurse of 52 who had offered a newborn girl for sale for $3,000. She was charged with
trafficking in minors. The mother, a student, is in hospital.
"""


def texts_beside(office: Office, folder: Path, text: str) -> set[str]:
    """The outlets that a text without a date is put together with."""
    (folder / "late.txt").write_text(text, encoding="utf-8")
    row = {"id": "late", "file": "late.txt", "outlet": "Late Portal", "lang": "en"}
    (folder / "manifest.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    collecting.take_in(office, [folder / "manifest.jsonl"])
    derive.derive(office)
    held = [{a.outlet for a in s.accounts} for s in office.store.stories()]
    (found,) = [outlets for outlets in held if "Late Portal" in outlets]
    return found - {"Late Portal"}


@pytest.fixture
def late(demonstrated: tuple[Path, demo.Demonstration], office: Office) -> Office:
    """The office of the demonstration, in 2026."""
    office.close()
    return offices.open(office.folder, clock=lambda: datetime(2026, 5, 1, tzinfo=UTC))


def test_it_joins_the_case_of_its_town_form_and_numbers(late: Office, tmp_path: Path) -> None:
    with late:
        assert {"Interfax", "Aikyn", "Syr Tynysy"} <= texts_beside(late, tmp_path, RETOLD)


def test_another_case_of_the_town_stays_apart(late: Office, tmp_path: Path) -> None:
    with late:
        assert texts_beside(late, tmp_path, OTHER) == set()
