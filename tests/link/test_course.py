"""The course of a story: its end, its silence, the steps its texts announce."""

from __future__ import annotations

from datetime import date

import pytest

from tests.link.build import article, stories, told
from tipwire.link.course import announced, announcements, silent_days
from tipwire.model import Story

SAYS: tuple[tuple[str, str, str], ...] = (
    ("ru", "Заседание суда назначено на 12 февраля.", "hearing"),
    ("ru", "Приговор огласят в марте.", "verdict"),
    ("ru", "Дело будет передано в суд.", "charge"),
    ("ru", "Защита намерена обжаловать решение.", "appeal"),
    ("ru", "Девушек отправят домой на следующей неделе.", "return"),
    ("en", "The trial will begin on 3 March.", "hearing"),
    ("en", "The verdict is expected on Friday.", "verdict"),
    ("en", "They will be deported within a week.", "return"),
    ("kk", "Сот отырысы 12 ақпанда өтеді.", "hearing"),
    ("kk", "Іс сотқа жолданады.", "charge"),
    ("ky", "Соттук отурум 12-февралда өтөт.", "hearing"),
    ("ky", "Өкүм дүйшөмбүдө окулат.", "verdict"),
    ("uz", "Sud majlisi 12 fevralda boʻlib oʻtadi.", "hearing"),
    ("uz", "Ҳукм жума куни эълон қилинади.", "verdict"),
)


def one(*accounts: object) -> Story:
    """The only story of these accounts."""
    (found,) = stories(*accounts)  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(("language", "text", "step"), SAYS)
def test_a_step_is_read_in_every_language(language: str, text: str, step: str) -> None:
    assert [s for s, _, _ in announced(article("a", text, language))] == [step]


@pytest.mark.parametrize(
    "text", ["Суд прошёл в январе.", "Приговор огласили в марте.", "Женщин депортировали.", "Дело передали в суд."]
)
def test_what_has_happened_is_no_announcement(text: str) -> None:
    assert list(announced(article("a", text))) == []


def test_an_announced_step_goes_when_a_later_report_tells_of_it() -> None:
    texts = {"a": article("a", "Дело будет передано в суд.")}
    waiting = one(told("a"))
    done = one(told("a"), told("b", stages="CHARGE", published="2009-01-28"))
    assert [a.step for a in announcements(waiting, texts)] == ["charge"]
    assert announcements(done, texts) == ()


def test_a_case_is_silent_after_ninety_days_and_not_before() -> None:
    story = one(told("a", published="2009-01-10"))
    assert silent_days(story, date(2009, 4, 9)) == 0
    assert silent_days(story, date(2009, 4, 10)) == 90


def test_a_case_that_ended_is_not_silent() -> None:
    story = one(told("a"), told("b", stages="CONVICTION", published="2009-02-10"))
    assert silent_days(story, date(2010, 1, 1)) == 0
