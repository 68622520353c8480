"""How firmly a story stands, in words and without a percentage: who says so, and that the suspect denies.

A table, the firmest first. Refuses "convicted" below a conviction.
"""

from __future__ import annotations

from collections.abc import Callable

from tipwire.assess.gathered import ACCUSED, CONVICTED, COURT, PROCEEDINGS, Gathered
from tipwire.model import CASE_BUCKETS, Bucket, Speaker, Stage

OFFICIALS = frozenset(
    {
        Speaker.OFFICIAL_POLICE,
        Speaker.OFFICIAL_PROSECUTOR,
        Speaker.OFFICIAL_COURT,
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
    }
)
UNNAMED = frozenset({Speaker.UNNAMED, Speaker.UNNAMED_EXPERT})

GRADES: tuple[tuple[Callable[[Gathered], bool], str], ...] = (
    (lambda f: bool(f.stages & CONVICTED) and not f.is_overturned, "court found"),
    (lambda f: Stage.ACQUITTAL in f.stages, "court acquitted"),
    (lambda f: Stage.TERMINATION in f.stages, "proceedings ended"),
    (lambda f: bool(f.stages & COURT), "on trial"),
    (lambda f: bool(f.stages & ACCUSED), "charged"),
    (lambda f: speaks(f, OFFICIALS) or bool(f.stages & PROCEEDINGS), "officials say"),
    (lambda f: speaks(f, {Speaker.NGO, Speaker.INTL_ORG}), "a non-governmental organization says"),
    (lambda f: speaks(f, {Speaker.PRESUMED_VICTIM, Speaker.RELATIVE}), "the people concerned say"),
    (lambda f: bool(f.claims) and all(c.speaker in UNNAMED for c in f.claims), "one unnamed source"),
    (lambda _: True, "media report"),
)

SPEAKERS_FROM = next(n for n, (_, words) in enumerate(GRADES) if words == "officials say")


def grade(facts: Gathered, bucket: Bucket) -> str:
    """The grade in words; of context only who says so, for its charges and trials are not of one event."""
    rows = GRADES if bucket in CASE_BUCKETS else GRADES[SPEAKERS_FROM:]
    words = next(words for holds, words in rows if holds(facts))
    return f"{words}; the suspect denies" if facts.denies else words


def speaks(facts: Gathered, speakers: frozenset[Speaker] | set[Speaker]) -> bool:
    """True where one of these speaks or gives a figure."""
    return any(c.speaker in speakers for c in facts.claims) or any(s.by in speakers for s in facts.statistics)
