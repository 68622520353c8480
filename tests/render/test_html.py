"""The page: whole in itself, safe, readable by machine and man, each sentence with its evidence."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from tests.report import month
from tipwire import render
from tipwire.model import Exploitation, Name, PersonRole, Stage, StageEvent

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Reader(HTMLParser):
    """Checks that tags close in order, and gathers attributes and the text in marks."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.marks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "mark":
            self.marks.append("")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marks[-1] += data


def read(page: str) -> Reader:
    """The page read through."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


@pytest.fixture(scope="module")
def page() -> str:
    """The demonstration month as a page."""
    return render.html(month.report(), month.golden().articles)


def test_its_tags_close_in_order(page: str) -> None:
    reader = read(page)
    assert reader.wrong == []
    assert reader.open == []


def test_it_needs_nothing_from_outside_and_no_script(page: str) -> None:
    reader = read(page)
    assert not [a for a in reader.attributes if a[1] in ("src", "srcset", "action", "data")]
    assert all(value.startswith("#") for _, name, value in reader.attributes if name == "href")
    assert not re.search(r"<script|javascript:|@import|url\(", page)


def test_it_knows_light_dark_and_small_screens(page: str) -> None:
    assert "prefers-color-scheme: dark" in page
    assert 'name="viewport"' in page
    assert "@media (max-width" in page


def test_each_sentence_of_the_press_opens_its_evidence(page: str) -> None:
    said = [s for i in month.report().items for p in i.paragraphs for s in p.sentences if s.text and s.citations]
    assert len(re.findall(r'<div class="proof">', page)) == len(said) + 1  # and the count of cases in the opening


def test_the_original_stands_with_its_language_outlet_day_and_digest(page: str) -> None:
    assert re.search(r'<blockquote lang="kk">[^<]*<mark>[^<]*[әғқңөұүһі]', page)
    assert re.search(r"<figcaption>Zhetisu Aqparat, 2009-01-16, Kazakh .*<code>[0-9a-f]{16}</code>", page)


def test_contents_link_to_every_heading_and_cases_stand_apart(page: str) -> None:
    targets = {value[1:] for _, name, value in read(page).attributes if name == "href"}
    ids = {value for _, name, value in read(page).attributes if name == "id"}
    assert targets <= ids
    assert page.index('<section id="cases">') < page.index('<section id="context">')


def test_the_same_report_gives_the_same_bytes(page: str) -> None:
    assert page == render.html(month.report(), month.golden().articles)


def test_what_a_paper_wrote_cannot_become_markup() -> None:
    of = month.article("a1", 'Police <script>alert("x")</script> freed & fed 3 workers.')
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, '<script>alert("x")</script>'),),
        stages=(month.fact(StageEvent(stage=Stage.RESCUE), of, "freed & fed"),),
    )
    page = render.html(replace(month.month_of((of, account)), title="<b>x</b>"), {"a1": of})
    assert "<script>" not in page
    assert "freed &amp; fed" in page
    assert "<title>&lt;b&gt;x&lt;/b&gt;</title>" in page


def test_the_paragraph_around_a_quote_is_masked_as_well() -> None:
    of = month.article("a1", "Madina Kenzhetayeva, 22, cried. Police freed her. Kenzhetayeva's mother came.")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "freed her"),),
        stages=(month.fact(StageEvent(stage=Stage.RESCUE), of, "Police freed her"),),
    )
    name = Name(
        key="n1",
        article="a1",
        text="Madina Kenzhetayeva",
        role=PersonRole.VICTIM,
        is_protected=True,
        mentions=(month.quote(of, "Madina Kenzhetayeva"),),
    )
    page = render.html(month.month_of((of, account), names=[name]), {"a1": of})
    assert "Madina" not in page
    assert "Kenzhetayeva" not in page
    assert page.count("[...]") >= 2
    assert "<mark>Police freed her</mark>" in page


def test_without_the_article_only_the_masked_quote_is_shown() -> None:
    of = month.article("a1", "Police freed her. The street was quiet.")
    account = month.account(of, exploitation=(month.fact(Exploitation.LAB, of, "Police freed her"),))
    page = render.html(month.month_of((of, account)), {})
    assert "<mark>Police freed her</mark>" in page
    assert "quiet" not in page


def test_an_unreviewed_item_says_draft(page: str) -> None:
    assert "12 of 12 items have not been reviewed by a person." in page
    assert page.count('<span class="badge">Draft</span>') == 12
