"""A glance: could a text be about trafficking or migration control at all; one pass over its raw folded paragraphs.

Reads only the core and control rows of the lexicon, before any sentence is split. Refuses nothing that `sift` would
take: without a word of these rows no text reaches its threshold.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

import ahocorasick

from tipwire.languages import codes, load, view
from tipwire.languages.patterns import Pattern, compile_pattern
from tipwire.model import Article
from tipwire.text import fold, is_latin, to_cyrillic
from tipwire.text.cyrillic import LANGUAGES as TWO_SCRIPTS

# The categories a text must have a word of; `sift` adds all others only to these.
CORE = frozenset(
    {"CORE_TIP", "EX_SEX", "EX_LAB", "EX_DOM", "EX_BEG", "EX_CRIM", "EX_MARR", "EX_ORGAN", "EX_MIL", "CHILD_SALE"}
)
CONTROL = frozenset({"REMOVAL", "QUOTA", "WAGES", "MIGRATION"})
_LATIN = re.compile("[a-z]")


def may_concern(article: Article) -> bool:
    """False where no core or control word stands anywhere in the text."""
    known = codes()
    return any(
        _has_word(paragraph.text, next((c for c in (paragraph.language, article.language) if c in known), ""))
        for paragraph in article.paragraphs
    )


def _has_word(text: str, language: str) -> bool:
    if not language:
        return False
    folded = fold(text)
    if _scan(folded, language):
        return True
    return language in TWO_SCRIPTS and is_latin(folded) and _scan(view(folded, language).folded, language)


def _scan(folded: str, language: str) -> bool:
    patterns = _patterns(language)
    for last, heads in _automaton(language).iter(folded):
        for head in heads:
            start = last - len(head) + 1
            if start and folded[start].isalpha() and folded[start - 1].isalpha():
                continue
            if any(_compiled(pattern).match(folded, start) for pattern in patterns[head]):
                return True
    return False


@lru_cache(maxsize=16)
def _patterns(language: str) -> dict[str, tuple[Pattern, ...]]:
    """The core and control patterns by the openings they may start with."""
    out: dict[str, list[Pattern]] = defaultdict(list)
    for row in load(language).tables.get("lexicon", ()):
        if row["category"] not in CORE | CONTROL or row.number("weight") <= 0:
            continue
        for source in _spellings(row["pattern"], language):
            pattern = compile_pattern(source)
            for head in pattern.heads:
                out[head].append(pattern)
    return {head: tuple(patterns) for head, patterns in out.items()}


def _spellings(source: str, language: str) -> tuple[str, ...]:
    """A pattern, and its Cyrillic spelling where an alphabet is shared with Latin."""
    if language not in TWO_SCRIPTS or not _LATIN.search(source.casefold()):
        return (source,)
    return source, to_cyrillic(source, language)[0]


@lru_cache(maxsize=16)
def _automaton(language: str) -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for head in _patterns(language):
        automaton.add_word(head, (head,))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=8192)
def _compiled(pattern: Pattern) -> re.Pattern[str]:
    return pattern.compiled()
