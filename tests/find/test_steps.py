"""Steps: the day and the body of each stage, on invented sentences."""

from __future__ import annotations

import pytest

from tests.find.test_accounts import article
from tipwire import find
from tipwire.model import Article, Stage, StageEvent

HEAD = "Торговля людьми: женщин принуждали к проституции"


def steps(of: Article) -> dict[Stage, StageEvent]:
    """The stages of all accounts."""
    return {f.value.stage: f.value for account in find.accounts(of).accounts for f in account.stages}


def test_each_stage_has_the_day_of_its_own_clause() -> None:
    found = steps(
        article(HEAD, "Сутенёра задержали 3 декабря 2008 года, а 9 января 2009 года его приговорили к пяти годам.")
    )
    days = {stage: event.when.iso for stage, event in found.items() if event.when}
    assert "2008-12-03" in days.values()
    assert "2009-01-09" in days.values()


def test_the_day_of_saying_is_no_day_of_a_stage() -> None:
    found = steps(article(HEAD, "Сутенёр задержан. Об этом 12 января сообщили в полиции."))
    assert found[Stage.DETENTION].when is None


def test_a_court_sentences_and_the_police_detain() -> None:
    found = steps(
        article(HEAD, "Полицейские задержали вербовщицу.", "Районный суд приговорил её к шести годам лишения свободы.")
    )
    assert "police" in found[Stage.DETENTION].body.lower()
    judged = found.get(Stage.SENTENCE) or found[Stage.CONVICTION]
    assert "court" in judged.body.lower()


@pytest.mark.parametrize(
    ("language", "head", "sentence"),
    [
        ("ru", HEAD, "Сутенёр задержан, обвинение ему пока не предъявлено."),
        ("ru", HEAD, "Полиция задержала вербовщицу; ей ещё не предъявили обвинение."),
        ("en", "Sex trafficking: two women freed", "A man was detained, but he has not been charged."),
        ("en", "Sex trafficking: two women freed", "Police detained a man. He could be charged next week."),
    ],
)
def test_a_charge_that_was_not_brought_is_no_charge(language: str, head: str, sentence: str) -> None:
    found = steps(article(head, sentence, language=language))
    assert Stage.CHARGE not in found
    assert found
