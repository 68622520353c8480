"""Nouns for persons beyond the tables: the open class, by morphology.

Russian: animate common nouns of pymorphy3 (animals and names left out). English: agent nouns by suffix that follow a
number. Turkic: people of a place, agents behind a number. Refuses names of persons and places.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from tipwire.find import turkic
from tipwire.find.page import Line
from tipwire.model import Sex


@dataclass(frozen=True, slots=True)
class Noun:
    """A person noun at [start, end): gloss empty, since nobody translated it."""

    start: int
    end: int
    is_plural: bool
    sexes: tuple[Sex, ...] = ()
    gloss: str = ""


_WORD = re.compile(r"[^\W\d_][\w-]*")
# Animate in grammar, no persons.
_NOT_RUSSIAN = frozenset(
    [
        "животное",
        "скот",
        "корова",
        "лошадь",
        "конь",
        "овца",
        "баран",
        "коза",
        "козел",
        "собака",
        "кошка",
        "пес",
        "птица",
        "верблюд",
        "осел",
        "бык",
        "теленок",
        "ягненок",
        "ишак",
        "свинья",
        "курица",
        "рыба",
        "волк",
        "сокол",
        "муха",
        "крыса",
        "мышь",
        "жертвенник",
        "робот",
        "кукла",
        "покойник",
        "мертвец",
        "труп",
        "бог",
        "господь",
        "аллах",
        "черт",
        "дракон",
        "туз",
        "вирус",
        "бацилла",
        "зверь",
        "щенок",
        "котенок",
        "жеребенок",
        "табун",
        "питомец",
        "слон",
        "носорог",
        "тигр",
        "медведь",
        "змея",
        "паук",
        "персонаж",
        "тенге",
        "сом",
        "рубль",
        "доллар",
        "робот",
        "наркокурьер",
        "курьер",
    ]
)
_NO_PERSONS = frozenset(
    [
        "centers",
        "computers",
        "containers",
        "papers",
        "orders",
        "numbers",
        "letters",
        "dollars",
        "factors",
        "doors",
        "hours",
        "years",
        "sectors",
        "colors",
        "rubles",
        "others",
        "matters",
        "powers",
        "quarters",
        "trailers",
        "chapters",
        "offers",
        "floors",
        "meters",
        "tigers",
        "calendars",
        "minutes",
        "shelters",
        "answers",
        "rivers",
        "towers",
        "covers",
        "transfers",
        "borders",
        "charters",
        "plants",
        "grants",
        "restaurants",
        "corners",
        "dinners",
        "covers",
        "fingers",
        "layers",
        "cancers",
        "trackers",
        "lockers",
        "drawers",
        "boosters",
        "disasters",
        "disorders",
        "covers",
        "errors",
        "flavors",
        "mirrors",
        "motors",
        "indicators",
        "detectors",
        "harbors",
        "fees",
        "trees",
        "knees",
        "degrees",
        "committees",
        "guarantees",
        "coffees",
        "pants",
        "wants",
        "lists",
        "twists",
        "wrists",
        "fists",
        "variants",
    ]
)
_AGENT = re.compile(r"(?:ers|ors|ists|ees|ians|ants|women|men|folk|wives|mates)$")
_AGENT_ONE = re.compile(r"(?:woman|man)$")


@cache
def russian_morphology() -> Any:
    """The morphological analyser, read once."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=20_000)
def _russian(word: str) -> tuple[bool, tuple[Sex, ...]] | None:
    if not russian_morphology().word_is_known(word):
        return None
    for parse in russian_morphology().parse(word)[:2]:
        tag = parse.tag
        if parse.score < 0.3:
            break
        if "NOUN" not in tag or "anim" not in tag or parse.normal_form in _NOT_RUSSIAN:
            continue
        if {"Name", "Surn", "Patr", "Geox", "Orgn"} & set(tag.grammemes):
            return None
        return "plur" in tag, (Sex.FEMALE,) if "femn" in tag and "plur" not in tag else ()
    return None


@lru_cache(maxsize=20_000)
def is_thing(word: str) -> bool:
    """True for a Russian noun that is surely no person: "стран", "суток"."""
    parses = russian_morphology().parse(word[:40])[:3]
    return russian_morphology().word_is_known(word[:40]) and all("NOUN" in p.tag and "inan" in p.tag for p in parses)


