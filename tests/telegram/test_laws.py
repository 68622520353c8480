"""What always holds: reading undoes writing, joining undoes splitting, nothing of a text is lost."""

import dataclasses
import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.telegram.helpers import NAMES, sample
from tests.telegram.strategies import PLACES, plain_telegrams, telegrams
from tipwire import telegram as tg
from tipwire.telegram.mail import from_mail, to_mail

SLOW = settings(max_examples=60, deadline=None)
MAILBOXES = {
    f"{kind} {place}": f"{place.replace(' ', '.').lower()}@post.example"
    for kind in ("AMEMBASSY", "AMCONSUL")
    for place in PLACES
}


@SLOW
@given(telegrams(), st.sampled_from(["wire", "archive", "fah", "raw"]))
def test_reading_undoes_writing(telegram: tg.Telegram, profile: str) -> None:
    text = tg.dumps(telegram, profile=profile)
    assert tg.loads(text, latest_year=2026)[0] == telegram
    assert all(len(line.rstrip("\r")) <= 69 for line in text.split("\n"))


@SLOW
@given(plain_telegrams())
def test_reading_undoes_writing_in_plain_acp127(telegram: tg.Telegram) -> None:
    text = tg.dumps(telegram, profile="acp127")
    read, _ = tg.loads(text, latest_year=2026)
    assert read == telegram
    assert tg.dumps(read, profile="acp127") == text


@SLOW
@given(telegrams())
def test_a_wire_clean_text_is_written_as_it_was(telegram: tg.Telegram) -> None:
    text = tg.dumps(telegram)
    read, findings = tg.loads(text, latest_year=2026)
    assert [finding for finding in findings if finding.repair] == []
    assert tg.dumps(read) == text


@SLOW
@given(telegrams(), st.randoms(use_true_random=False))
def test_joining_undoes_splitting_in_any_order(telegram: tg.Telegram, chance: random.Random) -> None:
    for profile in ("wire", "acp127"):
        parts = list(tg.split(telegram, profile))
        parts += chance.sample(parts, chance.randint(0, len(parts)))
        chance.shuffle(parts)
        assert len({part.section for part in parts}) == len(tg.split(telegram, profile))
        if parts[0].section is not None:
            assert tg.join(parts) == telegram


@SLOW
@given(telegrams())
def test_mail_there_and_back_is_the_identity(telegram: tg.Telegram) -> None:
    mailboxes = MAILBOXES | {telegram.preambles[0].originator: "sender@post.example"}
    raw = bytes(to_mail(telegram, mailboxes=mailboxes, domain="post.example"))
    read, findings = from_mail(raw, latest_year=2026)
    assert read == telegram
    assert [finding for finding in findings if finding.code == "T08"] == []


def spans(noun: object) -> Iterator[tg.Span]:
    """Every span of a noun and of the nouns in it."""
    if isinstance(noun, tg.Span):
        yield noun
    elif isinstance(noun, tuple):
        for one in noun:
            yield from spans(one)
    elif dataclasses.is_dataclass(noun):
        for item in dataclasses.fields(noun):
            yield from spans(getattr(noun, item.name))


@pytest.mark.parametrize("name", NAMES)
def test_spans_reproduce_the_text_and_cover_it(name: str) -> None:
    text = sample(name)
    covered = bytearray(len(text))
    for telegram, findings in tg.load_all(text, latest_year=2026):
        for span in spans((telegram, tuple(finding.span for finding in findings))):
            assert text[span.start : span.end] == span.text
        for span in spans(telegram):
            covered[span.start : span.end] = b"\1" * (span.end - span.start)
    lost = "".join(letter for letter, is_kept in zip(text, covered, strict=True) if not is_kept)
    assert lost.strip() == ""


@SLOW
@given(telegrams())
def test_spans_of_a_written_telegram_cover_it(telegram: tg.Telegram) -> None:
    text = tg.dumps(telegram)
    read, _ = tg.loads(text, latest_year=2026)
    covered = bytearray(len(text))
    for span in spans(read):
        assert text[span.start : span.end] == span.text
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    assert "".join(letter for letter, is_kept in zip(text, covered, strict=True) if not is_kept).strip() == ""


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str) -> None:
    telegram, _ = tg.loads(text, latest_year=2026)
    assert telegram.copy is not None
    assert telegram.copy.text == text
