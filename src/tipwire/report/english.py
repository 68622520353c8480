"""How the house writes English: numbers, ages, sums, days and lists. Pure; knows nothing of stories.

Refuses: converting money, rounding, resolving what the source leaves open. A hedge travels with its number.

>>> count_words(Count(low=5, high=None, kind=CountKind.MORE_THAN)), money_words(Money(amount=48000, currency="KZT"))
('more than five', '48,000 tenge')
>>> listing(["a", "b", "c"])
'a, b and c'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date

from tipwire.model import Age, Count, CountKind, Money, Month, Precision, When
from tipwire.report.tables import CURRENCIES, MONTH_NAMES

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# House rule: words up to nine; a count of people may be spelled to twelve.
LAST_WORD, LAST_PERSONS_WORD = 9, 12

HEDGES = {
    CountKind.AT_LEAST: "at least",
    CountKind.ABOUT: "about",
    CountKind.ALMOST: "almost",
    CountKind.MORE_THAN: "more than",
    CountKind.UP_TO: "up to",
}

_PUNCTUATION = str.maketrans({
    "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-",
    "‑": "-", "…": "...", "\u00a0": " ", "№": "No. ", "ı": "i", "ə": "a", "Ə": "A", "ø": "o", "ł": "l", "€": "EUR ",
})  # fmt: skip


def plain(text: str) -> str:
    """The text in ASCII: accents dropped, quotes straightened; letters of other alphabets are left out."""
    folded = unicodedata.normalize("NFKD", text.translate(_PUNCTUATION))
    return re.sub(r"\s+", " ", folded.encode("ascii", "ignore").decode("ascii")).strip()


def number(value: float, *, last_word: int = LAST_WORD) -> str:
    """A number: in words while small, with commas above, in millions where that loses nothing."""
    if float(value).is_integer() and 0 <= value <= last_word:
        return SMALL[int(value)]
    return figures(value)


TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
TEENS = (*SMALL[10:], "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")


def spelled_out(value: int) -> str:
    """A whole number in words below a hundred, as at the start of a sentence; in figures above.

    >>> spelled_out(46), spelled_out(12), spelled_out(130)
    ('forty-six', 'twelve', '130')
    """
    if value < 10:
        return SMALL[value]
    if value < 20:
        return TEENS[value - 10]
    if value < 100:
        return TENS[value // 10] + (f"-{SMALL[value % 10]}" if value % 10 else "")
    return figures(value)


def figures(value: float) -> str:
    """A number in figures: 17,000; 1.3 million; 0.8."""
    if value >= 1_000_000 and round(value / 1_000_000, 2) * 1_000_000 == value:
        return f"{value / 1_000_000:g} million"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"


def hedged(kind: CountKind, words: str) -> str:
    """The words under their hedge."""
    return f"{HEDGES[kind]} {words}" if kind in HEDGES else words


def count_words(count: Count) -> str:
    """How many persons, "" where the source only says "several"."""
    low, high = count.low, count.high
    if count.kind is CountKind.PLURAL_UNSPECIFIED or (low is None and high is None):
        return ""
    if low is not None and high is not None and low != high:
        return f"{_persons(low)} {'or' if high - low == 1 else 'to'} {_persons(high)}"
    return hedged(_kind_of(count), _persons(high if low is None else low))  # type: ignore[arg-type]


def _kind_of(count: Count) -> CountKind:
    """The hedge an open end asks for, where the source's own is not kept."""
    if count.kind in HEDGES:
        return count.kind
    return CountKind.AT_LEAST if count.high is None else CountKind.UP_TO if count.low is None else CountKind.EXACT


def _persons(value: int) -> str:
    return number(value, last_word=LAST_PERSONS_WORD)


def is_one(count: Count | None) -> bool:
    """True where exactly one person is meant."""
    return count is not None and count.low == count.high == 1


def is_bare_plural(count: Count) -> bool:
    """True for "women" without a number: two or more, and nothing said above."""
    return count.high is None and (count.low or 0) <= 2


