"""The JSON product: it fits its published schema, holds the whole proof, and is the same for the same report."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.render.shape import mistakes
from tests.report import month
from tipwire import render
from tipwire.model import Article, Exploitation

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def row() -> dict[str, Any]:
    """The demonstration month, read back."""
    found: dict[str, Any] = json.loads(render.json(month.report()))
    return found


def test_it_fits_its_schema(row: dict[str, Any]) -> None:
    schema = render.schema()
    assert list(mistakes(row, schema, schema)) == []


def test_the_schema_refuses_a_sentence_without_evidence(row: dict[str, Any]) -> None:
    schema = render.schema()
    broken = json.loads(json.dumps(row))
    broken["items"][0]["paragraphs"][0]["sentences"][0]["citations"] = []
    assert any("citations" in m for m in mistakes(broken, schema, schema))


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render.json(month.report()) == render.json(month.report())


def test_each_citation_can_be_checked_against_its_article(row: dict[str, Any]) -> None:
    cited = [c for i in row["items"] for p in i["paragraphs"] for s in p["sentences"] for c in s["citations"]]
    assert cited
    for citation in cited:
        assert rebuilt(citation, month.golden().articles[citation["article"]])


def rebuilt(citation: dict[str, Any], article: Article) -> bool:
    """True where the pieces around the masks stand in the article at the cited place."""
    text = article.paragraphs[citation["paragraph"]].text[citation["start"] : citation["end"]]
    shown, at = "", 0
    for start, end in citation["masks"]:
        shown += text[at:start] + "[...]"
        at = end
    return bool(shown + text[at:] == citation["text"])


def test_an_item_lists_its_articles_with_the_ids_of_who_handed_them_in(row: dict[str, Any]) -> None:
    minors = next(i for i in row["items"] if i["story"] == "C02")
    assert [a["hints"] for a in minors["articles"]] == [["d07"], ["d06"], ["d04"], ["d05"], ["d08"]]
    assert [a["reprint_of"] for a in minors["articles"]] == ["", "", "", "d04.0", ""]


def test_every_field_is_documented() -> None:
    text = (ROOT / "docs" / "reference" / "report-json.md").read_text(encoding="utf-8")
    schema = render.schema()
    fields = {key for part in walk(schema) for key in part.get("properties", {})}
    assert sorted(f for f in fields if f"`{f}`" not in text) == []


def walk(part: Any) -> list[dict[str, Any]]:
    """All objects within."""
    if isinstance(part, dict):
        return [part, *(x for each in part.values() for x in walk(each))]
    return [x for each in part for x in walk(each)] if isinstance(part, list) else []


def test_a_kept_detail_waits_for_english_with_its_original_words() -> None:
    of = month.article("a1", "Женщины вернулись домой.", language="ru")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "Женщины"),),
        details=(month.quote(of, "Женщины вернулись домой."),),
    )
    report = month.month_of((of, account))
    kept = [s for p in json.loads(render.json(report))["items"][0]["paragraphs"] for s in p["sentences"]][-1]
    assert (kept["voice"], kept["text"]) == ("kept", "")
    assert kept["citations"][0]["text"] == "Женщины вернулись домой."
    assert "> Женщины вернулись домой." in render.markdown(report)
    assert "English: ..." in render.html(report, {"a1": of})


def test_an_english_detail_is_quoted_with_its_outlet() -> None:
    of = month.article("a1", "The women went home by train.")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "The women"),),
        details=(month.quote(of, "The women went home by train."),),
    )
    assert 'Kurier wrote: "The women went home by train."' in month.text_of(month.month_of((of, account)))


def test_markdown_escapes_its_own_signs() -> None:
    report = replace(month.report(), title="A *bold* [title]")
    assert render.markdown(report).startswith("# A \\*bold\\* \\[title\\]\n")


def test_markdown_is_one_line_a_paragraph_with_its_source_line() -> None:
    lines = [line for line in render.markdown(month.report()).splitlines() if re.match(r"\*\*\d+\.\*\*", line)]
    assert len(lines) == month.report().closing.number
    assert lines[1].startswith(
        "**2.** *January 15, Yuzhny Meridian; January 16, Zhetisu Aqparat:* The Abai district court"
    )
