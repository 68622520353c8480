"""The name tagger: which words of a Turkic text are persons, places and organisations (CRF trained on KazNERD).

Trained on Kazakh, used for Kyrgyz and Cyrillic Uzbek through flat letters; see names.card.md for scores. Refuses to
train (train.py does) and to load anything but the model beside this file.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import pycrfsuite

from tipwire.find.turkic.features import features

# A victim's name missed is worse than a word masked in vain, so half a likelihood is enough.
_LIKELY = 0.35


@cache
def _model() -> bytes:
    return (files(__package__) / "names.crfsuite").read_bytes()


@cache
def _tagger() -> Any:
    tagger = pycrfsuite.Tagger()
    # The tagger reads the bytes where they lie: _model keeps them for as long as the process lives.
    tagger.open_inmemory(_model())
    return tagger


def tags(words: Sequence[str]) -> tuple[str, ...]:
    """The kind of each word of a sentence: PERSON, GPE, LOCATION, ORGANISATION, POSITION, NORP, FACILITY or nothing."""
    if not words:
        return ()
    tagger = _tagger()
    best = tagger.tag(features(words))
    return tuple(_kind(tagger, label, place) for place, label in enumerate(best))


def _kind(tagger: Any, label: str, place: int) -> str:
    if label != "O":
        return str(label[2:])
    likely = float(tagger.marginal("B-PERSON", place)) + float(tagger.marginal("I-PERSON", place))
    return "PERSON" if likely >= _LIKELY else ""
