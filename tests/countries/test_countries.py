"""Countries: codes by date, outlets with doubts, the gazetteer."""

from datetime import date

import pytest

from tipwire import countries
from tipwire.errors import SettingsError


def test_a_number_without_a_day_gives_every_article_it_may_be() -> None:
    assert [a.code for a in countries.articles("KZ", "135")] == ["KZ-CC-2014"]
    assert [a.code for a in countries.articles("KZ", "133")] == ["KZ-CC-1997", "KZ-CC-2014"]


def test_a_number_on_a_day_is_one_article() -> None:
    (article,) = countries.articles("KZ", "133", date(2009, 1, 8))
    assert (article.title_en, article.successor, article.tip_class) == ("Trafficking in minors", "135", "core")


def test_kyrgyz_trafficking_moved_twice() -> None:
    days = [date(2018, 1, 1), date(2020, 1, 1), date(2023, 1, 1)]
    found = [a.article for day in days for a in countries.articles("KG", on=day) if a.title_ru == "Торговля людьми"]
    assert found == ["124", "171", "166"]


def test_every_successor_is_an_article_of_the_next_code() -> None:
    for article in countries.articles("KZ") + countries.articles("KG"):
        if article.successor:
            assert article.successor in {
                a.article for a in countries.articles(article.country) if a.code != article.code
            }


@pytest.mark.parametrize("code", countries.known())
def test_every_country_loads(code: str) -> None:
    country = countries.load(code)
    assert country.iso2.lower() == code
    assert country.bodies
    assert country.codes


def test_an_unknown_country_is_refused() -> None:
    with pytest.raises(SettingsError, match="kz"):
        countries.load("xx")


def test_outlets_of_one_name_are_kept_apart() -> None:
    assert {o.id for o in countries.outlets_named("Azattyk")} >= {"azattyq", "azattyk-kg"}
    assert all(o.doubt for o in countries.outlets_named("Azattyk"))


@pytest.mark.parametrize(
    ("address", "id_"),
    [
        ("https://rus.azattyq.org/a/1.html", "azattyq"),
        ("http://www.azattyk.org/a/1", "azattyk-kg"),
        ("https://lat.egemen.kz/article/1", "egemen"),
        ("akipress.com", "akipress"),
        ("https://example.org/", None),
    ],
)
def test_an_address_finds_its_outlet(address: str, id_: str | None) -> None:
    outlet = countries.outlet_at(address)
    assert (outlet.id if outlet else None) == id_


def test_the_gazetteer_knows_the_region_and_the_world() -> None:
    entries = countries.gazetteer().entries
    regions = {e.name for e in entries if e.kind == "region" and e.country == "KZ"}
    assert {"Kyzylorda Oblast", "Abai Oblast", "South Kazakhstan Oblast"} <= regions
    assert len({e.country for e in entries if e.kind == "country"}) > 190
    assert sum(e.kind == "district" and e.country == "KZ" for e in entries) > 150


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("астана", ["астаны", "астане", "астану", "астаной"]),
        ("россия", ["россии", "россию", "россией"]),
        ("шымкент", ["шымкента", "шымкенте", "шымкент"]),
        ("казань", ["казани", "казанью"]),
        ("иваново", ["иванове", "иванова"]),
        ("алматы", ["алматы"]),
    ],
)
def test_russian_names_take_their_endings(name: str, forms: list[str]) -> None:
    stem, endings = countries.russian(name)
    assert all(form.startswith(stem) and form[len(stem) :] in endings for form in forms)
