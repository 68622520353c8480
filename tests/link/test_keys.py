"""Keys: accounts of one event share one; none is as wide as a city or a body."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations

import pytest

from tests import golden_accounts
from tests.link.build import ALMATY, article, body, name, places, side, told
from tipwire import link
from tipwire.link import spelling
from tipwire.link.concepts import concepts
from tipwire.link.mentions import towns


@cache
def keys_of_month() -> dict[str, set[str]]:
    """The keys of each text of the demonstration month."""
    out: dict[str, set[str]] = {}
    for account in golden_accounts.january().accounts:
        out.setdefault(account.article, set()).update(link.keys(account))
    return out


def test_texts_of_one_case_share_a_key() -> None:
    gold = golden_accounts.january().gold
    near = keys_of_month()
    apart = [(i, j) for i, row in gold.items() for j in row["same_case_as"] if not near[i] & near[j]]
    assert apart == []


def test_a_key_is_bounded() -> None:
    held = Counter(key for keys in keys_of_month().values() for key in keys)
    assert max(held.values()) <= len(keys_of_month()) / 3


def test_a_large_city_and_the_police_are_no_key_by_themselves() -> None:
    bare = {"exploitation": "", "victims": side(), "suspects": side(), "bodies": body("Police"), "law_refs": ""}
    one = link.keys(told("a", places=places(ALMATY), published="2009-01-20", **bare))
    other = link.keys(told("b", places=places(ALMATY), published="2009-02-28", **bare))
    assert not one & other


def test_accounts_a_month_apart_still_share_a_place_key() -> None:
    assert link.keys(told("a", published="2009-01-10")) & link.keys(told("b", published="2009-02-14"))


@pytest.mark.parametrize(
    "names",
    [
        ("Қызылорда", "Кызылорда", "Kyzylorda", "Qyzylorda"),
        ("Мыңжанов", "Мынжанов", "Mynzhanov"),
        ("Масимов", "Мәсімов", "Massimov"),
    ],
)
def test_spellings_of_one_name_share_a_key(names: tuple[str, ...]) -> None:
    assert len({spelling.name_key(n) for n in names}) == 1


def test_two_people_of_one_family_are_not_one_name() -> None:
    assert not spelling.is_same_name(spelling.name_key("Айгуль Серикова"), spelling.name_key("Марат Сериков"))


SAYS_THE_SAME = {
    "railway station": ("на вокзале задержали", "вокзалда ұсталды", "held at the train station", "vokzalda ushlandi"),
    "orphanage": ("из детского дома", "балалар үйінен", "from the orphanage", "балдар үйүнөн", "bolalar uyidan"),
    "begging": ("заставляли попрошайничать", "қайыр сұратқан", "made to beg on", "кайыр сураткан", "tilanchilik"),
    "quota": ("квоту сократят", "квота қысқарады", "the quota is cut", "квота кыскарат", "kvota qisqaradi"),
}  # fmt: skip


@pytest.mark.parametrize("texts", SAYS_THE_SAME.values(), ids=SAYS_THE_SAME.keys())
def test_one_thing_is_one_concept_in_all_languages(texts: tuple[str, ...]) -> None:
    found = [concepts((text,)) for text in texts]
    assert all(a & b for a, b in combinations(found, 2)), found


def test_a_neighbouring_country_is_no_neighbour() -> None:
    assert "neighbour" not in concepts(("в соседнем Казахстане",))


BARE = {"places": (), "victims": side(), "suspects": side(), "law_refs": "", "exploitation": ""}


def test_an_undated_report_is_filed_under_the_day_it_was_seen() -> None:
    dated, undated = told("a", published="2009-01-10"), replace(told("b"), published=None)
    assert not link.keys(dated) & link.keys(undated)
    assert link.keys(dated) & link.keys(undated, seen=date(2009, 1, 14))


def test_a_person_is_a_key_for_years_in_any_alphabet_and_never_in_the_clear() -> None:
    arrest, verdict = told("a", **BARE), told("b", published="2010-11-20", **BARE)
    one = link.keys(arrest, article("a", "Задержана Айгуль Серикова."), [name("x", "Айгуль Серикова", "a")])
    other = link.keys(verdict, article("b", "Aigul Serikova was sentenced."), [name("y", "Aigul Serikova", "b")])
    assert any(key.startswith("person:") for key in one & other)
    assert not any("serik" in key for key in one | other)


def test_a_reprint_shares_a_sentence_with_its_first_print_a_year_later() -> None:
    text = (
        "Полицейские освободили людей, которых держали на ферме под городом. Хозяина задержали в тот же день вечером."
    )
    one = link.keys(told("a", **BARE), article("a", text))
    other = link.keys(told("b", published="2010-01-20", **BARE), article("b", "Напомним. " + text))
    assert any(key.startswith("line:") for key in one & other)


@pytest.mark.parametrize(
    "text", ["Задержаны в Темиртау.", "Темиртауда ұсталды.", "Held in Temirtau on Monday.", "Жители Темиртау говорят."]
)
def test_a_town_is_read_in_every_alphabet(text: str) -> None:
    assert towns([text]) == {"KZ temirtau"}


def test_a_state_is_no_town() -> None:
    assert towns(["Казахстан и Узбекистан договорились."]) == set()


def test_every_key_has_a_time() -> None:
    early = link.keys(told("a", published="2001-01-10"), article("a", "В Темиртау и Есике задержаны Омаров и Ким."))
    late = link.keys(told("b", published="2019-01-10"), article("b", "В Темиртау и Есике задержаны Омаров и Ким."))
    assert not early & late


FETCHED = date(2026, 5, 1)
FARM = "Полицейские освободили людей, которых держали на ферме под Темиртау. Хозяина задержали в тот же день вечером."


@pytest.mark.parametrize(
    ("kind", "text", "suspects"),
    [
        ("person", "Задержана Айгуль Серикова.", ["Айгуль Серикова"]),
        ("line", FARM, []),
        ("town", "Задержаны в Темиртау.", []),
    ],
)
def test_an_undated_report_fetched_years_later_meets_the_dated_ones(kind: str, text: str, suspects: list[str]) -> None:
    values = BARE | {"exploitation": "LAB"}
    dated, undated = told("a", published="2009-01-10", **values), replace(told("b", **values), published=None)
    one = link.keys(dated, article("a", text), [name("x", n, "a") for n in suspects])
    other = link.keys(undated, article("b", text), [name("y", n, "b") for n in suspects], seen=FETCHED)
    assert kind in {key.partition(":")[0] for key in one & other}


def test_an_undated_report_meets_others_of_the_day_it_was_fetched() -> None:
    undated, fresh = replace(told("a"), published=None), told("b", published="2026-04-28")
    assert any(k.startswith("form:") for k in link.keys(undated, seen=FETCHED) & link.keys(fresh))


def test_an_undated_report_of_a_large_city_is_in_no_block_of_years() -> None:
    values = BARE | {"exploitation": "SEX_PROST", "places": places(ALMATY)}
    dated, undated = told("a", published="2009-01-10", **values), replace(told("b", **values), published=None)
    assert not link.keys(dated) & link.keys(undated, seen=FETCHED)


def test_an_undated_report_with_a_day_of_the_event_has_its_month_too() -> None:
    undated = replace(told("b", day="2009-01-12", places=places(ALMATY)), published=None)
    dated = told("a", published="2009-01-14", places=places(ALMATY))
    assert any(k.startswith("place:") for k in link.keys(dated) & link.keys(undated, seen=FETCHED))


def test_the_keys_of_an_undated_report_are_so_many_and_no_more() -> None:
    text = "В Темиртау, Есике и Рудном задержаны Омаров, Ким, Серикова, Бектуров, Вольская. " + FARM
    undated = replace(told("b"), published=None)
    found = link.keys(undated, article("b", text), [name("y", "Айгуль Серикова", "b")], seen=FETCHED)
    assert len(found) <= 700
