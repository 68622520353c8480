"""What a reader of one format hands over: an article before its identity, dates and languages are settled.

The formats know nothing of hints, zones or ids; `finish` knows nothing of formats.
"""

from __future__ import annotations

from dataclasses import dataclass

from tipwire.model import DateOrigin, Flaw, ParagraphKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One paragraph as it stands in the source; `language` where the source itself says so."""

    text: str
    kind: ParagraphKind = ParagraphKind.BODY
    speaker: str = ""
    time_code: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Words that show a date, and where they stood; `refused` says why they cannot be the day of publication."""

    text: str
    origin: DateOrigin
    refused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article as its format gives it."""

    title: str = ""
    address: str = ""
    byline: str = ""
    outlet: str = ""
    language: str = ""
    media: str = ""
    part: str = ""
    pieces: tuple[Piece, ...] = ()
    dates: tuple[Sighting, ...] = ()
    is_teaser: bool = False
    flaws: tuple[Flaw, ...] = ()
