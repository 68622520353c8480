"""What a case is about: purposes, acts, related conduct, what was suffered, and which bodies act.

Refuses guilt and force that no source states: "exploited in prostitution" becomes "forced" only with a means that
forces.
"""

from __future__ import annotations

from tipwire.model import Act, BodyKind, Conduct, Exploitation, Means, Stage, Status
from tipwire.report import told
from tipwire.report.bodies import body_words
from tipwire.report.places import route
from tipwire.report.said import NOTHING, Said, fill, joined, merged
from tipwire.report.scene import Scene, victims
from tipwire.report.tables import PHRASES

FORCING = frozenset(
    {
        Means.FORCE, Means.THREAT, Means.THREAT_OF_LAW, Means.THREAT_FAMILY, Means.SEXUAL_ABUSE, Means.ABDUCTION,
        Means.RESTRICTS_MOVEMENT, Means.DOCS_WITHHELD, Means.DEBT, Means.ISOLATION,
    }
)  # fmt: skip
NO_PURPOSE = frozenset({Exploitation.MIXED, Exploitation.OTHER, Exploitation.UNKNOWN, Exploitation.NONE_INDICATED})
NOT_YET = frozenset({Status.INTENDED, Status.ATTEMPTED})
# Who acts in an opening sentence; the rest of the bodies keep their names.
ACTORS = {BodyKind.POLICE: "police", BodyKind.MIGRATION: "the migration police", BodyKind.PROSECUTOR: "prosecutors"}


def purposes(scene: Scene) -> tuple[Exploitation, ...]:
    """The forms of exploitation that the accounts name, those most share first."""
    found = told.commonest(scene.accounts, lambda a: a.exploitation)
    return tuple(p for p in found if p not in NO_PURPOSE and p.value in PHRASES["exploitation"])


def purpose(scene: Scene) -> Said:
    """What it was for: "prostitution"."""
    return joined(
        Said(PHRASES["exploitation"][p.value]["purpose"], told.proofs_of(scene.accounts, lambda a: a.exploitation, p))
        for p in purposes(scene)[:2]
    )


def is_intended(scene: Scene) -> bool:
    """True where no account says that the exploitation took place."""
    facts = [f for a in scene.accounts for f in a.exploitation]
    return bool(facts) and all(f.status in NOT_YET for f in facts)


def deeds(scene: Scene, table: str) -> Said:
    """What was done to bring people there: "recruiting and transporting"."""
    words = PHRASES[table]
    found = [a for a in told.commonest(scene.accounts, lambda a: a.acts) if a.value in words]
    ordered = sorted(found, key=list(Act).index)[:2]
    return joined(Said(words[a.value], told.proofs_of(scene.accounts, lambda x: x.acts, a)) for a in ordered)


def conduct_said(scene: Scene, key: str) -> Said:
    """The related conduct as a ground ("over", "proven") or a topic."""
    for conduct in told.commonest(scene.accounts, lambda a: a.conduct):
        row = PHRASES["conduct"].get(conduct.value, {})
        proofs = told.proofs_of(scene.accounts, lambda a: a.conduct, conduct)
        facts = [f for a in scene.accounts for f in a.conduct if f.value is conduct]
        attempt = key == "over" and all(f.status in NOT_YET for f in facts)
        if phrase := row.get("attempt") if attempt else row.get(key):
            people = victims(scene)
            child = people if conduct is not Conduct.ABDUCTION_FOR_MARRIAGE else NOTHING
            return fill(phrase, who=people, child=child) if "{" in phrase else Said(phrase, proofs)
    return NOTHING


def topics(scene: Scene) -> Said:
    """What an inquiry is about: the conduct most accounts give, and a second that two of them give."""
    first = conduct_with_proofs(scene, "topic")
    for conduct in told.commonest(scene.accounts, lambda a: a.conduct)[1:]:
        told_by = [a for a in scene.accounts if any(f.value is conduct for f in a.conduct)]
        phrase = PHRASES["conduct"].get(conduct.value, {}).get("topic", "")
        if first and phrase and len(told_by) > 1:
            proofs = told.proofs_of(scene.accounts, lambda a: a.conduct, conduct)
            people = victims(scene)
            second = fill(phrase, who=people, child=people) if "{" in phrase else Said(phrase)
            return joined([first, Said(second.text, (*second.proofs, *proofs))]) if second else first
    return first


def conduct_with_proofs(scene: Scene, key: str) -> Said:
    said = conduct_said(scene, key)
    proofs = [
        p for c in told.commonest(scene.accounts, lambda a: a.conduct)[:1]
        for p in told.proofs_of(scene.accounts, lambda a: a.conduct, c)
    ]  # fmt: skip
    return Said(said.text, (*said.proofs, *proofs)) if said else said


def ground(scene: Scene) -> Said:
    """Why they were held or charged: " for allegedly recruiting three women for prostitution in Astana"."""
    allegedly = "" if scene.is_convicted else "allegedly "
    people, what, way = victims(scene), purpose(scene), route(scene)
    acts = deeds(scene, "act")
    if what and acts:
        return fill(
            f" for {allegedly}{{acts}} {{people}}{{way_}} for {{what}}", acts=acts, people=people, way_=way, what=what
        )
    if what:
        attempt = "attempting at " if is_intended(scene) and not scene.is_convicted else ""
        gerund = PHRASES["exploitation"][purposes(scene)[0].value]["gerund"]
        said = fill(f" for {allegedly}{attempt}{gerund}", who=people)
        return Said(said.text, merged((said, what)))
    key = "proven" if scene.is_convicted else "over"
    if conduct := conduct_with_proofs(scene, key):
        return fill(" {conduct}", conduct=conduct)
    if acts:
        return fill(f" for {allegedly}{{acts}} {{people}}{{way_}}", acts=acts, people=people, way_=way)
    return NOTHING


def suffered(scene: Scene) -> Said:
    """What had been done to the people, behind a verb: "allegedly forced into prostitution"."""
    allegedly = "" if scene.is_convicted else "allegedly "
    what = purpose(scene)
    if not what:
        return NOTHING
    acted = deeds(scene, "acted")
    if is_intended(scene) and acted:
        return fill(f"{allegedly}{{acted}} for {{what}}", acted=acted, what=what)
    row = PHRASES["exploitation"][purposes(scene)[0].value]
    means = [f for a in scene.accounts for f in a.means if f.value in FORCING]
    phrase = row.get("forced") if means and "forced" in row else row["suffer"]
    proofs = told.proofs_of(scene.accounts, lambda a: a.exploitation, purposes(scene)[0])
    if is_intended(scene):
        return fill("allegedly meant for {what}", what=what)
    return Said(f"{allegedly}{phrase}", proofs)


# --- actors


def actor(scene: Scene, *kinds: BodyKind) -> Said:
    """Who acted: "police", "undercover police", "officers of the National Security Committee"; NOTHING where unsaid."""
    found: dict[str, Said] = {}
    for account in scene.accounts:
        for fact in account.bodies:
            if fact.value.kind in kinds:
                words = ACTORS.get(fact.value.kind) or f"officers of {body_words(fact.value)}"
                proofs = tuple((account, e) for e in fact.evidence)
                found[words] = Said(words, (*found.get(words, NOTHING).proofs, *proofs))
    said = joined(list(found.values())[:2])
    if "police" in found and Stage.UNDERCOVER_OPERATION in scene.stages:
        return Said(said.text.replace("police", "undercover police", 1), said.proofs)
    return said
