"""Cross-checks of format lines 2 to 9: times, precedence, security warning, addresses."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta

from tipwire.telegram.checks import Check, Problem
from tipwire.telegram.finding import Severity
from tipwire.telegram.garble import neighbours
from tipwire.telegram.heading import Addressee, DateTimeGroup, FilingTime, Preamble, Precedence
from tipwire.telegram.message import Telegram

# A leap year stands in where a line has no year, so that 29 February is allowed.
_SOME_LEAP_YEAR = 2000
_COLLECTIVE_WORDS = ("COLLECTIVE", "AIG ")


def _filing_follows_the_date_time_group(telegram: Telegram) -> Iterator[Problem]:
    preamble, station = telegram.preamble, telegram.station
    if not (preamble and preamble.dtg and station and station.filed):
        return
    written, filed = _instant(preamble.dtg), _filed_at(station.filed, preamble.dtg)
    if written is None or filed is None:
        return
    if filed < written or filed - written > timedelta(days=1, hours=23, minutes=59):
        message = f"the filing time {station.filed} does not follow the date-time group {preamble.dtg} within a day"
        yield Problem(message, station.span)


def _instant(dtg: DateTimeGroup) -> datetime | None:
    try:
        return datetime(dtg.year or _SOME_LEAP_YEAR, dtg.month, dtg.day, dtg.hour, dtg.minute)  # noqa: DTZ001
    except ValueError:
        return None


def _filed_at(filed: FilingTime, dtg: DateTimeGroup) -> datetime | None:
    """The filing time as an instant nearest to the date-time group, whose year it shares but at the year's turn."""
    year = dtg.year or _SOME_LEAP_YEAR
    try:
        if filed.is_julian:
            start = datetime(year, 1, 1, filed.hour, filed.minute)  # noqa: DTZ001
            at = start + timedelta(days=filed.day - 1)
            if dtg.month == 12 and filed.day == 1:
                return at.replace(year=year + 1)
            # Without a year, the day of the year may be one less than in a leap year.
            return at + timedelta(days=dtg.year is None and _is_a_day_behind(at, dtg))
        same_month = datetime(year, dtg.month, dtg.day, filed.hour, filed.minute)  # noqa: DTZ001
        tomorrow = same_month + timedelta(days=1)
        return next((at for at in (same_month, tomorrow) if at.day == filed.day), same_month - timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _is_a_day_behind(at: datetime, dtg: DateTimeGroup) -> bool:
    return dtg.month > 2 and at.date() == datetime(at.year, dtg.month, dtg.day).date() - timedelta(days=1)  # noqa: DTZ001


def _days_and_hours_exist(telegram: Telegram) -> Iterator[Problem]:
    filed = telegram.station.filed if telegram.station else None
    year = telegram.dtg.year if telegram.dtg else None
    if filed and not _exists(filed, year):
        yield Problem(
            f"the filing time {filed} is not a time of any day", telegram.station.span if telegram.station else None
        )
    for preamble in telegram.preambles:
        if preamble.dtg and _instant(preamble.dtg) is None:
            yield Problem(f"the date-time group {preamble.dtg} is not a time of any day", preamble.span)


def _exists(filed: FilingTime, year: int | None) -> bool:
    is_leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    last = (366 if is_leap else 365) if filed.is_julian else 31
    return 1 <= filed.day <= last and filed.hour <= 23 and filed.minute <= 59


def _higher(preamble: Preamble) -> Precedence | None:
    prosigns = [prosign for prosign in (preamble.precedence, preamble.info_precedence) if prosign]
    return max(prosigns, key=lambda prosign: prosign.rank, default=None)


def _precedence_of_the_call(telegram: Telegram) -> Iterator[Problem]:
    routing, preamble = telegram.routing, telegram.preamble
    higher = _higher(preamble) if preamble else None
    if routing and higher and routing.precedence is not higher:
        message = f"format line 2 says {routing.precedence.name}, format line 5 {higher.name}"
        yield Problem(message, routing.span)


def _action_is_not_below_info(telegram: Telegram) -> Iterator[Problem]:
    for preamble in telegram.preambles:
        action, info = preamble.precedence, preamble.info_precedence
        if not (action and info):
            continue
        if action.rank < info.rank:
            yield Problem(f"action precedence {action.name} is below info precedence {info.name}", preamble.span)
        elif action is Precedence.FLASH and info is not Precedence.FLASH:
            yield Problem("FLASH with a lower precedence must go as two transmissions (by_precedence)", preamble.span)


def _action_words_agree(telegram: Telegram) -> Iterator[Problem]:
    preamble = telegram.preamble
    if preamble is None or preamble.precedence is None:
        return
    for addressee in preamble.to:
        word = addressee.action.removeprefix("NIACT ")
        if word and word != preamble.precedence.name:
            message = f"{addressee.plad} is addressed {word}, format line 5 says {preamble.precedence.name}"
            yield Problem(message, addressee.span)


def _warning_fits_the_class(telegram: Telegram) -> Iterator[Problem]:
    security = telegram.security
    if security is None and telegram.station and not _says_its_class(telegram):
        message = "neither format line 4 nor the text says a classification: treat it as classified until one is known"
        yield Problem(message, telegram.station.span, Severity.WARNING)
    if not security or not security.signal:
        return
    is_unclassified = security.letters.startswith("U")
    if (security.signal == "ZNR") is not is_unclassified:
        message = f"{security.signal} does not go with {security.letters}: ZNR is for unclassified traffic only"
        yield Problem(message, security.span)


def _says_its_class(telegram: Telegram) -> bool:
    """Whether the text has a classification, or JANAP 128's format line 2; a cipher text (CODRESS) needs none."""
    has_janap = telegram.routing is not None and telegram.routing.janap is not None
    return has_janap or telegram.classification is not None or telegram.groups is not None


def _called_stations(telegram: Telegram) -> Iterator[Problem]:
    routing = telegram.routing
    if not routing:
        return
    for station, count in Counter(routing.stations).items():
        if count > 1:
            yield Problem(f"{station} is called {count} times; once is enough", routing.span, Severity.WARNING)
    called = set(routing.stations)
    named = {addressee.routing for addressee in telegram.addressees if addressee.routing}
    if named and called != named:
        message = (
            f"{len(called & named)} stations are both called and addressed, {len(called - named)} are only called, "
            f"{len(named - called)} only addressed: usual on a relayed copy"
        )
        yield Problem(message, routing.span)


def _routing_of_addressees(telegram: Telegram) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for addressee in telegram.addressees:
        if addressee.routing and seen.setdefault(addressee.plad, addressee.routing) != addressee.routing:
            message = f"{addressee.plad} has two routing indicators, {seen[addressee.plad]} and {addressee.routing}"
            yield Problem(message, addressee.span)


def _addressed_once(telegram: Telegram) -> Iterator[Problem]:
    seen: set[str] = set()
    for addressee in telegram.addressees:
        if addressee.plad in seen:
            yield Problem(f"{addressee.plad} is addressed twice", addressee.span)
        seen.add(addressee.plad)


def _exemption_needs_a_collective(telegram: Telegram) -> Iterator[Problem]:
    preamble = telegram.preamble
    if preamble and preamble.exempt and not any(_is_collective(addressee) for addressee in preamble.addressees):
        yield Problem("XMT exempts from a collective or AIG, and none is addressed", preamble.exempt[0].span)


def _is_collective(addressee: Addressee) -> bool:
    return any(word in f"{addressee.plad} " for word in _COLLECTIVE_WORDS)


def _garbled_routing(telegram: Telegram) -> Iterator[Problem]:
    routing = telegram.routing
    if not routing:
        return
    called = set(routing.stations)
    named = {addressee.routing for addressee in telegram.addressees if addressee.routing}
    if len(called & named) * 2 < len(named):
        return  # a relay keeps the stations of its onward path only: nothing to compare
    for addressee in telegram.addressees:
        if addressee.routing and addressee.routing not in called:
            for other in neighbours(addressee.routing, called):
                message = f"{addressee.routing} differs from the called {other} by one pulse of the five-unit code"
                yield Problem(f"{message}; compare them", addressee.span)


CHECKS = (
    Check("X01", Severity.WARNING, _filing_follows_the_date_time_group),
    Check("X02", Severity.ERROR, _days_and_hours_exist),
    Check("X03", Severity.WARNING, _precedence_of_the_call),
    Check("X04", Severity.WARNING, _action_is_not_below_info),
    Check("X05", Severity.INFO, _action_words_agree),
    Check("X07", Severity.ERROR, _warning_fits_the_class),
    Check("X16", Severity.INFO, _called_stations),
    Check("X17", Severity.WARNING, _routing_of_addressees),
    Check("X18", Severity.WARNING, _addressed_once),
    Check("X19", Severity.WARNING, _exemption_needs_a_collective),
    Check("R13", Severity.INFO, _garbled_routing),
)
