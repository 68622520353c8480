"""The voice of the report, rule by rule, over the demonstration month and small invented stories."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.report import month
from tipwire.model import (
    Account,
    Act,
    Age,
    Article,
    Body,
    BodyKind,
    Claim,
    Conduct,
    Count,
    CountKind,
    Exploitation,
    Item,
    ItemParagraph,
    LawRef,
    Measure,
    Modality,
    Money,
    MoneyPurpose,
    People,
    Place,
    PlaceRole,
    Polarity,
    Precision,
    Report,
    Reprint,
    Screening,
    Sex,
    Speaker,
    Stage,
    StageEvent,
    Statistic,
    Status,
    Story,
    Term,
    TermKind,
    Voice,
    When,
)
from tipwire.report import compose
from tipwire.report.paragraphs import ACCUSED

DENIES = re.compile(r"\b(denies|deny|denied|does not admit|do not admit)\b")
TEXT = (
    "Police detained two women in Kyzylorda on January 8 for recruiting three women aged 19 to 24 for prostitution. "
    "They offered $400 to each. They were charged under Article 128. They deny guilt. Four women, said the other. "
    "A court sentenced them to nine years. Almost 2,000 were fined in 2008. The oldest is 41."
)


@pytest.fixture(scope="module")
def january() -> Report:
    """The demonstration month."""
    return month.report()


def paragraphs(report: Report) -> list[ItemParagraph]:
    """The numbered paragraphs of the items."""
    return [p for i in report.items for p in i.paragraphs]


def sentences(report: Report) -> list[str]:
    """All sentences of the report that are printed."""
    every = [report.opening, *paragraphs(report), report.closing]
    return [s.text for p in every for s in p.sentences if s.text]


def paper(of: str = "a1", outlet: str = "Kurier", day: str = "2009-01-10") -> Article:
    """One paper's article."""
    return month.article(of, TEXT, outlet=outlet, day=day)


def told(of: Article, **more: object) -> Account:
    """The account of a detention for recruiting women."""
    slots: dict[str, object] = {
        "exploitation": (month.fact(Exploitation.SEX_PROST, of, "prostitution"),),
        "stages": (month.fact(StageEvent(stage=Stage.DETENTION), of, "Police detained"),),
        "suspects": People(
            count=month.fact(Count(low=2, high=2), of, "two women"), sexes=(month.fact(Sex.FEMALE, of, "two women"),)
        ),
        "victims": People(
            count=month.fact(Count(low=3, high=3), of, "three women"),
            sexes=(month.fact(Sex.FEMALE, of, "three women"),),
        ),
    }
    return month.account(of, **(slots | more))


def one(**more: object) -> str:
    """The sentences of a story told by one paper."""
    of = paper()
    return month.text_of(month.month_of((of, told(of, **more))))


# --- order and sources


def test_each_paragraph_lists_exactly_the_outlets_it_cites_in_order_of_time(january: Report) -> None:
    for paragraph in paragraphs(january):
        cited = {c.outlet for s in paragraph.sentences for c in s.citations}
        assert {s.outlet for s in paragraph.sources} == cited
        days = [s.days[0] for s in paragraph.sources]
        assert days == sorted(days)


def test_a_reprint_is_named_behind_its_source_and_is_no_unit(january: Report) -> None:
    sources = [s for p in paragraphs(january) for s in p.sources]
    assert all(s.outlet != "Stepnoi Portal" for s in sources)
    assert any(s.outlet == "Interfax" and s.dependence.endswith("reprinted by Stepnoi Portal") for s in sources)


def test_a_reprint_alone_in_the_month_is_its_own_source() -> None:
    first, second = paper("a1", day="2008-12-30"), paper("a2", "Portal")
    story = Story(
        id="s1", accounts=(told(first), told(second)), reprints=(Reprint(account="a2.0", of="a1.0", share=1.0),)
    )
    report = compose(
        [(story, month.assessed(story))],
        month.JANUARY_2009,
        country="KZ",
        articles={"a1": first, "a2": second},
        captures={},
        names={},
    )
    assert [s.outlet for p in paragraphs(report) for s in p.sources] == ["Portal"]


