"""Numbers of a line that may count persons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipwire.find.page import Line
from tipwire.model import Count, CountKind


@dataclass(frozen=True, slots=True)
class Number:
    start: int
    end: int
    count: Count
    value: float
    is_for_persons: bool = True


_D = re.compile(r"(?<![\w.,$€£/-])\d{1,3}(?:[  ,]\d{3})+(?![\w])|(?<![\w.,$€£/-])\d{1,7}(?![\w/%]|[.,:]\d)")
_W = {
    "ru": {
        "один": 1,
        "одна": 1,
        "одного": 1,
        "одну": 1,
        "одной": 1,
        "два": 2,
        "две": 2,
        "двух": 2,
        "двум": 2,
        "двумя": 2,
        "три": 3,
        "трех": 3,
        "трем": 3,
        "тремя": 3,
        "четыре": 4,
        "четырех": 4,
        "четырем": 4,
        "пять": 5,
        "пяти": 5,
        "пятью": 5,
        "шесть": 6,
        "шести": 6,
        "семь": 7,
        "семи": 7,
        "восемь": 8,
        "восьми": 8,
        "девять": 9,
        "девяти": 9,
        "десять": 10,
        "десяти": 10,
        "одиннадцать": 11,
        "одиннадцати": 11,
        "двенадцать": 12,
        "двенадцати": 12,
        "тринадцать": 13,
        "четырнадцать": 14,
        "пятнадцать": 15,
        "шестнадцать": 16,
        "семнадцать": 17,
        "двадцать": 20,
        "тридцать": 30,
        "сорок": 40,
        "пятьдесят": 50,
        "сто": 100,
    },
    "en": {
        "one": 1,
        "two": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "seven": 7,
        "eight": 8,
        "nine": 9,
        "ten": 10,
        "eleven": 11,
        "twelve": 12,
        "thirteen": 13,
        "fourteen": 14,
        "fifteen": 15,
        "sixteen": 16,
        "seventeen": 17,
        "eighteen": 18,
        "nineteen": 19,
        "twenty": 20,
        "thirty": 30,
        "forty": 40,
        "fifty": 50,
        "hundred": 100,
        "dozen": 12,
    },
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def numbers(line: Line) -> tuple[Number, ...]:
    out = []
    for m in _D.finditer(line.text):
        v = int(re.sub(r"\D", "", m.group()))
        out.append(Number(m.start(), m.end(), Count(low=v, high=v), v, not 1900 <= v <= 2035))
    w = _W.get(line.language, {})
    for m in _WORD.finditer(line.folded):
        x = m.group()
        v = w.get(x)
        if v is None and "-" in x:
            a, b = x.split("-", 1)
            if a in w and b in w and w[a] >= 20:
                v = w[a] + w[b]
        if v:
            out.append(Number(m.start(), m.end(), Count(low=v, high=v), v))
    return (
        tuple(sorted(_hedged(line, n) for n in out))
        if False
        else tuple(_hedged(line, n) for n in sorted(out, key=lambda n: n.start))
    )


def _hedged(line, n):
    from dataclasses import replace

    for h in line.find("hedge"):
        near = 0 <= n.start - h.end <= 2 if h.note != "after" else 0 <= h.start - n.end <= 3
        if near:
            k = CountKind(h.value)
            return replace(n, count=bounds(n.value, k))
    return n


def bounds(value, kind):
    v = int(value)
    if kind in (CountKind.MORE_THAN, CountKind.AT_LEAST):
        return Count(low=v, high=None, kind=kind)
    if kind is CountKind.UP_TO:
        return Count(low=None, high=v, kind=kind)
    return Count(low=v, high=v, kind=kind)
