"""A derivation that is stopped goes on where it stopped, and nobody reads what it left as a whole."""

from __future__ import annotations

import pytest

from tipwire.errors import OfficeError
from tipwire.jobs import derive, draft, explain
from tipwire.jobs.demo import COUNTRY, MONTH
from tipwire.jobs.doctor import examine
from tipwire.jobs.makers import versions
from tipwire.office import Office


class Killed(Exception):
    """Stands for a power cut."""


def grouped(office: Office) -> set[frozenset[str]]:
    """The accounts of each story."""
    return {frozenset(account.id for account in story.accounts) for story in office.store.stories()}


def test_a_rebuild_in_chunks_gives_the_stories_that_were_there(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    before = grouped(office)
    monkeypatch.setattr(derive, "CHUNK", 3)
    office.store.renew({**versions(), "link": "older"})
    derive.derive(office)
    assert grouped(office) == before


def test_a_rebuild_that_is_stopped_goes_on_and_leaves_no_account_alone(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, chunks = grouped(office), iter(range(4))
    real = derive.file_and_join

    def stopped(*args: object) -> None:
        if next(chunks, None) is None:
            raise Killed
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(derive, "CHUNK", 3)
    monkeypatch.setattr(derive, "file_and_join", stopped)
    office.store.renew({**versions(), "link": "older"})
    with pytest.raises(Killed):
        derive.derive(office)
    monkeypatch.setattr(derive, "file_and_join", real)
    for read in (lambda: draft.draft(office, MONTH, COUNTRY), lambda: explain.listing(office, None)):
        with pytest.raises(OfficeError, match="run `tipwire derive` to go on"):
            read()
    assert [c.what for c in examine(office) if not c.is_well] == ["derived"]
    derive.derive(office)
    assert grouped(office) == before
    assert all(c.is_well for c in examine(office))


def test_new_rules_of_assessing_assess_every_story_again(office: Office) -> None:
    stories = [story.id for story in office.store.stories()]
    office.store.renew({**versions(), "assess": "older"})
    assert office.store.assessments(stories) == {}
    derive.derive(office)
    assert set(office.store.assessments(stories)) == set(stories)


def test_an_emptied_store_is_no_quiet_month(office: Office) -> None:
    office.store.renew({**versions(), "extract": "older"})
    assert list(office.store.articles()) == []
    with pytest.raises(OfficeError, match="run: tipwire derive"):
        draft.draft(office, MONTH, COUNTRY)
    with pytest.raises(OfficeError, match="run: tipwire derive"):
        explain.listing(office, None)
