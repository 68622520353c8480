"""Acquitted since: earlier reports are marked and due for a correction until a note speaks of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tipwire import office as offices
from tipwire.errors import SettingsError
from tipwire.jobs import collecting, derive, draft, explain, review, ruling
from tipwire.model import Action, Month, Story
from tipwire.office import Office, settings

JUNE = Month(year=2009, month=6)
ACQUITTED = (
    "Court in Kyzylorda acquits two businesswomen\n\n"
    "On June 11 the court in Kyzylorda acquitted the two businesswomen who had been charged with trafficking in persons"
    " after their detention at the Kyzylorda train station in January. They had been accused of recruiting women for"
    " prostitution in Astana. The court found no proof of recruitment.\n"
)


def told(story: Story) -> set[str]:
    """The outlets of a story."""
    return {account.outlet for account in story.accounts}


@pytest.fixture
def acquitted(office: Office, tmp_path: Path) -> Story:
    """The case of Kyzylorda with a report of June that the court acquitted."""
    (tmp_path / "june.txt").write_text(ACQUITTED, encoding="utf-8")
    row = {"id": "june", "file": "june.txt", "outlet": "Astana Courier", "lang": "en", "published": "2009-06-12"}
    (tmp_path / "manifest.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    collecting.take_in(office, [tmp_path / "manifest.jsonl"])
    derive.derive(office)
    (case,) = [s for s in office.store.stories() if {"Syr Tynysy", "Interfax"} <= told(s)]
    (verdict,) = office.store.stories(period=JUNE)
    if verdict.id != case.id:
        value = {"with": verdict.id}
        ruling.rule(office, case.id, Action.MERGE, why="the same two women", who="an analyst", value=value)
    found = office.store.story(case.id)
    assert found is not None
    return found


def corrections(office: Office) -> list[str]:
    """What the review says of corrections due."""
    return [w.says for w in review.waiting(office, None) if w.what == "correction due"]


def test_an_acquittal_marks_the_story_its_earlier_accounts_and_the_review(office: Office, acquitted: Story) -> None:
    assert acquitted.ending is not None
    assert acquitted.ending.says == "later acquitted, as reported on 2009-06-12 (Astana Courier)"
    (listed,) = [s for s in explain.listing(office, None) if s.id == acquitted.id]
    assert listed.ending == acquitted.ending.says
    lines = explain.explain(office, acquitted.id).text.splitlines()
    assert sum(line.endswith(acquitted.ending.says) for line in lines) == len(acquitted.ending.earlier) >= 4
    assert [says for says in corrections(office) if "2009-01 " in says and acquitted.ending.says in says]


def test_a_correction_is_due_until_a_note_speaks_of_it(office: Office, acquitted: Story) -> None:
    note = {"text": "The court acquitted both women on June 11."}
    ruling.rule(office, acquitted.id, Action.NOTE, why="sent with the June report", who="an analyst", value=note)
    assert corrections(office) == []


@pytest.mark.parametrize("text", ["The station is the old one.", "The station is closed on Sundays."])
def test_another_note_leaves_it_due(office: Office, acquitted: Story, text: str) -> None:
    note = {"text": text}
    ruling.rule(office, acquitted.id, Action.NOTE, why="place", who="an analyst", value=note)
    assert len(corrections(office)) == 1


def test_an_earlier_month_that_is_drafted_again_tells_of_the_acquittal(office: Office, acquitted: Story) -> None:
    drafted = draft.draft(office, Month(year=2009, month=1), "KZ").report
    (item,) = [i for i in drafted.items if i.story == acquitted.id]
    notes = [n.text for p in item.paragraphs for n in p.notes]
    assert notes == ["A later report (Astana Courier, June 12) says that the suspects were acquitted."]


def test_the_month_of_the_acquittal_is_no_earlier_month(office: Office, acquitted: Story) -> None:
    drafted = draft.draft(office, JUNE, "KZ").report
    assert not [n for i in drafted.items for p in i.paragraphs for n in p.notes if "later" in n.text]


# --- rates of the office


HEAD = "date\tfrom\tto\trate\tsource\n"


def notes_of(office: Office) -> set[str]:
    """What the conflicts of sums were compared by."""
    return {c.note for s in office.store.stories() for c in s.conflicts if c.field == "money.price"}


def test_an_offices_rates_are_used_by_the_next_derivation(office: Office) -> None:
    assert notes_of(office) == {"no rate of KZT and USD is held"}
    (office.folder / "rates.tsv").write_text(HEAD + "2009-01-12\tUSD\tKZT\t60\tinvented\n", encoding="utf-8")
    derive.derive(office)
    assert notes_of(office) == {"1 USD = 60 KZT on 2009-01-12 (invented)"}


def test_sums_that_agree_by_the_rate_are_no_conflict(office: Office) -> None:
    (office.folder / "rates.tsv").write_text(HEAD + "2009-01-12\tUSD\tKZT\t121.5\tinvented\n", encoding="utf-8")
    derive.derive(office)
    assert notes_of(office) == set()


def test_a_table_of_rates_that_does_not_fit_is_refused_before_anything_is_thrown_away(office: Office) -> None:
    before = office.store.counts()
    (office.folder / "rates.tsv").write_text(HEAD + "2009-01-12\tUSD\tKZT\tmany\tinvented\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"rates\.tsv, line 2: 'many' is no rate"):
        derive.derive(office, everything=True)
    assert office.store.counts() == before


def test_offices_are_opened_with_a_table_of_rates(office: Office) -> None:
    (office.folder / "rates.tsv").write_text("", encoding="utf-8")
    office.close()
    with offices.open(office.folder) as again:
        derive.derive(again)


def test_settings_check_names_the_line_of_a_wrong_rate(office: Office) -> None:
    (office.folder / "rates.tsv").write_text(HEAD + "\n2009-01-12\tUSD\tTENGE\t120\tinvented\n", encoding="utf-8")
    (problem,) = settings.check(office.folder / settings.NAME)
    assert "rates.tsv, line 3: 'TENGE' is no currency" in str(problem)
