"""The invented month of January 2009 holds together: files, gold and expected cases say the same."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "examples" / "january-2009"
ITEMS = 46
LANGUAGES = {"ru", "kk", "en", "ky", "uz"}
MEDIA = {"web", "feed", "tv", "newsletter", "print"}
STAGES = {
    "reported", "investigation", "raid", "arrest", "charge", "trial", "conviction", "acquittal", "rescue",
    "repatriation", "deportation",
}  # fmt: skip
EXPLOITATIONS = {
    "sexual", "labour", "begging", "infant_sale", "forced_marriage", "organ", "forced_crime", "domestic_servitude",
    "unknown",
}  # fmt: skip
SPEAKERS = {"police", "prosecutor", "court", "ministry", "ngo", "victim", "suspect", "media", "unnamed"}
KINDS = {"case", "statistics", "policy", "feature", "other"}

Row = dict[str, Any]


def rows(name: str) -> list[Row]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line.strip()]


@cache
def reference(item: str) -> str:
    """The clean text of an item."""
    return (FOLDER / "reference_text" / f"{item}.txt").read_text(encoding="utf-8")


MANIFEST = rows("manifest.jsonl")
GOLD = {row["id"]: row for row in rows("gold.jsonl")}
EXPECTED: Row = json.loads((FOLDER / "expected_cases.json").read_text(encoding="utf-8"))
CASES: list[Row] = EXPECTED["cases"]
INCIDENTS = [(item, incident) for item, row in GOLD.items() for incident in row["incidents"]]

each_row = pytest.mark.parametrize("row", MANIFEST, ids=[row["id"] for row in MANIFEST])
each_gold = pytest.mark.parametrize("row", GOLD.values(), ids=GOLD.keys())
each_case = pytest.mark.parametrize("case", CASES, ids=[case["case_id"] for case in CASES])


def test_manifest_and_gold_name_the_same_items_in_the_same_order() -> None:
    ids = [row["id"] for row in MANIFEST]
    assert len(ids) == len(set(ids)) == ITEMS
    assert ids == list(GOLD)


def test_every_source_is_named_and_every_named_source_is_there() -> None:
    there = {path.name for path in (FOLDER / "sources").iterdir()}
    assert there == {Path(row["file"]).name for row in MANIFEST}
    assert {path.stem for path in (FOLDER / "reference_text").iterdir()} == set(GOLD)


@each_row
def test_row_of_the_manifest_is_complete(row: Row) -> None:
    assert row["lang"] in LANGUAGES
    assert row["media"] in MEDIA
    assert re.fullmatch(r"2009-01-\d\d", row["published"])
    assert re.match(r"https://[a-z0-9.-]+\.example/", row["url"]), "invented items live under .example only"
    assert (FOLDER / row["file"]).stat().st_size > 0


@each_row
def test_source_is_in_the_character_set_it_declares(row: Row) -> None:
    raw = (FOLDER / row["file"]).read_bytes()
    declared = re.search(rb"charset=\"?([\w-]+)", raw[:2000])
    if declared and declared[1].lower() == b"windows-1251":
        with pytest.raises(UnicodeDecodeError):
            raw.decode("utf-8")
        assert "�" not in raw.decode("windows-1251")
    else:
        raw.decode("utf-8")


@each_row
def test_clean_text_has_a_title_and_the_length_of_a_news_item(row: Row) -> None:
    title, *body = reference(row["id"]).strip().split("\n\n")
    assert title
    assert body
    assert 80 <= len(reference(row["id"]).split()) <= 350


@each_row
def test_feed_holds_the_link_of_its_item(row: Row) -> None:
    if row["media"] == "feed":
        assert row["url"] in (FOLDER / row["file"]).read_text(encoding="utf-8")


@each_gold
def test_gold_repeats_the_manifest(row: Row) -> None:
    own = next(each for each in MANIFEST if each["id"] == row["id"])
    assert [row[key] for key in ("lang", "outlet", "published")] == [
        own[key] for key in ("lang", "outlet", "published")
    ]
    assert row["kind"] in KINDS


@each_gold
def test_gold_of_what_is_not_relevant_is_empty(row: Row) -> None:
    if not row["relevant"]:
        assert (row["incidents"], row["statistics"], row["same_case_as"]) == ([], [], [])
    if row["relevant"] and row["kind"] == "case":
        assert row["incidents"]


@pytest.mark.parametrize(("item", "incident"), INCIDENTS, ids=[item for item, _ in INCIDENTS])
def test_incident_uses_the_vocabulary_and_its_numbers_fit(item: str, incident: Row) -> None:
    assert incident["exploitation"]
    assert set(incident["exploitation"]) <= EXPLOITATIONS
    assert incident["stage"]
    assert set(incident["stage"]) <= STAGES
    assert all(re.fullmatch(r"[A-Z]{2}", place["country_iso2"]) for place in incident["places"])
    assert all(claim["by"] in SPEAKERS and claim["polarity"] in {"asserts", "denies"} for claim in incident["claims"])
    assert incident["event_date"] is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", incident["event_date"])
    assert incident["summary_en"].endswith(".")
    for side in (incident["victims"], incident["suspects"]):
        low, high = side["count_min"], side["count_max"]
        assert low is None or high is None or low <= high
        assert set(side["sex"]) <= {"female", "male"}


@pytest.mark.parametrize(("item", "incident"), INCIDENTS, ids=[item for item, _ in INCIDENTS])
def test_named_suspects_stand_in_the_text(item: str, incident: Row) -> None:
    for name in incident["suspects"]["names"]:
        assert all(word[:5] in reference(item) for word in name.split()), name


@each_gold
def test_same_case_is_said_on_both_sides(row: Row) -> None:
    for other in row["same_case_as"]:
        assert other != row["id"]
        assert row["id"] in GOLD[other]["same_case_as"]


def test_same_case_follows_from_the_expected_cases() -> None:
    together: dict[str, set[str]] = {item: set() for item in GOLD}
    for case in CASES:
        for item in case["items"]:
            together[item] |= set(case["items"]) - {item}
    assert together == {item: set(row["same_case_as"]) for item, row in GOLD.items()}


@each_case
def test_expected_case_cites_its_own_relevant_items(case: Row) -> None:
    own = set(case["items"])
    assert own
    assert all(GOLD[item]["relevant"] for item in own)
    assert all(set(value["items"]) <= own for conflict in case["conflicts"] for value in conflict["values"])
    for entry in case["stage_timeline"]:
        assert set(entry["items"]) <= own
        for item in entry["items"]:
            assert any(entry["stage"] in incident["stage"] for incident in GOLD[item]["incidents"])


def test_case_ids_are_unique_and_no_item_is_left_over() -> None:
    assert len({case["case_id"] for case in CASES}) == len(CASES)
    in_cases = {item for case in CASES for item in case["items"]}
    assert in_cases == {item for item, row in GOLD.items() if row["relevant"]}
    assert set(EXPECTED["not_relevant"]) == set(GOLD) - in_cases


def test_names_to_be_masked_stand_in_their_text_and_in_no_gold() -> None:
    told = json.dumps(list(GOLD.values()), ensure_ascii=False)
    told += json.dumps({key: value for key, value in EXPECTED.items() if key != "masking"}, ensure_ascii=False)
    for item, names in EXPECTED["masking"].items():
        for name in names:
            assert name in reference(item)
            for stem in (word[:9] for word in name.split() if len(word) > 7):
                assert stem not in told
                assert not [other for other in GOLD if other != item and stem in reference(other)]
