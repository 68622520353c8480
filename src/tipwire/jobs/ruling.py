"""Record a person's decision and work out again only what it touches."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import uuid4

from tipwire.errors import RulingError
from tipwire.jobs import derive, notes, rulings, verdicts
from tipwire.jobs.explain import complete
from tipwire.model import Account, Action, Ruling, Story
from tipwire.office import Office

# What each action needs beside a reason, and how to say that it is missing.
NEEDS: Mapping[Action, tuple[str, str]] = {
    Action.AMEND: ("to", "say the field and its value: --field victims.count --to 4"),
    Action.MERGE: ("with", "say which story joins it: --with STORY"),
    Action.PROTECT: ("words", "say the words to hide: --words NAME"),
    Action.NOTE: ("text", "say the text of the note: --text TEXT, or a ready one: --ready ID"),
}


def rule(office: Office, target: str, action: Action, *, why: str, who: str, value: Mapping[str, str]) -> Ruling:
    """The ruling as recorded. Errors: RulingError for an unknown id, a missing part or a value that does not fit."""
    target = complete(office, target)
    given = {key: text.strip() for key, text in value.items() if text.strip()}
    if not why.strip():
        raise RulingError("A ruling needs a reason; add --why with one sentence.")
    if action in NEEDS and NEEDS[action][0] not in given and "ready" not in given:
        raise RulingError(f"{action.value} needs more: {NEEDS[action][1]}.")
    if action is Action.NOTE and "ready" in given:
        given |= notes.value(office, target, given["ready"])
    account = founder(office, target)
    anchors = rulings.anchors(account)
    if account.id != target:
        if given.get("field") not in verdicts.AMENDABLE:
            refuse_story(target, action)
        given["founder"] = account.id
    if action is Action.SPLIT:
        given["out"] = leaver(office, target, account).id
    if "with" in given:
        other = founder(office, complete(office, given["with"]))
        if other.id == account.id:
            raise RulingError(f"{target} and {given['with']} are one story already; name another one.")
        given |= {"with": other.id, "with_anchors": " ".join(rulings.anchors(other))}
    ruling = Ruling(
        id=uuid4().hex,
        action=action,
        target=target,
        why=why.strip(),
        who=who,
        at=office.clock(),
        value=tuple(sorted(given.items())),
        anchors=anchors,
    )
    if action is Action.AMEND:
        refuse_misfit(office, account, ruling)
    with office.store.writing():
        office.store.add_ruling(ruling)
        derive.join(office, touched(office, ruling), derive.Log())
    return ruling


def refuse_misfit(office: Office, account: Account, ruling: Ruling) -> None:
    """Nothing. Errors: RulingError for a field or value that does not fit, before anything is kept."""
    if ruling.get("field") not in verdicts.AMENDABLE:
        rulings.amended(account, ruling)
        return
    story = office.store.story_of(account.id)
    if "founder" not in dict(ruling.value) or story is None:
        raise RulingError(f"{ruling.get('field')} is said of a story; give its id (`tipwire stories` lists them).")
    verdicts.amended(office.store.assessments([story.id])[story.id], ruling)


def refuse_story(target: str, action: Action) -> None:
    """Nothing. Errors: RulingError where a story's id is given and only an account's makes sense."""
    if action is Action.AMEND:
        raise RulingError(
            f"{target!r} is a story; give the account whose value is wrong (`tipwire explain {target}` lists them)."
        )


def founder(office: Office, id: str) -> Account:
    """The account with that id, or the founding account of the story with it. Errors: RulingError."""
    account = office.store.account(id)
    if account:
        return account
    story = office.store.story(id)
    if story:
        return story.accounts[0]
    raise RulingError(f"No account or story has the id {id!r}; `tipwire stories` lists them.")


def leaver(office: Office, id: str, account: Account) -> Account:
    """The account that a split takes out. Errors: RulingError for a story's id or a story of one account."""
    story = office.store.story_of(account.id)
    if office.store.account(id) is None or story is None or len(story.accounts) < 2:
        raise RulingError(
            f"{id!r} cannot be split off; give the id of one account of a story of several (`tipwire explain STORY`)."
        )
    return account


def touched(office: Office, ruling: Ruling) -> list[Account]:
    """The accounts whose stories a ruling may change."""
    ids = {ruling.get("founder", ruling.target), ruling.get("with"), ruling.get("out")} - {""}
    stories: list[Story] = [s for id in ids if (s := office.store.story_of(id))]
    wanted = ids | {a.id for story in stories for a in story.accounts}
    return list(office.store.accounts(ids=wanted))
