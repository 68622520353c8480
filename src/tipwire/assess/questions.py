"""What the articles do not say and a reader would ask, as a table of questions; the answerless ones are given.

Refuses questions that the story has answered, and questions on people who are not in it.
"""

from __future__ import annotations

from collections.abc import Callable

from tipwire.assess.buckets import CHILD_AT_STAKE
from tipwire.assess.gathered import CONVICTED, SUSPECTS, Gathered
from tipwire.model import Bucket, Conduct, Measure, Precision, Screening, Stage, TermKind

HELPED = frozenset({Stage.SHELTER, Stage.REFERRAL, Stage.REPATRIATION})
CASE_MEASURES = frozenset({Measure.CASES, Measure.VICTIMS, Measure.SUSPECTS})

Ask = Callable[[Gathered, Bucket, Screening], bool]


def questions(facts: Gathered, bucket: Bucket, screening: Screening) -> tuple[str, ...]:
    """The open questions, in the order of the table."""
    return tuple(question for holds, question in QUESTIONS if holds(facts, bucket, screening))


def has_victims(facts: Gathered, bucket: Bucket) -> bool:
    """True where a case has somebody exploited or sold."""
    return bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED, Bucket.TIP_RELATED)


def asks_screening(_facts: Gathered, _bucket: Bucket, screening: Screening) -> bool:
    return screening is Screening.NOT_INDICATED


def asks_number(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return has_victims(facts, bucket) and not any(a.victims.count for a in facts.sources)


def asks_age(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    said = any(a.victims.minors is not None or a.victims.ages for a in facts.sources)
    return has_victims(facts, bucket) and not said


def asks_shelter(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    wanted = bool(facts.forms) and bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED)
    return wanted and not facts.stages & HELPED


def asks_means(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    wanted = bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED) and not facts.is_child
    return wanted and not facts.listed_means


def asks_article(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    numbered = any(f.value.article for a in facts.sources for f in a.law if f.value.basis != "inferred")
    return has_victims(facts, bucket) and facts.has_proceedings and not numbered


def asks_case(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return has_victims(facts, bucket) and not facts.has_proceedings


def asks_reply(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    accused = any(a.suspects.count or a.suspects.persons or a.suspects.roles for a in facts.sources)
    spoke = any(c.speaker in SUSPECTS for c in facts.claims)
    return has_victims(facts, bucket) and accused and not spoke


def asks_sentence(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    imposed = any(f.value.kind in (TermKind.IMPOSED, TermKind.SUSPENDED) for a in facts.sources for f in a.terms)
    return bool(facts.stages & CONVICTED) and has_victims(facts, bucket) and not imposed


def asks_appeal(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return bool(facts.stages & CONVICTED) and has_victims(facts, bucket) and Stage.APPEAL not in facts.stages


def asks_day(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    days = [a.when.value for a in facts.sources if a.when]
    return has_victims(facts, bucket) and not any(d.precision is Precision.DAY for d in days)


def asks_child_use(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return bucket is Bucket.TIP_RELATED and Conduct.CHILD_SALE in facts.conducts


def asks_child_place(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return bucket is Bucket.TIP_RELATED and bool(facts.conducts & CHILD_AT_STAKE)


def asks_basis(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    bare = any(s.measure in CASE_MEASURES and not s.article_basis for s in facts.statistics)
    return bucket is Bucket.CONTEXT and bare


QUESTIONS: tuple[tuple[Ask, str], ...] = (
    (asks_screening, "Were the people interviewed to identify victims of trafficking?"),
    (asks_number, "How many victims are there?"),
    (asks_age, "Are the victims adults or children?"),
    (asks_child_place, "Where is the child, and who took it?"),
    (asks_child_use, "Is any exploitation of the child alleged, or adoption only?"),
    (asks_means, "By what means were the victims recruited or held?"),
    (asks_shelter, "Were the victims sheltered or assisted, and by whom?"),
    (asks_case, "Is a criminal case open?"),
    (asks_article, "Under which article are the proceedings?"),
    (asks_reply, "What do the suspects say?"),
    (asks_sentence, "What sentences were imposed?"),
    (asks_appeal, "Is the judgment final?"),
    (asks_day, "On what day did it happen?"),
    (asks_basis, "Which articles of the criminal code do the figures count?"),
)
