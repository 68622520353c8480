"""Small nouns to keep, and a strategy that makes any noun of the model."""

from __future__ import annotations

import dataclasses
import types
import typing
from datetime import UTC, date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from tipwire.model import (
    Account,
    AccountKind,
    Action,
    Article,
    Assessment,
    Audience,
    Bucket,
    Capture,
    Claim,
    DomesticTrack,
    Element,
    Evidence,
    Fact,
    Found,
    Level,
    Month,
    Name,
    Paragraph,
    ParagraphKind,
    PersonRole,
    Precision,
    Protocol,
    Release,
    Ruling,
    Screening,
    Sentence,
    Sift,
    Statistic,
    Status,
    Story,
    When,
    digest,
)

NOON = datetime(2009, 2, 1, 12, tzinfo=UTC)


def capture(address: str = "https://a.example/1", body: bytes = b"body", **more: Any) -> Capture:
    """A capture of some bytes."""
    hashed = sha256(body).hexdigest()
    return Capture(
        id=digest(address, hashed),
        address=address,
        fetched=NOON,
        media_type="text/html",
        digest=hashed,
        size_bytes=len(body),
        **more,
    )


def article(id: str, *texts: str, language: str = "kk", published: str = "2009-01-22", **more: Any) -> Article:
    """An article of these paragraphs; the first is its title."""
    kinds = (ParagraphKind.TITLE, *(ParagraphKind.BODY for _ in texts[1:]))
    paragraphs = tuple(Paragraph(text=t, language=language, kind=k) for t, k in zip(texts, kinds, strict=False))
    return Article(
        id=id,
        capture=more.pop("capture", f"capture-of-{id}"),
        address="",
        title=texts[0] if texts else "",
        language=language,
        published=When.parse(published) if published else None,
        paragraphs=paragraphs,
        **more,
    )


def evidence(article: str, quote: str = "полиция") -> Evidence:
    """A quote at the beginning of an article."""
    return Evidence(article=article, paragraph=0, start=0, end=len(quote), quote=quote)


def account(id: str, article: str, *, published: str = "2009-01-22", **more: Any) -> Account:
    """An account of an article."""
    return Account(
        id=id,
        article=article,
        outlet="Example",
        language="kk",
        kind=AccountKind.CASE,
        published=When.parse(published),
        **more,
    )


def found(article: str, *accounts: Account, names: tuple[Name, ...] = ()) -> Found:
    """What was found in an article."""
    sift = Sift(article=article, is_relevant=bool(accounts), score=float(len(accounts)))
    return Found(sift=sift, accounts=accounts, names=names)


def name(key: str, article: str) -> Name:
    """A victim's name."""
    mentions = (evidence(article, "Асель"),)
    return Name(key=key, article=article, text="Асель", role=PersonRole.VICTIM, is_protected=True, mentions=mentions)


def story(id: str, *accounts: Account) -> Story:
    """A story of accounts."""
    return Story(id=id, accounts=accounts)


def assessment(story: str, bucket: Bucket = Bucket.TIP_CASE) -> Assessment:
    """An assessment of a story."""
    element = Element(status=Status.STATED, says="stated")
    protocol = Protocol(act=element, means=element, purpose=element, is_child=False, overall=Level.LIKELY, why="all")
    return Assessment(
        story=story,
        bucket=bucket,
        why="because",
        protocol=protocol,
        domestic=DomesticTrack.NONE,
        domestic_why="nothing is said",
        screening=Screening.NOT_APPLICABLE,
    )


def ruling(id: str, target: str = "account", why: str = "read it", **more: Any) -> Ruling:
    """A decision."""
    return Ruling(id=id, action=Action.ACCEPT, target=target, why=why, who="an analyst", at=NOON, **more)


def release(id: str, body: bytes) -> Release:
    """A sending of these bytes."""
    return Release(
        id=id,
        period=Month(year=2009, month=1),
        country="KZ",
        audience=Audience.RECORD,
        form="telegram",
        digest=sha256(body).hexdigest(),
        at=NOON,
        cleared_by="a chief",
        to=("HEADQUARTERS EXAMPLE",),
    )


# -- any noun

# Evidence is what these cannot be made without.
NEEDS_EVIDENCE = {Fact: "evidence", Claim: "evidence", Statistic: "evidence", Sentence: "citations"}
# Nouns within nouns down to here get everything.
DEEPEST = 2
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@st.composite
def quotes(draw: st.DrawFn) -> Evidence:
    """Evidence whose span fits its quote."""
    quote, start = draw(words.filter(bool)), draw(st.integers(0, 99))
    return Evidence(
        article=draw(words), paragraph=draw(st.integers(0, 9)), start=start, end=start + len(quote), quote=quote
    )


@st.composite
def whens(draw: st.DrawFn) -> When:
    """A day, month or year."""
    at = st.none() | st.datetimes(timezones=st.just(UTC))
    return When(start=draw(st.dates()), precision=draw(st.sampled_from(Precision)), at=draw(at))


def any_of(hint: Any, depth: int = 0, least: int = 0) -> st.SearchStrategy[Any]:
    """Any value of a type of the model. Deep down, what may be missing mostly is: a story holds hundreds of fields."""
    if hint in PLAIN:
        return PLAIN[hint]
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        return st.none() if depth > DEEPEST else st.none() | any_of(args[0], depth)
    if origin is tuple and args[1:] == (Ellipsis,):
        most = max(least, int(depth <= DEEPEST) + int(depth <= 1))
        return st.lists(any_of(args[0], depth), min_size=least, max_size=most).map(tuple)
    if origin is tuple:
        return st.tuples(*(any_of(arg, depth) for arg in args))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    kind = origin or hint
    filled = dict(zip(getattr(kind, "__parameters__", ()), args, strict=True))
    hints = typing.get_type_hints(kind)
    needed = NEEDS_EVIDENCE.get(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    return st.builds(
        kind, **{n: any_of(filled.get(hints[n], hints[n]), depth + 1, least=int(n == needed)) for n in names}
    )


PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: words,
    int: st.integers(-(2**60), 2**60),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
    Evidence: quotes(),
    When: whens(),
}
