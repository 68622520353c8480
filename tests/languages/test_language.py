"""Tables read, checked and found in texts."""

from pathlib import Path

import pytest

from tipwire import languages
from tipwire.errors import SettingsError
from tipwire.languages.language import Language
from tipwire.text import fold


def _rows(tmp_path: Path, text: str, name: str = "cues.tsv") -> tuple[languages.Row, ...]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return languages.read_table(path, f"languages/xx/{name}")


def test_a_wrong_line_is_named_with_its_file(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "table\tvalue\tpattern\tweight\n# why\nstage\tRAID\t(рейд\t5\n")
    with pytest.raises(SettingsError, match=r"languages/xx/cues.tsv line 3"):
        list(Language("xx", rows).all_hits("рейд"))


def test_a_table_without_its_column_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="pattern"):
        _rows(tmp_path, "value\tweight\nRAID\t5\n")


def test_a_weight_that_is_no_number_is_refused(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "value\tpattern\tweight\nRAID\tрейд\theavy\n")
    with pytest.raises(SettingsError, match="heavy"):
        list(Language("xx", rows).all_hits("рейд"))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(SettingsError, match="ru"):
        languages.load("xx")


def test_hits_stand_at_whole_words_and_the_longer_comes_first(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "value\tpattern\nA\tсуд\nB\tсуд* города\n")
    text = "суд города и подсудность, суды"
    hits = sorted(Language("xx", rows).all_hits(text), key=lambda h: (h.start, -h.end))
    assert [(hit.value, text[hit.start : hit.end]) for hit in hits] == [("B", "суд города"), ("A", "суд")]
    assert [hit.value for hit in languages.longest(hits)] == ["B"]


def test_one_cyrillic_row_finds_the_word_in_all_latin_spellings(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "value\tpattern\nTIP\tадам сауда*\n")
    language = Language("kk", rows)
    for text in ("Adam saýdasyna qarsy", "adam saudasyna qarsy"):
        (hit,) = language.all_hits(fold(text))
        assert text[hit.start : hit.end].lower().startswith("adam sa")
        assert text[hit.end :] == " qarsy"


def test_a_latin_row_finds_the_word_in_cyrillic(tmp_path: Path) -> None:
    rows = _rows(tmp_path, "value\tpattern\nTIP\todam savdo*\n")
    assert [hit.start for hit in Language("uz", rows).all_hits(fold("Бу одам савдоси"))] == [3]


@pytest.mark.parametrize("code", languages.codes())
def test_every_table_of_every_language_reads(code: str) -> None:
    assert isinstance(languages.load(code).find("numerals", "x"), list)
