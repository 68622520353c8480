"""The tables an annual report on trafficking asks for, each cell with the stories it counts.

Stories are counted once in a table; persons only within one standing. Refuses totals over standings, and figures that
officials give: those stand in a list of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from tipwire.assess.gathered import Gathered, gathered
from tipwire.assess.law import law_class
from tipwire.assess.standing import Standing, standing
from tipwire.model import (
    Account,
    Assessment,
    Bucket,
    Conduct,
    DomesticTrack,
    Exploitation,
    PlaceRole,
    Sex,
    Speaker,
    Statistic,
    Story,
    TermKind,
)

NOT_TOLD = "not told"
SEVERAL = "several"
ADULT = 18

# The forms as an annual report groups them, in its order.
FORMS: dict[str, frozenset[Exploitation]] = {
    "sex trafficking": frozenset(
        {Exploitation.SEX_PROST, Exploitation.SEX_PORN, Exploitation.SEX_ONLINE, Exploitation.SEX_OTHER}
    ),
    "forced labor": frozenset({Exploitation.LAB, Exploitation.DOM, Exploitation.SLAV}),
    "forced begging": frozenset({Exploitation.BEG}),
    "forced criminality": frozenset({Exploitation.CRIM}),
    "forced marriage": frozenset({Exploitation.MARR}),
    "removal of organs": frozenset({Exploitation.ORG}),
    "other form": frozenset(
        {Exploitation.MIL, Exploitation.SURR, Exploitation.ADOPT_EXPL, Exploitation.MIXED, Exploitation.OTHER}
    ),
}
# Who gives a figure that an annual report quotes: the state, the courts, organizations.
BODIES = frozenset(
    {
        Speaker.OFFICIAL_POLICE,
        Speaker.OFFICIAL_PROSECUTOR,
        Speaker.OFFICIAL_COURT,
        Speaker.OFFICIAL_MINISTRY,
        Speaker.OFFICIAL_GOVERNMENT,
        Speaker.LEGISLATOR,
        Speaker.NGO,
        Speaker.INTL_ORG,
    }
)
CHILD_CONDUCTS = frozenset({Conduct.CHILD_SALE, Conduct.IRREGULAR_ADOPTION, Conduct.MISSING_CHILD})
CHILD_SALE = "sale or irregular adoption of a child"


@dataclass(frozen=True, slots=True, kw_only=True)
class Persons:
    """How many at least and at most; `high` None where a report leaves it open; `untold` stories give no number."""

    low: int = 0
    high: int | None = 0
    untold: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one cell counts: the ids of its stories, and persons where the table counts persons."""

    row: str
    column: str
    stories: tuple[str, ...]
    persons: Persons | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: its name, what it counts, its rows and columns in their order, and the cells that are not empty."""

    name: str
    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]

    def cell(self, row: str, column: str) -> Cell | None:
        """The cell there; None where nothing counts."""
        return next((c for c in self.cells if (c.row, c.column) == (row, column)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Official:
    """A figure that a body gives over more than one event, never mixed with our counts; `accounts` that print it."""

    statistic: Statistic
    outlets: tuple[str, ...]
    stories: tuple[str, ...]
    accounts: tuple[str, ...]

    @property
    def basis(self) -> str:
        """Which articles it counts, as said."""
        return self.statistic.article_basis or "article basis not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A case with what its sources say."""

    story: Story
    assessment: Assessment
    facts: Gathered


def tables(stories: Iterable[tuple[Story, Assessment]], home: str) -> tuple[Table, ...]:
    """The tables over the cases among these stories; `home` is the country whose citizens are nationals."""
    cases = [Told(story=s, assessment=a, facts=gathered(s)) for s, a in stories if a.is_case]
    return (
        count("cases", "Stories by form and what they count as", cases, form, lambda t: [t.assessment.bucket.value]),
        count("proceedings", "Stories by how far the proceedings have come", cases, track, form),
        persons("sex", "Persons by standing and sex", cases, sex),
        persons("age", "Persons by standing, adults and children", cases, age),
        persons("nationality", "Persons by standing, nationals and foreigners", cases, lambda t: national(t, home)),
        count("places", "Stories by the place of the event", cases, place, lambda t: [t.assessment.bucket.value]),
        count("articles", "Stories by the articles named", cases, article, track),
        count("sentences", "Stories by the sentences told", cases, term, form),
        count("pillars", "Stories by pillar", cases, lambda t: [p.value for p in t.assessment.pillars], form),
    )


def official(stories: Iterable[tuple[Story, Assessment]]) -> tuple[Official, ...]:
    """The figures that bodies give, each once with all outlets that print it; reprints print none."""
    held: dict[tuple[object, ...], list[tuple[Story, Account, Statistic]]] = {}
    for story, _ in stories:
        for account in story.sources:
            for of in account.statistics:
                if of.by in BODIES and of.value is not None:
                    key = (of.measure, of.value, of.high, of.unit, of.period.iso if of.period else "", of.article_basis)
                    held.setdefault(key, []).append((story, account, of))
    return tuple(
        Official(
            statistic=group[0][2],
            outlets=tuple(dict.fromkeys(a.outlet for _, a, _ in group)),
            stories=tuple(dict.fromkeys(s.id for s, _, _ in group)),
            accounts=tuple(dict.fromkeys(a.id for _, a, _ in group)),
        )
        for group in held.values()
    )


Split = Callable[[Told], Sequence[str]]


