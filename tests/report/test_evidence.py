"""The report says no more than its evidence: places, ages, numbers, sums, denials, steps not taken, figures."""

from __future__ import annotations

from tests.report import month
from tests.report.test_voice import context, denial, one, paper, told
from tipwire.model import (
    Age,
    Claim,
    Count,
    CountKind,
    Measure,
    Modality,
    Money,
    MoneyPurpose,
    People,
    Place,
    PlaceRole,
    Polarity,
    Sex,
    Speaker,
    Stage,
    StageEvent,
    Statistic,
    When,
)


def test_only_the_place_nearest_to_the_act_is_its_place() -> None:
    of = paper()
    text = one(
        places=(
            month.fact(Place(name="Astana", country="KZ", kind="city"), of, "nine years"),
            month.fact(Place(name="Kyzylorda", country="KZ", kind="city"), of, "Kyzylorda"),
        )
    )
    assert "Two women were detained in Kyzylorda for" in text
    assert "Astana" not in text


def test_a_state_beside_a_finer_place_is_no_place_of_the_event() -> None:
    of = paper()
    text = one(
        places=(
            month.fact(Place(name="Kyrgyzstan", country="KG", kind="country"), of, "Police detained"),
            month.fact(Place(name="Kyzylorda", country="KZ", kind="city"), of, "Kyzylorda"),
        )
    )
    assert "in Kyzylorda" in text
    assert "Kyrgyzstan" not in text


def test_where_people_are_bound_for_is_not_where_it_happened() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    both = ("Kyzylorda", PlaceRole.EVENT), ("Astana", PlaceRole.EVENT)
    places = tuple(month.fact(Place(name=n, country="KZ", kind="city", role=r), first, "Kyzylorda") for n, r in both)
    bound = Place(name="Astana", country="KZ", kind="city", role=PlaceRole.DESTINATION)
    text = month.text_of(
        month.month_of(
            (first, told(first, places=places)),
            (second, told(second, places=(month.fact(bound, second, "Kyzylorda"),))),
        )
    )
    assert "in Kyzylorda on" in text or "in Kyzylorda for" in text
    assert "and Astana" not in text


def test_a_denial_is_one_of_guilt_only_where_the_words_say_guilt() -> None:
    of = paper()
    loose = Claim(
        speaker=Speaker.SUSPECT,
        polarity=Polarity.DENIES,
        modality=Modality.DENIAL,
        about="guilt",
        evidence=(month.quote(of, "said the other"),),
    )
    assert "deny the accusations." in one(claims=(loose,))
    assert "deny guilt." in one(claims=(denial(of),))


def test_not_knowing_is_not_glossed() -> None:
    of = paper()
    claim = Claim(
        speaker=Speaker.SUSPECT,
        polarity=Polarity.DENIES,
        modality=Modality.DENIAL,
        about="knowing",
        evidence=(month.quote(of, "said the other"),),
    )
    text = one(claims=(claim,))
    assert "deny the accusations." in text
    assert "knowledge" not in text


def test_an_earlier_report_that_nobody_was_charged_is_told_with_its_day() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-20")
    charge = month.fact(StageEvent(stage=Stage.CHARGE), second, "They were charged")
    text = month.text_of(
        month.month_of(
            (first, told(first, absent=(month.fact(Stage.CHARGE, first, "They were charged"),))),
            (second, told(second, stages=(charge,))),
        )
    )
    assert "As of January 10 the suspects had not been charged (Kurier)" in text
    assert "charged by January 20" in text


def test_where_nobody_was_charged_nobody_is_called_a_suspect() -> None:
    of = paper()
    text = one(absent=(month.fact(Stage.CHARGE, of, "They were charged"),))
    assert "As of January 10 nobody had been charged." in text


def test_a_number_that_leaps_over_all_others_is_left_out() -> None:
    papers = [paper(f"a{n}", outlet, f"2009-01-1{n}") for n, outlet in enumerate(("Kurier", "Novosti", "Vesti"))]
    sixty = People(count=month.fact(Count(low=60, high=None, kind=CountKind.MORE_THAN), papers[2], "Four women"))
    accounts = [told(papers[0]), told(papers[1]), told(papers[2], victims=sixty)]
    text = month.text_of(month.month_of(*zip(papers, accounts, strict=True)))
    assert "60" not in text
    assert "three women" in text


def test_a_sex_that_most_reports_give_names_the_people() -> None:
    papers = [paper(f"a{n}", outlet, f"2009-01-1{n}") for n, outlet in enumerate(("Kurier", "Novosti", "Vesti"))]
    mixed = People(sexes=tuple(month.fact(s, papers[2], "Four women") for s in (Sex.MALE, Sex.FEMALE)))
    accounts = [told(papers[0]), told(papers[1]), told(papers[2], victims=mixed)]
    assert "recruiting three women" in month.text_of(month.month_of(*zip(papers, accounts, strict=True))) or (
        "three women" in month.text_of(month.month_of(*zip(papers, accounts, strict=True)))
    )


