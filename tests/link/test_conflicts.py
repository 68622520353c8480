"""Values side by side: what contradicts, what is only later, and what is not compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.assess.build import fact, statistic
from tests.link.build import money, side, stories, terms, told
from tipwire.model import Conflict, CountKind, Money, MoneyPurpose, Stage, StageEvent, When


def conflicts(*changes: dict[str, Any]) -> dict[str, Conflict]:
    """The conflicts of one story told by these accounts, a day apart."""
    accounts = [told(f"a{n}", published=f"2009-01-{20 + n}", **c) for n, c in enumerate(changes)]
    (found,) = stories(*accounts)
    return {c.field: c for c in found.conflicts}


def values(conflict: Conflict) -> list[str]:
    """The sides as printed."""
    return [side.value for side in conflict.sides]


def test_agreement_is_no_conflict() -> None:
    assert conflicts({}, {}) == {}


def test_counts_stand_side_by_side_with_their_accounts() -> None:
    found = conflicts({"victims": side(count=3)}, {"victims": side(count=4)}, {"victims": side(count=3)})
    sides = found["victims.count"].sides
    assert [(s.value, s.accounts) for s in sides] == [("3", ("a0", "a2")), ("4", ("a1",))]
    assert all(s.evidence for s in sides)


def test_more_suspects_later_are_further_arrests() -> None:
    assert conflicts({"suspects": side(count=1)}, {"suspects": side(count=2)})["suspects.count"].relation == "later"
    fewer = conflicts({"suspects": side(count=2)}, {"suspects": side(count=1)})
    assert fewer["suspects.count"].relation == "contradictory"


def test_ages_of_one_person_contradict() -> None:
    found = conflicts({"victims": side(count=1, ages=[22])}, {"victims": side(count=1, ages=[23])})
    assert values(found["victims.ages"]) == ["22", "23"]


def test_ages_of_others_do_not() -> None:
    assert "victims.ages" not in conflicts({"victims": side(ages=[19, 54])}, {"victims": side(ages=[31])})


def test_an_adult_and_a_minor_contradict() -> None:
    found = conflicts({"victims": side(count=3, minors=False)}, {"victims": side(count=3, minors=True)})
    assert values(found["victims.minors"]) == ["adults", "a minor among them"]


def test_sums_of_one_purpose_contradict_and_print_it() -> None:
    found = conflicts({"money": (money(400),)}, {"money": (money(500, purpose="paid"),)})
    assert values(found["money.offered"]) == ["400 USD (offered)", "500 USD (paid)"]


def test_sums_of_two_currencies_are_not_compared() -> None:
    found = conflicts({"money": (money(400),)}, {"money": (money(48000, "KZT"),)})
    assert found["money.offered"].relation == "not compared"
    assert values(found["money.offered"]) == ["400 USD (offered)", "48,000 KZT (offered)"]


def test_what_was_asked_and_what_was_found_are_two_sums() -> None:
    asked, found_sum = money(4000, purpose="asked"), money(1900, purpose="found")
    assert conflicts({"money": (asked,)}, {"money": (found_sum,)}) == {}


def test_one_sum_in_common_is_agreement_whatever_else_is_told() -> None:
    asked, rumoured = money(4000, purpose="asked"), money(5000, purpose="price")
    assert conflicts({"money": (asked,)}, {"money": (asked, rumoured)}) == {}


def test_about_two_thousand_agrees_with_nineteen_hundred() -> None:
    about = money(2000, purpose="found", kind=CountKind.ABOUT.value)
    assert conflicts({"money": (money(1900, purpose="deposit"),)}, {"money": (about,)}) == {}


def test_a_higher_stage_told_later_is_progress() -> None:
    found = conflicts({"stages": "DETENTION"}, {"stages": "DETENTION CHARGE"})
    assert found["stage"].relation == "later"
    assert values(found["stage"]) == ["detention", "charge"]


def test_days_close_together_contradict_and_far_ones_are_steps() -> None:
    assert conflicts({"day": "2009-01-17"}, {"day": "2009-01-18"})["event_date"].relation == "contradictory"
    assert conflicts({"day": "2009-01-11"}, {"day": "2009-01-20"})["event_date"].relation == "later"


def test_days_of_one_stage_contradict() -> None:
    days = ["2009-01-17", "2009-01-18"]
    home = [fact(StageEvent(stage=Stage.REPATRIATION, when=When.parse(day))) for day in days]
    accounts = [replace(told(f"a{n}", published=f"2009-01-2{n}"), stages=(home[n],)) for n in range(2)]
    (found,) = stories(*accounts)
    assert {c.field: values(c) for c in found.conflicts}["date.repatriation"] == ["2009-01-17", "2009-01-18"]


def test_a_month_that_holds_the_day_agrees() -> None:
    assert conflicts({"day": "2009-01"}, {"day": "2009-01-18"}) == {}


def test_terms_contradict() -> None:
    found = conflicts({"terms": terms(9, 6)}, {"terms": terms(9, 5.5)})
    assert values(found["terms"]) == ["9 and 6 years", "9 and 5.5 years"]


def test_a_term_left_out_is_no_contradiction() -> None:
    assert "terms" not in conflicts({"terms": terms(9)}, {"terms": terms(9, 5.5)})


def test_a_wage_of_one_month_and_the_sum_owed_are_not_compared() -> None:
    monthly = replace(money(35000, "KZT", "unpaid_wage"), value=Money(
        amount=35000, currency="KZT", purpose=MoneyPurpose.UNPAID_WAGE, per="month"))  # fmt: skip
    assert conflicts({"money": (monthly,)}, {"money": (money(1_700_000, "KZT", "unpaid_wage"),)}) == {}


def test_an_article_without_its_country_is_the_same_article() -> None:
    assert "law" not in conflicts({"law_refs": "KZ:128"}, {"law_refs": ":128"})
    assert values(conflicts({"law_refs": "KZ:128"}, {"law_refs": "KZ:126"})["law"]) == ["article 128", "article 126"]


def test_a_total_told_two_ways_contradicts() -> None:
    total = {"kind": "statistics", "statistics": (statistic("deported", 17000), statistic("employers", 2000))}
    other = {"kind": "statistics", "statistics": (statistic("deported", 16500), statistic("employers", 2000))}
    assert values(conflicts(total, other)["statistics.deported"]) == ["17,000 persons", "16,500 persons"]


@pytest.mark.parametrize("count", [None, 3])
def test_silence_contradicts_nothing(count: int | None) -> None:
    assert "victims.count" not in conflicts({"victims": side(count=3)}, {"victims": side(count=count)})


def test_history_is_in_order_of_time() -> None:
    accounts = [
        told("c", published="2009-01-30", stages="CHARGE REPATRIATION"),
        told("a", published="2009-01-13", stages="RAID RESCUE DETENTION"),
        told("b", published="2009-01-20", stages="ARREST DETENTION"),
    ]
    (found,) = stories(*accounts)
    assert [e.stage.value for e in found.history] == ["RAID", "RESCUE", "DETENTION", "ARREST", "CHARGE", "REPATRIATION"]
    assert found.history[2].accounts == ("a", "b")
