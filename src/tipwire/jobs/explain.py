"""Why something is what it is: an article's verdict, an account's values with their words, a story's joins.

Restricted: the original words. Names that no product may show are masked unless asked for. Plain text for the terminal;
`shown` makes the same into a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from tipwire import assess, link
from tipwire.errors import InputError
from tipwire.jobs import derive, hiding, refit, standing
from tipwire.jobs.hiding import Hiding
from tipwire.model import (
    Account,
    Age,
    Article,
    Assessment,
    Claim,
    Count,
    CountKind,
    Evidence,
    Fact,
    Found,
    Month,
    People,
    Reason,
    Statistic,
    Story,
    Telling,
    When,
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


def explain(office: Office, id: str, *, show_names: bool = False) -> Explained:
    """The explanation of an article, account or story; an unfinished id is completed where only one fits."""
    return explained(office, complete(office, id), show_names=show_names)


def explained(office: Office, id: str, *, show_names: bool = False) -> Explained:
    """The explanation of the record with exactly this id. Errors: InputError."""
    record = held(office, id)
    hide = hiding.of(office, articles_of(record), show_names=show_names)
    lines: Iterable[str]
    if isinstance(record, Story):
        assessment = office.store.assessments([id]).get(id)
        lines = map(hide.words, story_lines(record, assessment, office.settings.mandate))
        lines = (*lines, *standing.of_accounts(office, record.accounts))
    elif isinstance(record, Account):
        lines = (*account_lines(record, hide), *standing.of_accounts(office, [record]))
    else:
        found = office.store.found(id)
        lines = (*article_lines(record, found, hide), "", *map(hide.words, standing.of_article(office, record, found)))
    return Explained(record=office.store.found(id) if isinstance(record, Article) else record, text="\n".join(lines))


def held(office: Office, id: str) -> Story | Account | Article:
    """The record with exactly this id. Errors: InputError."""
    store = office.store
    record = store.story(id) or store.account(id) or store.article(id)
    if record is None:
        raise InputError(f"Nothing has the id {id!r}; `tipwire articles` and `tipwire stories` list what is held.")
    return record


def articles_of(record: Story | Account | Article) -> tuple[str, ...]:
    """The ids of the articles a record stands in."""
    if isinstance(record, Story):
        return tuple(dict.fromkeys(account.article for account in record.accounts))
    return (record.article,) if isinstance(record, Account) else (record.id,)


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


def article_lines(article: Article, found: Found | None, hide: Hiding) -> Iterator[str]:
    """The article, the verdict with its reasons, and what was found."""
    yield hide.words(article.title) or "untitled"
    yield source_line(article)
    for flaw in article.flaws:
        yield f"  flaw {flaw.code}: {hide.words(flaw.message)}"
    for number, paragraph in enumerate(article.paragraphs):
        speaker = f"{hide.words(paragraph.speaker)}: " if paragraph.speaker else ""
        yield f"  [{number}] {speaker}{hide.paragraph(article.id, number)}"
    if found is None:
        return
    yield verdict_line(found)
    yield from reason_lines(found.sift.reasons, hide)
    yield from (f"  name: {line}" for line in name_lines(found, hide))
    for account in found.accounts:
        yield ""
        told = replace(account, reasons=()) if account.reasons == found.sift.reasons else account
        yield from account_lines(told, hide)


def source_line(article: Article) -> str:
    """Outlet, day and how it is known, language, address."""
    day = f"{article.published.iso} ({article.published_origin})" if article.published else "undated"
    return f"{article.outlet or 'unknown outlet'}, {day}, {article.language}, {article.address}"


def verdict_line(found: Found) -> str:
    """The verdict and its score."""
    return f"{'Relevant' if found.sift.is_relevant else 'Set aside'} (score {found.sift.score:g}):"


def name_lines(found: Found, hide: Hiding) -> Iterator[str]:
    """Each person named, or that one is."""
    for name in found.names:
        shown = "protected" if name.is_protected else "not protected"
        yield f"{hide.person(name)} ({name.role}, {shown}, {len(name.mentions)} places)"


def account_lines(account: Account, hide: Hiding) -> Iterator[str]:
    """Every value with its words, the paragraph they stand in, and its rule."""
    yield account_line(account)
    yield from reason_lines(account.reasons, hide)
    for told in values(account):
        words = " | ".join(hide.quote(e) for e in told.evidence[:3])
        places = ", ".join(str(n) for n in sorted({e.paragraph for e in told.evidence[:3]}))
        status = f" [{told.status}]" if told.status else ""
        yield f"  {told.name}: {hide.words(told.says)}{status} «{words}» [{places}] ({told.rule})"


def account_line(account: Account) -> str:
    """Which account it is."""
    day = account.published.iso if account.published else "undated"
    return f"Account {account.id} ({account.kind}), {account.outlet}, {day}, score {account.score:g}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One value of an account: what it says, how firmly, the rule that read it and the words."""

    name: str
    says: str
    status: str
    rule: str
    evidence: tuple[Evidence, ...]


