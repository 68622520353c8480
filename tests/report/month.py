"""The demonstration month as the rooms before the report would hand it over: gold accounts, joined by the gold cases.

`article`, `account` and `month_of` build small invented ones. The assessments follow the gold in a few lines, so that
these tests stand whatever the assessing room does.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

from tests.golden_accounts import JANUARY, Golden, january
from tipwire.link.credits import sourcing
from tipwire.link.profile import profile
from tipwire.model import (
    Account,
    AccountKind,
    Age,
    Article,
    Assessment,
    Bucket,
    Capture,
    Conduct,
    DomesticTrack,
    Element,
    Evidence,
    Exploitation,
    Fact,
    Hints,
    Level,
    Month,
    Name,
    Paragraph,
    People,
    Place,
    PlaceRole,
    Protocol,
    Report,
    Reprint,
    Ruling,
    Screening,
    Stage,
    Status,
    Story,
    When,
)
from tipwire.report import compose

JANUARY_2009 = Month(year=2009, month=1)
SILENT = Element(status=Status.UNKNOWN, says="")
RAIDS = {Stage.RAID, Stage.DEPORTATION, Stage.DEPORTATION_PENDING}
TRACKS = (
    ({Stage.CONVICTION, Stage.SENTENCE}, DomesticTrack.CONVICTED_TIP),
    ({Stage.CHARGE, Stage.TRIAL}, DomesticTrack.CHARGED_TIP),
    ({Stage.INVESTIGATION, Stage.DETENTION, Stage.ARREST}, DomesticTrack.INVESTIGATED_TIP),
)


def assessed(story: Story) -> Assessment:
    """A plain assessment: a case where exploitation or a related conduct is told, context otherwise."""
    stages = {f.value.stage for a in story.accounts for f in a.stages}
    purposes = {f.value for a in story.accounts for f in a.exploitation} - {Exploitation.UNKNOWN}
    conducts = {f.value for a in story.accounts for f in a.conduct}
    related = conducts & {Conduct.CHILD_SALE, Conduct.MISSING_CHILD, Conduct.IRREGULAR_ADOPTION}
    raid = any(a.kind is AccountKind.ENFORCEMENT_OPERATION for a in story.accounts)
    acted = stages - {Stage.REPORTED}
    bucket = Bucket.TIP_RELATED if related else Bucket.TIP_CASE if acted else Bucket.TIP_SUSPECTED
    if raid or not (purposes or related):
        bucket = Bucket.CONTEXT
    deported = any(s.measure.value == "deported" for a in story.accounts for s in a.statistics)
    return Assessment(
        story=story.id,
        bucket=bucket,
        why="as told",
        protocol=Protocol(
            act=SILENT, means=SILENT, purpose=SILENT, is_child=False, overall=Level.POSSIBLE, why="as told"
        ),
        domestic=next((track for of, track in TRACKS if of & stages), DomesticTrack.NONE),
        domestic_why="as told",
        screening=Screening.NOT_INDICATED if raid or deported else Screening.NOT_APPLICABLE,
    )


@cache
def golden() -> Golden:
    """The gold month, read once, with ages and places as the finder tells them apart."""
    gold = january()
    found = {
        item: replace(one, accounts=tuple(ranged(routed(a)) for a in one.accounts)) for item, one in gold.found.items()
    }
    return replace(gold, found=found)


def ranged(account: Account) -> Account:
    """The account with the ends of a range as one age: the gold writes them as two."""
    return replace(account, victims=one_range(account.victims))


def one_range(people: People) -> People:
    """The ages as one range where there are fewer of them than persons."""
    count = people.count.value.low if people.count else None
    if len(people.ages) < 2 or count == len(people.ages):
        return people
    ends = sorted(f.value.low for f in people.ages)
    ages = Fact(value=Age(low=ends[0], high=ends[-1]), evidence=people.ages[0].evidence)
    return replace(people, ages=(ages,))


def routed(account: Account) -> Account:
    """The account with origin and destination: the gold gives places no role."""
    nations = {f.value.upper() for f in account.victims.nationalities}
    last = len(account.places) - 1

    def role(at: int, place: Place) -> PlaceRole:
        if place.kind == "country":
            return PlaceRole.ORIGIN if place.country in nations else PlaceRole.DESTINATION
        if at == last and last and place.name in ("Astana", "Temirtau"):
            return PlaceRole.DESTINATION if place.name == "Astana" else PlaceRole.ORIGIN
        return PlaceRole.EVENT

    places = tuple(replace(f, value=replace(f.value, role=role(n, f.value))) for n, f in enumerate(account.places))
    return replace(account, places=places)


@cache
def stories() -> tuple[tuple[Story, Assessment], ...]:
    """The stories of the gold cases; each account goes to the first case of its item that fits it."""
    cases = json.loads((JANUARY / "expected_cases.json").read_text(encoding="utf-8"))["cases"]
    out = []
    for case in cases:
        told = [a for item in case["items"] for a in golden().found[item].accounts]
        told = [a for a in told if "." in a.id and belongs(a, case)]
        copies = tuple(Reprint(account=f"{d['copy']}.0", of=f"{d['of']}.0", share=1.0) for d in doubles(case))
        ordered = tuple(sorted(told, key=lambda a: (a.published.start if a.published else None, a.id)))
        told_by = [profile(a, golden().articles[a.article]) for a in ordered]
        found = Story(id=case["case_id"], accounts=ordered, reprints=copies, sourcing=sourcing(told_by, copies))
        out.append((found, assessed(found)))
    return tuple(out)


def doubles(case: dict[str, object]) -> list[dict[str, str]]:
    """The reprints of the demonstration month."""
    return [{"copy": "d05", "of": "d04"}] if "d05" in str(case["items"]) else []


def belongs(account: Account, case: dict[str, object]) -> bool:
    """True where the account of an item that tells several cases is the one of this case."""
    if account.article not in ("d33", "d34"):
        return True
    places = {f.value.name for f in account.places}
    wanted = str(case["facts"]) + str(case["title_en"])
    return any(p in wanted for p in places)


def report(rulings: Sequence[Ruling] = (), names: dict[str, tuple[Name, ...]] | None = None) -> Report:
    """The month's report."""
    gold = golden()
    return compose(
        stories(),
        JANUARY_2009,
        country="KZ",
        articles=gold.articles,
        captures={i: capture(i) for i in gold.articles},
        names=gold.names if names is None else names,
        rulings=rulings,
        read=tuple(gold.articles.values()),
        relevant=frozenset(i for i, row in gold.gold.items() if row["relevant"]),
    )


