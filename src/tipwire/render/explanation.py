"""An explanation as one self-contained page: the text with what was found marked in it, and what each mark says.

No script and nothing from outside; a policy in the page forbids both, and allows its own style by its digest alone.
Whoever hands the words in has masked the names: hidden places are given, and are never printed. Refuses nothing else.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import pairwise

MASK = '<span class="mask" title="left out to protect a person">[...]</span>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Words of one paragraph at [start, end)."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One thing found: what it is, what it says, why, and the words."""

    name: str
    says: str
    why: str
    words: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One paragraph; `hidden` are the places that no page shows."""

    text: str
    language: str
    speaker: str = ""
    hidden: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One article: its paragraphs, the values found in them under their headings, and where it stands."""

    title: str
    about: str
    standing: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    groups: tuple[tuple[str, tuple[Value, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """What a page explains: its head, lines about the whole and about how it was joined, and the articles."""

    title: str
    note: str
    lines: tuple[str, ...] = ()
    joins: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()


def page(of: Explanation) -> str:
    """The page as text."""
    style = files("tipwire.render").joinpath("explanation.css").read_text(encoding="utf-8").strip()
    body = [line for number, part in enumerate(of.parts) for line in _part(part, f"a{number}")]
    style = "\n".join([style, *_rules(of.parts)])
    digest = base64.b64encode(hashlib.sha256(f"\n{style}\n".encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    joins = f"<details><summary>How it was joined</summary>{_list(of.joins)}</details>" if of.joins else ""
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">',
            f"<title>{escape(of.title)}</title>",
            f"<style>\n{style}\n</style></head><body>",
            f'<header><h1>{escape(of.title)}</h1><p class="note">{escape(of.note)}</p></header>',
            _list(of.lines) if of.lines else "",
            joins,
            *body,
            "</body></html>\n",
        ]
    )


def _list(lines: Iterable[str]) -> str:
    return '<ul class="lines">' + "".join(f"<li>{_masked(line)}</li>" for line in lines) + "</ul>"


def _part(part: Part, key: str) -> Iterator[str]:
    yield f'<section><h2>{escape(part.title)}</h2><p class="about">{escape(part.about)}</p>'
    yield from (f'<p class="standing">{escape(line)}</p>' for line in part.standing)
    yield '<div class="sides"><div class="text">'
    numbered = list(_numbered(part))
    for number, text in enumerate(part.texts):
        marks = [(place, at) for at, value in numbered for place in value.places if place.paragraph == number]
        speaker = f'<span class="speaker">{escape(text.speaker)}:</span> ' if text.speaker else ""
        lang = escape(text.language or "und")
        words = "".join(_marked(text, marks, key))
        yield f'<p id="{key}p{number}"><span class="no">{number}</span> {speaker}<span lang="{lang}">{words}</span></p>'
    yield '</div><div class="found">'
    at = 0
    for heading, values in part.groups:
        yield f"<h3>{escape(heading)}</h3><ol>"
        for value in values:
            at += 1
            yield _value(value, key, at)
        yield "</ol>"
    yield "</div></div></section>"


def _numbered(part: Part) -> Iterator[tuple[int, Value]]:
    """The values of an article in order, counted from 1."""
    return enumerate((value for _, values in part.groups for value in values), 1)


def _value(value: Value, key: str, number: int) -> str:
    link = f'<a href="#{key}w{number}" class="no">{number}</a>' if value.places else f'<span class="no">{number}</span>'
    words = f"<q>{_masked(value.words)}</q>" if value.words else ""
    return (
        f'<li id="{key}v{number}">{link} <b>{escape(value.name)}</b> {_masked(value.says)} {words}'
        f' <span class="why">{escape(value.why)}</span></li>'
    )


def _masked(text: str) -> str:
    return escape(text).replace("[...]", MASK)


def _marked(text: Text, marks: Sequence[tuple[Place, int]], key: str) -> Iterator[str]:
    """The paragraph, each stretch marked by the values that rest on it; the first stretch of each bears its name."""
    ends = {e for place, _ in marks for e in (place.start, place.end)} | {e for span in text.hidden for e in span}
    edges = sorted({0, len(text.text), *(e for e in ends if 0 <= e <= len(text.text))})
    named: set[int] = set()
    masked_to = -1
    for start, end in pairwise(edges):
        hidden = next((span for span in text.hidden if span[0] <= start and end <= span[1]), None)
        shown = escape(text.text[start:end]) if hidden is None else MASK if start >= masked_to else ""
        masked_to = hidden[1] if hidden else masked_to
        here = [number for place, number in marks if place.start <= start and end <= place.end]
        if not here or not shown:
            yield shown
            continue
        anchors = "".join(f'<i id="{key}w{number}"></i>' for number in here if number not in named)
        named |= set(here)
        classes = " ".join(f"{key}m{number}" for number in dict.fromkeys(here))
        tip = ", ".join(map(str, dict.fromkeys(here)))
        yield f'{anchors}<a href="#{key}v{here[0]}" title="{tip}"><mark class="{classes}">{shown}</mark></a>'


def _rules(parts: Iterable[Part]) -> Iterator[str]:
    """For each value: pointing at it, or going to it, lights its words up."""
    for place, part in enumerate(parts):
        for number, value in _numbered(part):
            if value.places:
                key = f"a{place}"
                yield (
                    f"body:has(#{key}v{number}:is(:hover, :target)) .{key}m{number},"
                    f"body:has(#{key}w{number}:target) .{key}m{number} {{ background: var(--lit); }}"
                )
