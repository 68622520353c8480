"""The tables of an annual report: nothing counted twice, nothing added that differs in kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.assess.build import account, people, statistic, story
from tipwire import assess
from tipwire.assess.rollup import Persons, Table, official, tables
from tipwire.assess.standing import Standing
from tipwire.model import Account, Assessment, Story

Held = list[tuple[Story, Assessment]]


def held(*told: Account | Story) -> Held:
    """Stories with their assessments."""
    stories = [replace(one if isinstance(one, Story) else story(one), id=f"story {n}") for n, one in enumerate(told)]
    return [(one, assess.story(one)) for one in stories]


def named(found: Held, name: str) -> Table:
    """One table of them."""
    return next(t for t in tables(found, "KZ") if t.name == name)


FARM = account("farm", exploitation="LAB", means="FORCE", stages="CHARGE", law_refs="KZ:128", victims=people(count=3))
GULF = account(
    "gulf",
    exploitation="SEX_PROST",
    means="DECEPTION",
    stages="CONVICTION SENTENCE",
    law_refs="KZ:128",
    victims=people(count=2, ages=[19], nationalities="KZ"),
)
TOLD = account("told", exploitation="SEX_PROST", victims=people(count=5))
STATION = account("station", exploitation="SEX_PROST:attempted", stages="CHARGE", law_refs="KZ:128")
TOTALS = account("totals", kind="statistics", statistics=(statistic("victims", 80), statistic("deported", 900)))


@pytest.mark.parametrize(
    ("told", "standing"),
    [(FARM, "alleged"), (GULF, "identified"), (TOLD, "presumed"), (STATION, "targeted")],
    ids=["charged", "convicted", "told by a paper", "attempted"],
)
def test_people_stand_by_whose_word_it_is(told: Account, standing: str) -> None:
    assert named(held(told), "sex").rows == (standing,)


def test_a_conviction_for_another_offence_identifies_nobody() -> None:
    other = account("x", exploitation="LAB", stages="CONVICTION", law_refs="KZ:126", victims=people(count=1))
    assert named(held(other), "sex").rows == ("alleged",)


def test_persons_are_never_added_over_standings() -> None:
    found = named(held(FARM, GULF, TOLD, STATION), "nationality")
    assert found.rows == tuple(s for s in Standing)
    by_row = {cell.row: cell.persons for cell in found.cells}
    assert by_row == {
        "alleged": Persons(low=3, high=3),
        "identified": Persons(low=2, high=2),
        "presumed": Persons(low=5, high=5),
        "targeted": Persons(low=0, high=0, untold=1),
    }


def test_sources_that_differ_give_both_ends_of_one_story() -> None:
    one, two = account("one", exploitation="LAB", victims=people(count=3)), account("two", victims=people(count=5))
    (cell,) = named(held(story(one, two)), "sex").cells
    assert (cell.persons, len(cell.stories)) == (Persons(low=3, high=5), 1)


def test_every_case_stands_in_one_cell_of_forms_and_of_proceedings() -> None:
    found = held(FARM, GULF, TOLD, STATION, TOTALS)
    cases = {s.id for s, a in found if a.is_case}
    for name in ("cases", "proceedings", "sex", "age", "nationality"):
        ids = [id for cell in named(found, name).cells for id in cell.stories]
        assert sorted(ids) == sorted(cases), name


def test_a_story_of_two_forms_is_no_case_of_each() -> None:
    both = account("both", exploitation="LAB SEX_PROST")
    assert named(held(both), "cases").rows == ("several",)


def test_a_sold_child_is_no_exploitation() -> None:
    sold = account("sold", conduct="CHILD_SALE", stages="CHARGE", law_refs="KZ:133")
    assert named(held(sold), "cases").rows == ("sale or irregular adoption of a child",)


def test_context_and_official_figures_are_no_cases_of_ours() -> None:
    found = held(TOTALS)
    assert all(t.cells == () for t in tables(found, "KZ"))
    assert [(o.statistic.value, o.basis) for o in official(found)] == [
        (80, "article basis not stated"),
        (900, "article basis not stated"),
    ]


def test_a_figure_printed_by_two_outlets_is_one_figure() -> None:
    again = account("again", kind="statistics", statistics=(statistic("victims", 80),))
    figures = official(held(story(TOTALS, again)))
    assert [(o.statistic.value, o.outlets) for o in figures] == [
        (80, ("Outlet totals", "Outlet again")),
        (900, ("Outlet totals",)),
    ]


def test_opinions_on_the_law_are_no_articles_of_the_proceedings() -> None:
    said = account("said", exploitation="BEG", law_refs="opinion=KZ:128")
    assert named(held(said), "articles").rows == ("not told",)
