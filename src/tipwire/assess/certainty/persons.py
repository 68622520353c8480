"""How many: a plural where the sources tell of one, "both" or "all" where a step concerns fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.making import finding
from tipwire.assess.certainty.prose import Prose
from tipwire.assess.certainty.steps import claims
from tipwire.assess.certainty.tables import words

KINDS = ("suspect", "report", "other")
_ALL = re.compile(
    r"(?<![\w-])(?:both|all|they all|everybody|everyone|each|they|the (?:[\w-]+ )?(?:suspects|men|women))(?![\w-])"
)
_MANY = re.compile(r"(?:were|have been|had been|are) (?:\w+ly |all |both |also )?$")
_ACCUSING = frozenset(
    {"DETENTION", "ARREST", "PRETRIAL_DETENTION", "CHARGE", "TRIAL", "CONVICTION", "SENTENCE", "ACQUITTAL"}
)
_VICTIMS = re.compile(r"(?<![\w-])(?:(?<=the )|(?<=these )|(?<=all )|(?<=both ))victims(?! of\b)(?![\w-])")


def plurals(at: Prose, known: Known) -> Iterator[Finding]:
    """Each plural that says more persons than any source."""
    yield from _suspects(at, known)
    yield from _steps(at, known)
    if known.victims == 1:
        for match in _VICTIMS.finditer(at.words):
            yield _too_many(at, match, "people concerned", 1)


def _suspects(at: Prose, known: Known) -> Iterator[Finding]:
    """Plural nouns of the accused where there is one."""
    if known.suspects != 1:
        return
    for row in words("persons.tsv", KINDS):
        for match in row.pattern.finditer(at.words) if row.kind == "suspect" else ():
            is_suspects = match[0] in ("suspects", "defendants", "detainees")
            if is_suspects or any(
                is_subject(at, match, step.start()) for s, step in claims(at) if s.stage in _ACCUSING
            ):
                yield _too_many(at, match, "the accused side", 1)


def is_subject(at: Prose, noun: re.Match[str], verb: int) -> bool:
    """True where nothing but "were" stands between the noun and the verb of the step."""
    between = at.words[noun.end() : verb]
    return noun.end() <= verb and bool(_MANY.fullmatch(between.lstrip())) and "," not in between


def _steps(at: Prose, known: Known) -> Iterator[Finding]:
    """Both, all or they before a step that fewer are told to have come to."""
    for row, step in claims(at):
        told = known.stage_counts.get(row.stage.value) if row.stage else None
        limit = min((n for n in (told, known.suspects) if n is not None), default=None)
        left = at.before(step.start())
        subjects = list(_ALL.finditer(left))
        if limit is None or not subjects or (row.stage and row.stage.value not in _ACCUSING):
            continue
        last = subjects[-1]
        fewer = limit == 1 or (told is not None and known.suspects is not None and told < known.suspects)
        if (
            fewer
            and not re.search(r"one of (?:them|the)", left)
            and re.search(r"\b(?:were|have|had|are)\b", left[subjects[0].end() :] + at.words[step.start() : step.end()])
        ):
            start = step.start() - len(left) + last.start()
            yield finding(
                at,
                Rule.PLURAL,
                start,
                start + len(last[0]),
                reason=f"the sources tell it of no more than {limit}",
                right="one of them" if limit == 1 else f"{limit} of them",
            )


def _too_many(at: Prose, match: re.Match[str], side: str, most: int) -> Finding:
    return finding(
        at,
        Rule.PLURAL,
        match.start(),
        match.end(),
        reason=f"a plural, and of {side} the sources tell of {most}",
        right="the singular",
    )
