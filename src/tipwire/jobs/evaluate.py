"""`tipwire evaluate`: extract, find and link over a folder with a manifest, one line of predictions an item.

Works in memory: no office, no archive. The rows are in the schema of gates/SCHEMA.md.
"""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tipwire import collect, extract, find, link
from tipwire.jobs import predictions, teasers
from tipwire.model import Account, Article, Capture, Found, Hints, Story

Finder = Callable[[Article], Found]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluated:
    """How much went through."""

    items: int
    articles: int
    relevant: int
    accounts: int
    stories: int


def evaluate(manifest: Path, out: Path, *, finder: Finder = find.accounts) -> Evaluated:
    """Predictions for every item of the manifest, written whole or not at all. Errors: InputError."""
    captures: list[Capture] = []
    articles: list[Article] = []
    for capture, body in collect.files([manifest], clock=lambda: datetime.now(UTC)):
        captures.append(capture)
        articles += extract.articles(capture, body)
    articles = list(teasers.split(articles)[0])
    founds = {article.id: finder(article) for article in articles}
    stories = linked(articles, founds)
    rows = list(all_rows(captures, articles, founds, stories))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    partial = out.with_name(out.name + ".partial")
    partial.write_text(lines, encoding="utf-8", newline="\n")
    partial.replace(out)
    return Evaluated(
        items=len(rows),
        articles=len(articles),
        relevant=sum(bool(row["relevant"]) for row in rows),
        accounts=sum(len(found.accounts) for found in founds.values()),
        stories=len(stories),
    )


def linked(articles: Iterable[Article], founds: Mapping[str, Found]) -> tuple[Story, ...]:
    """The stories of all relevant articles."""
    return link.stories(
        accounts_of(founds.values()),
        (),
        articles={article.id: article for article in articles},
        names={key: found.names for key, found in founds.items()},
    )


def all_rows(
    captures: Iterable[Capture], articles: Sequence[Article], founds: Mapping[str, Found], stories: Iterable[Story]
) -> Iterable[predictions.Row]:
    """One row an item, in the order of the manifest."""
    of_item = {
        hints.id or capture.name: (hints, belonging(hints, capture, articles))
        for capture in captures
        for hints in capture.hints or (Hints(),)
    }
    item_of = {article.id: item for item, (_, mine) in of_item.items() for article in mine}
    same = same_case(stories, item_of)
    for item, (hints, mine) in of_item.items():
        yield predictions.row(item, mine, [founds[a.id] for a in mine], same[item], outlet=hints.outlet or "")


def belonging(hints: Hints, capture: Capture, articles: Iterable[Article]) -> list[Article]:
    """The articles of a capture that one line of the manifest names: all where it is the only line."""
    mine = [article for article in articles if article.capture == capture.id]
    if len(capture.hints) <= 1:
        return mine
    wanted = teasers.address_key(hints.url or "")
    named = [article for article in mine if teasers.address_key(article.address) == wanted]
    return named or [article for article in mine if hints.title and article.title == hints.title]


def same_case(stories: Iterable[Story], item_of: Mapping[str, str]) -> dict[str, set[str]]:
    """For each item the others that tell of at least one story in common."""
    out: dict[str, set[str]] = defaultdict(set)
    for story in stories:
        items = {item_of[account.article] for account in story.accounts if account.article in item_of}
        for left, right in itertools.permutations(items, 2):
            out[left].add(right)
    return out


def accounts_of(founds: Iterable[Found]) -> list[Account]:
    """All accounts of the relevant articles."""
    return [account for found in founds if found.sift.is_relevant for account in found.accounts]
