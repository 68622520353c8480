"""Stories: constraints, ids, rulings, reasons, reprints."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.assess.build import account, statistic
from tests.link.build import ALMATY, ESIK, article, places, ruling, sets, side, stories, told
from tipwire import link

FARM = {"exploitation": "LAB", "places": places(ESIK), "victims": side(count=11), "law_refs": ""}


def test_a_second_outlet_joins_the_story() -> None:
    (found,) = stories(told("a"), told("b", published="2009-01-22"))
    assert [a.id for a in found.accounts] == ["a", "b"]


def test_a_text_that_tells_of_two_cases_does_not_chain_them() -> None:
    digest = [replace(told("d1", **FARM), article="digest"), replace(told("d2"), article="digest")]
    found = stories(told("a"), told("b"), told("f", **FARM), told("g", **FARM), *digest)
    assert sets(found) == {frozenset({"a", "b", "d2"}), frozenset({"f", "g", "d1"})}


def test_two_accounts_of_one_text_never_meet() -> None:
    found = stories(replace(told("a"), article="one"), replace(told("b"), article="one"))
    assert sets(found) == {frozenset({"a"}), frozenset({"b"})}


def test_three_papers_on_one_release_are_one_story_and_another_release_is_another() -> None:
    def release(id: str, *figures: float) -> object:
        return account(id, kind="statistics", statistics=tuple(statistic("deported", f) for f in figures))

    found = stories(*(release(i, 17000, 136000) for i in "abc"), *(release(i, 4200, 920) for i in "xy"))  # type: ignore[arg-type]
    assert sets(found) == {frozenset("abc"), frozenset("xy")}


def test_order_of_arrival_changes_nothing() -> None:
    accounts = [told("a"), told("b"), told("f", **FARM), told("g", **FARM), told("c", places=places(ALMATY))]
    assert stories(*accounts) == stories(*reversed(accounts))


def test_an_account_given_twice_counts_once() -> None:
    (found,) = stories(told("a"), told("a"))
    assert len(found.accounts) == 1


def test_the_id_comes_from_the_founding_account_and_stays_when_others_join() -> None:
    (alone,) = stories(told("a"))
    (joined,) = stories(told("a"), told("b", published="2009-01-25"), told("c", published="2009-01-26"))
    assert alone.id == joined.id == link.story_id("a")


def test_every_join_keeps_its_reasons() -> None:
    (found,) = stories(told("a"), told("b"))
    (join,) = found.joins
    assert join.is_same
    assert join.score == pytest.approx(sum(r.weight for r in join.reasons))
    assert {"place.town", "family.same"} <= {r.feature for r in join.reasons}


def test_a_near_refusal_keeps_its_reasons_in_both_stories() -> None:
    found = stories(told("a"), told("b", victims=side(count=3, sexes="male")))
    assert len(found) == 2
    assert all([j.is_same for j in s.joins] == [False] for s in found)
    assert all("sex.other" in {r.feature for r in s.joins[0].reasons} for s in found)


def test_merge_puts_the_other_story_into_the_target_which_keeps_its_id() -> None:
    a, f = told("a", published="2009-01-25"), told("f", **FARM, published="2009-01-10")
    target = link.story_id("a")
    (found,) = stories(a, f, rulings=[ruling("merge", target, with_=link.story_id("f"))])
    assert found.id == target
    assert found.joins[0].reasons[0].says == "merge by an analyst: read both"


def test_a_merge_may_name_accounts() -> None:
    assert len(stories(told("a"), told("f", **FARM), rulings=[ruling("merge", "a", with_="f")])) == 1


def test_a_merge_holds_for_accounts_that_join_later() -> None:
    merge = ruling("merge", link.story_id("a"), with_=link.story_id("f"))
    found = stories(told("a"), told("f", **FARM), told("b"), told("g", **FARM), rulings=[merge])
    assert sets(found) == {frozenset("abfg")}


def test_split_takes_the_named_account_out_and_the_story_keeps_its_id() -> None:
    target = link.story_id("a")
    found = stories(told("a"), told("b"), told("c"), rulings=[ruling("split", target, out="b")])
    assert sets(found) == {frozenset("ac"), frozenset("b")}
    assert next(s.id for s in found if len(s.accounts) == 2) == target


def test_accounts_split_together_stay_together() -> None:
    found = stories(*(told(i) for i in "abcd"), rulings=[ruling("split", "a", out=("c", "d"))])
    assert sets(found) == {frozenset("ab"), frozenset("cd")}


def test_splitting_out_the_founder_leaves_the_id_with_those_who_stay() -> None:
    target = link.story_id("a")
    found = stories(told("a"), told("b", published="2009-01-22"), rulings=[ruling("split", target, out="a")])
    assert {s.id: [a.id for a in s.accounts] for s in found}[target] == ["b"]
    assert len({s.id for s in found}) == 2


def test_the_later_ruling_wins() -> None:
    merge, split = ruling("merge", "a", 1, with_="f"), ruling("split", "a", 2, out="f")
    again = ruling("merge", "a", 3, with_="f")
    assert len(stories(told("a"), told("f", **FARM), rulings=[split, merge])) == 2
    assert len(stories(told("a"), told("f", **FARM), rulings=[again, split, merge])) == 1


def test_a_ruling_merges_even_two_accounts_of_one_text() -> None:
    one, two = replace(told("a"), article="one"), replace(told("b"), article="one")
    assert len(stories(one, two, rulings=[ruling("merge", "a", with_="b")])) == 1


def test_a_ruling_on_unknown_ids_changes_nothing() -> None:
    assert stories(told("a"), rulings=[ruling("merge", "gone", with_="a")]) == stories(told("a"))


def test_a_reprint_is_named_with_its_share_and_is_no_source() -> None:
    text = (
        "Полицейские освободили людей, которых держали на ферме под Темиртау. Хозяина задержали в тот же день вечером."
    )
    accounts = told("a"), told("b", published="2009-01-21")
    texts = [article("a", text), article("b", text + " Об этом сообщает портал.")]
    (found,) = stories(*accounts, articles=texts)
    (copy,) = found.reprints
    assert (copy.account, copy.of) == ("b", "a")
    assert 0.7 < copy.share < 1
    assert [a.id for a in found.sources] == ["a"]


def test_a_retelling_is_no_reprint() -> None:
    first = article("a", "Полицейские освободили людей, которых держали на ферме под Темиртау, хозяин задержан.")
    second = article("b", "Хозяин хозяйства близ Темиртау задержан: у него, по данным полиции, держали рабочих.")
    (found,) = stories(told("a"), told("b"), articles=[first, second])
    assert found.reprints == ()


def test_texts_in_two_alphabets_meet_over_what_they_speak_of() -> None:
    bare = {"places": (), "victims": side(), "suspects": side(), "law_refs": "", "exploitation": ""}
    russian = article("a", "Швею Розу Алимову держали в пекарне у вокзала. Её освободили в Чимбулаке.")
    kazakh = article("b", "Тігінші Роза Алимованы вокзал жанындағы наубайханада ұстаған. Ол Чимбулакта босатылды.")
    join = link.weigh(told("a", **bare), told("b", **bare), articles={"a": russian, "b": kazakh}, names={})
    assert {"text.concepts", "text.names"} <= {r.feature for r in join.reasons}
