"""Homes: whose home a place is, and what that makes of it: whence a victim came, or nothing of the case.

Refuses the roles of persons themselves: those are `find.mentions`.
"""

from __future__ import annotations

import re

from tipwire.find.mentions import Mention, mentions
from tipwire.find.roles import OFFICIAL, SUSPECT, VICTIM
from tipwire.find.spots import REACH, Spot
from tipwire.model import PlaceRole

# Between a person and "from X": an age, a comma, a participle of coming; no verb, no other person.
_ATTACHED = re.compile(
    r"^[\s,]*(?:(?:aged\s+)?\d+[\w-]*[\s,]*(?:лет|года|years old|year-old)?[\s,]*)?"
    r"(?:родом|originally|приехавш\w+|прибывш\w+|переехавш\w+|who (?:came|come|had come))?\s*$"
)
_PERSON_REACH = 24


def role(spot: Spot, person: Mention | None) -> PlaceRole | None:
    """The role of a home: whence a victim came; a mention for a suspect; None where nobody knows whose it is."""
    if is_of_others(person):
        return PlaceRole.MENTION
    return PlaceRole.ORIGIN if spot.is_state or (person and person.role == VICTIM) else None


def is_of_others(person: Mention | None) -> bool:
    """True for a suspect or an official: their homes are no places of the case."""
    return person is not None and person.role in (SUSPECT, OFFICIAL)


def person_before(spot: Spot, words: re.Match[str]) -> Mention | None:
    """The person whom the words before the name are said of: the last one named at them or right before them."""
    at = spot.found.start - (len(spot.before) - words.start())
    near = [m for m in mentions(spot.line) if m.start < spot.found.start and at - REACH <= m.end]
    near = [m for m in near if m.end > at or _ATTACHED.match(spot.line.folded[m.end : at])]
    return near[-1] if near else None


_NAMED = re.compile(r"[a-zа-яёәғқңөұүіһ)] [A-ZА-ЯЁӘҒҚҢӨҰҮІҺ][\w-]+ $|^[A-ZА-ЯЁ][\w-]+ [A-ZА-ЯЁ][\w-]+ $")


def is_of_somebody(spot: Spot) -> bool:
    """True where a place is said of a person who is no suspect: "Мадина из Темиртау", "жигиттер Оштон"."""
    if any(m.role in (SUSPECT, OFFICIAL) for m in mentions(spot.line)):
        return False
    if spot.is_turkic:
        if any(m.role == VICTIM and m.end <= spot.found.start for m in mentions(spot.line)):
            return True
        near = [m for m in mentions(spot.line) if 0 <= spot.found.start - m.end <= 2]
        person = person_after(spot) or (near[-1] if near else None)
        return person is not None and (person.role == VICTIM or (not person.role and person.is_plural))
    out = spot.leads("from")
    if out is None:
        return False
    if spot.leads("coming"):
        return True
    person = person_before(spot, out)
    at = spot.found.start - (len(spot.before) - out.start())
    if person:
        is_pair = bool(re.search(r"\b(?:и|and)\s+$", spot.line.folded[: person.start]))
        return person.role == VICTIM or (not is_of_others(person) and (person.is_plural or is_pair))
    return bool(_NAMED.search(spot.line.text[:at]))


def person_after(spot: Spot, at: int = 0) -> Mention | None:
    """The person that a Turkic name qualifies: "самарқандлик аёл", "Ташкенттен келген қыз"."""
    end = spot.found.end + at
    near = [m for m in mentions(spot.line) if end - 1 <= m.start <= end + _PERSON_REACH]
    near = [m for m in near if not re.search(r"[,.;:]", spot.line.text[end : m.start])]
    return near[0] if near else None


def resident(spot: Spot) -> Mention | None:
    """The resident of a Turkic "X тұрғыны" himself, whoever comes behind."""
    said = spot.follows("resident")
    upto = spot.found.end + (said.end() if said else 0) + 1
    near = [m for m in mentions(spot.line) if spot.found.end <= m.start < upto]
    return near[0] if near else None
