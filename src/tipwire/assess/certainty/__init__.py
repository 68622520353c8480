"""Certainty: what a sentence may say and no more. `lint(text, known(story)) -> findings`.

A pure function over English text, ours or edited by a person, and what the sources of its story tell. Read in this
order: finding, known, tables (with the TSV files), prose, making, then the rules: steps, deeds, nouns, english and
figures, persons, whole; lint has the table of them. Refuses to mend: it says the sentence, the reason, and what would
be right. Refuses sources in other languages: those are read by `tipwire.find`.
"""

from tipwire.assess.certainty.finding import Finding, Rule
from tipwire.assess.certainty.known import Known, Printed, known
from tipwire.assess.certainty.lint import LEFT_OUT, lint, manners

__all__ = ["LEFT_OUT", "Finding", "Known", "Printed", "Rule", "known", "lint", "manners"]
