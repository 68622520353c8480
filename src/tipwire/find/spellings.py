"""Where a name stands in a text in any case and any alphabet: Мөлдірдің, Мольдиру, Móldir, Moldir's.

Parts of the name and words of the text are compared by a plain Latin key; what follows the key must be an ending that
names take in one of our languages. Refuses small letters: a word that is no name at its place stays untouched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

# Letters that the alphabets write differently for one sound of a name; what remains is compared.
_LETTERS = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфхыэ", "abvgdeziiklmnoprstufhie", strict=True)),
        **dict(zip("әғіқңөўұүһҳёюя", "agiknouuuhhoua", strict=True)),
        **dict(zip("áäəâéğǵıíñńóöúüūýwqxy", "aaaaeggiinnoouuuuukhi", strict=True)),
        **dict(zip("жцчшщçş", ("j", "s", "ch", "sh", "sh", "ch", "sh"), strict=True)),
        **dict.fromkeys("ъь'ʻʼ’‘`´", ""),
    }
)
_O_WITH_APOSTROPHE = re.compile("o['ʻʼ’‘`´]")
_PAIRS = (("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ts", "s"))
_GLIDES = (("ia", "a"), ("ie", "e"), ("io", "o"), ("iu", "u"))
_DOUBLE = re.compile(r"(.)\1+")
_WORD = re.compile(r"[^\W\d_][\w'ʻʼ’‘`-]*")
_ENDINGS = (
    # Russian cases, and adjectives made of names.
    "а я у ю ы и е о ой ей ою ею ом ем ым ых ыми ам ами ах ям ями ях ого ому ов ина ины ину иной иным ин "
    # Kazakh and Kyrgyz cases, plural, "belongs to", "as", the one in.
    "ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке на не да де та те нан нен дан ден тан тен мен бен пен н нда "
    "нын нин нун нүн дын дин дун дүн тын тин тун түн ну нү ду дү ту тү го гө ко кө до дө то тө дон дөн тон төн нон "
    "лар лер дар дер тар тер лор лөр дор дөр тор төр лардың лердің дағы дегі тағы тегі нікі дікі тікі ша ше ча че сыз "
    "жан ай еке м ым ім сы сі сын сін сының сінің ына іне ынан інен ын ін ының інің "
    # Uzbek cases; English.
    "нинг ни га ка даги дек часи хон бону гина s"
)


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """The plain Latin key of a word.

    >>> key("Жәмилә") == key("Джамиля") == key("Dzhamilya") == key("Jamila")
    True
    """
    plain = _O_WITH_APOSTROPHE.sub("u", word.lower()).translate(_LETTERS)
    for pair, letter in _PAIRS:
        plain = plain.replace(pair, letter)
    plain = _DOUBLE.sub(r"\1", plain)
    for pair, letter in _GLIDES:
        plain = plain.replace(pair, letter)
    return _DOUBLE.sub(r"\1", plain)


_ENDING_KEYS = frozenset(key(ending) for ending in _ENDINGS.split()) | {""}
_VOWELS = "aeiou"
_SHORTEST = 3
_LONG = 6
_VARYING = re.compile("[eou]")
_ENDINGS_OF_KEYS = _ENDING_KEYS | {_VARYING.sub("i", ending) for ending in _ENDING_KEYS}


def spellings(text: str, parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of the words of a text that are a form of one of the parts of a name, in order."""
    keys = [known for part in parts if len(known := key(part.rstrip("."))) >= _SHORTEST]
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].isupper() and any(is_form(key(word), known) for known in keys):
            yield match.span()


def is_form(word: str, known: str) -> bool:
    """True where a key is the key of a name with an ending, its last vowel changed or dropped.

    Longer names also meet where the alphabets differ in a vowel: Айчүрөк and Айчурек.
    """
    if _is_formed(word, known):
        return True
    return len(known) >= _LONG and _is_formed(_VARYING.sub("i", word), _VARYING.sub("i", known))


def _is_formed(word: str, known: str) -> bool:
    stem = known.rstrip(_VOWELS)
    if word.rstrip(_VOWELS) == stem:
        return len(stem) >= _SHORTEST or len(known) > len(stem) > 1
    if word.startswith(known) and (_is_ending(word[len(known) :]) or _is_ending_of_a_woman(word[len(known) :])):
        return True
    return len(stem) >= _SHORTEST and word.startswith(stem) and _is_ending(word[len(stem) :])


def _is_ending(rest: str) -> bool:
    return rest.lstrip("-") in _ENDINGS_OF_KEYS


def _is_ending_of_a_woman(rest: str) -> bool:
    """The feminine -а of a surname stands between the known masculine and its ending."""
    return rest.startswith("a") and _is_ending(rest[1:])
