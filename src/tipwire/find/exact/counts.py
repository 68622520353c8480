"""Counts: whole numbers that may count persons, cases or things, with their hedges.

Leaves out what is a sum, an age, a date, a term or other duration, an article, a percentage, a measure, a clock time,
a rank ("5-й"), a number of something ("дом 5", "№ 12", "operation 7"). What is counted, the finder reads beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tipwire import languages
from tipwire.find.exact.ages import ages
from tipwire.find.exact.dates import date_spans
from tipwire.find.exact.durations import duration_spans
from tipwire.find.exact.law import law_spans
from tipwire.find.exact.mention import Mention
from tipwire.find.exact.money import money
from tipwire.find.exact.numbers import Number, numbers
from tipwire.languages import Language
from tipwire.model import Count
from tipwire.text import Span, fold

# What makes a following number a name: house, school, flight, channel, edition, regiment.
_NAMED = re.compile(
    r"(?:№|#|\bno\.?|\bnos\.?|\bnumber|\bдоме?|\bд\.|\bкв\.|\bшкол\w*|\bканал\w*|\bрейс\w*|\bгимнази\w*|\bмикрорайон\w*|\bмкр\.?"
    r"|\bотдел\w*|\bколони\w*|\bучрежден\w*|\bbuilding|\bblock|\bchannel|\bflight|\broom|\bapartment|\bsector|\bward|\broute"
    r"|\bhighway|\bpage|\bдело|\bтом|\bстр\.|\bversion|\bboeing|\bcovid)[\s-]?$"
)
# AR-15, C-130, /news/4769886, ad_2: parts of names and addresses.
_PART_OF_NAME = re.compile(r"[^\W\d_]-$|[/_=&?]$|№\s?\d+\s?\($")
_CHANNEL_AFTER = re.compile(r"[\s-](?:канал(?!ов|ам|ах)\w{0,2}\b|арна\w{0,3}\b|channel\b)")
_CLOCK = re.compile(r"(?:\bв|\bс|\bдо|\bк|\bat|\bby|\bsince|\bсағат|\bсаат|\bсоат)\s$")
_CLOCK_AFTER = re.compile(r"[:.]\d\d\b|\s?(?:час|утра|вечера|ночи|a\.?m\b|p\.?m\b|o'clock|-де\b|-да\b)")
_YEARS = range(1900, 2036)


def counts(text: str, language: str) -> tuple[Mention[Count], ...]:
    """All counts of a paragraph in order.

    >>> [(m.value.low, m.value.high) for m in counts("В 2008 году 34-летняя женщина продала более 5 девушек", "ru")]
    [(5, None)]
    """
    return _counts(text, language)


@lru_cache(maxsize=1024)
def _counts(text: str, language: str) -> tuple[Mention[Count], ...]:
    taken = not_counts(text, language)
    known = languages.load(language)
    folded = fold(text)
    found = []
    for mention in numbers(text, language):
        number = mention.value
        if any(mention.core.overlaps(span) for span in taken) or not _is_countable(folded, known, mention):
            continue
        value = Count(low=_whole(number.low), high=_whole(number.high), kind=number.kind)
        found.append(Mention(value=value, start=mention.start, end=mention.end, core=mention.core, rule="count"))
    return tuple(found)


def not_counts(text: str, language: str) -> tuple[Span, ...]:
    """Where numbers stand that count nothing: dates, sums, ages, durations, articles."""
    spans = [*date_spans(text, language), *duration_spans(text, language), *law_spans(text, language)]
    spans += [mention.core for mention in money(text, language)] + [mention.core for mention in ages(text, language)]
    return tuple(spans)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _is_countable(folded: str, known: Language, mention: Mention[Number]) -> bool:
    number, core = mention.value, mention.core
    ends = [end for end in (number.low, number.high) if end is not None]
    if number.form == "ord" or number.glued or any(end != int(end) or end <= 0 for end in ends):
        return False
    case = languages.settings(known.code, "numbers").get("case", [])
    if number.suffix and number.suffix not in case:
        return False
    before, after = folded[max(0, core.start - 24) : core.start], folded[core.end :]
    is_year = number.is_digits and ends[0] in _YEARS and "\u0020" not in core.of(folded) and not _has_noun(known, after)
    if _PART_OF_NAME.search(before) or (number.is_digits and after[:1] == "»" and before[-1:] not in ("«", "")):
        return False
    is_clock = bool(_CLOCK.search(before)) and bool(_CLOCK_AFTER.match(after))
    is_name = bool(_NAMED.search(before)) and (number.is_digits or not before.endswith("number "))
    return not (is_year or is_clock or is_name or _CHANNEL_AFTER.match(after) or _is_measure(known, folded, core))


def _has_noun(known: Language, after: str) -> bool:
    """True where a word for persons follows at once."""
    hits = known.find("persons", after[:40])
    return any(hit.start <= 1 for hit in hits)


def _is_measure(known: Language, folded: str, core: Span) -> bool:
    """True where a percent sign, a unit of time, length, weight or rank follows at once."""
    units = (hit for hit in known.find("units", folded) if hit.row["kind"] != "per")
    return any(0 <= hit.start - core.end <= 2 and not folded[core.end : hit.start].strip(" -") for hit in units)
