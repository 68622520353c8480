"""Texts that tell of one case or of several (scenes_told.tsv): how many, and what belongs to which."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.find.test_accounts import article
from tipwire import find
from tipwire.errors import SettingsError
from tipwire.find.openings import load
from tipwire.languages import Row
from tipwire.model import Account, People, PlaceRole

TABLE = Path(__file__).with_name("scenes_told.tsv")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What one case of a text is told to have; "-" where nothing is asked."""

    place: str
    victims: str
    suspects: str
    sum: str


def _case(cell: str) -> Case:
    place, victims, suspects, amount = (part.strip() for part in cell.split("|"))
    return Case(place=place, victims=victims, suspects=suspects, sum=amount)


def _rows() -> dict[str, dict[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row["id"]: row for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}


ROWS = _rows()


def cases(row: str) -> tuple[Case, ...]:
    """The cases a text is said to tell."""
    return tuple(_case(cell) for cell in ROWS[row]["cases"].split(" ;; "))


@cache
def told(row: str) -> tuple[Account, ...]:
    """The accounts found in a text."""
    return find.accounts(article(*ROWS[row]["text"].split(" ¶ "), language=ROWS[row]["lang"])).accounts


def as_case(account: Account) -> Case:
    """An account in the table's words."""
    places = [f.value.name for f in account.places if f.value.role in (PlaceRole.EVENT, PlaceRole.COURT)]
    sums = [f"{f.value.amount:.0f}" for f in account.money]
    return Case(
        place=" ".join(places) or "-",
        victims=_low(account.victims),
        suspects=_low(account.suspects),
        sum=" ".join(dict.fromkeys(sums)) or "-",
    )


def _low(side: People) -> str:
    return str(side.count.value.low) if side.count else "-"


@pytest.mark.parametrize("row", ROWS)
def test_a_text_gives_as_many_accounts_as_it_tells_cases(row: str) -> None:
    assert len(told(row)) == len(cases(row))


@pytest.mark.parametrize("row", ROWS)
def test_places_and_sums_stay_with_their_own_case(row: str) -> None:
    made = [as_case(account) for account in told(row)]
    assert [c.sum for c in made] == [c.sum for c in cases(row)]
    for case, asked in zip(made, cases(row), strict=True):
        assert asked.place in ("-", case.place)


@pytest.mark.parametrize("row", ROWS)
def test_persons_stay_with_their_own_case(row: str) -> None:
    made = [(c.victims, c.suspects) for c in map(as_case, told(row))]
    asked = [(c.victims, c.suspects) for c in cases(row)]
    assert len(made) == len(asked)
    for (victims, suspects), case in zip(made, cases(row), strict=True):
        assert case.victims in ("-", victims)
        assert case.suspects in ("-", suspects)


@pytest.mark.parametrize("row", ROWS)
def test_every_quote_stands_in_the_text_though_its_sentence_was_cut(row: str) -> None:
    paragraphs = ROWS[row]["text"].split(" ¶ ")
    for account in told(row):
        facts = (account.victims.count, account.suspects.count, *account.stages, *account.places, *account.money)
        for proof in (e for fact in facts if fact is not None for e in fact.evidence):
            assert paragraphs[proof.paragraph][proof.start : proof.end] == proof.quote


def test_a_past_case_named_in_one_line_leaves_no_value() -> None:
    (account,) = told("ru-one-past")
    assert not any("Караганд" in e.quote for fact in account.places for e in fact.evidence)


def test_a_table_of_openings_names_the_line_that_is_wrong() -> None:
    row = Row(table="openings", cells={"cue": "another", "language": "ru", "side": "end"}, place="openings.tsv:7")
    with pytest.raises(SettingsError, match=r"openings\.tsv:7: side 'end'"):
        load((row,))


def test_a_figure_said_in_the_lead_and_again_with_another_case_is_told_once() -> None:
    found = find.accounts(
        article(
            "Рабы наших дней",
            "За 2008 год выявлено 52 факта торговли людьми. В Актобе сутенёрша принуждала к проституции двух девушек.",
            "В Шымкенте полиция освободила четверых мужчин, которых удерживали в рабстве. Всего"
            " за 2008 год в стране выявлено 52 факта торговли людьми.",
        )
    )
    assert len(found.accounts) == 2
    assert [s.value for account in found.accounts for s in account.statistics] == [52]
