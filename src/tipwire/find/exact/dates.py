"""Dates at their own precision: absolute ("27 қаңтар 2009"), half-told ("22 января") and relative ("во вторник").

Half-told and relative dates are resolved only against the day of publication; without it they are left out. The year
of a half-told date is the one that puts it nearest before publication. A season has no precision of its own: it is
given as its year ("прошлой осенью" is 2008 for a January 2009 text; a winter is named by its December).
Refuses weeks ("на прошлой неделе"), parts of centuries and dates that no calendar has.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from tipwire import languages
from tipwire.find.exact.figures import Figure, figures
from tipwire.find.exact.mention import Mention, first_of_each
from tipwire.languages import Hit, Language, View
from tipwire.model import Precision, When
from tipwire.text import Span

_Found = tuple[int, int, When, str]
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_NUMERIC = (
    (re.compile(rf"(?<![\d.,/-])({_YEAR})-(\d\d)-(\d\d)(?![\d-])"), (1, 2, 3)),
    (re.compile(rf"(?<![\d.,/-])(\d\d?)\.(\d\d?)\.({_YEAR})(?!\d)"), (3, 2, 1)),
    (re.compile(rf"(?<![\d.,/-])(\d\d?)/(\d\d?)/({_YEAR})(?!\d)"), (3, 2, 1)),
    (re.compile(rf"(?<![\d.,/-])(\d\d?)-(\d\d)-({_YEAR})(?!\d)"), (3, 2, 1)),
)
_YEAR_AFTER = re.compile(
    rf"\s?,?\s?({_YEAR})(?:-?\s?(?:го\b|м\b|г\.|года|году|год\b|ж\.|жылы|жылдың|жылғы|жылдын|йил\w*))?(?![\d-])"
)
_YEAR_BEFORE = re.compile(rf"({_YEAR})(?:\s?-?\s?(?:ж\.|жыл\w*|йил\w*|г\.|года?))?,?\s*$")
_YEAR_WORD = re.compile(
    rf"(?<![\d.,/№$€£-])({_YEAR})(?:\s?[-–]\s?({_YEAR}))?"
    r"(?:-?(?:го|м|й)?\s?(?:г\.|гг\.|год\w*)|-(?:го|м|му|й)(?!\w)|-?\s?жыл(?!\w*лық)\w*|-?\s?йил\w*|\s?ж\.)"
)
_YEAR_EN = re.compile(
    rf"\b(?:in|since|during|of|by|from|until|for|year|early|late|mid|spring|autumn|summer|winter|fall)[\s-]({_YEAR})(?:\s?[-–]\s?{_YEAR})?(?!\d|[,-]\d|-)(?!\s?(?:people|men|women|%))"
)
_DAY_TO_MONTH = re.compile(r"(?:-?(?:го|его|е|ое|і|ы|ші|нші|інші|чи|inchi|st|nd|rd|th))?(?:\s(?:of|число))?\s?-?\s?")
_MONTH_TO_DAY = re.compile(r"\.?\s(?:the\s)?")
_LIST_BEFORE = re.compile(
    r"(\d{1,2})(?:-?(?:го|st|nd|rd|th))?(?:\s?[-–—]\s?|\s?,\s|\s(?:и|по|to|and|мен|бен|менен|va|ва|билан|до)\s)$"
)
_AGO = re.compile(r"\s(?:тому назад|назад|ago|бұрын|мурун|мурда|олдин|аввал|илгари)\b")
# A month after the publication by more than this is last year's: papers announce, but rarely so far ahead.
_AHEAD = timedelta(days=31)
_SEASON = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}


def dates(text: str, language: str, published: date | None = None) -> tuple[Mention[When], ...]:
    """All dates of a paragraph, in order; relative ones only where the day of publication is known.

    >>> [m.value.iso for m in dates("Задержаны 22 января, дело возбуждено в 2008 году", "ru", date(2009, 1, 27))]
    ['2009-01-22', '2008']
    >>> [m.value.iso for m in dates("on Tuesday", "en", date(2009, 1, 28))]
    ['2009-01-27']
    """
    view = languages.view(text, language)
    known = languages.load(language)
    found = (each for reader in _READERS for each in reader(view, known, published))
    return first_of_each(_mention(view, each) for each in found)


def _mention(view: View, found: _Found) -> Mention[When]:
    start, end, when, rule = found
    span = view.span(start, end)
    return Mention(value=when, start=span.start, end=span.end, core=span, rule=f"date/{rule}")


def _numeric(view: View, _known: Language, _published: date | None) -> Iterator[_Found]:
    """2009-01-22, 22.01.2009, 22/01/2009; month before day only where nothing else is possible."""
    for pattern, groups in _NUMERIC:
        for match in pattern.finditer(view.folded):
            year, month, day = (int(match.group(group)) for group in groups)
            when = _day(year, month, day) or (_day(year, day, month) if "/" in match.group() else None)
            if when:
                yield match.start(), match.end(), when, "numeric"


def _day_and_month(view: View, known: Language, published: date | None) -> Iterator[_Found]:
    """22 января, January 22, 27-январь, двадцать второго января; of several days the first."""
    found = figures(view, known.code)
    for month in languages.longest(known.find("months", view.folded)):
        number, start, end = _day_beside(view.folded, found, month)
        if number is None:
            continue
        year, start, end = _year_beside(view.folded, start, end, _told_years(view, known, published))
        when = _resolved(year, int(month.value), number, published)
        if when:
            yield start, end, when, "day"


def _day_beside(folded: str, found: tuple[Figure, ...], month: Hit) -> tuple[int | None, int, int]:
    for figure in found:
        gap = folded[figure.end : month.start] if figure.end <= month.start else None
        glued = folded[figure.start : month.start] if figure.start < month.start < figure.end else None
        is_beside = (gap is not None and _DAY_TO_MONTH.fullmatch(gap)) or (
            glued is not None and glued.rstrip("-").isdigit()
        )
        if is_beside and _is_day(figure):
            start, day = _first_of_list(folded, figure)
            return day, start, month.end
    for figure in found:
        is_after = figure.start > month.end and _MONTH_TO_DAY.fullmatch(folded[month.end : figure.start])
        if (
            is_after
            and _is_day(figure)
            and figure.is_digits
            and not re.match(r"\s?\w", folded[figure.end : figure.end + 1])
        ):
            return int(figure.value), month.start, figure.end
    return None, month.start, month.end


def _is_day(figure: Figure) -> bool:
    return figure.value == int(figure.value) and 1 <= figure.value <= 31 and figure.kind != "coll"


def _first_of_list(folded: str, figure: Figure) -> tuple[int, int]:
    """The first of "12-13 января": the convention is the first day of several."""
    start, day = figure.start, int(figure.value)
    while match := _LIST_BEFORE.search(folded[max(0, start - 16) : start]):
        first = int(match.group(1))
        if not 1 <= first < day:
            break
        start, day = max(0, start - 16) + match.start(), first
    return start, day


def _told_years(view: View, known: Language, published: date | None) -> list[tuple[int, int, int]]:
    """(start, end, year) of years told from the day of publication: "прошлого года", "өткен жылдың"."""
    if published is None:
        return []
    hits = (hit for hit in known.find("relative_days", view.folded) if hit.value.startswith("year"))
    return [(hit.start, hit.end, published.year + int(hit.value.removeprefix("year"))) for hit in hits]


def _year_beside(folded: str, start: int, end: int, told: list[tuple[int, int, int]]) -> tuple[int | None, int, int]:
    for low, high, year in told:
        if folded[end:low] == " ":
            return year, start, high
        if folded[high:start] == " ":
            return year, low, end
    after = _YEAR_AFTER.match(folded, end)
    if after:
        return int(after.group(1)), start, after.end()
    before = _YEAR_BEFORE.search(folded[max(0, start - 24) : start])
    if before:
        return int(before.group(1)), max(0, start - 24) + before.start(), end
    return None, start, end


def _month_alone(view: View, known: Language, published: date | None) -> Iterator[_Found]:
    """В январе 2008 года, қаңтар айында, in March: a month with a year, or a strong name of a month without."""
    for month in languages.longest(known.find("months", view.folded)):
        year, start, end = _year_beside(view.folded, month.start, month.end, _told_years(view, known, published))
        if year is None and (month.note == "weak" and not _is_timed(view, month)):
            continue
        if year is None and published is None:
            continue
        year = year or _year_of_month(int(month.value), published)
        if year:
            yield start, end, When(start=date(year, int(month.value), 1), precision=Precision.MONTH), "month"


def _is_timed(view: View, month: Hit) -> bool:
    """A weak month name ("may", "қазан") needs its capital and "in" before it, or the word month after it."""
    before = view.folded[: month.start].split()[-1:]
    is_named = view.cased[month.start].isupper() and before in (["in"], ["since"], ["last"], ["until"], ["by"], ["of"])
    return is_named or bool(re.match(r"\s(?:айы|айында|айда|ойи)", view.folded[month.end :]))


def _year_of_month(month: int, published: date | None) -> int | None:
    if published is None:
        return None
    return published.year if date(published.year, month, 1) - published <= _AHEAD else published.year - 1


def _years(view: View, _known: Language, _published: date | None) -> Iterator[_Found]:
    """В 2008 году, 2008 жылы, in 2008."""
    patterns = (_YEAR_WORD, _YEAR_EN) if _known.code == "en" else (_YEAR_WORD,)
    for pattern in patterns:
        for match in pattern.finditer(view.folded):
            when = When(start=date(int(match.group(1)), 1, 1), precision=Precision.YEAR)
            yield match.start(1), match.end(), when, "year"


def _weekdays(view: View, known: Language, published: date | None) -> Iterator[_Found]:
    """On Tuesday, во вторник, сейсенбіде: the last such day up to publication; "next" ones are left out."""
    if published is None:
        return
    for hit in languages.longest(known.find("weekdays", view.folded)):
        before = view.folded[max(0, hit.start - 14) : hit.start]
        if re.search(
            r"(?:следующ\w+|ближайш\w+|будущ\w+|next|coming|every|each|кажд\w+|по|келесі|әр|кийинки|ар|кейинги|ҳар)\s$",
            before,
        ):
            continue
        is_named = re.search(r"\b(?:во?|на|с|до|к|утром|вечером|днем|ночью|ночь) $", before)
        if hit.row["note"] == "weak" and not is_named:
            continue
        back = (published.isoweekday() - int(hit.value)) % 7
        is_last = bool(re.search(r"(?:прошл\w+|минувш\w+|last|past|өткен|өткөн|ўтган)\s$", before))
        day = published - timedelta(days=back or (7 if is_last else 0))
        yield hit.start, hit.end, When(start=day), "weekday"


def _relative(view: View, known: Language, published: date | None) -> Iterator[_Found]:
    """Вчера, былтыр, last month, прошлой осенью."""
    if published is None:
        return
    for hit in languages.longest(known.find("relative_days", view.folded)):
        # "осенью 2007 года": the year that follows says it.
        if hit.value.split()[0] in _SEASON and _YEAR_AFTER.match(view.folded, hit.end):
            continue
        when = _stepped(hit.value, published)
        if when:
            yield hit.start, hit.end, when, "relative"


def _ago(view: View, known: Language, published: date | None) -> Iterator[_Found]:
    """Три дня назад, two months ago, екі жыл бұрын: a day, a month or a year; weeks name no day and are left out."""
    if published is None:
        return
    units = [
        hit for hit in known.find("units", view.folded) if hit.value in _STEPS and hit.row["kind"] in ("time", "year")
    ]
    for figure in figures(view, known.code):
        unit = next((hit for hit in units if 0 <= hit.start - figure.end <= 1), None)
        past = _AGO.match(view.folded, unit.end) if unit else None
        if unit and past and figure.value == int(figure.value) and figure.value < 100:
            yield figure.start, past.end(), _STEPS[unit.value](published, -int(figure.value)), "ago"


def _stepped(value: str, published: date) -> When | None:
    season, _, step = value.partition(" ")
    if season in _SEASON:
        return _season(season, int(step.removeprefix("year")), published)
    unit, amount = re.fullmatch(r"(\w+?)([+-]\d+)", value).groups()  # type: ignore[union-attr]
    return _STEPS[unit](published, int(amount))


def _month_step(published: date, amount: int) -> When:
    months = published.year * 12 + published.month - 1 + amount
    return When(start=date(months // 12, months % 12 + 1, 1), precision=Precision.MONTH)


_STEPS: dict[str, Callable[[date, int], When]] = {
    "day": lambda published, amount: When(start=published + timedelta(days=amount)),
    "month": _month_step,
    "year": lambda published, amount: When(start=date(published.year + amount, 1, 1), precision=Precision.YEAR),
}


def _season(season: str, step: int, published: date) -> When:
    """The year of a season: the last one that had ended by publication ("last"), else that of this year."""
    first_month, last_month = _SEASON[season]
    year = published.year
    if step < 0 and (published.month <= last_month or season == "winter"):
        year -= 1
    if step == 0 and published.month < first_month:
        year -= 1
    return When(start=date(year, 1, 1), precision=Precision.YEAR)


def _resolved(year: int | None, month: int, day: int, published: date | None) -> When | None:
    if year is not None:
        return _day(year, month, day)
    if published is None:
        return None
    this_year = _day(published.year, month, day) or _day(published.year - 1, month, day)
    if this_year and this_year.start - published > _AHEAD:
        return _day(published.year - 1, month, day)
    return this_year


def _day(year: int, month: int, day: int) -> When | None:
    try:
        return When(start=date(year, month, day))
    except ValueError:
        return None


# The finer reading first: at one place the longer mention is kept, and of equal ones the earlier.
_READERS: tuple[Callable[[View, Language, date | None], Iterator[_Found]], ...] = (
    _numeric,
    _day_and_month,
    _month_alone,
    _years,
    _weekdays,
    _relative,
    _ago,
)


def date_spans(text: str, language: str) -> tuple[Span, ...]:
    """Where dates stand, also those that could not be resolved: numbers there count nothing."""
    return tuple(m.span for m in dates(text, language, date(2009, 1, 31)))
