"""Refit: merges and splits move the weights, within bounds, and the office's table is read back."""

from __future__ import annotations

import pytest

from tests.link.build import ESIK, money, places, side, stories, told
from tipwire import link
from tipwire.errors import SettingsError
from tipwire.link.knowledge import weights
from tipwire.link.refit import Example, read, refit, written
from tipwire.model import Account, Join


def weighed(left: Account, right: Account) -> Join:
    """The two side by side."""
    return link.weigh(left, right, articles={}, names={})


def apart() -> Example:
    """A pair that we join, and a person parted."""
    return Example(join=weighed(told("a"), told("b")), is_same=False)


def together() -> Example:
    """A pair that we keep apart for its places, and a person merged."""
    right = told("b", places=places(ESIK), money=(money(400),), victims=side())
    return Example(join=weighed(told("a", money=(money(400),), victims=side()), right), is_same=True)


def test_without_examples_nothing_changes() -> None:
    found = refit([])
    assert found.shifts == ()
    assert found.weights == weights()


def test_a_split_lowers_what_spoke_for_the_join() -> None:
    found = refit([apart()])
    assert found.weights["place.town"] < weights()["place.town"]
    assert all(abs(s.after) != abs(s.before) and s.examples == 1 for s in found.shifts)


def test_a_merge_lowers_what_spoke_against_it() -> None:
    found = refit([together()])
    assert weights()["place.other_town"] < found.weights["place.other_town"] < 0
    assert found.weights["money.same"] > weights()["money.same"]


def test_what_stood_in_no_example_stays() -> None:
    assert refit([apart()]).weights["term.same"] == weights()["term.same"]


def test_no_weight_changes_its_sign_or_passes_half_and_double() -> None:
    found = refit([apart(), together()] * 50)
    for signal, before in weights().items():
        assert 0.5 - 1e-9 <= found.weights[signal] / before <= 2 + 1e-9


def test_a_contradiction_is_not_argued_away() -> None:
    assert refit([together()] * 50).weights["contradiction"] == weights()["contradiction"]


def test_more_examples_are_judged_as_the_person_did() -> None:
    found = refit([apart()] * 12)
    assert found.right_before == 0
    assert found.right_after == 12


def test_the_table_holds_what_differs_and_reads_back() -> None:
    found = refit([apart()])
    text = written(found.weights)
    assert read(text, "weights.tsv") == found.weights
    assert len(text.splitlines()) == len(found.shifts) + 1


@pytest.mark.parametrize("row", ["place.twon\t3", "place.town\tmuch", "place.town\tnan", "place.town"])
def test_a_wrong_line_is_named(row: str) -> None:
    with pytest.raises(SettingsError, match=r"weights\.tsv, line 2"):
        read(f"signal\tpoints\n{row}\n", "weights.tsv")


def test_an_offices_weights_change_its_joins() -> None:
    low = dict(weights()) | {"place.town": 0.5, "family.same": 0.2, "text.concepts": 0.1}
    assert len(stories(told("a"), told("b"))) == 1
    assert len(link.stories([told("a"), told("b")], articles={}, names={}, weights=low)) == 2
