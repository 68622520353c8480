"""A story as the writer sees it: the accounts of the month, and how its people are called.

Everything here returns words with proofs. Refuses names of persons: people are a role, a sex, an age, a number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tipwire.model import (
    Account,
    Age,
    Assessment,
    Conduct,
    Exploitation,
    Fact,
    Month,
    People,
    Sex,
    Stage,
    Story,
)
from tipwire.report import english, told
from tipwire.report.house import House
from tipwire.report.said import NOTHING, Proof, Said, fill, proven
from tipwire.report.tables import NATIONS, PHRASES, nation

T = TypeVar("T")
CONVICTED = frozenset({Stage.CONVICTION, Stage.SENTENCE, Stage.APPEAL, Stage.AMNESTY})
CHILD_CONDUCT = frozenset(
    {Conduct.CHILD_SALE, Conduct.MISSING_CHILD, Conduct.IRREGULAR_ADOPTION, Conduct.CHILD_NEGLECT}
)
INFANT = 1
_LABEL = re.compile(r"(?<![\"\w])illegal (?:labou?r )?(?:im)?migrants?\b|(?<![\"\w])illegals\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One story of the month: `accounts` are its sources published in the period, reprints left out."""

    story: Story
    assessment: Assessment
    accounts: tuple[Account, ...]
    month: Month
    country: str
    house: House

    @property
    def stages(self) -> frozenset[Stage]:
        """All stages that any account states."""
        return frozenset(f.value.stage for a in self.accounts for f in a.stages)

    @property
    def is_convicted(self) -> bool:
        """True where a source says that a court has convicted."""
        return bool(self.stages & {Stage.CONVICTION, Stage.SENTENCE})

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets of the scene, each once."""
        return tuple(dict.fromkeys(self.outlet(a) for a in self.accounts))

    @property
    def has_both_verdicts(self) -> bool:
        """True where somebody is told to be convicted and somebody acquitted."""
        return self.is_convicted and Stage.ACQUITTAL in self.stages

    def outlet(self, account: Account) -> str:
        """The outlet's name as the house prints it."""
        return self.house.outlet(account.outlet)

    def named(self, outlets: Sequence[str]) -> str:
        """Outlets in brackets behind a value."""
        return told.outlets_words([self.house.outlet(o) for o in outlets], len(self.outlets))

    def has(self, value: Conduct | Exploitation) -> bool:
        """True where any account gives this conduct or purpose."""
        return any(f.value == value for a in self.accounts for f in (*a.conduct, *a.exploitation))

    def telling(self, teller: told.Teller) -> tuple[told.Variant, ...]:
        """The printed values of a slot in this scene."""
        return told.variants(self.accounts, teller)


# --- people


def count_said(account: Account, side: People) -> Said:
    """How many, of one account."""
    if side.count is None or english.is_bare_plural(side.count.value):
        return NOTHING
    return Said(english.count_words(side.count.value), proven(account, side.count))


def ages_said(account: Account, side: People) -> Said:
    """Their ages, of one account."""
    facts = [f for f in side.ages if side is not account.suspects or _is_of_the_counted(side, f)]
    words = english.age_words([f.value for f in facts], side.count.value if side.count else None)
    return Said(words, tuple(p for f in facts for p in proven(account, f)))


def _is_of_the_counted(side: People, age: Fact[Age]) -> bool:
    """False for an age told far from the one person spoken of: it may be somebody else's."""
    if side.count is None or side.count.rule != "one person spoken of":
        return True
    return any(e.paragraph == c.paragraph for e in age.evidence for c in side.count.evidence) or any(
        e.paragraph == r.paragraph and abs(e.start - r.start) < _NEAR
        for e in age.evidence
        for f in side.roles
        for r in f.evidence
    )


_NEAR = 60


def victims_of(account: Account) -> People:
    """The side of those exploited or meant to be."""
    return account.victims


def suspects_of(account: Account) -> People:
    """The side of those suspected."""
    return account.suspects


def sexes(scene: Scene, side: Callable[[Account], People]) -> tuple[Sex, ...]:
    """The sexes that at least half of the accounts that tell one give for all of them."""
    told_by = [found for a in scene.accounts if (found := _sexes_of_all(side(a)))]
    votes = Counter(sex for found in told_by for sex in found)
    return tuple(sorted(sex for sex, times in votes.items() if 2 * times >= len(told_by)))


def _sexes_of_all(people: People) -> frozenset[Sex]:
    """The sexes of one side; none where several are counted by a neutral word: one woman among them is not all."""
    counted = people.count
    if counted and not english.is_one(counted.value) and any(_NEUTRAL.search(e.quote) for e in counted.evidence):
        return frozenset()
    return frozenset(f.value for f in people.sexes)


_NEUTRAL = re.compile(r"(?i)челов|люд[яие]|\bлиц|адам|кісі|киши|\bkishi|одам|\bodam|people|persons?\b")
# Roles that take two: where there is an accomplice, somebody else is suspected too.
_TAKES_TWO = frozenset({"accomplice"})


