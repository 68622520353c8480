"""People's decisions outlive the finder."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tipwire import find
from tipwire.errors import RulingError
from tipwire.jobs import derive, draft, review, ruling, rulings
from tipwire.model import Account, Action, Article, Found, Month, Story, digest, evidence_in
from tipwire.office import Office

JANUARY = Month(year=2009, month=1)


def changed_finder(article: Article) -> Found:
    """Another finder: it gives its accounts other ids, drops the sums and bodies it found, and reads two words more."""
    found = find.accounts(article)
    return replace(found, accounts=tuple(changed(account) for account in found.accounts))


def changed(account: Account) -> Account:
    """The account as the other finder has it."""
    return replace(account, id=digest("another finder", account.id), money=(), bodies=(), details=account.details[:1])


def decide(office: Office, target: str, action: Action, **value: str) -> None:
    """Record a decision of the test's officer."""
    ruling.rule(office, target, action, why="read it", who="officer", value=value)


def two_stories(office: Office) -> tuple[Story, Story]:
    """A story of several accounts and another one."""
    stories = sorted(office.store.stories(), key=lambda s: -len(s.accounts))
    return stories[0], stories[1]


def story_with(office: Office, account: Account) -> Story:
    """The story that holds the account that the changed finder makes of this one."""
    story = office.store.story_of(changed(account).id)
    assert story is not None
    return story


def rederive(office: Office) -> derive.Derived:
    """All derived records thrown away and made again by the other finder."""
    return derive.derive(office, everything=True, finder=changed_finder)


def test_an_accepted_story_stays_accepted(office: Office) -> None:
    story, _ = two_stories(office)
    decide(office, story.id, Action.ACCEPT)
    assert rederive(office).lost == ()
    assert story_with(office, story.accounts[0]).id in review.judged(office)
    items = {i.story: i for i in draft.draft(office, JANUARY, "KZ").report.items}
    assert items[story_with(office, story.accounts[0]).id].is_reviewed


def test_a_rejected_story_stays_out_of_the_report(office: Office) -> None:
    story, _ = two_stories(office)
    assert story.id in {i.story for i in draft.draft(office, JANUARY, "KZ").report.items}
    decide(office, story.id, Action.REJECT)
    assert story.id not in {i.story for i in draft.draft(office, JANUARY, "KZ").report.items}
    rederive(office)
    ids = {i.story for i in draft.draft(office, JANUARY, "KZ").report.items}
    assert story_with(office, story.accounts[0]).id not in ids


def test_an_amended_count_stays_amended(office: Office) -> None:
    story, _ = two_stories(office)
    account = story.accounts[1]
    decide(office, account.id, Action.AMEND, field="victims.count", to="17")
    for told in (account, changed(account)):
        held = next(a for a in office.store.story_of(told.id).accounts if a.id == told.id)  # type: ignore[union-attr]
        assert held.victims.count is not None
        assert held.victims.count.value.low == 17
        if told is account:
            rederive(office)


def test_a_merge_holds(office: Office) -> None:
    left, right = two_stories(office)
    decide(office, left.id, Action.MERGE, **{"with": right.id})
    assert right.accounts[0].id in {a.id for a in office.store.story_of(left.accounts[0].id).accounts}  # type: ignore[union-attr]
    rederive(office)
    merged = story_with(office, left.accounts[0])
    assert changed(right.accounts[0]).id in {a.id for a in merged.accounts}


def test_a_split_holds(office: Office) -> None:
    story, _ = two_stories(office)
    leaver = story.accounts[-1]
    decide(office, leaver.id, Action.SPLIT)
    assert office.store.story_of(leaver.id) != office.store.story_of(story.accounts[0].id)
    rederive(office)
    assert story_with(office, leaver).id != story_with(office, story.accounts[0]).id


def test_protected_words_leave_every_product(office: Office) -> None:
    story, _ = two_stories(office)
    account = story.accounts[0]
    words = next(e.quote for e in evidence_in(account) if len(e.quote) > 12)
    decide(office, account.id, Action.PROTECT, words=words)
    rederive(office)
    drafted = draft.draft(office, JANUARY, "KZ")
    for form in draft.FORMS:
        assert words not in draft.rendered(office, drafted, form), form


def test_a_note_stands_in_the_item(office: Office) -> None:
    story, _ = two_stories(office)
    decide(office, story.id, Action.NOTE, text="The office asked the ministry for the file.")
    rederive(office)
    text = draft.rendered(office, draft.draft(office, JANUARY, "KZ"), "markdown")
    assert "The office asked the ministry for the file." in text


def test_a_ruling_whose_words_are_gone_waits_for_a_person(office: Office) -> None:
    story, _ = two_stories(office)
    account = story.accounts[0]
    decide(office, account.id, Action.ACCEPT)

    def blind(article: Article) -> Found:
        found = changed_finder(article)
        return replace(found, accounts=()) if article.id == account.article else found

    done = derive.derive(office, everything=True, finder=blind)
    assert len(done.lost) == 1
    assert next(w.what for w in review.waiting(office, None)) == "lost ruling"
    assert rederive(office).lost == (), "it finds its account again when the words are back"


@pytest.mark.parametrize(
    ("action", "value", "says"),
    [
        (Action.AMEND, {"field": "victims.count"}, "amend needs more"),
        (Action.AMEND, {"field": "names", "to": "3"}, "cannot be amended"),
        (Action.AMEND, {"field": "victims.count", "to": "many"}, "no value for victims.count"),
        (Action.AMEND, {"field": "event_date", "to": "yesterday"}, "no value for event_date"),
        (Action.MERGE, {}, "merge needs more"),
        (Action.MERGE, {"with": "nothing"}, "No account or story"),
        (Action.PROTECT, {}, "protect needs more"),
        (Action.NOTE, {"text": "  "}, "note needs more"),
    ],
)
def test_a_decision_that_cannot_be_taken_changes_nothing(
    office: Office, action: Action, value: dict[str, str], says: str
) -> None:
    story, _ = two_stories(office)
    with pytest.raises(RulingError, match=says):
        decide(office, story.accounts[0].id, action, **value)
    assert office.store.rulings() == ()


def test_a_story_is_not_amended_but_one_of_its_accounts(office: Office) -> None:
    story, _ = two_stories(office)
    with pytest.raises(RulingError, match="is a story"):
        decide(office, story.id, Action.AMEND, field="victims.count", to="3")


def test_a_rejected_account_leaves_its_story_in_the_report(office: Office) -> None:
    story, _ = two_stories(office)
    decide(office, story.accounts[-1].id, Action.REJECT)
    items = {i.story: i for i in draft.draft(office, JANUARY, "KZ").report.items}
    cited = {c.account for p in items[story.id].paragraphs for s in p.sentences for c in s.citations}
    assert cited
    assert story.accounts[-1].id not in cited


@pytest.mark.parametrize(("text", "ends"), [("3", (3, 3)), ("3-4", (3, 4)), ("5+", (5, None)), ("~40", (40, 40))])
def test_a_count_is_read_as_people_type_it(text: str, ends: tuple[int, int | None]) -> None:
    count = rulings.count_of(text)
    assert (count.low, count.high) == ends
