"""The paragraphs around the items: what is summarised, and what was read, set aside and reprinted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from tipwire.languages import ENGLISH_NAMES
from tipwire.model import Article, Coverage, DomesticTrack, Item, Month, OutletCoverage, Sentence, Stage
from tipwire.report.cite import drafter
from tipwire.report.claims import LACKING, OFFICIAL
from tipwire.report.english import capital, day_words, listing, number, spelled_out
from tipwire.report.house import House
from tipwire.report.said import Proof, Said
from tipwire.report.scene import Scene
from tipwire.report.tables import MONTH_NAMES

LANGUAGES = {**ENGLISH_NAMES, "und": "an undetermined language"}

# How far the cases have come, for the opening; the stages whose words prove it.
STANDINGS: Sequence[tuple[frozenset[DomesticTrack], str, str, frozenset[Stage]]] = (
    (
        frozenset({DomesticTrack.CONVICTED_TIP, DomesticTrack.CONVICTED_OTHER}),
        "one ended in a conviction",
        "{n} ended in convictions",
        frozenset({Stage.CONVICTION, Stage.SENTENCE}),
    ),
    (
        frozenset({DomesticTrack.ACQUITTED}),
        "one ended in an acquittal",
        "{n} ended in acquittals",
        frozenset({Stage.ACQUITTAL}),
    ),
    (frozenset({DomesticTrack.TERMINATED}), "one was closed", "{n} were closed", frozenset({Stage.TERMINATION})),
    (frozenset({DomesticTrack.TRIED_TIP}), "one is before a court", "{n} are before a court", frozenset({Stage.TRIAL})),
    (
        frozenset({DomesticTrack.CHARGED_TIP, DomesticTrack.CHARGED_OTHER}),
        "in one suspects were charged",
        "in {n} suspects were charged",
        frozenset({Stage.CHARGE}),
    ),
    (
        frozenset({DomesticTrack.INVESTIGATED_TIP, DomesticTrack.INVESTIGATED_OTHER}),
        "one is under investigation",
        "{n} are under investigation",
        frozenset({Stage.INVESTIGATION, Stage.DETENTION, Stage.ARREST, Stage.PRETRIAL_DETENTION}),
    ),
    (
        frozenset({DomesticTrack.AWARE_NO_CASE, DomesticTrack.NONE, DomesticTrack.ADMINISTRATIVE}),
        "in one no criminal case was reported",
        "in {n} no criminal case was reported",
        frozenset(),
    ),
)


def standing(scenes: Sequence[Scene]) -> Said:
    """How many cases and how far they have come: "Seven cases are covered: one ended in a conviction, ..."."""
    cases = [s for s in scenes if s.assessment.is_case]
    if not cases:
        return Said("No cases were reported.")
    parts, proofs = [], []
    for tracks, one, many, stages in STANDINGS:
        mine = [s for s in cases if s.assessment.domestic in tracks]
        if mine:
            if one == UNOPENED and len(mine) == 1 and _lacks_evidence(mine[0]):
                one = "in one no criminal case has been opened"
            parts.append(one if len(mine) == 1 else many.format(n=number(len(mine))))
            proofs += [p for s in mine for p in _proof(s, stages)]
    head = "One case is covered" if len(cases) == 1 else f"{capital(number(len(cases)))} cases are covered"
    return Said(f"{head}: {listing(parts)}." if parts else f"{head}.", tuple(proofs))


UNOPENED = "in one no criminal case was reported"


def _lacks_evidence(scene: Scene) -> bool:
    """True where an official body says that there is not enough evidence for a case."""
    return any(c.about == LACKING and c.speaker in OFFICIAL for a in scene.accounts for c in a.claims)


def _proof(scene: Scene, stages: frozenset[Stage]) -> list[Proof]:
    """One piece of evidence for the standing of a case."""
    staged = [(a, e) for a in scene.accounts for f in a.stages if f.value.stage in stages for e in f.evidence]
    told = [(a, e) for a in scene.accounts for f in (*a.stages, *a.exploitation, *a.conduct) for e in f.evidence]
    return (staged or told)[:1]


def contents(items: Sequence[Item], last: int) -> str:
    """Where the context and the coverage stand."""
    numbers = [p.number for i in items if not i.is_case for p in i.paragraphs]
    tail = f"aragraph {last} describes the coverage."
    if not numbers:
        return "P" + tail
    first, end = min(numbers), max(numbers)
    span = f"Paragraph {first} concerns" if first == end else f"Paragraphs {first}-{end} concern"
    themes = dict.fromkeys(i.heading.rstrip("?").lower() for i in items if not i.is_case)
    return f"{span} {listing(themes)}; p{tail}"


def opening(country: str, month: Month) -> str:
    """The first sentence of the report."""
    when = f"{MONTH_NAMES[month.month - 1]} {month.year}"
    return (
        "The following is a summary of local and regional media reports of human trafficking cases"
        f" in {country} for {when}."
    )


def coverage(read: Sequence[Article], relevant: frozenset[str], reprints: int, house: House) -> Coverage:
    """The numbers behind the closing paragraph."""
    total = Counter(house.outlet(a.outlet) for a in read)
    mine = Counter(house.outlet(a.outlet) for a in read if a.id in relevant)
    spoken = Counter(a.language for a in read)
    return Coverage(
        items=len(read),
        relevant=sum(mine.values()),
        days=tuple(sorted({a.published.start for a in read if a.published and len(a.published.iso) == 10})),
        outlets=tuple(OutletCoverage(outlet=o, items=n, relevant=mine[o]) for o, n in sorted(total.items())),
        languages=tuple(sorted(spoken.items(), key=lambda pair: (-pair[1], pair[0]))),
        reprints=reprints,
        flaws=sum(len(a.flaws) for a in read),
    )


def closing(
    found: Coverage,
    items: Sequence[Item],
    month: Month,
    silent: Sequence[Scene] = (),
    reprints: Sequence[str] = (),
    outside: Sequence[Scene] = (),
) -> tuple[Sentence, ...]:
    """The coverage in sentences; `silent` are relevant stories of which nothing could be said with proof, `outside`
    those that the office's mandate leaves out."""
    parts = (
        _read(found, month),
        _gaps(found, month),
        _relevant(found),
        _reprints(found, reprints),
        _single(items),
        _unsaid("Relevant but not summarized, since no detail could be stated with evidence", silent, month),
        _unsaid("Relevant but outside the mandate of this report", outside, month),
        _unreviewed(items),
    )
    return tuple(drafter(p) for p in parts if p)


