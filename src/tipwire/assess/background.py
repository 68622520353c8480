"""Which background notes fit a story: by its topics and the days of its reports.

Offered for a person to accept, never added by itself: background is not what was reported.
"""

from __future__ import annotations

from collections.abc import Iterable

from tipwire.assess.gathered import gathered
from tipwire.assess.topics import WANTED, told, topics
from tipwire.countries import Background
from tipwire.model import Story


def topics_of(note: Background) -> frozenset[str]:
    """The topics of a note. Errors: SettingsError that names the line."""
    return note.row.read("topics", topics, f"{WANTED}, several with semicolons between")


def checked(notes: Iterable[Background]) -> tuple[Background, ...]:
    """The notes. Errors: SettingsError for the first line with an unknown topic."""
    return tuple(note for note in notes if topics_of(note))


def fitting(story: Story, notes: Iterable[Background]) -> tuple[Background, ...]:
    """The notes that fit, in the order of their table. Errors: SettingsError for a line with an unknown topic."""
    held = told(gathered(story))
    days = [a.published.start for a in story.accounts if a.published]
    return tuple(
        note
        for note in notes
        if topics_of(note) & held and any(note.valid_from <= day <= note.valid_to for day in days)
    )
