"""Person nouns of an open class: people of a place ("самарқандлик", "шымкенттік") and agents in -шы, -чы, -чи.

A word of a place counts only where no noun follows that it could qualify; an agent only behind a number. Refuses the
nouns of the tables, which say more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.find.turkic.given import known_places
from tipwire.find.turkic.letters import flat
from tipwire.find.turkic.tokens import Token, tokens
from tipwire.languages import load, view
from tipwire.text import fold

_OF_A_PLACE = re.compile(
    r"(\w{3,}?)(?:лык|лик|лук|дык|дик|дук|тык|тик|тук)((?:лар|лер|лор|дар|дер|дор|тар|тер|тор)\w*)?(?:\w{1,4})?"
)
_AGENT = re.compile(
    r"\w{3,}(?:шы|ши|чы|чи|чу|гер|кер|паз|ман)((?:лар|лер|лор)\w*)?(?:ны|ни|ну|нын|нинг|га|ге|дан|ден)?"
)
_NO_AGENTS = frozenset(map(flat, ("бірінші", "екінші", "үшінші", "биринчи", "экинчи", "учинчи", "иккинчи", "сатып")))


@dataclass(frozen=True, slots=True)
class OpenNoun:
    """A person noun at [start, end) of the text."""

    start: int
    end: int
    is_plural: bool


def open_nouns(text: str, language: str) -> Iterator[OpenNoun]:
    """The person nouns of a text that no table has."""
    seen = view(text, language)
    words = tokens(seen.cased)
    for place, word in enumerate(words):
        plural = _plural_of(words, place, language)
        if plural is not None:
            span = seen.span(word.start, word.end)
            yield OpenNoun(span.start, span.end, plural)


def _plural_of(words: tuple[Token, ...], place: int, language: str) -> bool | None:
    """Whether a word is a plural person noun; None where it is no person noun."""
    plain = flat(words[place].text)
    of_place = _OF_A_PLACE.fullmatch(plain)
    if of_place and of_place.group(1) in known_places():
        return None if _qualifies(words, place, language) else bool(of_place.group(2))
    agent = _AGENT.fullmatch(plain)
    if agent and plain not in _NO_AGENTS and place and _is_number(words[place - 1].text, language):
        return bool(agent.group(1))
    return None


def _qualifies(words: tuple[Token, ...], place: int, language: str) -> bool:
    """True for the adjective of the next noun ("шымкенттік келіншек")."""
    following = words[place + 1].text if place + 1 < len(words) else ""
    return bool(following) and bool(load(language).find("persons", fold(following)))


def _is_number(word: str, language: str) -> bool:
    return word[0].isdigit() or bool(load(language).find("numerals", fold(word)))
