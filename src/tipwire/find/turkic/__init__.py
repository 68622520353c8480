"""Kazakh, Kyrgyz and Uzbek: names of persons, case endings, given names. Read: letters, tokens, cases, given, features,
tagger, named; `train` makes the model. Refuses Russian and English, and roles (that is `find.names`).
"""

import re
from enum import StrEnum

from tipwire.find.turkic.cases import Case, Form, Side, forms, side
from tipwire.find.turkic.letters import flat
from tipwire.find.turkic.named import Named, bare, named, nominative, sex_of
from tipwire.find.turkic.nouns import open_nouns
from tipwire.languages import view
from tipwire.model import PlaceRole


class Voice(StrEnum):
    """How a deed is told: done by the subject, to the subject, or in a converb whose finite verb says neither yet."""

    ACTIVE = "active"
    PASSIVE = "passive"
    CONVERB = "converb"


# "алынған", "сатылды", "кетишилген": the suffix -ыл or -ын before the ending of a finite verb or participle.
_PASSIVE = re.compile(
    r"\w+(?:ыл|іл|ил|ул|үл|ын|ін|ин)(?:ған|ген|ган|гон|гөн|қан|ды|ді|ди|ду|дү|ып|іп|ип|уп|үп|моқда|ади|аетган)(?!р)\w*"
)
# A finite verb before a comma or a dash: what comes after has another subject or none.
_CLAUSE_ENDS = re.compile(r"(?:ды|ді|ты|ті|ди|ти|ду|дү|ту|тү|ган|ған|ген|қан|кен|йди|ады|еді|моқда)\s*[,;:—–]")
_SENTENCE_ENDS = re.compile(r"[:;]\s")
_WORDS_TO_THE_VERB = 3

LANGUAGES = frozenset({"kk", "ky", "uz"})
_APPOSITION = re.compile(r"\s+(?:есімді|атты|деген|аттуу|исмли|ismli|ismlı|esimdi|atty)\s+[\w'ʻʼ‘’-]+", re.IGNORECASE)
_POSTPOSITIONS = (
    "бойынша туралы үшін кейін бұрын дейін бері қарай арқылы жөнінде үстінен жыл жылы ай айы күн күні сағат боюнча "
    "тууралуу үчүн кийин мурун чейин бери жылдын айдын бўйича ҳақида учун кейин аввал гача йил йили ой куни"
)
_ENDS_PHRASE = frozenset(map(flat, _POSTPOSITIONS.split()))
_SPAN_OF_TIME = re.compile(r"(?:ай|ой|жыл|йил|кун|сагат|соат|апта|хафта)(?:да|де|дан|лик|лык|нда|ында|инде|ида)?")
# Nouns that stand before another noun for the same person.
_MODIFIER_GLOSSES = """person with a disability,businessperson,foreigner,migrant,elderly person,student,pupil,orphan,
small child,person,unemployed person,homeless person,citizen,resident,worker,suspect,accused person,defendant,
injured party,victim,young woman,labour migrant,irregular migrant,minor,teenager,compatriot,sister,brother,sibling"""
_MODIFIERS = frozenset(_MODIFIER_GLOSSES.replace("\n", "").split(","))
# Between a number and its noun stand adjectives; a word in one of these cases belongs to another phrase.
_ENDING_CASES = frozenset({Case.ACCUSATIVE, Case.DATIVE, Case.ABLATIVE, Case.INSTRUMENTAL})

__all__ = [
    "LANGUAGES",
    "Case",
    "Form",
    "Named",
    "Side",
    "Voice",
    "bare",
    "can_speak",
    "distance_of_case",
    "ends_clause",
    "ends_phrase",
    "flat",
    "forms",
    "is_modifier",
    "named",
    "nominative",
    "open_nouns",
    "place_role",
    "sex_of",
    "side_of",
    "voice",
    "with_apposition",
]


