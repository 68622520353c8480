"""A server on this machine that answers as a test tells it, and remembers what it was asked."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(slots=True)
class Reply:
    """One answer: status, body, headers; `drip_s` seconds between its bytes."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    drip_s: float = 0.0


@dataclass(slots=True)
class Served:
    """The address of a server and what it was asked, path and question."""

    url: str
    asked: list[tuple[str, Any]]
    headers: list[dict[str, str]]


Answering = Callable[[str, Any, int], Reply]


@contextmanager
def serving(answer: Answering) -> Iterator[Served]:
    """A server that runs meanwhile; `answer` is handed path, question and how many were asked before."""
    asked: list[tuple[str, Any]] = []
    headers: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])).decode("utf-8"))
            asked.append((self.path, question))
            headers.append(dict(self.headers))
            reply = answer(self.path, question, len(asked) - 1)
            try:
                self.send_response(reply.status)
                for key, value in reply.headers.items():
                    self.send_header(key, value)
                self.send_header("Content-Length", str(len(reply.body)))
                self.end_headers()
                for at in range(0, len(reply.body), 1 if reply.drip_s else max(1, len(reply.body))):
                    self.wfile.write(reply.body[at : at + (1 if reply.drip_s else len(reply.body))])
                    self.wfile.flush()
                    time.sleep(reply.drip_s)
            except OSError:
                return

        def log_message(self, *_: Any) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield Served(f"http://127.0.0.1:{server.server_address[1]}/v1", asked, headers)
    finally:
        server.shutdown()
        server.server_close()


def said(*answers: tuple[str, Any, str | None]) -> Reply:
    """What a model answers: field, value and quote."""
    rows = [{"field": name, "value": value, "quote": quote} for name, value, quote in answers]
    content = json.dumps({"answers": rows}, ensure_ascii=False)
    return Reply(json.dumps({"choices": [{"message": {"content": content}}]}).encode("utf-8"))
