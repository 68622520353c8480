"""Sums of money as said, never converted: "$300-400 a month", "48 мың теңге", "Rs 35-40 lakh", "RM600".

A multiplier covers both ends of a range. Refuses a currency without a number and a number without a currency. What a
sum was for is the finder's to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tipwire import languages
from tipwire.find.exact.mention import Mention, first_of_each
from tipwire.find.exact.numbers import Number, spans_of_numbers
from tipwire.languages import Hit, View
from tipwire.model import Money
from tipwire.text import Span

# Between a number and its currency: an ending ("48-ге"), a hyphen, an adjective of the country.
_AFTER = re.compile(r"\s?-?\s?(?:(?:us|u\.s\.|local|[a-z]{3,}(?:i|an|ese|ish)|\w{3,}ск(?:их|ой|ого|ими|ие))\s)?")
_PER_WITHIN = 28


def money(text: str, language: str) -> tuple[Mention[Money], ...]:
    """All sums of a paragraph, in order, each with hedge and currency in its span.

    >>> [(m.value.amount, m.value.high, m.value.currency, m.value.per) for m in money("$300-400 a month", "en")]
    [(300.0, 400.0, 'USD', 'month')]
    """
    view = languages.view(text, language)
    known = languages.load(language)
    found = (_sum(view, number, known) for number in spans_of_numbers(view, language))
    return first_of_each(mention for mention in found if mention)


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    hit: Hit


def _sum(view: View, found: tuple[int, int, Span, Number], known: languages.Language) -> Mention[Money] | None:
    start, end, core, number = found
    hits = languages.longest(known.find("currencies", view.folded))
    place = _glued(core, number, known) or _currency(view.folded, core, number, hits)
    if place is None or number.form != "card":
        return None
    currency = _of_context(place.hit, view.folded)
    first, last = min(start, place.start), max(end, place.end)
    span, inner = view.span(first, last), view.span(min(core.start, place.start), max(core.end, place.end))
    value = Money(
        amount=number.value,
        currency=currency,
        high=number.high if number.kind.value == "range" else None,
        kind=number.kind,
        per=_rate(view.folded, first, last, known),
    )
    return Mention(value=value, start=span.start, end=span.end, core=inner, rule="money")


def _glued(core: Span, number: Number, known: languages.Language) -> _Place | None:
    """The currency of "RM600"."""
    hits = [hit for hit in known.find("currencies", number.glued) if hit.row["side"] != "after"] if number.glued else []
    return _Place(core.start - len(number.glued), core.end, hits[0]) if hits else None


def _rate(folded: str, first: int, last: int, known: languages.Language) -> str:
    """The unit of a rate told near the sum: after it ("a month"), else before it ("айына")."""
    rates = [hit for hit in known.find("units", folded) if hit.row["kind"] == "per"]
    after = [h for h in rates if 0 <= h.start - last <= _PER_WITHIN and _is_near(folded[last : h.start])]
    before = [h for h in rates if 0 <= first - h.end <= _PER_WITHIN // 2 and _is_near(folded[h.end : first])]
    return (after or before[-1:])[0].value if after or before else ""


def _currency(folded: str, core: Span, number: Number, hits: list[Hit]) -> _Place | None:
    """The currency at a number: right after it, else right before it, else inside a signed range."""
    for hit in hits:
        if hit.row["side"] != "before" and hit.start >= core.end and _AFTER.fullmatch(folded[core.end : hit.start]):
            return _Place(core.start, hit.end, hit)
    for hit in hits:
        is_before = hit.row["side"] != "after" and hit.end <= core.start
        if is_before and re.fullmatch(r"\s?", folded[hit.end : core.start]):
            return _Place(hit.start, core.end, hit)
    inside = [hit for hit in hits if core.start < hit.start < core.end and hit.row["side"] != "after"]
    if inside:
        return _Place(core.start, core.end, inside[0])
    return None


def _is_near(gap: str) -> bool:
    return not re.search(r"[.;:!?\d]", gap) and len(gap.split()) <= 3


def _of_context(hit: Hit, folded: str) -> str:
    """The currency of a word that several countries use: a word of the paragraph may change it."""
    pairs = [pair.split("=") for pair in hit.note.split() if "=" in pair]
    return next((code for word, code in pairs if word in folded), hit.value)
