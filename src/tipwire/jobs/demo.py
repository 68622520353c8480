"""The demonstration: a month of invented files from bytes to the telegram, in an office of its own, without network."""

from __future__ import annotations

import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tipwire import office as offices
from tipwire.errors import InputError
from tipwire.jobs import collecting, derive, draft
from tipwire.jobs.derive import Stage
from tipwire.model import Month
from tipwire.office import Office

MONTH = Month(year=2009, month=1)
COUNTRY = "KZ"
# Outlets' names on invented items must not look like a real embassy's report.
MARKING = "EXERCISE - INVENTED SOURCES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Demonstration:
    """What the demonstration made."""

    stages: tuple[Stage, ...]
    telegram: str
    cases: int
    context: int
    files: tuple[Path, ...]
    seconds: float


def sources() -> Path:
    """The folder of the demonstration month: in the checkout, or where the installed package keeps it."""
    checkout = Path(__file__).parents[3] / "examples"
    installed = Path(sysconfig.get_path("data")) / "share" / "tipwire" / "examples"
    for folder in (checkout, installed):
        if (folder / "january-2009" / "manifest.jsonl").is_file():
            return folder / "january-2009"
    raise InputError(
        "The demonstration month is not part of this installation; install Tipwire again from its package."
    )


def demonstrate(folder: Path) -> Demonstration:
    """What was made, all of it below the folder; a second run over the same folder adds nothing."""
    start = time.perf_counter()
    log = derive.Log()
    with office_in(folder / "office") as office:
        with log.stage("collect") as note:
            taken = collecting.take_in(office, [sources()])
            note(taken.new + taken.held, taken.new, says=f"{taken.size_bytes:,} bytes in WARC")
        log.stages += derive.derive(office).stages
        with log.stage("compose") as note:
            drafted = draft.draft(office, MONTH, COUNTRY)
            items = drafted.report.items
            note(len(items), sum(len(i.paragraphs) for i in items), says="items to paragraphs")
        with log.stage("render") as note:
            texts = {form: draft.rendered(office, drafted, form) for form in draft.FORMS}
            files = tuple(write(folder, draft.FORMS[form][0], text.encode("utf-8")) for form, text in texts.items())
            files += tuple(write(folder, form, draft.on_paper(office, drafted, form)) for form in draft.PAPERS)
            note(1, len(files), says="forms")
    cases = sum(item.is_case for item in drafted.report.items)
    return Demonstration(
        stages=tuple(log.stages),
        telegram=texts["telegram"],
        cases=cases,
        context=len(drafted.report.items) - cases,
        files=files,
        seconds=time.perf_counter() - start,
    )


@contextmanager
def office_in(folder: Path) -> Iterator[Office]:
    """The demonstration's office, made where there is none yet."""
    if (folder / "tipwire.toml").is_file():
        with offices.open(folder) as office:
            yield office
    else:
        with offices.create(folder, name="Demonstration office", country=COUNTRY, marking=MARKING) as office:
            yield office


def write(folder: Path, suffix: str, body: bytes) -> Path:
    """The file one form was written to."""
    path = folder / f"report-{MONTH.iso}.{suffix}"
    path.write_bytes(body)
    return path
