"""Figures: one cardinal or ordinal number as written, in digits, in words or both; not yet a range, without hedges.

Works on a `languages.View`, positions are those of the view. Refuses numbers inside words ("covid19") unless a currency
mark stands there, and never joins what does not add up ("twenty thirty" are two).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tipwire import languages
from tipwire.languages import View

# The groups are spaces, apostrophes, commas (also lakh commas) or dots; else a plain number with a decimal part.
_DIGITS = re.compile(
    r"(?<![\d])(?<!\d[.,:/])(?>"
    r"\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d])(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d+(?:[.,]\d+)?"
    r")(?![.,:]\d)"
)
_TELEPHONE = re.compile(r"(?:\+\d|\b\d-)[\d\s()-]{7,}\d")
_SUFFIX = re.compile(r"(-?)([^\W\d_]+)")
_GLUED = {"k": 1e3, "к": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9}
_JOIN = re.compile(r"\s+(?:and\s+)?|-")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at [start, end) of a view.

    `kind`: card, ord or coll; `suffix` what is glued to digits ("летний", "қа"); `scale` the multiplier that ends it
    (1000 of "17 тысяч"), so that "3-4 тысячи" may share it; `is_digits` where it begins with digits; `is_one_word` for
    a bare number word.
    """

    value: float
    start: int
    end: int
    kind: str = "card"
    suffix: str = ""
    scale: float = 1.0
    is_digits: bool = False
    glued: str = ""


@dataclass(frozen=True, slots=True)
class _Token:
    value: float
    start: int
    end: int
    kind: str
    suffix: str = ""
    glued: str = ""


def figures(view: View, language: str) -> tuple[Figure, ...]:
    """All figures of a view in order."""
    return _figures(view.folded, language)


@lru_cache(maxsize=1024)
def _figures(folded: str, language: str) -> tuple[Figure, ...]:
    tokens = sorted((*_digit_tokens(folded, language), *_word_tokens(folded, language)), key=lambda token: token.start)
    return tuple(_joined(folded, language, tokens))


def _digit_tokens(folded: str, language: str) -> Iterator[_Token]:
    telephones = [match.span() for match in _TELEPHONE.finditer(folded)]
    for match in _DIGITS.finditer(folded):
        if any(start <= match.start() < end for start, end in telephones):
            continue
        before = folded[match.start() - 1] if match.start() else ""
        glued = (
            re.search(r"[^\W\d_]+$", folded[max(0, match.start() - 6) : match.start()]) if before.isalpha() else None
        )
        value = _value(match.group(), language)
        suffix = _SUFFIX.match(folded, match.end())
        letters = suffix.group(2) if suffix else ""
        end = match.end()
        if letters in _GLUED and suffix and not suffix.group(1):
            value, end, letters = value * _GLUED[letters], suffix.end(), ""
        elif suffix and _is_word(letters, language):
            letters = ""
        kind = "ord" if letters in _endings(language)["ordinal"] else "digits"
        if letters and (kind == "ord" or letters in _endings(language)["case"]):
            assert suffix is not None
            end = suffix.end()
        yield _Token(value, match.start(), end, kind, letters, glued.group() if glued else "")


def _is_word(letters: str, language: str) -> bool:
    """A currency or multiplier written without a space ("5000сом", "3млн") is a word of its own."""
    known = languages.load(language)
    return any(hit.end == len(letters) for table in ("currencies", "numerals") for hit in known.find(table, letters))


@lru_cache(maxsize=16)
def _endings(language: str) -> dict[str, frozenset[str]]:
    return {kind: frozenset(languages.settings(language, "numbers").get(kind, ())) for kind in ("case", "ordinal")}


def _value(digits: str, language: str) -> float:
    """The number that digits say; a comma is decimal outside English unless three digits follow it."""
    plain = digits.replace(" ", "").replace("'", "")
    if re.fullmatch(r"\d+[.,]\d+", plain):
        whole, part = re.split(r"[.,]", plain)
        is_grouped = len(part) == 3 and whole != "0" and ("," in plain or language not in ("en",)) and len(whole) <= 3
        return float(whole + part) if is_grouped else float(f"{whole}.{part}")
    if plain.count(".") > 1:
        return float(plain.replace(".", ""))
    return float(plain.replace(",", ""))


def _word_tokens(folded: str, language: str) -> Iterator[_Token]:
    hits = languages.longest(languages.load(language).find("numerals", folded))
    for hit in hits:
        kind = hit.row["kind"]
        yield _Token(float(hit.value) if hit.value else 0.0, hit.start, hit.end, kind)


