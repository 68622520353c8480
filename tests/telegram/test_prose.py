"""Source lines and notes inside a paragraph; the examples in the docstrings of the package."""

import doctest
import importlib
import pkgutil

import pytest

from tests.telegram.helpers import sample
from tipwire import telegram as tg

MODULES = sorted(module.name for module in pkgutil.iter_modules(tg.__path__) if module.name != "__main__")


@pytest.mark.parametrize("name", ["", *MODULES])
def test_the_examples_in_the_docstrings_hold(name: str) -> None:
    module = importlib.import_module(f"tipwire.telegram.{name}" if name else "tipwire.telegram")
    assert doctest.testmod(module).failed == 0


def cited(text: str) -> list[tuple[list[str], list[str]]]:
    return [
        ([f"{day.month}/{day.day}" for day in one.dates], [outlet.name for outlet in one.outlets])
        for one in tg.Paragraph(1, text).citations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("January 22, Era TV: Text.", [(["1/22"], ["Era TV"])]),
        ("January 14 and 16, Liter and Aikyn: Text.", [(["1/14", "1/16"], ["Liter", "Aikyn"])]),
        ("January 3-5, Liter: Text.", [(["1/3", "1/4", "1/5"], ["Liter"])]),
        ("January 30 and February 2, Liter: Text.", [(["1/30", "2/2"], ["Liter"])]),
        (
            "January 24, Syr Tynysy; January 27, Interfax, Aikyn: Text.",
            [(["1/24"], ["Syr Tynysy"]), (["1/27"], ["Interfax", "Aikyn"])],
        ),
        ("January 12, Interfax (with A; reprinted by B), C: Text.", [(["1/12"], ["Interfax", "C"])]),
        ("The newspaper reported: nothing.", []),
        ("January 12 was a cold day: it snowed.", []),
        ("January 12, and no colon", []),
    ],
)
def test_source_lines(text: str, expected: list[tuple[list[str], list[str]]]) -> None:
    assert cited(text) == expected


def test_every_reported_paragraph_of_the_model_has_its_sources() -> None:
    telegram, _ = tg.loads(sample("exercise-000401"))
    without = [paragraph.number for paragraph in telegram.paragraphs if not paragraph.citations]
    assert without == [1, 18]


def test_notes_are_taken_one_by_one() -> None:
    paragraph = tg.Paragraph(1, "One. (NOTE: Two. END NOTE.) Three. (COMMENT: Four. END COMMENT.) (NOTE: open")
    assert [(note.kind, note.text) for note in paragraph.notes] == [("NOTE", "Two."), ("COMMENT", "Four.")]
    assert paragraph.report == "One. Three. (NOTE: open"
    for note in paragraph.notes:
        assert paragraph.text[note.start : note.end].startswith(f"({note.kind}: {note.text}")
