"""Denials on sentences written before the rules: who denies, who does not, who is silent, who asserts."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from tests.find.test_accounts import article
from tipwire import find
from tipwire.model import Claim, Polarity, Speaker

HEADS = {
    "ru": "Торговля людьми: девушек принуждали к проституции",
    "en": "Sex trafficking: girls were forced into prostitution",
    "kk": "Адам саудасы: қыздарды жезөкшелікке мәжбүрлеген",
    "ky": "Адам сатуу: кыздарды сойкулукка мажбурлашкан",
    "uz": "Одам савдоси: қизларни фоҳишаликка мажбурлаган",
}
OF_THE_ACCUSED = {Speaker.SUSPECT.value, Speaker.DEFENCE_LAWYER.value}
Row = dict[str, str]


def rows() -> list[Row]:
    """The sentences of the table."""
    lines = files("tests.find").joinpath("denials_told.tsv").read_text(encoding="utf-8").splitlines()
    table = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


def claims(row: Row) -> list[Claim]:
    """What is claimed where the sentence stands under a headline of its language."""
    found = find.accounts(article(HEADS[row["language"]], row["sentence"], language=row["language"]))
    return [claim for account in found.accounts for claim in account.claims]


def speakers(row: Row, polarity: Polarity) -> set[str]:
    """Who speaks with this polarity."""
    return {claim.speaker.value for claim in claims(row) if claim.polarity is polarity}


def each(column: str = "") -> list[object]:
    """The rows that say something in a column, as cases named by language and sentence."""
    return [pytest.param(r, id=f"{r['language']}: {r['sentence'][:60]}") for r in rows() if not column or r[column]]


def heard(cell: str, found: set[str]) -> bool:
    """True where each speaker of a cell is found, of `A/B` either."""
    return all(set(name.split("/")) & found for name in cell.split())


def test_the_table_names_speakers_that_exist() -> None:
    for row in rows():
        for name in " ".join((row["denies"], row["silent"], row["asserts"])).replace("/", " ").split():
            assert name in set(Speaker)


@pytest.mark.parametrize("row", each("denies"))
def test_a_denial_is_never_left_out_and_keeps_its_speaker(row: Row) -> None:
    assert heard(row["denies"], speakers(row, Polarity.DENIES))


@pytest.mark.parametrize("row", each())
def test_the_accused_deny_nowhere_else(row: Row) -> None:
    allowed = set(row["denies"].replace("/", " ").split())
    # The accused and their lawyer are one side.
    allowed |= OF_THE_ACCUSED if allowed & OF_THE_ACCUSED else set()
    assert speakers(row, Polarity.DENIES) & OF_THE_ACCUSED <= allowed


@pytest.mark.parametrize("row", each("silent"))
def test_silence_is_told_as_silence(row: Row) -> None:
    assert heard(row["silent"], speakers(row, Polarity.NO_COMMENT))


@pytest.mark.parametrize("row", each("asserts"))
def test_who_admits_or_tells_is_heard(row: Row) -> None:
    assert heard(row["asserts"], speakers(row, Polarity.ASSERTS))


@pytest.mark.parametrize("row", each())
def test_the_accused_admit_nowhere_else(row: Row) -> None:
    allowed = set(row["asserts"].replace("/", " ").split())
    assert speakers(row, Polarity.ASSERTS) & OF_THE_ACCUSED <= allowed
