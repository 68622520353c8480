"""Outlets by the names that texts give them: which publisher is meant, told apart by domain and language.

Ours stand in `countries`, agencies and papers of the rest of the world that ours name in agencies.tsv.
Refuses to guess: outlets of one name that neither domain, language nor kind tells apart stay one open question, with
all their ids in its key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tipwire import countries
from tipwire.link import mentions, spelling
from tipwire.link.knowledge import table
from tipwire.model import Account, Article, Outlet
from tipwire.text import latin_key

FIRST_LETTERS = 3
# A name that is this short, or a word besides, must stand as it is: no endings.
SHORT_NAME = 3
MOST_WORDS = 5
_PARTS = re.compile(r"[^\W_]+(?:['’ʻʼ][^\W_]+)*")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:kz|kg|uz|tj|tm|ru|com|org|net|info|tv|asia|media|news)$", re.I)
# What an outlet may be called beside its name, by kind; openings in one alphabet.
KIND_WORDS = {
    "newspaper": ("газет", "гезит", "gazeta", "newspaper", "daily", "weekly"),
    "radio": ("радио", "radio"),
    "tv": ("телекан", "телеарна", "тв", "телекомпан", "telekanal", "tv", "television", "channel"),
    "agency": ("агент", "agenc", "agent", "newswire"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A publisher's name found in a text: its key, and where it stands."""

    publisher: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its place and key."""

    key: str
    start: int
    end: int
    is_capital: bool


Names = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


def split(text: str) -> list[Word]:
    """The words of a text; hyphens and dots part them."""
    return [
        Word(spelling.word_key(m.group()), m.start(), m.end(), m.group()[0].isupper() or m.group()[0].isdigit())
        for m in _PARTS.finditer(text)
    ]


@cache
def known() -> Names:
    """The names of all outlets in our tables, by their first letters, each with the ids that bear it."""
    ids: dict[tuple[str, ...], set[str]] = {}
    for outlet in outlets():
        for name in (outlet.name, *outlet.names, *outlet.domains) if outlet.kind != "official" else ():
            if key := tuple(word.key for word in split(name)):
                ids.setdefault(key, set()).add(outlet.id)
    for key in ids:
        bare = tuple(part for part in key if not says_outlet([part]))
        ids[key] |= ids.get(bare, set())  # whoever bears "Azattyk" may be meant by "Azattyk radio"
    return by_letters((key, "|".join(sorted(found))) for key, found in ids.items())


def by_letters(names: Iterable[tuple[tuple[str, ...], str]]) -> Names:
    """Names by the first letters of their first word, the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, publisher in names:
        out.setdefault(key[0][:FIRST_LETTERS], []).append((key, publisher))
    return {letters: sorted(found, key=lambda pair: -len(pair[0])) for letters, found in out.items()}


@cache
def outlets() -> tuple[Outlet, ...]:
    """The outlets of our countries, then those of the rest of the world. Errors: SettingsError names file and line."""
    ours = countries.outlets()
    known_ids = {outlet.id for outlet in ours}
    return ours + tuple(
        Outlet(
            id=id, name=names.split(";")[0], names=tuple(names.split(";")), kind=kind, languages=(*tongues.split(";"),)
        )
        for id, names, kind, tongues in table("agencies.tsv", 4)
        if id not in known_ids
    )


@cache
def outlet_of() -> Mapping[str, Outlet]:
    """The outlets by id."""
    return {outlet.id: outlet for outlet in outlets()}


def publisher(account: Account, article: Article | None) -> str:
    """Who published an account: by the domain of its address, else by its outlet's name and language."""
    at = countries.outlet_at(article.address) if article else None
    if at:
        return at.id
    bare, _, remark = account.outlet.partition(" (")
    if bearers := bearers_of(account.outlet) or bearers_of(bare):
        return resolved(bearers, map(spelling.word_key, spelling.words(remark)), account.language)
    return f"name:{spelling.name_key(bare)}"


@lru_cache(maxsize=4096)
def bearers_of(name: str) -> str:
    """The ids of all outlets of a name, in any spelling."""
    key = latin_key(name)
    return "|".join(sorted(o.id for o in outlets() if key and key in {latin_key(each) for each in (o.name, *o.names)}))


def bearer(name: str, language: str, present: Mapping[str, str]) -> str:
    """The outlet that bears a name, or whose name in this story has it as a part: "the Courier"; "" where none does."""
    if bearers := bearers_of(name):
        return resolved(bearers, (), language, present.values())
    said = set(spelling.name_key(name).split())
    parts = {id for full, id in present.items() if said and is_part(said, set(spelling.name_key(full).split()))}
    return parts.pop() if len(parts) == 1 else ""


