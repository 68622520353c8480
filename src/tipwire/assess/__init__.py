"""A Story against the law: `assess.story(story) -> Assessment`.

Two tests kept apart, the UN Protocol's and the country's own; a bucket; screening; flags; what the reports do not say;
and how firmly it stands. Pure; every answer is a row of a table. Refuses to set MET, to add an article, and to look at
nationality. Read in this order: law, gathered, buckets, protocol, domestic, screening, flags, questions,
topics, signs, grade; mandate and background look at a story for an office.
"""

from tipwire.assess import mandate, rollup
from tipwire.assess.assessment import story
from tipwire.assess.background import checked, fitting

__all__ = ["checked", "fitting", "mandate", "rollup", "story"]
