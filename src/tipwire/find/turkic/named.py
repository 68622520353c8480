"""Persons named in a Turkic text: where each stands, its nominative, its sex where the name carries one.

Three witnesses: the tagger, the shape (known given names, surname endings, initials), and words that introduce a name
("есімді", "деген", "жәбірленуші", "34 жастағы"). Latin Kazakh and Uzbek are read through their Cyrillic spelling.
Refuses streets, districts, awards and firms named after people, and every judgement of role (that is `find.names`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tipwire.find.spellings import key
from tipwire.find.turkic.cases import Case, forms
from tipwire.find.turkic.features import is_given
from tipwire.find.turkic.given import given_names, known_places
from tipwire.find.turkic.letters import flat
from tipwire.find.turkic.tagger import tags
from tipwire.find.turkic.tokens import Token, tokens
from tipwire.languages import View, load, view
from tipwire.model import Sex
from tipwire.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person's name at [start, end) of the text; `text` is its nominative in the letters of the text."""

    text: str
    start: int
    end: int
    sex: Sex | None = None
    is_introduced: bool = False


_SURNAME = re.compile(r"\w{2,}(?:ов|ев|ова|ева|ский|ская|улы|кызы|кизи|угли|углы|уулу)")
# Endings that many other words have; enough beside a given name, never alone.
_WEAK_SURNAME = re.compile(r"\w{4,}(?:ин|ина|ын|ына|бай|бек|хан|жан|ович|овна|евич|евна)")
_PATRONYMIC = frozenset({"улы", "кызы", "кизи", "угли", "углы", "уулу", "улу", "тегин"})
_INITIAL = re.compile(r"[^\W\d_]\.?")
# What follows a name that is no person: a street, a district, an award, a firm.
_NO_PERSON_AFTER = re.compile(
    r"(?:ауд|коше|кочо|куча|облы|облус|вилоят|туман|данг|проспект|шагын|мкр|ауыл|айыл|кала|шаар|шахар|"
    r"атындагы|номидаги|мектеп|университет|клуб|команда|банк|базар|район|орден|сыйлыг|кент|мешит|газет|журнал|портал|"
    r"телеарна|телеканал|радио|агентти|сайт|компания|жшс|мейрамхана|кафе|отель|конак|саябаг|парк|алан|театр)"
)
_NO_PERSON_WORDS = (
    "президент премьер министр судья прокурор адвокат полковник майор капитан лейтенант генерал депутат сенатор "
    "мырза ханым айым жаноб хоним қазақ өзбек қырғыз орыс тәжік аллаһ құдай құран рамазан наурыз"
)
_NO_PERSON = frozenset(map(flat, _NO_PERSON_WORDS.split()))
_INTRODUCED_AFTER = re.compile(
    r"(?:есимди|атты|деген|аттуу|исмли|исмлик|лакапты|лакап|ага|апай|мырза|ханым|аксакал|байке|еже|опа|ака)\b"
)
_RENAMED_AFTER = re.compile(r"\s*\(\s*(?:аты|есими|исми|аты-жони|аты жони|исм|имя)\b")
_INTRODUCED_BEFORE = re.compile(
    r"(?:жабирленуши|жабирленген|курбан\w*|каза тапкан|маркум|мархума|бойжеткен|келиншек|кыз|жигит|бала|кыздын|"
    r"азамат\w*|окушы|жасоспирим|кудикти\w*|айыпталушы|сотталушы|тург[ыу]н\w*|даригер|кожайын\w*|иеси|ееси|егаси|есими|"
    r"аты|исми|жабырлануучу|жаран\w*|келин|аял|окуучу|шектуу|жабрланувчи|жабрдийда|фукаро\w*|аел|йигит|киз|кариял?\w*|"
    r"гумондор|айбланувчи|(?:жастагы|жасар|жаштагы|жашар|ешли|ешдаги|мугедек|ногирон|майып))\s*(?:[–—:,-]\s*)?$"
)


def named(text: str, language: str) -> tuple[Named, ...]:
    """The persons named in a text (a sentence or a paragraph), in order."""
    seen = view(text, language)
    words = tokens(seen.cased)
    kinds = tags([word.text for word in words])
    spans = _spans(seen.cased, words, kinds, language)
    return tuple(_named(text, seen, words[first:last], language) for first, last in spans)


def _spans(text: str, words: Sequence[Token], kinds: Sequence[str], language: str) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(words):
        last = _end(text, words, kinds, place, language)
        if last > place:
            yield place, last
            place = last
        else:
            place += 1


def _end(text: str, words: Sequence[Token], kinds: Sequence[str], first: int, language: str) -> int:
    """The word after the name that starts at a word; the word itself where none does."""
    last = first
    while last < len(words) and _joins(text, words, kinds, first, last, language):
        last += 1
    # A name does not end in a lower-case patronymic's beginning or in nothing but an initial.
    while last > first and (_is_bare_initial(words[first:last]) or not _is_capital(words[last - 1].text)):
        if flat(words[last - 1].text) in _PATRONYMIC:
            break
        last -= 1
    if last == first or _is_place(words[first].text, is_tagged=True) or not _is_person(text, words, kinds, first, last):
        return first
    return last


def _is_bare_initial(part: Sequence[Token]) -> bool:
    return len(part) == 1 and bool(_INITIAL.fullmatch(part[0].text))


