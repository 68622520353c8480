"""Captures, rulings and releases: only ever added, for nobody can work them out again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, select, update

from tipwire.errors import RulingError
from tipwire.model import Capture, Month, Release, Ruling
from tipwire.store import rows
from tipwire.store.documents import dumps
from tipwire.store.session import Session
from tipwire.store.tables import captures, reads, releases, rulings


class Primary:
    """The primary half of the store."""

    _session: Session

    def add_capture(self, capture: Capture) -> bool:
        with self._session.writing() as connection:
            held = self._capture(connection, capture.id)
            if held is None:
                values = {"id": capture.id, "address": capture.address, "digest": capture.digest}
                return rows.add(connection, captures, values | {"document": dumps(Capture, capture)})
            fresh = tuple(hint for hint in capture.hints if hint not in held.hints)
            if not fresh:
                return False
            grown = replace(held, hints=fresh + held.hints)
            connection.execute(
                update(captures).where(captures.c.id == capture.id).values(document=dumps(Capture, grown))
            )
            rows.delete(connection, reads.c.capture, [capture.id])
            return True

    def captures(self) -> Iterator[Capture]:
        query = select(captures.c.number, captures.c.document)
        for row in rows.pages(self._session, query, captures.c.number):
            yield self._as_capture(row.document)

    def captures_to_read(self) -> Iterator[Capture]:
        unread = captures.c.id.not_in(select(reads.c.capture))
        query = select(captures.c.number, captures.c.document).where(unread)
        for row in rows.pages(self._session, query, captures.c.number):
            yield self._as_capture(row.document)

    def capture(self, id: str) -> Capture | None:
        with self._session.reading() as connection:
            return self._capture(connection, id)

    def capture_of(self, address: str, digest: str) -> Capture | None:
        same = (captures.c.digest == digest) & (captures.c.address == address)
        query = select(captures.c.document).where(same).order_by(captures.c.number).limit(1)
        with self._session.reading() as connection:
            text = connection.execute(query).scalar()
        return None if text is None else self._as_capture(text)

    def add_ruling(self, ruling: Ruling) -> None:
        text = dumps(Ruling, ruling)
        with self._session.writing() as connection:
            held = rows.scalar(connection, rulings.c.document, rulings.c.id, ruling.id)
            if held == text:
                return
            if held is not None:
                raise RulingError(f"The ruling {ruling.id} is on record already; a decision is changed by a new one.")
            head = chained(_head(connection), text)
            values = {"id": ruling.id, "target": ruling.target, "document": text, "head": head}
            rows.add(connection, rulings, values)

    def rulings(self, *, target: str | None = None) -> tuple[Ruling, ...]:
        query = select(rulings.c.document).order_by(rulings.c.number)
        if target is not None:
            query = query.where(rulings.c.target == target)
        with self._session.reading() as connection:
            texts = connection.execute(query).scalars().all()
        return tuple(rows.document(Ruling, text, store=self._session.name) for text in texts)

    def rulings_head(self) -> str:
        with self._session.reading() as connection:
            return _head(connection)

    def broken_rulings(self) -> tuple[str, ...]:
        query = select(rulings.c.id, rulings.c.document, rulings.c.head).order_by(rulings.c.number)
        with self._session.reading() as connection:
            found = connection.execute(query).all()
        before = ["", *(row.head for row in found)]
        return tuple(
            row.id for last, row in zip(before, found, strict=False) if row.head != chained(last, row.document)
        )

    def add_release(self, release: Release, body: bytes) -> None:
        assert release.digest == hashlib.sha256(body).hexdigest(), "a release is what was sent, byte for byte"
        values = {"id": release.id, "period": release.period.iso, "document": dumps(Release, release), "body": body}
        with self._session.writing() as connection:
            rows.add(connection, releases, values)

    def releases(self, *, period: Month | None = None) -> tuple[Release, ...]:
        query = select(releases.c.document).order_by(releases.c.number)
        if period is not None:
            query = query.where(releases.c.period == period.iso)
        with self._session.reading() as connection:
            texts = connection.execute(query).scalars().all()
        return tuple(rows.document(Release, text, store=self._session.name) for text in texts)

    def release_body(self, id: str) -> bytes | None:
        with self._session.reading() as connection:
            body = rows.scalar(connection, releases.c.body, releases.c.id, id)
        return None if body is None else bytes(body)

    def _capture(self, connection: Connection, id: str) -> Capture | None:
        text = rows.scalar(connection, captures.c.document, captures.c.id, id)
        return None if text is None else self._as_capture(text)

    def _as_capture(self, text: str) -> Capture:
        return rows.document(Capture, text, store=self._session.name)


def chained(head: str, document: str) -> str:
    """The head after one more ruling: SHA-256 of the former head and the document."""
    return hashlib.sha256(f"{head}\n{document}".encode("utf-8", "surrogatepass")).hexdigest()


def _head(connection: Connection) -> str:
    query = select(rulings.c.head).order_by(rulings.c.number.desc()).limit(1)
    return connection.execute(query).scalar() or ""
