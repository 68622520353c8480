"""Files and folders as captures: which, in what order, under which address and id."""

from __future__ import annotations

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tipwire import collect
from tipwire.errors import InputError
from tipwire.model import Capture, Hints

PAGE = b"<!DOCTYPE html><html><body><h1>A</h1><p>Text.</p></body></html>"
NOW = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def taken(*paths: str | Path) -> list[Capture]:
    """The captures of some paths."""
    return [capture for capture, _ in collect.files(paths, clock=lambda: NOW)]


def refusal(*paths: str | Path) -> str:
    """The sentence with which some paths are refused."""
    with pytest.raises(InputError) as caught:
        taken(*paths)
    return str(caught.value)


def manifest(folder: Path, *rows: object) -> Path:
    """A manifest of the rows in the folder."""
    path = folder / "manifest.jsonl"
    path.write_text("".join(f"{r if isinstance(r, str) else json.dumps(r)}\n" for r in rows), encoding="utf-8")
    return path


def test_single_file_is_a_capture_of_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    ((capture, body),) = collect.files([tmp_path / "a.html"], clock=lambda: NOW)
    assert body == PAGE
    assert (capture.address, capture.media_type, capture.fetched) == ("file:a.html", "text/html", NOW)
    assert (capture.size_bytes, capture.name, capture.hints) == (len(PAGE), "a.html", ())


def test_folder_is_walked_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    folder = tmp_path / "press"
    for name in ("b.html", "a/z.html", "a/a.html", ".hidden.html", ".git/x.html", "c.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(PAGE)
    assert [c.address for c in taken(folder)] == [
        "file:press/b.html",
        "file:press/c.html",
        "file:press/a/a.html",
        "file:press/a/z.html",
    ]


def test_second_run_gives_the_same_ids_wherever_the_folder_lies(tmp_path: Path) -> None:
    for place in ("one", "two"):
        (tmp_path / place / "press").mkdir(parents=True)
        (tmp_path / place / "press" / "a.html").write_bytes(PAGE)
    first, second = taken(tmp_path / "one" / "press"), taken(tmp_path / "two" / "press")
    assert [c.id for c in first] == [c.id for c in second]


def test_other_bytes_at_the_same_address_are_another_capture(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    before = taken(tmp_path / "a.html")[0]
    (tmp_path / "a.html").write_bytes(PAGE + b" ")
    after = taken(tmp_path / "a.html")[0]
    assert (before.address, before.id == after.id) == (after.address, False)


def test_manifest_gives_hints_and_address_and_the_order(tmp_path: Path) -> None:
    for name in ("a.html", "b.html", "not-named.html"):
        (tmp_path / name).write_bytes(PAGE)
    row = {"id": "2", "file": "b.html", "outlet": "Листок", "lang": "ru", "published": "2009-01-27", "media": "web"}
    manifest(
        tmp_path, row | {"url": "https://gazeta.example/1", "title": "Т"}, {"id": "1", "file": "a.html", "outlet": None}
    )
    first, second = taken(tmp_path)
    assert (first.name, first.address) == ("b.html", "https://gazeta.example/1")
    assert first.hints == (
        Hints(
            id="2",
            outlet="Листок",
            language="ru",
            published="2009-01-27",
            media="web",
            title="Т",
            url="https://gazeta.example/1",
        ),
    )
    assert (second.name, second.hints) == ("a.html", (Hints(id="1"),))
    assert second.address == f"file:{tmp_path.name}/a.html"


def test_several_rows_of_one_file_are_all_on_its_one_capture(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(b"<rss version='2.0'><channel></channel></rss>")
    manifest(tmp_path, *({"id": i, "file": "feed.xml", "url": f"https://gazeta.example/{i}"} for i in "ab"))
    (capture,) = taken(tmp_path)
    assert [hint.id for hint in capture.hints] == ["a", "b"]
    assert capture.address == f"file:{tmp_path.name}/feed.xml"


def test_manifest_may_be_named_itself_and_written_on_windows(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.html").write_bytes(PAGE)
    path = manifest(tmp_path, {"id": "1", "file": "sources\\a.html"})
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert [c.address for c in taken(path)] == [f"file:{tmp_path.name}/sources/a.html"]


def test_missing_file_is_refused(tmp_path: Path) -> None:
    assert "nowhere.html does not exist" in refusal(tmp_path / "nowhere.html")


def test_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    assert "is empty" in refusal(tmp_path / "a.html")


def test_empty_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"x")
    assert "has no files in it" in refusal(tmp_path)


@pytest.mark.parametrize("body", [b"%PDF-1.4 text", b"PK\x03\x04rest", b"\x89PNG\r\n\x1a\n\0\0", bytes(range(256))])
def test_binary_file_is_refused_whatever_its_name(tmp_path: Path, body: bytes) -> None:
    (tmp_path / "a.html").write_bytes(body)
    assert "is of no kind known here" in refusal(tmp_path / "a.html")


def test_file_beyond_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "a.html").open("wb") as stream:
        stream.write(PAGE)
        stream.truncate(collect.SIZE_LIMIT_BYTES + 1)
    assert "the limit is 50 MB" in refusal(tmp_path / "a.html")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "a.html").chmod(0)
    assert "check its permissions" in refusal(tmp_path / "a.html")


def test_one_bad_file_stops_all_before_the_first_is_given_out(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.html").write_bytes(b"")
    with pytest.raises(InputError):
        collect.files([tmp_path / "a.html", tmp_path / "b.html"], clock=lambda: NOW)


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("{", "line 2: no JSON"),
        ("[1]", "line 2: no JSON object"),
        ('{"file": "a.html"}', "line 2: 'id' is missing"),
        ('{"id": "2"}', "line 2: 'file' is missing"),
        ('{"id": "2", "file": null}', "line 2: 'file' is missing"),
        ('{"id": "2", "file": "a.html", "outlet": 5}', "line 2: 'outlet' is 5"),
        ('{"id": "2", "file": "a.html", "published": "27.01.2009"}', "line 2: 'published' is '27.01.2009'"),
        ('{"id": "1", "file": "a.html"}', "line 2: the id '1' was used in line 1"),
    ],
)
def test_bad_line_of_a_manifest_is_named_by_its_number(tmp_path: Path, row: str, says: str) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    manifest(tmp_path, {"id": "1", "file": "a.html"}, row)
    assert f"manifest.jsonl, {says}" in refusal(tmp_path)