def _joins(text: str, words: Sequence[Token], kinds: Sequence[str], first: int, place: int, language: str) -> bool:
    word = words[place]
    if place > first and text[words[place - 1].end : word.start].strip(" "):
        return False
    if place - first >= 4:
        return False
    plain = flat(word.text)
    if place > first and (plain in _PATRONYMIC or plain.startswith(tuple(p for p in _PATRONYMIC if len(p) > 3))):
        return True
    if not _is_capital(word.text) or plain in _NO_PERSON:
        return False
    if place == first:
        return is_given(plain) or _is_surname(plain) or not _is_plain_word(word.text, language)
    if _INITIAL.fullmatch(word.text):
        return True
    if is_given(plain) or _is_surname(plain):
        return True
    return kinds[place] in ("PERSON", "") and not _is_place(word.text, is_tagged=kinds[place] == "PERSON")


def _is_place(word: str, *, is_tagged: bool) -> bool:
    """A known place, or a word in a case that says where: the tagger knows few places beyond Kazakhstan."""
    # Uzbek endings follow any letter, so its reading is the widest.
    readings = forms(word, "uz")
    if any(flat(reading.base) in known_places() for reading in readings):
        return True
    return not is_tagged and readings[0].case in (Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE, Case.ADJECTIVE)


_PLAIN_TABLES = (
    "persons",
    "bodies",
    "relative_days",
    "months",
    "weekdays",
    "demonyms",
    "numerals",
    "source",
    "background",
)


def _is_plain_word(word: str, language: str) -> bool:
    """True for a noun, a day or a number that only its place in the sentence makes a capital word."""
    known = load(language)
    folded = fold(word)
    return any(known.find(table, folded) for table in _PLAIN_TABLES)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and (len(word) <= 2 or not word.isupper() or "-" in word)


def _is_surname(plain: str) -> bool:
    return any(_SURNAME.fullmatch(form.base) for form in forms(plain))


def _is_person(text: str, words: Sequence[Token], kinds: Sequence[str], first: int, last: int) -> bool:
    start, end = words[first].start, words[last - 1].end
    after, before = flat(text[end : end + 40]), flat(text[max(0, start - 40) : start])
    following = after.lstrip()
    if _NO_PERSON_AFTER.match(following):
        return False
    if _is_quoted(text, start, end):
        return False
    plain = [flat(word.text) for word in words[first:last]]
    if _INTRODUCED_AFTER.match(following) or _RENAMED_AFTER.match(after) or _INTRODUCED_BEFORE.search(before):
        return not any(kind in ("GPE", "LOCATION", "ORGANISATION", "NORP") for kind in kinds[first:last])
    known = any(is_given(word) for word in plain)
    surname = any(_is_surname(word) for word in plain)
    tagged = sum(kind == "PERSON" for kind in kinds[first:last])
    foreign = any(kind in ("GPE", "ORGANISATION", "LOCATION", "FACILITY") for kind in kinds[first:last])
    if last - first > 1 or any(_INITIAL.fullmatch(word) for word in plain):
        return tagged > 0 or ((known or surname) and not foreign)
    return (known and surname) or ((tagged > 0 or known or surname) and not foreign)


def _is_quoted(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("«", "“", '"', "„") and text[end : end + 1] in ("»", "”", '"', "“")


def _named(text: str, seen: View, part: Sequence[Token], language: str) -> Named:
    start, end = part[0].start, part[-1].end
    if _INITIAL.fullmatch(part[-1].text) and seen.cased[end : end + 1] == ".":
        end += 1
    span = seen.span(start, end)
    words = [word.text for word in part]
    return Named(
        text=bare(text[span.start : span.end], language),
        start=span.start,
        end=span.end,
        sex=next((sex for word in words if (sex := sex_of(word, language))), None),
        is_introduced=bool(_INTRODUCED_BEFORE.search(flat(seen.cased[max(0, start - 40) : start]))),
    )


def bare(name: str, language: str) -> str:
    """A whole name in the nominative, in its own letters: only its last word takes case endings.

    >>> bare("Kaysar Myńjanovtyń", "kk")
    'Kaysar Myńjanov'
    """
    *first, last = name.split()
    cyrillic = view(last, language).cased
    short = nominative(cyrillic, language)
    if short == cyrillic:
        return name
    if cyrillic == last:
        return " ".join([*first, short])
    wanted = key(short)
    cut = next((last[:size] for size in range(len(last), 0, -1) if key(last[:size]) == wanted), last)
    return " ".join([*first, cut])


def nominative(word: str, language: str = "kk") -> str:
    """The name without its case ending: a known given name or a surname first, else what the sounds allow.

    >>> nominative("Мырзағалиевтің"), nominative("Айгүлді"), nominative("Сауле")
    ('Мырзағалиев', 'Айгүл', 'Сауле')
    """
    readings = forms(word, language)
    for accepts in (_is_known, _has_surname_ending):
        for reading in reversed(readings):
            if accepts(flat(reading.base)):
                return reading.base
    return next((r.base for r in readings[:-1] if len(word) - len(r.base) >= 2 and _is_safe(word, r.base)), word)


def _is_known(plain: str) -> bool:
    return plain in given_names()


def _has_surname_ending(plain: str) -> bool:
    return _SURNAME.fullmatch(plain) is not None


def _is_safe(word: str, base: str) -> bool:
    """Endings that are no ending of names by themselves: Зубайда, Ольга and Малика stay whole."""
    return len(base) >= 4 and not flat(word).endswith(("да", "га", "ка", "та", "де", "ге", "ке", "на", "не"))


def sex_of(word: str, language: str = "kk") -> Sex | None:
    """The sex that one word of a name carries."""
    plain = flat(nominative(word, language))
    if plain.endswith(("ова", "ева", "ская", "кызы", "кизи")) or (len(plain) > 6 and plain.endswith("ина")):
        return Sex.FEMALE
    if plain.endswith(("ов", "ев", "ский", "улы", "угли", "углы", "уулу")):
        return Sex.MALE
    return given_names().get(plain)
