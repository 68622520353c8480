"""Marks for the reader, each with the sentence that says why. A table; a flag without its condition cannot be raised.

Refuses DRAFTER_NOTE, which only a drafter sets, and any flag on nationality or ethnic group.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from tipwire.assess.buckets import CHILD_AT_STAKE
from tipwire.assess.gathered import CONTEXT_KINDS, Gathered
from tipwire.model import (
    CASE_BUCKETS,
    AccountKind,
    Bucket,
    Conduct,
    Flag,
    Level,
    Measure,
    Precision,
    Protocol,
    Screening,
    Speaker,
    Stage,
    Status,
)

ELDERLY_AGE = 60
MASS = 50
UNNAMED = frozenset({Speaker.UNNAMED, Speaker.UNNAMED_EXPERT})
UNDONE = frozenset({Status.ATTEMPTED, Status.INTENDED})

# English glosses of roles, as the finder gives them.
DISABLED = re.compile(r"disab|invalid|wheelchair|handicap|blind|deaf|amputee", re.IGNORECASE)
OLD = re.compile(r"elder|pensioner|old (man|woman)|grandm|grandf", re.IGNORECASE)
OFFICIAL = re.compile(
    r"police|official|officer|soldier|border guard|customs|inspector|prosecutor|judge|investigator|military|mayor|akim"
    r"|civil servant|guard of a (prison|colony)",
    re.IGNORECASE,
)
ELECTED = re.compile(r"deputy|council|maslikhat|parliament|senator|elected|legislator|lawmaker", re.IGNORECASE)
NOT_ELECTED = re.compile(r"deputy (head|director|chief|minister|akim|mayor|commander)", re.IGNORECASE)

# Words of a sentence that lays crime or joblessness on migrants as a group, in the languages of the region and English.
A_GROUP = re.compile(r"мигрант|гастарбайтер|иностран|шетелдік|migrant|foreigner|көшүп|muhojir|приезж", re.IGNORECASE)
BLAME = re.compile(r"преступ|безработ|crime|unemploy|қылмыс|жұмыссыз|кылмыш|жумушсуз|jinoyat|ishsiz", re.IGNORECASE)


def flags(view: View) -> tuple[tuple[Flag, str], ...]:
    """The flags that hold, in the order of the table."""
    return tuple((flag, says) for flag, holds, says in FLAGS if holds(view))


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a flag's condition looks at; `is_tip` where the proceedings are for trafficking."""

    facts: Gathered
    bucket: Bucket
    protocol: Protocol
    screening: Screening
    is_tip: bool

    @property
    def is_case(self) -> bool:
        """True for what is more than context."""
        return self.bucket in CASE_BUCKETS


def victim_roles(view: View, pattern: re.Pattern[str]) -> bool:
    """True where a victim's role fits."""
    return any(pattern.search(f.value) for a in view.facts.sources for f in a.victims.roles)


def suspect_roles(view: View) -> list[str]:
    """The suspects' roles."""
    return [f.value for a in view.facts.sources for f in a.suspects.roles]


def is_screening_gap(view: View) -> bool:
    return view.screening is Screening.NOT_INDICATED


def is_mass_deportation(view: View) -> bool:
    if view.is_case:
        return False
    pending = bool(view.facts.stages & {Stage.DEPORTATION_PENDING, Stage.DEPORTATION})
    counted = (
        s.value or 0
        for s in view.facts.statistics
        if s.measure in (Measure.MIGRANTS, Measure.DEPORTED, Measure.PERSONS)
    )
    ordered = Conduct.DEPORTATION_ORDER in view.facts.conducts
    return (pending and any(value >= MASS for value in counted)) or ordered


def is_conflicting(view: View) -> bool:
    return any(c.relation == "contradictory" for c in view.facts.story.conflicts)


def is_dependent(view: View) -> bool:
    return view.facts.story.sourcing.is_dependent


def is_single(view: View) -> bool:
    return view.facts.story.sourcing.tellers == 1


def has_unnamed_source(view: View) -> bool:
    return any(c.speaker in UNNAMED for c in view.facts.claims) or any(s.by in UNNAMED for s in view.facts.statistics)


def has_child(view: View) -> bool:
    return view.is_case and view.facts.is_child


def has_disabled(view: View) -> bool:
    return view.is_case and victim_roles(view, DISABLED)


