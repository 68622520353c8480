"""The office's own tables of joining: weights of the matcher from its merges and splits, and rates of currencies.

The tables lie beside tipwire.toml. That of weights holds only what differs from the shipped ones; whoever removes it
has those again. Refuses to change a person's ruling: those outrank every weight.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tipwire import link
from tipwire.jobs import makers, plugged, rulings
from tipwire.link.refit import Example, Refitted
from tipwire.model import Account, Action, Join, Ruling
from tipwire.office import Office
from tipwire.office.settings import RATES

TABLE = "weights.tsv"


def refit(office: Office, *, keep: bool = True) -> Refitted:
    """What the rulings teach; written to the office's table where `keep` and anything changed."""
    found = link.refit.refit(examples(office))
    if keep and found.shifts:
        path = office.folder / TABLE
        partial = path.with_name(path.name + ".partial")
        partial.write_text(link.refit.written(found.weights), encoding="utf-8", newline="\n")
        partial.replace(path)
    return found


def weights(folder: Path) -> Mapping[str, float] | None:
    """The office's own weights; None where it has none. Errors: SettingsError."""
    path = folder / TABLE
    return link.refit.read(path.read_text(encoding="utf-8"), TABLE) if path.is_file() else None


def versions(folder: Path) -> dict[str, str]:
    """The makers' versions, that of link with the office's own tables: another weight or rate rebuilds the stories."""
    out = dict(makers.versions())
    out["find"] += plugged.mark(folder)
    for path in (folder / TABLE, folder / RATES):
        if path.is_file():
            out["link"] += hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    return out


def examples(office: Office) -> Iterator[Example]:
    """What merges and splits say of two accounts, the later ruling on a pair in place of the earlier."""
    said: dict[frozenset[str], tuple[Account, Account, bool]] = {}
    for ruling in rulings.attach_all(office.store.rulings(), tuple(office.store.accounts())).rulings:
        for left, right in PAIRS[ruling.action](office, ruling) if ruling.action in PAIRS else ():
            said[frozenset({left.id, right.id})] = (left, right, ruling.action is Action.MERGE)
    for left, right, is_same in said.values():
        yield Example(join=weighed(office, left, right), is_same=is_same)


def merged(office: Office, ruling: Ruling) -> Iterator[tuple[Account, Account]]:
    """The two accounts a merge names."""
    left, right = account_of(office, ruling.target), account_of(office, ruling.get("with"))
    if left and right and left.article != right.article:
        yield left, right


def parted(office: Office, ruling: Ruling) -> Iterator[tuple[Account, Account]]:
    """The account that a split took out, with the one of those who stayed that it was most like."""
    out = account_of(office, ruling.get("out"))
    story = office.store.story_of(out.id) if out else None
    if out is None or story is None:
        return
    refused = (j for j in story.joins if not j.is_same and any(r.feature == "ruling" for r in j.reasons))
    others = ((j.score, {j.left, j.right} - {out.id}) for j in refused if out.id in (j.left, j.right))
    best = max(others, key=lambda pair: pair[0], default=None)
    stayed = office.store.account(best[1].pop()) if best else None
    if stayed:
        yield out, stayed


PAIRS = {Action.MERGE: merged, Action.SPLIT: parted}


def account_of(office: Office, id: str) -> Account | None:
    """The account with that id, or the founder of the story with it."""
    if account := office.store.account(id):
        return account
    story = office.store.story(id)
    return story.accounts[0] if story else None


def weighed(office: Office, left: Account, right: Account) -> Join:
    """The two side by side, by the shipped weights."""
    ids = {left.article, right.article}
    articles = {a.id: a for a in office.store.articles(ids=ids)}
    return link.weigh(left, right, articles=articles, names=office.store.names(ids))
