"""The test of the UN Protocol of 2000: act, means, purpose. Consent is no question once a means is used.

A child needs no means. Refuses MET: only a person sets it. Buying, selling and exploiting are acts of domestic codes
and no acts of the Protocol, though each implies one; payment promised to the adult herself is no means it lists.
Source: UN Protocol to Prevent, Suppress and Punish Trafficking in Persons, article 3.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tipwire.assess.buckets import CHILD_AT_STAKE, PAID_SEX_CONDUCTS, is_child_procured, is_unnamed_form
from tipwire.assess.gathered import CONTEXT_KINDS, INQUIRY, Gathered
from tipwire.model import (
    AccountKind,
    Act,
    Bucket,
    Conduct,
    Element,
    Evidence,
    Exploitation,
    Fact,
    Level,
    Means,
    Protocol,
    Status,
)

DOMESTIC_ACTS = frozenset({Act.BUY_SELL, Act.EXPLOIT})
FIRMEST = (
    Status.STATED,
    Status.ALLEGED,
    Status.CONTESTED,
    Status.ATTEMPTED,
    Status.INTENDED,
    Status.INDICATED,
)
# Firm enough to count as claimed; not_indicated and unknown are not.
CLAIMED = frozenset(FIRMEST)
INDEPENDENT = 2

ACT_WORDS = {
    Act.RECRUIT: "recruiting",
    Act.TRANSPORT: "transporting",
    Act.TRANSFER: "transferring",
    Act.HARBOUR: "harbouring",
    Act.RECEIVE: "receiving",
    Act.BUY_SELL: "buying or selling",
    Act.EXPLOIT: "exploiting",
}
MEANS_WORDS = {
    Means.THREAT: "threats",
    Means.THREAT_OF_LAW: "threats to report to the authorities",
    Means.THREAT_FAMILY: "threats against the family",
    Means.FORCE: "force",
    Means.SEXUAL_ABUSE: "sexual violence",
    Means.PSYCH_ABUSE: "psychological pressure",
    Means.ABDUCTION: "abduction",
    Means.DECEPTION: "deception",
    Means.ABUSE_OF_POWER: "abuse of power",
    Means.ABUSE_OF_VULNERABILITY: "abuse of a position of vulnerability",
    Means.PAYMENT_TO_CONTROLLER: "payment to a person in control",
    Means.PAYMENT_PROMISE: "payment promised",
    Means.DEBT: "debt",
    Means.TAKES_EARNINGS: "earnings taken",
    Means.WITHHOLDS_WAGES: "wages withheld",
    Means.DOCS_WITHHELD: "documents withheld",
    Means.RESTRICTS_MOVEMENT: "restricted movement",
    Means.ISOLATION: "isolation",
    Means.DENIES_NEEDS: "food, sleep or shelter denied",
    Means.DENIES_CARE: "medical care denied",
    Means.EXCESSIVE_HOURS: "excessive hours",
    Means.SUBSTANCES: "drugs or alcohol",
    Means.USES_CHILDREN: "children used for control",
    Means.OTHER: "other control",
}
FORM_WORDS = {
    Exploitation.SEX_PROST: "prostitution",
    Exploitation.SEX_PORN: "pornography",
    Exploitation.SEX_ONLINE: "sexual acts online",
    Exploitation.SEX_OTHER: "sexual exploitation",
    Exploitation.LAB: "forced labor",
    Exploitation.DOM: "forced household work",
    Exploitation.BEG: "forced begging",
    Exploitation.CRIM: "forced criminality",
    Exploitation.MARR: "forced marriage",
    Exploitation.ORG: "removal of organs",
    Exploitation.SLAV: "slavery or servitude",
    Exploitation.MIL: "use in armed service",
    Exploitation.SURR: "forced surrogacy",
    Exploitation.ADOPT_EXPL: "adoption in order to exploit",
    Exploitation.MIXED: "several forms of exploitation",
    Exploitation.OTHER: "exploitation",
}


def protocol(facts: Gathered, bucket: Bucket) -> Protocol:
    """The three elements and the overall answer."""
    elements = (act(facts), means(facts), purpose(facts))
    level, why = next((level, why(facts)) for holds, level, why in LEVELS if holds(facts, bucket, elements))
    return Protocol(
        act=elements[0], means=elements[1], purpose=elements[2], is_child=facts.is_child, overall=level, why=why
    )


def act(facts: Gathered) -> Element:
    """Recruiting, moving, hiding or receiving."""
    listed = [f for f in facts.acts if f.value not in DOMESTIC_ACTS]
    if listed:
        return element(listed, "The reports tell of " + words(ACT_WORDS[f.value] for f in listed) + ".")
    implied = [f for f in facts.acts if f.value in DOMESTIC_ACTS]
    if implied:
        named = words(ACT_WORDS[f.value] for f in implied)
        says = f"The reports tell of {named}, which implies a transfer, harbouring or receipt."
        return Element(status=Status.INDICATED, says=says, evidence=evidence(implied))
    if facts.forms:
        return Element(status=Status.UNKNOWN, says="The reports do not say who recruited, moved, hid or received whom.")
    if facts.conducts & CHILD_AT_STAKE:
        moved = [f for f in facts.conduct if f.value in CHILD_AT_STAKE]
        says = "A child was handed over or taken away; by whom is not established."
        return Element(status=Status.INDICATED, says=says, evidence=evidence(moved))
    if sold := [f for f in facts.conduct if f.value is Conduct.CHILD_SALE]:
        return Element(
            status=Status.INDICATED, says="A sale implies a transfer and a receipt.", evidence=evidence(sold)
        )
    return Element(status=Status.NOT_INDICATED, says="The reports tell of no act.")


def means(facts: Gathered) -> Element:
    """Force, deception, abuse of vulnerability and the like; not needed for a child."""
    if facts.listed_means:
        named = words(MEANS_WORDS[f.value] for f in facts.listed_means)
        return element(facts.listed_means, f"The reports tell of {named}.")
    if facts.is_child:
        return Element(status=Status.NOT_APPLICABLE, says="A child needs no means.")
    if facts.means:
        named = words(MEANS_WORDS[f.value] for f in facts.means)
        says = f"The reports tell of {named}, which the Protocol does not list as a means."
        return Element(status=Status.NOT_INDICATED, says=says, evidence=evidence(facts.means))
    return Element(status=Status.NOT_INDICATED, says="The reports state no means.")


def purpose(facts: Gathered) -> Element:
    """Exploitation, done or intended."""
    if facts.exploitation:
        named = words(FORM_WORDS[f.value] for f in facts.exploitation if f.value in FORM_WORDS)
        return element(facts.exploitation, f"The reports tell of {named}.")
    if is_child_procured(facts):
        paid = [f for f in facts.conduct if f.value in PAID_SEX_CONDUCTS]
        says = "A child in prostitution is exploited by whoever pays or profits."
        return Element(status=Status.INDICATED, says=says, evidence=evidence(paid))
    if Conduct.CHILD_SALE in facts.conducts and Conduct.MISSING_CHILD not in facts.conducts:
        sold = [f for f in facts.conduct if f.value is Conduct.CHILD_SALE]
        says = "A sale is told and no use of the child; adoption is no exploitation."
        return Element(status=Status.NOT_INDICATED, says=says, evidence=evidence(sold))
    if facts.conducts & CHILD_AT_STAKE:
        return Element(status=Status.UNKNOWN, says="What became of the child is not known.")
    if is_unnamed_form(facts):
        return Element(status=Status.UNKNOWN, says="The reports do not name the form of exploitation.")
    return Element(status=Status.NOT_INDICATED, says="The reports tell of no exploitation.")


Elements = tuple[Element, Element, Element]
Holds = Callable[[Gathered, Bucket, Elements], bool]


def is_no_event(facts: Gathered, bucket: Bucket, _elements: Elements) -> bool:
    """Totals, policy, comment, features and raids without a case."""
    quiet = facts.kinds <= CONTEXT_KINDS | {AccountKind.FEATURE}
    return quiet and bucket in (Bucket.CONTEXT, Bucket.NOT_RELEVANT)


def is_no_case(facts: Gathered, bucket: Bucket, _elements: Elements) -> bool:
    """Work, marriage or service that the bucket's rule has found to be no exploitation by itself."""
    return bool(facts.forms) and bucket in (Bucket.CONTEXT, Bucket.NOT_RELEVANT)