def has_elderly(view: View) -> bool:
    return view.is_case and (victim_roles(view, OLD) or any(age >= ELDERLY_AGE for age in view.facts.ages))


def has_official(view: View) -> bool:
    return view.is_case and any(OFFICIAL.search(role) for role in suspect_roles(view))


def has_elected(view: View) -> bool:
    return view.is_case and any(ELECTED.search(r) and not NOT_ELECTED.search(r) for r in suspect_roles(view))


def is_overlap(view: View) -> bool:
    return view.is_case and any(re.search(r"victim", role, re.IGNORECASE) for role in suspect_roles(view))


def is_divergent(view: View) -> bool:
    return view.is_tip and view.protocol.overall is Level.NOT_INDICATED


def lacks_day(view: View) -> bool:
    days = [a.when.value for a in view.facts.sources if a.when]
    return view.is_case and not any(day.precision is Precision.DAY for day in days)


def is_watchlist(view: View) -> bool:
    return view.bucket is Bucket.TIP_RELATED and bool(view.facts.conducts & CHILD_AT_STAKE)


def is_attempt(view: View) -> bool:
    told = [f.status for f in view.facts.exploitation]
    return view.is_case and bool(told) and all(status in UNDONE for status in told)


def generalises(view: View) -> bool:
    if not view.facts.kinds <= CONTEXT_KINDS | {AccountKind.FEATURE}:
        return False
    quotes = [e.quote for c in view.facts.claims for e in c.evidence] + [c.about for c in view.facts.claims]
    quotes += [e.quote for a in view.facts.sources for e in a.details]
    return any(A_GROUP.search(quote) and BLAME.search(quote) for quote in quotes)


def is_identifiable(view: View) -> bool:
    single = any(a.victims.count and a.victims.count.value.high == 1 for a in view.facts.sources)
    marked = has_disabled(view) or has_elderly(view)
    named = any(a.victims.persons for a in view.facts.sources)
    aged = any(age > 0 for age in view.facts.ages)
    return view.is_case and (named or (marked and aged) or (single and has_disabled(view)))


FLAGS: tuple[tuple[Flag, Callable[[View], bool], str], ...] = (
    (
        Flag.VICTIM_SCREENING_GAP,
        is_screening_gap,
        "No report says whether anybody looked for victims of trafficking among the people held.",
    ),
    (
        Flag.MASS_DEPORTATION_RISK,
        is_mass_deportation,
        "Many people are to be deported or were; victims may be among them.",
    ),
    (Flag.CONFLICTING_ACCOUNTS, is_conflicting, "The reports contradict each other; the values stand side by side."),
    (Flag.DEPENDENT_SOURCES, is_dependent, "Some reports repeat or cite others and are no independent sources."),
    (Flag.SINGLE_SOURCE, is_single, "One outlet alone tells it."),
    (Flag.UNNAMED_SOURCE, has_unnamed_source, "Part of it comes from unnamed sources."),
    (Flag.CHILD, has_child, "A victim is said to be under 18."),
    (Flag.DISABILITY, has_disabled, "A victim is said to have a disability."),
    (Flag.ELDERLY, has_elderly, "A victim is said to be 60 or older."),
    (Flag.OFFICIAL_COMPLICITY, has_official, "A suspect is said to hold a public office or to serve in uniform."),
    (Flag.SUSPECT_IS_ELECTED_OFFICIAL, has_elected, "A suspect is said to hold an elected office."),
    (Flag.VICTIM_OFFENDER_OVERLAP, is_overlap, "A suspect is said to be a victim as well."),
    (
        Flag.DOMESTIC_PALERMO_DIVERGENCE,
        is_divergent,
        "Trafficking under national law, without the purpose that the UN Protocol needs.",
    ),
    (Flag.EVENT_DATE_MISSING, lacks_day, "No report gives the day of the event."),
    (
        Flag.WATCHLIST,
        is_watchlist,
        "A missing or irregularly adopted child; to be watched until its whereabouts are known.",
    ),
    (Flag.ATTEMPT, is_attempt, "The exploitation was intended or attempted, not carried out."),
    (Flag.GENERALISATION_ABOUT_A_GROUP, generalises, "A speaker lays crime or unemployment on migrants as a group."),
    (Flag.VICTIM_IDENTIFIABLE, is_identifiable, "Details told of a victim could let a reader find the person."),
)
