"""The sentence a case opens with: who did what to whom, where, when, as far as the stage goes and no further.

A table of openings in the order they are tried; each says for which stages it stands. Refuses guilt: before a
conviction every ground is "allegedly", "alleged" or "suspected".
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tipwire.model import BodyKind, PlaceRole, Stage
from tipwire.report.bodies import body_words
from tipwire.report.english import count_words, listing
from tipwire.report.grounds import (
    actor,
    conduct_with_proofs,
    deeds,
    ground,
    purpose,
    purposes,
    suffered,
    topics,
)
from tipwire.report.law import charged_with, offence_said
from tipwire.report.places import happened, on_day, where
from tipwire.report.said import NOTHING, Said, fill, merged, proven
from tipwire.report.scene import Scene, count_said, is_single, suspects, suspects_of, victims, victims_of
from tipwire.report.stages import is_a_part
from tipwire.report.tables import PHRASES

# How the words for one person begin; they take a verb in the singular.
ONE = ("a ", "an ", "one ", "at least one ")
HOLDING = (BodyKind.POLICE, BodyKind.SECURITY, BodyKind.BORDER, BodyKind.MIGRATION)


def _set(scene: Scene, *stages: Stage) -> tuple[Said, Said]:
    return happened(scene, *stages), on_day(scene, *stages)


def _stage_proofs(scene: Scene, *stages: Stage) -> Said:
    return Said(
        "", tuple((a, e) for a in scene.accounts for f in a.stages if f.value.stage in stages for e in f.evidence)
    )


def _with(said: Said, *others: Said) -> Said:
    """The same words, proved by more."""
    return Said(said.text, merged((said, *others)), said.is_owned) if said else said


def held(scene: Scene) -> Said:
    """Detained (задержан) or arrested (арестован), whichever the sources say."""
    stage = Stage.DETENTION if Stage.DETENTION in scene.stages else Stage.ARREST
    verb = "detained" if stage is Stage.DETENTION else "arrested"
    people, who = concerned(scene, stage), actor(scene, *HOLDING)
    place, day = _set(scene, Stage.DETENTION, Stage.ARREST)
    why = ground(scene)
    if who and people:
        return _with(
            fill(
                f"{{who}} {verb} {{people}}{{place_}}{{day_}}{{why_}}",
                who=who,
                people=people,
                place_=place,
                day_=day,
                why_=why,
            ),
            _stage_proofs(scene, stage),
        )
    people = people or _unnamed_suspect(scene, stage)
    were = "was" if is_single(scene, suspects_of) or people.text.startswith(ONE) else "were"
    return _with(
        fill(f"{{people}} {were} {verb}{{place_}}{{day_}}{{why_}}", people=people, place_=place, day_=day, why_=why),
        _stage_proofs(scene, stage),
    )


def concerned(scene: Scene, *stages: Stage) -> Said:
    """The suspects the stages concern: "one of two women" where every account that tells them counts fewer."""
    people = suspects(scene)
    facts = [(a, f) for a in scene.accounts for f in a.stages if f.value.stage in stages]
    words = {count_words(f.value.count) if f.value.count else "" for _, f in facts}
    everybody = {count_said(a, a.suspects).text for a in scene.accounts} - {""}
    if not people or len(words) != 1 or words & {"", *everybody} or is_single(scene, suspects_of) or not everybody:
        return people
    if not is_a_part(scene, [f.value.count for _, f in facts]):
        return people
    return Said(f"{words.pop()} of {people.text}", merged((people, *(Said("", proven(a, f)) for a, f in facts))))


def _unnamed_suspect(scene: Scene, *stages: Stage) -> Said:
    """Where no source says who was held."""
    return (
        Said("a suspect", _stage_proofs(scene, *stages).proofs) if any(s in scene.stages for s in stages) else NOTHING
    )


def convicted(scene: Scene) -> Said:
    """The verdict: court, place, day, persons, offence."""
    people = concerned(scene, Stage.CONVICTION, Stage.SENTENCE) or _unnamed_suspect(
        scene, Stage.CONVICTION, Stage.SENTENCE
    )
    if scene.has_both_verdicts and people.text == suspects(scene).text:
        # Whose conviction stands is not told: those told of may be those cleared.
        people = Said("at least one defendant", people.proofs)
    place, day = _set(scene, Stage.CONVICTION, Stage.SENTENCE)
    # The day of an event with verdicts of both kinds may be that of the acquittal.
    day = NOTHING if scene.has_both_verdicts else day
    court = actor_court(scene)
    offence, why = offence_said(scene), ground(scene)
    of = fill(" of {offence}", offence=offence) if offence else NOTHING
    if court:
        words = fill(
            "{court}{place_} convicted {people}{day_}{of_}{why_}",
            court=court, place_=NOTHING if " in " in court.text else place, people=people, of_=of, why_=why, day_=day,
        )  # fmt: skip
    else:
        were = "was" if people.text.startswith(ONE) else "were"
        words = fill(
            f"{{people}} {were} convicted{{place_}}{{day_}}{{of_}}{{why_}}",
            people=people, place_=place, day_=day, of_=of, why_=why,
        )  # fmt: skip
    return _with(words, _stage_proofs(scene, Stage.CONVICTION, Stage.SENTENCE))


def actor_court(scene: Scene) -> Said:
    """The court that gave the verdict; a court named elsewhere ("will appeal to the Supreme Court") did not."""
    named = [(a, f) for a in scene.accounts for f in a.bodies if f.value.kind is BodyKind.COURT]
    for account, fact in named:
        verdicts = [f for f in account.stages if f.value.stage in (Stage.CONVICTION, Stage.SENTENCE)]
        where_told = {e.paragraph for f in verdicts for e in f.evidence}
        if any(fact.value.name == f.value.body for f in verdicts) or {e.paragraph for e in fact.evidence} & where_told:
            return Said(body_words(fact.value), tuple((account, e) for e in fact.evidence))
    return Said("a court", tuple((a, e) for a, f in named for e in f.evidence)) if named else NOTHING


def acquitted(scene: Scene) -> Said:
    """The acquittal, with what had been charged."""
    people = concerned(scene, Stage.ACQUITTAL) or _unnamed_suspect(scene, Stage.ACQUITTAL)
    were = "was" if people.text.startswith(ONE) else "were"
    place, day = _set(scene, Stage.ACQUITTAL)
    said = fill(
        f"{{people}} {were} acquitted{{place_}}{{day_}}{{why_}}",
        people=people, place_=place, day_=day, why_=_accusation(scene),
    )  # fmt: skip
    return _with(said, _stage_proofs(scene, Stage.ACQUITTAL))


def _accusation(scene: Scene) -> Said:
    said = ground(scene)
    return Said(said.text.replace(" for allegedly", " of a charge of", 1), said.proofs) if said else said


def closed(scene: Scene) -> Said:
    """The case was closed."""
    people = suspects(scene)
    place, day = _set(scene, Stage.TERMINATION)
    against = fill(" against {people}", people=people) if people else NOTHING
    said = fill("the case{against_}{place_} was closed{day_}", against_=against, place_=place, day_=day)
    return _with(said, _stage_proofs(scene, Stage.TERMINATION))


def freed(scene: Scene) -> Said:
    """A rescue: who freed whom, from what."""
    people, who = victims(scene), actor(scene, *HOLDING)
    place, day = _set(scene, Stage.RESCUE)
    what = fill(" {suffered}", suffered=suffered(scene))
    if who:
        said = fill(
            "{who} freed {people}{what_}{place_}{day_}", who=who, people=people, what_=what, place_=place, day_=day
        )
    else:
        were = "was" if people.text.startswith(ONE) else "were"
        said = fill(
            f"{{people}}{{what_}}{{place_}} {were} freed{{day_}}", people=people, what_=what, place_=place, day_=day
        )
    return _with(said, _stage_proofs(scene, Stage.RESCUE))


def returned(scene: Scene) -> Said:
    """A return home: whom, from where."""
    people = victims(scene)
    place = where(scene, PlaceRole.DESTINATION, PlaceRole.EVENT)
    what = fill(" {suffered}{place_}", suffered=suffered(scene), place_=place)
    said = fill(
        "{people}{what_} returned home{day_}", people=people, what_=what, day_=on_day(scene, Stage.REPATRIATION)
    )
    return _with(said, _stage_proofs(scene, Stage.REPATRIATION))


def charged(scene: Scene) -> Said:
    """Charged or on trial, where no source tells of the detention."""
    people = concerned(scene, Stage.CHARGE, Stage.TRIAL) or _unnamed_suspect(scene, Stage.CHARGE, Stage.TRIAL)
    one = people.text.startswith(ONE)
    place, day = _set(scene, Stage.CHARGE, Stage.TRIAL)
    verb = (
        ("was" if one else "were") + " charged"
        if Stage.CHARGE in scene.stages
        else ("is" if one else "are") + " on trial"
    )
    offence = charged_with(scene) if Stage.CHARGE in scene.stages else NOTHING
    said = fill(
        f"{{people}} {verb}{{place_}}{{day_}}{{offence_}}{{why_}}",
        people=people, place_=place, day_=day, offence_=offence, why_=ground(scene),
    )  # fmt: skip
    return _with(said, _stage_proofs(scene, Stage.CHARGE, Stage.TRIAL))


def investigated(scene: Scene) -> Said:
    """An inquiry: by whom, about what."""
    who = actor(scene, BodyKind.PROSECUTOR, BodyKind.POLICE, BodyKind.SECURITY) or Said("the authorities")
    place, day = _set(scene, Stage.INVESTIGATION)
    topic = _topic(scene)
    if not topic:
        return NOTHING
    said = fill("{who} are investigating {topic}{place_}", who=who, topic=topic, place_=place)
    return _with(said, _stage_proofs(scene, Stage.INVESTIGATION), day)


def _topic(scene: Scene) -> Said:
    """What an inquiry is about."""
    people, what, acted = victims(scene), purpose(scene), deeds(scene, "acted")
    were = "was" if is_single(scene, victims_of) else "were"
    if what and acted:
        return fill(f"whether {{people}} {were} {{acted}} for {{what}}", people=people, acted=acted, what=what)
    if what:
        suffer = PHRASES["exploitation"][purposes(scene)[0].value]["suffer"]
        said = fill(f"whether {{people}} {were} {suffer}", people=people)
        return _with(said, what)
    return topics(scene)


def raided(scene: Scene) -> Said:
    """An operation: by whom, where, when, against what."""
    who = actor(scene, *HOLDING) or Said("the authorities")
    place, day = _set(scene, Stage.RAID, Stage.UNDERCOVER_OPERATION)
    topic = conduct_with_proofs(scene, "topic")
    about = fill(" concerning {topic}", topic=topic) if topic else NOTHING
    found = fill(" and found {people} {what}", people=victims(scene), what=suffered(scene))
    said = fill(
        "{who} carried out an operation{place_}{day_}{about_}{found_}",
        who=who, place_=place, day_=day, about_=NOTHING if found else about, found_=found,
    )  # fmt: skip
    return _with(said, _stage_proofs(scene, Stage.RAID, Stage.UNDERCOVER_OPERATION))


def reported(scene: Scene) -> Said:
    """What the outlets alone report: no body is said to act."""
    people = victims(scene)
    were = "was" if people.text.startswith(ONE) else "were"
    place = happened(scene) or where(scene, PlaceRole.DESTINATION)
    told_by = f", {listing(scene.outlets[:1])} reported"
    what = suffered(scene)
    if what:
        said = fill(f"{{people}} {were} {{what}}{{place_}}{told_by}", people=people, what=what, place_=place)
        return Said(said.text, said.proofs, True) if said else said
    topic = conduct_with_proofs(scene, "topic")
    said = fill(f"{scene.outlets[0]} reported {{topic}}{{place_}}", topic=topic, place_=place)
    return Said(said.text, said.proofs, True) if said else said


Opening = Callable[[Scene], Said]
OPENINGS: Sequence[tuple[frozenset[Stage], Opening]] = (
    (frozenset({Stage.CONVICTION, Stage.SENTENCE}), convicted),
    (frozenset({Stage.ACQUITTAL}), acquitted),
    (frozenset({Stage.TERMINATION}), closed),
    (frozenset({Stage.RESCUE}), freed),
    (frozenset({Stage.DETENTION, Stage.ARREST}), held),
    (frozenset({Stage.CHARGE, Stage.TRIAL}), charged),
    (frozenset({Stage.REPATRIATION}), returned),
    (frozenset({Stage.INVESTIGATION}), investigated),
    (frozenset({Stage.RAID, Stage.UNDERCOVER_OPERATION}), raided),
    (frozenset(), reported),
)


def _of_some(scene: Scene) -> frozenset[Stage]:
    """The arrest of some of the detained, which the opening on their detention does not tell."""
    counts = [f.value.count for a in scene.accounts for f in a.stages if f.value.stage is Stage.ARREST]
    is_of_some = any(counts) and Stage.DETENTION in scene.stages and is_a_part(scene, counts)
    return frozenset({Stage.ARREST}) if is_of_some else frozenset()


def opening(scene: Scene) -> tuple[Said, frozenset[Stage]]:
    """The first sentence of a case and the stages it has told; NOTHING where the sources hold too little for one."""
    for stages, build in OPENINGS:
        if (not stages or stages & scene.stages) and (said := build(scene)):
            return said, stages - _of_some(scene)
    return NOTHING, frozenset()
