"""Why something is what it is: an article's verdict, an account's values with their words, a story's joins.

Restricted: the original words may hold names. Plain text; the command line prints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

from tipwire import assess, link
from tipwire.errors import InputError
from tipwire.jobs import derive, refit
from tipwire.model import (
    Account,
    Article,
    Assessment,
    Claim,
    Fact,
    Found,
    Month,
    People,
    Reason,
    Statistic,
    Story,
    Telling,
)
from tipwire.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """The record and its explanation for a person."""

    record: Any
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A story in a list."""

    id: str
    bucket: str
    days: str
    outlets: str
    accounts: int
    gist: str
    ending: str = ""


def explain(office: Office, id: str) -> Explained:
    """The explanation of an article, account or story; an unfinished id is completed where only one fits."""
    return explained(office, complete(office, id))


def explained(office: Office, id: str) -> Explained:
    """The explanation of the record with exactly this id. Errors: InputError."""
    store = office.store
    if story := store.story(id):
        assessment = store.assessments([id]).get(id)
        return Explained(record=story, text="\n".join(story_lines(story, assessment, office.settings.mandate)))
    if account := store.account(id):
        return Explained(record=account, text="\n".join(account_lines(account)))
    if article := store.article(id):
        return Explained(record=store.found(id), text="\n".join(article_lines(article, store.found(id))))
    raise InputError(f"Nothing has the id {id!r}; `tipwire articles` and `tipwire stories` list what is held.")


def complete(office: Office, start: str) -> str:
    """The only id that begins so; the words given where none does. Errors: InputError where several do."""
    store = office.store
    if store.story(start) or store.account(start) or store.article(start):
        return start
    fits = {s.id for s in store.stories() if s.id.startswith(start)} or {
        i for i in (*(a.id for a in store.accounts()), *(a.id for a in store.articles())) if i.startswith(start)
    }
    if len(fits) > 1:
        raise InputError(f"{start!r} begins {len(fits)} ids ({', '.join(sorted(fits)[:4])} ...); write more of it.")
    return fits.pop() if fits else start


def listing(office: Office, period: Month | None) -> list[Listed]:
    """The stories, cases first, in order of their first report."""
    derive.refuse_unfinished(office)
    stories = list(office.store.stories(period=period))
    assessed = office.store.assessments([s.id for s in stories])
    ordered = sorted(stories, key=lambda s: (not assessed[s.id].is_case, days(s)))
    return [
        Listed(
            id=s.id,
            bucket=assessed[s.id].bucket.value,
            days=days(s),
            outlets=", ".join(dict.fromkeys(a.outlet for a in s.accounts)),
            accounts=len(s.accounts),
            gist=gist(s),
            ending=s.ending.says if s.ending else "",
        )
        for s in ordered
    ]


def days(story: Story) -> str:
    """First and last day of publication."""
    all_days = sorted({a.published.iso for a in story.accounts if a.published})
    return " to ".join(dict.fromkeys((all_days[0], all_days[-1]))) if all_days else "undated"


def gist(story: Story) -> str:
    """What, where and how far, in a few codes."""
    facts = [
        *(str(f.value) for a in story.accounts for f in (*a.exploitation, *a.conduct)),
        *(f.value.name for a in story.accounts for f in a.places[:1]),
        *(str(e.stage) for e in story.history[-1:]),
    ]
    return ", ".join(dict.fromkeys(facts)) or ", ".join(dict.fromkeys(str(a.kind) for a in story.accounts))


def article_lines(article: Article, found: Found | None) -> Iterator[str]:
    """The article, the verdict with its reasons, and what was found."""
    day = f"{article.published.iso} ({article.published_origin})" if article.published else "undated"
    yield article.title or "untitled"
    yield f"{article.outlet or 'unknown outlet'}, {day}, {article.language}, {article.address}"
    for flaw in article.flaws:
        yield f"  flaw {flaw.code}: {flaw.message}"
    for number, paragraph in enumerate(article.paragraphs):
        yield f"  [{number}] {paragraph.speaker + ': ' if paragraph.speaker else ''}{paragraph.text}"
    if found is None:
        yield "Not read yet; run `tipwire derive`."
        return
    yield f"{'Relevant' if found.sift.is_relevant else 'Set aside'} (score {found.sift.score:g}):"
    yield from reason_lines(found.sift.reasons)
    for name in found.names:
        shown = "protected" if name.is_protected else "not protected"
        yield f"  name: {name.text} ({name.role}, {shown}, {len(name.mentions)} places)"
    for account in found.accounts:
        yield ""
        yield from account_lines(account)


def account_lines(account: Account) -> Iterator[str]:
    """Every value with its words and rule."""
    day = account.published.iso if account.published else "undated"
    yield f"Account {account.id} ({account.kind}), {account.outlet}, {day}, score {account.score:g}"
    yield from reason_lines(account.reasons)
    yield from value_lines(account, "")


def value_lines(record: object, prefix: str) -> Iterator[str]:
    """One line a fact, claim or statistic, however deep."""
    for each in fields(record):  # type: ignore[arg-type]
        value = getattr(record, each.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Fact):
                words = " | ".join(e.quote for e in part.evidence[:3])
                yield f"  {prefix}{each.name}: {short(part.value)} [{part.status}] «{words}» ({part.rule})"
            elif isinstance(part, (Claim, Statistic)):
                words = " | ".join(e.quote for e in part.evidence[:3])
                yield f"  {prefix}{each.name}: {short(part)} «{words}» ({part.rule})"
            elif isinstance(part, People):
                yield from value_lines(part, f"{each.name}.")


