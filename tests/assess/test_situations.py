"""What counts and what does not, by the table of gates/situations; every rule of the buckets decides one of them."""

from __future__ import annotations

import pytest
from gates.situations.page import PAGE, page
from gates.situations.run import assessed, is_right, situations

from tipwire.assess.buckets import RULES
from tipwire.model import Bucket, Level

SITUATIONS = situations()
NAMES = [row["situation"] for row in SITUATIONS]


@pytest.mark.parametrize("row", SITUATIONS, ids=NAMES)
def test_a_situation_falls_into_its_bucket(row: dict[str, str]) -> None:
    assert is_right(row), assessed(row).why


@pytest.mark.parametrize("row", SITUATIONS, ids=NAMES)
def test_swapping_nationality_changes_nothing(row: dict[str, str]) -> None:
    assert len({assessed(row, nationalities) for nationalities in ("KZ", "UZ", "KG TJ", "")}) == 1


def test_no_situation_is_ever_met_by_machine() -> None:
    assert all(assessed(row).protocol.overall is not Level.MET for row in SITUATIONS)


def test_the_table_is_wide() -> None:
    assert len(set(NAMES)) == len(SITUATIONS) >= 130
    assert {row["bucket"] for row in SITUATIONS} == {bucket.value for bucket in Bucket}


def test_every_rule_decides_a_situation_and_names_its_source() -> None:
    decided = {assessed(row).rule for row in SITUATIONS}
    assert [rule.name for rule in RULES if rule.name not in decided] == []
    assert all(rule.source for rule in RULES)


def test_the_page_shows_the_tables_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: python -m gates.situations.page"
