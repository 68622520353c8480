"""Who speaks: the sides of a case, whom a value is put in the mouth of, and what each side claims or denies.

Refuses to give the press a side, and to take an order, an announcement or an opinion on policy for an accusation.
"""

from __future__ import annotations

from collections.abc import Iterable

from tipwire.link.telling import Told, told
from tipwire.model import Account, Article, Claim, Evidence, Modality, Polarity, Speaker
from tipwire.text import sentences

SIDES = {
    Speaker.OFFICIAL_POLICE: "police",
    Speaker.OFFICIAL_PROSECUTOR: "prosecution",
    Speaker.OFFICIAL_COURT: "court",
    Speaker.OFFICIAL_MINISTRY: "ministry",
    Speaker.OFFICIAL_GOVERNMENT: "government",
    Speaker.LEGISLATOR: "legislator",
    Speaker.SUSPECT: "accused",
    Speaker.DEFENCE_LAWYER: "accused",
    Speaker.PRESUMED_VICTIM: "victim",
    Speaker.RELATIVE: "relative",
    Speaker.WITNESS: "witness",
    Speaker.NGO: "NGO",
    Speaker.INTL_ORG: "international organization",
    Speaker.EXPERT: "expert",
    Speaker.UNNAMED: "unnamed source",
    Speaker.UNNAMED_EXPERT: "unnamed source",
}
NO_CLAIM = frozenset(
    {Modality.ORDER, Modality.ANNOUNCEMENT, Modality.OPINION, Modality.MITIGATION, Modality.UNVERIFIED}
)
# With and without what the claim is about.
VERBS = {
    Polarity.ASSERTS: ("said", "told of it"),
    Polarity.DENIES: ("denied", "denied it"),
    Polarity.DOUBTS: ("doubted", "doubted it"),
    Polarity.NO_COMMENT: ("no comment on", "no comment"),
}
# What is asserted and speaks against the accusation: glosses of languages/*/cues.tsv.
AGAINST_IT = frozenset({"that evidence is lacking"})
FOR, AGAINST, NEITHER = "for", "against", "neither"
STANCES = {Polarity.ASSERTS: FOR, Polarity.DENIES: AGAINST, Polarity.DOUBTS: AGAINST, Polarity.NO_COMMENT: NEITHER}
ACCUSED = SIDES[Speaker.SUSPECT]


def voice(account: Account, evidence: Iterable[Evidence], article: Article | None) -> str:
    """The side that a value is put in the mouth of: the only one that speaks in its sentence; else ""."""
    if article is None:
        return ""
    places = {(e.paragraph, span.start, span.end) for e in evidence for span in around(e, article)}
    found = {
        SIDES[claim.speaker]
        for claim in account.claims
        if claim.speaker in SIDES and any(is_within(e, place) for e in claim.evidence for place in places)
    }
    return found.pop() if len(found) == 1 else ""


def around(evidence: Evidence, article: Article) -> Iterable[Evidence]:
    """The sentence that some words stand in."""
    if evidence.article != article.id or evidence.paragraph >= len(article.paragraphs):
        return
    text = article.paragraphs[evidence.paragraph].text
    for span in sentences(text):
        if span.start <= evidence.start < span.end:
            yield Evidence(
                article=article.id, paragraph=evidence.paragraph, start=span.start, end=span.end, quote=span.of(text)
            )


def is_within(evidence: Evidence, place: tuple[int, int, int]) -> bool:
    """True where the words touch a stretch of their paragraph."""
    paragraph, start, end = place
    return evidence.paragraph == paragraph and evidence.start < end and start < evidence.end


def claims(account: Account) -> Iterable[Told]:
    """What each side claims, denies or declines to say; that one speaks at all only where it is known to say no more.

    That the accused speaks is no claim against him, and no admission.
    """
    said = [c for c in account.claims if c.speaker in SIDES and c.modality not in NO_CLAIM]
    full = {(SIDES[c.speaker], c.polarity) for c in said if c.about}
    for claim in said:
        side = SIDES[claim.speaker]
        is_bare = not claim.about and ((side, claim.polarity) in full or (side == ACCUSED and stance(claim) == FOR))
        if not is_bare:
            yield told(account, words(side, claim), claim.evidence, key=(side, stance(claim)), unit=side)


def stance(claim: Claim) -> str:
    """Whether it speaks for or against the accusation."""
    return AGAINST if claim.about in AGAINST_IT else STANCES[claim.polarity]


def words(side: str, claim: Claim) -> str:
    """One claim as we print it: "accused denied guilt", "police told of it"."""
    with_matter, bare = VERBS[claim.polarity]
    if not claim.about:
        return f"{side}: {bare}"
    colon = "" if claim.polarity is not Polarity.ASSERTS or claim.about.startswith("that ") else ":"
    return f"{side}: {with_matter}{colon} {claim.about}"


def is_against(claim: Told) -> bool:
    """True for a denial or doubt, or for saying that nothing is proved."""
    return claim.key[1] == AGAINST


def is_for(claim: Told) -> bool:
    """True for an assertion."""
    return claim.key[1] == FOR
