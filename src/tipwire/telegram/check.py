"""`check`: what a telegram says twice, compared (X01 to X35).

A contradiction is a finding and never an error: official examples contradict themselves, and the relay may be right.
X14 and X15 (sections that do not agree, or are missing) are found while joining and come with `loads`; X20, X33 and
X35 need several telegrams and come from `accounting`.
"""

from tipwire.telegram import check_copy, check_heading, check_text
from tipwire.telegram.checks import Check
from tipwire.telegram.finding import Finding
from tipwire.telegram.message import Telegram

CHECKS: tuple[Check, ...] = tuple(
    sorted((*check_heading.CHECKS, *check_text.CHECKS, *check_copy.CHECKS), key=lambda check: check.code)
)


def check(telegram: Telegram) -> tuple[Finding, ...]:
    """Every cross-check that failed, in the order of the codes."""
    return tuple(
        Finding(check.code, problem.severity or check.severity, problem.message, problem.span)
        for check in CHECKS
        for problem in check.find(telegram)
    )
