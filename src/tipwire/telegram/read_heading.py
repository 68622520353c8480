"""Reads format lines 1 to 10 of one transmission, row by row.

Each row goes to the first reader of `_READERS` that knows it; a row none knows is kept as unread, with a finding.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tipwire.telegram import garble, grammar
from tipwire.telegram.finding import Confidence, Finding, Severity, Span, repaired
from tipwire.telegram.heading import (
    MONTHS,
    Addressee,
    DateTimeGroup,
    FilingTime,
    JanapLine,
    Preamble,
    Precedence,
    Routing,
    SecurityWarning,
    StationSerial,
    TransmissionId,
)
from tipwire.telegram.read_address import addressees
from tipwire.telegram.rows import Row, span

# ACP 127's manual prints blanks and shifts in words.
_NOTATION = re.compile(r" ?\((?:\d SPACES|FIGS|LTRS|TI)\) ?")
_BELL = re.compile(r"^J{5}S{5} ?")
_INTRUDED = re.compile(r"[ZOPRY](?: ?[ZOPRY])?(?: ?\d){6} ?[A-Z] ?[A-Z] ?[A-Z] ?[A-Z](?:(?: ?\d){4}|(?: ?\d){2})?$")


_ADDRESS_LISTS = ("to", "info", "exempt")


@dataclass(slots=True)
class PreambleDraft:
    """A preamble while its lines come in; `end` is that of the last."""

    start: int
    end: int
    precedence: Precedence | None = None
    info_precedence: Precedence | None = None
    dtg: DateTimeGroup | None = None
    instructions: tuple[str, ...] = ()
    originator: str = ""
    to: list[Addressee] = field(default_factory=list)
    info: list[Addressee] = field(default_factory=list)
    exempt: list[Addressee] = field(default_factory=list)

    def preamble(self, source: str) -> Preamble:
        return Preamble(
            precedence=self.precedence,
            dtg=self.dtg,
            info_precedence=self.info_precedence,
            instructions=self.instructions,
            originator=self.originator,
            to=tuple(self.to),
            info=tuple(self.info),
            exempt=tuple(self.exempt),
            span=span(source, self.start, self.end),
        )


@dataclass(slots=True)
class HeadingReader:
    """What has been read so far.  `latest_year` bounds the century of a two-digit year."""

    source: str
    latest_year: int
    findings: list[Finding] = field(default_factory=list)
    identifications: list[TransmissionId] = field(default_factory=list)
    routing: Routing | None = None
    station: StationSerial | None = None
    section: int | None = None
    has_number_sign: bool = False
    security: SecurityWarning | None = None
    drafts: list["PreambleDraft"] = field(default_factory=list)
    accounting: str = ""
    groups: int | None = None
    distribution: list[str] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)
    open_list: str = ""

    @property
    def preambles(self) -> tuple[Preamble, ...]:
        return tuple(draft.preamble(self.source) for draft in self.drafts)

    def read(self, row: Row) -> bool:
        """Whether the row is a line of the heading; if so it is now kept."""
        if "PAGE " in row.text:
            row = self._without_page_line(row)
        reader = _BY_FIRST_WORD.get(row.text.split(" ", 1)[0])
        if reader is None and grammar.ROUTE.match(row.text):
            reader = _more_addresses
        if reader is not None and reader(self, row):
            return True
        return any(reader(self, row) for reader in _READERS)

    def keep_unread(self, row: Row) -> None:
        place = self.span(row)
        self.unread.append(place)
        message = f"the line {row.text[:40]!r} of the heading was not understood; it is kept as it stands"
        self.findings.append(Finding("T06", Severity.WARNING, message, place))

    def _without_page_line(self, row: Row) -> Row:
        """`TO AMEMBASSY PARIS` of `TO PAGE 02 STATE 023763 071504Z AMEMBASSY PARIS` (repair R19)."""
        text = _PAGE_INSIDE.sub(" ", row.text).strip()
        if text != row.text:
            message = "a page line stood inside a line of the heading"
            self.findings.append(repaired("R19", message, self.span(row), text))
        return Row(row.start, row.end, text)

    def span(self, row: Row) -> Span:
        return span(self.source, row.start, row.end)


_PAGE_INSIDE = re.compile(r" PAGE \d{1,2} [A-Z]+(?: [A-Z]+)? \d{5,6} \d{6}Z ")


def _identification(into: HeadingReader, row: Row) -> bool:
    if into.station or into.drafts:
        return False
    text = _NOTATION.sub(" ", row.text).strip()
    if text in ("", "UU", "HH"):
        into.furniture.append(into.span(row))
        return True
    match = grammar.FL1.match(text)
    if not match:
        return False
    serial = match["serial"] or match["bare_serial"]
    into.identifications.append(
        TransmissionId(
            channel=match["channel"] or match["bare"],
            serial=int(serial),
            digits=len(serial),
            is_relayed=bool(match["zczc"]),
            warning=match["warning"] or match["bare_warning"] or "",
            span=into.span(row),
        )
    )
    return True


def _routing(into: HeadingReader, row: Row) -> bool:
    if into.drafts:
        return False
    match = grammar.FL2.match(_BELL.sub("", _NOTATION.sub("", row.text)))
    if not match:
        return False
    into.routing = Routing(Precedence(match["precedence"][0]), tuple(match["stations"].split()), span=into.span(row))
    into.open_list = "stations"
    if len(row.text) > 69:
        message = f"format line 2 has {len(row.text)} characters: its wrapped lines were joined"
        into.findings.append(repaired("R02", message, into.span(row), row.text))
    return True


def _more_stations(into: HeadingReader, row: Row) -> bool:
    if into.open_list != "stations" or into.routing is None or not grammar.FL2_MORE.match(row.text):
        return False
    place = into.routing.span
    start = place.start if place else row.start
    into.routing = replace(
        into.routing,
        stations=into.routing.stations + tuple(row.text.split()),
        span=span(into.source, start, row.end),
    )
    return True


def _janap(into: HeadingReader, row: Row) -> bool:
    match = grammar.FL2J.match(row.text) if row.text[-1] == "." else None
    if not match:
        return False
    place = into.span(row)
    janap = JanapLine(match["media"], match["classification"], match["content"], match["security"], place)
    into.routing = Routing(Precedence(match["precedence"]), tuple(match["stations"].split()), janap, place)
    filed = _filing(match["julian"], match["hhmm"], is_julian=True)
    into.station = StationSerial(match["station"], int(match["number"]), filed, span=place)
    return True


def _filing(day: str, hhmm: str, *, is_julian: bool) -> FilingTime:
    return FilingTime(int(day), int(hhmm[:2]), int(hhmm[2:]), is_julian)


def _station(into: HeadingReader, row: Row) -> bool:
    match = grammar.FL3.match(row.text) or _ungarbled_station(into, row)
    if not match:
        return False
    filed = None
    if match["julian"]:
        filed = _filing(match["julian"], match["hhmm"], is_julian=True)
    elif match["day"]:
        filed = _filing(match["day"], match["hhmmz"], is_julian=False)
    into.station = StationSerial(
        match["station"], int(match["number"]), filed, match["position"] or "", span=into.span(row)
    )
    into.has_number_sign = bool(match["hash"])
    into.section = int(match["section"]) if match["section"] else None
    into.open_list = ""
    return True


_GARBLED_STATION = re.compile(rf"(DE {grammar.RI} #?)([0-9OISBLZ]{{3,4}})(/[0-9OISBLZ]{{2}})? ([0-9OISBLZ]{{7}})$")


def _ungarbled_station(into: HeadingReader, row: Row) -> re.Match[str] | None:
    """Format line 3 with digits for look-alike letters, taken only when day and time then exist."""
    damaged = _GARBLED_STATION.match(row.text)
    if damaged is None:
        return None
    start, number, section, filed = damaged.groups(default="")
    text = start + garble.look_alikes_restored(f"{number}{section} {filed}")
    match = grammar.FL3.match(text)
    if match is None or not match["julian"]:
        return None
    if not (1 <= int(match["julian"]) <= 366 and int(match["hhmm"][:2]) < 24 and int(match["hhmm"][2:]) < 60):
        return None
    message = "letters stood for digits that look like them"
    into.findings.append(repaired("R11", message, into.span(row), text, Confidence.GUARDED))
    return match


def _security(into: HeadingReader, row: Row) -> bool:
    if match := grammar.FL4.match(row.text) if row.text[:2] == "ZN" else None:
        words = tuple(match["instructions"].split())
        into.security = SecurityWarning(
            match["signal"], match["letters"], match["special"] or "", words, into.span(row)
        )
    elif into.station and not into.drafts and (match := grammar.FL4_T.match(row.text)):
        into.security = SecurityWarning("", "", "", tuple(match["instructions"].split()), into.span(row))
    return match is not None


def _preamble(into: HeadingReader, row: Row) -> bool:
    match = grammar.FL5.match(row.text)
    if match is None and _INTRUDED.match(row.text):
        match = grammar.FL5.match(closed := _close(row.text))
        if match:
            into.findings.append(repaired("R14", "blanks had got into the date-time group", into.span(row), closed))
    if match is None and _GARBLED.match(row.text):
        match = _ungarbled(into, row)
    if match is None:
        return False
    dtg = DateTimeGroup(
        day=int(match["day"]),
        hour=int(match["hour"]),
        minute=int(match["minute"]),
        month=MONTHS.index(match["month"]) + 1,
        year=_year(match["year"], into.latest_year),
        zone=match["zone"],
        year_digits=len(match["year"] or "00"),
    )
    into.drafts.append(
        PreambleDraft(
            row.start,
            row.end,
            precedence=Precedence(match["action"]),
            info_precedence=Precedence(match["info"]) if match["info"] else None,
            dtg=dtg,
            instructions=tuple(match["instructions"].split()),
        )
    )
    into.open_list = ""
    return True


_GARBLED = re.compile(
    r"(?P<prosigns>[ZOPRY](?: [ZOPRY])? )(?P<group>[A-Z0-9]{6})(?P<rest>[A-Z] [A-Z]{3}(?: [A-Z0-9]{2,4})?)$"
)


def _ungarbled(into: HeadingReader, row: Row) -> re.Match[str] | None:
    """The date-time group with its figures back, taken only when it then agrees with the filing time."""
    damaged = _GARBLED.match(row.text)
    filed = into.station.filed if into.station else None
    if damaged is None or filed is None:
        return None
    for code, message, restore in _RESTORERS:
        year = restore(damaged["rest"][6:])
        text = f"{damaged['prosigns']}{restore(damaged['group'])}{damaged['rest'][:6]}{year}"
        match = grammar.FL5.match(text)
        if match and (int(match["hour"]), int(match["minute"])) == (filed.hour, filed.minute):
            place = into.span(row)
            into.findings.append(repaired(code, message, place, text, Confidence.GUARDED))
            return match
    return None


_RESTORERS = (
    ("R12", "letters were printed for figures in the date-time group", garble.shift_restored),
    ("R11", "letters stood for digits that look like them", garble.look_alikes_restored),
)


def _close(text: str) -> str:
    """`P 251346 Z JUN 7 3` as `P 251346Z JUN 73`."""
    packed = text.replace(" ", "")
    start = re.search(r"\d", packed)
    at = start.start() if start else 0
    parts = [*packed[:at], packed[at : at + 7], packed[at + 7 : at + 10], packed[at + 10 :]]
    return " ".join(part for part in parts if part)


def _year(digits: str | None, latest: int) -> int | None:
    """The nearest year not after `latest`: the pivot of ACP 127 (06 to 99 are 19xx) was right until 2005 only."""
    if digits is None or len(digits) == 4:
        return int(digits) if digits else None
    return latest - (latest - int(digits)) % 100


def _originator(into: HeadingReader, row: Row) -> bool:
    if not row.text.startswith("FM ") or not re.match(grammar.PLAD, row.text[3:]):
        return False
    _draft(into, row).originator = row.text[3:].strip()
    into.open_list = ""
    return True


def _draft(into: HeadingReader, row: Row) -> PreambleDraft:
    """The preamble read last, or an empty one where the copy lost its FL5; it now reaches to this row."""
    if not into.drafts:
        into.drafts.append(PreambleDraft(row.start, row.end))
    into.drafts[-1].end = row.end
    return into.drafts[-1]


_LISTS = {"TO": "to", "INFO": "info", "XMT": "exempt"}
_PROSIGN = re.compile(r"(TO|INFO|XMT)[ /]\s*")
_INFO_INSIDE = re.compile(rf" INFO (?={grammar.RI}/)")


def _addresses(into: HeadingReader, row: Row) -> bool:
    prosign = _PROSIGN.match(row.text)
    if not prosign or not (into.drafts or into.station):
        return False
    into.open_list = _LISTS[prosign[1]]
    return _addressees(into, row, prosign.end())


def _more_addresses(into: HeadingReader, row: Row) -> bool:
    return into.open_list in _ADDRESS_LISTS and _addressees(into, row, 0)


def _addressees(into: HeadingReader, row: Row, at: int) -> bool:
    text = row.text
    if " INFO " in text and (inside := _INFO_INSIDE.search(text, at)):
        return _info_inside(into, row, at, inside)
    found = addressees(into.source, row, at)
    if len(found) > 1:
        lines = "\n".join(addressee.span.text for addressee in found if addressee.span)
        into.findings.append(repaired("R03", f"{len(found)} addressees stood on one line", into.span(row), lines))
    if found:
        listed: list[Addressee] = getattr(_draft(into, row), into.open_list)
        listed += found
    return bool(found)


def _info_inside(into: HeadingReader, row: Row, at: int, inside: re.Match[str]) -> bool:
    """Cuts a TO line at the INFO that stands in it (repair R21)."""
    head, tail = row.text[: inside.start()], row.text[inside.end() :]
    after = f"{head}\nINFO {tail}"
    message = "INFO stood on the TO line"
    into.findings.append(repaired("R21", message, into.span(row), after, Confidence.GUARDED))
    is_read = _addressees(into, Row(row.start, row.start + len(head), head), at)
    into.open_list = "info"
    return is_read and _addressees(into, Row(row.end - len(tail), row.end, tail), 0)


def _accounting(into: HeadingReader, row: Row) -> bool:
    if match := grammar.GROUPS.match(row.text):
        into.groups = int(match[1])
        into.places.append(("groups", into.span(row)))
    elif into.drafts and re.fullmatch(r"(?:[A-Z]{2}-?)?ACEX|ACCT [A-Z0-9\-]+", row.text):
        into.accounting = row.text
        into.places.append(("accounting", into.span(row)))
    else:
        return False
    return True


def _distribution(into: HeadingReader, row: Row) -> bool:
    """The handling block above a 1973-79 heading: `ACTION NEA-10`, `INFO OCT-01 ISO-00`, `/024 W`."""
    if into.drafts or into.station:
        return False
    if re.match(r"(?:ACTION|INFO)\b", row.text) or re.search(r"\b[A-Z]{1,5}-\d{2}\b", row.text) or row.text[0] == "/":
        into.distribution.append(row.text)
        into.furniture.append(into.span(row))
        return True
    return False


_Reader = Callable[[HeadingReader, Row], bool]
_BY_FIRST_WORD: dict[str, _Reader] = {
    "DE": _station, "ZNR": _security, "ZNY": _security, "FM": _originator,
    "TO": _addresses, "INFO": _addresses, "XMT": _addresses,
}  # fmt: skip
# In the order of the format lines; an address comes last, for any capitals could be one.
_READERS: tuple[_Reader, ...] = (
    _identification, _routing, _janap, _more_stations, _security, _preamble, _accounting, _distribution,
    _addresses, _more_addresses,
)  # fmt: skip
