"""The sentences of the certainty gate are what its page says, and a figure of it can fail."""

from __future__ import annotations

from collections import Counter

import pytest
from gates.certainty import run

from tipwire.assess.certainty import Rule
from tipwire.text import Row

KEYS = {
    "stages",
    "suspects",
    "victims",
    "standing",
    "terms",
    "numbers",
    "dates",
    "law",
    "denial",
    "ended",
    "absent",
}


@pytest.mark.parametrize("row", run.sentences(), ids=lambda row: f"line {row.line}")
def test_a_line_names_known_facts_and_rules_on_words_of_its_text(row: Row) -> None:
    assert {part.partition("=")[0].strip() for part in row["facts"].split(";") if part.strip()} <= KEYS
    assert row["form"] in ("sentence", "heading", "item")
    for rule, words in run.expected(row["expect"]):
        assert Rule(rule)
        assert words in row["text"]


def test_there_are_enough_of_both_halves_in_every_set() -> None:
    sizes = Counter(row["set"] for row in run.sentences())
    marked = Counter(row["set"] for row in run.sentences() if row["expect"])
    assert set(sizes) == set(run.SETS)
    assert sizes["held"] >= 80
    assert sum(sizes.values()) >= 200
    assert all(marked[name] >= sizes[name] / 5 for name in run.SETS if name != "sixth")


def test_a_missed_and_a_wrong_finding_lower_the_shares() -> None:
    row = run.sentences("tune")[1]
    assert run.judged(row) == ([], [])
    changed = Row(file=row.file, line=row.line, cells={**row.cells, "expect": "law arrested"})
    missed, wrong = run.judged(changed)
    assert (missed, [f.rule for f in wrong]) == ([("law", "arrested")], [Rule.STAGE])
