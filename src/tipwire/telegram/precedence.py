"""FLASH and a lower precedence do not travel together (ACP 127 para 152.e): two transmissions carry such a message."""

from dataclasses import replace

from tipwire.telegram.heading import Preamble, Precedence, Routing, called
from tipwire.telegram.message import Telegram


def by_precedence(telegram: Telegram) -> tuple[Telegram, ...]:
    """The transmissions a telegram needs: that of the action addressees, and that of the others where it is slower.

    Each calls the stations of its own addressees; the second takes the next serial numbers.  A telegram that may go
    as one comes back alone.
    """
    preamble = telegram.preamble
    if preamble is None or not _is_mixed(preamble):
        return (telegram,)
    action = replace(preamble, info=(), info_precedence=None)
    info = replace(preamble, precedence=preamble.info_precedence, info_precedence=None, to=())
    first, second = _transmission(telegram, action), _transmission(telegram, info)
    station = second.station and replace(second.station, number=second.station.number + 1)
    identifications = tuple(replace(this, serial=this.serial + 1) for this in second.identifications)
    return first, replace(second, station=station, identifications=identifications)


def _is_mixed(preamble: Preamble) -> bool:
    lower = preamble.info_precedence
    return preamble.precedence is Precedence.FLASH and lower is not None and lower is not Precedence.FLASH


def _transmission(telegram: Telegram, preamble: Preamble) -> Telegram:
    stations = called(preamble.addressees) or (telegram.routing.stations if telegram.routing else ())
    routing = Routing(preamble.precedence, stations) if preamble.precedence else None
    preambles = (preamble, *telegram.preambles[1:])
    return replace(telegram, routing=routing, preambles=preambles, sections=(), parts=(), copy=None)