def count(name: str, title: str, cases: Sequence[Told], row: Split, column: Split) -> Table:
    """A table that counts stories. A story stands in each row it belongs to, and in one cell once."""
    held: dict[tuple[str, str], dict[str, None]] = {}
    for told in cases:
        for r in row(told):
            for c in column(told):
                held.setdefault((r, c), {})[told.story.id] = None
    cells = [Cell(row=r, column=c, stories=tuple(ids)) for (r, c), ids in held.items()]
    return table(name, title, cells)


def persons(name: str, title: str, cases: Sequence[Told], split: Split) -> Table:
    """A table that counts persons: standings in rows, never added; one column a story."""
    held: dict[tuple[str, str], list[Told]] = {}
    for told in cases:
        held.setdefault((standing(told.facts).value, one(split(told))), []).append(told)
    cells = [
        Cell(row=r, column=c, stories=tuple(t.story.id for t in group), persons=added(group))
        for (r, c), group in held.items()
    ]
    return table(name, title, cells)


def table(name: str, title: str, cells: Sequence[Cell]) -> Table:
    """The table with rows and columns in the order of the vocabularies, the rest by name."""
    rows, columns = (sorted({getattr(c, side) for c in cells}, key=rank) for side in ("row", "column"))
    return Table(name=name, title=title, rows=tuple(rows), columns=tuple(columns), cells=tuple(cells))


ORDER = [
    *Standing,
    *FORMS,
    CHILD_SALE,
    *Bucket,
    *DomesticTrack,
    *Sex,
    "adults",
    "children",
    "nationals",
    "foreigners",
]


def rank(label: str) -> tuple[int, str]:
    """Where a row or column stands; what is not told comes last."""
    late = {SEVERAL: len(ORDER) + 1, NOT_TOLD: len(ORDER) + 2}
    return (ORDER.index(label) if label in ORDER else late.get(label, len(ORDER)), label)


def added(group: Sequence[Told]) -> Persons:
    """The persons of stories of one standing. Sources that differ on one story give its ends."""
    low, high, untold = 0, 0, 0
    is_open = False
    for told in group:
        ends = [(a.victims.count.value.low, a.victims.count.value.high) for a in told.facts.sources if a.victims.count]
        known = [(a, b) for a, b in ends if a is not None or b is not None]
        if not known:
            untold += 1
            continue
        low += min(a or 0 for a, _ in known)
        is_open = is_open or any(b is None for _, b in known)
        high += max(b or a or 0 for a, b in known)
    return Persons(low=low, high=None if is_open else high, untold=untold)


def one(labels: Sequence[str]) -> str:
    """The one label, SEVERAL for more, NOT_TOLD for none."""
    return labels[0] if len(labels) == 1 else SEVERAL if labels else NOT_TOLD


def form(told: Told) -> list[str]:
    """The form of exploitation as an annual report groups it; several where a story tells of more than one."""
    labels = [label for label, codes in FORMS.items() if codes & told.facts.forms]
    if not labels and told.facts.conducts & CHILD_CONDUCTS:
        labels = [CHILD_SALE]
    return [one(labels)]


def track(told: Told) -> list[str]:
    """How far the proceedings have come."""
    return [told.assessment.domestic.value]


def sex(told: Told) -> list[str]:
    """The sexes told of the victims."""
    return sorted({f.value.value for a in told.facts.sources for f in a.victims.sexes})


def age(told: Told) -> list[str]:
    """Adults, children or both, as told."""
    said = [a.victims.minors.value for a in told.facts.sources if a.victims.minors is not None]
    children = any(said) or any(year < ADULT for year in told.facts.ages)
    adults = any(year >= ADULT for year in told.facts.ages) or (bool(said) and not all(said))
    return [label for label, holds in (("adults", adults), ("children", children)) if holds]


def national(told: Told, home: str) -> list[str]:
    """Nationals, foreigners or both, as told."""
    codes = {f.value for a in told.facts.sources for f in a.victims.nationalities}
    return [label for label, holds in (("nationals", home in codes), ("foreigners", bool(codes - {home}))) if holds]


def place(told: Told) -> list[str]:
    """The oblast or country of the event, each once."""
    where = (f.value for a in told.facts.sources for f in a.places if f.value.role is PlaceRole.EVENT)
    return sorted({p.admin1 or p.name for p in where}) or [NOT_TOLD]


def article(told: Told) -> list[str]:
    """The articles named by the proceedings, with country and class; opinions and guesses are left out."""
    return sorted(set(numbers(told))) or [NOT_TOLD]


def numbers(told: Told) -> Iterator[str]:
    """Each article of the accounts."""
    for account in told.facts.sources:
        for law in (f.value for f in account.law):
            if law.article and law.basis not in ("opinion", "inferred"):
                part = f"({law.part})" if law.part else ""
                yield f"{law.country} {law.article}{part} ({law_class(law, told.facts.on)})"


def term(told: Told) -> list[str]:
    """The kinds of sentence told, with their years."""
    return sorted({years(account, kind) for account in told.facts.sources for kind in TermKind} - {""}) or [NOT_TOLD]


def years(account: Account, kind: TermKind) -> str:
    """The terms of one kind that one account tells: "imposed, 3 to 8 years"."""
    said = [t for f in account.terms if (t := f.value).kind is kind]
    if not said:
        return ""
    low, high = min(t.years for t in said), max(t.high or t.years for t in said)
    return f"{kind.value}, {low:g} years" if low == high else f"{kind.value}, {low:g} to {high:g} years"
