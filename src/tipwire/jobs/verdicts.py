"""What people decided on a story's assessment: the answer of the Protocol test, and what the story counts as.

Only here can the answer become "met". Refuses an answer or bucket that the vocabulary lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from tipwire.errors import RulingError
from tipwire.jobs import rulings
from tipwire.model import Action, Assessment, Bucket, Level, Ruling, Story

Amend = Callable[[Assessment, str, Ruling], Assessment]


def amend_protocol(found: Assessment, to: str, ruling: Ruling) -> Assessment:
    """Another answer of the Protocol test, with who gave it and why."""
    why = f"{ruling.who}, {ruling.at:%Y-%m-%d}: {ruling.why.rstrip('.')}."
    return replace(found, protocol=replace(found.protocol, overall=Level(to.lower()), why=why))


def amend_bucket(found: Assessment, to: str, ruling: Ruling) -> Assessment:
    """Another bucket, with who gave it and why."""
    why = f"{ruling.who}, {ruling.at:%Y-%m-%d}: {ruling.why.rstrip('.')}."
    return replace(found, bucket=Bucket(to.upper()), why=why, rule="a person's ruling")


AMENDABLE: Mapping[str, Amend] = {"protocol": amend_protocol, "bucket": amend_bucket}


def amended(found: Assessment, ruling: Ruling) -> Assessment:
    """The assessment after one ruling. Errors: RulingError for a value that the vocabulary lacks."""
    field, to = ruling.get("field"), ruling.get("to")
    try:
        return AMENDABLE[field](found, to, ruling)
    except ValueError as error:
        raise RulingError(f"{to!r} is no value for {field}: {error}. Nothing was changed.") from error


def amend_all(
    assessments: Sequence[Assessment], stories: Sequence[Story], decided: Iterable[Ruling]
) -> tuple[Assessment, ...]:
    """The assessments after all rulings on them, in their order; later rulings outrank earlier ones."""
    mine = [r for r in decided if r.action is Action.AMEND and r.get("field") in AMENDABLE]
    if not mine:
        return tuple(assessments)
    attached = rulings.attach_all(mine, [a for story in stories for a in story.accounts]).rulings
    by_story = {found.story: found for found in assessments}
    for ruling in sorted(rulings.on_stories(attached, stories), key=lambda r: (r.at, r.id)):
        if ruling.target in by_story:
            by_story[ruling.target] = amended(by_story[ruling.target], ruling)
    return tuple(by_story[found.story] for found in assessments)