def is_single(scene: Scene, side: Callable[[Account], People]) -> bool:
    """True where every account that counts says one."""
    if any(len({f.value for f in side(a).roles}) > 1 and _has_accomplice(side(a)) for a in scene.accounts):
        return False
    counts = [side(a).count for a in scene.accounts]
    given = [c.value for c in counts if c and not english.is_bare_plural(c.value)]
    return bool(given) and all(english.is_one(c) for c in given)


def _has_accomplice(people: People) -> bool:
    return any(f.value in _TAKES_TWO for f in people.roles)


def sex_noun(found: tuple[Sex, ...], one: bool, young: bool, fallback: str) -> str:
    """woman, men, girls, people: as far as the words of the sources carry it."""
    neutral = ("child", "children") if young else (fallback, english.plural(fallback))
    return _by_sex(found, NOUNS[young], neutral)[0 if one else 1]


Pair = tuple[str, str]
NOUNS: dict[bool, tuple[Pair, Pair]] = {
    True: (("girl", "girls"), ("boy", "boys")),
    False: (("woman", "women"), ("man", "men")),
}


def _by_sex(found: Sequence[Sex], of: tuple[T, T], neutral: T) -> T:
    """The female, the male or, where both or none are named, the neutral one."""
    table = {frozenset({Sex.FEMALE}): of[0], frozenset({Sex.MALE}): of[1]}
    return table.get(frozenset(found), neutral)


def _ages(scene: Scene, side: Callable[[Account], People]) -> list[Age]:
    return [f.value for a in scene.accounts for f in side(a).ages]


def is_young(scene: Scene) -> bool:
    """True where all victims are said to be under 18."""
    ages = _ages(scene, victims_of)
    minors = {side.minors.value for a in scene.accounts if (side := a.victims).minors}
    if ages and all(age.high < 18 for age in ages):
        covers_all = is_single(scene, victims_of) or any(age.low != age.high for age in ages)
        return (minors == {True} and not _has_adults(scene)) or (covers_all and minors != {False})
    if not ages and not minors:
        return _is_one_child(scene)
    return not ages and minors == {True}


def _has_adults(scene: Scene) -> bool:
    """True for "nine men, among them a boy of 17": several, a word for grown persons among theirs."""
    words = {f.value for a in scene.accounts for f in a.victims.roles}
    return bool(words & {"man", "woman"}) and not is_single(scene, victims_of)


def is_infant(scene: Scene) -> bool:
    """True where the ages given are those of an infant."""
    ages = _ages(scene, victims_of)
    return bool(ages) and all(a.high <= INFANT or a.months is not None for a in ages)


def victims_noun(scene: Scene, one: bool) -> str:
    """What the people concerned are called."""
    found = sexes(scene, victims_of)
    if is_infant(scene):
        noun = _by_sex(found, ("infant girl", "infant boy"), "infant")
        return noun if one else english.plural(noun)
    if is_young(scene):
        return sex_noun(found, one, True, "child")
    if not one and {side.minors.value for a in scene.accounts if (side := a.victims).minors} == {True}:
        return _by_sex(found, ("women and girls", "men and boys"), "people")
    roles = [
        r for r in told.commonest(scene.accounts, lambda a: a.victims.roles) if r not in PHRASES["roles"]["dropped"]
    ]
    if roles and not found:
        return spelled(roles[0]) if one else english.plural(spelled(roles[0]))
    return sex_noun(found, one, False, "person")


def victims(scene: Scene) -> Said:
    """Those concerned, with number and age where the sources agree: "three women aged 19 to 24"."""
    count = told.agreed(scene.accounts, lambda a: count_said(a, a.victims))
    one = is_single(scene, victims_of) or (not count and _is_one_child(scene))
    noun = _with_people(scene, victims_noun(scene, one))
    differ = len(scene.telling(lambda a: count_said(a, a.victims))) > 1
    ages = NOTHING if differ or is_infant(scene) else told.agreed(scene.accounts, lambda a: ages_said(a, a.victims))
    base = Said(noun.text, (*noun.proofs, *_sex_proofs(scene, victims_of)))
    if one:
        return fill(
            "{noun}{ages_}",
            noun=Said(english.with_article(base.text), (*base.proofs, *count.proofs)),
            ages_=_spaced(ages),
        )
    if not count:
        return fill("{noun}{ages_}", noun=base, ages_=_spaced(ages))
    return fill("{count} {noun}{ages_}", count=count, noun=base, ages_=_spaced(ages))


def _is_one_child(scene: Scene) -> bool:
    """A sale or a disappearance of which no source gives a number is told of one child."""
    conducts = {f.value for a in scene.accounts for f in a.conduct}
    return bool(conducts & CHILD_CONDUCT) and not any(a.victims.count for a in scene.accounts)


