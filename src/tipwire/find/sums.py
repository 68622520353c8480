"""Sums of money of a scene and what each was for; going rates are figures, not sums of the event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tipwire.find.exact.mention import Mention as Read
from tipwire.find.exact.money import money as money_of
from tipwire.find.kinds import Kind
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.model import Fact, Measure, Money, MoneyPurpose, Speaker, Statistic

_REACH = 45
_CLAUSE_COST = 10


def sums(scene: Scene) -> tuple[Fact[Money], ...]:
    """Each sum of the event once, with its purpose."""
    found: dict[tuple[float, float | None, str], Fact[Money]] = {}
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        if kind is Kind.LAW or line.has("rate"):
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
    """Sums that are figures: going rates, and all sums of a text that tells of no case."""
    by = Speaker.MEDIA
    for line in scene.lines:
        hits = [h for h in (*line.find("bodies"),) if h.row["speaker"]]
        by = Speaker(hits[0].row["speaker"]) if hits else by
        if not (everywhere or line.has("rate")):
            continue
        for read in money_of(line.text, line.language):
            value = read.value
            yield Statistic(
                measure=Measure.MONEY,
                value=value.amount,
                high=value.high,
                evidence=(line.evidence(read.start, read.end),),
                kind=value.kind,
                unit=f"{value.currency} per {value.per}" if value.per else value.currency,
                what=_WHAT.get(purpose(line, read), "sum of money"),
                by=Speaker.UNNAMED if line.has("rate") else by,
                rule="sum that is a rate",
            )


_WHAT = {
    MoneyPurpose.PROMISED_WAGE: "wages",
    MoneyPurpose.TAKINGS: "takings",
    MoneyPurpose.FINE: "fine",
    MoneyPurpose.PRICE: "price",
    MoneyPurpose.DEBT: "debt",
    MoneyPurpose.DAMAGE: "damages",
}
