"""The entries of a month: every statistic once with all who print it; of every case its persons and sums.

Refuses reprints as tellers, and a number for what a source leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tipwire.assess.gathered import CONVICTED, gathered
from tipwire.assess.ledger.counted import KINDS
from tipwire.assess.ledger.entry import Entry, Teller
from tipwire.assess.ledger.totals import number
from tipwire.assess.standing import Standing, standing
from tipwire.model import (
    Account,
    Assessment,
    Count,
    CountKind,
    Evidence,
    Measure,
    Money,
    Speaker,
    Stage,
    Statistic,
    Story,
    digest,
)
from tipwire.text import rows

VICTIMS = {
    Standing.IDENTIFIED: "IdentifiedVictims",
    Standing.ALLEGED: "AllegedVictims",
    Standing.PRESUMED: "PresumedVictims",
    Standing.TARGETED: "TargetedVictims",
}
# The type of a figure of victims is that of the word it rests on: nobody else identifies.
_BY_SPEAKER = {
    Speaker.MEDIA: "AllegedVictims",
    Speaker.UNNAMED: "AllegedVictims",
    Speaker.UNCLEAR: "AllegedVictims",
    Speaker.NGO: "PresumedVictims",
    Speaker.INTL_ORG: "PresumedVictims",
    Speaker.EXPERT: "PresumedVictims",
    Speaker.UNNAMED_EXPERT: "PresumedVictims",
    Speaker.LEGISLATOR: "PresumedVictims",
}
_OF_STAGE = {
    Stage.DETENTION: "Detained",
    Stage.ARREST: "Detained",
    Stage.CHARGE: "Charged",
    Stage.TRIAL: "Prosecuted",
    Stage.CONVICTION: "Convicted",
    Stage.ACQUITTAL: "Acquitted",
    Stage.RESCUE: "Freed",
    Stage.SHELTER: "Assisted",
    Stage.REFERRAL: "Assisted",
    Stage.REPATRIATION: "Repatriated",
    Stage.DEPORTATION: "Deported",
    Stage.DEPORTATION_PENDING: "ToBeDeported",
}
NEEDS_ARTICLES = frozenset({Measure.CASES, Measure.SUSPECTS, Measure.VICTIMS})
HEDGES = {
    CountKind.AT_LEAST: "at least ",
    CountKind.ABOUT: "about ",
    CountKind.ALMOST: "almost ",
    CountKind.MORE_THAN: "more than ",
    CountKind.UP_TO: "up to ",
}


@dataclass(frozen=True, slots=True)
class Kinds:
    """One line of the table of kinds."""

    measure: Measure
    what: re.Pattern[str]
    kind: str
    is_labelled: bool


@cache
def kinds() -> tuple[Kinds, ...]:
    """The table of kinds. Errors: SettingsError that names the line."""
    name = "counted.tsv"
    text = resources.files("tipwire.assess.ledger").joinpath(name).read_text(encoding="utf-8")
    return tuple(
        Kinds(
            row.read("measure", Measure, "a measure of docs/reference/words.md"),
            row.read("what", expression, "a regular expression"),
            row.read("kind", kind_code, "a class of counted.py, or Victims"),
            row.read("label", {"what": True, "": False}.__getitem__, "what, or nothing"),
        )
        for row in rows(text, name, ("measure", "what", "kind", "label"))
    )


def kind_code(cell: str) -> str:
    """The name of a kind; Victims where the speaker decides which. Errors: ValueError for an unknown one."""
    if cell != "Victims" and cell not in KINDS:
        raise ValueError(cell)
    return cell


def expression(cell: str) -> re.Pattern[str]:
    """The cell as an expression. Errors: ValueError."""
    try:
        return re.compile(cell, re.IGNORECASE)
    except re.error as error:
        raise ValueError(str(error)) from None


def kind_of(of: Statistic) -> tuple[str, str]:
    """The type that a statistic counts, and its label."""
    line = next(k for k in kinds() if k.measure is of.measure and k.what.search(of.what))
    kind = _BY_SPEAKER.get(of.by, "IdentifiedVictims") if line.kind == "Victims" else line.kind
    if of.unit == "percent":
        kind = "Share"
    label = of.what if line.is_labelled or kind == "Share" else ""
    return kind, f"{label}, {of.unit}" if kind == "Sums" else label


# --- figures over more than one event


def figures(stories: Iterable[Story], accounts: frozenset[str] | None = None) -> tuple[Entry, ...]:
    """Every statistic once, with all who print it; of the accounts with these ids only, where given."""
    held: dict[tuple[object, ...], list[tuple[Story, Account, Statistic]]] = {}
    for story in stories:
        for account in story.sources:
            for of in account.statistics if accounts is None or account.id in accounts else ():
                key = (*kind_of(of), of.value, of.high, of.period.iso if of.period else "", of.article_basis)
                place = of.place if of.value is not None else f"{of.place}{account.id}"
                held.setdefault((*key, place), []).append((story, account, of))
    return tuple(_figure(group) for group in _joined(held).values())


Group = list[tuple[Story, Account, Statistic]]


def _joined(held: dict[tuple[object, ...], Group]) -> dict[tuple[object, ...], Group]:
    """Figures without a place beside the one figure that is the same and has one."""
    out = dict(held)
    for key, group in held.items():
        beside = [other for other in out if other[:-1] == key[:-1] and other[-1]]
        if not key[-1] and len(beside) == 1:
            out[beside[0]] = [*out[beside[0]], *group]
            del out[key]
    return out


def _figure(group: Group) -> Entry:
    _, _, of = next((g for g in group if g[2].comparator), group[0])
    kind, label = kind_of(of)
    ends = _ends(of)
    return Entry(
        id=digest("figure", kind, label, str(of.value), of.place, of.period.iso if of.period else "", *_ids(group))[
            :10
        ],
        kind=kind,
        label=label,
        what=of.what,
        unit=of.unit if kind in ("Sums", "Share") else KINDS[kind].unit,
        low=ends[0],
        high=ends[1],
        period=of.period.iso if of.period else "",
        place=next((g[2].place for g in group if g[2].place), ""),
        basis="derived" if of.is_derived else "stated",
        articles=of.article_basis or ("article basis not stated" if of.measure in NEEDS_ARTICLES else ""),
        by=", ".join(dict.fromkeys(speaker(g[2].by) for g in group)),
        stories=tuple(dict.fromkeys(s.id for s, _, _ in group)),
        tellers=tuple(_teller(a, said(s), s.evidence) for _, a, s in group),
        compared=of.comparator.says if of.comparator else "",
    )


def _ids(group: Group) -> list[str]:
    return [account.id for _, account, _ in group]


def _ends(of: Statistic) -> tuple[float | None, float | None]:
    if of.value is None:
        return None, None
    return of.value, of.high if of.high is not None else of.value


def said(of: Statistic) -> str:
    """The number with its hedge: "almost 136,000"; what it is compared with for a bare direction."""
    if of.value is None:
        return of.comparator.says if of.comparator else ""
    high = f" to {number(of.high)}" if of.high is not None and of.high != of.value else ""
    return f"{HEDGES.get(of.kind, '')}{number(of.value)}{high}"


def speaker(by: Speaker) -> str:
    """police, ministry, NGO, the outlet itself."""
    plain = by.value.removeprefix("OFFICIAL_").replace("_", " ").lower().replace("ngo", "NGO")
    return {"media": "the outlet itself", "unnamed": "an unnamed source", "unclear": "nobody named"}.get(plain, plain)


def _teller(account: Account, said: str, evidence: tuple[Evidence, ...]) -> Teller:
    day = account.published.start if account.published else None
    return Teller(outlet=account.outlet, day=day, account=account.id, said=said, evidence=evidence)


# --- persons and sums of stories


@dataclass(frozen=True, slots=True)
class Told:
    """One value that one account of a story tells."""

    account: Account
    low: float
    high: float | None
    said: str
    evidence: tuple[Evidence, ...]


def of_stories(stories: Iterable[tuple[Story, Assessment]]) -> tuple[Entry, ...]:
    """Persons on both sides, those of a step, and the sums, of each story that is a case."""
    return tuple(entry for story, assessment in stories if assessment.is_case for entry in of_story(story))


def of_story(story: Story) -> Iterator[Entry]:
    """The entries of one case."""
    facts = gathered(story)
    for kind, what, told in (
        (VICTIMS[standing(facts)], "people concerned", list(_side(facts.sources, "victims"))),
        (accused(facts.stages), "the accused side", list(_side(facts.sources, "suspects"))),
        *_steps(facts.sources),
    ):
        if told:
            yield _entry(story, kind, "", what, KINDS[kind].unit, told)
    for label, sums in _sums(facts.sources).items():
        yield _entry(story, "Sums", label, label.partition(", ")[0], label.partition(", ")[2], sums)


def accused(stages: frozenset[Stage]) -> str:
    """The type of the accused side: by the furthest step, never further."""
    if stages & CONVICTED:
        return "Convicted"
    steps = ((Stage.CHARGE, "Charged"), (Stage.ARREST, "Detained"), (Stage.DETENTION, "Detained"))
    return next((kind for stage, kind in steps if stage in stages), "Suspects")


def _side(sources: Sequence[Account], side: str) -> Iterator[Told]:
    for account in sources:
        people = account.victims if side == "victims" else account.suspects
        if people.count and (told := _told(account, people.count.value, people.count.evidence)):
            yield told


def _told(account: Account, count: Count, evidence: tuple[Evidence, ...]) -> Told | None:
    """The count as ends; None for a plural without a number, which counts nobody."""
    if count.kind is CountKind.PLURAL_UNSPECIFIED or (count.low is None and count.high is None):
        return None
    low, high = count.low or 0, count.high
    words = number(low) if low == high else f"{number(low)} to {number(high)}" if high is not None else number(low)
    return Told(account, low, high, f"{HEDGES.get(count.kind, '')}{words}", evidence)


def _steps(sources: Sequence[Account]) -> Iterator[tuple[str, str, list[Told]]]:
    """The persons that a step is told of, step by step."""
    held: dict[Stage, list[Told]] = {}
    for account in sources:
        for fact in account.stages:
            count = fact.value.count
            if count and fact.value.stage in _OF_STAGE and (told := _told(account, count, fact.evidence)):
                held.setdefault(fact.value.stage, []).append(told)
    for stage, values in held.items():
        yield _OF_STAGE[stage], f"step: {stage.value.replace('_', ' ').lower()}", values


def _sums(sources: Sequence[Account]) -> dict[str, list[Told]]:
    """The sums by purpose and currency."""
    held: dict[str, list[Told]] = {}
    for account in sources:
        for fact in account.money:
            money = fact.value
            per = f" per {money.per}" if money.per else ""
            label = f"{money.purpose.value.replace('_', ' ')}, {money.currency}{per}"
            high = money.high if money.high is not None else money.amount
            held.setdefault(label, []).append(Told(account, money.amount, high, money_said(money), fact.evidence))
    return held


def money_said(money: Money) -> str:
    """about 300 to 400 USD."""
    high = f" to {number(money.high)}" if money.high is not None and money.high != money.amount else ""
    return f"{HEDGES.get(money.kind, '')}{number(money.amount)}{high} {money.currency}"


def _entry(story: Story, kind: str, label: str, what: str, unit: str, told: Sequence[Told]) -> Entry:
    highs = [t.high for t in told]
    return Entry(
        id=digest("story", story.id, kind, label, what)[:10],
        kind=kind,
        label=label,
        what=what,
        unit=unit,
        low=min(t.low for t in told),
        high=None if None in highs else max(h for h in highs if h is not None),
        period="",
        place="",
        basis="stated",
        articles="",
        by="",
        stories=(story.id,),
        tellers=tuple(_teller(t.account, t.said, t.evidence) for t in told),
    )
