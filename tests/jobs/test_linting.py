"""The certainty lint over the demonstration's report: as drafted, as printed, and as a person would edit it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tipwire.assess.certainty import Rule
from tipwire.cli.main import run
from tipwire.errors import InputError
from tipwire.jobs import demo, edited, linting
from tipwire.model import Month
from tipwire.office import Office

JANUARY = Month(year=2009, month=1)
MODEL = Path(__file__).parents[2] / "examples" / "january-2009" / "model" / "telegram.txt"
Demonstrated = tuple[Path, demo.Demonstration]


def marked(office: Office, path: Path) -> list[tuple[Rule, str, int | None]]:
    """Rule, words and line of each finding on a file."""
    linted = linting.file(office, JANUARY, "KZ", path)
    return [(m.finding.rule, m.finding.words, m.line) for m in linted.marked]


def changed(demonstrated: Demonstrated, to: Path, pattern: str, by: str) -> tuple[Path, int]:
    """The telegram of the demonstration with one place changed, and the line of it."""
    text = (demonstrated[0] / "report-2009-01.txt").read_text(encoding="utf-8")
    found = re.search(pattern, text)
    assert found, f"the draft has no {pattern!r} any more; choose another place"
    path = to / "edited.txt"
    path.write_text(text[: found.start()] + found.expand(by) + text[found.end() :], encoding="utf-8")
    return path, text.count("\n", 0, found.start()) + 1


def test_our_own_draft_says_no_more_than_its_sources(office: Office) -> None:
    linted = linting.draft(office, JANUARY, "KZ")
    assert [(m.paragraph, m.finding) for m in linted.marked] == []
    assert linted.paragraphs > 10


@pytest.mark.parametrize("form", ["txt", "md", "docx"])
def test_our_own_products_read_back_say_no_more(office: Office, demonstrated: Demonstrated, form: str) -> None:
    linted = linting.file(office, JANUARY, "KZ", demonstrated[0] / f"report-2009-01.{form}")
    assert [(m.line, m.finding) for m in linted.marked] == []
    assert linted.unplaced == ()


def test_a_report_that_people_wrote_from_the_same_sources_passes(office: Office) -> None:
    assert marked(office, MODEL) == []


@pytest.mark.parametrize(
    ("pattern", "by", "rule"),
    [
        (r"for allegedly (recruiting)", r"for \1", Rule.UNPROVEN),
        (r"(men)\s+allegedly(\s+subjected)", r"\1\2", Rule.UNPROVEN),
        (r"detained( two women)", r"convicted\1", Rule.STAGE),
        (r"The suspects", "The traffickers", Rule.GUILT_NOUN),
        (r"two women", "two prostitutes", Rule.PEJORATIVE),
        (r"\$400", "$900", Rule.NUMBER),
        (r"Article 128", "Article 134", Rule.LAW),
    ],
)
def test_an_edit_that_says_more_is_found_with_its_line(
    office: Office, demonstrated: Demonstrated, tmp_path: Path, pattern: str, by: str, rule: Rule
) -> None:
    path, line = changed(demonstrated, tmp_path, pattern, by)
    found = [(r, at) for r, _, at in marked(office, path)]
    assert rule in {r for r, _ in found}
    assert all(at is not None and abs(at - line) <= 1 for _, at in found)


def test_an_edit_that_leaves_a_denial_out_is_found(office: Office, demonstrated: Demonstrated, tmp_path: Path) -> None:
    text = (demonstrated[0] / "report-2009-01.txt").read_text(encoding="utf-8")
    cut, times = re.subn(r"(?<=\.)\s(?=[^.]*\bden(?:y|ies|ied)\b)[^.]*\.", "", text)
    assert times, "the draft holds no denial any more"
    path = tmp_path / "edited.txt"
    path.write_text(cut, encoding="utf-8")
    assert {rule for rule, _, _ in marked(office, path)} == {Rule.DENIAL}


def test_a_paragraph_of_no_item_is_named(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "edited.txt"
    path.write_text("7. Harvests of melons were obviously poor near the river.\n", encoding="utf-8")
    linted = linting.file(office, JANUARY, "KZ", path)
    assert linted.unplaced == ("7",)
    assert [m.finding.rule for m in linted.marked] == [Rule.PRONOUNCEMENT]


def test_the_command_exits_one_where_something_is_to_mend(
    office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "edited.txt"
    path.write_text("7. Harvests of melons were obviously poor.\n", encoding="utf-8")
    words = ["--office", str(office.folder), "lint", "2009-01"]
    assert run(words) == 0
    assert "0 things to mend." in capsys.readouterr().out
    assert run([*words, "--file", str(path)]) == 1
    assert 'paragraph 7, line 1: pronouncement "obviously"' in capsys.readouterr().out
    assert run([*words, "--file", str(tmp_path / "none.txt")]) == 2


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not UTF-8"):
        edited.read(path)
    docx = tmp_path / "report.docx"
    docx.write_bytes(b"no archive")
    with pytest.raises(InputError, match="no DOCX document"):
        edited.read(docx)
    path.write_text("\n\nVZCZCXRO\n", encoding="utf-8")
    with pytest.raises(InputError, match="no paragraph in it"):
        edited.read(path)


def test_a_wrapped_paragraph_knows_its_lines_and_hides_its_notes() -> None:
    text = "HEADING\n\n12. A man\nwas here.\n(NOTE: Obviously. END NOTE.)\n13. Another.\n"
    first, second = edited.blocks(text)
    assert (first.number, first.text) == (12, "A man was here. (NOTE: Obviously. END NOTE.)")
    assert [first.line_at(first.text.index(w)) for w in ("A man", "was", "Obviously")] == [3, 4, 5]
    assert "Obviously" not in first.prose
    assert (second.number, second.line) == (13, 6)
