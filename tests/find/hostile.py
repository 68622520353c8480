"""Texts that no newspaper prints but a broken page or a bad joke may hold, each of about the length asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

NEWS = "Полиция освободила рабов, которых купили за 5000 тенге; подозреваемый задержан. "


def _of(piece: str) -> Callable[[int], str]:
    return lambda length: piece * (length // len(piece))


def _mixed(length: int) -> str:
    chance = Random(3)
    return "".join(chance.choice("абвabcғқң漢字עבא '-.") for _ in range(length))


def _controls(length: int) -> str:
    chance = Random(4)
    return "".join(chr(chance.choice((*range(32), 0x7F, 0x85, 0x200B, 0xFEFF, 0x202E))) for _ in range(length))


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "a number of a million digits": _of("1234567890"),
    "one word": _of("а"),
    "one word that holds words of the lexicon": _of("рабствоторговлялюдьми"),
    "one word of two alphabets": _of("аa"),
    "words of two alphabets": _of("тopгoвля людьmи раbство, adam саudasy, slаvеry "),
    "many scripts": _mixed,
    "control characters": _controls,
    "halves of surrogates": _of("\ud800 рабство \udfff slavery "),
    "one sentence": _of("рабство и торговля людьми "),
    "hard spaces": _of("торговля\u00a0людьми\u2009"),
    "openings of gaps": _of("продали заставили удерживали maid forced held workers қызды "),
    "ends of sentences": _of("а. "),
    "line ends": _of("а\n"),
    "apostrophes": _of("o'’ʻ"),
    "brackets": _of("(«["),
    "latin kazakh": _of("adam saudasy qyz satty "),
    "news again and again": _of(NEWS),
}