def _with_people(scene: Scene, noun: str) -> Said:
    """The noun with the one nationality that all sources give, where it is not the report's own country."""
    codes = told.commonest(scene.accounts, lambda a: a.victims.nationalities)
    if len(codes) != 1 or codes[0].upper() == scene.country or "," in noun or " and " in noun:
        return Said(noun)
    proofs = told.proofs_of(scene.accounts, lambda a: a.victims.nationalities, codes[0])
    adjective = NATIONS.get(codes[0].upper(), ("", ""))[1]
    if noun in ("people", "person") or not adjective:
        plain = {"people": "citizens", "person": "citizen"}.get(noun, noun)
        return Said(f"{plain} {'of' if plain != noun else 'from'} {nation(codes[0])}", proofs)
    return Said(f"{adjective} {noun}", proofs)


def _sex_proofs(scene: Scene, side: Callable[[Account], People]) -> tuple[Proof, ...]:
    return tuple(p for a in scene.accounts for f in side(a).sexes for p in proven(a, f))[:4]


def _spaced(said: Said) -> Said:
    """Ages behind a noun; where they are those of some only, between commas."""
    partial = said.text.startswith("one of") or said.text.endswith("among them")
    return Said(f", {said.text}," if partial else f" {said.text}", said.proofs) if said else said


def spelled(words: str) -> str:
    """A gloss in the house's spelling, ASCII; a label that judges stands in quotation marks, as somebody's own."""
    table = PHRASES["spelling"]
    words = _LABEL.sub(r'"\g<0>"', words)
    return re.sub(r"[A-Za-z]+", lambda m: table.get(m.group(), m.group()), english.plain(words))


def suspects(scene: Scene) -> Said:
    """Those suspected: role, sex, number and age, never a name: "two businesswomen", "a man of 31"."""
    count = told.agreed(scene.accounts, lambda a: count_said(a, a.suspects))
    one = is_single(scene, suspects_of)
    roles = told.commonest(scene.accounts, lambda a: a.suspects.roles)
    found = sexes(scene, suspects_of)
    if not (count or roles or found or any(a.suspects.count or a.suspects.persons for a in scene.accounts)):
        return NOTHING
    many = [f.value for a in scene.accounts if (f := a.suspects.count)]
    one = one or (not many and bool(roles or found))
    roles = tuple(r for r in roles if r not in PHRASES["roles"]["dropped"])
    is_theirs = one or (len(roles) == 1 and _is_counted_by(scene, roles[0]))
    gloss = role_words(roles[0], scene.is_convicted) if roles and is_theirs else ""
    fallback = "person" if scene.is_convicted else "suspect"
    noun = (gloss if one else english.plural(gloss)) if gloss else sex_noun(found, one, False, fallback)
    proofs = [*count.proofs, *_sex_proofs(scene, suspects_of)]
    proofs += told.proofs_of(scene.accounts, lambda a: a.suspects.roles, roles[0]) if gloss else ()
    differ = len(scene.telling(lambda a: count_said(a, a.suspects))) > 1
    ages = NOTHING if differ else told.agreed(scene.accounts, lambda a: ages_said(a, a.suspects))
    if one:
        age = Said(re.sub("^aged", " of" if not gloss else ", aged", ages.text), ages.proofs)
        closing = "," if gloss and ages else ""
        return Said(f"{english.with_article(noun)}{age.text}{closing}", (*proofs, *age.proofs))
    number = f"{count.text} " if count else ""
    return Said(f"{number}{noun}{_spaced(ages).text}", (*proofs, *ages.proofs))


def _is_counted_by(scene: Scene, role: str) -> bool:
    """True where the number stands with the word ("two businesswomen"): an owner and another are no two owners."""
    counted = {
        (a.article, e.paragraph): e for a in scene.accounts if a.suspects.count for e in a.suspects.count.evidence
    }
    words = ((a, e) for a in scene.accounts for f in a.suspects.roles if f.value == role for e in f.evidence)
    beside = ((counted.get((a.article, e.paragraph)), e) for a, e in words)
    return not counted or any(c is not None and c.start < e.end and e.start < c.end for c, e in beside)


def role_words(gloss: str, convicted: bool) -> str:
    """A role in the house's spelling; one that holds an accusation is alleged until a verdict."""
    accused = gloss in PHRASES["roles"]["accusing"] and not convicted
    return ("alleged " if accused else "") + spelled(gloss)


def those_suspected(scene: Scene) -> tuple[str, bool]:
    """How the suspects are called after their first mention, and whether that is one person."""
    one = is_single(scene, suspects_of) or not any(a.suspects.count for a in scene.accounts)
    if scene.is_convicted:
        return ("the defendant", True) if one else ("the defendants", False)
    return ("the suspect", True) if one else ("the suspects", False)


def those_concerned(scene: Scene) -> tuple[str, bool]:
    """How the people concerned are called after their first mention, and whether that is one person."""
    one = is_single(scene, victims_of) or _is_one_child(scene)
    if not scene.assessment.is_case:
        return ("the migrants", False)
    if scene.has(Exploitation.LAB) and not sexes(scene, victims_of) and not is_young(scene):
        return ("the worker" if one else "the workers", one)
    noun = victims_noun(scene, one)
    noun = {"person": "person concerned", "people": "people concerned"}.get(noun, noun)
    return (f"the {noun}", one)
