"""Cleaning once (`normalise`, changes length) and folding for comparison (`fold`, never changes length)."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Soft hyphen, zero-width marks, direction marks, byte-order mark: seen in pasted press text, never meant to be read.
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x034F, 0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
)
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")

# Every mark that local keyboards and editors put for the Uzbek turned comma, the Kazakh apostrophe and English 's.
_APOSTROPHES = "ʻʼʹʽˈ‘’‛`´′ꞌ＇՚"
_HYPHENS = "‐‑"
# Replaced one by one: `str.translate` looks every letter up in a table and is three to eight times slower. No value is
# a key, so that their order means nothing.
_FOLD = tuple(
    (
        {"ё": "е", "ѐ": "е", "ѝ": "и", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
        | dict.fromkeys(_APOSTROPHES, "'")
        | dict.fromkeys(_HYPHENS, "-")
        | dict.fromkeys("“”„‟", '"')
    ).items()
)

_LATIN_TWINS, _CYRILLIC_TWINS = "aceopxyikmhtb", "асеорхуікмнтв"
_CYRILLIC_LOOKALIKES = str.maketrans(_LATIN_TWINS, _CYRILLIC_TWINS)
_LATIN_LOOKALIKES = str.maketrans(_CYRILLIC_TWINS, _LATIN_TWINS)
# Letters whose small letter is another's: the dotted I, the signs for kelvin and ångström, the capital sharp s.
_CAPITALS = {"i": "İ", "k": "\u212a", "å": "\u212b", "ß": "ẞ", "ω": "\u2126"}
_WORD = re.compile(r"[\w']+")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[a-zß-ɏə]")


def normalise(text: str) -> str:
    """The text in NFC, without invisible and control characters, white space squeezed to single spaces."""
    return _SPACE.sub(" ", unicodedata.normalize("NFC", text.translate(_INVISIBLE))).strip()


def fold(text: str) -> str:
    """The text for comparison, exactly as long: lower case, ё as е, one apostrophe, one hyphen, straight quotes.

    A word that mixes alphabets (a Latin i typed into a Kazakh word) is brought to the alphabet most of it is in.

    >>> fold("Жәбiрленушi — «Ўзбек»")
    'жәбірленуші — «ўзбек»'
    """
    lowered = "".join(low if len(low := c.lower()) == 1 else low[0] for c in text) if "İ" in text else text.lower()
    if lowered.isascii():
        return lowered.replace("`", "'")
    folded = lowered
    for letter, plain in _FOLD:
        folded = folded.replace(letter, plain)
    # A pattern for mixed words would be quadratic on one long word; most texts hold one alphabet and stop here.
    return _WORD.sub(_one_alphabet, folded) if _CYRILLIC.search(folded) and _LATIN.search(folded) else folded


@cache
def twins(letter: str) -> frozenset[str]:
    """Every letter or mark that `fold` may write as this one, in some word: its capital, its kin, its lookalike.

    >>> sorted(twins("е"))
    ['E', 'e', 'Ѐ', 'Ё', 'Е', 'е', 'ѐ', 'ё']
    """
    pairs = (*zip(_LATIN_TWINS, _CYRILLIC_TWINS, strict=True), *zip(_CYRILLIC_TWINS, _LATIN_TWINS, strict=True))
    alike = {letter, *(other for one, other in pairs if one == letter)}
    small = alike | {source for source, plain in _FOLD if plain in alike}
    return frozenset(
        small | {c.upper() for c in small if len(c.upper()) == 1} | {_CAPITALS[c] for c in small & _CAPITALS.keys()}
    )


def _one_alphabet(match: re.Match[str]) -> str:
    word = match.group()
    cyrillic, latin = len(_CYRILLIC.findall(word)), len(_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    if cyrillic > latin:
        return word.translate(_CYRILLIC_LOOKALIKES)
    return word.translate(_LATIN_LOOKALIKES) if latin > cyrillic else word
