"""Sums of money of a scene and what each was for; going rates are figures, not sums of the event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipwire.find.exact.mention import Mention as Read
from tipwire.find.exact.money import money as money_of
from tipwire.find.kinds import Kind
from tipwire.find.page import Line
from tipwire.find.periods import last_told, period, span
from tipwire.find.periods import told as told_of
from tipwire.find.scenes import Scene
from tipwire.find.wheres import place_of
from tipwire.model import Fact, Measure, Money, MoneyPurpose, Speaker, Statistic, When

_REACH = 45
_CLAUSE_COST = 10
_SURE = 3.0


def sums(scene: Scene) -> tuple[Fact[Money], ...]:
    """Each sum of the event once, with its purpose."""
    found: dict[tuple[float, float | None, str], Fact[Money]] = {}
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if kind is Kind.LAW or is_going(line):
            continue
        reads = list(money_of(line.text, line.language))
        purposes = _of_one_list([purpose(line, read) for read in reads])
        for read, meant in zip(reads, purposes, strict=True):
            value = replace(read.value, purpose=meant)
            key = (value.amount, value.high, value.currency)
            known = found.get(key)
            if known is None or (known.value.purpose is MoneyPurpose.OTHER and value.purpose is not MoneyPurpose.OTHER):
                found[key] = Fact(value=value, evidence=(line.evidence(read.start, read.end),), rule="sum of money")
    return tuple(found.values())


def _of_one_list(found: list[MoneyPurpose]) -> list[MoneyPurpose]:
    """The purposes of one line's sums; beside a going price a sum without a word of its own is a price too."""
    if MoneyPurpose.PRICE not in found:
        return found
    return [MoneyPurpose.PRICE if p is MoneyPurpose.OTHER else p for p in found]


def is_going(line: Line) -> bool:
    """True where the sums of a line are rates or a budget, none of one event."""
    return line.has("rate") or any(hit.weight >= _SURE for hit in line.find("going"))


def purpose(line: Line, read: Read[Money]) -> MoneyPurpose:
    """What a sum was for: the heaviest near word, the nearer of two."""
    best: tuple[float, MoneyPurpose] | None = None
    for hit in line.find("purpose"):
        distance = hit.start - read.end if hit.start >= read.end else read.start - hit.end
        distance = max(0, distance) + _CLAUSE_COST * abs(line.clause(hit.start) - line.clause(read.start))
        if distance <= _REACH:
            points = hit.weight - distance / 15
            if best is None or points > best[0]:
                best = (points, MoneyPurpose(hit.value.lower()))
    return best[1] if best else MoneyPurpose.OTHER


def rates(scene: Scene, *, everywhere: bool) -> Iterator[Statistic]:
    """Sums that are figures: going rates, and in a text that tells of no case pay, budgets, fines and remittances."""
    by = Speaker.MEDIA
    before: When | None = None
    told: set[tuple[float, float | None, str]] = set()
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        hits = [h for h in (*line.find("bodies"),) if h.row["speaker"]]
        by = Speaker(hits[0].row["speaker"]) if hits else by
        before = last_told(scene, line, before)
        is_rate, is_sure = is_going(line), is_going(line) and not line.has("rate")
        if not (everywhere or is_rate or kind is Kind.FIGURE):
            continue
        for read in money_of(line.text, line.language):
            value, what = read.value, _what(line, read)
            is_told = is_rate or bool(value.per and everywhere) or (what in _TELLING)
            unit = f"{value.currency} per {value.per}" if value.per else value.currency
            if (value.amount, value.high, unit) in told or not is_told:
                continue
            told.add((value.amount, value.high, unit))
            where = place_of(scene, line, read.start)
            words = (line.evidence(read.start, read.end), *((where[1],) if where else ()))
            yield Statistic(
                measure=Measure.MONEY,
                value=value.amount,
                high=value.high,
                evidence=tuple(dict.fromkeys(words)),
                kind=value.kind,
                unit=unit,
                what=what or "sum of money",
                place=where[0] if where else "",
                period=period(scene, line, read.start, read.end, before) if is_sure or told_of(scene, line) else None,
                span=span(line, read.start, read.end),
                by=Speaker.UNNAMED if line.has("rate") else by,
                rule="sum that is a rate",
            )


def _what(line: Line, read: Read[Money]) -> str:
    """What a sum that is a figure was for: the word of `going` in its line, else its purpose; empty where none says."""
    hits = line.find("going")
    if hits:
        return min(hits, key=lambda hit: abs(hit.start - read.start)).value
    return _WHAT.get(purpose(line, read), "")


# What makes a sum a figure in a text that only counts; fines and debts there are those of an event.
_TELLING = frozenset({"wages", "price", "average wages"})

_WHAT = {
    MoneyPurpose.PROMISED_WAGE: "wages",
    MoneyPurpose.TAKINGS: "takings",
    MoneyPurpose.FINE: "fine",
    MoneyPurpose.PRICE: "price",
    MoneyPurpose.DEBT: "debt",
    MoneyPurpose.DAMAGE: "damages",
}