def opened(count: int, noun: str = "item") -> str:
    """A count at a sentence's start: in words, as the house writes it."""
    return capital(f"{spelled_out(count)} {noun}{'' if count == 1 else 's'}")


def _plural(count: int, noun: str) -> str:
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def _read(found: Coverage, month: Month) -> str:
    if not found.items:
        return "No items were read."
    spoken = listing(f"{number(n)} in {LANGUAGES.get(code, code)}" for code, n in found.languages)
    were = "was" if found.items == 1 else "were"
    if not found.days:
        outlets = _plural(len(found.outlets), "outlet")
        return f"{opened(found.items)} from {outlets} {were} read: {spoken}."
    span = day_words(found.days[0], month)
    if len(found.days) > 1:
        last = found.days[-1]
        same = (last.year, last.month) == (found.days[0].year, found.days[0].month)
        span = f"from {span} to {last.day if same else day_words(last, month)}"
    on = f"published on {_plural(len(found.days), 'day')} {span}" if len(found.days) > 1 else f"published on {span}"
    return f"{opened(found.items)} from {_plural(len(found.outlets), 'outlet')}, {on}, {were} read: {spoken}."


def _gaps(found: Coverage, month: Month) -> str:
    """The days of the month from which nothing was read."""
    every = [month.first + timedelta(days=n) for n in range((month.last - month.first).days + 1)]
    silent = [day for day in every if day not in found.days]
    if not found.days or not silent or len(silent) > len(every) * 2 // 3:
        return ""
    return f"No item is dated {_runs(silent, month)}."


