"""What the sources say of the people beyond the opening: numbers and ages that differ, citizenship, how they were found
and controlled.

A difference stands in one sentence, outlet by outlet, none chosen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from tipwire.model import Account, People, Screening, Sex, Stage
from tipwire.report import told
from tipwire.report.english import listing
from tipwire.report.places import days_told
from tipwire.report.said import NOTHING, Said, fill, joined, merged, proven, stopped
from tipwire.report.scene import (
    Scene,
    ages_said,
    count_said,
    is_infant,
    is_single,
    is_young,
    sex_noun,
    sexes,
    suspects_of,
    those_concerned,
    victims_noun,
    victims_of,
)
from tipwire.report.tables import PHRASES, nation

Side = Callable[[Account], People]


def differing(scene: Scene, side: Side, nouns: tuple[str, str]) -> tuple[Said, ...]:
    """One sentence where the sources differ on the number, with the ages each gives; one where only ages differ.

    Order: as published. Nothing where they agree.
    """
    counts = scene.telling(lambda a: count_said(a, side(a)))
    ages = scene.telling(lambda a: ages_said(a, side(a)))
    if len(counts) > 1:
        return (_numbers(_groups(scene, side), nouns),)
    return (_ages(scene, ages, is_single(scene, side)),) if len(ages) > 1 else ()


# The printed number, the ages, the outlets that give both, their proofs. Either may be missing.
Group = tuple[str, str, list[str], list[Said]]


def _groups(scene: Scene, side: Side) -> list[Group]:
    """Outlets that give the same number and ages together; an outlet that corrects itself stands with both numbers."""
    numbers: dict[str, list[Said]] = {}
    ages: dict[str, dict[str, Said]] = {}
    for account in scene.accounts:
        outlet = scene.outlet(account)
        if said := count_said(account, side(account)):
            values = numbers.setdefault(outlet, [])
            values += [] if values and values[-1].text == said.text else [said]
        if age := ages_said(account, side(account)):
            ages.setdefault(outlet, {})[age.text] = age
    groups: dict[tuple[str, str], tuple[list[str], list[Said]]] = {}
    for outlet in dict.fromkeys([*numbers, *ages]):
        told_by = [*numbers.get(outlet, ()), *ages.get(outlet, {}).values()]
        key = (_first_and_later(numbers.get(outlet, ())), listing(ages.get(outlet, {})))
        names, proofs = groups.setdefault(key, ([], []))
        names.append(outlet)
        proofs.extend(told_by)
    # An outlet that gives ages alone stands last: it has no part in the dispute over the number.
    made = [(words, age, names, said) for (words, age), (names, said) in groups.items()]
    return sorted(made, key=lambda group: not group[0])


def _numbers(groups: Sequence[Group], nouns: tuple[str, str]) -> Said:
    """ "Kurier reported three women aged 19 to 24; Novosti four, one of them 17." """
    parts = []
    for at, (words, age, names, _) in enumerate(groups):
        head, mark, tail = words.partition(" and later ")
        noun = f" {nouns[0] if head.split()[-1:] == ['one'] else nouns[1]}" if at == 0 else ""
        joint = " " if at == 0 and age.startswith("aged") and not mark else ", "
        number = f"{head}{noun}{mark}{tail}"
        said = f"{number}{joint + age if age else ''}" if words else _ages_alone(age)
        parts.append(f"{listing(names)}{' reported' if at == 0 else ''} {said}")
    return stopped(Said("; ".join(parts), merged(said for *_, told_by in groups for said in told_by), True))


def _ages_alone(age: str) -> str:
    """ "gave ages of 19 to 24", "gave an age of 23": no number with them."""
    words = re.sub(r"^aged |^one of them | among them$", "", age)
    return f"gave an age of {words}" if words.isdigit() else f"gave ages of {words}"


def _first_and_later(values: Sequence[Said]) -> str:
    words = [v.text for v in values]
    if not words:
        return ""
    return words[0] if len(words) == 1 else f"first {words[0]} and later {listing(words[1:])}"


def _ages(scene: Scene, ages: Sequence[told.Variant], single: bool = False) -> Said:
    """ "The age was given as 22 (Kurier) or 23 (Novosti)." """
    parts = [Said(re.sub(r"^aged | among them$", "", v.text), v.proofs) for v in ages]
    parts = [Said(re.sub(r"^one of them (.*)$", r"\1 for one of them", p.text), p.proofs) for p in parts]
    if len(ages) == 1 and not single and parts[0].text.replace(" for one of them", "").isdigit():
        age = parts[0].text.replace(" for one of them", "")
        return stopped(Said(f"the age of one of them was given as {age}", parts[0].proofs))
    if len(ages) == 1:
        return stopped(Said(f"{_whose(single)} as {parts[0].text}", parts[0].proofs))
    text = listing((f"{p.text} ({scene.named(v.outlets)})" for p, v in zip(parts, ages, strict=True)), "or")
    return stopped(Said(f"{_whose(single)} as {text}", merged(parts), True))


def _whose(single: bool) -> str:
    return "the age was given" if single else "ages were given"


def victims_differ(scene: Scene) -> tuple[Said, ...]:
    """How the sources differ on those concerned."""
    found = sexes(scene, victims_of)
    young = is_young(scene)
    fallback = "worker" if those_concerned(scene)[0].startswith("the worker") else "person"
    nouns = (sex_noun(found, True, young, fallback), sex_noun(found, False, young, fallback))
    if victims_noun(scene, True).startswith("infant"):
        nouns = (victims_noun(scene, True), victims_noun(scene, False))
    return (*differing(scene, victims_of, nouns), *minors(scene, young))


def minors(scene: Scene, young: bool) -> tuple[Said, ...]:
    """That minors are among them, where only some say so or the ages do not show it."""
    yes = [a for a in scene.accounts if a.victims.minors and a.victims.minors.value]
    if young or not yes or is_single(scene, victims_of):
        return ()
    shown = [f.value for a in scene.accounts for f in a.victims.ages]
    if any(age.low < 18 for age in shown):
        return ()
    names = listing(dict.fromkeys(scene.outlet(a) for a in yes))
    proofs = tuple(p for a in yes for p in proven(a, a.victims.minors))
    return (stopped(Said(f"{names} reported minors among them", proofs, True)),)


def suspects_differ(scene: Scene) -> tuple[Said, ...]:
    """How the sources differ on the suspects."""
    words = ("defendant", "defendants") if scene.is_convicted else ("suspect", "suspects")
    return tuple(_of_suspects(s) for s in differing(scene, suspects_of, words))


def _of_suspects(said: Said) -> Said:
    text = said.text.replace("Ages were given", "The ages of the suspects were given", 1)
    text = text.replace("The age of one of them", "The age of one of the suspects", 1)
    text = text.replace("The age was given", "The age of the suspect was given", 1)
    return Said(text, said.proofs, said.is_owned)


def days_differ(scene: Scene, stages: Iterable[Stage]) -> tuple[Said, ...]:
    """The days of the opening's event, where the sources contradict each other."""
    found = days_told(scene, *(s for s in Stage if s in stages))
    if not found:
        return ()
    text = listing((f"{re.sub('^(on|in) ', '', v.text)} ({scene.named(v.outlets)})" for v in found), "or")
    return (stopped(Said(f"the day was given as {text}", merged(v.said for v in found), True)),)


