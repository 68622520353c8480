"""Months as people type them."""

from __future__ import annotations

from tipwire.errors import SettingsError
from tipwire.model import Month


def needed_month(text: str) -> Month:
    """The month of "2009-01". Errors: SettingsError."""
    try:
        return Month.parse(text)
    except ValueError as error:
        raise SettingsError(f"{text!r} is no month; write year and month as 2009-01.") from error


def month(text: str | None) -> Month | None:
    """The month, or None where none is given. Errors: SettingsError."""
    return needed_month(text) if text else None