def test_cases_come_before_context_and_paragraphs_are_numbered_in_one_run(january: Report) -> None:
    assert [i.is_case for i in january.items] == sorted((i.is_case for i in january.items), reverse=True)
    assert [p.number for p in paragraphs(january)] == list(range(2, january.closing.number))


def test_a_case_has_one_paragraph_or_two(january: Report) -> None:
    assert {len(i.paragraphs) for i in january.items} <= {1, 2}


def test_what_only_one_of_several_papers_says_names_it() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    sum_ = Money(amount=400, currency="USD", purpose=MoneyPurpose.OFFERED)
    report = month.month_of(
        (first, told(first)), (second, told(second, money=(month.fact(sum_, second, "They offered $400"),)))
    )
    assert "The suspects allegedly offered $400 (Novosti)." in month.text_of(report)


# --- care


@pytest.mark.parametrize("item", month.report().items, ids=lambda i: i.story)
def test_no_noun_of_guilt_before_a_verdict(item: Item) -> None:
    text = " ".join(s.text for p in item.paragraphs for s in p.sentences if s.voice is Voice.GENERATED)
    if item.assessment.domestic.value.startswith("CONVICTED"):
        return
    assert not re.search(r"\b(trafficker|culprit|criminal)s?\b(?! (code|case|court))", text, re.IGNORECASE)
    assert not item.is_case or re.search(r"\b(alleged|allegedly|suspect|suspects|charged|whether)\b", text)


def test_detained_is_not_arrested_and_not_charged() -> None:
    text = one()
    assert "Two women were detained for allegedly exploiting three women in prostitution." in text
    assert not re.search(r"\b(arrested|charged|convicted)\b", text)


def test_arrested_by_a_court_is_not_detained() -> None:
    of = paper()
    text = one(stages=(month.fact(StageEvent(stage=Stage.ARREST), of, "Police detained"),))
    assert "were arrested" in text
    assert "detained" not in text


def test_a_gloss_that_accuses_is_alleged_until_a_verdict() -> None:
    of = paper()
    suspects = People(roles=(month.fact("recruiter", of, "two women"),))
    assert "An alleged recruiter was detained" in one(suspects=suspects)


def test_a_gloss_of_guilt_is_never_printed() -> None:
    of = paper()
    assert "trafficker" not in one(suspects=People(roles=(month.fact("trafficker", of, "two women"),))).lower()


def test_the_denial_stands_beside_the_charge_or_is_pointed_to(january: Report) -> None:
    for item in january.items:
        said = [s.text for p in item.paragraphs for s in p.sentences]
        accused = [n for n, text in enumerate(said) if re.search(r"\b(charged|convicted|sentenced)\b", text)]
        denied = [n for n, text in enumerate(said) if DENIES.search(text)]
        if accused and denied:
            assert min(abs(a - d) for a in accused for d in denied) <= 1


def test_a_denial_is_never_left_out_and_follows_the_charge() -> None:
    of = paper()
    text = one(
        stages=(
            month.fact(StageEvent(stage=Stage.DETENTION), of, "Police detained"),
            month.fact(StageEvent(stage=Stage.CHARGE), of, "They were charged"),
        ),
        claims=(denial(of),),
    )
    assert "The suspects were charged. They deny guilt." in text


def test_a_denial_without_a_charge_follows_the_detention() -> None:
    of = paper()
    report = month.month_of((of, told(of, claims=(denial(of),))))
    said = [s.text for p in paragraphs(report) for s in p.sentences]
    assert ACCUSED.search(said[0])
    assert said[1] == "The suspects deny guilt."


def denial(of: Article) -> Claim:
    """They deny guilt."""
    return Claim(
        speaker=Speaker.SUSPECT,
        polarity=Polarity.DENIES,
        modality=Modality.DENIAL,
        about="guilt",
        evidence=(month.quote(of, "They deny guilt"),),
    )


def test_no_person_is_named_by_the_generator(january: Report) -> None:
    names = {w for group in month.golden().names.values() for n in group for w in n.text.split() if len(w) > 3}
    text = " ".join(sentences(january))
    assert not [w for w in names if w in text]