def side_of(words: str, language: str) -> Side:
    """Whether a phrase does, is done to, or neither, by the ending of its last word; Latin letters too."""
    last = words.split()[-1] if words.split() else ""
    return side(view(last, language).cased, language) if last else Side.SUBJECT


def can_speak(words: str, language: str) -> bool:
    """False for a phrase in a case that no subject bears: told to somebody, taken from, held in."""
    last = words.split()[-1] if words.split() else ""
    reading = forms(view(last, language).cased, language)[0].case
    return side_of(words, language) is not Side.OBJECT and reading not in (Case.ABLATIVE, Case.LOCATIVE)


def ends_phrase(words: str, language: str) -> bool:
    """True where a word between a number and a noun parts them: "екі іс бойынша баланы" is no two children."""
    for word in view(words, language).cased.split():
        plain = flat(word.strip(',.«»"-–—'))
        if (
            plain in _ENDS_PHRASE
            or _SPAN_OF_TIME.fullmatch(plain)
            or (len(plain) > 5 and forms(plain, language)[0].case in _ENDING_CASES)
        ):
            return True
    return False


def with_apposition(text: str, start: int, end: int) -> str:
    """The words at [start, end) with the noun that bears their case: "Айгүл есімді келіншекті" is an object."""
    follows = _APPOSITION.match(text, end)
    return text[start : follows.end() if follows else end]


def voice(text: str, start: int, end: int, language: str) -> Voice:
    """The voice of a deed at [start, end): that of the verb a converb in -п leans on ("алдап кетілген" is passive)."""
    deed = flat(view(text[start:end], language).cased)
    if _PASSIVE.search(deed):
        return Voice.PASSIVE
    if not deed.endswith(("п", "б")):
        return Voice.ACTIVE
    following = flat(view(text[end : end + 60], language).cased).split()[:_WORDS_TO_THE_VERB]
    return Voice.PASSIVE if any(_PASSIVE.fullmatch(word.strip(".,")) for word in following) else Voice.CONVERB


def is_modifier(words: str, gloss: str, language: str) -> bool:
    """True where a bare noun may qualify the noun after it ("мүгедек қария"), not stand beside it ("otaxon ayolni")."""
    return gloss in _MODIFIERS and side_of(words, language) is Side.SUBJECT


def ends_clause(words: str, language: str) -> bool:
    """True where a finite verb and a comma, or a colon, stand between a person and a later verb."""
    return bool(_SENTENCE_ENDS.search(words)) or bool(_CLAUSE_ENDS.search(view(words, language).folded))


# A possessor ("the young man's kidney") is seldom the one the verb speaks of.
_POSSESSOR_COST = 3.0
_OTHER_VERB_COST = 6.0


def distance_of_case(words: str, cue: str, language: str) -> float:
    """What the case of a person's word costs a cue behind it: an accusative is no part of a passive verb's clause."""
    word = view(words.split()[-1], language).cased if words.split() else ""
    case = forms(word, language)[0].case if side(word, language) is not Side.SUBJECT else Case.NOMINATIVE
    if case in (Case.GENITIVE, Case.ABLATIVE, Case.LOCATIVE):
        return _POSSESSOR_COST
    is_passive = _PASSIVE.search(flat(view(cue, language).cased))
    return _OTHER_VERB_COST if case is Case.ACCUSATIVE and is_passive else 0.0


_PLACE_ROLES = {
    Case.LOCATIVE: PlaceRole.EVENT,
    Case.ADJECTIVE: PlaceRole.EVENT,
    Case.ABLATIVE: PlaceRole.ORIGIN,
    Case.DATIVE: PlaceRole.DESTINATION,
}


def place_role(word: str, language: str) -> PlaceRole:
    """What the ending of a place's name says: Таразда is where, Тараздан whence, Таразға whither, else a mention."""
    readings = forms(view(word, language).cased, language)
    return next((_PLACE_ROLES[r.case] for r in readings if r.case in _PLACE_ROLES), PlaceRole.MENTION)
