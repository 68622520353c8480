"""The ledger of invented months: each figure with what it counts, comparisons worked out, nothing mixed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from tests.assess.build import account, evidence, people, story
from tipwire import find
from tipwire.assess import ledger
from tipwire.assess import story as assessed
from tipwire.assess.ledger import Entry, Ledger, Verdict, entries
from tipwire.errors import SettingsError
from tipwire.link.stories import stories as linked
from tipwire.model import (
    Account,
    Article,
    Comparator,
    Count,
    Evidence,
    Fact,
    Measure,
    Month,
    Paragraph,
    ParagraphKind,
    Speaker,
    Stage,
    StageEvent,
    Statistic,
    Story,
    When,
)

MAY = Month(year=2009, month=5)


def stat(measure: str, value: float | None, what: str = "", place: str = "KZ", **rest: Any) -> Statistic:
    """A figure for 2008."""
    given = {"period": When.parse("2008"), "by": Speaker.OFFICIAL_MINISTRY, "evidence": evidence(), **rest}
    return Statistic(measure=Measure(measure), value=value, what=what, place=place, **given)


def told(id: str, *stats: Statistic, published: str = "2009-05-12", **rest: Any) -> Account:
    """An account that tells these figures."""
    return account(id, kind="statistics", published=published, statistics=stats, **rest)


def of(*accounts: Account, before: Sequence[Story] = ()) -> Ledger:
    """The ledger of May 2009, with other stories in the store."""
    stories = [story(a) if isinstance(a, Account) else a for a in accounts]
    return ledger.ledger([(s, assessed(s)) for s in stories], MAY, ledger.held([*stories, *before]))


def checks(found: Ledger) -> list[tuple[Verdict, str]]:
    """All that was worked out again."""
    return [(c.verdict, c.says) for e in found.figures for c in e.checks]


HALF = Comparator(type="ratio", factor=0.5, base_period="2007", says="half the number of 2007")


def half(value: float = 12000) -> Account:
    """Half the number of 2007."""
    return told("now", stat("deported", value, "migrants who were deported", comparator=HALF))


def base(value: float, place: str = "KZ", measure: str = "deported", published: str = "2008-02-04") -> Story:
    """What was printed of 2007."""
    return story(told("then", stat(measure, value, place=place, period=When.parse("2007")), published=published))


def test_a_comparison_is_worked_out_against_what_is_held() -> None:
    [(verdict, says)] = checks(of(half(), before=[base(24000)]))
    assert verdict is Verdict.AGREES
    assert says == (
        'Outlet now gives 12,000 and says "half the number of 2007"; the office holds 24,000 for 2007 '
        "(Outlet then, 2008-02-04): 12,000 is 50.0 percent of 24,000."
    )


def test_a_contradiction_is_said() -> None:
    [(verdict, says)] = checks(of(half(), before=[base(15000)]))
    assert verdict is Verdict.CONTRADICTS
    assert "12,000 is 80.0 percent of 15,000" in says


def test_a_base_that_nobody_holds_is_named_as_derived() -> None:
    [(verdict, says)] = checks(of(half()))
    assert verdict is Verdict.NOT_HELD
    assert "the office holds no such figure for 2007. It would be 24,000 (derived, reported by nobody)." in says


@pytest.mark.parametrize(
    "other",
    [
        base(24000, measure="entered"),
        base(24000, place="KG"),
        base(24000, published="2007-07-01"),
    ],
    ids=["another kind", "another place", "printed within the year: a part of it"],
)
def test_what_is_no_base_is_not_taken_for_one(other: Story) -> None:
    assert [verdict for verdict, _ in checks(of(half(), before=[other]))] == [Verdict.NOT_HELD]


@pytest.mark.parametrize(
    ("comparator", "value", "held", "verdict"),
    [
        (Comparator(type="share", factor=7.0, base_period="2007", says="up 7 per cent on 2007"), 107, 100, "agrees"),
        (
            Comparator(type="share", factor=7.0, base_period="2007", says="up 7 per cent on 2007"),
            120,
            100,
            "contradicts",
        ),
        (Comparator(type="share", factor=20.0, base_period="2007", says="down 20 per cent on 2007"), 80, 100, "agrees"),
        (Comparator(type="difference", factor=10.0, base_period="2007", says="10 fewer than 2007"), 90, 100, "agrees"),
        (
            Comparator(type="difference", factor=10.0, base_period="2007", says="10 more than 2007"),
            90,
            100,
            "contradicts",
        ),
        (Comparator(type="direction", base_period="2007", says="did not decrease"), 101, 100, "agrees"),
        (Comparator(type="direction", base_period="2007", says="did not decrease"), 99, 100, "contradicts"),
        (Comparator(type="base", base_period="2007", base_stated=100, says="against 100 in 2007"), 90, 100, "agrees"),
        (
            Comparator(type="base", base_period="2007", base_stated=70, says="against 70 in 2007"),
            90,
            100,
            "contradicts",
        ),
    ],
)
def test_every_type_of_comparison_is_worked_out(
    comparator: Comparator, value: float, held: float, verdict: str
) -> None:
    found = of(told("now", stat("cases", value, "crimes", comparator=comparator)), before=[
        story(told("then", stat("cases", held, "crimes", period=When.parse("2007")), published="2008-02-04"))
    ])  # fmt: skip
    assert verdict in [v.value for v, _ in checks(found)]


def test_a_stated_base_is_recomputed_and_marked_as_derived() -> None:
    against = Comparator(type="base", base_period="2007", base_stated=190, says="against 190 in 2007")
    [(verdict, says)] = checks(of(told("now", stat("cases", 258, "crimes", comparator=against))))
    assert verdict is Verdict.DERIVED
    assert "258 against 190: up 35.8 percent (derived)" in says


def test_sources_that_differ_stand_side_by_side() -> None:
    found = of(told("a", stat("deported", 17000)), told("b", stat("deported", 16500)))
    assert {v for v, _ in checks(found)} == {Verdict.DIFFERS}
    assert "17,000 (Outlet a); 16,500 (Outlet b). None is chosen, none added." in checks(found)[0][1]


TEXT = "171 victims: 94 men, 52 women, 25 children"


def at(quote: str) -> tuple[Evidence, ...]:
    """Where it stands in the text."""
    start = TEXT.index(quote)
    return (Evidence(article="a", paragraph=0, start=start, end=start + len(quote), quote=quote),)


def part(quote: str, value: float) -> Statistic:
    """A part of the whole: "52 women"."""
    return stat("persons", value, f"{quote.split()[1]} among them", evidence=at(quote))


def test_parts_are_added_up_against_their_whole() -> None:
    whole = stat("victims", 171, "victims", evidence=at("171"))
    men, women, children = part("94 men", 94), part("52 women", 52), part("25 children", 25)
    assert checks(of(told("a", whole, men, women, children))) == [
        (Verdict.AGREES, "94 men + 52 women + 25 children = 171: the parts add up (Outlet a).")
    ]
    assert checks(of(told("a", whole, men, part("52 women", 252)))) == [
        (Verdict.CONTRADICTS, "252 women among them is more than the whole of 171 (Outlet a).")
    ]


def test_a_figure_told_by_several_stands_once_with_all_who_print_it() -> None:
    found = of(told("a", stat("deported", 17000)), told("b", stat("deported", 17000, place="")))
    [entry] = found.figures
    assert [t.outlet for t in entry.tellers] == ["Outlet a", "Outlet b"]
    assert (entry.kind, entry.unit, entry.period, entry.place, entry.basis) == (
        "Deported",
        "persons",
        "2008",
        "KZ",
        "stated",
    )


def test_a_figure_of_proceedings_says_its_articles_or_that_none_were_stated() -> None:
    found = of(told("a", stat("cases", 40, "crimes"), stat("suspects", 9, "suspects", article_basis="128, 133")))
    assert [e.articles for e in found.figures] == ["article basis not stated", "128, 133"]


def test_figures_of_another_month_are_not_listed() -> None:
    assert of(told("a", stat("deported", 17000), published="2009-04-30")).figures == ()


def case(id: str, victims: int, **rest: Any) -> Story:
    """A case with so many people concerned."""
    given = {"exploitation": "LAB", "stages": "INVESTIGATION", "law_refs": "KZ:128", **rest}
    told = story(account(id, victims=people(count=victims), published="2009-05-12", **given))
    return replace(told, id=id)


def test_persons_of_cases_are_added_within_one_standing_only() -> None:
    stories = [case("a", 3), case("b", 4), case("c", 12, stages="INVESTIGATION SHELTER"), case("d", 5, stages="")]
    found = ledger.ledger([(s, assessed(s)) for s in stories], MAY)
    by_kind = {t.kind: (t.number, t.arithmetic) for t in found.totals}
    assert by_kind["AllegedVictims"] == ("7", "3 + 4 = 7")
    assert by_kind["IdentifiedVictims"] == ("12", "12 = 12")
    assert len({e.kind for e in found.stories if e.what == "people concerned"}) == len(by_kind)


def test_the_persons_of_a_step_are_an_entry_and_part_of_no_total() -> None:
    charged = Fact(value=StageEvent(stage=Stage.CHARGE, count=Count(low=1, high=1)), evidence=evidence())
    told_by = account("a", exploitation="LAB", law_refs="KZ:128", suspects=people(count=2))
    one = story(replace(told_by, stages=(charged,)))
    found = ledger.ledger([(one, assessed(one))], MAY)
    assert [(e.kind, e.what, e.number) for e in found.stories] == [
        ("Charged", "the accused side", "2"),
        ("Charged", "step: charge", "1"),
    ]
    assert [(t.kind, t.number) for t in found.totals] == [("Charged", "2")]


# An invented month in five languages: what was counted is kept apart whatever the language.
TEXTS = {
    "en": "In 2008 Kazakhstan deported 12,000 labor migrants, the Ministry of Internal Affairs reported. The police"
    " checked hundreds of construction sites.",
    "ru": "По данным министерства внутренних дел, в 2008 году из Казахстана депортировано 12 тысяч трудовых мигрантов,"
    " это вдвое меньше, чем в 2007 году. К административной ответственности привлечено 90 тысяч иностранцев.",
    "kk": "Ішкі істер министрлігінің мәліметінше, 2008 жылы елден 12 мың еңбек мигранты шығарылды. 1500 жұмыс берушіге"
    " айыппұл салынды. Заңсыз жұмыс істеген 90 мың шетелдік әкімшілік жауапкершілікке тартылды.",
    "ky": "Ички иштер министрлигинин маалыматына караганда, 2008-жылы адам сатуу боюнча 14 кылмыш иши козголгон.",
    "uz": "Ichki ishlar vazirligi ma'lumotiga ko'ra, 2008 yilda odam savdosi bo'yicha 250 ta jinoyat ishi"
    " qo'zg'atildi.",
}
KINDS = {
    "en": {("Deported", 12000.0)},
    "ru": {("Deported", 12000.0), ("Fined", 90000.0)},
    "kk": {("Deported", 12000.0), ("EmployersFined", 1500.0), ("Fined", 90000.0)},
    "ky": {("CriminalCases", 14.0)},
    "uz": {("CriminalCases", 250.0)},
}


def month(languages: Sequence[str]) -> list[Story]:
    """The stories of the month in these languages."""
    articles = {
        code: Article(
            id=code,
            capture=code,
            address=code,
            title="",
            outlet=f"Paper {code}",
            language=code,
            published=When.parse("2009-05-12"),
            paragraphs=(Paragraph(text=TEXTS[code], language=code, kind=ParagraphKind.BODY),),
        )
        for code in languages
    }
    accounts = [a for article in articles.values() for a in find.accounts(article).accounts]
    return list(linked(accounts, (), articles=articles, names={}))


@pytest.mark.parametrize("language", TEXTS)
def test_what_was_counted_is_kept_apart_in_every_language(language: str) -> None:
    stories = month([language])
    found = ledger.ledger([(s, assessed(s)) for s in stories], MAY)
    assert {(e.kind, e.low) for e in found.figures} == KINDS[language]


def test_no_two_figures_of_a_month_in_five_languages_can_be_added_unless_they_count_the_same() -> None:
    stories = month(list(TEXTS))
    found = ledger.ledger([(s, assessed(s)) for s in stories], MAY, ledger.held([*stories, base(24000)]))
    assert {e.kind for e in found.figures} == {kind for told in KINDS.values() for kind, _ in told}
    for left in found.figures:
        for right in found.figures:
            if left.kind != right.kind:
                with pytest.raises(ledger.MixedUnits):
                    ledger.total([left.total, right.total])
    deported = next(e for e in found.figures if e.kind == "Deported")
    assert {t.outlet for t in deported.tellers} == {"Paper en", "Paper ru", "Paper kk"}
    assert [c.verdict for c in deported.checks] == [Verdict.AGREES]


def test_a_wrong_line_of_the_table_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    (tmp_path / "counted.tsv").write_text("measure\twhat\tkind\tlabel\ndeported\t\tBanished\t\n", encoding="utf-8")
    monkeypatch.setattr("tipwire.assess.ledger.entries.resources.files", lambda _: tmp_path)
    entries.kinds.cache_clear()
    with pytest.raises(SettingsError, match=r"counted\.tsv, line 2: kind is 'Banished'"):
        entries.kinds()
    entries.kinds.cache_clear()


def test_an_entry_without_a_number_shows_its_comparison() -> None:
    fell = Comparator(type="direction", base_period="2007", says="did not decrease")
    [entry] = of(told("a", stat("cases", None, "violations", comparator=fell))).figures
    assert isinstance(entry, Entry)
    assert (entry.number, entry.compared) == ("", "did not decrease")
