"""What a cross-check is: a code, a severity, and a function that yields its problems."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tipwire.telegram.finding import Severity, Span
from tipwire.telegram.message import Telegram


class Problem(NamedTuple):
    """`severity` is set where it is not the check's own."""

    message: str
    span: Span | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    code: str
    severity: Severity
    find: Callable[[Telegram], Iterator[Problem]]


def transmissions(telegram: Telegram) -> tuple[Telegram, ...]:
    """The sections as they came, or the telegram itself when it came in one."""
    return telegram.parts or (telegram,)
