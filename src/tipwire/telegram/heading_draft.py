"""What has been read of a heading so far: the readers of the format lines fill it row by row."""

from dataclasses import dataclass, field

from tipwire.telegram.finding import Finding, Severity, Span
from tipwire.telegram.heading import (
    Addressee,
    DateTimeGroup,
    Preamble,
    Precedence,
    Routing,
    SecurityWarning,
    StationSerial,
    TransmissionId,
)
from tipwire.telegram.rows import Row, span


@dataclass(slots=True)
class PreambleDraft:
    """A preamble while its lines come in; `end` is that of the last."""

    start: int
    end: int
    precedence: Precedence | None = None
    info_precedence: Precedence | None = None
    dtg: DateTimeGroup | None = None
    instructions: tuple[str, ...] = ()
    originator: str = ""
    to: list[Addressee] = field(default_factory=list)
    info: list[Addressee] = field(default_factory=list)
    exempt: list[Addressee] = field(default_factory=list)

    def preamble(self, source: str) -> Preamble:
        return Preamble(
            precedence=self.precedence,
            dtg=self.dtg,
            info_precedence=self.info_precedence,
            instructions=self.instructions,
            originator=self.originator,
            to=tuple(self.to),
            info=tuple(self.info),
            exempt=tuple(self.exempt),
            span=span(source, self.start, self.end),
        )


@dataclass(slots=True)
class HeadingDraft:
    """What has been read so far.  `latest_year` bounds the century of a two-digit year."""

    source: str
    latest_year: int
    findings: list[Finding] = field(default_factory=list)
    identifications: list[TransmissionId] = field(default_factory=list)
    routing: Routing | None = None
    station: StationSerial | None = None
    section: int | None = None
    has_number_sign: bool = False
    security: SecurityWarning | None = None
    drafts: list[PreambleDraft] = field(default_factory=list)
    accounting: str = ""
    groups: int | None = None
    distribution: list[str] = field(default_factory=list)
    furniture: list[Span] = field(default_factory=list)
    unread: list[Span] = field(default_factory=list)
    places: list[tuple[str, Span]] = field(default_factory=list)
    open_list: str = ""

    @property
    def preambles(self) -> tuple[Preamble, ...]:
        return tuple(draft.preamble(self.source) for draft in self.drafts)

    def keep_unread(self, row: Row) -> None:
        place = self.span(row)
        self.unread.append(place)
        message = f"the line {row.text[:40]!r} of the heading was not understood; it is kept as it stands"
        self.findings.append(Finding("T06", Severity.WARNING, message, place))

    def span(self, row: Row) -> Span:
        return span(self.source, row.start, row.end)
