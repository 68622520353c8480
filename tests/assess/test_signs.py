"""Indicators of forced labour, pillars, and the tables they and the questions come from."""

from __future__ import annotations

import pytest

from tests.assess.build import account, statistic, story
from tipwire import assess
from tipwire.assess import questions, signs
from tipwire.errors import SettingsError
from tipwire.model import Indicator, Pillar, Status


def test_each_indicator_is_given_once_with_its_firmest_status() -> None:
    found = assess.story(story(account(exploitation="LAB", means="THREAT:alleged FORCE DEBT:alleged THREAT_OF_LAW")))
    assert [(s.indicator, s.status) for s in found.signs] == [
        (Indicator.VIOLENCE, Status.STATED),
        (Indicator.INTIMIDATION, Status.STATED),
        (Indicator.DEBT_BONDAGE, Status.ALLEGED),
    ]
    assert all(s.evidence for s in found.signs)


def test_low_pay_and_a_promise_are_no_indicators() -> None:
    assert assess.story(story(account(conduct="UNPAID_WAGES", means="PAYMENT_PROMISE"))).signs == ()


@pytest.mark.parametrize(
    ("told", "pillars"),
    [
        (account(exploitation="LAB", stages="RESCUE CHARGE"), (Pillar.PROSECUTION, Pillar.PROTECTION)),
        (account(kind="policy"), (Pillar.PREVENTION,)),
        (account(kind="statistics", statistics=(statistic("victims", 12),)), (Pillar.PROTECTION,)),
        (account(kind="case"), ()),
    ],
)
def test_a_story_bears_on_the_pillars_of_its_codes(told: object, pillars: tuple[Pillar, ...]) -> None:
    assert assess.story(story(told)).pillars == pillars  # type: ignore[arg-type]


def test_every_open_question_makes_a_sentence_for_one_report_and_for_several() -> None:
    for question in questions.QUESTIONS:
        one, several = question.sentence(1), question.sentence(2)
        assert one == f"The report does not indicate {question.note}."
        assert several == f"None of the reports indicates {question.note}."


@pytest.mark.parametrize(
    ("load", "text", "says"),
    [
        (signs.load_indicators, "means\tindicator\nDEBTS\tILO09\n", "t.tsv, line 2: means is 'DEBTS'"),
        (signs.load_indicators, "means\tindicator\n\nDEBT\tILO12\n", "t.tsv, line 3: indicator is 'ILO12'"),
        (signs.load_pillars, "pillar\ttopic\nprosecution\tstage:JAILED\n", "t.tsv, line 2: topic is 'stage:JAILED'"),
        (signs.load_pillars, "pillar\tfield\nx\ty\n", "t.tsv, line 1: the first line must be pillar, topic"),
        (signs.load_pillars, "pillar\ttopic\nprosecution\n", "t.tsv, line 2: 1 cells where 2 belong"),
        (questions.load, "id\tquestion\tnote\tsource\nwho\tWho?\twho\tx\n", "t.tsv, line 2: 'who' has no condition"),
        (
            questions.load,
            "id\tquestion\tnote\tsource\nage\tHow old\thow old\tx\n",
            "t.tsv, line 2: the question must end",
        ),
    ],
)
def test_a_wrong_line_is_named(load: object, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says.replace("(", r"\(")):
        load(text, "t.tsv")  # type: ignore[operator]
