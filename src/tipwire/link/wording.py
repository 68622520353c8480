"""How alike two texts are: sentences in common, rare words of one language, names and numbers across languages.

A word's worth is how seldom it is: in the texts at hand and in texts on this subject at large (common.tsv), so that two
texts alone are judged no differently from two of a thousand.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipwire.link.concepts import heft
from tipwire.link.knowledge import shares
from tipwire.link.profile import Profile
from tipwire.link.signals import Signal, Signals, listed

PRIOR = 200  # how many texts the table of common words counts for beside the texts at hand
COSINE_FLOOR, COSINE_TOP = 0.07, 0.35
NAMES_FLOOR, NAMES_TOP = 1.0, 4.0
REPRINT = 0.3
CONCEPTS_FLOOR, CONCEPTS_TOP, CONCEPTS_APART = 1.0, 6.0, 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """How seldom a stem is, from 0 (in every text) to 1 (in one), and what that makes of each account's words."""

    worth: Mapping[str, float]
    vectors: Mapping[str, Mapping[str, float]]

    @classmethod
    def of(cls, profiles: Iterable[Profile]) -> Rarity:
        """Counted over the profiles, each article once."""
        profiles = tuple(profiles)
        by_article: dict[str, set[str]] = {}
        for p in profiles:
            by_article.setdefault(p.account.article, set()).update(p.words, p.numbers)
        seen = Counter(stem for stems in by_article.values() for stem in stems)
        worth = {stem: seldom(stem, held, len(by_article)) for stem, held in seen.items()}
        return cls(worth=worth, vectors={p.account.id: vector(p, worth) for p in profiles})


def seldom(stem: str, held: int, texts: int) -> float:
    """How seldom a stem is that so many of the texts hold."""
    expected = held + PRIOR * shares().get(stem, 0.0) / 100
    return max(0.0, math.log((texts + PRIOR) / expected) / math.log(texts + PRIOR))


def vector(profile: Profile, worth: Mapping[str, float]) -> dict[str, float]:
    """Each stem's weight, seldom in general and often here; of length one."""
    weights = {stem: (1 + math.log(n)) * worth[stem] ** 2 for stem, n in profile.words.items()}
    length = math.sqrt(sum(w * w for w in weights.values()))
    return {stem: w / length for stem, w in weights.items()} if length else {}


def wording(left: Profile, right: Profile, rarity: Rarity) -> Signals:
    """What the texts themselves say."""
    if not left.words or not right.words:
        return
    share = contained(left, right)
    if is_template(left, right, share):
        yield Signal(name="text.template", says="the same sentences with other numbers")
        return
    if share >= REPRINT:
        yield Signal(name="text.reprint", says=f"{share:.0%} of the shorter text stands in the other", strength=share)
    if left.account.language == right.account.language:
        alike = cosine(left, right, rarity)
        if alike > COSINE_FLOOR:
            strength = min(1.0, (alike - COSINE_FLOOR) / (COSINE_TOP - COSINE_FLOOR))
            yield Signal(name="text.words", says=f"rare words in common ({alike:.2f})", strength=strength)
    yield from concepts_in_common(left, right)
    names = shared_names(left, right, rarity)
    if (worth := sum(names.values())) > NAMES_FLOOR:
        strength = min(1.0, (worth - NAMES_FLOOR) / (NAMES_TOP - NAMES_FLOOR))
        yield Signal(name="text.names", says=f"{len(names)} rare names and numbers in common", strength=strength)


def is_template(left: Profile, right: Profile, share: float) -> bool:
    """True where one form was filled in twice: much of the wording agrees, and not one of several numbers."""
    several = min(len(left.numbers), len(right.numbers)) >= 2
    return share >= REPRINT and several and not left.numbers & right.numbers


def concepts_in_common(left: Profile, right: Profile) -> Signals:
    """Things that both speak of, against all that they speak of."""
    if not left.concepts or not right.concepts:
        return
    shared = left.concepts & right.concepts
    common, told = heft(shared), min(heft(left.concepts), heft(right.concepts))
    if common > CONCEPTS_FLOOR:
        strength = min(1.0, (common - CONCEPTS_FLOOR) / (CONCEPTS_TOP - CONCEPTS_FLOOR)) * common / told
        yield Signal(name="text.concepts", says=f"both speak of {listed(shared)}", strength=strength)
    elif told >= CONCEPTS_APART and common < told / 8:
        yield Signal(name="text.other_concepts", says="they speak of other things")


def contained(left: Profile, right: Profile) -> float:
    """The share of the shorter text's five-word runs that stand in the other."""
    shorter = min(len(left.shingles), len(right.shingles))
    return len(left.shingles & right.shingles) / shorter if shorter else 0.0


def cosine(left: Profile, right: Profile, rarity: Rarity) -> float:
    """Cosine of the rare words' weights."""
    a, b = rarity.vectors[left.account.id], rarity.vectors[right.account.id]
    return sum(a[stem] * b[stem] for stem in a.keys() & b.keys())


def shared_names(left: Profile, right: Profile, rarity: Rarity) -> dict[str, float]:
    """Stems of capitalised words, and numbers, that both hold, with their worth."""
    stems = (left.capitals & right.capitals) | {n for n in left.numbers & right.numbers if len(n) >= 3}
    return {stem: rarity.worth.get(stem, 1.0) ** 2 for stem in stems}
