"""Accounts: a page's scenes as accounts, one for each event or announcement told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tipwire.find.articles import laws
from tipwire.find.bodies import bodies
from tipwire.find.claims import claims
from tipwire.find.details import details, screening, via
from tipwire.find.figures import figures
from tipwire.find.kinds import Kind
from tipwire.find.laws import terms
from tipwire.find.mentions import mentions
from tipwire.find.names import names
from tipwire.find.page import Line, Page, page
from tipwire.find.people import side
from tipwire.find.places import places
from tipwire.find.purposes import acts, conduct, exploitation, means, recruitment
from tipwire.find.roles import SUSPECT, VICTIM
from tipwire.find.scenes import Scene, scenes
from tipwire.find.sides import sides
from tipwire.find.sift import control_points, core_points, refused, sift, weights
from tipwire.find.stages import absent, stage_hits, stages
from tipwire.find.steps import with_day_and_body
from tipwire.find.sums import rates, sums
from tipwire.find.whens import when
from tipwire.model import (
    Account,
    AccountKind,
    Article,
    Found,
    Measure,
    Name,
    People,
    PersonRole,
    Sift,
    Stage,
    Statistic,
    When,
    digest,
)
from tipwire.text import fold


def accounts(article: Article) -> Found:
    """What the article tells: verdict, accounts and restricted names."""
    if (aside := refused(article)) is not None:
        return Found(sift=aside)
    leaf = page(article)
    verdict = sift(leaf)
    if not verdict.is_relevant:
        return Found(sift=verdict)
    known = names(leaf)
    made = [_account(leaf, scene, verdict, known) for scene in scenes(leaf)]
    told = tuple(account for account in made if account is not None)
    return Found(sift=verdict, accounts=tuple(_with_own_figures(told)), names=known)


def _with_own_figures(told: Sequence[Account]) -> Iterator[Account]:
    """The accounts of a text, a figure that its title or lead has said already left with the first of them."""
    said: set[tuple[object, ...]] = set()
    for account in told:
        kept = tuple(s for s in account.statistics if _figure(s) not in said)
        said |= {_figure(s) for s in kept}
        yield account if len(kept) == len(account.statistics) else replace(account, statistics=kept)


def _figure(stat: Statistic) -> tuple[object, ...]:
    return stat.measure, stat.what, stat.value, stat.high, stat.place, stat.period, stat.span


def _account(leaf: Page, scene: Scene, verdict: Sift, known: Sequence[Name]) -> Account | None:
    kind = kind_of(scene)
    is_event = kind in (AccountKind.CASE, AccountKind.FEATURE, AccountKind.ENFORCEMENT_OPERATION)
    is_case = kind in (AccountKind.CASE, AccountKind.FEATURE)
    forms, related = exploitation(scene), conduct(scene)
    victims, suspects = sides(scene, related) if is_case else ((), ())
    counted = figures(scene, everywhere=not is_case or not _core_lines(scene), persons=not is_case)
    made = Account(
        id=digest(leaf.article.outlet or leaf.article.address, _quote(scene)),
        article=leaf.article.id,
        outlet=leaf.article.outlet,
        language=leaf.language,
        kind=kind,
        published=leaf.article.published,
        scope=tuple(sorted({line.paragraph for line in scene.lines})),
        exploitation=forms if is_case else (),
        conduct=related,
        acts=acts(scene) if is_case else (),
        means=means(scene) if is_case else (),
        recruitment=recruitment(scene) if is_case else (),
        stages=with_day_and_body(scene, stages(scene)) if is_event else (),
        absent=absent(scene) if is_case else (),
        victims=side(scene, victims, _named(scene, known, VICTIM_ROLES)) if is_case else People(),
        suspects=side(scene, suspects, _named(scene, known, SUSPECT_ROLES)) if is_case else People(),
        bodies=bodies(scene) if is_event else (),
        places=places(scene) if is_event else (),
        when=when(scene) if is_event else None,
        money=sums(scene) if is_case else (),
        law=laws(scene) if is_event else (),
        terms=terms(scene) if is_case else (),
        claims=claims(scene, known),
        statistics=(*counted, *rates(scene, everywhere=not is_event or (is_case and not _core_lines(scene)))),
        screening=screening(scene) if is_event else None,
        via=via(scene),
        details=details(scene),
        score=verdict.score,
        reasons=verdict.reasons,
    )
    if kind is AccountKind.ENFORCEMENT_OPERATION and made.when is not None:
        return replace(made, statistics=tuple(_of_day(s, made.when.value) for s in made.statistics))
    return replace(made, statistics=_without_own(made)) if is_case else made


def _without_own(account: Account) -> tuple[Statistic, ...]:
    """The figures that are not the event's own totals."""
    sides = [side.count.value for side in (account.victims, account.suspects) if side.count is not None]
    own = {float(end) for count in sides for end in (count.low, count.high) if end is not None}
    return tuple(s for s in account.statistics if not (s.measure in _OF_PERSONS and s.value in own) or _is_swept(s))