def test_a_label_that_judges_stands_in_quotation_marks() -> None:
    of = paper()
    found = (month.quote(of, "2,000"),)
    report = context(
        of, Statistic(measure=Measure.MIGRANTS, value=2000, what="illegal labour migrants found", evidence=found)
    )
    assert '2,000 "illegal labor migrants" found' in month.text_of(report)


def context(of: Article, *stats: Statistic, **more: object) -> Report:
    """A month of one context item."""
    account = month.account(of, statistics=stats, **more)
    return month.month_of((of, account))


# --- conflicts, hedges, numbers


def test_a_conflict_is_one_sentence_outlet_by_outlet() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    four = People(
        count=month.fact(Count(low=4, high=4), second, "Four women"),
        sexes=(month.fact(Sex.FEMALE, second, "Four women"),),
    )
    text = month.text_of(month.month_of((first, told(first)), (second, told(second, victims=four))))
    assert "Kurier reported three women; Novosti four." in text
    assert "recruiting three" not in text


def test_one_paper_that_corrects_itself_is_first_and_later() -> None:
    first, second = paper("a1"), paper("a2", "Kurier", "2009-01-20")
    four = People(count=month.fact(Count(low=4, high=4), second, "Four women"))
    text = month.text_of(month.month_of((first, told(first)), (second, told(second, victims=four))))
    assert "Kurier reported first three women and later four." in text


def test_a_later_stage_is_told_with_its_day_and_is_no_conflict() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-20")
    charge = told(second, stages=(month.fact(StageEvent(stage=Stage.CHARGE), second, "They were charged"),))
    text = month.text_of(month.month_of((first, told(first)), (second, charge)))
    assert "were detained" in text
    assert "The suspects were charged by January 20 (Novosti)." in text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (CountKind.ALMOST, "almost 2,000"),
        (CountKind.MORE_THAN, "more than 2,000"),
        (CountKind.ABOUT, "about 2,000"),
        (CountKind.UP_TO, "up to 2,000"),
        (CountKind.AT_LEAST, "at least 2,000"),
        (CountKind.EXACT, " 2,000"),
    ],
)
def test_a_hedge_travels_with_its_number(kind: CountKind, words: str) -> None:
    of = paper()
    stat = Statistic(
        measure=Measure.DEPORTED, value=2000, kind=kind, evidence=(month.quote(of, "Almost 2,000"),),
        period=When.parse("2008"), by=Speaker.OFFICIAL_POLICE,
    )  # fmt: skip
    assert f"olice reported {words.strip()} people deported in 2008." in month.text_of(context(of, stat))


def test_figures_of_two_kinds_are_never_added() -> None:
    of = paper()
    quote = (month.quote(of, "Almost 2,000"),)
    stats = (
        Statistic(measure=Measure.DEPORTED, value=2000, evidence=quote),
        Statistic(measure=Measure.EMPLOYERS, value=500, evidence=quote),
    )
    text = month.text_of(context(of, *stats))
    assert "2,000 people deported and 500 employers" in text
    assert "2,500" not in text


def test_official_case_figures_say_that_their_articles_are_not_stated() -> None:
    of = paper()
    stat = Statistic(
        measure=Measure.CASES, value=69, evidence=(month.quote(of, "Almost 2,000"),), by=Speaker.OFFICIAL_POLICE
    )
    assert "Police reported 69 cases; which articles were counted was not stated." in month.text_of(context(of, stat))


def test_sums_are_printed_as_they_stand_in_each_paper() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    dollars = Money(amount=400, currency="USD", purpose=MoneyPurpose.OFFERED)
    tenge = Money(amount=48000, currency="KZT", purpose=MoneyPurpose.OFFERED)
    text = month.text_of(
        month.month_of(
            (first, told(first, money=(month.fact(dollars, first, "$400"),))),
            (second, told(second, money=(month.fact(tenge, second, "$400"),))),
        )
    )
    assert "allegedly offered $400 (48,000 tenge in Novosti)." in text


