"""The eleven indicators of forced labour that the reports tell of, and the pillars (three Ps) a story bears on.

Two tables beside the code. Refuses to count: how many indicators make forced labour is a person's judgement.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files

from tipwire.assess.gathered import Gathered
from tipwire.assess.protocol import FIRMEST, evidence
from tipwire.model import AccountKind, Conduct, Indicator, Means, Measure, Pillar, Sign, Stage
from tipwire.text import rows

FIELDS: Mapping[str, type[StrEnum]] = {
    "stage": Stage,
    "measure": Measure,
    "kind": AccountKind,
    "conduct": Conduct,
}


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
    """The pillars of the story's codes, in their order."""
    codes: Mapping[str, frozenset[StrEnum]] = {
        "stage": facts.stages,
        "measure": frozenset(s.measure for s in facts.statistics),
        "kind": facts.kinds,
        "conduct": facts.conducts,
    }
    told = {pillar for pillar, field, code in PILLARS if code in codes[field]}
    return tuple(p for p in Pillar if p in told)


def load_indicators(text: str, file: str) -> Mapping[Means, Indicator]:
    """Means to indicator. Errors: SettingsError that names the line."""
    return {
        row.read("means", lambda c: Means[c], "a code of Means"): row.read("indicator", Indicator, "ILO01 to ILO11")
        for row in rows(text, file, ("means", "indicator"))
    }


def load_pillars(text: str, file: str) -> tuple[tuple[Pillar, str, StrEnum], ...]:
    """Pillar, field and code of each line. Errors: SettingsError that names the line."""
    out: list[tuple[Pillar, str, StrEnum]] = []
    for row in rows(text, file, ("pillar", "field", "code")):
        kind = row.read("field", FIELDS.__getitem__, f"one of {', '.join(FIELDS)}")
        code = row.read("code", {c.name: c for c in kind}.__getitem__, f"a code of {kind.__name__}")
        out.append((row.read("pillar", Pillar, f"one of {', '.join(Pillar)}"), row["field"], code))
    return tuple(out)


def _text(name: str) -> str:
    return files("tipwire.assess").joinpath(name).read_text(encoding="utf-8")


INDICATORS = load_indicators(_text("signs.tsv"), "assess/signs.tsv")
PILLARS = load_pillars(_text("pillars.tsv"), "assess/pillars.tsv")
