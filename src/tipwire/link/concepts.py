"""The things a text is about, found by their words in any language: the bridge between a Kazakh and a Russian text.

Refuses to read values: that a text speaks of a railway station does not say that the event happened there.
"""

from __future__ import annotations

import re
from functools import cache

from tipwire.link import spelling
from tipwire.link.knowledge import table


def concepts(texts: tuple[str, ...]) -> frozenset[str]:
    """The concepts whose words stand in the texts."""
    keys = " ".join(spelling.word_key(word) for text in texts for word in spelling.words(text))
    return frozenset(concept for concept, pattern in patterns() if pattern.search(f" {keys} "))


@cache
def worth() -> dict[str, float]:
    """How much a shared concept says."""
    return {concept: float(weight) for concept, weight, _ in table("concepts.tsv", 3)}


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A pattern over keys for each concept."""
    return tuple(
        (concept, re.compile(" (?:" + alternatives(said) + ")")) for concept, _, said in table("concepts.tsv", 3)
    )


def alternatives(said: str) -> str:
    """The words as a pattern: each by its opening, whole where a blank ends it, several side by side."""
    options = sorted({option(phrase) for phrase in said.split("|")}, key=len, reverse=True)
    return "|".join(options)


def option(phrase: str) -> str:
    """One word or phrase."""
    opening = r"\S* ".join(re.escape(spelling.word_key(word)) for word in phrase.split())
    return opening + " " if phrase.endswith(" ") else opening