def test_number_and_age_stand_in_one_sentence_outlet_by_outlet() -> None:
    first, second, third = paper("a1"), paper("a2", "Novosti", "2009-01-11"), paper("a3", "Vesti", "2009-01-12")
    four = People(
        count=month.fact(Count(low=4, high=4), second, "Four women"),
        ages=(month.fact(Age(low=18, high=23), second, "19 to 24"),),
    )
    aged = People(ages=(month.fact(Age(low=19, high=24), third, "19 to 24"),))
    text = month.text_of(
        month.month_of((first, told(first)), (second, told(second, victims=four)), (third, told(third, victims=aged)))
    )
    assert "Kurier reported three women; Novosti four, aged 18 to 23; Vesti gave ages of 19 to 24." in text


def test_sums_far_apart_are_not_alternatives() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    small = Money(amount=40000, currency="KZT", purpose=MoneyPurpose.DEBT, per="person")
    large = Money(amount=1700000, currency="KZT", purpose=MoneyPurpose.DEBT)
    text = month.text_of(
        month.month_of(
            (first, told(first, money=(month.fact(small, first, "$400"),))),
            (second, told(second, money=(month.fact(large, second, "$400"),))),
        )
    )
    assert "40,000 tenge each" in text
    assert "1.7 million tenge" in text
    assert " or 1.7 million" not in text


def test_a_figure_says_what_was_done_to_whom_and_is_compared_as_said() -> None:
    of = paper()
    stat = Statistic(
        measure=Measure.DEPORTED, value=17000, what="labour migrants who were deported", period=When.parse("2008"),
        evidence=(month.quote(of, "2,000"),), by=Speaker.OFFICIAL_POLICE,
    )  # fmt: skip
    assert "Police reported that 17,000 labor migrants were deported in 2008." in month.text_of(context(of, stat))


def test_a_figure_of_a_body_that_is_not_heard_is_the_outlets() -> None:
    of = paper()
    stat = Statistic(
        measure=Measure.CALLS, value=41, evidence=(month.quote(of, "2,000"),), by=Speaker.OFFICIAL_MINISTRY
    )
    spoken = Claim(speaker=Speaker.NGO, polarity=Polarity.ASSERTS, evidence=(month.quote(of, "said the other"),))
    text = month.text_of(context(of, stat, claims=(spoken,)))
    assert "Kurier reported 41 calls." in text
    assert "ministry" not in text


def test_cases_are_not_told_as_a_courts_where_the_court_said_nothing() -> None:
    of = paper()
    quote = (month.quote(of, "2,000"),)
    stats = (
        Statistic(measure=Measure.CASES, value=30, evidence=quote, by=Speaker.OFFICIAL_COURT),
        Statistic(measure=Measure.CALLS, value=41, evidence=quote),
    )
    spoken = Claim(speaker=Speaker.NGO, polarity=Polarity.ASSERTS, evidence=(month.quote(of, "said the other"),))
    assert "30 cases" not in month.text_of(context(of, *stats, claims=(spoken,)))


def test_a_bare_sum_in_a_context_report_is_left_out_and_pay_is_called_pay() -> None:
    of = paper()
    quote = (month.quote(of, "$400"),)
    stats = (
        Statistic(measure=Measure.MONEY, value=15000, unit="KZT", what="sum of money", evidence=quote),
        Statistic(
            measure=Measure.MONEY, value=300, high=400, unit="USD per month", what="sum of money", evidence=quote
        ),
    )
    text = month.text_of(context(of, *stats))
    assert "15,000" not in text
    assert "Kurier named pay of $300-$400 a month." in text


def test_an_order_and_an_announcement_say_what_was_ordered_and_announced() -> None:
    of = paper()

    def said(about: str, modality: Modality) -> Claim:
        return Claim(
            speaker=Speaker.OFFICIAL_GOVERNMENT, polarity=Polarity.ASSERTS, body="PM", about=about, modality=modality,
            evidence=(month.quote(of, "said the other"),),
        )  # fmt: skip

    text = month.text_of(
        context(
            of,
            claims=(
                said("that irregular migrants are to be deported", Modality.ORDER),
                said("that the quota for foreign labour is to be cut in half", Modality.ANNOUNCEMENT),
            ),
        )
    )
    assert "The prime minister gave instructions under which irregular migrants are to be deported." in text
    assert "announced that the quota for foreign labor is to be cut in half." in text


def test_a_speaker_of_whom_nothing_is_told_is_not_said_to_have_spoken() -> None:
    of = paper()
    silent = Claim(
        speaker=Speaker.NGO, polarity=Polarity.ASSERTS, about="the detention",
        evidence=(month.quote(of, "said the other"),),
    )  # fmt: skip
    assert "spoke" not in one(claims=(silent,))
