"""One plain alphabet for Kazakh, Kyrgyz and Uzbek Cyrillic, so that one word list and one tagger serve all three.

Refuses to be a spelling: `flat` is for comparison only and is never shown. Length-preserving, so positions stay true.
"""

from __future__ import annotations

# Letters that the three alphabets (and hasty typists) write differently for sounds that word lists need not tell apart.
_FLAT = str.maketrans("әғқңөұүһіёҳўэ", "агкноуухиехуе")


def flat(text: str) -> str:
    """The text in small letters with the letters peculiar to one Turkic alphabet made plain; same length.

    >>> flat("Мірсәлімов") == flat("Мирсалимов")
    True
    """
    return "".join(map(_lower, text)).translate(_FLAT)


def _lower(letter: str) -> str:
    small = letter.lower()
    return small if len(small) == 1 else letter
