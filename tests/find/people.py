"""Short texts about persons (people.tsv), each with what it says of its victims and suspects, and what is found in it.

Read past the sift: a sentence or two is less than it needs, and what it lets through is tested elsewhere.

Counts are written `3`, `12+` (at least, more than; `2+` is a plural without number), `~40`, `15-` (up to), `8..10`,
`-` (none may be found), `*` (not asked). The other cells list values with commas; empty is none, `*` is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.find.test_accounts import article
from tipwire.find.account import SUSPECT_ROLES, VICTIM_ROLES
from tipwire.find.names import names
from tipwire.find.page import page
from tipwire.find.people import side
from tipwire.find.purposes import conduct
from tipwire.find.scenes import scenes
from tipwire.find.sides import sides
from tipwire.model import Count, People

SHEET = Path(__file__).with_name("people.tsv")
SIDES = ("victims", "suspects")
Value = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """One text with what is expected of each side, as cells of the sheet."""

    language: str
    about: str
    text: str
    cells: dict[str, str]

    @property
    def name(self) -> str:
        """What tells it from the others."""
        return f"{self.language} {self.about}: {self.text[:50]}"


def samples() -> tuple[Sample, ...]:
    """The texts of the sheet."""
    head, *lines = SHEET.read_text(encoding="utf-8").splitlines()
    columns = head.split("\t")
    rows = [dict(zip(columns, line.split("\t"), strict=True)) for line in lines]
    return tuple(
        Sample(language=row["lang"], about=row["class"], text=row["text"], cells={k: row[k] for k in columns[3:]})
        for row in rows
    )


def found(sample: Sample) -> dict[str, tuple[People, ...]]:
    """The victims and the suspects of each scene of the text; " / " parts the title from the body."""
    title, _, body = sample.text.rpartition(" / ")
    leaf = page(article(*([title, body] if title else ["", body]), language=sample.language))
    known = names(leaf)
    out: dict[str, list[People]] = {name: [] for name in SIDES}
    for scene in scenes(leaf):
        members = sides(scene, conduct(scene))
        for name, those, roles in zip(SIDES, members, (VICTIM_ROLES, SUSPECT_ROLES), strict=True):
            named = [
                n for n in known if n.role in roles and any(m.paragraph == scene.lines[0].paragraph for m in n.mentions)
            ]
            out[name].append(side(scene, those, named))
    return {name: tuple(people) for name, people in out.items()}


def expected(sample: Sample, side: str) -> dict[str, set[Value]]:
    """The expected values of a side by field; fields that are not asked are left out."""
    prefix = side[0]
    out: dict[str, set[Value]] = {}
    for column, cell in sample.cells.items():
        if column.startswith(f"{prefix}_") and cell != "*":
            field = column.removeprefix(f"{prefix}_")
            out[field] = set(_count(cell)) if field == "count" else {(field, v) for v in cell.split(",") if v}
    return out


def _count(cell: str) -> Iterator[Value]:
    if cell == "-":
        return
    low, _, high = cell.partition("..")
    ends = (low, high) if high else _ends(cell)
    yield from ((name, end) for name, end in zip(("low", "high"), ends, strict=True) if end)


def _ends(cell: str) -> tuple[str, str]:
    number = cell.strip("~+-")
    return (number if cell[-1] != "-" else "", number if cell[-1] != "+" else "")


def values(told: tuple[People, ...]) -> dict[str, set[Value]]:
    """The values found on a side, over all scenes."""
    out: dict[str, set[Value]] = {name: set() for name in ("count", "sexes", "ages", "minors", "nations", "roles")}
    for people in told:
        out["count"] |= set(_told(people.count.value)) if people.count else set()
        out["sexes"] |= {("sexes", str(f.value)) for f in people.sexes}
        out["ages"] |= {("ages", str(end)) for f in people.ages for end in {f.value.low, f.value.high}}
        out["minors"] |= {("minors", "yes" if people.minors.value else "no")} if people.minors else set()
        out["nations"] |= {("nations", f.value) for f in people.nationalities}
        out["roles"] |= {("roles", f.value) for f in people.roles}
    return out


def _told(count: Count) -> Iterator[Value]:
    yield from ((name, str(end)) for name, end in (("low", count.low), ("high", count.high)) if end is not None)
