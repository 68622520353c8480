"""What one outlet tells of one event or announcement: the Account and the values it holds."""

from __future__ import annotations

from dataclasses import dataclass, field

from tipwire.model.evidence import Evidence, Fact, Reason
from tipwire.model.vocabulary import (
    AccountKind,
    Act,
    BodyKind,
    Conduct,
    CountKind,
    Exploitation,
    Means,
    Measure,
    Modality,
    MoneyPurpose,
    PersonRole,
    PlaceRole,
    Polarity,
    Recruitment,
    Screening,
    Sex,
    Speaker,
    Stage,
    TermKind,
)
from tipwire.model.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of persons: low and high ends, None where open ("more than 5" is low 5, high None)."""

    low: int | None
    high: int | None
    kind: CountKind = CountKind.EXACT


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """An age in whole years, an infant 0, a range both ends; `months` where the text counts in months."""

    low: int
    high: int
    months: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class People:
    """One side of an account. `roles` are English glosses of the text's own words ("businesswoman", "farm owner");
    `persons` are keys into the restricted table of names."""

    count: Fact[Count] | None = None
    sexes: tuple[Fact[Sex], ...] = ()
    ages: tuple[Fact[Age], ...] = ()
    minors: Fact[bool] | None = None
    nationalities: tuple[Fact[str], ...] = ()
    roles: tuple[Fact[str], ...] = ()
    persons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A named person of one article: restricted, never in a product. `mentions` are all the places where any form of
    the name stands; `text` is the nominative in the text's own script."""

    key: str
    article: str
    text: str
    role: PersonRole
    is_protected: bool
    mentions: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in today's English name; `country` ISO 3166-1 alpha-2; `admin1` oblast, region or city of its own."""

    name: str
    country: str
    admin1: str = ""
    kind: str = "town"
    role: PlaceRole = PlaceRole.EVENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """A sum as said, never converted; `high` where a range is given; `per` is the unit ("month", "person")."""

    amount: float
    currency: str
    purpose: MoneyPurpose = MoneyPurpose.OTHER
    high: float | None = None
    kind: CountKind = CountKind.EXACT
    per: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LawRef:
    """An article as said. `code` is the code valid on the date ("KZ-CC-1997"); `basis` charge, opinion or inferred.

    `article` is empty where only the offence is named.
    """

    country: str
    article: str
    part: str = ""
    code: str = ""
    offence: str = ""
    basis: str = "charge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body that acts or speaks: stable code, English name, kind."""

    code: str
    name: str
    kind: BodyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEvent:
    """One stage of the proceedings, with its day and body where the text gives them; `count` persons it concerns."""

    stage: Stage
    when: When | None = None
    body: str = ""
    count: Count | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term of imprisonment in years (months as fractions); `high` where a range is given."""

    years: float
    kind: TermKind = TermKind.IMPOSED
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a speaker says of this event. `about` is a plain English gloss ("guilt"), empty where nothing is sure."""

    speaker: Speaker
    polarity: Polarity
    evidence: tuple[Evidence, ...]
    modality: Modality = Modality.ALLEGATION
    body: str = ""
    about: str = ""
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a claim needs evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparator:
    """What a figure is compared with: ratio, difference, direction, share; a base that we worked out is marked."""

    type: str
    factor: float | None = None
    base_period: str = ""
    base_stated: float | None = None
    base_derived: float | None = None
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """A figure over more than this event: what was counted, in which unit, where, when, on which articles, who says so.

    `value` is the number said ("17 thousand" is 17000), None for a bare direction; `high` where a range is given.
    `place` is an ISO code for a country, else an English name. `span` is what the period means where it is no whole
    year or month ("the first half", "the past 3 years"). `is_part` marks a number of those counted by another figure.
    """

    measure: Measure
    value: float | None
    evidence: tuple[Evidence, ...]
    high: float | None = None
    kind: CountKind = CountKind.EXACT
    unit: str = "persons"
    what: str = ""
    place: str = ""
    period: When | None = None
    article_basis: str = ""
    comparator: Comparator | None = None
    by: Speaker = Speaker.MEDIA
    is_derived: bool = False
    rule: str = ""
    span: str = ""
    is_part: bool = False

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("a statistic needs evidence")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One outlet's account of one event or announcement. `id` is the outlet and the hash of its normalised quote.

    `absent` are steps that it says had not been taken; `scope` are the paragraphs it is told in; `via` the outlets and
    bodies it quotes as its source; `details` original sentences that carry what no slot holds; `score` and `reasons`
    say why it is here.
    """

    id: str
    article: str
    outlet: str
    language: str
    kind: AccountKind
    published: When | None = None
    scope: tuple[int, ...] = ()
    exploitation: tuple[Fact[Exploitation], ...] = ()
    conduct: tuple[Fact[Conduct], ...] = ()
    acts: tuple[Fact[Act], ...] = ()
    means: tuple[Fact[Means], ...] = ()
    recruitment: tuple[Fact[Recruitment], ...] = ()
    stages: tuple[Fact[StageEvent], ...] = ()
    absent: tuple[Fact[Stage], ...] = ()
    when: Fact[When] | None = None
    places: tuple[Fact[Place], ...] = ()
    victims: People = field(default_factory=People)
    suspects: People = field(default_factory=People)
    money: tuple[Fact[Money], ...] = ()
    law: tuple[Fact[LawRef], ...] = ()
    bodies: tuple[Fact[Body], ...] = ()
    terms: tuple[Fact[Term], ...] = ()
    claims: tuple[Claim, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    screening: Fact[Screening] | None = None
    via: tuple[Fact[str], ...] = ()
    details: tuple[Evidence, ...] = ()
    score: float = 0.0
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sift:
    """The verdict on one article before anything costly is done, with its reasons either way."""

    article: str
    is_relevant: bool
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that was found in one article: the verdict, its accounts, and the restricted names."""

    sift: Sift
    accounts: tuple[Account, ...] = ()
    names: tuple[Name, ...] = ()
