"""The tables of the lint are checked as they are read; what they hold is found as whole words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tipwire.assess.certainty import tables
from tipwire.errors import SettingsError

WRONG = {
    "stages.tsv": ("pattern\tstage\tsupported\tfits\ncharged\tCHARGED\tCHARGE\ta charge\n", "stage is 'CHARGED'"),
    "nouns.tsv": ("pattern\tkind\tright\npimp(\tguilt\tx\n", "pattern is 'pimp\\('"),
    "cues.tsv": ("pattern\tkind\nsaid\tspoken\n", "kind is 'spoken'"),
}


@pytest.fixture(autouse=True)
def read_again() -> Iterator[None]:
    """Tables are read once; here they are read before and after each test."""
    for cached in (tables.stage_words, tables.words, tables.cues):
        cached.cache_clear()
    yield
    for cached in (tables.stage_words, tables.words, tables.cues):
        cached.cache_clear()


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_line_is_named(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text, says = WRONG[name]
    (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("tipwire.assess.certainty.tables.resources.files", lambda _: tmp_path)
    readers: dict[str, Callable[[], object]] = {
        "stages.tsv": lambda: tables.stage_words(),
        "nouns.tsv": lambda: tables.words(name, ("guilt", "always")),
        "cues.tsv": lambda: tables.cues("speech"),
    }
    with pytest.raises(SettingsError, match=rf"{name}, line 2: {says}"):
        readers[name]()


def test_a_pattern_stands_for_whole_words_and_a_name_for_many() -> None:
    assert not tables.whole_words("pimps?").search("pimping")
    assert not tables.whole_words("slaves?").search("slave-like")
    assert tables.whole_words("sold <somebody>").search("sold at least one girl")
    assert not tables.whole_words("sold <somebody>").search("sold to the women")
