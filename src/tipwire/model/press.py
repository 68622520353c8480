"""What the press is to us: outlets, captures (bytes fetched) and the articles read out of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tipwire.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Who publishes. `zone` is the IANA time zone its days are counted in."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    kind: str = "unknown"
    languages: tuple[str, ...] = ()
    country: str = ""
    city: str = ""
    domains: tuple[str, ...] = ()
    zone: str = "UTC"
    owner: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """What the one who hands a file in says of it; every field may be missing."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    media: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """This address gave these bytes at this instant. Primary: never changed, never worked out again."""

    id: str
    address: str
    fetched: datetime
    media_type: str
    digest: str
    size_bytes: int
    name: str = ""
    hints: tuple[Hints, ...] = ()
    warc: str = ""
    offset: int = -1


class ParagraphKind(StrEnum):
    """What a paragraph is in its article."""

    TITLE = "title"
    BODY = "body"
    SPEECH = "speech"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph: NFC text with white space squeezed, its language, and who speaks where a transcript says so."""

    text: str
    language: str
    kind: ParagraphKind = ParagraphKind.BODY
    speaker: str = ""
    time_code: str = ""


class DateOrigin(StrEnum):
    """Where a date of publication was read, the most trusted first."""

    HINT = "hint"
    FEED = "feed"
    JSON_LD = "json_ld"
    META = "meta"
    TIME_TAG = "time_tag"
    HEADER = "header"
    DATE_LINE = "date_line"
    DATELINE = "dateline"
    URL = "url"
    GUESS = "guess"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """One date that a page shows, with where it stood; refused ones keep the reason."""

    when: When
    origin: DateOrigin
    text: str
    refused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """Imperfect input, as a value: a documented code, one sentence, the words it is about."""

    code: str
    message: str
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text as published. Whole and restricted: it may contain names. Paragraph 0 is the title where there is one.

    `part` tells the articles of one capture apart (a feed entry's link, a subtitle item's time code); `is_teaser` marks
    a feed entry that only announces a page.
    """

    id: str
    capture: str
    address: str
    title: str
    byline: str = ""
    outlet: str = ""
    published: When | None = None
    published_origin: DateOrigin | None = None
    dates: tuple[DateCandidate, ...] = ()
    language: str = "und"
    paragraphs: tuple[Paragraph, ...] = ()
    media: str = "web"
    part: str = ""
    is_teaser: bool = False
    flaws: tuple[Flaw, ...] = ()

    @property
    def text(self) -> str:
        """All paragraphs, one a line."""
        return "\n".join(p.text for p in self.paragraphs)
