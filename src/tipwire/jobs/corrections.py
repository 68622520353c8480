"""Which reports are due for a correction: those that told of somebody as held or charged who was cleared since.

A release of such a month is named with its day and addressees; a report that only was drafted is known by its month.
Due until a note of the office on the story speaks of it. Refuses to write the correction: that is a person's sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tipwire.jobs import rulings
from tipwire.model import Action, Month, Release, Story
from tipwire.office import Office

# What a note says that speaks of the correction.
CORRECTS = re.compile(
    r"\bcorrect(?:ion|ed)|\bacquit|\bcleared of"
    r"|\b(?:case|proceedings|charges?)\b.{0,40}\b(?:closed|dropped|dismissed|ended)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One story whose earlier reports want correcting: the mark, their months, and the releases that went out."""

    story: str
    mark: str
    months: tuple[Month, ...]
    releases: tuple[Release, ...]

    @property
    def says(self) -> str:
        """The months, what was sent, and the mark."""
        months = ", ".join(m.iso for m in self.months)
        sent = "".join(f"; sent {r.at:%Y-%m-%d} to {', '.join(r.to) or 'nobody named'} ({r.id})" for r in self.releases)
        return f"reports of {months} told of it as it stood then{sent}: {self.mark}"


def due(office: Office, period: Month | None) -> list[Due]:
    """The corrections due of stories that a report of the month tells of, or of all."""
    ended = [s for s in office.store.stories(period=period) if s.ending and s.ending.earlier]
    noted = corrected(office, ended)
    return [one for story in ended if story.id not in noted and (one := of_story(office, story)).months]


def of_story(office: Office, story: Story) -> Due:
    """What is due of one story."""
    assert story.ending is not None
    months = tuple(months_before(story))
    return Due(
        story=story.id,
        mark=story.ending.says,
        months=months,
        releases=tuple(r for month in months for r in office.store.releases(period=month)),
    )


def months_before(story: Story) -> Iterator[Month]:
    """The months whose reports told of it before it ended, each once; the month of the ending tells of it itself."""
    assert story.ending is not None
    last = min(
        (a.published.start for a in story.accounts if a.id in story.ending.accounts and a.published), default=None
    )
    days = sorted(a.published.start for a in story.accounts if a.id in story.ending.earlier and a.published)
    for month in dict.fromkeys(Month(year=day.year, month=day.month) for day in days):
        if last is None or last not in month:
            yield month


def corrected(office: Office, stories: Iterable[Story]) -> frozenset[str]:
    """The stories on which a note speaks of the correction."""
    stories = tuple(stories)
    notes = [
        r for r in office.store.rulings() if r.action is Action.NOTE and CORRECTS.search(f"{r.get('text')} {r.why}")
    ]
    attached = rulings.attach_all(notes, [a for s in stories for a in s.accounts]).rulings if notes else ()
    return frozenset(r.target for r in rulings.on_stories(attached, stories))
