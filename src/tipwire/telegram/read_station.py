"""Reads format lines 1 to 4: transmission, call, station, security warning."""

import re
from dataclasses import replace

from tipwire.telegram import garble, grammar
from tipwire.telegram.finding import Confidence, repaired
from tipwire.telegram.heading import (
    FilingTime,
    JanapLine,
    Precedence,
    Routing,
    SecurityWarning,
    StationSerial,
    TransmissionId,
)
from tipwire.telegram.heading_draft import HeadingDraft
from tipwire.telegram.rows import Row, span

# ACP 127's manual prints blanks and shifts in words.
_NOTATION = re.compile(r" ?\((?:\d SPACES|FIGS|LTRS|TI)\) ?")
_BELL = re.compile(r"^J{5}S{5} ?")


def identification(into: HeadingDraft, row: Row) -> bool:
    """FL1: `VZCZCXRO4731`, or the manual's notation of it."""
    if into.station or into.drafts:
        return False
    text = _NOTATION.sub(" ", row.text).strip() if "(" in row.text else row.text
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


def routing(into: HeadingDraft, row: Row) -> bool:
    """FL2: `PP RUEHAG RUEHAST`."""
    if into.drafts:
        return False
    text = _NOTATION.sub("", row.text) if "(" in row.text else row.text
    match = grammar.FL2.match(_BELL.sub("", text) if text[:1] == "J" else text)
    if not match:
        return False
    into.routing = Routing(Precedence(match["precedence"][0]), tuple(match["stations"].split()), span=into.span(row))
    into.open_list = "stations"
    if len(row.text) > 69:
        message = f"format line 2 has {len(row.text)} characters: its wrapped lines were joined"
        into.findings.append(repaired("R02", message, into.span(row), row.text))
    return True


def more_stations(into: HeadingDraft, row: Row) -> bool:
    """Continuation lines of FL2: routing indicators only."""
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


def janap(into: HeadingDraft, row: Row) -> bool:
    """FL2 and FL3 of JANAP 128 in one line."""
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


def station(into: HeadingDraft, row: Row) -> bool:
    """FL3: `DE RUEHTA #0368/01 0580959` or `DE RCCIC 134 02/0009Z`."""
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


def _ungarbled_station(into: HeadingDraft, row: Row) -> re.Match[str] | None:
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


def security(into: HeadingDraft, row: Row) -> bool:
    """FL4: `ZNR UUUUU ZZH`, or a transmission instruction with the prosign T."""
    if match := grammar.FL4.match(row.text) if row.text[:2] == "ZN" else None:
        words = tuple(match["instructions"].split())
        into.security = SecurityWarning(
            match["signal"], match["letters"], match["special"] or "", words, into.span(row)
        )
    elif into.station and not into.drafts and (match := grammar.FL4_T.match(row.text)):
        into.security = SecurityWarning("", "", "", tuple(match["instructions"].split()), into.span(row))
    return match is not None
