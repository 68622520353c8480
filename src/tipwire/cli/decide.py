"""Decide: review, rule, notes, refit."""

from __future__ import annotations

import getpass
from typing import Annotated, Literal

from cyclopts import Parameter

from tipwire.cli.shell import emit, opened, table
from tipwire.jobs import notes as ready_notes
from tipwire.jobs import refit as refits
from tipwire.jobs import review as reviews
from tipwire.jobs import ruling as decisions
from tipwire.jobs.explain import complete
from tipwire.jobs.periods import month
from tipwire.model import Action

Word = Literal["accept", "reject", "amend", "merge", "split", "protect", "note"]


def review(*, period: str | None = None) -> None:
    """List what waits for a person: stories nobody accepted or rejected, and rulings whose words are gone.

    Parameters
    ----------
    period
        Only stories with an account published in this month (2009-01).
    """
    with opened() as office:
        waiting = reviews.waiting(office, month(period))
    rows = [(w.id, w.what, w.says) for w in waiting]

    def show() -> None:
        table(["id", "what", "says"], rows)
        print(f"\n{len(rows)} waiting. Decide with: tipwire rule ID accept --why REASON" if rows else "Nothing waits.")

    emit(waiting, show)


def rule(
    id: str,
    action: Word,
    *,
    why: str,
    who: str | None = None,
    field: str = "",
    to: str = "",
    with_: Annotated[str, Parameter(name="--with")] = "",
    words: str = "",
    text: str = "",
    ready: str = "",
) -> None:
    """Record a decision. It outranks every rule and survives `derive --all`; it is never deleted, only outruled.

    accept, reject: take a story into the report or leave it out. amend: put one value right (--field, --to).
    merge: join another story to this one (--with). split: take one account out of its story. protect: hide words in
    every product (--words). note: add a remark of the office to the item (--text).

    Parameters
    ----------
    id
        A story or an account.
    action
        What is decided.
    why
        The reason, one sentence.
    who
        Who decides; the name of the user at this machine without it.
    field
        For amend: kind, exploitation, conduct, stage, event_date, victims.count, suspects.count of an account;
        protocol (met, likely, possible, not_indicated, not_applicable) and bucket (TIP_CASE ...) of a story.
    to
        For amend: the right value ("4", "3-4", "5+", "2009-01-22", "LAB,BEG", "none").
    with_
        For merge: the story that is joined to this one.
    words
        For protect: the words as they stand in the article.
    text
        For note: the remark.
    ready
        For note: a ready one instead, by its id as `notes` lists them.
    """
    value = {"field": field, "to": to, "with": with_, "words": words, "text": text, "ready": ready}
    with opened() as office:
        ruling = decisions.rule(office, id, Action(action), why=why, who=who or getpass.getuser(), value=value)
    emit(ruling, lambda: print(f"Recorded: {action} {id} by {ruling.who} ({ruling.id})."))


def notes(*, period: str | None = None, story: str = "") -> None:
    """List ready notes: what no report of a story says, and background that fits it; `rule ID note --ready` accepts.

    Parameters
    ----------
    period
        Only stories with an account published in this month (2009-01).
    story
        Only this story.
    """
    with opened() as office:
        found = ready_notes.ready(office, month(period), complete(office, story) if story else "")
    rows = [(n.story, n.id, n.state, told(n)) for n in found]

    def show() -> None:
        table(["story", "note", "", "text"], rows)
        print("\nAccept with: tipwire rule STORY note --ready NOTE --why REASON" if rows else "No note is ready.")

    emit(found, show)


def told(note: ready_notes.Ready) -> str:
    """The text with its source and what is in doubt."""
    source = f" Source: {note.source}." if note.source else ""
    return f"{note.text}{source}{f' CHECK: {note.doubt}.' if note.doubt else ''}"


def refit(*, dry_run: bool = False) -> None:
    """Teach the matcher from the office's merges and splits: its weights move a little with each, never past double.

    The new weights stand in weights.tsv of the office; the next `derive` rebuilds the stories with them. Rulings
    outrank every weight before and after.

    Parameters
    ----------
    dry_run
        Only show what would change.
    """
    with opened() as office:
        found = refits.refit(office, keep=not dry_run)
    rows = [(s.signal, f"{s.before:+.2f}", f"{s.after:+.2f}", s.examples) for s in found.shifts]

    def show() -> None:
        table(["signal", "before", "after", "examples"], rows)
        right = f"{found.right_before} judged as ruled before, {found.right_after} after"
        print(f"{found.examples} merges and splits with both texts at hand; {right}.")
        if rows:
            print("Nothing written." if dry_run else "Written to weights.tsv of the office; now run: tipwire derive")

    emit(found, show)


COMMANDS = {"review": review, "rule": rule, "notes": notes, "refit": refit}
