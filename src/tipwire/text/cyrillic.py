"""Kazakh and Uzbek in Latin letters brought to Cyrillic, with the way back to the source positions.

Rows of `letters/<language>.tsv` are tried in order at each place. Refuses to guess the language, and leaves what is
no Latin letter as it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations_with_replacement, pairwise

_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏəƏ]")
_ACUTE = re.compile(r"[áǵńóúý]")
_DOTLESS_GLIDE = re.compile(r"[aeou]ı|ı[aouy]|ıı")
_MARKS = re.compile(r"[äğñöüşūəıç]")
_MARKS_BUT_DOTLESS = re.compile(r"[äğñöüşūəç]")
_WORD = re.compile(r"[^\W\d_](?:[\w']*[^\W_]'?)?")
_APOSTROPHES = str.maketrans(dict.fromkeys("ʻʼʹʽˈ‘’‛`´′ꞌ", "'"))
_VOWELS = "aáäəeoóöuúüūyıiý"
LANGUAGES = ("kk", "uz")


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows that begin with one letter: a group for each in one pattern, and what each becomes."""

    pattern: re.Pattern[str]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Letters:
    # By the letter at hand: one pattern of all rows tries fifty of them at each place.
    rows: dict[str, _Rows]
    words: tuple[tuple[str, str], ...]


def is_latin(text: str) -> bool:
    """True where more Latin than Cyrillic letters stand in the text."""
    return len(_LATIN.findall(text)) > len(_CYRILLIC.findall(text))


def to_cyrillic(text: str, language: str) -> tuple[str, tuple[int, ...]]:
    """The text in Cyrillic letters, and for each position of it (and its end) the position in the source.

    Shape: `len(offsets) == len(result) + 1`; a result span [s, e) stands at [offsets[s], offsets[e]) of the source.
    Words that hold Cyrillic letters already, digits and marks stay; capitals are kept.

    >>> to_cyrillic("Odam savdosi", "uz")[0]
    'Одам савдоси'
    >>> to_cyrillic("sh5", "kk")
    ('ш5', (0, 2, 3))
    """
    if language not in LANGUAGES:
        return text, tuple(range(len(text) + 1))
    source = text.translate(_APOSTROPHES)
    spelling = _spelling(source) if language == "kk" else ""
    pieces: list[str] = []
    offsets: list[int] = []
    position = 0
    for word in _WORD.finditer(source):
        pieces.append(text[position : word.start()])
        offsets.extend(range(position, word.start()))
        written, places = _write(word.group(), language, spelling)
        pieces.append(written)
        offsets.extend(word.start() + place for place in places)
        position = word.end()
    pieces.append(text[position:])
    offsets.extend(range(position, len(text) + 1))
    return "".join(pieces), tuple(offsets)


def _spelling(text: str) -> str:
    # Lowered here: under IGNORECASE a plain i would match the dotless one.
    text = text.lower()
    if _ACUTE.search(text) or (_DOTLESS_GLIDE.search(text) and not _MARKS_BUT_DOTLESS.search(text)):
        return "acute"
    return "marks" if _MARKS.search(text) else "bare"


# Words come again: most of a text is read from here.
@lru_cache(maxsize=8192)
def _write(word: str, language: str, spelling: str) -> tuple[str, tuple[int, ...]]:
    letters = _letters(language, spelling)
    written: list[str] = []
    places: list[int] = []
    lowered = "".join(low if len(low := c.lower()) == 1 else "i" for c in word)
    is_small = lowered == word
    place = 0
    while place < len(lowered):
        rows = letters.rows.get(lowered[place])
        match = rows.pattern.match(lowered, place) if rows else None
        end = match.end() if match else place + 1
        source = word[place:end]
        value = rows.values[match.lastindex - 1] if rows and match and match.lastindex else source
        places.extend([place] * len(value))
        written.append(value if is_small else _as_cased(value, source, word))
        place = end
    return _mended("".join(written), letters.words), tuple(places)


def _as_cased(value: str, source: str, word: str) -> str:
    if not source[:1].isupper():
        return value
    return value.upper() if len(word) > 1 and word.isupper() else value[:1].upper() + value[1:]


