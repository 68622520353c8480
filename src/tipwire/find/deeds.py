"""Deeds: what was done to those a figure counts: victims helped, migrants deported, cases sent to court.

The nearest deed that fits what is counted, in the number's own clause first. Refuses what is to come, feared or denied.
Words are in the tables `deed` of measures.tsv; the note of a row is the measure it makes of persons.
"""

from __future__ import annotations

import re
from dataclasses import replace

from tipwire.find import turkic
from tipwire.find.measures import Number, numbers
from tipwire.find.page import Line
from tipwire.find.undone import is_denied, is_feared
from tipwire.languages import Hit
from tipwire.model import Measure, Stage, Statistic

# A deed stands no further from its number than this, in letters; a clause or another number between costs more.
_REACH = 100
_CLAUSE_COST, _NUMBER_COST, _WRONG_SIDE_COST = 25, 35, 20
# A comma inside a number parts nothing.
_BREAK = re.compile(r"[;:—–()«»\"]|\s-\s|,(?!\d)|(?<!\d),")
# What a deed may be said of. Victims that were detained are no suspects, and suspects that were freed no victims.
_FITS = {
    Measure.PERSONS: frozenset({"VICTIMS", "SUSPECTS", "DEPORTED", "ENTERED", "MIGRANTS"}),
    Measure.MIGRANTS: frozenset({"VICTIMS", "SUSPECTS", "DEPORTED", "ENTERED", "MIGRANTS"}),
    Measure.DEPORTED: frozenset({"DEPORTED"}),
    Measure.ENTERED: frozenset({"ENTERED"}),
    Measure.VICTIMS: frozenset({"VICTIMS"}),
    Measure.SUSPECTS: frozenset({"SUSPECTS"}),
    Measure.EMPLOYERS: frozenset({"EMPLOYERS"}),
    Measure.CASES: frozenset({"CASES"}),
}
# To be found or checked says nothing of persons who are not migrants.
_WEAK = 1


def done(line: Line, number: Number, stat: Statistic) -> Statistic:
    """The figure with what was done to those counted, as the line says."""
    fits = _FITS.get(stat.measure, frozenset())
    known = [
        hit
        for hit in (*told(line), *_to_come(line))
        if hit.note in fits and not (hit.weight <= _WEAK and stat.measure in _NO_WEAK)
    ]
    costs = [(_cost(line, number, hit), hit.start, hit) for hit in known]
    near = [each for each in costs if each[0] <= _REACH]
    if not near:
        return stat
    return _with(line, stat, min(near, key=lambda each: each[:2])[2])


_NO_WEAK = frozenset({Measure.PERSONS, Measure.VICTIMS, Measure.DEPORTED})


def _with(line: Line, stat: Statistic, deed: Hit) -> Statistic:
    evidence = tuple(dict.fromkeys((*stat.evidence, line.evidence(deed.start, deed.end))))
    if stat.what in _DEEDS_THEMSELVES:
        return stat
    if stat.measure is Measure.CASES:
        return replace(stat, what=f"{stat.what} {deed.value}", evidence=evidence)
    if deed.value == _TO_COME:
        return replace(stat, measure=Measure.MIGRANTS, what=f"{stat.what} who {_TO_COME}", evidence=evidence)
    if deed.value == "registered":
        return replace(stat, measure=Measure.ENTERED, what=f"registered {stat.what}", evidence=evidence)
    if deed.note == "SUSPECTS" and stat.measure is Measure.MIGRANTS:
        # Migrants held in a sweep are no suspects of trafficking.
        says = "were held" if deed.value == "were detained" else deed.value
        return replace(stat, what=f"{stat.what} who {says}", evidence=evidence)
    noun = "suspects" if deed.value in _OF_SUSPECTS and stat.what == "persons" else stat.what
    return replace(stat, measure=Measure(deed.note.lower()), what=f"{noun} who {deed.value}", evidence=evidence)


_OF_SUSPECTS = frozenset({"were prosecuted", "were charged", "were wanted", "were brought to court"})
# What is counted is the deed: nobody is told to do or suffer it again.
_DEEDS_THEMSELVES = frozenset({"arrivals", "deportations"})
_TO_COME = "are to be expelled"


def _to_come(line: Line) -> list[Hit]:
    """Removals that were ordered or announced, not done."""
    waiting = [h for h in line.every("stage") if h.value == Stage.DEPORTATION_PENDING]
    return [replace(h, value=_TO_COME, note="DEPORTED") for h in waiting if not is_denied(line, h)]


def told(line: Line) -> list[Hit]:
    """What a line says was done; not what is still to come, feared or denied."""
    waiting = [h for h in line.every("stage") if h.value == Stage.DEPORTATION_PENDING]
    return [
        hit
        for hit in line.every("deed")
        if not any(w.start < hit.end and hit.start < w.end for w in waiting)
        and not is_denied(line, hit)
        and not is_feared(line, hit)
    ]


def _cost(line: Line, number: Number, deed: Hit) -> float:
    is_behind = deed.start >= number.end
    first, last = (number.end, deed.start) if is_behind else (deed.end, number.start)
    between = sum(1 for n in numbers(line) if first <= n.start < last)
    # The verb of a Turkic clause is its last word.
    wrong = _WRONG_SIDE_COST if line.language in turkic.LANGUAGES and not is_behind else 0
    clauses = len(_BREAK.findall(line.text[first:last]))
    return max(0, last - first) + _CLAUSE_COST * clauses + _NUMBER_COST * between + wrong - 2 * deed.weight
