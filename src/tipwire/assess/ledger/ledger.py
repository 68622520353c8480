"""The ledger of a month from its stories, and from what the office holds of other months to check it against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tipwire.assess.ledger.checks import Held, checked
from tipwire.assess.ledger.counted import KINDS
from tipwire.assess.ledger.entries import figures, of_stories
from tipwire.assess.ledger.entry import Added, Entry, Ledger
from tipwire.assess.ledger.totals import arithmetic, range_words, total
from tipwire.model import Assessment, Month, Story

# Sums and steps of a story are entries of their own and part of no total: a step counts people who are counted already.
_STEP = "step: "


def ledger(stories: Sequence[tuple[Story, Assessment]], period: Month, store: Sequence[Held] | None = None) -> Ledger:
    """The figures printed in the month, the persons and sums of its cases, and totals within one kind."""
    told = [s for s, _ in stories]
    printed = frozenset(a.id for s in told for a in s.sources if a.published and a.published.start in period)
    found = figures(told, printed)
    own = of_stories(stories)
    return Ledger(
        period=period.iso,
        figures=checked(found, told, store or ()),
        stories=own,
        totals=tuple(totals(own)),
    )


def totals(entries: Iterable[Entry]) -> Iterable[Added]:
    """One total for each kind of persons of the cases; figures of the press are never added."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        if entry.kind != "Sums" and not entry.what.startswith(_STEP):
            groups.setdefault((entry.kind, entry.label), []).append(entry)
    for (kind, label), group in groups.items():
        parts = [e.total for e in group]
        whole = total(parts)
        yield Added(
            kind=kind,
            label=label,
            words=KINDS[kind].words,
            on=KINDS[kind].on,
            number=range_words(whole.low, whole.high),
            arithmetic=arithmetic(parts),
            entries=tuple(e.id for e in group),
        )
