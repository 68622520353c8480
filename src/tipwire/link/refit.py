"""Weights of the matcher taught by people's merges and splits: an office's own table beside the shipped one.

A logistic step for each example, many times over, with a pull towards the shipped weights, so that three rulings move a
weight a little and thirty move it far. A weight never changes its sign and stays between half and double of what was
shipped. Refuses to run by itself: what it would change is shown, and a person says that it is kept.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tipwire.errors import SettingsError
from tipwire.link.knowledge import weights as shipped
from tipwire.link.matching import CONTRADICTION, JOIN
from tipwire.model import Join

RATE, PULL, ROUNDS = 0.05, 0.02, 200
LEAST, MOST = 0.5, 2.0
# What keeps cases apart against all likeness is no matter of degree.
FIXED = frozenset({CONTRADICTION})
HEAD = "signal\tpoints"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Two accounts side by side, weighed with the shipped weights, and what a person said of them."""

    join: Join
    is_same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """One weight that changed, and in how many examples its signal stood."""

    signal: str
    before: float
    after: float
    examples: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Refitted:
    """The new weights, what changed, and how many examples were judged as the person did, before and after."""

    weights: Mapping[str, float]
    shifts: tuple[Shift, ...]
    examples: int
    right_before: int
    right_after: int


def refit(examples: Iterable[Example]) -> Refitted:
    """The weights after the examples; the shipped ones where there are none."""
    told = tuple(examples)
    start = dict(shipped())
    strengths = [strength_of(e.join, start) for e in told]
    fitted = dict(start)
    for _ in range(ROUNDS):
        for example, found in zip(told, strengths, strict=True):
            step(fitted, start, found, is_same=example.is_same)
    fitted = {signal: round(points, 2) for signal, points in fitted.items()}
    return Refitted(
        weights=fitted,
        shifts=tuple(shifts(start, fitted, strengths)),
        examples=len(told),
        right_before=judged(told, strengths, start),
        right_after=judged(told, strengths, fitted),
    )


def strength_of(join: Join, weights: Mapping[str, float]) -> dict[str, float]:
    """How strongly each signal stood between the two."""
    out: dict[str, float] = {}
    for reason in join.reasons:
        if weights.get(reason.feature):
            out[reason.feature] = out.get(reason.feature, 0.0) + reason.weight / weights[reason.feature]
    return out


def score(strengths: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """What the signals come to."""
    return sum(weights[signal] * strength for signal, strength in strengths.items())


def step(
    weights: dict[str, float], start: Mapping[str, float], strengths: Mapping[str, float], *, is_same: bool
) -> None:
    """Nothing; the weights of the signals that stood move towards what the person said, and back to the shipped."""
    chance = 1 / (1 + math.exp(max(-50.0, min(50.0, JOIN - score(strengths, weights)))))
    for signal, strength in strengths.items():
        if signal in FIXED:
            continue
        moved = weights[signal] + RATE * ((is_same - chance) * strength - PULL * (weights[signal] - start[signal]))
        weights[signal] = bounded(moved, start[signal])


def bounded(points: float, before: float) -> float:
    """The points between half and double of what was shipped."""
    low, high = sorted((before * LEAST, before * MOST))
    return min(high, max(low, points))


def judged(examples: Sequence[Example], strengths: Sequence[Mapping[str, float]], weights: Mapping[str, float]) -> int:
    """How many examples the weights judge as the person did."""
    return sum((score(s, weights) >= JOIN) == e.is_same for e, s in zip(examples, strengths, strict=True))


def shifts(
    before: Mapping[str, float], after: Mapping[str, float], strengths: Sequence[Mapping[str, float]]
) -> Iterable[Shift]:
    """What changed, the largest change first."""
    changed = [signal for signal in before if before[signal] != after[signal]]
    for signal in sorted(changed, key=lambda s: (-abs(after[s] - before[s]), s)):
        held = sum(signal in found for found in strengths)
        yield Shift(signal=signal, before=before[signal], after=after[signal], examples=held)


def written(weights: Mapping[str, float]) -> str:
    """The weights as an office's table: only those that differ from the shipped ones."""
    rows = [f"{signal}\t{points:g}" for signal, points in weights.items() if points != shipped()[signal]]
    return "\n".join([HEAD, *rows]) + "\n"


def read(text: str, name: str) -> dict[str, float]:
    """All weights, those of an office's table in place of the shipped ones. Errors: SettingsError names the line."""
    out = dict(shipped())
    for number, line in enumerate(text.splitlines(), 1):
        if number == 1 or not line.strip() or line.startswith("#"):
            continue
        signal, _, points = line.partition("\t")
        if signal not in out or not is_number(points):
            raise SettingsError(
                f"{name}, line {number}: {line!r} is no signal of the matcher with its points; mend the line or remove "
                "the file, then the shipped weights hold."
            )
        out[signal] = float(points)
    return out


def is_number(text: str) -> bool:
    """True for a finite number."""
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
