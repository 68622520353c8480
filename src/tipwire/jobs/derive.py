"""Work out again what can be worked out: articles, accounts, stories, assessments.

The sandwich: read bytes, call pure code, ask the store for the neighbours, call pure code, save in one transaction a
chunk, so that a kill at any moment loses nothing that was kept and the next run goes on.
Only what is new or touched is done; `everything` throws all derived records away first. People's rulings are applied on
the way and are never touched. An account is filed under its link keys when it is joined and not before, so that one
without keys is one that waits: whatever was stopped goes on there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from tipwire import assess, extract, link
from tipwire.errors import OfficeError
from tipwire.jobs import plugged, refit, rulings, teasers, verdicts
from tipwire.model import Account, Article, Found, Join, Month, Ruling, Story
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
# With so many others is a new account weighed, those that share its rarest keys. Measured: in both corpora the stories
# are those of joining all at once.
NEIGHBOURS = 24


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
        """One stage a name, in order of the pipeline, its chunks added up."""
        out = {name: Stage(name=name, took_in=0, gave=0, seconds=0.0) for name in ("extract", "find", "link", "assess")}
        for s in self.stages:
            before = out[s.name]
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
    finder: Finder | None = None,
    progress: Progress = lambda done, of: None,
) -> Derived:
    """What was done. Derived records are brought up to date with captures, makers and rulings.

    Without a `finder` the one that the office's settings name finds. Errors: PluginError where its server is no help.
    """
    finder = finder or plugged.finder(office)
    log = Log()
    office.settings.rates()  # refuses a table that does not fit before anything is thrown away
    with office.store.writing():
        if everything:
            office.store.renew(dict.fromkeys(refit.versions(office.folder), ""))
        office.store.renew(refit.versions(office.folder))
        read(office, log)
    resume(office, log)
    counts, done = office.store.counts(), 0
    waiting = office.store.articles_to_sift()
    while articles := list(islice(waiting, CHUNK)):
        progress(done, counts["articles"] - counts["sifts"])
        founds = look(articles, finder, log)
        with office.store.writing():
            for found in founds:
                office.store.save_found(found)
            file_and_join(office, [a for found in founds for a in found.accounts], log)
        done += len(articles)
    return Derived(stages=log.summed(), lost=tuple(r.id for r in lost_rulings(office)))


def resume(office: Office, log: Log) -> None:
    """Nothing; accounts that are in no story and stories without an assessment are done, a chunk in each transaction.

    Such are left by new rules of joining or assessing, and by a derivation that was stopped.
    """
    unjoined, unjudged = office.store.accounts_to_join(), office.store.stories_to_assess()
    while accounts := list(islice(unjoined, CHUNK)):
        with office.store.writing():
            file_and_join(office, accounts, log)
    while stories := list(islice(unjudged, CHUNK)):
        with office.store.writing():
            judge(office, stories, log)


def refuse_unfinished(office: Office) -> None:
    """Nothing. Errors: OfficeError where what is held has not been worked out, or not to its end.

    So it is after a newer Tipwire has dropped what an older one derived: an empty month must not look like a quiet one.
    """
    if any(True for _ in office.store.captures_to_read()) and not any(True for _ in office.store.articles()):
        raise OfficeError("Nothing of what was collected has been worked out by this version; run: tipwire derive")
    if office.store.is_unfinished():
        raise OfficeError(
            "The last derivation was stopped before its end, and some accounts are in no story yet; "
            "run `tipwire derive` to go on where it stopped."
        )


def file_and_join(office: Office, accounts: Collection[Account], log: Log) -> None:
    """Nothing; the accounts are filed under the link keys of today's rules and joined."""
    for account, filed in blocks(office, accounts):
        office.store.save_keys(account, filed.keys, seen=filed.day)
    join(office, accounts, log)


