"""Connections: one writer at a time, readers beside it, and every error of the database said in one sentence.

Refuses to know any table. Errors of SQLAlchemy never get out: they could carry article text in their parameters.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from tipwire.errors import OfficeError

# How long a writer waits for another one before it gives up.
BUSY_TIMEOUT_S = 10
# Any number of ours; it makes PostgreSQL serialise writers as SQLite does, so that the chain of rulings cannot fork.
WRITER_LOCK = 0x7469_7077

PRAGMAS = (
    f"busy_timeout = {BUSY_TIMEOUT_S * 1000}",
    "journal_mode = WAL",
    # FULL: what was acknowledged survives a power cut, not only a kill. Rulings are people's work.
    "synchronous = FULL",
    "foreign_keys = ON",
    # Names thrown away must not linger in free pages.
    "secure_delete = ON",
)

# What the driver says, the sentence for the person. The first that fits; {store} is the database without password.
FAILURES = (
    ("file is not a database", "{store} is no database; restore it from a backup or move it away."),
    ("malformed", "{store} is damaged; restore it from a backup."),
    ("database is locked", f"{{store}} was kept busy by another Tipwire for {BUSY_TIMEOUT_S} s; try again."),
    ("readonly database", "{store} cannot be written; check the permissions of the file and its folder."),
    ("unable to open database", "{store} cannot be opened; check that its folder exists and its permissions."),
    ("disk is full", "The disk is full: {store} was left as it was; make room and try again."),
    ("disk I/O error", "The disk failed under {store}; check it, then run: tipwire doctor."),
    ("could not connect", "{store} does not answer; check the address and that the server runs."),
    ("connection failed", "{store} does not answer; check the address and that the server runs."),
    ("connection refused", "{store} does not answer; check the address and that the server runs."),
    ("no such table", "{store} lacks a table of ours; restore it from a backup."),
)


class Session:
    """The way to the database. Transactions nest: the outermost `writing` commits or rolls back all."""

    def __init__(self, url: str, *, folder: Path | None = None) -> None:
        address = _address(url, folder)
        self.name = str(address.database) if address.drivername.startswith("sqlite") else address.render_as_string()
        self.engine = _engine(address)
        self._local = threading.local()
        event.listen(self.engine, "handle_error", self._explain)

    @property
    def is_sqlite(self) -> bool:
        """True for the file on the laptop, False for a server."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that may write: all of it is kept, or nothing."""
        if (current := self._current) is not None:
            yield current
            return
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            if not self.is_sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITER_LOCK})
            self._local.connection = connection
            try:
                yield connection
            finally:
                self._local.connection = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with; inside `writing` it sees what was just written."""
        if (current := self._current) is not None:
            yield current
            return
        with self.engine.connect() as connection:
            yield connection

    def close(self) -> None:
        """Nothing; lets go of the database."""
        self.engine.dispose()

    @property
    def _current(self) -> Connection | None:
        return getattr(self._local, "connection", None)

    def _explain(self, context: ExceptionContext) -> None:
        says = str(context.original_exception)
        for part, sentence in FAILURES:
            if part in says:
                raise OfficeError(sentence.format(store=self.name)) from None


def _address(url: str, folder: Path | None) -> URL:
    try:
        address = make_url(url)
    except ArgumentError:
        raise OfficeError(f"{url!r} is no address of a store; write it as sqlite:///tipwire.db.") from None
    if address.drivername.startswith("sqlite") and address.database and folder is not None:
        return address.set(database=str(folder / address.database))
    return address


def _engine(address: URL) -> Engine:
    try:
        # hide_parameters: an error must not carry article text or names into a log.
        engine = create_engine(address, hide_parameters=True)
    except NoSuchModuleError:
        raise OfficeError(f"{address.drivername!r} is no store known here; use sqlite or postgresql+psycopg.") from None
    except ModuleNotFoundError as error:
        raise OfficeError(
            f"The driver {error.name} is not installed; install it to use {address.drivername}."
        ) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _settle)
        event.listen(engine, "begin", _begin)
    return engine


def _settle(connection: Any, _: object) -> None:
    """Each new SQLite connection: we begin transactions ourselves, so that schema changes are part of them."""
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer takes its lock at once: a lock asked for halfway through a transaction cannot be waited for."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
