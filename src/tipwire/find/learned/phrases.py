"""What the tagger of roles sees of each word: letters, endings, grammar, table hits, neighbours, the nearest cues.

Train and use share this file, so a change here asks for a new model (`train`).
"""

from __future__ import annotations

from collections.abc import Sequence

from tipwire.find.learned.words import Word, words

_CLAUSE = frozenset(',;:—–()«»"')
# The families of marks whose nearest hit to the left and right tells a role.
_CUES = ("R", "S", "SP", "SO", "DE", "RC", "X", "CO", "ME", "CT", "ST", "HY", "LT")
_NEAR = 12


def features(text: str, language: str) -> list[list[str]]:
    """One list of features a word, in order."""
    seen = words(text, language)
    clauses = _clauses(seen)
    cues = [[mark for mark in word.marks if mark.startswith(_CUES)] for word in seen]
    verbs = [_is_verb(word, language) for word in seen]
    last = [f"end={word.plain[:4]}" for word in seen[-3:] if word.plain[0].isalpha()][-1:]
    shared = [f"lang={language}", *last]
    return [
        [
            *shared,
            *_own(seen[place], language),
            *_neighbours(seen, place),
            *_nearest(seen, clauses, cues, place),
            *_verbs(seen, clauses, verbs, place),
        ]
        for place in range(len(seen))
    ]


def _own(word: Word, language: str) -> list[str]:
    plain = word.plain
    return [
        "bias",
        f"w={plain}",
        f"s={word.shape}",
        f"s={word.shape}{language}",
        *(f"x{size}={plain[-size:]}" for size in (2, 3, 4, 5) if len(plain) > size),
        *(f"p{size}={plain[:size]}" for size in (3, 4, 5, 6) if len(plain) > size),
        *(f"g={part}" for part in word.grammar),
        *(f"m={mark}" for mark in word.marks),
        *(f"mg={mark}{part}" for mark in word.marks[:2] for part in word.grammar[1:3]),
    ]


def _neighbours(seen: Sequence[Word], place: int) -> list[str]:
    found = []
    for step in (-3, -2, -1, 1, 2, 3):
        at = place + step
        if not 0 <= at < len(seen):
            found.append(f"{step}:none")
            continue
        word = seen[at]
        found += [f"{step}:w={word.plain}", f"{step}:s={word.shape[:2]}"]
        found += [f"{step}:m={mark}" for mark in word.marks]
        if abs(step) < 3:
            found += [f"{step}:p={word.plain[:5]}", f"{step}:x={word.plain[-3:]}"]
            found += [f"{step}:g={part}" for part in word.grammar]
    if 0 < place < len(seen) - 1:
        found.append(f"both={seen[place - 1].plain}/{seen[place + 1].plain}")
    return found


def _nearest(seen: Sequence[Word], clauses: Sequence[int], cues: Sequence[list[str]], place: int) -> list[str]:
    """The nearest cue words on either side, and whether they stand in the same clause."""
    found = []
    for side, span in (("L", range(place - 1, -1, -1)), ("R", range(place + 1, len(seen)))):
        kinds: set[str] = set()
        for at in span:
            for cue in cues[at]:
                if cue not in kinds:
                    within = "=" if clauses[at] == clauses[place] else "/"
                    near = "" if abs(at - place) > _NEAR else "n"
                    found.append(f"{side}{within}{near}{cue}")
                    kinds.add(cue)
        found += [f"{side}none"] if not kinds else []
    return found


def _verbs(seen: Sequence[Word], clauses: Sequence[int], verbs: Sequence[bool], place: int) -> list[str]:
    """The opening letters and ending of the nearest verb on either side."""
    found = []
    for side, span in (("L", range(place - 1, -1, -1)), ("R", range(place + 1, len(seen)))):
        at = next((at for at in span if verbs[at]), None)
        if at is not None:
            within = "=" if clauses[at] == clauses[place] else "/"
            plain = seen[at].plain
            found += [f"{side}v{within}{plain[:5]}", f"{side}vx{within}{plain[-3:]}"]
            found += [f"{side}v{within}{plain[:5]}{part}" for part in seen[place].grammar if part.startswith("c=")]
    return found


def _is_verb(word: Word, language: str) -> bool:
    """A rough sign of a verb: Russian by grammar, English by ending, Turkic by what a sentence or clause ends in."""
    if language == "ru":
        return any(part in _RUSSIAN_VERBS for part in word.grammar)
    if language == "en":
        return word.shape == "x" and (word.plain.endswith(("ed", "ing")) or any(m in _VERBAL for m in word.marks))
    return word.plain.endswith(_TURKIC_VERBS) and len(word.plain) > 3


_RUSSIAN_VERBS = frozenset({"pos=VERB", "pos=INFN", "pos=PRTS", "pos=PRTF", "pos=GRND"})
_VERBAL = frozenset({"R", "S", "SP", "RC"})
_TURKIC_VERBS = (
    "ды",
    "ди",
    "ду",
    "ты",
    "ти",
    "ту",
    "ган",
    "ген",
    "гон",
    "кан",
    "кен",
    "ып",
    "ип",
    "уп",
    "ады",
    "еди",
    "йды",
    "ти",
    "тир",
)


def _clauses(seen: Sequence[Word]) -> list[int]:
    out, number = [], 0
    for word in seen:
        number += word.plain in _CLAUSE
        out.append(number)
    return out
