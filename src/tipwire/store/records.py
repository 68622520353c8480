"""The store over SQLAlchemy Core: a file of SQLite on one laptop, or PostgreSQL for an office.

Puts primary and derived records, search and health together behind store/protocol.py, where each method is described.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import func, select

from tipwire.errors import OfficeError
from tipwire.model import Article
from tipwire.store import opening, rows, search
from tipwire.store.derived import Derived
from tipwire.store.primary import Primary
from tipwire.store.protocol import Hit
from tipwire.store.search import Term
from tipwire.store.session import Session
from tipwire.store.tables import (
    accounts,
    articles,
    assessments,
    captures,
    makers,
    names,
    releases,
    rulings,
    sifts,
    stories,
)

COUNTED = (captures, articles, sifts, accounts, names, stories, assessments, rulings, releases)


class SqlStore(Primary, Derived):
    """A store in a database. Made by `store.open`; one object serves all threads of a process."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def name(self) -> str:
        return str(self._session.name)

    @contextmanager
    def writing(self) -> Iterator[None]:
        with self._session.writing():
            yield

    def close(self) -> None:
        self._session.close()

    def search(self, query: str, *, languages: Collection[str] | None = None, limit: int = 20) -> tuple[Hit, ...]:
        wanted = search.terms(query)
        hits = self._hits(wanted, languages, limit, is_loose=False)
        loose = tuple(term.loose for term in wanted)
        if len(hits) < limit and loose != wanted:
            found = {hit.article for hit in hits}
            more = self._hits(loose, languages, limit, is_loose=True)
            hits += tuple(hit for hit in more if hit.article not in found)
        return hits[:limit]

    def renew(self, makers: Mapping[str, str]) -> tuple[str, ...]:
        with self._session.writing() as connection:
            held = self.makers()
            names = list(makers)
            changed = [name for name in names if held.get(name) != makers[name]]
            if changed:
                opening.forget_made(connection, names[names.index(changed[0]) :])
                opening.note_makers(connection, makers)
        return tuple(changed)

    def makers(self) -> dict[str, str]:
        query = select(makers.c.name, makers.c.version).where(makers.c.name != opening.MAKER)
        with self._session.reading() as connection:
            return {row.name: row.version for row in connection.execute(query.order_by(makers.c.name))}

    def counts(self) -> dict[str, int]:
        with self._session.reading() as connection:
            return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in COUNTED}

    def check(self) -> tuple[str, ...]:
        if not self._session.is_sqlite:
            return ()
        try:
            with self._session.reading() as connection:
                said = connection.exec_driver_sql("PRAGMA integrity_check(5)").scalars().all()
        except OfficeError as error:
            return (str(error),)
        return tuple(f"{self.name} is damaged: {line}; restore it from a backup." for line in said if line != "ok")

    def _hits(
        self, wanted: tuple[Term, ...], languages: Collection[str] | None, limit: int, *, is_loose: bool
    ) -> tuple[Hit, ...]:
        with self._session.reading() as connection:
            texts = search.documents(connection, wanted, languages=languages, limit=limit)
        found = (rows.document(Article, text, store=self.name) for text in texts)
        return tuple(search.hit(article, wanted, is_loose=is_loose) for article in found)
