"""Every rule over every sentence, in one table."""

from __future__ import annotations

from tipwire.assess.certainty import deeds, figures, nouns, persons, steps
from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known
from tipwire.assess.certainty.making import Check
from tipwire.assess.certainty.prose import prose
from tipwire.assess.certainty.whole import left_out

RULES: tuple[tuple[Rule, Check], ...] = (
    (Rule.STAGE, steps.stages),
    (Rule.TERM, figures.terms),
    (Rule.UNPROVEN, deeds.deeds),
    (Rule.GUILT_NOUN, nouns.guilt_nouns),
    (Rule.VICTIM, nouns.victims),
    (Rule.PEJORATIVE, nouns.pejoratives),
    (Rule.PRONOUNCEMENT, nouns.pronouncements),
    (Rule.NUMBER, figures.numbers),
    (Rule.DATE, figures.days),
    (Rule.LAW, figures.law),
    (Rule.PLURAL, persons.plurals),
)
# Rules of words alone: for text that belongs to no story.
MANNERS = frozenset({Rule.PEJORATIVE, Rule.PRONOUNCEMENT})
# Rules of a whole item, whose findings stand on no words.
LEFT_OUT = frozenset({Rule.DENIAL, Rule.ENDING})


def lint(text: str, known: Known, *, is_whole: bool = False) -> tuple[Finding, ...]:
    """What to mend, in the order of the text. `is_whole` for a whole item, which may not leave a denial out."""
    sentences = prose(text)
    found = {f for at in sentences for _, check in RULES for f in check(at, known)}
    ordered = sorted(found, key=lambda f: (f.start, f.end, f.rule))
    return (*ordered, *(left_out(text, sentences, known) if is_whole else ()))


def manners(text: str) -> tuple[Finding, ...]:
    """Pejoratives and pronouncements only: for an opening, a note, a text of which no story is known."""
    return tuple(f for f in lint(text, Known()) if f.rule in MANNERS)
