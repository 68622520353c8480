"""Ready notes: what no report of a story says, and background that fits it, as sentences a person may accept.

Accepting one is a ruling (`rule`), so it is known who did and it survives every derivation. Refuses to add one itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tipwire import assess, countries
from tipwire.countries import Background
from tipwire.errors import RulingError
from tipwire.jobs import rulings
from tipwire.model import Action, Assessment, Month, PlaceRole, Screening, Story
from tipwire.office import Office

QUESTION, BACKGROUND = "question", "background"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """One sentence to accept. `state`: open, accepted, or in the draft (the gap in screening is always noted)."""

    story: str
    id: str
    sort: str
    text: str
    source: str = ""
    doubt: str = ""
    state: str = "open"


def ready(office: Office, period: Month | None, story: str = "") -> list[Ready]:
    """The ready notes of one story, or of all stories of a month that belong in it."""
    stories = [s for s in office.store.stories(period=period) if story in ("", s.id)]
    assessed = office.store.assessments([s.id for s in stories])
    taken = accepted(office, stories)
    return [
        note
        for one in stories
        if story or assess.mandate.belonging(one, assessed[one.id], office.settings.mandate).belongs
        for note in of_story(office, one, assessed[one.id], period, taken.get(one.id, frozenset()))
    ]


def of_story(
    office: Office, story: Story, assessment: Assessment, period: Month | None, taken: frozenset[str]
) -> Iterator[Ready]:
    """The notes of one story: questions first, then background."""
    reports = len([a for a in story.accounts if period is None or (a.published and a.published.start in period)])
    for question in assessment.questions:
        drafted = question.id == "screening" and assessment.screening is Screening.NOT_INDICATED
        state = "in the draft" if drafted else "accepted" if question.id in taken else "open"
        yield Ready(story=story.id, id=question.id, sort=QUESTION, text=question.sentence(reports), state=state)
    for note in assess.fitting(story, library(office, story)):
        state = "accepted" if note.id in taken else "open"
        yield Ready(
            story=story.id,
            id=note.id,
            sort=BACKGROUND,
            text=note.text,
            source=note.source,
            doubt=note.doubt,
            state=state,
        )


def library(office: Office, story: Story) -> tuple[Background, ...]:
    """The office's own notes, those on its country, and those on the countries where it happened."""
    where = {f.value.country for a in story.accounts for f in a.places if f.value.role is PlaceRole.EVENT} - {""}
    named = dict.fromkeys((office.settings.country, *sorted(where)))
    return (*office.settings.background(), *(note for code in named for note in countries.background(code)))


def accepted(office: Office, stories: list[Story]) -> Mapping[str, frozenset[str]]:
    """The ids of the ready notes accepted, by story."""
    held = [r for r in office.store.rulings() if r.action is Action.NOTE and r.get("ready")]
    if not held:
        return {}
    attached = rulings.attach_all(held, [a for s in stories for a in s.accounts]).rulings
    out: dict[str, frozenset[str]] = {}
    for ruling in rulings.on_stories(attached, stories):
        out[ruling.target] = out.get(ruling.target, frozenset()) | {ruling.get("ready")}
    return out


def value(office: Office, target: str, id: str) -> dict[str, str]:
    """What a ruling that accepts the note holds. Errors: RulingError where the story has no such note open."""
    story = office.store.story(target) or office.store.story_of(target)
    if story is None:
        raise RulingError(f"{target!r} is in no story; `tipwire stories` lists them.")
    assessment = office.store.assessments([story.id])[story.id]
    held = {n.id: n for n in of_story(office, story, assessment, None, frozenset()) if n.state == "open"}
    if id not in held:
        names = ", ".join(held) or "none"
        raise RulingError(f"{story.id} has no ready note {id!r}; there are: {names} (`tipwire notes` shows them).")
    note = held[id]
    text = f"Background: {note.text} Source: {note.source}." if note.sort == BACKGROUND else note.text
    return {"text": text, "ready": id}