def is_of_another(line: Line, start: int, end: int) -> bool:
    """True for a Russian noun whose next noun is somebody else: "мать женщины", not "новорождённую девочку"."""
    words = line.folded[start:end].split()
    return line.language == "ru" and bool(words) and _has_tag(words[-1], ("NOUN",))


def is_nominative_plural(line: Line, start: int, end: int) -> bool:
    """True for the «женщины» of «женщины задержаны»: a form of one or many with a plural verb or adjective."""
    if line.language != "ru" or not _may_be_plural(line.folded[start:end].split()[-1]):
        return False
    before = _WORD.findall(line.folded[max(0, start - 30) : start])[-1:]
    if before and _has_tag(before[0], _PLURAL_BEFORE):
        return True
    if before and _has_tag(before[0], _GENITIVE_BEFORE) and line.folded[start - 1 : start] == " ":
        return False
    clause = line.clause(start)
    after = [m.group() for m in _WORD.finditer(line.folded, end) if line.clause(m.start()) == clause][:_VERB_REACH]
    verb = next((word for word in after if _has_tag(word, _VERBS)), "")
    return bool(verb) and _has_tag(verb, _PLURAL_VERBS)


_VERB_REACH = 6
_VERBS = ("VERB", "PRTS")
_PLURAL_VERBS = ("VERB plur", "PRTS plur")
# "Паспорта девушки", «у женщины»: whose, not who.
_GENITIVE_BEFORE = ("NOUN", "PREP", "INFN")
_PLURAL_BEFORE = ("ADJF plur nomn", "PRTF plur nomn")


@lru_cache(maxsize=20_000)
def _may_be_plural(word: str) -> bool:
    parses = russian_morphology().parse(word[:40])
    nouns = [p.tag for p in parses if "NOUN" in p.tag or "ADJF" in p.tag]
    return any({"plur", "nomn"} in tag for tag in nouns) and any("sing" in tag for tag in nouns)


@lru_cache(maxsize=20_000)
def _has_tag(word: str, wanted: tuple[str, ...]) -> bool:
    tag = russian_morphology().parse(word[:40])[0].tag
    return any(set(each.split()) in tag for each in wanted)


@lru_cache(maxsize=20_000)
def sexes_of(word: str, language: str) -> tuple[Sex, ...]:
    """The sex that a word for a national carries: "казахстанка" is female, "казахстанец" says nothing."""
    if language != "ru":
        return ()
    for parse in russian_morphology().parse(word.lower()[:40]):
        if "NOUN" in parse.tag:
            return (Sex.FEMALE,) if "femn" in parse.tag and "anim" in parse.tag else ()
    return ()


def _open_russian(line: Line) -> Iterator[Noun]:
    for match in _WORD.finditer(line.folded):
        if len(match.group()) < 4 or (line.text[match.start()].isupper() and match.start() > 0):
            continue
        known = _russian(match.group()[:40])
        if known is not None:
            yield Noun(match.start(), match.end(), *known)


def _open_english(line: Line) -> Iterator[Noun]:
    for match in _WORD.finditer(line.folded):
        word = match.group()
        if len(word) < 5 or word in _NO_PERSONS or (line.text[match.start()].isupper() and match.start() > 0):
            continue
        if _AGENT.search(word):
            sexes = (Sex.FEMALE,) if word.endswith(("women", "wives")) else ()
            yield Noun(match.start(), match.end(), True, sexes)
        elif _AGENT_ONE.search(word):
            yield Noun(match.start(), match.end(), False, (Sex.FEMALE,) if word.endswith("woman") else ())


def _open_turkic(line: Line) -> Iterator[Noun]:
    for noun in turkic.open_nouns(line.text, line.language):
        yield Noun(noun.start, noun.end, noun.is_plural)


_OPEN: dict[str, Callable[[Line], Iterator[Noun]]] = {
    "ru": _open_russian,
    "en": _open_english,
    **dict.fromkeys(turkic.LANGUAGES, _open_turkic),
}


def open_nouns(line: Line) -> tuple[Noun, ...]:
    """The person nouns of an open class in a line."""
    return tuple(_OPEN[line.language](line)) if line.language in _OPEN else ()
