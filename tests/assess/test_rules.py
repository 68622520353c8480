"""Law by date, the Protocol's elements, screening, flags, questions and grades, one rule at a time."""

from __future__ import annotations

from datetime import date

import pytest

from tests.assess.build import account, claim, law_ref, people, statistic, story
from tipwire import assess
from tipwire.assess.law import LawClass, law_class
from tipwire.model import (
    Assessment,
    Bucket,
    Conflict,
    DomesticTrack,
    Evidence,
    Flag,
    Level,
    Reprint,
    Screening,
    Side,
    Status,
)


@pytest.mark.parametrize(
    ("ref", "on", "kind"),
    [
        ("KZ:133", date(2009, 1, 12), LawClass.CORE),
        ("KZ:133", date(2020, 1, 12), LawClass.LINKED),
        ("KZ:135", date(2020, 1, 12), LawClass.CORE),
        ("KZ:135", date(2009, 1, 12), LawClass.OTHER),
        ("KZ:126", date(2009, 1, 12), LawClass.LINKED),
        ("KZ:126(3)", date(2009, 1, 12), LawClass.CORE),
        ("KZ:308", date(2020, 1, 12), LawClass.ADJACENT),
        ("KZ:105", date(2020, 1, 12), LawClass.OTHER),
        ("KG:124", date(2018, 9, 10), LawClass.CORE),
        ("KG:124", date(2024, 9, 10), LawClass.OTHER),
        ("KG:166", date(2024, 9, 10), LawClass.CORE),
        ("KZ:330-2", date(2009, 1, 12), LawClass.ADJACENT),
        ("UZ:131", None, LawClass.ADJACENT),
        ("UZ:148(2)", None, LawClass.LINKED),
        ("RU:127.1", date(2010, 1, 1), LawClass.CORE),
        ("RU:127-1", date(2010, 1, 1), LawClass.CORE),
        ("RU:127", date(2010, 1, 1), LawClass.LINKED),
        ("TJ:130.1", None, LawClass.CORE),
        ("UZ:135", None, LawClass.CORE),
        ("IN:370", None, LawClass.UNKNOWN),
        ("trafficking_in_persons", None, LawClass.CORE),
        ("smuggling_of_migrants", None, LawClass.ADJACENT),
        ("drug_trafficking", None, LawClass.OTHER),
    ],
)
def test_an_article_is_what_its_code_said_on_that_day(ref: str, on: date | None, kind: LawClass) -> None:
    assert law_class(law_ref(ref), on) is kind


def test_without_a_date_every_code_counts() -> None:
    assert law_class(law_ref("KZ:133"), None) is LawClass.CORE


def test_a_child_needs_no_means() -> None:
    found = assess.story(
        story(
            account(
                exploitation="SEX_PROST", acts="RECRUIT", stages="CHARGE", law_refs="KZ:133", victims=people(ages=[16])
            )
        )
    )
    assert found.protocol.is_child
    assert found.protocol.means.status is Status.NOT_APPLICABLE
    assert found.protocol.overall is Level.LIKELY


def test_wages_held_back_are_no_means_of_the_protocol() -> None:
    found = assess.story(story(account(exploitation="LAB", means="WITHHOLDS_WAGES", stages="RESCUE")))
    assert found.protocol.means.status is Status.NOT_INDICATED
    assert "wages withheld" in found.protocol.means.says


def test_two_independent_sources_make_a_suspicion_likely_and_two_dependent_ones_do_not() -> None:
    one = account("one", exploitation="BEG", acts="RECRUIT", outlet="First TV")
    other = account("two", exploitation="BEG", acts="RECRUIT", outlet="Second Paper")
    copy = account("three", exploitation="BEG", acts="RECRUIT", outlet="Third Site", via="First TV")
    assert assess.story(story(one, other)).protocol.overall is Level.LIKELY
    assert assess.story(story(one, copy)).protocol.overall is Level.POSSIBLE