def _runs(days: Iterable[date], month: Month) -> str:
    words = runs([day.day for day in days])
    return f"{MONTH_NAMES[month.month - 1]} {listing(words, 'or')}"


def _relevant(found: Coverage) -> str:
    if not found.items:
        return ""
    aside = found.items - found.relevant
    outlets = sum(1 for o in found.outlets if o.relevant)
    were = "was" if found.relevant == 1 else "were"
    head = f"{opened(found.relevant)}, from {_plural(outlets, 'outlet')}, {were} relevant"
    if not found.relevant:
        head = "No item was relevant"
    silent = [o.outlet for o in found.outlets if not o.relevant]
    tail = f", including all from {listing(silent)}" if 0 < len(silent) <= 3 and found.relevant else ""
    return f"{head}; {number(aside) if aside else 'none'} {'were' if aside > 1 else 'was'} set aside{tail}."


def _reprints(found: Coverage, words: Sequence[str]) -> str:
    if not found.reprints:
        return ""
    count = capital(number(found.reprints))
    named = f" ({'; '.join(words)})" if words and len(words) <= MOST_REPRINTS else ""
    if found.reprints == 1:
        return f"{count} relevant item was a reprint{named}, not counted as a source."
    return f"{count} relevant items were reprints{named}, not counted as sources."


MOST_REPRINTS = 4


def reprint_words(scenes: Sequence[Scene]) -> tuple[str, ...]:
    """Each reprint of the month: "Stepnoi Portal, January 12, of Interfax"."""
    out = []
    for scene in scenes:
        by_id = {a.id: a for a in scene.story.accounts}
        for pair in scene.story.reprints:
            copy, first = by_id.get(pair.account), by_id.get(pair.of)
            if copy and first and copy.published and copy.published.start in scene.month:
                day = day_words(copy.published.start, scene.month)
                out.append(f"{scene.outlet(copy)}, {day}, of {scene.outlet(first)}")
    return tuple(dict.fromkeys(out))


def _single(items: Sequence[Item]) -> str:
    """Paragraphs that rest on one outlet alone."""
    alone = [p.number for i in items for p in i.paragraphs if len({s.outlet for s in p.sources}) == 1]
    if not alone:
        return ""
    if len(alone) == 1:
        return f"Paragraph {alone[0]} rests on a single outlet."
    return f"Paragraphs {listing(map(str, alone))} each rest on a single outlet."


def _unsaid(head: str, scenes: Sequence[Scene], month: Month) -> str:
    """The relevant reports that no paragraph summarizes, so that nobody takes them for read and empty."""
    reports = [
        f"{scene.outlet(a)} ({day_words(a.published.start, month)})"
        for scene in scenes
        for a in scene.accounts
        if a.published
    ]
    if not reports:
        return ""
    shown = listing([*reports[:5], f"{number(len(reports) - 5)} more"] if len(reports) > 6 else reports)
    return f"{head}: {shown}."


def _unreviewed(items: Sequence[Item]) -> str:
    """What no person has accepted yet; a telegram has no other place to say it paragraph by paragraph."""
    waiting = [p.number for i in items if not i.is_reviewed for p in i.paragraphs]
    if not waiting:
        return ""
    if all(not i.is_reviewed for i in items):
        return "This is a draft: no item has been reviewed."
    spans = runs(waiting)
    head = f"Paragraph {spans[0]} has" if len(waiting) == 1 else f"Paragraphs {listing(spans)} have"
    return f"{head} not been reviewed."


def runs(numbers: Sequence[int]) -> list[str]:
    """Numbers as spans: 2-4, 7."""
    out: list[list[int]] = []
    for number_ in sorted(numbers):
        if out and number_ == out[-1][-1] + 1:
            out[-1].append(number_)
        else:
            out.append([number_])
    return [str(r[0]) if len(r) == 1 else f"{r[0]}-{r[-1]}" for r in out]
