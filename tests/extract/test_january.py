"""The invented month is read as it was written: every paragraph, no furniture, title, day, language."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from tipwire.collect import files
from tipwire.extract import articles
from tipwire.model import Article, ParagraphKind

FOLDER = Path(__file__).parents[2] / "examples" / "january-2009"
ROWS = [json.loads(line) for line in (FOLDER / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]
LEAST = 0.98
# Broadcasts show no title; the clean text of these has one all the same.
WITHOUT_TITLE = {row["id"] for row in ROWS if row["media"] == "tv"}
# A transcript that marks turns by a dash names no speaker; the clean text does.
SPEAKERS_UNNAMED = {"d23"}

each_item = pytest.mark.parametrize("row", ROWS, ids=[row["id"] for row in ROWS])


@cache
def read(*, with_hints: bool) -> dict[tuple[str, str], Article]:
    """All articles of the month by file and address."""
    found: dict[tuple[str, str], Article] = {}
    for capture, body in files([FOLDER], clock=lambda: datetime(2009, 2, 3, tzinfo=UTC)):
        said = capture if with_hints else replace(capture, hints=())
        found |= {(capture.name, article.address): article for article in articles(said, body)}
    return found


def item(row: dict[str, str], *, with_hints: bool = True) -> Article:
    """The article of one row of the manifest."""
    return read(with_hints=with_hints)[Path(row["file"]).name, row["url"]]


def reference(row: dict[str, str]) -> tuple[str, list[str]]:
    """Title and paragraphs as written."""
    title, *body = (FOLDER / "reference_text" / f"{row['id']}.txt").read_text(encoding="utf-8").strip().split("\n\n")
    if row["id"] in SPEAKERS_UNNAMED:
        body = [text.partition(": ")[2] for text in body]
    return title, body


def body(article: Article) -> list[str]:
    """The paragraphs without the title, each with its speaker."""
    told = [p for p in article.paragraphs if p.kind is not ParagraphKind.TITLE]
    return [f"{p.speaker}: {p.text}" if p.speaker else p.text for p in told]


def words(texts: list[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(texts)))


@each_item
def test_nearly_every_word_is_kept_and_nearly_none_added(row: dict[str, str]) -> None:
    wanted, got = words(reference(row)[1]), words(body(item(row)))
    common = (wanted & got).total()
    assert common / wanted.total() >= LEAST, f"lost: {wanted - got}"
    assert common / got.total() >= LEAST, f"added: {got - wanted}"


@each_item
def test_paragraphs_are_the_ones_written(row: dict[str, str]) -> None:
    assert body(item(row)) == reference(row)[1]


@each_item
def test_title_is_right(row: dict[str, str]) -> None:
    assert item(row).title == ("" if row["id"] in WITHOUT_TITLE else reference(row)[0])


@each_item
def test_day_is_found_in_the_source_itself(row: dict[str, str]) -> None:
    published = item(row, with_hints=False).published
    assert published is not None
    assert published.iso == row["published"]


@each_item
def test_hints_are_taken_over(row: dict[str, str]) -> None:
    article = item(row)
    assert article.published is not None
    assert (article.published.iso, article.outlet, article.media) == (row["published"], row["outlet"], row["media"])


@each_item
def test_language_is_told_by_the_text(row: dict[str, str]) -> None:
    article = item(row, with_hints=False)
    assert article.language == row["lang"]
    assert {p.language for p in article.paragraphs} == {row["lang"]}


@each_item
def test_outlet_is_found_in_the_source_itself(row: dict[str, str]) -> None:
    assert item(row, with_hints=False).outlet


def test_entries_that_only_announce_a_page_are_teasers() -> None:
    teasers = {key for key, article in read(with_hints=True).items() if article.is_teaser}
    wanted = {(Path(row["file"]).name, row["url"]) for row in ROWS}
    assert len(teasers) == 3
    assert not teasers & wanted


def test_ids_are_stable_and_unique() -> None:
    again = [a.id for c, b in files([FOLDER], clock=lambda: datetime(2026, 1, 1, tzinfo=UTC)) for a in articles(c, b)]
    assert len(again) == len(set(again))
    assert set(again) == {article.id for article in read(with_hints=True).values()}
