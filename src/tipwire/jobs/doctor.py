"""Look an office over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tipwire.jobs import derive, refit
from tipwire.office import Office


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkup:
    """One thing looked at."""

    what: str
    is_well: bool
    says: str


def examine(office: Office) -> list[Checkup]:
    """What was looked at, in order; every kept byte is read back."""
    return list(checkups(office))


def checkups(office: Office) -> Iterator[Checkup]:
    """Store, archive, rulings, makers."""
    problems = office.store.check()
    counts = ", ".join(f"{n} {what}" for what, n in office.store.counts().items())
    yield Checkup(what="store", is_well=not problems, says="; ".join(problems) or counts)
    broken = tuple(office.archive.verify())
    said = "; ".join(str(b) for b in broken[:5])
    yield Checkup(what="archive", is_well=not broken, says=said or "every capture reads back as it was kept")
    tampered = office.store.broken_rulings()
    yield Checkup(
        what="rulings",
        is_well=not tampered,
        says=f"changed by another hand: {', '.join(tampered)}"
        if tampered
        else f"{len(office.store.rulings())} in order",
    )
    lost = [r.id for r in derive.lost_rulings(office)]
    says = f"{len(lost)} found no account any more; see `tipwire review`" if lost else "each finds its account"
    yield Checkup(what="anchors", is_well=not lost, says=says)
    today = refit.versions(office.folder)
    stale = [name for name, version in office.store.makers().items() if today.get(name) != version]
    says = f"made by an older {', '.join(stale)}; run `tipwire derive`" if stale else "up to date"
    if is_stopped := not stale and office.store.is_unfinished():
        says = "a derivation was stopped before its end; run `tipwire derive`, it goes on there"
    yield Checkup(what="derived", is_well=not (stale or is_stopped), says=says)