def test_empty_manifest_is_refused(tmp_path: Path) -> None:
    manifest(tmp_path, "")
    assert "manifest.jsonl is empty" in refusal(tmp_path)


def test_manifest_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.jsonl").write_bytes('{"id": "1", "file": "я.html"}'.encode("windows-1251"))
    assert "is not UTF-8" in refusal(tmp_path)


def test_manifest_that_names_a_missing_file_is_refused(tmp_path: Path) -> None:
    manifest(tmp_path, {"id": "d01", "file": "gone.html"})
    assert "names 'gone.html' (id d01), which does not exist" in refusal(tmp_path)


@pytest.mark.parametrize("name", ["../secret.html", "/etc/passwd", "sources/../../secret.html", "..\\secret.html"])
def test_manifest_cannot_reach_outside_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "secret.html").write_bytes(PAGE)
    (tmp_path / "press" / "sources").mkdir(parents=True)
    manifest(tmp_path / "press", {"id": "1", "file": name})
    assert "which lies outside its folder" in refusal(tmp_path / "press")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_bytes(PAGE)
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.html").symlink_to(tmp_path / "secret.html")
    assert "is a link out of" in refusal(tmp_path / "press")
    manifest(tmp_path / "press", {"id": "1", "file": "a.html"})
    assert "which lies outside its folder" in refusal(tmp_path / "press")


def test_every_refusal_is_one_sentence_that_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\0")
    for said in (refusal(tmp_path / "no"), refusal(tmp_path / "a.bin")):
        assert said.endswith(".")
        assert ";" in said
        assert "\n" not in said
