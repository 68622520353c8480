"""The table of features: each compares two profiles by one kind of value and yields signals.

People are compared in `who`, places and days in `where_when`, texts in `wording`; the rest stands here. Refuses any
value that only one of the two accounts holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import product

from tipwire.link.knowledge import NEAR_FAMILIES, RANK
from tipwire.link.profile import Profile
from tipwire.link.signals import Signal, Signals, listed
from tipwire.link.where_when import countries, event_day, places, publication
from tipwire.link.who import ages, persons, roles, sexes, suspect_counts, victim_counts
from tipwire.model import AccountKind, Money, MoneyPurpose, Stage

CONTEXT_KINDS = frozenset(
    {
        AccountKind.STATISTICS,
        AccountKind.POLICY,
        AccountKind.ENFORCEMENT_OPERATION,
        AccountKind.COMMENTARY,
        AccountKind.FEATURE,
        AccountKind.PREVENTION,
    }
)
# A feature or an unclear account may well tell of a case; totals, laws and campaigns do not.
NO_EVENT = frozenset({AccountKind.STATISTICS, AccountKind.POLICY, AccountKind.COMMENTARY, AccountKind.PREVENTION})
# Two first steps so far apart are two cases; raids on one ring go on for months.
AGAIN_DAYS, AFTER_VERDICT_DAYS = 120, 30
RARE_FAMILIES = frozenset({"organ", "child sale", "ward", "begging", "marriage", "crime", "military"})


def kinds(left: Profile, right: Profile) -> Signals:
    """The sort of report."""
    a, b = left.account.kind, right.account.kind
    if a is b:
        name = "kind.context" if a in CONTEXT_KINDS else "kind.same"
        yield Signal(name=name, says=f"both are reports of the sort {a.value.replace('_', ' ')}")
    elif (a in NO_EVENT) != (b in NO_EVENT):
        strength = 0.5 if all(map(tells_an_event, (left, right))) else 1.0
        says = f"one is of the sort {a.value}, the other {b.value}".replace("_", " ")
        yield Signal(name="kind.other", says=says, strength=strength)


def tells_an_event(side: Profile) -> bool:
    """True where a form and a stage or people are told: a total that has them may be a case that was misread."""
    told = side.account.stages or side.account.victims.count or side.account.suspects.count
    return bool(side.families and told)


def families(left: Profile, right: Profile) -> Signals:
    """The form of exploitation or related conduct."""
    if not left.families or not right.families:
        return
    if shared := left.families & right.families:
        name = "family.rare" if shared & RARE_FAMILIES else "family.same"
        yield Signal(name=name, says=f"the same form: {listed(shared)}")
    elif not any(frozenset(pair) in NEAR_FAMILIES for pair in product(left.families, right.families)):
        yield Signal(name="family.other", says=f"other forms: {listed(left.families)} against {listed(right.families)}")


def money(left: Profile, right: Profile) -> Signals:
    """Sums of one currency."""
    a, b = sums(left.money), sums(right.money)
    if shared := a & b:
        says = f"the same sum: {listed(f'{amount:.0f} {currency}' for amount, currency in shared)}"
        yield Signal(name="money.same", says=says, strength=min(1.6, sum(unround(amount) for amount, _ in shared)))
    elif other := other_sums(left.money, right.money):
        yield Signal(name="money.other", says=f"another sum for the same purpose: {other}")


def sums(money: tuple[Money, ...]) -> set[tuple[float, str]]:
    """Amounts with currency, both ends of a range."""
    return {(m, x.currency) for x in money for m in (x.amount, x.high) if m}


def unround(amount: float) -> float:
    """What a sum in common says: 5000 is asked in many cases, 1900 in few."""
    figures = len(f"{amount:.0f}".rstrip("0"))
    return {0: 0.5, 1: 0.6, 2: 0.85}.get(figures, 1.0)


def other_sums(left: tuple[Money, ...], right: tuple[Money, ...]) -> str:
    """Sums of one purpose and currency of which none agrees."""
    for a, b in product(left, right):
        same_kind = a.purpose is b.purpose is not MoneyPurpose.OTHER and a.currency == b.currency
        if same_kind and a.amount != b.amount:
            return f"{a.amount:.0f} against {b.amount:.0f} {a.currency}"
    return ""


def law(left: Profile, right: Profile) -> Signals:
    """Articles of the codes."""
    if left.law & right.law:
        yield Signal(name="law.same", says=f"the same article: {listed(left.law & right.law)}")
    elif left.law and right.law:
        yield Signal(name="law.other", says=f"other articles: {listed(left.law)} against {listed(right.law)}")


def bodies(left: Profile, right: Profile) -> Signals:
    """Bodies that act; one with a place of its own says more, and announcements come from one body."""
    if shared := left.bodies & right.bodies:
        is_announced = left.account.kind in NO_EVENT
        is_local = any("," in b or "district" in b or "(ngo)" in b for b in shared)
        yield Signal(
            name="body.rare" if is_local or is_announced else "body.same", says=f"the same body: {listed(shared)}"
        )
    elif left.bodies and right.bodies and left.account.kind is right.account.kind in NO_EVENT:
        yield Signal(name="body.other", says=f"other bodies: {listed(left.bodies)} against {listed(right.bodies)}")


def terms(left: Profile, right: Profile) -> Signals:
    """Imposed terms of imprisonment."""
    if left.terms & right.terms:
        yield Signal(
            name="term.same", says=f"the same term: {listed(f'{t:g}' for t in left.terms & right.terms)} years"
        )
    elif left.terms and right.terms:
        yield Signal(name="term.other", says="other terms of imprisonment")


def progress(left: Profile, right: Profile) -> Signals:
    """A verdict first and an arrest weeks later is another case, or old news retold."""
    if left.published is None or right.published is None or not left.rank or not right.rank:
        return
    later, sooner = (left, right) if left.published > right.published else (right, left)
    apart = abs((left.published - right.published).days)
    if sooner.rank - later.rank >= 3 and apart > 3:
        yield Signal(name="stage.back", says="the later report tells of an earlier stage")


def first_steps(left: Profile, right: Profile) -> Signals:
    """Held or found months after the other's first step, or after its verdict: the same recruiter, a new case."""
    early, late = sorted((left, right), key=lambda p: p.published or date.max)
    if late.first_step is None or early.published is None or early.rank < RANK[Stage.RESCUE]:
        return
    days = (late.first_step - (early.first_step or early.published)).days
    is_ended = early.rank >= RANK[Stage.CONVICTION]
    if days > (AFTER_VERDICT_DAYS if is_ended else AGAIN_DAYS):
        yield Signal(name="stage.again", says=f"held anew on {late.first_step.isoformat()}, {days} days later")


