"""Two models trained on the project's own marked corpus: what kind a sentence is, and the roles of its phrases.

Read: corpus, words, lines, phrases, models; `train` makes them. Cards and scores: docs/reference/models.md. Refuses to
decide: it hands likelihoods to the rules, which say where they count.
"""

from tipwire.find.learned.models import kinds, roles

__all__ = ["kinds", "roles"]
