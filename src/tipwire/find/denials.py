"""Denials: who denies what in a line, who admits, who keeps silent.

Guilt is denied by the accused, whoever else the line names. What they say in their own defence without that word ("they
came by themselves") is a denial only in their mouth: the same words of a recruiter's promise or of a victim are none.
A denial taken back ("does not deny"), a court's "not guilty" and food denied to workers are none. Words are in the
tables `denial`, `counter`, `undenied`, `admission` and `silence` of `languages/<code>/denials.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tipwire.find.page import Line
from tipwire.find.speeches import Spoken
from tipwire.find.voices import Voice, can_speak, outermost
from tipwire.languages import Hit
from tipwire.model import Polarity, Speaker

_ACCUSED = frozenset({Speaker.SUSPECT, Speaker.DEFENCE_LAWYER})
_DEFENCE = _ACCUSED | {Speaker.RELATIVE}
_LAW = frozenset({Speaker.OFFICIAL_POLICE, Speaker.OFFICIAL_PROSECUTOR, Speaker.OFFICIAL_COURT})
# How far a subject may stand from the words of a denial, in letters, and what a border between clauses costs.
_REACH = 140
_CLAUSE_COST = 12
# A counter below this weight is one only where the accused are named as speaking.
_PLAIN = 2
_SURE = 3
_OPENS_QUOTE = re.compile(r"^\W{0,2}[«\"“„—–-]")
_CONTRAST = re.compile(
    r"\b(?:а|но|однако|зато|but|while|whereas|however|ал|бірақ|алайда|эса|аммо|лекин|бирок|ал эми)\b"
)
VERDICT, REPORT, QUESTION = "the verdict", "the report", "a question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one side says to a charge, with the words at [start, end) of a line."""

    voice: Voice
    polarity: Polarity
    start: int
    end: int
    about: str = ""
    rule: str = ""


def answers(line: Line, here: Sequence[Voice], spoken: Sequence[Spoken], last: Voice | None) -> tuple[Answer, ...]:
    """The denials, admissions and silences of a line; `spoken` is who speaks in it, `last` who spoke before."""
    scene = _Scene(line, tuple(here), tuple(spoken), last)
    return (*_denied(scene), *_countered(scene), *_admitted(scene), *_silent(scene))


@dataclass(frozen=True, slots=True)
class _Scene:
    line: Line
    here: tuple[Voice, ...]
    spoken: tuple[Spoken, ...]
    last: Voice | None

    def subjects(self, hit: Hit) -> list[Voice]:
        """Who may be the subject of the words, those who are said to speak among them."""
        speaking = {voice for voice, _, polarity in self.spoken if polarity is not Polarity.NO_COMMENT}
        able = [
            v
            for v in self.here
            if v.speaker is not Speaker.MEDIA and (v in speaking or _is_inside(v, hit) or can_speak(self.line, v, hit))
        ]
        return outermost(self.line, able, hit)

    def before(self) -> Voice | None:
        """The one who spoke before, if that is the accused or somebody for them."""
        return self.last if self.last is not None and self.last.speaker in _DEFENCE else None

    def has_pronoun(self, start: int, end: int) -> bool:
        """True where a subject pronoun stands between two places."""
        return any(h.weight >= _SURE and start <= h.start < end for h in self.line.find("pronoun"))


def _is_inside(voice: Voice, hit: Hit) -> bool:
    return voice.start < hit.end and hit.start < voice.end


def _cost(line: Line, voice: Voice, hit: Hit) -> int:
    distance = max(0, hit.start - voice.end if voice.end <= hit.start else voice.start - hit.end)
    return distance + _CLAUSE_COST * abs(line.clause(voice.start) - line.clause(hit.start))


def _nearest(line: Line, found: Sequence[Voice], hit: Hit) -> Voice | None:
    near = [(_cost(line, v, hit), v.start, v) for v in found]
    return min(near)[2] if near and min(near)[0] <= _REACH else None


def _accused(hit: Hit) -> Voice:
    """The accused who are not named in the line: guilt is denied by nobody else."""
    return Voice(Speaker.SUSPECT, "", hit.start, hit.end)


# --- denials


def _denied(scene: _Scene) -> Iterator[Answer]:
    told: set[Speaker] = set()
    for hit in _standing(scene.line, "denial"):
        voice = _WHO[hit.note](scene, hit)
        if voice is not None and voice.speaker not in told:
            told.add(voice.speaker)
            yield Answer(
                voice=voice,
                polarity=Polarity.DENIES,
                start=hit.start,
                end=hit.end,
                about=hit.value,
                rule="denial cue",
            )


def _standing(line: Line, table: str) -> list[Hit]:
    """The hits of a table that nothing takes back, overlapping ones too: each may have a speaker of its own."""
    undone = line.every("undenied")
    return [h for h in line.every(table) if not any(u.start < h.end and h.start < u.end for u in undone)]


def _guilt(scene: _Scene, hit: Hit) -> Voice:
    """Who denies guilt: the accused as subject, else somebody who speaks for them, else whoever spoke before."""
    subjects = scene.subjects(hit)
    speaking = {voice for voice, _, _ in scene.spoken}
    for side in (_ACCUSED, _DEFENCE):
        voice = _nearest(scene.line, [v for v in subjects if v.speaker in side], hit)
        if voice is not None and (voice.speaker in _ACCUSED or voice in speaking):
            return voice
    voice = _nearest(scene.line, [v for v in scene.here if v.speaker in _ACCUSED], hit)
    return voice or scene.before() or _accused(hit)


