"""Which bucket a story counts in: an ordered table of rules with names, the first that holds decides.

Nationality and ethnic group are no condition of any rule. Refuses to make a case of a word: a form of exploitation, a
trafficking article or one of the listed related conducts must be told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tipwire.assess.gathered import CONTEXT_KINDS, Gathered
from tipwire.assess.law import LawClass
from tipwire.model import AccountKind, Act, Bucket, Conduct, Exploitation, Means, Stage

PAID_SEX = frozenset({Exploitation.SEX_PROST, Exploitation.SEX_ONLINE, Exploitation.SEX_PORN})
PROCURED = frozenset({Conduct.PROCURING, Conduct.BROTHEL_KEEPING})
PAID_SEX_CONDUCTS = PROCURED | {Conduct.SEX_WORK_NO_THIRD_PARTY}
WARDS = frozenset({Conduct.IRREGULAR_ADOPTION, Conduct.MISSING_CHILD, Conduct.RECORDS_IRREGULARITY})
CHILD_AT_STAKE = frozenset({Conduct.IRREGULAR_ADOPTION, Conduct.MISSING_CHILD})
# Pay held back or long hours are no forced labour by themselves (ILO indicators; the other nine are).
WAGES_ONLY = frozenset({Means.WITHHOLDS_WAGES, Means.EXCESSIVE_HOURS, Means.PAYMENT_PROMISE})
LABOUR = frozenset({Exploitation.LAB})
HELD = frozenset({Stage.DETENTION, Stage.ARREST, Stage.PRETRIAL_DETENTION, Stage.CHARGE, Stage.TRIAL, Stage.CONVICTION})
# What is told of nearly any foreign worker's trouble and is no case by itself.
MIGRATION = frozenset(
    {
        Conduct.SMUGGLING,
        Conduct.IRREGULAR_MIGRATION,
        Conduct.ILLEGAL_EMPLOYMENT_OF_FOREIGNERS,
        Conduct.SEX_WORK_NO_THIRD_PARTY,
        Conduct.UNPAID_WAGES,
        Conduct.MIGRATION_POLICY,
        Conduct.LABOUR_MARKET,
        Conduct.DEPORTATION_ORDER,
        Conduct.CHILD_NEGLECT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketRule:
    """A rule: when it holds, what follows, the sentence that says why, and where the rule is from."""

    name: str
    holds: Callable[[Gathered], bool]
    bucket: Bucket
    why: str
    source: str


def bucket(facts: Gathered) -> BucketRule:
    """The first rule that holds; the last one always does."""
    return next(rule for rule in RULES if rule.holds(facts))


def announces(facts: Gathered) -> bool:
    """Nothing but totals, law, campaigns or comment."""
    return facts.kinds <= CONTEXT_KINDS


def is_raid(facts: Gathered) -> bool:
    """An operation against migrants without exploitation or trafficking article."""
    return AccountKind.ENFORCEMENT_OPERATION in facts.kinds and not tells_exploitation(facts)


def tells_exploitation(facts: Gathered) -> bool:
    """A form of exploitation, an article, or a related conduct that counts."""
    return bool(facts.forms or LawClass.CORE in facts.law | facts.opinions or is_related(facts))


def is_related(facts: Gathered) -> bool:
    """A conduct that is kept in a column of its own."""
    return bool(facts.conducts & (WARDS | PROCURED | {Conduct.CHILD_SALE, Conduct.ABDUCTION_FOR_MARRIAGE}))


def is_sold_child(facts: Gathered) -> bool:
    """A child sold, and nobody speaks of a use."""
    return Conduct.CHILD_SALE in facts.conducts and not facts.forms


def is_ward(facts: Gathered) -> bool:
    """A ward missing or adopted against the rules, and nobody speaks of a use."""
    return bool(facts.conducts & CHILD_AT_STAKE) and not facts.forms


def is_wages_only(facts: Gathered) -> bool:
    """Work for little or no pay without any other indicator and without proceedings for trafficking."""
    means = {f.value for f in facts.means}
    told = facts.forms <= LABOUR and (facts.forms or Conduct.UNPAID_WAGES in facts.conducts)
    compelled = (
        means - WAGES_ONLY
        or Stage.RESCUE in facts.stages
        or Act.HARBOUR in {f.value for f in facts.acts}
        or LawClass.LINKED in facts.law
        # Nobody is held for late pay: who is detained or tried for what is called a form of exploitation is no debtor.
        or (facts.forms and facts.stages & HELD)
    )
    wages = Conduct.UNPAID_WAGES in facts.conducts or bool(means)
    return bool(told) and wages and not compelled and not facts.has_tip_case and LawClass.CORE not in facts.opinions


def is_family_labour(facts: Gathered) -> bool:
    """Children who work for their own family or school, without compulsion."""
    compelled = facts.listed_means or facts.has_tip_case
    return Conduct.CHILD_NEGLECT in facts.conducts and facts.forms <= LABOUR and not compelled


def is_bride(facts: Gathered) -> bool:
    """Abduction or forced marriage, not sold on, held for work or prostitution, or charged as trafficking."""
    sold = Act.BUY_SELL in {f.value for f in facts.acts}
    is_marriage = facts.forms == {Exploitation.MARR} or (
        not facts.forms and Conduct.ABDUCTION_FOR_MARRIAGE in facts.conducts
    )
    return is_marriage and not sold and not facts.has_tip_case


def is_conscription(facts: Gathered) -> bool:
    """Service in armed forces without deceit or force and without a trafficking case."""
    return facts.forms == {Exploitation.MIL} and not facts.listed_means and not facts.has_tip_case


def is_procuring(facts: Gathered) -> bool:
    """Adults in prostitution, a third party profits, no means told, and no trafficking article."""
    told = facts.forms <= PAID_SEX and (facts.forms or facts.conducts & PROCURED)
    named = LawClass.CORE in facts.law | facts.opinions
    is_procured = bool(facts.conducts & PROCURED or facts.law & {LawClass.ADJACENT})
    return bool(told) and is_procured and not facts.is_child and not facts.listed_means and not named


def is_tip_case(facts: Gathered) -> bool:
    """Exploitation at least intended, and a trafficking charge, investigation or trial."""
    return bool(facts.forms) and facts.has_tip_case


def is_unnamed_case(facts: Gathered) -> bool:
    """Exploitation and proceedings, and no report names the article: to be read as trafficking until one does."""
    return bool(facts.forms) and facts.has_proceedings and facts.names_no_article and is_more_than_procuring(facts)


def is_more_than_procuring(facts: Gathered) -> bool:
    """A form other than adult prostitution, or a means, or recruiting and moving people for it."""
    acts = {f.value for f in facts.acts} & {Act.RECRUIT, Act.TRANSPORT, Act.TRANSFER, Act.HARBOUR, Act.RECEIVE}
    return bool(facts.forms - PAID_SEX or facts.listed_means or facts.is_child or acts) or not facts.conducts & PROCURED


def is_suspected(facts: Gathered) -> bool:
    """Exploitation is told; no trafficking case is."""
    return bool(facts.forms)


def is_child_procured(facts: Gathered) -> bool:
    """A child in prostitution is always a victim."""
    return facts.is_child and bool(facts.conducts & PAID_SEX_CONDUCTS)


def is_article_alone(facts: Gathered) -> bool:
    """A trafficking article or opinion without any form of exploitation told."""
    return LawClass.CORE in facts.law | facts.opinions


def is_unnamed_form(facts: Gathered) -> bool:
    """Victims held by a means or freed, and nobody names what for; trouble with papers and pay apart."""
    has_victims = any(a.victims.count for a in facts.sources)
    held = bool(facts.listed_means) or bool(facts.stages & {Stage.RESCUE, Stage.REPATRIATION, Stage.SHELTER})
    is_told = AccountKind.CASE in facts.kinds and not facts.forms and not facts.conducts
    return is_told and has_victims and held


def is_only_migration(facts: Gathered) -> bool:
    """Crossing, papers, work permits, pay."""
    return bool(facts.conducts & MIGRATION) or bool(facts.statistics)


def is_about_the_field(facts: Gathered) -> bool:
    """A report of a known sort without any fact that a case needs."""
    return bool(facts.kinds - {AccountKind.OTHER})


RULES: tuple[BucketRule, ...] = (
    BucketRule(
        name="announcement",
        holds=announces,
        bucket=Bucket.CONTEXT,
        why="The reports give totals, policy or comment and tell of no single event.",
        source="UN Protocol, article 3: trafficking is an act done to a person",
    ),
    BucketRule(
        name="migration raid",
        holds=is_raid,
        bucket=Bucket.CONTEXT,
        why="An operation against migrants; no exploitation is told, and migrants found are not victims by that.",
        source="UN Smuggling Protocol, articles 3 and 5: migrants are not liable for being smuggled, nor victims by it",
    ),
    BucketRule(
        name="child sale",
        holds=is_sold_child,
        bucket=Bucket.TIP_RELATED,
        why="A child sold or offered for sale; no exploitation is told.",
        source="Travaux of the UN Protocol: adoption counts only where it is used in order to exploit",
    ),
    BucketRule(
        name="missing or adopted ward",
        holds=is_ward,
        bucket=Bucket.TIP_RELATED,
        why="A child missing or adopted against the rules; no buyer, price or use is told.",
        source="the same; a sale is not inferred before a buyer, a price or a use is told",
    ),
    BucketRule(
        name="bride abduction",
        holds=is_bride,
        bucket=Bucket.TIP_RELATED,
        why="Marriage without free consent; nobody says that the person was sold on or used otherwise.",
        source="Supplementary Convention 1956, article 1(c); separate offenses in Kazakhstan and Kyrgyzstan",
    ),
    BucketRule(
        name="conscription",
        holds=is_conscription,
        bucket=Bucket.NOT_RELEVANT,
        why="Military service by itself is outside forced labour (ILO Convention 29).",
        source="ILO Convention 29, article 2(2)(a)",
    ),
    BucketRule(
        name="family labour",
        holds=is_family_labour,
        bucket=Bucket.CONTEXT,
        why="Children work for their family or school; no compulsion is told.",
        source="ILO Convention 138, article 5(3): family holdings; Convention 29 where compelled",
    ),
    BucketRule(
        name="wages only",
        holds=is_wages_only,
        bucket=Bucket.CONTEXT,
        why="Low or unpaid wages; no other sign of forced labour is told.",
        source="ILO indicators of forced labour: pay alone is none of the other ten",
    ),
    BucketRule(
        name="procuring",
        holds=is_procuring,
        bucket=Bucket.TIP_RELATED,
        why="Adults in prostitution for a third party's profit; no means and no trafficking article is told.",
        source="UN Protocol, article 3(a): an adult's case needs a means",
    ),
    BucketRule(
        name="trafficking case",
        holds=is_tip_case,
        bucket=Bucket.TIP_CASE,
        why="Exploitation is at least intended, and proceedings for trafficking exist.",
        source="UN Protocol, article 5; the country's trafficking article",
    ),
    BucketRule(
        name="case without article",
        holds=is_unnamed_case,
        bucket=Bucket.TIP_CASE,
        why="Exploitation is told and proceedings exist; no report names the article.",
        source="the same; press reports seldom name the article at first",
    ),
    BucketRule(
        name="suspected",
        holds=is_suspected,
        bucket=Bucket.TIP_SUSPECTED,
        why="Exploitation is described; no case under a trafficking article is told.",
        source="UN Protocol, article 3; no case under a trafficking article",
    ),
    BucketRule(
        name="child in prostitution",
        holds=is_child_procured,
        bucket=Bucket.TIP_SUSPECTED,
        why="A child in prostitution is a victim whatever the article.",
        source="UN Protocol, article 3(c); Optional Protocol on the sale of children 2000, article 2(b)",
    ),
    BucketRule(
        name="article alone",
        holds=is_article_alone,
        bucket=Bucket.TIP_RELATED,
        why="A trafficking article is named; no form of exploitation is told.",
        source="domestic law only: Supreme Court of Kazakhstan, resolution 7 of 2012, a sale needs no purpose",
    ),
    BucketRule(
        name="form not named",
        holds=is_unnamed_form,
        bucket=Bucket.TIP_SUSPECTED,
        why="People were held or freed; the reports do not name the form of exploitation.",
        source="UN Protocol, article 3(a): means told, purpose open",
    ),
    BucketRule(
        name="migration",
        holds=is_only_migration,
        bucket=Bucket.CONTEXT,
        why="Crossing, papers, permits or pay; no exploitation is told.",
        source="UN Smuggling Protocol, article 3(a)",
    ),
    BucketRule(
        name="field",
        holds=is_about_the_field,
        bucket=Bucket.CONTEXT,
        why="The reports are on the subject and tell of no exploitation.",
        source="office practice: what bears on the field is context until a fact makes it a case",
    ),
    BucketRule(
        name="nothing",
        holds=lambda _: True,
        bucket=Bucket.NOT_RELEVANT,
        why="Nothing that counts is told.",
        source="none of the above",
    ),
)
