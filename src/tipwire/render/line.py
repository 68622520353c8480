"""How every product prints a paragraph: its source line, its sentences, the drafter's words kept apart.

Source line: units `Month day(s), Outlet, Outlet` in order of time, joined by `;`, dependence in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tipwire.model import Item, ItemParagraph, Month, Report, Sentence, Source, Voice

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def source_line(sources: Sequence[Source], month: Month) -> str:
    """January 24, Syr Tynysy; January 27, Interfax, Aikyn."""
    units: dict[str, list[str]] = {}
    for source in sources:
        name = f"{source.outlet} ({source.dependence})" if source.dependence else source.outlet
        units.setdefault(days_words(source.days, month), []).append(name)
    return "; ".join(f"{days}, {', '.join(names)}" for days, names in units.items())


def days_words(days: Sequence[date], month: Month) -> str:
    """January 13 and 20; the year only where it is not the month's; the month alone where no day is known."""
    if not days:
        return f"{MONTHS[month.month - 1]}"
    parts: list[str] = []
    last = 0
    for day in sorted(set(days)):
        year = "" if day.year == month.year else f", {day.year}"
        parts.append(f"{day.day}{year}" if day.month == last else f"{MONTHS[day.month - 1]} {day.day}{year}")
        last = day.month
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def is_frame(paragraph: ItemParagraph) -> bool:
    """True for the opening and the closing paragraph: they have no sources and are the drafter's throughout."""
    return not paragraph.sources


def printed(paragraph: ItemParagraph, sentence: Sentence) -> str:
    """The sentence as printed: a drafter's remark among sentences of the press stands as a note."""
    if sentence.voice is Voice.DRAFTER and not is_frame(paragraph):
        return note(sentence.text)
    return sentence.text


def note(text: str) -> str:
    """The drafter's own remark, visibly not the press's."""
    return f"(NOTE: {text} END NOTE.)"


def full_text(paragraph: ItemParagraph, month: Month) -> str:
    """The paragraph as one line: source line, sentences, notes; details without English words are left out."""
    line = source_line(paragraph.sources, month)
    said = [printed(paragraph, s) for s in paragraph.sentences if s.text]
    return " ".join(filter(None, [f"{line}:" if line else "", *said, *(note(n.text) for n in paragraph.notes)]))


def headed(report: Report) -> list[tuple[str, Item]]:
    """The items with their heading where it changes, "" where it goes on."""
    out: list[tuple[str, Item]] = []
    last = ""
    for item in report.items:
        out.append(("" if item.heading == last else item.heading, item))
        last = item.heading
    return out
