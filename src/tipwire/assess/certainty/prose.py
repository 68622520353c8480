"""One sentence as the rules read it: in small letters, quotations blanked, and what governs a place in it.

Governed is what somebody else is said to say, suspect or ask; asserted is what our own words hold to have happened.
Refuses grammar: clauses are cut at semicolons and where a new subject or verb follows "and" or "but".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tipwire.assess.certainty.tables import cues
from tipwire.text import Span, sentences

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“”]*[“”]')
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "–": "-", "—": "-"})
_SUBJECT = (
    r"(?:he|she|they|it|we|the|a|an|his|her|their|its|this|these|those|police|prosecutors|investigators|both|one|all)"
)
# A new statement of our own: "..., and he sold", "but was arrested", "; then they sold".
_NEW_CLAUSE = re.compile(
    rf",? (?:and|but|while|whereas|although|yet|so)(?= {_SUBJECT}\b(?! (?:that|of)\b))|,? but\b|[;:]|, then\b"
    rf"| then (?={_SUBJECT})"
)
# For a step also a second verb of the same subject: "has not been charged and was released"; "who was arrested".
_NEW_VERB = re.compile(
    rf"{_NEW_CLAUSE.pattern}| (?:and|but|or) (?=(?:was|were|is|are|has|have|had|will|would)\b)"
    r"|, (?:who|which|where|whose|whom)\b"
    r"|,? (?:after|when|because|since|although|while|as) (?=[\w' -]{1,30}\b(?:was|were|had|has)\b)"
)
# A step said by a verb; one said by a noun ("the deportation of 30 people is planned") may be taken back further on.
_VERB_END = re.compile(r"(?:ed|s|ing|guilty|years?|caught|tried|sent|court|home)$")
# ", police said." "X, police say, sold": the closing or inserted words of a speaker govern the whole clause.
_INSERTED = (
    r"(?:^|,)\s*(?:[\w'.()-]+\s+){{0,8}}(?:{speech})"
    r"(?:\s+(?!that\b|how\b|whether\b|of\b)[\w'.()-]+){{0,6}}\s*(?:,|[.!?)]*$)"
)


@dataclass(frozen=True)
class Prose:
    """One sentence of a text. `at` is where it stands, `form` "heading" for one without a full stop in capitals."""

    text: str
    at: int
    sentence: str

    @cached_property
    def words(self) -> str:
        """In small letters, with the same positions."""
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.sentence.translate(_STRAIGHT))

    @cached_property
    def open_words(self) -> str:
        """The same with its quotations open: a number must stand in a source in anybody's mouth."""
        shown = self.text[self.at : self.at + len(self.sentence)].translate(_STRAIGHT)
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in shown)

    @cached_property
    def is_question(self) -> bool:
        """True for a question: it holds nothing to be so."""
        return self.sentence.rstrip("\"'”’)» ").endswith("?")

    def clause(self, start: int) -> Span:
        """The piece between semicolons that holds the place."""
        return _piece(self.words, start, re.compile(r"[;:]"))

    def before(self, start: int) -> str:
        """What stands to the left in the same statement, as far as a negation or an "if" reaches."""
        cut = [m.end() for m in _NEW_VERB.finditer(self.words) if m.end() <= start]
        return self.words[max(cut, default=0) : start]

    def after(self, end: int, reach: int = 60) -> str:
        """What follows, up to the end of the clause."""
        return re.split(r"[;,:.]", self.words[end : end + reach])[0]

    def is_asserted(self, start: int, end: int) -> bool:
        """True where our words hold a step to have been taken: not denied, asked for, possible or still to come."""
        left = self.before(start)
        if cues("negation").search(left) or cues("unreal").search(left):
            return False
        is_verb = _VERB_END.search(self.words[start:end])
        follows = self.after(end).strip()
        return not (cues("later").match(follows) if is_verb else cues("later").search(follows))

    def is_governed(self, start: int, end: int) -> bool:
        """True where the words are somebody's claim, suspicion, denial or condition, not our statement."""
        clause = self.clause(start)
        here = self.words[clause.start : clause.end]
        at = start - clause.start
        if cues("frame").search(here) or self.is_question:
            return True
        if re.search(_INSERTED.format(speech=cues("saying").pattern), here):
            return True
        left = here[:at]
        governing = (cues(kind) for kind in ("speech", "adverb", "accusing", "negation", "unreal"))
        if any(reaches(left, m.end()) for cue in governing for m in cue.finditer(left)):
            return True
        return bool(cues("adverb").match(self.words[end:].lstrip(" ,")))


def reaches(left: str, position: int) -> bool:
    """True where no statement of our own begins between the cue and the place."""
    return not _NEW_CLAUSE.search(left, position)


def _piece(words: str, at: int, cut: re.Pattern[str]) -> Span:
    ends = [m.end() for m in cut.finditer(words) if m.end() <= at]
    starts = [m.start() for m in cut.finditer(words) if m.start() >= at]
    return Span(max(ends, default=0), min(starts, default=len(words)))


def blanked(text: str) -> str:
    """The text with every quotation blanked, positions kept: a source's own label is not our word."""
    return _QUOTED.sub(lambda m: m[0][0] + "\x00" * (len(m[0]) - 2) + m[0][-1], text)


def prose(text: str) -> tuple[Prose, ...]:
    """The sentences of a text. A quotation is blanked also where it holds several sentences."""
    hidden = blanked(text)
    return tuple(Prose(text=text, at=s.start, sentence=s.of(hidden)) for s in sentences(text))