def _joined(folded: str, language: str, tokens: list[_Token]) -> Iterator[Figure]:
    position = 0
    while position < len(tokens):
        figure, position = _one(folded, language, tokens, position)
        if figure:
            yield figure


def _one(folded: str, language: str, tokens: list[_Token], position: int) -> tuple[Figure | None, int]:
    """The figure that starts at a token, and the token after it."""
    first = tokens[position]
    if first.kind == "genitive" and _is_hedged(folded, first.start, language):
        first = replace(first, kind="mult")
        tokens = [*tokens[:position], first, *tokens[position + 1 :]]
    needs_scale = first.kind in ("article", "half")
    if first.kind in ("vague", "not", "after", "genitive") or (
        needs_scale and not _follows(folded, tokens, position, ("after", "mult", "genitive"))
    ):
        return None, position + 1
    total, group, scale = 0.0, 0.0, 1.0
    top = float("inf")
    last = position
    kind = "card"
    for index in range(position, len(tokens)):
        token = tokens[index]
        if index > position and (token.kind == "article" or not _touch(folded, tokens[index - 1], token)):
            break
        if index > position and _is_whence(folded, tokens[index - 1], language):
            break
        if token.kind in ("mult", "after", "genitive"):
            if token.value >= 1000:
                if token.value >= top:
                    break
                total, group, top, scale = total + (group or 1) * token.value, 0.0, token.value, token.value
            else:
                if group and group % 1000 >= 100:
                    break
                group, scale = (group or 1) * token.value, token.value
        elif token.kind == "half":
            group += 0.5
        elif token.kind in ("card", "digits", "article", "coll", "ord"):
            if not _adds(group, token, is_first=index == position, has_scale=top < float("inf")):
                break
            group += token.value
            scale = 1.0
        else:
            break
        last = index
        if token.kind in ("ord", "coll"):
            kind = token.kind
            break
    end = tokens[last]
    # "half" before a multiplier was put in the group; alone after one it is half of that one ("миллион с половиной").
    value = total + (0.5 * top if group == 0.5 and total and end.kind == "half" else group)
    return (
        Figure(
            value,
            first.start,
            end.end,
            kind,
            end.suffix,
            scale,
            first.kind == "digits" or first.suffix != "",
            first.glued,
        ),
        last + 1,
    )


def _is_hedged(folded: str, start: int, language: str) -> bool:
    """True where a hedge stands right before: "более тысячи" is a number, "тысячи людей" is none."""
    hedges = languages.load(language).find("hedges", folded)
    return any(hit.end == start - 1 and hit.row["side"] == "before" for hit in hedges)


def _adds(group: float, token: _Token, *, is_first: bool, has_scale: bool) -> bool:
    """True where a number word may follow what was said so far: five after twenty, never thirty."""
    if is_first:
        return True
    if token.kind == "digits" or (token.suffix and token.kind == "ord"):
        return has_scale and not group
    if not group:
        return has_scale
    if group != int(group) or token.value != int(token.value) or token.value <= 0:
        return False
    size = 10 ** len(str(int(token.value)))
    return int(group) % int(size) == 0


# "Үш мыңнан бес мыңға дейін": "from three thousand" is a number of its own.
_WHENCE = re.compile(r"[тдн][аеоө]н$")
_TURKIC = frozenset({"kk", "ky", "uz"})


def _is_whence(folded: str, token: _Token, language: str) -> bool:
    return language in _TURKIC and token.kind != "digits" and bool(_WHENCE.search(folded[token.start : token.end]))


def _touch(folded: str, left: _Token, right: _Token) -> bool:
    if left.suffix and left.kind != "digits":
        return False
    gap = folded[left.end : right.start]
    if gap == "-":
        # "twenty-five", but "пять-шесть" and "3-4" are ranges.
        return left.kind == "card" and 20 <= left.value < 100 and left.value % 10 == 0 and 0 < right.value < 10
    if gap.strip() and right.kind == "digits":
        # "Rs 35 lakh and 40 lakh" are two.
        return False
    return gap == "" or bool(_JOIN.fullmatch(gap))


def _follows(folded: str, tokens: list[_Token], position: int, kinds: tuple[str, ...]) -> bool:
    if position + 1 >= len(tokens):
        return False
    return tokens[position + 1].kind in kinds and _touch(folded, tokens[position], tokens[position + 1])


def scaled(figure: Figure, scale: float) -> Figure:
    """The figure times a multiplier that its neighbour names: the 3 of "3-4 тысячи" is 3000."""
    return replace(figure, value=figure.value * scale, scale=scale)
