"""Purposes: the form of exploitation, related conduct, acts, means and recruitment of a scene, from weighed words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TypeVar

from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.undone import is_denied
from tipwire.model import Act, Conduct, Exploitation, Fact, Means, Recruitment

V = TypeVar("V", bound=StrEnum)
# A form counts from this sum of distinct words, and where it is not far below the strongest one.
_LEAST_SUM = 4.0
_LEAST_SHARE = 0.5
_MOST = 12.0


def _weighed(lines: Iterable[Line], table: str, make: Callable[[str], V]) -> dict[V, tuple[float, Fact[V]]]:
    sums: dict[V, float] = {}
    best: dict[V, tuple[float, Fact[V]]] = {}
    seen: set[tuple[str, str]] = set()
    for line in lines:
        # Of two rows that read the same words the stronger one counts.
        for hit in sorted(line.every(table), key=lambda hit: -hit.weight):
            words = line.folded[hit.start : hit.end]
            if (hit.value, words) in seen or is_denied(line, hit):
                continue
            seen.add((hit.value, words))
            value = make(hit.value)
            sums[value] = min(_MOST, sums.get(value, 0.0) + (hit.weight or 1.0))
            if value not in best or hit.weight > best[value][0]:
                fact = Fact(value=value, evidence=(line.evidence(hit.start, hit.end),), rule=f"{table} cue")
                best[value] = (hit.weight, fact)
    return {value: (sums[value], fact) for value, (_, fact) in best.items()}


def exploitation(scene: Scene) -> tuple[Fact[Exploitation], ...]:
    """The forms of exploitation a scene names, the strongest first; household work is told from other labour."""
    weighed = _weighed(scene.lines, "exploitation", Exploitation)
    strongest = max((points for points, _ in weighed.values()), default=0.0)
    kept = {
        value: (points, fact)
        for value, (points, fact) in weighed.items()
        if points >= max(_LEAST_SUM, strongest * _LEAST_SHARE)
    }
    if _is_child_sale(scene, strongest):
        return ()
    for lesser, greater in _SWALLOWED:
        if lesser in kept and greater in kept and kept[lesser][0] <= kept[greater][0]:
            del kept[lesser]
    ordered = sorted(kept.values(), key=lambda pair: -pair[0])
    return tuple(fact for _, fact in ordered)


# Household work in slavery is no second form beside labour; begging and stealing are told together.
_SWALLOWED = (
    (Exploitation.LAB, Exploitation.DOM),
    (Exploitation.DOM, Exploitation.LAB),
    (Exploitation.LAB, Exploitation.CRIM),
    (Exploitation.LAB, Exploitation.BEG),
    (Exploitation.LAB, Exploitation.SEX_PROST),
    (Exploitation.LAB, Exploitation.ORG),
    (Exploitation.LAB, Exploitation.MARR),
    (Exploitation.SEX_OTHER, Exploitation.SEX_PROST),
)


def _is_child_sale(scene: Scene, strongest: float) -> bool:
    sale = _weighed(scene.lines, "conduct", Conduct).get(Conduct.CHILD_SALE)
    return sale is not None and sale[0] >= max(_LEAST_SUM, strongest)


def conduct(scene: Scene) -> tuple[Fact[Conduct], ...]:
    """Related conduct; a sale of a child only where it is not drowned by a form of exploitation."""
    weighed = _weighed(scene.lines, "conduct", Conduct)
    forms = _weighed(scene.lines, "exploitation", Exploitation)
    strongest = max((points for points, _ in forms.values()), default=0.0)
    out = []
    for value, (points, fact) in sorted(weighed.items(), key=lambda item: -item[1][0]):
        if value is Conduct.CHILD_SALE and points < max(_LEAST_SUM, strongest):
            continue
        if points >= 2:
            out.append(fact)
    return tuple(out)


def acts(scene: Scene) -> tuple[Fact[Act], ...]:
    """The acts told."""
    return tuple(fact for _, fact in _weighed(scene.told, "act", Act).values())


def means(scene: Scene) -> tuple[Fact[Means], ...]:
    """The means told."""
    return tuple(fact for _, fact in _weighed(scene.told, "means", Means).values())


def recruitment(scene: Scene) -> tuple[Fact[Recruitment], ...]:
    """How persons were found."""
    return tuple(fact for _, fact in _weighed(scene.told, "recruitment", Recruitment).values())
