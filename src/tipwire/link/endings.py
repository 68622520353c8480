"""How a story ended for those suspected: the acquittal or closure that every earlier report of it is marked with.

Who was reported as held or charged must not stay so in our records. An appeal leaves the mark, and is named in it; a
conviction that a later report tells takes it away. Refuses a rumour, and what the defence asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tipwire.link.knowledge import RANK
from tipwire.link.voices import ACCUSED, voice
from tipwire.model import Account, Article, Ending, Fact, Precision, Stage, StageEvent, Status

WORDS = {
    Stage.ACQUITTAL: ("later acquitted", "some of those suspected later acquitted"),
    Stage.TERMINATION: ("proceedings later closed", "proceedings against some of those suspected later closed"),
}
CONVICTED = frozenset({Stage.CONVICTION, Stage.SENTENCE})


def ending(accounts: Sequence[Account], articles: Mapping[str, Article]) -> Ending | None:
    """The last acquittal or closure that no later report of a conviction undoes; accounts in order of publication."""
    cleared = {a.id: said for a in accounts if (said := statements(a, articles.get(a.article)))}
    tellers = [a for a in accounts if a.id in cleared]
    if not tellers or any(is_convicted(a) for a in after(accounts, tellers[-1]) if a.id not in cleared):
        return None
    stage = max((f.value.stage for f in cleared[tellers[-1].id]), key=lambda s: s is Stage.ACQUITTAL)
    told = [a for a in tellers if any(f.value.stage is stage for f in cleared[a.id])]
    facts = [f for a in told for f in cleared[a.id] if f.value.stage is stage]
    day, has_day = day_of(facts, told)
    is_partial = any(is_convicted(a) for a in told) or is_of_some(facts, accounts)
    outlets = ", ".join(dict.fromkeys(a.outlet for a in told if a.outlet)) or "outlet unknown"
    head = WORDS[stage][is_partial] + when_words(day, has_day=has_day)
    return Ending(
        stage=stage,
        day=day,
        has_day=has_day,
        is_partial=is_partial,
        accounts=tuple(a.id for a in told),
        earlier=tuple(a.id for a in before(accounts, told[0]) if a not in tellers and accuses(a)),
        evidence=tuple(e for f in facts for e in f.evidence),
        says=f"{head} ({outlets})" + "".join(besides(told, accounts)),
    )


def when_words(day: date | None, *, has_day: bool) -> str:
    """The day behind the mark."""
    if day is None:
        return ""
    return f" on {day.isoformat()}" if has_day else f", as reported on {day.isoformat()}"


def besides(told: Sequence[Account], accounts: Sequence[Account]) -> Iterable[str]:
    """What the mark must not be read without."""
    if any(is_convicted(a) for a in told):
        yield "; a conviction is told beside it"
    if any(told_stages(a) & {Stage.APPEAL} for a in (*told, *after(accounts, told[-1]))):
        yield "; an appeal is told"


def statements(account: Account, article: Article | None) -> list[Fact[StageEvent]]:
    """Where it states an acquittal or closure; what the defence asks for in its sentence is none."""
    told = [f for f in account.stages if f.value.stage in WORDS and f.status is Status.STATED]
    return [f for f in told if voice(account, f.evidence, article) != ACCUSED]


def told_stages(account: Account) -> frozenset[Stage]:
    """The stages it states."""
    return frozenset(f.value.stage for f in account.stages if f.status is Status.STATED)


def is_convicted(account: Account) -> bool:
    """True where it tells of a conviction."""
    return bool(told_stages(account) & CONVICTED)


def accuses(account: Account) -> bool:
    """True where it tells of any step against somebody, or names a suspect."""
    people = account.suspects
    return any(f.value.stage in RANK for f in account.stages) or bool(people.count or people.persons or people.roles)


def before(accounts: Iterable[Account], other: Account) -> list[Account]:
    """Those published before another; one without a date may have been."""
    return [a for a in accounts if a is not other and (a.published is None or is_earlier(a, other))]


def after(accounts: Iterable[Account], other: Account) -> list[Account]:
    """Those published after another."""
    return [a for a in accounts if a is not other and is_earlier(other, a)]


def is_earlier(one: Account, other: Account) -> bool:
    """True where both have a date and the first is older."""
    return bool(one.published and other.published and one.published.start < other.published.start)


def day_of(facts: Iterable[Fact[StageEvent]], told: Iterable[Account]) -> tuple[date | None, bool]:
    """The day of the step where a text gives it, else that of the first report."""
    days = [f.value.when.start for f in facts if f.value.when and f.value.when.precision is Precision.DAY]
    if days:
        return min(days), True
    return min((a.published.start for a in told if a.published), default=None), False


def is_of_some(facts: Iterable[Fact[StageEvent]], accounts: Iterable[Account]) -> bool:
    """True where fewer persons are cleared than a report counts as suspected."""
    low = max((n for f in facts if f.value.count and (n := f.value.count.high)), default=0)
    suspected = max((n for a in accounts if a.suspects.count and (n := a.suspects.count.value.low)), default=0)
    return 0 < low < suspected
