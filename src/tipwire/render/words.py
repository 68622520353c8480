"""Codes of the assessment in words, for the products that print both tests."""

from __future__ import annotations

from tipwire.languages import ENGLISH_NAMES
from tipwire.model import Bucket, DomesticTrack, Indicator, Level, Screening, Sentence, Sign

BUCKETS = {
    Bucket.TIP_CASE: "trafficking case",
    Bucket.TIP_SUSPECTED: "suspected trafficking, no case under a trafficking article",
    Bucket.TIP_RELATED: "related to trafficking",
    Bucket.CONTEXT: "context",
    Bucket.NOT_RELEVANT: "not relevant",
}
LEVELS = {
    Level.MET: "met",
    Level.LIKELY: "likely met",
    Level.POSSIBLE: "possibly met",
    Level.NOT_INDICATED: "not indicated",
    Level.NOT_APPLICABLE: "not applicable",
}
TRACKS = {
    DomesticTrack.NONE: "no proceedings reported",
    DomesticTrack.AWARE_NO_CASE: "authorities aware, no case",
    DomesticTrack.INVESTIGATED_TIP: "investigated under a trafficking article",
    DomesticTrack.INVESTIGATED_OTHER: "investigated under another article",
    DomesticTrack.CHARGED_TIP: "charged under a trafficking article",
    DomesticTrack.CHARGED_OTHER: "charged under another article",
    DomesticTrack.TRIED_TIP: "on trial under a trafficking article",
    DomesticTrack.CONVICTED_TIP: "convicted under a trafficking article",
    DomesticTrack.CONVICTED_OTHER: "convicted under another article",
    DomesticTrack.ACQUITTED: "acquitted",
    DomesticTrack.TERMINATED: "closed",
    DomesticTrack.ADMINISTRATIVE: "administrative proceedings",
}


def bucket_words(bucket: Bucket) -> str:
    """What a story counts as."""
    return BUCKETS[bucket]


def level_words(level: Level) -> str:
    """The answer of the UN Protocol test."""
    return LEVELS[level]


def track_words(track: DomesticTrack) -> str:
    """How far the country's own proceedings have come."""
    return TRACKS[track]


SCREENINGS = {
    Screening.DONE: "reported as done",
    Screening.NOT_DONE: "reported as not done",
    Screening.NOT_INDICATED: "no report says whether people were interviewed to identify victims",
    Screening.NOT_APPLICABLE: "",
}


def screening_words(screening: Screening) -> str:
    """What the reports say of looking for victims."""
    return SCREENINGS[screening]


INDICATORS = {
    Indicator.ABUSE_OF_VULNERABILITY: "abuse of vulnerability",
    Indicator.DECEPTION: "deception",
    Indicator.RESTRICTION_OF_MOVEMENT: "restriction of movement",
    Indicator.ISOLATION: "isolation",
    Indicator.VIOLENCE: "physical and sexual violence",
    Indicator.INTIMIDATION: "intimidation and threats",
    Indicator.RETENTION_OF_DOCUMENTS: "retention of identity documents",
    Indicator.WITHHOLDING_OF_WAGES: "withholding of wages",
    Indicator.DEBT_BONDAGE: "debt bondage",
    Indicator.ABUSIVE_CONDITIONS: "abusive working and living conditions",
    Indicator.EXCESSIVE_OVERTIME: "excessive overtime",
}


def sign_words(sign: Sign) -> str:
    """An indicator of forced labour by its name in the ILO's list, and how firmly it is told."""
    return f"{INDICATORS[sign.indicator]} ({sign.status.value})"


def language_words(code: str) -> str:
    """The language by its English name, else its code."""
    return ENGLISH_NAMES.get(code, code)


def english(sentence: Sentence, none: str = "...") -> str:
    """What stands behind "English:" under a kept detail: room for a person's, or a machine's, marked as such."""
    return f"{sentence.proposal} (machine translation, not checked)" if sentence.proposal else none
