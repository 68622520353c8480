"""Bodies: courts, prosecutors, police, ministries, consulates, shelters that act in a scene or speak of it."""

from __future__ import annotations


from tipwire.find.page import Line
from tipwire.find.scenes import Scene
from tipwire.languages import Hit
from tipwire.model import Body, BodyKind, Fact

# "Енбекшиказахский районный суд": the proper adjective belongs to the court.

# Bodies that only rule the land act in no event.
_IDLE = frozenset({BodyKind.GOVERNMENT, BodyKind.LEGISLATURE})


def body_of(hit: Hit) -> Body:
    """The body of a row."""
    return Body(code=hit.value, name=hit.row["name"], kind=BodyKind(hit.row["kind"] or "other"))


def bodies(scene: Scene) -> tuple[Fact[Body], ...]:
    """Each body of the told lines once, the first words that name it as evidence."""
    found: dict[str, Fact[Body]] = {}
    for line in scene.told:
        for hit in line.find("bodies"):
            body = _named(line, hit)
            if body.kind in _IDLE or (body.code in found and len(body.name) <= len(found[body.code].value.name)):
                continue
            found[body.code] = Fact(value=body, evidence=(line.evidence(hit.start, hit.end),), rule="body name")
    return tuple(_without_general(found))


def _named(line: Line, hit: Hit) -> Body:
    return body_of(hit)


def _without_general(found: dict[str, Fact[Body]]) -> list[Fact[Body]]:
    """ "Police" beside a police department is the same body."""
    kinds = {code: fact.value.kind for code, fact in found.items()}
    special = {kind for code, kind in kinds.items() if code not in _GENERAL}
    return [fact for code, fact in found.items() if not (code in _GENERAL and fact.value.kind in special)]


_GENERAL = frozenset({"POLICE", "COURT", "PROSECUTOR", "NGO"})
