"""The pattern language of the tables: whole words, `*` at the end of a word for any ending, a space for white space,
`( | )`, `?`, `[ ]`, `{ }`, and `+` after a closing bracket as in regular expressions; all else stands for itself.

A bracket without a bar inside a word, with no mark after it, is optional: `labo(u)r` is labor and labour. Refuses an
empty pattern, brackets that do not close, and a pattern that starts with `*` (it would fit every word).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from tipwire.text import fold

# How many openings of a pattern are worth listing for the prefilter; beyond it they are cut shorter.
_MOST_HEADS = 400
_ENDING = r"(?:[\w'-]*\w|)"
# A word ends here: no letter follows, and no apostrophe with a letter, except the English 's.
_RIGHT = r"(?:(?<!\w)|(?!\w)(?!'(?!s\b)\w))"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regex to be matched where a word starts, and the literal openings one of which it must start with."""

    regex: str
    heads: frozenset[str]

    def compiled(self) -> re.Pattern[str]:
        """The regular expression."""
        return re.compile(self.regex)


# The pieces that a regex above is made of, in the order they are looked for.
_PIECES = re.compile(
    rf"(?P<ending>{re.escape(_ENDING)})|(?P<space>\\s\+)|\(\?:\[(?P<many>[^\]]+)\]\)\{{1,\d+\}}|\[(?P<letters>[^\]]+)\]"
    r"|(?P<mark>\(\?:|[)|?+]|\{[^}]*\})|\\?(?P<letter>.)"
)


# Some words between two others, as the compiled patterns spell it: `( [а-я]{1,9}){0,3}` and `(* ){0,3}`.
_WORDS_BETWEEN = re.compile(
    r"\(\?:\(\?:\(\?:\\s\+\(\?:\[[^\]]+\]\)\{1,\d+\}\)\)\{0,\d+\}\)\?"
    rf"|\(\?:\(\?:\(\?:{re.escape(_ENDING)}\\s\+\)\)\{{0,\d+\}}\)\?"
)


def ends(regex: str) -> tuple[str, str] | None:
    """What a pattern with a gap begins and ends with, both of which any text it fits must hold; None where it has no
    gap, or has one within brackets."""
    inside = regex.removesuffix(_RIGHT).removeprefix("(?:").removesuffix(")")
    parts = _WORDS_BETWEEN.split(inside)
    first, last = parts[0], parts[-1].removeprefix(r"\s+")
    if len(parts) < 2 or not first or not last or any(map(_reaches_out, parts)):
        return None
    return f"(?:{first})", f"(?:{last})"


def _reaches_out(part: str) -> bool:
    """True where a bracket or a bar of the piece reaches out of it."""
    depth = 0
    for sign in re.findall(r"\\.|\[[^\]]*\]|[()|]", part):
        depth += (sign == "(") - (sign == ")")
        if depth < 0 or (sign == "|" and depth == 0):
            return True
    return depth != 0


def loosened(regex: str, letter: Callable[[str], str], *, space: str) -> str:
    """A regex without any look-around that matches at least wherever a pattern's does; for engines that have none.

    `letter` gives what a letter may be written as, `space` what counts as white space. Ranges of letters are any that
    are no white space, and no matter how many.
    """
    return "".join(_loose(piece, letter, space) for piece in _PIECES.finditer(regex.removesuffix(_RIGHT)))


