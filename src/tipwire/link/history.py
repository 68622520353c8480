"""A story's stages in order of time, the highest rung last where times agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tipwire.link.knowledge import RANK
from tipwire.model import Account, Stage, StageEntry, When

# Going home, shelter, deportation stand on no rung; where times agree they come last.
AFTER_ALL = 10
Step = tuple[Stage, When | None]


def history(accounts: Sequence[Account]) -> tuple[StageEntry, ...]:
    """One entry for each stage and day; a stage without a day goes with its only dated entry."""
    steps: dict[Step, list[tuple[Account, int]]] = {}
    for account in accounts:
        for number, told in enumerate(account.stages):
            steps.setdefault((told.value.stage, told.value.when), []).append((account, number))
    for stage in {stage for stage, when in steps if when is None}:
        dated = [step for step in steps if step[0] is stage and step[1] is not None]
        if len(dated) == 1:
            steps[dated[0]] += steps.pop((stage, None))
    first = {step: first_known(step, told) for step, told in steps.items()}
    return tuple(entry(step, steps[step]) for step in sorted(steps, key=lambda step: place_in_time(step, first)))


def entry(step: Step, told: Sequence[tuple[Account, int]]) -> StageEntry:
    """One step with all who tell of it."""
    return StageEntry(
        stage=step[0],
        when=step[1],
        accounts=unique(account.id for account, _ in told),
        evidence=tuple(e for account, number in told for e in account.stages[number].evidence),
    )


def first_known(step: Step, told: Sequence[tuple[Account, int]]) -> date:
    """The day of the stage, else the day on which it was first told."""
    days = [a.published.start for a, _ in told if a.published]
    return step[1].start if step[1] else min(days, default=date.max)


def place_in_time(step: Step, first: Mapping[Step, date]) -> tuple[date, int, str]:
    """Its day, then its rung. A stage without a day of its own came before the rungs above it were first known."""
    rung = RANK.get(step[0], AFTER_ALL)
    above = [day for other, day in first.items() if rung < RANK.get(other[0], 0)]
    day = first[step] if step[1] else min([first[step], *above])
    return day, rung, step[0].value


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(values))
