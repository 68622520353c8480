"""Cue words for `golden_accounts`: what the annotators' English notes and the texts' own words add to the gold codes.

Only for tests. The gold rows hold no acts, means, purposes of sums, or roles; these wide words give plausible ones.
"""

from __future__ import annotations

from tipwire.model import (
    AccountKind,
    Act,
    Body,
    BodyKind,
    Conduct,
    Exploitation,
    Means,
    Measure,
    Modality,
    MoneyPurpose,
    Speaker,
    Stage,
)

EXPLOITATION = {
    "sexual": Exploitation.SEX_PROST,
    "labour": Exploitation.LAB,
    "begging": Exploitation.BEG,
    "forced_marriage": Exploitation.MARR,
    "organ": Exploitation.ORG,
    "forced_crime": Exploitation.CRIM,
    "domestic_servitude": Exploitation.DOM,
}

STAGE = {
    "reported": Stage.REPORTED,
    "investigation": Stage.INVESTIGATION,
    "raid": Stage.RAID,
    "arrest": Stage.DETENTION,
    "charge": Stage.CHARGE,
    "trial": Stage.TRIAL,
    "conviction": Stage.CONVICTION,
    "acquittal": Stage.ACQUITTAL,
    "rescue": Stage.RESCUE,
    "repatriation": Stage.REPATRIATION,
    "deportation": Stage.DEPORTATION_PENDING,
}

SPEAKER = {
    "police": Speaker.OFFICIAL_POLICE,
    "prosecutor": Speaker.OFFICIAL_PROSECUTOR,
    "court": Speaker.OFFICIAL_COURT,
    "ministry": Speaker.OFFICIAL_MINISTRY,
    "ngo": Speaker.NGO,
    "victim": Speaker.PRESUMED_VICTIM,
    "suspect": Speaker.SUSPECT,
    "media": Speaker.MEDIA,
    "unnamed": Speaker.UNNAMED,
}

KIND = {
    "case": AccountKind.CASE,
    "statistics": AccountKind.STATISTICS,
    "policy": AccountKind.POLICY,
    "feature": AccountKind.FEATURE,
    "other": AccountKind.OTHER,
}

# Regular expressions over the annotator's English summary and notes on claims.
CONDUCT = (
    (r"adoption (rules|violation|procedure)|orphanage", Conduct.IRREGULAR_ADOPTION),
    (r"never arrived|failed to arrive|missing (girl|boy|child|infant)|disappear", Conduct.MISSING_CHILD),
    (r"illegal (labou?r )?migrants|illegally|without (permits|documents)", Conduct.IRREGULAR_MIGRATION),
    (r"unpaid wages|not (yet )?(been )?paid", Conduct.UNPAID_WAGES),
)

ACT = (
    (r"recruit|hir(ed|ing)", Act.RECRUIT),
    (r"\btook\b|\btake\b|\btaken\b|taking|transport|\bbrought\b|smuggl|flown", Act.TRANSPORT),
    (r"\bheld\b|locked|hous(ed|ing)|captiv|confin", Act.HARBOUR),
    (r"\bs(e|o)ll|\bsold|bought|buy", Act.BUY_SELL),
    (r"forced|made to|enslav|slave", Act.EXPLOIT),
)

MEANS = (
    (r"passports?|documents (were )?(taken|held|withheld)", Means.DOCS_WITHHELD),
    (r"locked|under guard|held by force|captiv", Means.RESTRICTS_MOVEMENT),
    (r"lured|tricked|false|deceiv|promised", Means.DECEPTION),
    (r"beat|violence|tortur", Means.FORCE),
    (r"\bow(ed|e)\b|debt", Means.DEBT),
    (r"disab", Means.ABUSE_OF_VULNERABILITY),
    (r"no wages|unpaid|not (been )?paid", Means.WITHHOLDS_WAGES),
)

ROLE = (
    (r"businesswom[ae]n", "businesswoman"),
    (r"head of .{0,20}(maternity )?hospital|chief doctor", "head of a hospital"),
    (r"doctor", "doctor"),
    (r"maslikhat deputy|maslikhat member", "member of a local council"),
    (r"owner of a .{0,12}farm|farm owner|farmer", "farm owner"),
    (r"manager", "manager"),
    (r"recruiter", "recruiter"),
    (r"neighbou?r", "neighbour"),
    (r"police officer|policem[ae]n", "police officer"),
)

# Regular expressions over the sentence that holds the sum, all languages at once; the first that fits.
PURPOSE = (
    (r"долг|должна|debt|owed|қарыз|qarz", MoneyPurpose.DEBT),
    (r"задат|аванс|deposit|advance", MoneyPurpose.DEPOSIT),
    (r"в месяц|month|айына|ойлик|айлык|жалақы|зарплат|wage|salary", MoneyPurpose.PROMISED_WAGE),
    (r"продать|сбыть|за ребенка|sell|sold|сату|сатпақ", MoneyPurpose.ASKED),
    (r"предлаг|предлож|offer|ұсын|обеща|сул", MoneyPurpose.OFFERED),
    (r"давали|paid|төле|получ", MoneyPurpose.PAID),
)

