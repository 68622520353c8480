"""tipwire.toml, read and checked by the table in rules.py.

Every problem names file, line and key, says what is wrong and what to write instead. Refuses unknown keys: a setting
that is misspelt must not be silently without effect.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from tipwire import assess, countries, link
from tipwire.countries import Background
from tipwire.errors import SettingsError
from tipwire.link.rates import Rates
from tipwire.model import Month, ReportHeading
from tipwire.office import heading as headings
from tipwire.office.rules import RULES
from tipwire.plugins import Service
from tipwire.report import House
from tipwire.report import house as house_styles
from tipwire.text import rows_of

NAME = "tipwire.toml"
BACKGROUND, RATES = "background.tsv", "rates.tsv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong in a file of settings; `line` is 0 where it has none, `file` "" where `says` names both."""

    file: str
    line: int
    key: str
    says: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.says}" if self.file else self.says


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one office; `values` has every key of rules.py."""

    folder: Path
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What the office calls itself."""
        return str(self.values["office.name"])

    @property
    def country(self) -> str:
        """The country whose press is read: KZ."""
        return str(self.values["office.country"])

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that are read, the most frequent first."""
        return tuple(self.values["office.languages"])

    @property
    def zone(self) -> str:
        """The IANA time zone that days are counted in."""
        return str(self.values["office.zone"])

    @property
    def marking(self) -> str:
        """The line under the classification of every product."""
        return str(self.values["report.marking"])

    @property
    def finder(self) -> str:
        """The name of the finder."""
        return str(self.values["plugins.finder"])

    @property
    def translator(self) -> str:
        """The name of the translator; "" for none."""
        return str(self.values["plugins.translator"])

    def service(self, role: str, *, key: str = "") -> Service:
        """Whom the "finder" or "translator" asks."""
        return Service(
            url=self.values[f"plugins.{role}_url"],
            model=self.values.get(f"plugins.{role}_model", ""),
            key=key,
            timeout_s=float(self.values["plugins.timeout_s"]),
            may_leave=self.values["plugins.texts_may_leave"],
        )

    @property
    def store_url(self) -> str:
        """Where records are kept."""
        return str(self.values["store.url"])

    @property
    def retention_months(self) -> int:
        """Months after which full texts are due to be erased; 0 keeps them."""
        return int(self.values["retention.months"])

    @property
    def mandate(self) -> tuple[str, ...]:
        """The context that belongs in the month, by the names of tipwire.assess.mandate."""
        return tuple(self.values["mandate.context"])

    def background(self) -> tuple[Background, ...]:
        """The office's own background notes, of background.tsv; none without it. Errors: SettingsError."""
        own = countries.background_of(rows_of(self.folder / BACKGROUND, countries.BACKGROUND_COLUMNS))
        return assess.checked(own)

    def rates(self) -> Rates:
        """The office's own rates of currencies, of rates.tsv; none without it. Errors: SettingsError."""
        path = self.folder / RATES
        try:
            return (
                link.rates.read(path.read_text(encoding="utf-8-sig"), str(path)) if path.is_file() else link.rates.NONE
            )
        except UnicodeDecodeError:
            raise SettingsError(f"{path} is not UTF-8; save it as UTF-8.") from None

    def heading(self, period: Month, *, filed: datetime | None = None) -> ReportHeading:
        """What stands above the period's telegram; a draft is dated by the settings, a release by its instant."""
        return headings.heading(self.values, period, filed=filed)

    def house(self) -> House:
        """The office's spellings and headings, with its signature and marking. Errors: SettingsError."""
        own = self.values["report.house"]
        try:
            style = house_styles.load(self.folder / own if own else None)
        except (OSError, UnicodeDecodeError):
            raise SettingsError(
                f"{self.folder / NAME}: report.house names {own!r}, which is not there or no text in UTF-8; "
                "put the file beside it or leave the setting empty."
            ) from None
        return replace(style, signature=self.values["report.signature"], marking=self.marking)


