"""Voices: who could be speaking in a line: bodies, words for speakers, victims and suspects, and named persons.

A named official speaks for the body named beside him once ("Амит Гоэль, полиция Дели"), on every later line too.
Refuses objects and addressees: "told police", "про потерпевшую".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tipwire.find import turkic
from tipwire.find.bodies import body_of
from tipwire.find.mentions import mentions
from tipwire.find.nouns import russian_morphology
from tipwire.find.page import Line
from tipwire.find.roles import SUSPECT, VICTIM
from tipwire.languages import Hit
from tipwire.model import Name, PersonRole, Speaker

_PERSON_SPEAKERS = frozenset({Speaker.SUSPECT, Speaker.PRESUMED_VICTIM, Speaker.RELATIVE, Speaker.DEFENCE_LAWYER})
_OF_A_ROLE = {
    PersonRole.SUSPECT: Speaker.SUSPECT,
    PersonRole.VICTIM: Speaker.PRESUMED_VICTIM,
    PersonRole.MINOR: Speaker.PRESUMED_VICTIM,
    PersonRole.RELATIVE: Speaker.RELATIVE,
}
# A title with its body stands no further before a name than this.
_TITLE_REACH = 90
# English: an object or an addressee follows these.
_OBJECT_BEFORE = re.compile(
    r"\b(?:of|to|by|for|with|from|on|against|about|told|tell|tells|accused|accuse|arrested|charged|including|behind|in|at|as|"
    r"advised|asked|warned|freed|rescued|between|among|into|over)\s+(?:the\s|a\s|an\s|his\s|her\s|their\s|its\s|one\s|two\s)?"
    r"(?:[a-z]+\s){0,1}$"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who may speak, at [start, end) of a line."""

    speaker: Speaker
    body: str
    start: int
    end: int
    is_name: bool = False


def voices(line: Line, named: dict[str, tuple[Speaker, str]], known: Sequence[Name]) -> list[Voice]:
    """Who could be speaking in a line, in order; names resolve to what they speak for."""
    out = [
        Voice(Speaker(hit.row["speaker"]), body_of(hit).code, hit.start, hit.end)
        for hit in line.find("bodies")
        if hit.row["speaker"]
    ]
    for hit in line.find("speaker"):
        out = _with(out, Voice(Speaker(hit.value), "", hit.start, hit.end))
    for mention in mentions(line):
        if mention.role in (VICTIM, SUSPECT) and not mention.is_bare:
            speaker = Speaker.PRESUMED_VICTIM if mention.role == VICTIM else Speaker.SUSPECT
            out = _with(out, Voice(speaker, "", mention.start, mention.end))
    for start, end, name in placed(line, known):
        speaker, body = named.get(name.key) or (_OF_A_ROLE.get(name.role), "")  # type: ignore[assignment]
        if speaker is not None:
            out = _with(out, Voice(speaker, body, start, end, is_name=True))
    return sorted(out, key=lambda v: v.start)


def _with(found: list[Voice], voice: Voice) -> list[Voice]:
    overlaps = any(v.start < voice.end and voice.start < v.end for v in found)
    return found if overlaps else [*found, voice]


def placed(line: Line, known: Sequence[Name]) -> list[tuple[int, int, Name]]:
    """Where known names stand in a line."""
    out = []
    for name in known:
        for mention in name.mentions:
            start = mention.start - line.start
            if mention.paragraph == line.paragraph and start >= 0 and start + len(mention.quote) <= len(line.text):
                out.append((start, start + len(mention.quote), name))
    return sorted(out, key=lambda p: p[0])


def introduced(line: Line, known: Sequence[Name]) -> dict[str, tuple[Speaker, str]]:
    """What the named officials of a line speak for: the body in the title before or after them."""
    out: dict[str, tuple[Speaker, str]] = {}
    titles = voices(line, {}, ())
    for start, end, name in placed(line, known):
        office = _office_of(line, start, end, titles)
        if office is not None and (
            name.role in (PersonRole.OFFICIAL, PersonRole.OTHER) or _is_title(line, office, start)
        ):
            out[name.key] = (office.speaker, office.body)
    return out


def _office_of(line: Line, start: int, end: int, titles: Sequence[Voice]) -> Voice | None:
    """Who a name at [start, end) speaks for: the title before it, or set off behind it."""
    offices = [v for v in titles if v.speaker not in _PERSON_SPEAKERS]
    before = [v for v in offices if 0 <= start - v.end <= _TITLE_REACH]
    after = [v for v in offices if 0 <= v.start - end <= 40]
    gap = line.text[before[-1].end : start] if before else ""
    if before and not re.search(r"[.;:«»\"]", gap) and gap.count(",") <= 1:
        return before[-1]
    return after[0] if after and line.text[end : after[0].start].startswith(",") else None


