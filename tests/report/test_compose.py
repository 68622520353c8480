"""What the month holds: choice, order, headings, rulings, opening and coverage."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.report import month
from tipwire.errors import SettingsError
from tipwire.model import (
    Action,
    Bucket,
    Exploitation,
    Month,
    Report,
    Ruling,
    Stage,
    StageEvent,
    Story,
    When,
)
from tipwire.report import compose, house, rulings_head


@pytest.fixture(scope="module")
def january() -> Report:
    """The demonstration month."""
    return month.report()


def ruled(action: Action, target: str, text: str = "", day: int = 1) -> Ruling:
    """A person's decision."""
    return Ruling(
        id=f"{action}-{target}-{day}",
        action=action,
        target=target,
        why="read",
        who="Reviewer",
        at=datetime(2009, 2, day, tzinfo=UTC),
        value=(("text", text),) if text else (),
    )


def test_each_gold_case_is_an_item_and_none_is_made_up(january: Report) -> None:
    assert sorted(i.story for i in january.items) == [f"C{n:02}" for n in range(1, 13)]


def test_a_story_of_another_month_is_left_out() -> None:
    of = month.article("a1", "Police freed workers from forced labor.", day="2008-12-30")
    account = month.account(of, exploitation=(month.fact(Exploitation.LAB, of, "forced labor"),))
    assert month.month_of((of, account)).items == ()


def test_a_story_told_in_two_months_shows_only_this_months_reports() -> None:
    old = month.article("a1", "Police freed workers from forced labor.", outlet="Old Paper", day="2008-12-30")
    new = month.article("a2", "Police freed workers from forced labor.", day="2009-01-03")
    report = month.month_of(
        *(
            (of, month.account(of, exploitation=(month.fact(Exploitation.LAB, of, "forced labor"),)))
            for of in (old, new)
        )
    )
    assert [s.outlet for i in report.items for p in i.paragraphs for s in p.sources] == ["Kurier"]


def test_a_story_that_is_not_relevant_is_left_out() -> None:
    of = month.article("a1", "Police freed workers from forced labor.")
    account = month.account(of, exploitation=(month.fact(Exploitation.LAB, of, "forced labor"),))
    assert month.month_of((of, account), assessment={"bucket": Bucket.NOT_RELEVANT}).items == ()


def test_a_month_without_stories_says_so() -> None:
    report = compose([], month.JANUARY_2009, country="kz", articles={}, captures={}, names={})
    assert [s.text for s in report.opening.sentences] == [
        (
            "The following is a summary of local and regional media reports of human trafficking cases in Kazakhstan"
            " for January 2009."
        ),
        "No cases were reported.",
        "Paragraph 2 describes the coverage.",
    ]
    assert [s.text for s in report.closing.sentences] == ["No items were read."]


def test_a_rejected_story_is_left_out_and_the_numbers_close_up() -> None:
    report = month.report((ruled(Action.REJECT, "C10"),))
    assert "C10" not in {i.story for i in report.items}
    assert report.items[0].paragraphs[0].number == 2


def test_a_rejected_account_is_not_cited() -> None:
    report = month.report((ruled(Action.REJECT, "d25.0"),))
    cited = {c.account for i in report.items for p in i.paragraphs for s in p.sentences for c in s.citations}
    assert "d25.0" not in cited
    assert "d26.0" in cited


def test_the_later_ruling_counts() -> None:
    rulings = (ruled(Action.REJECT, "C10", day=1), ruled(Action.ACCEPT, "C10", day=2))
    item = next(i for i in month.report(rulings).items if i.story == "C10")
    assert item.is_reviewed


def test_an_accepted_story_is_reviewed_and_the_rest_stay_a_draft() -> None:
    report = month.report((ruled(Action.ACCEPT, "C10"),))
    assert [i.story for i in report.items if i.is_reviewed] == ["C10"]
    assert report.is_draft


def test_a_story_is_reviewed_when_every_account_it_rests_on_is() -> None:
    one = month.report((ruled(Action.ACCEPT, "d25.0"),))
    assert not any(i.is_reviewed for i in one.items)
    both = month.report((ruled(Action.ACCEPT, "d25.0"), ruled(Action.ACCEPT, "d26.0")))
    assert [i.story for i in both.items if i.is_reviewed] == ["C10"]


def test_a_note_stands_apart_from_the_press() -> None:
    report = month.report((ruled(Action.NOTE, "d25.0", "the verdict is not yet in force"),))
    noted = [n for i in report.items for p in i.paragraphs for n in p.notes if n.reason == "noted by the office"]
    assert [s.text for s in noted] == ["The verdict is not yet in force."]


