"""Subtitles and transcripts (WebVTT, SRT) as drafts: cues joined to what each speaker says.

A speaker stands in <v Name>, before a colon in capitals, or is only told by a dash. Several items of one bulletin
become several drafts where the file marks them: a NOTE between cues, a line of stars, a numbered item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.extract.charset import decode
from tipwire.extract.clean import clean
from tipwire.extract.dates import days
from tipwire.extract.draft import Draft, Piece, Sighting
from tipwire.extract.flaws import flaw
from tipwire.model import DateOrigin, Flaw, ParagraphKind

_TIMING = re.compile(
    r"^\s*((?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3})\s*-->\s*((?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3})", re.MULTILINE
)
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^>]+)>")
_TAG = re.compile(r"</?(?:[a-z]{1,5}|\d\d:\d\d)[^>]*>|\{\\[^}]*\}", re.IGNORECASE)
# "ПОЛИЦИЯ ӨКІЛІ: Олардың": capitals up to a colon; "Ведущая: " only where it begins a cue and is a word or three.
_CAPITALS = re.compile(r"^[-–—]?\s*([^\W\d_a-zа-яё][^a-zа-яёәғқңөұүһіўҳ:.!?]{1,60}):\s+(?=\S)")
_NAMED = re.compile(r"^[-–—]?\s*([^\W\d_][\w.’'‘-]+(?:\s[\w.’'‘-]+){0,2}):\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІЎҲ«\"–—])")
_DASH = re.compile(r"^[-–—]\s+(?=\S)")
_ITEM = re.compile(
    r"^\s*(?:[*#=_~\-–—•]\s*){3,}$|^\s*(?:сюжет|item|story|сюжет №|хабар|лавҳа)\s*(?:№\s*)?\d+\s*[.:]?\s*$",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"(?:язык|language|lang|тілі?|тили?|tili?)\s*[:=]\s*([a-z]{2})\b", re.IGNORECASE)
# Words that describe a recording; the part of a note that has none is the outlet's name.
_DESCRIBES = re.compile(
    r"выпуск|новост|эфир|расшифровк|субтитр|программ|запис|хроник|язык|видео|жаңалық|бағдарлама|жазба|кабар\b|жаңылык|"
    r"yangilik|dastur|bulletin|news\b|transcript|subtitle|programme?|recording|language|broadcast|edition",
    re.IGNORECASE,
)
# Silence between two cues of one speaker that begins a new paragraph.
_PAUSE_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    """One cue: seconds from the start, its text still with its marks. A note between cues has a `note` and no text."""

    start: float = 0.0
    end: float = 0.0
    code: str = ""
    text: str = ""
    note: str = ""


def subtitle_drafts(body: bytes) -> tuple[Draft, ...]:
    """The drafts of a file of subtitles: one, or one for each item that it marks."""
    text, flaws = decode(body)
    cues, broken = _cues(text.replace("\r\n", "\n").replace("\r", "\n"))
    head, cues = _head(cues)
    flaws = (*flaws, *broken)
    items = [item for item in _items(cues) if item[1]]
    drafts = tuple(_draft(head, title, item, is_only=len(items) == 1, flaws=flaws) for title, item in items)
    return drafts or (Draft(media="tv", flaws=flaws),)


def _cues(text: str) -> tuple[list[_Cue], tuple[Flaw, ...]]:
    """Cues and notes in the order of the file; flaws for blocks without a readable time."""
    cues: list[_Cue] = []
    flaws: list[Flaw] = []
    for block in re.split(r"\n[ \t]*\n", text.strip("\n")):
        lead = block.lstrip()
        if lead.startswith("WEBVTT"):
            rest = lead.partition("\n")[0].removeprefix("WEBVTT").strip(" -–—\t")
            cues += [_Cue(note=clean(rest))] if rest else []
            block = lead.partition("\n")[2] if _TIMING.search(lead) else ""
        elif lead.startswith("NOTE"):
            cues.append(_Cue(note=clean(lead.removeprefix("NOTE"))))
            continue
        elif lead.startswith(("STYLE", "REGION")) and not _TIMING.search(lead):
            continue
        found = list(_timed(block))
        cues += found
        if not found and block.strip() and not block.strip().isdigit():
            flaws.append(flaw("malformed_cue", clean(block)))
    return cues, tuple(flaws[:5])


def _timed(block: str) -> Iterator[_Cue]:
    """The cues of a block: normally one; more where the empty line between them was lost."""
    marks = list(_TIMING.finditer(block))
    ends = [*(mark.start() for mark in marks[1:]), len(block)]
    for mark, end in zip(marks, ends, strict=True) if marks else ():
        lines = block[mark.end() : end].partition("\n")[2].rstrip("\n").split("\n")
        if end < len(block) and lines[-1].strip().isdigit():
            lines.pop()
        yield _Cue(
            start=_seconds(mark[1]), end=_seconds(mark[2]), code=mark[1].replace(",", "."), text="\n".join(lines)
        )


def _seconds(code: str) -> float:
    total = 0.0
    for part in code.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _head(cues: list[_Cue]) -> tuple[str, list[_Cue]]:
    """The notes before the first cue, or a first cue that only names outlet and date; and the cues without it."""
    notes = []
    while cues and cues[0].note:
        notes.append(cues[0].note)
        cues = cues[1:]
    if cues and days(first := clean(_TAG.sub("", cues[0].text))) and not first.endswith((".", "!", "?")):
        notes.append(first)
        cues = cues[1:]
    return ", ".join(notes), cues


def _items(cues: list[_Cue]) -> Iterator[tuple[str, list[_Cue]]]:
    """Title and cues of each item; a note between cues or a line of marks begins the next."""
    title, item = "", list[_Cue]()
    for cue in cues:
        if not cue.note and not _ITEM.match(cue.text.strip() or "x"):
            item.append(cue)
            continue
        if item:
            yield title, item
        title, item = cue.note, []
    yield title, item


def _draft(head: str, title: str, cues: list[_Cue], *, is_only: bool, flaws: tuple[Flaw, ...]) -> Draft:
    """The draft of one item."""
    language = _LANGUAGE.search(head)
    where = days(head)
    return Draft(
        title=re.sub(r"^(?:сюжет|item|story|хабар)\s*(?:№\s*)?\d*\s*[:.–—-]\s*", "", title, flags=re.IGNORECASE),
        outlet=_outlet(head),
        language=language[1].lower() if language else "",
        media="tv",
        part="" if is_only else cues[0].code,
        pieces=tuple(_speeches(cues)),
        dates=(Sighting(text=head, origin=DateOrigin.HEADER),) if where else (),
        flaws=flaws,
    )


def _outlet(head: str) -> str:
    """The outlet's name in a note: the first part that is no date, no clock and no description."""
    parts = [part.strip() for part in re.split(r"[,;|]|\s[–—-]\s", head)]
    fit = [part for part in parts if part and not re.match(r"^[\d.:/\s-]+$", part) and not days(part)]
    return next((part for part in fit if not _DESCRIBES.search(part)), "")


