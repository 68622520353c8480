"""The set of pairs with one thing changed."""

from __future__ import annotations

from gates.pairs import run as pairs

from gates import run as gates


def test_pairs_with_one_thing_changed_hold_their_floor() -> None:
    assert len(pairs.pairs()) >= 200
    assert pairs.f1(pairs.outcome()) >= pairs.FLOOR


def test_a_figure_below_its_floor_and_a_merge_too_many_are_named() -> None:
    limits = {"pairs": 0.92, "wrong_merges": 1.0}
    assert gates.unmet("joining", {"pairs": 0.93, "wrong_merges": 1}, limits) == []
    assert gates.unmet("joining", {"pairs": 0.91, "wrong_merges": 2}, limits) == [
        "joining pairs: 0.91 is below 0.92",
        "joining wrong_merges: 2 is above 1",
    ]


def test_a_wrong_merge_is_a_pair_that_the_gold_keeps_apart() -> None:
    gold = {i: {"relevant": True, "same_case_as": same} for i, same in (("a", ["b"]), ("b", ["a"]), ("c", []))}
    said = {i: {"relevant": True, "same_case_as": ["a", "b", "c"]} for i in gold}
    assert gates.wrong_merges(gold, said) == {frozenset("ac"), frozenset("bc")}
