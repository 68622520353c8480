"""Stories and a month to the month's report: chosen, masked, headed, ordered, written, each sentence with its evidence.

Read in this order: compose, choose, paragraphs; lead with grounds, people, money, stages, claims, statistics, policy;
said and told carry the proofs; scene, places and bodies give the nouns; english, law and tables hold the words; cite
and mask guard the names; sources and coverage stand around. Refuses to decide between sources, to add figures, to name
a person, and to call anybody guilty before a court did. How it looks on paper is `tipwire.render`.
"""

from tipwire.report import house
from tipwire.report.compose import compose, rulings_head
from tipwire.report.house import House
from tipwire.report.mask import Leak, allowed_names, leaks, refuse_leaks

__all__ = ["House", "Leak", "allowed_names", "compose", "house", "leaks", "refuse_leaks", "rulings_head"]
