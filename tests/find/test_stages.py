"""Stages on sentences written before the rules: what each must tell, what it must not, its terms and its numbers.

`stages_hostile.tsv` holds sentences whose words lie close to a step that was not taken (asked for, denied, planned,
long past, overturned, threatened by a law), `stages_plain.tsv` steps in the many words papers have for them. `told`
lists stages, `A/B` for either and `=2` for the number of persons.
"""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from tests.find.test_accounts import article
from tipwire import find
from tipwire.model import Account, Stage, TermKind

HEADS = {
    "ru": "Торговля людьми: девушек принуждали к проституции",
    "en": "Sex trafficking: girls were forced into prostitution",
    "kk": "Адам саудасы: қыздарды жезөкшелікке мәжбүрлеген",
    "ky": "Адам сатуу: кыздарды сойкулукка мажбурлашкан",
    "uz": "Одам савдоси: қизларни фоҳишаликка мажбурлаган",
}
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The sentences of a table."""
    text = files("tests.find").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))


def told(row: Row) -> tuple[Account, ...]:
    """What is found where the sentence stands under a headline of its language."""
    return find.accounts(article(HEADS[row["language"]], row["sentence"], language=row["language"])).accounts


def stages(row: Row) -> dict[str, int | None]:
    """The stages found, each with its number of persons."""
    events = [f.value for account in told(row) for f in account.stages]
    return {e.stage.value: e.count.low if e.count else None for e in events}


ROWS = rows("stages_hostile.tsv") + rows("stages_plain.tsv")


def each(found: list[Row]) -> list[object]:
    """The rows as cases of a test, named by language and sentence."""
    return [pytest.param(row, id=f"{row['language']}: {row['sentence'][:60]}") for row in found]


def test_the_tables_name_stages_and_kinds_of_terms_that_exist() -> None:
    for row in ROWS:
        names = [n.split("=")[0] for n in row["told"].split()] + row["forbidden"].split()
        assert {n for name in names for n in name.split("/")} <= {s.value for s in Stage}
        assert not row["terms"] or set(row["terms"].split()[1].split("/")) <= {k.value for k in TermKind}


@pytest.mark.parametrize("row", each(ROWS))
def test_a_step_that_was_not_taken_is_not_told(row: Row) -> None:
    assert not set(row["forbidden"].split()) & set(stages(row))


@pytest.mark.parametrize("row", each([r for r in ROWS if r["told"]]))
def test_the_step_that_was_taken_is_told_with_its_number(row: Row) -> None:
    found = stages(row)
    for name in row["told"].split():
        either, _, number = name.partition("=")
        here = [stage for stage in either.split("/") if stage in found]
        assert here, f"{either} is not told"
        if number:
            assert int(number) in {found[stage] for stage in here}


@pytest.mark.parametrize("row", each([r for r in ROWS if r["terms"]]))
def test_a_term_is_of_its_kind(row: Row) -> None:
    years, kinds = row["terms"].split()
    terms = {(f.value.years, f.value.kind.value) for account in told(row) for f in account.terms}
    assert {(float(years.split("-")[0]), kind) for kind in kinds.split("/")} & terms


@pytest.mark.parametrize("row", each([r for r in ROWS if "CONVICTION" in r["forbidden"]]))
def test_no_term_is_imposed_where_nobody_is_convicted(row: Row) -> None:
    assert TermKind.IMPOSED not in {f.value.kind for account in told(row) for f in account.terms}


@pytest.mark.parametrize("row", each(ROWS))
def test_evidence_is_the_text_it_points_at(row: Row) -> None:
    texts = (HEADS[row["language"]], row["sentence"])
    for account in told(row):
        for fact in account.stages:
            assert all(texts[e.paragraph][e.start : e.end] == e.quote for e in fact.evidence)
