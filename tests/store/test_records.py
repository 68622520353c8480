"""What every store does, over every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.store import nouns
from tests.store.nouns import account, article, assessment, capture, found, name, ruling, story
from tipwire import store as stores
from tipwire.errors import RulingError
from tipwire.model import Bucket, Hints, Month, Paragraph
from tipwire.store import Store

JANUARY = Month(year=2009, month=1)
FEBRUARY = Month(year=2009, month=2)


# -- captures


def test_a_capture_is_kept_once(store: Store) -> None:
    assert store.add_capture(capture(warc="w", offset=7))
    assert not store.add_capture(capture())
    assert list(store.captures()) == [capture(warc="w", offset=7)]


def test_captures_come_back_in_order_of_arrival(store: Store) -> None:
    made = [capture(f"https://a.example/{n}") for n in range(450)]
    with store.writing():
        for each in made:
            store.add_capture(each)
    assert list(store.captures()) == made


def test_a_new_hint_is_added_in_front_and_the_capture_is_read_again(store: Store) -> None:
    first, second = Hints(outlet="Aikin"), Hints(outlet="Aikyn")
    store.add_capture(capture(hints=(first,), warc="w", offset=7))
    store.save_articles([], capture=capture().id)
    assert list(store.captures_to_read()) == []
    assert store.add_capture(capture(hints=(second,)))
    assert not store.add_capture(capture(hints=(first,)))
    assert list(store.captures_to_read()) == [capture(hints=(second, first), warc="w", offset=7)]


def test_the_same_bytes_at_the_same_address_are_recognised(store: Store) -> None:
    store.add_capture(capture())
    assert store.capture_of(capture().address, capture().digest) == capture()
    assert store.capture_of("https://other.example/", capture().digest) is None
    assert store.capture("nothing") is None


# -- articles


def test_a_second_run_saves_nothing(store: Store) -> None:
    read = [article("a", "Полиция", capture="c"), article("b", "Суд", capture="c")]
    assert store.save_articles(read, capture="c") == 2
    store.save_found(found("a", account("x", "a")))
    before = store.counts()
    assert store.save_articles(read, capture="c") == 0
    assert store.counts() == before


def test_a_changed_article_loses_what_was_found_in_it(store: Store) -> None:
    old = article("a", "Полиция", capture="c")
    store.save_articles([old], capture="c")
    told = account("x", "a")
    store.save_found(found("a", told), keys={"x": ["key"]})
    store.save_stories([story("s", told)])
    new = replace(old, paragraphs=(Paragraph(text="Суд", language="ru"),))
    assert store.save_articles([new], capture="c") == 1
    assert store.article("a") == new
    assert [a.id for a in store.articles_to_sift()] == ["a"]
    assert store.account("x") is None
    assert store.story("s") is None
    assert store.accounts_by_key(["key"]) == ()
    assert store.search("полиция") == ()
    assert [hit.article for hit in store.search("суд")] == ["a"]


def test_an_article_that_its_capture_no_longer_gives_is_gone(store: Store) -> None:
    store.save_articles([article("a", "Полиция", capture="c"), article("b", "Суд", capture="c")], capture="c")
    store.save_articles([article("b", "Суд", capture="c")], capture="c")
    assert [a.id for a in store.articles()] == ["b"]
    assert store.search("полиция") == ()


def test_articles_of_a_month_leave_bare_years_and_unknown_dates_out(store: Store) -> None:
    dates = {"day": "2009-01-31", "month": "2009-01", "next": "2009-02-01", "year": "2009", "none": ""}
    for id, published in dates.items():
        store.save_articles([article(id, "x", published=published, capture=id)], capture=id)
    assert [a.id for a in store.articles(period=JANUARY)] == ["day", "month"]
    assert [a.id for a in store.articles(ids=["none", "day", "day", "unknown"])] == ["day", "none"]


# -- what was found


def test_found_comes_back_whole_and_replaces_the_former(store: Store) -> None:
    store.save_articles([article("a", "x", capture="c")], capture="c")
    first = found("a", account("x", "a"), account("y", "a"), names=(name("k", "a"),))
    store.save_found(first)
    assert store.found("a") == first
    assert list(store.founds(period=JANUARY)) == [first]
    assert list(store.founds(period=FEBRUARY)) == []
    second = found("a", account("y", "a"))
    store.save_found(second)
    store.save_found(second)
    assert list(store.founds()) == [second]
    assert list(store.articles_to_sift()) == []


def test_a_refused_article_is_not_sifted_again(store: Store) -> None:
    store.save_articles([article("a", "x", capture="c")], capture="c")
    store.save_found(found("a"))
    assert list(store.articles_to_sift()) == []
    assert store.found("a") == found("a")
    assert store.found("b") is None


def test_an_account_that_two_articles_hold_comes_once_and_survives_one_of_them(store: Store) -> None:
    store.save_found(found("a", account("x", "a")), keys={"x": ["k"]})
    store.save_found(found("b", account("x", "b")), keys={"x": ["k"]})
    assert [told.article for told in store.accounts()] == ["a"]
    assert [told.article for told in store.accounts_by_key(["k"])] == ["a"]
    store.save_found(found("a"))
    assert [told.article for told in store.accounts_by_key(["k"])] == ["b"]


def test_neighbours_are_those_that_share_a_key(store: Store) -> None:
    for id, keys in {"x": ["place:a", "sum:1"], "y": ["sum:1"], "z": ["place:b"]}.items():
        store.save_found(found(id, account(id, id)), keys={id: keys})
    assert [told.id for told in store.accounts_by_key({"sum:1", "place:a"})] == ["x", "y"]
    assert store.accounts_by_key([]) == ()


def test_accounts_can_be_asked_for_by_month_and_id(store: Store) -> None:
    store.save_found(found("a", account("x", "a"), account("y", "a", published="2009-02-02")))
    assert [told.id for told in store.accounts(period=JANUARY)] == ["x"]
    assert [told.id for told in store.accounts(ids=["y", "none"])] == ["y"]


def test_names_come_by_article_and_an_article_without_any_is_there_too(store: Store) -> None:
    store.save_found(found("a", names=(name("k", "a"), name("l", "a"))))
    assert store.names(["a", "b"]) == {"a": (name("k", "a"), name("l", "a")), "b": ()}


# -- stories


def test_a_story_replaces_those_that_held_its_accounts(store: Store) -> None:
    x, y, z = (account(id, id) for id in "xyz")
    store.save_stories([story("one", x), story("two", y), story("three", z)])
    store.save_assessments([assessment("one"), assessment("two"), assessment("three")])
    store.save_stories([story("one", x, y)])
    assert [s.id for s in store.stories()] == ["three", "one"]
    assert store.story_of("y") == story("one", x, y)
    assert store.story_of("nobody") is None
    assert store.assessments(["one", "two", "three"]) == {"three": assessment("three")}


def test_a_story_can_be_replaced_by_nothing(store: Store) -> None:
    store.save_stories([story("one", account("x", "x"))])
    store.save_stories([], replacing=["one"])
    assert list(store.stories()) == []
    assert store.story_of("x") is None


def test_a_story_belongs_to_every_month_in_which_it_was_told(store: Store) -> None:
    both = story("both", account("x", "x"), account("y", "y", published="2009-02-03"))
    store.save_stories([both, story("later", account("z", "z", published="2009-02-01"))])
    assert [s.id for s in store.stories(period=JANUARY)] == ["both"]
    assert [s.id for s in store.stories(period=FEBRUARY)] == ["both", "later"]
    assert [s.id for s in store.stories(ids=["later"])] == ["later"]


def test_an_assessment_replaces_the_former(store: Store) -> None:
    store.save_assessments([assessment("s"), assessment("s", Bucket.CONTEXT)])
    assert store.assessments(["s", "t"]) == {"s": assessment("s", Bucket.CONTEXT)}


# -- rulings and releases


def test_rulings_come_back_in_the_order_they_were_made(store: Store) -> None:
    made = [ruling("2"), ruling("1", target="other"), ruling("3", value=(("field", "stage"), ("to", "ARREST")))]
    for each in made:
        store.add_ruling(each)
    assert store.rulings() == tuple(made)
    assert store.rulings(target="other") == (made[1],)


def test_the_same_ruling_twice_is_one_and_another_under_its_id_is_refused(store: Store) -> None:
    store.add_ruling(ruling("1"))
    head = store.rulings_head()
    store.add_ruling(ruling("1"))
    assert store.rulings_head() == head
    with pytest.raises(RulingError, match="1 is on record already"):
        store.add_ruling(ruling("1", why="changed my mind"))
    assert store.rulings() == (ruling("1"),)


def test_each_ruling_moves_the_head(store: Store) -> None:
    heads = [store.rulings_head()]
    for id in "abc":
        store.add_ruling(ruling(id))
        heads.append(store.rulings_head())
    assert heads[0] == ""
    assert len(set(heads)) == 4
    assert store.broken_rulings() == ()


# -- transactions, makers


def test_what_is_written_together_is_kept_together_or_not_at_all(store: Store) -> None:
    def interrupted() -> None:
        with store.writing():
            store.add_capture(capture())
            store.add_ruling(ruling("1"))
            assert store.rulings() == (ruling("1"),)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(store.captures()) == []
    assert store.rulings() == ()
    store.add_capture(capture())
    assert list(store.captures()) == [capture()]


def test_a_maker_whose_version_changed_loses_its_work_and_all_after_it(store: Store) -> None:
    makers = {"extract": "1", "find": "1", "link": "1", "assess": "1"}
    assert store.renew(makers) == tuple(makers)
    told = account("x", "a")
    store.save_articles([article("a", "Полиция", capture="c")], capture="c")
    store.save_found(found("a", told, names=(name("k", "a"),)))
    store.save_stories([story("s", told)])
    store.save_assessments([assessment("s")])
    store.add_ruling(ruling("1"))
    assert store.renew(makers) == ()
    assert store.renew(makers | {"assess": "2"}) == ("assess",)
    assert store.counts() | {"assessments": 0, "stories": 1} == store.counts()
    assert store.renew(makers | {"assess": "2", "find": "2"}) == ("find",)
    assert store.counts() | {"sifts": 0, "accounts": 0, "names": 0, "stories": 0, "articles": 1} == store.counts()
    assert [hit.article for hit in store.search("полиция")] == ["a"]
    assert store.renew(makers | {"extract": "2"})[0] == "extract"
    assert store.counts() == dict.fromkeys(store.counts(), 0) | {"rulings": 1}
    assert store.search("полиция") == ()
    assert store.makers() == makers | {"extract": "2"}


def test_everything_is_there_when_the_store_is_opened_again(store: Store, url: str) -> None:
    store.add_capture(capture())
    store.save_articles([article("a", "Полиция", capture="c")], capture="c")
    store.add_ruling(ruling("1"))
    head = store.rulings_head()
    store.close()
    again = stores.open(url)
    try:
        assert list(again.captures()) == [capture()]
        assert [hit.article for hit in again.search("полиция")] == ["a"]
        assert again.rulings_head() == head
        assert again.check() == ()
    finally:
        again.close()


def test_a_release_is_kept_byte_for_byte(store: Store) -> None:
    body = "UNCLAS\r\n1. ёқ\r\n".encode()
    sent = nouns.release("r", body)
    store.add_release(sent, body)
    store.add_release(sent, body)
    assert store.releases() == (sent,)
    assert store.releases(period=FEBRUARY) == ()
    assert store.release_body("r") == body
    assert store.release_body("none") is None


def test_of_a_wide_block_only_those_nearest_in_time_are_given(store: Store) -> None:
    for day in range(1, 29):
        id = f"d{day:02}"
        store.save_found(found(id, account(id, id, published=f"2009-01-{day:02}")), keys={id: ["place:almaty"]})
    near = store.accounts_by_key(["place:almaty"], near=date(2009, 1, 14), most=3)
    assert [told.id for told in near] == ["d13", "d14", "d15"]


def test_neighbours_that_share_a_rare_key_come_before_those_of_a_wide_one(store: Store) -> None:
    for number in range(9):
        id = f"w{number}"
        store.save_found(found(id, account(id, id)), keys={id: ["wide"]})
    store.save_found(found("r", account("r", "r", published="2003-01-01")), keys={"r": ["rare"]})
    near = store.accounts_by_key(["wide", "rare"], near=date(2009, 1, 22), most=4, but=["w0"])
    assert "r" in {told.id for told in near}
    assert "w0" not in {told.id for told in near}
    assert len(near) == 4


def test_an_account_without_keys_waits_to_be_joined(store: Store) -> None:
    told = account("x", "a")
    store.save_found(found("a", told))
    assert [a.id for a in store.accounts_to_join()] == ["x"]
    assert store.is_unfinished()
    store.save_keys(told, ["key"])
    assert list(store.accounts_to_join()) == []
    assert not store.is_unfinished()
