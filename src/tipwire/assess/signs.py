"""The eleven indicators of forced labour that the reports tell of, and the pillars (three Ps) a story bears on.

Two tables beside the code. Refuses to count: how many indicators make forced labour is a person's judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files

from tipwire.assess import topics
from tipwire.assess.gathered import Gathered
from tipwire.assess.protocol import FIRMEST, evidence
from tipwire.model import Indicator, Means, Pillar, Sign
from tipwire.text import rows


def signs(facts: Gathered) -> tuple[Sign, ...]:
    """Each indicator once, in the order of the ILO's list, with the firmest status of the means that show it."""
    out = []
    for indicator in Indicator:
        told = [f for f in facts.means if INDICATORS.get(f.value) is indicator and f.status in FIRMEST]
        if told:
            status = min((f.status for f in told), key=FIRMEST.index)
            out.append(Sign(indicator=indicator, status=status, evidence=evidence(told)))
    return tuple(out)


def pillars(facts: Gathered) -> tuple[Pillar, ...]:
    """The pillars of the story's topics, in their order."""
    held = topics.told(facts)
    mine = {pillar for pillar, topic in PILLARS if topic in held}
    return tuple(p for p in Pillar if p in mine)


def load_indicators(text: str, file: str) -> Mapping[Means, Indicator]:
    """Means to indicator. Errors: SettingsError that names the line."""
    return {
        row.read("means", lambda c: Means[c], "a code of Means"): row.read("indicator", Indicator, "ILO01 to ILO11")
        for row in rows(text, file, ("means", "indicator"))
    }


def load_pillars(text: str, file: str) -> tuple[tuple[Pillar, str], ...]:
    """Pillar and topic of each line. Errors: SettingsError that names the line."""
    return tuple(
        (row.read("pillar", Pillar, f"one of {', '.join(Pillar)}"), row.read("topic", topics.topic, topics.WANTED))
        for row in rows(text, file, ("pillar", "topic"))
    )


def _text(name: str) -> str:
    return files("tipwire.assess").joinpath(name).read_text(encoding="utf-8")


INDICATORS = load_indicators(_text("signs.tsv"), "assess/signs.tsv")
PILLARS = load_pillars(_text("pillars.tsv"), "assess/pillars.tsv")
