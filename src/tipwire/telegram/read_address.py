"""Reads the addressees of one printed line (format lines 7 to 9)."""

from tipwire.telegram import grammar
from tipwire.telegram.heading import Addressee
from tipwire.telegram.rows import Row, span

# The longer first: NIACT IMMEDIATE ends in IMMEDIATE.
_ACTIONS = tuple(f" {word}" for word in grammar.ACTION_WORDS)


def addressees(source: str, row: Row, at: int) -> list[Addressee]:
    """The addressees from position `at` of a row, [] when it holds something else."""
    text = row.text
    if text.count("/", at) < 2:
        only = _addressee(source, row, at, len(text))
        return [only] if only else []
    starts = [at, *(match.end() for match in grammar.ADDRESS_JOIN.finditer(text, at))]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    found = [
        _addressee(source, row, start, start + len(text[start:end].rstrip()))
        for start, end in zip(starts, ends, strict=True)
    ]
    return [one for one in found if one] if all(found) else []


def _addressee(source: str, row: Row, start: int, end: int) -> Addressee | None:
    """`RUEHC/SECSTATE WASHDC PRIORITY 4771`: the route from the front, number and action word from the back."""
    match = grammar.ADDRESS.fullmatch(row.text, start, end)
    if match is None:
        return None
    zen, routing, plad = match.groups()
    continuity = None
    if plad[-4:].isdecimal() and plad[-5:-4] == " " and not grammar.GROUP_ADDRESS.fullmatch(plad):
        plad, continuity = plad[:-5].rstrip(), int(plad[-4:])
    action = ""
    if plad.endswith(_ACTIONS):
        action = next(word for word in _ACTIONS if plad.endswith(word))
        plad = plad.removesuffix(action).rstrip()
    place = span(source, row.start + start, row.start + end)
    return Addressee(plad, routing or "", action[1:], continuity, zen is not None, place)
