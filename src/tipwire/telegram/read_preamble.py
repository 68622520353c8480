"""Reads format lines 5 to 10: precedence and date-time group, originator, addressees, accounting."""

import re

from tipwire.telegram import garble, grammar
from tipwire.telegram.finding import Confidence, repaired
from tipwire.telegram.heading import MONTHS, Addressee, DateTimeGroup, Precedence
from tipwire.telegram.heading_draft import HeadingDraft, PreambleDraft
from tipwire.telegram.read_address import addressees
from tipwire.telegram.rows import Row

_INTRUDED = re.compile(r"[ZOPRY](?: ?[ZOPRY])?(?: ?\d){6} ?[A-Z] ?[A-Z] ?[A-Z] ?[A-Z](?:(?: ?\d){4}|(?: ?\d){2})?$")
_GARBLED = re.compile(
    r"(?P<prosigns>[ZOPRY](?: [ZOPRY])? )(?P<group>[A-Z0-9]{6})(?P<rest>[A-Z] [A-Z]{3}(?: [A-Z0-9]{2,4})?)$"
)


def preamble(into: HeadingDraft, row: Row) -> bool:
    """FL5: `P 270959Z FEB 09`; it opens a preamble."""
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


def _ungarbled(into: HeadingDraft, row: Row) -> re.Match[str] | None:
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


def originator(into: HeadingDraft, row: Row) -> bool:
    """FL6: `FM AMEMBASSY ASTANA`."""
    if not row.text.startswith("FM ") or not re.match(grammar.PLAD, row.text[3:]):
        return False
    _draft(into, row).originator = row.text[3:].strip()
    into.open_list = ""
    return True


def _draft(into: HeadingDraft, row: Row) -> PreambleDraft:
    """The preamble read last, or an empty one where the copy lost its FL5; it now reaches to this row."""
    if not into.drafts:
        into.drafts.append(PreambleDraft(row.start, row.end))
    into.drafts[-1].end = row.end
    return into.drafts[-1]


_LISTS = {"TO": "to", "INFO": "info", "XMT": "exempt"}
_OPEN_LISTS = frozenset(_LISTS.values())
_PROSIGN = re.compile(r"(TO|INFO|XMT)[ /]\s*")
# `ALL DIPLOMATIC POSTS COLLECTIVE, XMT, KABUL`: exempted where the collective is named (5 FAH-1).
_EXEMPT_INSIDE = re.compile(r", ?XMT[, ] *")
_INFO_INSIDE = re.compile(rf" INFO (?={grammar.RI}/)")


def addresses(into: HeadingDraft, row: Row) -> bool:
    """FL7 to FL9: a line that begins with TO, INFO or XMT."""
    prosign = _PROSIGN.match(row.text)
    if not prosign or not (into.drafts or into.station):
        return False
    into.open_list = _LISTS[prosign[1]]
    return _addressees(into, row, prosign.end())


def more_addresses(into: HeadingDraft, row: Row) -> bool:
    """Continuation lines of FL7 to FL9: addressees without a prosign."""
    return into.open_list in _OPEN_LISTS and _addressees(into, row, 0)


def _addressees(into: HeadingDraft, row: Row, at: int) -> bool:
    text = row.text
    if " INFO " in text and (inside := _INFO_INSIDE.search(text, at)):
        return _info_inside(into, row, at, inside)
    if "XMT" in text and (inside := _EXEMPT_INSIDE.search(text, at)):
        return _exempt_inside(into, row, at, inside)
    found = addressees(into.source, row, at)
    if len(found) > 1:
        lines = "\n".join(addressee.span.text for addressee in found if addressee.span)
        into.findings.append(repaired("R03", f"{len(found)} addressees stood on one line", into.span(row), lines))
    if found:
        listed: list[Addressee] = getattr(_draft(into, row), into.open_list)
        listed += found
    return bool(found)


def _info_inside(into: HeadingDraft, row: Row, at: int, inside: re.Match[str]) -> bool:
    """Cuts a TO line at the INFO that stands in it (repair R21)."""
    head, tail = row.text[: inside.start()], row.text[inside.end() :]
    after = f"{head}\nINFO {tail}"
    message = "INFO stood on the TO line"
    into.findings.append(repaired("R21", message, into.span(row), after, Confidence.GUARDED))
    is_read = _addressees(into, Row(row.start, row.start + len(head), head), at)
    into.open_list = "info"
    return is_read and _addressees(into, Row(row.end - len(tail), row.end, tail), 0)


def _exempt_inside(into: HeadingDraft, row: Row, at: int, inside: re.Match[str]) -> bool:
    """Reads the addressee before the XMT into the open list, and those behind it as exempted."""
    listed, head = into.open_list, row.text[: inside.start()]
    is_read = _addressees(into, Row(row.start, row.start + len(head), head), at)
    into.open_list = "exempt"
    for name in re.finditer(r"[^, ][^,]*", row.text[inside.end() :]):
        start = row.start + inside.end() + name.start()
        is_read &= _addressees(into, Row(start, start + len(name[0]), name[0]), 0)
    into.open_list = listed
    return is_read


def accounting(into: HeadingDraft, row: Row) -> bool:
    """FL10: accounting symbol or group count."""
    if match := grammar.GROUPS.match(row.text):
        into.groups = int(match[1])
        into.places.append(("groups", into.span(row)))
    elif into.drafts and re.fullmatch(r"(?:[A-Z]{2}-?)?ACEX|ACCT [A-Z0-9\-]+", row.text):
        into.accounting = row.text
        into.places.append(("accounting", into.span(row)))
    else:
        return False
    return True


def distribution(into: HeadingDraft, row: Row) -> bool:
    """The handling block above a 1973-79 heading: `ACTION NEA-10`, `INFO OCT-01 ISO-00`, `/024 W`."""
    if into.drafts or into.station:
        return False
    if re.match(r"(?:ACTION|INFO)\b", row.text) or re.search(r"\b[A-Z]{1,5}-\d{2}\b", row.text) or row.text[0] == "/":
        into.distribution.append(row.text)
        into.furniture.append(into.span(row))
        return True
    return False
