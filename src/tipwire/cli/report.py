"""Report: draft the month."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from tipwire.cli.shell import opened, shell
from tipwire.jobs import draft
from tipwire.jobs.periods import needed_month
from tipwire.jobs.writing import write_whole

Form = Literal["telegram", "markdown", "html", "json"]


def report(
    period: str,
    *,
    country: str | None = None,
    as_: Annotated[Form, Parameter(name="--as")] = "markdown",
    to: Path | None = None,
) -> None:
    """Draft the report of a month from what the office holds. Always works; unreviewed items are marked DRAFT.

    Parameters
    ----------
    period
        The month: 2009-01.
    country
        Two letters; the office's country without it.
    as_
        The form.
    to
        A file to write; standard output without it.
    """
    with opened() as office:
        drafted = draft.draft(office, needed_month(period), (country or office.settings.country).upper())
        text = draft.rendered(office, drafted, "json" if shell.json else as_)
    if to is None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
    else:
        write_whole(to, text)
        print(f"{len(drafted.report.items)} items written to {to}")


COMMANDS = {"report": report}
