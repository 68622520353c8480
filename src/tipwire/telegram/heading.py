"""The nouns of format lines 1 to 11: who sends, to whom, how urgently, and by which station.

Source: ACP 127(G), paras 107-152 and 201-224.  Every noun keeps the `span` it was read from; spans do not take part
in comparison, for two copies of one message stand at different places.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from tipwire.telegram.finding import Span


def spanned() -> Span | None:
    """The field that says where a noun was read; None when it was built, not read."""
    place: Span | None = field(default=None, compare=False, repr=False)
    return place


class Precedence(StrEnum):
    """Prosigns of ACP 127 para 124; Y (emergency command) is JANAP 128 only."""

    EMERGENCY = "Y"
    FLASH = "Z"
    IMMEDIATE = "O"
    PRIORITY = "P"
    ROUTINE = "R"

    @property
    def rank(self) -> int:
        """1 for routine to 5, so that `max` finds the higher one."""
        return "RPOZY".index(self.value) + 1


@dataclass(frozen=True, slots=True)
class TransmissionId:
    """FL1: one hop's own count, `VZCZCTAA0001`.  It names the copy, never the message.

    `digits`: 3 by ACP 127 para 112, 4 on State circuits.  `warning`: the prosign UU or HH after five spaces.
    """

    channel: str
    serial: int
    digits: int = 4
    is_relayed: bool = True
    warning: str = ""
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class JanapLine:
    """What JANAP 128 puts into format line 2 beside precedence and routing: `RTTUZYUW ... -UUUU--`."""

    media: str
    classification: str
    content: str
    security: str
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class Routing:
    """FL2: precedence and the stations called on this leg.  A relay keeps only its onward path (para 303)."""

    precedence: Precedence
    stations: tuple[str, ...]
    janap: JanapLine | None = None
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class FilingTime:
    """FL3's time of filing.  `day` is the day of the year when `is_julian`, else the day of the month."""

    day: int
    hour: int
    minute: int
    is_julian: bool = True

    def __str__(self) -> str:
        if self.is_julian:
            return f"{self.day:03d}{self.hour:02d}{self.minute:02d}"
        return f"{self.day:02d}/{self.hour:02d}{self.minute:02d}Z"


@dataclass(frozen=True, slots=True)
class StationSerial:
    """FL3: the station that prepared the transmission, its serial number (SSN) and when it was filed.

    The three together identify the transmission (para 116).  `position` is the operating position, A to Z.
    """

    station: str
    number: int
    filed: FilingTime | None = None
    position: str = ""
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class SecurityWarning:
    """FL4: `ZNR UUUUU ZZH`.  `signal` is ZNR or ZNY, `letters` the class letter five times."""

    signal: str = "ZNR"
    letters: str = "UUUUU"
    special: str = ""
    instructions: tuple[str, ...] = ()
    span: Span | None = spanned()


MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


@dataclass(frozen=True, slots=True)
class DateTimeGroup:
    """FL5's `270959Z FEB 09`.  `year` is None where the line has none; `year_digits` is 2 or, since 2006, 4."""

    day: int
    hour: int
    minute: int
    month: int
    year: int | None
    zone: str = "Z"
    year_digits: int = 2

    def __str__(self) -> str:
        month = MONTHS[self.month - 1] if 1 <= self.month <= 12 else f"MONTH {self.month}"
        group = f"{self.day:02d}{self.hour:02d}{self.minute:02d}{self.zone} {month}"
        return group if self.year is None else f"{group} {str(self.year).zfill(4)[-self.year_digits :]}"


@dataclass(frozen=True, slots=True)
class Addressee:
    """One address on FL7 to FL9: `RUEHC/SECSTATE WASHDC PRIORITY 4771`.

    `plad` is the plain language address designator; `continuity` the running number from this originator to this
    addressee, 0 to 9999; `action` a precedence word (FLASH, NIACT IMMEDIATE, IMMEDIATE, PRIORITY, ROUTINE).
    """

    plad: str
    routing: str = ""
    action: str = ""
    continuity: int | None = None
    is_by_other_means: bool = False
    span: Span | None = spanned()


def called(addressees: Iterable[Addressee]) -> tuple[str, ...]:
    """The stations to call for these addressees: each once, those of one relay side by side.

    >>> called((Addressee("ONE", "RUEXPX"), Addressee("TWO", "RHEXAA"), Addressee("THREE", "RUEXPX")))
    ('RHEXAA', 'RUEXPX')
    """
    return tuple(sorted({one.routing for one in addressees if one.routing}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preamble:
    """FL5 to FL9.  A readdressed message carries several, the newest first (para 504).

    A copy may have lost its FL5; only the writer insists on precedence and date-time group.
    """

    precedence: Precedence | None = None
    dtg: DateTimeGroup | None = None
    info_precedence: Precedence | None = None
    instructions: tuple[str, ...] = ()
    originator: str = ""
    to: tuple[Addressee, ...] = ()
    info: tuple[Addressee, ...] = ()
    exempt: tuple[Addressee, ...] = ()
    span: Span | None = spanned()

    @property
    def addressees(self) -> tuple[Addressee, ...]:
        return self.to + self.info
