"""Message reference numbers in their canonical forms, and the index of who refers to whom.

`09ASTANA368` is the form catalogues use, `1978PARIS41898` the document number of the 1973-79 files.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from tipwire.telegram.message import Telegram


class ReferenceNumber(NamedTuple):
    """A message reference number with its year, None where the text gives none and no date helps."""

    year: int | None
    post: str
    number: int

    @property
    def canonical(self) -> str:
        """`09ASTANA368`: two digits of the year, the post without blanks, the number without zeros.

        >>> ReferenceNumber(2009, "ASTANA", 368).canonical
        '09ASTANA368'
        """
        year = "" if self.year is None else f"{self.year % 100:02d}"
        return f"{year}{self.post.replace(' ', '')}{self.number}"

    @property
    def document_number(self) -> str:
        """The 1973-79 form: four digits of the year, six letters of the post, five digits.

        >>> ReferenceNumber(1978, "PARIS", 41898).document_number
        '1978PARIS41898'
        """
        year = "" if self.year is None else f"{self.year:04d}"
        return f"{year}{self.post.replace(' ', '')[:6]}{self.number:05d}"

    def __str__(self) -> str:
        year = "" if self.year is None else f"{self.year % 100:02d} "
        return f"{year}{self.post} {self.number}"


_NUMBER = re.compile(
    r"(?:(?P<year>\d{2}|\d{4}) )?(?P<post>[A-Z][A-Z.'\-]*(?: [A-Z][A-Z.'\-]*){0,3}) (?P<number>\d{1,6})\b"
)


def reference_number(text: str, latest_year: int | None) -> ReferenceNumber | None:
    """The first message reference number of a reference's text; a year not given is that of the telegram."""
    match = _NUMBER.search(text)
    if match is None:
        return None
    year = latest_year
    if match["year"]:
        year = int(match["year"])
        if year < 100:
            year = _nearest(year, latest_year if latest_year is not None else _MIDDLE_YEAR)
    return ReferenceNumber(year, match["post"], int(match["number"]))


# When nothing gives the century: two digits from 40 to 39 are then 1940 to 2039.
_MIDDLE_YEAR = 1990


def _nearest(digits: int, year: int) -> int:
    """The year with these last two digits nearest to `year`, earlier or later.

    >>> _nearest(8, 2009), _nearest(15, 2009), _nearest(73, 2009)
    (2008, 2015, 1973)
    """
    return year - 50 + (digits - (year - 50)) % 100


def own_number(telegram: Telegram) -> ReferenceNumber | None:
    """The telegram's own message reference number."""
    if telegram.mrn is None:
        return None
    return ReferenceNumber(telegram.dtg.year if telegram.dtg else None, telegram.mrn.post, telegram.mrn.number)


@dataclass(slots=True)
class ReferenceIndex:
    """Telegrams by canonical number, and for each number those that refer to it."""

    telegrams: dict[str, Telegram] = field(default_factory=dict)
    referred_by: dict[str, list[str]] = field(default_factory=dict)

    @property
    def absent(self) -> tuple[str, ...]:
        """Numbers that are referred to and not held."""
        return tuple(sorted(self.referred_by.keys() - self.telegrams.keys()))


def index(telegrams: Iterable[Telegram]) -> ReferenceIndex:
    """The index of a corpus; a telegram without a number of its own is left out."""
    made = ReferenceIndex()
    for telegram in telegrams:
        own = own_number(telegram)
        if own is None:
            continue
        made.telegrams[own.canonical] = telegram
        for reference in telegram.references:
            if number := reference_number(reference.text, own.year):
                made.referred_by.setdefault(number.canonical, []).append(own.canonical)
    return made
