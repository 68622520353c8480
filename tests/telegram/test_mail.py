"""Telegrams as mail: what the headers say, what RFC 6477 does not let in, and the way back."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from tests.telegram.helpers import sample
from tipwire import telegram as tg
from tipwire.telegram.mail import from_mail, message_id, to_mail
from tipwire.telegram.mail_headers import mt_priority

ASTANA, _ = tg.loads(sample("astana-000368"), latest_year=2026)
MAILBOXES = {"AMEMBASSY ASTANA": "astana@post.example", "SECSTATE WASHDC": "department@post.example"}


def mail(telegram: tg.Telegram = ASTANA) -> EmailMessage:
    raw = bytes(to_mail(telegram, mailboxes=MAILBOXES, domain="post.example"))
    made = message_from_bytes(raw, policy=SMTP)
    assert isinstance(made, EmailMessage)
    return made


EXPECTED = {
    "From": "AMEMBASSY ASTANA <astana@post.example>",
    "To": "SECSTATE WASHDC <department@post.example>",
    "Date": "Fri, 27 Feb 2009 09:59:00 +0000",
    "Message-ID": "<RUEHTA.0368.0580959.2009@post.example>",
    "Subject": "KAZAKHSTAN: MEDIA REPORTS ON HUMAN TRAFFICKING CASES FOR JANUARY 2009",
    "Keywords": "PGOV, ELAB, SMIG, SOCI, KCRM, KTIP, UZ, KZ",
    "MMHS-Subject-Indicator-Codes": "PGOV; ELAB; SMIG; SOCI; KCRM; KTIP",
    "MMHS-Extended-Authorisation-Info": "Fri, 27 Feb 2009 09:59:00 +0000",
    "MMHS-Handling-Instructions": "ZZH",
    "MMHS-Message-Instructions": "SIPDIS",
    "MMHS-Originator-Reference": "09 ASTANA 000368",
    "MMHS-Primary-Precedence": "priority",
    "MMHS-Copy-Precedence": "priority",
    "MMHS-Acp127-Message-Identifier": "RUEHTA 0368 0580959",
    "MMHS-Originator-PLAD": "AMEMBASSY ASTANA",
    "SIO-Label": 'marking="UNCLASSIFIED"',
    "MT-Priority": "0",
}


@pytest.mark.parametrize("name", EXPECTED)
def test_the_headers_of_the_astana_telegram(name: str) -> None:
    assert str(mail()[name]) == EXPECTED[name]


def test_an_addressee_without_a_mailbox_is_named() -> None:
    others = str(mail()["MMHS-Other-Recipients-Indicator-CC"]).split("; ")
    assert len(others) == 13
    assert others[4:6] == ["AMEMBASSY TOKYO", "AMEMBASSY SEOUL"]


def test_no_header_stands_twice_and_the_values_have_the_syntax_of_the_rfc() -> None:
    made = mail()
    names = [name.lower() for name in made]
    assert len(names) == len(set(names))
    for name, value in made.items():
        if name.startswith("MMHS-"):
            for part in value.split("; "):
                assert re.fullmatch(r"[A-Za-z0-9 '()+,\-./:=?]{1,69}", part)


def test_the_same_telegram_gives_the_same_bytes() -> None:
    assert bytes(mail()) == bytes(mail())


def test_there_and_back() -> None:
    read, findings = from_mail(bytes(mail()), latest_year=2026)
    assert read == ASTANA
    assert "T08" not in [finding.code for finding in findings]


def test_a_header_changed_on_the_way_is_reported() -> None:
    made = mail()
    made.replace_header("MMHS-Originator-PLAD", "AMEMBASSY TASHKENT")
    _, findings = from_mail(bytes(made), latest_year=2026)
    (finding,) = [finding for finding in findings if finding.code == "T08"]
    assert "AMEMBASSY TASHKENT" in finding.message


def test_a_mail_without_the_attachment_is_rebuilt_from_its_headers() -> None:
    made = mail()
    body = made.get_body(("plain",))
    assert body is not None
    bare = EmailMessage(policy=SMTP)
    for name, value in made.items():
        if not name.lower().startswith(("content-", "mime-")):
            bare[name] = value
    bare.set_content(body.get_content())
    read, _ = from_mail(bytes(bare), latest_year=2026)
    assert (read.body, read.tags, read.subject) == (ASTANA.body, ASTANA.tags, ASTANA.subject)
    assert (read.station, read.dtg, read.originator) == (ASTANA.station, ASTANA.dtg, ASTANA.originator)
    assert [one.plad for one in read.addressees] == [one.plad for one in ASTANA.addressees]
    assert {one.continuity for one in read.addressees} == {None}


def test_who_releases_the_telegram_is_named_only_where_the_table_knows_the_signature() -> None:
    table = {"HOAGLAND": "ambassador@post.example"}
    made = to_mail(ASTANA, mailboxes=MAILBOXES, domain="post.example", authorizing_users=table)
    assert made["MMHS-Authorizing-Users"] == "HOAGLAND <ambassador@post.example>"
    assert "MMHS-Authorizing-Users" not in mail()
    assert from_mail(bytes(made), latest_year=2026)[0] == ASTANA


def test_the_marking_shows_classification_and_caveats() -> None:
    classification = tg.Classification("UNCLAS", ("SENSITIVE", "NOFORN"))
    assert mail(replace(ASTANA, classification=classification))["SIO-Label"] == (
        'marking="UNCLASSIFIED SENSITIVE NOFORN"'
    )


def test_a_mail_in_a_character_set_that_does_not_exist_is_read() -> None:
    raw = bytes(mail()).replace(b'charset="us-ascii"', b'charset="x-none"')
    assert b"x-none" in raw
    assert from_mail(raw, latest_year=2026)[0] == ASTANA


def test_references_become_message_ids_where_known() -> None:
    telegram = replace(ASTANA, references=(tg.Reference("A", "08 ASTANA 2456"), tg.Reference("B", "STATE 1")))
    made = to_mail(telegram, mailboxes=MAILBOXES, domain="post.example", message_ids={"08ASTANA2456": "<x@y>"})
    assert made["References"] == "<x@y>"


@pytest.mark.parametrize(("precedence", "expected"), [("R", -2), ("P", 0), ("O", 2), ("Z", 4), ("Y", 6)])
def test_smtp_priority(precedence: str, expected: int) -> None:
    preamble = replace(ASTANA.preambles[0], precedence=tg.Precedence(precedence))
    assert mt_priority(replace(ASTANA, preambles=(preamble,))) == expected


def test_a_section_has_an_identity_of_its_own() -> None:
    part = tg.split(ASTANA)[1]
    assert message_id(part, "post.example") == "<RUEHTA.0368.02.0580959.2009@post.example>"


def with_preamble(**changes: object) -> tg.Telegram:
    return replace(ASTANA, preambles=(replace(ASTANA.preambles[0], **changes),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("telegram", "mailboxes", "domain", "why"),
    [
        (ASTANA, {}, "post.example", "has no mailbox"),
        (ASTANA, MAILBOXES, "post example", "not a domain name"),
        (ASTANA, MAILBOXES, "post.example\nBcc: x", "not a domain name"),
        (ASTANA, {"AMEMBASSY ASTANA": "nobody"}, "post.example", "not a mail address"),
        (with_preamble(info=(tg.Addressee("A & B"),)), MAILBOXES, "post.example", "RFC 6477 does not allow"),
        (with_preamble(dtg=replace(ASTANA.preambles[0].dtg, zone="J")), MAILBOXES, "post.example", "no zone"),  # type: ignore[type-var]
    ],
)
def test_what_a_mail_cannot_say_is_refused(
    telegram: tg.Telegram, mailboxes: dict[str, str], domain: str, why: str
) -> None:
    with pytest.raises(tg.CannotSend, match=why):
        to_mail(telegram, mailboxes=mailboxes, domain=domain)


def test_a_mail_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(tg.NotATelegram, match="no attachment"):
        from_mail(b"From: a@b.example\r\nSubject: hello\r\n\r\nhello\r\n")
