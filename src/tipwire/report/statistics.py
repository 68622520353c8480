"""Figures over more than one event, as said: hedge, unit, place, period, comparator and who says so.

Refuses sums and differences: figures of different kinds are never added, and a base we worked out is never printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as dataclasses_replace

from tipwire.model import (
    Account,
    Count,
    CountKind,
    Measure,
    Money,
    Speaker,
    Statistic,
)
from tipwire.report.claims import SPEAKS_FOR, _body_words, _only
from tipwire.report.english import count_words, figures, hedged, listing, money_words, number, when_words, words_in
from tipwire.report.said import Proof, Said, merged, stopped
from tipwire.report.scene import Scene, spelled
from tipwire.report.tables import PHRASES

# Figures of proceedings need the articles they count; where the source gives none, the reader is told.
NEEDS_ARTICLES = frozenset({Measure.CASES, Measure.SUSPECTS, Measure.VICTIMS})
RATIOS = {
    0.25: "a quarter of",
    0.5: "half",
    2.0: "twice",
    3.0: "three times",
    4.0: "four times",
    1.5: "one and a half times",
}
_WORTH_MONEY = re.compile(r"^([A-Z]{3})\b(?: per (\w+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One printed figure, who says it, and all accounts that give it."""

    words: str
    by: str
    place: str
    when: str
    measure: Measure
    has_articles: bool
    proofs: tuple[Proof, ...]
    outlets: tuple[str, ...]


def value_words(stat: Statistic) -> str:
    """The number with hedge and unit: "almost 136,000", "0.8 percent", "$300-$400 a month"."""
    if stat.value is None:
        return ""
    if money := _WORTH_MONEY.match(stat.unit):
        sum_ = Money(amount=stat.value, high=stat.high, currency=money[1], kind=stat.kind, per=money[2] or "")
        return money_words(sum_)
    if "percent" in stat.unit or "%" in stat.unit:
        return hedged(stat.kind, f"{stat.value:g} percent")
    if stat.high is not None and stat.high != stat.value:
        return f"{number(stat.value)} to {number(stat.high)}"
    if float(stat.value).is_integer() and stat.value < 13:
        return count_words(Count(low=int(stat.value), high=int(stat.value), kind=stat.kind))
    return hedged(stat.kind, figures(stat.value))


def what_words(stat: Statistic) -> str:
    """What was counted, without the hedge the finder may have left in brackets."""
    what = re.sub(
        r"\s*\((?:about|almost|nearly|roughly|some|more than|over|just over|at least|up to)\)", "", spelled(stat.what)
    )
    return what.strip() or PHRASES["measure"].get(stat.measure.name, "") or spelled(stat.unit)


def hedge_in(stat: Statistic) -> CountKind:
    """The hedge of the figure, also where it only stands in the description."""
    if stat.kind is not CountKind.EXACT:
        return stat.kind
    found = re.search(r"\((about|almost|nearly|roughly|some|more than|over|just over|at least|up to)\)", stat.what)
    return HEDGE_WORDS.get(found[1], CountKind.EXACT) if found else CountKind.EXACT


HEDGE_WORDS = {
    "about": CountKind.ABOUT, "roughly": CountKind.ABOUT, "some": CountKind.ABOUT, "almost": CountKind.ALMOST,
    "nearly": CountKind.ALMOST, "more than": CountKind.MORE_THAN, "over": CountKind.MORE_THAN,
    "just over": CountKind.MORE_THAN, "at least": CountKind.AT_LEAST, "up to": CountKind.UP_TO,
}  # fmt: skip


# --- one figure


def compared(scene: Scene, stat: Statistic) -> str:
    """The comparator as said: ", half the number recorded in 2007"; a base that was worked out is never named."""
    said = stat.comparator
    if said is None:
        return ""
    base = said.base_period
    since = (
        f"the number recorded in {base}" if re.fullmatch(r"\d{4}", base) else f"the number for {base}" if base else ""
    )
    if said.type == "ratio" and said.factor in RATIOS:
        return f", {RATIOS[said.factor]} {since or 'the earlier number'}"
    plain_words = said.says if said.says.isascii() else ""
    if plain_words:
        return f", {spelled(plain_words)}"
    if said.base_stated is not None and since:
        return f", against {figures(said.base_stated)} in {base}"
    return ""


