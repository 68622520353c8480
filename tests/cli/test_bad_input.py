"""Bad input gets one clear sentence and exit code 2; nothing is lost and nothing is half written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tipwire.cli.main import run

Words = Callable[[Path], list[str]]


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An empty office."""
    folder = tmp_path / "office"
    assert run(["init", str(folder)]) == 0
    return folder


def put(path: Path, body: bytes) -> str:
    """The name of a new file with these bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
    return str(path)


def hollow(path: Path) -> str:
    """The name of a new folder with nothing in it."""
    path.mkdir()
    return str(path)


CASES: dict[str, tuple[Words, str]] = {
    "missing file": (lambda d: ["collect", str(d / "no.html")], "no.html"),
    "empty file": (lambda d: ["collect", put(d / "empty.html", b"")], "empty.html"),
    "empty folder": (lambda d: ["collect", hollow(d / "hollow")], "hollow"),
    "unknown format": (lambda d: ["collect", put(d / "a.bin", bytes(range(256)) * 9)], "a.bin"),
    "bad manifest": (lambda d: ["collect", put(d / "m" / "manifest.jsonl", b"{not json}\n")], "manifest.jsonl"),
    "no month": (lambda d: ["report", "January"], "January"),
    "unknown id": (lambda d: ["explain", "feedface"], "feedface"),
    "ruling on nothing": (lambda d: ["rule", "feedface", "accept", "--why", "read"], "feedface"),
    "ruling without reason": (lambda d: ["rule", "feedface", "accept"], "why"),
    "unknown action": (lambda d: ["rule", "feedface", "bless", "--why", "x"], "bless"),
    "unknown form": (lambda d: ["report", "2009-01", "--as", "papyrus"], "papyrus"),
    "unwritable target": (lambda d: ["report", "2009-01", "--to", str(d / "no" / "r.md")], "r.md"),
    "unknown command": (lambda d: ["frobnicate"], "frobnicate"),
    "unknown option": (lambda d: ["stories", "--frobnicate"], "frobnicate"),
    "empty search": (lambda d: ["search", "  "], "search"),
    "evaluate without manifest": (lambda d: ["evaluate", str(d / "x.jsonl"), "--predictions", str(d / "p")], "x.jsonl"),
}


@pytest.mark.parametrize("case", CASES)
def test_one_sentence_names_the_thing_and_exits_2(
    case: str, office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words, named = CASES[case]
    capsys.readouterr()
    assert run(["--office", str(office), *words(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("tipwire: ")
    assert said.count("\n") == 1, said
    assert named in said, said
    assert not list(tmp_path.rglob("*.partial"))


def test_a_folder_that_is_no_office(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIPWIRE_OFFICE", raising=False)
    assert run(["stories"]) == 2
    assert "tipwire init" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root and Windows read everything")
def test_a_file_that_may_not_be_read(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(put(tmp_path / "shut.txt", b"text"))
    path.chmod(0)
    assert run(["--office", str(office), "collect", str(path)]) == 2
    assert "shut.txt" in capsys.readouterr().err


def test_a_bad_file_among_good_ones_leaves_the_office_as_it_was(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = put(tmp_path / "good.txt", "Title: Один\n\nПолиция задержала троих.".encode())
    assert run(["--office", str(office), "collect", good, str(tmp_path / "gone.txt")]) == 2
    capsys.readouterr()
    assert run(["--office", str(office), "--json", "articles"]) == 0
    assert capsys.readouterr().out.strip() == "[]"
    assert run(["--office", str(office), "collect", good]) == 0


def test_init_refuses_a_folder_that_holds_something_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path / "mine" / "thesis.txt", b"precious")
    assert run(["init", str(tmp_path / "mine")]) == 2
    assert "mine" in capsys.readouterr().err
    assert (tmp_path / "mine" / "thesis.txt").read_bytes() == b"precious"
