"""Numbers of different things are never added: mypy refuses it, and where types are not known adding raises."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from mypy import api

from tipwire.assess.ledger import MixedUnits, Source, Total, total
from tipwire.assess.ledger import counted as c
from tipwire.assess.ledger.totals import arithmetic

SNIPPET = """
from tipwire.assess.ledger import Total
from tipwire.assess.ledger import counted as c

def added(one: Total[c.{left}], two: Total[c.{left}], other: Total[c.{right}]) -> None:
    print(one + two)
    print(one + other)
"""
NEVER = [
    ("Deported", "Fined"),
    ("CriminalCases", "Suspects"),
    ("IdentifiedVictims", "AllegedVictims"),
    ("PresumedVictims", "TargetedVictims"),
    ("Employers", "Deported"),
    ("Convicted", "Charged"),
]


def made(kind: type[c.K], low: float, high: float | None = None, entry: str = "", label: str = "") -> Total[c.K]:
    """A total of one entry."""
    source = Source(entry=entry or f"{kind.__name__}{low}")
    return Total(kind=kind, low=low, high=low if high is None else high, sources=(source,), label=label)


def test_mypy_refuses_to_add_what_is_not_the_same(tmp_path: Path) -> None:
    files = []
    for at, (left, right) in enumerate(NEVER):
        path = tmp_path / f"snippet{at}.py"
        path.write_text(SNIPPET.format(left=left, right=right), encoding="utf-8")
        files.append(str(path))
    told, wrong, code = api.run(["--strict", "--cache-dir", str(tmp_path / "cache"), *files])
    assert code == 1, told + wrong
    errors = sorted(line for line in told.splitlines() if ": error:" in line)
    assert len(errors) == len(NEVER), told
    for (left, right), error in zip(NEVER, errors, strict=True):
        assert re.search(rf'Unsupported operand types for \+ \("Total\[{left}\]" and "Total\[{right}\]"\)', error)


@pytest.mark.parametrize(("left", "right"), [*NEVER, *((b, a) for a, b in NEVER)])
def test_adding_what_is_not_the_same_raises_at_run_time(left: str, right: str) -> None:
    one, two = made(c.KINDS[left], 3), made(c.KINDS[right], 4)
    with pytest.raises(MixedUnits, match="are never added: they count different things"):
        total([one, two])


def test_no_two_kinds_can_be_added() -> None:
    for left, right in combinations(c.KINDS.values(), 2):
        with pytest.raises(MixedUnits):
            total([made(left, 1), made(right, 1)])


def test_the_same_kind_is_added_with_its_ends() -> None:
    parts = [made(c.AllegedVictims, 3), made(c.AllegedVictims, 11, 12)]
    assert total(parts).said == "14 to 15 alleged victims"
    assert arithmetic(parts) == "3 + 11 to 12 = 14 to 15"


def test_an_open_end_stays_open() -> None:
    source = (Source(entry="x"),)
    several = Total(kind=c.Suspects, low=2, high=None, sources=source)
    assert total([made(c.Suspects, 1), several]).said == "at least 3 suspects"


def test_currencies_are_not_added() -> None:
    with pytest.raises(MixedUnits, match="KZT is not USD"):
        total([made(c.Sums, 400, label="KZT"), made(c.Sums, 300, label="USD")])


def test_a_figure_is_not_counted_twice() -> None:
    one = made(c.Deported, 17000, entry="a")
    with pytest.raises(MixedUnits, match="one holds what the other counts"):
        total([one, one])


def test_a_year_and_a_month_of_it_are_not_added() -> None:
    def of(period: str, place: str = "KZ") -> Total[c.Deported]:
        return Total(
            kind=c.Deported, low=1, high=1, sources=(Source(entry=period + place, period=period, place=place),)
        )

    with pytest.raises(MixedUnits, match="one holds what the other counts"):
        total([of("2008"), of("2008-03")])
    assert total([of("2008-03"), of("2008-04")]).low == 2
    assert total([of("2008"), of("2008", "KG")]).low == 2


def test_a_total_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="a total of nothing"):
        total([])
