"""The vocabularies: enums with the codes of our domain reference, and their maps to the evaluation schema.

Codes are stable ASCII; labels are a language's business. Refuses free text: what is not here is OTHER or UNKNOWN.
Source of the codes: docs/reference/words.md (UN Protocol, ILO indicators, HTCDS 2.0, CTDC).
"""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How firmly a text holds a value."""

    STATED = "stated"
    ALLEGED = "alleged"
    INTENDED = "intended"
    ATTEMPTED = "attempted"
    INDICATED = "indicated"
    CONTESTED = "contested"
    NOT_INDICATED = "not_indicated"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class AccountKind(StrEnum):
    """What sort of report an account is."""

    CASE = "case"
    STATISTICS = "statistics"
    POLICY = "policy"
    ENFORCEMENT_OPERATION = "enforcement_operation"
    COMMENTARY = "commentary"
    FEATURE = "feature"
    PREVENTION = "prevention"
    OTHER = "other"


class Bucket(StrEnum):
    """What a story counts as."""

    TIP_CASE = "TIP_CASE"
    TIP_SUSPECTED = "TIP_SUSPECTED"
    TIP_RELATED = "TIP_RELATED"
    CONTEXT = "CONTEXT"
    NOT_RELEVANT = "NOT_RELEVANT"


CASE_BUCKETS = frozenset({Bucket.TIP_CASE, Bucket.TIP_SUSPECTED, Bucket.TIP_RELATED})


class Exploitation(StrEnum):
    """Purpose or form of exploitation."""

    SEX_PROST = "SEX_PROST"
    SEX_PORN = "SEX_PORN"
    SEX_ONLINE = "SEX_ONLINE"
    SEX_OTHER = "SEX_OTHER"
    LAB = "LAB"
    DOM = "DOM"
    BEG = "BEG"
    CRIM = "CRIM"
    MARR = "MARR"
    ORG = "ORG"
    SLAV = "SLAV"
    MIL = "MIL"
    SURR = "SURR"
    ADOPT_EXPL = "ADOPT_EXPL"
    MIXED = "MIXED"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"
    NONE_INDICATED = "NONE_INDICATED"


class Conduct(StrEnum):
    """Related conduct that is not exploitation by itself."""

    CHILD_SALE = "CHILD_SALE"
    IRREGULAR_ADOPTION = "IRREGULAR_ADOPTION"
    MISSING_CHILD = "MISSING_CHILD"
    RECORDS_IRREGULARITY = "RECORDS_IRREGULARITY"
    SMUGGLING = "SMUGGLING"
    IRREGULAR_MIGRATION = "IRREGULAR_MIGRATION"
    ILLEGAL_EMPLOYMENT_OF_FOREIGNERS = "ILLEGAL_EMPLOYMENT_OF_FOREIGNERS"
    PROCURING = "PROCURING"
    BROTHEL_KEEPING = "BROTHEL_KEEPING"
    SEX_WORK_NO_THIRD_PARTY = "SEX_WORK_NO_THIRD_PARTY"
    ABDUCTION_FOR_MARRIAGE = "ABDUCTION_FOR_MARRIAGE"
    UNPAID_WAGES = "UNPAID_WAGES"
    CHILD_NEGLECT = "CHILD_NEGLECT"
    MIGRATION_POLICY = "MIGRATION_POLICY"
    LABOUR_MARKET = "LABOUR_MARKET"
    DEPORTATION_ORDER = "DEPORTATION_ORDER"


class Act(StrEnum):
    """The act of the UN Protocol; the last two are acts of domestic codes only."""

    RECRUIT = "RECRUIT"
    TRANSPORT = "TRANSPORT"
    TRANSFER = "TRANSFER"
    HARBOUR = "HARBOUR"
    RECEIVE = "RECEIVE"
    BUY_SELL = "BUY_SELL"
    EXPLOIT = "EXPLOIT"


class Means(StrEnum):
    """Means and control (HTCDS and CTDC names in the reference)."""

    THREAT = "THREAT"
    THREAT_OF_LAW = "THREAT_OF_LAW"
    THREAT_FAMILY = "THREAT_FAMILY"
    FORCE = "FORCE"
    SEXUAL_ABUSE = "SEXUAL_ABUSE"
    PSYCH_ABUSE = "PSYCH_ABUSE"
    ABDUCTION = "ABDUCTION"
    DECEPTION = "DECEPTION"
    ABUSE_OF_POWER = "ABUSE_OF_POWER"
    ABUSE_OF_VULNERABILITY = "ABUSE_OF_VULNERABILITY"
    PAYMENT_TO_CONTROLLER = "PAYMENT_TO_CONTROLLER"
    PAYMENT_PROMISE = "PAYMENT_PROMISE"
    DEBT = "DEBT"
    TAKES_EARNINGS = "TAKES_EARNINGS"
    WITHHOLDS_WAGES = "WITHHOLDS_WAGES"
    DOCS_WITHHELD = "DOCS_WITHHELD"
    RESTRICTS_MOVEMENT = "RESTRICTS_MOVEMENT"
    ISOLATION = "ISOLATION"
    DENIES_NEEDS = "DENIES_NEEDS"
    DENIES_CARE = "DENIES_CARE"
    EXCESSIVE_HOURS = "EXCESSIVE_HOURS"
    SUBSTANCES = "SUBSTANCES"
    USES_CHILDREN = "USES_CHILDREN"
    OTHER = "OTHER"
    NOT_STATED = "NOT_STATED"


# Control and inducement that the UN Protocol does not list as a means (domain reference 1.1, 1.9).
NOT_PROTOCOL_MEANS = frozenset({Means.PAYMENT_PROMISE, Means.WITHHOLDS_WAGES, Means.EXCESSIVE_HOURS, Means.NOT_STATED})


class Recruitment(StrEnum):
    """How a person was found."""

    JOB_OFFER = "JOB_OFFER"
    JOB_AD_ONLINE = "JOB_AD_ONLINE"
    SOCIAL_MEDIA = "SOCIAL_MEDIA"
    MESSENGER = "MESSENGER"
    PERSONAL_APPROACH = "PERSONAL_APPROACH"
    FRIEND = "FRIEND"
    FAMILY = "FAMILY"
    INTIMATE_PARTNER = "INTIMATE_PARTNER"
    AGENCY = "AGENCY"
    STREET_OR_STATION = "STREET_OR_STATION"
    MARKET_LABOUR_EXCHANGE = "MARKET_LABOUR_EXCHANGE"
    CARE_INSTITUTION = "CARE_INSTITUTION"
    DEBT_SALE_BY_PARENT = "DEBT_SALE_BY_PARENT"
    MARRIAGE_OFFER = "MARRIAGE_OFFER"
    ABDUCTION = "ABDUCTION"
    RE_TRAFFICKED = "RE_TRAFFICKED"
    OTHER = "OTHER"
    UNKNOWN = "UNKNOWN"


class Stage(StrEnum):
    """The stage ladder, lowest first. DETENTION (задержан) is not ARREST (арестован, a court's measure)."""

    REPORTED = "REPORTED"
    AUTHORITY_AWARE = "AUTHORITY_AWARE"
    UNDERCOVER_OPERATION = "UNDERCOVER_OPERATION"
    RAID = "RAID"
    RESCUE = "RESCUE"
    INVESTIGATION = "INVESTIGATION"
    DETENTION = "DETENTION"
    ARREST = "ARREST"
    PRETRIAL_DETENTION = "PRETRIAL_DETENTION"
    RELEASE_ON_TERMS = "RELEASE_ON_TERMS"
    CHARGE = "CHARGE"
    TRIAL = "TRIAL"
    CONVICTION = "CONVICTION"
    ACQUITTAL = "ACQUITTAL"
    TERMINATION = "TERMINATION"
    SENTENCE = "SENTENCE"
    APPEAL = "APPEAL"
    AMNESTY = "AMNESTY"
    RELEASE = "RELEASE"
    REFERRAL = "REFERRAL"
    SHELTER = "SHELTER"
    REPATRIATION = "REPATRIATION"
    DEPORTATION_PENDING = "DEPORTATION_PENDING"
    DEPORTATION = "DEPORTATION"
    ADMINISTRATIVE_CHARGE = "ADMINISTRATIVE_CHARGE"


class DomesticTrack(StrEnum):
    """How far the country's own proceedings have come."""

    NONE = "NONE"
    AWARE_NO_CASE = "AWARE_NO_CASE"
    INVESTIGATED_TIP = "INVESTIGATED_TIP"
    INVESTIGATED_OTHER = "INVESTIGATED_OTHER"
    CHARGED_TIP = "CHARGED_TIP"
    CHARGED_OTHER = "CHARGED_OTHER"
    TRIED_TIP = "TRIED_TIP"
    CONVICTED_TIP = "CONVICTED_TIP"
    CONVICTED_OTHER = "CONVICTED_OTHER"
    ACQUITTED = "ACQUITTED"
    TERMINATED = "TERMINATED"
    ADMINISTRATIVE = "ADMINISTRATIVE"


class Speaker(StrEnum):
    """Who says so."""

    OFFICIAL_POLICE = "OFFICIAL_POLICE"
    OFFICIAL_PROSECUTOR = "OFFICIAL_PROSECUTOR"
    OFFICIAL_COURT = "OFFICIAL_COURT"
    OFFICIAL_MINISTRY = "OFFICIAL_MINISTRY"
    OFFICIAL_GOVERNMENT = "OFFICIAL_GOVERNMENT"
    LEGISLATOR = "LEGISLATOR"
    NGO = "NGO"
    INTL_ORG = "INTL_ORG"
    SUSPECT = "SUSPECT"
    DEFENCE_LAWYER = "DEFENCE_LAWYER"
    PRESUMED_VICTIM = "PRESUMED_VICTIM"
    WITNESS = "WITNESS"
    RELATIVE = "RELATIVE"
    EXPERT = "EXPERT"
    UNNAMED_EXPERT = "UNNAMED_EXPERT"
    UNNAMED = "UNNAMED"
    MEDIA = "MEDIA"
    UNCLEAR = "UNCLEAR"


class Polarity(StrEnum):
    """Which way a claim goes."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    NO_COMMENT = "no_comment"


class Modality(StrEnum):
    """What sort of saying a claim is."""

    FACT = "fact"
    ALLEGATION = "allegation"
    BELIEF = "belief"
    FINDING = "finding"
    OPINION = "opinion"
    LEGAL_OPINION = "legal_opinion"
    DENIAL = "denial"
    COUNTER_ACCOUNT = "counter_account"
    COUNTER_ALLEGATION = "counter_allegation"
    ANNOUNCEMENT = "announcement"
    ORDER = "order"
    MITIGATION = "mitigation"
    UNVERIFIED = "unverified"


class Sex(StrEnum):
    """As the words carry it."""

    FEMALE = "female"
    MALE = "male"


class CountKind(StrEnum):
    """How a number of persons is hedged."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    ABOUT = "about"
    ALMOST = "almost"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    RANGE = "range"
    PLURAL_UNSPECIFIED = "plural_unspecified"


class PlaceRole(StrEnum):
    """What happened at a place."""

    EVENT = "event"
    ORIGIN = "origin"
    DESTINATION = "destination"
    COURT = "court"
    MENTION = "mention"


class MoneyPurpose(StrEnum):
    """What a sum was for, and how far it went."""

    OFFERED = "offered"
    ASKED = "asked"
    FOUND = "found"
    PAID = "paid"
    DEPOSIT = "deposit"
    PROMISED_WAGE = "promised_wage"
    UNPAID_WAGE = "unpaid_wage"
    DEBT = "debt"
    TAKINGS = "takings"
    SHARE_LEFT = "share_left"
    FINE = "fine"
    DAMAGE = "damage"
    PRICE = "price"
    OTHER = "other"


class TermKind(StrEnum):
    """Imposed is not requested, possible or suspended."""

    IMPOSED = "imposed"
    SUSPENDED = "suspended"
    REQUESTED = "requested"
    POSSIBLE = "possible"


class BodyKind(StrEnum):
    """Kinds of bodies that act or speak."""

    POLICE = "police"
    MINISTRY = "ministry"
    PROSECUTOR = "prosecutor"
    COURT = "court"
    SECURITY = "security"
    BORDER = "border"
    MIGRATION = "migration"
    INVESTIGATORS = "investigators"
    CONSULAR = "consular"
    LABOUR = "labour"
    HEALTH = "health"
    EDUCATION = "education"
    OMBUDSMAN = "ombudsman"
    NGO = "ngo"
    IOM = "iom"
    INTL_ORG = "intl_org"
    GOVERNMENT = "government"
    LEGISLATURE = "legislature"
    OTHER = "other"


class Measure(StrEnum):
    """What a statistic counted; kinds that differ are never added."""

    DEPORTED = "deported"
    ENTERED = "entered"
    EMPLOYERS = "employers"
    MIGRANTS = "migrants"
    QUOTA = "quota"
    VICTIMS = "victims"
    SUSPECTS = "suspects"
    CASES = "cases"
    CALLS = "calls"
    MONEY = "money"
    PERSONS = "persons"
    OTHER = "other"


class Screening(StrEnum):
    """What a report of a raid or deportation says of looking for victims."""

    DONE = "done"
    NOT_DONE = "not_done"
    NOT_INDICATED = "not_indicated"
    NOT_APPLICABLE = "not_applicable"


class Indicator(StrEnum):
    """The eleven indicators of forced labour (ILO, 2012). One may suffice, usually several are needed."""

    ABUSE_OF_VULNERABILITY = "ILO01"
    DECEPTION = "ILO02"
    RESTRICTION_OF_MOVEMENT = "ILO03"
    ISOLATION = "ILO04"
    VIOLENCE = "ILO05"
    INTIMIDATION = "ILO06"
    RETENTION_OF_DOCUMENTS = "ILO07"
    WITHHOLDING_OF_WAGES = "ILO08"
    DEBT_BONDAGE = "ILO09"
    ABUSIVE_CONDITIONS = "ILO10"
    EXCESSIVE_OVERTIME = "ILO11"


class Pillar(StrEnum):
    """The three Ps that an annual report on trafficking is written by."""

    PROSECUTION = "prosecution"
    PROTECTION = "protection"
    PREVENTION = "prevention"


class Flag(StrEnum):
    """Marks for the reader's attention."""

    VICTIM_SCREENING_GAP = "VICTIM_SCREENING_GAP"
    MASS_DEPORTATION_RISK = "MASS_DEPORTATION_RISK"
    CONFLICTING_ACCOUNTS = "CONFLICTING_ACCOUNTS"
    DEPENDENT_SOURCES = "DEPENDENT_SOURCES"
    SINGLE_SOURCE = "SINGLE_SOURCE"
    UNNAMED_SOURCE = "UNNAMED_SOURCE"
    CHILD = "CHILD"
    DISABILITY = "DISABILITY"
    ELDERLY = "ELDERLY"
    OFFICIAL_COMPLICITY = "OFFICIAL_COMPLICITY"
    SUSPECT_IS_ELECTED_OFFICIAL = "SUSPECT_IS_ELECTED_OFFICIAL"
    VICTIM_OFFENDER_OVERLAP = "VICTIM_OFFENDER_OVERLAP"
    DOMESTIC_PALERMO_DIVERGENCE = "DOMESTIC_PALERMO_DIVERGENCE"
    EVENT_DATE_MISSING = "EVENT_DATE_MISSING"
    DRAFTER_NOTE = "DRAFTER_NOTE"
    WATCHLIST = "WATCHLIST"
    ATTEMPT = "ATTEMPT"
    GENERALISATION_ABOUT_A_GROUP = "GENERALISATION_ABOUT_A_GROUP"
    VICTIM_IDENTIFIABLE = "VICTIM_IDENTIFIABLE"


class PersonRole(StrEnum):
    """In what role a named person appears; the first three are always masked in products."""

    VICTIM = "victim"
    RELATIVE = "relative"
    WITNESS = "witness"
    MINOR = "minor"
    SUSPECT = "suspect"
    OFFICIAL = "official"
    OTHER = "other"


class Action(StrEnum):
    """What a ruling does."""

    ACCEPT = "accept"
    REJECT = "reject"
    AMEND = "amend"
    MERGE = "merge"
    SPLIT = "split"
    PROTECT = "protect"
    NOTE = "note"


class Level(StrEnum):
    """The overall answer of the UN Protocol test; only a person's ruling sets MET."""

    MET = "met"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NOT_INDICATED = "not_indicated"
    NOT_APPLICABLE = "not_applicable"
