"""Values that differ between the accounts of one story, field by field, side by side; none is chosen.

A table: each field reads its values from an account as `Told`, and a rule says how two of them relate. A value that a
later report of a later stage gives is `later`; a denial against a claim is `disputed`; the rest that differs is
`contradictory`. Refuses to convert currencies without a rate of the office's table.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from tipwire.link import rates as currencies
from tipwire.link import telling as tell
from tipwire.link import voices
from tipwire.link.rates import Rates
from tipwire.link.telling import Told
from tipwire.model import Account, Article, Conflict, MoneyPurpose, Precision, Side, Stage, Telling

ONE_EVENT_DAYS = 3
# Papers round, and people change money at other rates than the bank's.
ROUNDING = 0.1
CONTRADICTORY, LATER, NOT_COMPARED, DISPUTED = "contradictory", "later", "not compared", "disputed"
RELATIONS = (CONTRADICTORY, DISPUTED, LATER, NOT_COMPARED)
Relation = Callable[[Told, Told], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A compared field: its name, how an account tells it, and how two tellings relate ("" where they agree).

    `is_list` where one account may tell several values of which one in common is agreement; `is_of_sides` where the
    values of one account may stand against each other; `note` says what the values were compared by.
    """

    name: str
    told: Callable[[Account], Iterable[Told]]
    relation: Relation
    is_list: bool = False
    is_of_sides: bool = False
    note: Callable[[Sequence[Told]], str] = lambda _: ""


def conflicts(
    accounts: Sequence[Account], articles: Mapping[str, Article] | None = None, rates: Rates = currencies.NONE
) -> tuple[Conflict, ...]:
    """All conflicts, in the order of the fields; accounts come in order of publication.

    `articles` tell who says a value; by `rates` sums of two currencies are compared.
    """
    by_id = {account.id: account for account in accounts}

    def telling(one: Told) -> Telling:
        account = by_id[one.account]
        day = account.published.iso if account.published else ""
        speaker = one.unit if one.unit in SPEAKERS else ""
        speaker = speaker or voices.voice(account, one.evidence, (articles or {}).get(account.article))
        return Telling(account=account.id, outlet=account.outlet, day=day, speaker=speaker)

    found = (conflict(field, [t for a in accounts for t in field.told(a)], telling) for field in fields(rates))
    return tuple(one for one in found if one)


SPEAKERS = frozenset(voices.SIDES.values())


def conflict(field: Field, told: Sequence[Told], telling: Callable[[Told], Telling]) -> Conflict | None:
    """One field's conflict: every value that is told, where at least two do not agree."""
    relations = relations_by_list(field, told) if field.is_list else set(relations_of(field, told))
    relation = next((r for r in RELATIONS if r in relations), "")
    if not relation:
        return None
    sides: dict[str, list[Told]] = {}
    for one in told:
        sides.setdefault(one.says, []).append(one)
    return Conflict(
        field=field.name,
        sides=tuple(side(says, by, telling) for says, by in sides.items()),
        relation=relation,
        note=field.note(told),
    )


def relations_of(field: Field, told: Sequence[Told]) -> Iterable[str]:
    """How the values relate, value by value; those of one account only where it may quote two sides."""
    return (field.relation(a, b) for a, b in combinations(told, 2) if field.is_of_sides or a.account != b.account)


def relations_by_list(field: Field, told: Sequence[Told]) -> set[str]:
    """How the accounts relate: two agree where any value of the one agrees with any of the other."""
    pairs: dict[tuple[str, str], set[str]] = {}
    for a, b in combinations(told, 2):
        if a.account != b.account:
            pairs.setdefault((a.account, b.account), set()).add(field.relation(a, b))
    return {relation for relations in pairs.values() if "" not in relations for relation in relations}


