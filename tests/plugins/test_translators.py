"""A translator answers each text with one; anything else is said in one sentence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.plugins.server import Reply, serving
from tipwire import plugins
from tipwire.plugins import PluginError, Service


def upper(path: str, question: Any, before: int) -> Reply:
    """As LibreTranslate answers, in capitals."""
    return Reply(json.dumps({"translatedText": [text.upper() for text in question["q"]]}).encode())


def test_each_text_is_answered_by_one() -> None:
    with serving(upper) as served:
        translate = plugins.translator("libretranslate", Service(url=served.url, key="secret"))
        assert translate(["один", "два"], "ru") == ("ОДИН", "ДВА")
        assert translate([], "ru") == ()
    expected = {"q": ["один", "два"], "source": "ru", "target": "en", "format": "text", "api_key": "secret"}
    assert served.asked == [("/v1/translate", expected)]


@pytest.mark.parametrize(
    "answer",
    [{}, [], None, {"translatedText": "one"}, {"translatedText": ["one"]}, {"translatedText": ["one", None]}],
)
def test_an_answer_of_another_shape_is_refused(answer: Any) -> None:
    with (
        serving(lambda path, question, before: Reply(json.dumps(answer).encode())) as served,
        pytest.raises(PluginError, match="no translation of each of 2 texts"),
    ):
        plugins.translator("libretranslate", Service(url=served.url))(["a", "b"], "ru")


def test_a_server_elsewhere_is_refused_before_any_text() -> None:
    with pytest.raises(PluginError, match=r"plugins\.translator_url names translate\.example, another machine"):
        plugins.translator("libretranslate", Service(url="https://translate.example"))
