"""A database is opened only if it is ours, whole and of an age we know; the primary tables are what migrations make."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import DatabaseError

from tests.store.nouns import account, article, capture, found, ruling
from tipwire import store as stores
from tipwire.errors import OfficeError
from tipwire.store import Store, opening, session, tables
from tipwire.store.records import SqlStore


def file(path: Path) -> str:
    """The address of a file."""
    return f"sqlite:///{path}"


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"These are my notes. " * 100)
    with pytest.raises(OfficeError, match=r"notes\.db is no database"):
        stores.open(file(path))
    assert path.read_bytes() == b"These are my notes. " * 100


def test_a_foreign_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE captures (id)")
    with pytest.raises(OfficeError, match="another program's tables"):
        stores.open(file(path))
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("captures",)]


def test_a_newer_database_is_refused(url: str) -> None:
    stores.open(url).close()
    engine = create_engine(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE schema_version SET version_num = '0999'"))
    engine.dispose()
    with pytest.raises(OfficeError, match="written by a newer Tipwire"):
        stores.open(url)


def test_a_cut_database_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "tipwire.db"
    store = stores.open(file(path))
    with store.writing():
        for number in range(300):
            store.add_capture(capture(f"https://a.example/{number}"))
    store.close()
    body = path.read_bytes()
    path.write_bytes(body[: len(body) // 2])
    with pytest.raises(OfficeError, match=r"tipwire\.db is damaged; restore it from a backup"):
        list(stores.open(file(path)).captures())


def test_check_names_damage_and_finds_none_in_a_new_store(tmp_path: Path) -> None:
    path = tmp_path / "tipwire.db"
    store = stores.open(file(path))
    with store.writing():
        for number in range(300):
            store.add_capture(capture(f"https://a.example/{number}"))
    assert store.check() == ()
    store.close()
    body = bytearray(path.read_bytes())
    middle = len(body) // 2
    body[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(body)
    damaged = stores.open(file(path))
    assert any("is damaged" in line for line in damaged.check())
    damaged.close()


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(OfficeError, match="cannot be opened; check that its folder exists"):
        stores.open(file(tmp_path / "none" / "tipwire.db"))


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("tipwire.db", "is no address of a store"),
        ("papyrus://tomb/scroll", "is no store known here"),
        ("mysql+pymysql://host/x", "mysql"),
    ],
)
def test_an_address_that_is_none_is_refused(address: str, says: str) -> None:
    with pytest.raises(OfficeError, match=says):
        stores.open(address)


def test_a_relative_path_lies_in_the_given_folder(tmp_path: Path) -> None:
    strange = tmp_path / "50% off? #1"
    strange.mkdir()
    stores.open("sqlite:///t.db", folder=strange).close()
    assert (strange / "t.db").is_file()


def test_a_file_can_be_opened_while_it_is_open(tmp_path: Path) -> None:
    first, second = (stores.open(file(tmp_path / "t.db")) for _ in range(2))
    first.add_capture(capture())
    assert list(second.captures()) == [capture()]
    first.close()
    second.close()


def test_a_writer_who_waits_too_long_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "PRAGMAS", ("busy_timeout = 50", *session.PRAGMAS[1:]))
    first, second = (stores.open(file(tmp_path / "t.db")) for _ in range(2))
    with first.writing():
        assert list(second.captures()) == []
        with pytest.raises(OfficeError, match="kept busy by another Tipwire"):
            second.add_capture(capture())
    first.close()
    second.close()


def test_threads_share_a_store_and_writers_wait_for_each_other(store: Store) -> None:
    def write(start: int) -> None:
        for number in range(start, start + 10):
            store.add_ruling(ruling(str(number)))

    threads = [threading.Thread(target=write, args=(start,)) for start in (0, 100, 200)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.rulings()) == 30
    assert store.broken_rulings() == ()


def test_migrations_make_the_primary_tables(url: str) -> None:
    stores.open(url).close()
    engine = create_engine(url)
    held = inspect(engine)
    for table in tables.PRIMARY.sorted_tables:
        columns = {column["name"]: column["nullable"] for column in held.get_columns(table.name)}
        assert columns == {column.name: bool(column.nullable) for column in table.columns}, table.name
        indexed = {tuple(index["column_names"]) for index in held.get_indexes(table.name)}
        assert {tuple(column.name for column in index.columns) for index in table.indexes} <= indexed, table.name
    engine.dispose()


def test_head_is_the_newest_migration_and_all_are_known() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(opening.__file__).with_name("migrations")))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_current_head() == opening.HEAD
    assert {script.revision for script in scripts.walk_revisions()} == set(opening.KNOWN)


def test_a_changed_noun_throws_derived_records_away_and_keeps_the_primary(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = stores.open(url)
    store.add_capture(capture())
    store.add_ruling(ruling("1"))
    store.save_articles([article("a", "Полиция", capture=capture().id)], capture=capture().id)
    store.save_found(found("a", account("x", "a")))
    store.renew({"extract": "1"})
    store.close()
    monkeypatch.setattr(opening, "DERIVED_FORM", "another")
    again = stores.open(url)
    assert list(again.captures_to_read()) == [capture()]
    assert again.rulings() == (ruling("1"),)
    assert list(again.articles()) == []
    assert again.makers() == {"extract": ""}
    assert again.renew({"extract": "1"}) == ("extract",)
    again.close()


@pytest.mark.parametrize("statement", ["UPDATE rulings SET document = '{}'", "DELETE FROM rulings"])
def test_the_database_itself_refuses_to_change_a_ruling(statement: str, store: Store, url: str) -> None:
    store.add_ruling(ruling("1"))
    engine = create_engine(url)
    with pytest.raises(DatabaseError, match="rulings are append-only"), engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()
    assert store.rulings() == (ruling("1"),)


def test_a_ruling_changed_by_another_hand_is_found(tmp_path: Path) -> None:
    store = stores.open(file(tmp_path / "t.db"))
    for id in "abc":
        store.add_ruling(ruling(id))
    with sqlite3.connect(tmp_path / "t.db") as connection:
        connection.execute("DROP TRIGGER rulings_no_update")
        connection.execute("UPDATE rulings SET document = replace(document, 'read it', 'made up') WHERE id = 'b'")
    assert store.broken_rulings() == ("b",)
    store.close()


def test_a_document_that_does_not_fit_is_named_with_its_place(tmp_path: Path) -> None:
    store = stores.open(file(tmp_path / "t.db"))
    store.save_articles([article("a", "Полиция", capture="c")], capture="c")
    with sqlite3.connect(tmp_path / "t.db") as connection:
        connection.execute("""UPDATE articles SET document = replace(document, '"title":', '"headline":')""")
    with pytest.raises(
        OfficeError, match=r"t\.db holds a record of the kind Article that cannot be read \(headline: .* derive --all"
    ):
        store.article("a")
    store.close()


def test_an_error_of_the_database_carries_no_article_text(tmp_path: Path) -> None:
    store = stores.open(file(tmp_path / "t.db"))
    assert isinstance(store, SqlStore)
    with sqlite3.connect(tmp_path / "t.db") as connection:
        connection.execute("ALTER TABLE articles RENAME COLUMN language TO lang")
    with pytest.raises(DatabaseError) as caught:
        store.save_articles([article("a", "Имя жертвы", capture="c")], capture="c")
    assert "жертвы" not in str(caught.value)
    store.close()
