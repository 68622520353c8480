"""What one article tells: behaviours of `find.accounts` on short invented texts."""

from __future__ import annotations

from datetime import date

import pytest

from tipwire import find
from tipwire.model import (
    AccountKind,
    Article,
    Evidence,
    Exploitation,
    Found,
    Paragraph,
    ParagraphKind,
    PersonRole,
    Polarity,
    Speaker,
    Stage,
    TermKind,
    When,
)

FARM = (
    "Семеро батраков освобождены с фермы",
    "В Алматинской области полицейские освободили семерых мужчин, которых удерживали на ферме. Рейд прошёл 11 января.",
    "По словам пострадавших, хозяин отобрал у них паспорта и не платил за работу.",
    "Владелец хозяйства Ерлан Тасбулатов задержан. Вину он не признаёт. Дело расследуется по статье 128 УК РК.",
)


def article(*paragraphs: str, language: str = "ru") -> Article:
    """An article whose first paragraph is its title."""
    made = tuple(
        Paragraph(text=text, language=language, kind=ParagraphKind.BODY if i else ParagraphKind.TITLE)
        for i, text in enumerate(paragraphs)
    )
    return Article(
        id="a1",
        capture="c1",
        address="https://paper.example/1",
        title=paragraphs[0],
        outlet="paper",
        published=When(start=date(2009, 1, 13)),
        language=language,
        paragraphs=made,
    )


def evidence(found: Found) -> list[Evidence]:
    """Every piece of evidence in what was found."""
    out: list[Evidence] = [e for reason in found.sift.reasons for e in reason.evidence]
    out += [e for name in found.names for e in name.mentions]
    for account in found.accounts:
        facts = (
            *account.exploitation,
            *account.conduct,
            *account.acts,
            *account.means,
            *account.recruitment,
            *account.stages,
            *account.places,
            *account.money,
            *account.law,
            *account.bodies,
            *account.terms,
            *account.via,
        )
        out += [e for fact in facts for e in fact.evidence]
        out += [e for claim in account.claims for e in claim.evidence]
        out += [e for item in account.statistics for e in item.evidence]
        out += account.details
        for side in (account.victims, account.suspects):
            out += [e for fact in (*side.sexes, *side.ages, *side.nationalities, *side.roles) for e in fact.evidence]
            out += [e for fact in (side.count, side.minors) if fact is not None for e in fact.evidence]
    return out


def test_every_quote_is_the_slice_of_its_paragraph() -> None:
    told = article(*FARM)
    found = evidence(find.accounts(told))
    assert len(found) > 20
    assert all(told.paragraphs[e.paragraph].text[e.start : e.end] == e.quote for e in found)


def test_a_case_keeps_its_two_sides_apart() -> None:
    (account,) = find.accounts(article(*FARM)).accounts
    assert account.kind is AccountKind.CASE
    assert account.victims.count is not None
    assert account.victims.count.value.low == 7
    assert account.suspects.count is not None
    assert account.suspects.count.value.low == 1
    assert [fact.value for fact in account.exploitation] == [Exploitation.LAB]


def test_the_denial_travels_with_the_charge() -> None:
    (account,) = find.accounts(article(*FARM)).accounts
    assert (Speaker.SUSPECT, Polarity.DENIES) in {(c.speaker, c.polarity) for c in account.claims}


def test_a_detention_is_no_conviction() -> None:
    (account,) = find.accounts(article(*FARM)).accounts
    stages = {fact.value.stage for fact in account.stages}
    assert {Stage.RAID, Stage.RESCUE, Stage.DETENTION, Stage.INVESTIGATION} <= stages
    assert not stages & {Stage.CONVICTION, Stage.CHARGE, Stage.TRIAL}


def test_a_charge_not_brought_is_no_charge() -> None:
    text = (*FARM[:3], "Владелец хозяйства задержан. Обвинение ему пока не предъявлено.")
    (account,) = find.accounts(article(*text)).accounts
    assert Stage.CHARGE not in {fact.value.stage for fact in account.stages}


