"""The certainty lint on sentences as a person or an engine may write them: precision and recall of its findings.

    python -m gates.certainty.run

A finding is right where the table expects that rule on words that it shares. Set "held" was written before the rules;
its errors are not printed. Set "second" was written after the first rules and before they were tried on it.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from gates.floors import floors
from tipwire.assess.certainty import Finding, Known, lint
from tipwire.assess.standing import Standing
from tipwire.model import CountKind, TermKind
from tipwire.text import Row, rows

TABLE = Path(__file__).parent / "sentences.tsv"
COLUMNS = ("set", "form", "facts", "text", "expect")
SETS = ("tune", "second", "third", "fourth", "fifth", "sixth", "seventh", "held")
HEDGES = {"~": CountKind.ABOUT, "+": CountKind.AT_LEAST}


def sentences(which: str = "") -> tuple[Row, ...]:
    """The lines of the table, of one set where named."""
    held = rows(TABLE.read_text(encoding="utf-8"), TABLE.name, COLUMNS)
    return tuple(row for row in held if not which or row["set"] == which)


def facts(cell: str) -> Known:
    """What the sources tell, as the column has it; a day also knows its month and year."""
    pairs = [part.partition("=")[::2] for part in cell.split(";") if part.strip()]
    held: dict[str, list[str]] = {}
    for key, value in pairs:
        held.setdefault(key.strip(), []).extend(value.split())
    stages = [s.partition(":")[::2] for s in held.get("stages", [])]
    terms = {(TermKind(k), float(v)) for k, _, v in (t.partition(":") for t in held.get("terms", []))}
    counts = [n for key in ("suspects", "victims") for n in held.get(key, [])]
    numbers = {float(n.strip("~+")): _kinds(n) for n in [*held.get("numbers", []), *counts]}
    return Known(
        told=frozenset(name for name, _ in stages),
        stage_counts={name: int(count) for name, count in stages if count},
        suspects=_most(held.get("suspects")),
        victims=_most(held.get("victims")),
        standing=Standing(held.get("standing", ["presumed"])[0]),
        has_denial="denial" in held,
        is_ended="ended" in held,
        terms=frozenset(terms),
        numbers=numbers,
        days=frozenset(held.get("dates", [])),
        law=frozenset(held.get("law", [])),
    )


def _kinds(number: str) -> frozenset[CountKind]:
    return frozenset({next((kind for mark, kind in HEDGES.items() if mark in number), CountKind.EXACT)})


def _most(cells: list[str] | None) -> int | None:
    return int(cells[0]) if cells and cells[0].isdigit() else None


def expected(cell: str) -> list[tuple[str, str]]:
    """Rule and words of each finding to be made."""
    parts = [part.strip().partition(" ") for part in cell.split("|") if part.strip()]
    return [(rule, words.strip()) for rule, _, words in parts]


def is_meant(found: Finding, rule: str, words: str) -> bool:
    """True where the rule is that and the words share some."""
    if found.rule != rule:
        return False
    return not words or words in found.words or found.words in words


def judged(row: Row) -> tuple[list[tuple[str, str]], list[Finding]]:
    """What was missed, and what was found wrongly."""
    wanted = expected(row["expect"])
    found = list(lint(row["text"], facts(row["facts"]), is_whole=row["form"] == "item"))
    missed = [one for one in wanted if not any(is_meant(f, *one) for f in found)]
    return missed, [f for f in found if not any(is_meant(f, *one) for one in wanted)]


def shares(which: str = "") -> dict[str, float]:
    """Precision and recall over the findings of a set."""
    tally: Counter[str] = Counter()
    for row in sentences(which):
        missed, wrong = judged(row)
        tally["right"] += len(expected(row["expect"])) - len(missed)
        tally["missed"] += len(missed)
        tally["wrong"] += len(wrong)
    right = tally["right"]
    return {"precision": right / max(1, right + tally["wrong"]), "recall": right / max(1, right + tally["missed"])}


def figures() -> dict[str, float]:
    """What the gates report: both sets."""
    return {f"{which}_{name}": share for which in SETS for name, share in shares(which).items()}


def main() -> int:
    """Print the errors of the set that rules are made with, and the shares; 1 below a floor."""
    for row in sentences():
        if row["set"] == "held":
            continue
        missed, wrong = judged(row)
        for rule, words in missed:
            print(f"line {row.line}: missed {rule} on {words!r}: {row['text']}")
        for one in wrong:
            print(f"line {row.line}: wrong {one.rule} on {one.words!r}: {row['text']}")
    found = figures()
    print("\n".join(f"{name:30}{value:.3f}" for name, value in found.items()))
    limits = floors().get("certainty", {})
    return any(found[name] < limit for name, limit in limits.items())


if __name__ == "__main__":
    sys.exit(main())
