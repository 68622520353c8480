"""Who: suspects and others by name, numbers, ages, sexes and trades. Refuses nationality."""

from __future__ import annotations

from itertools import product

from tipwire.link import spelling
from tipwire.link.profile import Profile
from tipwire.link.signals import Signal, Signals, listed
from tipwire.model import Count, People, Sex

FAMILY_NAME_LETTERS = 5
# A misread number is seldom off by more than this.
FAR = 8


def persons(left: Profile, right: Profile) -> Signals:
    """Suspects by name, and other people by full name; who is who may differ from paper to paper."""
    suspects = left.persons, right.persons
    same = [pair for pair in product(left.people, right.people) if spelling.is_same_name(*pair)]
    if any(a in suspects[0] or b in suspects[1] for a, b in same):
        yield Signal(
            name="person.same", says="both name a suspect of the same name", strength=min(1.3, 0.9 + len(same) / 10)
        )
    elif same:
        yield Signal(name="victim.same", says="both name another person of the same name")
    elif not all(suspects):
        yield from persons_mentioned(left, right)
    elif any(long_words(a) & long_words(b) for a, b in product(*suspects)):
        yield Signal(name="person.family", says="both name a suspect of the same family name")
    elif all(any(len(name.split()) > 1 for name in side) for side in suspects):
        yield Signal(name="person.other", says="the suspects they name are different people")


def persons_mentioned(left: Profile, right: Profile) -> Signals:
    """A full name of the one that stands in the other's text, where no suspect was read."""
    for one, other in ((left, right), (right, left)):
        full = [name.split() for name in one.persons if len(name.split()) > 1]
        if any(spelling.is_told(parts, other.named) for parts in full):
            yield Signal(name="person.mention", says="a suspect of the one is named in the text of the other")
            return


def long_words(name: str) -> set[str]:
    """The words of a name that are long enough to be a family name."""
    return {word for word in name.split() if len(word) >= FAMILY_NAME_LETTERS}


def victim_counts(left: Profile, right: Profile) -> Signals:
    """The number of victims."""
    yield from counts(left.account.victims, right.account.victims, "count.victims", "victims")


def suspect_counts(left: Profile, right: Profile) -> Signals:
    """The number of suspects."""
    yield from counts(left.account.suspects, right.account.suspects, "count.suspects", "suspects")


def counts(left: People, right: People, name: str, who: str) -> Signals:
    """Two numbers of persons: a large one in common says much, a small one little."""
    a, b = span(left), span(right)
    if a is None or b is None:
        return
    near, far = max(a[0], b[0]) - min(a[1], b[1]), max(a[1], b[1]) / max(1, min(a[0], b[0]))
    if a[0] == b[0] >= 5 and a[1] == b[1]:
        yield Signal(name=name, says=f"{a[0]} {who} in both")
    elif a[0] >= 10 and far <= 1.1:
        yield Signal(name=name, says=f"{a[0]} {who} in the one, {b[0]} in the other", strength=0.6)
    elif near <= 0:
        yield Signal(name="count.small", says=f"numbers of {who} that agree")
    elif near <= max(1, 0.35 * a[1]):
        yield Signal(name="count.near", says=f"nearly the same number of {who}: {a[0]} and {b[0]}")
    elif far >= 3:
        yield Signal(name="count.far", says=f"{a[0]} {who} against {b[0]}", strength=1.0 if far >= FAR else 0.5)


def span(people: People) -> tuple[int, int] | None:
    """The ends of a count that says more than "several"."""
    count: Count | None = people.count.value if people.count else None
    if count is None or (count.high is None and (count.low or 0) <= 2):
        return None
    low = count.low if count.low is not None else count.high or 0
    return low, count.high if count.high is not None else 2 * low


def ages(left: Profile, right: Profile) -> Signals:
    """Ages of victims and suspects; an infant's age is told by the family already."""
    for who, a, b in (
        ("victims", left.victim_ages, right.victim_ages),
        ("suspects", left.suspect_ages, right.suspect_ages),
    ):
        a, b = a - {0}, b - {0}
        if not a or not b:
            continue
        if a & b:
            yield Signal(name="age.same", says=f"{who} of the same age: {listed(a & b)}", strength=min(2, len(a & b)))
        elif (apart := min(abs(x - y) for x, y in product(a, b))) == 1:
            yield Signal(name="age.near", says=f"{who}' ages a year apart")
        elif apart > 5 and len(a) == len(b) == 1:
            yield Signal(name="age.other", says=f"{who} of {listed(a)} against {listed(b)}")


def sexes(left: Profile, right: Profile) -> Signals:
    """Only women on one side and only men on the other."""
    # Trades stand in the masculine in most of our languages, so that a man among the suspects may be no man.
    for who, strength, a, b in (
        ("victims", 1.0, left.account.victims, right.account.victims),
        ("suspects", 0.5, left.account.suspects, right.account.suspects),
    ):
        one, other = {f.value for f in a.sexes}, {f.value for f in b.sexes}
        if {frozenset(one), frozenset(other)} == {frozenset({Sex.FEMALE}), frozenset({Sex.MALE})}:
            yield Signal(name="sex.other", says=f"{who} are women in the one and men in the other", strength=strength)


def roles(left: Profile, right: Profile) -> Signals:
    """What the suspects do for a living."""
    if shared := left.roles & right.roles:
        yield Signal(name="role.same", says=f"the suspects' trade: {listed(shared)}")
    elif left.roles and right.roles:
        yield Signal(name="role.other", says=f"other trades: {listed(left.roles)} against {listed(right.roles)}")