def _speeches(cues: list[_Cue]) -> Iterator[Piece]:
    """What is said, a paragraph for each turn."""
    said: list[str] = []
    speaker, code, last = "", "", 0.0
    for cue in cues:
        for turn, name, text in _turns(cue.text):
            has_paused = cue.start - last > _PAUSE_S and bool(said) and _is_finished(said[-1])
            is_new = turn or (bool(name) and name != speaker) or has_paused
            if is_new and said:
                yield _speech(said, speaker, code)
                said = []
            if is_new or not code:
                speaker = name if turn or name else speaker
                code = cue.code
            said.append(text)
        last = cue.end
    if said:
        yield _speech(said, speaker, code)


def _is_finished(said: str) -> bool:
    return said.endswith((".", "!", "?", "…", "»", '"', "”"))


def _speech(said: list[str], speaker: str, code: str) -> Piece:
    return Piece(text=clean(" ".join(said)), kind=ParagraphKind.SPEECH, speaker=speaker, time_code=code)


def _turns(text: str) -> Iterator[tuple[bool, str, str]]:
    """Whether a new turn begins, its speaker, its words; for each voice or line of a cue."""
    marks = list(_VOICE.finditer(text))
    if marks:
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        for mark, end in zip(marks, ends, strict=True):
            words = clean(_TAG.sub("", text[mark.end() : end]))
            if words:
                yield False, clean(mark[1]), words
        return
    for line in text.split("\n"):
        line = clean(_TAG.sub("", line))
        named = _CAPITALS.match(line) or _NAMED.match(line)
        if named:
            yield True, named[1].strip(), line[named.end() :]
        elif dash := _DASH.match(line):
            yield True, "", line[dash.end() :]
        elif line:
            yield False, "", line
