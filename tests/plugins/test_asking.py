"""A question is asked within a time and a size, again where that helps, and its failure is one sentence."""

from __future__ import annotations

import socket

import pytest

from tests.plugins.server import Reply, serving
from tipwire.plugins import PluginError, Service
from tipwire.plugins.asking import MOST_BYTES, TRIES, ask

WHAT = "plugins.finder_url"


def test_the_answer_is_what_the_server_says() -> None:
    with serving(lambda path, question, _: Reply(b'{"a": "\xd0\xb6"}')) as served:
        assert ask(Service(url=served.url, key="secret"), "/x", {"q": "ә"}, what=WHAT) == {"a": "ж"}
    assert served.asked == [("/v1/x", {"q": "ә"})]
    assert served.headers[0]["Authorization"] == "Bearer secret"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_busy_server_is_asked_again_after_the_pause_it_wants(status: int) -> None:
    pauses: list[float] = []
    busy = Reply(b"", status=status, headers={"Retry-After": "3"})
    with serving(lambda path, question, before: busy if before < 2 else Reply(b"1")) as served:
        assert ask(Service(url=served.url), "/x", {}, what=WHAT, wait=pauses.append) == 1
    assert pauses == [3.0, 3.0]


def test_a_server_that_stays_busy_is_given_up_in_one_sentence() -> None:
    with (
        serving(lambda path, question, before: Reply(b"", status=500)) as served,
        pytest.raises(PluginError, match=r"answered 500 \(Internal Server Error\); see that it runs"),
    ):
        ask(Service(url=served.url), "/x", {}, what=WHAT, wait=lambda _: None)
    assert len(served.asked) == TRIES


def test_a_refusal_is_not_asked_again() -> None:
    with (
        serving(lambda path, question, before: Reply(b"", status=401)) as served,
        pytest.raises(PluginError, match="answered 401"),
    ):
        ask(Service(url=served.url, key="secret"), "/x", {}, what=WHAT)
    assert len(served.asked) == 1


def test_a_redirect_is_not_followed() -> None:
    there = Reply(b"", status=307, headers={"Location": "http://203.0.113.9/x"})
    with serving(lambda path, question, before: there) as served, pytest.raises(PluginError, match="answered 307"):
        ask(Service(url=served.url), "/x", {}, what=WHAT)


@pytest.mark.parametrize("drip_s", [0.05, 2.0])
def test_a_slow_server_is_given_up_after_its_time(drip_s: float) -> None:
    slow = Reply(b"[" + b" " * 200 + b"]", drip_s=drip_s)
    with (
        serving(lambda path, question, before: slow) as served,
        pytest.raises(PluginError, match=r"gave no answer within 0\.3 seconds"),
    ):
        ask(Service(url=served.url, timeout_s=0.3), "/x", {}, what=WHAT)


@pytest.mark.parametrize("body", [b"<html>", b"", b"\xff\xfe", b"{", b"[" * 100_000])
def test_what_is_no_json_is_said_to_be_none(body: bytes) -> None:
    with serving(lambda path, question, before: Reply(body)) as served, pytest.raises(PluginError, match="no JSON"):
        ask(Service(url=served.url), "/x", {}, what=WHAT)


def test_an_endless_answer_is_cut_off() -> None:
    with (
        serving(lambda path, question, before: Reply(b" " * (MOST_BYTES + 1))) as served,
        pytest.raises(PluginError, match="more than 4 MB"),
    ):
        ask(Service(url=served.url), "/x", {}, what=WHAT)


def test_a_server_that_is_not_there_is_said_to_be_out_of_reach() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with pytest.raises(PluginError, match="cannot be reached"):
        ask(Service(url=url), "/x", {}, what=WHAT)


# Addresses of documentation (RFC 5737, RFC 2606): whoever asked them would hang or fail otherwise.
@pytest.mark.parametrize(
    ("url", "may_leave", "says"),
    [
        ("https://203.0.113.7/v1", False, "names 203.0.113.7, another machine, and this office's texts do not leave"),
        ("https://models.example/v1", False, "set plugins.texts_may_leave = true"),
        ("http://models.example/v1", True, "without encryption; write https://"),
        ("https://127.0.0.1.models.example/v1", False, "another machine"),
        ("http://localhost@models.example/v1", False, "another machine"),
        ("", True, "is ''; write an address"),
        ("ftp://127.0.0.1/", True, "write an address"),
        ("file:///etc/passwd", True, "write an address"),
        ("http://[::1", True, "write an address"),
    ],
)
def test_where_nothing_may_be_sent_nothing_is_sent(url: str, may_leave: bool, says: str) -> None:
    with pytest.raises(PluginError) as told:
        ask(Service(url=url, may_leave=may_leave, key="secret"), "/x", {}, what=WHAT)
    assert says in str(told.value)
    assert "secret" not in str(told.value) + repr(Service(url=url, key="secret"))
