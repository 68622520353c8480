"""What a new account costs as the archive grows: its neighbours and their joining. Accounts are invented.

    python -m benchmarks.link [--full]

The archive grows by a fixed number of accounts a day, in invented towns and in large cities (which fill the widest
blocks). At 10,000, 100,000 and with --full 1,000,000 accounts (a quarter of an hour), accounts of the last three years
are joined as `tipwire derive` does: keys, neighbours by key, `link.stories` over them. Printed: the mean and the worst
cost (the account with most neighbours), the widest block that was asked for, and the memory of the linking itself. Exit
1 where one of them grows past 1.3 times that of the smallest archive. Times are processor time; looking keys up stands
for the store and is not timed.
"""

from __future__ import annotations

import sys
import time
import tracemalloc
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tipwire import link
from tipwire.model import (
    Account,
    AccountKind,
    Article,
    Count,
    Evidence,
    Exploitation,
    Fact,
    Paragraph,
    People,
    Place,
    Stage,
    StageEvent,
    When,
)

SIZES, FULL = (10_000, 100_000), 1_000_000
A_DAY = 3
SAMPLE = 24
LIMIT = 1.3
# The longest spans of keys are three years and overlap, so that a key reaches back three to six years, by where in its
# span the day lies. Samples are drawn over one whole span, and the smallest archive holds six years before the first.
SPAN_DAYS = 1096
START = date(1300, 1, 1)
CITIES = ("Almaty", "Astana", "Shymkent", "Karaganda")
FORMS = (Exploitation.SEX_PROST, Exploitation.LAB, Exploitation.BEG, Exploitation.ORG, Exploitation.MARR)
SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "sha", "ter", "vo", "zha", "do", "gul", "hun", "pash", "syr", "tok")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What the accounts after so many cost: mean and worst seconds, widest block, peak bytes of the linking."""

    held: int
    mean_s: float
    worst_s: float
    neighbours: float
    widest: int
    peak_bytes: int


def word(random: Random, length: int = 3) -> str:
    """An invented name."""
    return "".join(random.choice(SYLLABLES) for _ in range(length)).capitalize()


TOWNS = tuple(word(Random(n), 3 + n % 2) + "kent" for n in range(2500))


def made(number: int) -> tuple[Account, Article]:
    """The account of this number, always the same: its day grows with it."""
    random = Random(number)
    day = START + timedelta(days=number // A_DAY)
    id = f"a{number}"
    place = random.choice(CITIES) if random.random() < 0.3 else random.choice(TOWNS)
    names = [f"{word(random)}ov {word(random)}" for _ in range(2)]
    form = random.choice(FORMS)
    count, suspects, amount = random.randint(1, 30), random.randint(1, 5), random.randint(10, 900) * 100
    text = (
        f"Police in {place} freed {count} people on {day:%d %B}. {names[0]} and {names[1]} were detained near"
        f" {word(random)} street after a call to {word(random)} hotline about a debt of {amount + 37} tenge."
        f" Neighbours from {word(random)} and {word(random)} told {word(random)} that nobody had left the house."
    )
    article = Article(
        id=id,
        capture=id,
        address=f"https://{id}.example/",
        title=text[:40],
        language="en",
        paragraphs=(Paragraph(text=text, language="en"),),
    )
    words = (Evidence(article=id, paragraph=0, start=0, end=6, quote=text[:6]),)
    is_dated = random.random() > 0.03
    account = Account(
        id=id,
        article=id,
        outlet=f"Paper {random.randint(1, 80)}",
        language="en",
        kind=AccountKind.CASE,
        published=When(start=day) if is_dated else None,
        scope=(0,),
        exploitation=(Fact(value=form, evidence=words),),
        stages=(Fact(value=StageEvent(stage=Stage.DETENTION), evidence=words),),
        places=(Fact(value=Place(name=place, country="KZ"), evidence=words),),
        victims=People(count=Fact(value=Count(low=count, high=count), evidence=words)),
        suspects=People(count=Fact(value=Count(low=suspects, high=suspects), evidence=words)),
    )
    return account, article


def keys_of(number: int) -> frozenset[str]:
    """The keys of an account; one without a date is filed under its day of arrival."""
    account, article = made(number)
    return link.keys(account, article, seen=START + timedelta(days=number // A_DAY))


def samples(size: int) -> list[int]:
    """Accounts drawn over the last whole span of keys."""
    cycle = SPAN_DAYS * A_DAY
    return list(range(size - cycle, size, cycle // SAMPLE))


def blocks_of(numbers: list[int]) -> dict[str, list[int]]:
    """Every earlier account in each block that these accounts ask for; the archive is read through, not held."""
    wanted: dict[str, list[int]] = {key: [] for number in numbers for key in keys_of(number)}
    for number in range(numbers[-1]):
        for key in keys_of(number):
            if key in wanted:
                wanted[key].append(number)
    return wanted


def cost(size: int) -> Cost:
    """What accounts cost with so many held."""
    spent: list[float] = []
    sizes: list[int] = []
    widest, peak = 0, 0
    held = blocks_of(numbers := samples(size))
    for number in numbers:
        blocks = [[n for n in held[key] if n < number] for key in keys_of(number)]
        near = sorted({n for block in blocks for n in block})
        found = [made(n) for n in (*near, number)]
        accounts, articles = [a for a, _ in found], {t.id: t for _, t in found}
        before = time.process_time()
        link.stories(accounts, articles=articles, names={})
        spent.append(time.process_time() - before)
        if len(sizes) % 8 == 0:  # tracing slows what it measures, so that memory has a run of its own
            tracemalloc.start()
            link.stories(accounts, articles=articles, names={})
            peak = max(peak, tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
        sizes.append(len(near))
        widest = max([widest, *map(len, blocks)])
    mean, neighbours = sum(spent) / len(spent), sum(sizes) / len(sizes)
    return Cost(held=size, mean_s=mean, worst_s=max(spent), neighbours=neighbours, widest=widest, peak_bytes=peak)


def main() -> int:
    """Print a line a size; 1 where a cost grew past the limit."""
    sizes = (*SIZES, FULL) if "--full" in sys.argv else SIZES
    print(f"{'accounts':>10} {'mean ms':>9} {'worst ms':>9} {'neighbours':>11} {'widest':>7} {'peak MB':>8}")
    first: Cost | None = None
    failed = False
    for one in map(cost, sizes):
        first = first or one
        print(
            f"{one.held:10,} {one.mean_s * 1000:9.1f} {one.worst_s * 1000:9.1f} {one.neighbours:11.1f} {one.widest:7}"
            f" {one.peak_bytes / 1e6:8.2f}",
            flush=True,
        )
        failed |= any(
            now > LIMIT * then
            for now, then in (
                (one.mean_s, first.mean_s),
                (one.worst_s, first.worst_s),
                (one.widest, first.widest),
                (one.peak_bytes, first.peak_bytes),
            )
        )
    print("grew past 1.3 times" if failed else "within 1.3 times")
    return failed


if __name__ == "__main__":
    sys.exit(main())
