"""What the sources say of the people beyond the opening: numbers and ages that differ, citizenship, how they were found
and controlled.

A difference stands in one sentence, outlet by outlet, none chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tipwire.model import Account, People, Screening
from tipwire.report import told
from tipwire.report.english import listing, plural
from tipwire.report.said import NOTHING, Said, fill, joined, merged, proven, stopped
from tipwire.report.scene import (
    Scene,
    ages_said,
    count_said,
    suspects_of,
    those_concerned,
    victims_noun,
    victims_of,
)
from tipwire.report.tables import PHRASES, nation

Side = Callable[[Account], People]


def _numbers(side: Side) -> told.Teller:
    """Number and ages of one account in one phrase: "three, aged 19 to 24"."""

    def tell(account: Account) -> Said:
        people = side(account)
        count, ages = count_said(account, people), ages_said(account, people)
        if count and ages:
            return Said(f"{count.text}, {ages.text}", merged((count, ages)))
        return count or ages

    return tell


def differing(scene: Scene, side: Side, noun: str) -> tuple[Said, ...]:
    """One sentence where the sources differ on number or ages: "Interfax reported three women; Syr Tynysy four."

    Order: as published. Nothing where they agree.
    """
    counts = scene.telling(lambda a: count_said(a, side(a)))
    ages = scene.telling(lambda a: ages_said(a, side(a)))
    if len(counts) > 1:
        return (_outlet_by_outlet(scene, scene.telling(_numbers(side)), "reported", noun),)
    if len(ages) > 1:
        return (_outlet_by_outlet(scene, ages, "gave their ages as", ""),)
    return ()


def _outlet_by_outlet(scene: Scene, found: tuple[told.Variant, ...], verb: str, noun: str) -> Said:
    parts = []
    for at, variant in enumerate(found):
        names = listing(scene.house.outlet(o) for o in variant.outlets)
        text = (
            re.sub(r"^aged ", "", variant.text) if verb.startswith("gave") else _with_noun(variant.text, noun, at == 0)
        )
        parts.append(
            Said(
                f"{names} {verb} {text}" if at == 0 else f"{names}{_dated(scene, found, variant)} {text}",
                variant.proofs,
            )
        )
    text = "; ".join(p.text for p in parts)
    return stopped(Said(text, merged(parts), True))


def _dated(scene: Scene, found: tuple[told.Variant, ...], variant: told.Variant) -> str:
    """ ", on January 20," where the same outlet reported another value before."""
    earlier = {o for v in found[: found.index(variant)] for o in v.outlets}
    again = [a for a in variant.accounts if a.outlet in earlier and a.published]
    return " later" if again else ""


def _with_noun(text: str, noun: str, is_first: bool) -> str:
    """The noun behind the number of the first; a comma before the ages of the others."""
    number, mark, ages = text.partition(", aged")
    if not is_first or not noun or number.startswith("aged"):
        return text
    return (
        f"{number} {noun}{mark and ' aged'}{ages}"
        if number != "one"
        else f"one {_single(noun)}{mark and ' aged'}{ages}"
    )


def _single(noun: str) -> str:
    pairs = {plural(word): word for word in ("woman", "man", "girl", "boy", "child", "person", "infant", "suspect")}
    return pairs.get(noun, noun)


def victims_differ(scene: Scene) -> tuple[Said, ...]:
    """How the sources differ on those concerned."""
    return differing(scene, victims_of, victims_noun(scene, False).split(",")[0])


def suspects_differ(scene: Scene) -> tuple[Said, ...]:
    """How the sources differ on the suspects."""
    return differing(scene, suspects_of, "suspects")


def citizenship(scene: Scene) -> Said:
    """Where the people come from, where the sources name more than one country."""
    codes = told.commonest(scene.accounts, lambda a: a.victims.nationalities)
    if len(codes) < 2:
        return NOTHING
    ref, one = those_concerned(scene)
    proofs = tuple(p for a in scene.accounts for f in a.victims.nationalities for p in proven(a, f))
    return Said(f"{ref} {'is' if one else 'are'} citizens of {listing(nation(c) for c in codes)}", proofs)


def treated(scene: Scene) -> Said:
    """How they were found and controlled: "were allegedly recruited with an offer of work and left unpaid"."""
    ref, one = those_concerned(scene)
    found = [r for r in told.commonest(scene.accounts, lambda a: a.recruitment) if r.value in PHRASES["recruitment"]][
        :1
    ]
    means = [m for m in told.commonest(scene.accounts, lambda a: a.means) if m.value in PHRASES["means"]][:4]
    parts = [
        Said(f"recruited {PHRASES['recruitment'][r.value]}", told.proofs_of(scene.accounts, lambda a: a.recruitment, r))
        for r in found
    ]
    parts += [Said(PHRASES["means"][m.value], told.proofs_of(scene.accounts, lambda a: a.means, m)) for m in means]
    return fill(f"{ref} {'was' if one else 'were'} allegedly {{parts}}", parts=joined(parts)) if parts else NOTHING


SCREENED = {
    Screening.DONE: "those found were interviewed to identify victims of trafficking",
    Screening.NOT_DONE: "those found were not interviewed to identify victims of trafficking",
}


def screening(scene: Scene) -> tuple[Said, ...]:
    """What a source says of looking for victims; what none says is a note, not a sentence."""
    return tuple(
        Said(f"{scene.outlet(a)} reported that {SCREENED[f.value]}", proven(a, f), True)
        for a in scene.accounts
        if (f := a.screening) and f.value in SCREENED
    )[:1]
