"""Which stories the month's report holds, under which heading, in which order; and what rulings decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from tipwire.model import Account, Action, Assessment, Bucket, Month, People, Ruling, Stage, Story
from tipwire.report.house import House, Theme
from tipwire.report.scene import Scene

# A theme is a claim until a body has acted on it.
ACTED_ON = frozenset(Stage) - {Stage.REPORTED, Stage.AUTHORITY_AWARE}
JUDGED = (Action.ACCEPT, Action.REJECT)


def scenes(
    stories: Iterable[tuple[Story, Assessment]], period: Month, rulings: Sequence[Ruling], *, country: str, house: House
) -> tuple[tuple[Theme, Scene], ...]:
    """The scenes of the report in its order: cases before context, by theme, then by first report."""
    found = []
    for story, assessment in stories:
        scene = _scene(story, assessment, period, rulings, country=country, house=house)
        if scene is not None:
            found.append((theme_of(scene), scene))
    rank = {theme.id: at for at, theme in enumerate(house.themes)}
    return tuple(
        sorted(found, key=lambda ts: (not ts[1].assessment.is_case, rank[ts[0].id], first_day(ts[1]), ts[1].story.id))
    )


def _scene(
    story: Story, assessment: Assessment, period: Month, rulings: Sequence[Ruling], *, country: str, house: House
) -> Scene | None:
    """The scene of one story; None where it is not of this month, not relevant or rejected."""
    if assessment.bucket is Bucket.NOT_RELEVANT or verdict(rulings, story.id) is Action.REJECT:
        return None
    kept = replace(story, accounts=tuple(a for a in story.accounts if verdict(rulings, a.id) is not Action.REJECT))
    accounts = tuple(a for a in kept.sources if in_period(a, period))
    accounts = accounts or tuple(a for a in kept.accounts if in_period(a, period))
    if not accounts:
        return None
    accounts = without_leaps(accounts)
    ordered = sorted(accounts, key=lambda a: (a.published.start if a.published else date.max, a.outlet, a.id))
    return Scene(story=kept, assessment=assessment, accounts=tuple(ordered), month=period, country=country, house=house)


# A number so many times that of all others is the number of something else: of a home's children, of a year.
LEAP, LEAST_OTHERS = 5, 2


def without_leaps(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """The accounts without a number of people that leaps far over what at least two others tell."""

    def kept(people: People, others: Sequence[People]) -> People:
        told = [o.count.value.high or o.count.value.low or 0 for o in others if o.count]
        mine = people.count.value.low if people.count else None
        leaps = mine is not None and len(told) >= LEAST_OTHERS and mine > LEAP * max(told)
        return replace(people, count=None) if leaps else people

    return tuple(
        replace(
            a,
            victims=kept(a.victims, [o.victims for o in accounts if o is not a]),
            suspects=kept(a.suspects, [o.suspects for o in accounts if o is not a]),
        )
        for a in accounts
    )


def in_period(account: Account, period: Month) -> bool:
    """True where it was published in the month."""
    return account.published is not None and account.published.start in period


def first_day(scene: Scene) -> date:
    """The day of the first report."""
    return min((a.published.start for a in scene.accounts if a.published), default=date.max)


def verdict(rulings: Sequence[Ruling], *targets: str) -> Action | None:
    """The last acceptance or rejection of any of the records."""
    judged = [r for r in rulings if r.action in JUDGED and r.target in targets]
    return max(judged, key=lambda r: r.at).action if judged else None


def is_reviewed(scene: Scene, rulings: Sequence[Ruling]) -> bool:
    """True where a person accepted the story, or every account the item rests on."""
    if verdict(rulings, scene.story.id) is Action.ACCEPT:
        return True
    return all(verdict(rulings, a.id) is Action.ACCEPT for a in scene.accounts)


def theme_of(scene: Scene) -> Theme:
    """The first theme of the right half that one of the story's codes stands in, else the one that takes the rest."""
    mine = [t for t in scene.house.themes if t.is_case == scene.assessment.is_case]
    fitting = [t for t in mine if fits(t, scene)] or [t for t in mine if t.takes_the_rest]
    return fitting[0] if fitting else scene.house.themes[-1]


def fits(theme: Theme, scene: Scene) -> bool:
    """True where any account has a code of the theme."""
    return any(
        {f.value.stage.value for f in a.stages} & theme.stages
        or {f.value.value for f in a.exploitation} & theme.exploitation
        or {f.value.value for f in a.conduct} & theme.conduct
        or a.kind.value in theme.kinds
        or {s.measure.name for s in a.statistics} & theme.measures
        for a in scene.accounts
    )


def heading(theme: Theme, of_theme: Sequence[Scene]) -> str:
    """The heading in capitals; with a question mark while none of its cases is more than a claim."""
    unproven = theme.is_case and not any(s.stages & ACTED_ON for s in of_theme)
    return theme.heading + ("?" if unproven else "")
