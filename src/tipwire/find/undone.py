"""Undone: why words for a step do not say that it was taken: denied, feared, still to come, asked for, long past.

Each reason is one test of `_REASONS`; their words stand in the languages' undone.tsv and cues.tsv. Refuses to guess: a
step that no test undoes was taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum

from tipwire.find import turkic
from tipwire.find.page import Line
from tipwire.languages import Hit, view
from tipwire.model import Stage

_NEGATION_REACH = 24
_AFTER_REACH = 22
_HYPOTHESIS_REACH = 40
# What is said to be a false report reaches to the end of what was reported.
_RUMOUR_REACH = 90
_ASKED_REACH = 80
_POSSIBLE_REACH = 90
_OVERTURNED_REACH = 60

VERDICTS = frozenset({Stage.CONVICTION, Stage.SENTENCE})
# A hearing that is fixed is in court already, and who is to be removed has a stage of his own.
_MAY_COME = frozenset({Stage.TRIAL, Stage.DEPORTATION_PENDING})
# The note of rows that name a term alone: "life imprisonment" is what a law threatens, too.
TERM = "term"


class Why(StrEnum):
    """Why a step was not taken."""

    DENIED = "denied"
    OVERTURNED = "overturned"
    FEARED = "feared"
    TO_COME = "to come"
    ASKED = "asked"
    PRIOR = "prior"
    THREATENED = "threatened"


# --- denied


def is_denied(line: Line, hit: Hit) -> bool:
    """True where a negation stands with the cue, in its clause."""
    return _is_rumour(line, hit) or _is_negated(line, hit, "negation")


def is_not_taken(line: Line, hit: Hit) -> bool:
    """True for a step that was denied, refused, avoided or tried in vain."""
    return is_denied(line, hit) or _is_negated(line, hit, "undoing")


def is_overturned(line: Line, hit: Hit) -> bool:
    """True for "отменил приговор", "the order was cancelled": a word that takes it back, in its clause."""
    return any(
        min(abs(h.start - hit.end), abs(hit.start - h.end)) <= _OVERTURNED_REACH
        and (line.clause(h.start) == line.clause(hit.start) or _is_told_again(line, h, hit))
        for h in line.find("overturned")
    )


def _is_told_again(line: Line, overturned: Hit, hit: Hit) -> bool:
    """True for "overturned the convictions of two women who had been found guilty": what was overturned, once more."""
    between = line.folded[overturned.end : hit.start]
    if overturned.end > hit.start or re.search(r"[.;:]|\b(?:and|but|и|но|а)\b", between):
        return False
    return bool(_ONCE_MORE.search(between) or _PARTICIPLE.match(line.folded, hit.start))


_ONCE_MORE = re.compile(r"\b(?:who|which|that|котор\w+|ранее)\b")
_PARTICIPLE = re.compile(r"(?:признанн|осужденн|приговоренн|получивш)\w*\b")


def _is_negated(line: Line, hit: Hit, table: str) -> bool:
    clause = line.clause(hit.start)
    for negation in line.find(table):
        if hit.start <= negation.start < hit.end:
            # "Обвинение пока не предъявлено"; but "не виновен" is what its pattern says.
            if hit.start < negation.start and not _is_spelt(line, negation, hit):
                return True
            continue
        if negation.note == "after":
            if 0 <= negation.start - hit.end <= _AFTER_REACH and line.clause(negation.start) == line.clause(
                hit.end - 1
            ):
                return True
        elif (
            0 <= hit.start - negation.end <= _NEGATION_REACH
            and line.clause(negation.start) == clause
            and not _NEW_SUBJECT.search(line.folded, negation.end, hit.start)
        ):
            return True
    return False


# "The judge refused bail and the man stays in jail": another subject, another clause.
_NEW_SUBJECT = re.compile(r"\b(?:and|but|while)\s(?:the|a|an|he|she|they|his|her|their)\b")


def _is_rumour(line: Line, hit: Hit) -> bool:
    """True for "the centre denies rumours that she is behind bars": the denial of a report stands before the cue."""
    return any(
        0 <= hit.start - r.end <= _RUMOUR_REACH and not re.search(r"[:;.]", line.text[r.end : hit.start])
        for r in line.find("rumour")
    )


def _is_spelt(line: Line, inner: Hit, hit: Hit) -> bool:
    """True where the pattern of the cue itself has the words of the inner hit."""
    word = line.folded[inner.start : inner.end]
    return bool(re.search(rf"\b{re.escape(word)}\b", hit.row["pattern"]))


# --- feared


def is_feared(line: Line, hit: Hit) -> bool:
    """True where the cue is a matter of may, could or will."""
    return _is_supposed(line, hit, "hypothesis")


def is_in_prospect(line: Line, hit: Hit) -> bool:
    """True for a step that may, should or will be taken, or would be on a condition."""
    return is_feared(line, hit) or _is_supposed(line, hit, "outlook") or _is_conditional(line, hit)


def _is_supposed(line: Line, hit: Hit, table: str) -> bool:
    clause = line.clause(hit.start)
    # Where the verb stands last, its "may" stands behind it: "маҳрум этилиши мумкин".
    behind = _AFTER_REACH if line.language in turkic.LANGUAGES else -1
    for h in line.find(table):
        after = _AFTER_REACH if h.note == "after" else behind
        is_near = 0 <= hit.start - h.end <= _HYPOTHESIS_REACH or 0 <= h.start - hit.end <= after
        if (is_near and line.clause(h.start) == clause) or _is_in_a_gap(line, h, hit):
            return True
    return False


def _is_in_a_gap(line: Line, inner: Hit, hit: Hit) -> bool:
    """True where words stand inside a cue that is not written with them: "огласит приговор", "вынесет приговор"."""
    return hit.start <= inner.start and inner.end <= hit.end and not _is_spelt(line, inner, hit)


def _is_conditional(line: Line, hit: Hit) -> bool:
    """True for "если вину докажут, он проведёт": the cue stands in the clause of an "if" or in the one behind it."""
    clause = line.clause(hit.start)
    return any(0 <= clause - line.clause(c.start) <= 1 and c.start < hit.end for c in line.find("condition"))


# --- still to come

# "Will arrest", "could be charged", "is to be deported"; `_DONE_TO` and nouns behind "to" are no such thing.
_EN_BEFORE = re.compile(
    r"\b(?P<by>to|will|would|shall|must|may|might|could|should|can|cannot)\s+(?:not\s+)?(?P<be>be\s+)?(?:\w+ly\s+)?$"
)
_DONE_TO = re.compile(
    r"\b(?:manag|able|help|began|begun|continu|went\s+on|led|lead|leading|leads|due|prior|thanks|according|subject"
    r"|went|gone|goes|sent|brought|bring|brings|come|comes|came|commit|return|back|close|response|contribut|taken"
    r"|taking|refer|linked|related|proceed|forc)\w*\s+$"
)
_EN_BARE = re.compile(
    r"(?:arrest|raid|rescue|free|deport|detain|charge|jail|search|imprison|convict|acquit|extradite|repatriate|evacuate"
    r"|prosecute|liberate|indict|sentence|expel|remove)\b(?!\s+(?:of|on|in|at|by|against|sheets?|warrants?)\b)"
)
# "Предъявят обвинение", "предъявить обвинение": a future or an infinitive inside a cue whose pattern has none.
_RU_TO_COME = re.compile(
    r"\b(?:предъяв|выдвин|возбуд|возбужд|направ|переда|вынес|оглас|назнач|арест|задерж|приговор|осуд|оправда|депортир|выдвор"
    r"|освобод|верн|отправ|привез|достав|признать|призна|заключ|помест|водвор|избер|избра|постав|прекрат|рассмотр"
    r"|санкционир|экстрадир|вывез|завед|завест|начать|начн|провед|провест)\w*?"
    r"(?:ить|ать|ять|уть|еть|сти|ит|ят|ет|ут|ют|ует|уют|ать|ться|тся|утся|ятся)(?:ся)?\b"
)
# Kazakh, Kyrgyz and Uzbek say it by the ending: not done, to be done, were it done, let it be done, will be done.
_NOT_DONE = {
    # The stems қама- ("lock up") and карма- ("catch") end like a negation.
    "kk": re.compile(
        r"(?:(?<!қа)[мбп][ае](?:ды|ді|ған|ген|й\w*|пты|пті)|(?<!қа)[мбп][ае](?:қ|к)(?:шы|ші)?|[ае]тын|[ае]тін|йтын|йтін"
        r"|с[ае]|сын|сін|(?:ыл|іл|ын|ін|[тднм]ал|[тдн]ел|лан|лен)(?:ады|еді)"
        r"|(?:ыл|іл|ын|ін|л|н)у(?:ы|і|ын|ін|ына|іне|ға|ге|ды|ді)|ыру(?:ды|ға|ын|ы)?|[мбп](?:ауы|еуі))$"
    ),
    "ky": re.compile(
        r"(?:(?<!ка)(?<!кар)[мбп][аеоө](?:ды|ди|ду|дү|ган|ген|гон|гөн|й\w*|птыр|птир)|(?<!ка)(?<!кар)[мбп][аеоө]к(?:чы|чи|чу|чү)?"
        r"|с[аеоө]|сын|син|сун|сүн|[лн][аеоө]т|(?:ыл|ил|ул|үл|ын|ин|ун|үн|л|н|т)(?:ышы|иши|ушу|үшү)"
        r"|(?:ыл|ил|ул|үл|т)(?:уу|үү)(?:га|гө|ну|нү|су|сү)?)$"
    ),
    "uz": re.compile(
        r"(?:(?<!қа)ма(?:ди|ган|йди|с|япти)\w*|моқчи|са|син|(?:ил|ин|лан)ади|(?:ил|ин|лан)(?:иш|моғ)\w*"
        r"|(?:қил|эт)иш(?:ни|га|и)?)$"
    ),
}
_LETTERS = re.compile(r"[\w'’ʻ]+$")


def is_to_come(line: Line, hit: Hit) -> bool:
    """True where the form of the verb says that the step is not taken yet, or was not."""
    return _TO_COME.get(line.language, _by_ending)(line, hit)


def _in_english(line: Line, hit: Hit) -> bool:
    before = _EN_BEFORE.search(line.folded[: hit.start])
    if before is None:
        return False
    if before["by"] != "to":
        return True
    if _DONE_TO.search(line.folded[: before.start()]):
        return False
    return bool(before["be"]) or bool(_EN_BARE.match(line.folded[hit.start :]))


def _in_russian(line: Line, hit: Hit) -> bool:
    found = _RU_TO_COME.search(line.folded, hit.start, hit.end)
    return found is not None and not re.search(rf"\b{re.escape(found[0])}\b", hit.row["pattern"])


def _by_ending(line: Line, hit: Hit) -> bool:
    table = _NOT_DONE.get(line.language)
    word = _LETTERS.search(line.folded, 0, hit.end)
    return bool(table and word and table.search(view(word[0], line.language).folded))


_TO_COME: dict[str, Callable[[Line, Hit], bool]] = {"en": _in_english, "ru": _in_russian}


# --- asked for, long past, threatened


# What is done is told by a finite verb, what is asked for by a noun or an infinitive.
_FINITE = {
    "en": re.compile(r"\b(?:was|were|been|is|are|has|(?<!to )have|had|who|got|gets|and)\b"),
    "ru": re.compile(r"\b\w+(?:л|ла|ло|ли|лся|лась|лись|[еа]н|[еа]на|[еа]но|[еа]ны)\b"),
}


def is_asked(line: Line, hit: Hit) -> bool:
    """True for a verdict that only the prosecution asks for."""
    clause = line.clause(hit.start)
    return any(
        line.clause(asked.start) == clause and (_asks_before(line, asked, hit) or _asks_behind(line, asked, hit))
        for asked in line.find("requested")
    )


def _asks_before(line: Line, asked: Hit, hit: Hit) -> bool:
    finite = _FINITE.get(line.language)
    is_near = 0 <= hit.start - asked.end <= _ASKED_REACH
    return is_near and finite is not None and not finite.search(line.folded[asked.end : hit.end])


def _asks_behind(line: Line, asked: Hit, hit: Hit) -> bool:
    is_last = line.language in turkic.LANGUAGES or asked.note == "after"
    return is_last and asked.end > hit.end and hit.start < asked.start <= hit.end + _ASKED_REACH // 2


def is_pleaded(line: Line, hit: Hit) -> bool:
    """True for an end of the case that somebody pleads for: "настаивавшая на оправдании за отсутствием состава"."""
    return any(
        line.clause(p.start) == line.clause(hit.start) and (_asks_before(line, p, hit) or _asks_behind(line, p, hit))
        for p in line.find("pleaded")
    )


def is_prior(line: Line, hit: Hit) -> bool:
    """True for an older matter of the same person: "ранее осуждённый", "previously convicted of theft"."""
    return is_of_before(line, hit.start, hit.end)


def is_of_before(line: Line, start: int, end: int) -> bool:
    """True where the words at [start, end) are part of what is said of an older matter."""
    return any(p.start < end and start < p.end for p in line.find("prior"))


def is_threatened(line: Line, hit: Hit) -> bool:
    """True for a term that a law or a charge only threatens: "they face life imprisonment"."""
    return any(abs(p.start - hit.start) <= _POSSIBLE_REACH for p in line.find("possible"))


_EVERY = frozenset(Stage)
_JUDGED = VERDICTS | {Stage.TRIAL, Stage.ACQUITTAL, Stage.ARREST, Stage.CHARGE}
_CLEARED = frozenset({Stage.ACQUITTAL, Stage.TERMINATION, Stage.RELEASE})
_REASONS: tuple[tuple[Why, frozenset[Stage], Callable[[Line, Hit], bool]], ...] = (
    (Why.DENIED, _EVERY, is_not_taken),
    (Why.OVERTURNED, _EVERY - {Stage.APPEAL, Stage.TERMINATION, Stage.RELEASE}, is_overturned),
    (Why.ASKED, VERDICTS, is_asked),
    (Why.FEARED, _CLEARED, is_pleaded),
    (Why.PRIOR, _JUDGED, is_prior),
    (Why.FEARED, _EVERY - {Stage.DEPORTATION_PENDING}, is_in_prospect),
    (Why.TO_COME, _EVERY - _MAY_COME, is_to_come),
    (Why.THREATENED, VERDICTS, lambda line, hit: hit.note == TERM and is_threatened(line, hit)),
)


def why_undone(line: Line, stage: Stage, hit: Hit) -> Why | None:
    """The first reason why words for a stage do not say that it was reached; None where it was."""
    return next((why for why, stages, test in _REASONS if stage in stages and test(line, hit)), None)
