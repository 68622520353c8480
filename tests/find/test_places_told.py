"""Places told in 99 short texts that were written before the rules: which are the case's, which only named beside it.

places_told.tsv: `places` is role:English name:country, `not` are names that stand in the text and are no places of the
case; a pilcrow parts paragraphs. Every text is followed by a line that makes the matter plain, so that relevance is not
measured here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from gates.score import place_key

from tipwire import find
from tipwire.model import Article, Paragraph, PlaceRole

MATTER = {
    "ru": "Возбуждено уголовное дело по статье «Торговля людьми».",
    "kk": "Адам саудасы бабы бойынша қылмыстық іс қозғалды.",
    "en": "A criminal case of human trafficking was opened.",
    "ky": "Адам соодасы беренеси боюнча кылмыш иши козголду.",
    "uz": "Odam savdosi moddasi bo'yicha jinoyat ishi qo'zg'atildi.",
}
# What the finder reaches today, with a little room. It goes up with the finder, never down with other changes.
FLOOR = 0.89


def rows() -> Iterator[dict[str, str]]:
    table = Path(__file__).with_name("places_told.tsv").read_text(encoding="utf-8")
    yield from csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)


def key(name: str, country: str) -> tuple[str, str]:
    return place_key({"name_en": name, "country_iso2": country})


def told(row: dict[str, str]) -> set[tuple[str, str]]:
    """The places of the text's accounts that are no mere mentions."""
    language = row["lang"]
    told_in = (*row["text"].split("¶"), MATTER[language])
    lines = tuple(Paragraph(text=text, language=language) for text in told_in)
    found = find.accounts(Article(id="a", capture="c", address="x", title="", language=language, paragraphs=lines))
    values = [fact.value for account in found.accounts for fact in account.places]
    return {key(v.name, v.country) for v in values if v.role is not PlaceRole.MENTION}


def expected(row: dict[str, str]) -> set[tuple[str, str]]:
    parts = [part.split(":") for part in row["places"].split(";") if part]
    return {key(name, country) for _role, name, country in parts}


def test_places_of_texts_written_before_the_rules_are_found() -> None:
    right = wrong = missed = 0
    for row in rows():
        mine, theirs = told(row), expected(row)
        right += len(mine & theirs)
        wrong += len(mine - theirs)
        missed += len(theirs - mine)
    assert 2 * right / (2 * right + wrong + missed) >= FLOOR
