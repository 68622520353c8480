"""What the name tagger sees of each word: letters, endings, shape, neighbours, known given names, surname endings.

Train and use share this file, so a change here asks for a new model (train.py). Refuses gold labels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tipwire.find.turkic.given import given_names
from tipwire.find.turkic.letters import flat

_SURNAME = re.compile(
    r"\w{2,}(?:ов|ев|ин|ова|ева|ина|ский|ская|улы|угли|углы|уулу|кызы|кизи|бай|баев|баева|бек|хан|жан|гали|султан)"
    r"(?:[нтд]ын|[нтд]ин|[нтд]ы|[нтд]и|[гк]а|[гк]е|на|не|да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен|ни|нинг|нун|ну)?"
)
_CASE = re.compile(
    r"(?:[нтд][ыиу]н|нинг|[нтд][ыи]|[гк][ае]|[дт][ае]н?|нан|нен|[мбп]ен|дагы|деги|тагы|теги|ни|лык|лик|лар\w*|лер\w*|дар\w*|тар\w*)$"
)


def features(words: Sequence[str]) -> list[list[str]]:
    """One list of features a word, in order."""
    plain = [flat(word) for word in words]
    shapes = [_shape(word) for word in words]
    return [_of(plain, shapes, place) for place in range(len(words))]


def _of(plain: Sequence[str], shapes: Sequence[str], place: int) -> list[str]:
    word = plain[place]
    found = [
        "bias",
        f"w={word}",
        f"s={shapes[place]}",
        *(f"x{size}={word[-size:]}" for size in (1, 2, 3, 4, 5) if len(word) > size),
        *(f"p{size}={word[:size]}" for size in (2, 3, 4, 5) if len(word) > size),
    ]
    found += _known(word, shapes[place])
    for step in (-2, -1, 1, 2):
        found += _neighbour(plain, shapes, place, step)
    if place == 0:
        found.append("first")
    return found


def _known(word: str, shape: str) -> list[str]:
    if not shape.startswith("X"):
        return []
    found = []
    if is_given(word):
        found.append("given")
    if _SURNAME.fullmatch(word):
        found.append("surname")
    if case := _CASE.search(word):
        found.append(f"case={case.group()}")
    return found


def is_given(word: str) -> bool:
    """True where the flat word is a given name, bare or with a case ending."""
    known = given_names()
    if word in known:
        return True
    case = _CASE.search(word)
    return case is not None and word[: case.start()] in known


def _neighbour(plain: Sequence[str], shapes: Sequence[str], place: int, step: int) -> list[str]:
    at = place + step
    if not 0 <= at < len(plain):
        return [f"{step}:none"]
    word = plain[at]
    found = [f"{step}:w={word}", f"{step}:s={shapes[at]}", f"{step}:x3={word[-3:]}"]
    if abs(step) == 1:
        found += [f"{step}:{mark}" for mark in _known(word, shapes[at])]
        found.append(f"{step}:p4={word[:4]}")
    return found


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "0"
    if not word[0].isalpha():
        return "."
    if word.isupper():
        return "X" if len(word) == 1 else "X." if word.endswith(".") else "XX"
    if word[0].isupper():
        return "Xx-Xx" if re.search(r"-[^\W\d_]", word) and word.split("-")[-1][:1].isupper() else "Xx"
    return "x"
