"""Terms of imprisonment in years, months as fractions: "к 7 годам", "five years each", "7 жылға бас бостандығынан".

The kind (imposed, suspended, requested, possible) is read from the words of the same sentence. A life term has no
number of years: `life_terms` gives its places. Whose term it is, the finder says; `rule` "term/each" marks a term that
each of several got. Refuses durations without a word of punishment near them, and those that are past ("лет назад").
"""

from __future__ import annotations

import re

from tipwire import languages
from tipwire.find.exact.durations import Duration, durations
from tipwire.find.exact.mention import Mention, first_of_each
from tipwire.languages import Hit, Language, View
from tipwire.model import CountKind, Term, TermKind
from tipwire.text import Span, sentence_at, sentences

_PAST = re.compile(
    r"\s(?:назад|спустя|ago|earlier|later|of experience|old|бұрын|мурун|мурда|олдин|аввал|бойы|бою|давомида)\b"
)
_TURKIC = ("kk", "ky", "uz")
_NEAR_AFTER, _NEAR_BEFORE, _FAR = 70, 60, 90


def terms(text: str, language: str) -> tuple[Mention[Term], ...]:
    """All prison terms of a paragraph in order.

    >>> [(m.value.years, m.value.kind.value) for m in terms("Суд приговорил его к 7 годам и 6 месяцам колонии", "ru")]
    [(7.5, 'imposed')]
    >>> [(m.value.years, m.rule) for m in terms("They were jailed for five years each", "en")]
    [(5.0, 'term/each')]
    """
    view, known = languages.view(text, language), languages.load(language)
    bounds = sentences(view.cased)
    hits = known.find("term", view.folded)
    found = (_term(view, known, each, hits, sentence_at(bounds, each.start)) for each in durations(view, known))
    return first_of_each(mention for mention in found if mention)


def life_terms(text: str, language: str) -> tuple[Mention[TermKind], ...]:
    """Where a life sentence is named, with its kind."""
    view, known = languages.view(text, language), languages.load(language)
    bounds = sentences(view.cased)
    hits = known.find("term", view.folded)
    found = []
    for hit in languages.longest(hit for hit in hits if hit.row["kind"] == "life"):
        words = _Around(view, hits, sentence_at(bounds, hit.start), hit.start, hit.end)
        if words.near("prison", _NEAR_AFTER, _NEAR_BEFORE) or words.near("sentenced", _NEAR_AFTER, _FAR):
            span = view.span(hit.start, hit.end)
            kind = _kind(words, known, is_up_to=False)
            found.append(Mention(value=kind, start=span.start, end=span.end, core=span, rule="term/life"))
    return tuple(found)


class _Around:
    """The words of punishment in the sentence around one duration."""

    def __init__(self, view: View, hits: list[Hit], sentence: Span, start: int, end: int) -> None:
        self.hits = [hit for hit in hits if sentence.start <= hit.start and hit.end <= sentence.end]
        self.folded, self.start, self.end = view.folded, start, end

    def near(self, kind: str, after: int, before: int) -> bool:
        """True where a word of the kind stands within so many letters after or before."""
        return any(
            hit.row["kind"] == kind and (0 <= hit.start - self.end <= after or 0 <= self.start - hit.end <= before)
            for hit in self.hits
        )


def _term(view: View, known: Language, found: Duration, hits: list[Hit], sentence: Span) -> Mention[Term] | None:
    words = _Around(view, hits, sentence, found.start, found.end)
    if _PAST.match(view.folded[found.end :]) or found.item.number.form != "card":
        return None
    is_turkic = known.code in _TURKIC
    is_prison = words.near("prison", _NEAR_AFTER, 40)
    is_sentenced = words.near("sentenced", 45 if is_turkic else 0, _NEAR_BEFORE) or words.near("verdict", 30, 40)
    # "Four years each is what the couple received": the verb behind what each of them got.
    is_sentenced = is_sentenced or (words.near("each", 20, 0) and words.near("sentenced", _FAR, 0))
    # "Запросил 10 лет", "шартты 3 жыл": close enough, these words alone make it a term.
    is_asked = words.near("requested", 30 if is_turkic else 0, 30) or words.near("suspended", 12, 12)
    if not (is_prison or is_sentenced or is_asked) or _is_custody(words, found):
        return None
    up_to = found.item.number.kind in (CountKind.UP_TO, CountKind.MORE_THAN)
    value = Term(
        years=round(found.low, 2),
        high=round(found.high, 2) if found.high != found.low else None,
        kind=_kind(words, known, is_up_to=up_to),
    )
    span = view.span(found.start, found.end)
    rule = "term/each" if _is_each(words, view, found) else "term"
    return Mention(value=value, start=span.start, end=span.end, core=view.span(*found.core), rule=rule)


def _is_custody(words: _Around, found: Duration) -> bool:
    """True for months in custody before any verdict: "арестован на два месяца" is no sentence."""
    return found.high < 1 and words.near("custody", 40, _NEAR_BEFORE) and not words.near("judged", _FAR, _FAR)


def _kind(words: _Around, known: Language, *, is_up_to: bool) -> TermKind:
    """Requested before possible before suspended: "прокурор просил 5 лет условно" is a request."""
    after = _FAR if known.code in _TURKIC else 25
    if words.near("requested", after, _FAR):
        return TermKind.REQUESTED
    if is_up_to or words.near("possible", after, _FAR):
        return TermKind.POSSIBLE
    return TermKind.SUSPENDED if words.near("suspended", 45, 25) else TermKind.IMPOSED


def _is_each(words: _Around, view: View, found: Duration) -> bool:
    if view.folded[: found.start].endswith((" по ", "әрқайсысы ", "әрқайсысына ", "ар бирине ", "ҳар бирига ")):
        return True
    return any(hit.row["kind"] == "each" and 0 <= hit.start - found.end <= 45 for hit in words.hits)
