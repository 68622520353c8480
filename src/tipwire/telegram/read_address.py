"""Reads the addressees of one printed line (format lines 7 to 9)."""

import re

from tipwire.telegram import grammar
from tipwire.telegram.heading import Addressee
from tipwire.telegram.rows import Row, span

# The longer first: NIACT IMMEDIATE ends in IMMEDIATE.
_ACTIONS = tuple(f" {word}" for word in grammar.ACTION_WORDS)
_PLAD = re.compile(grammar.PLAD)


def addressees(source: str, row: Row, at: int) -> list[Addressee]:
    """The addressees from position `at` of a row, [] when it holds something else."""
    text = row.text
    if text.count("/", at) < 2:
        only = _addressee(source, row.start + at, text[at:])
        return [only] if only else []
    starts = [at, *(match.end() for match in grammar.ADDRESS_JOIN.finditer(text, at))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    found = [
        _addressee(source, row.start + start, text[start:end].rstrip()) for start, end in zip(starts, ends, strict=True)
    ]
    return [one for one in found if one] if all(found) else []


def _addressee(source: str, start: int, text: str) -> Addressee | None:
    """`RUEHC/SECSTATE WASHDC PRIORITY 4771`, read from both ends."""
    route = grammar.ROUTE.match(text)
    rest = text[route.end() :] if route else text
    continuity = None
    if rest[-4:].isdecimal() and rest[-5:-4] == " " and not grammar.GROUP_ADDRESS.fullmatch(rest):
        rest, continuity = rest[:-5].rstrip(), int(rest[-4:])
    action = ""
    if rest.endswith(_ACTIONS):
        action = next(word for word in _ACTIONS if rest.endswith(word))
        rest = rest.removesuffix(action).rstrip()
    if not _PLAD.fullmatch(rest):
        return None
    routing = (route["routing"] or "") if route else ""
    is_by_other_means = route is not None and not routing
    return Addressee(rest, routing, action[1:], continuity, is_by_other_means, span(source, start, start + len(text)))
