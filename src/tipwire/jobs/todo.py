"""What to look for next: steps that articles announce, with their days, and stories gone silent.

Every to-do says whose words it stands on. Where an article gives no day, one is set a month after it. Refuses to decide
that a step was taken: it goes when a later report tells of it, or when a person says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tipwire.find import exact
from tipwire.link import course
from tipwire.link.course import Announcement
from tipwire.model import Evidence, Month, Precision, Story, When
from tipwire.office import Office

WITHOUT_DAY = timedelta(days=30)
WEEK, FEBRUARY = 7, 2
_YEAR, _DIGIT = re.compile(r"\d{4}"), re.compile(r"\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """One thing to look for: in which story, which step, by when; `is_dated` where the article gives the day."""

    story: str
    step: str
    due: date
    is_dated: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """A story of which nothing was told for so many days, and its last stage."""

    story: str
    days: int
    stage: str


def todos(office: Office, period: Month | None) -> list[ToDo]:
    """The announced steps of all cases, those due first on top."""
    found = [todo for story in cases(office, period) for todo in of_story(office, story)]
    return sorted(found, key=lambda t: (t.due, t.story))


def of_story(office: Office, story: Story) -> Iterator[ToDo]:
    """The steps announced in one story's texts, each step and day once."""
    articles = {a.id: a for a in office.store.articles(ids={account.article for account in story.accounts})}
    seen: set[tuple[str, date]] = set()
    for one in course.announcements(story, articles):
        day = told_day(one)
        due = day or (one.published or office.clock().date()) + WITHOUT_DAY
        if (one.step, due) not in seen:
            seen.add((one.step, due))
            yield ToDo(story=story.id, step=one.step, due=due, is_dated=day is not None, evidence=one.evidence)


def told_day(one: Announcement) -> date | None:
    """The first day in the sentence that lies after the report; of a month that is given alone, its last."""
    for mention in exact.dates(one.evidence.quote, one.language, one.published):
        if mention.value.precision is Precision.YEAR:
            continue
        words = one.evidence.quote[mention.start : mention.end]
        day = ahead(last_day(mention.value), words, one.published)
        if day is not None:
            return day
    return None


def last_day(when: When) -> date:
    """A day, or the last one of a month."""
    is_month = when.precision is Precision.MONTH
    return Month(year=when.start.year, month=when.start.month).last if is_month else when.start


def ahead(day: date, words: str, published: date | None) -> date | None:
    """The day as an announcement means it: a weekday or a day without its year is the next one, not the last one."""
    if published is None or day > published:
        return day
    if _YEAR.search(words):
        return None
    is_weekday = not _DIGIT.search(words) and (published - day).days < WEEK
    return day + timedelta(days=WEEK) if is_weekday else next_year(day, published)


def next_year(day: date, published: date) -> date | None:
    """The same day a year on; None where that has gone by too."""
    later = day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == FEBRUARY else day.day)
    return later if later > published else None


def silent(office: Office, period: Month | None) -> list[Silent]:
    """The cases gone silent, the longest first."""
    today = office.clock().date()
    found = [(course.silent_days(story, today), story) for story in cases(office, period)]
    told = [(days, story) for days, story in found if days]
    return [
        Silent(story=s.id, days=days, stage=str(s.history[-1].stage) if s.history else "no stage told")
        for days, s in sorted(told, key=lambda pair: (-pair[0], pair[1].id))
    ]


def cases(office: Office, period: Month | None) -> Iterable[Story]:
    """The stories that are cases."""
    stories = list(office.store.stories(period=period))
    assessed = office.store.assessments([s.id for s in stories])
    return [s for s in stories if s.id in assessed and assessed[s.id].is_case]
