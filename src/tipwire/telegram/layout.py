"""The lines of each part of a telegram, before they are put together.

Every function takes the noun and the profile and returns printed lines; what cannot be printed raises `CannotSend`.
"""

from dataclasses import replace

from tipwire.telegram.errors import CannotSend
from tipwire.telegram.heading import Addressee, Preamble, Routing, StationSerial, TransmissionId
from tipwire.telegram.message import Block, Classification, Heading, Paragraph, Passing, SectionMark, Telegram
from tipwire.telegram.profiles import Profile
from tipwire.telegram.wrap import wrap


def heading(telegram: Telegram, profile: Profile) -> list[str]:
    """Format lines 1 to 10."""
    lines = [_identification(identification) for identification in telegram.identifications]
    if telegram.routing:
        lines += _routing(telegram.routing, profile)
    if telegram.station:
        lines.append(_station(telegram.station, telegram.section, profile))
    if telegram.security:
        lines.append(_security(telegram))
    for index, this in enumerate(telegram.preambles):
        lines += preamble(this, f"preambles[{index}]")
    if telegram.accounting:
        lines.append(telegram.accounting)
    if telegram.groups is not None:
        lines.append(f"GR {telegram.groups}")
    return lines


def _identification(this: TransmissionId) -> str:
    start = "VZCZC" if this.is_relayed else "VV   "
    warning = f"     {this.warning}" if this.warning else ""
    return f"{start}{this.channel}{this.serial:0{this.digits}d}{warning}"


def _routing(routing: Routing, profile: Profile) -> list[str]:
    if not routing.stations:
        raise CannotSend("routing.stations", "no station is called; name at least one routing indicator")
    if repeated := [station for station in routing.stations if routing.stations.count(station) > 1]:
        raise CannotSend("routing.stations", f"{repeated[0]} is called more than once; once is enough")
    return wrap(" ".join(routing.stations), profile.width, "routing.stations", first=routing.precedence.value * 2 + " ")


def _station(station: StationSerial, section: SectionMark | None, profile: Profile) -> str:
    filed = station.filed
    if filed is None:
        raise CannotSend("station.filed", "the filing time is missing; give day, hour and minute")
    if not profile.is_state:
        return f"DE {station.station} {station.number:03d}{station.position} {filed}"
    if not filed.is_julian or station.position:
        why = f"the {profile.name} profile files by day of the year, without position letter; write it in acp127"
        raise CannotSend("station", why)
    part = f"/{section.number:02d}" if section else ""
    return f"DE {station.station} #{station.number:04d}{part} {filed}"


def _security(telegram: Telegram) -> str:
    security = telegram.security
    assert security is not None
    letters = security.letters + (f"/{security.special}" if security.special else "")
    return " ".join(word for word in (security.signal, letters, *security.instructions) if word)


def preamble(this: Preamble, field: str) -> list[str]:
    """Format lines 5 to 9."""
    if this.precedence is None or this.dtg is None:
        raise CannotSend(field, "precedence and date-time group must both be given")
    prosigns = [prosign.value for prosign in (this.precedence, this.info_precedence) if prosign]
    lines = [" ".join([*prosigns, str(this.dtg), *this.instructions])]
    if this.originator:
        lines.append(f"FM {this.originator}")
    for prosign, addressees in (("TO", this.to), ("INFO", this.info), ("XMT", this.exempt)):
        lines += _addressees(prosign, addressees)
    return lines


def _addressees(prosign: str, addressees: tuple[Addressee, ...]) -> list[str]:
    lines = [addressee_line(addressee) for addressee in addressees]
    return [f"{prosign} {lines[0]}", *lines[1:]] if lines else []


def addressee_line(this: Addressee) -> str:
    """`RUEHC/SECSTATE WASHDC PRIORITY 4771`.

    >>> addressee_line(Addressee("SECSTATE WASHDC", "RUEHC", "PRIORITY", 71))
    'RUEHC/SECSTATE WASHDC PRIORITY 0071'
    """
    route = "ZEN" if this.is_by_other_means else this.routing
    name = f"{route}/{this.plad}" if route else this.plad
    count = "" if this.continuity is None else f"{this.continuity:04d}"
    return " ".join(word for word in (name, this.action, count) if word)