def test_sums_for_unknown_purposes_are_not_called_one_sum() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    sums = (Money(amount=400, currency="USD"), Money(amount=900, currency="USD"))
    text = month.text_of(
        month.month_of(
            (first, told(first, money=(month.fact(sums[0], first, "$400"),))),
            (second, told(second, money=(month.fact(sums[1], second, "$400"),))),
        )
    )
    assert "Sums of $400 (Kurier) and $900 (Novosti) were named." in text


def test_ages_and_small_numbers() -> None:
    of = paper()
    victims = People(
        count=month.fact(Count(low=3, high=3), of, "three women"),
        sexes=(month.fact(Sex.FEMALE, of, "three women"),),
        ages=(month.fact(Age(low=19, high=24), of, "aged 19 to 24"),),
    )
    suspects = People(
        count=month.fact(Count(low=1, high=1), of, "The oldest"),
        sexes=(month.fact(Sex.FEMALE, of, "two women"),),
        ages=(month.fact(Age(low=41, high=41), of, "41"),),
    )
    text = one(victims=victims, suspects=suspects)
    assert "A woman of 41 was detained for allegedly exploiting three women aged 19 to 24 in prostitution." in text


def test_one_age_of_several_persons_is_not_the_age_of_all() -> None:
    of = paper()
    victims = People(
        count=month.fact(Count(low=4, high=4), of, "Four women"), ages=(month.fact(Age(low=17, high=17), of, "19"),)
    )
    assert "four people, one of them 17, in prostitution" in one(victims=victims)


def test_places_run_from_small_to_large_and_days_are_absolute() -> None:
    of = paper()
    text = one(
        places=(month.fact(Place(name="Temirtau", country="KZ", admin1="Karaganda Oblast"), of, "in Kyzylorda"),),
        when=month.fact(When(start=date(2009, 1, 8)), of, "January 8"),
    )
    assert "were detained in Temirtau, Karaganda oblast, on January 8 for allegedly" in text


def test_origin_and_destination_make_a_route() -> None:
    of = paper()
    places = (
        month.fact(Place(name="Osh", country="KG", role=PlaceRole.ORIGIN), of, "in Kyzylorda"),
        month.fact(Place(name="Turkey", country="TR", kind="country", role=PlaceRole.DESTINATION), of, "in Kyzylorda"),
    )
    text = one(places=places, acts=(month.fact(Act.RECRUIT, of, "recruiting"),))
    assert "for allegedly recruiting three women from Osh to Turkey for prostitution" in text


def test_the_law_is_printed_only_where_a_source_charges_under_it() -> None:
    of = paper()
    charge = (month.fact(StageEvent(stage=Stage.CHARGE), of, "They were charged"),)
    stated = LawRef(country="KZ", article="128", part="2", offence="human trafficking")
    text = one(stages=charge, law=(month.fact(stated, of, "Article 128"),))
    assert "with human trafficking (Article 128, part 2, of the criminal code)" in text
    inferred = LawRef(country="KZ", article="128", basis="inferred")
    assert "128" not in one(stages=charge, law=(month.fact(inferred, of, "Article 128"),))


def test_a_requested_term_is_no_sentence() -> None:
    of = paper()
    requested = Term(years=11, kind=TermKind.REQUESTED)
    text = one(terms=(month.fact(requested, of, "nine years"),))
    assert "The prosecution asked for 11 years" in text
    assert "sentenced" not in text


def test_the_body_that_speaks_is_named() -> None:
    of = paper()
    claim = Claim(
        speaker=Speaker.NGO,
        polarity=Polarity.ASSERTS,
        about="that documents were taken",
        evidence=(month.quote(of, "Four women, said the other"),),
    )
    body = Body(code="NGO_RODNIK", name="Rodnik", kind=BodyKind.NGO)
    text = one(claims=(claim,), bodies=(month.fact(body, of, "Police"),))
    assert "According to the NGO Rodnik, documents were taken." in text


def test_an_attempt_is_an_attempt() -> None:
    of = paper()
    text = one(
        exploitation=(),
        conduct=(month.fact(Conduct.CHILD_SALE, of, "recruiting", Status.ATTEMPTED),),
        victims=People(),
    )
    assert "were detained over an alleged attempt to sell a child" in text