def _of_day(stat: Statistic, when: When) -> Statistic:
    """Whom an operation checked and sent off, with its month: the day it was told of may be the day after."""
    if stat.period or stat.span or stat.measure not in _SWEPT:
        return stat
    return replace(stat, period=When.parse(when.iso[:7]))


_SWEPT = frozenset({Measure.MIGRANTS, Measure.DEPORTED, Measure.EMPLOYERS})


def _is_swept(stat: Statistic) -> bool:
    """True for migrants who were checked, held or sent off: they are counted, and are neither victims nor suspects."""
    return stat.measure is Measure.MIGRANTS and " who " in stat.what and " are to be " not in stat.what


_OF_PERSONS = frozenset({Measure.PERSONS, Measure.VICTIMS, Measure.SUSPECTS, Measure.MIGRANTS})


VICTIM_ROLES = frozenset({PersonRole.VICTIM, PersonRole.MINOR})
SUSPECT_ROLES = frozenset({PersonRole.SUSPECT})


def _named(scene: Scene, known: Sequence[Name], roles: frozenset[PersonRole]) -> tuple[Name, ...]:
    """The named persons of these roles that the scene's paragraphs mention."""
    scope = {line.paragraph for line in scene.lines}
    return tuple(n for n in known if n.role in roles and any(m.paragraph in scope for m in n.mentions))


def _quote(scene: Scene) -> str:
    """What identifies an account: its words, folded."""
    return re.sub(r"\W+", " ", " ".join(fold(line.text) for line in scene.lines))


def kind_of(scene: Scene) -> AccountKind:
    """What sort of report a scene is: migration control and labour market, counting, or a case."""
    points = weights(scene.lines)
    if control_points(points) > core_points(points):
        return _kind_of_control(scene, points)
    core = _core_lines(scene)
    # A text that opens with a case tells it, though more lines count than tell.
    opens = any(line in core for line in scene.told[:2])
    if len(scene.of(Kind.FIGURE)) > len(core) * (2 if opens else 1):
        return AccountKind.STATISTICS
    return AccountKind.CASE


def _kind_of_control(scene: Scene, points: Mapping[str, float]) -> AccountKind:
    removal, quota, wages = (points.get(category, 0.0) for category in ("REMOVAL", "QUOTA", "WAGES"))
    acted = {stage for line in scene.told for stage, _ in stage_hits(line)} & _ENFORCED
    if acted and removal >= max(quota, wages) - 2 and 3 * len(scene.of(Kind.FIGURE)) < len(scene.lines):
        return AccountKind.ENFORCEMENT_OPERATION
    if 5 * len(scene.of(Kind.FIGURE)) >= len(scene.lines):
        return AccountKind.STATISTICS
    return AccountKind.POLICY if quota >= wages else AccountKind.COMMENTARY


_ENFORCED = frozenset({Stage.RAID, Stage.UNDERCOVER_OPERATION, Stage.DETENTION, Stage.ARREST})


def _core_lines(scene: Scene) -> tuple[Line, ...]:
    """The lines that tell of somebody held, freed, detained, tried: what makes a case."""
    return tuple(line for line in scene.told if _is_core(line))


def _is_core(line: Line) -> bool:
    told = [m for m in mentions(line) if m.role in (VICTIM, SUSPECT)]
    return bool(told) and (bool(stage_hits(line)) or any(h.weight >= 4 for h in line.every("exploitation")))