def speaker(scene: Scene, account: Account, stat: Statistic) -> str:
    """Who says the figure: the body by name, else its kind; the outlet where it says so itself."""
    bodies = _only([f.value for f in account.bodies if f.value.kind in SPEAKS_FOR.get(stat.by, ())])
    if bodies:
        return _body_words(bodies[0])
    if stat.by in (Speaker.MEDIA, Speaker.UNCLEAR):
        return scene.outlet(account)
    return str(PHRASES["speaker"].get(stat.by.value, "")) or scene.outlet(account)


def figure(scene: Scene, account: Account, stat: Statistic) -> Figure | None:
    """One statistic as it is printed; None where it has no number."""
    stat = dataclasses_replace(stat, kind=hedge_in(stat))
    value, what = value_words(stat), what_words(stat)
    if not value or not what:
        return None
    measured = stat.unit.lower().startswith("percent") or _WORTH_MONEY.match(stat.unit)
    share = f" {stat.unit.removeprefix('percent').strip()}".rstrip() if stat.unit.startswith("percent") else ""
    words = f"the {what} at {value}{spelled(share)}" if measured else f"{value} {what}"
    if measured and share:
        words = f"the {what} at {value} {spelled(share).strip()}"
    when = f" {when_words(stat.period, scene.month)}" if stat.period else ""
    at = _lower(stat.place)
    place = f" in {at}" if at and at.lower() not in words.lower() else ""
    return Figure(
        words=words.replace("the the ", "the ") + compared(scene, stat),
        by=("put:" if measured else "") + speaker(scene, account, stat),
        place=place,
        when=when,
        measure=stat.measure,
        has_articles=bool(stat.article_basis),
        proofs=tuple((account, e) for e in stat.evidence),
        outlets=(account.outlet,),
    )


def _lower(place: str) -> str:
    return re.sub(r" (Oblast|Region|District)\b", lambda m: m.group().lower(), spelled(place))


def figures_of(scene: Scene) -> tuple[Figure, ...]:
    """All figures, the same one of several accounts once."""
    found: dict[tuple[object, ...], Figure] = {}
    for account in scene.accounts:
        for stat in account.statistics:
            one = figure(scene, account, stat)
            if one is None:
                continue
            key = (stat.measure, stat.value, stat.high, hedge_in(stat), stat.period, _unit_kind(stat))
            before = found.get(key)
            found[key] = dataclasses_replace(
                before or one,
                proofs=(*(before.proofs if before else ()), *one.proofs),
                outlets=tuple(dict.fromkeys([*(before.outlets if before else ()), account.outlet])),
            )
    return tuple(found.values())


def _unit_kind(stat: Statistic) -> str:
    return stat.unit.split()[0] if stat.unit else ""


# --- sentences


def sentences(scene: Scene) -> tuple[Said, ...]:
    """The figures in sentences of at most two, those of one speaker, day and place together."""
    out: list[Said] = []
    group: list[Figure] = []
    for one in figures_of(scene):
        if group and (len(group) == 2 or _apart(group[0], one)):
            out.append(_sentence(scene, group))
            group = []
        group.append(one)
    return (*out, *([_sentence(scene, group)] if group else []))


def _apart(left: Figure, right: Figure) -> bool:
    same = (left.by, left.when, left.place, left.outlets) == (right.by, right.when, right.place, right.outlets)
    short = words_in(left.words) + words_in(right.words) < 26
    return not (same and short)


def _sentence(scene: Scene, group: Sequence[Figure]) -> Said:
    first = group[0]
    verb, by = ("put", first.by.removeprefix("put:")) if first.by.startswith("put:") else ("reported", first.by)
    owned = by in scene.outlets
    text = f"{by} {verb} {_comma_listing([f.words for f in group])}{first.place}{first.when}"
    if first.measure in NEEDS_ARTICLES and not any(f.has_articles for f in group):
        text += "; which articles were counted was not stated"
    return stopped(Said(text, merged(Said("", f.proofs) for f in group), owned))


def _comma_listing(parts: Sequence[str]) -> str:
    return ", and ".join(parts) if any("," in p for p in parts) else listing(parts)
