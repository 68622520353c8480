"""Words as the search index holds them: folded in their own script, and a Latin skeleton that crosses scripts.

Two newspapers, two keyboards: ё is typed е, қ is typed к where the letter is missing, Uzbek o‘ has five apostrophes
and і comes from the Latin keyboard. Folding is coarse on purpose: search shows the text, a person judges. Refuses to
say where a text is from or what a word means; exact transliteration for products is tipwire.text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A word: letters and digits, with apostrophes inside (o‘g‘irlash, women's).
APOSTROPHES = "'’‘ʻʼ`´"
WORD = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*[{APOSTROPHES}]?")

# Letters that look alike and stand in each other's words; lower case, Latin then Cyrillic.
TWINS = tuple(zip("aceiopxyhəө", "асеіорхуһәө", strict=True))
TO_CYRILLIC = str.maketrans(dict(TWINS))
TO_LATIN = str.maketrans({cyrillic: latin for latin, cyrillic in TWINS})

# The nearest letter of a Russian keyboard.
PLAIN_CYRILLIC = str.maketrans("ёәғқңөұүһіўҳҷӣӯґєї", "еагкноуухиухчиугеи")

# Cyrillic to a rough Latin in which the usual spellings of one sound meet. Values are skeleton letters.
ROUGH = str.maketrans(
    dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
        *("a", "b", "v", "g", "d", "e", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "p"),
        *("r", "s", "t", "u", "f", "h", "s", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia"),
    ), strict=True))
    | {"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i"}
    | {"ў": "o", "ҳ": "h", "ҷ": "j", "ӣ": "i", "ӯ": "u", "ґ": "g", "є": "e", "ї": "i"}
)  # fmt: skip

# Latin spellings of one sound, the longest first (Kazakh 2018-2021, Uzbek, English and Turkish habits).
SPELLINGS = (
    ("shch", "sh"), ("ts", "s"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ng", "n"), ("ya", "ia"), ("yu", "iu"),
    ("yo", "e"), ("ye", "e"), ("x", "h"), ("q", "k"), ("w", "v"), ("y", "i"),
)  # fmt: skip
LETTERED = str.maketrans({"ş": "sh", "ç": "ch", "ı": "i", "ə": "a"})


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, its place in code points, and both folded forms."""

    start: int
    end: int
    folded: str
    latin: str

    def begins(self, folded: str, latin: str) -> bool:
        """True where it begins with the wanted form in either script."""
        return self.folded.startswith(folded) or self.latin.startswith(latin)


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order."""
    for match in WORD.finditer(text):
        folded, latin = fold(match.group())
        if folded:
            yield Word(match.start(), match.end(), folded, latin)


@lru_cache(maxsize=50_000)
def fold(word: str) -> tuple[str, str]:
    """A word's folded form in its own script, and its Latin skeleton.

    >>> fold("Қызылорда"), fold("Qyzylorda"), fold("o‘g‘irlash")
    (('кызылорда', 'kizilorda'), ('qyzylorda', 'kizilorda'), ('ogirlash', 'ogirlash'))
    """
    bare = unicodedata.normalize("NFC", word).casefold().translate(dict.fromkeys(map(ord, APOSTROPHES)))
    bare = _of_one_script(bare)
    return _unmarked(bare.translate(PLAIN_CYRILLIC)), skeleton(bare)


def skeleton(word: str) -> str:
    """The Latin in which one word's spellings meet."""
    rough = _unmarked(word.translate(ROUGH).translate(LETTERED))
    for spelling, sound in SPELLINGS:
        rough = rough.replace(spelling, sound)
    return rough


def _of_one_script(word: str) -> str:
    """The word with stray twins moved to the script that most of its letters have."""
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in word)
    latin = sum(letter.isascii() and letter.isalpha() for letter in word)
    if not cyrillic or not latin:
        return word
    return word.translate(TO_CYRILLIC if cyrillic >= latin else TO_LATIN)


def _unmarked(word: str) -> str:
    """The word without accents; й and the like are letters of their own and were folded before."""
    marks = (
        letter
        for letter in unicodedata.normalize("NFKD", word.replace("й", "\0"))
        if letter.isalnum() or letter == "\0"
    )
    return "".join(marks).replace("\0", "й")
