"""Makes gates/pairs/pairs.tsv: accounts of the two corpora against themselves with one thing changed.

    python -m gates.pairs.build

Each pair is an account by its gold and the same account as another outlet would tell it two days later, with one thing
changed. In one direction the change makes another event (another town, year, sex, tenfold count, other suspects by
name, another form): the two stay apart. In the other it is what papers differ in, or nothing at all (a former name, a
transliteration, a rounded number, another sum or currency, a fact left out): the two go together. Fold 5 of the devset
is never read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from gates.pairs.changes import CHANGES, Base, bases

OUT = Path(__file__).parent / "pairs.tsv"
EACH = 18


def rows() -> Iterator[tuple[str, ...]]:
    """The pairs: base account, change, value, same or other."""
    random = Random(20090115)
    for name, change in CHANGES.items():
        fit = [base for base in bases().values() if change.fits(base)]
        for base in random.sample(fit, min(EACH, len(fit))):
            yield base.account.id, name, value(change.values, base, random), "same" if change.is_same else "other"


def value(values: tuple[str, ...], base: Base, random: Random) -> str:
    """One of the values, unlike what the account has."""
    own = {f.value.country + " " + f.value.admin1 for f in base.account.places}
    free = [v for v in values if not any(part in v for part in own)]
    return random.choice(free) if free else ""


def main() -> None:
    """Write the pairs."""
    lines = ["account\tchange\tvalue\tevent", *("\t".join(row) for row in rows())]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(lines) - 1} pairs")


if __name__ == "__main__":
    main()
