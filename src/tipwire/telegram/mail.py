"""Telegrams as Internet mail (RFC 5322 with RFC 6477) and back.

The text goes in the body for people, the whole telegram as an attachment: that is what `from_mail` reads, so nothing
is lost on the way.  A mail without the attachment is rebuilt from its headers as far as they go.
"""

import re
from collections.abc import Mapping
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime, parsedate_to_datetime

from tipwire.telegram import layout
from tipwire.telegram.errors import CannotSend, NotATelegram
from tipwire.telegram.finding import Finding, Severity
from tipwire.telegram.heading import MONTHS, Addressee
from tipwire.telegram.mail_headers import PRECEDENCE_NAMES, headers, instant, military_string, mt_priority, serial
from tipwire.telegram.message import Telegram
from tipwire.telegram.profiles import PROFILES
from tipwire.telegram.read import loads
from tipwire.telegram.references import reference_number
from tipwire.telegram.write import dumps

ATTACHMENT = "telegram.txt"


def to_mail(
    telegram: Telegram,
    *,
    mailboxes: Mapping[str, str],
    domain: str,
    profile: str = "wire",
    message_ids: Mapping[str, str] | None = None,
    authorizing_users: Mapping[str, str] | None = None,
    allow_classified: bool = False,
) -> EmailMessage:
    """The telegram as a mail.

    `mailboxes`: PLAD to mail address; an addressee without one is named in MMHS-Other-Recipients-Indicator.
    `authorizing_users`: signature (`HOAGLAND`) to the mail address of who releases telegrams under it (RFC 7912).
    `message_ids`: canonical reference number (`09ASTANA368`) to the Message-ID of that telegram, for References.
    Errors: `CannotSend` for what neither the wire nor the headers carry, and when the originator has no mailbox.
    """
    raw = dumps(telegram, profile=profile, allow_classified=allow_classified)
    mail = EmailMessage(policy=SMTP)
    preamble = telegram.preamble
    if preamble is None or preamble.dtg is None:
        raise CannotSend("preambles", "a mail needs originator and date-time group; fill them in")
    mail["From"] = _mailbox(preamble.originator, mailboxes)
    _recipients(mail, "To", preamble.to, mailboxes)
    _recipients(mail, "Cc", preamble.info, mailboxes)
    exempt = [_address(one.plad, mailboxes[one.plad]) for one in preamble.exempt if one.plad in mailboxes]
    if exempt:
        mail["MMHS-Exempted-Address"] = ", ".join(map(str, exempt))
    mail["Date"] = format_datetime(instant(preamble.dtg))
    mail["Message-ID"] = message_id(telegram, domain)
    mail["Subject"] = telegram.subject or f"TELEGRAM {preamble.originator} {preamble.dtg}"
    if telegram.tags:
        mail["Keywords"] = ", ".join(tag.code for tag in telegram.tags)
    if known := _referred(telegram, message_ids or {}):
        mail["References"] = " ".join(known)
    if mailbox := (authorizing_users or {}).get(telegram.signature):
        mail["MMHS-Authorizing-Users"] = str(_address(telegram.signature, mailbox))
    for name, value in headers(telegram):
        mail[name] = value
    mail["MT-Priority"] = str(mt_priority(telegram))
    mail.set_content("\n".join(layout.text(telegram, PROFILES[profile])) + "\n", charset="us-ascii")
    mail.add_attachment(raw.encode("ascii"), maintype="text", subtype="plain", filename=ATTACHMENT)
    # A boundary of our own, so that the same telegram gives the same bytes.
    mail.set_boundary(f"=={message_id(telegram, 'telegram')[1:-1]}==")
    return mail


def message_id(telegram: Telegram, domain: str) -> str:
    """`<RUEHTA.0368.0580959.2009@domain>`: made of the telegram's identity, so that duplicates collapse."""
    if not re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?", domain):
        raise CannotSend("domain", f"{domain[:40]!r} is not a domain name; give one such as post.example")
    station, dtg = telegram.station, telegram.dtg
    if station is None or station.filed is None:
        raise CannotSend("station", "a mail's Message-ID is made of format line 3; fill it in")
    section = [f"{telegram.section.number:02d}"] if telegram.section else []
    filed = str(station.filed).replace("/", "-")
    year = [str(dtg.year)] if dtg and dtg.year else []
    return f"<{'.'.join([station.station, serial(station), *section, filed, *year])}@{domain}>"


def _address(plad: str, mailbox: str) -> Address:
    try:
        return Address(military_string(plad, "preambles"), addr_spec=mailbox)
    except (ValueError, IndexError):
        raise CannotSend("mailboxes", f"{mailbox!r}, given for {plad}, is not a mail address; correct it") from None


