"""The nouns of format line 12, the text, and the Telegram that holds them all.

Order of the State text part: classification with message reference number (MRN), captions, passing lines, E.O.,
TAGS, SUBJECT, REF, body, signature.  Source: 5 FAH-1 H-246, 5 FAH-2 H-442.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from tipwire.telegram import prose, tags
from tipwire.telegram.finding import Span
from tipwire.telegram.heading import (
    Addressee,
    DateTimeGroup,
    Preamble,
    Precedence,
    Routing,
    SecurityWarning,
    StationSerial,
    TransmissionId,
    spanned,
)


class Dialect(StrEnum):
    """Which kin of ACP 127 a copy was written in."""

    ACP127 = "acp127"  # DE RCCIC 134 02/0009Z
    STATE = "state"  # DE RUEHTA #0368/01 0580959 ... #0368
    JANAP128 = "janap128"  # RTTUZYUW RHBCYKN0001 0331200-UUUU--RUDOSAB RULYCUR.
    NARA = "nara"  # PAGE 01 RIYADH 00905 01 OF 03 060018Z, 1973 to 1979
    MERGED = "merged"  # a State telegram whose sections an archive ran together
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Classification:
    """`UNCLAS SENSITIVE //N03207//`: the word, its caveats, and the subject indicator codes behind it."""

    word: str = "UNCLAS"
    caveats: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    is_spaced: bool = False
    span: Span | None = spanned()

    @property
    def letter(self) -> str:
        """The class letter of FL4: U, E (EFTO), R, C, S or T."""
        if self.word == "LIMITED OFFICIAL USE":  # an administrative control, until 1996
            return "U"
        return "E" if self.word.endswith("EFTO") else self.word[:1]


@dataclass(frozen=True, slots=True)
class SectionMark:
    """`SECTION 01 OF 02`: this Telegram is one section of a longer message."""

    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Mrn:
    """Message reference number: `ASTANA 000368`.  Its year is that of the date-time group."""

    post: str
    number: int
    digits: int = 6

    def __str__(self) -> str:
        return f"{self.post} {self.number:0{self.digits}d}"


@dataclass(frozen=True, slots=True)
class Office:
    """One office of a passing line, with the officer named in brackets: `SCA/CEN (O'MARA)`."""

    name: str
    officer: str = ""


@dataclass(frozen=True, slots=True)
class Passing:
    """`STATE FOR INL/AAE, G/TIP`: `post` is told to hand the telegram on; `verb` is FOR, PASS or PASS TO."""

    post: str
    offices: tuple[Office, ...]
    verb: str = "FOR"
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class ExecutiveOrder:
    """`E.O. 12958: N/A`: the order on classified information in force, and what it says of this telegram."""

    number: str
    text: str
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class Tag:
    """Traffic Analysis by Geography and Subject; `subject` is the name in brackets, `CVIS FR (DUPONT, PIERRE)`."""

    code: str
    subject: str = ""

    @property
    def meaning(self) -> str:
        """What the code stands for, "" when the table does not hold it."""
        return tags.meaning(self.code)


@dataclass(frozen=True, slots=True)
class Reference:
    """`REF: A. 08 ASTANA 2456 (NOTAL)`: the letter ("" when single) and the text behind it."""

    letter: str
    text: str
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class Heading:
    """A topic line in capitals above the paragraphs it covers."""

    text: str
    span: Span | None = spanned()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `text` is one line without doubled blanks, wrapped only when written.

    `number` is None for an unnumbered one; `mark` is the portion marking without brackets: U, C, SBU.
    """

    number: int | None
    text: str
    mark: str = ""
    span: Span | None = spanned()

    @property
    def citations(self) -> tuple[prose.Citation, ...]:
        return prose.citations(self.text)

    @property
    def notes(self) -> tuple[prose.Note, ...]:
        return prose.notes(self.text)

    @property
    def report(self) -> str:
        """The text without its notes."""
        return prose.report(self.text)


Block: TypeAlias = Heading | Paragraph


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a joined message: it begins at `offset` of `body[block]`; both None when that is lost."""

    number: int
    total: int
    block: int | None
    offset: int | None = 0


@dataclass(frozen=True, slots=True)
class PageLine:
    """A page line as an archive or a printer left it in the text: `ASTANA 00000368 001.2 OF 002`."""

    post: str
    span: Span
    number: int | None = None
    section: int | None = None
    page: int | None = None
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """How this copy came: what belongs to a relay or an archive and not to the message."""

    text: str
    mark: SectionMark | None = None
    number_in_station_line: int | None = None
    pages: tuple[PageLine, ...] = ()
    separators: tuple[Span, ...] = ()
    validation: str = ""
    is_ended: bool = False
    furniture: tuple[Span, ...] = ()
    unread: tuple[Span, ...] = ()
    places: tuple[tuple[str, Span], ...] = ()

    def place(self, name: str) -> Span | None:
        """Where a field without a noun of its own stood: "subject", "signature", "exercise", "captions", ..."""
        return dict(self.places).get(name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telegram:
    """A record telegram: what it says (compared) and how this copy came (`dialect`, `sections`, `parts`, `copy`; not).

    `section` is set on one section alone; a whole message has None and lists its `sections`.
    """

    identifications: tuple[TransmissionId, ...] = ()
    routing: Routing | None = None
    station: StationSerial | None = None
    security: SecurityWarning | None = None
    preambles: tuple[Preamble, ...] = ()
    accounting: str = ""
    groups: int | None = None
    classification: Classification | None = None
    section: SectionMark | None = None
    mrn: Mrn | None = None
    exercise: str = ""
    captions: tuple[str, ...] = ()
    passing: tuple[Passing, ...] = ()
    executive_order: ExecutiveOrder | None = None
    tags: tuple[Tag, ...] = ()
    subject: str = ""
    references: tuple[Reference, ...] = ()
    classified_by: str = ""
    body: tuple[Block, ...] = ()
    signature: str = ""
    corrections: tuple[str, ...] = ()
    distribution: tuple[str, ...] = ()
    dialect: Dialect = field(default=Dialect.UNKNOWN, compare=False)
    sections: tuple[Section, ...] = field(default=(), compare=False)
    parts: tuple["Telegram", ...] = field(default=(), compare=False, repr=False)
    copy: Copy | None = field(default=None, compare=False, repr=False)

    @property
    def preamble(self) -> Preamble | None:
        """The newest preamble: the one that brought this copy."""
        return self.preambles[0] if self.preambles else None

    @property
    def dtg(self) -> DateTimeGroup | None:
        """The date-time group of the original message, which readdressing does not change."""
        return self.preambles[-1].dtg if self.preambles else None

    @property
    def precedence(self) -> Precedence | None:
        return self.preambles[0].precedence if self.preambles else None

    @property
    def originator(self) -> str:
        return self.preambles[-1].originator if self.preambles else ""

    @property
    def addressees(self) -> tuple[Addressee, ...]:
        return self.preambles[0].addressees if self.preambles else ()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        return tuple(block for block in self.body if isinstance(block, Paragraph))

    @property
    def headings(self) -> tuple[Heading, ...]:
        return tuple(block for block in self.body if isinstance(block, Heading))
