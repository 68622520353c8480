"""Every noun survives the way to JSON and back; what does not fit is refused with its place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store import nouns
from tipwire.model import (
    Account,
    Article,
    Assessment,
    Capture,
    Count,
    Fact,
    Found,
    Money,
    Name,
    Release,
    Report,
    Ruling,
    Sift,
    Story,
    When,
)
from tipwire.store.documents import DocumentError, codec, dumps, fingerprint, loads

NOUNS = (Capture, Article, Sift, Account, Name, Found, Story, Assessment, Ruling, Release, Report, Fact[Count])
RELAXED = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize("kind", NOUNS, ids=str)
@RELAXED
@given(draw=st.data())
def test_every_noun_comes_back_equal(kind: Any, draw: st.DataObject) -> None:
    value = draw.draw(nouns.any_of(kind))
    assert loads(kind, dumps(kind, value)) == value


@given(st.text(st.characters(categories=["Cs", "L"]), min_size=1))
def test_a_lone_surrogate_survives_in_text_that_utf8_can_carry(text: str) -> None:
    article = nouns.article("a", text)
    document = dumps(Article, article)
    assert document.encode("utf-8")
    assert loads(Article, document).title.encode("utf-16", "surrogatepass") == text.encode("utf-16", "surrogatepass")


def test_defaults_are_left_out() -> None:
    assert json.loads(dumps(Money, Money(amount=400.0, currency="USD"))) == {"amount": 400.0, "currency": "USD"}


REFUSED = {
    "unknown field": ('{"amount": 1.0, "currency": "USD", "rate": 2}', "rate: Money has no such field"),
    "missing field": ('{"amount": 1.0}', "currency: Money needs it"),
    "wrong type": ('{"amount": "1", "currency": "USD"}', "amount: '1' is no number"),
    "a claim for a number": ('{"amount": true, "currency": "USD"}', "amount: True is no number"),
    "unknown code": ('{"amount": 1.0, "currency": "USD", "purpose": "gift"}', "purpose: 'gift' is no MoneyPurpose"),
    "no object": ("[]", "document: no Money"),
    "no JSON": ("{", "no JSON"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_fit_is_refused_with_its_place(case: str) -> None:
    text, says = REFUSED[case]
    with pytest.raises(DocumentError, match=says.replace("(", r"\(")):
        loads(Money, text)


def test_a_deep_fault_names_the_whole_path() -> None:
    told = nouns.account("x", "a", details=(nouns.evidence("a"), nouns.evidence("a")))
    tree = json.loads(dumps(Story, nouns.story("s", told)))
    tree["accounts"][0]["details"][1]["end"] = 99
    with pytest.raises(DocumentError, match=r"accounts\.0\.details\.1: span 0-99"):
        loads(Story, json.dumps(tree))


def test_a_fact_without_evidence_is_refused() -> None:
    with pytest.raises(DocumentError, match="a fact needs evidence"):
        loads(Fact[Count], '{"value": {"low": 1, "high": 1}, "evidence": []}')


@pytest.mark.parametrize("text", ["2009-13", "2009-01-40", "", "yesterday"])
def test_a_day_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="start"):
        loads(When, json.dumps({"start": text}))


def test_a_value_of_another_type_is_our_mistake() -> None:
    with pytest.raises(TypeError, match="'4' is no number"):
        dumps(Money, Money(amount="4", currency="USD"))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True, kw_only=True)
class Odd:
    """A noun that nobody can keep."""

    parts: dict[str, date]


def test_a_noun_that_cannot_be_kept_fails_when_its_codec_is_made() -> None:
    with pytest.raises(TypeError, match="no document form for dict"):
        codec(Odd)


def test_the_fingerprint_tells_shapes_apart() -> None:
    assert fingerprint(Account) != fingerprint(Article)
    assert fingerprint(Account) == fingerprint(Account)