def _mailbox(plad: str, mailboxes: Mapping[str, str]) -> Address:
    if plad not in mailboxes:
        why = f"{plad or 'the originator'} has no mailbox; give one (mailboxes; --mailboxes, a file of PLAD=address)"
        raise CannotSend("preambles.originator", why)
    return _address(plad, mailboxes[plad])


def _recipients(
    mail: EmailMessage, field: str, addressees: tuple[Addressee, ...], mailboxes: Mapping[str, str]
) -> None:
    by_mail = [one for one in addressees if one.plad in mailboxes and not one.is_by_other_means]
    others = [one for one in addressees if one not in by_mail]
    if by_mail:
        mail[field] = [_address(one.plad, mailboxes[one.plad]) for one in by_mail]
    if others:
        name = f"MMHS-Other-Recipients-Indicator-{field.upper() if field == 'Cc' else field}"
        mail[name] = "; ".join(military_string(one.plad, "preambles") for one in others)


def _referred(telegram: Telegram, message_ids: Mapping[str, str]) -> list[str]:
    year = telegram.dtg.year if telegram.dtg else None
    numbers = [reference_number(reference.text, year) for reference in telegram.references]
    return [message_ids[number.canonical] for number in numbers if number and number.canonical in message_ids]


def from_mail(raw: bytes, *, latest_year: int | None = None) -> tuple[Telegram, tuple[Finding, ...]]:
    """The telegram of a mail, and the findings; a header that contradicts the attachment is finding T08.

    Errors: `NotATelegram` when the mail has neither the attachment nor a body with MMHS headers.
    """
    mail = message_from_bytes(raw, policy=SMTP)
    for part in mail.iter_attachments():
        if part.get_filename() == ATTACHMENT:
            telegram, findings = loads(_text(part), latest_year=latest_year)
            return telegram, findings + _contradictions(mail, telegram)
    body = mail.get_body(("plain",))
    if body is None or "MMHS-Acp127-Message-Identifier" not in mail:
        raise NotATelegram(f"the mail has no attachment {ATTACHMENT} and no MMHS headers to rebuild a telegram from")
    return loads(_rebuilt(mail, _text(body)), latest_year=latest_year)


def _text(part: MIMEPart) -> str:
    try:
        content = part.get_content()
    except LookupError:  # the mail names a character set that does not exist
        content = part.get_payload(decode=True)
    return content.replace("\r\n", "\n") if isinstance(content, str) else str(content, "ascii", "replace")


def _contradictions(mail: EmailMessage, telegram: Telegram) -> tuple[Finding, ...]:
    try:
        expected = dict(headers(telegram))
    except CannotSend:
        expected = {}
    return tuple(
        Finding("T08", Severity.WARNING, f"the mail says {name}: {mail[name]}, the telegram {expected[name]}")
        for name in expected
        if name in mail and " ".join(str(mail[name]).split()) != expected[name]
    )


def _rebuilt(mail: EmailMessage, text: str) -> str:
    """A transmission made of the headers: routing indicators and continuity numbers are not in them."""
    lines = [_station_line(mail), _dtg_line(mail)]
    if plad := mail.get("MMHS-Originator-PLAD"):
        lines.append(f"FM {plad}")
    for prosign, field, other in (("TO", "To", "To"), ("INFO", "Cc", "CC")):
        names = [address.display_name for address in mail[field].addresses] if mail[field] else []
        more = str(mail.get(f"MMHS-Other-Recipients-Indicator-{other}", ""))
        names += [name.strip() for name in more.split(";") if name.strip()]
        lines += [f"{prosign} {names[0]}", *names[1:]] if names else []
    return "\n".join([*lines, "BT", text.strip("\n"), "BT", "NNNN"]) + "\n"


def _station_line(mail: EmailMessage) -> str:
    identifier = str(mail["MMHS-Acp127-Message-Identifier"])
    is_state = re.search(r" \d{4}(?:/\d{2})? \d{7}$", identifier)
    return "DE " + (identifier.replace(" ", " #", 1) if is_state else identifier)


def _dtg_line(mail: EmailMessage) -> str:
    prosigns = {name: prosign.value for prosign, name in PRECEDENCE_NAMES.items()}
    action = prosigns.get(str(mail.get("MMHS-Primary-Precedence", "")).lower(), "R")
    copy = prosigns.get(str(mail.get("MMHS-Copy-Precedence", "")).lower(), action)
    try:
        at = parsedate_to_datetime(str(mail["Date"]))
    except ValueError:
        raise NotATelegram(f"the mail's Date {str(mail['Date'])[:40]!r} is not a date; correct the header") from None
    head = action if copy == action else f"{action} {copy}"
    return f"{head} {at:%d%H%M}Z {MONTHS[at.month - 1]} {at:%y}"