# --- notes and form


def test_the_screening_gap_is_a_note_and_nothing_else_is(january: Report) -> None:
    noted = {i.story for i in january.items for p in i.paragraphs if p.notes}
    assert noted == {"C05", "C06"}
    assert all("interviewed to determine" in n.text for i in january.items for p in i.paragraphs for n in p.notes)


def test_what_a_source_says_of_screening_is_a_sentence_and_no_note() -> None:
    of = paper()
    account = told(of, screening=month.fact(Screening.DONE, of, "Police detained"))
    report = month.month_of((of, account), assessment={"screening": Screening.DONE})
    assert "Kurier reported that those found were interviewed to identify victims of trafficking." in month.text_of(
        report
    )
    assert not any(p.notes for p in paragraphs(report))


def test_everything_of_ours_is_ascii_without_dashes(january: Report) -> None:
    for text in sentences(january):
        assert text.isascii()
        assert " - " not in text
        assert "--" not in text


def test_no_sentence_is_over_forty_words_or_said_twice(january: Report) -> None:
    said = sentences(january)
    assert max(len(s.split()) for s in said) <= 40
    for item in january.items:
        mine = [s.text for p in item.paragraphs for s in p.sentences if s.text]
        assert len(mine) == len(set(mine))


def test_every_sentence_ends_and_begins_as_one(january: Report) -> None:
    for text in sentences(january):
        assert re.match(r'[A-Z0-9"]', text), text
        assert text.endswith((".", '."')), text
        assert not re.search(r"\s[,.;]|\(\)|  |\bunknown\b|\bNone\b", text), text


def test_nothing_is_called_unknown_where_slots_are_empty() -> None:
    of = paper()
    bare = month.account(of, exploitation=(month.fact(Exploitation.LAB, of, "recruiting"),))
    text = month.text_of(month.month_of((of, bare)))
    assert text == "People were allegedly subjected to forced labor, Kurier reported."


def test_each_sentence_cites_what_it_states(january: Report) -> None:
    for paragraph in paragraphs(january):
        for sentence in paragraph.sentences:
            assert sentence.citations
            for citation in sentence.citations:
                of = month.golden().articles[citation.article]
                assert len(of.paragraphs[citation.paragraph].text) >= citation.end


def test_days_that_contradict_stand_outlet_by_outlet_and_none_is_chosen() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")

    def on(of: Article, day: int) -> Account:
        when = When(start=date(2009, 1, day))
        return told(of, stages=(month.fact(StageEvent(stage=Stage.DETENTION, when=when), of, "Police detained"),))

    text = month.text_of(month.month_of((first, on(first, 8)), (second, on(second, 9))))
    assert "The day was given as January 8 (Kurier) or January 9 (Novosti)." in text
    assert "detained on January" not in text


def test_a_stage_that_concerns_one_of_two_suspects_says_so() -> None:
    of = paper()
    charge = StageEvent(stage=Stage.CHARGE, count=Count(low=1, high=1))
    text = one(
        stages=(
            month.fact(StageEvent(stage=Stage.DETENTION), of, "Police detained"),
            month.fact(charge, of, "They were charged"),
        )
    )
    assert "One of the suspects was charged." in text


def test_a_subject_that_goes_on_is_they() -> None:
    of = paper()
    text = one(
        stages=(
            month.fact(StageEvent(stage=Stage.DETENTION), of, "Police detained"),
            month.fact(StageEvent(stage=Stage.CHARGE), of, "They were charged"),
            month.fact(StageEvent(stage=Stage.PRETRIAL_DETENTION), of, "They were charged"),
        ),
        claims=(denial(of),),
    )
    assert "The suspects were charged and are in pretrial detention. They deny guilt." in text


def test_who_was_sentenced_is_never_open_to_doubt() -> None:
    of = paper()
    text = one(
        stages=(month.fact(StageEvent(stage=Stage.CONVICTION), of, "A court"),),
        money=(month.fact(Money(amount=400, currency="USD", purpose=MoneyPurpose.PROMISED_WAGE), of, "$400"),),
        terms=(month.fact(Term(years=9), of, "nine years"),),
    )
    assert "The women were promised $400. The defendants were sentenced to nine years in prison." in text


