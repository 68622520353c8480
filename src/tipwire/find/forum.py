"""Forum: the country whose law an article is of, where its sentence names none.

It is the country of the proceedings, not the outlet's and not the one named most: a text of Tashkent may tell of a
trial in Astana, a text of Astana of women held in Antalya. Refuses a country whose code has no such article while
another country of the text has one.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import lru_cache

from tipwire import countries
from tipwire.find import exact
from tipwire.find.gazette import country_of, home
from tipwire.find.page import Line, Page
from tipwire.find.stages import stage_hits
from tipwire.model import BodyKind, Stage

# What a mention of a country weighs: beside the article, in a line of proceedings, elsewhere; and the language's own.
_BESIDE, _PROCEEDS, _ELSEWHERE, _OWN = 3, 2, 1, 2
# A country that has the article must be named at least this often against the one named most.
_SHARE = 0.3
_OF_JUSTICE = frozenset({BodyKind.COURT, BodyKind.PROSECUTOR, BodyKind.POLICE, BodyKind.SECURITY})
_STEPS = frozenset(
    {
        Stage.INVESTIGATION,
        Stage.DETENTION,
        Stage.ARREST,
        Stage.PRETRIAL_DETENTION,
        Stage.CHARGE,
        Stage.TRIAL,
        Stage.CONVICTION,
        Stage.SENTENCE,
        Stage.ACQUITTAL,
    }
)


def forum(page: Page, line: Line, article: str, on: date | None) -> str:
    """The country of an article told in a line; empty where the text names no country and its language has none."""
    named = Counter(dict(_weighed(page)))
    for country in _named(page, line):
        named[country] += _BESIDE
    if own := home(page):
        named[own] += _OWN
    most = max(named.values(), default=0)
    held = [c for c, points in named.items() if points >= _SHARE * most and countries.articles(c, article, on)]
    return max(held or named, key=lambda c: named[c], default=country_of(page))


@lru_cache(maxsize=8)
def _weighed(page: Page) -> tuple[tuple[str, int], ...]:
    """The countries of the places of a text, each line once, weighed by whether the line tells of proceedings."""
    named: Counter[str] = Counter()
    for line in page.lines:
        found = _named(page, line)
        weight = _PROCEEDS if found and _is_of_proceedings(line) else _ELSEWHERE
        for country in found:
            named[country] += weight
    return tuple(named.items())


def _named(page: Page, line: Line) -> tuple[str, ...]:
    found = exact.places(line.text, line.language, home(page))
    return tuple(dict.fromkeys(m.value.country for m in found if m.rule != "place/pattern" and m.value.country))


def _is_of_proceedings(line: Line) -> bool:
    if any(stage in _STEPS for stage, _ in stage_hits(line)):
        return True
    return any(BodyKind(hit.row["kind"] or "other") in _OF_JUSTICE for hit in line.find("bodies"))
