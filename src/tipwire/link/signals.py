"""One thing that speaks for or against two accounts being of one event: its name, strength and a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tipwire.model import Evidence, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """`name` stands in weights.tsv; `strength` multiplies its points."""

    name: str
    says: str
    strength: float = 1.0
    evidence: tuple[Evidence, ...] = ()

    def reason(self, weights: Mapping[str, float]) -> Reason:
        """The signal with its points."""
        points = round(weights[self.name] * self.strength, 2)
        return Reason(feature=self.name, weight=points, says=self.says, evidence=self.evidence)


Signals = Iterable[Signal]


def listed(values: Iterable[object]) -> str:
    """The values with commas, in order."""
    return ", ".join(sorted(map(str, values)))
