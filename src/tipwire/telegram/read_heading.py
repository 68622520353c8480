"""Reads format lines 1 to 10 of one transmission, row by row.

Each row goes to the first reader that knows it; a row none knows is the caller's to keep or to call text.
"""

import re
from collections.abc import Callable

from tipwire.telegram import grammar
from tipwire.telegram import read_preamble as preamble
from tipwire.telegram import read_station as station
from tipwire.telegram.finding import repaired
from tipwire.telegram.heading_draft import HeadingDraft
from tipwire.telegram.rows import Row


def read(into: HeadingDraft, row: Row) -> bool:
    """Whether the row is a line of the heading; if so it is now in the draft."""
    if "PAGE " in row.text:
        row = _without_page_line(into, row)
    if grammar.ROUTE.match(row.text):
        reader: _Reader | None = preamble.more_addresses
    else:
        reader = _BY_FIRST_WORD.get(row.text.split(" ", 1)[0])
    if reader is not None and reader(into, row):
        return True
    return any(reader(into, row) for reader in _READERS)


_PAGE_INSIDE = re.compile(r" PAGE \d{1,2} [A-Z]+(?: [A-Z]+)? \d{5,6} \d{6}Z ")


def _without_page_line(into: HeadingDraft, row: Row) -> Row:
    """`TO AMEMBASSY PARIS` of `TO PAGE 02 STATE 023763 071504Z AMEMBASSY PARIS` (repair R19)."""
    text = _PAGE_INSIDE.sub(" ", row.text).strip()
    if text != row.text:
        message = "a page line stood inside a line of the heading"
        into.findings.append(repaired("R19", message, into.span(row), text))
    return Row(row.start, row.end, text)


_Reader = Callable[[HeadingDraft, Row], bool]
_BY_FIRST_WORD: dict[str, _Reader] = {
    **dict.fromkeys(("ZZ", "OO", "PP", "RR", "YY"), station.routing),
    **dict.fromkeys(("Z", "O", "P", "R", "Y"), preamble.preamble),
    "DE": station.station,
    "ZNR": station.security,
    "ZNY": station.security,
    "FM": preamble.originator,
    "TO": preamble.addresses,
    "INFO": preamble.addresses,
    "XMT": preamble.addresses,
}
# In the order of the format lines; an address comes last, for any capitals could be one.
_READERS: tuple[_Reader, ...] = (
    station.identification,
    station.routing,
    station.janap,
    station.more_stations,
    station.security,
    preamble.preamble,
    preamble.accounting,
    preamble.distribution,
    preamble.addresses,
    preamble.more_addresses,
)
