"""What people decided, applied to what was derived: a ruling finds its account again by the quotes it stood on.

Pure. Amendments change accounts before they are linked; protections add restricted names; merges, splits, acceptances,
rejections and notes are handed on to link and report under the ids of today. Order: as ruled, later ones outrank.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tipwire import link
from tipwire.errors import RulingError
from tipwire.model import (
    Account,
    AccountKind,
    Action,
    Article,
    Conduct,
    Count,
    CountKind,
    Evidence,
    Exploitation,
    Fact,
    Name,
    People,
    PersonRole,
    Ruling,
    Stage,
    StageEvent,
    Story,
    When,
    digest,
    evidence_in,
)

# A ruling is attached to another account of the text when at least this share of its quotes still stands in it.
ENOUGH_ANCHORS = 0.5


def anchors(account: Account) -> tuple[str, ...]:
    """The account's article and the digests of the quotes it stands on: what finds it again after a new finder."""
    return (f"article:{account.article}", *sorted({e.quote_digest for e in evidence_in(account)}))


def attach(ruling: Ruling, accounts: Iterable[Account]) -> Account | None:
    """The account that a ruling stands on today (a story's founder); None where its words are gone."""
    return seek(ruling.get("founder", ruling.target), ruling.anchors, accounts)


def seek(target: str, wanted: Sequence[str], accounts: Iterable[Account]) -> Account | None:
    """The account with that id, else the one of the same article that shares most quotes."""
    best: tuple[float, Account] | None = None
    quotes = {a for a in wanted if not a.startswith("article:")}
    for account in accounts:
        if account.id == target:
            return account
        if f"article:{account.article}" not in wanted:
            continue
        here = {e.quote_digest for e in evidence_in(account)}
        share = len(quotes & here) / max(1, min(len(quotes), len(here)))
        if share >= ENOUGH_ANCHORS and (best is None or share > best[0]):
            best = (share, account)
    return best[1] if best else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """Rulings under today's account ids, and those whose words are gone."""

    rulings: tuple[Ruling, ...]
    lost: tuple[Ruling, ...]


def attach_all(rulings: Iterable[Ruling], accounts: Sequence[Account]) -> Attached:
    """Each ruling with its target (and the other side of a merge) replaced by the id of today.

    A ruling on a story keeps the founder's way of naming it: a story answers to `link.story_id` of all its accounts.
    """
    done: list[Ruling] = []
    lost: list[Ruling] = []
    for ruling in rulings:
        account = attach(ruling, accounts)
        value = dict(ruling.value)
        other = seek(value["with"], value.get("with_anchors", "").split(), accounts) if "with" in value else None
        if account is None or ("with" in value and other is None):
            lost.append(ruling)
            continue
        if other is not None:
            value["with"] = other.id
        if "out" in value:
            value["out"] = account.id
        target = link.story_id(account.id) if "founder" in value else account.id
        done.append(replace(ruling, target=target, value=tuple(value.items())))
    return Attached(rulings=tuple(done), lost=tuple(lost))


def on_stories(rulings: Iterable[Ruling], stories: Iterable[Story]) -> tuple[Ruling, ...]:
    """The rulings with each target that names a story replaced by the id that the story bears today."""
    bears = {link.story_id(account.id): story.id for story in stories for account in story.accounts}
    return tuple(replace(ruling, target=bears.get(ruling.target, ruling.target)) for ruling in rulings)


def count_of(text: str) -> Count:
    """The count of "3", "3-4", "3+" or "~3". Errors: ValueError."""
    if text.endswith("+"):
        return Count(low=int(text[:-1]), high=None, kind=CountKind.AT_LEAST)
    if text.startswith("~"):
        return Count(low=int(text[1:]), high=int(text[1:]), kind=CountKind.ABOUT)
    low, _, high = text.partition("-")
    kind = CountKind.RANGE if high else CountKind.EXACT
    return Count(low=int(low), high=int(high or low), kind=kind)


def codes(text: str) -> list[str]:
    """The codes of a comma list; "none" is the empty list."""
    return [] if text.lower() == "none" else [part.strip().upper() for part in text.split(",")]


Amend = Callable[[Account, str, "Maker"], Account]


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the facts of an amendment: they keep the account's words and carry the ruling as their rule."""

    evidence: tuple[Evidence, ...]
    rule: str

    def count(self, text: str) -> Fact[Count]:
        """A count as a fact."""
        return Fact(value=count_of(text), evidence=self.evidence, rule=self.rule)