def is_part(one: set[str], other: set[str]) -> bool:
    """True where all words of the one stand in the other."""
    return bool(one and other) and (one <= other or other <= one)


def resolved(bearers: str, beside: Iterable[str], language: str, present: Iterable[str] = ()) -> str:
    """The one of several bearers of a name that is meant, or all of them where nothing tells."""
    ids = bearers.split("|")
    beside = tuple(beside)
    said = {kind for kind, openings in kind_words().items() if any(word.startswith(openings) for word in beside)}
    here = set(present)
    for fitting in (
        [id for id in ids if said & set(kind_of(id).split("_"))],
        [id for id in ids if id in here],
        [id for id in ids if id in outlet_of() and language in outlet_of()[id].languages],
    ):
        ids = [id for id in ids if id in fitting] or ids
    return "|".join(ids)


def kind_of(id: str) -> str:
    """The kind of an outlet; empty for one that is not in our tables."""
    return outlet_of()[id].kind if id in outlet_of() else ""


def named(text: str, language: str, present: Mapping[str, str]) -> list[Named]:
    """The publishers that a sentence names. `present`: those of the story, by their outlets' names as printed."""
    words = split(text)
    here = by_letters((key, id) for name, id in present.items() if (key := tuple(w.key for w in split(name))))
    out: list[Named] = []
    at = 0
    while at < len(words):
        found = match(words, at, here) or match(words, at, known())
        length, bearers = found or (1, "")
        beside = [w.key for w in words[max(0, at - 2) : at + length + 1]]
        if not bearers or not (length > 1 or stands_out(text, words[at], bearers, beside)):
            at += 1
            continue
        id = resolved(bearers, beside, language, present.values())
        out.append(Named(publisher=id, start=words[at].start, end=words[at + length - 1].end))
        at += length
    return out + [n for n in unknown(text) if not any(n.start < o.end and o.start < n.end for o in out)]


def stands_out(text: str, word: Word, bearers: str, beside: Sequence[str]) -> bool:
    """True where one word is meant as an outlet's name: most newspapers bear a common word, many a town's name."""
    is_quoted = text[: word.start].endswith(("«", '"', "“", "„"))
    is_agency = any(kind_of(id) in ("", "agency") for id in bearers.split("|"))
    is_foreign = text[word.start].isascii() and not mentions.towns([text[word.start : word.end]])
    return is_quoted or is_agency or is_foreign or says_outlet(beside)


def match(words: Sequence[Word], at: int, names: Names) -> tuple[int, str] | None:
    """How many words a name takes that stands here, and who bears it."""
    if not words[at].is_capital:
        return None
    for key, bearers in names.get(words[at].key[:FIRST_LETTERS], ()):
        told = words[at : at + len(key)]
        if len(told) == len(key) and all(is_form(w.key, part) for w, part in zip(told, key, strict=True)):
            return len(key), bearers
    return None


def is_form(word: str, name: str) -> bool:
    """True for a name with an ending, its last letter changed by one at most; a short name has only Turkic endings."""
    if len(name) <= SHORT_NAME:
        return word == name
    return word == name or (
        word.startswith(name[:-1] if name[-1] in "aiueo" else name) and len(word) - len(name) <= spelling.ENDING
    )


_QUOTED = re.compile(r"[«\"“„]([^«»\"“”„]{3,40})[»\"”“]")


def unknown(text: str) -> Iterable[Named]:
    """Names nobody told us of: an address, or quotation marks beside a word for an outlet."""
    for m in re.finditer(r"[\w-]+(?:\.[\w-]+)+", text):
        if _DOMAIN.match(m.group()):
            yield Named(publisher=f"name:{spelling.name_key(m.group())}", start=m.start(), end=m.end())
    for m in _QUOTED.finditer(text):
        before = [w.key for w in split(text[: m.start()])[-2:]] + [w.key for w in split(text[m.end() :])[:1]]
        if says_outlet(before) and len(m.group(1).split()) <= MOST_WORDS:
            yield Named(publisher=f"name:{spelling.name_key(m.group(1))}", start=m.start(1), end=m.end(1))


def says_outlet(beside: Iterable[str]) -> bool:
    """True where a word says that an outlet is meant."""
    openings = tuple(opening for words in kind_words().values() for opening in words)
    return any(word.startswith(openings) for word in beside)


@cache
def kind_words() -> Mapping[str, tuple[str, ...]]:
    """The words for outlets as keys of one alphabet."""
    return {kind: tuple(map(spelling.word_key, words)) for kind, words in (*KIND_WORDS.items(), ("site", SITES))}


SITES = (
    "сайт", "портал", "издани", "басылым", "басылма", "нашр", "сайты", "nashr", "sayt", "portal", "website", "site",
    "outlet",
)  # fmt: skip
