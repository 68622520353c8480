"""How a story ended: an acquittal or closure marks every earlier report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.assess.build import claim, fact
from tests.link.build import article, side, stories, told
from tipwire.model import Account, Count, Ending, Evidence, Fact, Stage, StageEvent, Status, When

EARLY = told("a", stages="DETENTION")
CHARGED = told("b", stages="CHARGE", published="2009-02-10")


def later(stages: str = "ACQUITTAL", id: str = "c", published: str = "2009-03-12", **values: Any) -> Account:
    """A later report."""
    return told(id, stages=stages, published=published, **values)


def ending(*accounts: Account) -> Ending | None:
    """The ending of the only story."""
    (found,) = stories(*accounts)
    return found.ending


def test_an_open_case_has_no_ending() -> None:
    assert ending(EARLY, CHARGED) is None


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        ("ACQUITTAL", "later acquitted, as reported on 2009-03-12 (Outlet c)"),
        ("TERMINATION", "proceedings later closed, as reported on 2009-03-12 (Outlet c)"),
    ],
)
def test_an_acquittal_or_closure_marks_every_earlier_report(stage: str, says: str) -> None:
    found = ending(EARLY, CHARGED, later(stage))
    assert found is not None
    assert (found.stage, found.says) == (Stage(stage), says)
    assert (found.earlier, found.accounts) == (("a", "b"), ("c",))
    assert found.evidence


def test_its_own_day_is_told_where_the_text_gives_it() -> None:
    dated = replace(later(), stages=(fact(StageEvent(stage=Stage.ACQUITTAL, when=When.parse("2009-03-10"))),))
    found = ending(EARLY, dated)
    assert found is not None
    assert found.has_day
    assert found.says == "later acquitted on 2009-03-10 (Outlet c)"


def test_a_report_after_the_acquittal_is_not_marked() -> None:
    found = ending(EARLY, later(), later("RELEASE", "d", "2009-03-20"))
    assert found is not None
    assert found.earlier == ("a",)


def test_a_conviction_that_is_overturned_is_an_acquittal() -> None:
    convicted = told("b", stages="CONVICTION SENTENCE", published="2009-02-10")
    found = ending(EARLY, convicted, later("ACQUITTAL APPEAL"))
    assert found is not None
    assert not found.is_partial
    assert found.says.endswith("(Outlet c); an appeal is told")


def test_a_conviction_after_it_takes_the_mark_away() -> None:
    assert ending(EARLY, later(), later("CONVICTION", "d", "2009-06-12")) is None


def test_an_acquittal_beside_a_conviction_is_of_some_only() -> None:
    found = ending(EARLY, later("CONVICTION ACQUITTAL"))
    assert found is not None
    assert found.is_partial
    assert found.says == (
        "some of those suspected later acquitted, as reported on 2009-03-12 (Outlet c); a conviction is told beside it"
    )


def test_one_of_two_acquitted_is_of_some_only() -> None:
    one = replace(later(), stages=(fact(StageEvent(stage=Stage.ACQUITTAL, count=Count(low=1, high=1))),))
    found = ending(replace(EARLY, suspects=side(count=2, sexes="female")), one)
    assert found is not None
    assert found.is_partial


def test_an_acquittal_that_is_only_alleged_marks_nothing() -> None:
    rumour = replace(later(), stages=(fact(StageEvent(stage=Stage.ACQUITTAL), Status.ALLEGED),))
    assert ending(EARLY, rumour) is None


TEXT = "Защита просила оправдать обеих. Суд объявил решение в четверг."


@pytest.mark.parametrize(("start", "marks"), [(15, False), (36, True)], ids=["the defence asks for it", "the court"])
def test_what_the_defence_asks_for_is_no_acquittal(start: int, *, marks: bool) -> None:
    def words(start: int, end: int) -> tuple[Evidence, ...]:
        return (Evidence(article="c", paragraph=0, start=start, end=end, quote=TEXT[start:end]),)

    lawyer = replace(claim("DEFENCE_LAWYER", "denies"), evidence=words(0, 6))
    acquitted = Fact(value=StageEvent(stage=Stage.ACQUITTAL), evidence=words(start, start + 6))
    last = replace(later(), stages=(acquitted,), claims=(lawyer,))
    (found,) = stories(EARLY, last, articles=[article("c", TEXT)])
    assert (found.ending is not None) == marks
