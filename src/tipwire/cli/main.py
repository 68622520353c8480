"""The tree of commands, the global options, and what every mistake is told as: one sentence, exit code 2."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import cyclopts
from cyclopts import App, Group, Parameter

import tipwire
from tipwire.cli import decide, engineers, gather, look, report, start
from tipwire.cli.shell import shell
from tipwire.errors import TipwireError

HELP = """
From a month of local press to a sourced report on trafficking in persons, and its telegram.

Works offline. An office is a folder with a `tipwire.toml`: it is found by --office, by the variable TIPWIRE_OFFICE,
or as the nearest one above where you are. Begin with `tipwire demo`.
"""

ALWAYS = Group("Always", sort_key=90)

app = App(name="tipwire", help=HELP, version=tipwire.__version__, version_flags=["--version"])
app.meta.group_parameters = ALWAYS
GROUPS: Mapping[str, Mapping[str, Any]] = {
    "Start": start.COMMANDS,
    "Gather": gather.COMMANDS,
    "Find": look.COMMANDS,
    "Decide": decide.COMMANDS,
    "Report": report.COMMANDS,
    "Engineers": engineers.COMMANDS,
}
for number, (title, commands) in enumerate(GROUPS.items()):
    group = Group(title, sort_key=number)
    for name, command in commands.items():
        if isinstance(command, App):
            command.group = (group,)
            app.command(command)
        else:
            app.command(command, name=name, group=group)


@app.meta.default
def launch(
    *tokens: Annotated[str, Parameter(show=False, allow_leading_hyphen=True)],
    office: Path | None = None,
    json: Annotated[bool, Parameter(negative="")] = False,
    verbose: Annotated[bool, Parameter(name=["--verbose", "-v"], negative="")] = False,
) -> int | None:
    """Run one command.

    Parameters
    ----------
    office
        The office's folder; without it TIPWIRE_OFFICE, else the nearest folder above that holds a tipwire.toml.
    json
        Print what a program can read.
    verbose
        Say what is done on standard error.
    """
    shell.office, shell.json, shell.verbose = office, json, verbose
    if verbose:
        logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    code: int | None = app(tokens, exit_on_error=False, print_error=False, result_action="return_value")
    return code


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        # A report holds Kazakh letters; a terminal that cannot show them must not stop the work.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 - the outermost door: our own mistake is told as ours
        traceback.print_exc()
        print("tipwire: This is our fault, not yours; please report the lines above.", file=sys.stderr)
        code = 3
    sys.exit(code)


def run(words: list[str]) -> int:
    """The exit code of one command."""
    try:
        return app.meta(words, exit_on_error=False, print_error=False, result_action="return_value") or 0
    except cyclopts.CycloptsError as error:
        return refuse(f"{sentence(error)} See `tipwire {words[0] if words else ''} --help`.".replace("  ", " "))
    except TipwireError as error:
        return refuse(str(error))
    except KeyboardInterrupt:
        return refuse("Stopped. What was finished is kept; run the same command again to go on.")
    except BrokenPipeError:
        sys.stderr.close()
        return 0


def sentence(error: cyclopts.CycloptsError) -> str:
    """The parser's complaint as one line."""
    return " ".join(str(error).split())


def refuse(words: str) -> int:
    """2, after saying why."""
    print(f"tipwire: {words}", file=sys.stderr)
    return 2
