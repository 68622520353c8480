"""Reads the sentences of figures_told.tsv and what is found in them; `python -m tests.find.figures` prints a measure.

A figure counts where its value and its measure agree; unit, period, place and comparator are counted apart.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tipwire import find
from tipwire.model import Article, Paragraph, ParagraphKind, Statistic, When

FILE = Path(__file__).parent / "figures_told.tsv"
TITLES = {
    "ru": "Торговля людьми: что говорит статистика",
    "kk": "Адам саудасы: статистика не дейді",
    "en": "Human trafficking in figures",
    "ky": "Адам соодасы: статистика эмне дейт",
    "uz": "Одам савдоси: статистика нима дейди",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure a sentence tells; empty strings are what it does not tell."""

    value: str
    measure: str
    unit: str
    period: str
    place: str
    comparator: str
    is_part: bool

    @property
    def key(self) -> tuple[str, str]:
        """What makes two readings the same figure."""
        return self.value, self.measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One row: a sentence and its figures."""

    id: str
    language: str
    published: str
    text: str
    figures: tuple[Figure, ...]

    @property
    def article(self) -> Article:
        """The sentence under a title that makes it relevant."""
        texts = (TITLES[self.language], self.text)
        return Article(
            id=self.id,
            capture=self.id,
            address=f"https://press.example/{self.id}",
            title=texts[0],
            published=When(start=date.fromisoformat(self.published)),
            language=self.language,
            paragraphs=tuple(
                Paragraph(text=text, language=self.language, kind=ParagraphKind.BODY if number else ParagraphKind.TITLE)
                for number, text in enumerate(texts)
            ),
        )

    @property
    def found(self) -> tuple[Statistic, ...]:
        """The statistics of all accounts."""
        return tuple(s for account in find.accounts(self.article).accounts for s in account.statistics)


def sentences() -> tuple[Sentence, ...]:
    """All rows of the table."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return tuple(_sentence(line.split("\t")) for line in lines if line and not line.startswith(("#", "id\t")))


def _sentence(cells: list[str]) -> Sentence:
    name, language, published, text, told = (*cells, "")[:5]
    figures = tuple(_figure(each) for each in told.split(" ;; ") if each)
    return Sentence(id=name, language=language, published=published, text=text, figures=figures)


def _figure(told: str) -> Figure:
    value, measure, unit, period, place, comparator = told.split("|")
    return Figure(
        value=value.removeprefix("^"),
        measure=measure,
        unit=unit,
        period=period,
        place=place,
        comparator=comparator,
        is_part=value.startswith("^"),
    )


def as_told(stat: Statistic) -> Figure:
    """A statistic in the words of the table."""
    low, high = f"{stat.value:.12g}", "" if stat.high is None else f"-{stat.high:.12g}"
    said = stat.comparator
    factor = "" if said is None else said.base_stated if said.factor is None else said.factor
    return Figure(
        value=low + high,
        measure=stat.measure.value,
        unit=stat.unit,
        period=stat.period.iso if stat.period else "",
        place=stat.place,
        comparator="" if said is None else f"{said.type}:{'' if factor is None else f'{factor:g}'}:{said.base_period}",
        is_part=getattr(stat, "is_part", False),
    )


def _measured(rows: tuple[Sentence, ...]) -> Iterator[tuple[str, Counter[str]]]:
    for row in rows:
        want = {f.key: f for f in row.figures}
        got = {f.key: f for f in map(as_told, row.found)}
        count = Counter(gold=len(row.figures), found=len(got), same=len(want.keys() & got.keys()))
        for key in want.keys() & got.keys():
            for name in ("unit", "period", "place", "comparator", "is_part"):
                count[name] += getattr(want[key], name) == getattr(got[key], name)
        if "-v" in sys.argv and (want.keys() != got.keys() or any(want[k] != got[k] for k in want)):
            print(row.id, row.text)
            for sign, figures in (("want", want), ("got ", got)):
                for figure in figures.values():
                    print("   ", sign, *(f"{n}={getattr(figure, n)}" for n in figure.__slots__))
        yield row.language, count


def main() -> None:
    """Prints precision, recall and what else agrees, for each language."""
    total: dict[str, Counter[str]] = {}
    for language, count in _measured(sentences()):
        for name in (language, "all"):
            total.setdefault(name, Counter()).update(count)
    for name, c in total.items():
        rest = " ".join(f"{n} {c[n]}/{c['same']}" for n in ("unit", "period", "place", "comparator", "is_part"))
        f1 = 2 * c["same"] / (c["gold"] + c["found"])
        print(f"{name:4} F1 {f1:.3f} gold {c['gold']} found {c['found']} same {c['same']} {rest}")


if __name__ == "__main__":
    main()
