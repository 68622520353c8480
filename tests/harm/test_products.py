"""No product of the report harms: names, stages, denials, numbers and guilt in articles written to be misread."""

from __future__ import annotations

import re

import pytest

from tests.harm.denials import DENIALS, GUILT, NUMBERS
from tests.harm.names import NAMES
from tests.harm.press import Story, products, seen
from tests.harm.stages import STAGES

ALL = (*NAMES, *STAGES, *DENIALS, *NUMBERS, *GUILT)
GUILTY = re.compile(
    r"\b(?:culprits?|perpetrators?|criminals|is guilty|are guilty|slaveholders?|offenders?)\b", re.IGNORECASE
)


def params(stories: tuple[Story, ...]) -> list[object]:
    """The stories as parameters; one that fails today is a strict expected failure."""
    return [
        pytest.param(s, id=s.danger, marks=[pytest.mark.xfail(reason=s.fails, strict=True)] if s.fails else [])
        for s in stories
    ]


@pytest.mark.parametrize("story", params(ALL))
def test_products_say_no_more_and_no_less_than_the_papers(story: Story) -> None:
    made = products(story)
    assert made.report.items, "the story was not told at all"
    shown = {form: seen(text, story.hidden) for form, text in made.forms.items()}
    assert not any(shown.values()), shown
    assert not [p for p in story.never if re.search(p, made.affirmed)], made.facts
    assert all(re.search(p, made.facts) for p in story.always), made.facts
    assert not GUILTY.search(made.said), made.said
