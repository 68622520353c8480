"""How the forms of `forms/*.tsv` are read: each kind of mention written as one short string."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from tipwire.find import exact
from tipwire.model import CountKind

FORMS = Path(__file__).parent / "forms"
PUBLISHED = date(2009, 1, 28)
_OPEN = (CountKind.MORE_THAN, CountKind.AT_LEAST, CountKind.UP_TO, CountKind.RANGE)


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if value < 1e6 or value != int(value) else str(int(value))


def _range(low: float | None, high: float | None) -> str:
    return _plain(low) if low == high else f"{_plain(low)}..{_plain(high)}"


def _numbers(text: str, language: str) -> list[str]:
    found = [m.value for m in exact.numbers(text, language)]
    hedge = {CountKind.ABOUT: "about ", CountKind.ALMOST: "almost "}
    return [hedge.get(n.kind, "") + _range(n.low, n.high) for n in found]


def _money(text: str, language: str) -> list[str]:
    found = [m.value for m in exact.money(text, language)]
    return [f"{_range(m.amount, m.high if m.high is not None else m.amount)} {m.currency}" for m in found]


def _dates(text: str, language: str) -> list[str]:
    return [m.value.iso for m in exact.dates(text, language, PUBLISHED)]


def _ages(text: str, language: str) -> list[str]:
    return [" ".join(_range(m.value.low, m.value.high) for m in exact.ages(text, language))]


def _terms(text: str, language: str) -> list[str]:
    found = [m.value for m in exact.terms(text, language)]
    return [f"{_range(t.years, t.high if t.high is not None else t.years)} {t.kind.value}" for t in found]


def _law(text: str, language: str) -> list[str]:
    return [exact.said(m.value) for m in exact.law(text, language, "KZ", PUBLISHED)]


def _counts(text: str, language: str) -> list[str]:
    return [_range(m.value.low, m.value.high) for m in exact.counts(text, language)]


READERS: dict[str, Callable[[str, str], list[str]]] = {
    "numbers": _numbers,
    "money": _money,
    "dates": _dates,
    "ages": _ages,
    "terms": _terms,
    "law": _law,
    "counts": _counts,
}


def read(kind: str, text: str, language: str) -> str:
    """What is found in an expression, parted by ;, "-" where nothing is."""
    return ";".join(found for found in READERS[kind](text, language) if found) or "-"


def forms() -> list[tuple[str, str, str, str]]:
    """(kind, expression, language, expected) of all files."""
    rows = []
    for path in sorted(FORMS.glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            if line.strip() and not line.startswith("#"):
                expression, language, expected = line.split("\t")
                rows.append((path.stem, expression, language, expected))
    return rows
