"""Claims: who says what of a scene, and which way. A suspect's denial is never lost.

The speaker is the body, speaker word or person nearest to a verb of saying; a pronoun or a bare quotation goes on with
the last speaker. Refuses to make the outlet a speaker while anybody else speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

from tipwire.find import turkic
from tipwire.find.bodies import body_of
from tipwire.find.kinds import Kind
from tipwire.find.mentions import mentions
from tipwire.find.page import Line
from tipwire.find.roles import SUSPECT, VICTIM
from tipwire.find.scenes import Scene
from tipwire.languages import Hit
from tipwire.model import Claim, Modality, Polarity, Speaker

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


@dataclass(frozen=True, slots=True)
class _Voice:
    speaker: Speaker
    body: str
    start: int
    end: int


def claims(scene: Scene) -> tuple[Claim, ...]:
    """Each speaker and polarity once, in the order told; the outlet only where nobody speaks."""
    found: dict[tuple[Speaker, Polarity], Claim] = {}
    last: _Voice | None = None
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if kind is Kind.FIGURE:
            continue
        for claim, voice in _of_line(line, last):
            found.setdefault((claim.speaker, claim.polarity), claim)
            if voice is not None:
                last = voice
    return tuple(_settled(scene, found))


def _settled(scene: Scene, found: dict[tuple[Speaker, Polarity], Claim]) -> list[Claim]:
    if any(speaker is not Speaker.MEDIA for speaker, _ in found):
        found.pop((Speaker.MEDIA, Polarity.ASSERTS), None)
        return list(found.values())
    if found or not scene.told:
        return list(found.values())
    line = next((o for o in scene.told if not o.is_title), scene.told[0])
    return [_claim(line, Speaker.MEDIA, Polarity.ASSERTS, (0, len(line.text)), rule="nobody named as speaker")]


def _of_line(line: Line, last: _Voice | None) -> list[tuple[Claim, _Voice | None]]:
    voices = _voices(line)
    out: list[tuple[Claim, _Voice | None]] = []
    out += _denials(line, voices, last)
    spoken = _sources(line, voices) + _speeches(line, voices, last)
    denied = {claim.speaker for claim, _ in out}
    for voice, span, polarity in spoken:
        if voice.speaker in denied and polarity is Polarity.ASSERTS:
            continue
        out.append((_claim(line, voice.speaker, polarity, span, body=voice.body, rule="verb of saying"), voice))
    return out


def _voices(line: Line) -> list[_Voice]:
    """Who could be speaking in a line."""
    out = []
    for hit in line.find("bodies"):
        if hit.row["speaker"]:
            out.append(_Voice(Speaker(hit.row["speaker"]), body_of(hit).code, hit.start, hit.end))
    for hit in line.find("speaker"):
        if not any(v.start < hit.end and hit.start < v.end for v in out):
            out.append(_Voice(Speaker(hit.value), "", hit.start, hit.end))
    for mention in mentions(line):
        if mention.role in (VICTIM, SUSPECT) and not any(v.start < mention.end and mention.start < v.end for v in out):
            speaker = Speaker.PRESUMED_VICTIM if mention.role == VICTIM else Speaker.SUSPECT
            out.append(_Voice(speaker, "", mention.start, mention.end))
    return sorted(out, key=lambda v: v.start)


def _nearest(voices: list[_Voice], hit: Hit, line: Line, reach: int) -> _Voice | None:
    near = []
    for voice in voices:
        distance = hit.start - voice.end if voice.end <= hit.start else voice.start - hit.end
        if distance < 0:
            continue
        cost = distance + 12 * abs(line.clause(voice.start) - line.clause(hit.start))
        if cost <= reach:
            near.append((cost, voice.start, voice))
    return min(near)[2] if near else None


def _can_speak(line: Line, voice: _Voice) -> bool:
    """False for a word whose ending says that it is no subject ("to the police", "the girl" as object)."""
    if line.language not in turkic.LANGUAGES:
        return True
    return turkic.can_speak(line.text[voice.start : voice.end], line.language)


def _reach(line: Line) -> int:
    return _REACH_VERB_LAST if line.language in turkic.LANGUAGES else _REACH


def _denials(line: Line, voices: list[_Voice], last: _Voice | None) -> list[tuple[Claim, _Voice | None]]:
    out: list[tuple[Claim, _Voice | None]] = []
    for hit in line.find("denial"):
        voice = _nearest([v for v in voices if v.speaker is not Speaker.MEDIA], hit, line, 140)
        if voice is None or voice.speaker in _OFFICIALS - {Speaker.OFFICIAL_MINISTRY}:
            voice = next((v for v in voices if v.speaker in (Speaker.SUSPECT, Speaker.DEFENCE_LAWYER)), None)
        if voice is None:
            speaker = (
                last.speaker
                if last and last.speaker in (Speaker.DEFENCE_LAWYER, Speaker.PRESUMED_VICTIM)
                else Speaker.SUSPECT
            )
            voice = _Voice(speaker, "", hit.start, hit.end)
        claim = _claim(line, voice.speaker, Polarity.DENIES, (hit.start, hit.end), about=hit.value, rule="denial cue")
        out.append((claim, voice))
    return out


def _sources(line: Line, voices: list[_Voice]) -> list[tuple[_Voice, tuple[int, int], Polarity]]:
    """ "По данным полиции", "according to the centre": the voice beside a source word."""
    out = []
    for hit in line.find("source"):
        if hit.note == "before":
            near = [v for v in voices if 0 <= hit.start - v.end <= _SOURCE_REACH]
            voice = near[-1] if near else None
        else:
            near = [v for v in voices if 0 <= v.start - hit.end <= _SOURCE_REACH or v.start <= hit.start < v.end]
            voice = near[0] if near else None
        if voice is not None:
            out.append((voice, (min(hit.start, voice.start), max(hit.end, voice.end)), Polarity.ASSERTS))
    return out


def _speeches(line: Line, voices: list[_Voice], last: _Voice | None) -> list[tuple[_Voice, tuple[int, int], Polarity]]:
    out = []
    for hit in line.find("speech"):
        polarity = Polarity(hit.value)
        voice = _nearest([v for v in voices if _can_speak(line, v)], hit, line, _reach(line))
        if voice is None and last is not None and line.has("pronoun"):
            voice = last
        if voice is None:
            continue
        span = (min(hit.start, voice.start), max(hit.end, voice.end)) if voice in voices else (hit.start, hit.end)
        out.append((voice, span, polarity))
    return out


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
