"""`python -m tipwire.telegram`, as it is run."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.telegram.helpers import SAMPLES, sample
from tipwire import telegram as tg
from tipwire.telegram import inputs
from tipwire.telegram.cli import main
from tipwire.telegram.inputs import LARGEST_BYTES
from tipwire.telegram.json_form import telegram_from_json, telegram_to_json

ASTANA = str(SAMPLES / "astana-000368.txt")
MODEL = str(SAMPLES / "exercise-000401.txt")
Output = pytest.CaptureFixture[str]


def test_read_prints_the_telegram_and_its_repairs(capsys: Output) -> None:
    assert main(["read", ASTANA]) == 0
    out = capsys.readouterr().out
    assert "subject:  KAZAKHSTAN: MEDIA REPORTS" in out
    assert "11. January 28, Channel 31 TV" in out
    assert "R03 info: 2 addressees stood on one line" in out


def test_json_comes_back_as_the_same_telegram(capsys: Output) -> None:
    assert main(["read", "--json", ASTANA]) == 0
    row = json.loads(capsys.readouterr().out)
    telegram, _ = tg.loads(sample("astana-000368"))
    assert telegram_from_json(row["telegram"]) == telegram
    assert {finding["code"] for finding in row["findings"]} >= {"R03", "T07"}


def test_write_takes_json_too(tmp_path: Path, capsys: Output) -> None:
    telegram, _ = tg.loads(sample("exercise-000401"))
    path = tmp_path / "telegram.json"
    path.write_text(json.dumps(telegram_to_json(telegram)))
    assert main(["write", str(path)]) == 0
    assert capsys.readouterr().out == sample("exercise-000401")


def test_split_and_join(tmp_path: Path, capsys: Output) -> None:
    assert main(["split", MODEL, "--out", str(tmp_path)]) == 0
    parts = sorted(tmp_path.glob("*.txt"))
    assert [path.name for path in parts] == [f"09EXAMPLE401-{number:02d}.txt" for number in (1, 2, 3)]
    assert main(["join", *map(str, reversed(parts)), str(parts[0])]) == 0
    assert capsys.readouterr().out == sample("exercise-000401")
    assert main(["join", str(parts[0]), str(parts[2])]) == 2
    assert "section 2 of 3 is missing" in capsys.readouterr().err


def test_mail_there_and_back(tmp_path: Path, capsys: Output) -> None:
    table = tmp_path / "mailboxes.txt"
    table.write_text("# who has a mailbox\nPOST EXAMPLE=post@post.example\n")
    assert main(["mail", MODEL, "--mailboxes", str(table), "--domain", "post.example"]) == 0
    letter = tmp_path / "letter.eml"
    letter.write_text(capsys.readouterr().out)
    assert main(["mail", "--back", str(letter)]) == 0
    assert capsys.readouterr().out == sample("exercise-000401")
    table.write_text("POST EXAMPLE post@post.example\n")
    assert main(["mail", MODEL, "--mailboxes", str(table)]) == 2
    assert "no equals sign" in capsys.readouterr().err


def test_check_of_a_folder_goes_on_past_a_file_that_is_refused(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "a.txt").write_text(sample("exercise-000401"))
    (tmp_path / "b.txt").write_text(sample("exercise-000401").replace("UNCLAS", "SECRET"))
    (tmp_path / "c.txt").write_text(sample("exercise-000401"))
    assert main(["check", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert "b.txt is marked SECRET, and only UNCLAS is handled here" in captured.err
    assert "all together: X35 warning: 09 EXAMPLE 401 came twice" in captured.out


def test_what_cannot_be_written_is_told_with_its_file_and_the_next_is_taken(tmp_path: Path, capsys: Output) -> None:
    (tmp_path / "a.txt").write_text(sample("navy-genser-training-janap128"))
    (tmp_path / "b.txt").write_text(sample("exercise-000401"))
    assert main(["write", str(tmp_path)]) == 2
    captured = capsys.readouterr()
    assert captured.out == sample("exercise-000401")
    assert captured.err.count("\n") == 1
    assert "a.txt: routing.janap: JANAP 128 lines are read but not written" in captured.err


def test_the_json_of_several_telegrams_is_written_as_several(tmp_path: Path, capsys: Output) -> None:
    assert main(["read", "--json", MODEL, MODEL]) == 0
    lines = tmp_path / "lines.json"
    lines.write_text(capsys.readouterr().out)
    assert main(["write", str(lines)]) == 0
    assert capsys.readouterr().out == sample("exercise-000401") * 2


def test_two_telegrams_of_one_number_become_two_mails(tmp_path: Path, capsys: Output) -> None:
    table = tmp_path / "mailboxes"
    table.write_text("POST EXAMPLE=post@post.example\n")
    releasers = tmp_path / "releasers"
    releasers.write_text("DRAFTER=drafter@post.example\n")
    options = ["--mailboxes", str(table), "--authorizing-users", str(releasers), "--out", str(tmp_path / "out")]
    assert main(["mail", MODEL, MODEL, *options]) == 0
    first, second = sorted((tmp_path / "out").iterdir())
    assert (first.name, second.name) == ("09EXAMPLE401-copy2.eml", "09EXAMPLE401.eml")
    assert "MMHS-Authorizing-Users: DRAFTER <drafter@post.example>" in second.read_text()
    assert main(["mail", "--back", str(second)]) == 0
    assert capsys.readouterr().out == sample("exercise-000401")


def test_unicode_text_of_windows_is_read(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "windows.txt"
    path.write_bytes(sample("exercise-000401").replace("\n", "\r\n").encode("utf-16"))
    assert main(["write", str(path)]) == 0
    assert capsys.readouterr().out == sample("exercise-000401")


def test_check_answers_1_when_it_finds_an_error(tmp_path: Path, capsys: Output) -> None:
    assert main(["check", MODEL]) == 0
    wrong = tmp_path / "wrong.txt"
    wrong.write_text(sample("exercise-000401").replace("\n#0401\n", "\n#0402\n"))
    assert main(["check", "--json", str(wrong)]) == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    assert "X12" in {finding["code"] for finding in rows[0]["findings"]}


def test_the_index_names_references_that_are_absent(tmp_path: Path, capsys: Output) -> None:
    text = sample("exercise-000401")
    (tmp_path / "a.txt").write_text(text.replace("E.O. 12958: N/A", "REF: 08 ASTANA 2456"))
    (tmp_path / "b.txt").write_text(sample("astana-000368"))
    assert main(["check", str(tmp_path)]) == 0
    assert "08ASTANA2456, referred to by 09EXAMPLE401, is not among these" in capsys.readouterr().out


BAD_INPUT = [
    (b"", "is empty"),
    (b"  \n\n", "is empty"),
    (b"\0\1\2\3" * 100, "is not text"),
    (b"\1\2\3\4" * 100, "is not text"),
    (b"milk, eggs and bread\n", "is no telegram"),
    (b"{not json", "is not JSON"),
    (b'{"subject": 5}', "telegram.subject must be str, not int"),
    (b'{"colour": "red"}', "has no field 'colour'"),
    (b'{"preambles": [{"precedence": "Q"}]}', "cannot be 'Q'"),
    (b'{"mrn": {"post": "ASTANA"}}', "missing 1 required positional argument: 'number'"),
    (sample("astana-000368").replace("UNCLAS", "C O N F I D E N T I A L").encode(), "is marked CONFIDENTIAL"),
    (b'{"classification": {"word": "SECRET"}}', "is marked SECRET"),
    (b"x" * (LARGEST_BYTES + 1), "cut it up first"),
]


@pytest.mark.parametrize(("body", "why"), BAD_INPUT, ids=[why for _, why in BAD_INPUT])
def test_bad_input_gives_one_sentence_and_2(
    body: bytes, why: str, monkeypatch: pytest.MonkeyPatch, capsys: Output
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(body)))
    assert main(["read"]) == 2
    captured = capsys.readouterr()
    assert why in captured.err
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_a_file_too_large_or_absent_is_refused(tmp_path: Path, capsys: Output) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    assert main(["read", str(large)]) == 2
    assert "100,000,000 bytes" in capsys.readouterr().err
    assert main(["read", str(tmp_path / "none.txt")]) == 2
    assert "check the name" in capsys.readouterr().err
    assert main(["mail", MODEL, "--mailboxes", str(tmp_path / "none.txt")]) == 2
    assert "No such file or directory; check the path" in capsys.readouterr().err
    (tmp_path / "empty").mkdir()
    assert main(["check", str(tmp_path / "empty")]) == 2
    assert "holds no file" in capsys.readouterr().err


def test_a_folder_tells_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Output) -> None:
    monkeypatch.setattr(inputs, "_PROGRESS_EVERY_S", 0.0)
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(sample("exercise-000401"))
    assert main(["read", str(tmp_path)]) == 0
    assert capsys.readouterr().err.splitlines() == ["1 of 3", "2 of 3", "3 of 3"]


def test_output_that_nobody_reads_to_the_end_is_no_error() -> None:
    """As in `read ... | head -1`."""
    program = [sys.executable, "-m", "tipwire.telegram", "read", *[ASTANA] * 50]
    environment = os.environ | {"PYTHONPATH": str(Path(tg.__file__).parents[2])}
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"dialect:  merged\n"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0


def test_an_old_archive_in_windows_1252_is_read(tmp_path: Path, capsys: Output) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(sample("astana-000368").replace("MEDIA", "M\u00c9DIA").encode("cp1252"))
    assert main(["read", str(path)]) == 0
    assert "M\u00c9DIA" in capsys.readouterr().out
