"""Sentences of one paragraph, by a short ordered list of rules about the mark, its left and its right.

Splits at . ! ? … and at line ends. Refuses to split inside initials, abbreviations, dates and decimal numbers, and
never between a closing quote and what it closes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from tipwire.text.span import Span

_END = re.compile(r"(?:[.!?…]+|\.{2,})[»”\"'’)\]]*(?=\s|$)|\n+")
_LAST_WORD = re.compile(r"[\w'’ʻ.-]*$")

# Never the last word of a sentence: what follows belongs to it.
_OPENERS = """
ст ул им пр просп пл пер д кв корп обл р-н пос мкр св акад проф доц ген подп пгт см напр ч п пп рис табл тел
mr mrs ms dr st sgt lt col gen capt gov sen rep prof hon vs jan feb mar apr jun jul aug sep sept oct
nov dec const insp supt maj cpl pvt adm cmdr messrs e.g i.e cf ул-ца көш кв-л аудан обл маҳ
"""
# The same, but only before a number: "no" is a word too.
_NUMBERED = "no nos art sec fig"
# Ends a sentence only where it follows a number ("2008 г. Суд") and not a name ("г. Шу").
_AFTER_NUMBER = "г гг ж жж y й с тыс млн млрд руб тг долл коп сом сум в вв чел ч мин кг км м см"
_YEAR = "г ж y й"
# May stand inside or at the end: decided by the word that follows.
_EITHER = "u.s u.k u.n u.a.e d.c a.m p.m inc ltd co corp jr sr etc др пр т.д т.п т.б"
_GOES_ON = "u.s u.k u.n u.a.e d.c др"
_NEW_SUBJECT = re.compile(
    r"(?:[Тт]he|He|She|They|It|We|In|On|At|But|And|A|An|This|That|These|Those|Police|Officers?|According"
    r"|Он|Она|Они|Это|В|На|По|Но|Как|При|Также|Ол|Олар|Бұл|Ал|Бул|Бу|Ular)\b"
)
_INITIAL = re.compile(r"(?:^|[^\w'’ʻ])(?:[^\W\d_][ʻ'’]?|Дж|Ш|Sh|Ch|Zh|Kh|Ts|Yu|Ya|O'|G'|Дз)$")
_STARTER = re.compile(r"[\s]*[«“„\"'(\[–—•*-]*\s*[^\W_]")

Rule = Callable[[str, str, str], bool | None]


def _is_lower_next(_left: str, _word: str, right: str) -> bool | None:
    """A small letter goes on with the sentence."""
    first = next((c for c in right if c.isalnum()), "")
    return False if first.isalpha() and first.islower() else None


def _is_shout(left: str, _word: str, _right: str) -> bool | None:
    return True if left.rstrip("»”\"'’)]")[-1:] in "!?…" else None


def _is_initial(left: str, word: str, right: str) -> bool | None:
    """R. T. Rao, Ш. Каримов; but «план Б. Суд» is rare enough to lose."""
    if not word or not _INITIAL.search(left[:-1]) or not word[-1:].isalpha() or word.islower():
        return None
    return bool(_NEW_SUBJECT.match(right.lstrip())) and len(word) == 1 and word not in "АОСУІВЯ"


def _is_opener(_left: str, word: str, right: str) -> bool | None:
    is_numbered = word.lower() in _NUMBERED.split() and right.lstrip()[:1].isdigit()
    return False if is_numbered or word.lower() in _OPENERS.split() else None


def _is_unit(left: str, word: str, right: str) -> bool | None:
    """A unit or year mark ends a sentence after its number, unless a day follows ("2009 ж. 22 қаңтар")."""
    if word.lower() not in _AFTER_NUMBER.split():
        return None
    if word.lower() in _YEAR.split() and right.lstrip()[:1].isdigit():
        return False
    return left[: -len(word) - 1].rstrip()[-1:].isdigit()


def _is_either(_left: str, word: str, right: str) -> bool | None:
    if word.lower() not in _EITHER.split():
        return None
    return word.lower() not in _GOES_ON.split() or bool(_NEW_SUBJECT.match(right.lstrip()))


def _is_list_number(left: str, word: str, _right: str) -> bool | None:
    """A number at the very start ("2. Суд") is a list mark."""
    return False if word.isdigit() and left.strip() == word + "." else None


_RULES: tuple[Rule, ...] = (_is_list_number, _is_opener, _is_unit, _is_either, _is_initial)


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    if "\n" in match.group():
        return True
    left, right = text[start : match.end()], text[match.end() : match.end() + 40]
    if not right.strip():
        return True
    if not _STARTER.match(right):
        return False
    bare = left.rstrip("»”\"'’)]")
    lower = _is_lower_next(bare, "", right)
    if lower is not None:
        return lower
    if _is_shout(bare, "", right):
        return True
    if len(left) != len(bare):
        return True
    found = _LAST_WORD.search(bare[:-1])
    word = (found.group() if found else "").strip("'’-")
    verdicts = (rule(bare, word, right) for rule in _RULES)
    return next((verdict for verdict in verdicts if verdict is not None), True)


def _cuts(text: str) -> Iterator[int]:
    start = 0
    yield start
    for match in _END.finditer(text):
        if _ends(text, match, start):
            start = match.end()
            yield start
    if start < len(text):
        yield len(text)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a paragraph, in order, without the white space between them; nothing else is left out."""
    spans = []
    for start, end in pairwise(_cuts(text)):
        piece = text[start:end]
        if piece.strip():
            spans.append(Span(start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())))
    return tuple(spans)


def sentence_at(spans: tuple[Span, ...], position: int) -> Span:
    """The sentence that holds the position, else the nearest one before it. Errors: ValueError where there is none."""
    before = [span for span in spans if span.start <= position]
    if not before:
        raise ValueError(f"no sentence at or before {position}")
    return before[-1]
