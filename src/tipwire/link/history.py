"""A story's stages in order of time, the highest rung last where times agree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from tipwire.link.knowledge import RANK
from tipwire.model import Account, Stage, StageEntry, When

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
    return tuple(entry(step, told) for step, told in sorted(steps.items(), key=lambda item: place_in_time(*item)))


def entry(step: Step, told: Sequence[tuple[Account, int]]) -> StageEntry:
    """One step with all who tell of it."""
    return StageEntry(
        stage=step[0],
        when=step[1],
        accounts=unique(account.id for account, _ in told),
        evidence=tuple(e for account, number in told for e in account.stages[number].evidence),
    )


def place_in_time(step: Step, told: Sequence[tuple[Account, int]]) -> tuple[date, int, str]:
    """The day of the stage, else the day on which it was first told; then its rung."""
    days = [a.published.start for a, _ in told if a.published]
    day = step[1].start if step[1] else min(days, default=date.max)
    return day, RANK.get(step[0], 0), step[0].value


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(values))
