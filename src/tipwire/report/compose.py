"""Stories and a month to the month's report. Pure; always works: an unreviewed report is a DRAFT, never an error.

Refuses one thing: to hand out a report in which a protected name stands (`Leak`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from tipwire.model import (
    Action,
    Article,
    Assessment,
    Capture,
    Conflict,
    Item,
    ItemParagraph,
    Month,
    Name,
    Note,
    PersonRole,
    Report,
    Ruling,
    Side,
    SourceArticle,
    Story,
    Voice,
    digest,
)
from tipwire.report import choose, coverage, mask, paragraphs
from tipwire.report.cite import Citer, drafter
from tipwire.report.english import capital, plain
from tipwire.report.house import DEFAULT, House, Theme
from tipwire.report.scene import Scene, spelled
from tipwire.report.tables import MONTH_NAMES, nation

MAKER = ("report", "1")


def compose(
    stories: Sequence[tuple[Story, Assessment]],
    period: Month,
    *,
    country: str,
    articles: Mapping[str, Article],
    captures: Mapping[str, Capture],
    names: Mapping[str, tuple[Name, ...]],
    rulings: Sequence[Ruling] = (),
    read: Sequence[Article] = (),
    relevant: frozenset[str] = frozenset(),
    outside: frozenset[str] = frozenset(),
    house: House = DEFAULT,
) -> Report:
    """The report of the month. Stories `outside` the office's mandate are named at its end and told only where a
    person accepted them. Errors: Leak where a text a person wrote holds a protected name."""
    code = country.upper()
    citer = _citer(stories, articles, captures, names, rulings, house)
    every = choose.scenes(stories, period, rulings, country=code, house=house)
    left = [s for _, s in every if s.story.id in outside and choose.verdict(rulings, s.story.id) is not Action.ACCEPT]
    told = [(theme, scene) for theme, scene in every if scene not in left]
    items = tuple(_items(told, citer, rulings))
    scenes = [s for _, s in told if any(i.story == s.story.id for i in items)]
    silent = [s for _, s in told if not any(i.story == s.story.id for i in items)]
    last = 2 + sum(len(i.paragraphs) for i in items)
    found = coverage.coverage(read, relevant, _reprints(scenes), house)
    name = nation(code)
    report = Report(
        period=period,
        country=code,
        country_name=name,
        title=f"{name}: media reports on human trafficking cases for {MONTH_NAMES[period.month - 1]} {period.year}",
        opening=_opening(name, period, scenes, items, last, citer),
        items=items,
        coverage=found,
        closing=ItemParagraph(
            number=last, sentences=coverage.closing(found, items, period, silent, coverage.reprint_words(scenes), left)
        ),
        marking=house.marking,
        rulings_head=rulings_head(rulings),
        makers=(MAKER,),
    )
    proper = citer.proper | mask.proper_words(report)
    if leaked := [text[a:b] for text in texts(report) for a, b in citer.forms.find(text, proper)]:
        raise mask.Leak(leaked, "report")
    return report


def rulings_head(rulings: Sequence[Ruling]) -> str:
    """Which decisions the report rests on: a digest of their ids in order; "" without any."""
    return digest(*(r.id for r in sorted(rulings, key=lambda r: (r.at, r.id)))) if rulings else ""


def _citer(
    stories: Sequence[tuple[Story, Assessment]],
    articles: Mapping[str, Article],
    captures: Mapping[str, Capture],
    names: Mapping[str, tuple[Name, ...]],
    rulings: Sequence[Ruling],
    house: House,
) -> Citer:
    allowed = mask.allowed_names(rulings)
    every = [n for key in sorted(names) for n in names[key]] + protected_words(rulings)
    proper = frozenset(
        word.casefold()
        for story, _ in stories
        for a in story.accounts
        for said in (
            house.outlet(a.outlet),
            *(f"{f.value.name} {f.value.admin1}" for f in a.places),
            *(f.value.name for f in a.bodies),
        )
        for word in re.findall(r"[A-Za-z]+", said)
    )
    forms = mask.Forms.of(n for n in every if mask.is_hidden(n, allowed))
    return Citer(
        articles=articles, captures=captures, names=names, allowed=allowed, house=house, forms=forms, proper=proper
    )


def protected_words(rulings: Sequence[Ruling]) -> list[Name]:
    """What a person asked to protect, as names without a place: the gate finds their forms everywhere."""
    return [
        Name(key=r.id, article="", text=words, role=PersonRole.VICTIM, is_protected=True, mentions=())
        for r in rulings
        if r.action is Action.PROTECT
        for key, words in r.value
        if key in ("words", "text", "name")
    ]


def _items(told: Sequence[tuple[Theme, Scene]], citer: Citer, rulings: Sequence[Ruling]) -> list[Item]:
    out: list[Item] = []
    number = 2
    for theme, scene in told:
        made = paragraphs.numbered(scene, citer, number, _remarks(scene, rulings, citer))
        if not made:
            continue
        number += len(made)
        out.append(
            Item(
                story=scene.story.id,
                heading=choose.heading(theme, [s for t, s in told if t is theme]),
                paragraphs=made,
                assessment=_assessment(scene, citer),
                is_reviewed=choose.is_reviewed(scene, rulings),
                conflicts=tuple(_conflicts(scene, citer)),
                reprints=tuple(dict.fromkeys(_reprint_words(scene))),
                articles=tuple(_articles(scene, citer)),
            )
        )
    return out


def _assessment(scene: Scene, citer: Citer) -> Assessment:
    """The assessment with its sentences cleaned; the evidence in it is not printed."""
    found = scene.assessment
    return replace(
        found,
        why=citer.clean(found.why),
        domestic_why=citer.clean(found.domestic_why),
        flags=tuple((flag, citer.clean(why)) for flag, why in found.flags),
        signs=tuple(replace(sign, evidence=()) for sign in found.signs),
        protocol=replace(
            found.protocol,
            why=citer.clean(found.protocol.why),
            act=replace(found.protocol.act, says=citer.clean(found.protocol.act.says), evidence=()),
            means=replace(found.protocol.means, says=citer.clean(found.protocol.means.says), evidence=()),
            purpose=replace(found.protocol.purpose, says=citer.clean(found.protocol.purpose.says), evidence=()),
        ),
    )


def _remarks(scene: Scene, rulings: Sequence[Ruling], citer: Citer) -> tuple[Note, ...]:
    """What people noted on the story or its accounts, in their order. Errors: Leak for a protected name in it."""
    mine = {scene.story.id, *(a.id for a in scene.story.accounts)}
    noted = [r for r in sorted(rulings, key=lambda r: (r.at, r.id)) if r.action is Action.NOTE and r.target in mine]
    texts = [plain(r.get("text") or r.why) for r in noted]
    if leaked := [text[a:b] for text in texts for a, b in citer.forms.find(text)]:
        raise mask.Leak(leaked, "note")
    return tuple(Note(text=capital(t.rstrip(".")) + ".", reason="noted by the office") for t in texts if t)


def _conflicts(scene: Scene, citer: Citer) -> list[str]:
    """The conflicts that the linking found, side by side, each value with who says it and when."""
    return [
        citer.clean(f"{spelled(c.field)}: " + "; ".join(_side(scene, s) for s in c.sides) + _relation(c))
        for c in scene.story.conflicts
    ]


def _side(scene: Scene, side: Side) -> str:
    """One value: "4 (police in Interfax, 2009-01-27)"; a side's own claim names it already."""
    said = dict.fromkeys(
        (f"{t.speaker} in " if t.speaker and not side.value.startswith(t.speaker) else "")
        + scene.house.outlet(t.outlet)
        + (f", {t.day}" if t.day else "")
        for t in side.told
    )
    return f"{side.value} ({'; '.join(said)})"