def age_words(ages: Sequence[Age], count: Count | None = None) -> str:
    """Ages behind a noun: "aged 19 to 24", "aged 34 and 41", "aged eight months"; "one of them 17" where one age of
    several persons is given; "19 and 24 among them" where some are. An infant without months has none.
    """
    months = sorted({a.months for a in ages if a.months is not None})
    if months:
        return f"aged {listing(number(m) for m in months)} month{'' if months == [1] else 's'}"
    spans = sorted({(a.low, a.high) for a in ages if a.high > 0})
    if not spans:
        return ""
    persons = count.low if count and count.low == count.high else None
    words = listing(_span(s) for s in spans)
    if len(spans) == 1:
        if persons == 1 or spans[0][0] != spans[0][1]:
            return f"aged {words}"
        return f"one of them {words}" if count else f"aged {words}"
    return f"aged {words}" if persons == len(spans) else f"{words} among them"


def _span(span: tuple[int, int]) -> str:
    return str(span[0]) if span[0] == span[1] else f"{span[0]} to {span[1]}"


def money_words(sum_: Money) -> str:
    """The sum as printed, with its hedge and unit; never converted."""
    before, after = CURRENCIES.get(sum_.currency, ("", f" {sum_.currency}" if sum_.currency else ""))
    ends = [sum_.amount] if sum_.high is None or sum_.high == sum_.amount else [sum_.amount, sum_.high]
    words = "-".join(f"{before}{figures(end)}" for end in ends) + after
    return hedged(sum_.kind, words) + PER.get(sum_.per, f" per {sum_.per}" if sum_.per else "")


PER = {
    "": "",
    "month": " a month",
    "day": " a day",
    "week": " a week",
    "year": " a year",
    "hour": " an hour",
    "person": " each",
    "each": " each",
}


def day_words(day: date, month: Month) -> str:
    """January 22; the year only where it is not the month's."""
    words = f"{MONTH_NAMES[day.month - 1]} {day.day}"
    return words if day.year == month.year else f"{words}, {day.year}"


def when_words(when: When, month: Month) -> str:
    """With its preposition: "on January 22", "in December 2008", "in 2007"."""
    if when.precision is Precision.DAY:
        return f"on {day_words(when.start, month)}"
    if when.precision is Precision.YEAR:
        return f"in {when.start.year}"
    name = MONTH_NAMES[when.start.month - 1]
    return f"in {name}" if when.start.year == month.year else f"in {name} {when.start.year}"


def listing(parts: Iterable[str], word: str = "and") -> str:
    """a, b and c: no comma before the last word."""
    words = list(parts)
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {word} {words[-1]}" if words else ""


def with_article(noun: str) -> str:
    """The noun with "a" or "an"."""
    return f"{'an' if _VOWEL.match(noun) else 'a'} {noun}"


_VOWEL = re.compile(r"(?i)[aeio]|ngo\b|u(?!ni|se|ti|ga)|hour|hono|8|11\b|18\b")

IRREGULAR = {
    "woman": "women",
    "man": "men",
    "child": "children",
    "person": "people",
    "wife": "wives",
    "staff": "staff",
    "police": "police",
    "foreign national": "foreign nationals",
}


def plural(noun: str) -> str:
    """The plural of a gloss; the head word before "of" or "at" bears it.

    >>> plural("head of a hospital"), plural("businesswoman"), plural("deputy")
    ('heads of a hospital', 'businesswomen', 'deputies')
    """
    head, joint, rest = _head(noun)
    for ending, many in IRREGULAR.items():
        if head.endswith(ending):
            return head[: -len(ending)] + many + joint + rest
    if re.search(r"[^aeiou]y$", head):
        return head[:-1] + "ies" + joint + rest
    return head + ("es" if re.search(r"(s|x|z|ch|sh)$", head) else "s") + joint + rest


def _head(noun: str) -> tuple[str, str, str]:
    found = re.search(r" (?:of|at|in|for|from|with) ", noun)
    return (noun[: found.start()], found.group(), noun[found.end() :]) if found else (noun, "", "")


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


def words_in(text: str) -> int:
    """How many words."""
    return len(text.split())
