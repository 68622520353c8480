"""Which context belongs in an office's month, and why: a setting of the office, never a taste of the program.

A case always belongs. Refuses to hide: what is left out is told with the setting that would bring it back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from tipwire.assess.gathered import gathered
from tipwire.assess.topics import WANTED, told, topic
from tipwire.model import Assessment, Bucket, Story
from tipwire.text import rows

# What fits no topic of the table.
OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Whether a story belongs in the month, the names of the mandate it falls under, and a sentence with the reason."""

    belongs: bool
    names: tuple[str, ...]
    why: str


def belonging(story: Story, assessment: Assessment, wanted: Sequence[str]) -> Belonging:
    """Whether the story belongs under a mandate that wants these topics."""
    if assessment.is_case:
        return Belonging(belongs=True, names=(), why="A case always belongs in the month.")
    if assessment.bucket is Bucket.NOT_RELEVANT:
        return Belonging(belongs=False, names=(), why=assessment.why)
    said = names(story)
    mine = [name for name in said if name in wanted]
    shown = {name: said[name] for name in mine} or said
    because = "; ".join(f"{name}: {', '.join(says)}" for name, says in shown.items())
    if mine:
        return Belonging(belongs=True, names=tuple(mine), why=f"The office's mandate has it ({because}).")
    why = f"The office's mandate leaves it out ({because}); mandate.context in tipwire.toml would bring it back."
    return Belonging(belongs=False, names=tuple(said), why=why)


def names(story: Story) -> Mapping[str, tuple[str, ...]]:
    """The names of the mandate that the story falls under, each with what the reports tell."""
    held = told(gathered(story))
    out: dict[str, tuple[str, ...]] = {}
    for name, topic_, says in TOPICS:
        if topic_ in held:
            out[name] = (*out.get(name, ()), says)
    return out or {OTHER: ("nothing that a topic names is told",)}


def load(text: str, file: str) -> tuple[tuple[str, str, str], ...]:
    """Name, topic and words of each line. Errors: SettingsError that names the line."""
    return tuple(
        (row.needed("name"), row.read("topic", topic, WANTED), row.needed("says"))
        for row in rows(text, file, ("name", "topic", "says"))
    )


TOPICS = load(files("tipwire.assess").joinpath("mandate.tsv").read_text(encoding="utf-8"), "assess/mandate.tsv")
NAMES = (*dict.fromkeys(name for name, _, _ in TOPICS), OTHER)
