"""Report: what holds a text to its sources: the certainty lint, and the ledger of numbers."""

from __future__ import annotations

from pathlib import Path

from tipwire.assess import ledger
from tipwire.cli.shell import console, emit, opened, table
from tipwire.jobs import figures as ledgers
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
        The report as a person edited it: telegram, Markdown, plain text or DOCX. Without it the draft is checked.
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


def figures(period: str) -> None:
    """List every figure of a month: what it counts, over which period, on which articles, by whom; and check it.

    Comparisons ("half the number of 2007") are worked out against every figure that the office holds, parts against
    their whole, sources against one another. Figures of the press are never added; persons of our cases only within one
    kind. Restricted with --json: it shows the words of the sources.

    Parameters
    ----------
    period
        The month: 2009-01.
    """
    with opened() as office:
        found = ledgers.figures(office, needed_month(period))
    emit(found, lambda: show_ledger(found))


def show_ledger(found: ledger.Ledger) -> None:
    """Figures of the press with their checks, then persons and sums of the cases, then totals within one kind."""
    if not found.figures and not found.stories:
        print(f"The office holds no figure of {found.period}.")
        return
    console().print(f"Figures printed in {found.period}. No two of them are added.\n")
    for entry in found.figures:
        show_figure(entry)
    rows = [(e.id, e.stories[0][:12], counts(e), e.number, tellers(e)) for e in found.stories]
    table(
        ["id", "story", "counts", "number", "told by"],
        rows,
        title="\nPersons and sums of the cases, each case by itself",
    )
    totals = [(t.words, t.number, t.arithmetic, t.on, ", ".join(t.entries)) for t in found.totals]
    columns = ["counts", "number", "arithmetic", "on whose word", "entries"]
    table(columns, totals, title="\nPersons of the cases added within one kind")


def show_figure(entry: ledger.Entry) -> None:
    """One figure: the number and what it counts, then who says so, then each check."""
    when = ", ".join(p for p in (entry.period, entry.place) if p) or "period not told"
    number = entry.number or entry.compared
    unit = f" {entry.unit}" if entry.kind in ("Share", "Sums") else ""
    console().print(f"{entry.id}  {number}{unit}  {entry.what}  [{entry.counted.words}]", soft_wrap=True)
    articles = f"; {entry.articles}" if entry.articles else ""
    console().print(f"    {when}; {entry.basis} by {entry.by}{articles}; {tellers(entry)}", soft_wrap=True)
    for check in entry.checks:
        console().print(f"    {check.verdict}: {check.says}", soft_wrap=True)


def counts(entry: ledger.Entry) -> str:
    """identified victims; persons freed (step: rescue); debt, KZT per person."""
    if entry.kind == "Sums":
        return entry.label
    return f"{entry.counted.words} ({entry.what})" if entry.what.startswith("step") else entry.counted.words


def tellers(entry: ledger.Entry) -> str:
    """Interfax 17,000; Kurier almost 17,000."""
    return "; ".join(dict.fromkeys(f"{t.outlet} {t.said}".strip() for t in entry.tellers))


COMMANDS = {"lint": lint, "figures": figures}
