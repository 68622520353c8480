"""Whereabouts: what the words around a place's name make of it, in its own line.

The rules that make a name a mere mention stand in one ordered table (datelines, citizens, transit, seats of bodies,
threats ...). What is left is read from the grammar: the preposition and the case in Russian, the preposition in
English, the ending in Kazakh, Kyrgyz and Uzbek. Refuses to choose among places: that is `find.places`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tipwire.find import homes
from tipwire.find.spots import REGIONS, Spot
from tipwire.model import PlaceRole

_EVENT, _ORIGIN, _DESTINATION = PlaceRole.EVENT, PlaceRole.ORIGIN, PlaceRole.DESTINATION
_COURT, _MENTION = PlaceRole.COURT, PlaceRole.MENTION


def role(spot: Spot) -> PlaceRole:
    """What a place is, by the first rule that holds, else by grammar."""
    return next((made for made, holds in _RULES if holds(spot)), None) or _GRAMMAR[spot.language](spot)


# Rules that make a mention of a name.

_CAPS_DATELINE = re.compile(r"^\W{0,3}[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ' -]{3,}(?:[,.]?\s*[^.–—:(-]{0,30})?\s*(?:[.:(]|[—–]|--|-\s)")
_DATELINE = re.compile(r"^\W{0,3}(?:[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ][\w.'-]*[\s,]*){1,4}(?:[.,]|\s*[—–(-])")
_OPENING_LINES, _OPENING_LETTERS = 8, 12


def is_dateline(spot: Spot) -> bool:
    """ "LONDON, Oct. 13 (UPI) --", "АСТАНА. ": where the text was written."""
    line, found = spot.line, spot.found
    if line.is_title or found.start >= _OPENING_LETTERS or line.number > _OPENING_LINES:
        return False
    said = line.text[found.start : found.end]
    pattern = _CAPS_DATELINE if said.isupper() else _DATELINE if line.number <= 1 else None
    opening = pattern.match(line.text) if pattern else None
    return opening is not None and found.end <= opening.end()


_CITIZEN_GAP, _BIRTH_GAP = 10, 14


def _is_citizenship(spot: Spot) -> bool:
    """ "Citizens of X", "X азаматы": a passport, no place."""
    return spot.is_state and _beside(spot, "citizen", _CITIZEN_GAP, but="жител")


def _is_birthplace(spot: Spot) -> bool:
    return _beside(spot, "birthplace", _BIRTH_GAP)


def _beside(spot: Spot, table: str, gap: int, but: str = "-") -> bool:
    """True where a word of the table stands on the side its language puts it on; `but` starts words that count not."""
    start, end = spot.found.start, spot.found.end
    hits = [h for h in spot.line.find(table) if not spot.line.folded.startswith(but, h.start)]
    if spot.is_turkic:
        return any(0 <= h.start - end <= gap for h in hits)
    return any(0 <= start - h.end <= gap for h in hits)


def _is_transit(spot: Spot) -> bool:
    return spot.has("through")


def _is_adjective_of_state(spot: Spot) -> bool:
    return spot.is_adjective and spot.is_state


def _is_press(spot: Spot) -> bool:
    """ "A newspaper of Taraz", "карагандинских изданий"."""
    return spot.follows("press") is not None and (spot.is_adjective or spot.language != "ru")


def _is_threat(spot: Spot) -> bool:
    """Whither somebody threatened to send them: nobody went there."""
    if spot.is_turkic:
        return spot.has("threat")
    return spot.leads("threat") is not None and bool(spot.leads("to") or spot.leads("in"))


def _is_addressed(spot: Spot) -> bool:
    """ "A request to Manama", "отправил в Казахстан ноту": whom somebody writes to."""
    return spot.has("letter")


_ACTS = re.compile(r"^\s+(?:[\w-]+л[аио]?с?ь?|[а-я]+(?:ет|ит))\s")


# "на трассе Алматы — Талдыкорган", "the Almaty-Bishkek highway".
_ROAD_AFTER = re.compile(
    r"^\s?[—–-]\s?[\w-]+(?:\s(?:highway|motorway|road|route|train|bus|flight|тас жол|трасса|поезд|пойыз|жол|йўл)\w*)?"
)


def _is_of_a_road(spot: Spot) -> bool:
    """The ends of a road, a train or a flight."""
    if spot.leads("road") and (_ROAD_AFTER.match(spot.after) or re.search(r"[—–-]\s?$", spot.before)):
        return True
    after = _ROAD_AFTER.match(spot.after)
    return after is not None and len(after.group().split()) > 1 and spot.language != "ru"


def _is_said_there(spot: Spot) -> bool:
    """ "At a briefing in Astana", "the press office in Tashkent": where somebody spoke."""
    return spot.has("briefing")


def _is_shelter(spot: Spot) -> bool:
    """ "Тараздағы дағдарыс орталығы": where victims are looked after, as a rule far from the event."""
    return spot.has("shelter")


def _is_flight(spot: Spot) -> bool:
    """ "Задержан при попытке вылететь в Турцию": whither a suspect would have gone."""
    return spot.leads("flight") is not None and bool(spot.leads("to") or spot.leads("into"))


def _is_government(spot: Spot) -> bool:
    """ "Астана направила запрос": a capital that does something is a government."""
    if spot.language != "ru" or spot.is_adjective or spot.leads("placed") or spot.place.kind != "city":
        return False
    said, name = spot.said, spot.place.name
    is_bare = (said.endswith("а") and name.endswith("a")) or (said[-1:] in "кнтдврсм" and name[-1:] not in "aeiouy")
    return is_bare and bool(_ACTS.match(spot.after))


# Bodies and the places they are of.

_POLICE = frozenset({"police", "prosecutor", "security", "investigators", "migration"})
_OF_POLICE_BEFORE = re.compile(r"^\s*(?:[\w-]+ого\s+района\s+)?(?:г\.|города\s)?\s*$")
_OF_POLICE_AFTER = re.compile(r"^(?:['’]s)?\s*(?:[\w-]+\s+){0,1}$")


def is_of_police(spot: Spot) -> bool:
    """True for "полиция Усть-Каменогорска", "Seoul police": where they sit, if another place is told."""
    if spot.place.kind not in ("city", "town", "district"):
        return False
    start, end, folded = spot.found.start, spot.found.end, spot.line.folded
    for h in spot.line.find("bodies"):
        if h.row["kind"] not in _POLICE:
            continue
        if spot.language == "ru" and h.end <= start and _OF_POLICE_BEFORE.match(folded[h.end : start]):
            return True
        if _is_attribute(spot) and h.start >= end and _OF_POLICE_AFTER.match(folded[end : h.start]):
            return True
    return False


_ALL = frozenset(
    (
        *("consular", "ministry", "government", "legislature", "intl_org", "iom", "ngo", "court", "police"),
        *("prosecutor", "security", "migration", "border", "labour", "investigators", "ombudsman", "health"),
        *("education", "other"),
    )
)
_SEATED = frozenset({"consular", "ministry", "legislature", "intl_org", "iom", "ngo"})
# What may stand between a body and the place it is of: "ministry in Astana", "посольство Киргизии в Астане".
_OF_BODY_BEFORE = re.compile(
    r"^\s*(?:[\w-]+\s+(?=в\s|in\s))?(?:№\s*\d+\s*)?(?:(?:of|in|for|at|в|по|при)\s+)?(?:the\s+)?"
    r"(?:republic of\s+|республики\s+)?(?:(?:г\.|города|городе|city of)\s*)?$"
)
_OF_BODY_AFTER = re.compile(r"^(?:['’]s)?\s*(?:[\w-]+\s+){0,2}$")
_SEATED_AFTER = re.compile(r"^(?:['’]s)?\s*(?:[\w-]+\s+){0,1}$")
_GLUED = 3


def _is_of_court(spot: Spot) -> bool:
    """The seat of a court: "the court of X", "X district court"."""
    return _beside_body(spot, frozenset({"court"}), _OF_BODY_AFTER)


def _is_seat(spot: Spot) -> bool:
    """The state a body belongs to, and the town where a ministry, consulate or organization sits."""
    if spot.is_adjective and _beside_body(spot, _ALL, _OF_BODY_AFTER):
        return True
    if spot.is_state:
        return _is_owner(spot) or _beside_body(spot, _ALL, _OF_BODY_AFTER)
    return _beside_body(spot, _SEATED, _SEATED_AFTER)


def is_of_a_body(spot: Spot) -> bool:
    """True where some body owns the name or bears it."""
    return _beside_body(spot, _ALL, _OF_BODY_AFTER)


def _beside_body(spot: Spot, kinds: frozenset[str], after: re.Pattern[str]) -> bool:
    """True where a body of the kinds owns the name, or the name stands before it as its attribute."""
    start, end, folded = spot.found.start, spot.found.end, spot.line.folded
    for h in spot.line.find("bodies"):
        if h.row["kind"] not in kinds:
            continue
        if h.end <= start + _GLUED and _OF_BODY_BEFORE.match(folded[h.end : start]):
            return True
        if h.start >= end - _GLUED and _is_attribute(spot) and after.match(folded[end : h.start]):
            return True
        if h.start < start < h.end or h.start < end - 1 < h.end:
            return True
    return False


def _is_owner(spot: Spot) -> bool:
    """ "Kazakhstan's ministry", "Ўзбекистоннинг ...": a state without a word of place."""
    if spot.language == "en":
        return spot.after.startswith(("'s", "’s"))
    return spot.is_turkic and spot.case == "genitive"


def _is_attribute(spot: Spot) -> bool:
    """True where the name qualifies the noun behind it: "Astana's ministry", "Астанадағы министрлік"."""
    if spot.is_turkic:
        return spot.case in ("adjective", "genitive", "nominative")
    return spot.is_adjective or spot.language == "en" or spot.place.kind == "district"


_VERDICTS = frozenset({"CONVICTION", "ACQUITTAL", "TRIAL", "SENTENCE", "APPEAL"})
_VERDICT_REACH = 60


def _is_of_verdict(spot: Spot) -> bool:
    """The town where somebody was tried: "sentenced in X", where no other stage is told in the clause."""
    line, at = spot.line, spot.found.start
    is_there = spot.case in ("locative", "adjective") if spot.is_turkic else spot.leads("at") is not None
    if not is_there or spot.is_state or line.has("recruitment"):
        return False
    near = [(abs(h.start - at), h.value) for h in line.find("stage") if line.clause(h.start) == line.clause(at)]
    return bool(near) and {value for _, value in near} <= _VERDICTS and min(near)[0] <= _VERDICT_REACH


_RULES: tuple[tuple[PlaceRole, Callable[[Spot], bool]], ...] = (
    (_MENTION, is_dateline),
    (_MENTION, _is_citizenship),
    (_MENTION, _is_birthplace),
    (_MENTION, _is_transit),
    (_MENTION, _is_adjective_of_state),
    (_MENTION, _is_press),
    (_MENTION, _is_threat),
    (_MENTION, _is_addressed),
    (_MENTION, _is_of_a_road),
    (_MENTION, _is_said_there),
    (_MENTION, _is_flight),
    (_MENTION, _is_shelter),
    (_MENTION, _is_government),
    (_COURT, _is_of_court),
    (_MENTION, _is_seat),
    (_COURT, _is_of_verdict),
)


# The grammar of each language.


def _brought_back(spot: Spot) -> PlaceRole:
    """Where people were brought back to: a town is where that happened, a state the one they came from."""
    return _ORIGIN if spot.is_state else _EVENT


def _freed_from(spot: Spot) -> PlaceRole:
    """Whence people were freed or sent back: where they had been taken to, not where they are from."""
    return _DESTINATION if spot.is_state else _EVENT


def _from(spot: Spot, words: re.Match[str]) -> PlaceRole:
    """Whence: the home of somebody named right before, the place they were freed from, else where they came from."""
    person = homes.person_before(spot, words)
    if person:
        return homes.role(spot, person) or _ORIGIN
    if spot.leads("run"):
        return _MENTION
    freed = spot.leads("freed")
    # "freed a woman trafficked from X": the nearer verb says whence.
    if freed and not _is_taken(spot, freed):
        return _freed_from(spot)
    return _ORIGIN


def _is_taken(spot: Spot, freed: re.Match[str]) -> bool:
    taken = spot.leads("taken")
    return taken is not None and taken.start() > freed.start()


def _russian(spot: Spot) -> PlaceRole:
    home = spot.leads("home")
    if home:
        return homes.role(spot, homes.person_before(spot, home)) or _MENTION
    out = spot.leads("from")
    if out and not spot.is_adjective:
        return _from(spot, out)
    if spot.leads("to"):
        return _DESTINATION
    if spot.leads("in") and _is_whither(spot):
        return _brought_back(spot) if spot.leads("back") else _DESTINATION
    return _EVENT


# "В Астану" is whither, "в Астане" is where: what the accusative of a place's name or of its kind ends in.
_ACCUSATIVE = re.compile(r"(?:у|ю|[^аеиоуыэюя\W])$")
_PLURAL_ACCUSATIVE = re.compile(r"(?:эмираты|штаты|нидерланды|филиппины|мальдивы)$")
_ABBREVIATION = re.compile(r"^(?:юар|сша|оаэ|рф|рк|кр|ес)$")


def _is_whither(spot: Spot) -> bool:
    """ "В Астану", "в Омск" say whither by their case; "в Алматы", "в США" only beside a verb of going."""
    if not spot.leads("into"):
        return False
    if spot.leads("into_kind"):
        return True
    if _ABBREVIATION.match(spot.said) or _is_undeclined(spot):
        return spot.leads("going") is not None
    return bool(_PLURAL_ACCUSATIVE.search(spot.said) or _ACCUSATIVE.search(spot.said))


def _is_undeclined(spot: Spot) -> bool:
    """True for Алматы, Актау, Тбилиси: their endings never say a case."""
    return spot.place.kind not in REGIONS | {"district"} and bool(
        re.search(r"[uiyo]$", spot.place.name) and re.search(r"[уыио]$", spot.said)
    )


def _english(spot: Spot) -> PlaceRole:
    home = spot.leads("home")
    if home:
        return homes.role(spot, homes.person_before(spot, home)) or _MENTION
    out = spot.leads("from")
    if out:
        return _from(spot, out)
    if spot.leads("to"):
        return _brought_back(spot) if spot.leads("back") else _DESTINATION
    return _EVENT


def _turkic(spot: Spot) -> PlaceRole:
    if spot.is_adjective:
        return homes.role(spot, homes.person_after(spot)) or _EVENT
    if spot.follows("resident"):
        return homes.role(spot, homes.resident(spot)) or _MENTION
    living = spot.follows("living")
    if living:
        return homes.role(spot, homes.person_after(spot, living.end())) or _MENTION
    return _CASES[spot.case](spot) if spot.case in _CASES else _EVENT


def _ablative(spot: Spot) -> PlaceRole:
    if homes.is_of_others(homes.person_after(spot)):
        return _MENTION
    return _freed_from(spot) if spot.is_state and spot.follows("freed") else _ORIGIN


def _dative(spot: Spot) -> PlaceRole:
    return _brought_back(spot) if spot.follows("back") else _DESTINATION


def _genitive(spot: Spot) -> PlaceRole:
    return _MENTION if spot.is_state else _EVENT


_CASES: dict[str, Callable[[Spot], PlaceRole]] = {"ablative": _ablative, "dative": _dative, "genitive": _genitive}
_GRAMMAR: dict[str, Callable[[Spot], PlaceRole]] = {
    "ru": _russian,
    "en": _english,
    "kk": _turkic,
    "ky": _turkic,
    "uz": _turkic,
}