def test_one_of_two_convicted_and_the_other_acquitted() -> None:
    of = paper()
    apart = Count(low=1, high=1)
    text = one(
        stages=(
            month.fact(StageEvent(stage=Stage.CONVICTION, count=apart), of, "A court"),
            month.fact(StageEvent(stage=Stage.ACQUITTAL, count=apart), of, "A court"),
        )
    )
    assert text.startswith("One of two women was convicted for exploiting three women in prostitution.")
    assert "One of the defendants was acquitted." in text


def test_an_acquittal_beside_a_verdict_is_pinned_on_nobody() -> None:
    of = paper()
    text = one(
        stages=(
            month.fact(StageEvent(stage=Stage.CONVICTION), of, "A court"),
            month.fact(StageEvent(stage=Stage.ACQUITTAL), of, "A court"),
        )
    )
    assert "An acquittal was reported as well." in text
    assert "were acquitted" not in text


def test_an_outlet_does_not_cite_itself_and_a_short_name_is_completed() -> None:
    first, second = paper("a1", "Era TV"), paper("a2", "Astana Courier", "2009-01-11")
    via = (month.fact("Era", second, "said the other"), month.fact("Courier", second, "said the other"))
    report = month.month_of((first, told(first)), (second, told(second, via=via)))
    assert [s.dependence for p in paragraphs(report) for s in p.sources] == ["", "citing Era TV"]


def test_one_measure_with_two_values_is_named_once() -> None:
    of = paper()
    quote = (month.quote(of, "Almost 2,000"),)
    stats = tuple(
        Statistic(measure=Measure.QUOTA, value=v, unit="percent", what="quota for foreign labour", evidence=quote)
        for v in (1.6, 0.8)
    )
    text = month.text_of(context(of, *stats))
    assert "Kurier put the quota for foreign labor at 1.6 percent and 0.8 percent." in text


def test_a_number_at_the_start_of_a_sentence_is_in_words() -> None:
    of = paper()
    suspects = People(count=month.fact(Count(low=26, high=26), of, "two women"))
    assert "Twenty-six suspects were detained" in one(suspects=suspects)


def test_a_term_of_years_and_one_month() -> None:
    of = paper()
    text = one(
        stages=(month.fact(StageEvent(stage=Stage.SENTENCE), of, "A court"),),
        terms=(month.fact(Term(years=10 + 1 / 12), of, "nine years"),),
    )
    assert "sentenced to 10 years and one month in prison" in text


def test_those_given_back_to_their_families_are_not_said_to_be_in_a_shelter() -> None:
    of = month.article("a1", TEXT + " The girls were returned to their parents.")
    text = month.text_of(
        month.month_of(
            (of, told(of, stages=(month.fact(StageEvent(stage=Stage.SHELTER), of, "returned to their parents"),)))
        )
    )
    assert "handed over to relatives" in text
    assert "shelter" not in text


def test_some_of_the_victims_who_went_home_are_not_all_of_them() -> None:
    of = paper()
    gone = StageEvent(stage=Stage.REPATRIATION, count=Count(low=2, high=2))
    held = month.fact(StageEvent(stage=Stage.DETENTION), of, "Police detained")
    text = one(stages=(held, month.fact(gone, of, "three women")))
    assert re.search(r"[Tt]wo of the women\b.* returned home", text)


