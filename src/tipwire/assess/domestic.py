"""How far the country's own proceedings have come, by the highest stage told and the class of the articles named.

A table, the highest rung first. Refuses to add an article: where none is named the track is trafficking only if the
facts make a case of it, and the sentence says that no article is named.
"""

from __future__ import annotations

from collections.abc import Callable

from tipwire.assess.gathered import ACCUSED, CONVICTED, COURT, INQUIRY, POLICE_ACT, Gathered
from tipwire.assess.law import LawClass
from tipwire.model import Bucket, DomesticTrack, Speaker, Stage

ADMINISTRATIVE = frozenset({Stage.ADMINISTRATIVE_CHARGE, Stage.DEPORTATION_PENDING, Stage.DEPORTATION})
AUTHORITIES = frozenset({Speaker.OFFICIAL_POLICE, Speaker.OFFICIAL_PROSECUTOR, Speaker.OFFICIAL_MINISTRY})

Rung = tuple[Callable[[Gathered], bool], DomesticTrack, DomesticTrack, str]

# The stage; the track where it is trafficking; the track where it is another offence; the sentence.
RUNGS: tuple[Rung, ...] = (
    (
        lambda f: f.is_overturned and Stage.ACQUITTAL in f.stages,
        DomesticTrack.ACQUITTED,
        DomesticTrack.ACQUITTED,
        "A court convicted and a later judgment acquitted",
    ),
    (
        lambda f: f.is_overturned,
        DomesticTrack.TERMINATED,
        DomesticTrack.TERMINATED,
        "A court convicted and the proceedings were ended later",
    ),
    (
        lambda f: bool(f.stages & CONVICTED),
        DomesticTrack.CONVICTED_TIP,
        DomesticTrack.CONVICTED_OTHER,
        "A court convicted",
    ),
    (lambda f: Stage.ACQUITTAL in f.stages, DomesticTrack.ACQUITTED, DomesticTrack.ACQUITTED, "A court acquitted"),
    (
        lambda f: Stage.TERMINATION in f.stages,
        DomesticTrack.TERMINATED,
        DomesticTrack.TERMINATED,
        "The proceedings were ended",
    ),
    (lambda f: bool(f.stages & COURT), DomesticTrack.TRIED_TIP, DomesticTrack.CHARGED_OTHER, "A trial is under way"),
    (
        lambda f: bool(f.stages & ACCUSED),
        DomesticTrack.CHARGED_TIP,
        DomesticTrack.CHARGED_OTHER,
        "Charges were brought",
    ),
    (
        lambda f: bool(f.stages & INQUIRY or (f.stages & POLICE_ACT and LawClass.CORE in f.law)),
        DomesticTrack.INVESTIGATED_TIP,
        DomesticTrack.INVESTIGATED_OTHER,
        "The authorities investigate or detained somebody",
    ),
)


def domestic(facts: Gathered, bucket: Bucket) -> tuple[DomesticTrack, str]:
    """The track and why."""
    if bucket in (Bucket.CONTEXT, Bucket.NOT_RELEVANT):
        return outside(facts)
    for holds, tip, other, says in RUNGS:
        if holds(facts):
            is_tip = LawClass.CORE in facts.law or (facts.names_no_article and bucket is Bucket.TIP_CASE)
            return (tip if is_tip else other), f"{says}; {article_words(facts)}."
    if facts.stages & POLICE_ACT:
        return DomesticTrack.AWARE_NO_CASE, "The authorities acted; no case is told to be open."
    if Stage.AUTHORITY_AWARE in facts.stages or any(c.speaker in AUTHORITIES for c in facts.claims):
        return DomesticTrack.AWARE_NO_CASE, "The authorities know of it; no case is told to be open."
    return DomesticTrack.NONE, "No act of the authorities is told."


def outside(facts: Gathered) -> tuple[DomesticTrack, str]:
    """The track of context: administrative at most."""
    if facts.stages & ADMINISTRATIVE:
        return DomesticTrack.ADMINISTRATIVE, "Migrants face administrative measures."
    return DomesticTrack.NONE, "No criminal case is told."


def article_words(facts: Gathered) -> str:
    """What is said of the article."""
    if LawClass.CORE in facts.law:
        return "a trafficking offence is named"
    if facts.names_no_article:
        return "no report names the article"
    return "the article named is not the one on trafficking"
