"""The things a text is about, found by their words in any language: the bridge between a Kazakh and a Russian text.

Refuses to read values: that a text speaks of a railway station does not say that the event happened there.
"""

from __future__ import annotations

import re
from functools import cache

from tipwire.link import spelling
from tipwire.link.knowledge import table

# A text on kidneys speaks of donors and transplants too.
COMPANY = 0.3


def concepts(texts: tuple[str, ...]) -> frozenset[str]:
    """The concepts whose words stand in the texts."""
    keys = " ".join(spelling.word_key(word) for text in texts for word in spelling.words(text))
    return frozenset(concept for concept, pattern in patterns() if pattern.search(f" {keys} "))


def heft(found: frozenset[str]) -> float:
    """What concepts weigh together: of one group the best in full, the others a third as much."""
    groups: dict[str, list[float]] = {}
    for concept in found:
        group, weight = worth()[concept]
        groups.setdefault(group, []).append(weight)
    return sum(max(ws) + COMPANY * (sum(ws) - max(ws)) for ws in groups.values())


@cache
def worth() -> dict[str, tuple[str, float]]:
    """The group of a concept, and how much a shared one says."""
    return {concept: (group, float(weight)) for concept, group, weight, _ in table("concepts.tsv", 4)}


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """A pattern over keys for each concept."""
    return tuple(
        (concept, re.compile(" (?:" + alternatives(said) + ")")) for concept, _, _, said in table("concepts.tsv", 4)
    )


def alternatives(said: str) -> str:
    """The words as a pattern: each by its opening, whole where a blank ends it, several side by side."""
    options = sorted({option(phrase) for phrase in said.split("|")}, key=len, reverse=True)
    return "|".join(options)


def option(phrase: str) -> str:
    """One word or phrase."""
    opening = r"\S* ".join(re.escape(spelling.word_key(word)) for word in phrase.split())
    return opening + " " if phrase.endswith(" ") else opening
