"""Figures over more than one event, as said: hedge, unit, place, period, comparator and who says so.

Refuses sums and differences: figures of different kinds are never added, and a base we worked out is never printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import replace as with_value

from tipwire.model import (
    Account,
    Count,
    CountKind,
    Measure,
    Money,
    Speaker,
    Statistic,
)
from tipwire.report.bodies import body_words
from tipwire.report.claims import SPEAKS_FOR, only_one
from tipwire.report.english import count_words, figures, hedged, listing, money_words, number, when_words, words_in
from tipwire.report.said import Proof, Said, merged, stopped
from tipwire.report.scene import Scene, spelled
from tipwire.report.tables import NATIONS, PHRASES, nation

# Figures of proceedings need the articles they count; where the source gives none, the reader is told.
VAGUE = frozenset({Measure.OTHER, Measure.MONEY, Measure.PERSONS})
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
    """One printed figure, who says it, and all accounts that give it. `verb` is how it is said: reported or put."""

    stat: Statistic
    value: str
    words: str
    compared: str
    by: str
    verb: str
    place: str
    when: str
    proofs: tuple[Proof, ...]
    outlets: tuple[str, ...]
    asides: tuple[tuple[str, str], ...] = ()
    deed: str = ""

    @property
    def told(self) -> str:
        """The figure with what others give for it: "17,000 migrants (almost 17,000 in Kurier) were deported"."""
        aside = f" ({', '.join(f'{value} in {outlet}' for value, outlet in self.asides)})" if self.asides else ""
        return f"{self.words}{aside}{' ' if self.deed else ''}{self.deed}"

    @property
    def text(self) -> str:
        """The same with what it is compared with."""
        return self.told + self.compared


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


_HEDGE = re.compile(
    r"\s*\((about|almost|nearly|roughly|some|more than|over|just over|at least|up to|not more than|no more than"
    r"|upper bound)\)"
)
# Words that count persons without saying which: a figure of them alone says nothing.
BARE = frozenset({"", "person", "persons", "people", "figure", "money", "sum of money", "sum", "sums", "other"})


def what_words(stat: Statistic) -> str:
    """What was counted, without the hedge the finder may have left in brackets; the unit where it says more."""
    what = _HEDGE.sub("", spelled(stat.what)).strip()
    what = re.sub(r"\bpersons\b(?<!in persons)", "people", what)
    if what.lower() in BARE:
        what = "" if stat.unit.lower() in BARE or _WORTH_MONEY.match(stat.unit) else spelled(stat.unit)
    return what or PHRASES["measure"].get(stat.measure.name, "")


def hedge_in(stat: Statistic) -> CountKind:
    """The hedge of the figure, also where it only stands in the description."""
    if stat.kind is not CountKind.EXACT:
        return stat.kind
    found = _HEDGE.search(stat.what)
    return HEDGE_WORDS.get(found[1], CountKind.EXACT) if found else CountKind.EXACT


HEDGE_WORDS = {
    "about": CountKind.ABOUT, "roughly": CountKind.ABOUT, "some": CountKind.ABOUT, "almost": CountKind.ALMOST,
    "nearly": CountKind.ALMOST, "more than": CountKind.MORE_THAN, "over": CountKind.MORE_THAN,
    "just over": CountKind.MORE_THAN, "at least": CountKind.AT_LEAST, "up to": CountKind.UP_TO,
    "not more than": CountKind.UP_TO, "no more than": CountKind.UP_TO, "upper bound": CountKind.UP_TO,
}  # fmt: skip


# --- one figure


def compared(stat: Statistic) -> str:
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
    """Who says the figure: the body by name, else its kind; the outlet where it says so itself or nobody is sure.

    A body that the account never lets speak is not the speaker of its figures.
    """
    spoken = [c for c in account.claims if c.speaker is stat.by]
    if stat.by in OFFICIAL_VOICES and account.claims and not spoken:
        return scene.outlet(account)
    known = [PHRASES["body"][c.body] for c in spoken if c.body in PHRASES["body"]]
    if known:
        return str(known[0])
    bodies = only_one([f.value for f in account.bodies if f.value.kind in SPEAKS_FOR.get(stat.by, ())])
    if bodies:
        return body_words(bodies[0])
    if stat.by in (Speaker.MEDIA, Speaker.UNCLEAR):
        return scene.outlet(account)
    return str(PHRASES["speaker"].get(stat.by.value, "")) or scene.outlet(account)


def figure(scene: Scene, account: Account, stat: Statistic) -> Figure | None:
    """One statistic as it is printed; None where it has no number or nothing counted."""
    stat = with_value(stat, kind=hedge_in(stat))
    value = value_words(stat)
    what, _, deed = what_words(stat).partition(" who ")
    if _says_nothing(scene, stat) or _is_unsure(scene, account, stat):
        return None
    if not value or stat.value == 1 or (what in BARE and not deed and not _WORTH_MONEY.match(stat.unit)):
        return None
    measured = stat.unit.lower().startswith("percent") or bool(_WORTH_MONEY.match(stat.unit))
    share = spelled(stat.unit.removeprefix("percent")).strip() if stat.unit.startswith("percent") else ""
    if stat.is_part and "among them" not in what:
        what += " among them"
    words = f"{_with_the(what)} at {value} {share}".strip() if measured else f"{value} {what}"
    named = measured and what in BARE
    pay = named and stat.unit.partition(" per ")[2] in PAID_BY
    at = nation(stat.place) if stat.place in NATIONS else _lower(stat.place)
    known = at.lower() in words.lower() or at == nation(scene.country)
    return Figure(
        stat=stat,
        value=value,
        words=value if named else words,
        compared=compared(stat),
        by=speaker(scene, account, stat),
        verb=(
            "named rates of pay of"
            if pay
            else "named sums of"
            if named
            else "put"
            if measured
            else "reported that"
            if deed
            else "reported"
        ),
        deed=deed,
        place=f" {'from' if stat.measure is Measure.DEPORTED else 'in'} {at}" if at and not known else "",
        when=time_words(scene, stat),
        proofs=tuple((account, e) for e in stat.evidence),
        outlets=(account.outlet,),
    )


def time_words(scene: Scene, stat: Statistic) -> str:
    """The time a figure was counted over, never longer than said: " in the first nine months of 2008"."""
    when = when_words(stat.period, scene.month) if stat.period else ""
    span = re.sub(r"\b\d\b", lambda m: number(int(m.group())), stat.span)
    if not span or span == "a year":
        return f" {when}" if when else ""
    if re.fullmatch(r"\d{4} to \d{4}", span):
        return f" from {span}"
    year = re.fullmatch(r"in (\d{4})", when)
    if year and span == "the year so far":
        return f" in {year[1]} so far"
    if span.startswith("the past ") or year is None:
        # "The past three years" end where the report stands; a year beside them is somebody else's.
        return f" in {span}"
    return f" in {span.removesuffix(' of the year')} of {year[1]}"


# A sum for such a time in a report on the labor market is pay.
PAID_BY = ("day", "month", "week", "hour")


def _says_nothing(scene: Scene, stat: Statistic) -> bool:
    """True for a sum of which nothing is told, neither what for nor for how long: "a sum of 15,000 tenge was named"."""
    bare = stat.measure is Measure.MONEY and spelled(stat.what).lower() in BARE
    return bare and not scene.assessment.is_case and " per " not in stat.unit


def _is_unsure(scene: Scene, account: Account, stat: Statistic) -> bool:
    """True for a figure of proceedings from an official body that the account lets say nothing.

    Where figures are what is told, they are the outlet's; a court that judges a case counts nothing.
    """
    if not scene.assessment.is_case and stat.by is not Speaker.OFFICIAL_COURT:
        return False
    spoken = any(c.speaker is stat.by for c in account.claims)
    return stat.measure in NEEDS_ARTICLES and stat.by in OFFICIAL_VOICES and bool(account.claims) and not spoken


def _with_the(what: str) -> str:
    return what if what.startswith(("the ", "a ")) else f"the {what}"


def _lower(place: str) -> str:
    return re.sub(r" (Oblast|Region|District)\b", lambda m: m.group().lower(), spelled(place))


def figures_of(scene: Scene) -> tuple[Figure, ...]:
    """All figures: the same one of several accounts once, a near one of another account as an aside."""
    found: list[Figure] = []
    for account in scene.accounts:
        told_of = ""
        for stat in account.statistics:
            one = figure(scene, account, stat)
            if stat.is_part and told_of != stat.unit:
                # "61 of them" says nothing without them.
                continue
            if not stat.is_part:
                told_of = stat.unit if one is not None else ""
            if one is not None:
                _take(scene, found, one)
    return tuple(found)


def _take(scene: Scene, found: list[Figure], one: Figure) -> None:
    """Puts the figure beside the one it repeats or differs from a little, else at the end."""
    for at, before in enumerate(found):
        if not _same_thing(before, one):
            continue
        outlets = tuple(dict.fromkeys([*before.outlets, *one.outlets]))
        proofs = (*before.proofs, *one.proofs)
        if before.value == one.value:
            fuller = max((before, one), key=lambda f: (bool(f.deed), bool(f.when), bool(f.compared)))
            found[at] = with_value(fuller, proofs=proofs, outlets=outlets, asides=before.asides)
            return
        if _near(before.stat, one.stat):
            aside = (one.value, scene.house.outlet(one.outlets[0]))
            if any(value == one.value for value, _ in before.asides):
                found[at] = with_value(before, proofs=proofs, outlets=outlets)
                return
            found[at] = with_value(before, proofs=proofs, outlets=outlets, asides=(*before.asides, aside))
            return
    found.append(one)


def _same_thing(left: Figure, right: Figure) -> bool:
    if left.stat.unit.split(" ")[0] != right.stat.unit.split(" ")[0]:
        return False
    if left.place and right.place and left.place != right.place:
        return False
    if left.stat.period and right.stat.period and left.stat.period != right.stat.period:
        return False
    if left.stat.span != right.stat.span or left.stat.is_part != right.stat.is_part:
        return False
    if left.deed and right.deed:
        return left.deed == right.deed
    if left.value == right.value and (left.deed or right.deed) and left.verb.split()[0] == right.verb.split()[0]:
        # One total, of which only one report says what was done.
        return True
    same = left.stat.measure == right.stat.measure and left.verb == right.verb
    return same and (left.stat.measure not in VAGUE or left.words == right.words)


def _near(left: Statistic, right: Statistic) -> bool:
    """True for figures less than a tenth apart: one total, told two ways."""
    low, high = sorted((left.value or 0, right.value or 0))
    return left.measure not in VAGUE and low > 0 and high / low <= 1.1


# --- sentences


def sentences(scene: Scene, measures: frozenset[Measure] = frozenset(Measure), most: int = 8) -> tuple[Said, ...]:
    """The figures in sentences of at most two, those of one speaker, day and place together."""
    groups: list[list[Figure]] = []
    for one in [f for f in figures_of(scene) if f.stat.measure in measures][:most]:
        if groups and len(groups[-1]) == 1 and _together(groups[-1][0], one):
            groups[-1].append(one)
        else:
            groups.append([one])
    said = []
    before = ""
    for group in groups:
        said.append(_sentence(scene, group, again=group[0].by == before))
        before = group[0].by
    return tuple(said)


def _together(left: Figure, right: Figure) -> bool:
    same = (left.by, left.verb, left.place) == (right.by, right.verb, right.place)
    same = same and left.when == right.when and not (left.compared and right.when)
    return same and not left.compared and not right.compared and words_in(left.text) + words_in(right.text) < 26


def _sentence(scene: Scene, group: Sequence[Figure], *, again: bool) -> Said:
    first = group[0]
    owned = first.by in scene.outlets or any(f.asides for f in group)
    by = f"{again_words(first.by)} also" if again else first.by
    # A comparator closes its own clause; the day stands before it.
    body = _comma_listing(_once_named([f.text for f in group]))
    if len(group) == 1 and first.compared:
        body = first.told + first.place + first.when + first.compared
    else:
        body += first.place + first.when
    verb = first.verb if len(group) > 1 else ONE_OF.get(first.verb, first.verb)
    text = f"{by} {verb} {body}"
    official = first.stat.by.value.startswith("OFFICIAL")
    if first.stat.measure in NEEDS_ARTICLES and official and not any(f.stat.article_basis for f in group):
        text += "; which articles were counted was not stated"
    return stopped(Said(text, merged(Said("", f.proofs) for f in group), owned))


ONE_OF = {"named sums of": "named a sum of", "named rates of pay of": "named pay of"}
OFFICIAL_VOICES = frozenset(
    {
        Speaker.OFFICIAL_POLICE,
        Speaker.OFFICIAL_PROSECUTOR,
        Speaker.OFFICIAL_COURT,
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
        Speaker.NGO,
        Speaker.INTL_ORG,
    }
)
PLURAL = ("police", "prosecutors")


def again_words(by: str) -> str:
    """The speaker of a second sentence: it, they, the source; an outlet keeps its name."""
    if by in PLURAL:
        return "they"
    if by.startswith(("a ", "an ")):
        noun = by.split(" ", 1)[1]
        return f"the {noun.removeprefix('unnamed ')}"
    return "it" if by.startswith("the ") else by


def _once_named(parts: Sequence[str]) -> list[str]:
    """What was measured once for two values: "the quota at 1.6 percent and 0.8 percent"."""
    head, at, _ = parts[0].partition(" at ")
    return [parts[0], *(p.removeprefix(head + at) if at else p for p in parts[1:])]


def _comma_listing(parts: Sequence[str]) -> str:
    return ", and ".join(parts) if any("," in re.sub(r"\d,\d|\([^)]*\)", "", p) for p in parts) else listing(parts)
