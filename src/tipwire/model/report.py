"""The month's product. No field here can hold a victim's name: quotes arrive masked, sentences are made of facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tipwire.model.story import Assessment
from tipwire.model.when import Month


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Evidence as a product may show it: place, digest of the exact quote, and the quote with protected spans masked.

    `masks` are [start, end) within the quote; `text` has `[...]` in their place. `verify` compares the pieces around.
    `hidden` are the spans of the whole paragraph that no product may show, for one that prints the quote in its place.
    """

    account: str
    article: str
    capture: str
    address: str
    outlet: str
    published: str
    language: str
    paragraph: int
    start: int
    end: int
    text: str
    digest: str
    masks: tuple[tuple[int, int], ...] = ()
    hidden: tuple[tuple[int, int], ...] = ()


class Voice(StrEnum):
    """Whose words a sentence is."""

    GENERATED = "generated"
    KEPT = "kept"
    DRAFTER = "drafter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of plain English and what proves it. Only the drafter's own may stand without citations.

    `proposal` is a machine's English of a kept detail that waits for a person's: a help to the drafter, never a text.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    voice: Voice = Voice.GENERATED
    proposal: str = ""

    def __post_init__(self) -> None:
        if self.voice is not Voice.DRAFTER and not self.citations:
            raise ValueError(f"a sentence needs evidence: {self.text!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """The drafter's own remark on what the reports do not say, kept apart from them."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One unit of a source line: the days one outlet reported, and whom it follows ("citing Interfax")."""

    outlet: str
    days: tuple[date, ...]
    dependence: str = ""
    accounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceArticle:
    """One account behind an item and where it was read; `hints` are the ids that whoever handed it in gave it."""

    account: str
    article: str
    capture: str
    address: str
    outlet: str
    published: str
    language: str
    hints: tuple[str, ...] = ()
    reprint_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemParagraph:
    """A numbered paragraph: its sources, sentences and notes."""

    number: int
    sources: tuple[Source, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One story of the report, in one paragraph or several under a heading."""

    story: str
    heading: str
    paragraphs: tuple[ItemParagraph, ...]
    assessment: Assessment
    is_reviewed: bool
    conflicts: tuple[str, ...] = ()
    reprints: tuple[str, ...] = ()
    articles: tuple[SourceArticle, ...] = ()

    @property
    def is_case(self) -> bool:
        """True for a case, False for context."""
        return self.assessment.is_case


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletCoverage:
    """What one outlet sent in the period."""

    outlet: str
    items: int
    relevant: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was read and what was not: the ground every "no cases" stands on."""

    items: int
    relevant: int
    days: tuple[date, ...]
    outlets: tuple[OutletCoverage, ...]
    languages: tuple[tuple[str, int], ...]
    reprints: int
    flaws: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The month's report: cases first, then context, each with its proof; DRAFT while an item is unreviewed."""

    period: Month
    country: str
    country_name: str
    title: str
    opening: ItemParagraph
    items: tuple[Item, ...]
    coverage: Coverage
    closing: ItemParagraph
    marking: str = ""
    rulings_head: str = ""
    makers: tuple[tuple[str, str], ...] = ()

    @property
    def is_draft(self) -> bool:
        """True while any item waits for a person."""
        return any(not item.is_reviewed for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHeading:
    """What the office puts above its telegrams (house style). `filed` is an instant, ISO 8601 with its zone."""

    originator: str
    station: str
    serial: int
    filed: str
    called: tuple[str, ...]
    action: tuple[tuple[str, str, int | None], ...]
    info: tuple[tuple[str, str, int | None], ...]
    passing: tuple[str, ...]
    tags: tuple[str, ...]
    signature: str
    precedence: str = "PRIORITY"
