"""A service: the server an office asks, and whether texts may leave the machine for it.

Refuses an address that is none, one without encryption beyond this machine, and any other machine without leave.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from tipwire.errors import TipwireError
from tipwire.model import Article, Found, Name

Finder = Callable[[Article], Found]
# Texts in one language (ISO 639-1) to as many in English.
Translator = Callable[[Sequence[str], str], tuple[str, ...]]


class PluginError(TipwireError):
    """A plug-in that is not there, or a server that cannot be asked or answers nothing of use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """Whom to ask and how. `key` is a secret: it stands in no message and no file of ours; `known` are the names in an
    article that people of the office have protected, beside those the finder knows."""

    url: str = ""
    model: str = ""
    key: str = field(default="", repr=False)
    timeout_s: float = 60.0
    may_leave: bool = False
    known: Callable[[Article], tuple[Name, ...]] = field(default=lambda _: (), repr=False)

    @property
    def host(self) -> str:
        """The machine's name; "" where the address has none."""
        try:
            return urlsplit(self.url).hostname or ""
        except ValueError:
            return ""

    @property
    def is_here(self) -> bool:
        """True for this machine itself: a text sent there does not leave."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def refuse(service: Service, what: str) -> None:
    """Nothing. Errors: PluginError where the service may not or cannot be asked; `what` names the setting."""
    scheme = urlsplit(service.url).scheme if service.host else ""
    if scheme not in ("http", "https"):
        raise PluginError(f"{what} is {service.url!r}; write an address such as https://models.example/v1.")
    if service.is_here:
        return
    if not service.may_leave:
        raise PluginError(
            f"{what} names {service.host}, another machine, and this office's texts do not leave this one; "
            "set plugins.texts_may_leave = true if they may (persons' names are masked), or name a server here."
        )
    if scheme != "https":
        raise PluginError(f"{what} names {service.host} without encryption; write https:// before it.")
