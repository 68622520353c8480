"""Articles of law: the country of the proceedings, opinions apart from charges, no constitutions."""

from __future__ import annotations

from dataclasses import replace

from tests.find.test_accounts import article
from tipwire import find
from tipwire.model import LawRef, When


def laws(title: str, *body: str, language: str, published: str = "2023-03-10") -> set[tuple[str, str, str]]:
    """(country, article, code) of what is found."""
    told = replace(article(title, *body, language=language), published=When.parse(published))
    found = find.accounts(told)
    return {(f.value.country, f.value.article, f.value.code) for a in found.accounts for f in a.law}


def refs(title: str, *body: str, language: str = "ru") -> list[LawRef]:
    """The articles found, whole."""
    found = find.accounts(article(title, *body, language=language))
    return [f.value for a in found.accounts for f in a.law]


def test_an_uzbek_paper_tells_of_a_case_in_kazakhstan() -> None:
    assert laws(
        "Ostonada tilanchilikka majburlangan vatandoshlarimiz",
        "Ostona shahrida olti nafar O‘zbekiston fuqarosi tilanchilikka majburlangan.",
        "Ostona politsiyasi 128-modda («Odam savdosi») bo‘yicha jinoyat ishi qo‘zg‘atdi.",
        language="uz",
    ) == {("KZ", "128", "KZ-CC-2014")}


def test_a_case_at_home_of_women_held_abroad_is_judged_at_home() -> None:
    assert laws(
        "Ош шаарынын тургуну сот алдында",
        "Түркиянын Анталия жана Стамбул шаарларында кыздар сойкулукка мажбурланган, үч кыз Анталияда кармалган.",
        "Ош шаардык соту айыпталуучуну 166-берене («Адам сатуу») менен күнөөлүү деп тапты.",
        language="ky",
    ) == {("KG", "166", "KG-CC-2021")}


def test_the_country_named_beside_the_code_outranks_all() -> None:
    assert laws(
        "В Ташкенте судят торговца людьми",
        "По данным суда в Ташкенте, узбекистанец продал в Алматы двух девушек для занятия проституцией.",
        "Второму задержанному предъявлено обвинение по статье 128 УК РК.",
        language="ru",
    ) == {("KZ", "128", "KZ-CC-2014")}


def test_the_code_is_the_one_of_the_day() -> None:
    told = "Задержанному в Алматы сутенёру предъявлено обвинение по статье 128 УК РК, девушек продавали в рабство."
    assert laws("Торговля людьми в Алматы", told, language="ru", published="2009-01-20") == {
        ("KZ", "128", "KZ-CC-1997")
    }


def test_an_activist_charges_nobody() -> None:
    (ref,) = refs(
        "Милостыня по принуждению в Алматы",
        "Шесть инвалидов принуждали просить милостыню у рынка в Алматы, выручку отбирала вербовщица.",
        "По мнению правозащитников, это статья 128 Уголовного кодекса Казахстана.",
    )
    assert ref.basis == "opinion"


def test_a_charge_outweighs_an_opinion_on_the_same_article() -> None:
    (ref,) = refs(
        "Милостыня по принуждению в Алматы",
        "По мнению правозащитников, это статья 128 Уголовного кодекса Казахстана.",
        "Вербовщице, принуждавшей инвалидов к попрошайничеству, предъявлено обвинение по статье 128 УК РК.",
    )
    assert ref.basis == "charge"


def test_an_article_of_the_constitution_is_none_of_a_case() -> None:
    assert not laws(
        "Women were sold into slavery in Shymkent",
        "Torture is forbidden (Constitution of the Republic of Kazakhstan, Article 17, paragraph 2).",
        "Police detained a recruiter who sold two women into sexual slavery in Shymkent.",
        language="en",
    )
