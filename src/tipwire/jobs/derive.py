"""Work out again what can be worked out: articles, accounts, stories, assessments.

The sandwich: read bytes, call pure code, ask the store for the neighbours, call pure code, save in one transaction a
chunk, so that a kill at any moment loses nothing that was kept and the next run goes on.
Only what is new or touched is done; `everything` throws all derived records away first. People's rulings are applied on
the way and are never touched.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from tipwire import assess, extract, find, link
from tipwire.jobs import refit, rulings, teasers
from tipwire.model import Account, Article, Found, Month, Name, Ruling, Story
from tipwire.office import Office

Finder = Callable[[Article], Found]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage of a derivation: what went in, what came out, in how many seconds."""

    name: str
    took_in: int
    gave: int
    seconds: float
    of_note: int = 0
    says: str = ""


# What the third number of a stage counts.
OF_NOTE = {"extract": "teasers set aside", "find": "relevant", "assess": "cases"}
# So many articles are looked at before what was found is saved and joined: a stop loses no more than these.
CHUNK = 50


@dataclass(slots=True)
class Log:
    """The stages of one derivation as they end."""

    stages: list[Stage] = field(default_factory=list)

    @contextmanager
    def stage(self, name: str) -> Iterator[Callable[..., None]]:
        """Times what happens inside; call the result with what went in, what came out, and what is of note."""
        start, seen = time.perf_counter(), [0, 0, 0]

        def note(took_in: int, gave: int, of_note: int = 0, says: str = "") -> None:
            seen[:] = [took_in, gave, of_note]
            words[0] = says

        words = [""]
        yield note
        seconds = time.perf_counter() - start
        took_in, gave, of_note = seen
        self.stages.append(
            Stage(name=name, took_in=took_in, gave=gave, seconds=seconds, of_note=of_note, says=words[0])
        )

    def summed(self) -> tuple[Stage, ...]:
        """One stage a name, in order of first appearance, its chunks added up."""
        out: dict[str, Stage] = {}
        for s in self.stages:
            before = out.get(s.name, Stage(name=s.name, took_in=0, gave=0, seconds=0.0))
            of_note = before.of_note + s.of_note
            out[s.name] = Stage(
                name=s.name,
                took_in=before.took_in + s.took_in,
                gave=before.gave + s.gave,
                seconds=before.seconds + s.seconds,
                of_note=of_note,
                says=f"{of_note} {OF_NOTE[s.name]}" if of_note and s.name in OF_NOTE else s.says,
            )
        return tuple(out.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What a derivation did; `lost` are rulings whose words stand in no account any more."""

    stages: tuple[Stage, ...]
    lost: tuple[str, ...]


def derive(
    office: Office,
    *,
    everything: bool = False,
    finder: Finder = find.accounts,
    progress: Progress = lambda done, of: None,
) -> Derived:
    """What was done. Derived records are brought up to date with captures, makers and rulings."""
    log = Log()
    with office.store.writing():
        if everything:
            office.store.renew(dict.fromkeys(refit.versions(office.folder), ""))
        renewed = office.store.renew(refit.versions(office.folder))
        if renewed:
            file_anew(office)
        read(office, log)
        # In the same transaction as the new versions: a kill right after them would leave these never joined anew.
        if touched := list(office.store.accounts()) if renewed else []:
            join(office, touched, log)
    articles = list(office.store.articles_to_sift())
    for start in range(0, max(len(articles), 1), CHUNK):
        progress(start, len(articles))
        founds = look(articles[start : start + CHUNK], finder, log)
        with office.store.writing():
            for found in founds:
                office.store.save_found(found, keys=blocks(office, found.accounts, {found.sift.article: found.names}))
            join(office, [a for found in founds for a in found.accounts], log)
    return Derived(stages=log.summed(), lost=tuple(r.id for r in lost_rulings(office)))


def file_anew(office: Office) -> None:
    """Nothing; all accounts that are still held get the link keys of today's rules."""
    for id in [found.sift.article for found in office.store.founds()]:
        if found := office.store.found(id):
            office.store.save_found(found, keys=blocks(office, found.accounts, {id: found.names}))


def read(office: Office, log: Log) -> None:
    """Nothing; the articles of every capture not read yet are saved, teasers of pages that are held left out."""
    with log.stage("extract") as note:
        months: set[Month] = set()
        captures = list(office.store.captures_to_read())
        count = 0
        for capture in captures:
            articles = extract.articles(capture, office.archive.read(capture))
            office.store.save_articles(articles, capture=capture.id)
            count += len(articles)
            months |= {month_of(a) for a in articles if a.published}
        dropped = sum(drop_teasers(office, month) for month in months)
        note(len(captures), count - dropped, dropped)


def month_of(article: Article) -> Month:
    """The month an article was published in."""
    assert article.published is not None
    return Month(year=article.published.start.year, month=article.published.start.month)


def drop_teasers(office: Office, month: Month) -> int:
    """How many feed entries of the month only announce a page that is held; they are no longer articles."""
    _, announced = teasers.split(office.store.articles(period=month))
    gone = {a.id for a in announced}
    for id in {a.capture for a in announced}:
        capture = office.store.capture(id)
        assert capture is not None, "an article's capture is primary"
        all_of_it = extract.articles(capture, office.archive.read(capture))
        held = [a for a in all_of_it if a.id not in gone and office.store.article(a.id)]
        office.store.save_articles(held, capture=id)
    return len(announced)


def look(articles: Sequence[Article], finder: Finder, log: Log) -> list[Found]:
    """What is found in each article. Nothing is locked meanwhile: this is the long part."""
    with log.stage("find") as note:
        founds = [finder(article) for article in articles]
        relevant = sum(found.sift.is_relevant for found in founds)
        note(len(articles), sum(len(found.accounts) for found in founds), relevant)
    return founds


def join(office: Office, touched: Collection[Account], log: Log) -> None:
    """Nothing; the stories of the touched accounts and their neighbours are saved with their assessments."""
    store = office.store
    with log.stage("link") as note:
        accounts = neighbourhood(office, touched)
        attached = rulings.attach_all(store.rulings(), accounts)
        stories = linked(office, rulings.amend_all(accounts, attached.rulings), attached.rulings)
        store.save_stories(stories)
        note(len(accounts), len(stories))
    with log.stage("assess") as note:
        assessments = [assess.story(story) for story in stories]
        store.save_assessments(assessments)
        note(len(stories), len(assessments), sum(a.is_case for a in assessments))


def lost_rulings(office: Office) -> Iterator[Ruling]:
    """The rulings whose words stand in no account any more: they wait for a person, they are never dropped."""
    for ruling in office.store.rulings():
        articles = (a.removeprefix("article:") for a in ruling.anchors if a.startswith("article:"))
        told = [account for id in articles if (found := office.store.found(id)) for account in found.accounts]
        if office.store.account(ruling.get("founder", ruling.target)) is None and rulings.attach(ruling, told) is None:
            yield ruling


def neighbourhood(office: Office, touched: Collection[Account]) -> tuple[Account, ...]:
    """The touched accounts, those that share a key with them, and all of the stories these belong to; each once."""
    store = office.store
    near = {account.id: account for account in touched}
    names = store.names({account.article for account in touched})
    keys = {key for own in blocks(office, touched, names).values() for key in own}
    near |= {account.id: account for account in store.accounts_by_key(keys)}
    stories = {story.id: story for id in list(near) if (story := store.story_of(id))}
    ids = {account.id for story in stories.values() for account in story.accounts} - near.keys()
    near |= {account.id: account for account in store.accounts(ids=ids)}
    return tuple(near.values())


def blocks(
    office: Office, accounts: Collection[Account], names: Mapping[str, tuple[Name, ...]]
) -> dict[str, frozenset[str]]:
    """The link keys of each account, by its words too; one without a date is filed under the day it was fetched."""
    articles = {a.id: a for a in office.store.articles(ids={account.article for account in accounts})}
    captures = {id: office.store.capture(id) for id in {a.capture for a in articles.values()}}
    fetched = {id: capture.fetched.date() for id, capture in captures.items() if capture}
    out = {}
    for account in accounts:
        article = articles.get(account.article)
        seen = fetched.get(article.capture) if article else None
        out[account.id] = link.keys(account, article, names.get(account.article, ()), seen=seen)
    return out


def linked(office: Office, accounts: Iterable[Account], decided: Iterable[Ruling]) -> tuple[Story, ...]:
    """The stories of these accounts."""
    accounts = tuple(accounts)
    ids = {account.article for account in accounts}
    articles: Mapping[str, Article] = {a.id: a for a in office.store.articles(ids=ids)}
    own = refit.weights(office.folder)
    return link.stories(accounts, tuple(decided), articles=articles, names=office.store.names(ids), weights=own)
