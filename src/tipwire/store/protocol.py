"""What a store can do. One implementation serves SQLite and PostgreSQL (store/records.py); tests run over both.

Primary records (captures, rulings, releases) are only ever added. Derived ones are replaced by whoever makes them.
Every method is a transaction of its own unless it is called inside `with store.writing():`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from tipwire.model import (
    Account,
    Article,
    Assessment,
    Capture,
    Found,
    Month,
    Name,
    Release,
    Ruling,
    Story,
    When,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that a search found. Restricted like the article: its snippet may hold names.

    `marks` are [start, end) within `snippet`; `places` all matches as (paragraph, start, end) in code points;
    `is_loose` where only shortened words matched.
    """

    article: str
    title: str
    outlet: str
    language: str
    published: When | None
    paragraph: int
    snippet: str
    marks: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int, int], ...]
    is_loose: bool


class Store(Protocol):
    """Keeps and finds records. Errors of all methods: OfficeError for a store that is busy, full, damaged or gone."""

    @property
    def name(self) -> str:
        """Where it is, for messages: a path, or an address without its password."""

    def writing(self) -> AbstractContextManager[None]:
        """A transaction: everything saved inside is kept together or not at all. May be nested."""

    def close(self) -> None:
        """Nothing; lets go of the database."""

    # -- captures: primary

    def add_capture(self, capture: Capture) -> bool:
        """True where it is new or brings hints that are new; then it is to be read (again). Hints are only added, the
        newest first; everything else of a known capture stays as it was."""

    def captures(self) -> Iterator[Capture]:
        """All captures, in order of arrival."""

    def captures_to_read(self) -> Iterator[Capture]:
        """Those from which no articles have been saved since the last change."""

    def capture(self, id: str) -> Capture | None:
        """One capture."""

    def capture_of(self, address: str, digest: str) -> Capture | None:
        """The first capture of these bytes at this address."""

    # -- articles, accounts, names: derived

    def save_articles(self, articles: Iterable[Article], *, capture: str) -> int:
        """How many are new or changed. They become all the articles of the capture (none is an answer too); what was
        found in a changed or vanished article is forgotten."""

    def articles(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Article]:
        """Articles in order of arrival: all, or those published in the month, or those with these ids."""

    def articles_to_sift(self) -> Iterator[Article]:
        """Those for which nothing has been found or refused yet."""

    def article(self, id: str) -> Article | None:
        """One article."""

    def save_found(
        self, found: Found, *, keys: Mapping[str, Collection[str]] | None = None, seen: date | None = None
    ) -> None:
        """Nothing; replaces all that was found in the article. `keys` are the link keys of each account id, `seen` the
        day under which an account without a date is filed."""

    def founds(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Found]:
        """What was found in each article sifted, in order of arrival; `ids` are those of articles."""

    def found(self, article: str) -> Found | None:
        """What was found in one article; None where nobody has looked."""

    def accounts(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Account]:
        """Accounts in order of arrival, each id once: all, or those published in the month, or those with these ids."""

    def account(self, id: str) -> Account | None:
        """One account."""

    def accounts_by_key(
        self, keys: Collection[str], *, near: date | None = None, most: int | None = None, but: Collection[str] = ()
    ) -> tuple[Account, ...]:
        """The accounts that share at least one link key, in order of arrival, each id once; `but` are left out.

        With `most`: of each key only so many, those nearest to the day `near`, and of all so many, those that share the
        rarest keys. What it costs does not grow with the archive."""

    def save_keys(self, account: Account, keys: Collection[str], *, seen: date | None = None) -> None:
        """Nothing; the account is filed under these link keys and no others."""

    def accounts_to_join(self) -> Iterator[Account]:
        """Those that are filed under no key and so in no story yet, in order of arrival."""

    def names(self, articles: Collection[str]) -> dict[str, tuple[Name, ...]]:
        """The restricted names of each of these articles; an article without names is there with none."""

    # -- stories, assessments: derived

    def save_stories(self, stories: Iterable[Story], *, replacing: Collection[str] = ()) -> None:
        """Nothing; each story replaces those that hold any of its accounts, with their assessments. `replacing` names
        further stories that are gone."""

    def stories(self, *, period: Month | None = None, ids: Collection[str] | None = None) -> Iterator[Story]:
        """Stories in order of arrival: all, or those with an account published in the month, or with these ids."""

    def story(self, id: str) -> Story | None:
        """One story."""

    def story_of(self, account: str) -> Story | None:
        """The story that holds an account."""

    def stories_of(self, accounts: Collection[str]) -> tuple[Story, ...]:
        """The stories that hold any of these accounts."""

    def stories_to_assess(self) -> Iterator[Story]:
        """Those without an assessment, in order of arrival."""

    def is_unfinished(self) -> bool:
        """True where accounts wait to be joined or stories to be assessed: a derivation was stopped before its end."""

    def save_assessments(self, assessments: Iterable[Assessment]) -> None:
        """Nothing; each replaces the former one of its story."""

    def assessments(self, stories: Collection[str]) -> dict[str, Assessment]:
        """The assessment of each of these stories that has one."""

    # -- rulings, releases: primary, append-only

    def add_ruling(self, ruling: Ruling) -> None:
        """Nothing; the same ruling twice is kept once. Errors: RulingError where the id is taken by another one."""

    def rulings(self, *, target: str | None = None) -> tuple[Ruling, ...]:
        """All rulings, or those on one record, the oldest first."""

    def rulings_head(self) -> str:
        """The hash that chains all rulings so far; empty where there is none."""

    def broken_rulings(self) -> tuple[str, ...]:
        """The ids of rulings whose chain does not fit: the database was changed by another hand. Empty is well."""

    def add_release(self, release: Release, body: bytes) -> None:
        """Nothing; the same release twice is kept once."""

    def releases(self, *, period: Month | None = None) -> tuple[Release, ...]:
        """All releases, or those of one month, the oldest first."""

    def release_body(self, id: str) -> bytes | None:
        """The bytes of one release."""

    # -- search, makers, health

    def search(self, query: str, *, languages: Collection[str] | None = None, limit: int = 20) -> tuple[Hit, ...]:
        """The articles that hold every word of the query (or a word that begins with it), the best first; scripts are
        crossed. Errors: SettingsError for a query without words."""

    def renew(self, makers: Mapping[str, str]) -> tuple[str, ...]:
        """The makers whose version changed. `makers` gives name and version in the order of the pipeline (extract,
        find, link, assess): what the first changed one and all after it made is forgotten."""

    def makers(self) -> dict[str, str]:
        """Name and version of each maker of the derived records; no version where its work was thrown away since."""

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""

    def check(self) -> tuple[str, ...]:
        """What is wrong with the database itself, one sentence each; empty is well. Reads all of it."""
