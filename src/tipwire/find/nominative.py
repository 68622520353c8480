"""Names brought to the nominative: "Жанату К." is "Жанат К.", "Кайсара Мынжанова" is "Кайсар Мынжанов".

The parts of a name agree in case and gender; among the readings that agree, the likeliest wins. Other languages than
Russian are left as they stand but for their case endings' own tables. Refuses to change initials.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from tipwire.find import turkic
from tipwire.find.nouns import russian_morphology
from tipwire.find.turkic.given import given_names
from tipwire.find.turkic.letters import flat
from tipwire.model import Sex

_CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_INITIAL = re.compile(r"^[^\W\d_]\.?$")
_MOST_READINGS = 7
# "Ерлану" is Ерлан in the dative or Ерлана in the accusative: a name that is given to men decides.
_KNOWN_GIVEN = 40.0
_SEXES = {"masc": Sex.MALE, "femn": Sex.FEMALE}


def nominative(name: str, language: str) -> str:
    """The name in the nominative, as far as the language has cases here."""
    if language == "ru":
        return _russian(name)
    return turkic.bare(name, language) if language in ("kk", "ky", "uz") else name


@lru_cache(maxsize=4096)
def _russian(name: str) -> str:
    parts = name.split()
    readings = [_readings(part) for part in parts]
    best, choice = 0.0, parts
    for combination in product(*(tuple(r) or (None,) for r in readings)):
        agreed = [c for c in combination if c is not None]
        if len({(c[1], c[2]) for c in agreed}) > 1 or not agreed:
            continue
        points = 1.0
        for reading in agreed:
            points *= reading[3]
        if points > best:
            best = points
            choice = [c[0] if c is not None else part for c, part in zip(combination, parts, strict=True)]
    return " ".join(choice)


def _readings(part: str) -> list[tuple[str, str, str, float]]:
    """(nominative, case, gender, likelihood) of one part; none for initials."""
    if _INITIAL.match(part) or not part[:1].isupper():
        return []
    out: dict[tuple[str, str, str], float] = {}
    for parse in russian_morphology().parse(part)[:_MOST_READINGS]:
        tag = parse.tag
        if tag.number == "plur" or tag.case not in _CASES or tag.gender not in ("masc", "femn"):
            continue
        bonus = 4.0 if {"Name", "Surn", "Patr"} & set(tag.grammemes) else 1.0
        form = parse.inflect({"nomn"})
        if form is None:
            continue
        sex = given_names().get(flat(form.word), False)
        if sex is not False and sex in (None, _SEXES[str(tag.gender)]):
            bonus = _KNOWN_GIVEN
        key = (_like(form.word, part), str(tag.case), str(tag.gender))
        out[key] = max(out.get(key, 0.0), parse.score * bonus)
    return [(*key, points) for key, points in out.items()]


def _like(word: str, model: str) -> str:
    """The word with the capitals of the model."""
    if "-" in model:
        return "-".join(_like(w, m) for w, m in zip(word.split("-"), model.split("-"), strict=False))
    return word[:1].upper() + word[1:]


_FEMALE = re.compile(r"(?:ова|ева|ёва|ина|ына|ская|цкая|кызы|қызы)$")
_MALE = re.compile(r"(?:ов|ев|ёв|ин|ын|ский|цкий|улы|ұлы|уулу)$")


def sex_of(name: str, language: str) -> Sex | None:
    """The sex that the grammar of a nominative name carries: a Russian surname's ending; None where it carries none."""
    if language != "ru":
        return None
    last = name.split()[-1]
    if _FEMALE.search(last):
        return Sex.FEMALE
    if _MALE.search(last):
        return Sex.MALE
    return None


@lru_cache(maxsize=4096)
def is_name_word(word: str) -> bool:
    """True where a Russian word may be a given name, a patronymic or a surname, or is in no dictionary."""
    analyser = russian_morphology()
    if not analyser.word_is_known(word.lower()):
        return True
    return any({"Name", "Surn", "Patr"} & set(parse.tag.grammemes) for parse in analyser.parse(word)[:3])