def values(record: object, prefix: str = "") -> Iterator[Told]:
    """Every fact, claim and statistic, however deep, in the order of the fields."""
    for each in fields(record):  # type: ignore[arg-type]
        value = getattr(record, each.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, (Fact, Claim, Statistic)):
                says, status = (short(part.value), str(part.status)) if isinstance(part, Fact) else (short(part), "")
                name = prefix + each.name
                yield Told(name=name, says=says, status=status, rule=part.rule, evidence=part.evidence)
            elif isinstance(part, People):
                yield from values(part, f"{each.name}.")


def short(value: object) -> str:
    """A value without its empty fields and its evidence; numbers, ages and days as people write them."""
    if type(value) in WORDS:
        return WORDS[type(value)](value)
    if not is_dataclass(value):
        return str(value)
    parts = ((f.name, getattr(value, f.name)) for f in fields(value) if f.name not in ("evidence", "rule"))
    return ", ".join(f"{name}={short(part)}" for name, part in parts if not is_idle(part))


def is_idle(part: object) -> bool:
    """True for what says nothing: empty, no, exact."""
    return part is None or part is False or part is CountKind.EXACT or part in ("", ())


def age_words(age: Age) -> str:
    """26, 19 to 24, 9 months."""
    if age.months is not None:
        return f"{age.months} months"
    return str(age.low) if age.low == age.high else f"{age.low} to {age.high}"


def count_words(count: Count) -> str:
    """3, 3 to 5, 5 or more, up to 5; with what the words say of it."""
    low, high = count.low, count.high
    ends = {(True, True): f"{low} to {high}", (True, False): f"{low} or more", (False, True): f"up to {high}"}
    words = str(low) if low == high else ends.get((low is not None, high is not None), "some")
    return words if count.kind is CountKind.EXACT else f"{words} ({count.kind.value.replace('_', ' ')})"


WORDS: Mapping[type, Callable[[Any], str]] = {
    Count: count_words,
    Age: age_words,
    When: lambda when: str(when.iso),
    bool: lambda yes: "yes" if yes else "no",
    float: lambda number: f"{number:,.15g}",
}


def reason_lines(reasons: Iterable[Reason], hide: Hiding | None = None) -> Iterator[str]:
    """One line a reason."""
    return (f"  {r.weight:+.1f} {r.feature}: {hide.words(r.says) if hide else r.says}" for r in reasons)


def story_lines(story: Story, assessment: Assessment | None, wanted: Sequence[str]) -> Iterator[str]:
    """Accounts, reprints, history, conflicts, both tests, and joins."""
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
    yield from join_lines(story)


def join_lines(story: Story) -> Iterator[str]:
    """Which accounts were joined or kept apart, and why."""
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
