"""From a scene to its paragraphs: facts first, proceedings second where one paragraph would grow too long.

The denial stands in the sentence after the charge. Refuses a sentence without evidence and a sentence said twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from tipwire.model import Account, Flag, ItemParagraph, Measure, Note, Screening, Sentence, Stage, Voice
from tipwire.report import claims, lead, money, people, policy, since, sources, stages, statistics
from tipwire.report.cite import Citer
from tipwire.report.english import capital, plain, words_in
from tipwire.report.said import LONGEST_SENTENCE, Said, chained, stopped
from tipwire.report.scene import Scene

# About sixteen lines of a telegram: what the model report puts into one paragraph at most.
LONGEST_PARAGRAPH = 165
MOST_KEPT, MOST_QUOTED = 3, 2
# Figures that belong beside a case: prices, and what the courts have heard before.
IN_CASES = frozenset({Measure.MONEY, Measure.CASES})
GUILT = re.compile(
    r"\b(trafficker|criminal|culprit|perpetrator|offender|pimp|slaver|guilty|rapist|kidnapper|monster)s?\b", re.I
)
ACCUSED = re.compile(r"\b(charged|convicted|detained|arrested|on trial|sentenced)\b")


def case(scene: Scene) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """The facts and the proceedings of a case."""
    head, done = lead.opening(scene)
    facts = [
        stopped(head),
        *people.days_differ(scene, done),
        *people.victims_differ(scene),
        *people.suspects_differ(scene),
        *chained([people.citizenship(scene), people.treated(scene)]),
        *chained(money.sums(scene)),
    ]
    steps = [*stages.not_yet(scene), *stages.sentences(scene), *stages.proceedings(scene, done)]
    denial = claims.denial(scene)
    after = [
        *chained(people.screening(scene)),
        *chained(claims.others(scene)),
        *statistics.sentences(scene, IN_CASES, most=2),
    ]
    if denial and not any(ACCUSED.search(s.text) for s in steps):
        return _kept([facts[0], *chained(denial), *facts[1:]]), _kept([*chained(steps), *after])
    return _kept(facts), _kept([*_with_denial(steps, denial), *after])


def _with_denial(steps: Sequence[Said], denial: Sequence[Said]) -> tuple[Said, ...]:
    """The steps as sentences, the denial behind the last that accuses."""
    if not denial:
        return chained(steps)
    last = max(at for at, step in enumerate(steps) if ACCUSED.search(step.text))
    return (*chained(steps[: last + 1]), *chained(denial), *chained(steps[last + 1 :]))


def context(scene: Scene) -> tuple[tuple[Said, ...], tuple[Said, ...]]:
    """The sentences of an item that is no case."""
    head = stopped(policy.operation(scene))
    said = [head, *statistics.sentences(scene)]
    said += chained([policy.removal(scene), *people.screening(scene), *policy.statements(scene)])
    told = _kept(said)
    return told or _kept([stopped(policy.fallback(scene))]), ()


def _kept(said: Iterable[Said]) -> tuple[Said, ...]:
    """Each sentence once, none without words or proofs, none too long."""
    out: dict[str, Said] = {}
    for one in said:
        for part in shortened(one):
            if part and part.proofs:
                out.setdefault(part.text, part)
    return tuple(out.values())


def shortened(said: Said) -> Iterator[Said]:
    """The sentence, or its halves where it is too long and has a seam."""
    if words_in(said.text) <= LONGEST_SENTENCE:
        yield said
        return
    for seam in ("; ", ", and ", " and "):
        cuts = [m.start() for m in re.finditer(re.escape(seam), said.text) if _outside_brackets(said.text, m.start())]
        if cuts and seam == "; ":
            cut = min(cuts, key=lambda c: abs(c - len(said.text) // 2))
            yield from shortened(stopped(Said(said.text[:cut], said.proofs, said.is_owned)))
            yield from shortened(stopped(Said(said.text[cut + len(seam) :], said.proofs, said.is_owned)))
            return
    yield said


def _outside_brackets(text: str, at: int) -> bool:
    return text[:at].count("(") == text[:at].count(")")


# --- attribution, kept details, notes

_SUBJECT = re.compile(
    r"^The ([a-z ]+?s|women|men|children|people concerned) (?=(?:were|are|have|deny|returned|allegedly|do)\b)"
)


def flowing(group: Sequence[Said]) -> list[Said]:
    """The sentences, a subject in the plural that goes on from the sentence before said as "They"."""
    out: list[Said] = []
    before = ""
    for said in group:
        found = _SUBJECT.match(said.text)
        subject = found[1] if found else ""
        again = bool(found) and subject == before
        out.append(Said("They " + said.text[found.end() :], said.proofs, said.is_owned) if found and again else said)
        # Behind a second clause "they" could be its subject; who was sentenced must never be open to doubt.
        before = "" if ";" in said.text else subject
    return out


def attributed(scene: Scene, said: Said) -> Said:
    """The outlet in brackets at the end where one of several alone says it and the sentence does not name it."""
    names = list(dict.fromkeys(scene.house.outlet(o) for o in said.outlets))
    if len(scene.outlets) < 2 or len(names) != 1 or said.is_owned or names[0] in said.text:
        return said
    return Said(f"{said.text.rstrip('.')} ({names[0]}).", said.proofs, True)


def kept(scene: Scene, citer: Citer) -> tuple[Sentence, ...]:
    """Details that no slot holds: English ones as a quotation, others as the original with room for a translation."""
    out: list[Sentence] = []
    for account in scene.accounts:
        for evidence in account.details[:MOST_KEPT]:
            citation = citer.cite((account, evidence))
            quoted = sum(1 for s in out if s.text)
            quotable = (
                quoted < MOST_QUOTED and account.language == "en" and not citation.masks and _is_quotable(citation.text)
            )
            again = bool(out) and bool(out[-1].text) and out[-1].citations[0].account == account.id
            who = "It also" if again else scene.outlet(account)
            text = f'{who} wrote: "{citer.clean(citation.text).rstrip(" .")}."' if quotable else ""
            out.append(Sentence(text=text.replace('."."', '."'), citations=(citation,), voice=Voice.KEPT))
    return tuple(out)


def _is_quotable(text: str) -> bool:
    """True for a short sentence without a word of guilt or quotation marks of its own."""
    return words_in(text) < LONGEST_SENTENCE - 6 and not GUILT.search(text) and '"' not in plain(text)


SCREENING_GAP = "{reports} whether those {verb} were interviewed to determine if any were victims of trafficking."


def notes(scene: Scene) -> tuple[Note, ...]:
    """The drafter's remarks: what became of it since, and the screening that no report mentions."""
    return (*since.notes(scene), *screening_gap(scene))


