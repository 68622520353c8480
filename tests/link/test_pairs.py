"""The set of pairs with one thing changed."""

from __future__ import annotations

from gates.pairs import run as pairs


def test_pairs_with_one_thing_changed_hold_their_floor() -> None:
    assert len(pairs.pairs()) >= 200
    assert pairs.f1(pairs.outcome()) >= pairs.FLOOR
