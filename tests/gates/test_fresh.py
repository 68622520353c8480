"""The fresh texts: gold parses, its codes are those of the schema, and its values stand in the texts."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.gates.fresh import HALVES, ROOT, Item, items, rows, stands

EXPLOITATION = frozenset(
    [
        "sexual",
        "labour",
        "begging",
        "infant_sale",
        "forced_marriage",
        "organ",
        "forced_crime",
        "domestic_servitude",
        "unknown",
    ]
)
STAGES = frozenset(
    [
        "reported",
        "investigation",
        "raid",
        "arrest",
        "charge",
        "trial",
        "conviction",
        "acquittal",
        "rescue",
        "repatriation",
        "deportation",
    ]
)
SPEAKERS = frozenset(["police", "prosecutor", "court", "ministry", "ngo", "victim", "suspect", "media", "unnamed"])
KINDS = frozenset(["case", "statistics", "policy", "feature", "other"])
INCIDENT = frozenset(
    [
        "exploitation",
        "stage",
        "event_date",
        "places",
        "victims",
        "suspects",
        "money",
        "law",
        "agencies",
        "sentence_years",
        "outlets_quoted",
        "claims",
        "summary_en",
    ]
)
FIGURE = frozenset(["value", "unit_en", "what_en", "place", "period", "comparator", "by"])
ALL = tuple(item for half in HALVES for item in items(half))


def names(item: Item) -> str:
    return item.id


each_item = pytest.mark.parametrize("item", ALL, ids=names)


def numbers(item: Item) -> Iterator[tuple[str, float]]:
    """The numbers of gold that the text must say; counts of one and two may be said by a noun's number."""
    for incident in item.gold["incidents"]:
        for side in ("victims", "suspects"):
            counts = (incident[side]["count_min"], incident[side]["count_max"])
            yield from ((f"{side} count", value) for value in counts if value and value > 2)
        # an infant is 0 where the text says no age; a term of months stands as a fraction of a year
        yield from (("age", age) for age in incident["victims"]["ages"] if age)
        yield from (("money", each["amount"]) for each in incident["money"])
        yield from (("sentence", years) for years in incident["sentence_years"] if float(years).is_integer())
    for figure in item.gold["statistics"]:
        value = figure["value"]
        yield from (("figure", each) for each in (value if isinstance(value, list) else [value]))


@pytest.mark.parametrize("half", HALVES)
def test_manifest_gold_and_texts_of_a_half_name_the_same_items(half: str) -> None:
    manifest, gold = rows(ROOT / half / "manifest.jsonl"), rows(ROOT / half / "gold.jsonl")
    assert set(manifest) == set(gold) == {path.stem for path in (ROOT / half / "texts").iterdir()}
    for key, row in manifest.items():
        assert {name: row[name] for name in ("outlet", "lang", "published")} == {
            name: gold[key][name] for name in ("outlet", "lang", "published")
        }


def test_the_split_names_the_half_of_every_text() -> None:
    split = json.loads((ROOT / "split.json").read_text(encoding="utf-8"))
    assert split == {item.id: item.half for item in ALL}


@each_item
def test_codes_are_those_of_the_schema(item: Item) -> None:
    assert item.gold["kind"] in KINDS
    for incident in item.gold["incidents"]:
        assert set(incident) == INCIDENT
        assert incident["exploitation"]
        assert set(incident["exploitation"]) <= EXPLOITATION
        assert set(incident["stage"]) <= STAGES
        assert {claim["by"] for claim in incident["claims"]} <= SPEAKERS
        assert {claim["polarity"] for claim in incident["claims"]} <= {"asserts", "denies"}
        assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", incident["event_date"] or "2000")
    for figure in item.gold["statistics"]:
        assert set(figure) == FIGURE
        assert figure["by"] in SPEAKERS


@each_item
def test_a_negative_has_no_facts_and_a_relevant_text_has_some(item: Item) -> None:
    facts = bool(item.gold["incidents"] or item.gold["statistics"])
    assert item.gold["relevant"] is (item.gold["kind"] != "other")
    assert facts or not item.gold["relevant"] or item.gold["kind"] == "policy"
    assert item.gold["relevant"] or not facts


@each_item
def test_numbers_of_gold_stand_in_the_text(item: Item) -> None:
    missing = [(name, value) for name, value in numbers(item) if not stands(value, item.text, item.gold["lang"])]
    assert missing == []


@pytest.mark.parametrize(
    ("value", "text", "language", "is_said"),
    [
        (2_300_000, "изъяли 2,3 млн тенге", "ru", True),
        (3_200_000, "взыскано 3 миллиона 200 тысяч тенге", "ru", True),
        (1_500, "доставалось полторы тысячи", "ru", True),
        (4_118, "Кыргызстандын 4 миң 118 жараны", "ky", True),
        (41, "Forty-one victims passed through shelters", "en", True),
        (9, "тоғыз ер адам табылды", "kk", True),
        (8, "тоғыз ер адам табылды", "kk", False),
        (120, "в 2012 году задержали 12 человек", "ru", False),
    ],
)
def test_a_number_is_said_in_digits_or_words_and_no_other_number_is(
    value: float, text: str, language: str, is_said: bool
) -> None:
    assert stands(value, text, language) is is_said


@each_item
def test_names_and_articles_of_gold_stand_in_the_text(item: Item) -> None:
    low = item.text.casefold()
    for incident in item.gold["incidents"]:
        for name in incident["suspects"]["names"]:
            # the text may decline a name: its beginning is enough
            assert all(part.casefold()[:4].rstrip(".") in low for part in name.split()), name
        for law in incident["law"]:
            assert all(digits in item.text for digits in re.findall(r"\d+", law["article"])), law["article"]


@each_item
def test_links_stay_within_a_half_and_are_told_by_both_sides(item: Item) -> None:
    half = {other.id: other.gold for other in ALL if other.half == item.half}
    for other in item.gold["same_case_as"]:
        assert item.id in half[other]["same_case_as"]


def test_the_halves_are_balanced_by_language_and_relevance() -> None:
    counts = {
        half: Counter((item.gold["lang"], item.gold["relevant"]) for item in ALL if item.half == half)
        for half in HALVES
    }
    assert all(abs(counts["learn"][key] - counts["held"][key]) <= 1 for key in counts["learn"] | counts["held"])
