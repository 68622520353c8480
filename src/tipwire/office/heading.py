"""What an office puts above its telegrams, for a month: who, to whom, when, under which tags.

Refuses the telegram's own grammar; tipwire.render speaks that.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from tipwire.model import Month, ReportHeading
from tipwire.office.rules import ADDRESSEE

Address = tuple[str, str, int | None]


def heading(values: Mapping[str, Any], period: Month, *, filed: datetime | None = None) -> ReportHeading:
    """The heading of the period's telegram, dated `filed`, or as the settings date a draft."""
    action = tuple(address(text) for text in values["report.to"])
    info = tuple(address(text) for text in values["report.info"])
    return ReportHeading(
        originator=values["report.originator"],
        station=values["report.station"],
        serial=values["report.serial"],
        filed=(filed or draft_date(values["report.filing"], period)).isoformat(),
        called=tuple(sorted({routing for routing, _, _ in action + info if routing})),
        action=action,
        info=info,
        passing=values["report.passing"],
        tags=values["report.tags"],
        signature=values["report.signature"],
        precedence=values["report.precedence"],
    )


def address(text: str) -> Address:
    """Routing indicator, name and running number of an addressee.

    >>> address("RUEXHQ/HEADQUARTERS EXAMPLE 0127")
    ('RUEXHQ', 'HEADQUARTERS EXAMPLE', 127)
    """
    found = ADDRESSEE.fullmatch(text)
    assert found, "the settings were checked"
    return found["routing"] or "", found["name"], int(found["number"]) if found["number"] else None


def draft_date(filing: str, period: Month) -> datetime:
    """The instant that a draft is dated: day and time in the month after the period, so that it never changes."""
    after = period.after
    return datetime(after.year, after.month, int(filing[:2]), int(filing[3:5]), int(filing[5:]), tzinfo=UTC)