def capture(of: str) -> Capture:
    """A capture that bears the article's id as its hint."""
    return Capture(
        id=of,
        address=f"https://{of}.example/",
        fetched=datetime(2009, 2, 1, tzinfo=UTC),
        media_type="text/plain",
        digest="0" * 64,
        size_bytes=1,
        hints=(Hints(id=of),),
    )


# --- small invented ones


def article(of: str, text: str, *, outlet: str = "Kurier", language: str = "en", day: str = "2009-01-10") -> Article:
    """An article of one paragraph."""
    return Article(
        id=of,
        capture=of,
        address=f"https://{of}.example/",
        title="",
        outlet=outlet,
        published=When.parse(day),
        language=language,
        paragraphs=(Paragraph(text=text, language=language),),
    )


def quote(of: Article, words: str) -> Evidence:
    """The first place of the words in the article."""
    start = of.paragraphs[0].text.index(words)
    return Evidence(article=of.id, paragraph=0, start=start, end=start + len(words), quote=words)


def fact(value: object, of: Article, words: str, status: Status = Status.STATED) -> Fact:  # type: ignore[type-arg]
    """A fact with its words."""
    return Fact(value=value, evidence=(quote(of, words),), status=status)


def account(of: Article, **slots: object) -> Account:
    """An account of the article with these slots."""
    made = Account(
        id=f"{of.id}.0",
        article=of.id,
        outlet=of.outlet,
        language=of.language,
        kind=AccountKind.CASE,
        published=of.published,
        scope=(0,),
    )
    return replace(made, **slots)  # type: ignore[arg-type]


def month_of(
    *pairs: tuple[Article, Account],
    names: Iterable[Name] = (),
    rulings: Sequence[Ruling] = (),
    assessment: dict[str, object] | None = None,
) -> Report:
    """The report of one story made of these accounts."""
    sources = sourcing([profile(account, article) for article, account in pairs], ())
    told = Story(id="s1", accounts=tuple(a for _, a in pairs), sourcing=sources)
    found = replace(assessed(told), **(assessment or {}))  # type: ignore[arg-type]
    by_article: dict[str, tuple[Name, ...]] = {}
    for name in names:
        by_article[name.article] = (*by_article.get(name.article, ()), name)
    return compose(
        [(told, found)],
        JANUARY_2009,
        country="KZ",
        articles={a.id: a for a, _ in pairs},
        captures={a.id: capture(a.id) for a, _ in pairs},
        names=by_article,
        rulings=rulings,
        read=tuple(a for a, _ in pairs),
        relevant=frozenset(a.id for a, _ in pairs),
    )


def text_of(found: Report) -> str:
    """All sentences of the items in one string."""
    return " ".join(s.text for i in found.items for p in i.paragraphs for s in p.sentences)
