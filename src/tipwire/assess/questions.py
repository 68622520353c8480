"""What the articles do not say and a reader would ask: the questions of questions.tsv that no account answers.

A reprint may answer too: it can hold a sentence of its own. Refuses questions on people who are not in the story.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.resources import files

from tipwire.assess.buckets import CHILD_AT_STAKE
from tipwire.assess.gathered import CONVICTED, SUSPECTS, Gathered
from tipwire.errors import SettingsError
from tipwire.model import (
    AccountKind,
    Bucket,
    Conduct,
    Exploitation,
    Means,
    Measure,
    MoneyPurpose,
    Precision,
    Question,
    Screening,
    Stage,
    TermKind,
)
from tipwire.text import rows

HELPED = frozenset({Stage.SHELTER, Stage.REFERRAL, Stage.REPATRIATION})
CASE_MEASURES = frozenset({Measure.CASES, Measure.VICTIMS, Measure.SUSPECTS})

WORKED = frozenset({Exploitation.LAB, Exploitation.DOM, Exploitation.SLAV})
PAY_TOLD = frozenset({Means.WITHHOLDS_WAGES, Means.TAKES_EARNINGS})
PAY_SUMS = frozenset({MoneyPurpose.UNPAID_WAGE, MoneyPurpose.SHARE_LEFT})
REMOVED = frozenset({Stage.DEPORTATION, Stage.DEPORTATION_PENDING, Stage.RAID, Stage.ADMINISTRATIVE_CHARGE})

Ask = Callable[[Gathered, Bucket, Screening], bool]


def questions(facts: Gathered, bucket: Bucket, screening: Screening) -> tuple[Question, ...]:
    """The open questions, in the order of the table."""
    return tuple(question for question in QUESTIONS if ASKS[question.id](facts, bucket, screening))


def has_victims(facts: Gathered, bucket: Bucket) -> bool:
    """True where a case has somebody exploited or sold."""
    return bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED, Bucket.TIP_RELATED)


def asks_screening(_facts: Gathered, _bucket: Bucket, screening: Screening) -> bool:
    return screening is Screening.NOT_INDICATED


def asks_number(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return has_victims(facts, bucket) and not any(a.victims.count for a in facts.story.accounts)


def asks_age(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    said = any(a.victims.minors is not None or a.victims.ages for a in facts.story.accounts)
    return has_victims(facts, bucket) and not said


def asks_shelter(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    wanted = bool(facts.forms) and bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED)
    return wanted and not facts.stages & HELPED


def asks_means(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    wanted = bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED) and not facts.is_child
    return wanted and not facts.listed_means


def asks_article(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    numbered = any(f.value.article for a in facts.story.accounts for f in a.law if f.value.basis != "inferred")
    return has_victims(facts, bucket) and facts.has_proceedings and not numbered


def asks_case(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return has_victims(facts, bucket) and not facts.has_proceedings


def asks_reply(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    accused = any(a.suspects.count or a.suspects.persons or a.suspects.roles for a in facts.story.accounts)
    spoke = any(c.speaker in SUSPECTS for c in facts.claims)
    return has_victims(facts, bucket) and accused and not spoke


def asks_sentence(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    imposed = any(f.value.kind in (TermKind.IMPOSED, TermKind.SUSPENDED) for a in facts.story.accounts for f in a.terms)
    return bool(facts.stages & CONVICTED) and has_victims(facts, bucket) and not imposed


def asks_wages(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    worked = bool(facts.forms & WORKED) and bucket in (Bucket.TIP_CASE, Bucket.TIP_SUSPECTED)
    said = any(f.value in PAY_TOLD for f in facts.means) or any(
        f.value.purpose in PAY_SUMS for a in facts.story.accounts for f in a.money
    )
    return worked and not said and Conduct.UNPAID_WAGES not in facts.conducts


def asks_employers(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    is_raid = AccountKind.ENFORCEMENT_OPERATION in facts.kinds and bool(facts.stages & REMOVED)
    said = any(a.suspects.count or a.suspects.roles or a.suspects.persons for a in facts.story.accounts)
    counted = any(s.measure is Measure.EMPLOYERS for s in facts.statistics)
    return bucket is Bucket.CONTEXT and is_raid and not said and not counted


def asks_compensation(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    awarded = any(f.value.purpose is MoneyPurpose.DAMAGE for a in facts.story.accounts for f in a.money)
    return bool(facts.stages & CONVICTED) and has_victims(facts, bucket) and not awarded


def asks_appeal(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return bool(facts.stages & CONVICTED) and has_victims(facts, bucket) and Stage.APPEAL not in facts.stages


def asks_day(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    days = [a.when.value for a in facts.story.accounts if a.when]
    return has_victims(facts, bucket) and not any(d.precision is Precision.DAY for d in days)


def asks_child_use(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return bucket is Bucket.TIP_RELATED and Conduct.CHILD_SALE in facts.conducts


def asks_child_place(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    return bucket is Bucket.TIP_RELATED and bool(facts.conducts & CHILD_AT_STAKE)


def asks_basis(facts: Gathered, bucket: Bucket, _screening: Screening) -> bool:
    bare = any(s.measure in CASE_MEASURES and not s.article_basis for s in facts.statistics)
    return bucket is Bucket.CONTEXT and bare


ASKS: Mapping[str, Ask] = {
    "screening": asks_screening,
    "number": asks_number,
    "age": asks_age,
    "child_place": asks_child_place,
    "child_use": asks_child_use,
    "means": asks_means,
    "shelter": asks_shelter,
    "wages": asks_wages,
    "employers": asks_employers,
    "case": asks_case,
    "article": asks_article,
    "reply": asks_reply,
    "sentence": asks_sentence,
    "compensation": asks_compensation,
    "appeal": asks_appeal,
    "day": asks_day,
    "basis": asks_basis,
}


def load(text: str, file: str) -> tuple[Question, ...]:
    """The questions of a table, each with its condition. Errors: SettingsError that names the line."""
    found = []
    for row in rows(text, file, ("id", "question", "note", "source")):
        if row["id"] not in ASKS:
            raise row.refuse(f"{row['id']!r} has no condition in questions.py; there are {', '.join(ASKS)}.")
        if not row["question"].endswith("?") or row["note"].endswith("."):
            raise row.refuse("the question must end with a question mark and the note without a full stop.")
        row.needed("source")
        found.append(Question(id=row["id"], text=row["question"], note=row.needed("note")))
    if missing := ASKS.keys() - {q.id for q in found}:
        raise SettingsError(f"{file}: no line for {', '.join(sorted(missing))}; add one each.")
    return tuple(found)


QUESTIONS = load(files("tipwire.assess").joinpath("questions.tsv").read_text(encoding="utf-8"), "assess/questions.tsv")
