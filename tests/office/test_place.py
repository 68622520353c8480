"""An office is found, made and opened; nothing else is ever touched."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from tipwire import office as offices
from tipwire.errors import OfficeError, SettingsError
from tipwire.model import Capture


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The folder of a new office."""
    with offices.create(tmp_path / "office", name="Example office", country="KZ") as office:
        return office.folder


def test_a_new_office_is_an_exercise_until_somebody_says_otherwise(made: Path) -> None:
    with offices.open(made) as office:
        assert (office.settings.name, office.settings.country) == ("Example office", "KZ")
        assert (office.settings.zone, office.settings.marking) == ("Asia/Almaty", "EXERCISE")
        assert set(office.store.counts().values()) == {0}


def test_a_new_office_may_have_its_own_marking_or_none(tmp_path: Path) -> None:
    for marking in ("", "EXERCISE - INVENTED SOURCES"):
        with offices.create(tmp_path / (marking or "none"), name="x", country="uz", marking=marking) as office:
            assert office.settings.marking == marking
            assert office.settings.zone == "Asia/Tashkent"


@pytest.mark.parametrize("name", ['Our "own" office', "Офис №1", r"a\b", "tab\tin it's name"])
def test_any_name_of_one_line_is_written_as_it_is(name: str, tmp_path: Path) -> None:
    if not name.isprintable():
        with pytest.raises(SettingsError, match="one line"):
            offices.create(tmp_path / "office", name=name, country="KZ")
        return
    with offices.create(tmp_path / "office", name=name, country="KZ") as office:
        assert office.settings.name == name


@pytest.mark.parametrize(("name", "country"), [("x", "Kazakhstan"), ("", "KZ"), ("x", "")])
def test_nothing_is_made_of_a_name_or_country_that_does_not_fit(name: str, country: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"office\.(name|country) is "):
        offices.create(tmp_path / "office", name=name, country=country)
    assert not (tmp_path / "office").exists()


def test_what_was_kept_is_there_when_the_office_is_opened_again(made: Path) -> None:
    body = "Сатылды".encode()
    hashed = sha256(body).hexdigest()
    noon = datetime(2009, 2, 1, 12, tzinfo=UTC)
    capture = Capture(
        id="c", address="urn:x", fetched=noon, media_type="text/plain", digest=hashed, size_bytes=len(body)
    )
    with offices.open(made, clock=lambda: noon) as office:
        assert office.clock() == noon
        office.store.add_capture(office.archive.keep(capture, body))
    with offices.open(made) as office:
        (kept,) = office.store.captures()
        assert office.archive.read(kept) == body


def test_an_office_is_never_made_over_another(made: Path) -> None:
    before = (made / "tipwire.toml").read_bytes()
    with pytest.raises(OfficeError, match="is an office already"):
        offices.create(made, name="Another", country="KG")
    assert (made / "tipwire.toml").read_bytes() == before


def test_a_folder_with_something_else_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious", encoding="utf-8")
    with pytest.raises(OfficeError, match=r"is not empty \(it holds thesis\.txt\)"):
        offices.create(tmp_path, name="x", country="KZ")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_an_empty_folder_will_do_even_if_a_file_manager_was_there(tmp_path: Path) -> None:
    (tmp_path / ".DS_Store").write_bytes(b"")
    offices.create(tmp_path, name="x", country="KZ").close()
    assert (tmp_path / "tipwire.toml").is_file()


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OfficeError, match="is a file; name a folder"):
        offices.create(tmp_path / "file", name="x", country="KZ")
    with pytest.raises(OfficeError, match="No office can be made in"):
        offices.create(tmp_path / "file" / "below", name="x", country="KZ")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_others_cannot_look_into_a_new_office(made: Path) -> None:
    assert stat.S_IMODE(made.stat().st_mode) == 0o700


# -- finding


def test_the_nearest_office_above_is_found(made: Path) -> None:
    below = made / "archive" / "deep"
    below.mkdir(parents=True)
    assert offices.find(None, {}, below=below) == made
    assert offices.find(None, {}, below=made) == made


def test_the_option_comes_before_the_variable_and_that_before_the_folder(made: Path, tmp_path: Path) -> None:
    with offices.create(tmp_path / "other", name="x", country="KZ") as office:
        other = office.folder
    assert offices.find(made, {"TIPWIRE_OFFICE": str(other)}, below=other) == made
    assert offices.find(None, {"TIPWIRE_OFFICE": str(other)}, below=made) == other
    assert offices.find(None, {"TIPWIRE_OFFICE": ""}, below=made) == made


def test_the_file_of_settings_names_its_office(made: Path) -> None:
    assert offices.find(made / "tipwire.toml", {}) == made
    with offices.open(made / "tipwire.toml") as office:
        assert office.folder == made


def test_no_office_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(OfficeError, match=r"No office in .* make one with: tipwire init DIR"):
        offices.find(None, {}, below=tmp_path)
    with pytest.raises(OfficeError, match=r"named by --office\) is no office"):
        offices.find(tmp_path / "none", {})
    with pytest.raises(OfficeError, match=r"named by TIPWIRE_OFFICE\) is no office"):
        offices.find(None, {"TIPWIRE_OFFICE": str(tmp_path)})


def test_an_office_whose_settings_are_wrong_opens_nothing(made: Path) -> None:
    path = made / "tipwire.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("401", "0"), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"tipwire\.toml, line \d+: report\.serial is 0"):
        offices.open(made)
