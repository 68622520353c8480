"""Accounts as rows of the evaluation schema (gates/SCHEMA.md), for `tipwire evaluate`.

The maps from our codes to the schema's stand here, as tables. A row says what the accounts say and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tipwire.model import (
    Account,
    AccountKind,
    Age,
    Article,
    Conduct,
    Exploitation,
    Fact,
    Found,
    LawRef,
    Name,
    People,
    PersonRole,
    PlaceRole,
    Polarity,
    Speaker,
    Stage,
    Statistic,
    Term,
    TermKind,
)

Row = dict[str, Any]

EXPLOITATION = {
    Exploitation.SEX_PROST: "sexual",
    Exploitation.SEX_PORN: "sexual",
    Exploitation.SEX_ONLINE: "sexual",
    Exploitation.SEX_OTHER: "sexual",
    Exploitation.LAB: "labour",
    Exploitation.SLAV: "labour",
    Exploitation.DOM: "domestic_servitude",
    Exploitation.BEG: "begging",
    Exploitation.CRIM: "forced_crime",
    Exploitation.MARR: "forced_marriage",
    Exploitation.ORG: "organ",
    Exploitation.SURR: "infant_sale",
    Exploitation.ADOPT_EXPL: "infant_sale",
}

CONDUCT = {Conduct.CHILD_SALE: "infant_sale"}

STAGE = {
    Stage.REPORTED: "reported",
    Stage.AUTHORITY_AWARE: "reported",
    Stage.UNDERCOVER_OPERATION: "raid",
    Stage.RAID: "raid",
    Stage.RESCUE: "rescue",
    Stage.SHELTER: "rescue",
    Stage.REFERRAL: "rescue",
    Stage.INVESTIGATION: "investigation",
    Stage.DETENTION: "arrest",
    Stage.ARREST: "arrest",
    Stage.PRETRIAL_DETENTION: "arrest",
    Stage.RELEASE_ON_TERMS: "arrest",
    Stage.CHARGE: "charge",
    Stage.TRIAL: "trial",
    Stage.CONVICTION: "conviction",
    Stage.SENTENCE: "conviction",
    Stage.ACQUITTAL: "acquittal",
    Stage.REPATRIATION: "repatriation",
    Stage.DEPORTATION_PENDING: "deportation",
    Stage.DEPORTATION: "deportation",
    Stage.ADMINISTRATIVE_CHARGE: "deportation",
}

SPEAKER = {
    Speaker.OFFICIAL_POLICE: "police",
    Speaker.OFFICIAL_PROSECUTOR: "prosecutor",
    Speaker.OFFICIAL_COURT: "court",
    Speaker.OFFICIAL_MINISTRY: "ministry",
    Speaker.NGO: "ngo",
    Speaker.INTL_ORG: "ngo",
    Speaker.SUSPECT: "suspect",
    Speaker.DEFENCE_LAWYER: "suspect",
    Speaker.PRESUMED_VICTIM: "victim",
    Speaker.RELATIVE: "victim",
    Speaker.MEDIA: "media",
}

POLARITY = {Polarity.ASSERTS: "asserts", Polarity.DENIES: "denies"}

INCIDENT_KINDS = frozenset(
    {AccountKind.CASE, AccountKind.FEATURE, AccountKind.ENFORCEMENT_OPERATION, AccountKind.OTHER}
)

KIND = {
    AccountKind.CASE: "case",
    AccountKind.ENFORCEMENT_OPERATION: "case",
    AccountKind.STATISTICS: "statistics",
    AccountKind.POLICY: "policy",
    AccountKind.PREVENTION: "policy",
    AccountKind.COMMENTARY: "feature",
    AccountKind.FEATURE: "feature",
    AccountKind.OTHER: "other",
}


def unique(values: Iterable[Any]) -> list[Any]:
    """The values in their order, each once; None left out."""
    out: list[Any] = []
    for value in values:
        if value is not None and value not in out:
            out.append(value)
    return out


def values(facts: Iterable[Fact[Any]]) -> list[Any]:
    """What the facts hold."""
    return [fact.value for fact in facts]


def ages(people: People) -> list[float]:
    """Each age in years once, a range as both ends; an infant 0, a child of 18 months 1.5."""
    return unique(end for age in values(people.ages) for end in ends_of(age))


def ends_of(age: Age) -> tuple[float, float]:
    """Both ends of an age in years."""
    if age.months is not None and age.months >= 12:
        return (age.months / 12, age.months / 12)
    return (age.low, age.high)


def ends(people: People) -> Row:
    """count_min and count_max."""
    count = people.count.value if people.count else None
    return {"count_min": count.low if count else None, "count_max": count.high if count else None}


def article_of(law: LawRef) -> str:
    """128(2), or the offence where no number is given."""
    if not law.article:
        return f"{law.offence or 'trafficking in persons'} (article number not given)"
    return f"{law.article}({law.part})" if law.part else law.article


def years(terms: Iterable[Term]) -> list[float]:
    """Imposed terms in years, a range as both ends."""
    return [
        end
        for term in terms
        if term.kind in (TermKind.IMPOSED, TermKind.SUSPENDED)
        for end in (term.years, term.high)
        if end is not None
    ]


def exploitation(account: Account) -> list[str]:
    """The schema's forms; unknown where none is named."""
    forms = [EXPLOITATION.get(v) for v in values(account.exploitation)]
    return unique(forms + [CONDUCT.get(v) for v in values(account.conduct)]) or ["unknown"]


