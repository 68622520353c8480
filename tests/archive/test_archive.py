"""What was kept is read back byte for byte, whatever happened in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from tipwire.archive import Archive
from tipwire.archive.warc import target_uri
from tipwire.errors import ArchiveError
from tipwire.model import Capture, digest

NOON = datetime(2009, 2, 1, 12, 0, 0, 250, tzinfo=UTC)
RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def capture(body: bytes, address: str = "https://a.example/1", fetched: datetime = NOON) -> Capture:
    """A capture of these bytes."""
    hashed = sha256(body).hexdigest()
    return Capture(
        id=digest(address, hashed, fetched.isoformat()),
        address=address,
        fetched=fetched,
        media_type="text/html",
        digest=hashed,
        size_bytes=len(body),
        name="page.html",
    )


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    opened = Archive(tmp_path / "archive")
    yield opened
    opened.close()


def filled(archive: Archive, count: int = 3) -> list[tuple[Capture, bytes]]:
    """Captures kept in the archive."""
    bodies = [f"<p>Сатылды {number}</p>".encode() * 40 for number in range(count)]
    return [
        (archive.keep(capture(body, f"https://a.example/{number}"), body), body) for number, body in enumerate(bodies)
    ]


def segment(archive: Archive, number: int = 1) -> Path:
    """One file of the archive."""
    return archive.folder / f"tipwire-{number:05}.warc.gz"


def records(path: Path) -> list[dict[str, str]]:
    """The headers of each record, as another program reads them."""
    with path.open("rb") as stream:
        return [dict(record.rec_headers.headers) for record in ArchiveIterator(stream)]


# -- keeping and reading


@RELAXED
@given(body=st.binary(max_size=3000))
def test_any_bytes_come_back(archive: Archive, body: bytes) -> None:
    assert archive.read(archive.keep(capture(body), body)) == body


def test_a_large_body_comes_back(archive: Archive) -> None:
    body = os.urandom(3_000_000)
    assert archive.read(archive.keep(capture(body), body)) == body


def test_a_capture_is_kept_once(archive: Archive) -> None:
    (kept, body), *_ = filled(archive)
    size = segment(archive).stat().st_size
    assert archive.keep(replace(kept, warc="", offset=-1), body) == kept
    archive.close()
    assert archive.keep(replace(kept, warc="", offset=-1), body) == kept
    assert segment(archive).stat().st_size == size


def test_the_same_bytes_under_another_address_are_a_revisit(archive: Archive) -> None:
    body = os.urandom(5000)
    first = archive.keep(capture(body), body)
    again = archive.keep(capture(body, "https://b.example/", NOON + timedelta(days=1)), body)
    assert archive.read(again) == archive.read(first) == body
    _, resource, revisit = records(segment(archive))
    assert revisit["WARC-Type"] == "revisit"
    assert revisit["WARC-Target-URI"] == "https://b.example/"
    assert revisit["WARC-Refers-To"] == resource["WARC-Record-ID"]
    assert revisit["WARC-Refers-To-Target-URI"] == "https://a.example/1"
    assert revisit["WARC-Refers-To-Date"] == resource["WARC-Date"]
    assert revisit["WARC-Profile"].endswith("warc/1.1/revisit/identical-payload-digest")
    assert segment(archive).stat().st_size < 2 * len(body)


def test_a_revisit_never_leans_on_damaged_bytes(archive: Archive) -> None:
    (kept, body), *_ = filled(archive, 1)
    spoil(segment(archive), kept.offset + 200)
    again = archive.keep(capture(body, "https://b.example/"), body)
    assert archive.read(again) == body


def test_other_programs_read_the_files(archive: Archive) -> None:
    filled(archive, 2)
    info, first, second = records(segment(archive))
    assert info["WARC-Type"] == "warcinfo"
    assert info["WARC-Filename"] == "tipwire-00001.warc.gz"
    assert first["WARC-Date"] == "2009-02-01T12:00:00.000250Z"
    assert first["WARC-Payload-Digest"].startswith("sha256:")
    assert first["Content-Digest"].startswith("sha-256=:")
    assert first["Content-Type"] == second["Content-Type"] == "text/html"
    with segment(archive).open("rb") as stream:
        assert {record.rec_headers.protocol for record in ArchiveIterator(stream)} == {"WARC/1.1"}
    checker = Checker(type("Words", (), {"inputs": [str(segment(archive))], "verbose": False}))
    checker.process_all()
    assert checker.exit_value == 0


def test_the_same_captures_make_the_same_bytes(tmp_path: Path) -> None:
    made = [Archive(tmp_path / name) for name in "ab"]
    for each in made:
        filled(each)
        each.close()
    assert segment(made[0]).read_bytes() == segment(made[1]).read_bytes()


@pytest.mark.parametrize(
    ("address", "uri"),
    [
        ("https://a.example/a b?q=қ#x", "https://a.example/a%20b?q=%D2%9B#x"),
        ("https://a.example/%D2%9B", "https://a.example/%D2%9B"),
        ("file:january/d01 ru.html", "file:january/d01%20ru.html"),
        ("/home/a/файл.txt", "file:///home/a/%D1%84%D0%B0%D0%B9%D0%BB.txt"),
        (r"C:\Users\a b.txt", "file:///C:/Users/a%20b.txt"),
        ("Syr Tynysy, 24 January, page 3", "urn:tipwire:Syr%20Tynysy%2C%2024%20January%2C%20page%203"),
        ("https://a.example/\r\nWARC-Type: x", "https://a.example/%0D%0AWARC-Type:%20x"),
        ("", "urn:tipwire:"),
    ],
)
def test_any_address_becomes_a_uri(address: str, uri: str, archive: Archive) -> None:
    assert target_uri(address) == uri
    assert archive.read(archive.keep(capture(b"body", address), b"body")) == b"body"
    assert records(segment(archive))[1]["WARC-Target-URI"] == uri


def test_files_are_bounded_and_their_names_legal_everywhere(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "archive", segment_bytes=2000)
    bodies = [os.urandom(900) for _ in range(6)]
    kept = [archive.keep(capture(body, f"urn:x:{n}"), body) for n, body in enumerate(bodies)]
    names = sorted(path.name for path in archive.folder.iterdir() if path.suffix == ".gz")
    assert names == [f"tipwire-{number:05}.warc.gz" for number in range(1, len(names) + 1)]
    assert len(names) == 3
    assert [archive.read(each) for each in kept] == bodies
    assert list(archive.verify()) == []
    archive.close()


# -- what can be wrong


def spoil(path: Path, offset: int) -> None:
    """Turn one byte of a file over."""
    with path.open("r+b") as stream:
        stream.seek(offset)
        (byte,) = stream.read(1)
        stream.seek(offset)
        stream.write(bytes([byte ^ 0xFF]))


def test_a_missing_file_is_named(archive: Archive) -> None:
    (kept, _), *_ = filled(archive)
    segment(archive).unlink()
    with pytest.raises(ArchiveError, match=r"tipwire-00001\.warc\.gz is missing; restore the archive"):
        archive.read(kept)
    assert {fault.says for fault in archive.verify()} == {"the record is missing or altered"}


@pytest.mark.parametrize(
    "changed",
    [
        {"offset": 17},
        {"offset": 10**9},
        {"offset": 0},
        {"warc": "../secret.warc.gz"},
        {"warc": "", "offset": -1},
        {"warc": "archive.lock", "offset": 0},
        {"digest": sha256(b"other").hexdigest()},
        {"id": "another"},
    ],
)
def test_a_capture_that_points_astray_is_refused(changed: dict[str, str | int], archive: Archive) -> None:
    (kept, _), *_ = filled(archive)
    with pytest.raises(ArchiveError, match=r"cannot be read from .* restore the archive from a backup"):
        archive.read(replace(kept, **changed))  # type: ignore[arg-type]


def test_every_altered_byte_of_a_record_is_noticed(archive: Archive) -> None:
    (kept, body), (other, _), *_ = filled(archive)
    path = segment(archive)
    sound = path.read_bytes()
    # The ten bytes before hold the gzip head; its time, flags and system say nothing about the body.
    for offset in range(kept.offset + 10, other.offset, 7):
        spoil(path, offset)
        try:
            assert archive.read(kept) == body
        except ArchiveError:
            pass
        else:
            pytest.fail(f"byte {offset} was altered and nobody noticed")
        path.write_bytes(sound)


def test_verify_names_the_altered_record_and_reads_on(archive: Archive) -> None:
    kept = [each for each, _ in filled(archive)]
    assert list(archive.verify()) == []
    spoil(segment(archive), kept[1].offset + 300)
    (fault,) = archive.verify()
    assert (fault.file, fault.offset) == ("tipwire-00001.warc.gz", kept[1].offset)
    assert str(fault).startswith(f"tipwire-00001.warc.gz at byte {kept[1].offset}: ")
    spoil(segment(archive), kept[0].offset + 300)
    assert len(list(archive.verify())) == 2


def test_a_record_that_was_cut_off_is_missing_and_the_next_goes_to_a_new_file(archive: Archive) -> None:
    kept = filled(archive)
    archive.close()
    with segment(archive).open("r+b") as stream:
        stream.truncate(kept[2][0].offset)
    assert [fault.says for fault in archive.verify()] == ["the record is missing or altered"]
    body = b"later"
    later = archive.keep(capture(body), body)
    assert later.warc == "tipwire-00002.warc.gz"
    assert archive.read(later) == body
    assert archive.read(kept[0][0]) == kept[0][1]


# -- torn ends


@pytest.mark.parametrize("with_index", [True, False])
def test_a_record_torn_anywhere_is_cut_back_and_nothing_acknowledged_is_lost(tmp_path: Path, with_index: bool) -> None:
    whole = Archive(tmp_path / "whole")
    kept = filled(whole)
    whole.close()
    body = segment(whole).read_bytes()
    last = kept[2][0].offset
    lines = (whole.folder / "index.jsonl").read_text(encoding="ascii").splitlines(keepends=True)
    for end in (*range(last + 1, len(body), 61), len(body) - 1):
        folder = tmp_path / f"torn-{end}"
        folder.mkdir()
        torn = Archive(folder)
        segment(torn).write_bytes(body[:end])
        if with_index:
            (folder / "index.jsonl").write_text("".join(lines[:3]), encoding="ascii")
        again = torn.keep(kept[2][0], kept[2][1])
        assert again.offset == last
        assert [torn.read(each) for each, _ in kept] == [each for _, each in kept]
        assert list(torn.verify()) == []
        assert (folder / f"tipwire-00001.warc.gz.torn-{last}").read_bytes() == body[last:end]
        torn.close()


def test_a_record_that_was_written_but_not_acknowledged_is_taken_up(archive: Archive) -> None:
    kept = filled(archive)
    archive.close()
    path = archive.folder / "index.jsonl"
    lines = path.read_text(encoding="ascii").splitlines(keepends=True)
    path.write_text("".join(lines[:-1]), encoding="ascii")
    assert archive.keep(*kept[2]) == kept[2][0]
    assert path.read_text(encoding="ascii").splitlines(keepends=True) == lines


@pytest.mark.parametrize("damage", ["", "nonsense\n", '["tipwire-00001.warc.gz", 0', "[1, 2]\n", "\x00" * 64])
def test_a_lost_or_damaged_index_is_made_again(damage: str, archive: Archive) -> None:
    kept = filled(archive)
    archive.close()
    path = archive.folder / "index.jsonl"
    lines = path.read_text(encoding="ascii")
    path.write_text(damage, encoding="ascii")
    assert archive.keep(*kept[0]) == kept[0][0]
    assert path.read_text(encoding="ascii") == lines


def test_damage_in_the_middle_is_never_cut_even_without_an_index(archive: Archive) -> None:
    kept = filled(archive)
    archive.close()
    (archive.folder / "index.jsonl").unlink()
    spoil(segment(archive), kept[1][0].offset + 300)
    size = segment(archive).stat().st_size
    archive.keep(*kept[0])
    assert segment(archive).stat().st_size == size
    assert archive.read(kept[2][0]) == kept[2][1]


WRITER = """
import os, sys
from pathlib import Path
from tests.archive.test_archive import capture
from tipwire.archive import Archive
archive = Archive(Path(sys.argv[1]))
for number in range(100_000):
    body = os.urandom(20_000)
    kept = archive.keep(capture(body, f"urn:x:{number}"), body)
    print(kept.address, kept.id, kept.digest, kept.warc, kept.offset, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a word of Unix")
def test_kill_9_loses_nothing_that_was_acknowledged_and_leaves_no_lock(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    told = []
    for _ in range(3):
        words = [sys.executable, "-c", WRITER, str(folder)]
        writer = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        assert writer.stdout is not None
        told += [writer.stdout.readline() for _ in range(20)]
        writer.send_signal(signal.SIGKILL)
        told += [line for line in writer.stdout if line.endswith("\n")]
        writer.wait()
    archive = Archive(folder)
    archive.keep(capture(b"after"), b"after")
    for line in told:
        address, id, hashed, warc, offset = line.split()
        kept = replace(capture(b"", address), id=id, digest=hashed, warc=warc, offset=int(offset))
        assert sha256(archive.read(kept)).hexdigest() == hashed
    assert list(archive.verify()) == []
    archive.close()


# -- one writer


def test_a_second_writer_is_refused_and_readers_are_not(archive: Archive) -> None:
    (kept, body), *_ = filled(archive)
    other = Archive(archive.folder)
    assert other.read(kept) == body
    with pytest.raises(ArchiveError, match="Another Tipwire is writing"):
        other.keep(capture(b"x"), b"x")
    archive.close()
    other.keep(capture(b"x"), b"x")
    other.close()


def test_a_lock_file_left_lying_about_locks_nobody_out(archive: Archive) -> None:
    archive.folder.mkdir()
    (archive.folder / "archive.lock").write_text("4711\n", encoding="ascii")
    filled(archive)


def test_a_batch_is_read_back_like_any_other(archive: Archive) -> None:
    with archive.batch():
        kept = filled(archive, 50)
    assert [archive.read(each) for each, _ in kept] == [body for _, body in kept]
    assert list(archive.verify()) == []


def test_a_full_disk_keeps_nothing_and_says_so(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(archive)
    size = segment(archive).stat().st_size

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(ArchiveError, match="No space left on device"):
            archive.keep(capture(b"x"), b"x")
    assert segment(archive).stat().st_size == size
    assert archive.read(archive.keep(capture(b"x"), b"x")) == b"x"
