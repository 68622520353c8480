"""The ledger over an office: the demonstration's month, rejected stories left out, and the command."""

from __future__ import annotations

import json

import pytest

from tests.jobs.test_rulings import decide
from tipwire.assess.ledger import Verdict
from tipwire.cli.main import run
from tipwire.jobs import figures
from tipwire.model import Action, Month
from tipwire.office import Office

JANUARY = Month(year=2009, month=1)


def test_half_the_number_of_2007_is_not_held_and_its_base_is_marked_derived(office: Office) -> None:
    entered = next(e for e in figures.figures(office, JANUARY).figures if e.kind == "Entered" and e.compared)
    [check] = entered.checks
    assert check.verdict is Verdict.NOT_HELD
    assert "no such figure for 2007. It would be 2,600,000 (derived, reported by nobody)." in check.says


def test_deported_fined_and_employers_stand_apart_and_in_no_total(office: Office) -> None:
    found = figures.figures(office, JANUARY)
    kinds = {(e.kind, e.low) for e in found.figures}
    assert {("Deported", 17000.0), ("Fined", 136000.0), ("EmployersFined", 2000.0)} <= kinds
    assert not {t.kind for t in found.totals} & {"Deported", "Fined", "EmployersFined"}


def test_totals_show_their_arithmetic_and_open_their_entries(office: Office) -> None:
    found = figures.figures(office, JANUARY)
    ids = {e.id: e for e in found.stories}
    assert found.totals
    for added in found.totals:
        assert added.arithmetic.endswith(f"= {added.number}")
        assert {ids[id].kind for id in added.entries} == {added.kind}


def test_every_entry_of_the_month_has_its_evidence(office: Office) -> None:
    found = figures.figures(office, JANUARY)
    assert all(t.evidence for e in (*found.figures, *found.stories) for t in e.tellers)
    assert len({e.id for e in (*found.figures, *found.stories)}) == len(found.figures) + len(found.stories)


def test_a_rejected_story_is_in_no_ledger(office: Office) -> None:
    before = figures.figures(office, JANUARY)
    one = before.stories[0].stories[0]
    decide(office, one, Action.REJECT)
    after = figures.figures(office, JANUARY)
    assert one in {s for e in before.stories for s in e.stories}
    assert one not in {s for e in (*after.stories, *after.figures) for s in e.stories}


def test_the_command_prints_text_and_json(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["--office", str(office.folder), "figures", "2009-01"]
    assert run(words) == 0
    text = capsys.readouterr().out
    assert "not held: Interfax gives more than 1,300,000" in text
    assert "Persons of the cases added within one kind" in text
    assert run([words[0], words[1], "--json", *words[2:]]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {e["kind"] for e in told["figures"]} >= {"Deported", "Fined"}
    assert told["figures"][0]["tellers"][0]["evidence"][0]["quote"]


def test_another_period_is_refused(office: Office) -> None:
    assert run(["--office", str(office.folder), "figures", "2009"]) == 2
