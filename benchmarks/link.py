"""What a new account costs as the archive grows: keys, neighbours out of the store, joining, saving. All is invented.

    python -m benchmarks.link [--full]

Ten years of press hold 10,000, 100,000 and with --full 1,000,000 accounts (some minutes): the years stay, the press
grows denser, so that every block of a city, form, day, number or family name grows tenfold and a hundredfold. The same
new accounts go through `jobs.derive.file_and_join` in an office for each size, as `tipwire derive` does; every third of
them is told by Almaty's police. The sizes take turns, so that whatever else the machine does slows all of them alike.
Printed: mean and worst cost (time of the processor), the widest block that was asked for, and the peak of memory of one
such run. Exit 1 where mean, worst or peak grow past 1.3 times those of the smallest archive.

The store holds those accounts that share a block with a new one; all others are never read. What is left out is the
depth of the index, which grows with the logarithm of its rows.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
import tracemalloc
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from random import Random
from statistics import mean

from tipwire import link
from tipwire import office as offices
from tipwire.jobs import derive
from tipwire.link.keys import RARE_COUNT, SHORT_SPAN_DAYS, SPAN_DAYS, YEAR_DAYS
from tipwire.model import (
    Account,
    AccountKind,
    Article,
    Body,
    BodyKind,
    Count,
    Evidence,
    Exploitation,
    Fact,
    Found,
    Paragraph,
    People,
    Place,
    Sift,
    Stage,
    StageEvent,
    Story,
    When,
)
from tipwire.office import Office

SIZES, FULL = (10_000, 100_000), 1_000_000
DAYS = 3653
START = date(2015, 1, 1)
CASE = 3  # papers that tell of one case, on days that follow
SAMPLE = 30
LAST = 60  # the new accounts are of so many days, half a year before the end: the late come too
LATE = 180
TIMES = 5  # each new account is joined so often, and its quickest run counts: the machine is never alone
LIMIT = 1.3
FAR = float("inf")
CITIES = ("Almaty", "Astana", "Shymkent", "Karaganda")
FORMS = (Exploitation.SEX_PROST, Exploitation.LAB, Exploitation.BEG, Exploitation.ORG, Exploitation.MARR)
SYLLABLES = tuple(c + v for c in "bdfgklmnprstvz" for v in "aeiou")


def word(random: Random, length: int = 3) -> str:
    """An invented word."""
    return "".join(random.choice(SYLLABLES) for _ in range(length))


TOWNS = tuple(word(Random(n), 3).capitalize() + "kent" for n in range(600))


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One account before it is written: its id, day, and what its case shares with the other papers."""

    id: str
    day: date
    place: str
    form: Exploitation
    victims: int
    suspects: int
    case: str


def told(case: str, day: date, paper: int, *, place: str = "") -> Told:
    """What one paper tells of a case."""
    random = Random(case)
    drawn = random.choice(CITIES) if random.random() < 0.3 else random.choice(TOWNS)
    return Told(
        id=f"a-{case}-{paper}",
        day=day + timedelta(days=paper),
        place=place or drawn,
        form=random.choice(FORMS),
        victims=random.randint(1, 30),
        suspects=random.randint(1, 5),
        case=case,
    )


