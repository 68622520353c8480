"""No deed told as done before a verdict: it is alleged, somebody's claim, or what a court found.

What people suffered may be told plainly where a body identified them, nobody is named as the doer, and nobody awaits a
verdict for it: told plainly, it would prejudge that verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.making import finding, overlaps
from tipwire.assess.certainty.prose import Prose
from tipwire.assess.certainty.tables import Word, words
from tipwire.assess.standing import Standing

KINDS = ("act", "move", "suffered", "gerund", "own", "active")
_HELD_FOR = re.compile(
    r"\b(?:detained|arrested|held|caught|questioned|wanted|jailed|fined|charged|apprehended|custody|sentenced|convicted)\b"
    r"[^;:]{0,140}?\bfor (?:having )?(?:\w+ and )?$"
)
_AWAITING = frozenset({"ARREST", "PRETRIAL_DETENTION", "CHARGE", "TRIAL"})
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are|be|get|got)(?: \w+ly| not| also)? $")
_DOER = re.compile(
    r"\bby (?!(?:\w+ing|means|(?:\w+ ){0,2}(?:state|police|court|officers)|the (?:end|time|way)"
    r"|train|bus|car|plane|road)\b)"
)
# What is held and was no person: a seminar, talks.
_EVENT = re.compile(
    r"\b(?:seminar|meeting|training|conference|talks?|session|exhibition|hearing|operation|raid|campaign|table|event"
    r"|election|competition|rally|inspection|course|workshop|ceremony|briefing|consultation|room|door|house|gate|window"
    r"|office|site|building|flat|apartment|border|shop|account"
    r"|register|record|document|file|list)s?(?: (?:on|for|about|of|with|against)\b[\w ]{0,30})? $"
)
# Who takes people and papers in the course of duty or as kin, and where to.
_HELPER = re.compile(
    r"\b(?:police|officers|policem[ae]n|consulate|embassy|ministry|authorities|court|investigators?|prosecutors?"
    r"|ambulance|rescuers|volunteers?|social workers?|ngo|iom|family)(?: \w+ly| also| then| had| have| has)? "
    r"(?:(?:\w+ ){0,6}and )?$"
)
_TO_HELP = re.compile(
    r" (?:an? |the )?(?:\w+ )?(?:hospital|clinic|doctor|police|airport|station|shelter|school|center|court|consulate"
    r"|embassy|hotel|bus|train|home)\b"
)
_REDUCED = re.compile(r" (?:to|into|by|in|from|for|at|as|through|with|on)\b")
_PRONOUN = re.compile(r"\b(?:he|she|they|who|it|i|we) (?:had |have |has |also |then |even )?$")


def deeds(at: Prose, known: Known) -> Iterator[Finding]:
    """Each deed that a sentence tells as done."""
    if known.has_verdict:
        return
    taken: list[re.Match[str]] = []
    for row in words("deeds.tsv", KINDS):
        for match in row.pattern.finditer(at.words):
            if overlaps(taken, match):
                continue
            taken.append(match)
            if is_told_as_done(at, known, row, match):
                yield finding(
                    at,
                    Rule.UNPROVEN,
                    match.start(),
                    match.end(),
                    reason="told as done, and no court has found it",
                    right=f"allegedly {match[0]}, or who says so",
                )


def is_told_as_done(at: Prose, known: Known, row: Word, match: re.Match[str]) -> bool:
    """True where our words hold it as a fact that nobody has proved."""
    left = at.words[: match.start()]
    if at.is_governed(match.start(), match.end()):
        return False
    if row.kind == "gerund":
        return bool(_HELD_FOR.search(left))
    if row.kind == "move" and (_HELPER.search(left) or _TO_HELP.match(at.words[match.end() :])):
        return False
    if row.kind == "active" and is_suffered(at, row, match):
        return False
    if _EVENT.search(left):
        return False
    if is_suffered(at, row, match):
        return is_open(known) or bool(_DOER.search(_object_of(at, match)))
    return True


def is_open(known: Known) -> bool:
    """True where nobody identified the people concerned, or somebody is held by a court or charged for it."""
    return known.standing is not Standing.IDENTIFIED or bool(known.told & _AWAITING)


def _object_of(at: Prose, match: re.Match[str]) -> str:
    """What follows a passive up to the next verb: where its doer would stand."""
    return re.split(r"\b(?:was|were|has|had|have|is|are|returned|came|fled|escaped)\b", at.after(match.end(), 80))[0]


def is_suffered(at: Prose, row: Word, match: re.Match[str]) -> bool:
    """True for a passive: "was sold", "girls recruited in villages"."""
    if row.kind == "suffered":
        return True
    left, follows = at.words[: match.start()], at.words[match.end() :]
    if row.kind in ("act", "move"):
        return False
    return bool(_PASSIVE.search(left)) or (bool(_REDUCED.match(follows)) and not _PRONOUN.search(left))