def screening_gap(scene: Scene) -> tuple[Note, ...]:
    """The remark on the screening that no report mentions."""
    gap = scene.assessment.screening is Screening.NOT_INDICATED
    if not gap and not any(flag is Flag.VICTIM_SCREENING_GAP for flag, _ in scene.assessment.flags):
        return ()
    removed = bool(scene.stages & {Stage.DEPORTATION}) or any(
        s.measure.value == "deported" for a in scene.accounts for s in a.statistics
    )
    reports = "None of the reports indicates" if len(scene.accounts) > 1 else "The report does not indicate"
    text = SCREENING_GAP.format(reports=reports, verb="deported" if removed else "found")
    return (Note(text=text, reason="screening not indicated"),)


# --- numbered paragraphs


def numbered(scene: Scene, citer: Citer, first: int, remarks: Sequence[Note]) -> tuple[ItemParagraph, ...]:
    """The paragraphs of one item, numbered from `first`; none where nothing can be said with proof."""
    facts, after = case(scene) if scene.assessment.is_case else context(scene)
    groups = (
        [facts, after] if sum(words_in(s.text) for s in (*facts, *after)) > LONGEST_PARAGRAPH else [(*facts, *after)]
    )
    groups = _pointed(scene, [g for g in groups if g], first)
    extra = kept(scene, citer)
    if not groups and not extra and not remarks:
        return ()
    groups = groups or [()]
    out = []
    for at, group in enumerate(groups):
        last = at == len(groups) - 1
        made = tuple(citer.sentence(attributed(scene, s)) for s in flowing(group))
        sentences = (*made, *(extra if last else ()))
        out.append(
            ItemParagraph(
                number=first + at,
                sources=sources.used(scene, _users(scene, sentences)),
                sentences=sentences,
                notes=(*remarks, *notes(scene)) if last else (),
            )
        )
    return tuple(out)


def _pointed(scene: Scene, groups: Sequence[tuple[Said, ...]], first: int) -> list[tuple[Said, ...]]:
    """The paragraphs; where the opening accuses and the denial stands in the second, the first points to it."""
    denial = claims.denial(scene)
    if len(groups) < 2 or not denial or not ACCUSED.search(groups[0][0].text):
        return list(groups)
    if any(s.text.startswith(capital(denial[0].text)[:20]) for s in groups[0]):
        return list(groups)
    pointer = Said(f"{capital(denial[0].text)} (paragraph {first + 1}).", denial[0].proofs, True)
    return [(groups[0][0], pointer, *groups[0][1:]), *groups[1:]]


def _users(scene: Scene, sentences: Sequence[Sentence]) -> tuple[Account, ...]:
    """The accounts that the sentences cite; all where they cite none."""
    cited = {c.account for s in sentences for c in s.citations}
    return tuple(a for a in scene.accounts if a.id in cited) or scene.accounts
