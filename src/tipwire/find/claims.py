"""Claims: who says what of a scene, and which way. A suspect's denial is never lost.

The speaker is the body, speaker word or person nearest to a verb of saying; a pronoun or a bare quotation goes on with
the last speaker. Refuses to make the outlet a speaker while anybody else speaks.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipwire.find.decrees import policy
from tipwire.find.denials import answers
from tipwire.find.kinds import Kind
from tipwire.find.mentions import mentions
from tipwire.find.page import Line
from tipwire.find.roles import SUSPECT, VICTIM
from tipwire.find.scenes import Scene
from tipwire.find.speeches import BODIES, Before, speeches
from tipwire.find.voices import Voice, introduced, voices
from tipwire.model import Claim, Modality, Name, Polarity, Speaker

_ACCUSED = frozenset({Speaker.SUSPECT, Speaker.DEFENCE_LAWYER})
_MODALITY = {Speaker.OFFICIAL_COURT: Modality.FINDING, Speaker.MEDIA: Modality.UNVERIFIED}


def claims(scene: Scene, known: Sequence[Name] = ()) -> tuple[Claim, ...]:
    """Each speaker and polarity once, in the order told; the outlet only where nobody speaks."""
    found: dict[tuple[Speaker, Polarity], Claim] = {}
    before, spoke = Before(), False
    named: dict[str, tuple[Speaker, str]] = {}
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        named = {**introduced(line, known), **named}
        if kind is Kind.FIGURE:
            continue
        here = voices(line, named, known)
        told = _of_line(line, here, before)
        spoke = spoke or bool(told)
        for claim, _ in told:
            if claim is not None:
                found.setdefault((claim.speaker, claim.polarity), claim)
        before = _after(line, here, [voice for _, voice in told], before)
    settled = _settled(scene, found, is_silent=not spoke)
    return (*settled, *policy(scene, settled))


def _after(line: Line, here: Sequence[Voice], spoke: Sequence[Voice], before: Before) -> Before:
    """Whom the next line may go on with. Courts and outlets are no "he" or "she"."""
    topic = _last_person(line)
    last = topic or (spoke[-1] if spoke else before.last)
    persons = [v for v in spoke if v.speaker not in _NEVER_A_PRONOUN]
    person = topic or (persons[-1] if persons else before.person)
    # A court that is only named is no "department", no "centre".
    named = [v for v in here if v.speaker is not Speaker.OFFICIAL_COURT]
    body = next((v for v in [*reversed(spoke), *named] if v.speaker in BODIES), before.body)
    return Before(last=last, person=person, body=body)


_NEVER_A_PRONOUN = frozenset({Speaker.OFFICIAL_COURT, Speaker.MEDIA})


def _last_person(line: Line) -> Voice | None:
    """Whom a pronoun of the next line means: the one victim or suspect a line speaks of, if nobody speaks there."""
    told = [m for m in mentions(line) if m.role in (VICTIM, SUSPECT) and not m.is_plural and not m.is_bare]
    if line.has("speech") or len({m.role for m in told}) != 1:
        return None
    speaker = Speaker.PRESUMED_VICTIM if told[-1].role == VICTIM else Speaker.SUSPECT
    return Voice(speaker, "", told[-1].start, told[-1].end)


def _settled(scene: Scene, found: dict[tuple[Speaker, Polarity], Claim], *, is_silent: bool) -> list[Claim]:
    if any(speaker is not Speaker.MEDIA for speaker, _ in found):
        found.pop((Speaker.MEDIA, Polarity.ASSERTS), None)
        return list(found.values())
    if found or not is_silent or not scene.told:
        return list(found.values())
    line = next((o for o in scene.told if not o.is_title), scene.told[0])
    return [_claim(line, Speaker.MEDIA, Polarity.ASSERTS, (0, len(line.text)), rule="nobody named as speaker")]


def _of_line(line: Line, here: Sequence[Voice], before: Before) -> list[tuple[Claim | None, Voice]]:
    """What is claimed in a line, and who spoke, claimed or not."""
    spoken = speeches(line, here, before)
    answered = answers(line, here, spoken, before.last)
    out: list[tuple[Claim | None, Voice]] = [
        (_claim(line, a.voice.speaker, a.polarity, (a.start, a.end), about=a.about, rule=a.rule), a.voice)
        for a in answered
    ]
    heard = {answer.voice.speaker for answer in answered}
    for voice, span, polarity in spoken:
        if polarity is Polarity.ASSERTS and (voice.speaker in heard or voice.speaker in _ACCUSED):
            # What the accused say that neither denies nor admits is no claim: it would be printed as one of the two.
            out.append((None, voice))
            continue
        out.append((_claim(line, voice.speaker, polarity, span, body=voice.body, rule="verb of saying"), voice))
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
