"""What a number counts, as types: numbers of two types cannot be added, and mypy says so before the program runs.

One class a kind of thing. Refuses an umbrella: there is no kind that holds deported and fined, cases and persons, or
identified and alleged victims, so no total can.
"""

from __future__ import annotations

from typing import ClassVar, TypeVar


class Counted:
    """A kind of thing that is counted: `words` name it, `unit` is what one of it is, `on` on whose word."""

    words: ClassVar[str] = ""
    on: ClassVar[str] = ""
    unit: ClassVar[str] = "persons"


K = TypeVar("K", bound=Counted)


class IdentifiedVictims(Counted):
    words = "identified victims"
    on = "a body or a court identified them, or a service took them in"


class AllegedVictims(Counted):
    words = "alleged victims"
    on = "a body investigates, accuses or tries"


class PresumedVictims(Counted):
    words = "presumed victims"
    on = "the press, an NGO or they themselves say so"


class TargetedVictims(Counted):
    words = "persons targeted"
    on = "attempted or intended only"


class Suspects(Counted):
    words = "suspects"


class Detained(Counted):
    words = "persons detained or arrested"


class Charged(Counted):
    words = "persons charged"


class Prosecuted(Counted):
    words = "persons prosecuted"


class Convicted(Counted):
    words = "persons convicted"


class Acquitted(Counted):
    words = "persons acquitted"


class Freed(Counted):
    words = "persons freed"


class Assisted(Counted):
    words = "persons assisted or sheltered"


class Repatriated(Counted):
    words = "persons who returned home"


class Deported(Counted):
    words = "persons deported"


class ToBeDeported(Counted):
    words = "persons to be deported"


class Fined(Counted):
    words = "persons fined or charged under administrative law"


class Held(Counted):
    words = "persons held in a check"


class Checked(Counted):
    words = "persons checked"


class FoundInChecks(Counted):
    words = "persons found in a check"


class Entered(Counted):
    words = "persons who entered the country"


class Migrants(Counted):
    words = "migrants"


class Persons(Counted):
    words = "persons"


class Part(Counted):
    words = "part of a figure before it"


class Employers(Counted):
    words = "employers"
    unit = "employers"


class EmployersFined(Counted):
    words = "employers fined or penalized"
    unit = "employers"


class CriminalCases(Counted):
    words = "criminal cases"
    unit = "cases"


class CasesInCourt(Counted):
    words = "cases in court"
    unit = "cases"


class Crimes(Counted):
    words = "crimes and offenses"
    unit = "crimes"


class Investigations(Counted):
    words = "investigations"
    unit = "investigations"


class Convictions(Counted):
    words = "convictions"
    unit = "verdicts"


class Channels(Counted):
    words = "channels closed"
    unit = "channels"


class Calls(Counted):
    words = "calls and complaints"
    unit = "calls"


class Permits(Counted):
    words = "permits and quota places"
    unit = "permits"


class Share(Counted):
    words = "share"
    unit = "percent"


class Sums(Counted):
    words = "sum of money"
    unit = "money"


class Things(Counted):
    words = "other things"
    unit = "things"


KINDS: dict[str, type[Counted]] = {kind.__name__: kind for kind in Counted.__subclasses__()}
