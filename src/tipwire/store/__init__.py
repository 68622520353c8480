"""Keep and find records: SQLite in a file, or PostgreSQL, through one set of statements.

Modules in reading order: protocol (what a store can do), records (the store itself), primary and derived (its halves),
neighbours (accounts by link keys), rows (their small parts), search and folding (full text in five languages),
documents (nouns as JSON), tables and migrations, opening (is the database ours and up to date), session (connections
and transactions).
"""

from __future__ import annotations

from pathlib import Path

from tipwire.store.opening import prepare
from tipwire.store.protocol import Hit, Store
from tipwire.store.records import SqlStore
from tipwire.store.session import Session

__all__ = ["Hit", "Store", "open"]


def open(url: str, *, folder: Path | None = None) -> Store:
    """The store at an address (sqlite:////folder/tipwire.db, postgresql+psycopg://host/name), made where there is none.

    A relative path of SQLite is taken from `folder`.
    Errors: OfficeError for a database that is foreign, damaged, newer than this program or out of reach.
    """
    session = Session(url, folder=folder)
    try:
        prepare(session)
    except BaseException:
        session.close()
        raise
    return SqlStore(session)
