"""Articles of law of a scene as said, each with the country of the proceedings; opinions apart from charges.

An activist who holds that "this is Article 128" has charged nobody. Refuses articles of figures, which are no case's.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tipwire import countries
from tipwire.find.exact import law as law_of
from tipwire.find.forum import forum
from tipwire.find.kinds import Kind
from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.find.speeches import Before, speeches
from tipwire.find.stages import stage_hits
from tipwire.find.voices import voices
from tipwire.model import Fact, LawRef, Precision, Speaker

CHARGE, OPINION = "charge", "opinion"


def laws(scene: Scene) -> tuple[Fact[LawRef], ...]:
    """Each article of the scene once, with its part where one is told; a charge outweighs an opinion."""
    found: dict[tuple[str, str], Fact[LawRef]] = {}
    on = _day(scene)
    for line, kind in zip(scene.lines, scene.kinds, strict=True):
        reads = law_of(line.text, line.language, "", on) if kind is not Kind.FIGURE else ()
        basis = OPINION if reads and is_opinion(line) else CHARGE
        for read in reads:
            ref = replace(_placed(scene, line, read.value, on), basis=basis)
            fact = Fact(value=ref, evidence=(line.evidence(read.start, read.end),), rule="article as said")
            known = found.get((ref.country, ref.article))
            if known is None or _says_more(ref, known.value):
                found[ref.country, ref.article] = fact
    return tuple(found.values())


def _says_more(ref: LawRef, known: LawRef) -> bool:
    if ref.basis != known.basis:
        return ref.basis == CHARGE
    return bool(ref.part) and not known.part


def _placed(scene: Scene, line: Line, ref: LawRef, on: date | None) -> LawRef:
    """The article with the country of the proceedings, where its sentence names none."""
    if ref.country:
        return ref
    number, kind = ref.article.removeprefix("CAO "), "CAO" if ref.article.startswith("CAO ") else "CC"
    where = forum(scene.page, line, number, on)
    return replace(ref, country=where, code=countries.code(where, kind, on) if where else "")


# Who holds that an article fits without having charged anybody.
_LAY = frozenset(
    {
        Speaker.NGO,
        Speaker.INTL_ORG,
        Speaker.EXPERT,
        Speaker.UNNAMED_EXPERT,
        Speaker.UNNAMED,
        Speaker.LEGISLATOR,
        Speaker.DEFENCE_LAWYER,
        Speaker.PRESUMED_VICTIM,
        Speaker.RELATIVE,
        Speaker.WITNESS,
    }
)


def is_opinion(line: Line) -> bool:
    """True where only people without an office say that an article fits, and no step of proceedings is told."""
    if stage_hits(line):
        return False
    speakers = {voice.speaker for voice, _, _ in speeches(line, voices(line, {}, ()), Before())}
    return bool(speakers) and speakers <= _LAY


def _day(scene: Scene) -> date | None:
    published = scene.page.article.published
    return published.start if published is not None and published.precision is Precision.DAY else None
