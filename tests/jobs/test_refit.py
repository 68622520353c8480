"""Refit of an office: rulings in, a table out, stories rebuilt with it."""

from __future__ import annotations

from tipwire.jobs import derive, refit, ruling
from tipwire.model import Action
from tipwire.office import Office


def test_without_merges_and_splits_nothing_is_written(office: Office) -> None:
    found = refit.refit(office)
    assert found.examples == 0
    assert not (office.folder / refit.TABLE).exists()


def test_a_split_and_a_merge_teach_the_weights_and_the_stories_are_rebuilt(office: Office) -> None:
    story = next(s for s in office.store.stories() if len({a.article for a in s.accounts}) > 2)
    ruling.rule(office, story.accounts[-1].id, Action.SPLIT, why="another event", who="an analyst", value={})
    left, right = [s for s in office.store.stories() if s.id != story.id][:2]
    ruling.rule(office, left.id, Action.MERGE, why="one event", who="an analyst", value={"with": right.id})
    found = refit.refit(office)
    assert found.examples == 2
    assert found.shifts
    assert refit.weights(office.folder) == found.weights
    before = len(office.store.counts())
    derive.derive(office)
    assert len(office.store.counts()) == before
    assert office.store.makers()["link"] == refit.versions(office.folder)["link"]


def test_a_dry_run_writes_nothing(office: Office) -> None:
    left, right = list(office.store.stories())[:2]
    ruling.rule(office, left.id, Action.MERGE, why="one event", who="an analyst", value={"with": right.id})
    assert refit.refit(office, keep=False).examples == 1
    assert refit.weights(office.folder) is None
