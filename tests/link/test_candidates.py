"""What is compared is bounded: an account that thousands are like is compared with some of them."""

from __future__ import annotations

from tests.link.build import ESIK, places, told
from tipwire import link
from tipwire.link import candidates
from tipwire.link.profile import profile


def test_an_account_with_many_partners_is_compared_with_some_of_them() -> None:
    profiles = {a.id: profile(a) for a in (told(f"a{n:03}") for n in range(200))}
    found = candidates.candidates(profiles)
    assert len(found.pairs) <= 2 * candidates.MOST * len(profiles)
    assert found.unweighed
    assert not found.pairs & found.unweighed


def test_a_case_that_many_papers_tell_of_stays_one_story() -> None:
    accounts = [told(f"a{n:03}") for n in range(80)]
    (story,) = link.stories(accounts, articles={}, names={})
    assert len(story.accounts) == 80


def test_only_those_that_are_like_a_touched_account_are_near_it() -> None:
    same, other = told("b"), told("c", exploitation="LAB", places=places(ESIK), published="2003-05-05")
    found = link.near(["a"], [told("a"), same, other], articles={}, names={})
    assert "b" in found
    assert "c" not in found
