"""The Kazakh, Kyrgyz and Uzbek tables: one alphabet a word, values of the vocabularies, patterns that compile."""

from __future__ import annotations

import re

import pytest

from tipwire.languages import load
from tipwire.languages.patterns import compile_pattern
from tipwire.model import (
    Act,
    BodyKind,
    Conduct,
    CountKind,
    Exploitation,
    Means,
    Measure,
    MoneyPurpose,
    Recruitment,
    Screening,
    Speaker,
    Stage,
)

CODES = ("kk", "ky", "uz")
VALUES = {
    "act": {item.name for item in Act},
    "conduct": {item.name for item in Conduct},
    "counted": {item.name for item in Measure},
    "exploitation": {item.name for item in Exploitation},
    "hedge": {item.value for item in CountKind},
    "means": {item.name for item in Means},
    "purpose": {item.name for item in MoneyPurpose},
    "recruitment": {item.name for item in Recruitment},
    "screening": {item.value for item in Screening},
    "speaker": {item.name for item in Speaker},
    "speech": {"asserts", "denies", "doubts", "no_comment"},
    "stage": {item.name for item in Stage},
}
LATIN, CYRILLIC = re.compile("[a-z]", re.IGNORECASE), re.compile("[а-яёәіңғүұқөһўҳ]", re.IGNORECASE)


@pytest.mark.parametrize("code", CODES)
def test_no_word_mixes_two_alphabets(code: str) -> None:
    """A Latin i inside a Cyrillic word looks right and never matches."""
    words = (word for rows in load(code).tables.values() for row in rows for word in re.findall(r"\w+", row["pattern"]))
    assert [word for word in words if LATIN.search(word) and CYRILLIC.search(word)] == []


@pytest.mark.parametrize("code", CODES)
def test_values_are_codes_of_the_vocabularies(code: str) -> None:
    tables = load(code).tables
    strange = [
        (name, row["value"]) for name, known in VALUES.items() for row in tables[name] if row["value"] not in known
    ]
    assert strange == []


@pytest.mark.parametrize("code", CODES)
def test_bodies_have_a_kind_and_a_speaker_that_exist(code: str) -> None:
    for row in load(code).tables["bodies"]:
        assert row["kind"] in {item.value for item in BodyKind}
        assert row["speaker"] in VALUES["speaker"]


@pytest.mark.parametrize("code", CODES)
def test_a_body_code_has_one_kind(code: str) -> None:
    kinds: dict[str, set[str]] = {}
    for row in load(code).tables["bodies"]:
        kinds.setdefault(row["code"], set()).add(row["kind"])
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize("code", CODES)
def test_every_pattern_compiles(code: str) -> None:
    for rows in load(code).tables.values():
        for row in rows:
            compile_pattern(row["pattern"]).compiled()


@pytest.mark.parametrize(
    ("code", "text", "stage"),
    [
        ("kk", "қылмыстық іс қозғалды", "INVESTIGATION"),
        ("kk", "сотқа дейінгі тергеу басталды", "INVESTIGATION"),
        ("kk", "жеті жылға сотталды", "CONVICTION"),
        ("ky", "кылмыш иши козголду", "INVESTIGATION"),
        ("ky", "мекенине кайтарылды", "REPATRIATION"),
        ("uz", "озодликдан маҳрум этилди", "CONVICTION"),
    ],
)
def test_a_finished_stage_is_a_stage(code: str, text: str, stage: str) -> None:
    assert stage in {hit.value for hit in load(code).find("stage", text)}


@pytest.mark.parametrize(
    ("code", "text"),
    [("kk", "қылмыстық іс қозғауға негіз жоқ"), ("kk", "ұсталмаған"), ("ky", "кармалбаган"), ("uz", "ушланмаган")],
)
def test_what_did_not_happen_is_no_sure_stage(code: str, text: str) -> None:
    assert [hit.value for hit in load(code).find("stage", text) if hit.weight >= 2] == []
