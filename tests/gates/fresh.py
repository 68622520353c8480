"""The fresh texts with their gold, and whether a value of gold stands in its text; refuses nothing, it only reads."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2] / "gates" / "fresh"
HALVES = ("learn", "held")
WORDS = Path(__file__).with_name("number_words.tsv")
SCALES = (1, 1_000, 1_000_000)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One text with its row of the manifest and its gold."""

    half: str
    text: str
    manifest: Row
    gold: Row

    @property
    def id(self) -> str:
        return str(self.gold["id"])


def rows(path: Path) -> dict[str, Row]:
    """The objects of a JSON-lines file by id; a line that does not parse or an id that stands twice is an error."""
    found: dict[str, Row] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        row = json.loads(line)
        if row["id"] in found:
            raise ValueError(f"{path}:{number}: the id {row['id']} stands twice")
        found[row["id"]] = row
    return found


def items(half: str) -> tuple[Item, ...]:
    """The texts of one half in the order of its manifest."""
    gold = rows(ROOT / half / "gold.jsonl")
    return tuple(
        Item(half=half, text=(ROOT / half / row["file"]).read_text(encoding="utf-8"), manifest=row, gold=gold[key])
        for key, row in rows(ROOT / half / "manifest.jsonl").items()
    )


def number_words() -> dict[tuple[str, float], tuple[str, ...]]:
    """The beginnings of words for small numbers, by language and value."""
    lines = (line for line in WORDS.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    cells = (line.split("\t") for line in lines)
    return {(language, float(value)): tuple(words.split()) for language, value, words in cells}


def figures(text: str) -> set[float]:
    """The numbers written in digits in a text: "1 207", "2,300", "1.5" and, with a word of scale, what it makes."""
    found: set[float] = set()
    for match in re.finditer(r"\d{1,3}(?:[   ,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?", text):
        plain = re.sub(r"[   ]", "", match.group())
        readings = {plain.replace(",", "."), re.sub(r"[.,]", "", plain)}
        found.update(float(each) for each in readings if each.count(".") < 2)
        found.update(float(each) for each in re.findall(r"\d+", match.group()))
    # "3 миллиона 200 тысяч" and "2 миллион 900 мың" are one number in two parts
    for millions, thousands in re.findall(r"(\d+)\s+(?:миллион|million)\w*\s+(\d+)\s+(?:тыс|мың|миң|минг|ming)", text):
        found.add(float(millions) * 1_000_000 + float(thousands) * 1_000)
    return found


def stands(value: float, text: str, language: str) -> bool:
    """Whether a text says this number, in digits (with a word of scale) or in words."""
    said = figures(text)
    thousands = re.findall(r"(\d+)\s+(?:тыс|мың|миң|минг|ming|myń)\S*\s+(\d{3})\b", text)
    said.update(float(high) * 1_000 + float(low) for high, low in thousands)
    words = number_words()
    low = text.casefold()
    return any(
        value / scale in said
        or any(re.search(rf"(?<!\w){re.escape(each)}", low) for each in words.get((language, value / scale), ()))
        for scale in SCALES
    )