def test_a_day_of_return_that_one_of_two_papers_gives_is_that_papers() -> None:
    first, second = paper("a1"), paper("a2", "Novosti", "2009-01-11")
    on = When(start=date(2009, 1, 9))
    home = (
        (
            month.fact(StageEvent(stage=Stage.DETENTION), first, "Police detained"),
            month.fact(StageEvent(stage=Stage.REPATRIATION), first, "three women"),
        ),
        (month.fact(StageEvent(stage=Stage.REPATRIATION, when=on), second, "three women"),),
    )
    report = month.month_of((first, told(first, stages=home[0])), (second, told(second, stages=home[1])))
    assert "returned home on January 9 (Novosti)" in month.text_of(report)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ("the first 9 months", "in the first nine months of 2008"),
        ("2004 to 2008", "from 2004 to 2008"),
        ("the past 3 years", "in the past three years"),
        ("the first half", "in the first half of 2008"),
    ],
)
def test_a_figure_of_part_of_a_year_is_not_the_years(span: str, words: str) -> None:
    of = paper()
    fined = Statistic(
        measure=Measure.MIGRANTS,
        value=2000,
        what="labour migrants who were fined",
        period=When(start=date(2008, 1, 1), precision=Precision.YEAR),
        span=span,
        evidence=(month.quote(of, "Almost 2,000"),),
    )
    assert words in month.text_of(context(of, fined))


def test_figures_of_deportations_are_no_operation() -> None:
    of = paper()
    text = month.text_of(
        context(
            of,
            stages=(month.fact(StageEvent(stage=Stage.DEPORTATION), of, "Almost 2,000 were fined"),),
            conduct=(month.fact(Conduct.IRREGULAR_MIGRATION, of, "Almost 2,000 were fined"),),
        )
    )
    assert "operation" not in text
    assert "deported" in text


def test_where_some_were_acquitted_nobody_told_of_is_called_convicted() -> None:
    of = paper()
    stages = tuple(month.fact(StageEvent(stage=s), of, "A court") for s in (Stage.CONVICTION, Stage.ACQUITTAL))
    text = one(stages=stages, terms=(month.fact(Term(years=9), of, "nine years"),))
    assert "At least one defendant was convicted" in text
    assert "two women were" not in text.lower()
    assert "term of nine years in prison was imposed" in text.lower()
    assert "acquittal" in text


def test_where_one_of_several_admits_guilt_not_all_of_them_deny_it() -> None:
    of = paper()
    admits = Claim(
        speaker=Speaker.SUSPECT,
        polarity=Polarity.ASSERTS,
        about="guilt",
        evidence=(month.quote(of, "Police detained"),),
    )
    text = one(claims=(denial(of), admits))
    assert re.search(r"[Oo]ne of (?:the suspects|them) denies", text)
    assert "another admitted guilt" in text


def test_an_outlet_in_another_script_keeps_a_name_of_its_own() -> None:
    first, second = paper("a1", "Вестник Сарыарки"), paper("a2", "Орталық Қазақстан үні", "2009-01-11")
    report = month.month_of((first, told(first)), (second, told(second)))
    assert [s.outlet for p in paragraphs(report) for s in p.sources] == ["Vestnik Saryarki", "Ortalyk Kazakstan uni"]


def test_a_part_without_its_total_is_not_told() -> None:
    of = paper()
    of_them = Statistic(
        measure=Measure.PERSONS, value=61, what="women among them", is_part=True, evidence=(month.quote(of, "Almost"),)
    )
    assert "61" not in month.text_of(context(of, of_them))


def test_one_owner_among_two_suspects_makes_no_two_owners() -> None:
    of = paper()
    suspects = People(
        count=month.fact(Count(low=2, high=2), of, "two women"), roles=(month.fact("farm owner", of, "The oldest"),)
    )
    text = one(suspects=suspects)
    assert "owners" not in text
    assert "suspects" in text


def test_parts_of_crimes_do_not_follow_a_total_of_persons() -> None:
    of = paper()
    quote = (month.quote(of, "Almost 2,000"),)
    total = Statistic(measure=Measure.CASES, value=54, unit="crimes", what="crimes", evidence=quote)
    part = Statistic(measure=Measure.PERSONS, value=17, what="women among them", is_part=True, evidence=quote)
    text = month.text_of(context(of, total, part))
    assert "54 crimes" in text
    assert "17" not in text


def test_people_of_whom_a_deed_is_told_are_counted_and_deported_from_somewhere() -> None:
    of = paper()
    gone = Statistic(
        measure=Measure.DEPORTED,
        value=2000,
        what="persons who were deported",
        place="RU",
        evidence=(month.quote(of, "Almost 2,000"),),
    )
    assert "reported that 2,000 people were deported from Russia" in month.text_of(context(of, gone))
