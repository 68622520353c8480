"""People: the two sides of a scene: how many, of which sex and age, of which citizenship, in which roles.

Counts are read from mentions: a number beside a noun, a word that counts by itself ("пятеро"), parts that are added up;
else a plural without number, else one. Refuses parts of a total ("two of them") as the total.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tipwire.find.groups import Told, told
from tipwire.find.mentions import PLURAL, Mention
from tipwire.find.nominative import sex_of
from tipwire.find.roles import OFFICIAL
from tipwire.find.scenes import Scene
from tipwire.model import Age, Count, CountKind, Fact, Name, People, Sex

_TITLE_BONUS = 3.0
_EARLY_BONUS = 2.0
_OWN_NOUN_BONUS = 2.0
_REPEAT_BONUS = 1.5
# A list of single persons ("a farmer and his son") is a weaker number than one that is said.
_LIST_COST = 4.0


def side(scene: Scene, members: Sequence[Mention], named: Sequence[Name]) -> People:
    """One side of the scene, from its mentions and the persons it names."""
    number = _at_least(_of_ages(count(members), members), named)
    return People(
        count=number,
        sexes=_each_once((*sexes(_single(members, number)), *_of_names(scene, named))) or other_sexes(scene, members),
        roles=roles(members),
        ages=ages(members),
        minors=minors(members),
        nationalities=nationalities(members) or of_compatriots(scene, members),
        persons=tuple(name.key for name in named),
    )


def ages(members: Iterable[Mention]) -> tuple[Fact[Age], ...]:
    """The ages said of them, each once."""
    found: dict[tuple[int, int], Fact[Age]] = {}
    for mention in members:
        for age, start, end in mention.ages:
            evidence = (mention.line.evidence(start, end),)
            found.setdefault((age.low, age.high), Fact(value=age, evidence=evidence, rule="age beside a person"))
    return tuple(found.values())


def minors(members: Sequence[Mention]) -> Fact[bool] | None:
    """True where a word for a child, or an age under 18, is said of any; False where all ages told are 18 and over."""
    for mention in members:
        if mention.is_child:
            evidence = (mention.line.evidence(mention.start, mention.end),)
            return Fact(value=True, evidence=evidence, rule="word for a child")
    told = ages(members)
    young = [fact for fact in told if fact.value.low < _OF_AGE]
    if young:
        return Fact(value=True, evidence=young[0].evidence, rule="age under 18")
    if told:
        return Fact(value=False, evidence=tuple(e for fact in told for e in fact.evidence), rule="ages of 18 and over")
    return None


_OF_AGE = 18


def nationalities(members: Iterable[Mention]) -> tuple[Fact[str], ...]:
    """The citizenships said of them, each once."""
    found: dict[str, Fact[str]] = {}
    for mention in members:
        for nation, start, end in mention.nations:
            if nation not in found:
                evidence = (mention.line.evidence(start, end),)
                found[nation] = Fact(value=nation, evidence=evidence, rule="word for a national")
    return tuple(found.values())


COUNTED, LISTED = "number beside a noun", "parts added up"


def of_compatriots(scene: Scene, members: Sequence[Mention]) -> tuple[Fact[str], ...]:
    """The citizenship of "his fellow countrymen": that of the one they are countrymen of, where only one is told."""
    words = [m for m in members if m.gloss == "compatriot" and not _OURS.search(m.words)]
    nationals = [m for m in scene.mentions if m.role != OFFICIAL and m.nations]
    told = nationalities(nationals)
    word = next((w for w in words if any(m.line is w.line for m in nationals)), None)
    if word is None or len(told) != 1:
        return ()
    evidence = (*told[0].evidence, word.line.evidence(word.start, word.end))
    return (Fact(value=told[0].value, evidence=evidence, rule="compatriots of a national"),)


def _of_ages(said: Fact[Count] | None, members: Sequence[Mention]) -> Fact[Count] | None:
    """The number told; where none is, as many as single persons of different ages are spoken of."""
    if said is not None and said.rule in (COUNTED, LISTED):
        return said
    single = [m for m in members if not m.is_bare and not m.is_plural and len(m.ages) == 1 and m.count is None]
    aged = {m.ages[0][0].low: m for m in single if _BESIDE_AGE.search(m.line.folded[m.ages[0][1] : m.ages[0][2]])}
    least = (said.value.low or 0) if said else 0
    if len(aged) < _SEVERAL or len(aged) <= least:
        return said
    evidence = tuple(m.line.evidence(m.ages[0][1], m.ages[0][2]) for m in aged.values())
    return Fact(value=Count(low=len(aged), high=len(aged)), evidence=evidence, rule="persons of different ages")


_SEVERAL = 2
# "The 23-year-old": the age tells one person from another; "when she was 15" is her own past.
_BESIDE_AGE = re.compile(r"летн\w+$|year-old$|жастағы$|жаштагы$|ёшли$|jastaǵy$|jastag'y$|zhastagy$|yoshli$")


# "Our countrymen" are the outlet's, whoever else is named.
_OURS = re.compile(r"(?:ымыз|іміз|ыбыз|ибиз|имиз)", re.IGNORECASE)


def _at_least(said: Fact[Count] | None, named: Sequence[Name]) -> Fact[Count] | None:
    """The number told, but never fewer than are named in full: a first name alone may be somebody's second mention."""
    named = [name for name in named if len(name.text.split()) > 1]
    if not named:
        return said
    is_open = said is None or said.rule not in (COUNTED, LISTED)
    if said is not None and not (is_open and (said.value.low or 0) < len(named)):
        return said
    evidence = tuple(name.mentions[0] for name in named if name.mentions)
    return (
        Fact(value=Count(low=len(named), high=len(named)), evidence=evidence, rule="persons named")
        if evidence
        else said
    )


