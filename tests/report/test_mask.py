"""No form of a protected name in any product: forty invented names, every form, four languages, two alphabets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.golden_accounts import JANUARY
from tests.report import month, names_set
from tipwire import render
from tipwire.model import (
    Account,
    Action,
    Article,
    Citation,
    Count,
    Evidence,
    Exploitation,
    Fact,
    Name,
    Paragraph,
    People,
    PersonRole,
    Place,
    Report,
    Ruling,
    Stage,
    StageEvent,
    When,
)
from tipwire.report import Leak, leaks, refuse_leaks
from tipwire.report.mask import found_in, is_form
from tipwire.text import transliterate


def name_of(text: str, article: str, role: PersonRole = PersonRole.VICTIM, mentions: tuple[Evidence, ...] = ()) -> Name:
    """A restricted name."""
    protected = role in (PersonRole.VICTIM, PersonRole.RELATIVE, PersonRole.WITNESS, PersonRole.MINOR)
    return Name(key=text, article=article, text=text, role=role, is_protected=protected, mentions=mentions)


def planted(number: int) -> tuple[Article, Account, Name]:
    """An article in which each sentence holds one form of a name, its account and the name marked once only."""
    parts, language, forms = names_set.ALL[number]
    told = " ".join(f"Полиция сообщила о {form} и еще двоих." for form in forms)
    text = f"{told} Police held two people in the case."
    of = Article(
        id=f"n{number}",
        capture=f"n{number}",
        address=f"https://paper.example/{render_address(parts, language)}/1.html",
        title="",
        outlet=f"Outlet {number}",
        published=When.parse("2009-01-10"),
        language=language,
        paragraphs=(
            Paragraph(text=text, language=language),
            Paragraph(text=f"{forms[1]} вернулась домой.", language=language),
        ),
    )
    first = month.quote(of, " ".join(parts))
    whole = Evidence(article=of.id, paragraph=0, start=0, end=len(text), quote=text)
    second = of.paragraphs[1].text
    detail = Evidence(article=of.id, paragraph=1, start=0, end=len(second), quote=second)
    account = month.account(
        of,
        exploitation=(Fact(value=Exploitation.SEX_PROST, evidence=(whole,)),),
        stages=(Fact(value=StageEvent(stage=Stage.DETENTION), evidence=(whole,)),),
        victims=People(count=Fact(value=Count(low=number + 2, high=number + 2), evidence=(whole,))),
        places=(Fact(value=Place(name="Shymkent", country="KZ"), evidence=(whole,)),),
        details=(detail,),
    )
    return of, account, name_of(" ".join(parts), of.id, mentions=(first,))


def render_address(parts: tuple[str, ...], language: str) -> str:
    """The name as a page's address spells it."""
    return "-".join(transliterate(p, language) for p in parts[:2]).lower()


@pytest.fixture(scope="module")
def planted_month() -> tuple[Report, dict[str, Article], list[Name]]:
    """A story told by forty articles, each naming one protected person in every form."""
    made = [planted(n) for n in range(len(names_set.ALL))]
    report = month.month_of(*[(of, account) for of, account, _ in made], names=[name for _, _, name in made])
    return report, {of.id: of for of, _, _ in made}, [name for _, _, name in made]


def test_the_leak_set_is_forty_names_in_six_or_more_forms() -> None:
    assert len(names_set.ALL) == 40
    assert min(len(forms) for _, _, forms in names_set.ALL) >= 6


@pytest.mark.parametrize("product", ["markdown", "json", "html"])
def test_no_form_of_forty_planted_names_is_in_a_product(
    product: str, planted_month: tuple[Report, dict[str, Article], list[Name]]
) -> None:
    report, articles, _ = planted_month
    text = {
        "markdown": lambda: render.markdown(report),
        "json": lambda: render.json(report),
        "html": lambda: render.html(report, articles),
    }[product]()
    words = [w for _, _, forms in names_set.ALL for form in forms for w in form.replace(".", " ").split() if len(w) > 3]
    assert [w for w in dict.fromkeys(words) if w.casefold() in text.casefold()] == []


def test_the_gate_finds_every_form_of_every_name() -> None:
    missed = [
        form
        for parts, _, forms in names_set.ALL
        for form in forms
        if not leaks(f"The text speaks of {form} today.", [name_of(" ".join(parts), "a")])
    ]
    assert missed == []


def test_the_gate_finds_nothing_in_the_model_report() -> None:
    text = (JANUARY / "model" / "telegram.txt").read_text(encoding="utf-8")
    names = [name_of(" ".join(parts), "a") for parts, _, _ in names_set.ALL]
    assert leaks(text, names) == ()


def test_a_planted_month_passes_its_own_last_gate(
    planted_month: tuple[Report, dict[str, Article], list[Name]],
) -> None:
    report, articles, names = planted_month
    refuse_leaks(render.html(report, articles), {"a": tuple(names)}, report=report)