def _relation(conflict: Conflict) -> str:
    """How the values relate and what they were compared by, in square brackets; nothing for a bare contradiction."""
    words = ", ".join(w for w in (conflict.relation.replace("contradictory", ""), conflict.note) if w)
    return f" [{words}]" if words else ""


def _reprint_words(scene: Scene) -> list[str]:
    by_id = {a.id: a for a in scene.story.accounts}
    return [
        f"{scene.outlet(by_id[r.account])}, of {scene.outlet(by_id[r.of])}"
        for r in scene.story.reprints
        if r.account in by_id and r.of in by_id
    ]


def _articles(scene: Scene, citer: Citer) -> list[SourceArticle]:
    """Where each account of the month was read, reprints too."""
    copies = {r.account: r.of for r in scene.story.reprints}
    out = []
    for account in scene.story.accounts:
        article = citer.articles.get(account.article)
        if article is None or not choose.in_period(account, scene.month):
            continue
        capture = citer.captures.get(article.capture)
        hints = tuple(h.id for h in capture.hints if h.id and (h.url in (None, article.address))) if capture else ()
        out.append(
            SourceArticle(
                account=account.id,
                article=article.id,
                capture=article.capture,
                address=citer.address(article),
                outlet=scene.outlet(account),
                published=account.published.iso if account.published else "",
                language=article.language,
                hints=hints,
                reprint_of=copies.get(account.id, ""),
            )
        )
    return out


def _reprints(scenes: Sequence[Scene]) -> int:
    """The articles that only repeat another."""
    copies = {
        a.article
        for s in scenes
        for a in s.story.accounts
        if choose.in_period(a, s.month) and a.id in {r.account for r in s.story.reprints}
    }
    return len(copies)


def _opening(
    name: str, period: Month, scenes: Sequence[Scene], items: Sequence[Item], last: int, citer: Citer
) -> ItemParagraph:
    standing = coverage.standing(scenes)
    counted = citer.sentence(standing) if standing.proofs else drafter(standing.text)
    return ItemParagraph(
        number=1,
        sentences=(drafter(coverage.opening(name, period)), counted, drafter(coverage.contents(items, last))),
    )


def texts(report: Report) -> list[str]:
    """Every text of ours in the report, for the gate: sentences, notes, source lines, quotes, conflicts, addresses."""
    paragraphs_ = [report.opening, *(p for i in report.items for p in i.paragraphs), report.closing]
    out = [s.text for p in paragraphs_ for s in p.sentences]
    out += [n.text for p in paragraphs_ for n in p.notes]
    out += [f"{s.outlet} {s.dependence}" for p in paragraphs_ for s in p.sources]
    out += [c.text for p in paragraphs_ for s in p.sentences for c in s.citations if s.voice is not Voice.DRAFTER]
    out += [text for i in report.items for text in (*i.conflicts, *i.reprints, i.heading)]
    return out
