"""Where names of persons stand in a line, by language: a neural tagger for Russian, shape and titles for English.

The models are read once, when the first text asks for them. Refuses to say who they are: that is `names`.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from tipwire.find import turkic
from tipwire.find.nominative import is_name_word
from tipwire.find.page import Line
from tipwire.text import Span

_NAVEC = "data/emb/navec_news_v1_1B_250K_300d_100q.tar"
_NER = "data/model/slovnet_ner_news_v1.tar"
# Two to four capitalised words, initials among them: "Zhanat K.", "R. T. Rao", "Luong Thi Nga".
_CAPITAL = r"(?:[A-Z][a-z'’-]+(?:-[A-Z][a-z]+)?|[A-Z]\.)"
_SEQUENCE = re.compile(rf"\b{_CAPITAL}(?:\s+(?:al-|bin |bint |ibn |van |de |da |ole )?{_CAPITAL}){{1,3}}(?!\w)")
_SINGLE = re.compile(r"\b[A-Z][a-z'’-]{2,}\b")
_TITLED = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Judge|Justice|Minister|Officer|Inspector|Superintendent|Commissioner|Sgt|Capt|Col|Gen"
    r"|Sen|President|Governor|Mayor|Spokesman|Spokeswoman|Director|Detective|Ambassador|Consul|DCP|ACP|SP|SI)\.?\s+$"
)
# What says that one capitalised word is a person's name: words before it, words behind it.
_CALLED = re.compile(
    r"\b(?:named|called|nicknamed|renamed|name(?:\s+is|\s+was|d\s+as)|(?i:his|her|their|my|your|our)\s+(?:\w+\s+)?"
    r"(?:mother|father|sister|brother|aunt|uncle|daughter|son|wife|husband|cousin|niece|nephew|grandmother|grandfather"
    r"|friend|girlfriend|boyfriend|fianc\w+))\s*,?\s+[\"“']?$"
)
_NAMED_AFTER = re.compile(
    r"^[\"”']?\s*(?:\((?:name|not (?:her|his|their) real|changed|(?:aged\s+)?\d{1,2}\))"
    r"|,\s*(?:aged\s+)?\d{1,2}\s*(?:,|years|\.|$)|,\s*(?:not|whose)\s+(?:her|his|their|real|name))"
)
_IN_A_PLACE = re.compile(r"\b(?:in|from|near|at|across|outside)\s+$")
# Verbs that people do and bodies or places do not.
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_SHOUTED = re.compile(r"(?<!\w)[А-ЯЁ]{4,}(?!\w)")
# "A.B.", "A. B." beside a noun for a person; places and hours are written so too ("U.S.").
_INITIALS = re.compile(r"\b(?!U\.\s?[SNK]\.|E\.\s?U\.|[AP]\.\s?M\.)[A-Z]\.\s?[A-Z]\.(?![A-Za-z])")
_ACTS_AS_PERSON = re.compile(
    r"^\s+(?:recall(?:s|ed)|remember(?:s|ed)|wept|cried|cries|escaped|fled|was\s+(?:born|locked|beaten|raped|sold|lured)"
    r"|(?:told|tells)\s+(?:us|reporters|the\s+court|investigators|police|me)|ran\s+away|(?:is|was)\s+(?:\d{1,2}|pregnant))\b"
)


def persons(line: Line) -> tuple[Span, ...]:
    """The spans of names of persons in a line, in order."""
    find = _RECOGNISERS.get(line.language)
    return tuple(find(line)) if find else ()


@cache
def _tagger() -> Any:
    from navec import Navec
    from slovnet import NER

    found = importlib.util.find_spec("natasha")
    assert found is not None, "natasha is a declared dependency"
    assert found.submodule_search_locations, "natasha carries its models as files"
    home = Path(found.submodule_search_locations[0])
    tagger = NER.load(str(home / _NER))
    tagger.navec(Navec.load(str(home / _NAVEC)))
    return tagger


def _russian(line: Line) -> Iterator[Span]:
    first = _FIRST_WORD.match(line.text)
    if not any(c.isupper() for c in line.text[1:]) and not (first and is_name_word(first.group())):
        return
    # The model was trained on names that begin with a capital, not on names in capitals.
    text = _SHOUTED.sub(lambda m: m.group().capitalize(), line.text)
    for span in _tagger()(text).spans:
        if span.type == "PER" and any(c.isupper() for c in line.text[span.start : span.stop]):
            yield Span(span.start, span.stop)


def _english(line: Line) -> Iterator[Span]:
    if line.is_headline:
        return
    taken = [
        (h.start, h.end) for table in ("bodies", "demonyms", "months", "weekdays", "via") for h in line.find(table)
    ]
    for match in _SEQUENCE.finditer(line.text):
        start, end = _trimmed(line, match.start(), match.end())
        if end - start < 4 or len(line.text[start:end].split()) < 2:
            continue
        if any(a < end and start < b for a, b in taken) or _is_no_name(line.text[start:end]):
            continue
        taken.append((start, end))
        yield Span(start, end)
    nouns = line.find("persons")
    for match in _INITIALS.finditer(line.text):
        if any(0 <= match.start() - n.end <= 3 for n in nouns) or _NAMED_AFTER.match(line.text[match.end() :]):
            taken.append(match.span())
            yield Span(*match.span())
    taken += [(h.start, h.end) for table in ("persons", "law", "currencies") for h in line.find(table)]
    for match in _SINGLE.finditer(line.text):
        start, end = match.start(), match.end() - (2 if match.group().endswith(("'s", "’s")) else 0)
        if any(a < end and start < b for a, b in taken) or _is_no_name(line.text[start:end]):
            continue
        if _is_said_of_a_person(line.text, start, end):
            yield Span(start, end)


def _is_said_of_a_person(text: str, start: int, end: int) -> bool:
    """True where the words around one capitalised word are said of persons only."""
    before, after = text[:start], text[end:]
    if text[start:end].endswith("ing") or _IN_A_PLACE.search(before):
        # "Having fled", "in Uzbekistan, 28 years old"
        return False
    return bool(
        _TITLED.search(before) or _CALLED.search(before) or _NAMED_AFTER.match(after) or _ACTS_AS_PERSON.match(after)
    )


def _trimmed(line: Line, start: int, end: int) -> tuple[int, int]:
    """Without leading words that are no names: titles, sentence openers."""
    words = list(re.finditer(r"\S+", line.text[start:end]))
    while words and words[0].group().strip(".'’").lower() in _NO_NAMES:
        words.pop(0)
    while words and words[-1].group().strip(".'’").lower() in _NO_NAMES:
        words.pop()
    if not words:
        return start, start
    return start + words[0].start(), start + words[-1].end()


def _is_no_name(text: str) -> bool:
    if any(part.endswith(("'s", "’s")) for part in text.split()[:-1]):
        return True
    parts = [p.strip(".'’").lower() for p in text.split()]
    return any(part in _NO_NAMES for part in parts)


_NO_NAMES = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "and",
        "or",
        "but",
        "if",
        "as",
        "when",
        "while",
        "after",
        "before",
        "during",
        "since",
        "until",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "they",
        "we",
        "it",
        "i",
        "you",
        "who",
        "what",
        "where",
        "why",
        "how",
        "all",
        "both",
        "some",
        "many",
        "most",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "judge",
        "justice",
        "minister",
        "officer",
        "inspector",
        "superintendent",
        "commissioner",
        "sergeant",
        "captain",
        "colonel",
        "general",
        "senator",
        "president",
        "governor",
        "mayor",
        "spokesman",
        "spokeswoman",
        "director",
        "detective",
        "ambassador",
        "consul",
        "deputy",
        "assistant",
        "chief",
        "press",
        "service",
        "police",
        "department",
        "ministry",
        "court",
        "district",
        "regional",
        "supreme",
        "high",
        "criminal",
        "federal",
        "state",
        "national",
        "international",
        "union",
        "center",
        "centre",
        "crisis",
        "organization",
        "organisation",
        "committee",
        "council",
        "commission",
        "agency",
        "office",
        "bureau",
        "authority",
        "force",
        "guard",
        "border",
        "army",
        "navy",
        "air",
        "base",
        "airport",
        "station",
        "street",
        "avenue",
        "road",
        "square",
        "park",
        "hotel",
        "hospital",
        "university",
        "college",
        "school",
        "institute",
        "company",
        "group",
        "inc",
        "ltd",
        "corp",
        "bank",
        "daily",
        "times",
        "news",
        "post",
        "tribune",
        "herald",
        "telegraph",
        "guardian",
        "journal",
        "agence",
        "radio",
        "television",
        "tv",
        "channel",
        "today",
        "weekly",
        "star",
        "sun",
        "independent",
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "central",
        "new",
        "old",
        "great",
        "united",
        "states",
        "kingdom",
        "republic",
        "region",
        "province",
        "oblast",
        "county",
        "city",
        "town",
        "village",
        "island",
        "river",
        "lake",
        "sea",
        "ocean",
        "mountain",
        "valley",
        "asian",
        "asia",
        "europe",
        "africa",
        "america",
        "middle",
        "human",
        "trafficking",
        "act",
        "code",
        "article",
        "law",
        "bill",
        "penal",
        "constitution",
        "investigation",
        "security",
        "social",
        "prime",
        "photo",
        "file",
        "getty",
        "reuters",
        "afp",
        "epa",
        "ap",
        "video",
        "watch",
        "read",
        "also",
        "according",
        "however",
        "meanwhile",
        "last",
        "first",
        "second",
        "third",
        "next",
        "following",
        "islam",
        "muslim",
        "christian",
        "catholic",
        "church",
        "mosque",
        "temple",
        "facebook",
        "instagram",
        "telegram",
        "whatsapp",
        "youtube",
        "google",
        "crime",
        "branch",
        "organized",
        "organised",
        "special",
        "task",
        "anti",
        "foreign",
        "affairs",
        "interior",
        "internal",
        "labor",
        "labour",
        "health",
        "education",
        "commune",
        "headquarters",
        "compound",
        "camp",
        "port",
        "beach",
        "hall",
        "house",
        "tower",
        "team",
        "limited",
        "foundation",
        "gang",
        "line",
        "around",
        "rs",
        "nearly",
        "about",
        "mainland",
        "federation",
        "movement",
        "party",
        "assembly",
        "parliament",
        "senate",
        "congress",
        "forum",
        "summit",
        "public",
        "prosecution",
        "prosecutor",
        "attorney",
        "home",
        "embassy",
        "consulate",
        "agents",
        "agent",
        "presiding",
        "supporters",
        "world",
    ]
)


def _turkic(line: Line) -> Iterator[Span]:
    for person in turkic.named(line.text, line.language):
        yield Span(person.start, person.end)


_RECOGNISERS: dict[str, Callable[[Line], Iterator[Span]]] = {
    "ru": _russian,
    "en": _english,
    "kk": _turkic,
    "ky": _turkic,
    "uz": _turkic,
}


def pairs(spans: tuple[Span, ...]) -> Iterator[tuple[Span, Span]]:
    """Neighbouring spans."""
    return pairwise(spans)
