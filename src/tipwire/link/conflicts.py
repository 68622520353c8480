"""Values that differ between the accounts of one story, field by field, side by side; none is chosen.

A table: each field reads its values from an account as `Told`, and a rule says how two of them relate. Refuses to
convert currencies, and to call it a contradiction when a later report only tells of a later stage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from tipwire.link import telling as tell
from tipwire.link.telling import Told
from tipwire.model import Account, Conflict, MoneyPurpose, Precision, Side, Stage

ONE_EVENT_DAYS = 3
CONTRADICTORY, LATER, NOT_COMPARED = "contradictory", "later", "not compared"
Relation = Callable[[Told, Told], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A compared field: its name, how an account tells it, and how two tellings relate ("" where they agree).

    `is_list` where one account may tell several values of which one in common is agreement.
    """

    name: str
    told: Callable[[Account], Iterable[Told]]
    relation: Relation
    is_list: bool = False


def conflicts(accounts: Sequence[Account]) -> tuple[Conflict, ...]:
    """All conflicts, in the order of the fields; accounts come in order of publication."""
    return tuple(found for field in FIELDS if (found := conflict(field, [t for a in accounts for t in field.told(a)])))


def conflict(field: Field, told: Sequence[Told]) -> Conflict | None:
    """One field's conflict: every value that is told, where at least two do not agree."""
    relations = relations_by_list(field, told) if field.is_list else set(relations_of(field, told))
    relation = next((r for r in (CONTRADICTORY, LATER, NOT_COMPARED) if r in relations), "")
    if not relation:
        return None
    sides: dict[str, list[Told]] = {}
    for one in told:
        sides.setdefault(one.says, []).append(one)
    return Conflict(field=field.name, sides=tuple(side(says, by) for says, by in sides.items()), relation=relation)


def relations_of(field: Field, told: Sequence[Told]) -> Iterable[str]:
    """How the values of different accounts relate, value by value."""
    return (field.relation(a, b) for a, b in combinations(told, 2) if a.account != b.account)


def relations_by_list(field: Field, told: Sequence[Told]) -> set[str]:
    """How the accounts relate: two agree where any value of the one agrees with any of the other."""
    pairs: dict[tuple[str, str], set[str]] = {}
    for a, b in combinations(told, 2):
        if a.account != b.account:
            pairs.setdefault((a.account, b.account), set()).add(field.relation(a, b))
    return {relation for relations in pairs.values() if "" not in relations for relation in relations}


def side(says: str, told: Sequence[Told]) -> Side:
    """One value with all who say it."""
    return Side(
        value=says,
        accounts=tuple(dict.fromkeys(t.account for t in told)),
        evidence=tuple(e for t in told for e in t.evidence),
    )


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


def other_sum(left: Told, right: Told) -> str:
    """Sums for one purpose and period; those of two currencies are not compared."""
    (currency, per), (other_currency, other_per) = left.key, right.key
    if per != other_per:
        return ""
    return apart(left, right) if currency == other_currency else NOT_COMPARED


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
    Field(name="victims.count", told=lambda a: tell.count(a, a.victims), relation=apart),
    Field(name="victims.ages", told=lambda a: tell.ages(a, a.victims), relation=other_ages),
    Field(name="victims.sex", told=lambda a: tell.sexes(a, a.victims), relation=disjoint),
    Field(name="victims.minors", told=tell.minors, relation=other),
    Field(name="victims.nationalities", told=lambda a: tell.nationalities(a, a.victims), relation=disjoint),
    Field(name="suspects.count", told=lambda a: tell.count(a, a.suspects), relation=more_later),
    Field(name="suspects.ages", told=lambda a: tell.ages(a, a.suspects), relation=other_ages),
    *(Field(name=f"money.{n}", told=tell.sums(p), relation=other_sum, is_list=True) for n, p in PURPOSES),
    Field(name="event_date", told=tell.day, relation=other_day),
    *(Field(name=f"date.{s.value.lower()}", told=tell.stage_day(s), relation=close_day) for s in Stage),
    Field(name="stage", told=tell.stage, relation=later_stage),
    Field(name="law", told=tell.law, relation=disjoint),
    Field(name="terms", told=tell.terms, relation=neither_within),
    *(Field(name=f"statistics.{m}", told=tell.figures(m), relation=near_figure) for m in tell.MEASURES),
)
