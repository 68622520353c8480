"""Accounts as a finder that made no mistake would hand them over, built from the gold rows of a corpus.

For tests of the rooms behind the finder: `january()` and `devset()` give Articles and Found of each text. Evidence is
always a real slice of a paragraph: the sentence that holds the value where one does, else the opening sentence.
Refuses fold 5 of the development set.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from tests import golden_cues as cues
from tipwire.model import (
    Account,
    AccountKind,
    Age,
    Article,
    Body,
    BodyKind,
    Claim,
    Comparator,
    Conduct,
    Count,
    CountKind,
    Evidence,
    Fact,
    Found,
    LawRef,
    Measure,
    Modality,
    Money,
    MoneyPurpose,
    Name,
    Paragraph,
    ParagraphKind,
    People,
    PersonRole,
    Place,
    Polarity,
    Sex,
    Sift,
    Speaker,
    StageEvent,
    Statistic,
    Term,
    When,
    digest,
)
from tipwire.text import latin_key

ROOT = Path(__file__).parents[1]
JANUARY = ROOT / "examples" / "january-2009"
DEVSET = ROOT / "gates" / "devset"
HELD_OUT_FOLD = 5
RAID_STAGES = {"raid", "deportation"}
Row = dict[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """A corpus: its articles and findings by text id, and its gold rows."""

    articles: dict[str, Article]
    found: dict[str, Found]
    gold: dict[str, Row]

    @property
    def accounts(self) -> tuple[Account, ...]:
        """All accounts, in the order of the corpus."""
        return tuple(account for found in self.found.values() for account in found.accounts)

    @property
    def names(self) -> dict[str, tuple[Name, ...]]:
        """The restricted names of each article."""
        return {item: found.names for item, found in self.found.items()}


def january() -> Golden:
    """The demonstration month, from its clean reference texts."""
    masked = json.loads((JANUARY / "expected_cases.json").read_text(encoding="utf-8"))["masking"]
    return corpus(rows(JANUARY / "gold.jsonl"), JANUARY / "reference_text", masked)


def devset(folds: Iterable[int] = (1, 2, 3, 4)) -> Golden:
    """The development set without its held-out fold."""
    fold_of = json.loads((DEVSET / "folds.json").read_text(encoding="utf-8"))
    wanted = set(folds) - {HELD_OUT_FOLD}
    return corpus([r for r in rows(DEVSET / "gold.jsonl") if fold_of[r["id"]] in wanted], DEVSET / "texts", {})


def rows(path: Path) -> list[Row]:
    """One object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def corpus(gold: Sequence[Row], texts: Path, masked: dict[str, list[str]]) -> Golden:
    """Articles and findings of the gold rows."""
    articles = {r["id"]: article(r, (texts / f"{r['id']}.txt").read_text(encoding="utf-8")) for r in gold}
    return Golden(
        articles=articles,
        found={r["id"]: found(r, articles[r["id"]], masked.get(r["id"], ())) for r in gold},
        gold={r["id"]: r for r in gold},
    )


