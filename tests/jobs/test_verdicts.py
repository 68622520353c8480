"""Only a person says that the Protocol's test is met, and what a person says outlives the finder."""

from __future__ import annotations

import pytest

from tests.jobs.test_rulings import decide, rederive, story_with
from tipwire import render
from tipwire.errors import RulingError
from tipwire.jobs import draft
from tipwire.model import Action, Bucket, Level, Month, Story
from tipwire.office import Office

JANUARY = Month(year=2009, month=1)


def convicted(office: Office) -> Story:
    """A story whose proceedings ended in a conviction."""
    stories = list(office.store.stories())
    found = office.store.assessments([s.id for s in stories])
    return next(s for s in stories if found[s.id].domestic.value == "CONVICTED_TIP")


def test_no_story_is_met_before_a_person_says_so(office: Office) -> None:
    found = office.store.assessments([s.id for s in office.store.stories()])
    assert Level.MET not in {a.protocol.overall for a in found.values()}


def test_a_person_says_met_and_it_outlives_another_finder(office: Office) -> None:
    story = convicted(office)
    decide(office, story.id, Action.AMEND, field="protocol", to="met")
    found = office.store.assessments([story.id])[story.id]
    assert found.protocol.overall is Level.MET
    assert found.protocol.why.startswith("officer, ")
    rederive(office)
    again = story_with(office, story.accounts[0])
    assert office.store.assessments([again.id])[again.id].protocol.overall is Level.MET
    assert "UN Protocol: met" in render.markdown(draft.draft(office, JANUARY, "KZ").report)


def test_a_person_moves_a_story_to_another_bucket(office: Office) -> None:
    story = convicted(office)
    decide(office, story.id, Action.AMEND, field="bucket", to="TIP_RELATED")
    assert office.store.assessments([story.id])[story.id].bucket is Bucket.TIP_RELATED
    decide(office, story.id, Action.AMEND, field="bucket", to="TIP_CASE")
    assert office.store.assessments([story.id])[story.id].bucket is Bucket.TIP_CASE


def test_an_answer_that_does_not_exist_is_refused_and_nothing_kept(office: Office) -> None:
    story, before = convicted(office), len(list(office.store.rulings()))
    with pytest.raises(RulingError, match="'certain' is no value for protocol"):
        decide(office, story.id, Action.AMEND, field="protocol", to="certain")
    with pytest.raises(RulingError, match="protocol is said of a story"):
        decide(office, story.accounts[0].id, Action.AMEND, field="protocol", to="met")
    assert len(list(office.store.rulings())) == before
