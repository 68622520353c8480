"""The words of a sentence as both models see them: letters made plain, table hits, Russian grammar, cases of Turkic.

A word keeps its place in the sentence as it stands; Latin Kazakh and Uzbek are read in their Cyrillic spelling.
Refuses to know a gold label, and any word list of its own: what words mean is in the tables of `languages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tipwire.find import exact, turkic
from tipwire.find.nouns import russian_morphology
from tipwire.find.turkic.tokens import tokens
from tipwire.languages import Hit, load, view
from tipwire.text import fold

# A longer sentence is a list or a dump; what stands beyond is not read.
MOST_WORDS = 160
# Table, short mark, and whether the value of the row says more.
_TABLES = (
    ("persons", "P", False),
    ("bodies", "B", False),
    ("role", "R", True),
    ("stage", "S", True),
    ("exploitation", "X", False),
    ("recruitment", "RC", False),
    ("conduct", "CO", False),
    ("means", "ME", False),
    ("act", "AC", True),
    ("speech", "SP", True),
    ("source", "SO", True),
    ("denial", "DE", False),
    ("speaker", "SK", True),
    ("demonyms", "N", False),
    ("citizen", "CZ", False),
    ("origin", "OR", False),
    ("birthplace", "BP", False),
    ("locative", "LO", False),
    ("counted", "CT", False),
    ("statistic", "ST", False),
    ("rate", "RT", False),
    ("units", "U", False),
    ("currencies", "CU", False),
    ("collective", "CL", False),
    ("hypothesis", "HY", False),
    ("law_talk", "LT", False),
    ("background", "BG", False),
    ("negation", "NO", False),
    ("place_words", "PW", False),
    ("phrase", "PH", False),
    ("pronoun", "PN", False),
    ("purpose", "PU", False),
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark at [start, end) of the sentence; `plain` in flat small letters, `marks` what the tables say."""

    plain: str
    shape: str
    start: int
    end: int
    grammar: tuple[str, ...]
    marks: tuple[str, ...]


@lru_cache(maxsize=256)
def words(text: str, language: str) -> tuple[Word, ...]:
    """The words of a sentence, in order."""
    seen = view(text, language)
    found = tokens(seen.cased)[:MOST_WORDS]
    spans = [seen.span(token.start, token.end) for token in found]
    marks = _marks(text, language, [(span.start, span.end) for span in spans])
    return tuple(
        Word(
            plain=turkic.flat(token.text),
            shape=_shape(token.text),
            start=span.start,
            end=span.end,
            grammar=_grammar(token.text, language),
            marks=tuple(marks[place]),
        )
        for place, (token, span) in enumerate(zip(found, spans, strict=True))
    )


def _marks(text: str, language: str, spans: list[tuple[int, int]]) -> list[list[str]]:
    """For each word, the marks of the tables that hit it."""
    out: list[list[str]] = [[] for _ in spans]
    folded, known = fold(text), load(language)
    hits = [
        (hit.start, hit.end, name)
        for table, mark, says_more in _TABLES
        for hit in known.find(table, folded)
        for name in _names(hit, mark, says_more=says_more)
    ]
    hits += [(p.start, p.end, f"L{p.value.kind[:5]}") for p in exact.places(text, language)]
    hits += [(n.start, n.end, "NUM") for n in exact.numbers(text, language)]
    hits += [(m.start, m.end, "MONEY") for m in exact.money(text, language)]
    hits += [(a.start, a.end, "AGE") for a in exact.ages(text, language)]
    for start, end, name in hits:
        for place, (first, last) in enumerate(spans):
            if first < end and start < last and name not in out[place]:
                out[place].append(name)
    return out


def _names(hit: Hit, mark: str, *, says_more: bool) -> tuple[str, ...]:
    if mark == "P":
        row = hit.row
        return ("P", f"P{row['bias'][:3]}", f"P{row['number']}", *((f"Page{row['age']}",) if row["age"] else ()))
    if mark == "B":
        return "B", f"B{hit.row['kind']}"
    return (mark, f"{mark}{hit.value}") if says_more else (mark,)


def _shape(word: str) -> str:
    if word[0].isdigit():
        return f"0{min(len(word), 4)}"
    if not word[0].isalpha():
        return word
    if word.isupper():
        return "X" if len(word) <= 2 else "XX"
    return "Xx" if word[0].isupper() else "x"


def _grammar(word: str, language: str) -> tuple[str, ...]:
    if not word[0].isalpha():
        return ()
    if language == "ru":
        return _russian(word.lower()[:40])
    if language in turkic.LANGUAGES:
        return (f"c={turkic.forms(word, language)[0].case.value}",)
    return ()


@lru_cache(maxsize=20_000)
def _russian(word: str) -> tuple[str, ...]:
    """Part of speech, case and the rest that tells who does what to whom, of the likeliest reading."""
    tag = russian_morphology().parse(word)[0].tag
    parts = (tag.POS, tag.case, tag.animacy, tag.number, tag.voice, tag.tense)
    pos, case, animacy, number, voice, tense = (str(part) if part else "" for part in parts)
    out = [f"pos={pos}"]
    out += [f"c={case}"] if case else []
    out += [f"{animacy}{case}", f"n={number}"] if animacy else []
    out += [f"v={voice}{tense}"] if voice or tense else []
    out += ["name"] if {"Name", "Surn", "Patr"} & set(tag.grammemes) else []
    out += ["geo"] if "Geox" in tag.grammemes else []
    return tuple(out)
