"""Small parts that all records share: documents out of rows, pages along the order of arrival, rows that are kept once.

Refuses to know what a record means.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Row, Select, Table, select
from sqlalchemy.dialects import postgresql, sqlite

from tipwire.errors import OfficeError
from tipwire.model import When
from tipwire.store.documents import DocumentError, loads
from tipwire.store.session import Session

T = TypeVar("T")

# Rows read at once: few round trips, and no cursor stays open while others write.
PAGE = 200
# Values in one IN (...): below every database's limit.
BATCH = 500

INSERTS: Mapping[str, Callable[[Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def add(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """True where the row is new; one that is there already stays as it is."""
    # inline: without it PostgreSQL is asked for the new number; and SQLAlchemy keeps no count of inserts unasked.
    statement = INSERTS[connection.dialect.name](table).values(**values).on_conflict_do_nothing().inline()
    counted = statement.execution_options(preserve_rowcount=True)
    return int(connection.execute(counted).rowcount) > 0


def document(kind: type[T], text: str, *, store: str) -> T:
    """The noun of a row. Errors: OfficeError where the document does not fit (another hand, a damaged disk)."""
    try:
        return loads(kind, text)
    except DocumentError as error:
        raise OfficeError(
            f"{store} holds a record of the kind {kind.__name__} that cannot be read ({error}); "
            "run tipwire derive --all, and restore the store from a backup if that does not help."
        ) from None


def pages(session: Session, query: Select[Any], number: Column[int]) -> Iterator[Row[Any]]:
    """The rows of a query along `number`, which must be its first column."""
    last = 0
    while True:
        with session.reading() as connection:
            rows = connection.execute(query.where(number > last).order_by(number).limit(PAGE)).all()
        yield from rows
        if len(rows) < PAGE:
            return
        last = rows[-1][0]


def chosen(
    session: Session, query: Select[Any], number: Column[int], key: Column[str], ids: Iterable[str]
) -> list[Row[Any]]:
    """The rows whose key is among the ids, along `number`."""
    rows: list[Row[Any]] = []
    with session.reading() as connection:
        for some in groups(ids):
            rows += connection.execute(query.where(key.in_(some))).all()
    return sorted(rows, key=lambda row: int(row[0]))


def groups(ids: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The ids, each once, in groups small enough for one statement."""
    ordered = tuple(dict.fromkeys(ids))
    for start in range(0, len(ordered), BATCH):
        yield ordered[start : start + BATCH]


def delete(connection: Connection, key: Column[str], ids: Collection[str]) -> None:
    """Nothing; the rows with these keys are gone afterwards."""
    for some in groups(ids):
        connection.execute(key.table.delete().where(key.in_(some)))


def scalar(connection: Connection, column: Column[Any], key: Column[str], value: str) -> Any:
    """One value of the first row with that key; None where there is none."""
    return connection.execute(select(column).where(key == value).limit(1)).scalar()


def month_of(when: When | None) -> str:
    """The month a thing counts in: 2009-01; empty for a bare year or no date."""
    return when.iso[:7] if when and len(when.iso) >= 7 else ""
