"""What counts and what does not: constructed situations, each with its bucket and the answer of the Protocol test.

    python -m gates.situations.run

The table follows what the domain counts: smuggling, sale of a child, begging, unpaid wages, bride abduction, raids ...
Set `second` was written, with its answers, before the rules were tried on it: 52 of 55 were right at first.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.assess.build import account, people, story

from gates.floors import floors
from tipwire import assess
from tipwire.model import Account, Assessment

TABLE = Path(__file__).parent / "situations.tsv"
MINORS = {"true": True, "false": False, "": None}


def situations() -> list[dict[str, str]]:
    """The lines of the table."""
    header, *lines = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return [dict(zip(header, line, strict=True)) for line in lines]


def told(row: dict[str, str], nationalities: str = "") -> Account:
    """The account of one situation."""
    return account(
        kind=row["kind"],
        exploitation=row["exploitation"],
        conduct=row["conduct"],
        acts=row["acts"],
        means=row["means"],
        stages=row["stages"],
        law_refs=row["law"],
        victims=people(
            count=int(row["victims"]) if row["victims"] else None,
            minors=MINORS[row["minors"]],
            nationalities=nationalities,
        ),
        published=row["published"],
    )


def assessed(row: dict[str, str], nationalities: str = "") -> Assessment:
    """What is said of it."""
    return assess.story(story(told(row, nationalities)))


def is_right(row: dict[str, str]) -> bool:
    """True where bucket and level are those of the table."""
    found = assessed(row)
    return (found.bucket.value, found.protocol.overall.value) == (row["bucket"], row["level"])


def share() -> float:
    """The share of situations that are assessed as the table has them."""
    rows = situations()
    return sum(map(is_right, rows)) / len(rows)


def main() -> int:
    """Print what is wrong and the share; 1 below the floor."""
    for row in situations():
        if not is_right(row):
            found = assessed(row)
            print(f"{row['situation']}: {found.bucket}, {found.protocol.overall} ({found.rule})")
    print(f"{len(situations())} situations, {share():.3f} right")
    return share() < floors()["assessing"]["situations"]


if __name__ == "__main__":
    sys.exit(main())