def sums(account: Account) -> list[Row]:
    """Each sum of the event once; a range as both ends."""
    return unique(
        {"amount": amount, "currency": money.currency}
        for money in values(account.money)
        for amount in (money.amount, money.high)
        if amount is not None
    )


def claims(account: Account) -> list[Row]:
    """One a speaker and polarity; doubts and refusals to comment have no row."""
    return unique(
        {"by": SPEAKER.get(c.speaker, "unnamed"), "polarity": POLARITY[c.polarity], "about": c.about}
        for c in account.claims
        if c.polarity in POLARITY
    )


def incident(account: Account, names: Mapping[str, Name]) -> Row:
    """One account as an incident of the schema."""
    suspects = [names[key].text for key in account.suspects.persons if key in names]
    return {
        "exploitation": exploitation(account),
        "stage": unique(STAGE.get(v.stage) for v in values(account.stages)),
        "event_date": account.when.value.iso if account.when else None,
        "places": unique(
            {"name_en": p.name, "country_iso2": p.country, "admin1": p.admin1 or None}
            for p in values(account.places)
            if p.role is not PlaceRole.MENTION
        ),
        "victims": {
            **ends(account.victims),
            "sex": unique(str(v) for v in values(account.victims.sexes)),
            "minors": account.victims.minors.value if account.victims.minors else None,
            "ages": ages(account.victims),
            "nationalities": unique(values(account.victims.nationalities)),
        },
        "suspects": {
            **ends(account.suspects),
            "sex": unique(str(v) for v in values(account.suspects.sexes)),
            "names": unique(suspects),
        },
        "money": sums(account),
        "law": unique({"article": article_of(v), "country": v.country} for v in values(account.law)),
        "agencies": unique(v.name for v in values(account.bodies)),
        "sentence_years": years(values(account.terms)),
        "outlets_quoted": unique(values(account.via)),
        "claims": claims(account),
        "summary_en": "",
    }


def figure(stat: Statistic) -> Row:
    """One figure of the schema; None where only a direction was said."""
    value: Any = stat.value if stat.high is None else [stat.value, stat.high]
    return {
        "value": value,
        "unit_en": stat.unit,
        "what_en": stat.what or str(stat.measure),
        "place": stat.place,
        "period": stat.period.iso if stat.period else stat.span or None,
        "comparator": stat.comparator.says or stat.comparator.type if stat.comparator else None,
        "by": SPEAKER.get(stat.by, "unnamed"),
    }


def row(
    item: str,
    articles: Iterable[Article],
    founds: Iterable[Found],
    same_case_as: Iterable[str] = (),
    *,
    outlet: str = "",
) -> Row:
    """One line of predictions for one item, which one or several articles make up."""
    articles, founds = tuple(articles), tuple(founds)
    accounts = [account for found in founds for account in found.accounts]
    names = {name.key: name for found in founds for name in found.names if name.role is not PersonRole.OTHER}
    is_relevant = any(found.sift.is_relevant for found in founds)
    kinds = [account.kind for account in accounts]
    published = next((a.published.iso for a in articles if a.published), None)
    return {
        "id": item,
        "lang": articles[0].language if articles else "und",
        "outlet": outlet or (articles[0].outlet if articles else ""),
        "published": published,
        "relevant": is_relevant,
        "kind": KIND[kinds[0]] if kinds and is_relevant else "other",
        "incidents": [incident(a, names) for a in accounts if a.kind in INCIDENT_KINDS] if is_relevant else [],
        "statistics": [figure(s) for a in accounts for s in a.statistics] if is_relevant else [],
        "same_case_as": sorted(same_case_as) if is_relevant else [],
    }