def test_the_last_gate_refuses_a_product_with_a_name_in_it() -> None:
    names = {"a": (name_of("Мадина Кенжетаева", "a"),)}
    with pytest.raises(Leak, match="would print 1 word of protected names"):
        refuse_leaks("The woman, KENZHETAYEVA, was freed.", names)


def test_the_last_gate_sees_a_name_behind_markup() -> None:
    names = {"a": (name_of("Мадина Кенжетаева", "a"),)}
    with pytest.raises(Leak):
        refuse_leaks("<!doctype html><style>p {}</style><p>Кенже<b>x</b> Кенжетаеваға</p>", names)


def test_english_verbs_are_no_leak_of_a_name_that_reads_the_same() -> None:
    assert leaks("Police said that nine were made to beg.", [name_of("Саида Мади", "a")]) == ()


def test_a_name_in_a_quote_of_an_english_paper_is_found_in_capitals() -> None:
    assert found_in("Said told the paper.", [name_of("Саид Каримов", "a")]) == [(0, 4)]


def test_a_place_is_no_form_of_a_name_that_begins_like_it() -> None:
    assert not is_form("Almaty", "Алма")
    assert not is_form("Алматы", "Алма")


def test_an_address_that_holds_a_protected_name_is_left_out(
    planted_month: tuple[Report, dict[str, Article], list[Name]],
) -> None:
    report, _, _ = planted_month
    assert {a.address for i in report.items for a in i.articles} == {""}


def test_masks_say_what_was_cut_and_the_digest_is_of_the_whole_quote() -> None:
    of = month.article("a1", "Police freed Madina Kenzhetayeva on Monday.")
    mention = month.quote(of, "Madina Kenzhetayeva")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "Police freed Madina Kenzhetayeva"),),
        stages=(month.fact(StageEvent(stage=Stage.RESCUE), of, "freed Madina"),),
    )
    report = month.month_of((of, account), names=[name_of("Madina Kenzhetayeva", "a1", mentions=(mention,))])
    cited = next(c for c in citations(report) if c.start == 0)
    assert cited.text == "Police freed [...]"
    assert cited.masks == ((13, 32),)
    assert cited.digest == month.quote(of, "Police freed Madina Kenzhetayeva").quote_digest


def citations(report: Report) -> list[Citation]:
    """All citations of the items."""
    return [c for i in report.items for p in i.paragraphs for s in p.sentences for c in s.citations]


def suspect_month(rulings: tuple[Ruling, ...]) -> Report:
    """A month in which a paper names a suspect."""
    of = month.article("a1", "Police detained Serik Ospanov for forced labor on a farm.")
    mention = month.quote(of, "Serik Ospanov")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "forced labor"),),
        stages=(month.fact(StageEvent(stage=Stage.DETENTION), of, "Police detained Serik Ospanov"),),
    )
    name = replace(name_of("Serik Ospanov", "a1", PersonRole.SUSPECT, (mention,)), key="n1")
    return month.month_of((of, account), names=[name], rulings=rulings)


def test_a_suspect_is_not_named_even_in_a_quote() -> None:
    assert not any("Ospanov" in c.text for c in citations(suspect_month(())))


def test_a_suspect_is_named_in_a_quote_where_a_ruling_allows_it() -> None:
    allowed = Ruling(
        id="r1",
        action=Action.ACCEPT,
        target="n1",
        why="named in court",
        who="Reviewer",
        at=datetime(2009, 2, 1, tzinfo=UTC),
    )
    assert any("Ospanov" in c.text for c in citations(suspect_month((allowed,))))


def test_a_note_that_names_a_victim_is_refused() -> None:
    of = month.article("a1", "Police freed Madina Kenzhetayeva from forced labor.")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "forced labor"),),
        stages=(month.fact(StageEvent(stage=Stage.RESCUE), of, "Police freed"),),
    )
    note = Ruling(
        id="r1",
        action=Action.NOTE,
        target="s1",
        why="seen",
        who="Reviewer",
        at=datetime(2009, 2, 1, tzinfo=UTC),
        value=(("text", "Ms. Kenzhetaeva called the embassy."),),
    )
    with pytest.raises(Leak, match="The note would print 1 word"):
        month.month_of((of, account), names=[name_of("Madina Kenzhetayeva", "a1")], rulings=(note,))


def test_a_word_that_a_person_protects_is_masked_everywhere() -> None:
    of = month.article("a1", "Police freed a cook called Zhanargul from forced labor.")
    account = month.account(
        of,
        exploitation=(month.fact(Exploitation.LAB, of, "a cook called Zhanargul from forced labor"),),
        stages=(month.fact(StageEvent(stage=Stage.RESCUE), of, "Police freed"),),
    )
    protect = Ruling(
        id="r1",
        action=Action.PROTECT,
        target="s1",
        why="her village knows her",
        who="Reviewer",
        at=datetime(2009, 2, 1, tzinfo=UTC),
        value=(("words", "Жанаргүл"),),
    )
    report = month.month_of((of, account), rulings=(protect,))
    assert any(c.text == "a cook called [...] from forced labor" for c in citations(report))
