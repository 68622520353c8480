"""The page of an explanation: every value marks its words, nothing hidden is in it, nothing runs or loads."""

from __future__ import annotations

import base64
import hashlib
import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html as trees

from tipwire.render import explanation
from tipwire.render.explanation import MASK, Explanation, Part, Place, Text, Value

WORDS = "Хозяин <b>Ержан</b> & сын задержан в Есике."


def at(words: str, paragraph: int = 0, within: str = WORDS) -> Place:
    """Where the words stand."""
    start = within.index(words)
    return Place(paragraph=paragraph, start=start, end=start + len(words))


def page(*values: Value, hidden: tuple[tuple[int, int], ...] = (), text: str = WORDS) -> str:
    """A page of one paragraph."""
    shown = Part(
        title="A <title>",
        about="about",
        texts=(Text(text=text, language="ru", hidden=hidden),),
        groups=(("G", values),),
    )
    return explanation.page(Explanation(title="T & T", note="note", lines=("a <line>",), parts=(shown,)))


def text_of(body: str) -> str:
    """The words of the first paragraph as a reader sees them."""
    (found,) = trees.fromstring(body).xpath('//p[@id="a0p0"]/span[@lang]')
    return str(found.text_content())


def marked(body: str, number: int) -> str:
    """The words that the value with that number lights up."""
    marks = trees.fromstring(body).xpath(f'//mark[contains(concat(" ", @class, " "), " a0m{number} ")]')
    return "".join(mark.text_content() for mark in marks)


def test_each_value_marks_its_words_and_leads_to_them_and_back() -> None:
    stage = Value(name="stages", says="DETENTION", why="stage cue", words="задержан", places=(at("задержан"),))
    place = Value(name="places", says="Esik", why="town", words="задержан в Есике", places=(at("задержан в Есике"),))
    body = page(stage, place)
    assert text_of(body) == WORDS
    assert (marked(body, 1), marked(body, 2)) == ("задержан", "задержан в Есике")
    assert '<a href="#a0w1" class="no">1</a>' in body
    assert body.count('id="a0w1"') == body.count('id="a0v1"') == 1


def test_what_is_hidden_is_not_in_the_page() -> None:
    value = Value(name="suspects", says="one", why="", words="Хозяин [...]", places=(at("Хозяин <b>Ержан"),))
    body = page(value, hidden=((at("Ержан").start, at("Ержан").end),))
    assert "Ержан" not in body
    assert text_of(body) == WORDS.replace("Ержан", "[...]")
    assert body.count(MASK) == 2


def test_markup_of_a_text_is_shown_and_not_obeyed() -> None:
    body = page(Value(name="<i>", says='"><script>alert(1)</script>', why="<", words="'<img src=x>"))
    assert "<script" not in body
    assert "<img" not in body
    assert "&lt;b&gt;Ержан&lt;/b&gt; &amp; сын" in body
    assert "<title>T &amp; T</title>" in body


def test_the_page_runs_nothing_loads_nothing_and_allows_its_own_style_alone() -> None:
    body = page(Value(name="n", says="s", why="w", words="сын", places=(at("сын"),)))
    assert not re.search(r"<(script|link|img|iframe|object|form)|javascript:|\son\w+=|style=|url\(|@import", body)
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', body)
    (style,) = re.findall(r"<style>(.*?)</style>", body, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src &#x27;none&#x27;; style-src &#x27;sha256-{digest}&#x27;" in policy


@given(st.data())
def test_whatever_is_marked_or_hidden_the_text_stays_as_it_is(data: st.DataObject) -> None:
    text = data.draw(st.text('аб<&" \u0301', min_size=1, max_size=30))
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted).filter(lambda s: s[0] < s[1])
    places = data.draw(st.lists(spans, max_size=5))
    hidden = data.draw(st.lists(spans, max_size=1))
    values = [
        Value(name="n", says="", why="", words="", places=(Place(paragraph=0, start=a, end=b),)) for a, b in places
    ]
    body = page(*values, hidden=tuple((a, b) for a, b in hidden), text=text)
    shown = text
    for a, b in hidden:
        shown = text[:a] + "[...]" + text[b:]
    assert text_of(body) == shown
    if not hidden:
        assert [marked(body, n) for n in range(1, len(values) + 1)] == [text[a:b] for a, b in places]


def test_only_one_value_bears_each_name() -> None:
    values = [Value(name=str(n), says="", why="", words="", places=(at("сын"), at("в"))) for n in range(3)]
    ids = re.findall(r'id="([^"]+)"', page(*values))
    assert len(ids) == len(set(ids))
