"""Places from small to large and days as absolute dates, as far as the sources agree on them.

Where days contradict each other none is printed in the opening; `days_told` gives them side by side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tipwire.model import (
    Account,
    Evidence,
    Fact,
    Place,
    PlaceRole,
    Stage,
    When,
)
from tipwire.report import english, told
from tipwire.report.said import NOTHING, Proof, Said, fill, merged, proven
from tipwire.report.scene import Scene
from tipwire.report.tables import nation


def place_name(place: Place) -> str:
    """The place from small to large, once: "Temirtau, Karaganda oblast"; a country by its name."""
    if place.kind == "country":
        return nation(place.country) if place.country else english.plain(place.name)
    name = _lower_kind(place.name)
    wider = _lower_kind(place.admin1)
    head = name.split()[0].lower()[:5]
    if wider and not wider.lower().startswith(head) and wider.lower() != name.lower():
        return f"{name}, {wider}"
    return name


def _lower_kind(name: str) -> str:
    return re.sub(
        r" (Oblast|Region|District|Province|City|Village|Raion)\b", lambda m: m.group().lower(), english.plain(name)
    )


def places(scene: Scene, *roles: PlaceRole) -> tuple[Said, ...]:
    """The places with one of the roles, those most accounts give first; wider ones that hold a finer one left out."""
    found = told.commonest(scene.accounts, lambda a: [f for f in a.places if f.value.role in roles])
    fine = [p for p in found if not _is_covered(p, found)]
    named: dict[str, list[Said]] = {}
    for place in fine:
        proofs = told.proofs_of(scene.accounts, lambda a: a.places, place)
        named.setdefault(place_name(place), []).append(Said(place_name(place), proofs))
    return tuple(Said(text, merged(group)) for text, group in named.items())


def _is_covered(place: Place, found: Sequence[Place]) -> bool:
    """True for a country or oblast of which the sources name a town as well."""
    return any(
        other != place
        and other.country == place.country
        and (
            (place.kind == "country" and other.kind != "country")
            or (bool(other.admin1) and other.admin1 == place.name and other.name != place.name)
        )
        for other in found
    )


def where(scene: Scene, *roles: PlaceRole, limit: int = 2) -> Said:
    """ " in Kyzylorda" or " in Kyzylorda and Astana"; NOTHING where no place has the role."""
    found = places(scene, *roles)[:limit]
    said = fill(" in {places}", places=told.listing_said(found)) if found else NOTHING
    return Said(said.text + ",", said.proofs) if found and "," in found[-1].text else said


# Where a court sits is often only named beside its verdict.
_IN_COURT = frozenset({Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL, Stage.TRIAL})
_BESIDE, _A_PARAGRAPH = 60, 1000


def happened(scene: Scene, *stages: Stage) -> Said:
    """ " in Kyzylorda": the one place of the act: in each account the place of the event nearest to the words for one
    of the stages, then the place that most accounts give. Where people were bound for is not where it happened.
    """
    near = [p for a in scene.accounts if (p := _nearest(scene, a, stages))]
    if not near:
        near = [(a, f) for a in scene.accounts for f in _of_the_event(scene, a)]
    found = [f.value for _, f in near]
    fine = [p for p in found if not _is_covered(p, found)]
    if not fine:
        return NOTHING
    named = Counter(place_name(p) for p in fine)
    text = max(named, key=lambda name: named[name])
    proofs = tuple(p for a, f in near if place_name(f.value) == text for p in proven(a, f))
    return Said(f" in {text}" + ("," if "," in text else ""), proofs)


def _of_the_event(scene: Scene, account: Account) -> list[Fact[Place]]:
    """The places of the event of one account: no state where anybody names a finer place, no way-point where others
    are left."""
    facts = [f for f in account.places if f.value.role is PlaceRole.EVENT]
    anybody = [f.value for a in scene.accounts for f in a.places if f.value.role is PlaceRole.EVENT]
    if any(p.kind != "country" for p in anybody):
        facts = [f for f in facts if f.value.kind != "country"]
    return [f for f in facts if not _is_way_point(scene, f.value)] or facts


def _is_way_point(scene: Scene, place: Place) -> bool:
    """True where as many accounts take it for whence or whither as for the place of the event."""
    roles = [f.value.role for a in scene.accounts for f in a.places if f.value.name == place.name]
    ways = sum(role in (PlaceRole.DESTINATION, PlaceRole.ORIGIN) for role in roles)
    return ways > 0 and ways >= roles.count(PlaceRole.EVENT)


def _nearest(scene: Scene, account: Account, stages: Sequence[Stage]) -> tuple[Account, Fact[Place]] | None:
    marks = [e for f in account.stages if f.value.stage in stages for e in f.evidence]
    is_in_court = bool(set(stages) & _IN_COURT)
    facts = (_seats(account) if is_in_court else []) or _of_the_event(scene, account)
    if is_in_court:
        facts += [
            f
            for f in account.places
            if f.value.role is PlaceRole.MENTION
            and f.value.kind in ("town", "city")
            and not f.rule.startswith("place/adjective")
            and any(_apart(e, m) <= _BESIDE for e in f.evidence for m in marks)
        ]
    if not marks or not facts:
        return None
    return account, min(facts, key=lambda f: min(_apart(e, m) for e in f.evidence for m in marks))


def _seats(account: Account) -> list[Fact[Place]]:
    """The towns that the account names as a court's: a verdict is told there, not where people were exploited."""
    return [f for f in account.places if f.rule.endswith("/court") and f.value.kind in ("town", "city")]


