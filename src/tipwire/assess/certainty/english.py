"""Numbers, days, terms and articles in English prose: what each says and where it stands.

Refuses ordinals, "one", and numbers that are part of a name (Channel 31) or point to a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.model import CountKind

_ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12.0}
_WORD = "|".join([*_TENS, *sorted(_ONES, key=len, reverse=True)])
_IN_WORDS = rf"(?:{_WORD})(?:[- ](?:{'|'.join(list(_ONES)[1:10])}))?"
_SCALE = "|".join(_SCALES)
_FIGURES = r"(?P<digits>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![\w/]|,\d)"
NUMBER = re.compile(
    rf"(?<![\w.,/])(?<![a-z]-)(?:(?P<money>(?:us)?[$€£]) ?)?{_FIGURES}(?P<scale> (?:{_SCALE})s?\b)?"
    rf"|(?<![\w-])(?P<word>{_IN_WORDS}|an?(?= (?:{_SCALE})\b))(?P<half> and a half)?"
    rf"(?P<wscale>(?: (?:{_SCALE})\b)*)(?!\w)"
)
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_MONTH = "|".join(f"{m}|{m[:3]}\\." if m != "may" else m for m in MONTHS) + r"|sept\."
_BEFORE_MONTH = "in|since|until|by|of|from|to|for|during|late|early|mid-|and"
# A year is four figures that count nobody.
_COUNTED = "people|men|women|migrants|foreigners|tenge|workers|soms|rubles|dollars|employers|cases"
_DAY = re.compile(
    rf"(?<![\w-])(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d,]\d)(?:, (?P<year>\d{{4}}))?"
    rf"|(?<![\w-])(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH})(?:,? (?P<year2>\d{{4}}))?"
    rf"|(?<![\w-])(?:{_BEFORE_MONTH}) ?(?P<month3>{_MONTH})(?![\w-]| \d{{1,2}}\b)(?:,? (?P<year3>\d{{4}}))?"
    rf"|(?<![\w$.,-])(?P<year4>(?:19|20)\d{{2}})(?![\w,.]\d|[\w%]| (?:{_COUNTED}))"
)
_MORE_DAYS = re.compile(r"(?:,| and| or| to| through|-) ?(?P<day>\d{1,2})(?!\d|,\d|\w)")
_LAW = re.compile(r"(?<!\w)(?:articles?|arts?\.) (?P<list>\d+(?:[-.]\d+)?(?:(?:, | and | or |, and )\d+(?:[-.]\d+)?)*)")
_PART = re.compile(r"(?:,? ?\(?(?:parts?|points?|paragraphs?|pt\.|para\.) (?:\d+|[a-z]\b)\)?)+|\(\d+\)")
_HEDGES = (
    (re.compile(r"(?:at least|no (?:fewer|less) than|not (?:fewer|less) than|a minimum of) $"), CountKind.AT_LEAST),
    (re.compile(r"(?:more than|over|above|upwards? of|in excess of) $"), CountKind.MORE_THAN),
    (re.compile(r"(?:up to|as many as|at most|no more than|not more than|a maximum of) $"), CountKind.UP_TO),
    (re.compile(r"(?:almost|nearly|close to|just under|fewer than|less than|under) $"), CountKind.ALMOST),
    (re.compile(r"(?:about|some|around|roughly|approximately|an estimated|circa) $"), CountKind.ABOUT),
)
_MORE = re.compile(r"(?: [\w-]+)? or more\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the hedge before it."""

    start: int
    end: int
    value: float
    hedge: CountKind


@dataclass(frozen=True, slots=True)
class Day:
    """A day, month or year: "01-22", "2009-01-22", "01", "2008-12", "2008"."""

    start: int
    end: int
    iso: str


@dataclass(frozen=True, slots=True)
class Place:
    """Something that stands somewhere."""

    start: int
    end: int
    value: str


