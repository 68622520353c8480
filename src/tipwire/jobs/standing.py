"""Where an article or account stands in the month's report, and why: drafted as `tipwire report` drafts it.

Refuses to guess from rules of its own: what is printed is looked up in the draft; only for what is not there a reason
is sought, in the order in which the draft leaves things out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tipwire import assess
from tipwire.jobs import draft, rulings
from tipwire.model import Account, Action, Article, Assessment, Bucket, Found, Month, Report, Ruling, Story
from tipwire.office import Office
from tipwire.report.choose import verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """All that decides whether an account is printed."""

    office: Office
    account: Account
    story: Story
    assessment: Assessment
    rulings: Sequence[Ruling]
    month: Month
    report: Report


def of_article(office: Office, article: Article, found: Found | None) -> Iterator[str]:
    """A sentence for an article that gives no account, one for each account else."""
    if found is None:
        yield "Not in the report: it has not been read yet; run `tipwire derive`."
    elif not found.sift.is_relevant:
        yield f"Not in the report: it was set aside with {found.sift.score:g} points. {decisive(found)}"
    elif not found.accounts:
        yield "Not in the report: it may concern trafficking, but no event, figure or announcement is told in it."
    else:
        yield from of_accounts(office, found.accounts)


def decisive(found: Found) -> str:
    """What spoke against it most."""
    against = [r for r in found.sift.reasons if r.says.startswith("against")]
    if not against:
        return "The words that spoke for it are too few or too weak."
    heaviest = min(against, key=lambda r: r.weight)
    return f"What decided: {heaviest.says.removeprefix('against: ')}."


def of_accounts(office: Office, accounts: Sequence[Account]) -> Iterator[str]:
    """A sentence for each account."""
    drafts: dict[Month, Report] = {}
    for account in accounts:
        if account.published is None:
            yield f"Account {account.id} is not in the report: it has no date, so it belongs to no month."
            continue
        month = Month(year=account.published.start.year, month=account.published.start.month)
        story = office.store.story_of(account.id)
        if story is None:
            yield f"Account {account.id} is in no story yet; run `tipwire derive`."
            continue
        if month not in drafts:
            drafts[month] = draft.composed(office, month, office.settings.country).report
        yield sentence(case(office, account, story, month, drafts[month]))


def case(office: Office, account: Account, story: Story, month: Month, report: Report) -> Case:
    """What decides about one account."""
    attached = rulings.attach_all(office.store.rulings(), story.accounts).rulings
    return Case(
        office=office,
        account=account,
        story=story,
        assessment=office.store.assessments([story.id])[story.id],
        rulings=rulings.on_stories(attached, [story]),
        month=month,
        report=report,
    )


def sentence(case: Case) -> str:
    """Where the account is printed, or why it is not."""
    name = f"Account {case.account.id}"
    printed = [item for item in case.report.items if item.story == case.story.id]
    numbers = ", ".join(str(p.number) for item in printed for p in item.paragraphs)
    if printed and any(a.account == case.account.id for item in printed for a in item.articles):
        sort = "a case" if case.assessment.is_case else "context"
        return f"{name} is in the report of {case.month.iso}, paragraph {numbers}, as {sort}: {case.assessment.why}"
    why = next((says for test, says in REASONS if test(case)), "nothing in it could be said with proof.")
    if printed:
        return f"{name} is not quoted in paragraph {numbers} of {case.month.iso}, which tells its story: {why}"
    return f"{name} is not in the report of {case.month.iso}: {why.format(**parts(case))}"


def parts(case: Case) -> Mapping[str, str]:
    """What a reason may mention."""
    mandate = assess.mandate.belonging(case.story, case.assessment, case.office.settings.mandate)
    return {"bucket": case.assessment.why, "mandate": mandate.why}


def _is_rejected(case: Case) -> bool:
    return verdict(case.rulings, case.story.id) is Action.REJECT


def _is_rejected_alone(case: Case) -> bool:
    return verdict(case.rulings, case.account.id) is Action.REJECT


def _is_irrelevant(case: Case) -> bool:
    return case.assessment.bucket is Bucket.NOT_RELEVANT


def _is_outside(case: Case) -> bool:
    wanted = case.office.settings.mandate
    return not assess.mandate.belonging(case.story, case.assessment, wanted).belongs


def _is_reprint(case: Case) -> bool:
    return any(reprint.account == case.account.id for reprint in case.story.reprints)


# In the order in which a draft leaves things out.
REASONS: tuple[tuple[Callable[[Case], bool], str], ...] = (
    (_is_rejected, "a person rejected its story."),
    (_is_rejected_alone, "a person rejected it."),
    (_is_irrelevant, "{bucket}"),
    (_is_outside, "{mandate}"),
    (_is_reprint, "it repeats another report's words, and the report is told from that one."),
)