def side(says: str, told: Sequence[Told], telling: Callable[[Told], Telling]) -> Side:
    """One value with all who say it."""
    return Side(
        value=says,
        accounts=tuple(dict.fromkeys(t.account for t in told)),
        evidence=tuple(e for t in told for e in t.evidence),
        told=tuple(dict.fromkeys(map(telling, told))),
    )


def staged(relation: Relation) -> Relation:
    """The same, where a value told days later at a higher stage is what the case has come to, no contradiction."""

    def of(left: Told, right: Told) -> str:
        found = relation(left, right)
        early, late = sorted((left, right), key=lambda told: told.published)
        days = (late.published - early.published).days if late.published < date.max else 0
        return LATER if found == CONTRADICTORY and days > ONE_EVENT_DAYS and late.rung > early.rung else found

    return of


def apart(left: Told, right: Told) -> str:
    """Ranges that do not touch."""
    return CONTRADICTORY if left.low > right.high or right.low > left.high else ""


def other(left: Told, right: Told) -> str:
    """Values that are not the same."""
    return CONTRADICTORY if left.key != right.key else ""


def neither_within(left: Told, right: Told) -> str:
    """Lists of which neither holds the other: one paper may leave a defendant out."""
    one, two = Counter(left.key), Counter(right.key)
    return CONTRADICTORY if one - two and two - one else ""


def disjoint(left: Told, right: Told) -> str:
    """Sets with nothing in common."""
    return CONTRADICTORY if not set(left.key) & set(right.key) else ""


def other_ages(left: Told, right: Told) -> str:
    """Ages of the same persons: as many on both sides, close together, and not the same."""
    same_people = len(left.key) == len(right.key) and left.low <= right.high + 3 and right.low <= left.high + 3
    return CONTRADICTORY if same_people and left.key != right.key else ""


def other_sum(rates: Rates) -> Relation:
    """Sums for one purpose and period; those of two currencies are compared where a rate of their days is held."""

    def of(left: Told, right: Told) -> str:
        (currency, per), (other_currency, other_per) = left.key, right.key
        if per != other_per:
            return ""
        if currency == other_currency:
            return apart(left, right)
        day = min(left.published, right.published)
        low, high = (rates.converted(amount, currency, other_currency, day) for amount in (left.low, left.high))
        if low is None or high is None:
            return NOT_COMPARED
        is_apart = low * (1 - ROUNDING) > right.high or right.low > high * (1 + ROUNDING)
        return CONTRADICTORY if is_apart else ""

    return of


def by_rate(rates: Rates) -> Callable[[Sequence[Told]], str]:
    """The rates by which sums of two currencies were compared, or that there are none."""

    def of(told: Sequence[Told]) -> str:
        said: dict[str, None] = {}
        for left, right in combinations(told, 2):
            one, other = left.key[0], right.key[0]
            if left.account != right.account and one != other and left.key[1] == right.key[1]:
                rate = rates.near(one, other, min(left.published, right.published))
                said[rate.says if rate else f"no rate of {min(one, other)} and {max(one, other)} is held"] = None
        return "; ".join(said)

    return of


def disputed(left: Told, right: Told) -> str:
    """One side denies or doubts where another claims; one side that says otherwise later has changed its mind."""
    against = (voices.is_against(left) and voices.is_for(right)) or (voices.is_for(left) and voices.is_against(right))
    if not against:
        return ""
    is_one_side = left.unit == right.unit
    return LATER if is_one_side and left.published != right.published else "" if is_one_side else DISPUTED


def later_stage(left: Told, right: Told) -> str:
    """A higher rung told later is progress; the earlier report was not wrong."""
    is_progress = left.low < right.low and left.published < right.published
    return LATER if is_progress else ""


def other_day(left: Told, right: Told) -> str:
    """Days close together are one day told two ways; days further apart are two steps, in the order they were told."""
    if left.key[0].startswith(right.key[0]) or right.key[0].startswith(left.key[0]):
        return ""
    days = abs(right.high - left.high)
    if left.unit == right.unit and (left.unit != Precision.DAY or days <= ONE_EVENT_DAYS):
        return CONTRADICTORY
    return LATER if (left.high < right.high) == (left.published < right.published) else ""