def article(row: Row, text: str) -> Article:
    """The text as an Article: a paragraph a line, the first one its title."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    kinds = [ParagraphKind.TITLE, *[ParagraphKind.BODY] * (len(lines) - 1)]
    return Article(
        id=row["id"],
        capture=row["id"],
        address=f"https://{row['id']}.example/",
        title=lines[0],
        outlet=row["outlet"],
        published=when(row["published"]),
        language=row["lang"],
        paragraphs=tuple(Paragraph(text=t, language=row["lang"], kind=k) for t, k in zip(lines, kinds, strict=True)),
    )


def when(iso: str | None) -> When | None:
    """The point in time of an ISO date, month or year; None for anything else."""
    return When.parse(iso) if iso and re.fullmatch(r"\d{4}(-\d\d){0,2}", iso) else None


def sentences(of: Article) -> list[Evidence]:
    """Every sentence of the body, then the title, as evidence; blanked paragraphs have none."""
    order = [*range(1, len(of.paragraphs)), 0]
    return [
        Evidence(article=of.id, paragraph=n, start=m.start(), end=m.end(), quote=m.group())
        for n in order
        for m in re.finditer(r"\S(?:.{25,}?[.!?…]+[»”\"]?(?=\s)|.*$)", of.paragraphs[n].text)
    ]


def evidence(of: Article, *patterns: str) -> tuple[Evidence, ...]:
    """The first sentence that a pattern fits, tried in order; else the opening sentence."""
    told = sentences(of)
    for pattern in patterns:
        if hit := next((s for s in told if re.search(pattern, s.quote, re.IGNORECASE)), None):
            return (hit,)
    return (told[0],)


def numeral(value: float) -> str:
    """A pattern for a number as newspapers print it: 48000, 48 000, 48,000, 48 тысяч."""
    digits = f"{value:.0f}" if float(value).is_integer() else str(value).replace(".", "[.,]")
    if not digits.isdigit():
        return rf"(?<!\d){digits}"
    spaced = re.sub(r"(?<=\d)(?=(\d{3})+$)", lambda _: r"[\s.,]?", digits)
    short = rf"|(?<!\d){digits[:-3]}\s*(?:тыс|мың|миң|ming|thousand)" if digits.endswith("000") else ""
    return rf"(?<!\d){spaced}(?!\d){short}"


def stem(name: str) -> str:
    """A pattern for the forms of a name: its longest word without its ending."""
    word: str = max(re.findall(r"\w+", name) or [name], key=len)
    return re.escape(word[: max(3, len(word) - 2)])


def fact(value: T, found_in: tuple[Evidence, ...]) -> Fact[T]:
    """A stated fact of the gold."""
    return Fact(value=value, evidence=found_in, rule="gold")


def cued(table: Iterable[tuple[str, T]], words: str, of: Article) -> tuple[Fact[T], ...]:
    """The values whose pattern stands in the annotator's words."""
    return tuple(fact(value, evidence(of, pattern)) for pattern, value in table if re.search(pattern, words, re.I))


def first(table: Iterable[tuple[str, T]], words: str, default: T) -> T:
    """The first value whose pattern stands in the words."""
    return next((value for pattern, value in table if re.search(pattern, words, re.I)), default)


def found(row: Row, of: Article, masked: Iterable[str]) -> Found:
    """The verdict, accounts and names of one gold row."""
    if not row["relevant"]:
        return Found(sift=Sift(article=of.id, is_relevant=False, score=0.0))
    incidents = [incident(row, of, n) for n in range(len(row["incidents"]))]
    stats = tuple(statistic(s, of) for s in row["statistics"])
    loose = AccountKind.STATISTICS if stats and row["kind"] in ("case", "other") else cues.KIND[row["kind"]]
    apart = announced(replace(blank(of, len(incidents)), kind=loose, statistics=stats), of)
    told = not incidents or (row["kind"] in ("statistics", "policy") and stats)
    accounts = [*incidents, apart] if told else with_statistics(incidents, stats)
    suspects = [n for i in row["incidents"] for n in i["suspects"]["names"]]
    names = [name(of, n, PersonRole.SUSPECT) for n in dict.fromkeys(suspects)]
    names += [name(of, n, PersonRole.VICTIM) for n in masked if " " in n]
    return Found(sift=Sift(article=of.id, is_relevant=True, score=1.0), accounts=tuple(accounts), names=tuple(names))


def announced(account: Account, of: Article) -> Account:
    """A policy account with the body that announces it and what it says; any other account as it was."""
    if account.kind is not AccountKind.POLICY:
        return account
    said = [(pattern, *who) for pattern, who in cues.ANNOUNCER if re.search(pattern, of.text, re.I)][:1]
    return replace(
        account,
        conduct=(fact(Conduct.MIGRATION_POLICY, evidence(of)),),
        bodies=tuple(fact(body, evidence(of, pattern)) for pattern, body, _, _ in said),
        claims=tuple(
            Claim(speaker=who, polarity=Polarity.ASSERTS, modality=how, body=body.code, evidence=evidence(of, pattern))
            for pattern, body, who, how in said
        ),
    )


def with_statistics(incidents: list[Account], stats: tuple[Statistic, ...]) -> list[Account]:
    """The figures on the raid that the text tells, else on its first event."""
    at = next((n for n, a in enumerate(incidents) if a.kind is AccountKind.ENFORCEMENT_OPERATION), 0)
    return [replace(a, statistics=stats if n == at else ()) for n, a in enumerate(incidents)]