def is_without_purpose(_facts: Gathered, _bucket: Bucket, elements: Elements) -> bool:
    """No exploitation told, and none open."""
    return elements[2].status is Status.NOT_INDICATED


def is_likely(facts: Gathered, bucket: Bucket, elements: Elements) -> bool:
    """Act and purpose claimed, and a trafficking case or two independent sources say so."""
    claimed = elements[0].status in CLAIMED and elements[2].status in CLAIMED and not facts.is_ended
    case = bucket is Bucket.TIP_CASE
    return claimed and (case or (bucket is Bucket.TIP_SUSPECTED and facts.story.sourcing.independent >= INDEPENDENT))


LEVELS: tuple[tuple[Holds, Level, Callable[[Gathered], str]], ...] = (
    (is_no_event, Level.NOT_APPLICABLE, lambda _: "The reports tell of no single event."),
    (is_no_case, Level.NOT_INDICATED, lambda _: "What is told shows no exploitation."),
    (is_without_purpose, Level.NOT_INDICATED, lambda f: purpose(f).says),
    (is_likely, Level.LIKELY, lambda f: likely_why(f)),
    (lambda *_: True, Level.POSSIBLE, lambda f: possible_why(f)),
)


def likely_why(facts: Gathered) -> str:
    """Why likely, with what is not stated."""
    case = facts.stages & INQUIRY or facts.has_proceedings
    because = "proceedings exist" if case else "independent sources say so"
    missing = "" if facts.listed_means or facts.is_child else "; a means is not stated"
    return f"Act and purpose are told and {because}{missing}."


def possible_why(facts: Gathered) -> str:
    """Why no more than possible."""
    missing = [name for name, told in (("act", act(facts)), ("purpose", purpose(facts))) if told.status not in CLAIMED]
    if missing:
        return f"The {' and the '.join(missing)} cannot be read from the reports."
    if facts.is_ended:
        return "Act and purpose were claimed; the proceedings ended without a conviction."
    return "Act and purpose are claimed; no trafficking case is told, and no second independent source."


def element(facts: Sequence[Fact[object]] | Sequence[Fact[Act]], says: str) -> Element:
    """An element with the firmest status of its facts."""
    status = min((f.status for f in facts), key=lambda s: FIRMEST.index(s) if s in FIRMEST else len(FIRMEST))
    return Element(status=status, says=says, evidence=evidence(facts))


def evidence(facts: Sequence[Fact[object]] | Sequence[Fact[Act]]) -> tuple[Evidence, ...]:
    """The words that prove the facts, each once."""
    return tuple(dict.fromkeys(e for f in facts for e in f.evidence))


def words(values: object) -> str:
    """The words with commas and a last "and", each once."""
    named = list(dict.fromkeys(values))  # type: ignore[call-overload]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else "".join(named)
