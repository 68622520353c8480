"""Sums, by what they were for: offered is not paid, found is not asked. As printed, never converted, never added."""

from __future__ import annotations

from collections.abc import Iterable

from tipwire.model import Account, MoneyPurpose
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
        sum_ = side_by_side(scene, purpose, scene.telling(lambda a, p=purpose: of_purpose(a, p)))  # type: ignore[misc]
        if not sum_ or ("{they}" in template and not suspects(scene)):
            continue
        if purpose is MoneyPurpose.OTHER and " and " in sum_.text:
            template = "sums of {sum} were named"
        text = template.format(sum=sum_.text, they=they, victims=victims, vwere="was" if one else "were")
        yield Said(text, sum_.proofs, sum_.is_owned)