def numbers(words: str) -> Iterator[Number]:
    """The numbers of a sentence in small letters."""
    for match in NUMBER.finditer(words):
        value = _digits(match) if match["digits"] else _worded(match)
        if value is not None and match[0] != "one":
            yield Number(match.start(), match.end(), value, hedge(words, match.start(), match.end()))


def hedge(words: str, start: int, end: int) -> CountKind:
    """The hedge of the number there."""
    if _MORE.match(words, end):
        return CountKind.AT_LEAST
    left = words[max(0, start - 24) : start]
    return next((kind for pattern, kind in _HEDGES if pattern.search(left)), CountKind.EXACT)


def _digits(match: re.Match[str]) -> float:
    return float(match["digits"].replace(",", "")) * _scale(match["scale"] or "")


def _worded(match: re.Match[str]) -> float | None:
    parts = re.split(r"[- ]", match["word"])
    if parts in (["a"], ["an"]):
        return _scale(match["wscale"])
    if len(parts) == 2 and parts[0] not in _TENS:
        return None
    return (sum({**_ONES, **_TENS}[p] for p in parts) + (0.5 if match["half"] else 0)) * _scale(match["wscale"] or "")


def _scale(words: str) -> float:
    out = 1.0
    for word in words.split():
        out *= _SCALES[word.removesuffix("s")]
    return out


def days(words: str) -> Iterator[Day]:
    """The days, months and years of a sentence; "May 5 and 9" are two."""
    for match in _DAY.finditer(words):
        name = match["month"] or match["month2"] or match["month3"]
        year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        day = match["day"] or match["day2"]
        month = f"{_month(name):02}" if name else ""
        iso = "-".join(p for p in (year, month, f"{int(day):02}" if day else "") if p)
        yield Day(match.start(), match.end(), iso)
        at = match.end()
        while match["day"] and (more := _MORE_DAYS.match(words, at)):
            yield Day(more.start("day"), more.end(), f"{month}-{int(more['day']):02}")
            at = more.end()


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def articles(words: str) -> Iterator[Place]:
    """The articles of law that a sentence names."""
    for match in _LAW.finditer(words):
        for number in re.finditer(r"\d+(?:[-.]\d+)?", match["list"]):
            at = match.start("list") + number.start()
            yield Place(at, at + len(number[0]), number[0])


def law_spans(words: str) -> Iterator[tuple[int, int]]:
    """Where numbers are those of articles and their parts."""
    for match in _LAW.finditer(words):
        part = _PART.match(words, match.end())
        yield match.start(), part.end() if part else match.end()


TERM = re.compile(
    rf"(?P<low>\d+(?:\.\d+)?|{_IN_WORDS})(?P<half> and a half)?"
    rf"(?:(?: (?:to|or|and)|-) ?(?P<high>\d+(?:\.\d+)?|{_IN_WORDS})(?P<half2> and a half)?)?"
    r"[ -](?P<unit>years?|months?)"
    rf"(?: and (?P<months>\d+|{_IN_WORDS}) months?)?(?!-old| old| ago| later| earlier| before)"
)


@dataclass(frozen=True, slots=True)
class Term:
    """A span of time in years, both ends of a range."""

    start: int
    end: int
    years: tuple[float, ...]


def terms(words: str) -> Iterator[Term]:
    """The spans of years and months of a sentence."""
    for match in TERM.finditer(words):
        scale = 1.0 if match["unit"].startswith("year") else 1 / 12
        low = _plain(match["low"], match["half"]) * scale + (
            _plain(match["months"], None) / 12 if match["months"] else 0
        )
        high = (_plain(match["high"], match["half2"]) * scale,) if match["high"] else ()
        yield Term(match.start(), match.end(), (low, *high))


def _plain(words: str, half: str | None) -> float:
    found = next(numbers(words.replace("one", "1")), None)
    return (found.value if found else 0.0) + (0.5 if half else 0)