def archive(size: int) -> Iterator[Told]:
    """The accounts of an archive, evenly over ten years, and those that tell of the new cases already."""
    for number in range(size // CASE):
        day = START + timedelta(days=number * CASE * DAYS // size)
        yield from (told(f"old {number}", day, paper) for paper in range(CASE))
    for one in new():
        yield from (told(one.case, one.day - timedelta(days=CASE - 1), n, place=one.place) for n in range(CASE - 1))


def new() -> list[Told]:
    """The new accounts: the last papers of their cases, every third told in Almaty."""
    first = START + timedelta(days=DAYS - LATE - LAST)
    days = [first + timedelta(days=n * LAST // SAMPLE) for n in range(SAMPLE)]
    return [told(f"new {n}", day, CASE - 1, place="" if n % 3 else "Almaty") for n, day in enumerate(days)]


@lru_cache(maxsize=4096)
def written(one: Told) -> tuple[Account, Article]:
    """The account with its text."""
    random, own = Random(one.case), Random(one.id)
    names = [word(random).capitalize() + "ov" for _ in range(7)]
    amount = random.randint(10, 900) * 100 + 37
    text = (
        f"Police in {one.place} freed {one.victims} people on {one.day:%d %B}. {names[0]} and {names[1]} were held near"
        f" {names[2]} street after a call to {names[3]} hotline about a debt of {amount} tenge, said {names[4]}."
        f" Neighbours from {names[5]} and {names[6]} told {word(own).capitalize()} that they heard"
        f" {' '.join(word(own, 2) for _ in range(30))}."
    )
    article = Article(
        id=one.id,
        capture=one.id,
        address=f"https://{one.id.replace(' ', '-')}.example/",
        title=text[:40],
        language="en",
        published=When(start=one.day),
        paragraphs=(Paragraph(text=text, language="en"),),
    )
    words = (Evidence(article=one.id, paragraph=0, start=0, end=6, quote=text[:6]),)
    account = Account(
        id=one.id,
        article=one.id,
        outlet=f"Paper {own.randint(1, 80)}",
        language="en",
        kind=AccountKind.CASE,
        published=When(start=one.day),
        scope=(0,),
        exploitation=(Fact(value=one.form, evidence=words),),
        stages=(Fact(value=StageEvent(stage=Stage.DETENTION), evidence=words),),
        places=(Fact(value=Place(name=one.place, country="KZ"), evidence=words),),
        bodies=(Fact(value=Body(code="POLICE", name="Police", kind=BodyKind.POLICE), evidence=words),),
        victims=People(count=Fact(value=Count(low=one.victims, high=one.victims), evidence=words)),
        suspects=People(count=Fact(value=Count(low=one.suspects, high=one.suspects), evidence=words)),
    )
    return account, article


def keys_of(one: Told) -> frozenset[str]:
    """The keys of an account."""
    account, article = written(one)
    return link.keys(account, article)


def held_of(size: int) -> dict[Told, set[str]]:
    """The accounts of an archive that share a key with a new one, and those keys."""
    wanted = frozenset(key for one in new() for key in keys_of(one))
    may_share = filter_of(new())
    return {one: set(shared) for one in archive(size) if may_share(one) and (shared := keys_of(one) & wanted)}


def filter_of(news: Sequence[Told]) -> Callable[[Told], bool]:
    """False for accounts that cannot share a key: too far in time for the spans of all that they have in common.

    Rare names and numbers that two cases share by chance are left out, and with them blocks of one or two accounts.
    """
    first, last = min(one.day for one in news), max(one.day for one in news)
    places = {one.place for one in news}
    numbers = {(one.form, one.victims) for one in news}

    def may_share(one: Told) -> bool:
        apart = max((first - one.day).days, (one.day - last).days, 0)
        is_of_place, is_of_number = one.place in places, (one.form, one.victims) in numbers
        is_of_years = (is_of_place and one.place not in CITIES) or (is_of_number and one.victims >= RARE_COUNT)
        is_of_months = is_of_place or is_of_number
        days = YEAR_DAYS if is_of_years else SPAN_DAYS if is_of_months else SHORT_SPAN_DAYS
        return apart <= 2 * days

    return may_share


def fill(office: Office, held: Mapping[Told, set[str]]) -> None:
    """Nothing; the store holds the archive: articles, accounts, keys, and a story for each case."""
    cases: dict[str, list[Account]] = defaultdict(list)
    with office.store.writing():
        for one, keys in held.items():
            account, article = written(one)
            cases[one.case].append(account)
            office.store.save_articles([article], capture=article.id)
            sift = Sift(article=article.id, is_relevant=True, score=1)
            office.store.save_found(Found(sift=sift, accounts=(account,)), keys={account.id: keys})
        for case, accounts in cases.items():
            office.store.save_stories([Story(id=f"story-{case}", accounts=tuple(accounts))])


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What new accounts cost with so many held: mean and worst seconds, widest block, peak bytes."""

    held: int
    mean_s: float
    worst_s: float
    widest: int
    peak_bytes: int


class Undone(Exception):
    """Takes a join back, so that each new account meets the same archive."""


def joined(office: Office, one: Told) -> float:
    """Seconds of the processor that one new account costs; everything is as before afterwards."""
    account, article = written(one)
    spent = 0.0
    try:
        with office.store.writing():
            office.store.save_articles([article], capture=article.id)
            sift = Sift(article=article.id, is_relevant=True, score=1)
            office.store.save_found(Found(sift=sift, accounts=(account,)))
            before = time.process_time()
            derive.file_and_join(office, [account], derive.Log())
            spent = time.process_time() - before
            raise Undone
    except Undone:
        return spent


def filled(size: int, stack: ExitStack) -> tuple[Office, int]:
    """An office that holds so many accounts, and the widest block that a new one asks for."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
    office = stack.enter_context(offices.create(folder / "office", name="Bench", country="KZ"))
    held = held_of(size)
    fill(office, held)
    return office, max(Counter(key for keys in held.values() for key in keys).values())


def costs(sizes: Sequence[int]) -> list[Cost]:
    """What new accounts cost with so many held, for each size."""
    with ExitStack() as stack:
        made = [filled(size, stack) for size in sizes]
        news = new()
        for office, _ in made:
            joined(office, news[0])  # what is read once only
        gc.collect()
        gc.freeze()
        spent = [[FAR] * len(news) for _ in made]
        for number, one in enumerate(news):
            for _ in range(TIMES):
                for quickest, (office, _) in zip(spent, made, strict=True):
                    quickest[number] = min(quickest[number], joined(office, one))
        return [
            Cost(
                held=size,
                mean_s=mean(quickest),
                worst_s=max(quickest),
                widest=widest,
                peak_bytes=max(peak_of(office, one) for one in news[::6]),
            )
            for size, quickest, (office, widest) in zip(sizes, spent, made, strict=True)
        ]


def peak_of(office: Office, one: Told) -> int:
    """The most memory that joining one new account takes. Tracing slows it, so that it has a run of its own."""
    tracemalloc.start()
    joined(office, one)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak


def main() -> int:
    """Print a line a size; 1 where a cost grew past the limit."""
    sizes = (*SIZES, FULL) if "--full" in sys.argv else SIZES
    print(f"{'accounts':>10} {'mean ms':>9} {'worst ms':>9} {'widest block':>13} {'peak MB':>8}")
    first, *_ = found = costs(sizes)
    for one in found:
        print(
            f"{one.held:10,} {one.mean_s * 1000:9.1f} {one.worst_s * 1000:9.1f} {one.widest:13,}"
            f" {one.peak_bytes / 1e6:8.2f}"
        )
    pairs = [
        p
        for o in found
        for p in ((o.mean_s, first.mean_s), (o.worst_s, first.worst_s), (o.peak_bytes, first.peak_bytes))
    ]
    failed = any(now > LIMIT * then for now, then in pairs)
    print("grew past 1.3 times" if failed else "within 1.3 times")
    return failed


if __name__ == "__main__":
    sys.exit(main())
