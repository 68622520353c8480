"""The sources of a paragraph in order of time, dependence in brackets; `tipwire.render` prints them as its source line.

A reprint is named behind the outlet it repeats and is never a unit of its own. Refuses a report that the paragraph does
not use.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tipwire.model import Account, Credit, Source, Story
from tipwire.report.english import listing, plain
from tipwire.report.house import House
from tipwire.report.scene import Scene

FAR = date.max
# So many names stand in one bracket.
MOST = 2


def used(scene: Scene, accounts: Iterable[Account]) -> tuple[Source, ...]:
    """One source for each outlet and dependence, the earliest first."""
    groups: dict[tuple[str, str], list[Account]] = {}
    for account in accounts:
        groups.setdefault((scene.outlet(account), dependence(scene, account)), []).append(account)
    sources = [
        Source(
            outlet=outlet,
            days=tuple(sorted({a.published.start for a in group if a.published and len(a.published.iso) == 10})),
            dependence=depends,
            accounts=tuple(a.id for a in group),
        )
        for (outlet, depends), group in groups.items()
    ]
    return tuple(sorted(sources, key=lambda s: (s.days[0] if s.days else FAR, s.outlet)))


def dependence(scene: Scene, account: Account) -> str:
    """Whom the account follows and who reprinted it: "citing Azattyk newspaper; reprinted by Stepnoi Portal"."""
    remark = scene.house.remark(account.outlet)
    parts = [part for part in (remark, *followed(scene, account)) if part]
    parts = [", ".join(parts)] if parts else []
    if reprinters := reprinted_by(scene.story, scene.house, account):
        parts.append(f"reprinted by {listing(reprinters)}")
    return "; ".join(parts)


def followed(scene: Scene, account: Account) -> Iterable[str]:
    """The outlets it names as its source, the near before those behind them, and the text it repeats passages of."""
    own = scene.outlet(account)
    told = [c for c in scene.story.sourcing.credits if c.account == account.id and c.kind != "body"]
    near, behind, repeated = (
        [n for n in dict.fromkeys(source_name(scene, c) for c in told if fits(c)) if n and n not in own][:MOST]
        for fits in (is_near, is_behind, is_repeated)
    )
    if near and behind:
        yield f"citing {listing(near)} after {listing(behind)}"
    elif near or behind:
        yield f"citing {listing(near or behind)}"
    if repeated and not (near or behind):
        yield f"with passages of {listing(repeated)}"


def is_near(credit: Credit) -> bool:
    """True for an outlet that the report names as its source."""
    return credit.kind == "outlet" and credit.step == 1


def is_behind(credit: Credit) -> bool:
    """True for the outlet that its source has it from."""
    return credit.kind == "outlet" and credit.step > 1


def is_repeated(credit: Credit) -> bool:
    """True for a text whose passages it repeats."""
    return credit.kind == "passages"


def source_name(scene: Scene, credit: Credit) -> str:
    """A source as the house prints it: by the outlet of its account where it is held, else as the text names it."""
    held = next((a for a in scene.story.accounts if a.id == credit.of), None)
    words = held.outlet if held else credit.publisher if credit.publisher in dict(scene.house.outlets) else credit.name
    return known_outlet(scene, outlet_words(scene.house, words))


def known_outlet(scene: Scene, words: str) -> str:
    """The full name where a part of it names one outlet of the story alone: Era is Era TV."""
    full = [o for o in scene.outlets if words and re.search(rf"\b{re.escape(words)}\b", o)]
    return full[0] if len(full) == 1 else words


def reprinted_by(story: Story, house: House, account: Account) -> list[str]:
    """The outlets that printed the account's text again."""
    copies = {r.account for r in story.reprints if r.of == account.id}
    names = (house.outlet(a.outlet) for a in story.accounts if a.id in copies)
    return [n for n in dict.fromkeys(names) if n != house.outlet(account.outlet)]


def outlet_words(house: House, via: str) -> str:
    """An outlet or body that is quoted, ASCII; "" where nothing is left of it in Latin letters."""
    words = house.outlet(via) if via.isascii() or plain(via) else ""
    return "" if words == "Unnamed outlet" else words