def _apart(left: Evidence, right: Evidence) -> int:
    return abs(left.start - right.start) + _A_PARAGRAPH * abs(left.paragraph - right.paragraph)


def route(scene: Scene) -> Said:
    """ " from Temirtau to Turkey", as far as the sources give it."""
    origin = told.listing_said(places(scene, PlaceRole.ORIGIN)[:2])
    goal = told.listing_said(places(scene, PlaceRole.DESTINATION)[:2])
    start = fill(" from {place}", place=origin) if origin else NOTHING
    end = fill(" to {place}", place=goal) if goal else NOTHING
    return Said(start.text + end.text, merged((start, end)))


def on_day(scene: Scene, *stages: Stage) -> Said:
    """ " on January 22": the day of the first of these stages that has one, else of the event where it is the same."""
    if days_told(scene, *stages):
        return NOTHING
    for stage in stages:
        dated = [
            (f.value.when, proven(a, f))
            for a in scene.accounts
            for f in a.stages
            if f.value.stage is stage and f.value.when
        ]
        if days := _one_day(scene, [(w, p) for w, p in dated if w]):
            return days
    for account in scene.accounts:
        if account.when and any(f.value.stage in stages for f in account.stages):
            return _one_day(scene, _same_day(scene, account))
    return NOTHING


def days_told(scene: Scene, *stages: Stage) -> tuple[told.Variant, ...]:
    """The days that the sources give for one of these stages, where they contradict each other; else nothing."""
    for stage in stages:
        found = scene.telling(lambda a, s=stage: _stage_day(scene, a, s))  # type: ignore[misc]
        days = {f.value.when for a in scene.accounts for f in a.stages if f.value.stage is stage and f.value.when}
        if len(found) > 1 and not any(all(d.holds(e) or e.holds(d) for e in days) for d in days):
            return found
    sides = [c for c in scene.story.conflicts if c.field == "event_date" and c.relation == "contradictory"]
    apart = {account for c in sides for side in c.sides for account in side.accounts}
    found = scene.telling(
        lambda a: (
            Said(english.when_words(a.when.value, scene.month), proven(a, a.when))
            if a.when and a.id in apart and any(f.value.stage in stages for f in a.stages)
            else NOTHING
        )
    )
    return found if len(found) > 1 else ()


def _stage_day(scene: Scene, account: Account, stage: Stage) -> Said:
    for fact in account.stages:
        if fact.value.stage is stage and fact.value.when:
            return Said(english.when_words(fact.value.when, scene.month), proven(account, fact))
    return NOTHING


def _same_day(scene: Scene, first: Account) -> list[tuple[When, tuple[Proof, ...]]]:
    """The days of the accounts that tell of the same day as the first; a later report may bear a later day."""
    assert first.when
    day = first.when.value
    return [
        (a.when.value, proven(a, a.when))
        for a in scene.accounts
        if a.when and (a.when.value.holds(day) or day.holds(a.when.value))
    ]


def _one_day(scene: Scene, dated: Sequence[tuple[When, tuple[Proof, ...]]]) -> Said:
    """The day where all agree; the finer of two that hold each other; NOTHING where they differ."""
    if not dated:
        return NOTHING
    finest = max((w for w, _ in dated), key=lambda w: len(w.iso))
    if not all(w.holds(finest) for w, _ in dated):
        return NOTHING
    proofs = tuple(p for w, told_by in dated if w == finest for p in told_by)
    return Said(" " + english.when_words(finest, scene.month), proofs)