def works(left: Profile, right: Profile) -> Signals:
    """A film, play or book about a case is no report of it."""
    if left.is_of_work != right.is_of_work:
        yield Signal(name="text.work", says="one is about a film, play or book")


def figures(left: Profile, right: Profile) -> Signals:
    """Statistics: the same figures of the same things."""
    if not left.figures or not right.figures:
        return
    same = left.figures & right.figures
    values = {v for _, v in left.figures} & {v for _, v in right.figures} - {v for _, v in same}
    if same:
        yield Signal(
            name="figure.same",
            says=f"figures in common: {listed(f'{v:g}' for _, v in same)}",
            strength=weight(v for _, v in same),
        )
    if values:
        yield Signal(
            name="figure.value", says=f"numbers in common: {listed(f'{v:g}' for v in values)}", strength=weight(values)
        )
    if not same and not values and min(len(left.figures), len(right.figures)) >= 2:
        is_total = left.account.kind is right.account.kind is AccountKind.STATISTICS
        yield Signal(name="figure.other", says="no figure in common", strength=1.0 if is_total else 0.5)


def weight(values: Iterable[float]) -> float:
    """Long numbers say more than short ones; three of them are enough."""
    return min(3.0, sum(1.0 if v >= 100 or v % 1 else 0.5 for v in values))


def citation(left: Profile, right: Profile) -> Signals:
    """One names the other's outlet as its source."""
    for one, other in ((left, right), (right, left)):
        if other.outlet and any(cites(v, other.outlet) for v in one.via):
            yield Signal(name="via.cites", says=f"{one.account.outlet} cites {other.account.outlet}")
            return


def cites(via: str, outlet: str) -> bool:
    """True where the words of the shorter name all stand in the longer one."""
    a, b = set(via.split()), set(outlet.split())
    return bool(a and b) and (a <= b or b <= a)


Feature = Callable[[Profile, Profile], Signals]

FEATURES: tuple[Feature, ...] = (
    persons, places, countries, event_day, publication, kinds, families, victim_counts, suspect_counts,
    ages, sexes, money, law, bodies, roles, terms, progress, figures, citation,
    first_steps, works,
)  # fmt: skip
