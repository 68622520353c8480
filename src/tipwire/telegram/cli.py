"""`python -m tipwire.telegram read|check|write|split|join|mail`.

Exit codes: 0 done, 1 looked and found an error, 2 bad input or refused (one sentence on standard error).
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tipwire.telegram import accounting, references
from tipwire.telegram.check import check
from tipwire.telegram.errors import Classified, NotATelegram, TelegramError
from tipwire.telegram.finding import Finding, Severity
from tipwire.telegram.inputs import Source, sources, text_of
from tipwire.telegram.json_form import finding_to_json, telegram_from_json
from tipwire.telegram.mail import from_mail, to_mail
from tipwire.telegram.message import Telegram
from tipwire.telegram.outputs import name_of, print_findings, print_json, print_telegram, put, refuse
from tipwire.telegram.profiles import PROFILES
from tipwire.telegram.read import load_all
from tipwire.telegram.sections import Joined, gather, join
from tipwire.telegram.split import split
from tipwire.telegram.write import dumps


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        return 2 if options.has_refused else code
    except TelegramError as error:
        print(f"telegram: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # The reader of our output has seen enough; nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(f"telegram: {error.filename}: {error.strerror}; check the path and its permissions", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tipwire.telegram", description="Record telegrams (ACP 127).")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, run, says in (
        ("read", _read, "print what a telegram says and what was repaired"),
        ("check", _check, "print what contradicts itself; over several, also skipped numbers and repeats"),
        ("write", _write, "write a telegram, or the JSON of read, in a profile"),
        ("split", _split, "write the sections of a telegram one by one"),
        ("join", _join, "join sections, given in any order"),
        ("mail", _mail, "turn a telegram into mail, or with --back a mail into a telegram"),
    ):
        command = commands.add_parser(name, help=says, description=says)
        command.add_argument("paths", nargs="*", default=["-"], help="files, folders, or - for standard input")
        command.add_argument("--json", action="store_true", help="print JSON, one object a telegram")
        command.add_argument("--profile", choices=PROFILES, default="wire")
        command.add_argument("--classified", action="store_true", help="allow a marking above UNCLAS")
        command.add_argument("--latest-year", type=int, help="no date is later than this year (default: this year)")
        command.set_defaults(run=run, has_refused=False, written=set())
        if name in ("split", "mail"):
            command.add_argument("--out", type=Path, help="folder for one file a section or mail")
        if name == "mail":
            command.add_argument("--back", action="store_true", help="the input is mail")
            command.add_argument("--domain", default="telegram.invalid", help="right side of the Message-ID")
            command.add_argument("--mailboxes", type=Path, help="file of lines PLAD=address")
            command.add_argument("--authorizing-users", type=Path, help="file of lines SIGNATURE=address")
    return parser


def _messages(options: argparse.Namespace) -> Iterator[tuple[Source, Telegram, tuple[Finding, ...]]]:
    """The telegrams of all inputs.  An input that is none is told on standard error and passed over."""
    for source in sources(options.paths, sys.stdin.buffer, sys.stderr):
        try:
            messages = _messages_of(source, options)
        except TelegramError as error:
            refuse(options, source, error)
            continue
        for telegram, findings in messages:
            yield source, telegram, findings


def _messages_of(source: Source, options: argparse.Namespace) -> list[tuple[Telegram, tuple[Finding, ...]]]:
    text = text_of(source)
    if text.lstrip().startswith("{"):
        messages: list[tuple[Telegram, tuple[Finding, ...]]] = [(one, ()) for one in _from_json(text, source)]
    else:
        messages = load_all(text, latest_year=options.latest_year)
    if not messages:
        raise NotATelegram(f"{source.name} is empty; give the text of a telegram")
    if all(_is_no_telegram(findings) for _, findings in messages):
        raise NotATelegram(f"{source.name} is no telegram: it has no line of a heading; give the whole text")
    for telegram, _ in messages:
        _refuse_classified(telegram, source, options)
    return messages


def _is_no_telegram(findings: tuple[Finding, ...]) -> bool:
    return any(finding.code == "T03" for finding in findings)


def _from_json(text: str, source: Source) -> list[Telegram]:
    """The telegrams of one JSON object after another."""
    found = []
    position = 0
    while text[position:].strip():
        position += len(text[position:]) - len(text[position:].lstrip())
        try:
            given, position = json.JSONDecoder().raw_decode(text, position)
        except (ValueError, RecursionError) as error:
            raise NotATelegram(f"{source.name} is not JSON: {error}; give what `read --json` prints") from None
        found.append(telegram_from_json(given.get("telegram", given) if isinstance(given, dict) else given))
    return found


def _refuse_classified(telegram: Telegram, source: Source, options: argparse.Namespace) -> None:
    classification = telegram.classification
    if classification and classification.letter not in "UE" and not options.classified:
        raise Classified(classification.word, source.name)


def _read(options: argparse.Namespace) -> int:
    for source, telegram, findings in _messages(options):
        if options.json:
            print_json(source, telegram, findings)
        else:
            print_telegram(telegram)
            print_findings(source, findings)
    return 0


def _check(options: argparse.Namespace) -> int:
    telegrams = []
    has_error = False
    for source, telegram, findings in _messages(options):
        telegrams.append(telegram)
        found = (*(one for one in findings if one.code[0] != "R"), *check(telegram))
        has_error |= _has_error(found)
        _print_checked(options, source, telegram, found)
    if len(telegrams) > 1:
        overall = (*accounting.account(telegrams), *_absent(telegrams))
        _print_checked(options, Source("all together", None), None, overall)
    return 1 if has_error else 0


def _absent(telegrams: Iterable[Telegram]) -> Iterator[Finding]:
    index = references.index(telegrams)
    for number in index.absent:
        by = ", ".join(index.referred_by[number])
        yield Finding("X30", Severity.INFO, f"{number}, referred to by {by}, is not among these")


def _print_checked(
    options: argparse.Namespace, source: Source, telegram: Telegram | None, findings: tuple[Finding, ...]
) -> None:
    if options.json:
        own = references.own_number(telegram) if telegram else None
        row = {"source": source.name, "number": own.canonical if own else None}
        print(json.dumps(row | {"findings": [finding_to_json(finding) for finding in findings]}))
    else:
        print_findings(source, findings)


def _has_error(findings: tuple[Finding, ...]) -> bool:
    return any(finding.severity is Severity.ERROR for finding in findings)


def _each(options: argparse.Namespace, do: Callable[[argparse.Namespace, Telegram], None]) -> int:
    """Does it to every telegram; one that is refused is told with the name of its file, and the next is taken."""
    for source, telegram, _ in _messages(options):
        try:
            do(options, telegram)
        except TelegramError as error:
            refuse(options, source, error)
    return 0


def _write(options: argparse.Namespace) -> int:
    return _each(options, _write_one)


def _write_one(options: argparse.Namespace, telegram: Telegram) -> None:
    sys.stdout.write(_sent(options, telegram))


def _sent(options: argparse.Namespace, telegram: Telegram) -> str:
    return dumps(telegram, profile=options.profile, allow_classified=options.classified)


def _split(options: argparse.Namespace) -> int:
    return _each(options, _split_one)


def _split_one(options: argparse.Namespace, telegram: Telegram) -> None:
    texts = [_sent(options, part) for part in split(telegram, options.profile)]
    name = name_of(telegram)
    for number, text in enumerate(texts, start=1):
        put(options, f"{name}-{number:02d}", ".txt", text)


def _join(options: argparse.Namespace) -> int:
    """Joins over all files; `join` itself then says, in one sentence, which section is missing."""
    parts: list[tuple[Telegram, tuple[Finding, ...]]] = []
    for _, telegram, findings in _messages(options):
        parts += [(part, ()) for part in telegram.parts] if telegram.parts else [(telegram, findings)]
    for joined in gather(parts):
        telegram = join([joined.telegram]) if joined.telegram.section else _whole(joined)
        if options.json:
            print_json(Source(name_of(telegram), None), telegram, joined.findings)
        else:
            sys.stdout.write(dumps(telegram, profile=options.profile, allow_classified=options.classified))
    return 0


def _whole(joined: Joined) -> Telegram:
    return join(joined.telegram.parts) if joined.telegram.parts else joined.telegram


def _mail(options: argparse.Namespace) -> int:
    if options.back:
        for source in sources(options.paths, sys.stdin.buffer, sys.stderr):
            try:
                _mail_back(options, source)
            except TelegramError as error:
                refuse(options, source, error)
        return 0
    mailboxes = _mailboxes(options.mailboxes)
    authorizing_users = _mailboxes(options.authorizing_users)

    def mail_one(options: argparse.Namespace, telegram: Telegram) -> None:
        made = to_mail(
            telegram,
            mailboxes=mailboxes,
            domain=options.domain,
            profile=options.profile,
            authorizing_users=authorizing_users,
            allow_classified=options.classified,
        )
        put(options, name_of(telegram), ".eml", bytes(made).decode("ascii").replace("\r\n", "\n"))

    return _each(options, mail_one)


def _mail_back(options: argparse.Namespace, source: Source) -> None:
    telegram, findings = from_mail(source.read(), latest_year=options.latest_year)
    _refuse_classified(telegram, source, options)
    if options.json:
        print_json(source, telegram, findings)
    else:
        put(options, name_of(telegram), ".txt", _sent(options, telegram))


def _mailboxes(path: Path | None) -> dict[str, str]:
    if path is None:
        return {}
    lines = [line.strip() for line in path.read_text("utf-8").splitlines()]
    pairs = [line.partition("=") for line in lines if line and not line.startswith("#")]
    if bad := next((plad for plad, sign, _ in pairs if not sign), None):
        raise NotATelegram(f"{path}: the line {bad[:40]!r} has no equals sign; write PLAD=address")
    return {plad.strip(): address.strip() for plad, _, address in pairs}
