"""Opening a database: is it ours, whole, of an age we know; bring primary tables up, renew derived ones.

Refuses foreign, damaged and newer databases with a sentence each, before anything is written.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, Table, inspect, select, text
from sqlalchemy.exc import DatabaseError

from tipwire.errors import OfficeError
from tipwire.model import Account, Article, Assessment, Name, Sift, Story, digest
from tipwire.store import rows, search, tables
from tipwire.store.documents import fingerprint
from tipwire.store.session import Session

log = logging.getLogger(__name__)

# The newest migration; a test holds it against the files in migrations/versions.
HEAD = "0001"
KNOWN = ("0001",)
# "TIPW": written into the head of each SQLite file of ours.
APPLICATION_ID = 0x54495057
# The shape of the nouns, of the tables and of the search index: when one changes, derived tables are made anew.
DERIVED_FORM = "-".join(
    (
        fingerprint(Article, Sift, Account, Name, Story, Assessment),
        digest(tables.form(tables.DERIVED))[:8],
        str(search.VERSION),
    )
)

# The row of `makers` that holds it.
MAKER = "store"

ALL = tuple(tables.DERIVED.sorted_tables)
MADE: Mapping[str, tuple[Table, ...]] = {
    "extract": ALL,
    "find": tuple(table for table in ALL if table not in (tables.reads, tables.articles)),
    "link": (tables.account_keys, tables.stories, tables.story_accounts, tables.assessments),
    "assess": (tables.assessments,),
}


def prepare(session: Session) -> None:
    """Nothing; the database is ready afterwards. Errors: OfficeError."""
    try:
        with session.reading() as connection:
            version = _version(session, connection)
            is_current = version == HEAD and _form(connection) == DERIVED_FORM
        if not is_current:
            with session.writing() as connection:
                _upgrade(session, connection, version)
                _renew(session, connection)
    except DatabaseError as error:
        raise OfficeError(f"{session.name} cannot be opened: {error.orig}.") from None


def forget_derived(session: Session, connection: Connection) -> None:
    """Nothing; every derived table is empty and of today's form afterwards."""
    log.info("store.derived_forgotten form=%s", DERIVED_FORM)
    tables.DERIVED.drop_all(connection)
    tables.DERIVED.create_all(connection)
    search.recreate(connection)
    # The makers stay on record without a version: who looks sees that their work is to be done again.
    connection.execute(tables.makers.update().values(version=""))
    note_makers(connection, {MAKER: DERIVED_FORM})


def forget_made(connection: Connection, makers: Sequence[str]) -> None:
    """Nothing; what these makers made is gone afterwards. A maker not known here made everything."""
    made = [MADE.get(maker, ALL) for maker in makers]
    for table in dict.fromkeys(table for part in made for table in part):
        connection.execute(table.delete())
    if any(tables.articles in part for part in made):
        search.recreate(connection)


def note_makers(connection: Connection, makers: Mapping[str, str]) -> None:
    """Nothing; the versions are on record afterwards."""
    rows.delete(connection, tables.makers.c.name, makers.keys())
    for name, version in makers.items():
        connection.execute(tables.makers.insert().values(name=name, version=version))


def _version(session: Session, connection: Connection) -> str | None:
    """The schema's version; None for an empty database."""
    found = inspect(connection).get_table_names()
    if not found:
        return None
    if "schema_version" not in found or (session.is_sqlite and _application_id(connection) != APPLICATION_ID):
        raise OfficeError(f"{session.name} holds another program's tables; give Tipwire a database of its own.")
    version = connection.execute(text("SELECT version_num FROM schema_version")).scalar()
    if version not in KNOWN:
        raise OfficeError(
            f"{session.name} was written by a newer Tipwire (its schema is {version}, this one knows {HEAD}); "
            "install that version, or restore a backup made before."
        )
    return str(version)


def _form(connection: Connection) -> str | None:
    return connection.execute(select(tables.makers.c.version).where(tables.makers.c.name == MAKER)).scalar()


def _application_id(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())


def _upgrade(session: Session, connection: Connection, version: str | None) -> None:
    if version == HEAD:
        return
    # Imported here: it costs a third of a second that only a new or old database need pay.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
    if session.is_sqlite:
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _renew(session: Session, connection: Connection) -> None:
    if _form(connection) != DERIVED_FORM:
        forget_derived(session, connection)
