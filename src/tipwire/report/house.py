"""House style: spellings of outlets, themes with their headings and order, the signature. Defaults in house.toml.

An office may hand in its own file with the same keys. Refuses a theme that names an unknown code.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tipwire.errors import SettingsError
from tipwire.model import AccountKind, Conduct, Exploitation, Measure, Stage
from tipwire.report.english import plain
from tipwire.report.tables import read_text
from tipwire.text import transliterate


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One heading and the codes that bring a story under it; without any code it takes what is left."""

    id: str
    heading: str
    is_case: bool
    stages: frozenset[str] = frozenset()
    exploitation: frozenset[str] = frozenset()
    conduct: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()

    @property
    def takes_the_rest(self) -> bool:
        """True where it names no code."""
        return not (self.stages or self.exploitation or self.conduct or self.kinds or self.measures)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What an office may change: outlets by id or name, outlet kinds in brackets, themes in order, signature."""

    outlets: tuple[tuple[str, str], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    themes: tuple[Theme, ...] = ()
    signature: str = "DRAFTER"
    marking: str = ""

    def outlet(self, name: str) -> str:
        """The outlet as a source line prints it: no brackets, commas, colons or semicolons, ASCII.

        >>> House().outlet("Azattyk (newspaper)")
        'Azattyk newspaper'
        >>> House().outlet("«Вестник Сарыарки»")
        'Vestnik Saryarki'
        """
        spelt = transliterate(_REMARK.sub("", dict(self.outlets).get(name, name)))
        bare = re.sub(r"[(),;:«»“”„\"]", " ", spelt)
        return re.sub(r"\s+", " ", plain(bare)).strip() or "Unnamed outlet"

    def remark(self, name: str) -> str:
        """What stands in brackets behind an NGO's outlet in a source line.

        >>> House().remark("Perekrestok (NGO digest)")
        'NGO digest'
        """
        found = _REMARK.search(dict(self.outlets).get(name, name))
        return plain(found[1]) if found else ""


# "(NGO digest)", "(NGO newsletter)": no part of the name.
_REMARK = re.compile(r"\s*\(([^()]*\bNGO\b[^()]*)\)\s*$")

_CODES: Mapping[str, type[StrEnum]] = {
    "stages": Stage,
    "exploitation": Exploitation,
    "conduct": Conduct,
    "kinds": AccountKind,
    "measures": Measure,
}


def _theme(row: Mapping[str, Any], name: str) -> Theme:
    codes = {}
    for key, vocabulary in _CODES.items():
        strange = sorted(set(row.get(key, ())) - {c.value for c in vocabulary} - {c.name for c in vocabulary})
        if strange:
            raise SettingsError(
                f"{name}: theme {row.get('id')!r} names {', '.join(strange)}, which is no code of {key}."
            )
        codes[key] = frozenset(row.get(key, ()))
    try:
        return Theme(id=row["id"], heading=row["heading"], is_case=row["case"], **codes)
    except KeyError as missing:
        raise SettingsError(f"{name}: a theme lacks {missing}; give every theme id, heading and case.") from missing


def parse(text: str, name: str = "house.toml") -> House:
    """The house style of a TOML text; keys left out keep the defaults. Errors: SettingsError."""
    try:
        own = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{name} cannot be read: {error}; put the line right and run again.") from error
    table = tomllib.loads(read_text("house.toml")) | own
    return House(
        outlets=tuple(table.get("outlets", {}).items()),
        kinds=tuple(table.get("kinds", {}).items()),
        themes=tuple(_theme(row, name) for row in table["themes"]),
        signature=table.get("signature", {}).get("drafter", "DRAFTER"),
        marking=table.get("marking", ""),
    )


def load(path: Path | None = None) -> House:
    """The office's house style, or the default. Errors: SettingsError."""
    return parse("") if path is None else parse(path.read_text(encoding="utf-8"), str(path))


DEFAULT = parse("")