def read(office: Office, log: Log) -> None:
    """Nothing; the articles of every capture not read yet are saved, teasers of pages that are held left out."""
    with log.stage("extract") as note:
        months: set[Month] = set()
        captures = count = 0
        for capture in office.store.captures_to_read():
            captures += 1
            articles = extract.articles(capture, office.archive.read(capture))
            office.store.save_articles(articles, capture=capture.id)
            count += len(articles)
            months |= {month_of(a) for a in articles if a.published}
        dropped = sum(drop_teasers(office, month) for month in months)
        note(captures, count - dropped, dropped)


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
    if not touched:
        return
    store = office.store
    with log.stage("link") as note:
        accounts = neighbourhood(office, touched)
        attached = rulings.attach_all(store.rulings(), accounts)
        before = store.stories_of({account.id for account in accounts})
        known = [j for story in before for j in story.joins if not j.is_same]
        stories = linked(office, rulings.amend_all(accounts, attached.rulings), attached.rulings, known)
        store.save_stories(stories)
        note(len(touched), len(stories))
    judge(office, stories, log)


def judge(office: Office, stories: Sequence[Story], log: Log) -> None:
    """Nothing; the stories are saved with their assessments."""
    with log.stage("assess") as note:
        found = [assess.story(story) for story in stories]
        assessments = verdicts.amend_all(found, stories, office.store.rulings())
        office.store.save_assessments(assessments)
        note(len(stories), len(assessments), sum(a.is_case for a in assessments))


def lost_rulings(office: Office) -> Iterator[Ruling]:
    """The rulings whose words stand in no account any more: they wait for a person, they are never dropped."""
    for ruling in office.store.rulings():
        articles = (a.removeprefix("article:") for a in ruling.anchors if a.startswith("article:"))
        told = [account for id in articles if (found := office.store.found(id)) for account in found.accounts]
        if office.store.account(ruling.get("founder", ruling.target)) is None and rulings.attach(ruling, told) is None:
            yield ruling


def neighbourhood(office: Office, touched: Collection[Account]) -> tuple[Account, ...]:
    """The touched accounts, those like them, and all of the stories these belong to; each once.

    Each touched account is weighed against so many that share its rarest keys, however many there are: what a new one
    costs does not grow with the archive. The stories of all others stay as they are.
    """
    store = office.store
    told = {account.id: account for account in touched}
    others: dict[str, Account] = {}
    for account, filed in blocks(office, touched):
        beside = store.accounts_by_key(filed.keys, near=filed.day, most=NEIGHBOURS, but={account.id})
        others |= {other.id: other for other in beside}
    like = near(office, told.keys(), {**others, **told}.values())
    stories = store.stories_of(told.keys() | like)
    kept = {id: others[id] for id in like & others.keys()} | told
    ids = {account.id for story in stories for account in story.accounts} - kept.keys()
    return (*kept.values(), *store.accounts(ids=ids))


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """Where an account stands among the others: its link keys, and the day it is filed under."""

    keys: frozenset[str]
    day: date | None


def blocks(office: Office, accounts: Collection[Account]) -> Iterator[tuple[Account, Filed]]:
    """Each account with its link keys, by its words too; one without a date is filed under the day it was fetched."""
    ids = {account.article for account in accounts}
    articles = {a.id: a for a in office.store.articles(ids=ids)}
    names = office.store.names(ids)
    captures = {id: office.store.capture(id) for id in {a.capture for a in articles.values()}}
    fetched = {id: capture.fetched.date() for id, capture in captures.items() if capture}
    for account in accounts:
        article = articles.get(account.article)
        seen = fetched.get(article.capture) if article else None
        found = link.keys(account, article, names.get(account.article, ()), seen=seen)
        yield account, Filed(keys=found, day=account.published.start if account.published else seen)


def near(office: Office, touched: Collection[str], accounts: Collection[Account]) -> frozenset[str]:
    """Those of the accounts that go together with a touched one, or nearly."""
    ids = {account.article for account in accounts}
    articles = {a.id: a for a in office.store.articles(ids=ids)}
    own = refit.weights(office.folder)
    return link.near(touched, accounts, articles=articles, names=office.store.names(ids), weights=own)


def linked(
    office: Office, accounts: Collection[Account], decided: Iterable[Ruling], known: Iterable[Join]
) -> tuple[Story, ...]:
    """The stories of these accounts."""
    ids = {account.article for account in accounts}
    articles = {a.id: a for a in office.store.articles(ids=ids)}
    return link.stories(
        accounts,
        tuple(decided),
        articles=articles,
        names=office.store.names(ids),
        weights=refit.weights(office.folder),
        known=known,
        rates=office.settings.rates(),
    )
