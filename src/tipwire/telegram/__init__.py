"""Record telegrams (ACP 127 and its kin): read, check, write, split, join, and carry as mail.

It imports nothing but the standard library and may be used without the rest of Tipwire.  Modules in reading order:
`heading` and `message` (the nouns), `prose` (source lines and notes inside a paragraph), `finding`, `errors`;
`grammar`, `rows`, `read` and the modules whose names begin with it, `numbers` (reading);
`profiles`, `wrap`, `layout`, `split`, `sections`, `precedence`, `write` (writing); `check` (cross-checks); `mail`;
`references` and `accounting` (many telegrams); `tags`, `captions`, `signals` (tables); `cli`.

Build a telegram and send it; a long one leaves in sections, each with the heading repeated:

>>> from tipwire import telegram as tg
>>> t = tg.Telegram(
...     identifications=(tg.TransmissionId("TAA", 1),),
...     routing=tg.Routing(tg.Precedence.PRIORITY, ("RUEXBO", "RUEXHQ")),
...     station=tg.StationSerial("RUEXPX", 401, tg.FilingTime(day=37, hour=9, minute=0)),
...     security=tg.SecurityWarning("ZNR", "UUUUU", instructions=("ZZH",)),
...     preambles=(tg.Preamble(precedence=tg.Precedence.PRIORITY, originator="POST EXAMPLE",
...         dtg=tg.DateTimeGroup(day=6, hour=9, minute=0, month=2, year=2009),
...         to=(tg.Addressee("HEADQUARTERS EXAMPLE", "RUEXHQ", "PRIORITY", continuity=127),),
...         info=(tg.Addressee("BRANCH OFFICE EXAMPLE", "RUEXBO", continuity=95),)),),
...     classification=tg.Classification("UNCLAS"), mrn=tg.Mrn("EXAMPLE", 401),
...     exercise="EXERCISE - INVENTED SOURCES", captions=("SIPDIS",),
...     passing=(tg.Passing("HEADQUARTERS", (tg.Office("TRAFFICKING DESK"), tg.Office("CENTRAL ASIA DESK"))),),
...     executive_order=tg.ExecutiveOrder("12958", "N/A"), tags=(tg.Tag("PGOV"), tg.Tag("KTIP"), tg.Tag("KZ")),
...     subject="KAZAKHSTAN: MEDIA REPORTS FOR JANUARY 2009",
...     body=(tg.Paragraph(1, "Seven cases are covered."), tg.Heading("TRIALS AND SENTENCES"),
...           tg.Paragraph(2, "January 15, Liter: A court convicted two people. (NOTE: Not final. END NOTE.)")),
...     signature="DRAFTER")
>>> text = tg.dumps(t)                       # also profile="archive" or "acp127"; refusals are CannotSend
>>> print(text[text.index("UNCLAS"):text.index("TRIALS")].rstrip())
UNCLAS EXAMPLE 000401
EXERCISE - INVENTED SOURCES
SIPDIS
<BLANKLINE>
HEADQUARTERS FOR TRAFFICKING DESK, CENTRAL ASIA DESK
E.O. 12958: N/A
TAGS: PGOV KTIP KZ
SUBJECT: KAZAKHSTAN: MEDIA REPORTS FOR JANUARY 2009
<BLANKLINE>
1. Seven cases are covered.
>>> tg.loads(text, latest_year=2009)[0] == t
True

Rules for what is built: texts are single lines with single blanks (the writer wraps them), printable ASCII only;
headings in capitals and not ending in a full stop; paragraphs numbered from 1 when there are several; the signature
a surname in capitals; `Paragraph.text` without its number.  `FilingTime.day` is the day of the year.
"""

from tipwire.telegram.check import check
from tipwire.telegram.errors import CannotSend, Classified, NotATelegram, SectionsDoNotJoin, TelegramError
from tipwire.telegram.finding import Confidence, Finding, Repair, Severity, Span
from tipwire.telegram.heading import (
    Addressee,
    DateTimeGroup,
    FilingTime,
    JanapLine,
    Preamble,
    Precedence,
    Routing,
    SecurityWarning,
    StationSerial,
    TransmissionId,
    called,
)
from tipwire.telegram.mail import from_mail, to_mail
from tipwire.telegram.message import (
    Block,
    Classification,
    Copy,
    Dialect,
    ExecutiveOrder,
    Heading,
    Mrn,
    Office,
    PageLine,
    Paragraph,
    Passing,
    Reference,
    Section,
    SectionMark,
    Tag,
    Telegram,
)
from tipwire.telegram.precedence import by_precedence
from tipwire.telegram.prose import Citation, CitedOutlet, MonthDay, Note
from tipwire.telegram.read import load_all, loads
from tipwire.telegram.sections import gather, join, missing_sections
from tipwire.telegram.split import split
from tipwire.telegram.write import dumps

__all__ = [
    "Addressee",
    "Block",
    "CannotSend",
    "Citation",
    "CitedOutlet",
    "Classification",
    "Classified",
    "Confidence",
    "Copy",
    "DateTimeGroup",
    "Dialect",
    "ExecutiveOrder",
    "FilingTime",
    "Finding",
    "Heading",
    "JanapLine",
    "MonthDay",
    "Mrn",
    "NotATelegram",
    "Note",
    "Office",
    "PageLine",
    "Paragraph",
    "Passing",
    "Preamble",
    "Precedence",
    "Reference",
    "Repair",
    "Routing",
    "Section",
    "SectionMark",
    "SectionsDoNotJoin",
    "SecurityWarning",
    "Severity",
    "Span",
    "StationSerial",
    "Tag",
    "Telegram",
    "TelegramError",
    "TransmissionId",
    "by_precedence",
    "called",
    "check",
    "dumps",
    "from_mail",
    "gather",
    "join",
    "load_all",
    "loads",
    "missing_sections",
    "split",
    "to_mail",
]
