"""Which plug-ins there are: ours, and those that installed packages register by entry point.

A package registers a maker: `mine = "package.module:make"` under `tipwire.finders` or `tipwire.translators`; it is
called with the office's Service. A name of ours cannot be taken by another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from tipwire import find
from tipwire.plugins import chat, libretranslate
from tipwire.plugins.service import Finder, PluginError, Service, Translator

FINDERS, TRANSLATORS = "tipwire.finders", "tipwire.translators"
# What stands in the settings where no plug-in is wanted.
RULES = "rules"

OUR_FINDERS: Mapping[str, Callable[[Service], Finder]] = {RULES: lambda _: find.accounts, "chat": chat.make}
OUR_TRANSLATORS: Mapping[str, Callable[[Service], Translator]] = {"libretranslate": libretranslate.make}


def finder(name: str, service: Service) -> Finder:
    """The finder of that name. Errors: PluginError."""
    made: Finder = _make(FINDERS, name, OUR_FINDERS, service, "plugins.finder")
    return made


def translator(name: str, service: Service) -> Translator:
    """The translator of that name. Errors: PluginError."""
    made: Translator = _make(TRANSLATORS, name, OUR_TRANSLATORS, service, "plugins.translator")
    return made


def _make(group: str, name: str, ours: Mapping[str, Callable[[Service], Any]], service: Service, key: str) -> Any:
    if name in ours:
        return ours[name](service)
    theirs: dict[str, EntryPoint] = {point.name: point for point in entry_points(group=group)}
    if name not in theirs:
        known = ", ".join(sorted({*ours, *theirs}))
        raise PluginError(f"{key} names {name!r}, which no installed package registers; there are: {known}.")
    try:
        made = theirs[name].load()(service)
    except (ImportError, AttributeError) as error:
        raise PluginError(
            f"The plug-in {name!r} ({theirs[name].value}) cannot be loaded: {error}; install its package again."
        ) from None
    if not callable(made):
        raise PluginError(f"The plug-in {name!r} ({theirs[name].value}) made no function; tell its authors.")
    return made
