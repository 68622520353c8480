"""Tables over an office: a year counts a story once, a rejected one never, and every cell opens its stories."""

from __future__ import annotations

import pytest

from tests.jobs.test_rulings import decide
from tipwire.errors import InputError, SettingsError
from tipwire.jobs import rollups
from tipwire.model import Action
from tipwire.office import Office


def ids(found: rollups.Rollup) -> set[str]:
    """The stories of the table of cases."""
    return {id for cell in found.tables[0].cells for id in cell.stories}


def test_a_year_holds_the_cases_of_its_months_once(office: Office) -> None:
    month, year = rollups.rollup(office, "2009-01"), rollups.rollup(office, "2009")
    assert ids(month) == ids(year)
    assert len(ids(year)) == sum(len(cell.stories) for cell in year.tables[0].cells) == 7


def test_a_rejected_story_counts_no_more_and_an_accepted_one_is_said_to_be(office: Office) -> None:
    first, second = sorted(ids(rollups.rollup(office, "2009")))[:2]
    decide(office, first, Action.REJECT)
    decide(office, second, Action.ACCEPT)
    found = rollups.rollup(office, "2009")
    assert first not in ids(found)
    assert found.reviewed == 1


def test_a_cell_opens_its_stories(office: Office) -> None:
    found = rollups.rollup(office, "2009")
    cell = found.tables[0].cells[0]
    assert rollups.opened(found, "cases", cell.row, cell.column).stories == cell.stories
    for args, says in (
        (("kases", "a", "b"), "There is no table 'kases'; there are cases, proceedings"),
        (("cases", "a", "b"), "Table cases has no row 'a'; it has "),
        (("cases", cell.row, "b"), "Table cases has no column 'b'; it has "),
    ):
        with pytest.raises(InputError, match=says):
            rollups.opened(found, *args)


@pytest.mark.parametrize("period", ["09", "2009-13", "january"])
def test_another_period_is_refused(office: Office, period: str) -> None:
    with pytest.raises(SettingsError, match="is no month"):
        rollups.rollup(office, period)
