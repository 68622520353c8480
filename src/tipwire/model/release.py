"""What was sent: the bytes, to whom, when, cleared by whom. Primary and append-only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tipwire.model.when import Month


class Audience(StrEnum):
    """Who a release is for: the record, or the public with small numbers and places made coarse."""

    RECORD = "record"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One sending of one report. `digest` is the SHA-256 of the bytes; `id` is minted from it and the instant;
    `rulings_head` says which decisions it rests on; `to` are the addressees as the product names them."""

    id: str
    period: Month
    country: str
    audience: Audience
    form: str
    digest: str
    at: datetime
    cleared_by: str
    to: tuple[str, ...] = ()
    rulings_head: str = ""
