"""Articles, what was found in them, stories and assessments: replaced by whoever makes them, forgotten in cascades.

What was found in an article does not outlive a change of the article, nor a story the accounts it joined.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, exists, select, update

from tipwire.model import Account, Article, Assessment, Found, Month, Name, Sift, Story
from tipwire.store import neighbours, rows, search
from tipwire.store.documents import dumps
from tipwire.store.session import Session
from tipwire.store.tables import (
    account_keys,
    accounts,
    articles,
    assessments,
    names,
    reads,
    sifts,
    stories,
    story_accounts,
)


class Derived:
    """The derived half of the store."""

    _session: Session

    # -- articles

    def save_articles(self, articles: Iterable[Article], *, capture: str) -> int:
        fresh = {article.id: article for article in articles}
        with self._session.writing() as connection:
            _drop_articles(connection, [id for id in _articles_of(connection, capture) if id not in fresh])
            changed = sum(_save_article(connection, article) for article in fresh.values())
            rows.add(connection, reads, {"capture": capture})
        return changed

    def articles(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Article]:
        query = select(articles.c.number, articles.c.document)
        for row in self._rows(query, articles, articles.c.id, period, ids):
            yield self._read(Article, row.document)

    def articles_to_sift(self) -> Iterator[Article]:
        unsifted = articles.c.id.not_in(select(sifts.c.article))
        query = select(articles.c.number, articles.c.document).where(unsifted)
        for row in rows.pages(self._session, query, articles.c.number):
            yield self._read(Article, row.document)

    def article(self, id: str) -> Article | None:
        return next(self.articles(ids=[id]), None)

    # -- what was found

    def save_found(
        self, found: Found, *, keys: Mapping[str, Collection[str]] | None = None, seen: date | None = None
    ) -> None:
        article = found.sift.article
        with self._session.writing() as connection:
            forget_found(connection, [article])
            rows.add(connection, sifts, {"article": article, "document": dumps(Sift, found.sift)})
            for account in found.accounts:
                _save_account(connection, account, article)
                _save_keys(connection, account, article, (keys or {}).get(account.id, ()), seen)
            for name in found.names:
                values = {"article": article, "key": name.key, "document": dumps(Name, name)}
                rows.add(connection, names, values)

    def founds(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Found]:
        query = select(sifts.c.number, sifts.c.article, sifts.c.document)
        if period is not None:
            query = query.join(articles, articles.c.id == sifts.c.article).where(articles.c.month == period.iso)
        sifted = self._rows(query, sifts, sifts.c.article, None, ids)
        while page := {row.article: row.document for row in islice(sifted, rows.PAGE)}:
            yield from self._founds(page)

    def found(self, article: str) -> Found | None:
        return next(self.founds(ids=[article]), None)

    def accounts(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Account]:
        query = select(accounts.c.number, accounts.c.id, accounts.c.document)
        seen: set[str] = set()
        for row in self._rows(query, accounts, accounts.c.id, period, ids):
            if row.id not in seen:
                seen.add(row.id)
                yield self._read(Account, row.document)

    def account(self, id: str) -> Account | None:
        return next(self.accounts(ids=[id]), None)

    def accounts_by_key(
        self, keys: Collection[str], *, near: date | None = None, most: int | None = None, but: Collection[str] = ()
    ) -> tuple[Account, ...]:
        with self._session.reading() as connection:
            found = neighbours.found(connection, keys, day=filed_under(None, near), most=most, but=but)
        return tuple(self.accounts(ids=found))

    def save_keys(self, account: Account, keys: Collection[str], *, seen: date | None = None) -> None:
        with self._session.writing() as connection:
            _save_keys(connection, account, account.article, keys, seen)

    def accounts_to_join(self) -> Iterator[Account]:
        filed = exists().where(account_keys.c.article == accounts.c.article, account_keys.c.account == accounts.c.id)
        query = select(accounts.c.number, accounts.c.document).where(~filed)
        for row in rows.pages(self._session, query, accounts.c.number):
            yield self._read(Account, row.document)

    def names(self, articles: Collection[str]) -> dict[str, tuple[Name, ...]]:
        query = select(names.c.number, names.c.article, names.c.document)
        out: dict[str, tuple[Name, ...]] = dict.fromkeys(articles, ())
        for row in rows.chosen(self._session, query, names.c.number, names.c.article, articles):
            out[row.article] += (self._read(Name, row.document),)
        return out

    # -- stories

    def save_stories(self, stories: Iterable[Story], *, replacing: Collection[str] = ()) -> None:
        fresh = {story.id: story for story in stories}
        members = [account.id for story in fresh.values() for account in story.accounts]
        with self._session.writing() as connection:
            gone = {*fresh, *replacing, *_stories_of(connection, members)}
            drop_stories(connection, gone)
            for story in fresh.values():
                _save_story(connection, story)

    def stories(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Story]:
        query = select(stories.c.number, stories.c.document)
        if period is not None:
            told = select(story_accounts.c.story).where(story_accounts.c.month == period.iso)
            query = query.where(stories.c.id.in_(told))
        for row in self._rows(query, stories, stories.c.id, None, ids):
            yield self._read(Story, row.document)

    def story(self, id: str) -> Story | None:
        return next(self.stories(ids=[id]), None)

    def story_of(self, account: str) -> Story | None:
        with self._session.reading() as connection:
            id = rows.scalar(connection, story_accounts.c.story, story_accounts.c.account, account)
        return None if id is None else self.story(id)

    def stories_of(self, accounts: Collection[str]) -> tuple[Story, ...]:
        with self._session.reading() as connection:
            found = _stories_of(connection, accounts)
        return tuple(self.stories(ids=found))

    def stories_to_assess(self) -> Iterator[Story]:
        assessed = stories.c.id.in_(select(assessments.c.story))
        query = select(stories.c.number, stories.c.document).where(~assessed)
        for row in rows.pages(self._session, query, stories.c.number):
            yield self._read(Story, row.document)

    def is_unfinished(self) -> bool:
        return next(self.accounts_to_join(), None) is not None or next(self.stories_to_assess(), None) is not None

    def save_assessments(self, assessments: Iterable[Assessment]) -> None:
        with self._session.writing() as connection:
            for assessment in assessments:
                _save_assessment(connection, assessment)

    def assessments(self, stories: Collection[str]) -> dict[str, Assessment]:
        found: dict[str, str] = {}
        query = select(assessments.c.story, assessments.c.document)
        with self._session.reading() as connection:
            for some in rows.groups(stories):
                found |= {
                    row.story: row.document for row in connection.execute(query.where(assessments.c.story.in_(some)))
                }
        return {id: self._read(Assessment, found[id]) for id in stories if id in found}

    # -- parts

    def _rows(
        self, query: Select[Any], table: Table, key: Column[str], period: Month | None, ids: Collection[str] | None
    ) -> Iterator[Any]:
        if period is not None:
            query = query.where(table.c.month == period.iso)
        if ids is None:
            return rows.pages(self._session, query, table.c.number)
        return iter(rows.chosen(self._session, query, table.c.number, key, ids))

    def _founds(self, sifted: Mapping[str, str]) -> Iterator[Found]:
        """What was found in each of these articles; `sifted` are the documents of their verdicts."""
        query = select(accounts.c.number, accounts.c.article, accounts.c.document)
        told: dict[str, tuple[Account, ...]] = dict.fromkeys(sifted, ())
        for row in rows.chosen(self._session, query, accounts.c.number, accounts.c.article, sifted):
            told[row.article] += (self._read(Account, row.document),)
        named = self.names(sifted.keys())
        for article, text in sifted.items():
            yield Found(sift=self._read(Sift, text), accounts=told[article], names=named[article])

    def _read(self, kind: type[rows.T], text: str) -> rows.T:
        return rows.document(kind, text, store=self._session.name)


# -- forgetting, each with all that rests on it


def forget_found(connection: Connection, ids: Collection[str]) -> None:
    """Nothing; what was found in these articles is gone afterwards, and the stories told with it."""
    told: list[str] = []
    for some in rows.groups(ids):
        told += connection.execute(select(accounts.c.id).where(accounts.c.article.in_(some))).scalars()
    drop_stories(connection, _stories_of(connection, told))
    for key in (sifts.c.article, account_keys.c.article, accounts.c.article, names.c.article):
        rows.delete(connection, key, ids)


def drop_stories(connection: Connection, ids: Collection[str]) -> None:
    """Nothing; these stories and their assessments are gone afterwards."""
    for key in (assessments.c.story, story_accounts.c.story, stories.c.id):
        rows.delete(connection, key, ids)


def _drop_articles(connection: Connection, ids: Collection[str]) -> None:
    forget_found(connection, ids)
    for some in rows.groups(ids):
        search.forget(
            connection, connection.execute(select(articles.c.number).where(articles.c.id.in_(some))).scalars()
        )
    rows.delete(connection, articles.c.id, ids)


# -- saving one


def _save_article(connection: Connection, article: Article) -> bool:
    """True where it is new or changed; then nothing has been found in it yet."""
    text = dumps(Article, article)
    if rows.scalar(connection, articles.c.document, articles.c.id, article.id) == text:
        return False
    values = {
        "capture": article.capture,
        "language": article.language,
        "month": rows.month_of(article.published),
        "document": text,
    }
    if not rows.add(connection, articles, {"id": article.id} | values):
        forget_found(connection, [article.id])
        connection.execute(update(articles).where(articles.c.id == article.id).values(**values))
    search.index(connection, rows.scalar(connection, articles.c.number, articles.c.id, article.id), article)
    return True


def _save_account(connection: Connection, account: Account, article: str) -> None:
    values = {"id": account.id, "article": article, "month": rows.month_of(account.published)}
    rows.add(connection, accounts, values | {"document": dumps(Account, account)})


def _save_keys(
    connection: Connection, account: Account, article: str, keys: Collection[str], seen: date | None
) -> None:
    held = (account_keys.c.article == article) & (account_keys.c.account == account.id)
    connection.execute(account_keys.delete().where(held))
    day = filed_under(account, seen)
    filed = [{"key": key, "day": day, "account": account.id, "article": article} for key in sorted(keys)]
    if filed:
        connection.execute(account_keys.insert(), filed)


def filed_under(account: Account | None, seen: date | None) -> int:
    """The ordinal of the day an account is filed under: that of the report, else the one it was seen on; 0 for none."""
    day = account.published.start if account and account.published else seen
    return day.toordinal() if day else 0


def _save_story(connection: Connection, story: Story) -> None:
    rows.add(connection, stories, {"id": story.id, "document": dumps(Story, story)})
    for account in story.accounts:
        values = {"account": account.id, "story": story.id, "month": rows.month_of(account.published)}
        rows.add(connection, story_accounts, values)


def _save_assessment(connection: Connection, assessment: Assessment) -> None:
    rows.delete(connection, assessments.c.story, [assessment.story])
    values = {"story": assessment.story, "bucket": assessment.bucket.value}
    rows.add(connection, assessments, values | {"document": dumps(Assessment, assessment)})


def _articles_of(connection: Connection, capture: str) -> list[str]:
    return list(connection.execute(select(articles.c.id).where(articles.c.capture == capture)).scalars())


def _stories_of(connection: Connection, told: Collection[str]) -> set[str]:
    found: set[str] = set()
    for some in rows.groups(told):
        found |= set(
            connection.execute(select(story_accounts.c.story).where(story_accounts.c.account.in_(some))).scalars()
        )
    return found