def amend_side(side: str) -> Amend:
    """An amendment of one side's count; "none" empties it."""

    def amend(account: Account, to: str, make: Maker) -> Account:
        people: People = getattr(account, side)
        changed = replace(people, count=None if to.lower() == "none" else make.count(to))
        return replace(account, victims=changed) if side == "victims" else replace(account, suspects=changed)

    return amend


def amend_kind(account: Account, to: str, make: Maker) -> Account:
    """Another kind of report."""
    return replace(account, kind=AccountKind(to.lower()))


def amend_date(account: Account, to: str, make: Maker) -> Account:
    """Another event date, or none."""
    when = None if to.lower() == "none" else Fact(value=When.parse(to), evidence=make.evidence, rule=make.rule)
    return replace(account, when=when)


def amend_exploitation(account: Account, to: str, make: Maker) -> Account:
    """Other forms of exploitation."""
    facts = (Fact(value=Exploitation(c), evidence=make.evidence, rule=make.rule) for c in codes(to))
    return replace(account, exploitation=tuple(facts))


def amend_conduct(account: Account, to: str, make: Maker) -> Account:
    """Other related conduct."""
    facts = (Fact(value=Conduct(c), evidence=make.evidence, rule=make.rule) for c in codes(to))
    return replace(account, conduct=tuple(facts))


def amend_stage(account: Account, to: str, make: Maker) -> Account:
    """Other stages; those that stay keep their own words."""
    kept = {fact.value.stage: fact for fact in account.stages}
    wanted = [Stage(code) for code in codes(to)]
    made = {s: Fact(value=StageEvent(stage=s), evidence=make.evidence, rule=make.rule) for s in wanted}
    return replace(account, stages=tuple(kept.get(s, made[s]) for s in wanted))


AMENDABLE: Mapping[str, Amend] = {
    "kind": amend_kind,
    "exploitation": amend_exploitation,
    "conduct": amend_conduct,
    "stage": amend_stage,
    "event_date": amend_date,
    "victims.count": amend_side("victims"),
    "suspects.count": amend_side("suspects"),
}


def amended(account: Account, ruling: Ruling) -> Account:
    """The account with one value put right. Errors: RulingError for an unknown field or a value that does not fit."""
    field, to = ruling.get("field"), ruling.get("to")
    if field not in AMENDABLE:
        raise RulingError(f"{field!r} cannot be amended; choose one of {', '.join(AMENDABLE)}.")
    evidence = tuple(evidence_in(account))[:1]
    try:
        return AMENDABLE[field](account, to, Maker(evidence, f"ruling:{ruling.id}"))
    except ValueError as error:
        raise RulingError(f"{to!r} is no value for {field}: {error}. Nothing was changed.") from error


def amend_all(accounts: Sequence[Account], rulings: Iterable[Ruling]) -> tuple[Account, ...]:
    """The accounts after all amendments, in their order."""
    by_id = {account.id: account for account in accounts}
    for ruling in rulings:
        if ruling.action is Action.AMEND and ruling.target in by_id and "founder" not in dict(ruling.value):
            by_id[ruling.target] = amended(by_id[ruling.target], ruling)
    return tuple(by_id[account.id] for account in accounts)


def protected(articles: Mapping[str, Article], rulings: Iterable[Ruling]) -> tuple[Name, ...]:
    """A protected name for each protection, in every article of the office where its words stand."""
    return tuple(
        name
        for ruling in rulings
        if ruling.action is Action.PROTECT
        for article in articles.values()
        if (name := protected_in(article, ruling.get("words")))
    )


def protected_in(article: Article, words: str) -> Name | None:
    """The name in one article, with all its places; None where it does not stand there."""
    mentions = tuple(
        Evidence(article=article.id, paragraph=number, start=at, end=at + len(words), quote=words)
        for number, paragraph in enumerate(article.paragraphs)
        for at in every(paragraph.text, words)
    )
    if not mentions:
        return None
    key = digest("protect", words)
    return Name(key=key, article=article.id, text=words, role=PersonRole.VICTIM, is_protected=True, mentions=mentions)


def every(text: str, words: str) -> list[int]:
    """Where the words stand in the text."""
    out: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        out.append(at)
        at = text.find(words, at + len(words))
    return out