def name(of: Article, text: str, role: PersonRole) -> Name:
    """A named person with all mentions; victims are protected."""
    pattern = "|".join(sorted((re.escape(w[: max(3, len(w) - 2)]) + r"\w*" for w in text.split()), key=len)[::-1])
    mentions = tuple(
        Evidence(article=of.id, paragraph=n, start=m.start(), end=m.end(), quote=m.group())
        for n, paragraph in enumerate(of.paragraphs)
        for m in re.finditer(rf"\b(?:{pattern})", paragraph.text)
    )
    return Name(
        key=digest(of.id, text),
        article=of.id,
        text=text,
        role=role,
        is_protected=role is PersonRole.VICTIM,
        mentions=mentions,
    )


def scope(row: Row, of: Article, number: int) -> tuple[int, ...]:
    """The paragraphs from one that names a place or suspect of this incident alone to one that names another's."""
    everything = tuple(range(len(of.paragraphs)))
    told = [marks(i) for i in row["incidents"]]
    if number >= len(told) or len(told) < 2:
        return everything
    keys = [latin_key(p.text) for p in of.paragraphs]
    own = [m - set().union(*(o for k, o in enumerate(told) if k != n)) for n, m in enumerate(told)]
    hits, is_inside = [], False
    for n, key in enumerate(keys):
        named = [k for k, names in enumerate(own) if any(mark in key for mark in names)]
        is_inside = number in named if named else is_inside
        hits += [n] if is_inside else []
    return tuple(hits) or everything


def marks(told: Row) -> set[str]:
    """The openings of the names of an incident's places and suspects, spelling-independent."""
    named = [p["name_en"] for p in told["places"]] + told["suspects"]["names"]
    words = [latin_key(word) for name in named for word in name.split() if word.istitle()]
    return {word[:6] for word in words if len(word) >= 4}


def blank(of: Article, number: int) -> Account:
    """An account with nothing in it but where it stands."""
    return Account(
        id=f"{of.id}.{number}",
        article=of.id,
        outlet=of.outlet,
        language=of.language,
        kind=AccountKind.OTHER,
        published=of.published,
        scope=tuple(range(len(of.paragraphs))),
        score=1.0,
    )


def incident(row: Row, of: Article, number: int) -> Account:
    """One incident of the gold as an account."""
    told = row["incidents"][number]
    within = scope(row, of, number)
    of = replace(of, paragraphs=kept(of, within))
    words = " ".join([told["summary_en"], *(c["about"] or "" for c in told["claims"])])
    date = when(told["event_date"])
    has_people = told["victims"]["count_min"] or told["suspects"]["count_min"]
    is_raid = told["exploitation"] in ([], ["unknown"]) and bool(RAID_STAGES & set(told["stage"])) and not has_people
    kind = cues.KIND[row["kind"]] if row["kind"] == "feature" else AccountKind.CASE
    return replace(
        blank(of, number),
        scope=within,
        kind=AccountKind.ENFORCEMENT_OPERATION if is_raid else kind,
        exploitation=tuple(
            fact(cues.EXPLOITATION[e], evidence(of)) for e in told["exploitation"] if e in cues.EXPLOITATION
        ),
        conduct=conduct(told, words, of),
        acts=cued(cues.ACT, words, of),
        means=cued(cues.MEANS, words, of),
        stages=tuple(fact(StageEvent(stage=cues.STAGE[s]), evidence(of)) for s in told["stage"]),
        when=fact(date, evidence(of, rf"(?<!\d){date.start.day}(?!\d)")) if date else None,
        places=tuple(fact(place(p), evidence(of, stem(p["name_en"]))) for p in told["places"]),
        victims=people(told["victims"], of),
        suspects=replace(
            people(told["suspects"], of),
            roles=cued(cues.ROLE, words, of),
            persons=tuple(digest(of.id, n) for n in told["suspects"]["names"]),
        ),
        money=tuple(money(m, of) for m in told["money"]),
        law=tuple(fact(law(x, row), evidence(of, stem(x["article"]))) for x in told["law"]),
        bodies=tuple(fact(body(b), evidence(of, stem(b))) for b in told["agencies"]),
        terms=tuple(fact(Term(years=y), evidence(of, numeral(y))) for y in told["sentence_years"]),
        claims=tuple(claim(c, of) for c in told["claims"]),
        via=tuple(fact(o, evidence(of, stem(o))) for o in told["outlets_quoted"]),
    )


