"""Words of any of our languages under one key, so that Мыңжанов, Мынжанов and Mynzhanov meet.

The letters are `tipwire.text.latin_key`'s business; here are stems, names and places. Refuses to know words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from tipwire.text import fold, latin_key, to_cyrillic

# "temirtau", "temirtauskaya" and "темиртауских" agree in five letters, and seldom anything else does.
STEM = 5
# The longest case ending: "-ларындағы" apart, two suffixes of Kazakh are six letters.
ENDING = 6
# Transliterations of one Kazakh or Russian name differ in at most two letters of fifteen.
SAME_NAME = 86

_WORD = re.compile(r"[^\W_]+(?:['’ʻʼ-][^\W_]+)*")
_REGION_WORDS = re.compile(r"\b(?:region|oblast|province|state|governorate|county)\b", re.IGNORECASE)
_DISTRICT_WORDS = re.compile(r"\b(?:district|raion|rayon|area|border)\b", re.IGNORECASE)
DISTRICTS = frozenset({"district", "raion", "area"})
_PLACE_WORDS = re.compile(
    r"\b(?:city|region|oblast|province|district|raion|rayon|village|island|international|airport|autonomous|republic"
    r"|the|of|near|town|border|state)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """One word's key, without blanks."""
    return latin_key(word).replace(" ", "")


def stem(word: str) -> str:
    """The opening of a word's key."""
    return word_key(word)[:STEM]


def words(text: str) -> list[str]:
    """The words of a text, numbers among them."""
    return _WORD.findall(text)


def in_cyrillic(text: str, language: str) -> tuple[str, Sequence[int]]:
    """The folded text, Latin Kazakh and Uzbek in Cyrillic letters, with the place of each letter."""
    if language in ("kk", "uz"):
        shown, places = to_cyrillic(text, language)
        return fold(shown), places
    return fold(text), range(len(text) + 1)


def name_key(name: str) -> str:
    """A person's or place's name as its words' keys in alphabetical order."""
    return " ".join(sorted(filter(None, map(word_key, words(name)))))


def is_told(parts: list[str], named: Iterable[str]) -> bool:
    """True where all words of a name stand among a text's capitalised words, in any case; short names never do."""
    return any(len(part) >= STEM for part in parts) and all(has_form(part, named) for part in parts)


def has_form(part: str, named: Iterable[str]) -> bool:
    """True where one of the words is the name with an ending, or with its last letter changed by one."""
    opening = part[: max(STEM, len(part) - 1)]
    return any(word.startswith(opening) and len(word) - len(part) <= ENDING for word in named)


def is_region(name: str) -> bool:
    """True where the name says that it is a region."""
    return bool(_REGION_WORDS.search(name))


def is_district(name: str, kind: str) -> bool:
    """True for an area that may hold towns: a district, by its kind or its name."""
    return kind in DISTRICTS or bool(_DISTRICT_WORDS.search(name))


def place_key(name: str) -> str:
    """A place's name without the words for its kind."""
    return name_key(_PLACE_WORDS.sub(" ", name)) or name_key(name)


def is_same_name(left: str, right: str) -> bool:
    """True where two name keys are one full name spelled two ways; a bare family name is not enough."""
    is_full = min(len(left.split()), len(right.split())) >= 2
    return is_full and fuzz.ratio(left, right) >= SAME_NAME
