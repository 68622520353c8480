"""Speeches: who says something in a line: the subject of a verb of saying, a source, a label of a transcript, a court.

A pronoun goes on with whom the lines before spoke of, "the ministry's press service" with the body named before.
Refuses those who speak inside a quotation: another tells of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tipwire.find import turkic
from tipwire.find.page import Line
from tipwire.find.roles import is_passive
from tipwire.find.stages import stage_hits
from tipwire.find.voices import Voice, can_speak, outermost
from tipwire.languages import Hit
from tipwire.model import Polarity, Speaker, Stage

Spoken = tuple[Voice, tuple[int, int], Polarity]
# How far a speaker may stand from the verb of saying, in letters.
_REACH = 70
_SOURCE_REACH = 55
# Kazakh, Kyrgyz and Uzbek put the whole of what is said between speaker and verb.
_REACH_VERB_LAST = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """Whom the lines before spoke of: the last who spoke, the last who can be meant by a pronoun, the last body."""

    last: Voice | None = None
    person: Voice | None = None
    body: Voice | None = None


def speeches(line: Line, here: Sequence[Voice], before: Before) -> list[Spoken]:
    """Who speaks in a line, with the words that show it."""
    found = list(here)
    return [
        *_labels(line, found),
        *_sources(line, found, before),
        *_sayings(line, found, before),
        *_verdicts(line, found),
        *_requests(line, found),
    ]


def _nearest(here: list[Voice], hit: Hit, line: Line, reach: int) -> Voice | None:
    near = []
    for voice in here:
        distance = max(0, hit.start - voice.end if voice.end <= hit.start else voice.start - hit.end)
        cost = distance + 12 * abs(line.clause(voice.start) - line.clause(hit.start))
        if cost <= reach:
            near.append((cost, voice.start, voice))
    return min(near)[2] if near else None


def _reach(line: Line) -> int:
    return _REACH_VERB_LAST if line.language in turkic.LANGUAGES else _REACH


_LABEL = re.compile(r"([^:.!?«\"]{2,80}):\s(?=[«\"—–-]?\s?[A-ZА-ЯЁӘІҢҒҮҰҚӨҺЎ])")
# What may stand in a label behind the speaker: "(синхрон)", ", 70 лет".
_BEHIND_SPEAKER = 15


def _labels(line: Line, here: list[Voice]) -> list[Spoken]:
    """The speaker of a transcript or an interview: "ТЕРГЕУШІ (синхрон): ...", "Director of the bureau: ..."."""
    label = _LABEL.match(line.text)
    named = [v for v in here if label is not None and v.end <= label.end(1)]
    if label is None or not named:
        return []
    words = label.group(1).split("(")[0].strip()
    is_bare = named[0].start == 0 and not named[0].is_name and len(words) - named[-1].end <= _BEHIND_SPEAKER
    if not words.isupper() and (not is_bare or any(hit.start < label.end(1) for _, hit in stage_hits(line))):
        return []
    # A director of a bureau speaks for the bureau.
    voice = next((v for v in named if v.speaker in BODIES), named[0])
    return [(voice, (0, label.end(1)), Polarity.ASSERTS)]


def _sources(line: Line, here: list[Voice], before: Before) -> list[Spoken]:
    """ "По данным полиции", "according to the centre": the voice beside a source word."""
    out: list[Spoken] = []
    for hit in line.find("source"):
        voice = _of_source(line, hit, here, before)
        if voice is not None:
            span = (min(hit.start, voice.start), max(hit.end, voice.end)) if voice in here else (hit.start, hit.end)
            out.append((voice, span, Polarity.ASSERTS))
    return out


def _of_source(line: Line, hit: Hit, here: list[Voice], before: Before) -> Voice | None:
    if hit.note == "pronoun":
        return before.person
    if hit.note == "body":
        beside = [v for v in here if v.speaker in BODIES and abs(v.start - hit.start) <= _SOURCE_REACH]
        return None if beside else before.body
    if hit.note == "before":
        near = [v for v in here if 0 <= hit.start - v.end <= _SOURCE_REACH]
        return near[-1] if near else None
    near = [v for v in here if 0 <= v.start - hit.end <= _SOURCE_REACH or v.start <= hit.start < v.end]
    return near[0] if near and _is_source(line, hit, near[0]) else None


# Who can be "the department", "its press service" of a later line.
BODIES = frozenset(
    {
        Speaker.OFFICIAL_POLICE,
        Speaker.OFFICIAL_PROSECUTOR,
        Speaker.OFFICIAL_COURT,
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
        Speaker.NGO,
        Speaker.INTL_ORG,
    }
)


# After a source word a victim or suspect speaks only right there; what follows a comma tells of them.
_PERSON_SOURCE_REACH = 16
_OF_THE_EVENT = frozenset({Speaker.SUSPECT, Speaker.PRESUMED_VICTIM, Speaker.RELATIVE})


def _is_source(line: Line, hit: Hit, voice: Voice) -> bool:
    gap = line.text[hit.end : voice.start]
    return voice.speaker not in _OF_THE_EVENT or (len(gap) <= _PERSON_SOURCE_REACH and "," not in gap)


def _sayings(line: Line, here: list[Voice], before: Before) -> list[Spoken]:
    out: list[Spoken] = []
    for hit in line.find("speech"):
        if is_passive(line, hit) or _is_quoted(line, hit.start):
            continue
        voice = _nearest(_subjects(line, here, hit), hit, line, _reach(line))
        if before.person is not None and _means_a_pronoun(line, hit, voice):
            voice = before.person
        if voice is not None:
            span = (min(hit.start, voice.start), max(hit.end, voice.end)) if voice in here else (hit.start, hit.end)
            out.append((voice, span, Polarity(hit.value)))
    return out


def _subjects(line: Line, here: list[Voice], verb: Hit) -> list[Voice]:
    """Who may be the subject of the verb; a body where something was said ("на суде") only beside nobody else."""
    able = outermost(line, [v for v in here if can_speak(line, v, verb)], verb)
    return [v for v in able if not _is_where(line, v)] or able


# "В полиции сообщили", "на суде заявили": the body is where it was said.
_WHERE = re.compile(r"\b(?:в|во|на|at|in)\s+(?:the\s+)?$")


def _is_where(line: Line, voice: Voice) -> bool:
    return line.language in ("ru", "en") and bool(_WHERE.search(line.folded[: voice.start]))


def _is_quoted(line: Line, position: int) -> bool:
    """True inside a quotation: who speaks there is told of by another."""
    before = line.text[:position]
    if line.text.count('"') % 2 == 0 and before.count('"') % 2:
        return True
    opened = sum(before.count(mark) for mark in "«“„") - sum(before.count(mark) for mark in "»”")
    return opened > 0 and len(before[max(before.rfind(m) for m in "«“„") :].split()) > 1


# A pronoun is the subject of a verb of saying no further than this from it.
_PRONOUN_REACH = 40


def _means_a_pronoun(line: Line, verb: Hit, voice: Voice | None) -> bool:
    """True where a subject pronoun stands with the verb, nearer than any voice."""
    reach = _PRONOUN_REACH
    if voice is not None:
        reach = min(reach, max(verb.start - voice.end, voice.start - verb.end) - 1)
    return any(h.weight >= 3 and _is_beside(line, h, verb, reach) for h in line.find("pronoun"))


def _is_beside(line: Line, word: Hit, verb: Hit, reach: int) -> bool:
    """True where a word stands in the clause of the verb, no further than the reach."""
    between = line.text[min(word.end, verb.end) : max(word.start, verb.start)]
    return len(between) <= reach and not re.search(r"[,;:«»\"“”]", between)


def _verdicts(line: Line, here: list[Voice]) -> list[Spoken]:
    """A court that convicts says so; one that acquits denies it."""
    court = next((v for v in here if v.speaker is Speaker.OFFICIAL_COURT), None)
    out: list[Spoken] = []
    for stage, hit in stage_hits(line):
        if court is not None and stage in _JUDGED:
            out.append((court, (min(court.start, hit.start), max(court.end, hit.end)), _JUDGED[stage]))
    return out


_JUDGED = {
    Stage.CONVICTION: Polarity.ASSERTS,
    Stage.TERMINATION: Polarity.ASSERTS,
    Stage.ACQUITTAL: Polarity.DENIES,
}


def _requests(line: Line, here: list[Voice]) -> list[Spoken]:
    """A prosecutor who asks for a sentence says that the accused is guilty."""
    out: list[Spoken] = []
    for hit in line.find("requested"):
        able = [v for v in _subjects(line, here, hit) if v.speaker is Speaker.OFFICIAL_PROSECUTOR]
        voice = _nearest(able, hit, line, _reach(line))
        if voice is not None:
            out.append((voice, (min(hit.start, voice.start), max(hit.end, voice.end)), Polarity.ASSERTS))
    return out
