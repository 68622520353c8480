"""Scores the joining of gates/pairs/pairs.tsv: F1 of joins, over pairs with one thing changed.

    python -m gates.pairs.run [-v]

The accounts are compared by their values and names; the text, which would give a copy away, is left out.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from gates.floors import floors
from gates.pairs.changes import CHANGES, bases, other_outlet
from tipwire import link

PAIRS = Path(__file__).parent / "pairs.tsv"
FLOOR = floors()["joining"]["pairs"]
Row = tuple[str, str, str, str]


def pairs() -> list[Row]:
    """The pairs."""
    lines = PAIRS.read_text(encoding="utf-8").splitlines()[1:]
    return [(a, b, c, d) for a, b, c, d in (line.split("\t") for line in lines)]


def is_joined(account: str, change: str, value: str) -> bool:
    """True where the account and its changed likeness become one story."""
    base = bases()[account]
    other = CHANGES[change].make(other_outlet(base), value)
    names = {"a": base.names, "b": other.names}
    return len(link.stories([base.account, other.account], articles={}, names=names)) == 1


def outcome(*, verbose: bool = False) -> Counter[tuple[str, bool, bool]]:
    """How many pairs of each change are of one event, and are joined."""
    out: Counter[tuple[str, bool, bool]] = Counter()
    for account, change, value, event in pairs():
        joined = is_joined(account, change, value)
        out[change, event == "same", joined] += 1
        if verbose and joined != (event == "same"):
            print(account, change, value, "joined" if joined else "kept apart")
    return out


def f1(counts: Counter[tuple[str, bool, bool]]) -> float:
    """F1 of joins."""
    right = sum(n for (_, same, joined), n in counts.items() if same and joined)
    off = sum(n for (_, same, joined), n in counts.items() if same != joined)
    return 2 * right / (2 * right + off)


def main() -> int:
    """Print a line a change and the figure; 1 below the floor."""
    counts = outcome(verbose="-v" in sys.argv)
    for change in CHANGES:
        cells = {(s, j): counts[change, s, j] for s in (True, False) for j in (True, False)}
        wrong = cells[True, False] + cells[False, True]
        print(f"{change:20} {sum(cells.values()):4} pairs, {wrong:3} wrong")
    figure = f1(counts)
    print(f"pairs: {counts.total()}, F1 {figure:.3f}, floor {FLOOR}")
    return figure < FLOOR


if __name__ == "__main__":
    sys.exit(main())
