"""Every behaviour test runs over every store: SQLite always, PostgreSQL where TIPWIRE_TEST_POSTGRES names a database.

That database is emptied: name one that holds nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from tipwire import store as stores
from tipwire.store import Store

POSTGRES = os.environ.get("TIPWIRE_TEST_POSTGRES", "")


def emptied(url: str) -> str:
    """The address of a PostgreSQL database that is empty now."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'tipwire.db'}"
    if not POSTGRES:
        pytest.skip("TIPWIRE_TEST_POSTGRES names no database")
    return emptied(POSTGRES)


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """An empty store."""
    opened = stores.open(url)
    yield opened
    opened.close()
