"""An invented press: short articles written to be misread, and what `tipwire report` makes of each of them.

Every person, outlet and event is invented. An article is one file with a header, taken through the real pipeline in an
office of its own, so that nothing hides behind a neighbour's text.
"""

from __future__ import annotations

import html
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tipwire import office as offices
from tipwire import render
from tipwire.jobs import collecting, derive, draft
from tipwire.model import Month, Report

MONTH = Month(year=2009, month=1)
_DENIED = re.compile(
    r"\b(?:ha(?:d|s|ve)|w(?:as|ere)) not (?:been |yet )*\w+|\bnobody (?:was|ha[ds] been)(?: reported)? \w+",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One invented article, or several of one case: (language, day, title, body) each."""

    danger: str
    articles: tuple[tuple[str, int, str, str], ...]
    # Beginnings of names, in any letters, that stand in no product.
    hidden: tuple[str, ...] = ()
    # Patterns of our own sentences that would say more than the source.
    never: tuple[str, ...] = ()
    # Patterns that our own sentences must hold.
    always: tuple[str, ...] = ()
    # Why it fails today; a strict expected failure.
    fails: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Products:
    """What came out: the report and its four forms as a reader sees them."""

    report: Report
    forms: Mapping[str, str]

    @property
    def said(self) -> str:
        """Every sentence of ours about the stories, without quotes."""
        opening = [s.text for s in self.report.opening.sentences]
        items = [s.text for i in self.report.items for p in i.paragraphs for s in p.sentences]
        return " ".join([*opening, *items])

    @property
    def facts(self) -> str:
        """Every sentence of the items."""
        return " ".join(s.text for i in self.report.items for p in i.paragraphs for s in p.sentences)

    @property
    def affirmed(self) -> str:
        """The sentences of the items without what they say did not happen."""
        return _DENIED.sub(" ", self.facts)


@cache
def products(story: Story) -> Products:
    """The products of one month that holds nothing but this story."""
    with tempfile.TemporaryDirectory() as name:
        return _made(Path(name), story)


def _made(folder: Path, story: Story) -> Products:
    press = folder / "press"
    press.mkdir()
    for number, (language, day, title, body) in enumerate(story.articles):
        head = f"Outlet: Invented Paper {number + 1}\nDate: 2009-01-{day:02}\nLanguage: {language}\nTitle: {title}\n\n"
        # A line of the literal is no line of the paper.
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", body.strip())
        (press / f"{number:02}.txt").write_text(f"{head}{text}\n", encoding="utf-8")
    with offices.create(folder / "office", name="Harm", country="KZ", marking="EXERCISE") as office:
        collecting.take_in(office, [press])
        derive.derive(office)
        drafted = draft.draft(office, MONTH, "KZ")
        forms = {form: _seen(form, draft.rendered(office, drafted, form)) for form in draft.FORMS}
        forms["paper"] = render.text_of(drafted.report)
    return Products(report=drafted.report, forms=forms)


def _seen(form: str, text: str) -> str:
    """The text as it is read: without markup in HTML, unescaped, telegram lines joined."""
    if form == "html":
        return html.unescape(_MARKUP.sub(" ", text))
    if form == "telegram":
        return re.sub(r"\s+", " ", text)
    return re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m.group(1), 16)), text) if form == "json" else text


def seen(text: str, beginnings: tuple[str, ...]) -> list[str]:
    """The words of a text that begin like a name that must not be there."""
    if not beginnings:
        return []
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, beginnings))})\w*", re.IGNORECASE)
    return pattern.findall(text)
