"""Nouns that judge: of guilt before a verdict, pejoratives outside quotation marks; words of certainty; "victim" on a
newspaper's word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.making import finding, overlaps
from tipwire.assess.certainty.prose import Prose, reaches
from tipwire.assess.certainty.tables import cues, words
from tipwire.assess.standing import Standing

NOUNS = ("guilt", "always")
PRONOUNCED = ("certain", "judging")
_DETERMINED = re.compile(
    r"(?:^|[^\w-])(?:the|a|an|this|these|those|his|her|their|its|some|several|both|all|many|each|every|other|another"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+'s|dozens of|\d[\d,]*)"
    r"(?: (?:one|two|three|four|five|six|seven|eight|nine|ten|first|second|\d+))?"
    r"(?: (?!(?:to|of|by|from|with|for|in|as|and|or|against)\b)[\w-]+(?<!s))? $"
)
# A noun beside another names no person: an offender register, a tramp ship, drunk driving.
_COMPOUND = re.compile(
    r" (?:register|registration|database|list|profile|hotline|laws?|market|trade|ships?|driving|courts?|center)\b"
)
# "The people were, without exception, criminals": said of somebody.
_IS_A = re.compile(r"\b(?:is|are|was|were|being|became|become)(?:,[^,;]{1,30},|(?: (?!not\b)\w+){0,2})? $")
# "Is believed to be a procuress": the noun is somebody's belief.
_LABELED = re.compile(
    r"\b(?:believed|alleged|said|suspected|thought|reported|claimed|accused|described)\b[^,;]{0,20}"
    r"\b(?:to be|to have been|of being|as)\b[^,;]{0,25}$"
)
# A finding or a plea: the verbs of stage see to it.
_PLEA = re.compile(r"\b(?:f[io]u?nds?|plead(?:s|ed)?|not|admit(?:s|ted)?)\b[^,;]{0,40}$")
_DID = re.compile(
    r"(?! (?:is|are)\b)(?: [\w-]+)? (?:was|were|had|has|have|did|caught|held|sold|took|remain|\w{3,}ed)\b"
)


def guilt_nouns(at: Prose, known: Known) -> Iterator[Finding]:
    """Each noun that calls a person guilty whom no court did."""
    for row in words("nouns.tsv", NOUNS):
        for match in row.pattern.finditer(at.words) if row.kind == "guilt" and not known.has_verdict else ():
            if names_somebody(at, match):
                yield finding(
                    at,
                    Rule.GUILT_NOUN,
                    match.start(),
                    match.end(),
                    reason="a noun of guilt, and no verdict is told",
                    right=row.right,
                )


def names_somebody(at: Prose, match: re.Match[str]) -> bool:
    """True for persons of this story; traffickers in general, and an alleged one, are not meant."""
    left = at.words[: match.start()]
    if re.search(rf"{cues('modifier').pattern}(?: [\w-]+){{0,1}} $", left) or _COMPOUND.match(at.words[match.end() :]):
        return False
    if _LABELED.search(left) or any(reaches(left, m.end()) for m in cues("adverb").finditer(left)):
        return False
    if match[0] == "guilty" and _PLEA.search(left):
        return False
    if match[0].startswith(("is ", "are ", "was ", "were ", "guilty")):
        return not at.is_governed(match.start(), match.end())
    if _DETERMINED.search(left) or _IS_A.search(left) or not is_plural(match[0]):
        return True
    return bool(_DID.match(at.words[match.end() :])) and not at.is_governed(match.start(), match.end())


def is_plural(noun: str) -> bool:
    """True for a plural by its ending."""
    return noun.endswith(("s", "men", "thieves")) and not noun.endswith("ss")


def pejoratives(at: Prose, _known: Known) -> Iterator[Finding]:
    """Each label of a source that is not in quotation marks."""
    for row in words("nouns.tsv", NOUNS):
        for match in row.pattern.finditer(at.words) if row.kind == "always" else ():
            if _COMPOUND.match(at.words[match.end() :]):
                continue
            yield finding(
                at,
                Rule.PEJORATIVE,
                match.start(),
                match.end(),
                reason="a label that is not ours; it stands only in quotation marks, as a source's",
                right=row.right,
            )


def pronouncements(at: Prose, _known: Known) -> Iterator[Finding]:
    """Each word of certainty or of judgment that is nobody's but ours."""
    taken: list[re.Match[str]] = []
    for row in words("pronouncements.tsv", PRONOUNCED):
        for match in row.pattern.finditer(at.words):
            if overlaps(taken, match):
                continue
            taken.append(match)
            is_ours = not at.is_governed(match.start(), match.end())
            if is_ours and (row.kind == "judging" or at.is_asserted(match.start(), match.end())):
                yield finding(
                    at,
                    Rule.PRONOUNCEMENT,
                    match.start(),
                    match.end(),
                    reason="a word of certainty or judgment that no source says",
                    right=row.right,
                )


_VICTIM = re.compile(r"(?<![\w-])victims?(?![\w-])")
_GENERAL = re.compile(
    r"(?:identify|identifying|identification of|helps?|assist\w*|support\w*|protect\w*|of|for|as|among|any|were|are"
    r"|interview\w*|find|finding|search for|number of) (?:\w+ )?$"
)


def victims(at: Prose, known: Known) -> Iterator[Finding]:
    """Each "victim" where nobody but the press, or only an inquiry, takes the person for one."""
    if known.standing is Standing.IDENTIFIED or known.has_verdict:
        return
    for match in _VICTIM.finditer(at.words):
        if calls_a_victim(at, match):
            yield finding(
                at,
                Rule.VICTIM,
                match.start(),
                match.end(),
                reason=f"called a victim, and the sources go only as far as {known.standing.value}",
                right=f"the {known.standing.value} victim, or the woman, the worker",
            )


def calls_a_victim(at: Prose, match: re.Match[str]) -> bool:
    """True where a person of this story is meant and it is our word."""
    left = at.words[: match.start()]
    if re.search(rf"{cues('modifier').pattern}(?: [\w-]+){{0,1}} $", left) or at.is_governed(
        match.start(), match.end()
    ):
        return False
    if _DETERMINED.search(left):
        return True
    return not _GENERAL.search(left) and bool(_DID.match(at.words[match.end() :]))