def _by(scene: _Scene, hit: Hit) -> Voice | None:
    """Who denies where only the accused's words are a denial; nothing where somebody else is the subject."""
    subject = _nearest(scene.line, scene.subjects(hit), hit)
    speaking = [v for v, _, polarity in scene.spoken if polarity is Polarity.ASSERTS]
    if subject is not None and subject not in speaking and len(speaking) == 1 and speaking[0].speaker in _ACCUSED:
        # "Lawyers for the accused said the prosecution had failed to prove it": who speaks denies.
        return speaking[0]
    if subject is not None and subject.speaker in _DEFENCE:
        return subject
    if subject is not None and not scene.has_pronoun(subject.end, hit.end):
        return None
    beside = _nearest(scene.line, [v for v in scene.here if v.speaker in _ACCUSED], hit) if subject is None else None
    if beside is not None or scene.before() is not None:
        return beside or scene.before()
    is_open = subject is not None or scene.last is None
    return _accused(hit) if is_open and hit.value != VERDICT else None


def _any(scene: _Scene, hit: Hit) -> Voice | None:
    """Who denies where anybody may: the subject; behind a body of the law and a pronoun the accused."""
    subject = _nearest(scene.line, scene.subjects(hit), hit)
    if subject is None:
        named = _nearest(scene.line, [v for v in scene.here if v.speaker in _DEFENCE], hit)
        return named or scene.before() or (_accused(hit) if hit.value != REPORT else None)
    if subject.speaker in _LAW and scene.has_pronoun(subject.end, hit.end):
        return scene.before() or _accused(hit)
    return subject


_WHO = {"": _guilt, "by": _by, "any": _any}


# --- what the accused say in their own defence


def _countered(scene: _Scene) -> Iterator[Answer]:
    """The heaviest words of a line that are a denial in the mouth of the one who speaks, once for each speaker."""
    found: dict[Speaker, tuple[float, Answer]] = {}
    for hit in _standing(scene.line, "counter"):
        voice = _who_counters(scene, hit)
        if voice is None or _is_admitted(scene.line, hit):
            continue
        answer = Answer(
            voice=voice, polarity=Polarity.DENIES, start=hit.start, end=hit.end, about=hit.value, rule="own account"
        )
        if hit.weight > found.get(voice.speaker, (0.0, answer))[0]:
            found[voice.speaker] = (hit.weight, answer)
    yield from (answer for _, answer in found.values())


def _who_counters(scene: _Scene, hit: Hit) -> Voice | None:
    # Relatives may be the victim's: only what nobody says for a victim is a denial of theirs.
    may = _DEFENCE if hit.weight >= _SURE else _ACCUSED
    may = may | {Speaker.PRESUMED_VICTIM} if hit.note == "free" else may
    speaking = [v for v, _, polarity in scene.spoken if polarity is Polarity.ASSERTS]
    if speaking:
        nearest = min(speaking, key=lambda v: (_cost(scene.line, v, hit), v.start))
        if nearest.speaker not in may and hit.weight >= _PLAIN and _admits_another(scene.line, hit):
            return Voice(Speaker.SUSPECT, "", nearest.start, nearest.end)
        return nearest if nearest.speaker in may else None
    lawyer = _nearest(scene.line, [v for v in scene.subjects(hit) if v.speaker is Speaker.DEFENCE_LAWYER], hit)
    if lawyer is not None and hit.weight >= _SURE:
        return lawyer
    is_quote = bool(_OPENS_QUOTE.match(scene.line.text)) or scene.line.has("speech")
    if not is_quote or hit.weight < _PLAIN or any(v.speaker not in may for v in scene.here):
        return None
    if scene.last is not None:
        return scene.last if scene.last.speaker in may else None
    return _accused(hit) if hit.weight >= _SURE and scene.line.has("speech") else None


def _admits_another(line: Line, hit: Hit) -> bool:
    """True for "she admits guilt, but her neighbour says she knew nothing": who is set against the one who admits."""
    return any(a.end <= hit.start and _CONTRAST.search(line.folded[a.end : hit.start]) for a in _admissions(line))


def _is_admitted(line: Line, hit: Hit) -> bool:
    """True where guilt is admitted beside the words, and no "but" parts the two; behind a "but" stand plain words."""
    if hit.weight < _PLAIN and _admissions(line):
        return True
    for admission in _admissions(line):
        between = line.folded[min(admission.end, hit.end) : max(admission.start, hit.start)]
        if not _CONTRAST.search(between):
            return True
    return False


# --- admissions and silence


def _admissions(line: Line) -> list[Hit]:
    denied = [h for h in _standing(line, "denial") if not h.note]
    denied += [h for h in line.every("undenied") if h.value == QUESTION]
    told = [h for h in line.every("admission") if not any(d.start < h.end and h.start < d.end for d in denied)]
    return [h for h in told if h.note == "part"] or told


def _admitted(scene: _Scene) -> Iterator[Answer]:
    for hit in _admissions(scene.line)[:1]:
        voice = _by(scene, hit) if hit.note == "by" else _guilt(scene, hit)
        if voice is not None and voice.speaker in _ACCUSED:
            part = "part of the guilt" if hit.note == "part" else hit.value
            yield Answer(
                voice=voice, polarity=Polarity.ASSERTS, start=hit.start, end=hit.end, about=part, rule="admission"
            )


def _silent(scene: _Scene) -> Iterator[Answer]:
    for hit in scene.line.find("silence"):
        voice = _nearest(scene.line, scene.subjects(hit), hit)
        voice = voice or _nearest(scene.line, [v for v in scene.here if v.speaker in _DEFENCE], hit) or scene.before()
        if voice is not None:
            yield Answer(voice=voice, polarity=Polarity.NO_COMMENT, start=hit.start, end=hit.end, rule="silence")
