"""Evidence as a product may show it, and the last gate before anything is printed.

Two locks: the places the finder marked are cut out of every quote, and every text is searched for any form of a
protected name in any letters. Refuses to print what the gate finds: it is cut out, and `refuse` stops a product that
holds one.
Which names: victims, relatives, witnesses and minors always; suspects unless a ruling allows; other private persons at
the places where they are marked. Office-holders who speak in office keep their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tipwire.errors import TipwireError
from tipwire.model import Action, Article, Name, PersonRole, Report, Ruling
from tipwire.report.tables import read_rows, read_text
from tipwire.text import latin_key

MASK = "[...]"
SHORTEST = 4
HIDDEN_ROLES = frozenset(
    {PersonRole.VICTIM, PersonRole.RELATIVE, PersonRole.WITNESS, PersonRole.MINOR, PersonRole.SUSPECT}
)
_WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ‘`][^\W\d_]+)*")


class Leak(TipwireError):
    """A protected name stands in a product; nothing was written."""

    def __init__(self, found: Iterable[str], product: str) -> None:
        places = len(tuple(found))
        super().__init__(
            f"The {product} would print {places} word{'' if places == 1 else 's'} of protected names; nothing was"
            " written. Reword the note or place that holds them, or protect the article's names again and redraft."
        )


def is_hidden(name: Name, allowed: frozenset[str]) -> bool:
    """True where the name may stand in no product."""
    if name.is_protected:
        return True
    return name.role in HIDDEN_ROLES and name.key not in allowed


def allowed_names(rulings: Iterable[Ruling]) -> frozenset[str]:
    """The keys of suspects' names that a person has accepted for print, the later ruling counting."""
    last: dict[str, Action] = {}
    for ruling in sorted(rulings, key=lambda r: r.at):
        if ruling.action in (Action.ACCEPT, Action.REJECT):
            last[ruling.target] = ruling.action
    return frozenset(target for target, action in last.items() if action is Action.ACCEPT)


# --- places marked by the finder


def marked(article: Article, names: Iterable[Name], allowed: frozenset[str], paragraph: int) -> list[tuple[int, int]]:
    """The places in one paragraph that the finder marked as names no product may show."""
    private = [n for n in names if is_hidden(n, allowed) or n.role is PersonRole.OTHER]
    return [
        (e.start, e.end) for n in private for e in n.mentions if e.paragraph == paragraph and e.article == article.id
    ]


