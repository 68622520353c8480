"""The two models in use: likelihoods of the kinds of a sentence, and of the roles of the words at a place in it.

Each model is read once, when first asked. Refuses to train, and to load anything but the models beside this file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import pycrfsuite

from tipwire.find.learned import lines, phrases
from tipwire.find.learned.words import words


@cache
def _bytes(name: str) -> bytes:
    return (files(__package__) / name).read_bytes()


@cache
def _tagger(name: str) -> Any:
    tagger = pycrfsuite.Tagger()
    # The tagger reads the bytes where they lie: _bytes keeps them for as long as the process lives.
    tagger.open_inmemory(_bytes(name))
    return tagger


@lru_cache(maxsize=512)
def kinds(text: str, language: str, before: str = "") -> Mapping[str, float]:
    """How likely a sentence is of each kind (event, background, figure, law, hypothesis, furniture, other)."""
    if not text.strip():
        return {}
    tagger = _tagger("kinds.crfsuite")
    tagger.set([lines.features(text, language, before)])
    return {label: float(tagger.marginal(label, 0)) for label in sorted(tagger.labels())}


@lru_cache(maxsize=256)
def _likely(text: str, language: str) -> tuple[Mapping[str, float], ...]:
    """For each word, how likely it is part of a phrase of each role; "" is no role."""
    seen = phrases.features(text, language)
    if not seen:
        return ()
    tagger = _tagger("roles.crfsuite")
    tagger.set(seen)
    labels = tagger.labels()
    out = []
    for place in range(len(seen)):
        likely: dict[str, float] = {}
        for label in labels:
            role = label[2:]
            likely[role] = likely.get(role, 0.0) + float(tagger.marginal(label, place))
        out.append(likely)
    return tuple(out)


def roles(text: str, language: str, start: int, end: int) -> Mapping[str, float]:
    """How likely the words at [start, end) of a sentence are of each role, the mean of the words; "" is no role."""
    likely = _likely(text, language)
    at = [likely[i] for i, word in enumerate(words(text, language)) if word.start < end and start < word.end]
    if not at:
        return {}
    return {role: sum(one[role] for one in at) / len(at) for role in at[0]}