def test_a_requested_term_is_not_imposed() -> None:
    text = (
        "Приговор вербовщице",
        "Суд признал вербовщицу виновной в торговле людьми и приговорил её к семи годам лишения свободы.",
        "Прокурор просил одиннадцать лет. Она вывозила девушек в Дубай и принуждала их к занятию проституцией.",
    )
    (account,) = find.accounts(article(*text)).accounts
    imposed = [fact.value.years for fact in account.terms if fact.value.kind is TermKind.IMPOSED]
    assert imposed == [7.0]


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "ru",
            ("Купили почки", "Ресторан объявил конкурс на лучшее блюдо из бараньих почек. Победителю обещали отпуск."),
        ),
        (
            "en",
            (
                "Film review",
                "The film tells of slaves sold in a market. The lead actress carries the movie; tickets cost $5.",
            ),
        ),
        (
            "en",
            (
                "Traffic jams",
                "Road traffic stood still for hours in the capital, police said. The mayor promised bridges.",
            ),
        ),
        (
            "ru",
            ("Героин на вокзале", "Полицейские задержали двух женщин с героином. Возбуждено дело о сбыте наркотиков."),
        ),
    ],
)
def test_what_only_sounds_like_it_gives_no_account(language: str, paragraphs: tuple[str, str]) -> None:
    found = find.accounts(article(*paragraphs, language=language))
    assert not found.sift.is_relevant
    assert found.accounts == ()


def test_statistics_give_figures_and_no_victims() -> None:
    text = (
        "Итоги года",
        "За нарушение миграционного законодательства в 2008 году из страны выдворено 17 тысяч трудовых мигрантов.",
        "За год к административной ответственности привлечены почти 136 тысяч иностранцев.",
    )
    (account,) = find.accounts(article(*text)).accounts
    assert account.kind is AccountKind.STATISTICS
    assert account.victims.count is None
    assert {item.value for item in account.statistics} == {17_000.0, 136_000.0}


def test_a_victim_is_masked_in_every_case_form() -> None:
    text = (
        "Алия вернулась домой",
        "22-летнюю Алию Сейтказину освободили из притона, где её принуждали к занятию проституцией.",
        "Паспорт у Сейтказиной отобрали. Алие помогли в кризисном центре, с Алиёй работает психолог.",
    )
    told = article(*text)
    (name,) = (n for n in find.accounts(told).names if "Сейтказин" in n.text)
    assert name.role is PersonRole.VICTIM
    assert name.is_protected
    assert {e.quote for e in name.mentions} >= {"Алия", "Алию Сейтказину", "Сейтказиной", "Алие"}


def test_the_suspect_is_named_in_the_nominative() -> None:
    text = (*FARM[:3], "Обвинение предъявлено Ерлану Тасбулатову, владельцу фермы, где держали батраков.")
    names = find.accounts(article(*text)).names
    assert [(n.text, n.role) for n in names] == [("Ерлан Тасбулатов", PersonRole.SUSPECT)]


@pytest.mark.parametrize("nation", ["Узбекистана", "Казахстана", "Германии", "России"])
def test_nationality_changes_neither_verdict_nor_roles(nation: str) -> None:
    def told(country: str) -> Found:
        text = f"Полицейские освободили трёх граждан {country}, которых удерживали на ферме в рабстве."
        return find.accounts(article("Освобождены трое", text, "Хозяин фермы задержан."))

    found, other = told(nation), told("Кыргызстана")
    assert (found.sift.is_relevant, found.sift.score) == (other.sift.is_relevant, other.sift.score)
    sides = [
        (a.kind, a.victims.count and a.victims.count.value, a.suspects.count and a.suspects.count.value)
        for f in (found, other)
        for a in f.accounts
    ]
    assert sides[0] == sides[1]


def test_cases_of_a_digest_keep_their_own_values() -> None:
    text = (
        "Bulletin",
        "FARM OWNER CHARGED. The owner of a farm where ten men were forced to work unpaid was charged on 27 January.",
        "BABY SALE. A midwife was arrested for selling a newborn baby for $4,000, police said.",
    )
    accounts = find.accounts(article(*text, language="en")).accounts
    assert len(accounts) == 2
    assert [fact.value.amount for fact in accounts[0].money] == []
    assert [fact.value.amount for fact in accounts[1].money] == [4000.0]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "а" * 300_000,
        "1" * 200_000,
        "торговля людьми " * 8_000,
        "((((" * 20_000,
        "«,;:—" * 20_000,
        "\u0000\ufffd" * 50,
    ],
    ids=["empty", "blank", "one word", "digits", "repeated", "brackets", "marks", "odd"],
)
@pytest.mark.parametrize("language", ["ru", "en", "kk", "und"])
def test_hostile_text_is_read_without_harm(text: str, language: str) -> None:
    found = find.accounts(article("Заголовок", text or " ", language=language))
    assert found.sift.article == "a1"