def load(path: Path) -> Settings:
    """The settings of a file. Errors: SettingsError with its first problem."""
    values, problems = read(path)
    if problems:
        others = len(problems) - 1
        count = "is one more" if others == 1 else f"are {others} more"
        raise SettingsError(f"{problems[0]}{f' There {count}; see all with: tipwire settings check' if others else ''}")
    return Settings(folder=path.parent, values=values)


def check(path: Path) -> tuple[Problem, ...]:
    """All that is wrong with a file of settings, in its order; where it is well, with the tables beside it."""
    values, problems = read(path)
    return problems or tuple(tables(Settings(folder=path.parent, values=values)))


def tables(settings: Settings) -> Iterator[Problem]:
    """What is wrong with the tables beside the settings: the first problem of each."""
    for load_table in (Settings.house, Settings.background, Settings.rates):
        try:
            load_table(settings)
        except SettingsError as error:
            yield Problem(file="", line=0, key="", says=str(error))


def read(path: Path) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The values of a file and its problems; a key with a problem has no value."""
    try:
        # utf-8-sig: some editors put a byte order mark first.
        return parse(path.read_text(encoding="utf-8-sig"), str(path))
    except UnicodeDecodeError:
        return {}, (Problem(file=str(path), line=0, key="", says="the file is not UTF-8; save it as UTF-8."),)
    except OSError as error:
        return {}, (Problem(file=str(path), line=0, key="", says=f"the file cannot be read ({error.strerror})."),)


def parse(text: str, file: str = NAME) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The values of a text and its problems."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return {}, (_syntax(str(error), file),)
    lines = _lines(text)
    found = dict(_flat(table))
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for key in found.keys() - RULES.keys():
        problems.append(Problem(file=file, line=lines.get(key, 0), key=key, says=_unknown(key)))
    for key, rule in RULES.items():
        if key not in found and rule.default is not None:
            values[key] = rule.default
        elif key not in found:
            problems.append(Problem(file=file, line=0, key=key, says=f"{key} is missing; every office must set it."))
        else:
            try:
                values[key] = rule.read(found[key])
            except ValueError as error:
                says = f"{key} is {_shown(found[key])}; {error}."
                problems.append(Problem(file=file, line=lines.get(key, 0), key=key, says=says))
    return values, tuple(sorted(problems, key=lambda problem: (problem.line or len(text), problem.key)))


def _flat(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every key of the file as section.key."""
    for section, content in table.items():
        if not isinstance(content, dict):
            yield section, content
            continue
        if f"{section}." not in {key[: len(section) + 1] for key in RULES}:
            yield section, content
            continue
        for key, value in content.items():
            yield f"{section}.{key}", value


def _lines(text: str) -> dict[str, int]:
    """The line of each key and section, numbered from 1."""
    lines: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if head := re.match(r"\s*\[([^\[\]]+)\]", line):
            section = head[1].strip().strip("\"'")
            lines.setdefault(section, number)
        elif key := re.match(r"\s*([\w.-]+|\"[^\"]+\")\s*=", line):
            name = key[1].strip('"')
            lines.setdefault(f"{section}.{name}" if section else name, number)
    return lines


def _unknown(key: str) -> str:
    """What is said of a key that we do not know, with the nearest that we do."""
    name = key.rpartition(".")[2]
    names = {known.partition(".")[0]: known.partition(".")[0] for known in RULES}
    names |= {known.partition(".")[2]: known for known in RULES}
    near = get_close_matches(name, names, 1, 0.7)
    hint = f"did you mean {names[near[0]]}?" if near else "remove it (docs/reference/settings.md has them all)."
    return f"there is no setting {key}; {hint}"


def _shown(value: Any) -> str:
    """A value as the file has it, short enough for a sentence."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "..."


def _syntax(error: str, file: str) -> Problem:
    """What tomllib says, with its line where ours stands."""
    place = re.search(r" \(at line (\d+), column (\d+)\)| \(at end of document\)", error)
    says = error.replace(place[0], "") if place else error
    column = f" at letter {place[2]}" if place and place[2] else ""
    line = int(place[1]) if place and place[1] else 0
    return Problem(file=file, line=line, key="", says=f"this is no TOML{column} ({says}); put the line right.")
