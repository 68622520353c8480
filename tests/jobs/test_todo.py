"""To-dos: the day of an announced step, and silent cases in the review."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tipwire.jobs import review, todo
from tipwire.link.course import Announcement
from tipwire.model import Evidence
from tipwire.office import Office


def announcement(text: str, language: str) -> Announcement:
    """A hearing announced on 22 January 2009."""
    words = Evidence(article="a", paragraph=0, start=0, end=len(text), quote=text)
    return Announcement(account="a", step="hearing", evidence=words, language=language, published=date(2009, 1, 22))


@pytest.mark.parametrize(
    ("text", "language", "due"),
    [
        ("Заседание назначено на 12 февраля.", "ru", date(2009, 2, 12)),
        ("The trial will begin on 3 March.", "en", date(2009, 3, 3)),
        ("Сот отырысы 12 ақпанда өтеді.", "kk", date(2009, 2, 12)),
        ("Заседание состоится в марте 2009 года.", "ru", date(2009, 3, 31)),
        ("Заседание назначено.", "ru", None),
        ("The verdict is expected on Friday.", "en", date(2009, 1, 23)),
        ("Дело, начатое 3 марта 2008 года, будет передано в суд.", "ru", None),
    ],
)
def test_the_day_of_a_step_is_the_one_its_sentence_gives(text: str, language: str, due: date | None) -> None:
    assert todo.told_day(announcement(text, language)) == due


def test_the_review_lists_cases_silent_for_ninety_days(office: Office) -> None:
    early = replace(office, clock=lambda: datetime(2009, 2, 10, tzinfo=UTC))
    late = replace(office, clock=lambda: datetime(2009, 6, 10, tzinfo=UTC))
    assert not [w for w in review.waiting(early, None) if w.what == "silent"]
    found = [w for w in review.waiting(late, None) if w.what == "silent"]
    assert found
    assert all("days" in w.says for w in found)