def test_the_head_of_the_rulings_is_theirs_in_any_order() -> None:
    rulings = (ruled(Action.ACCEPT, "C10", day=1), ruled(Action.REJECT, "C11", day=2))
    assert month.report(rulings).rulings_head == rulings_head(rulings[::-1])
    assert rulings_head(()) == ""


def test_the_order_of_stories_handed_in_does_not_matter(january: Report) -> None:
    gold = month.golden()
    report = compose(
        month.stories()[::-1],
        month.JANUARY_2009,
        country="KZ",
        articles=gold.articles,
        captures={i: month.capture(i) for i in gold.articles},
        names=gold.names,
        read=tuple(gold.articles.values()),
        relevant=frozenset(i for i, row in gold.gold.items() if row["relevant"]),
    )
    assert report == january


def test_a_theme_without_proceedings_ends_in_a_question_mark(january: Report) -> None:
    headings = {i.story: i.heading for i in january.items}
    assert headings["C04"] == "FORCED BEGGING?"
    assert headings["C10"] == "TRIALS AND SENTENCES"


def test_the_opening_counts_cases_by_how_far_they_have_come(january: Report) -> None:
    counted = january.opening.sentences[1]
    assert counted.text.startswith("Seven cases are covered: one ended in a conviction, in three suspects were charged")
    assert len({c.article for c in counted.citations}) == 7


def test_the_coverage_names_items_days_languages_and_what_was_set_aside(january: Report) -> None:
    text = " ".join(s.text for s in january.closing.sentences)
    assert text.startswith(
        "Forty-six items from 28 outlets, published on 21 days from January 9 to 30, were read"
    )
    assert "20 in Russian, 13 in Kazakh, nine in English, two in Kyrgyz and two in Uzbek" in text
    assert "No item is dated January 1-8, 11 or 31." in text
    assert "12 were set aside" in text
    assert "One relevant item was a reprint (Stepnoi Portal, January 12, of Interfax), not counted as a source." in text


def test_a_relevant_report_that_cannot_be_summarized_is_named_in_the_coverage() -> None:
    of = month.article("a1", "Nothing more than this.")
    report = month.month_of((of, month.account(of)))
    assert report.items == ()
    assert "Relevant but not summarized, since no detail could be stated with evidence: Kurier (January 10)." in [
        s.text for s in report.closing.sentences
    ]


def test_the_year_is_printed_where_it_is_not_the_months() -> None:
    of = month.article("a1", "Police freed workers from forced labor.", day="2010-02-03")
    stage = month.fact(StageEvent(stage=Stage.RESCUE, when=When.parse("2009-12-30")), of, "Police freed")
    account = month.account(of, exploitation=(month.fact(Exploitation.LAB, of, "forced labor"),), stages=(stage,))
    story = Story(id="s1", accounts=(account,))
    report = compose(
        [(story, month.assessed(story))],
        Month(year=2010, month=2),
        country="KZ",
        articles={"a1": of},
        captures={},
        names={},
    )
    assert "on December 30, 2009" in month.text_of(report)
    assert report.items[0].paragraphs[0].sources[0].days == (date(2010, 2, 3),)


def test_an_office_may_change_outlets_and_signature() -> None:
    changed = house.parse('[outlets]\n"Kurier" = "The Courier"\n[signature]\ndrafter = "SMITH"\n')
    assert (changed.outlet("Kurier"), changed.signature) == ("The Courier", "SMITH")
    assert changed.themes == house.DEFAULT.themes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '[[themes]]\nid = "x"\nheading = "X"\ncase = true\nstages = ["ARRESTED"]\n',
            "ARRESTED, which is no code of stages",
        ),
        ('[[themes]]\nid = "x"\ncase = true\n', "a theme lacks 'heading'"),
        ("[outlets\n", "cannot be read"),
    ],
)
def test_a_house_style_that_does_not_fit_says_where(text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        house.parse(text)


def test_an_outlet_name_fits_a_source_line() -> None:
    assert house.DEFAULT.outlet("Azattyk (newspaper)") == "Azattyk newspaper"
    assert house.DEFAULT.outlet("Kurier; the paper, Ltd: x") == "Kurier the paper Ltd x"
    assert replace(house.DEFAULT, outlets=()).remark("Perekrestok (NGO digest)") == "NGO digest"