def test_outlets_of_similar_names_are_not_one() -> None:
    radio, paper = account("r", outlet="Azattyk Radiosy"), account("p", outlet="Azattyk newspaper")
    assert story(radio, account("q", outlet="Liter")).sourcing.independent == 2
    assert story(radio, paper).sourcing.independent == 2


def test_a_reprint_is_no_source_of_its_own() -> None:
    copy = Reprint(account="two", of="one", share=0.8)
    found = assess.story(story(account("one"), account("two"), reprints=(copy,)))
    assert {Flag.DEPENDENT_SOURCES, Flag.SINGLE_SOURCE} <= {f for f, _ in found.flags}


def test_an_opinion_on_the_article_opens_no_case() -> None:
    found = assess.story(story(account(exploitation="BEG", stages="AUTHORITY_AWARE", law_refs="opinion=KZ:128")))
    assert found.domestic is DomesticTrack.AWARE_NO_CASE


def test_what_is_not_indicated_counts_as_absent() -> None:
    found = assess.story(story(account(exploitation="LAB:not_indicated", stages="RAID", kind="enforcement_operation")))
    assert found.protocol.purpose.status is Status.NOT_INDICATED


def test_what_the_text_says_of_screening_outranks_the_rule() -> None:
    done = account(kind="enforcement_operation", stages="RAID DEPORTATION", screening="done")
    silent = account(kind="enforcement_operation", stages="RAID DEPORTATION")
    assert assess.story(story(done)).screening is Screening.DONE
    assert assess.story(story(silent)).screening is Screening.NOT_INDICATED


def test_a_planned_deportation_is_no_screening_gap() -> None:
    plan = account(kind="policy", conduct="DEPORTATION_ORDER")
    assert assess.story(story(plan)).screening is Screening.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("role", "flag"),
    [
        ("police officer", Flag.OFFICIAL_COMPLICITY),
        ("border guard", Flag.OFFICIAL_COMPLICITY),
        ("member of a local council", Flag.SUSPECT_IS_ELECTED_OFFICIAL),
        ("maslikhat deputy", Flag.SUSPECT_IS_ELECTED_OFFICIAL),
    ],
)
def test_a_suspects_office_is_flagged(role: str, flag: Flag) -> None:
    found = assess.story(story(account(exploitation="LAB", suspects=people(count=1, roles=[role]))))
    assert flag in dict(found.flags)


def test_a_deputy_director_holds_no_elected_office() -> None:
    found = assess.story(story(account(exploitation="LAB", suspects=people(count=1, roles=["deputy director"]))))
    assert Flag.SUSPECT_IS_ELECTED_OFFICIAL not in dict(found.flags)


def test_a_named_victim_is_identifiable() -> None:
    found = assess.story(story(account(exploitation="LAB", victims=people(count=1, persons=["key"]))))
    assert Flag.VICTIM_IDENTIFIABLE in dict(found.flags)


def test_a_contradiction_is_flagged_and_progress_is_not() -> None:
    words = (Evidence(article="a", paragraph=0, start=0, end=1, quote="3"),)
    sides = (Side(value="3", accounts=("one",), evidence=words), Side(value="4", accounts=("two",), evidence=words))
    contradictory = Conflict(field="victims.count", sides=sides)
    later = Conflict(field="stage", sides=sides, relation="later")
    told = (account("one", exploitation="LAB"), account("two", exploitation="LAB"))
    assert Flag.CONFLICTING_ACCOUNTS in dict(assess.story(story(*told, conflicts=(contradictory,))).flags)
    assert Flag.CONFLICTING_ACCOUNTS not in dict(assess.story(story(*told, conflicts=(later,))).flags)


def asked(found: Assessment) -> list[str]:
    """The ids of the open questions."""
    return [question.id for question in found.questions]


def test_silence_becomes_questions() -> None:
    found = assess.story(story(account(exploitation="LAB", stages="DETENTION", suspects=people(count=1))))
    assert asked(found) == ["number", "age", "means", "shelter", "wages", "article", "reply", "day"]


