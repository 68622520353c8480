"""What an item leaves out: the denial beside the accusation, the acquittal after the charge."""

from __future__ import annotations

import re
from functools import cache

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.persons import KINDS
from tipwire.assess.certainty.prose import Prose
from tipwire.assess.certainty.steps import claims
from tipwire.assess.certainty.tables import cues, pattern, table, words

_ACCUSING = frozenset(
    {"DETENTION", "ARREST", "PRETRIAL_DETENTION", "CHARGE", "TRIAL", "CONVICTION", "SENTENCE", "RELEASE_ON_TERMS"}
)


@cache
def _words(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern(row) for row in table(name, "pattern"))


def left_out(text: str, sentences: tuple[Prose, ...], known: Known) -> tuple[Finding, ...]:
    """What a whole item should tell and does not."""
    if not any(accuses(at) for at in sentences):
        return ()
    out = []
    if known.has_denial and not holds("denials.tsv", sentences):
        says = "the accused side denies it in a source, and the item does not say so"
        out.append(_missing(Rule.DENIAL, text, says, "the denial beside the accusation"))
    if known.is_ended and not holds("endings.tsv", sentences):
        says = "it ended in an acquittal or was closed, and the item does not say so"
        out.append(_missing(Rule.ENDING, text, says, "the acquittal or closing, with its day"))
    return tuple(out)


def accuses(at: Prose) -> bool:
    """True where a sentence tells of a step against somebody, or of an allegation."""
    steps = any(row.stage in _ACCUSING for row, _ in claims(at))
    return steps or bool(cues("accusing").search(at.words) or cues("adverb").search(at.words))


def holds(name: str, sentences: tuple[Prose, ...]) -> bool:
    """True where one of the words of a table stands in a sentence, or in its quotations."""
    return any(not is_of_others(at, m) for p in _words(name) for at in sentences for m in p.finditer(at.words))


def is_of_others(at: Prose, match: re.Match[str]) -> bool:
    """True where people who are not accused are the subject: "the workers deny that they came illegally"."""
    left = re.sub(r" (?:\w+ly|also|have|has|had|who)? ?$", "", at.words[: match.start()]).rstrip()
    return any(
        re.search(rf"{row.pattern.pattern}$", left) for row in words("persons.tsv", KINDS) if row.kind == "other"
    )


def _missing(rule: Rule, text: str, reason: str, right: str) -> Finding:
    return Finding(rule=rule, start=0, end=len(text), words="", sentence="", reason=reason, right=right)
