"""What the demonstration's report states of the month's cases, and what it states that no source of theirs holds.

    python -m gates.report

Two figures: the share of the typed facts of expected_cases.json (numbers, ages, sums, days, places, articles, stages,
denials, terms and what the sources dispute) that the items state; and how many numbers, places and articles stand in an
item that neither its sources nor their gold hold, which must be none. Exit 1 below the floor or above none.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tipwire.jobs import demo
from tipwire.report.english import SMALL
from tipwire.report.tables import MONTH_NAMES

HERE = Path(__file__).parent
MONTH = HERE.parent / "examples" / "january-2009"
WORDS = {word: number for number, word in enumerate(SMALL) if number > 1}
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?: million)?")
STAGES = {
    "charge": r"\bcharged\b",
    "conviction": r"\bconvicted\b",
    "investigation": r"\binvestigat",
    "raid": r"\boperation\b",
    "repatriation": r"\breturned\b",
    "reported": r"\breported\b",
}
DENIED = re.compile(r"\b(deny|denies|denied|do not admit|does not admit)\b")
Row = dict[str, Any]


def numbers_in(text: str) -> set[float]:
    """The numbers of a text, in figures or in words up to twelve."""
    found = {_value(m.group()) for m in NUMBER.finditer(text)}
    found |= {float(n) for word, n in WORDS.items() if re.search(rf"\b{word}\b", text, re.IGNORECASE)}
    return found | {float(WORDS[w]) + 0.5 for w in re.findall(r"(\w+) and a half", text) if w in WORDS}


def _value(words: str) -> float:
    figures = words.removesuffix(" million").replace(",", "").rstrip(".")
    return float(figures) * (1_000_000 if words.endswith(" million") else 1)


def facts(case: Row) -> Iterator[tuple[str, float | str]]:
    """The typed facts of one case: ("number", 4), ("place", "Astana"), ("words", pattern)."""
    told = case["facts"]
    for value in _numbers_told(told):
        yield "number", value
    for place in told.get("places", ()):
        yield "place", place.split(" (")[0].split()[0]
    for law in told.get("law", ()):
        yield "words", rf"\bArticle {law['article']}\b"
    if told.get("current_stage") in STAGES:
        yield "words", STAGES[told["current_stage"]]
    day = str(told.get("event_date") or "")
    if len(day) == 10:
        yield "words", rf"\b{MONTH_NAMES[int(day[5:7]) - 1]} {int(day[8:])}\b"
    if told.get("denial"):
        yield "words", DENIED.pattern
    for conflict in case["conflicts"]:
        for side in conflict["values"]:
            for value in sorted(numbers_in(re.sub(r"\d{4}-\d\d-\d\d|\(.*?\)|(?:20|19)\d\d", "", side["value"]))):
                if value > 1:
                    yield "number", value


def _numbers_told(told: Row) -> Iterator[float]:
    people = told.get("victims", {})
    counts = [people.get("count_min"), people.get("count_max"), told.get("suspects", {}).get("count")]
    yield from (float(n) for n in counts if n and n > 1)
    yield from sorted(numbers_in(re.sub(r"\bd\d+", "", str(people.get("ages", "")))))
    yield from (float(m["amount"]) for m in (*told.get("money", ()), *told.get("unofficial_prices", ())))
    yield from (float(y) for y in told.get("sentence_years", ()))
    for key in ("deported", "employers_charged", "found", "daily_wage_usd", "quota_2008_percent", "quota_2009_percent"):
        if key in told:
            yield float(told[key])
    yield from map(float, told.get("monthly_wage_usd", ()))
    for key in ("entered", "foreigners_charged"):
        yield from numbers_in(str(told.get(key, "")))


def states(text: str, kind: str, value: float | str) -> bool:
    """True where the text states the fact."""
    if kind == "number":
        return value in numbers_in(text)
    return bool(re.search(rf"\b{value}" if kind == "place" else str(value), text))


def item_text(item: Row) -> str:
    """The sentences of an item, without its source lines."""
    return " ".join(s["text"] for p in item["paragraphs"] for s in p["sentences"])


def foreign(item: Row, gold: dict[str, Row], places: set[str]) -> list[str]:
    """The numbers, places and articles of an item that none of its sources holds."""
    ids = [hint for article in item["articles"] for hint in article["hints"]]
    days = {float(a["published"][8:10]) for a in item["articles"] if len(a["published"]) == 10}
    text = item_text(item)
    mine = [gold[i] for i in ids if i in gold]
    source = " ".join((MONTH / "reference_text" / f"{i}.txt").read_text(encoding="utf-8") for i in ids)
    known = json.dumps(mine, ensure_ascii=False)
    # Sums in words ("17 тыс.", "четыре") are held as numbers by the gold rows.
    known += _model(set(ids))
    allowed = numbers_in(known) | numbers_in(source.replace("\u00a0", " ")) | days | _dates(known)
    allowed |= {v * 1000 for v in numbers_in(source)} | {float(p["number"]) for p in item["paragraphs"]}
    named = set(re.findall(r"(?:name_en|place|admin1)\": \"([^\",]+)", known))
    out = [f"number {n:g}" for n in sorted(numbers_in(text) - allowed)]
    out += [f"place {p}" for p in sorted(places) if re.search(rf"\b{p}\b", text) and p not in known + " ".join(named)]
    articles = set(re.findall(r"\bArticle (\d+)", text))
    return out + [f"article {a}" for a in sorted(articles) if a not in known]


def _model(ids: set[str]) -> str:
    """What a perfect report says of these sources: ages and numbers that stand in words in them."""
    paragraphs = json.loads((MONTH / "model" / "paragraphs.json").read_text(encoding="utf-8"))
    return " ".join(
        s["text"]
        for p in paragraphs
        if p["number"] > 1
        for s in p["sentences"]
        if ids & {e["item"] for e in s["evidence"]}
    )


def _dates(known: str) -> set[float]:
    return {float(part) for day in re.findall(r"\d{4}-\d\d-\d\d", known) for part in (day[8:], day[:4])}


def measured() -> tuple[float, list[str], list[str]]:
    """The share of facts stated, what is missing, and what is foreign."""
    gold = {row["id"]: row for row in map(json.loads, (MONTH / "gold.jsonl").read_text(encoding="utf-8").splitlines())}
    cases = json.loads((MONTH / "expected_cases.json").read_text(encoding="utf-8"))["cases"]
    with tempfile.TemporaryDirectory() as folder:
        made = demo.demonstrate(Path(folder))
        path = next(p for p in made.files if p.suffix == ".json")
        items = json.loads(path.read_text(encoding="utf-8"))["items"]
    stated, missing, total = 0, [], 0
    for case in cases:
        mine = [i for i in items if {h for a in i["articles"] for h in a["hints"]} & set(case["items"])]
        best = max(mine, key=lambda i: len({h for a in i["articles"] for h in a["hints"]} & set(case["items"])))
        for kind, value in dict.fromkeys(facts(case)):
            total += 1
            told = states(item_text(best), kind, value)
            stated += told
            missing += [] if told else [f"{case['case_id']} {kind} {value}"]
    names = {p["name_en"] for row in gold.values() for i in row.get("incidents") or () for p in i.get("places") or ()}
    return stated / total, missing, [f"{i['heading']}: {f}" for i in items for f in foreign(i, gold, names)]


def main() -> int:
    """Print both figures; what is missing with --missing."""
    share, missing, strange = measured()
    floor = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["report"]
    print(f"facts stated  {share:.3f} (floor {floor['facts_stated']})")
    print(f"foreign       {len(strange)} (at most {floor['foreign']:g})")
    print("\n".join([*strange, *(missing if "--missing" in sys.argv else ())]))
    return bool(share < floor["facts_stated"] or len(strange) > floor["foreign"])


if __name__ == "__main__":
    sys.exit(main())
