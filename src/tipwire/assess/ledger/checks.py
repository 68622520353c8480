"""Figures worked out again: comparators against what is held, parts against the whole, one source against another.

Each answer is a sentence with its arithmetic. Refuses a base that nobody holds as a fact: it is named as derived.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tipwire.assess.ledger.entries import kind_of, said
from tipwire.assess.ledger.entry import Check, Entry, Teller, Verdict
from tipwire.assess.ledger.totals import number
from tipwire.model import Account, Comparator, CountKind, Statistic, Story

# "Half" and "twice" are said of what is near it; a percentage is rounded to a tenth or a whole; a hedge leaves room.
_LOOSE, _EXACT, _HEDGED = 0.1, 0.006, 0.05
_POINTS = 0.6


@dataclass(frozen=True, slots=True)
class Held:
    """One figure that the office holds, with who printed it."""

    account: Account
    of: Statistic

    @property
    def said(self) -> str:
        """17,000 for 2008 (Interfax, 2009-01-26)."""
        day = f", {self.account.published.iso}" if self.account.published else ""
        when = f" for {self.of.period.iso}" if self.of.period else ""
        return f"{said(self.of)}{when} ({self.account.outlet}{day})"


def held(stories: Iterable[Story]) -> tuple[Held, ...]:
    """Every statistic with a number, reprints left out."""
    return tuple(Held(a, s) for story in stories for a in story.sources for s in a.statistics if s.value is not None)


def checked(entries: Sequence[Entry], stories: Sequence[Story], store: Sequence[Held]) -> tuple[Entry, ...]:
    """The entries with what came of working them out again. `store` is all that the office holds, of any month."""
    by_account = {a.id: a for s in stories for a in s.accounts}
    return tuple(
        replace(
            entry,
            checks=(*compared(entry, by_account, store), *differing(entry, entries), *parted(entry, entries)),
        )
        for entry in entries
    )


# --- comparators


def compared(entry: Entry, accounts: dict[str, Account], store: Sequence[Held]) -> Iterator[Check]:
    """Each comparison that a teller of the figure makes, once."""
    done: set[str] = set()
    for teller in entry.tellers:
        for of in statistics_of(entry, teller, accounts):
            key = str(of.comparator)
            if of.comparator and of.value is not None and key not in done:
                done.add(key)
                yield from of_comparator(of, of.comparator, teller, bases(of, store), store)


def statistics_of(entry: Entry, teller: Teller, accounts: dict[str, Account]) -> Iterator[Statistic]:
    """The statistics of an account that an entry is made of."""
    for of in accounts[teller.account].statistics if teller.account in accounts else ():
        if of.evidence == teller.evidence and kind_of(of) == (entry.kind, entry.label):
            yield of


def bases(of: Statistic, store: Sequence[Held]) -> tuple[Held, ...]:
    """What the office holds of the same kind and place for the whole period that a figure is compared with."""
    base = of.comparator.base_period if of.comparator else ""
    return tuple(h for h in store if base and is_over(h, base) and is_same(of, h.of))


def is_over(held: Held, base: str) -> bool:
    """True for a figure of that period printed after it: what is printed within a year counts a part of it."""
    of, printed = held.of, held.account.published
    return of.period is not None and of.period.iso == base and not (printed and printed.iso.startswith(base))


def is_same(left: Statistic, right: Statistic) -> bool:
    """True where both count the same in the same place; a place not told may be any."""
    places = {p for p in (left.place, right.place) if p}
    return kind_of(left) == kind_of(right) and len(places) < 2


def of_comparator(
    of: Statistic, by: Comparator, teller: Teller, known: Sequence[Held], store: Sequence[Held]
) -> Iterator[Check]:
    """Stated base, held bases, a neighbouring year, or what is not held."""
    head = f'{teller.outlet} gives {said(of)} and says "{by.says}"'
    if by.base_stated is not None:
        yield of_stated(of, by, head)
        yield from firm(of, ((h, of_held_base(by, head, h)) for h in known))
        return
    if by.type not in TESTS:
        return
    if known:
        yield from firm(of, ((h, of_held(of, by, head, h)) for h in known))
    elif by.base_period:
        yield not_held(of, by, head)
    elif (near := neighbour(of, by, store)) is not None:
        yield Check(verdict=Verdict.AGREES, says=f"{head}; {near.said} is held, and {worked(of, near.of)}.")


def firm(of: Statistic, made: Iterable[tuple[Held, Check]]) -> Iterator[Check]:
    """The checks; a contradiction only where both sides tell their place, or neither does."""
    yield from (c for h, c in made if c.verdict is not Verdict.CONTRADICTS or h.of.place == of.place)


def of_stated(of: Statistic, by: Comparator, head: str) -> Check:
    """The change from a base that the source itself gives."""
    assert of.value is not None
    assert by.base_stated is not None
    return Check(verdict=Verdict.DERIVED, says=f"{head}: {change(of.value, by.base_stated)} (derived).")


def of_held_base(by: Comparator, head: str, other: Held) -> Check:
    """A base that the source gives against the one that is held."""
    assert by.base_stated is not None
    assert other.of.value is not None
    fits = near(by.base_stated, other.of.value, room(other.of))
    verdict = Verdict.AGREES if fits else Verdict.CONTRADICTS
    return Check(verdict=verdict, says=f"{head}; the office holds {other.said}.")


Test = Callable[[float, float, Comparator, float], bool]


def is_ratio(value: float, base: float, by: Comparator, loose: float) -> bool:
    """Half, twice, 4.2 times."""
    return near(value, base * (by.factor or 0), max(loose, _LOOSE if by.factor in (0.5, 2.0, 3.0) else loose))


def is_share(value: float, base: float, by: Comparator, loose: float) -> bool:
    """Up or down so many percent."""
    sign = -1 if by.says.startswith(("down", "fewer")) else 1
    return abs(100 * (value - base) / base - sign * (by.factor or 0)) <= max(_POINTS, 100 * loose * 0.9)


def is_difference(value: float, base: float, by: Comparator, loose: float) -> bool:
    """So many more or fewer."""
    sign = -1 if re.search(r"fewer|less|down", by.says) else 1
    return near(value, base + sign * (by.factor or 0), loose)


def is_direction(value: float, base: float, by: Comparator, _loose: float) -> bool:
    """Did not decrease; fell; rose."""
    says = by.says
    if "not decrease" in says:
        return value >= base
    if "not increase" in says:
        return value <= base
    return value < base if re.search(r"down|decrease|fell|fewer", says) else value > base


TESTS: dict[str, Test] = {
    "ratio": is_ratio,
    "share": is_share,
    "difference": is_difference,
    "direction": is_direction,
}


def of_held(of: Statistic, by: Comparator, head: str, other: Held) -> Check:
    """The comparison against a figure that is held."""
    assert of.value is not None
    assert other.of.value is not None
    fits = TESTS[by.type](of.value, other.of.value, by, max(room(of), room(other.of)))
    verdict = Verdict.AGREES if fits else Verdict.CONTRADICTS
    return Check(verdict=verdict, says=f"{head}; the office holds {other.said}: {worked(of, other.of)}.")


def not_held(of: Statistic, by: Comparator, head: str) -> Check:
    """What the base would be, marked as derived, where nobody holds it."""
    assert of.value is not None
    base = implied(of.value, by)
    would = f" It would be {number(base)} (derived, reported by nobody)." if base is not None else ""
    return Check(verdict=Verdict.NOT_HELD, says=f"{head}; the office holds no such figure for {by.base_period}.{would}")


def implied(value: float, by: Comparator) -> float | None:
    """The base that a comparison implies; None for a direction."""
    factor = by.factor or 0
    sign = -1 if re.search(r"fewer|less|down", by.says) else 1
    made = {
        "ratio": lambda: value / factor,
        "share": lambda: value / (1 + sign * factor / 100),
        "difference": lambda: value - sign * factor,
    }
    if by.type not in made or not factor or (by.type == "share" and sign * factor == -100):
        return None
    return round(made[by.type](), 1)


def neighbour(of: Statistic, by: Comparator, store: Sequence[Held]) -> Held | None:
    """The figure of the year before, where a comparison names no period and that figure fits it."""
    if of.period is None or of.value is None:
        return None
    for other in store:
        if other.of.period is None or other.of.value is None or not is_same(of, other.of):
            continue
        if other.of.period.iso == str(of.period.start.year - 1) and TESTS[by.type](
            of.value, other.of.value, by, _EXACT
        ):
            return other
    return None


def worked(of: Statistic, base: Statistic) -> str:
    """1,300,000 is 50 percent of 2,600,000."""
    assert of.value is not None
    assert base.value
    return f"{number(of.value)} is {of.value / base.value:.1%} of {number(base.value)}".replace("%", " percent")


def change(value: float, base: float) -> str:
    """258 against 190: up 35.8 percent."""
    if not base:
        return f"{number(value)} against none"
    share = (value - base) / base
    way = "up" if share > 0 else "down" if share < 0 else "no change,"
    return f"{number(value)} against {number(base)}: {way} {abs(share):.1%}".replace("%", " percent")


def near(left: float, right: float, loose: float) -> bool:
    """True where both are the same but for so much of the greater."""
    return abs(left - right) <= loose * max(abs(left), abs(right))


def room(of: Statistic) -> float:
    """How far a figure may be from what it says."""
    return _EXACT if of.kind is CountKind.EXACT else _HEDGED


# --- sources that differ, parts of a whole


def differing(entry: Entry, entries: Sequence[Entry]) -> Iterator[Check]:
    """Another number of the same kind, period and place."""
    others = [e for e in entries if e is not entry and is_rival(entry, e)]
    if others:
        listed = "; ".join(f"{t.said} ({t.outlet})" for e in (entry, *others) for t in e.tellers)
        yield Check(verdict=Verdict.DIFFERS, says=f"Given for one thing: {listed}. None is chosen, none added.")


def is_rival(left: Entry, right: Entry) -> bool:
    """True for two numbers of one thing told by different sources."""
    key = (left.kind, left.label, left.period)
    if key != (right.kind, right.label, right.period) or not left.period or left.kind in ("Part", "Sums", "Share"):
        return False
    places = {p for p in (left.place, right.place) if p}
    # Two numbers of one account alone are a whole and its part more often than a contradiction.
    apart = len({t.account for e in (left, right) for t in e.tellers}) > 1
    same_what = left.what == right.what or left.kind in ("Deported", "Entered")
    return len(places) < 2 and apart and same_what and left.low is not None and right.low is not None


_SEXES = re.compile(r"^(men|women|girls|boys|children|minors|persons|foreigners|citizens)\b")


def parted(entry: Entry, entries: Sequence[Entry]) -> Iterator[Check]:
    """The parts that one account tells behind a whole, added up."""
    for teller in entry.tellers if entry.kind not in ("Part", "Sums", "Share") else ():
        parts = parts_of(entry, teller, entries)
        if len(parts) < 2 or entry.low is None:
            continue
        split = [p for p in parts if _SEXES.match(p.what) and not p.what.startswith(("foreigners", "citizens"))]
        listed = " + ".join(f"{number(p.low or 0)} {p.what.removesuffix(' among them')}" for p in split)
        added = sum(p.low or 0 for p in split)
        if len(split) > 1 and added == entry.low:
            yield Check(verdict=Verdict.AGREES, says=f"{listed} = {number(added)}: the parts add up ({teller.outlet}).")
        for part in parts:
            if (part.low or 0) > entry.low:
                much = f"{number(part.low or 0)} {part.what} is more than the whole of {number(entry.low)}"
                says = f"{much} ({teller.outlet})."
                yield Check(verdict=Verdict.CONTRADICTS, says=says)


def parts_of(entry: Entry, teller: Teller, entries: Sequence[Entry]) -> list[Entry]:
    """The parts that stand behind the figure in the same paragraph of the same account."""
    at = teller.evidence[0]
    return [
        e
        for e in entries
        if e.kind == "Part"
        for t in e.tellers
        if t.account == teller.account
        and t.evidence[0].paragraph == at.paragraph
        and t.evidence[0].start > at.start
        and not is_nearer(e, t, entry, teller, entries)
    ]


def is_nearer(part: Entry, mine: Teller, whole: Entry, teller: Teller, entries: Sequence[Entry]) -> bool:
    """True where another whole stands between the part and this one."""
    start, end = teller.evidence[0].start, mine.evidence[0].start
    return any(
        e is not whole
        and e is not part
        and e.kind not in ("Part", "Sums", "Share")
        and t.account == teller.account
        and t.evidence[0].paragraph == teller.evidence[0].paragraph
        and start < t.evidence[0].start < end
        for e in entries
        for t in e.tellers
    )