def _loose(piece: re.Match[str], letter: Callable[[str], str], space: str) -> str:
    inside = piece["letters"]
    if piece["ending"]:
        return r"[^\s]*"
    if piece["space"]:
        return f"[{space}]+"
    if piece["mark"]:
        return piece["mark"]
    if piece["letter"]:
        return letter(piece["letter"])
    if not inside or "-" in inside[1:-1] or inside.startswith("^"):
        return r"[^\s]+"
    return f"(?:{'|'.join(letter(each) for each in inside)})"


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its regex and its openings, each with whether more of the same piece may follow."""

    regex: str
    heads: frozenset[tuple[str, bool]]


_NOTHING = _Part("", frozenset({("", False)}))
_SPACE = _Part(r"\s+", frozenset({(" ", False)}))


def compile_pattern(source: str) -> Pattern:
    """The pattern of one table cell. Errors: ValueError with one sentence."""
    folded = fold(source.strip())
    if not folded:
        raise ValueError("the pattern is empty")
    part, end = _either(folded, 0)
    if end != len(folded):
        raise ValueError(f"a bracket closes that was not opened at letter {end + 1} of {source!r}")
    heads = frozenset(head for head, _ in part.heads)
    if "" in heads:
        raise ValueError(f"the pattern {source!r} has no fixed opening; write the first letters out")
    regex = f"(?:{part.regex}){_RIGHT}"
    try:
        # Only these two can be wrong; compiling every pattern at load would cost a second a language.
        if "[" in folded or "{" in folded:
            re.compile(regex)
    except re.error as error:
        raise ValueError(f"the pattern {source!r} does not compile: {error}") from None
    return Pattern(regex, heads)


def _either(source: str, position: int) -> tuple[_Part, int]:
    options = []
    while True:
        part, position = _sequence(source, position)
        options.append(part)
        if source[position : position + 1] != "|":
            break
        position += 1
    # The longer reading first, so that "rs." is not read as "rs".
    regex = "|".join(option.regex for option in sorted(options, key=lambda option: -len(option.regex)))
    return _Part(regex, frozenset().union(*(option.heads for option in options))), position


def _sequence(source: str, position: int) -> tuple[_Part, int]:
    parts: list[_Part] = []
    while position < len(source) and source[position] not in "|)":
        part, position = _atom(source, position)
        parts.append(part)
    # "x (y)?" is also "x" at the end of a sentence: the space before a last optional piece goes with it.
    if len(parts) > 2 and parts[-2] == _SPACE and ("", False) in parts[-1].heads and source[position - 1] != "*":
        last = parts.pop()
        parts[-1] = _optional(_Part(_SPACE.regex + last.regex, _joined(_SPACE.heads, last.heads)))
    whole = _NOTHING
    for part in parts:
        whole = _Part(whole.regex + part.regex, _joined(whole.heads, part.heads))
    return whole, position


def _joined(left: frozenset[tuple[str, bool]], right: frozenset[tuple[str, bool]]) -> frozenset[tuple[str, bool]]:
    whole = {head for head in left if head[1]}
    closed = [head for head, is_open in left if not is_open]
    if len(closed) * len(right) > _MOST_HEADS:
        return frozenset(whole | {(head, True) for head in closed})
    return frozenset(whole | {(a + b, is_open) for a, (b, is_open) in product(closed, right)})


def _atom(source: str, position: int) -> tuple[_Part, int]:
    letter = source[position]
    if letter == "(":
        return _group(source, position)
    if letter == "[":
        return _letters(source, position)
    if letter == "*":
        return _Part(_ENDING, frozenset({("", True)})), position + 1
    if letter == " ":
        return _quantified(_SPACE, source, position + 1)
    return _quantified(_Part(re.escape(letter), frozenset({(letter, False)})), source, position + 1)


def _group(source: str, position: int) -> tuple[_Part, int]:
    inner, end = _either(source, position + 1)
    if source[end : end + 1] != ")":
        raise ValueError(f"the bracket at letter {position + 1} of {source!r} does not close")
    part = _Part(f"(?:{inner.regex})", inner.heads)
    is_inside_word = source[:position][-1:].isalnum() and source[end + 1 : end + 2] not in ("?", "{", "+")
    is_alone = is_inside_word and "|" not in source[position:end]
    return (_optional(part), end + 1) if is_alone else _quantified(part, source, end + 1)


def _letters(source: str, position: int) -> tuple[_Part, int]:
    end = source.find("]", position)
    if end < 0:
        raise ValueError(f"the square bracket at letter {position + 1} of {source!r} does not close")
    inside = source[position + 1 : end]
    is_plain = "-" not in inside and not inside.startswith("^")
    heads = frozenset((letter, False) for letter in inside) if is_plain else frozenset({("", True)})
    return _quantified(_Part(source[position : end + 1], heads), source, end + 1)


def _quantified(part: _Part, source: str, position: int) -> tuple[_Part, int]:
    mark = source[position : position + 1]
    if mark == "?":
        return _optional(part), position + 1
    if mark == "+" and source[position - 1] in "])":
        return _Part(f"(?:{part.regex})+", frozenset((head, True) for head, _ in part.heads)), position + 1
    if mark == "{":
        end = source.find("}", position)
        if end < 0:
            raise ValueError(f"the brace at letter {position + 1} of {source!r} does not close")
        times = source[position : end + 1]
        repeated = _Part(f"(?:{part.regex}){times}", frozenset((head, True) for head, _ in part.heads))
        return (_optional(repeated) if times.startswith("{0") else repeated), end + 1
    return part, position


def _optional(part: _Part) -> _Part:
    return _Part(f"(?:{part.regex})?", part.heads | {("", False)})
