"""tipwire.toml: what is wrong is named with its line, and what to write instead."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import available_timezones

import pytest

from tipwire.errors import SettingsError
from tipwire.model import Month
from tipwire.office import settings
from tipwire.office.place import _text as new_settings
from tipwire.office.rules import RULES, countries, zone_of

DOCS = Path(__file__).parents[2] / "docs" / "reference" / "settings.md"
JANUARY = Month(year=2009, month=1)


@pytest.fixture
def text() -> str:
    """The settings of a new office."""
    return new_settings("Example office", "KZ", "EXERCISE")


def written(folder: Path, text: str) -> Path:
    """The file with these settings."""
    path = folder / "tipwire.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_office_has_every_setting_and_no_problem(text: str, tmp_path: Path) -> None:
    path = written(tmp_path, text)
    assert settings.check(path) == ()
    assert {key for key in RULES if f"{key.partition('.')[2]} = " not in text} == set()
    assert settings.load(path).values.keys() == RULES.keys()


def test_every_setting_is_documented() -> None:
    docs = DOCS.read_text(encoding="utf-8")
    assert [key for key in RULES if f"`{key}`" not in docs] == []


def test_the_docs_name_no_setting_that_does_not_exist() -> None:
    keys, _, _ = DOCS.read_text(encoding="utf-8").partition("## What lies in the folder")
    rows = [line for line in keys.splitlines() if line.startswith("| `")]
    assert {row.split("`")[1] for row in rows} == RULES.keys()


# What stands in the file of a new office, what stands there instead, what is said of it.
WRONG = {
    "country": (
        'country = "KZ"',
        'country = "Kazakhstan"',
        'line 8: office.country is "Kazakhstan"; write the code of two letters, such as "KZ".',
    ),
    "country of no name": (
        'country = "KZ"',
        'country = "XX"',
        'office.country is "XX"; write the code of two letters',
    ),
    "zone": (
        '"Asia/Almaty"',
        '"Asia/Alma-Ata"',
        'line 12: office.zone is "Asia/Alma-Ata"; write a name of the IANA database, such as "Asia/Almaty".',
    ),
    "languages": (
        '"ru", "kk"',
        '"russian", "kk"',
        '["russian", "kk", "en", "ky", "uz"]; "russian" does not fit: write it as a code of two small letters',
    ),
    "no languages": (
        '["ru", "kk", "en", "ky", "uz"]',
        "[]",
        "office.languages is []; write a list in square brackets",
    ),
    "a text where a list belongs": (
        '["ru", "kk", "en", "ky", "uz"]',
        '"ru"',
        "write a list in square brackets",
    ),
    "serial in quotes": (
        "serial = 401",
        'serial = "401"',
        'report.serial is "401"; write a whole number from 1 to 9999, without quotes.',
    ),
    "serial too large": (
        "serial = 401",
        "serial = 10000",
        "report.serial is 10000; write a whole number from 1 to 9999",
    ),
    "serial true": (
        "serial = 401",
        "serial = true",
        "report.serial is true; write a whole number",
    ),
    "precedence": (
        '"PRIORITY"',
        '"URGENT"',
        'report.precedence is "URGENT"; write one of FLASH, IMMEDIATE, PRIORITY, ROUTINE.',
    ),
    "station": (
        '"RUEXPX"',
        '"Ruexpx"',
        'report.station is "Ruexpx"; write it as a routing indicator',
    ),
    "filing": (
        '"06 0900"',
        '"31 0900"',
        'report.filing is "31 0900"; write day (01 to 28), hour and minute as "06 0900".',
    ),
    "marking of other letters": (
        'marking = "EXERCISE"',
        'marking = "УЧЕНИЯ"',
        "write it with the letters A to Z",
    ),
    "addressee": (
        "RUEXHQ/HEADQUARTERS EXAMPLE 0127",
        "Headquarters",
        '"Headquarters" does not fit: write it as "RUEXHQ/HEADQUARTERS EXAMPLE 0127"',
    ),
    "tag": (
        '"KTIP"',
        '"ktip"',
        "report.tags is",
    ),
    "store": (
        '"sqlite:///tipwire.db"',
        '"tipwire.db"',
        'store.url is "tipwire.db"; write "sqlite:///tipwire.db" or "postgresql+psycopg://user@host/name".',
    ),
    "months": (
        "months = 12",
        "months = -1",
        "retention.months is -1; write a whole number from 0 to 1200",
    ),
    "misspelt": (
        "serial = 401",
        "serials = 401",
        "there is no setting report.serials; did you mean report.serial?",
    ),
    "in the wrong section": (
        "months = 12",
        "months = 12\nserial = 4",
        "there is no setting retention.serial; did you mean report.serial?",
    ),
    "unknown section": (
        "[retention]",
        "[retentoin]",
        "there is no setting retentoin; did you mean retention?",
    ),
    "without section": (
        "[office]",
        'country = "KZ"\n[office]',
        "there is no setting country; did you mean office.country?",
    ),
    "nothing like it": (
        "months = 12",
        "months = 12\nfrobnicate = 1",
        "there is no setting retention.frobnicate; remove it (",
    ),
    "empty name": (
        'name = "Example office"',
        'name = " "',
        'office.name is " "; write a text in double quotes.',
    ),
    "missing": (
        'name = "Example office"',
        "",
        "office.name is missing; every office must set it.",
    ),
    "quote forgotten": (
        'country = "KZ"',
        "country = KZ",
        "line 8: this is no TOML at letter 11",
    ),
    "twice": (
        "serial = 401",
        "serial = 401\nserial = 402",
        "this is no TOML",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_named_with_what_to_write(case: str, text: str, tmp_path: Path) -> None:
    old, new, says = WRONG[case]
    assert old in text
    path = written(tmp_path, text.replace(old, new, 1))
    problems = settings.check(path)
    assert any(says in str(problem) for problem in problems), list(map(str, problems))
    with pytest.raises(SettingsError) as caught:
        settings.load(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_the_first_problem_stops_and_the_others_are_counted(text: str, tmp_path: Path) -> None:
    path = written(tmp_path, text.replace("401", "0").replace('"KZ"', '"K"', 1))
    assert [problem.key for problem in settings.check(path)] == ["office.country", "report.serial"]
    with pytest.raises(SettingsError, match=r"office\.country .* There is one more; see all with: tipwire settings"):
        settings.load(path)


def test_a_problem_names_the_line_it_stands_in(text: str, tmp_path: Path) -> None:
    path = written(tmp_path, text.replace("months = 12", 'months = "12"'))
    (problem,) = settings.check(path)
    assert text.splitlines()[problem.line - 1] == "months = 12"


def test_settings_left_out_have_their_defaults(text: str, tmp_path: Path) -> None:
    kept = [line for line in text.splitlines() if not line.startswith(("months", "house", "filing", "url"))]
    loaded = settings.load(written(tmp_path, "\n".join(kept)))
    assert (loaded.retention_months, loaded.store_url) == (12, "sqlite:///tipwire.db")


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_is_no_problem(raw: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "tipwire.toml"
    path.write_bytes(raw + text.replace("\n", "\r\n").encode())
    assert settings.check(path) == ()


def test_a_file_that_is_not_utf_8_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "tipwire.toml"
    path.write_bytes('[office]\nname = "Наш офис"\n'.encode("cp1251"))
    assert [str(problem) for problem in settings.check(path)] == [f"{path}: the file is not UTF-8; save it as UTF-8."]


def test_a_missing_file_is_a_problem_too(tmp_path: Path) -> None:
    assert "cannot be read" in str(settings.check(tmp_path / "tipwire.toml")[0])


# -- what the settings are for


def test_the_heading_of_a_new_office_is_that_of_the_exercise_telegram(text: str, tmp_path: Path) -> None:
    heading = settings.load(written(tmp_path, text)).heading(JANUARY)
    model = Path(__file__).parents[2] / "examples" / "january-2009" / "model" / "telegram.txt"
    lines = model.read_text(encoding="utf-8").splitlines()
    assert f"P {datetime.fromisoformat(heading.filed):%d%H%MZ %b %y}".upper() in lines
    assert f"FM {heading.originator}" in lines
    assert f"PP {' '.join(heading.called)}" in lines
    assert f"DE {heading.station} #{heading.serial:04}/01 0370900" in lines
    routing, name, number = heading.action[0]
    assert f"TO {routing}/{name} {heading.precedence} {number:04}" in lines
    for routing, name, number in heading.info:
        assert any(line.endswith(f"{routing}/{name} {number:04}") for line in lines)
    assert heading.passing[0] in lines
    assert f"TAGS: {' '.join(heading.tags)}" in lines
    assert heading.signature in lines


def test_a_release_is_dated_by_its_instant(text: str, tmp_path: Path) -> None:
    at = datetime(2026, 11, 25, 2, 5, tzinfo=timezone(timedelta(hours=5)))
    assert settings.load(written(tmp_path, text)).heading(JANUARY, filed=at).filed == at.isoformat()


def test_an_addressee_needs_no_routing_and_no_number(text: str, tmp_path: Path) -> None:
    path = written(tmp_path, text.replace("RUEXHQ/HEADQUARTERS EXAMPLE 0127", "AMEMBASSY O'PORT (B) 7"))
    assert settings.load(path).heading(JANUARY).action == (("", "AMEMBASSY O'PORT (B)", 7),)


def test_the_house_style_takes_signature_and_marking_from_the_settings(text: str, tmp_path: Path) -> None:
    house = settings.load(written(tmp_path, text.replace('"DRAFTER"', '"SMITH"'))).house()
    assert (house.signature, house.marking) == ("SMITH", "EXERCISE")
    assert house.themes


def test_an_office_may_bring_its_own_house_style(text: str, tmp_path: Path) -> None:
    (tmp_path / "our.toml").write_text('[outlets]\n"Syr Tynysy" = "Syr Tynisi"\n', encoding="utf-8")
    path = written(tmp_path, text.replace('house = ""', 'house = "our.toml"'))
    assert settings.load(path).house().outlet("Syr Tynysy") == "Syr Tynisi"
    (tmp_path / "our.toml").unlink()
    with pytest.raises(SettingsError, match=r"report\.house names 'our\.toml'"):
        settings.load(path).house()


def test_every_country_has_a_zone_that_exists() -> None:
    assert {zone_of(code) for code in countries()} <= available_timezones()
    assert [zone_of(code) for code in ("KZ", "KG", "UZ", "TJ", "RU")] == [
        "Asia/Almaty",
        "Asia/Bishkek",
        "Asia/Tashkent",
        "Asia/Dushanbe",
        "Europe/Moscow",
    ]
