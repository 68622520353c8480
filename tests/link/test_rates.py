"""Rates of currencies: the table of an office, and sums compared by it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.link.build import money, told
from tipwire import link
from tipwire.errors import SettingsError
from tipwire.link.rates import Rates, read
from tipwire.model import Conflict

HEAD = "date\tfrom\tto\trate\tsource\n"
TABLE = HEAD + "2009-01-15\tUSD\tKZT\t120.4\tNational Bank\n2009-02-16\tUSD\tKZT\t149.8\tNational Bank\n"
HELD = read(TABLE, "rates.tsv")


def conflicts(*changes: dict[str, Any], rates: Rates = HELD, day: str = "2009-01") -> dict[str, Conflict]:
    """The conflicts of one story told by these accounts, a day apart."""
    accounts = [told(f"a{n}", published=f"{day}-{20 + n}", **c) for n, c in enumerate(changes)]
    (found,) = link.stories(accounts, articles={}, names={}, rates=rates)
    return {c.field: c for c in found.conflicts}


def test_sums_of_two_currencies_that_agree_by_the_rate_are_no_conflict() -> None:
    assert conflicts({"money": (money(400),)}, {"money": (money(48000, "KZT"),)}) == {}


def test_sums_that_disagree_by_the_rate_contradict_and_the_rate_is_named() -> None:
    found = conflicts({"money": (money(400),)}, {"money": (money(90000, "KZT"),)})["money.offered"]
    assert found.relation == "contradictory"
    assert found.note == "1 USD = 120.4 KZT on 2009-01-15 (National Bank)"


def test_without_a_rate_of_their_season_they_are_not_compared_and_it_is_said() -> None:
    found = conflicts({"money": (money(400),)}, {"money": (money(48000, "KZT"),)}, day="2010-06")["money.offered"]
    assert (found.relation, found.note) == ("not compared", "no rate of KZT and USD is held")


def test_no_third_currency_is_gone_by_way_of() -> None:
    found = conflicts({"money": (money(48000, "KZT"),)}, {"money": (money(16000, "KGS"),)})["money.offered"]
    assert found.relation == "not compared"


def test_a_rate_holds_both_ways_and_the_nearest_day_counts() -> None:
    assert HELD.converted(400, "USD", "KZT", date(2009, 1, 20)) == pytest.approx(48160)
    assert HELD.converted(48160, "KZT", "USD", date(2009, 1, 20)) == pytest.approx(400)
    assert HELD.converted(1, "USD", "KZT", date(2009, 2, 10)) == pytest.approx(149.8)
    assert HELD.converted(1, "USD", "KZT", date(2009, 6, 10)) is None


def test_an_empty_table_holds_no_rate() -> None:
    assert read("", "rates.tsv") == read("# none yet\n", "rates.tsv") == Rates()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("2009-01-15\tUSD\tKZT\t120.4", "rates.tsv, line 3: 4 cells where 5 are needed"),
        ("15.01.2009\tUSD\tKZT\t120.4\tBank", "rates.tsv, line 3: '15.01.2009' is no day; write it as 2009-01-15"),
        ("2009-01-16\tusd\tKZT\t120.4\tBank", "rates.tsv, line 3: 'usd' is no currency"),
        ("2009-01-16\tUSD\tUSD\t1\tBank", "rates.tsv, line 3: USD and USD are one currency"),
        ("2009-01-16\tUSD\tKZT\t120,4\tBank", "rates.tsv, line 3: '120,4' is no rate"),
        ("2009-01-16\tUSD\tKZT\t0\tBank", "rates.tsv, line 3: '0' is no rate"),
        ("2009-01-16\tUSD\tKZT\t120.4\t", "rates.tsv, line 3: no source"),
        (
            "2009-01-15\tKZT\tUSD\t0.0083\tBank",
            "rates.tsv, line 3: line 2 has a rate of KZT and USD for 2009-01-15 too",
        ),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_line(row: str, says: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read("\n".join(TABLE.splitlines()[:2]) + "\n" + row + "\n", "rates.tsv")
    assert str(refused.value).startswith(says)


def test_other_columns_are_refused() -> None:
    with pytest.raises(SettingsError, match=r"rates\.tsv, line 1: the columns must be date, from, to, rate, source"):
        read("day\tfrom\tto\trate\tsource\n", "rates.tsv")
