"""Context: raids, deportations, announcements, orders and commentary, from claims, conduct and bodies.

Migrants in a raid are neither victims nor offenders here. Refuses to turn an announcement into a fact: it keeps its
speaker.
"""

from __future__ import annotations

from tipwire.model import (
    Account,
    AccountKind,
    BodyKind,
    Claim,
    Conduct,
    PlaceRole,
    Polarity,
    Speaker,
    Stage,
)
from tipwire.report.claims import DEFENCE, SAID, speaker_said, statement
from tipwire.report.grounds import actor
from tipwire.report.places import on_day, where
from tipwire.report.said import NOTHING, Said, fill, merged
from tipwire.report.scene import Scene
from tipwire.report.tables import PHRASES

RAID = frozenset({Stage.RAID, Stage.UNDERCOVER_OPERATION})
TOPICS = (
    Conduct.DEPORTATION_ORDER, Conduct.MIGRATION_POLICY, Conduct.LABOUR_MARKET,
    Conduct.ILLEGAL_EMPLOYMENT_OF_FOREIGNERS, Conduct.IRREGULAR_MIGRATION, Conduct.SMUGGLING,
)  # fmt: skip


def is_operation(scene: Scene) -> bool:
    """True where an account tells of a raid; figures of removals over a year tell of none."""
    return any(a.kind is AccountKind.ENFORCEMENT_OPERATION for a in scene.accounts) or bool(scene.stages & RAID)


def operation(scene: Scene) -> Said:
    """The raid: by whom, where, when: "The migration police carried out an operation in Astana on January 20"."""
    if not is_operation(scene):
        return NOTHING
    kinds = (BodyKind.POLICE, BodyKind.MIGRATION, BodyKind.SECURITY, BodyKind.BORDER)
    who = actor(scene, *kinds) or Said("the authorities")
    proofs = Said(
        "", tuple((a, e) for a in scene.accounts for f in a.stages if f.value.stage in RAID for e in f.evidence)
    )
    said = fill(
        "{who} carried out an operation to find irregular migrants{place_}{day_}"
        if scene.has(Conduct.IRREGULAR_MIGRATION)
        else "{who} carried out an operation{place_}{day_}",
        who=who, place_=where(scene, PlaceRole.EVENT), day_=on_day(scene, Stage.RAID),
    )  # fmt: skip
    return Said(said.text, merged((said, proofs))) if said.proofs or proofs.proofs else NOTHING


def removal(scene: Scene) -> Said:
    """What becomes of those found, where the opening did not say it."""
    for stage, words in (
        (Stage.DEPORTATION_PENDING, "those found are to be deported"),
        (Stage.DEPORTATION, "migrants were deported"),
    ):
        accounts = [a for a in scene.accounts if any(f.value.stage is stage for f in a.stages)]
        if accounts:
            return Said(
                words, tuple((a, e) for a in accounts for f in a.stages if f.value.stage is stage for e in f.evidence)
            )
    return NOTHING


def statements(scene: Scene, most: int = 6) -> tuple[Said, ...]:
    """Who said what, where a gloss tells it; a speaker without one is not said to have spoken."""
    found: dict[str, Said] = {}
    for account in scene.accounts:
        for claim in (c for c in account.claims if c.speaker not in DEFENCE):
            said = _statement(scene, account, claim)
            if said:
                found[said.text] = Said(said.text, merged((found.get(said.text, NOTHING), said)), said.is_owned)
    return _one_speaker(list(found.values())[:most])


def _one_speaker(said: list[Said]) -> tuple[Said, ...]:
    """What one speaker says in the same way in one sentence: "... announced that ... and that ..."."""
    out: dict[str, list[Said]] = {}
    for one in said:
        head = next((f" {v} " for v in VERBS if f" {v} " in one.text), "")
        who = one.text.partition(head)[0] + head if head else one.text
        out.setdefault(who, []).append(one)
    return tuple(_joined(who, parts) for who, parts in out.items())


def _joined(who: str, parts: list[Said]) -> Said:
    tails = [p.text.removeprefix(who) for p in parts]
    again = " that " if who.endswith(" that ") else " "
    text = who + f" and{again}".join(tails) if len(parts) > 1 else parts[0].text
    return Said(text, merged(parts), any(p.is_owned for p in parts))


VERBS = (*SAID.values(), "said that")


def _speaker(scene: Scene, account: Account, claim: Claim) -> tuple[str, bool]:
    """Who speaks, and whether that is the outlet itself."""
    if claim.speaker in (Speaker.MEDIA, Speaker.UNCLEAR):
        return scene.outlet(account), True
    return speaker_said(scene, account, claim), False


def _statement(scene: Scene, account: Account, claim: Claim) -> Said:
    who, owned = _speaker(scene, account, claim)
    proofs = tuple((account, e) for e in claim.evidence)
    if not who:
        return NOTHING
    if claim.polarity is Polarity.NO_COMMENT:
        return Said(f"{who} declined to comment", proofs)
    said = statement(who, claim, proofs)
    return Said(said.text, said.proofs, owned)


def subject(account: Account) -> Said:
    """What an announcement is about, by the account's own conduct."""
    for conduct in TOPICS:
        facts = [f for f in account.conduct if f.value is conduct]
        if facts:
            topic = PHRASES["conduct"][conduct.value]["topic"]
            return Said(topic, tuple((account, e) for f in facts for e in f.evidence))
    return NOTHING


def fallback(scene: Scene) -> Said:
    """What may be said of an item without figures or speakers: who reported on what."""
    for account in scene.accounts:
        if topic := subject(account):
            return Said(f"{scene.outlet(account)} reported on {topic.text}", topic.proofs, True)
    return NOTHING
