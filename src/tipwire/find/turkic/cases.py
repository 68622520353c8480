"""Case endings of Kazakh, Kyrgyz and Uzbek nouns and names: the bare word, and where or whence it points.

Endings are compared in flat letters, so one table serves the three languages. An ending counts only where the letter
before it allows it (Алмат+қа, Асан+ға). Refuses number and possession, but for the patronymics қызы and ұлы.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tipwire.find.turkic.letters import flat


class Case(StrEnum):
    """What the ending says of a place: LOCATIVE is where, ABLATIVE whence, DATIVE whither, ADJECTIVE "the one in"."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    ACCUSATIVE = "accusative"
    DATIVE = "dative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"
    ADJECTIVE = "adjective"


_ENDINGS: dict[Case, str] = {
    Case.GENITIVE: "нын нин нун дын дин дун тын тин тун нинг",
    Case.ACCUSATIVE: "ны ни ну ды ди ду ты ти ту",
    Case.DATIVE: "га ге го ка ке ко",
    Case.LOCATIVE: "да де до та те то",
    Case.ABLATIVE: "дан ден дон тан тен тон нан нен нон",
    Case.INSTRUMENTAL: "мен бен пен",
    Case.ADJECTIVE: "дагы деги догу тагы теги тогу даги",
}
# After қызы, ұлы, уулу ("her daughter") the case endings lose their first letter.
_AFTER_PATRONYMIC = {
    "н": Case.ACCUSATIVE,
    "на": Case.DATIVE,
    "не": Case.DATIVE,
    "нда": Case.LOCATIVE,
    "нан": Case.ABLATIVE,
}
_PATRONYMICS = ("кызы", "кизи", "улы", "угли", "углы", "уулу")
_VOWELS = frozenset("аеиоуыюя")
_VOICELESS = frozenset("птксшщцчфх")
# Surnames in -ов take either: Мыңжановтың in Kazakh, Мыңжановдун in Kyrgyz.
_EITHER = frozenset("вбгд")
_BY_ENDING = {ending: case for case, endings in _ENDINGS.items() for ending in endings.split()}


@dataclass(frozen=True, slots=True)
class Form:
    """A word read as base and case; `base` keeps the letters of the word."""

    base: str
    case: Case


def forms(word: str, language: str = "kk") -> tuple[Form, ...]:
    """The readings of a word, the longest ending first, the bare word last.

    >>> [form.base for form in forms("Алматыдан")]
    ['Алматы', 'Алматыдан']
    """
    plain = flat(word)
    found = [Form(word[:-size], case) for size in (4, 3, 2, 1) if (case := _case(plain, size, language))]
    return (*found, Form(word, Case.NOMINATIVE))


def is_ending(rest: str, before: str, language: str = "kk") -> bool:
    """True where the flat rest is a case ending that may follow the flat letters before it."""
    return not rest or _case(before + rest, len(rest), language) is not None


def _case(plain: str, size: int, language: str) -> Case | None:
    base, ending = plain[:-size], plain[-size:]
    if len(base) < 3:
        return None
    if base.endswith(_PATRONYMICS) and ending in _AFTER_PATRONYMIC:
        return _AFTER_PATRONYMIC[ending]
    case = _BY_ENDING.get(ending)
    return case if case and (language == "uz" or _fits(base[-1], ending[0])) else None


def _fits(before: str, first: str) -> bool:
    """The letter that starts an ending agrees with the one before it."""
    if before in _EITHER or not before.isalpha():
        return True
    if before in _VOICELESS:
        return first in "ткп"
    if before in _VOWELS:
        return first in "нгмд"
    return first in "дгнбм"


class Side(StrEnum):
    """What a person's word is to the verb that follows: who does it, whom it is done to, or neither."""

    SUBJECT = "subject"
    OBJECT = "object"
    NEITHER = "neither"


_SIDES = {
    Case.NOMINATIVE: Side.SUBJECT,
    Case.ACCUSATIVE: Side.OBJECT,
    Case.DATIVE: Side.OBJECT,
    Case.ABLATIVE: Side.NEITHER,
    Case.LOCATIVE: Side.NEITHER,
    Case.GENITIVE: Side.NEITHER,
    Case.INSTRUMENTAL: Side.NEITHER,
    Case.ADJECTIVE: Side.NEITHER,
}
# Bare nouns for persons that end like a case.
_BARE = frozenset(map(flat, ("күдікті", "айыпты", "ерлі-зайыпты", "жеңге", "ағайынды", "нәресте", "наристе", "сиңди")))
# After "his, her, their" (-ы, -сы) the accusative is a bare -н and the dative -на.
_OWNED = (("сын", "син", "сун", "ларын", "лерин", "дарын", "дерин", "тарын", "терин", "кызын", "улын"), Side.OBJECT)
_OWNED_DATIVE = (("сына", "сине", "суна", "ларына", "лерине", "дарына", "дерине", "тарына", "терине"), Side.OBJECT)


def side(word: str, language: str) -> Side:
    """The side a person's word takes by its ending.

    >>> side("қыздарды", "kk"), side("кәсіпкер", "kk"), side("баласын", "kk")
    (<Side.OBJECT: 'object'>, <Side.SUBJECT: 'subject'>, <Side.OBJECT: 'object'>)
    """
    plain = flat(word)
    if plain in _BARE:
        return Side.SUBJECT
    for endings, owned in (_OWNED, _OWNED_DATIVE):
        if plain.endswith(endings):
            return owned
    return _SIDES[forms(word, language)[0].case]
