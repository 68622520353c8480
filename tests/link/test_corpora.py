"""Links of the two corpora by the scorer, with faultless and with blurred accounts."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean
from typing import Any

import pytest
from gates.score import score

from tests import golden_accounts
from tests.golden_accounts import Golden
from tests.link.noise import noisy
from tipwire import link
from tipwire.model import Account


def links(corpus: Golden, accounts: Sequence[Account]) -> dict[str, Any]:
    """The scorer's figures for the links of these accounts."""
    found = link.stories(accounts, (), articles=corpus.articles, names=corpus.names)
    rows = {i: {"id": i, "relevant": r["relevant"], "same_case_as": set()} for i, r in corpus.gold.items()}
    for story in found:
        texts = {a.article for a in story.accounts}
        for text in texts:
            rows[text]["same_case_as"] |= texts - {text}
    figures: dict[str, Any] = score(corpus.gold, rows)["links"]
    return figures


def test_the_month_is_linked_as_expected() -> None:
    corpus = golden_accounts.january()
    assert links(corpus, corpus.accounts)["f1"] >= 0.97


def test_the_development_texts_are_linked_without_wrong_merges() -> None:
    corpus = golden_accounts.devset()
    figures = links(corpus, corpus.accounts)
    assert figures["precision"] >= 0.97
    assert figures["f1"] >= 0.85


def test_the_two_corpora_together_do_not_run_into_each_other() -> None:
    month, rest = golden_accounts.january(), golden_accounts.devset()
    both = Golden(articles=month.articles | rest.articles, found=month.found | rest.found, gold=month.gold | rest.gold)
    assert links(both, both.accounts)["precision"] >= 0.98


@pytest.mark.parametrize(("dropped", "wrong", "floor"), [(0.3, 0.1, 0.92), (0.5, 0.15, 0.75)])
def test_missing_and_wrong_values_cost_links_but_merge_nothing(dropped: float, wrong: float, floor: float) -> None:
    corpus = golden_accounts.january()
    runs = [links(corpus, noisy(corpus.accounts, seed=n, dropped=dropped, wrong=wrong)) for n in range(6)]
    assert mean(r["f1"] for r in runs) >= floor
    assert mean(r["precision"] for r in runs) >= 0.97
