"""The marked corpus keeps to the format of corpus/GUIDE.md, in every language that has a folder."""

from collections import Counter

import pytest

from tests.corpus.lines import CORPUS, KINDS, ROLES, Unreadable, counts, files, languages, read, texts

FULL = ("ru", "en")
ENOUGH = 800


@pytest.mark.parametrize("language", languages())
def test_every_line_parses(language: str) -> None:
    parsed = [line for path in files(language) for text in texts(path) for line in text]
    assert parsed
    assert all(line.text[mark.start : mark.end] for line in parsed for mark in line.marks)


@pytest.mark.parametrize("language", languages())
def test_no_sentence_stands_twice(language: str) -> None:
    seen = Counter(line.text.casefold() for path in files(language) for text in texts(path) for line in text)
    assert [sentence for sentence, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("language", languages())
def test_a_mini_text_has_at_most_nine_sentences(language: str) -> None:
    long = [text[0].where for path in files(language) for text in texts(path) if len(text) > 9]
    assert long == []


@pytest.mark.parametrize("language", FULL)
def test_a_full_language_has_enough_sentences_of_every_kind_and_role(language: str) -> None:
    tally = counts(language)
    assert tally["lines"] >= ENOUGH
    assert tally["kind other"] >= tally["lines"] / 5
    assert [kind for kind in KINDS if tally[f"kind {kind}"] < 20] == []
    assert [role for role in ROLES if tally[f"role {role}"] < 20] == []
    assert tally["voice says"] >= 50
    assert tally["voice denies"] >= 20


@pytest.mark.parametrize("path", [path for code in languages() for path in files(code)], ids=str)
def test_files_end_with_a_newline_and_hold_no_odd_characters(path: object) -> None:
    whole = (CORPUS / str(path)).read_bytes().decode("utf-8")
    assert whole.endswith("\n")
    assert [mark for mark in ("\r", "\u00a0", "\u200b", "\ufeff") if mark in whole] == []


@pytest.mark.parametrize(
    "raw",
    [
        "event",
        "event\t",
        "event sentence without a tab",
        "rumour\tPolice came.",
        "event\t{hero A guard} came.",
        "event\t{victim A {origin Thai} woman} came.",
        "event\t{victim A woman came.",
        "event\tA woman} came.",
        "event\t{place:says Osh} came.",
        "event\t{body:shouts Police} came.",
        "event\t{victim A woman,} came.",
        "event\t{victim  } came.",
        "other\t{suspect A thief} was detained.",
        "event\ttwo  spaces",
    ],
)
def test_a_line_that_breaks_the_format_is_refused(raw: str) -> None:
    with pytest.raises(Unreadable, match="here:1"):
        read(raw, "here:1")


def test_marks_are_read_as_code_points_of_the_bare_sentence() -> None:
    line = read("event\t{body:says Police} freed {victim two deckhands} in {place Aktau}.", "here:1")
    assert line.text == "Police freed two deckhands in Aktau."
    assert [(mark.role, mark.voice, line.text[mark.start : mark.end]) for mark in line.marks] == [
        ("body", "says", "Police"),
        ("victim", "", "two deckhands"),
        ("place", "", "Aktau"),
    ]
