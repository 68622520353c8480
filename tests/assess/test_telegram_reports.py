"""The ten reports of a real monthly telegram of January 2009, as the domain classifies them; persons left out."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.assess.build import account, claim, people, statistic, story
from tipwire import assess
from tipwire.model import Account, Bucket, DomesticTrack, Flag, Level, Screening


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A paragraph of the telegram and what it must come out as."""

    paragraph: int
    told: tuple[Account, ...]
    bucket: Bucket
    level: Level
    track: DomesticTrack = DomesticTrack.NONE
    flags: tuple[Flag, ...] = ()
    screening: Screening = Screening.NOT_APPLICABLE


RECRUITERS = account(
    exploitation="SEX_PROST:attempted",
    acts="RECRUIT TRANSPORT",
    means="PAYMENT_PROMISE",
    stages="UNDERCOVER_OPERATION ARREST CHARGE",
    suspects=people(count=2, roles=["businesswoman"]),
)
DOCTOR = account(
    "announcement",
    conduct="CHILD_SALE",
    stages="ARREST CHARGE PRETRIAL_DETENTION",
    law_refs="trafficking_in_minors",
    day="2009-01-08",
    victims=people(count=1, minors=True, ages=[0]),
    suspects=people(count=1, roles=["doctor", "head of a hospital"]),
    claims=(claim("OFFICIAL_MINISTRY"),),
    via="Azattyk newspaper",
)
REPLY = account(
    "reply",
    conduct="CHILD_SALE",
    stages="ARREST",
    outlet="Azattyk newspaper",
    victims=people(count=1, minors=True, ages=[0]),
    suspects=people(count=1, roles=["doctor", "member of a local council"]),
    claims=(claim("SUSPECT", "denies"), claim("UNNAMED")),
)
WARD = account(
    conduct="MISSING_CHILD IRREGULAR_ADOPTION",
    stages="INVESTIGATION",
    victims=people(count=1, minors=True),
    claims=(claim("OFFICIAL_PROSECUTOR"), claim("OFFICIAL_POLICE")),
)
BEGGARS = account(
    exploitation="BEG",
    acts="RECRUIT",
    stages="AUTHORITY_AWARE",
    law_refs="opinion=KZ:128",
    victims=people(ages=[70], roles=["disabled man"], nationalities="UZ"),
    suspects=people(count=1, roles=["recruiter"]),
    claims=(claim("NGO"), claim("SUSPECT", "denies"), claim("OFFICIAL_POLICE")),
)
TOTALS = account(
    kind="statistics",
    statistics=(
        statistic("deported", 17000),
        statistic("entered", 1_300_000),
        statistic("migrants", 136_000),
        statistic("employers", 2000),
    ),
)
SITES = account(
    kind="enforcement_operation",
    conduct="IRREGULAR_MIGRATION",
    stages="RAID DEPORTATION_PENDING",
    statistics=(statistic("migrants", 2500),),
)
WAGES = account(kind="feature", conduct="LABOUR_MARKET", claims=(claim("UNNAMED_EXPERT"),))
QUOTA = account(kind="policy", conduct="LABOUR_MARKET MIGRATION_POLICY", claims=(claim("OFFICIAL_MINISTRY"),))
ORDER = account(
    kind="policy",
    conduct="MIGRATION_POLICY DEPORTATION_ORDER",
    claims=(claim("OFFICIAL_GOVERNMENT", quote="Мигранты способствуют росту преступности и безработицы"),),
)

EXPECTED = (
    Expected(
        paragraph=2,
        told=(RECRUITERS,),
        bucket=Bucket.TIP_CASE,
        level=Level.LIKELY,
        track=DomesticTrack.CHARGED_TIP,
        flags=(Flag.ATTEMPT, Flag.EVENT_DATE_MISSING, Flag.SINGLE_SOURCE),
    ),
    Expected(
        paragraph=3,
        told=(DOCTOR,),
        bucket=Bucket.TIP_RELATED,
        level=Level.NOT_INDICATED,
        track=DomesticTrack.CHARGED_TIP,
        flags=(Flag.CHILD, Flag.DOMESTIC_PALERMO_DIVERGENCE),
    ),
    Expected(
        paragraph=4,
        told=(DOCTOR, REPLY),
        bucket=Bucket.TIP_RELATED,
        level=Level.NOT_INDICATED,
        track=DomesticTrack.CHARGED_TIP,
        flags=(Flag.CHILD, Flag.SUSPECT_IS_ELECTED_OFFICIAL, Flag.UNNAMED_SOURCE, Flag.DEPENDENT_SOURCES),
    ),
    Expected(
        paragraph=5,
        told=(WARD,),
        bucket=Bucket.TIP_RELATED,
        level=Level.POSSIBLE,
        track=DomesticTrack.INVESTIGATED_OTHER,
        flags=(Flag.CHILD, Flag.WATCHLIST),
    ),
    Expected(
        paragraph=6,
        told=(BEGGARS,),
        bucket=Bucket.TIP_SUSPECTED,
        level=Level.POSSIBLE,
        track=DomesticTrack.AWARE_NO_CASE,
        flags=(Flag.DISABILITY, Flag.ELDERLY, Flag.VICTIM_IDENTIFIABLE),
    ),
    Expected(
        paragraph=7,
        told=(TOTALS,),
        bucket=Bucket.CONTEXT,
        level=Level.NOT_APPLICABLE,
        flags=(Flag.VICTIM_SCREENING_GAP,),
        screening=Screening.NOT_INDICATED,
    ),
    Expected(
        paragraph=8,
        told=(SITES,),
        bucket=Bucket.CONTEXT,
        level=Level.NOT_INDICATED,
        track=DomesticTrack.ADMINISTRATIVE,
        flags=(Flag.VICTIM_SCREENING_GAP, Flag.MASS_DEPORTATION_RISK),
        screening=Screening.NOT_INDICATED,
    ),
    Expected(
        paragraph=9,
        told=(WAGES,),
        bucket=Bucket.CONTEXT,
        level=Level.NOT_APPLICABLE,
        flags=(Flag.UNNAMED_SOURCE,),
    ),
    Expected(paragraph=10, told=(QUOTA,), bucket=Bucket.CONTEXT, level=Level.NOT_APPLICABLE),
    Expected(
        paragraph=11,
        told=(ORDER,),
        bucket=Bucket.CONTEXT,
        level=Level.NOT_APPLICABLE,
        flags=(Flag.GENERALISATION_ABOUT_A_GROUP,),
    ),
)


@pytest.mark.parametrize("expected", EXPECTED, ids=[f"paragraph {e.paragraph}" for e in EXPECTED])
def test_a_report_of_the_telegram_is_classified_as_the_domain_says(expected: Expected) -> None:
    found = assess.story(story(*expected.told))
    assert found.bucket is expected.bucket
    assert found.protocol.overall is expected.level
    assert found.domestic is expected.track
    assert found.screening is expected.screening
    assert set(expected.flags) <= {flag for flag, _ in found.flags}


def test_paragraph_2_names_the_means_that_is_not_stated() -> None:
    found = assess.story(story(RECRUITERS))
    assert "means is not stated" in found.protocol.why
    assert "does not list" in found.protocol.means.says
    assert found.domestic_why == "Charges were brought; no report names the article."


def test_four_cases_and_six_reports_of_context() -> None:
    cases = {e.paragraph for e in EXPECTED if assess.story(story(*e.told)).is_case}
    assert cases == {2, 3, 4, 5, 6}


def test_the_denial_stands_in_the_grade() -> None:
    assert assess.story(story(DOCTOR, REPLY)).grade == "charged; the suspect denies"
