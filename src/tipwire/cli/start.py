"""Start: demo, init, doctor, settings check."""

from __future__ import annotations

import tempfile
from pathlib import Path

from cyclopts import App

from tipwire import office as offices
from tipwire.cli.shell import console, emit, opened, shell, table
from tipwire.jobs import demo as demos
from tipwire.jobs.doctor import examine
from tipwire.office import settings as office_settings


def demo(*, out: Path | None = None) -> None:
    """Show what Tipwire does: a month of invented articles, from the files to the telegram.

    Parameters
    ----------
    out
        Where to put the office and the report's files; a new temporary folder without it.
    """
    folder = out or Path(tempfile.mkdtemp(prefix="tipwire-demo-"))
    made = demos.demonstrate(folder)

    def show() -> None:
        table(
            ["stage", "in", "out", "seconds", ""],
            [(s.name, s.took_in, s.gave, f"{s.seconds:.2f}", s.says) for s in made.stages],
            title="Kazakhstan, January 2009: invented sources, for exercise only",
        )
        print(f"\n{made.cases} cases and {made.context} context stories in {made.seconds:.1f} s\n")
        print(made.telegram.replace("\r\n", "\n").rstrip())
        print("\nFiles:")
        for path in (*made.files, folder / "office"):
            print(f"  {path}")

    emit(made, show)


def init(folder: Path, *, name: str = "My office", country: str = "KZ") -> None:
    """Make an office in a folder: settings, store and archive.

    Parameters
    ----------
    folder
        Where; it is made if it does not exist, and must be empty if it does.
    name
        The office's name.
    country
        The country whose press is read, two letters (KZ, KG, UZ ...).
    """
    with offices.create(folder, name=name, country=country) as office:
        made = office.folder
    emit({"office": made}, lambda: print(f"An office stands in {made}. Edit tipwire.toml, then: tipwire collect FILES"))


def doctor() -> int:
    """Look the office over: settings, store, archive, lost rulings. Exit code 1 where something is wrong."""
    with opened() as office:
        findings = examine(office)
    wrong = [f for f in findings if not f.is_well]
    rows = [("ok" if f.is_well else "WRONG", f.what, f.says) for f in findings]
    emit(findings, lambda: table(["", "what", "says"], rows))
    return bool(wrong)


settings = App(name="settings", help="Look at the office's settings.")


@settings.command(name="check")
def check() -> int:
    """Check tipwire.toml and say what is wrong, key by key. Exit code 1 where something is."""
    path = offices.find(shell.office) / "tipwire.toml"
    problems = office_settings.check(path)
    emit(
        {"file": path, "problems": problems},
        lambda: console().print("\n".join(map(str, problems)) or f"{path} is well.", soft_wrap=True),
    )
    return bool(problems)


COMMANDS = {"demo": demo, "init": init, "doctor": doctor, "settings": settings}
