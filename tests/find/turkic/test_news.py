"""Short invented news in our own wording (news.tsv): is it told apart, and what happened to how many."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tipwire.find import accounts
from tipwire.model import Account, Article, Found, Paragraph

ROWS = tuple(
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "news.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)
# A stage also counts as said by a stronger word for it.
STRONGER = {"DETENTION": {"ARREST", "PRETRIAL_DETENTION"}, "RAID": {"UNDERCOVER_OPERATION"}}
RELEVANT, EXPLOITATION, STAGES, VICTIMS, SUSPECTS = range(1, 6)


def rows(column: int) -> list[object]:
    """The rows that say something in a column."""
    return [pytest.param(row, id=f"{row[0]}{number}") for number, row in enumerate(ROWS) if row[column] != "-"]


@cache
def found(language: str, text: str) -> Found:
    paragraph = Paragraph(text=text, language=language)
    address = "https://example.org/a"
    return accounts(Article(id="a", capture="c", address=address, title="", language=language, paragraphs=(paragraph,)))


def first(row: tuple[str, ...]) -> Account:
    return found(row[0], row[-1]).accounts[0]


@pytest.mark.parametrize("row", rows(RELEVANT))
def test_relevant_news_is_told_from_other_news(row: tuple[str, ...]) -> None:
    assert found(row[0], row[-1]).sift.is_relevant == (row[RELEVANT] == "1")


@pytest.mark.parametrize("row", rows(EXPLOITATION))
def test_the_form_of_exploitation_is_named(row: tuple[str, ...]) -> None:
    account = first(row)
    assert row[EXPLOITATION] in {
        *(f.value.value for f in account.exploitation),
        *(f.value.value for f in account.conduct),
    }


@pytest.mark.parametrize("row", rows(STAGES))
def test_the_finished_stages_are_found(row: tuple[str, ...]) -> None:
    stages = {fact.value.stage.value for fact in first(row).stages}
    assert [s for s in row[STAGES].split(",") if s not in stages and not stages & STRONGER.get(s, set())] == []


@pytest.mark.parametrize("row", rows(VICTIMS))
def test_victims_are_counted(row: tuple[str, ...]) -> None:
    count = first(row).victims.count
    assert count is not None
    assert count.value.low == int(row[VICTIMS])


@pytest.mark.parametrize("row", rows(SUSPECTS))
def test_suspects_are_counted(row: tuple[str, ...]) -> None:
    count = first(row).suspects.count
    assert count is not None
    assert count.value.low == int(row[SUSPECTS])