def citizenship(scene: Scene) -> Said:
    """Where the people come from, where the sources name more than one country."""
    codes = told.commonest(scene.accounts, lambda a: a.victims.nationalities)
    if len(codes) < 2:
        return NOTHING
    ref, one = those_concerned(scene)
    proofs = tuple(p for a in scene.accounts for f in a.victims.nationalities for p in proven(a, f))
    return Said(f"{ref} {'is a citizen' if one else 'are citizens'} of {listing(nation(c) for c in codes)}", proofs)


def treated(scene: Scene) -> Said:
    """How they were found and controlled: "were allegedly recruited with an offer of work and left unpaid"."""
    if is_infant(scene):
        return NOTHING
    ref, one = those_concerned(scene)
    found = [r for r in told.commonest(scene.accounts, lambda a: a.recruitment) if r.value in PHRASES["recruitment"]][
        :1
    ]
    means = [m for m in told.commonest(scene.accounts, lambda a: a.means) if m.value in PHRASES["means"]][:4]
    parts = [
        Said(f"recruited {PHRASES['recruitment'][r.value]}", told.proofs_of(scene.accounts, lambda a: a.recruitment, r))
        for r in found
    ]
    parts += [
        Said(
            re.sub(r"\btheir\b", _possessive(scene, one), PHRASES["means"][m.value]),
            told.proofs_of(scene.accounts, lambda a: a.means, m),
        )
        for m in means
    ]
    return fill(f"{ref} {'was' if one else 'were'} allegedly {{parts}}", parts=joined(parts)) if parts else NOTHING


def _possessive(scene: Scene, one: bool) -> str:
    """Their, her, his; "the" of one person whose sex nobody tells."""
    if not one:
        return "their"
    known = sexes(scene, victims_of)
    return {Sex.FEMALE: "her", Sex.MALE: "his"}.get(known[0], "the") if len(known) == 1 else "the"


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