def kept(of: Article, within: Sequence[int]) -> tuple[Paragraph, ...]:
    """The paragraphs with all outside the scope blanked, so that evidence is sought inside it."""
    return tuple(p if n in within else replace(p, text="") for n, p in enumerate(of.paragraphs))


def conduct(told: Row, words: str, of: Article) -> tuple[Fact[Conduct], ...]:
    """Related conduct: the sale of a child by its code, the rest by the annotator's words."""
    sale = (fact(Conduct.CHILD_SALE, evidence(of)),) if "infant_sale" in told["exploitation"] else ()
    return sale + cued(cues.CONDUCT, words, of)


def place(row: Row) -> Place:
    """A place of the gold."""
    kind = "country" if row["name_en"] in cues.COUNTRIES else "town"
    return Place(name=row["name_en"], country=row["country_iso2"] or "", admin1=row["admin1"] or "", kind=kind)


def people(row: Row, of: Article) -> People:
    """One side of an incident."""
    low, high = row["count_min"], row["count_max"]
    kind = CountKind.EXACT if low == high else CountKind.AT_LEAST if high is None else CountKind.RANGE
    count = fact(Count(low=low, high=high, kind=kind), evidence(of, numeral(low or high))) if low or high else None
    minors = row.get("minors")
    return People(
        count=count,
        sexes=tuple(fact(Sex(s), evidence(of)) for s in row["sex"]),
        ages=tuple(fact(Age(low=a, high=a), evidence(of, numeral(a))) for a in row.get("ages") or ()),
        minors=None if minors is None else fact(bool(minors), evidence(of)),
        nationalities=tuple(fact(n, evidence(of)) for n in row.get("nationalities") or ()),
    )


def money(row: Row, of: Article) -> Fact[Money]:
    """A sum, its purpose by the words of its sentence."""
    found_in = evidence(of, numeral(row["amount"]))
    purpose = first(cues.PURPOSE, found_in[0].quote, MoneyPurpose.OTHER)
    return fact(Money(amount=row["amount"], currency=row["currency"] or "", purpose=purpose), found_in)


def law(row: Row, gold: Row) -> LawRef:
    """An article; empty where only the offence is named."""
    number = re.fullmatch(r"((?:CAO )?\d+(?:[-.]\d+)?)(?:\((\d+)\))?", row["article"])
    offence = "" if number else row["article"].partition(" (")[0]
    article_no, part = (number[1], number[2] or "") if number else ("", "")
    basis = "opinion" if gold["incidents"][0]["stage"] == ["reported"] else "charge"
    return LawRef(country=row["country"] or "", article=article_no, part=part, offence=offence, basis=basis)


def body(text: str) -> Body:
    """A body by its English name."""
    return Body(code=text.upper().replace(" ", "-")[:24], name=text, kind=first(cues.BODY, text, BodyKind.OTHER))


def claim(row: Row, of: Article) -> Claim:
    """What a speaker says; a suspect's denial is one."""
    speaker = cues.SPEAKER[row["by"]]
    denies = row["polarity"] == "denies"
    return Claim(
        speaker=speaker,
        polarity=Polarity.DENIES if denies else Polarity.ASSERTS,
        modality=Modality.DENIAL if denies and speaker is Speaker.SUSPECT else Modality.ALLEGATION,
        evidence=evidence(of, cues.SPEAKER_WORDS[speaker]),
        about=row["about"] or "",
    )


def statistic(row: Row, of: Article) -> Statistic:
    """A figure over more than one event."""
    value, high = row["value"] if isinstance(row["value"], list) else (row["value"], None)
    what = f"{row['what_en']} {row['unit_en']}"
    said = row["comparator"]
    return Statistic(
        measure=first(cues.MEASURE, what, Measure.OTHER),
        value=value,
        high=high,
        unit=row["unit_en"],
        what=row["what_en"],
        place=row["place"] or "",
        period=when(row["period"]),
        by=cues.SPEAKER.get(row["by"], Speaker.UNNAMED),
        evidence=evidence(of, *([numeral(value)] if value is not None else [])),
        comparator=Comparator(type="ratio" if "half" in said else "difference", says=said) if said else None,
    )
