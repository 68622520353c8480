"""Scores reprints and attribution chains on gates/chains/items.jsonl: pooled F1 over all that is labelled.

    python -m gates.chains.run [-v]

Counted are: each pair that repeats, each publisher named, each first publisher, and the two numbers of each story. The
accounts hold nothing but their text, and a ruling puts them into one story: found is what the words say.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gates.floors import floors
from tipwire import link
from tipwire.model import (
    Account,
    AccountKind,
    Action,
    Article,
    Body,
    BodyKind,
    Evidence,
    Fact,
    Paragraph,
    Ruling,
    Story,
    When,
)

ITEMS = Path(__file__).parent / "items.jsonl"
FLOOR = floors()["joining"]["chains"]
Item = dict[str, Any]
Said = set[tuple[str, ...]]


def items() -> list[Item]:
    """The items."""
    return [json.loads(line) for line in ITEMS.read_text(encoding="utf-8").splitlines()]


def article(text: Item) -> Article:
    """A text as an article."""
    told = tuple(Paragraph(text=line, language=text["lang"]) for line in text["text"])
    return Article(
        id=text["id"],
        capture=text["id"],
        address=f"https://{text['id']}.example/",
        title=text["text"][0],
        outlet=text["outlet"],
        published=When.parse(text["published"]),
        language=text["lang"],
        paragraphs=told,
    )


# The ministry as the finder reads it, so that what is measured is not the finder.
MINISTRY = ("МВД", "ІІМ", "Ministry of Internal Affairs", "ИИМ", "IIV", "ИИВ")


def account(text: Item) -> Account:
    """An account of the whole text, with the ministry where its press service is named."""
    last = text["text"][-1]
    at = next(((last.find(name), name) for name in MINISTRY if name in last), None)
    number = len(text["text"]) - 1
    words = at and Evidence(article=text["id"], paragraph=number, start=at[0], end=at[0] + len(at[1]), quote=at[1])
    ministry = Body(code="MVD", name="Ministry of Internal Affairs", kind=BodyKind.MINISTRY)
    return Account(
        id=text["id"],
        article=text["id"],
        outlet=text["outlet"],
        language=text["lang"],
        kind=AccountKind.CASE,
        published=When.parse(text["published"]),
        scope=tuple(range(len(text["text"]))),
        bodies=(Fact(value=ministry, evidence=(words,)),) if words else (),
    )


def story(item: Item) -> Story:
    """The item's texts as one story."""
    first, *others = [account(t) for t in item["texts"]]
    at = datetime(2009, 2, 1, tzinfo=UTC)
    merges = [
        Ruling(id=o.id, action=Action.MERGE, target=first.id, why="one", who="gate", at=at, value=(("with", o.id),))
        for o in others
    ]
    texts = {t["id"]: article(t) for t in item["texts"]}
    (found,) = link.stories([first, *others], merges, articles=texts, names={})
    return found


def wanted(item: Item) -> Said:
    """What is labelled."""
    outlets = {t["id"]: t["outlet"] for t in item["texts"]}
    return {
        *(("repeats", *pair) for pair in item["repeats"]),
        *(("names", *pair) for pair in item["credits"]),
        *(("first", outlets.get(one, one)) for one in item["first"]),
        ("independent", str(item["independent"])),
        ("reprints", str(item["reprints"])),
    }


def found(item: Item) -> Said:
    """What link says, in the same words."""
    told = story(item)
    credits = told.sourcing.credits
    key = {c.name: "body" if c.kind == "body" else c.publisher for c in credits if not c.of}
    named = [c for c in credits if c.kind != "passages"]
    return {
        *(("repeats", r.account, r.of) for r in told.reprints),
        *(("repeats", c.account, c.of) for c in credits if c.kind == "passages"),
        *(("names", c.account, "body" if c.kind == "body" else c.publisher) for c in named),
        *(("first", key.get(name, name)) for name in told.sourcing.first),
        ("independent", str(told.sourcing.independent)),
        ("reprints", str(told.sourcing.reprints)),
    }


def f1(*, verbose: bool = False) -> float:
    """Pooled F1 over all items."""
    right = wrong = missing = 0
    for item in items():
        want, got = wanted(item), found(item)
        right, wrong, missing = right + len(want & got), wrong + len(got - want), missing + len(want - got)
        if verbose and want != got:
            print(item["id"], item["base"], "missing", sorted(want - got), "wrong", sorted(got - want))
    return 2 * right / (2 * right + wrong + missing)


def main() -> int:
    """Print the figure; 1 below the floor."""
    figure = f1(verbose="-v" in sys.argv)
    print(f"chains: {len(items())} items, F1 {figure:.3f}, floor {FLOOR}")
    return figure < FLOOR


if __name__ == "__main__":
    sys.exit(main())
