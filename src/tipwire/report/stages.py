"""Proceedings after the opening: each stage exactly as far as its evidence goes, with law, terms and who reports it.

An earlier stage in an earlier report is no contradiction: a later one bears its day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from fractions import Fraction

from tipwire.model import Account, Count, CountKind, People, Stage, Term, TermKind, When
from tipwire.report import told
from tipwire.report.english import count_words, day_words, listing, number, when_words
from tipwire.report.law import articles, charged_with, finest, offence_said
from tipwire.report.said import NOTHING, Proof, Said, merged, proven
from tipwire.report.scene import (
    Scene,
    count_said,
    sexes,
    suspects_of,
    those_concerned,
    those_suspected,
    victims_of,
)
from tipwire.report.tables import PHRASES

# Steps that a later one makes needless to tell again.
OUTDONE = {
    Stage.DETENTION: {Stage.ARREST, Stage.CONVICTION, Stage.SENTENCE},
    Stage.INVESTIGATION: {
        Stage.CHARGE,
        Stage.TRIAL,
        Stage.CONVICTION,
        Stage.SENTENCE,
        Stage.ACQUITTAL,
        Stage.TERMINATION,
    },
    Stage.CHARGE: {Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL},
    Stage.TRIAL: {Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL},
    Stage.PRETRIAL_DETENTION: {Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL},
    Stage.ARREST: {Stage.PRETRIAL_DETENTION, Stage.CONVICTION, Stage.SENTENCE},
    Stage.AUTHORITY_AWARE: {Stage.INVESTIGATION, Stage.DETENTION, Stage.ARREST, Stage.CHARGE, Stage.CONVICTION},
    Stage.RAID: {Stage.DETENTION, Stage.ARREST, Stage.RESCUE},
    Stage.UNDERCOVER_OPERATION: {Stage.DETENTION, Stage.ARREST, Stage.RAID},
    Stage.RESCUE: {Stage.SHELTER, Stage.REPATRIATION},
    Stage.REFERRAL: {Stage.SHELTER, Stage.REPATRIATION},
    Stage.SHELTER: {Stage.REPATRIATION},
}
# The ladder in the order it is told: what follows from a charge stands behind it.
_AFTER_CHARGE = (Stage.PRETRIAL_DETENTION, Stage.RELEASE_ON_TERMS, Stage.INVESTIGATION)
TOLD = tuple(
    s for one in Stage if one not in _AFTER_CHARGE for s in ((one, *_AFTER_CHARGE) if one is Stage.CHARGE else (one,))
)


def tellers(scene: Scene, stage: Stage) -> tuple[Account, ...]:
    """The accounts that state it."""
    return tuple(a for a in scene.accounts if any(f.value.stage is stage for f in a.stages))


def _proofs(accounts: Iterable[Account], stage: Stage) -> tuple[Proof, ...]:
    return tuple((a, e) for a in accounts for f in a.stages if f.value.stage is stage for e in f.evidence)


def open_stages(scene: Scene, done: frozenset[Stage]) -> tuple[Stage, ...]:
    """The stages left to tell, in the order of the ladder."""
    here = scene.stages
    skipped = {s for s in here if OUTDONE.get(s, set()) & here} | done | {Stage.REPORTED, Stage.SENTENCE}
    if done & {Stage.CONVICTION, Stage.SENTENCE}:
        skipped |= {Stage.CONVICTION}
    return tuple(s for s in TOLD if s in here and s not in skipped and s.value in PHRASES["stage"])


def step(scene: Scene, stage: Stage) -> Said:
    """One stage as a clause, its day with it."""
    row = PHRASES["stage"][stage.value]
    accounts = tellers(scene, stage)
    ref, one = {
        "suspects": those_suspected(scene),
        "victims": _told_apart(scene),
        "migrants": ("the migrants", False),
    }.get(row["subject"], ("", True))
    if row["subject"] in ("suspects", "victims"):
        ref, one = _of_them(scene, stage, ref, one, suspects_of if row["subject"] == "suspects" else victims_of)
    offence = offence_said(scene) if "{offence" in row["says"] else NOTHING
    if stage is Stage.ACQUITTAL and scene.is_convicted and "of" not in ref.split():
        # Verdicts of both kinds, and no source says of whom: nobody is called acquitted or convicted by us.
        return Said("an acquittal was reported as well", _proofs(accounts, stage))
    day = _day(scene, stage, accounts)
    template = row.get("dated", row["says"]) if day else row["says"]
    if "family" in row and accounts and all(_is_to_family(a, stage) for a in accounts):
        template = row["family"]
    says = template.format(
        day=day,
        were="was" if one else "were",
        are="is" if one else "are",
        have="has" if one else "have",
        offence=charged_with(scene).text,
        offence_of=f" of {offence.text}" if offence else "",
    )
    text = f"{ref} {says}".strip()
    if stage is Stage.INVESTIGATION and Stage.CHARGE not in scene.stages and (law := _investigated_under(scene)):
        under = f"an investigation under {law.text} is under way"
        return Said(under, merged((Said("", _proofs(accounts, stage)), law)), law.is_owned)
    text += "" if "{day}" in template else day
    if (
        day
        and row["subject"] == "victims"
        and len({a.outlet for a in accounts}) > 1
        and len(_dated(accounts, stage)) == 1
    ):
        # Others tell it too, without a day or of other persons: the day is that report's.
        text += f" ({scene.outlet(_dated(accounts, stage)[0])})"
        return Said(text, _proofs(accounts, stage), True)
    return Said(text, merged((Said("", _proofs(accounts, stage)), offence)), offence.is_owned)


_FAMILY = re.compile(
    r"(?i)родн(?:ым|ых|е)\b|родствен|родител|семь|матери\b|туыс|ата-ана|отбас|тууган|ата-эне|үй-бүлө|қариндош|ота-она"
    r"|оила|relative|famil|parent|mother"
)


def _is_to_family(account: Account, stage: Stage) -> bool:
    """True where the words for a shelter say that they were given back to their families."""
    quotes = [e.quote for f in account.stages if f.value.stage is stage for e in f.evidence[:1]]
    return any(_FAMILY.search(quote) for quote in quotes)


ADULTS = frozenset({"the woman", "the women", "the man", "the men"})


def _told_apart(scene: Scene) -> tuple[str, bool]:
    """Those concerned; "the women" who are in a shelter must not be taken for suspects who are women as well."""
    they, one = those_concerned(scene)
    alike = they in ADULTS and bool({*sexes(scene, victims_of)} & {*sexes(scene, suspects_of)})
    return (f"{they} concerned" if alike else they, one)


def _investigated_under(scene: Scene) -> Said:
    """The articles that an account names in the paragraph of its investigation."""

    def named(account: Account) -> Said:
        at = {e.paragraph for f in account.stages if f.value.stage is Stage.INVESTIGATION for e in f.evidence}
        here = tuple(f for f in account.law if any(e.paragraph in at for e in f.evidence))
        return articles(replace(account, law=here), scene.country)

    return told.either(finest(scene.telling(named)), scene.named)


def _of_them(
    scene: Scene, stage: Stage, ref: str, one: bool, side: Callable[[Account], People] = suspects_of
) -> tuple[str, bool]:
    """How many of a side a stage concerns, where every account that tells it counts fewer than there are."""
    counts = [f.value.count for a in scene.accounts for f in a.stages if f.value.stage is stage]
    if stage is Stage.RELEASE and not one and scene.has_both_verdicts and not any(counts):
        return f"some of {'them' if ref == 'they' else ref}", False
    if not one and counts and all(c and c.kind is CountKind.PLURAL_UNSPECIFIED for c in counts):
        # "The others were released": not all of them.
        return f"some of {'them' if ref == 'they' else ref}", False
    words = {count_words(c) if c else "" for c in counts}
    everybody = {count_said(a, side(a)).text for a in scene.accounts} - {""}
    if one or len(words) != 1 or words & {"", *everybody} or not is_a_part(scene, counts, side):
        return ref, one
    word = words.pop()
    return f"{word} of {'them' if ref == 'they' else ref}", word == "one"


def is_a_part(scene: Scene, counts: Sequence[Count | None], side: Callable[[Account], People] = suspects_of) -> bool:
    """True unless an account knows of no more of the side than the stage concerns."""
    most = max((c.low or 0 for c in counts if c), default=0)
    told = [found.value for a in scene.accounts if (found := side(a).count)]
    return all(c.low is None or c.low > most or c.high is None for c in told)


def _dated(accounts: Iterable[Account], stage: Stage) -> list[Account]:
    return [a for a in accounts if any(f.value.stage is stage and f.value.when for f in a.stages)]


def _day(scene: Scene, stage: Stage, accounts: Sequence[Account]) -> str:
    """The day of the stage; else, where earlier reports did not have it yet, the day by which it was reported."""
    days = {f.value.when for a in accounts for f in a.stages if f.value.stage is stage and f.value.when}
    if len(days) == 1:
        return f" {when_words(days.pop(), scene.month)}"
    beside = {w for a in accounts if (w := _beside(a, stage))}
    if len(beside) == 1:
        return f" {when_words(beside.pop(), scene.month)}"
    first = accounts[0].published if accounts else None
    earlier = [a for a in scene.accounts if a.published and first and a.published.start < first.start]
    if stage is Stage.CHARGE and earlier and first and len(scene.outlets) > 1:
        return f" by {day_words(first.start, scene.month)}"
    return ""


# The day of an account belongs to a stage where both stand in one sentence or next to it.
_NEXT_TO = 300


def _beside(account: Account, stage: Stage) -> When | None:
    """The day that an account names beside its words for the stage, where that is no day before its event."""
    if account.when is None or stage is not Stage.CHARGE:
        return None
    marks = [e for f in account.stages if f.value.stage is stage for e in f.evidence]
    near = any(
        d.paragraph == e.paragraph and 0 <= d.start - e.start <= _NEXT_TO for d in account.when.evidence for e in marks
    )
    earlier = {f.value.stage for f in account.stages} & {Stage.DETENTION, Stage.ARREST}
    return account.when.value if near and not earlier else None


NOT_YET = {
    Stage.CHARGE: "{day} {they} been charged",
    Stage.DETENTION: "{day} nobody was reported detained",
    Stage.ARREST: "{day} nobody was reported arrested",
}


def not_yet(scene: Scene) -> tuple[Said, ...]:
    """The steps that a report says had not been taken, as of its day, the last such report of each step."""
    they = f"{those_suspected(scene)[0]} had not" if Stage.CHARGE in scene.stages else "nobody had"
    out = []
    for stage, template in NOT_YET.items():
        told_by = [(a, f) for a in scene.accounts if a.published for f in a.absent if f.value is stage]
        if not told_by:
            continue
        account, fact = told_by[-1]
        assert account.published
        text = template.format(day=f"as of {day_words(account.published.start, scene.month)}", they=they)
        text += "" if len(scene.outlets) < 2 else f" ({scene.outlet(account)})"
        out.append(Said(text, proven(account, fact), True))
    return tuple(out)


def proceedings(scene: Scene, done: frozenset[Stage]) -> tuple[Said, ...]:
    """The stages left, clauses with the same subject joined: "was charged with ... and is in pretrial detention"."""
    steps = [(PHRASES["stage"][s.value]["subject"], step(scene, s)) for s in open_stages(scene, done)]
    out: list[tuple[str, list[Said]]] = []
    for subject, said in steps:
        if out and subject and out[-1][0] == subject and len(out[-1][1]) < 2:
            out[-1][1].append(said)
        else:
            out.append((subject, [said]))
    return tuple(_one_subject(parts) for _, parts in out)


def _one_subject(parts: Sequence[Said]) -> Said:
    head, *rest = parts
    words = head.text.split()
    tails = []
    for part in rest:
        mine = part.text.split()
        same = 0
        while same < min(len(words), len(mine)) and words[same] == mine[same]:
            same += 1
        tails.append(" ".join(mine[same:]))
    return Said(listing([head.text, *tails]), merged(parts), any(p.is_owned for p in parts))


# --- terms of imprisonment


def years_words(term: Term) -> str:
    """nine years; five and a half years; six months; five to seven years."""
    if term.high is not None and term.high != term.years:
        return f"{_years(term.years).removesuffix(' years')} to {_years(term.high)}"
    return _years(term.years)


def _years(years: float) -> str:
    months = Fraction(years).limit_denominator(12) * 12
    if months < 12:
        return f"{number(int(months))} month{'' if months == 1 else 's'}"
    whole, rest = divmod(int(months), 12)
    if rest == 6:
        return f"{number(whole)} and a half years"
    tail = f" and {number(rest)} month{'' if rest == 1 else 's'}" if rest else ""
    return f"{number(whole)} year{'' if whole == 1 else 's'}{tail}"


VERDICTS = frozenset({Stage.CONVICTION, Stage.SENTENCE, Stage.APPEAL, Stage.AMNESTY, Stage.RELEASE})
SENTENCED = {
    TermKind.IMPOSED: "{they} {were} sentenced to {terms}",
    TermKind.SUSPENDED: "suspended terms of {terms} were imposed",
    TermKind.REQUESTED: "the prosecution asked for {terms}",
    TermKind.POSSIBLE: "a term of {terms} is possible",
}


# Where some were acquitted: no source says of whom the term is.
_IMPOSED = "{terms} {were} imposed"


def sentences(scene: Scene) -> tuple[Said, ...]:
    """The terms, imposed kept apart from suspended, requested and possible."""
    they, one = those_suspected(scene)
    out = []
    for kind, template in SENTENCED.items():
        terms = told.either(scene.telling(lambda a, k=kind: _terms(a, k)), scene.named)  # type: ignore[misc]
        if not terms:
            continue
        many = " and " in re.sub(r" and (a half|\w+ months?)", "", terms.text)
        they_, were = they, "was" if one else "were"
        words = terms.text
        if kind is TermKind.IMPOSED:
            words = (
                f"prison terms of {words}"
                if many
                else f"{words} in prison"
                if "(" not in words
                else f"a prison term of {words}"
            )
        if kind is TermKind.IMPOSED and scene.has_both_verdicts:
            template = _IMPOSED
            words = words if words.startswith(("prison terms", "a prison term")) else f"a term of {words}"
            were = "were" if many else "was"
        said = template.format(they=they_, were=were, terms=words)
        if kind is TermKind.SUSPENDED and not many:
            said = said.replace("suspended terms of", "a suspended term of").replace(" were ", " was ")
        out.append(Said(said, terms.proofs, terms.is_owned))
    return tuple(out)


def _terms(account: Account, kind: TermKind) -> Said:
    facts = [f for f in account.terms if f.value.kind is kind]
    if kind in (TermKind.IMPOSED, TermKind.SUSPENDED) and not {f.value.stage for f in account.stages} & VERDICTS:
        # A term is imposed by a verdict; where the account tells of none, it is not known to have been.
        return NOTHING
    words = list(dict.fromkeys(years_words(f.value) for f in sorted(facts, key=lambda f: -f.value.years)))
    if len(words) > 1 and all(w.endswith(" years") for w in words):
        words = [*(w.removesuffix(" years") for w in words[:-1]), words[-1]]
    return Said(listing(words), tuple(p for f in facts for p in proven(account, f)))
