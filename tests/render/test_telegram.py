"""The record telegram: what is written can be read back, without an error and without loss."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.report import month
from tipwire import render
from tipwire import telegram as tg
from tipwire.errors import SettingsError
from tipwire.model import Action, ReportHeading, Ruling
from tipwire.render.line import full_text

HEADING = ReportHeading(
    originator="POST EXAMPLE",
    station="RUEXPX",
    serial=401,
    filed="2009-02-06T09:00Z",
    called=("RUEXBO", "RUEXCA", "RUEXHQ"),
    action=(("RUEXHQ", "HEADQUARTERS EXAMPLE", 127),),
    info=(("RUEXCA", "CENTRAL ASIA COLLECTIVE", 33), ("RUEXBO", "BRANCH OFFICE EXAMPLE", 95)),
    passing=("HEADQUARTERS FOR TRAFFICKING DESK, CENTRAL ASIA DESK (MILLER)",),
    tags=("PGOV", "KTIP"),
    signature="Drafter",
)


@pytest.fixture(scope="module")
def text() -> str:
    """The demonstration month as a telegram."""
    return render.telegram(replace(month.report(), marking="EXERCISE - INVENTED SOURCES"), HEADING)


def test_it_is_read_back_without_a_warning_or_an_error(text: str) -> None:
    _, findings = tg.loads(text, latest_year=2009)
    assert [f for f in findings if f.severity is not tg.Severity.INFO] == []


def test_every_paragraph_comes_back_word_for_word(text: str) -> None:
    report = month.report()
    read, _ = tg.loads(text, latest_year=2009)
    written = [report.opening, *(p for i in report.items for p in i.paragraphs), report.closing]
    assert [(p.number, p.text) for p in read.paragraphs] == [(p.number, full_text(p, report.period)) for p in written]


def test_headings_stand_once_in_capitals(text: str) -> None:
    read, _ = tg.loads(text, latest_year=2009)
    titles = [h.text for h in read.headings]
    assert titles[0] == "TRIALS AND SENTENCES"
    assert titles[-1] == "COVERAGE"
    assert len(titles) == len(set(titles))
    assert "FORCED BEGGING?" in titles


def test_source_lines_are_read_as_citations(text: str) -> None:
    read, _ = tg.loads(text, latest_year=2009)
    units = [c for p in read.paragraphs if p.number == 2 for c in p.citations]
    assert [(c.dates[0].day, c.outlets[0].name) for c in units] == [(15, "Yuzhny Meridian"), (16, "Zhetisu Aqparat")]


def test_notes_are_told_apart_from_the_report(text: str) -> None:
    read, _ = tg.loads(text, latest_year=2009)
    assert [p.number for p in read.paragraphs if p.notes] == [11, 12]


def test_it_says_exercise_and_draft_under_the_class_line(text: str) -> None:
    lines = text.splitlines()
    at = lines.index("EXERCISE - INVENTED SOURCES")
    assert lines[at - 1].startswith("UNCLAS SECTION 01 OF")
    assert lines[at + 1] == "DRAFT - NOT REVIEWED"


def test_a_reviewed_report_is_no_draft() -> None:
    accepted = tuple(
        Ruling(id=s.id, action=Action.ACCEPT, target=s.id, why="read", who="R", at=datetime(2009, 2, 1, tzinfo=UTC))
        for s, _ in month.stories()
    )
    report = month.report(accepted)
    assert not report.is_draft
    assert "DRAFT - NOT REVIEWED" not in render.telegram(report, HEADING)


def test_sections_hold_at_most_a_hundred_lines_of_69(text: str) -> None:
    assert max(len(line) for line in text.splitlines()) <= 69
    parts = [part.split("\nBT\n")[1] for part in text.split("VZCZC")[1:]]
    assert max(len(part.splitlines()) for part in parts) <= 100


def test_the_country_is_among_the_tags(text: str) -> None:
    assert "TAGS: PGOV KTIP KZ" in text


def test_a_note_of_a_person_is_visibly_not_the_press() -> None:
    note = Ruling(
        id="r1", action=Action.NOTE, target="C01", why="asked", who="R", at=datetime(2009, 2, 1, tzinfo=UTC),
        value=(("text", "the embassy asked the police for the outcome"),),
    )  # fmt: skip
    text = " ".join(render.telegram(month.report((note,)), HEADING).split())
    assert "(NOTE: The embassy asked the police for the outcome. END NOTE.)" in text


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("filed", "yesterday", "write it as 2009-02-06T09:00Z"),
        ("precedence", "URGENT", "choose one of EMERGENCY, FLASH, IMMEDIATE, PRIORITY, ROUTINE"),
        ("passing", ("trafficking desk",), "is no passing line"),
    ],
)
def test_a_heading_that_does_not_fit_says_what_to_write(field: str, value: object, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        render.telegram(month.report(), replace(HEADING, **{field: value}))  # type: ignore[arg-type]
