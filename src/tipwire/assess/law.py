"""Which class an article belongs to in its country on a date: core (trafficking), linked, adjacent, other, or unknown.

The articles stand in `tipwire.countries`; here their titles are read. An article's number is only true for a country
and a date; without a date every code counts. Refuses penalties: they moved more than once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from tipwire import countries
from tipwire.model import LawRef


class LawClass(StrEnum):
    """How near an article is to trafficking, the nearest first."""

    CORE = "core"
    LINKED = "linked"
    ADJACENT = "adjacent"
    OTHER = "other"
    UNKNOWN = "unknown"


# The act by its name, in the order tried: the title of an article, or the offence where no number is given. An offence
# defined by the aim to exploit (Kazakhstan 125(3), 126(3)) counts with trafficking; procuring has a column of its own.
BY_NAME: tuple[tuple[str, LawClass], ...] = (
    (r"\borgans?\b", LawClass.LINKED),
    (r"(drug|arms|weapons|wildlife) traffick", LawClass.OTHER),
    (r"traffick|slave labou?r|slavery|for exploitation|labou?r exploitation", LawClass.CORE),
    (r"\b(sale|selling|sold|buying) (of )?(a )?(child|children|minor|infant|baby|newborn)", LawClass.CORE),
    (r"by force|forced labou?r|liberty|confinement|abduct|kidnap|minor", LawClass.LINKED),
    (r"smuggl|prostitut|procur|brothel|pimp|migration|forced marriage|hiring of foreigners", LawClass.ADJACENT),
)


def law_class(law: LawRef, on: date | None) -> LawClass:
    """The nearest class that the reference can have on that date; OTHER where the country's table lacks it."""
    if rows := list(rows_of(law, on)):
        return min((class_of_row(row, law) for row in rows), key=list(LawClass).index)
    has_table = bool(law.article and countries.articles(law.country))
    return by_name(law.offence) or (LawClass.OTHER if has_table else LawClass.UNKNOWN)


def rows_of(law: LawRef, on: date | None) -> Iterator[countries.Article]:
    """The rows of that number, in any of its spellings (127.1, 127-1)."""
    number = re.split(r"[-–.]", law.article)
    for row in countries.articles(law.country, on=on) if law.article else ():
        if re.split(r"[-.]", row.article) == number:
            yield row


def class_of_row(row: countries.Article, law: LawRef) -> LawClass:
    """The class of one article; a row for one part is only linked where the reference is to another part or to none."""
    part = re.match(r"\d*", law.part)
    if row.part and (part is None or part.group() != row.part):
        return LawClass.LINKED
    return LawClass.CORE if row.tip_class == "core" else by_name(row.title_en) or LawClass(row.tip_class)


def by_name(offence: str) -> LawClass | None:
    """The class that the name of an offence tells; None for a name that tells none."""
    return next((kind for pattern, kind in BY_NAME if re.search(pattern, offence.casefold())), None)
