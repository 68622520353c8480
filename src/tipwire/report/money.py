"""Sums, by what they were for: offered is not paid, found is not asked. As printed, never converted, never added."""

from __future__ import annotations

from collections.abc import Iterable

from tipwire.model import Account, Measure, Money, MoneyPurpose
from tipwire.report import told
from tipwire.report.english import listing, money_words
from tipwire.report.said import NOTHING, Said, merged, proven
from tipwire.report.scene import Scene, suspects, those_concerned, those_suspected
from tipwire.report.tables import PHRASES

MOST_SUMS = 3


def of_purpose(account: Account, purpose: MoneyPurpose) -> Said:
    """The sums of one account that were for this."""
    facts = [f for f in account.money if f.value.purpose is purpose]
    words = dict.fromkeys(money_words(f.value) for f in facts)
    if len(words) > MOST_SUMS:
        return NOTHING
    return Said(listing(words), tuple(p for f in facts for p in proven(account, f)))


def side_by_side(scene: Scene, purpose: MoneyPurpose, found: tuple[told.Variant, ...]) -> Said:
    """Sums of several sources: another currency in brackets behind the first, amounts that differ outlet by outlet."""
    if len(found) < 2:
        return found[0].said if found else NOTHING
    first, *others = found
    if purpose is MoneyPurpose.OTHER:
        # Sums of which nobody says what they were for are not one sum told twice.
        text = listing(f"{v.text} ({scene.named(v.outlets)})" for v in found)
        return Said(text, merged(v.said for v in found), True)
    if any(_currencies(first) & _currencies(other) for other in others):
        return told.either(found, scene.named)
    aside = ", ".join(f"{v.text} in {scene.named(v.outlets)}" for v in others)
    return Said(f"{first.text} ({aside})", merged(v.said for v in found), True)


def _currencies(variant: told.Variant) -> set[str]:
    return {f.value.currency for a in variant.accounts for f in a.money if money_words(f.value) in variant.text}


def sums(scene: Scene) -> tuple[Said, ...]:
    """One clause for each purpose, in the order of the table."""
    return tuple(_clauses(scene))


def _clauses(scene: Scene) -> Iterable[Said]:
    they = those_suspected(scene)[0]
    victims, one = those_concerned(scene)
    for code, template in PHRASES["money"].items():
        purpose = MoneyPurpose[code]
        for found in _alike(purpose, scene.telling(lambda a, p=purpose: of_purpose(a, p))):  # type: ignore[misc]
            sum_ = side_by_side(scene, purpose, found)
            if not sum_ or ("{they}" in template and not suspects(scene)) or _is_told_as_a_rate(scene, purpose, found):
                continue
            says = PLURAL_SUMS.get(purpose, template) if " and " in sum_.text else template
            text = says.format(sum=sum_.text, they=they, victims=victims, vwere="was" if one else "were")
            yield Said(text, sum_.proofs, sum_.is_owned)


PLURAL_SUMS = {
    MoneyPurpose.OTHER: "sums of {sum} were named",
    MoneyPurpose.PRICE: "prices of {sum} were named",
}
# Sums of one purpose further apart than this, or for another unit, are not two reports of one sum.
FARTHEST = 3.0


def _alike(purpose: MoneyPurpose, found: tuple[told.Variant, ...]) -> list[tuple[told.Variant, ...]]:
    """The printed sums in groups that may be alternatives of each other."""
    if purpose is MoneyPurpose.OTHER:
        return [found] if found else []
    groups: list[list[told.Variant]] = []
    for variant in found:
        home = next((g for g in groups if all(_may_be_one(purpose, other, variant) for other in g)), None)
        if home is None:
            groups.append([variant])
        else:
            home.append(variant)
    return [tuple(g) for g in groups]


def _may_be_one(purpose: MoneyPurpose, left: told.Variant, right: told.Variant) -> bool:
    mine, other = _sums_in(purpose, left), _sums_in(purpose, right)
    pairs = [(a, b) for a in mine for b in other if a.currency == b.currency]
    if not pairs:
        return True
    return any(
        max(a.amount, b.amount) <= FARTHEST * min(a.amount, b.amount) and (a.per == b.per or "" in (a.per, b.per))
        for a, b in pairs
    )


def _sums_in(purpose: MoneyPurpose, variant: told.Variant) -> list[Money]:
    return [f.value for a in variant.accounts for f in a.money if f.value.purpose is purpose]


def _is_told_as_a_rate(scene: Scene, purpose: MoneyPurpose, found: tuple[told.Variant, ...]) -> bool:
    """True for going prices that an unnamed source of another report gives: they are told once, with their speaker."""
    if purpose is not MoneyPurpose.PRICE:
        return False
    rates = {s.value for a in scene.accounts for s in a.statistics if s.measure is Measure.MONEY}
    return all(m.amount in rates for v in found for m in _sums_in(purpose, v))