def count(members: Sequence[Mention]) -> Fact[Count] | None:
    """How many: the best supported number, else plural, else one."""
    members = [m for m in members if not m.is_bare and not m.is_inherited]
    counted = told([m for m in members if not m.is_part])
    if counted:
        return _best(counted)
    plural = [m for m in members if m.is_plural and not m.is_part]
    single = [m for m in members if not m.is_plural]
    if plural and (not single or _weight(plural) > _weight(single)):
        first = max(plural, key=lambda m: m.strength)
        return Fact(value=PLURAL, evidence=(first.line.evidence(first.start, first.end),), rule="plural without number")
    if single:
        first = max(single, key=lambda m: m.strength)
        evidence = (first.line.evidence(first.start, first.end),)
        return Fact(value=Count(low=1, high=1), evidence=evidence, rule="one person spoken of")
    return None


def _weight(members: Iterable[Mention]) -> float:
    """How much a text speaks of them: earlier lines and surer roles weigh more."""
    return sum((3.0 + m.strength / 4) * (1.5 if m.line.number <= 1 else 1.0) for m in members)


def _best(counted: Sequence[Told]) -> Fact[Count]:
    times = Counter((one.count.low, one.count.high) for one in counted)
    ranked = []
    for order, one in enumerate(counted):
        mention = one.parts[0]
        points = mention.strength - order * 0.7
        points += _TITLE_BONUS if mention.line.is_title else 0.0
        points += _EARLY_BONUS if mention.line.number <= 2 else 0.0
        points += _OWN_NOUN_BONUS if mention.bias == mention.role else 0.0
        points += _REPEAT_BONUS * (times[one.count.low, one.count.high] - 1)
        points -= _LIST_COST if all(part.count is None for part in one.parts) else 0.0
        ranked.append((points, -order, one))
    best = max(ranked, key=lambda r: (r[0], r[1]))[2]
    best = next((one for one in counted if _is_exact_form(best.count, one.count)), best)
    evidence = tuple(part.line.evidence(*part.span) for part in best.parts)
    return Fact(value=best.count, evidence=evidence, rule=LISTED if len(best.parts) > 1 else COUNTED)


