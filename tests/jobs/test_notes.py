"""Ready notes and the office's mandate: nothing is added unasked, nothing is left out in silence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.jobs.test_rulings import decide, rederive, story_with
from tipwire import office as offices
from tipwire import render
from tipwire.errors import RulingError, SettingsError
from tipwire.jobs import draft, explain, notes
from tipwire.model import Action, Month, Report
from tipwire.office import Office, settings

JANUARY = Month(year=2009, month=1)
HEADER = "\t".join(("id", "from", "to", "topics", "text", "source", "doubt")) + "\n"


def report(office: Office) -> Report:
    """The draft of the month."""
    return draft.draft(office, JANUARY, "KZ").report


def open_notes(office: Office, sort: str) -> list[notes.Ready]:
    """The notes of one sort that can be accepted."""
    return [n for n in notes.ready(office, JANUARY) if n.sort == sort and n.state == "open"]


def test_an_accepted_question_stands_in_the_report_as_a_note_and_outlives_the_finder(office: Office) -> None:
    note = next(n for n in open_notes(office, notes.QUESTION) if n.id == "shelter")
    assert note.text not in render.markdown(report(office))
    founder = next(s for s in office.store.stories() if s.id == note.story).accounts[0]
    decide(office, note.story, Action.NOTE, ready="shelter")
    assert f"(NOTE: {note.text} END NOTE.)" in render.markdown(report(office))
    rederive(office)
    assert f"(NOTE: {note.text} END NOTE.)" in render.markdown(report(office))
    again = notes.ready(office, None, story_with(office, founder).id)
    assert {n.id: n.state for n in again}["shelter"] == "accepted"


def test_background_is_offered_with_its_source_and_printed_apart(office: Office) -> None:
    note = next(n for n in open_notes(office, notes.BACKGROUND) if n.id == "identification-cards")
    assert note.text not in render.markdown(report(office))
    decide(office, note.story, Action.NOTE, ready=note.id)
    assert f"(NOTE: Background: {note.text} Source: {note.source}. END NOTE.)" in render.markdown(report(office))


def test_background_of_other_days_is_not_offered(office: Office) -> None:
    assert "law-2024" not in {n.id for n in notes.ready(office, JANUARY)}


def test_a_note_that_is_not_ready_is_refused_with_those_that_are(office: Office) -> None:
    note = open_notes(office, notes.QUESTION)[0]
    with pytest.raises(RulingError, match=f"no ready note 'weather'; there are: .*{note.id}"):
        decide(office, note.story, Action.NOTE, ready="weather")


def test_the_gap_in_screening_is_noted_once(office: Office) -> None:
    gaps = [n for n in notes.ready(office, JANUARY) if n.id == "screening"]
    assert gaps
    assert {n.state for n in gaps} == {"in the draft"}
    with pytest.raises(RulingError, match="no ready note 'screening'"):
        decide(office, gaps[0].story, Action.NOTE, ready="screening")


def test_an_offices_own_note_is_offered_and_a_wrong_line_named(office: Office) -> None:
    table = office.folder / settings.BACKGROUND
    table.write_text(HEADER + "own\t2009-01-01\t\tstage:DEPORTATION\tOur own words.\tour files\t\n", encoding="utf-8")
    assert any(n.id == "own" and n.source == "our files" for n in open_notes(office, notes.BACKGROUND))
    table.write_text(HEADER + "\n# none\nown\t\t\tstage:JAIL\tOur own words.\tour files\t\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"background\.tsv, line 4: topics is 'stage:JAIL'"):
        notes.ready(office, JANUARY)
    (problem,) = settings.check(office.folder / settings.NAME)
    assert str(problem).startswith("background.tsv, line 4: topics is")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("own\t2009-13-01\t\tstage:RAID\tWords.\tfiles\t", "line 2: from is '2009-13-01'; write a day"),
        ("own\t\t\tstage:RAID\tWords\tfiles\t", "line 2: text must be whole sentences"),
        ("own\t\t\tstage:RAID\tWords.\t\t", "line 2: source is empty"),
        ("own\t\t\tstage:RAID\tWords.\tfiles", "line 2: 6 cells where 7 belong"),
    ],
)
def test_every_mistake_in_an_offices_table_names_its_line(office: Office, line: str, says: str) -> None:
    (office.folder / settings.BACKGROUND).write_text(HEADER + line + "\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=says):
        office.settings.background()


# --- the mandate


@pytest.fixture
def narrow(office: Office) -> Office:
    """The office with a mandate for deportations alone."""
    path = office.folder / settings.NAME
    text = path.read_text(encoding="utf-8")
    start, end = text.index("context = ["), text.index("]", text.index("context = ["))
    path.write_text(text[:start] + 'context = ["deportations"' + text[end:], encoding="utf-8")
    return replace(office, settings=settings.load(path))


def test_context_outside_the_mandate_is_left_out_and_named(office: Office, narrow: Office) -> None:
    wide, slim = report(office), report(narrow)
    gone = {i.story for i in wide.items} - {i.story for i in slim.items}
    assert gone
    assert all(not i.is_case for i in wide.items if i.story in gone)
    closing = " ".join(s.text for s in slim.closing.sentences)
    assert "Relevant but outside the mandate of this report: " in closing
    assert "outside the mandate" not in " ".join(s.text for s in wide.closing.sentences)
    assert {i.story for i in wide.items if i.is_case} == {i.story for i in slim.items if i.is_case}


def test_what_the_mandate_leaves_out_is_explained_and_a_person_brings_it_back(office: Office, narrow: Office) -> None:
    gone = sorted({i.story for i in report(office).items} - {i.story for i in report(narrow).items})
    assert "mandate: The office's mandate leaves it out" in explain.explain(narrow, gone[0]).text
    assert all(n.story not in gone for n in notes.ready(narrow, JANUARY))
    decide(narrow, gone[0], Action.ACCEPT)
    assert gone[0] in {i.story for i in report(narrow).items}


def test_an_unknown_topic_of_the_mandate_is_refused_by_line(tmp_path: Path) -> None:
    offices.create(tmp_path / "o", name="A", country="KZ").close()
    path = tmp_path / "o" / settings.NAME
    path.write_text(path.read_text(encoding="utf-8").replace('"raids"', '"riots"'), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"line \d+: mandate.context is .*\"riots\" does not fit: write one of"):
        settings.load(path)
