"""Numbers, days, articles and terms that stand in no source, and hedges that were dropped on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.assess.certainty import english
from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.making import finding
from tipwire.assess.certainty.prose import Prose
from tipwire.assess.certainty.tables import words
from tipwire.model import CountKind, TermKind

PERSONS = ("suspect", "report", "other")
_NAMED = re.compile(
    r"(?:paragraphs?|items?|nos?\.|sections?|parts?|paras?\.|pages?|p\.|channels?) (?:\d+(?:-| and |, ))*$"
)
# Shares of a whole: two-thirds, three quarters, one in three.
_SHARE = re.compile(r"[- ](?:half|halves|thirds?|quarters?|fifths?|tenths?)\b")
_ONE_IN = re.compile(r"\bone (?:in|out of|of every) $")
_PROPER = re.compile(r"\w[^.!?]* [A-Z][\w-]+ $")
_LOWER = frozenset({CountKind.AT_LEAST, CountKind.MORE_THAN})
_UPPER = frozenset({CountKind.UP_TO, CountKind.ALMOST})
_PLAIN = frozenset({CountKind.EXACT, CountKind.RANGE, CountKind.PLURAL_UNSPECIFIED})
# Of a verdict: what kind of term the words before it make it, the nearest first.
_TERM_KINDS = (
    (re.compile(r"suspended|conditional|probation"), TermKind.SUSPENDED),
    (
        re.compile(r"ask(?:s|ed)|demand(?:s|ed)|request(?:s|ed)|s(?:eeks|ought)|call(?:s|ed) for|proposed"),
        TermKind.REQUESTED,
    ),
    (
        re.compile(r"up to|fac(?:es?|ing)|could|may|might|possible|punishable|provides?|maximum|carr(?:y|ies)"),
        TermKind.POSSIBLE,
    ),
    (
        re.compile(r"sentenced|received|g[ai]ven?|jailed|imprisoned|handed|got|imposed|serv(?:es|ing)"),
        TermKind.IMPOSED,
    ),
)
_BEHIND = (
    (re.compile(r"(?: in prison)?,? (?:suspended|on probation)"), TermKind.SUSPENDED),
    (
        re.compile(r"(?: in prison)? (?:is|are|was|were|would be|may be) (?:possible|threatened|provided)"),
        TermKind.POSSIBLE,
    ),
    (
        re.compile(r"(?: in prison)? (?:was|were|has been|is|are) (?:asked|requested|demanded|sought)"),
        TermKind.REQUESTED,
    ),
)
_OF_PRISON = re.compile(
    r" (?:in (?:prison|jail|a (?:penal )?colony)|of (?:imprisonment|deprivation)|behind bars|imprisonment|prison"
    r"|suspended|on probation)|'"
)
_SENTENCING = re.compile(
    r"(?:sentence[sd]?|jailed|imprisoned|terms?|(?:gave|given|handed)(?! as)(?: him| her| them| each)?"
    r"|carr(?:y|ies|ied)|punishable by|provides? for|fac(?:e|es|ing)|(?:asked|asks|asking|called|calls) for"
    r"|demanded|demands|requested|requests|sought|seeks)(?: of| to)? ?(?:\w+ ){0,4}$"
)
_MINUTE = 1e-6
_SMALL = 12
_HALF_A_MONTH = 1 / 24


def terms(at: Prose, known: Known) -> Iterator[Finding]:
    """Each term of imprisonment that no source tells, or tells as one requested, possible or suspended."""
    for term in prison_terms(at):
        kind = kind_of(at, term)
        wrong = [y for y in term.years if not is_told(known, kind, y)]
        if not wrong:
            continue
        others = sorted({f"{y:g} {k.value}" for k, y in known.terms})
        yield finding(
            at,
            Rule.TERM,
            term.start,
            term.end,
            reason=f"no source tells this term as {kind.value}",
            right=f"the sources tell, in years: {', '.join(others)}" if others else "the sources tell no term",
        )


def prison_terms(at: Prose) -> Iterator[english.Term]:
    """The spans of time that are terms of imprisonment."""
    for term in english.terms(at.words):
        here = at.words[at.clause(term.start).start : term.start]
        if _OF_PRISON.match(at.words[term.end :]) or _SENTENCING.search(here):
            yield term


def kind_of(at: Prose, term: english.Term) -> TermKind:
    """What the nearest words on its left make of it; behind it only "suspended", "is possible", "was requested"."""
    follows = at.after(term.end, 40)
    for pattern, kind in _BEHIND:
        if pattern.match(follows):
            return kind
    here = at.words[at.clause(term.start).start : term.start]
    cues = [(m.start(), kind) for pattern, kind in _TERM_KINDS for m in pattern.finditer(here)]
    asked = {kind for _, kind in cues} & {TermKind.REQUESTED, TermKind.POSSIBLE}
    # "asked that she be sentenced to": the request outranks the verb it asks for.
    return next(iter(asked)) if len(asked) == 1 else max(cues, default=(0, TermKind.IMPOSED))[1]


def is_told(known: Known, kind: TermKind, years: float) -> bool:
    """True where a source tells such a term; where no term was found in any, where the number stands in one."""
    if not known.terms:
        return is_known(known, years) or is_known(known, years * 12)
    return any(k is kind and abs(y - years) < _HALF_A_MONTH for k, y in known.terms)


def is_known(known: Known, value: float) -> bool:
    """True where a source has the number."""
    return any(abs(value - n) < _MINUTE * max(1.0, value) for n in known.numbers) or value in (
        known.suspects,
        known.victims,
    )


def numbers(at: Prose, known: Known) -> Iterator[Finding]:
    """Each number that no source has, and each that lost its hedge."""
    taken = [*english.law_spans(at.open_words), *((t.start, t.end) for t in prison_terms(at))]
    taken += [(d.start, d.end) for d in english.days(at.open_words)]
    for number in english.numbers(at.open_words):
        if any(a <= number.start < b for a, b in taken) or counts_no_person(at, number):
            continue
        if not is_known(known, number.value):
            yield finding(
                at,
                Rule.NUMBER,
                number.start,
                number.end,
                reason="no source has this number",
                right=nearest(known, number.value),
            )
        elif (lost := hedge_lost(known, number)) is not None:
            yield finding(
                at,
                Rule.HEDGE,
                number.start,
                number.end,
                reason=f"the sources have it only with a hedge ({', '.join(sorted(k.value for k in lost))})",
                right=f"{sorted(lost)[0].value.replace('_', ' ')} {at.sentence[number.start : number.end]}",
            )


def nearest(known: Known, value: float, most: int = 3) -> str:
    """The numbers of the sources that are nearest to it."""
    near = sorted(known.numbers, key=lambda n: abs(n - value))[:most]
    return f"the nearest in the sources: {', '.join(f'{n:,.10g}' for n in sorted(near))}" if near else "no number"


def dates_of(known: Known, most: int = 6) -> str:
    """The days and months of the sources."""
    listed = sorted(known.days)
    more = " ..." if len(listed) > most else ""
    return f"the sources have {', '.join(listed[:most])}{more}" if listed else "no date"


def counts_no_person(at: Prose, number: english.Number) -> bool:
    """True for a number that names a paragraph or a channel, or counts reports."""
    left, follows = at.open_words[: number.start], at.open_words[number.end :]
    if _SHARE.match(follows) or _ONE_IN.search(left):
        return True
    if _NAMED.search(left) or _PROPER.match(at.sentence[: number.start]):
        return True
    counted = [w for w in words("persons.tsv", PERSONS) if w.kind == "report"]
    return any(
        w.pattern.match(follows, 1) or re.match(rf" (?:other|more|further|of the) {w.pattern.pattern}", follows)
        for w in counted
    )


def hedge_lost(known: Known, number: english.Number) -> frozenset[CountKind] | None:
    """The hedges that the sources have and the sentence has not; None where nothing is lost."""
    kinds = next((k for n, k in known.numbers.items() if abs(n - number.value) < _MINUTE), frozenset())
    if not kinds or kinds & _PLAIN:
        return None
    if number.hedge is CountKind.EXACT:
        return kinds
    # Of a small number a story has many: only a great one is surely the same.
    turned = number.value > _SMALL and (
        (number.hedge in _LOWER and kinds <= _UPPER) or (number.hedge in _UPPER and kinds <= _LOWER)
    )
    return kinds if turned else None


def days(at: Prose, known: Known) -> Iterator[Finding]:
    """Each day, month or year that no source gives."""
    for day in english.days(at.open_words):
        if not is_day_known(known, day.iso):
            yield finding(at, Rule.DATE, day.start, day.end, reason="no source has this date", right=dates_of(known))


def is_day_known(known: Known, iso: str) -> bool:
    """True where a source has that day; a month or year holds its days, and a year may stand as a number."""
    if len(iso) == 4 and float(iso) in known.numbers:
        return True
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", iso):
        return any(d.startswith(iso) for d in known.days)
    # Without a year: a month "01" or a day "01-22" of any year.
    return any(d[5:].startswith(iso) for d in known.days)


def law(at: Prose, known: Known) -> Iterator[Finding]:
    """Each article of law that no source names."""
    for place in english.articles(at.open_words):
        spellings = {re.sub(r"[-.]", "-", a) for a in known.law}
        if re.sub(r"[-.]", "-", place.value) not in spellings:
            told = ", ".join(sorted(known.law - {""}))
            yield finding(
                at,
                Rule.LAW,
                place.start,
                place.end,
                reason="no source names this article",
                right=f"article {told}" if told else "no article was given",
            )
