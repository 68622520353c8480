"""The report as a record telegram, in sections of at most 100 lines, written and checked by `tipwire.telegram`.

Refuses nothing of its own: what cannot be sent (a line that does not fit, a character the circuit lacks) is the codec's
`CannotSend`. Kept details without English words and the evidence stay out; they are in the other products.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from tipwire import telegram as tg
from tipwire.errors import SettingsError
from tipwire.model import Report, ReportHeading
from tipwire.render.line import full_text, headed

# The order on classified information in force on a day; unclassified telegrams only name it.
ORDERS = ((datetime(2010, 1, 1, tzinfo=UTC), "13526"), (datetime(1995, 10, 14, tzinfo=UTC), "12958"))
CHANNEL = "TAA"
DRAFT_LINE = "DRAFT - NOT REVIEWED"
_PASSING = re.compile(r"^(?P<post>[A-Z][A-Z .'-]*?) (?P<verb>FOR|PASS TO|PASS) (?P<offices>.+)$")
_OFFICE = re.compile(r"^(?P<name>.*?)(?: \((?P<officer>[^()]*)\))?$")
_KIND_OF_POST = re.compile(r"^(?:AMEMBASSY|AMCONSUL|USOFFICE|USMISSION|EMBASSY|POST|OFFICE)\s+")


def telegram(report: Report, heading: ReportHeading) -> str:
    """The telegram as a station sends it. Errors: SettingsError for a heading that does not fit, CannotSend."""
    return tg.dumps(built(report, heading))


def built(report: Report, heading: ReportHeading) -> tg.Telegram:
    """The telegram as nouns."""
    filed = instant(heading.filed)
    precedence = _precedence(heading.precedence)
    return tg.Telegram(
        identifications=(tg.TransmissionId(CHANNEL, 1),),
        routing=tg.Routing(precedence, heading.called),
        station=tg.StationSerial(heading.station, heading.serial % 10000, _filing_time(filed)),
        security=tg.SecurityWarning("ZNR", "UUUUU", instructions=("ZZH",)),
        preambles=(
            tg.Preamble(
                precedence=precedence,
                originator=heading.originator,
                dtg=tg.DateTimeGroup(
                    day=filed.day, hour=filed.hour, minute=filed.minute, month=filed.month, year=filed.year
                ),
                to=tuple(
                    tg.Addressee(plad, routing, heading.precedence, number) for routing, plad, number in heading.action
                ),
                info=tuple(tg.Addressee(plad, routing, "", number) for routing, plad, number in heading.info),
            ),
        ),
        classification=tg.Classification("UNCLAS"),
        mrn=tg.Mrn(_KIND_OF_POST.sub("", heading.originator), heading.serial),
        exercise=report.marking,
        captions=(DRAFT_LINE,) if report.is_draft else (),
        passing=tuple(_passing(line) for line in heading.passing),
        executive_order=tg.ExecutiveOrder(next((no for since, no in ORDERS if filed >= since), "12356"), "N/A"),
        tags=tuple(tg.Tag(code) for code in dict.fromkeys((*heading.tags, report.country))),
        subject=report.title.upper(),
        body=tuple(_body(report)),
        signature=heading.signature.upper(),
    )


def _body(report: Report) -> Iterator[tg.Block]:
    yield tg.Paragraph(1, full_text(report.opening, report.period))
    for title, item in headed(report):
        if title:
            yield tg.Heading(title)
        for paragraph in item.paragraphs:
            yield tg.Paragraph(paragraph.number, full_text(paragraph, report.period))
    yield tg.Heading("COVERAGE")
    yield tg.Paragraph(report.closing.number, full_text(report.closing, report.period))


def instant(text: str) -> datetime:
    """When the telegram was filed, in UTC, from ISO 8601. Errors: SettingsError."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise SettingsError(f"{text!r} is no time of filing; write it as 2009-02-06T09:00Z.") from error
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def _filing_time(filed: datetime) -> tg.FilingTime:
    return tg.FilingTime(day=filed.timetuple().tm_yday, hour=filed.hour, minute=filed.minute)


def _precedence(word: str) -> tg.Precedence:
    try:
        return tg.Precedence[word.upper()]
    except KeyError as error:
        choices = ", ".join(p.name for p in tg.Precedence)
        raise SettingsError(f"{word!r} is no precedence of a telegram; choose one of {choices}.") from error


def _passing(line: str) -> tg.Passing:
    """One passing line. Errors: SettingsError where it names no post."""
    found = _PASSING.match(line)
    if not found:
        raise SettingsError(f"{line!r} is no passing line; write it as STATE FOR FIRST OFFICE, SECOND OFFICE.")
    offices = tuple(
        tg.Office(m["name"], m["officer"] or "") for o in found["offices"].split(", ") if (m := _OFFICE.match(o))
    )
    return tg.Passing(found["post"], offices, found["verb"])
