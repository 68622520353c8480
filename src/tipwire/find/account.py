"""Accounts: a page's scenes as accounts, one for each event or announcement told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tipwire.find.bodies import bodies
from tipwire.find.claims import claims
from tipwire.find.figures import figures
from tipwire.find.kinds import Kind
from tipwire.find.mentions import SUSPECT, VICTIM, Mention
from tipwire.find.names import names
from tipwire.find.page import Page, page
from tipwire.find.people import side
from tipwire.find.purposes import acts, conduct, exploitation, means, recruitment
from tipwire.find.scenes import Scene, scenes
from tipwire.find.sift import sift
from tipwire.find.stages import stages
from tipwire.model import Account, AccountKind, Article, Conduct, Found, Name, People, PersonRole, Sift, digest
from tipwire.text import fold


def accounts(article: Article) -> Found:
    """What the article tells: verdict, accounts and restricted names."""
    leaf = page(article)
    verdict = sift(leaf)
    if not verdict.is_relevant:
        return Found(sift=verdict)
    known = names(leaf)
    made = [_account(leaf, scene, verdict, known) for scene in scenes(leaf)]
    return Found(sift=verdict, accounts=tuple(account for account in made if account is not None), names=known)


def _account(leaf: Page, scene: Scene, verdict: Sift, known: Sequence[Name]) -> Account | None:
    kind = kind_of(scene, verdict)
    is_event = kind in (AccountKind.CASE, AccountKind.FEATURE, AccountKind.ENFORCEMENT_OPERATION)
    is_case = kind in (AccountKind.CASE, AccountKind.FEATURE)
    forms, related = exploitation(scene), conduct(scene)
    victims, suspects = _sides(scene, related) if is_case else ((), ())
    return Account(
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
        stages=stages(scene) if is_event else (),
        victims=side(scene, victims, _named(scene, known, VICTIM_ROLES)) if is_case else People(),
        suspects=side(scene, suspects, _named(scene, known, SUSPECT_ROLES)) if is_case else People(),
        bodies=bodies(scene) if is_event else (),
        claims=claims(scene),
        statistics=figures(scene, everywhere=not is_case),
        score=verdict.score,
        reasons=verdict.reasons,
    )


VICTIM_ROLES = frozenset({PersonRole.VICTIM, PersonRole.MINOR})
SUSPECT_ROLES = frozenset({PersonRole.SUSPECT})


def _named(scene: Scene, known: Sequence[Name], roles: frozenset[PersonRole]) -> tuple[Name, ...]:
    """The named persons of these roles that the scene's paragraphs mention."""
    scope = {line.paragraph for line in scene.lines}
    return tuple(n for n in known if n.role in roles and any(m.paragraph in scope for m in n.mentions))


def _quote(scene: Scene) -> str:
    """What identifies an account: its words, folded."""
    return re.sub(r"\W+", " ", " ".join(fold(line.text) for line in scene.lines))


def _sides(scene: Scene, related: Sequence[object]) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    return (
        tuple(m for m in scene.mentions if m.role == VICTIM),
        tuple(m for m in scene.mentions if m.role == SUSPECT),
    )


def kind_of(scene: Scene, verdict: Sift) -> AccountKind:
    """What sort of report a scene is."""
    forms, related = exploitation(scene), {fact.value for fact in conduct(scene)}
    told = scene.of(Kind.EVENT, Kind.BACKGROUND)
    is_told = any(m.role in (VICTIM, SUSPECT) for m in scene.mentions)
    has_stage = any(line.has("stage") for line in told)
    is_case = bool(forms) or bool(related & {Conduct.CHILD_SALE, Conduct.MISSING_CHILD, Conduct.IRREGULAR_ADOPTION})
    figures_share = len(scene.of(Kind.FIGURE)) / max(1, len(scene.lines))
    points = {reason.feature: reason.weight for reason in verdict.reasons}
    control = points.get("REMOVAL", 0) + points.get("QUOTA", 0) + points.get("WAGES", 0)
    core = sum(
        points.get(c, 0)
        for c in ("CORE_TIP", "EX_SEX", "EX_LAB", "EX_BEG", "CHILD_SALE", "EX_ORGAN", "EX_CRIM", "EX_MARR", "EX_DOM")
    )
    if control > core:
        if figures_share >= 0.3:
            return AccountKind.STATISTICS
        if points.get("REMOVAL", 0) >= max(points.get("QUOTA", 0), points.get("WAGES", 0)) and has_stage:
            return AccountKind.ENFORCEMENT_OPERATION
        return AccountKind.POLICY if points.get("QUOTA", 0) >= points.get("WAGES", 0) else AccountKind.COMMENTARY
    if figures_share >= 0.5 or not is_told:
        return AccountKind.STATISTICS
    return AccountKind.CASE if is_case or has_stage else AccountKind.OTHER
