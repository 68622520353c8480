"""Claims: who says what of a scene, and which way. A suspect's denial is never lost.

The speaker is the body, speaker word or person nearest to a verb of saying; a pronoun or a bare quotation goes on with
the last speaker. Refuses to make the outlet a speaker while anybody else speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tipwire.find import turkic
from tipwire.find.denials import Spoken, answers
from tipwire.find.kinds import Kind
from tipwire.find.mentions import mentions
from tipwire.find.page import Line
from tipwire.find.roles import SUSPECT, VICTIM, is_passive
from tipwire.find.scenes import Scene
from tipwire.find.stages import stage_hits
from tipwire.find.voices import Voice, can_speak, introduced, voices
from tipwire.languages import Hit
from tipwire.model import Claim, Modality, Name, Polarity, Speaker, Stage

# How far a speaker may stand from the verb of saying, in letters.
_REACH = 70
_SOURCE_REACH = 55
# Kazakh, Kyrgyz and Uzbek put the whole of what is said between speaker and verb.
_REACH_VERB_LAST = 150
_OFFICIALS = frozenset(
    {
        Speaker.OFFICIAL_POLICE,
        Speaker.OFFICIAL_PROSECUTOR,
        Speaker.OFFICIAL_COURT,
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
    }
)
_MODALITY = {Speaker.OFFICIAL_COURT: Modality.FINDING, Speaker.MEDIA: Modality.UNVERIFIED}


def claims(scene: Scene, known: Sequence[Name] = ()) -> tuple[Claim, ...]:
    """Each speaker and polarity once, in the order told; the outlet only where nobody speaks."""
    found: dict[tuple[Speaker, Polarity], Claim] = {}
    last: Voice | None = None
    named: dict[str, tuple[Speaker, str]] = {}
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        named = {**introduced(line, known), **named}
        if kind is Kind.FIGURE:
            continue
        for claim, voice in _of_line(line, voices(line, named, known), last):
            found.setdefault((claim.speaker, claim.polarity), claim)
            if voice is not None:
                last = voice
        last = _last_person(line) or last
    settled = _settled(scene, found)
    return (*settled, *_policy(scene, settled))


# Who may announce, order or hold what a policy row says; a suspect or a passer-by may not.
_POLICY_SPEAKERS = frozenset(
    {
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
        Speaker.OFFICIAL_POLICE,
        Speaker.LEGISLATOR,
        Speaker.EXPERT,
        Speaker.UNNAMED_EXPERT,
        Speaker.INTL_ORG,
        Speaker.NGO,
    }
)
_POLICY_MODALITY = {"order": Modality.ORDER, "announcement": Modality.ANNOUNCEMENT, "finding": Modality.FINDING}


def _policy(scene: Scene, settled: Sequence[Claim]) -> list[Claim]:
    """What the one who speaks of policy announced, ordered or held, each once; nothing where nobody could."""
    speakers = [c for c in settled if c.speaker in _POLICY_SPEAKERS and c.polarity is Polarity.ASSERTS]
    out: dict[str, Claim] = {}
    if not speakers:
        return []
    for line in scene.lines:
        for hit in line.find("policy"):
            here = [v for v in voices(line, {}, ()) if v.speaker in _POLICY_SPEAKERS]
            said = next((c for c in speakers if any(v.speaker is c.speaker for v in here)), speakers[0])
            if hit.note != "view" and said.speaker not in _OFFICIALS:
                continue
            out.setdefault(
                hit.value,
                Claim(
                    speaker=said.speaker,
                    polarity=Polarity.ASSERTS,
                    evidence=(line.evidence(hit.start, hit.end),),
                    modality=_POLICY_MODALITY.get(hit.note, Modality.ALLEGATION),
                    body=said.body,
                    about=f"that {hit.value}",
                    rule="policy row",
                ),
            )
    return list(out.values())


def _last_person(line: Line) -> Voice | None:
    """Whom a pronoun of the next line means: the one victim or suspect a line speaks of, if nobody speaks there."""
    told = [m for m in mentions(line) if m.role in (VICTIM, SUSPECT) and not m.is_plural and not m.is_bare]
    if line.has("speech") or len({m.role for m in told}) != 1:
        return None
    speaker = Speaker.PRESUMED_VICTIM if told[-1].role == VICTIM else Speaker.SUSPECT
    return Voice(speaker, "", told[-1].start, told[-1].end)


def _settled(scene: Scene, found: dict[tuple[Speaker, Polarity], Claim]) -> list[Claim]:
    if any(speaker is not Speaker.MEDIA for speaker, _ in found):
        found.pop((Speaker.MEDIA, Polarity.ASSERTS), None)
        return list(found.values())
    if found or not scene.told:
        return list(found.values())
    line = next((o for o in scene.told if not o.is_title), scene.told[0])
    return [_claim(line, Speaker.MEDIA, Polarity.ASSERTS, (0, len(line.text)), rule="nobody named as speaker")]


def _of_line(line: Line, here: list[Voice], last: Voice | None) -> list[tuple[Claim, Voice | None]]:
    spoken = [*_labels(line, here), *_sources(line, here, last), *_speeches(line, here, last), *_verdicts(line, here)]
    answered = answers(line, here, spoken, last)
    out: list[tuple[Claim, Voice | None]] = [
        (_claim(line, a.voice.speaker, a.polarity, (a.start, a.end), about=a.about, rule=a.rule), a.voice)
        for a in answered
    ]
    # What the accused say is a denial or an admission, or nothing that a report may print as either.
    heard = {answer.voice.speaker for answer in answered}
    for voice, span, polarity in spoken:
        if voice.speaker in heard and polarity is Polarity.ASSERTS:
            continue
        out.append((_claim(line, voice.speaker, polarity, span, body=voice.body, rule="verb of saying"), voice))
    return out


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


_LABEL = re.compile(r"[^:.!?«\"]{2,60}:\s")


def _labels(line: Line, here: list[Voice]) -> list[Spoken]:
    """The speaker of a transcript or an interview: "ТЕРГЕУШІ (синхрон): ...", in capitals or at the head of a line."""
    label = _LABEL.match(line.text)
    if label is None or not label.group().split("(")[0].strip(" :").isupper():
        return []
    return [(v, (0, label.end()), Polarity.ASSERTS) for v in here if v.end <= label.end()][:1]


def _sources(line: Line, here: list[Voice], last: Voice | None) -> list[Spoken]:
    """ "По данным полиции", "according to the centre": the voice beside a source word."""
    out = []
    for hit in line.find("source"):
        if hit.note == "pronoun":
            voice = last if last is not None else None
        elif hit.note == "before":
            near = [v for v in here if 0 <= hit.start - v.end <= _SOURCE_REACH]
            voice = near[-1] if near else None
        else:
            near = [v for v in here if 0 <= v.start - hit.end <= _SOURCE_REACH or v.start <= hit.start < v.end]
            voice = near[0] if near and _is_source(line, hit, near[0]) else None
        if voice is not None:
            out.append((voice, (min(hit.start, voice.start), max(hit.end, voice.end)), Polarity.ASSERTS))
    return out


# After a source word a victim or suspect speaks only right there; what follows a comma tells of them.
_PERSON_SOURCE_REACH = 16
_OF_THE_EVENT = frozenset({Speaker.SUSPECT, Speaker.PRESUMED_VICTIM, Speaker.RELATIVE})


def _is_source(line: Line, hit: Hit, voice: Voice) -> bool:
    gap = line.text[hit.end : voice.start]
    return voice.speaker not in _OF_THE_EVENT or (len(gap) <= _PERSON_SOURCE_REACH and "," not in gap)


def _speeches(line: Line, here: list[Voice], last: Voice | None) -> list[Spoken]:
    out = []
    for hit in line.find("speech"):
        polarity = Polarity(hit.value)
        if is_passive(line, hit) or _is_quoted(line, hit.start):
            continue
        voice = _nearest(_subjects(line, here, hit), hit, line, _reach(line))
        if last is not None and _means_a_pronoun(line, hit, voice):
            voice = last
        if voice is None:
            continue
        span = (min(hit.start, voice.start), max(hit.end, voice.end)) if voice in here else (hit.start, hit.end)
        out.append((voice, span, polarity))
    return out


def _subjects(line: Line, here: list[Voice], verb: Hit) -> list[Voice]:
    """Who may be the subject of the verb; a body where something was said ("на суде") only beside nobody else."""
    able = [v for v in here if can_speak(line, v, verb)]
    return [v for v in able if not _is_where(line, v)] or able


# "В полиции сообщили", "на суде заявили": the body is where it was said.
_WHERE = re.compile(r"\b(?:в|во|на|at|in)\s+(?:the\s+)?$")


def _is_where(line: Line, voice: Voice) -> bool:
    return line.language in ("ru", "en") and bool(_WHERE.search(line.folded[: voice.start]))


def _is_quoted(line: Line, position: int) -> bool:
    """True inside a quotation: who speaks there is told of by another."""
    before = line.text[:position]
    opened = sum(before.count(mark) for mark in "«“„") - sum(before.count(mark) for mark in "»”")
    return opened > 0 and len(before[max(before.rfind(m) for m in "«“„") :].split()) > 1


# A pronoun is the subject of a verb of saying no further than this from it.
_PRONOUN_REACH = 40


def _means_a_pronoun(line: Line, verb: Hit, voice: Voice | None) -> bool:
    """True where a subject pronoun stands with the verb, nearer than any voice."""
    reach = _PRONOUN_REACH
    if voice is not None:
        reach = min(reach, max(verb.start - voice.end, voice.start - verb.end) - 1)
    return any(
        h.weight >= 3 and min(abs(h.start - verb.end), abs(verb.start - h.end)) <= reach for h in line.find("pronoun")
    )


def _verdicts(line: Line, here: list[Voice]) -> list[Spoken]:
    """A court that convicts or acquits says so."""
    court = next((v for v in here if v.speaker is Speaker.OFFICIAL_COURT), None)
    hits = [hit for stage, hit in stage_hits(line) if stage in _JUDGED]
    if court is None or not hits:
        return []
    return [(court, (min(court.start, hits[0].start), max(court.end, hits[0].end)), Polarity.ASSERTS)]


_JUDGED = frozenset({Stage.CONVICTION, Stage.ACQUITTAL, Stage.TERMINATION})


def _claim(
    line: Line,
    speaker: Speaker,
    polarity: Polarity,
    span: tuple[int, int],
    *,
    body: str = "",
    about: str = "",
    rule: str = "",
) -> Claim:
    modality = Modality.DENIAL if polarity is Polarity.DENIES else _MODALITY.get(speaker, Modality.ALLEGATION)
    gloss = about or next((h.value for h in sorted(line.every("about"), key=lambda h: -h.weight)), "")
    return Claim(
        speaker=speaker,
        polarity=polarity,
        evidence=(line.evidence(*span),),
        modality=modality,
        body=body,
        about=gloss,
        rule=rule,
    )
