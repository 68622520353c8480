"""Verbs of stage bounded by the evidence: detained never becomes arrested, charged or convicted; requested is not
imposed, "to be deported" is not deported, freed only where a source tells it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.making import finding, overlaps
from tipwire.assess.certainty.prose import Prose
from tipwire.assess.certainty.tables import StageWords, stage_words

# The steps in words, as what is right instead names them; the others are not steps of proceedings.
WORDS = {
    "SENTENCE": "a sentence", "CONVICTION": "a conviction", "ACQUITTAL": "an acquittal", "TERMINATION": "a closed case",
    "TRIAL": "a trial", "CHARGE": "a charge", "PRETRIAL_DETENTION": "custody ordered by a court",
    "ARREST": "an arrest by a court", "RELEASE_ON_TERMS": "release on conditions", "DETENTION": "a detention",
    "INVESTIGATION": "an investigation", "RESCUE": "that people were freed", "RAID": "a raid",
    "UNDERCOVER_OPERATION": "an undercover operation", "AUTHORITY_AWARE": "that the authorities know",
    "SHELTER": "a shelter", "REFERRAL": "a referral", "REPATRIATION": "a return", "DEPORTATION": "a deportation",
    "DEPORTATION_PENDING": "a deportation still to come", "ADMINISTRATIVE_CHARGE": "administrative charges",
    "APPEAL": "an appeal", "AMNESTY": "an amnesty", "RELEASE": "a release", "REPORTED": "only that it happened",
}  # fmt: skip


def claims(at: Prose) -> Iterator[tuple[StageWords, re.Match[str]]]:
    """The steps that a sentence holds to have been taken, in the order of the table; no word is read twice."""
    taken: list[re.Match[str]] = []
    for row in stage_words():
        for match in row.pattern.finditer(at.words):
            if overlaps(taken, match):
                continue
            taken.append(match)
            if at.is_asserted(match.start(), match.end()):
                yield row, match


def stages(at: Prose, known: Known) -> Iterator[Finding]:
    """Each step that no source tells."""
    for row, match in claims(at):
        if not row.supported & known.told:
            yield finding(
                at, Rule.STAGE, match.start(), match.end(), reason=f"no source tells of {row.fits}", right=right(known)
            )


def right(known: Known) -> str:
    """What the sources do tell, the furthest step first."""
    told = [words for code, words in WORDS.items() if code in known.told]
    return f"the sources tell of {', '.join(told[:4])}" if told else "the sources tell of no step"
