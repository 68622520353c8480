"""Names and places in Latin letters: `transliterate` for the reader, `latin_key` for comparison.

The key throws away what spellings disagree on; it is never shown. Refuses surnames' grammar: that is the finder's.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from tipwire.text.cyrillic import is_latin, to_cyrillic
from tipwire.text.normalise import fold


def transliterate(text: str, language: str = "ru") -> str:
    """The text in plain Latin letters, as English reports of the region write names.

    Kazakh in any Latin spelling comes out in the same house spelling; other Latin text stays.

    >>> transliterate("Шымкент", "kk"), transliterate("Qyzylorda", "kk"), transliterate("Елена Достоевская", "ru")
    ('Shymkent', 'Kyzylorda', 'Yelena Dostoyevskaya')
    """
    source = to_cyrillic(text, language)[0] if language == "kk" and is_latin(text) else text
    pattern, values = _table(language)
    return pattern.sub(lambda match: _cased(match, values, source), source)


def _cased(match: re.Match[str], values: dict[str, str], source: str) -> str:
    found = match.group()
    value = values[found.lower() if match.lastgroup is None else match.lastgroup + found.lower()]
    if not found[:1].isupper():
        return value
    after, before = source[match.end() : match.end() + 1], source[match.start() - 1 : match.start()]
    shouts = after.isupper() or (not after.isalpha() and before.isupper()) or (len(found) > 1 and found.isupper())
    return value.upper() if shouts else value[:1].upper() + value[1:]


@cache
def _table(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern and what each found piece becomes. A key with "e" or "s" before it is a piece at the end or start."""
    text = files("tipwire.text").joinpath("letters", "latin.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")][1:]
    rows = [[*line.split("\t"), "", ""][:4] for line in lines]
    wanted = [row for code in ("*", language) for row in rows if row[0] == code]
    ends = {cyrillic: latin for _, cyrillic, latin, left in wanted if left == "$"}
    starts = [(cyrillic, latin, left[1:]) for _, cyrillic, latin, left in wanted if left.startswith("^")]
    plain = {cyrillic: latin for _, cyrillic, latin, left in wanted if not left}
    special = [rf"(?P<e>{'|'.join(ends)})(?!\w)"] if ends else []
    special += [rf"(?P<s>(?<!\w){cyrillic}|(?<=[{left}]){cyrillic})" for cyrillic, _, left in starts[:1]]
    values = plain | {"e" + key: value for key, value in ends.items()} | {"s" + c: latin for c, latin, _ in starts}
    return re.compile("|".join([*special, *sorted(plain, key=len, reverse=True)]), re.IGNORECASE), values


# What spellings of one name disagree on, in the order it is levelled. The left side is a regular expression over the
# folded name in Latin letters.
_KEY_RULES: tuple[tuple[str, str], ...] = (
    (r"o'|õ|ō", "u"),
    (r"['ʺ]", ""),
    (r"[äáəàâ]", "a"),
    (r"[öóô]", "o"),
    (r"[üúūûýw]", "u"),
    (r"[ıîï]", "i"),
    (r"[êëéè]", "e"),
    (r"ñ|ń|ng(?!$)|ng", "n"),
    (r"[ğǵ]|gh", "g"),
    (r"sch|shch|şç|šč|щ", "sh"),
    (r"[şš]", "sh"),
    (r"[çč]|tch", "ch"),
    (r"dzh|zh|dj|ž", "j"),
    (r"(?<=le)x|(?<=ma)x(?=im)", "ks"),
    (r"kh|x", "h"),
    (r"q|c(?!h)", "k"),
    (r"ts|tz", "c"),
    (r"iy|yi|ii|yy|ij(?![aeiou])", "i"),
    (r"y", "i"),
    (r"(?<=[aeoui])i(?=[eu])|(?<![a-z])i(?=e)|(?<=[a-z])i(?=e)", ""),
    (r"io", "e"),
    (r"ou", "u"),
    (r"boev(?=a?\b)", "baev"),
    (r"(.)\1+", r"\1"),
    (r"[^a-z0-9]+", " "),
)
_COMPILED = tuple((re.compile(pattern), value) for pattern, value in _KEY_RULES)
# For the key every Cyrillic alphabet is read with one table: Kazakh and Uzbek letters do not collide with Russian ones.
_KEY_LETTERS = str.maketrans(
    dict(zip("абвгдежзийклмнопрстуфхыэәғқңөұүһіўҳҷӣӯ", "abvgdejziiklmnoprstufhieagknouuhiuhjiu", strict=True))
    | {"ё": "io", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
)


def latin_key(name: str) -> str:
    """A key that all spellings of one name share, in any of the alphabets; never shown.

    >>> latin_key("Хасан Джумабаев") == latin_key("Khassan Zhumabayev") == latin_key("Hasan Jumabaev")
    True
    """
    key = fold(name).translate(_KEY_LETTERS)
    for pattern, value in _COMPILED:
        key = pattern.sub(value, key)
    return key.strip()
