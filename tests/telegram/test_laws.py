"""What always holds: reading undoes writing, joining undoes splitting, nothing of a text is lost."""


from hypothesis import given, settings

from tests.telegram.strategies import telegrams
from tipwire import telegram as tg


@settings(max_examples=150, deadline=None)
@given(telegrams())
def test_reading_undoes_writing(telegram: tg.Telegram) -> None:
    text = tg.dumps(telegram)
    read, findings = tg.loads(text, latest_year=2026)
    assert read == telegram
    assert [finding for finding in findings if finding.code[0] == "R"] == []
    assert tg.dumps(read) == text
    assert all(len(line) <= 69 for line in text.split("\n"))
