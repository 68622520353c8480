"""What waits for a person: rulings whose words are gone, corrections due, stories without a verdict, steps announced,
cases silent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tipwire.jobs import corrections, derive, explain, rulings
from tipwire.jobs import todo as todos
from tipwire.model import Action, Bucket, Month, Ruling
from tipwire.office import Office

VERDICTS = frozenset({Action.ACCEPT, Action.REJECT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One thing to decide."""

    id: str
    what: str
    says: str


def waiting(office: Office, period: Month | None) -> list[Waiting]:
    """Lost rulings first, then corrections due, cases, context, announced steps by their days, cases gone silent."""
    decided = judged(office)
    stories = [s for s in explain.listing(office, period) if s.id not in decided and s.bucket != Bucket.NOT_RELEVANT]
    told = (Waiting(id=s.id, what=s.bucket, says=f"{s.days}, {s.outlets}: {gist(s)}") for s in stories)
    return [*lost(office), *corrections_due(office, period), *told, *steps(office, period), *silent(office, period)]


def gist(story: explain.Listed) -> str:
    """What it is about, and how it ended."""
    return f"{story.gist}; {story.ending}" if story.ending else story.gist


def corrections_due(office: Office, period: Month | None) -> Iterable[Waiting]:
    """Reports that told of somebody as held or charged who was cleared since."""
    return (Waiting(id=one.story, what="correction due", says=one.says) for one in corrections.due(office, period))


def steps(office: Office, period: Month | None) -> Iterable[Waiting]:
    """What articles announced and no later report tells of, by the day it is due. Restricted: it shows their words."""
    for todo in todos.todos(office, period):
        day = todo.due.isoformat() if todo.is_dated else f"{todo.due.isoformat()} (no day given)"
        yield Waiting(id=todo.story, what=f"next: {todo.step}", says=f"{day}: {todo.evidence.quote}")


def silent(office: Office, period: Month | None) -> Iterable[Waiting]:
    """Cases of which nothing was told for 90 days."""
    for one in todos.silent(office, period):
        yield Waiting(id=one.story, what="silent", says=f"nothing told for {one.days} days after {one.stage}")


def lost(office: Office) -> Iterable[Waiting]:
    """Rulings that found no account any more."""
    for ruling in derive.lost_rulings(office):
        says = f"{ruling.action} of {ruling.target} by {ruling.who} on {ruling.at:%Y-%m-%d} ({ruling.why})"
        yield Waiting(id=ruling.id, what="lost ruling", says=f"{says}: its words stand in no account any more")


def judged(office: Office) -> set[str]:
    """The ids of stories that a person accepted or rejected."""
    verdicts: tuple[Ruling, ...] = tuple(r for r in office.store.rulings() if r.action in VERDICTS)
    stories = list(office.store.stories()) if verdicts else []
    attached = rulings.attach_all(verdicts, [a for s in stories for a in s.accounts]).rulings
    return {r.target for r in rulings.on_stories(attached, stories)} & {s.id for s in stories}
