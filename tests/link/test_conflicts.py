"""Values side by side: what contradicts, what is only later, and what is not compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.assess.build import claim, fact, statistic
from tests.link.build import article, money, side, stories, terms, told
from tipwire.model import (
    Account,
    Claim,
    Conflict,
    Count,
    CountKind,
    Evidence,
    Fact,
    Modality,
    Money,
    MoneyPurpose,
    Stage,
    StageEvent,
    When,
)


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


# --- who says it, when; later or contradictory


def claimed(id: str, *claims: Claim, **values: Any) -> Account:
    """An account with these claims."""
    return told(id, claims=claims, **values)


def said(speaker: str, polarity: str = "asserts", about: str = "", quote: str = "words") -> Claim:
    """A claim about something."""
    return replace(claim(speaker, polarity, quote), about=about)


POLICE = said("OFFICIAL_POLICE", about="recruitment for prostitution")
DENIAL = said("DEFENCE_LAWYER", "denies", "guilt")


def of_claims(*accounts: Account) -> Conflict | None:
    """The conflict of claims in the only story of these accounts."""
    (found,) = stories(*accounts)
    return next((c for c in found.conflicts if c.field == "claims"), None)


def test_a_denial_stands_against_the_accusation_each_on_its_side() -> None:
    found = of_claims(claimed("a", POLICE), claimed("b", DENIAL, published="2009-01-22"))
    assert found is not None
    assert found.relation == "disputed"
    assert values(found) == ["police: said: recruitment for prostitution", "accused: denied guilt"]
    assert [[(t.outlet, t.day, t.speaker) for t in s.told] for s in found.sides] == [
        [("Outlet a", "2009-01-20", "police")],
        [("Outlet b", "2009-01-22", "accused")],
    ]


def test_accusation_and_denial_in_one_report_are_a_dispute() -> None:
    assert of_claims(claimed("a", POLICE, DENIAL)) is not None


def test_every_side_of_a_dispute_is_kept() -> None:
    others = (
        said("PRESUMED_VICTIM", about="that workers were held"),
        said("NGO", about="trafficking in persons"),
        said("UNNAMED", about="that evidence is lacking"),
    )
    found = of_claims(claimed("a", POLICE, DENIAL, *others))
    assert found is not None
    assert [v.partition(":")[0] for v in values(found)] == ["police", "accused", "victim", "NGO", "unnamed source"]


def test_accusations_without_a_denial_are_no_dispute() -> None:
    assert of_claims(claimed("a", POLICE, said("NGO", about="trafficking in persons"))) is None


def test_a_denial_that_nobody_accuses_against_is_no_dispute() -> None:
    assert of_claims(claimed("a", DENIAL)) is None


def test_who_denied_and_says_otherwise_later_has_changed_his_mind() -> None:
    admitted = said("SUSPECT", about="guilt")
    found = of_claims(claimed("a", DENIAL), claimed("b", admitted, published="2009-02-10", stages="TRIAL"))
    assert found is not None
    assert found.relation == "later"


@pytest.mark.parametrize("modality", ["order", "announcement", "opinion"])
def test_what_is_no_accusation_disputes_nothing(modality: str) -> None:
    assert of_claims(claimed("a", DENIAL, replace(POLICE, modality=Modality(modality)))) is None


def test_a_value_names_the_speaker_of_its_sentence_and_the_day() -> None:
    text = "Полиция сообщила о четырёх девушках. Портал видел трёх."
    number = Evidence(article="a0", paragraph=0, start=18, end=26, quote=text[18:26])
    police = replace(POLICE, evidence=(Evidence(article="a0", paragraph=0, start=0, end=7, quote="Полиция"),))
    four = replace(side(count=4), count=Fact(value=Count(low=4, high=4), evidence=(number,)))
    first = told("a0", victims=four, claims=(police,))
    second = told("a1", victims=side(count=3), published="2009-01-21")
    (found,) = stories(first, second, articles=[article("a0", text)])
    sides = next(c for c in found.conflicts if c.field == "victims.count").sides
    assert [(s.value, s.told[0].speaker, s.told[0].day) for s in sides] == [
        ("4", "police", "2009-01-20"), ("3", "", "2009-01-21"),
    ]  # fmt: skip


def staged_conflict(published: str, stages: str, **second: Any) -> str:
    """How a report's value relates to the first one's three victims."""
    first = told("a", **{key: STARTS[key] for key in second})
    (found,) = stories(first, told("b", published=published, stages=stages, **second))
    return next(c.relation for c in found.conflicts if c.field != "stage")


STARTS: dict[str, Any] = {
    "victims": side(count=3, sexes="female"), "law_refs": "KZ:128", "money": (money(400),), "terms": terms(9),
}  # fmt: skip


@pytest.mark.parametrize(
    "second",
    [{"victims": side(count=5, sexes="female")}, {"law_refs": "KZ:134"}, {"money": (money(900),)}],
    ids=["victims", "article", "sum"],
)
def test_what_a_later_stage_has_come_to_is_later_and_what_one_week_tells_two_ways_contradicts(
    second: dict[str, Any],
) -> None:
    assert staged_conflict("2009-02-20", "CHARGE", **second) == "later"
    assert staged_conflict("2009-01-21", "CHARGE", **second) == "contradictory"
    assert staged_conflict("2009-02-20", "DETENTION", **second) == "contradictory"


def test_that_the_accused_speaks_is_no_claim() -> None:
    found = of_claims(claimed("a", POLICE, DENIAL, said("SUSPECT")))
    assert found is not None
    assert values(found) == ["police: said: recruitment for prostitution", "accused: denied guilt"]


def test_police_without_evidence_stand_against_an_accusation() -> None:
    found = of_claims(
        claimed(
            "a", said("NGO", about="trafficking in persons"), said("OFFICIAL_POLICE", about="that evidence is lacking")
        )
    )
    assert found is not None
    assert values(found) == ["NGO: said: trafficking in persons", "police: said that evidence is lacking"]
