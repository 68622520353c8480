"""Pairs that look alike: what keeps two accounts of one event together, and what keeps two events apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.link.build import (
    ALMATY,
    DUBAI,
    ESIK,
    ISTANBUL,
    TEMIRTAU,
    article,
    body,
    money,
    name,
    places,
    side,
    stories,
    terms,
    told,
)
from tipwire.model import Account, Place

OTHER_TOWN = {"places": places(ESIK)}
OTHER_CITY = {"places": places(ALMATY, DUBAI)}

# One thing changed between two accounts that agree in town, form, week, article and numbers.
APART: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("another town", {}, OTHER_TOWN),
    ("another town, same sum", {"money": (money(400),)}, OTHER_TOWN | {"money": (money(400),)}),
    ("another route", {"places": places(ALMATY, ISTANBUL)}, OTHER_CITY),
    ("another year", {"day": "2009-01-12"}, {"day": "2010-01-12", "published": "2010-01-20"}),
    ("another year of one report only", {}, {"published": "2011-02-20"}),
    ("the victims' sex", {}, {"victims": side(count=3, sexes="male")}),
    ("the suspects' sex and number", {}, {"suspects": side(count=9, sexes="male")}),
    ("ten times as many victims", {}, {"victims": side(count=30, sexes="female")}),
    ("another form", {}, {"exploitation": "LAB"}),
    ("another form, same town and sum", {"money": (money(400),)}, {"exploitation": "ORG", "money": (money(400),)}),
    ("a total instead of a case", {}, {"kind": "statistics", "victims": side(), "suspects": side(), "stages": ""}),
    ("another month and day", {"day": "2009-01-12"}, {"day": "2009-04-28", "published": "2009-05-02"}),
    ("another large city's case of the week", {"places": places(ALMATY)}, {"places": places(ALMATY)}),
    ("other ages, sums and numbers",
     {"victims": side(count=3, ages=[19]), "money": (money(400),), "suspects": side(count=2)},
     {"victims": side(count=9, ages=[31]), "money": (money(900),), "suspects": side(count=6)}),
)  # fmt: skip

# What papers get differently about one event.
TOGETHER: tuple[tuple[str, dict[str, Any], dict[str, Any]], ...] = (
    ("nothing", {}, {}),
    ("one victim more", {}, {"victims": side(count=4, sexes="female")}),
    ("ages a year apart", {"victims": side(count=1, ages=[22])}, {"victims": side(count=1, ages=[23])}),
    ("another sum", {"money": (money(400),)}, {"money": (money(500),)}),
    ("the sum in another currency", {"money": (money(400),)}, {"money": (money(48000, "KZT"),)}),
    ("a day later", {"day": "2009-01-17"}, {"day": "2009-01-18"}),
    ("no article", {}, {"law_refs": ""}),
    ("no numbers", {}, {"victims": side(), "suspects": side()}),
    ("no form", {"day": "2009-01-17"}, {"exploitation": "", "day": "2009-01-17"}),
    ("a second place", {}, {"places": places(TEMIRTAU, ISTANBUL)}),
    ("a charge two weeks later", {}, {"stages": "CHARGE", "published": "2009-02-03"}),
    ("a verdict months later, the same defendants",
     {"day": "2009-01-12", "suspects": side(persons=["p1"])},
     {"stages": "CONVICTION", "published": "2009-11-20", "terms": terms(9), "suspects": side(persons=["p2"])}),
    ("another police body", {"bodies": body("Police")}, {"bodies": body("Department of Internal Affairs")}),
)  # fmt: skip

NAMES = (name("p1", "Айгуль Серикова", "a"), name("p2", "Aigul Serikova", "b"))


def pair(left: dict[str, Any], right: dict[str, Any]) -> tuple[Account, Account]:
    """The two accounts, of two outlets and days of one week."""
    return told("a", **left), told("b", **({"published": "2009-01-22"} | right))


@pytest.mark.parametrize(("left", "right"), [c[1:] for c in APART], ids=[c[0] for c in APART])
def test_stays_apart(left: dict[str, Any], right: dict[str, Any]) -> None:
    found = stories(*pair(left, right))
    assert len(found) == 2


@pytest.mark.parametrize(("left", "right"), [c[1:] for c in TOGETHER], ids=[c[0] for c in TOGETHER])
def test_goes_together(left: dict[str, Any], right: dict[str, Any]) -> None:
    accounts = pair(left, right)
    found = stories(*accounts, names=[n for n in NAMES for a in accounts if n.key in a.suspects.persons])
    assert len(found) == 1


FORM = (
    "Полицейские {town} пресекли деятельность притона в районе автовокзала. В ходе рейда, проведённого {day} числа,"
    " задержаны двое организаторов {age} и {older} лет. По данным следствия, они удерживали женщин и забирали их"
    " заработок, за вечер доходивший до {sum} тенге. Начато расследование, подозреваемые водворены в изолятор."
)
FIRST = FORM.format(town="Темиртау", day=12, age=34, older=41, sum="46 000")


@pytest.mark.parametrize(
    ("town", "second"),
    [
        (ESIK, FORM.format(town="Есика", day=12, age=34, older=41, sum="46 000")),
        (TEMIRTAU, FORM.format(town="Темиртау", day=19, age=27, older=52, sum="31 000")),
    ],
    ids=["another town", "another week"],
)
def test_one_form_filled_in_twice_is_two_events(town: Place, second: str) -> None:
    texts = article("a", FIRST), article("b", second)
    left, right = told("a", suspects=side(count=2)), told("b", suspects=side(count=2), places=places(town))
    assert len(stories(left, right, articles=texts)) == 2


def test_one_text_printed_twice_is_one_event() -> None:
    texts = article("a", FIRST), article("b", FIRST.replace("Начато расследование", "Идёт следствие"))
    bare = {"places": (), "victims": side(), "suspects": side(), "law_refs": "", "exploitation": ""}
    assert len(stories(told("a", **bare), told("b", **bare), articles=texts)) == 1


def test_other_suspects_by_full_name_are_another_case() -> None:
    left = told("a", suspects=side(count=2, persons=["x"]))
    right = told("b", suspects=side(count=2, persons=["y"]))
    named = (name("x", "Айгуль Серикова", "a"), name("y", "Марат Оспанов", "b"))
    assert len(stories(left, right, names=named)) == 2


def test_a_name_in_another_alphabet_is_the_same_name() -> None:
    left = told("a", places=(), victims=side(), suspects=side(persons=["x"]))
    right = told("b", places=(), victims=side(), suspects=side(persons=["y"]), published="2009-03-20", stages="TRIAL")
    named = (name("x", "Қайсар Мыңжанов", "a"), name("y", "Kaisar Mynzhanov", "b"))
    assert len(stories(left, right, names=named)) == 1


def test_a_family_name_alone_joins_nothing() -> None:
    left = told("a", places=(), suspects=side(persons=["x"]))
    right = told("b", places=(), suspects=side(persons=["y"]))
    named = (name("x", "Омаров", "a"), name("y", "Омаров", "b"))
    assert len(stories(left, right, names=named)) == 2


def test_nationality_speaks_neither_for_nor_against() -> None:
    plain = stories(*pair({}, {}))
    swapped = stories(
        *pair({"victims": side(count=3, sexes="female", nationalities="UZ")},
              {"victims": side(count=3, sexes="female", nationalities="TJ")})
    )  # fmt: skip
    assert [j.score for s in plain for j in s.joins] == [j.score for s in swapped for j in s.joins]