def _is_exact_form(rounded: Count, exact: Count) -> bool:
    """True where one number is the other before rounding: "more than a hundred" in the headline, 107 in the text."""
    if exact.kind is not CountKind.EXACT or rounded.kind not in _ROUNDED or exact.low is None:
        return False
    below, above = _ROUNDED[rounded.kind]
    number = rounded.low or rounded.high or 0
    return number * below <= exact.low <= number * above and number >= _ROUND_FROM


# How far below and above the number said the exact one may lie; smaller numbers are not rounded.
_ROUNDED = {
    CountKind.ABOUT: (0.88, 1.12),
    CountKind.MORE_THAN: (1.0, 1.2),
    CountKind.AT_LEAST: (1.0, 1.1),
    CountKind.UP_TO: (0.85, 1.0),
}
_ROUND_FROM = 10


def _single(members: Sequence[Mention], number: Fact[Count] | None) -> Sequence[Mention]:
    """The mentions; of one person alone only those in the singular: "boys fetch more" is said of no one child."""
    is_one = number is not None and number.value == Count(low=1, high=1)
    return [m for m in members if not m.is_plural and m.count in (None, Count(low=1, high=1))] if is_one else members


def sexes(members: Iterable[Mention]) -> tuple[Fact[Sex], ...]:
    """The sexes that the nouns carry."""
    found: dict[Sex, Fact[Sex]] = {}
    for mention in members:
        for sex in mention.sexes:
            if sex not in found:
                evidence = (mention.line.evidence(mention.start, mention.end),)
                found[sex] = Fact(value=sex, evidence=evidence, rule="noun with a sex")
    return tuple(found.values())


def _each_once(facts: Iterable[Fact[Sex]]) -> tuple[Fact[Sex], ...]:
    found: dict[Sex, Fact[Sex]] = {}
    for fact in facts:
        found.setdefault(fact.value, fact)
    return tuple(found.values())


def _of_names(scene: Scene, named: Sequence[Name]) -> Iterator[Fact[Sex]]:
    """The sexes that the grammar of names carries."""
    for name in named:
        sex = sex_of(name.text, scene.page.language)
        if sex is not None and name.mentions:
            yield Fact(value=sex, evidence=name.mentions[:1], rule="grammar of the name")


def other_sexes(scene: Scene, members: Sequence[Mention]) -> tuple[Fact[Sex], ...]:
    """Where neither noun nor name carries a sex: the pronoun of a single person."""
    if any(m.is_plural for m in members):
        return ()
    ours = {(m.line.number, m.start) for m in members}
    spoken: Mention | None = None
    for line in scene.told:
        near = [m for m in scene.mentions if m.line is line and not m.is_bare]
        for hit in line.find("pronoun"):
            before = [m for m in near if m.end <= hit.start]
            last = before[-1] if before else spoken
            if hit.weight >= _SUBJECT and last is not None and (last.line.number, last.start) in ours:
                evidence = (line.evidence(hit.start, hit.end),)
                return (Fact(value=Sex(hit.value), evidence=evidence, rule="pronoun of one person"),)
        spoken = near[-1] if near else None
    return ()


# Pronouns that are the subject weigh this much; "his" and "её" may be anybody's.
_SUBJECT = 3.0


def roles(members: Iterable[Mention]) -> tuple[Fact[str], ...]:
    """The glosses of the nouns, the most telling first: plain "person" only where nothing else is said."""
    found: dict[str, Fact[str]] = {}
    for mention in members:
        if mention.gloss and mention.gloss not in found:
            evidence = (mention.line.evidence(mention.start, mention.end),)
            found[mention.gloss] = Fact(value=mention.gloss, evidence=evidence, rule="person noun")
    telling = [fact for gloss, fact in found.items() if gloss not in _PLAIN]
    return tuple(telling or found.values())


_PLAIN = frozenset({"person", "suspect", "victim", "citizen", "resident", "child"})
