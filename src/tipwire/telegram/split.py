"""Cuts a message into sections of at most 100 lines of text (ACP 127 para 208: five pages of 20).

A section ends at a paragraph; only one too long for a section of its own is cut, at a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipwire.telegram import layout
from tipwire.telegram.errors import CannotSend
from tipwire.telegram.heading import TransmissionId
from tipwire.telegram.message import Block, Heading, Paragraph, SectionMark, Telegram
from tipwire.telegram.profiles import PROFILES, Profile
from tipwire.telegram.sections import join


def split(telegram: Telegram, profile: str = "wire") -> tuple[Telegram, ...]:
    """The sections of a message, or the message alone when it needs none.

    A message that was joined and not changed since gives back the sections it came in.
    Errors: `CannotSend` when a section cannot be made so that `join` gives the message again.
    """
    form = PROFILES[profile]
    if telegram.section is not None:
        return (telegram,)
    if telegram.parts and _is_still_made_of(telegram, telegram.parts, form):
        return telegram.parts
    if _lines(telegram, form) <= form.section_lines:
        return (telegram,)
    bodies = list(_bodies(telegram, form))
    if len(bodies) > 99:
        raise CannotSend("body", f"the text needs {len(bodies)} sections and two digits count to 99; send it as two")
    parts = tuple(_part(telegram, body, mark, form) for body, mark in zip(bodies, _marks(len(bodies)), strict=True))
    if join(parts) != telegram:
        raise CannotSend("body", "an unnumbered paragraph would open a section and be read as part of the one before; "
                                 "number the paragraphs")  # fmt: skip
    return parts


def _is_still_made_of(telegram: Telegram, parts: tuple[Telegram, ...], form: Profile) -> bool:
    is_complete = [part.section for part in parts] == _marks(len(parts))
    is_short = all(_lines(part, form) <= form.section_lines for part in parts)
    return is_complete and is_short and join(parts) == telegram


def _marks(total: int) -> list[SectionMark]:
    return [SectionMark(number, total) for number in range(1, total + 1)]


def _part(telegram: Telegram, body: tuple[Block, ...], mark: SectionMark, form: Profile) -> Telegram:
    """One section, with its own transmission number and, in plain ACP 127, serial number; only the last is signed."""
    is_last = mark.number == mark.total
    steps = mark.number - 1
    station = telegram.station
    if station and not form.is_state:
        station = replace(station, number=station.number + steps)
    return replace(
        telegram,
        identifications=tuple(_counted_on(this, steps) for this in telegram.identifications),
        station=station,
        section=mark,
        body=body,
        signature=telegram.signature if is_last else "",
        corrections=telegram.corrections if is_last else (),
        sections=(),
        parts=(),
        copy=None,
    )


def _counted_on(this: TransmissionId, steps: int) -> TransmissionId:
    """The number of a later transmission; after 9999 comes 0001."""
    return replace(this, serial=(this.serial + steps - 1) % (10**this.digits - 1) + 1) if steps else this


def _lines(telegram: Telegram, form: Profile) -> int:
    blocks = [_Unit((this,), form, f"body[{index}]").lines for index, this in enumerate(telegram.body)]
    signature = 2 if telegram.signature else 0
    return _overhead(telegram, form) + sum(blocks) + max(0, len(blocks) - 1) + signature


def _overhead(telegram: Telegram, form: Profile) -> int:
    """Classification line, text heading and the empty line below."""
    return 1 + len(layout.text_heading(telegram, form)) + 1


@dataclass(slots=True)
class _Unit:
    """Blocks that stay in one section: headings with the paragraph below, and unnumbered paragraphs after it."""

    blocks: tuple[Block, ...]
    form: Profile
    field: str

    @property
    def lines(self) -> int:
        printed = [len(layout.block(this, self.form.text_width, self.field)) for this in self.blocks]
        return sum(printed) + len(printed) - 1


def _units(telegram: Telegram, form: Profile) -> list[_Unit]:
    units: list[_Unit] = []
    is_open = False
    for index, this in enumerate(telegram.body):
        is_unnumbered = isinstance(this, Paragraph) and this.number is None
        if units and (is_open or is_unnumbered):
            units[-1].blocks += (this,)
        else:
            units.append(_Unit((this,), form, f"body[{index}]"))
        is_open = isinstance(this, Heading)
    return units


def _bodies(telegram: Telegram, form: Profile) -> Iterator[tuple[Block, ...]]:
    room = form.section_lines - _overhead(telegram, form)
    if room < 4:
        raise CannotSend("text heading", f"it leaves {room} of {form.section_lines} lines for the text; shorten it")
    units = _units(telegram, form)
    body: tuple[Block, ...] = ()
    used = 0
    for index, unit in enumerate(units):
        reserve = 2 if telegram.signature and index == len(units) - 1 else 0
        needed = unit.lines + (1 if body else 0)
        if body and used + needed + reserve > room:
            yield body
            body, used, needed = (), 0, unit.lines
        if needed + reserve > room:
            *full, last = _cut(unit, room, room - reserve)
            yield from (piece.blocks for piece in full)
            body, needed = (), last.lines
            unit = last
        body, used = body + unit.blocks, used + needed
    yield body


_SENTENCE_END = re.compile(r"[.?!][)\"']{0,2} ")


def _cut(unit: _Unit, room: int, last_room: int) -> list[_Unit]:
    """The pieces of a unit too long for one section; the last leaves room for the signature."""
    *fore, last = unit.blocks
    if not isinstance(last, Paragraph) or any(isinstance(this, Paragraph) for this in fore):
        raise CannotSend(unit.field, f"this and the unnumbered text after it need more than {room} lines; number it")
    pieces: list[_Unit] = []
    blocks = unit.blocks
    while (piece := _Unit(blocks, unit.form, unit.field)).lines > last_room:
        above = piece.lines - _Unit(blocks[-1:], unit.form, unit.field).lines
        begin, last = _cut_paragraph(last, min(room, piece.lines - 1) - above, unit)
        pieces.append(_Unit((*blocks[:-1], begin), unit.form, unit.field))
        blocks = (last,)
    return [*pieces, piece]


def _cut_paragraph(this: Paragraph, lines: int, unit: _Unit) -> tuple[Paragraph, Paragraph]:
    printed = layout.block(this, unit.form.text_width, unit.field)
    prefix = len(" ".join(printed)) - len(this.text)
    limit = max(1, len(" ".join(printed[: max(1, lines)])) - prefix)
    ends = [match.end() for match in _SENTENCE_END.finditer(this.text, 0, limit + 1)]
    at = ends[-1] if ends else this.text.rfind(" ", 0, limit + 1) + 1
    if at <= 0:
        raise CannotSend(unit.field, "the paragraph has no blank to be cut at; reword it")
    return replace(this, text=this.text[: at - 1]), replace(this, number=None, mark="", text=this.text[at:])
