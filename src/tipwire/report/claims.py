"""What people say: the denial beside the charge, the opinions, the silence. Every claim keeps its speaker.

Refuses to put words into a mouth: a gloss is printed as the finder made it, and a speaker without one is not quoted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tipwire.model import Account, Body, BodyKind, Claim, Modality, Polarity, Speaker, Stage
from tipwire.report.bodies import body_words
from tipwire.report.english import plain
from tipwire.report.said import NOTHING, Proof, Said, merged
from tipwire.report.scene import Scene, is_young, spelled, those_concerned, those_suspected
from tipwire.report.tables import PHRASES

DEFENCE = frozenset({Speaker.SUSPECT, Speaker.DEFENCE_LAWYER})
OFFICIAL = frozenset(
    {Speaker.OFFICIAL_POLICE, Speaker.OFFICIAL_PROSECUTOR, Speaker.OFFICIAL_COURT, Speaker.OFFICIAL_MINISTRY}
)
# Bodies a speaker may stand for: the name is printed where the account names one body of that kind.
SPEAKS_FOR = {
    Speaker.OFFICIAL_MINISTRY: (BodyKind.MINISTRY, BodyKind.LABOUR, BodyKind.CONSULAR),
    Speaker.OFFICIAL_COURT: (BodyKind.COURT,),
    Speaker.OFFICIAL_PROSECUTOR: (BodyKind.PROSECUTOR,),
    Speaker.NGO: (BodyKind.NGO,),
    Speaker.INTL_ORG: (BodyKind.IOM, BodyKind.INTL_ORG),
    Speaker.OFFICIAL_GOVERNMENT: (BodyKind.GOVERNMENT,),
    Speaker.LEGISLATOR: (BodyKind.LEGISLATURE,),
}
_VERB = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|said|says|told|offered"
    r"|\w{3,}ed|paid|sold|bought|took|held|gave|went|came|left|made|found|kept|knew|saw"
    r"|says|calls|supposes?|believes?|attributes?|puts?|demands?|claims?|wants?|knows?|thinks?|fears?)\b"
)
# Glosses that say too much or too little of a denial to be printed as its object.
_LOOSE = frozenset({"knowing", "the report", "the accusation", "another purpose"})
DENIED = {
    Modality.DENIAL: "denies",
    Modality.COUNTER_ACCOUNT: "denies",
    Modality.COUNTER_ALLEGATION: "denies",
}


def denials(account: Account) -> list[Claim]:
    """What the defence says against the charge."""
    return [
        c for c in account.claims
        if c.speaker in DEFENCE and (c.polarity is Polarity.DENIES or c.modality in DENIED)
    ]  # fmt: skip


def denial(scene: Scene) -> tuple[Said, ...]:
    """The denial, in one sentence or two: who denies what, and their own account of it."""
    told_by = [(a, c) for a in scene.accounts for c in denials(a)]
    if not told_by:
        return ()
    ref, one = those_suspected(scene)
    by_suspect = [(a, c) for a, c in told_by if c.speaker is Speaker.SUSPECT]
    admitted = [] if one else [(a, c) for a in scene.accounts for c in a.claims if _admits(c)]
    who = (f"one of {ref}" if admitted else ref) if by_suspect else "the defense"
    single = one or not by_suspect or bool(admitted)
    besides = f"{'another' if by_suspect else f'one of {ref}'} admitted guilt"
    others = [Said(besides, tuple((a, e) for a, c in admitted for e in c.evidence))] if admitted else []
    objects = list(dict.fromkeys(o for _, c in told_by if (o := _object(scene, c))))
    wants = next((o for o in objects if o in ("guilt", "the charge")), objects[0] if objects else "the accusations")
    proofs = tuple((a, e) for a, c in told_by for e in c.evidence)
    if scene.is_convicted and wants in ("guilt", "the accusations"):
        return (Said(f"{who} {'does' if single else 'do'} not admit guilt", proofs), *others)
    main = Said(f"{who} {'denies' if single else 'deny'} {wants}", proofs)
    return (main, *others, *_own_account(scene, told_by))


def _admits(claim: Claim) -> bool:
    """True where one of the accused admits guilt: then not all of them deny it."""
    is_guilt = claim.about == "guilt" and claim.polarity is Polarity.ASSERTS
    return claim.speaker is Speaker.SUSPECT and is_guilt and claim.modality not in DENIED


# Words that say guilt or innocence, by their stems; where none stands in the denial it is not called one of guilt.
_GUILT = re.compile(
    r"(?i)\b(?:не)?вин(?:а|ы|у|ой|е|ов\w*)\b|\bневиновн|кінә|күнө|айып|\bайб|\bayb|guilt|innocen|wrongdoing"
)


def _says_guilt(claim: Claim) -> bool:
    return any(_GUILT.search(e.quote) for e in claim.evidence)


def _object(scene: Scene, claim: Claim) -> str:
    """What is denied, no further than the words go: guilt where they say guilt, the charge where one was filed."""
    if claim.about in _LOOSE or (claim.about == "guilt" and not _says_guilt(claim)):
        return ""
    if claim.about == "the charge" and Stage.CHARGE not in scene.stages:
        return ""
    gloss = re.split(r"[;:,]", spelled(claim.about))[0].strip()
    gloss = str(PHRASES["denied"].get(gloss, gloss))
    if gloss.startswith("that "):
        return gloss
    if not gloss or len(gloss.split()) > 4 or _VERB.search(gloss):
        return ""
    if (
        gloss in PHRASES["denied"].values()
        or gloss.startswith(("the ", "any ", "a ", "an ", "that "))
        or re.match(r"\w+ing\b", gloss)
    ):
        return gloss
    return f"the {gloss}"


def _own_account(scene: Scene, told_by: Sequence[tuple[Account, Claim]]) -> tuple[Said, ...]:
    """What the defence says instead, where a gloss says it in a clause."""
    for account, claim in told_by:
        parts = [p.strip() for p in re.split(r";", spelled(claim.about)) if p.strip()]
        # "that anybody was held" is what is denied, not what is said instead.
        clause = next((p for p in parts if _VERB.search(p) and len(p.split()) > 3 and not p.startswith("that ")), "")
        if clause:
            proofs = tuple((account, e) for e in claim.evidence)
            return (Said(f"according to the defense, {clause}", proofs),)
    return ()


# --- others


def speaker_said(scene: Scene, account: Account, claim: Claim) -> str:
    """Who speaks, as closely as the account allows: the body by name, else by its kind."""
    bodies = [f.value for f in account.bodies]
    named = [b for b in bodies if claim.body and b.code == claim.body]
    named = named or only_one([b for b in bodies if b.kind in SPEAKS_FOR.get(claim.speaker, ())])
    if named:
        return body_words(named[0])
    if claim.body in PHRASES["body"]:
        return str(PHRASES["body"][claim.body])
    if claim.speaker is Speaker.PRESUMED_VICTIM:
        ref, one = those_concerned(scene)
        return ref if one else f"one of {ref}"
    return str(PHRASES["speaker"].get(claim.speaker.value, ""))


def only_one(bodies: Sequence[Body]) -> list[Body]:
    return list(bodies) if len({b.code for b in bodies}) == 1 else []


LACKING = "that evidence is lacking"
LAY = frozenset({Speaker.PRESUMED_VICTIM, Speaker.WITNESS, Speaker.RELATIVE})
# Speakers whose assertions add to what the facts already say; the police's are the facts.
WITNESSES = frozenset(
    {
        Speaker.PRESUMED_VICTIM, Speaker.WITNESS, Speaker.RELATIVE, Speaker.NGO, Speaker.INTL_ORG, Speaker.EXPERT,
        Speaker.UNNAMED_EXPERT, Speaker.LEGISLATOR, Speaker.OFFICIAL_GOVERNMENT,
    }
)  # fmt: skip


def others(scene: Scene, most: int = 3) -> tuple[Said, ...]:
    """What others say: silence, doubt, opinion and testimony; a kind of speaker once in an outlet, twice in all."""
    found: dict[str, Said] = {}
    heard: Counter[Speaker] = Counter()
    for account in scene.accounts:
        spoken = set()
        for claim in account.claims:
            if claim.speaker in DEFENCE or claim.speaker in spoken or heard[claim.speaker] > 1:
                continue
            said = _one(scene, account, claim)
            if said:
                spoken.add(claim.speaker)
                heard[claim.speaker] += said.text not in found
                found[said.text] = Said(said.text, merged((found.get(said.text, NOTHING), said)), said.is_owned)
    return tuple(found.values())[:most]


def _one(scene: Scene, account: Account, claim: Claim) -> Said:
    who = speaker_said(scene, account, claim)
    proofs = tuple((account, e) for e in claim.evidence)
    if not who:
        return NOTHING
    if claim.polarity is Polarity.NO_COMMENT:
        return Said(f"{who} declined to comment", proofs)
    if claim.speaker in LAY and (is_young(scene) or (claim.polarity is Polarity.DENIES and "that " not in claim.about)):
        return NOTHING
    if claim.about == LACKING and claim.speaker in OFFICIAL and claim.polarity is Polarity.ASSERTS:
        return Said(f"{who} said that there is not enough evidence", proofs)
    if claim.speaker not in WITNESSES and claim.modality not in (Modality.ANNOUNCEMENT, Modality.ORDER):
        return NOTHING
    if claim.polarity is Polarity.DENIES and claim.about == "the report" and (what := _untrue(account, claim)):
        return Said(f"{who} denied that {what}", proofs)
    return statement(who, claim, proofs)


NOT_TRUE = {
    Stage.CHARGE: "charges had been brought",
    Stage.DETENTION: "anybody had been detained",
    Stage.ARREST: "anybody had been arrested",
}


def _untrue(account: Account, claim: Claim) -> str:
    """What the denied report told, where a step stands behind the denial that was not taken."""
    ends = {(e.paragraph, e.end) for e in claim.evidence}
    behind = [
        f.value for f in account.absent for e in f.evidence for at, end in ends
        if e.paragraph == at and 0 <= e.start - end <= _DENIED_REACH
    ]  # fmt: skip
    return NOT_TRUE.get(behind[0], "") if behind else ""


# What is denied stands within so many letters behind its denial.
_DENIED_REACH = 90


def statement(who: str, claim: Claim, proofs: Iterable[Proof]) -> Said:
    """Speaker and gloss: "according to police, ..." for a clause, "... spoke of ..." for a noun."""
    gloss = plain(spelled(claim.about)).rstrip(".").removeprefix("that ")
    is_clause = claim.about.startswith("that ") or (len(gloss.split()) > 3 and bool(_VERB.search(gloss)))
    if not gloss:
        return NOTHING
    gloss = PHRASES["denied"].get(gloss, gloss) if claim.polarity is Polarity.DENIES else gloss
    if claim.polarity is Polarity.DENIES:
        return (
            NOTHING if is_clause and "that " not in claim.about else Said(_denied(who, gloss, is_clause), tuple(proofs))
        )
    if claim.polarity is Polarity.DOUBTS:
        return Said(f"{who} doubted {'that ' if is_clause else ''}{gloss}", tuple(proofs))
    if not is_clause:
        # "Spoke of the detention" says nothing; a name for the whole deed does.
        named = gloss in DEEDS and claim.polarity is Polarity.ASSERTS
        return Said(f"{who} called it {gloss}", tuple(proofs)) if named else NOTHING
    if verb := SAID.get(claim.modality):
        return Said(f"{who} {verb} {gloss}", tuple(proofs))
    said = f"{who} said that {gloss}" if who.startswith(PERSONS) else f"according to {who}, {gloss}"
    return Said(said, tuple(proofs))


DEEDS = frozenset({"trafficking in persons", "human trafficking", "slavery", "forced labor"})
# How an announcement, an order and a finding are told.
SAID = {
    Modality.ANNOUNCEMENT: "announced that",
    Modality.ORDER: "gave instructions under which",
    Modality.FINDING: "reported that",
}
# Speakers of flesh and blood say; bodies are said to hold.
PERSONS = ("one of", "a ", "an ", "the woman", "the man", "the girl", "the boy")


def _denied(who: str, gloss: str, is_clause: bool) -> str:
    return f"{who} denied {'that ' if is_clause else ''}{gloss}"
