"""What a story tells of, as codes that the tables of this room and of an office are written with: `stage:DEPORTATION`.

Refuses nationality and ethnic group: there is no code for them, so no table can ask.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from tipwire.assess.gathered import Gathered
from tipwire.assess.law import LawClass
from tipwire.model import AccountKind, Conduct, Exploitation, Measure, Stage

FIELDS: Mapping[str, type[StrEnum]] = {
    "kind": AccountKind,
    "exploitation": Exploitation,
    "conduct": Conduct,
    "stage": Stage,
    "measure": Measure,
    "law": LawClass,
}
WANTED = f"FIELD:CODE with one of {', '.join(FIELDS)}, such as stage:DEPORTATION"


def told(facts: Gathered) -> frozenset[str]:
    """The topics of a story."""
    codes: Mapping[str, frozenset[StrEnum]] = {
        "kind": facts.kinds,
        "exploitation": facts.forms,
        "conduct": facts.conducts,
        "stage": facts.stages,
        "measure": frozenset(s.measure for s in facts.statistics),
        "law": facts.law | facts.opinions,
    }
    return frozenset(f"{field}:{code.name}" for field, held in codes.items() for code in held)


def topic(cell: str) -> str:
    """The topic as written. Errors: KeyError for an unknown field or code."""
    field, _, code = cell.partition(":")
    return f"{field}:{FIELDS[field][code].name}"


def topics(cell: str) -> frozenset[str]:
    """The topics of a cell, with semicolons between. Errors: KeyError; ValueError where there is none."""
    found = frozenset(topic(part.strip()) for part in cell.split(";") if part.strip())
    if not found:
        raise ValueError("no topic")
    return found