def close_day(left: Told, right: Told) -> str:
    """Days of one stage close together; days far apart are the stage of another person, or the next hearing."""
    return CONTRADICTORY if other_day(left, right) == CONTRADICTORY else ""


def more_later(left: Told, right: Told) -> str:
    """More suspects told later are further arrests; fewer, or other numbers on one day, contradict."""
    if not apart(left, right):
        return ""
    return LATER if left.high < right.low and left.published < right.published else CONTRADICTORY


def near_figure(left: Told, right: Told) -> str:
    """Figures less than a tenth apart: one total, told two ways. Figures further apart count other things."""
    low, high = sorted((left.low, right.low))
    return CONTRADICTORY if low and 1 < high / low <= 1.1 else ""


# What one paper calls offered and another given is one sum; what was asked for a child and what was found with the
# suspect are two.
PURPOSES: tuple[tuple[str, frozenset[MoneyPurpose]], ...] = (
    ("offered", frozenset({MoneyPurpose.OFFERED, MoneyPurpose.PAID})),
    ("price", frozenset({MoneyPurpose.ASKED, MoneyPurpose.PRICE})),
    ("deposit", frozenset({MoneyPurpose.FOUND, MoneyPurpose.DEPOSIT})),
    ("promised_wage", frozenset({MoneyPurpose.PROMISED_WAGE})),
    ("unpaid_wage", frozenset({MoneyPurpose.UNPAID_WAGE})),
    ("debt", frozenset({MoneyPurpose.DEBT})),
    ("takings", frozenset({MoneyPurpose.TAKINGS})),
    ("share_left", frozenset({MoneyPurpose.SHARE_LEFT})),
    ("fine", frozenset({MoneyPurpose.FINE})),
    ("damage", frozenset({MoneyPurpose.DAMAGE})),
)

# The suspects' sex is no field: trades stand in the masculine in most of our languages, whoever is meant.
FIELDS: tuple[Field, ...] = (
    Field(name="victims.count", told=lambda a: tell.count(a, a.victims), relation=staged(apart)),
    Field(name="victims.ages", told=lambda a: tell.ages(a, a.victims), relation=other_ages),
    Field(name="victims.sex", told=lambda a: tell.sexes(a, a.victims), relation=disjoint),
    Field(name="victims.minors", told=tell.minors, relation=other),
    Field(name="victims.nationalities", told=lambda a: tell.nationalities(a, a.victims), relation=disjoint),
    Field(name="suspects.count", told=lambda a: tell.count(a, a.suspects), relation=more_later),
    Field(name="suspects.ages", told=lambda a: tell.ages(a, a.suspects), relation=other_ages),
    Field(name="event_date", told=tell.day, relation=other_day),
    *(Field(name=f"date.{s.value.lower()}", told=tell.stage_day(s), relation=close_day) for s in Stage),
    Field(name="stage", told=tell.stage, relation=later_stage),
    Field(name="law", told=tell.law, relation=staged(disjoint)),
    Field(name="terms", told=tell.terms, relation=staged(neither_within)),
    *(Field(name=f"statistics.{m}", told=tell.figures(m), relation=near_figure) for m in tell.MEASURES),
    Field(name="claims", told=voices.claims, relation=disputed, is_of_sides=True),
)


def fields(rates: Rates) -> Iterable[Field]:
    """All fields, the sums by these rates before the days."""
    sums = (
        Field(
            name=f"money.{name}",
            told=tell.sums(purposes),
            relation=staged(other_sum(rates)),
            is_list=True,
            note=by_rate(rates),
        )
        for name, purposes in PURPOSES
    )
    at = next(n for n, field in enumerate(FIELDS) if field.name == "event_date")
    return (*FIELDS[:at], *sums, *FIELDS[at:])
