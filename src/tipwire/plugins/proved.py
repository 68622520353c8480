"""What a server says of a text, proved by the text: the value read again, by our own tables, within the quote.

A number, sum or place counts where our reader finds the same one inside the quote, in its whole sentence (five of «5
тысяч тенге» is no five persons); a form of exploitation or a stage where the quote holds a word that our tables know
for it, and the sentence neither denies nor supposes it nor tells of other times. So a server adds where to look, never
what is said there. Refuses everything else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from tipwire.find.exact import counts, money, places
from tipwire.find.exact.mention import Mention
from tipwire.find.page import Line
from tipwire.model import (
    Account,
    Count,
    CountKind,
    Evidence,
    Exploitation,
    Fact,
    Money,
    People,
    Place,
    Stage,
    StageEvent,
    Status,
)

# A sentence with one of these tells of nothing that happened here.
SUPPOSED = ("hypothesis", "law_talk", "background")
DENIED = (*SUPPOSED, "negation", "denial")
# So near behind a number a noun says who is counted.
REACH = 40
RULE = "asked"

Prover = Callable[[Any, Evidence, Line], Fact[Any] | None]


def line_of(evidence: Evidence, lines: Sequence[Line]) -> Line | None:
    """The one sentence that holds the quote; None where it is page furniture or runs over two."""
    for line in lines:
        is_here = line.paragraph == evidence.paragraph and line.start <= evidence.start
        if is_here and evidence.end <= line.start + len(line.text):
            return line
    return None


def _within(evidence: Evidence, line: Line, start: int, end: int) -> bool:
    return evidence.start <= line.start + start and line.start + end <= evidence.end


def _fact(value: Any, line: Line, start: int, end: int) -> Fact[Any]:
    return Fact(value=value, evidence=(line.evidence(start, end),), status=Status.INDICATED, rule=RULE)


def _read(
    found: Sequence[Mention[Any]], is_said: Callable[[Mention[Any]], bool], evidence: Evidence, line: Line
) -> Fact[Any] | None:
    """The first value that was read inside the quote and is the one said."""
    if any(line.has(table) for table in SUPPOSED):
        return None
    for mention in found:
        if _within(evidence, line, mention.start, mention.end) and is_said(mention):
            return _fact(mention.value, line, mention.start, mention.end)
    return None


def _of_persons(side: str) -> Prover:
    """Proves a count of one side: of persons, and none whose noun behind the number says the other side."""

    def prove(said: Any, evidence: Evidence, line: Line) -> Fact[Count] | None:
        found = [m for m in counts(line.text, line.language) if _counted_as(line, m) in ("neutral", side)]
        return _read(found, lambda m: isinstance(said, int) and m.value.low == m.value.high == said, evidence, line)

    return prove


def _counted_as(line: Line, number: Mention[Count]) -> str:
    """What the first noun for persons behind a number makes them; "" where nothing says that persons are counted."""
    near = [h.row["bias"] for h in line.find("persons") if number.end <= h.start <= number.end + REACH]
    if near:
        return near[0] if near[0] in ("victim", "suspect", "official") else "neutral"
    counts_persons = any(h.start < number.end and number.start < h.end for h in line.find("collective"))
    return "neutral" if counts_persons else ""


def _sum(said: Any, evidence: Evidence, line: Line) -> Fact[Money] | None:
    parts = str(said).split()
    if len(parts) != 2 or line.has("rate"):
        return None
    amount, currency = parts
    return _read(
        money(line.text, line.language),
        lambda m: f"{m.value.amount:g}" == _plain(amount) and m.value.currency == currency.upper(),
        evidence,
        line,
    )


def _plain(amount: str) -> str:
    try:
        return f"{float(amount):g}"
    except ValueError:
        return ""


def _place(said: Any, evidence: Evidence, line: Line) -> Fact[Place] | None:
    """The place of that English name, or the one that the text writes so."""
    name = str(said).casefold()
    return _read(
        places(line.text, line.language),
        lambda m: name in (m.value.name.casefold(), m.of(line.text).casefold()),
        evidence,
        line,
    )


def _coded(table: str, made: Callable[[str], Any]) -> Prover:
    """Proves a code by a word of our tables inside the quote."""

    def prove(said: Any, evidence: Evidence, line: Line) -> Fact[Any] | None:
        if any(line.has(other) for other in DENIED):
            return None
        for hit in line.find(table):
            if hit.value == said and _within(evidence, line, hit.start, hit.end):
                return _fact(made(hit.value), line, hit.start, hit.end)
        return None

    return prove


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question: what is asked for, how the answer is proved, and how an account that lacks it takes it."""

    says: str
    prove: Prover
    take: Callable[[Account, Fact[Any]], Account]


def _victims(account: Account, fact: Fact[Any]) -> Account:
    return replace(account, victims=_counted(account.victims, fact))


def _suspects(account: Account, fact: Fact[Any]) -> Account:
    return replace(account, suspects=_counted(account.suspects, fact))


def _counted(people: People, fact: Fact[Any]) -> People:
    """The side with its number; a plural without one ("рабов") is no number yet."""
    is_open = people.count is None or people.count.value.kind is CountKind.PLURAL_UNSPECIFIED
    return replace(people, count=fact) if is_open else people


def _stage(account: Account, fact: Fact[Any]) -> Account:
    known = {f.value.stage for f in account.stages} | {f.value for f in account.absent}
    return account if fact.value.stage in known else replace(account, stages=(*account.stages, fact))


def _only(name: str) -> Callable[[Account, Fact[Any]], Account]:
    """Takes a first value of a field; further ones of the same asking are added, those of the rules never touched."""

    def take(account: Account, fact: Fact[Any]) -> Account:
        held: tuple[Fact[Any], ...] = getattr(account, name)
        if any(f.rule != RULE or f.value == fact.value for f in held):
            return account
        changed: Any = {name: (*held, fact)}
        return replace(account, **changed)

    return take


FIELDS: Mapping[str, Field] = {
    "victims_count": Field(
        says="how many persons were victims: a whole number", prove=_of_persons("victim"), take=_victims
    ),
    "suspects_count": Field(
        says="how many persons were suspects: a whole number", prove=_of_persons("suspect"), take=_suspects
    ),
    "exploitation": Field(
        says=f"form of exploitation, one of {', '.join(e.value for e in Exploitation)}",
        prove=_coded("exploitation", Exploitation),
        take=_only("exploitation"),
    ),
    "stage": Field(
        says=f"a step of the proceedings that was taken, one of {', '.join(s.value for s in Stage)}",
        prove=_coded("stage", lambda value: StageEvent(stage=Stage(value))),
        take=_stage,
    ),
    "place": Field(
        says="where it happened: the English name of the place, or its words in the article",
        prove=_place,
        take=_only("places"),
    ),
    "sum": Field(
        says="a sum of money: amount and ISO 4217 currency, such as 5000 KZT", prove=_sum, take=_only("money")
    ),
}


def facts(
    said: Sequence[tuple[str, Any, tuple[Evidence, ...]]], lines: Sequence[Line]
) -> Iterator[tuple[Field, Fact[Any]]]:
    """What of the answers is proved: field, value and the places of the quote to each."""
    for name, value, quotes in said:
        for evidence in quotes if name in FIELDS else ():
            line = line_of(evidence, lines)
            fact = FIELDS[name].prove(value, evidence, line) if line else None
            if fact is not None:
                yield FIELDS[name], fact
                break
