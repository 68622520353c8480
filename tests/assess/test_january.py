"""The twelve stories of the demonstration month, from accounts as a faultless finder would give them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from tests import golden_accounts
from tests.link.noise import noisy
from tipwire import assess, link
from tipwire.model import Assessment, Flag, Story

CASES: list[dict[str, Any]] = json.loads((golden_accounts.JANUARY / "expected_cases.json").read_text(encoding="utf-8"))[
    "cases"
]

BUCKETS = {
    "C01": ("TIP_CASE", "likely", "CHARGED_TIP"),
    "C02": ("TIP_RELATED", "not_indicated", "CHARGED_TIP"),
    "C03": ("TIP_RELATED", "possible", "INVESTIGATED_OTHER"),
    "C04": ("TIP_SUSPECTED", "possible", "AWARE_NO_CASE"),
    "C05": ("CONTEXT", "not_applicable", "NONE"),
    "C06": ("CONTEXT", "not_indicated", "ADMINISTRATIVE"),
    "C07": ("CONTEXT", "not_applicable", "NONE"),
    "C08": ("CONTEXT", "not_applicable", "NONE"),
    "C09": ("CONTEXT", "not_applicable", "NONE"),
    "C10": ("TIP_CASE", "likely", "CONVICTED_TIP"),
    "C11": ("TIP_CASE", "likely", "INVESTIGATED_TIP"),
    "C12": ("TIP_CASE", "likely", "CHARGED_TIP"),
}


@cache
def month() -> dict[frozenset[str], tuple[Story, Assessment]]:
    """The stories of the month with their assessments, by the texts they are told in."""
    corpus = golden_accounts.january()
    stories = link.stories(corpus.accounts, (), articles=corpus.articles, names=corpus.names)
    return {frozenset(a.article for a in s.accounts): (s, assess.story(s)) for s in stories}


def of(case: dict[str, Any]) -> tuple[Story, Assessment]:
    """The story that has exactly the case's items."""
    return month()[frozenset(case["items"])]


@pytest.mark.parametrize("case", CASES, ids=[c["case_id"] for c in CASES])
def test_a_story_has_its_bucket_level_and_track(case: dict[str, Any]) -> None:
    _, found = of(case)
    assert (found.bucket.value, found.protocol.overall.value, found.domestic.value) == BUCKETS[case["case_id"]]


@pytest.mark.parametrize("case", CASES, ids=[c["case_id"] for c in CASES])
def test_the_screening_gap_is_raised_where_expected(case: dict[str, Any]) -> None:
    _, found = of(case)
    assert (Flag.VICTIM_SCREENING_GAP in dict(found.flags)) == case["screening_gap"]


@pytest.mark.parametrize("case", CASES, ids=[c["case_id"] for c in CASES])
def test_a_single_source_is_flagged_where_expected(case: dict[str, Any]) -> None:
    _, found = of(case)
    assert (Flag.SINGLE_SOURCE in dict(found.flags)) == case["single_source"]


def test_seven_cases_and_five_of_context() -> None:
    assert sum(found.is_case for _, found in month().values()) == 7
    assert len(month()) == 12


def test_missing_and_wrong_values_seldom_turn_a_case_into_context() -> None:
    corpus = golden_accounts.january()
    agreed = [
        assess.story(replace(story, accounts=blurred)).is_case == found.is_case
        for seed in range(5)
        for story, found in month().values()
        for blurred in [tuple(a for a in noisy(corpus.accounts, seed=seed) if a.id in {b.id for b in story.accounts})]
    ]
    assert sum(agreed) / len(agreed) >= 0.9


def test_every_flag_and_question_is_a_sentence() -> None:
    for _, found in month().values():
        assert all(says.endswith(".") for _, says in found.flags)
        assert all(question.text.endswith("?") for question in found.questions)