# The words of a speaker in the text, all languages at once.
SPEAKER_WORDS = {
    Speaker.OFFICIAL_POLICE: r"полиц|ДВД|МВД|police|ІІД|ИИМ|милиц|IIV|militsiya|IIB",
    Speaker.OFFICIAL_PROSECUTOR: r"прокур|prosecut|prokur",
    Speaker.OFFICIAL_COURT: r"\bсуд|court|\bсот|\bsud",
    Speaker.OFFICIAL_MINISTRY: r"МВД|министер|minist|ИИМ|консул|embass|consul|vazirli",
    Speaker.NGO: r"центр|НПО|фонд|NGO|cent(re|er)|бюро|bureau|ұйым|орталы|markaz|fund",
    Speaker.PRESUMED_VICTIM: r"потерпевш|жертв|рабоч|victim|worker|зардап|жәбір|қария|старик|рассказ|told",
    Speaker.SUSPECT: r"не призна|отрица|адвокат|den(y|ies|ied)|мойында|жоққа шығар|advokat|күнә|\bвин|rad et",
    Speaker.MEDIA: r"сообщ|report|хабар|xabar",
    Speaker.UNNAMED: r"говор|said|says|айт|ayt",
}

# Regular expressions over the annotator's English words for a figure; the first that fits.
MEASURE = (
    (r"deport|removed|expel", Measure.DEPORTED),
    (r"entered|arriv", Measure.ENTERED),
    (r"employer|compan", Measure.EMPLOYERS),
    (r"quota|permit", Measure.QUOTA),
    (r"usd|kzt|wage|price|fine|penalty", Measure.MONEY),
    (r"victim|freed|rescued|returned|helped|men\b|women|children", Measure.VICTIMS),
    (r"case|crime|offen|facts|channel", Measure.CASES),
    (r"call", Measure.CALLS),
    (r"migrant|foreigner|worker", Measure.MIGRANTS),
)

BODY = (
    (r"migration for|\bIOM\b", BodyKind.IOM),
    (r"court", BodyKind.COURT),
    (r"prosecut", BodyKind.PROSECUTOR),
    (r"migration", BodyKind.MIGRATION),
    (r"security", BodyKind.SECURITY),
    (r"consul|embass|foreign", BodyKind.CONSULAR),
    (r"education", BodyKind.EDUCATION),
    (r"labou?r", BodyKind.LABOUR),
    (r"\(ngo\)|cent(er|re)|fund|union", BodyKind.NGO),
    (r"ministry", BodyKind.MINISTRY),
    (r"police|internal affairs", BodyKind.POLICE),
)

# Places that are whole countries, as the gold names them.
COUNTRIES = frozenset(
    [
        "Kazakhstan",
        "Kyrgyzstan",
        "Uzbekistan",
        "Tajikistan",
        "Turkmenistan",
        "Russia",
        "Turkey",
        "Türkiye",
        "Georgia",
        "Armenia",
        "Azerbaijan",
        "Ukraine",
        "Belarus",
        "Moldova",
        "Romania",
        "Bulgaria",
        "Germany",
        "France",
        "Italy",
        "Spain",
        "Greece",
        "Poland",
        "Switzerland",
        "China",
        "India",
        "Pakistan",
        "Bangladesh",
        "Nepal",
        "Myanmar",
        "Thailand",
        "Malaysia",
        "Indonesia",
        "Philippines",
        "Cambodia",
        "Laos",
        "Vietnam",
        "Iraq",
        "Iran",
        "Israel",
        "Egypt",
        "Libya",
        "Mali",
        "Nigeria",
        "Kenya",
        "Niger",
        "Syria",
        "Lebanon",
        "Jordan",
        "Oman",
        "Qatar",
        "Bahrain",
        "Kuwait",
        "Afghanistan",
        "Mongolia",
        "Britain",
        "Serbia",
        "Albania",
        "Ghana",
        "Uganda",
    ]
) | {"United Kingdom", "United States", "United Arab Emirates", "Saudi Arabia", "South Korea", "Burkina Faso"}

# Who announces a policy, by the words of the text: code, English name, kind, speaker, what sort of saying.
ANNOUNCER = (
    (
        r"премьер|prime minister",
        (Body(code="PM", name="Prime Minister", kind=BodyKind.GOVERNMENT), Speaker.OFFICIAL_GOVERNMENT, Modality.ORDER),
    ),
    (
        r"министерств\w* труда|ministry of lab|еңбек және|эмгек жана",
        (
            Body(code="MINTRUD", name="Ministry of Labor and Social Protection", kind=BodyKind.MINISTRY),
            Speaker.OFFICIAL_MINISTRY,
            Modality.ANNOUNCEMENT,
        ),
    ),
)
