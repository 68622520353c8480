"""Where the command line writes to: standard output, one file for each text, a sentence for each refusal."""

import argparse
import json
import re
import sys
from typing import Any

from tipwire.telegram import references
from tipwire.telegram.errors import TelegramError
from tipwire.telegram.finding import Finding
from tipwire.telegram.inputs import Source
from tipwire.telegram.json_form import finding_to_json, telegram_to_json
from tipwire.telegram.message import Heading, Telegram


def refuse(options: argparse.Namespace, source: Source, error: TelegramError) -> None:
    """Tells in one sentence, with the name of the input, and remembers it for the exit code."""
    where = "" if str(error).startswith(source.name) else f"{source.name}: "
    print(f"telegram: {where}{error}", file=sys.stderr)
    options.has_refused = True


def put(options: argparse.Namespace, name: str, suffix: str, text: str) -> None:
    """Prints the text, or writes it into the folder of `--out`, two of one name into two files."""
    if options.out is None:
        sys.stdout.write(text)
        return
    options.out.mkdir(parents=True, exist_ok=True)
    names = (name, *(f"{name}-copy{number}" for number in range(2, len(options.written) + 3)))
    free = next(one for one in names if one not in options.written)
    options.written.add(free)
    (options.out / f"{free}{suffix}").write_text(text, "ascii", newline="\n")


def name_of(telegram: Telegram) -> str:
    """The canonical number, else station and serial number; fit for a file's name."""
    own = references.own_number(telegram)
    if own:
        return re.sub(r"[^A-Z0-9]", "", own.canonical)
    return f"{telegram.station.station}{telegram.station.number:04d}" if telegram.station else "telegram"


def print_json(source: Source, telegram: Telegram, findings: tuple[Finding, ...]) -> None:
    row: dict[str, Any] = {"source": source.name, "telegram": telegram_to_json(telegram)}
    print(json.dumps(row | {"findings": [finding_to_json(finding) for finding in findings]}))


def print_telegram(telegram: Telegram) -> None:
    rows = (
        ("dialect", telegram.dialect.value),
        ("number", str(references.own_number(telegram) or "")),
        ("from", telegram.originator),
        ("written", str(telegram.dtg or "")),
        ("to", "; ".join(one.plad for one in telegram.addressees)),
        ("sections", ", ".join(f"{one.number} of {one.total}" for one in telegram.sections)),
        ("tags", " ".join(tag.code for tag in telegram.tags)),
        ("subject", telegram.subject),
    )
    for name, value in rows:
        if value:
            print(f"{name + ':':10}{value}")
    for block in telegram.body:
        number = "" if isinstance(block, Heading) or block.number is None else f"{block.number}. "
        print(f"\n{number}{block.text}")
    if telegram.signature:
        print(f"\n{telegram.signature}")


def print_findings(source: Source, findings: tuple[Finding, ...]) -> None:
    for finding in findings:
        at = f":{finding.span.start}" if finding.span else ""
        print(f"{source.name}{at}: {finding.code} {finding.severity.value}: {finding.message}")
