"""E-mail: which part is read, what of it, and what broken messages still give."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.extract.made import FIRST, TEXT, TITLE, body, codes, paragraphs, read
from tipwire.model import Article, DateOrigin

MAIL = "message/rfc822"
DATE = "Fri, 30 Jan 2009 10:12:44 +0600"
PLAIN = "\n\n".join(TEXT)


def message(plain: str = "", html: str = "", *, charset: str = "utf-8", transfer: str = "quoted-printable") -> bytes:
    """A newsletter with the given parts."""
    mail = EmailMessage()
    mail["From"] = "Вечерний листок <digest@gazeta.example>"
    mail["To"] = "monitor@office.example"
    mail["Subject"] = TITLE
    mail["Date"] = DATE
    if plain:
        mail.set_content(plain, charset=charset, cte=transfer)
    if html and plain:
        mail.add_alternative(html, subtype="html", charset=charset, cte=transfer)
    elif html:
        mail.set_content(html, subtype="html", charset=charset, cte=transfer)
    return mail.as_bytes()


def letter(raw: bytes | str) -> Article:
    return read(raw, MAIL, address="file:made/letter.eml")


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
def test_message_in_every_transfer_encoding_is_read(transfer: str) -> None:
    article = letter(message(PLAIN, transfer=transfer))
    assert (article.title, article.outlet, article.media) == (TITLE, "Вечерний листок", "newsletter")
    assert body(article) == TEXT


def test_day_is_the_date_header() -> None:
    article = letter(message(PLAIN))
    assert article.published is not None
    assert (article.published.iso, article.published_origin) == ("2009-01-30", DateOrigin.HEADER)


def test_plain_part_is_preferred_and_html_read_where_it_is_alone() -> None:
    cells = f"<tr><td>ЛИСТОК</td></tr><tr><td><h2>{TITLE}</h2>{paragraphs()}</td></tr>"
    html = f"<html><body><table>{cells}</table></body></html>"
    assert body(letter(message(PLAIN, html.replace(FIRST, "Другое.")))) == TEXT
    assert body(letter(message("", html))) == TEXT


@pytest.mark.parametrize(
    "footer",
    [
        "-- \nОтписаться: https://gazeta.example/stop",
        "--\nВы получили это письмо, потому что подписаны.",
        "Вы получили это письмо, потому что подписаны на рассылку.\nОтписаться: https://gazeta.example/stop",
        "To unsubscribe reply with STOP.",
        "__________\nРедакция",
    ],
)
def test_footer_is_no_text(footer: str) -> None:
    assert body(letter(message(f"{PLAIN}\n\n{footer}\n"))) == TEXT


def test_masthead_above_a_rule_is_no_text_and_its_address_is_kept() -> None:
    head = f"ВЕЧЕРНИЙ ЛИСТОК\nВыпуск 5, 30 января 2009\nВеб-версия: https://gazeta.example/5\n{'=' * 40}\n\n"
    article = letter(message(head + PLAIN))
    assert (body(article), article.address) == (TEXT, "https://gazeta.example/5")


def test_rule_between_items_does_not_cut_off_the_first() -> None:
    text = f"{TEXT[0]}\n\n{'-' * 30}\n\n" + "\n\n".join(TEXT[1:])
    assert body(letter(message(text))) == TEXT


def test_wrapped_lines_are_joined() -> None:
    wrapped = "\n\n".join(text.replace(" рынка ", "\nрынка ").replace(" разрешений ", "\nразрешений ") for text in TEXT)
    assert body(letter(message(wrapped))) == TEXT


def test_subject_repeated_in_the_text_stands_once() -> None:
    assert body(letter(message(f"{TITLE}\n\n{PLAIN}"))) == TEXT


@pytest.mark.parametrize("mark", ["Fwd: ", "RE: FW: ", "Пересл: "])
def test_marks_of_forwarding_leave_the_title(mark: str) -> None:
    raw = f"From: a@b.example\nDate: {DATE}\nSubject: {mark}{TITLE}\nContent-Type: text/plain; charset=utf-8\n\n{PLAIN}"
    assert letter(raw).title == TITLE


def test_raw_bytes_in_headers_are_worked_out() -> None:
    raw = f"From: Листок <a@b.example>\nSubject: {TITLE}\nContent-Type: text/plain\n\n{PLAIN}".replace("—", "-")
    article = letter(raw.encode("windows-1251"))
    assert (article.title, article.outlet) == (TITLE, "Листок")
    assert body(article)[0] == TEXT[0]


def test_wrong_charset_of_a_part_is_corrected() -> None:
    raw = message(PLAIN, transfer="8bit").replace(b'charset="utf-8"', b'charset="windows-1251"')
    article = letter(raw)
    assert body(article) == TEXT
    assert "charset_wrong" in codes(article)


def test_attachment_is_never_text() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "a@b.example", TITLE, DATE
    mail.set_content(PLAIN)
    mail.add_attachment("Совсем другой текст во вложении, который никто не просил читать.", filename="x.txt")
    assert body(letter(mail.as_bytes())) == TEXT


def test_message_without_text_says_so() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "a@b.example", TITLE
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="x.png")
    article = letter(mail.as_bytes())
    assert (article.title, body(article)) == (TITLE, ())
    assert {"no_mail_text", "no_text"} <= codes(article)


def test_boundary_that_never_comes_is_flagged() -> None:
    raw = f'From: a@b.example\nSubject: x\nContent-Type: multipart/mixed; boundary="q"\n\n{PLAIN}'
    assert "malformed_mail" in codes(letter(raw))


@pytest.mark.parametrize(
    "head",
    [
        "Date: never\n",
        "Date: \n",
        "Subject: =?utf-8?b?!!!?=\n",
        "Subject: =?nonsense?q?=41?=\n",
        "From: <<>>\n",
        "Content-Type: ;;;\n",
    ],
)
def test_broken_headers_do_no_harm(head: str) -> None:
    raw = f"From: a@b.example\nMessage-ID: <1>\n{head}\n{PLAIN}"
    assert body(letter(raw)) == TEXT