def _mended(written: str, words: tuple[tuple[str, str], ...]) -> str:
    lowered = written.lower()
    for out, right in words:
        if lowered == out[:-1] if out.endswith("$") else lowered.startswith(out):
            return "".join(
                r.upper() if w.isupper() else r for w, r in zip(written, right + written[len(right) :], strict=True)
            )
    return written


def _rows(name: str) -> list[list[str]]:
    text = files("tipwire.text").joinpath("letters", name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    width = len(lines[0].split("\t"))
    return [(line.split("\t") + [""] * width)[:width] for line in lines[1:]]


@cache
def _letters(language: str, spelling: str) -> _Letters:
    by_first: dict[str, list[list[str]]] = {}
    for row in _rows(f"{language}.tsv"):
        if row[4] in ("", spelling):
            by_first.setdefault(row[0][0], []).append(row)
    rows = {
        first: _Rows(re.compile("|".join(f"({_context(row)})" for row in mine)), tuple(row[1] for row in mine))
        for first, mine in by_first.items()
    }
    words = tuple((out, right) for out, right, *_ in _rows("kk_words.tsv")) if language == "kk" else ()
    # Longest stem first, so that the more special row decides.
    ordered = tuple(sorted(words, key=lambda pair: -len(pair[0])))
    return _Letters(rows, ordered)


@cache
def spellings(language: str) -> dict[str, frozenset[str]]:
    """For each Cyrillic letter the Latin pieces it may come from: what `to_cyrillic` writes as some letters is always
    made of their pieces in a row. A piece may be empty, and a letter may come from a Cyrillic one that is mended.

    >>> sorted(spellings("uz")["ш"])
    ['sh', 'ş']
    """
    if language not in LANGUAGES:
        return {}
    pieces: dict[str, set[str]] = {}
    rows = [(latin, cyrillic) for latin, cyrillic, *_ in _rows(f"{language}.tsv")]
    for latin, cyrillic in sorted(rows, key=lambda row: len(row[1])):
        for letter, piece in zip(cyrillic, _parted(latin, cyrillic, pieces), strict=True):
            pieces.setdefault(letter, set()).add(piece)
    mended = {letter: set(own) for letter, own in pieces.items()}
    for out, right in _letters(language, "").words:
        for wrong, letter in zip(out.removesuffix("$"), right, strict=True):
            if wrong != letter:
                mended.setdefault(letter, set()).update({wrong} | pieces.get(wrong, set()))
    return {letter: frozenset(own) for letter, own in mended.items()}


def _parted(latin: str, cyrillic: str, known: dict[str, set[str]]) -> tuple[str, ...]:
    """The Latin letters parted among the Cyrillic ones, with as few new pieces as can be."""
    cuts = combinations_with_replacement(range(len(latin) + 1), len(cyrillic) - 1)
    ways = (tuple(latin[a:b] for a, b in pairwise((0, *cut, len(latin)))) for cut in cuts)
    return min(
        ways, key=lambda way: sum(2 - bool(p) for p, c in zip(way, cyrillic, strict=True) if p not in known.get(c, ()))
    )


def _context(row: list[str]) -> str:
    latin, _, left, right, _ = row
    return _left(left) + re.escape(latin) + _right(right)


def _left(left: str) -> str:
    if not left:
        return ""
    if left == "1":
        # The first vowel of its word: no vowel before; look-behind of growing width, words are short.
        return f"(?<![{_VOWELS}])(?<![{_VOWELS}][^\\W])(?<![{_VOWELS}][^\\W]{{2}})(?<![{_VOWELS}][^\\W]{{3}})"
    if left == "~^":
        return r"(?<=\w)"
    if left.startswith("~"):
        return f"(?<![{left[1:]}])"
    return (
        f"(?:(?<![\\w'])|(?<=[{left[1:]}]))"
        if left.startswith("^") and left[1:]
        else (r"(?<![\w'])" if left == "^" else f"(?<=[{left}])")
    )


def _right(right: str) -> str:
    if not right:
        return ""
    if right == "front":
        return "(?=[bcdfghjklmnpqrstvwxz']*[ie])"
    return f"(?=[{right[:-1]}]|$)" if right.endswith("$") else f"(?=[{right}])"
