"""Find an office, make one, open one.

An office is a folder with a tipwire.toml; store and archive are made when it is first opened. Refuses to make an office
where something else lies, and to overwrite anything.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from string import Template
from types import TracebackType

from tipwire import store as stores
from tipwire.archive import Archive
from tipwire.errors import OfficeError, SettingsError
from tipwire.office import rules, settings
from tipwire.office.settings import NAME, Settings
from tipwire.store import Store

Clock = Callable[[], datetime]

VARIABLE = "TIPWIRE_OFFICE"
ARCHIVE = "archive"
# What a new office is marked with until somebody says otherwise: its heading is invented.
EXERCISE = "EXERCISE"
# What file managers leave in folders that people think empty.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Settings, records, bytes and the time. Close it, or use it as a context manager."""

    settings: Settings
    store: Store
    archive: Archive
    clock: Clock
    folder: Path

    def close(self) -> None:
        """Nothing; others may write afterwards."""
        self.archive.close()
        self.store.close()

    def __enter__(self) -> Office:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def now() -> datetime:
    """This instant, UTC."""
    return datetime.now(UTC)


def find(start: Path | None = None, env: Mapping[str, str] = os.environ, *, below: Path | None = None) -> Path:
    """The folder of the office: the one named, else TIPWIRE_OFFICE's, else the nearest above `below` (this folder).

    Errors: OfficeError where there is none.
    """
    if start is not None:
        return _named(start, "--office")
    if env.get(VARIABLE):
        return _named(Path(env[VARIABLE]), VARIABLE)
    here = (below or Path.cwd()).absolute()
    for folder in (here, *here.parents):
        if (folder / NAME).is_file():
            return folder
    raise OfficeError(
        f"No office in {here} or above; make one with: tipwire init DIR, or name one with --office or {VARIABLE}."
    )


def open(folder: Path, *, clock: Clock = now) -> Office:
    """The office in a folder. Errors: OfficeError, SettingsError."""
    folder = _named(folder, "the folder")
    chosen = settings.load(folder / NAME)
    archive = Archive(folder / ARCHIVE)
    store = stores.open(chosen.store_url, folder=folder)
    return Office(settings=chosen, store=store, archive=archive, clock=clock, folder=folder)


def create(folder: Path, *, name: str, country: str, marking: str | None = None, clock: Clock = now) -> Office:
    """A new office in a new or empty folder, open. Without `marking` its products say EXERCISE.

    Errors: OfficeError where the folder is taken, SettingsError for a name, country or marking that does not fit.
    """
    _refuse_taken(folder)
    text = _text(name, country, EXERCISE if marking is None else marking)
    _, problems = settings.parse(text)
    if problems:
        raise SettingsError(problems[0].says)
    try:
        # Names of persons will lie here: nobody else's business, where the system can say so.
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (folder / NAME).open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except OSError as error:
        raise OfficeError(f"No office can be made in {folder} ({error.strerror}); choose another folder.") from None
    return open(folder, clock=clock)


def _named(folder: Path, by: str) -> Path:
    """The folder if it is an office; its tipwire.toml may be named too."""
    folder = folder.parent if folder.name == NAME else folder
    if not (folder / NAME).is_file():
        raise OfficeError(f"{folder} (named by {by}) is no office: it has no {NAME}; make one with: tipwire init DIR.")
    return folder


def _refuse_taken(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise OfficeError(f"{folder} is a file; name a folder for the office.")
    held = sorted(path.name for path in folder.iterdir() if path.name not in LITTER)
    if NAME in held:
        raise OfficeError(f"{folder} is an office already; use it with --office {folder}, or choose another folder.")
    if held:
        raise OfficeError(f"{folder} is not empty (it holds {held[0]}); choose a new or empty folder for the office.")


def _text(name: str, country: str, marking: str) -> str:
    """The tipwire.toml of a new office. JSON's strings are TOML's."""
    template = Template((files("tipwire.office") / NAME).read_text(encoding="utf-8"))
    return template.substitute(
        name=_quoted(name),
        country=_quoted(country.upper()),
        zone=_quoted(rules.zone_of(country.upper())),
        marking=_quoted(marking),
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
