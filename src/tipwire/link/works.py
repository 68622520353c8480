"""Whether a text is about a film, play or book: it may name the case, its town and its people, and tells of no step.

Refuses footage: a channel that shows a detention reports the case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from tipwire.link.knowledge import table
from tipwire.link.spelling import in_cyrillic

WORK = "work"
# So many different sorts of words for those who make or show it: a documentary that uncovers a case has one or none.
LEAST_SORTS = 2


def is_of_work(paragraphs: Iterable[tuple[str, str]]) -> bool:
    """True for a text about a work; paragraphs with their languages."""
    found = {part for text, language in paragraphs for part in parts(text, language)}
    return WORK in found and len(found - {WORK}) >= LEAST_SORTS


def parts(text: str, language: str) -> Iterable[str]:
    """The sorts of words that stand in a paragraph."""
    if language not in cues():
        return ()
    shown, _ = in_cyrillic(text, language)
    return [part for part, pattern in cues()[language] if pattern.search(shown)]


@cache
def cues() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The words, by language."""
    out: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    for language, part, said in table("works.tsv", 3):
        out[language] = (*out.get(language, ()), (part, re.compile(rf"(?<!\w)(?:{said})(?!\w)")))
    return out
