"""The tables of the lint, read once and checked: a wrong line is named by file and number.

A pattern is a regular expression over the text in small letters, matched as whole words. Refuses rules: what a match
means is said by the modules named after the rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from tipwire.assess.certainty.known import CONFESSED, CONVICTIONS, DEPORTED, FINED
from tipwire.model import Stage
from tipwire.text import Row, rows

# What a pattern may say by name: one of many persons with up to four words before it, and what belongs to a person.
NAMED = {
    "<somebody>": r"(?:(?!(?:that|which|who|and|or|to|from|in|on|for|by|but|as|was|were|is)\b)[\w'’-]+ ){0,4}?(?:"
    r"wom[ae]n|m[ae]n|girls?|boys?|child(?:ren)?|infants?|bab(?:y|ies)|newborns?|daughters?|sons?|wife|wives|sisters?"
    r"|brothers?|workers?|labou?rers?|herders?|teenagers?|migrants?|foreigners?|citizens?|minors?|people|persons?"
    r"|victims?|famil(?:y|ies)|compatriots?|schoolgirls?|orphans?|students?|villagers?|herdsm[ae]n|shepherds?|captives?"
    r"|recruits?|him|her|them|nephews?|nieces?|twins?)",
    "<papers>": r"(?:passports?|documents?|papers|identity cards?|identification|phones?|telephones?|wages|earnings"
    r"|money|pay)",
}
CODES = frozenset({*(s.value for s in Stage), CONFESSED, CONVICTIONS, DEPORTED, FINED})


def table(name: str, *columns: str) -> tuple[Row, ...]:
    """The lines of one table of this package. Errors: SettingsError."""
    text = resources.files("tipwire.assess.certainty").joinpath(name).read_text(encoding="utf-8")
    return rows(text, name, columns)


def pattern(row: Row) -> re.Pattern[str]:
    """The line's pattern as whole words. Errors: SettingsError."""
    return row.read("pattern", whole_words, "a regular expression")


def whole_words(source: str) -> re.Pattern[str]:
    """The expression between word ends. Errors: ValueError.

    >>> bool(whole_words("pimps?").search("the pimp")), bool(whole_words("pimps?").search("pimping"))
    (True, False)
    """
    if not source:
        raise ValueError("an empty pattern")
    for name, meaning in NAMED.items():
        source = source.replace(name, meaning)
    try:
        return re.compile(rf"(?<![\w-])(?:{source})(?![\w-])")
    except re.error as error:
        raise ValueError(str(error)) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class StageWords:
    """Words that say a step was taken; `supported` are the codes of which one must be told; `fits` names the step."""

    pattern: re.Pattern[str]
    stage: Stage | None
    supported: frozenset[str]
    fits: str


@cache
def stage_words() -> tuple[StageWords, ...]:
    """The verbs and nouns of stages, the longest reading first."""
    return tuple(
        StageWords(
            pattern=pattern(row),
            stage=row.read(
                "stage", lambda s: Stage(s) if s else None, "a stage of docs/reference/words.md, or nothing"
            ),
            supported=row.read("supported", codes, f"codes of {', '.join(sorted(CODES))}"),
            fits=row.needed("fits"),
        )
        for row in table("stages.tsv", "pattern", "stage", "supported", "fits")
    )


def codes(cell: str) -> frozenset[str]:
    """The codes of a cell. Errors: ValueError for an unknown one or none."""
    found = frozenset(cell.split())
    if not found or found - CODES:
        raise ValueError(cell)
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Words that a rule looks for, the kind they are, and what to write instead."""

    pattern: re.Pattern[str]
    kind: str
    right: str


@cache
def words(name: str, kinds: tuple[str, ...]) -> tuple[Word, ...]:
    """A table of words with these kinds. Errors: SettingsError."""

    def kind(cell: str) -> str:
        if cell not in kinds:
            raise ValueError(cell)
        return cell

    return tuple(
        Word(
            pattern=pattern(row),
            kind=row.read("kind", kind, f"one of {', '.join(kinds)}"),
            right=row["right"],
        )
        for row in table(name, "pattern", "kind", "right")
    )


CUES = ("adverb", "accusing", "speech", "saying", "frame", "negation", "unreal", "later", "modifier")


@cache
def cues(kind: str) -> re.Pattern[str]:
    """All cues of one kind in one expression."""
    sources = [row["pattern"] for row in table("cues.tsv", "pattern", "kind") if _kind(row) == kind]
    return whole_words("|".join(sources))


def _kind(row: Row) -> str:
    pattern(row)
    if row["kind"] not in CUES:
        raise row.refuse(f"kind is {row['kind']!r}; write one of {', '.join(CUES)}.")
    return row["kind"]
