"""Training: the corpus read strictly, phrases as labels, every fifth text kept out, the same models twice."""

from pathlib import Path

import pytest

from tipwire.errors import SettingsError
from tipwire.find.learned.corpus import sentences
from tipwire.find.learned.train import labels, of_roles, scores, spans

TEXTS = "\n\n".join(
    f"event\t{{victim {number} women}} were freed in {{place Osh}}.\nother\tIt rained." for number in range(2, 12)
)


def corpus(folder: Path, text: str = TEXTS) -> Path:
    (folder / "en").mkdir()
    (folder / "en" / "cases.txt").write_text("# ours\n" + text + "\n", encoding="utf-8")
    return folder


def test_every_fifth_text_of_a_file_is_kept_out(tmp_path: Path) -> None:
    read = sentences(corpus(tmp_path))
    kept = [s.text for s in read if s.is_kept_out]
    assert kept == ["6 women were freed in Osh.", "It rained.", "11 women were freed in Osh.", "It rained."]


def test_a_sentence_knows_the_one_before_it_in_its_text(tmp_path: Path) -> None:
    assert [s.before for s in sentences(corpus(tmp_path))][:3] == ["", "2 women were freed in Osh.", ""]


def test_marks_become_labels_and_labels_become_marks(tmp_path: Path) -> None:
    first = sentences(corpus(tmp_path))[0]
    assert labels(first) == ["B-victim", "I-victim", "O", "O", "O", "B-place", "O"]
    assert spans(labels(first)) == {(0, 2, "victim"), (5, 6, "place")}


def test_a_line_without_a_tab_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cases\.txt:2: no tab"):
        sentences(corpus(tmp_path, "event no tab"))


def test_scores_count_what_is_right_by_its_last_word() -> None:
    found = scores([(0, "a"), (1, "a"), (2, "b")], [(0, "a"), (1, "b"), (2, "b")])
    assert (found["a"]["precision"], found["a"]["recall"]) == (1.0, 0.5)
    assert found["all"]["f1"] == pytest.approx(0.667)


def test_the_same_corpus_gives_the_same_model(tmp_path: Path) -> None:
    read = sentences(corpus(tmp_path))
    of_roles(read, tmp_path / "one")
    of_roles(read, tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
