"""Texts that are nearly of one event, through the finder: what stays apart, and beside it what goes together."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from tests.link.build import article as plain_article
from tests.link.build import stories as of
from tests.link.build import told
from tipwire import find, link
from tipwire.link.profile import first_step, profile, rank
from tipwire.link.works import is_of_work
from tipwire.model import Article, Found, Paragraph, ParagraphKind, Stage, Story, When

APART = [
    ("infants_a", "infants_b", "two infant rings in one city and week"),
    ("infants_a2", "infants_b", "the same, in two languages"),
    ("infants_a", "infants_b2", "the same, another outlet"),
    ("rudny_2015", "rudny_2017", "the same town, raid and numbers in another year"),
    ("rudny_2015b", "rudny_2017", "the same, another outlet"),
    ("film_en", "infants_a", "a film about the case"),
    ("film_en", "footage", "a film and footage"),
    ("rec_2016", "rec_new", "the same recruiter five years later"),
    ("rec_verdict", "rec_new", "held again years after the verdict"),
    ("rec_verdict", "rec_new_soon", "held again half a year after the verdict"),
    ("rec_2016", "rec_new_soon", "held again a year after the arrest"),
    ("rec_verdict", "rec_new_b", "the same, the name shortened"),
]
TOGETHER = [
    ("infants_a", "infants_a2", "one infant ring in two languages"),
    ("infants_b", "infants_b2", "the other ring, two outlets"),
    ("rudny_2015", "rudny_2015b", "one raid, two outlets"),
    ("rudny_2015", "rudny_verdict", "the raid and its verdict in another year"),
    ("rudny_2015b", "rudny_verdict", "the same, one outlet"),
    ("footage", "infants_a", "footage of the case"),
    ("footage", "infants_a2", "footage, in another language"),
    ("rec_2016", "rec_verdict", "the recruiter's arrest and verdict"),
    ("rec_new", "rec_new_b", "the recruiter's new case, two outlets"),
]
STORIES = {
    frozenset({"infants_a", "infants_a2", "footage"}),
    frozenset({"infants_b", "infants_b2"}),
    frozenset({"rudny_2015", "rudny_2015b", "rudny_verdict"}),
    frozenset({"rudny_2017"}),
    frozenset({"film_en"}),
    frozenset({"rec_2016", "rec_verdict"}),
    frozenset({"rec_new_soon"}),
    frozenset({"rec_new", "rec_new_b"}),
}
# Arrest, charge, trial, verdict, appeal and return, in three languages over thirteen months.
CHAIN = ("chain_arrest", "chain_charge", "chain_trial", "chain_verdict", "chain_appeal", "chain_return")


@cache
def articles() -> dict[str, Article]:
    """The texts by id."""
    rows = tomllib.loads(Path(__file__).with_name("told_apart.toml").read_text(encoding="utf-8"))["text"]
    return {row["id"]: article(row) for row in rows}


def article(row: dict[str, str]) -> Article:
    """One text, its first line the title."""
    title, *lines = row["text"].strip().splitlines()
    body = (Paragraph(text=line, language=row["language"]) for line in lines)
    return Article(
        id=row["id"],
        capture=row["id"],
        address=f"https://{row['id']}.example/",
        title=title,
        outlet=row["outlet"],
        language=row["language"],
        published=When.parse(row["published"]),
        paragraphs=(Paragraph(text=title, language=row["language"], kind=ParagraphKind.TITLE), *body),
    )


@cache
def found(id: str) -> Found:
    """What the finder reads in one of them."""
    return find.accounts(articles()[id])


def stories(*ids: str) -> tuple[Story, ...]:
    """The stories of these texts."""
    accounts = [a for id in ids for a in found(id).accounts]
    return link.stories(accounts, articles=articles(), names={id: found(id).names for id in ids})


def together(story: Story) -> frozenset[str]:
    """The texts of a story."""
    return frozenset(a.article for a in story.accounts)


@pytest.mark.parametrize(("one", "other"), [c[:2] for c in APART], ids=[c[2] for c in APART])
def test_is_told_apart(one: str, other: str) -> None:
    assert {together(s) for s in stories(one, other)} == {frozenset({one}), frozenset({other})}


@pytest.mark.parametrize(("one", "other"), [c[:2] for c in TOGETHER], ids=[c[2] for c in TOGETHER])
def test_is_told_together(one: str, other: str) -> None:
    assert {together(s) for s in stories(one, other)} == {frozenset({one, other})}


def test_all_of_them_at_once_stay_as_they_are() -> None:
    assert {together(s) for s in stories(*articles())} == STORIES | {frozenset(CHAIN)}


def test_a_case_is_one_story_from_arrest_to_return() -> None:
    (story,) = stories(*CHAIN)
    steps = [e.stage for e in story.history if e.stage is not Stage.REPORTED]
    assert [s for s in steps if s in LADDER] == LADDER
    assert [c.relation for c in story.conflicts if c.field == "stage"] == ["later"]


LADDER = [Stage.DETENTION, Stage.CHARGE, Stage.TRIAL, Stage.CONVICTION, Stage.APPEAL]


@pytest.mark.parametrize("at", range(1, len(CHAIN)))
def test_each_report_shares_a_key_with_those_before(at: int) -> None:
    def keys(id: str) -> frozenset[str]:
        return frozenset(k for a in found(id).accounts for k in link.keys(a, articles()[id], found(id).names))

    assert keys(CHAIN[at]) & frozenset().union(*map(keys, CHAIN[:at]))


# --- the rules by themselves


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Director A. Nurbek's documentary about the case had its premiere at a festival."),
        ("ru", "Режиссёр снял фильм о деле, премьера прошла в кинотеатре."),
        ("kk", "Режиссёр іс туралы деректі фильм түсірді, премьерасы фестивальде өтті."),
        ("ky", "Режиссёр иш тууралуу даректүү тасма тартты, бет ачары кинотеатрда өттү."),
        ("uz", "Rejissyor ish haqida hujjatli film suratga oldi, premyera festivalda boʻlib oʻtdi."),
    ],
)
def test_a_text_about_a_film_is_known_in_every_language(language: str, text: str) -> None:
    assert is_of_work([(text, language)])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The channel showed footage of the detention; its film crew stood at the gate."),
        ("en", "A BBC documentary uncovered the ring, and police detained four."),
        ("ru", "Телеканал показал видео задержания, съёмочная группа ждала у ворот."),
        ("ru", "Девушкам обещали съёмки в кино и роли актрис."),
        ("kk", "Телеарна ұстау кезінің бейнежазбасын көрсетті."),
    ],
)
def test_footage_and_a_promised_role_are_no_film(language: str, text: str) -> None:
    assert not is_of_work([(text, language)])


def test_a_film_stays_apart_from_the_case_whatever_they_share() -> None:
    lines = "Полиция Темиртау задержала хозяйку притона, которая удерживала трёх девушек в сауне на улице Мира."
    film = lines.replace("Полиция", "Режиссёр представил фильм, премьера прошла на фестивале: полиция").replace(
        "в сауне на улице Мира", "в доме у реки"
    )
    texts = plain_article("a", lines), plain_article("b", film)
    assert len(of(told("a"), told("b", published="2009-01-22"), articles=texts)) == 2


def test_two_reports_of_one_film_go_together() -> None:
    film = "Режиссёр представил фильм о притоне в Темиртау, премьера прошла на фестивале в кинотеатре «Мир»."
    texts = plain_article("a", film), plain_article("b", film.replace("представил", "снял"))
    assert len(of(told("a"), told("b", published="2009-01-22"), articles=texts)) == 1


def test_a_step_before_the_event_is_somebodys_past() -> None:
    (account,) = found("rec_new_soon").accounts
    assert rank(account) == 4
    assert first_step(account) == When.parse("2017-06-07").start


def test_a_later_verdict_has_no_first_step() -> None:
    assert profile(found("rec_verdict").accounts[0]).first_step is None
