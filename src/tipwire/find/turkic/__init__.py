"""Kazakh, Kyrgyz and Uzbek: names of persons, case endings, given names. Read: letters, tokens, cases, given, features,
tagger, named; `train` makes the model. Refuses Russian and English, and roles (that is `find.names`).
"""

from tipwire.find.turkic.cases import Case, Form, Side, forms, side
from tipwire.find.turkic.letters import flat
from tipwire.find.turkic.named import Named, bare, named, nominative, sex_of
from tipwire.languages import view

LANGUAGES = frozenset({"kk", "ky", "uz"})

__all__ = [
    "LANGUAGES",
    "Case",
    "Form",
    "Named",
    "Side",
    "bare",
    "can_speak",
    "flat",
    "forms",
    "named",
    "nominative",
    "sex_of",
    "side_of",
]


def side_of(words: str, language: str) -> Side:
    """Whether a phrase does, is done to, or neither, by the ending of its last word; Latin letters too."""
    last = words.split()[-1] if words.split() else ""
    return side(view(last, language).cased, language) if last else Side.SUBJECT


def can_speak(words: str, language: str) -> bool:
    """False for a phrase in a case that no subject bears: told to somebody, taken from, held in."""
    last = words.split()[-1] if words.split() else ""
    reading = forms(view(last, language).cased, language)[0].case
    return side_of(words, language) is not Side.OBJECT and reading not in (Case.ABLATIVE, Case.LOCATIVE)
