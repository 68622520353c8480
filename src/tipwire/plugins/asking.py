"""Asking: one question as JSON over HTTP and its answer, within a time and a size.

Follows no redirect (the text would go where no setting allowed), asks again after 429 and 5xx a few times, and says in
one sentence why there is no answer. Refuses to log or repeat what was asked.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException, HTTPResponse
from typing import Any

from tipwire.plugins.service import PluginError, Service, refuse

MOST_BYTES = 4_000_000
TRIES = 3
MOST_PAUSE_S = 20.0
AGAIN = frozenset({429, 500, 502, 503, 504})

Wait = Callable[[float], None]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def ask(service: Service, path: str, question: Any, *, what: str, wait: Wait = time.sleep) -> Any:
    """The answer. Errors: PluginError; `what` names the setting that holds the address."""
    refuse(service, what)
    for left in reversed(range(TRIES)):
        try:
            return _answer(service, path, question)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code not in AGAIN or not left:
                raise PluginError(_said(service, f"answered {error.code} ({error.reason})")) from None
            wait(_pause(error.headers.get("Retry-After", ""), TRIES - left))
        except (TimeoutError, _TooLate):
            raise PluginError(_said(service, f"gave no answer within {service.timeout_s:g} seconds")) from None
        except _TooLong:
            raise PluginError(_said(service, f"answered more than {MOST_BYTES // 1_000_000} MB")) from None
        except (OSError, HTTPException) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                says = f"gave no answer within {service.timeout_s:g} seconds"
            else:
                says = f"cannot be reached ({getattr(error, 'reason', None) or type(error).__name__})"
            raise PluginError(_said(service, says)) from None
        except (ValueError, RecursionError):
            raise PluginError(_said(service, "answered what is no JSON")) from None
    raise AssertionError("the last try returns or raises")


class _TooLate(Exception):
    pass


class _TooLong(Exception):
    pass


def _answer(service: Service, path: str, question: Any) -> Any:
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if service.key:
        headers["Authorization"] = f"Bearer {service.key}"
    body = json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")
    request = urllib.request.Request(service.url.rstrip("/") + path, data=body, headers=headers, method="POST")
    # A proxy is another machine: none between us and a server here.
    handlers = [urllib.request.ProxyHandler({}), _NoRedirect()] if service.is_here else [_NoRedirect()]
    deadline = time.monotonic() + service.timeout_s
    with urllib.request.build_opener(*handlers).open(request, timeout=service.timeout_s) as response:
        return json.loads(_read(response, deadline).decode("utf-8"))


def _read(response: HTTPResponse, deadline: float) -> bytes:
    """The whole body. A server that sends a byte now and then is too late like one that sends none."""
    body = b""
    while piece := response.read1(65_536):
        body += piece
        if len(body) > MOST_BYTES:
            raise _TooLong
        if time.monotonic() > deadline:
            raise _TooLate
    return body


def _pause(said: str, tried: int) -> float:
    """Seconds to wait: what the server says, else longer each time."""
    return min(MOST_PAUSE_S, float(said) if said.isdigit() else 2.0**tried)


def _said(service: Service, what: str) -> str:
    return (
        f"The server {service.host} {what}; see that it runs, or set its plug-in back in tipwire.toml, "
        "then run the same command again."
    )