def class_line(telegram: Telegram, profile: Profile) -> str:
    """`UNCLAS SECTION 01 OF 02 ASTANA 000368`, "" for a text without a classification."""
    this = telegram.classification
    if this is None:
        return ""
    codes = f"//{'/'.join(this.codes)}//" if this.codes else ""
    mrn = str(telegram.mrn) if telegram.mrn else ""
    words = (class_word(this), *this.caveats, codes, _section(telegram.section, profile), mrn)
    return " ".join(word for word in words if word)


def class_word(this: Classification) -> str:
    return " ".join(this.word.replace(" ", "")) if this.is_spaced else this.word


def _section(section: SectionMark | None, profile: Profile) -> str:
    if section is None:
        return ""
    if profile.is_state:
        return f"SECTION {section.number:02d} OF {section.total:02d}"
    if section.number == section.total:
        return f"FINAL SECTION OF {section.total}"
    return f"SECTION {section.number} OF {section.total}"


def text_heading(telegram: Telegram, profile: Profile) -> list[str]:
    """The lines between the classification line and the body, with an empty line around each of the two groups."""
    above = [line for line in (telegram.exercise, *telegram.captions) if line]
    below = _labelled(telegram, profile)
    return above + ([""] if below else []) + below


def _labelled(telegram: Telegram, profile: Profile) -> list[str]:
    lines: list[str] = []
    width = profile.text_width
    for index, passing in enumerate(telegram.passing):
        lines += wrap(_passing(passing), profile.width, f"passing[{index}]")
    if order := telegram.executive_order:
        lines.append(f"E.O. {order.number}: {order.text}")
    if telegram.tags:
        codes = " ".join(f"{tag.code} ({tag.subject})" if tag.subject else tag.code for tag in telegram.tags)
        lines += wrap(codes, width, "tags", first="TAGS: ")
    if telegram.subject:
        lines += wrap(telegram.subject, width, "subject", first="SUBJECT: ")
    for index, reference in enumerate(telegram.references):
        letter = f"{reference.letter}. " if reference.letter else ""
        first = "" if index else "REF: "
        lines += wrap(reference.text, width, f"references[{index}]", first=first + letter)
    if telegram.classified_by:
        lines += wrap(telegram.classified_by, width, "classified_by", first="CLASSIFIED BY: ")
    return lines


def _passing(this: Passing) -> str:
    offices = (f"{office.name} ({office.officer})" if office.officer else office.name for office in this.offices)
    return f"{this.post} {this.verb} {', '.join(offices)}"


def block(this: Block, width: int, field: str) -> list[str]:
    """A heading or a paragraph, wrapped."""
    if not this.text:
        raise CannotSend(field, "the text is empty; leave the block out")
    if isinstance(this, Heading):
        return wrap(this.text, width, field)
    return wrap(this.text, width, field, first=_number(this))


def _number(this: Paragraph) -> str:
    number = "" if this.number is None else f"{this.number}. "
    return number + (f"({this.mark}) " if this.mark else "")


def body(telegram: Telegram, profile: Profile) -> list[str]:
    """Blocks and signature, an empty line between any two."""
    lines: list[str] = []
    for index, this in enumerate(telegram.body):
        lines += [*block(this, profile.text_width, f"body[{index}]"), ""]
    return [*lines, telegram.signature] if telegram.signature else lines[:-1]


def text(telegram: Telegram, profile: Profile) -> list[str]:
    """Format line 12.  Without message reference number or labels the text goes on behind the classification."""
    first = class_line(telegram, profile)
    below = text_heading(telegram, profile)
    if first and not below and not telegram.mrn and isinstance(telegram.body[0], Paragraph):
        start = telegram.body[0]
        lines = wrap(start.text, profile.text_width, "body[0]", first=f"{first} {_number(start)}")
        rest = replace(telegram, body=telegram.body[1:])
        return lines + (["", *body(rest, profile)] if rest.body or rest.signature else [])
    lines = [first, *below] if first else below
    return [*lines, *([""] if lines else []), *body(telegram, profile)]