def merged(spans_: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans_):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def within(masks: Iterable[tuple[int, int]], start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The masks that fall into [start, end), counted from start."""
    return tuple((max(a, start) - start, min(b, end) - start) for a, b in masks if a < end and start < b)


def cut(text: str, masks: Iterable[tuple[int, int]]) -> str:
    """The text with each span replaced by `[...]`."""
    out, at = [], 0
    for start, end in masks:
        out += [text[at:start], MASK]
        at = end
    return "".join([*out, text[at:]])


# --- any form of a name in any text


@cache
def words_of(text: str) -> tuple[str, ...]:
    """The words of a name long enough to betray it: initials and particles are not."""
    return tuple(w for w in _WORD.findall(text) if len(w) >= SHORTEST)


@cache
def stems(word: str) -> frozenset[str]:
    """The latin keys that the forms of one word of a name begin with."""
    key = latin_key(word).replace(" ", "")
    bare = re.sub(r"(?:aia|oi|ii|i|a|ia|o|e|u)$", "", key)
    cuts = {key, bare} if len(bare) >= SHORTEST - 1 else {key}
    # A fleeting vowel: Павел, Павла.
    fleeting = re.sub(r"[eo]([bvgdzklmnprstc])$", r"\1", key)
    return frozenset(cuts | ({fleeting} if len(fleeting) >= SHORTEST else set()))


@cache
def _ending() -> re.Pattern[str]:
    """What may stand behind a stem: one ending, or in Turkic words a plural, an owner and a case in this order."""
    rows: dict[str, list[str]] = {}
    for kind, endings in read_rows("endings.tsv", 2):
        rows.setdefault(kind, []).extend(endings.split())
    one = "|".join(sorted(rows["single"], key=len, reverse=True))
    chain = "".join(f"(?:{'|'.join(rows[kind])})?" for kind in ("plural", "owner", "case", "adjective"))
    return re.compile(f"(?:{one}|{chain})")


@cache
def is_form(word: str, of: str) -> bool:
    """True where `word` is a form of the name word `of`: declined, in other letters, in capitals.

    >>> is_form("Кенжетаеваға", "Кенжетаева"), is_form("Kenzhetayeva's", "Кенжетаева"), is_form("Almaty", "Алматов")
    (True, True, False)
    """
    key = latin_key(word.replace("’", "'").removesuffix("'s")).replace(" ", "")
    return any(_continues(key, stem) for stem in stems(of))


def _continues(key: str, stem: str) -> bool:
    """True where the key is the stem and an ending; a stem cut short allows a short ending only.

    The key writes a doubled letter once, so an ending may have lost its first letter to the stem (Айгерім, Айгеріммен).
    Behind a vowel no Turkic ending begins with k, p or t: Almaty is no form of Алма.
    """
    rest = key[len(stem) :]
    if not key.startswith(stem) or (stem[-1] in "aeiou" and rest[:1] in ("k", "p", "t")):
        return False
    if not (_ending().fullmatch(rest) or _ending().fullmatch(stem[-1] + rest)):
        return False
    return len(stem) >= SHORTEST or len(rest) < 3


@cache
def common_words() -> frozenset[str]:
    """English words that, in small letters, are no names."""
    lines = read_text("common_english.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _is_plain_word(word: str, proper: frozenset[str] | None) -> bool:
    """True for a word that only looks like a name: small English words; in our own text, which is made of facts and
    holds no names, English words in any case and the proper names it prints."""
    if not word.isascii():
        return False
    if word.islower():
        return word in common_words()
    if proper is None:
        return False
    return word.casefold() in proper or word.casefold() in common_words()


@dataclass(frozen=True, slots=True)
class Forms:
    """Names made ready to be searched for: their words by the two letters that a form of them may begin with."""

    by_start: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, names: Iterable[Name]) -> Forms:
        """The forms of these names, by their nominative and by every mention.

        A name of English words alone ("Ministry") is a tagger's slip or hidden where it is marked; it has no forms.
        """
        real = [n for n in names if not set(n.text.casefold().split()) <= common_words()]
        wanted = {w for n in real for said in (n.text, *(m.quote for m in n.mentions)) for w in words_of(said)}
        starts: dict[str, list[str]] = {}
        for word in sorted(wanted):
            for start in sorted({stem[:2] for stem in stems(word)}):
                starts.setdefault(start, []).append(word)
        return cls({start: tuple(words) for start, words in starts.items()})

    def find(self, text: str, proper: frozenset[str] | None = None) -> list[tuple[int, int]]:
        """The spans of a text where a form of a name stands.

        `proper` marks a text of our own: the words of outlets and places in it are no leaks. A quote has None.
        """
        return [
            match.span()
            for match in (_WORD.finditer(text) if self.by_start else ())
            if len(match.group()) >= SHORTEST - 1
            and any(is_form(match.group(), w) for w in self.by_start.get(latin_key(match.group())[:2], ()))
            and not _is_plain_word(match.group(), proper)
        ]


def found_in(text: str, names: Iterable[Name], proper: frozenset[str] | None = None) -> list[tuple[int, int]]:
    """The spans of one text where a form of one of the names stands."""
    return Forms.of(names).find(text, proper)


def leaks(
    text: str,
    names: Mapping[str, tuple[Name, ...]] | Iterable[Name],
    *,
    allowed: frozenset[str] = frozenset(),
    proper: frozenset[str] | None = None,
) -> tuple[str, ...]:
    """The words of a text that are a form of a hidden name."""
    every = [n for group in names.values() for n in group] if isinstance(names, Mapping) else list(names)
    hidden = [n for n in every if is_hidden(n, allowed)]
    return tuple(text[start:end] for start, end in found_in(text, hidden, proper))


def proper_words(report: Report) -> frozenset[str]:
    """The words of the outlets and places a report prints: public names, whoever else bears them."""
    said = [report.country_name, report.title, *(o.outlet for o in report.coverage.outlets)]
    for item in report.items:
        said += [item.heading, *(a.outlet for a in item.articles)]
        said += [text for p in item.paragraphs for s in p.sources for text in (s.outlet, s.dependence)]
        # A story's conflicts name the outlets of its other months as well.
        said += [outlet for conflict in item.conflicts for outlet in _OF_DAY.findall(conflict)]
    return frozenset(w.casefold() for text in said for w in _WORD.findall(text))


# "4 (police in Liter, 2009-01-14; Aikyn, 2009-01-16)"
_OF_DAY = re.compile(r"[(;] ?([^();:]+?), \d{4}-\d\d-\d\d")
_MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)


def refuse_leaks(
    text: str,
    names: Mapping[str, tuple[Name, ...]],
    *,
    report: Report | None = None,
    rulings: Iterable[Ruling] = (),
    product: str = "report",
) -> None:
    """Stops a product that would print a hidden name: the last gate before anything is written. Errors: Leak.

    With the `report` the names of its outlets are no leaks; with the `rulings` a suspect's name they allow is none.
    """
    proper = proper_words(report) if report else frozenset()
    words = _MARKUP.sub(" ", text) if text.lstrip().lower().startswith("<!doctype html") else text
    if found := leaks(words, names, allowed=allowed_names(rulings), proper=proper):
        raise Leak(found, product)
