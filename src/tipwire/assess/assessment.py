"""All questions put to one story."""

from __future__ import annotations

from tipwire.assess.buckets import bucket
from tipwire.assess.domestic import domestic
from tipwire.assess.flags import View, flags
from tipwire.assess.gathered import gathered
from tipwire.assess.grade import grade
from tipwire.assess.protocol import protocol
from tipwire.assess.questions import questions
from tipwire.assess.screening import screening
from tipwire.assess.signs import pillars, signs
from tipwire.model import Assessment, Story


def story(told: Story) -> Assessment:
    """The assessment of a story."""
    facts = gathered(told)
    rule = bucket(facts)
    test = protocol(facts, rule.bucket)
    track, track_why = domestic(facts, rule.bucket)
    screened = screening(facts, rule.bucket)
    view = View(facts=facts, bucket=rule.bucket, protocol=test, screening=screened, is_tip=facts.has_tip_case)
    return Assessment(
        story=told.id,
        bucket=rule.bucket,
        why=rule.why,
        protocol=test,
        domestic=track,
        domestic_why=track_why,
        screening=screened,
        flags=flags(view),
        questions=questions(facts, rule.bucket, screened),
        grade=grade(facts, rule.bucket),
        rule=rule.name,
        signs=signs(facts),
        pillars=pillars(facts),
    )
