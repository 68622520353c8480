"""Lint the month's report: every item against what the sources of its story tell; ours, or a text that a person edited.

A paragraph of an edited text belongs to the item whose words and outlets it shares most. Refuses to mend.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tipwire.assess import certainty
from tipwire.jobs import draft as drafts
from tipwire.jobs import edited
from tipwire.jobs.printed import printed
from tipwire.model import Item, Month, Report, Source, Story
from tipwire.office import Office

# A paragraph that shares less of its words with every item belongs to none.
_LEAST_SHARED = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """One finding and where it is: the paragraph's number, the story whose facts bound it, the line of a file."""

    paragraph: int | None
    story: str
    finding: certainty.Finding
    line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Linted:
    """What is to mend, how many paragraphs were read, and the numbers of those that belong to no item."""

    marked: tuple[Marked, ...]
    paragraphs: int
    unplaced: tuple[str, ...] = ()


def draft(office: Office, period: Month, country: str) -> Linted:
    """What to mend in the draft of a month."""
    drafted = drafts.draft(office, period, country)
    facts = known(office, drafted)
    items = drafted.report.items
    marked = [marked for item in items for marked in of_item(item, facts[item.story])]
    for frame in (drafted.report.opening, drafted.report.closing):
        found = certainty.manners(words(frame.sentences))
        marked += [Marked(paragraph=frame.number, story="", finding=one) for one in found]
    return Linted(marked=tuple(marked), paragraphs=2 + sum(len(item.paragraphs) for item in items))


def file(office: Office, period: Month, country: str, path: Path) -> Linted:
    """What to mend in a text that a person edited. Errors: InputError."""
    blocks = edited.read(path)
    drafted = drafts.draft(office, period, country)
    facts = known(office, drafted)
    placed = [(block, place(block, drafted.report)) for block in blocks]
    marked = [m for block, story in placed for m in of_block(block, story, facts)]
    for story in dict.fromkeys(s for _, s in placed if s):
        marked += left_out([b for b, s in placed if s == story], story, facts[story])
    return Linted(
        marked=tuple(sorted(marked, key=lambda m: (m.line or 0, m.finding.start))),
        paragraphs=len(blocks),
        unplaced=tuple(unplaced(placed, drafted.report)),
    )


def known(office: Office, drafted: drafts.Draft) -> dict[str, certainty.Known]:
    """What the sources of each item's story tell."""
    wanted = {item.story for item in drafted.report.items}
    period = drafted.report.period
    read = printed(drafted.articles.values())
    return {
        story.id: certainty.known(until(story, period), read)
        for story in office.store.stories(period=period)
        if story.id in wanted
    }


def until(story: Story, period: Month) -> Story:
    """The story as told up to the end of the month: what was printed later bounds no sentence of this report."""
    told = tuple(a for a in story.accounts if a.published and a.published.start <= period.last)
    return replace(story, accounts=told or story.accounts)


def of_item(item: Item, known: certainty.Known) -> Iterator[Marked]:
    """Heading and sentences of one item, then what the whole leaves out."""
    first = item.paragraphs[0].number
    for number, text in ((first, item.heading), *((p.number, words(p.sentences)) for p in item.paragraphs)):
        for found in certainty.lint(text, known):
            yield Marked(paragraph=number, story=item.story, finding=found)
    notes = [(p.number, note.text) for p in item.paragraphs for note in p.notes]
    for number, text in notes:
        for found in certainty.manners(text):
            yield Marked(paragraph=number, story=item.story, finding=found)
    whole = " ".join([*(words(p.sentences) for p in item.paragraphs), *(text for _, text in notes)])
    for found in certainty.lint(whole, known, is_whole=True):
        if found.rule in certainty.LEFT_OUT:
            yield Marked(paragraph=first, story=item.story, finding=found)


def words(sentences: Iterable[object]) -> str:
    """The sentences of a paragraph as they are printed."""
    return " ".join(text for s in sentences if (text := getattr(s, "text", "")))


def of_block(block: edited.Block, story: str, facts: Mapping[str, certainty.Known]) -> Iterator[Marked]:
    """The findings on one paragraph of a file; of words alone where it belongs to no item."""
    found = certainty.lint(block.prose, facts[story]) if story else certainty.manners(block.text)
    for one in found:
        yield Marked(paragraph=block.number, story=story, finding=one, line=block.line_at(one.start))


def left_out(blocks: Sequence[edited.Block], story: str, known: certainty.Known) -> Iterator[Marked]:
    """What all paragraphs of one item together leave out."""
    for one in certainty.lint(" ".join(b.text for b in blocks), known, is_whole=True):
        if one.rule in certainty.LEFT_OUT:
            yield Marked(paragraph=blocks[0].number, story=story, finding=one, line=blocks[0].line)


def place(block: edited.Block, report: Report) -> str:
    """The story of the item that the paragraph shares most words and outlets with; "" where it shares too few."""
    likeness = [
        (shared(block, words(p.sentences)) + named(block, p.sources), p.number == block.number, item.story)
        for item in report.items
        for p in item.paragraphs
    ]
    most, _, story = max(likeness, default=(0.0, False, ""))
    return story if most >= _LEAST_SHARED and not is_frame(block, report, most) else ""


def shared(block: edited.Block, text: str) -> float:
    """What part of the paragraph's words stands in a text."""
    mine = content(block.text)
    return len(mine & content(text)) / max(1, len(mine))


def named(block: edited.Block, sources: Sequence[Source]) -> float:
    """What part of the outlets of an item the paragraph opens with."""
    head = block.text.partition(":")[0]
    return sum(s.outlet in head for s in sources) / max(1, len(sources))


def is_frame(block: edited.Block, report: Report, share: float) -> bool:
    """True for the opening and the closing paragraph, which no story bounds."""
    return any(shared(block, words(p.sentences)) > share for p in (report.opening, report.closing))


def content(text: str) -> set[str]:
    """The words that tell one paragraph from another: names, numbers and long words."""
    return {w for w in re.findall(r"[\w$]+", text.lower()) if len(w) > 4 or w[0].isdigit()}


def unplaced(placed: Iterable[tuple[edited.Block, str]], report: Report) -> Iterator[str]:
    """The numbered paragraphs that belong to no item and are neither opening nor closing."""
    for block, story in placed:
        if not story and block.number is not None and not is_frame(block, report, 0.5):
            yield str(block.number)
