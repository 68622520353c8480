"""Report: what holds a text to its sources: the certainty lint."""

from __future__ import annotations

from pathlib import Path

from tipwire.cli.shell import emit, opened
from tipwire.jobs import linting
from tipwire.jobs.periods import needed_month


def lint(period: str, *, file: Path | None = None, country: str | None = None) -> int:
    """Check the month's draft, or a text that a person edited, against what the sources tell.

    Each finding says the sentence, the rule, the reason and what would be right: a verb of stage that goes further than
    the evidence, "allegedly" dropped, a noun of guilt before a verdict, a pejorative outside quotation marks, a number,
    date, term or article that no source has, a hedge lost, a denial left out. Exit code 1 where there is one.

    Parameters
    ----------
    period
        The month: 2009-01.
    file
        The report as a person edited it: telegram, Markdown or plain text. Without it the draft is checked.
    country
        Two letters; the office's country without it.
    """
    with opened() as office:
        month, where = needed_month(period), (country or office.settings.country).upper()
        linted = linting.file(office, month, where, file) if file else linting.draft(office, month, where)
    emit(linted, lambda: show(linted))
    return int(bool(linted.marked))


def show(linted: linting.Linted) -> None:
    """Each finding as a person reads it, then how much was read."""
    for marked in linted.marked:
        print(f"{where(marked)}: {said(marked)}\n")
    if linted.unplaced:
        listed = ", ".join(linted.unplaced)
        print(f"Paragraph {listed} shares too few words with any item; only its manners were checked.")
    count = len(linted.marked)
    print(f"{linted.paragraphs} paragraphs read, {count} thing{'' if count == 1 else 's'} to mend.")


def where(marked: linting.Marked) -> str:
    """paragraph 3, line 41."""
    parts = [f"paragraph {marked.paragraph}" if marked.paragraph else "", f"line {marked.line}" if marked.line else ""]
    return ", ".join(p for p in parts if p)


def said(marked: linting.Marked) -> str:
    """Rule, words, reason, what is right, and the sentence below."""
    found = marked.finding
    words = f' "{found.words}"' if found.words else ""
    sentence = f"\n  {found.sentence}" if found.sentence else ""
    return f"{found.rule}{words}: {found.reason}. Right: {found.right}.{sentence}"


COMMANDS = {"lint": lint}
