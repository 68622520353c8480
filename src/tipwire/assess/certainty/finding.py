"""What the lint says of one place in a text: the sentence, the rule, why, and what would be right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What is wrong, by name."""

    STAGE = "stage"
    TERM = "term"
    UNPROVEN = "unproven"
    GUILT_NOUN = "guilt_noun"
    VICTIM = "victim"
    PEJORATIVE = "pejorative"
    PRONOUNCEMENT = "pronouncement"
    NUMBER = "number"
    HEDGE = "hedge"
    DATE = "date"
    LAW = "law"
    PLURAL = "plural"
    DENIAL = "denial"
    ENDING = "ending"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to mend. `start` and `end` are code points in the text handed in; `words` stand there.

    A finding on what is left out (DENIAL, ENDING) stands on the whole text and has no words.
    """

    rule: Rule
    start: int
    end: int
    words: str
    sentence: str
    reason: str
    right: str