def short(value: object) -> str:
    """A value without its empty fields and its evidence."""
    if not hasattr(value, "__dataclass_fields__"):
        return str(value)
    parts = ((f.name, getattr(value, f.name)) for f in fields(value))  # type: ignore[arg-type]
    shown = (
        f"{k}={getattr(v, 'iso', v)}" for k, v in parts if v not in (None, "", ()) and k not in ("evidence", "rule")
    )
    return ", ".join(shown)


def reason_lines(reasons: Iterable[Reason]) -> Iterator[str]:
    """One line a reason."""
    return (f"  {r.weight:+.1f} {r.feature}: {r.says}" for r in reasons)


def story_lines(story: Story, assessment: Assessment | None, wanted: Sequence[str]) -> Iterator[str]:
    """Accounts, reprints, history, conflicts, joins, and both tests."""
    yield f"Story {story.id}: {gist(story)}"
    reprints = {r.account: r for r in story.reprints}
    for a in story.accounts:
        note = f", reprint of {reprints[a.id].of} ({reprints[a.id].share:.0%})" if a.id in reprints else ""
        mark = f": {story.ending.says}" if story.ending and a.id in story.ending.earlier else ""
        yield f"  {a.published.iso if a.published else 'undated'} {a.outlet} [{a.language}] account {a.id}{note}{mark}"
    yield from sourcing_lines(story)
    for entry in story.history:
        yield f"  stage {entry.stage} {entry.when.iso if entry.when else 'undated'}: {len(entry.accounts)} accounts"
    yield from conflict_lines(story)
    if assessment:
        yield from assessment_lines(assessment)
        yield f"  mandate: {assess.mandate.belonging(story, assessment, wanted).why}"
    for join in story.joins:
        yield f"  {'joined' if join.is_same else 'kept apart'} {join.left} and {join.right}, score {join.score:+.1f}"
        yield from (f"  {line}" for line in reason_lines(join.reasons))


def conflict_lines(story: Story) -> Iterator[str]:
    """Each conflict: every value with who says it and when, and what it was compared by."""
    for conflict in story.conflicts:
        note = f" [{conflict.note}]" if conflict.note else ""
        yield f"  {conflict.relation} {conflict.field}{note}:"
        for side in conflict.sides:
            told = "; ".join(telling_words(one, side.value) for one in side.told)
            yield f"    {side.value} ({told})"


def telling_words(told: Telling, value: str) -> str:
    """Who says it and when: "police in Interfax, 2009-01-27"; a side's own claim names it already."""
    speaker = f"{told.speaker} in " if told.speaker and not value.startswith(told.speaker) else ""
    return f"{speaker}{told.outlet}, {told.day or 'undated'}"


def sourcing_lines(story: Story) -> Iterator[str]:
    """Who told it first, how many independently, and whom each account names or repeats."""
    told = story.sourcing
    if told.first:
        yield f"  first told by {', '.join(told.first)}; independent {told.independent}, reprints {told.reprints}"
    for credit in told.credits:
        what = "repeats passages of" if credit.kind == "passages" else "has it from"
        yield f"  {credit.account} {what} {credit.name} ({credit.publisher}, step {credit.step})"


def assessment_lines(assessment: Assessment) -> Iterator[str]:
    """Bucket, Protocol, domestic track, flags, open questions."""
    yield f"  bucket {assessment.bucket}: {assessment.why}"
    yield f"  UN Protocol: {assessment.protocol.overall} ({assessment.protocol.why})"
    for name in ("act", "means", "purpose"):
        element = getattr(assessment.protocol, name)
        yield f"    {name}: {element.status}, {element.says}"
    yield f"  domestic track: {assessment.domestic} ({assessment.domestic_why})"
    yield from (f"  flag {flag}: {says}" for flag, says in assessment.flags)
    yield from (f"  indicator {sign.indicator} {sign.indicator.name}: {sign.status}" for sign in assessment.signs)
    if assessment.pillars:
        yield f"  bears on {', '.join(assessment.pillars)}"
    yield from (f"  not said ({question.id}): {question.text}" for question in assessment.questions)


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """What speaks for and against joining two accounts."""

    left: str
    right: str
    text: str


def why(office: Office, left: str, right: str) -> Why:
    """The comparison of the founding accounts of two stories (or of two accounts)."""
    a, b = founding(office, left), founding(office, right)
    ids = {a.article, b.article}
    articles = {article.id: article for article in office.store.articles(ids=ids)}
    join = link.weigh(a, b, articles=articles, names=office.store.names(ids), weights=refit.weights(office.folder))
    head = f"{'joined' if join.is_same else 'kept apart'}, score {join.score:+.1f}"
    return Why(left=a.id, right=b.id, text="\n".join([head, *reason_lines(join.reasons)]))


def founding(office: Office, id: str) -> Account:
    """The account with that id, or the first one of that story. Errors: InputError."""
    id = complete(office, id)
    if account := office.store.account(id):
        return account
    if story := office.store.story(id):
        return story.accounts[0]
    raise InputError(f"No account or story has the id {id!r}; `tipwire stories` lists them.")
