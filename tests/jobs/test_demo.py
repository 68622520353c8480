"""The main job: a month of real files becomes the report that was expected."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tipwire import office as offices
from tipwire.jobs import collecting, demo, derive
from tipwire.jobs.teasers import address_key

MONTH = Path(__file__).parents[2] / "examples" / "january-2009"
Json = dict[str, Any]


@pytest.fixture(scope="module")
def report(demonstrated: tuple[Path, demo.Demonstration]) -> Json:
    """The JSON report of the demonstration."""
    loaded: Json = json.loads((demonstrated[0] / "report-2009-01.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def item_of() -> dict[str, str]:
    """Item id by address."""
    lines = (MONTH / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return {address_key(row["url"]): row["id"] for row in map(json.loads, lines)}


@pytest.fixture(scope="module")
def expected() -> Json:
    """The twelve stories."""
    loaded: Json = json.loads((MONTH / "expected_cases.json").read_text(encoding="utf-8"))
    return loaded


def cited(item: Json) -> list[Json]:
    """All citations of one item."""
    return [c for p in item["paragraphs"] for s in p["sentences"] for c in s["citations"]]


def texts_of(item: Json, item_of: dict[str, str]) -> set[str]:
    """The source items that one report item cites or names as its accounts."""
    return {item_of[address_key(c["address"])] for c in cited(item)}


def norm(text: str) -> str:
    """NFC with white space squeezed."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()


def stories_of(report: Json, item_of: dict[str, str], expected: Json) -> list[set[str]]:
    """For each report item the expected stories that all its sources could belong to (digests tell of several)."""
    cases = {c["case_id"]: set(c["items"]) for c in expected["cases"]}
    out = []
    for item in report["items"]:
        texts = texts_of(item, item_of)
        out.append({case for case, items in cases.items() if texts <= items})
    return out


def test_at_least_eleven_of_the_twelve_stories_are_items(report: Json, item_of: dict[str, str], expected: Json) -> None:
    found = {case for fits in stories_of(report, item_of, expected) for case in fits}
    assert len(found) >= 11, {c["case_id"] for c in expected["cases"]} - found


def test_no_item_mixes_two_stories(report: Json, item_of: dict[str, str], expected: Json) -> None:
    mixed = [
        (item["heading"], texts_of(item, item_of))
        for item, fits in zip(report["items"], stories_of(report, item_of, expected), strict=True)
        if not fits
    ]
    assert mixed == []


def test_cases_and_context_are_told_apart(report: Json, item_of: dict[str, str], expected: Json) -> None:
    context = {c["case_id"] for c in expected["cases"] if c["facts"].get("kind") in ("statistics", "policy")}
    context |= {c["case_id"] for c in expected["cases"] if c["theme"].startswith("STRICTER MIGRATION")}
    wrong = [
        item["heading"]
        for item, fits in zip(report["items"], stories_of(report, item_of, expected), strict=True)
        if fits and item["is_case"] == bool(fits & context)
    ]
    assert wrong == []
    assert sum(item["is_case"] for item in report["items"]) == 7


def test_none_of_the_irrelevant_items_is_cited(report: Json, item_of: dict[str, str], expected: Json) -> None:
    texts = {text for item in report["items"] for text in texts_of(item, item_of)}
    assert texts & set(expected["not_relevant"]) == set()


def test_every_quote_stands_in_the_archived_text_where_it_says(
    report: Json, demonstrated: tuple[Path, demo.Demonstration], item_of: dict[str, str]
) -> None:
    references = {p.stem: norm(p.read_text(encoding="utf-8")) for p in (MONTH / "reference_text").iterdir()}
    with offices.open(demonstrated[0] / "office") as office:
        quotes = [c for item in report["items"] for c in cited(item)]
        assert len(quotes) > 100
        for c in quotes:
            article = office.store.article(c["article"])
            assert article is not None
            exact = article.paragraphs[c["paragraph"]].text[c["start"] : c["end"]]
            if "[...]" not in c["text"]:
                assert exact == c["text"]
                assert norm(c["text"]) in references[item_of[address_key(c["address"])]]


def read(path: Path) -> str:
    """The words of a product. A PDF is set from the same blocks as the Word document and packs its words."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            parts = [package.read(n).decode("utf-8") for n in package.namelist() if n.endswith(".xml")]
        return re.sub(r"<[^>]*>", "", "\n".join(parts))
    return "" if path.suffix == ".pdf" else path.read_text(encoding="utf-8")


def test_planted_names_are_in_no_product(demonstrated: tuple[Path, demo.Demonstration], expected: Json) -> None:
    stems = {"мірсәлім", "тоқтасын", "кенжетаев", "мадин", "mirsalim", "mirsälim", "toktasyn", "kenzhetaev", "madina"}
    for path in demonstrated[1].files:
        text = read(path).casefold()
        assert {stem for stem in stems if stem in text} == set(), path.name


def test_every_sentence_of_a_charge_has_its_denial_beside_it(report: Json) -> None:
    denied = [
        item
        for item in report["items"]
        if any(
            re.search(r"\bden(y|ies|ied)\b|did not admit|said that", s["text"])
            for p in item["paragraphs"]
            for s in p["sentences"]
        )
    ]
    assert len(denied) >= 4


def test_a_second_run_adds_nothing(demonstrated: tuple[Path, demo.Demonstration]) -> None:
    with offices.open(demonstrated[0] / "office") as office:
        before = office.store.counts()
        taken = collecting.take_in(office, [MONTH])
        again = derive.derive(office)
        assert taken.new == 0
        assert {s.name: s.took_in for s in again.stages} == {"extract": 0, "find": 0, "link": 0, "assess": 0}
        assert office.store.counts() == before


def test_every_byte_reads_back(demonstrated: tuple[Path, demo.Demonstration]) -> None:
    with offices.open(demonstrated[0] / "office") as office:
        captures = list(office.store.captures())
        assert len(captures) == len(set((MONTH / "sources").iterdir()))
        bodies = {office.archive.read(capture) for capture in captures}
        assert bodies == {p.read_bytes() for p in (MONTH / "sources").iterdir()}


def test_the_telegram_is_an_exercise_and_plain_ascii(demonstrated: tuple[Path, demo.Demonstration]) -> None:
    text = demonstrated[1].telegram
    assert "FM POST EXAMPLE" in text
    assert "EXERCISE - INVENTED SOURCES" in text
    assert text.isascii()
    assert max(len(line) for line in text.splitlines()) <= 69