def test_an_answered_question_is_not_asked() -> None:
    found = assess.story(
        story(
            account(
                exploitation="LAB",
                means="FORCE",
                stages="RESCUE SHELTER CHARGE",
                law_refs="KZ:128",
                day="2009-01-11",
                victims=people(count=3, ages=[20]),
                suspects=people(count=1),
                claims=(claim("DEFENCE_LAWYER", "denies"),),
            )
        )
    )
    assert asked(found) == ["wages"]


def test_a_total_of_cases_without_its_articles_is_asked_about() -> None:
    bare = account(kind="statistics", statistics=(statistic("cases", 164),))
    based = account(kind="statistics", statistics=(statistic("cases", 164, article_basis="128, 135"),))
    assert asked(assess.story(story(bare))) == ["basis"]
    assert asked(assess.story(story(based))) == []


@pytest.mark.parametrize(
    ("stages", "speaker", "grade"),
    [
        ("CONVICTION", "OFFICIAL_COURT", "court found"),
        ("TRIAL", "OFFICIAL_COURT", "on trial"),
        ("CHARGE", "OFFICIAL_POLICE", "charged"),
        ("DETENTION", "MEDIA", "officials say"),
        ("REPORTED", "UNNAMED", "one unnamed source"),
        ("REPORTED", "MEDIA", "media report"),
        ("REPORTED", "NGO", "a non-governmental organization says"),
    ],
)
def test_the_grade_is_in_words(stages: str, speaker: str, grade: str) -> None:
    found = assess.story(story(account(exploitation="LAB", stages=stages, claims=(claim(speaker),))))
    assert found.grade == grade


def test_a_total_of_charges_is_not_graded_as_charged() -> None:
    told = account(kind="statistics", stages="CHARGE", statistics=(statistic("migrants", 136000),))
    assert assess.story(story(told)).grade == "officials say"


def test_people_freed_for_an_unnamed_purpose_are_a_suspicion() -> None:
    freed = account(stages="RAID RESCUE", means="RESTRICTS_MOVEMENT", victims=people(count=5))
    found = assess.story(story(freed))
    assert (found.bucket, found.protocol.overall) == (Bucket.TIP_SUSPECTED, Level.POSSIBLE)
    deported = account(conduct="IRREGULAR_MIGRATION", stages="RAID DEPORTATION", victims=people(count=5))
    assert assess.story(story(deported)).bucket is Bucket.CONTEXT


def test_a_child_that_is_missing_leaves_the_purpose_open_even_where_a_sale_is_spoken_of() -> None:
    missing = account(conduct="MISSING_CHILD CHILD_SALE", stages="INVESTIGATION", victims=people(minors=True))
    assert assess.story(story(missing)).protocol.overall is Level.POSSIBLE


def test_nobody_is_convicted_below_a_conviction() -> None:
    for stages in ("DETENTION", "ARREST", "CHARGE", "TRIAL", "ACQUITTAL"):
        found = assess.story(story(account(exploitation="LAB", stages=stages, law_refs="KZ:128")))
        assert "CONVICTED" not in found.domestic.value
        assert "found" not in found.grade


def test_a_conviction_that_a_later_court_lifts_is_no_conviction() -> None:
    convicted = account("one", exploitation="LAB", stages="CONVICTION SENTENCE", law_refs="KZ:128")
    acquitted = account("two", exploitation="LAB", stages="ACQUITTAL", law_refs="KZ:128", published="2009-03-20")
    found = assess.story(story(convicted, acquitted))
    assert found.domestic is DomesticTrack.ACQUITTED
    assert found.protocol.overall is Level.POSSIBLE
    same_day = assess.story(story(convicted, account("two", exploitation="LAB", stages="ACQUITTAL")))
    assert same_day.domestic is DomesticTrack.CONVICTED_TIP
