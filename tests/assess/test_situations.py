"""What counts and what does not: a table of situations, each with its bucket and the answer of the Protocol test."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.assess.build import account, people, story
from tipwire import assess
from tipwire.model import Level

LINES = (Path(__file__).parent / "situations.tsv").read_text(encoding="utf-8").splitlines()
HEADER = LINES[0].split("\t")
SITUATIONS = [dict(zip(HEADER, line.split("\t"), strict=True)) for line in LINES[1:]]


def told(row: dict[str, str], **rest: Any) -> Any:
    """The account of one situation."""
    minors = {"true": True, "false": False, "": None}[row["minors"]]
    return account(
        kind=row["kind"],
        exploitation=row["exploitation"],
        conduct=row["conduct"],
        acts=row["acts"],
        means=row["means"],
        stages=row["stages"],
        law_refs=row["law"],
        victims=people(minors=minors, **rest),
        published="2009-01-20" if not modern(row) else "2024-03-05",
    )


def modern(row: dict[str, str]) -> bool:
    """True where the row speaks of a code that came later."""
    return any(a in row["law"] for a in ("KZ:308", "KZ:125-1", "KG:155", "KZ:394"))


@pytest.mark.parametrize("row", SITUATIONS, ids=[r["situation"] for r in SITUATIONS])
def test_a_situation_falls_into_its_bucket(row: dict[str, str]) -> None:
    found = assess.story(story(told(row)))
    assert (found.bucket.value, found.protocol.overall.value) == (row["bucket"], row["level"]), found.why


@pytest.mark.parametrize("row", SITUATIONS, ids=[r["situation"] for r in SITUATIONS])
def test_swapping_nationality_changes_nothing(row: dict[str, str]) -> None:
    found = {assess.story(story(told(row, nationalities=n))) for n in ("KZ", "UZ", "KG TJ", "")}
    assert len(found) == 1


def test_no_situation_is_ever_met_by_machine() -> None:
    assert all(assess.story(story(told(row))).protocol.overall is not Level.MET for row in SITUATIONS)


def test_the_table_is_wide() -> None:
    assert len(SITUATIONS) >= 60
    assert {row["bucket"] for row in SITUATIONS} == {
        "TIP_CASE", "TIP_SUSPECTED", "TIP_RELATED", "CONTEXT", "NOT_RELEVANT",
    }  # fmt: skip