# English writes the rank right before the name; whom a cue calls a suspect there is an officer.
_RANK_REACH = 12


def _is_title(line: Line, office: Voice, start: int) -> bool:
    return line.language == "en" and 0 <= start - office.end <= _RANK_REACH and "," not in line.text[office.end : start]


def can_speak(line: Line, voice: Voice, verb: Hit) -> bool:
    """False for an object or an addressee of the verb, by the grammar of the language."""
    if voice.start >= verb.end and _PARTS.search(line.text[verb.end : voice.start]):
        # "Уверяет, что рабочие ...", "denied it; the owner was": another clause has another subject.
        return False
    behind = _BEHIND_A_QUOTE.get(line.language, _BEHIND_A_DASH)
    if voice.end <= verb.start and behind is not None and behind.search(line.text[: verb.start]):
        # "«...», — сказала медсестра": who says it stands behind the verb.
        return False
    if line.language in turkic.LANGUAGES:
        words = line.text[voice.start : voice.end]
        return words.casefold().endswith(_OWNED) or turkic.can_speak(words, line.language)
    if line.language == "ru":
        return _russian(line, voice, verb)
    if line.language == "en":
        return _english(line, voice, verb)
    return True


# "Its owner", "its resident": the noun ends in -ын itself, so the ending looks like an object's.
_OWNED = ("қожайыны", "тұрғыны", "келіні", "қатыны")
# "Министрлік балалар ұрланды дегенді жоққа шығарды": before the "that" stands the subject of what is said as well.
_THAT = re.compile(
    r"\b(?:деп|деген\w*|дея|дейтін\w*|деб|деган\w*|"
    r"\w+(?:ғанын|генін|қанын|кенін|атынын|етінін|тігін|тығын|дігін|дығын|гандыгын|гендигин|кандыгын|экенин|ганини|аганини|лигини|"
    r"эканини|эканлигини))\b"
)


def outermost(line: Line, able: Sequence[Voice], verb: Hit) -> list[Voice]:
    """The voices, where a "that" leads to the verb without those that stand inside what is said."""
    if line.language not in turkic.LANGUAGES:
        return list(able)
    that = max((m.start() for m in _THAT.finditer(line.folded, 0, verb.start)), default=-1)
    within = [v for v in able if v.end <= that]
    return [v for v in able if v.end > that or v is within[0]] if within else list(able)


_PARTS = re.compile(r"[,;:.!?]\s")
# Where the verb stands last, the subject of «...» дейді stands before the quotation; a dash tells that it follows.
_BEHIND_A_DASH = re.compile(r"[,.!?…»\"”]\s*[—–-]\s*$")
_BEHIND_A_QUOTE: dict[str, re.Pattern[str] | None] = {
    "ru": re.compile(r"(?:[,.!?…»\"”]\s*[—–-]|[»\"”],?)\s*$"),
    "en": None,
}


def _english(line: Line, voice: Voice, verb: Hit) -> bool:
    if voice.end <= verb.start and line.text[voice.end : verb.start].count(",") == 1:
        return False
    if voice.start >= verb.end:
        between = line.folded[verb.end : voice.start]
        is_told = line.folded[verb.start : verb.end] in ("told", "tell", "tells", "warned", "accused", "accuses")
        return not is_told and len(between) <= 40 and not _OBJECT_BEFORE.search(line.folded[verb.end : voice.start])
    return not _OBJECT_BEFORE.search(line.folded[: voice.start]) or voice.speaker not in _PERSON_SPEAKERS


_IN = re.compile(r"\b(?:в|во)\s+(?:[а-я-]+\s+){0,3}$")


def _russian(line: Line, voice: Voice, verb: Hit) -> bool:
    before = line.folded[: voice.start]
    if voice.speaker not in _PERSON_SPEAKERS and not voice.is_name:
        # "сообщили в полиции", "представитель МВД сообщил"; but "рассказал полиции" is told to them.
        is_addressed = voice.start == verb.end + 1 and not is_nominative(line.folded[voice.start : voice.end])
        return not is_addressed
    if _IN.search(before) and not voice.is_name:
        return False
    return is_nominative(line.folded[voice.start : voice.end])


@lru_cache(maxsize=4096)
def is_nominative(words: str) -> bool:
    """True where the first word may be a nominative."""
    first = words.split()[0] if words.split() else ""
    return any("nomn" in parse.tag for parse in russian_morphology().parse(first)[:6])


__all__ = ["Voice", "can_speak", "introduced", "outermost", "placed", "voices"]
