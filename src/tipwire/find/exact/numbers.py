"""Numbers as people write them: figures with their hedges ("более 40", "40-қа жуық") and ranges ("от 19 до 24").

Refuses to say what is counted; `counts` leaves out what is a year, an age, a sum or an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tipwire import languages
from tipwire.find.exact.figures import Figure, figures, scaled
from tipwire.find.exact.mention import Mention
from tipwire.languages import Hit, View
from tipwire.model import CountKind
from tipwire.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number or range; an end is None where it is open. `kind` is the hedge; `form` card, ord or coll.

    `suffix` is what is glued to digits ("летний"), `glued` the letters before them ("rm"), `scale` the multiplier that
    ends it, `is_digits` whether it is written in digits.
    """

    low: float | None
    high: float | None
    kind: CountKind = CountKind.EXACT
    form: str = "card"
    suffix: str = ""
    glued: str = ""
    scale: float = 1.0
    is_digits: bool = False

    @property
    def value(self) -> float:
        """The number said: the low end, else the high one."""
        return self.low if self.low is not None else self.high or 0.0


# One figure to the next: what may stand between the ends of a range, by what must stand before or after.
_DASH = re.compile(r"\s?[-–—−]\s?(?:х\s)?")
_SIGN = r"(?:[a-z]{0,3}[$€£₽₸]\s?|rs\.?\s?)?"
_UNIT = r"(?:\s?(?:лет|года?|руб\w*|тенге|долл\w*|сом\w*|тыс\w*\.?|years?|dollars?|[$€£₽₸]))?"
# Openings of a range and the joint each of them takes; "and" joins only after "between".
_FROM_TO = {
    "ru": (
        (re.compile(rf"(?:\bот|\bс)\s+{_SIGN}$"), re.compile(rf"{_UNIT}\s(?:до|по)\s+{_SIGN}")),
        (re.compile(rf"\bмежду\s+{_SIGN}$"), re.compile(rf"{_UNIT}\sи\s+{_SIGN}")),
    ),
    "en": (
        (re.compile(rf"(?:\bfrom|\baged?|\bof)\s+{_SIGN}$"), re.compile(rf"{_UNIT}\s(?:to|till)\s+{_SIGN}")),
        (re.compile(rf"\bbetween\s+(?:the ages of\s+)?{_SIGN}$"), re.compile(rf"{_UNIT}\sand\s+{_SIGN}")),
    ),
}
_EN_TO = re.compile(rf"\s(?:to|till)\s+{_SIGN}")
_SIGNED_DASH = re.compile(rf"\s?[-–—]\s?{_SIGN}")
_OR = re.compile(r"\s(?:или|or|либо|же|ё|ёки|немесе|не|же болбосо)\s+")
_TURKIC_AND = re.compile(r"(?:\s\w+)?\s(?:бен|мен|пен|менен|билан|ва)\s+")
_FROM = r"(?:[тд][аеоө]н|н[аеоө]н)"
_TURKIC_BETWEEN = re.compile(
    r"(?:-?\w+)?(?:\s\w+){0,2}\s(?:аралығын|арасын|аралыгын|ортосун|оралиғи|орасид|ўртасид)\w*"
)
_TURKIC_FROM = re.compile(rf"(?:-?{_FROM})?(?:\s\w*{_FROM})?(?:\s(?:бастап|бошлаб|баштап))?\s+")
_TURKIC_TILL = re.compile(r"(?:-?\w+)?(?:\s\w+)?(?:\s(?:дейін\w*|чейин\w*|қадар)|гача\b)")
_ABLATIVE = re.compile(r"(?:[тд][аеоө]н|н[аеоө]н)$")


def numbers(text: str, language: str) -> tuple[Mention[Number], ...]:
    """All numbers of a paragraph with their hedges and ranges, in order.

    >>> [(m.value.low, m.value.high) for m in numbers("От 19 до 24 лет, более 17 тысяч", "ru")]
    [(19.0, 24.0), (17000.0, None)]
    """
    view = languages.view(text, language)
    found = []
    for start, end, core, number in spans_of_numbers(view, language):
        span, inner = view.span(start, end), view.span(*core)
        found.append(Mention(value=number, start=span.start, end=span.end, core=inner, rule="number"))
    return tuple(found)


_Found = tuple[int, int, Span, Number]


@lru_cache(maxsize=1024)
def spans_of_numbers(view: View, language: str) -> tuple[_Found, ...]:
    """(start, end with hedges, bare figure, number) in the positions of the view."""
    ranged = _ranges(view.folded, figures(view, language), language)
    hedges = languages.load(language).find("hedges", view.folded)
    return tuple(_hedged(view.folded, found, hedges) for found in ranged)


def _ranges(folded: str, found: tuple[Figure, ...], language: str) -> Iterator[_Found]:
    index = 0
    while index < len(found):
        first = found[index]
        second = found[index + 1] if index + 1 < len(found) else None
        pair = _pair(folded, first, second, language) if second else None
        if pair and second:
            yield pair
            index += 2
            continue
        number = Number(
            low=first.value,
            high=first.value,
            form=first.kind,
            suffix=first.suffix,
            glued=first.glued,
            scale=first.scale,
            is_digits=first.is_digits,
        )
        yield first.start, first.end, Span(first.start, first.end), number
        index += 1


def _pair(folded: str, first: Figure, second: Figure, language: str) -> _Found | None:
    """A range, where the two figures and what stands around them say so."""
    low, high = first, second
    if low.scale == 1 and high.scale > 1 and low.value < high.value / high.scale:
        low = scaled(low, high.scale)
    if low.value >= high.value or "ord" in (first.kind, second.kind):
        return None
    if first.value >= 1000 and first.value != int(first.value):
        return None
    gap = folded[first.end : second.start]
    bounds = _bounds(folded, first, second, gap, language)
    if bounds is None:
        return None
    number = Number(
        low=low.value,
        high=high.value,
        kind=CountKind.RANGE,
        suffix=second.suffix,
        glued=first.glued,
        scale=high.scale,
        is_digits=first.is_digits,
    )
    return bounds[0], bounds[1], Span(first.start, second.end), number


def _bounds(folded: str, first: Figure, second: Figure, gap: str, language: str) -> tuple[int, int] | None:
    before, after = folded[: first.start], folded[second.end :]
    if _DASH.fullmatch(gap) and not re.search(r"\d[-–/.]$", before) and not re.match(r"[-–/]\d", after):
        return first.start, second.end
    if _SIGNED_DASH.fullmatch(gap) and not _DASH.fullmatch(gap):
        return first.start, second.end
    for left, between in _FROM_TO.get(language, ()):
        opened = left.search(before)
        if opened and between.fullmatch(gap):
            return opened.start(), second.end
    if language == "en" and _EN_TO.fullmatch(gap):
        return first.start, second.end
    found = None if language in _FROM_TO else _turkic(folded, first, gap, after, second)
    if found:
        return found
    is_small = first.value <= 20 and second.value - first.value <= 2
    return (first.start, second.end) if is_small and _OR.fullmatch(gap) else None


def _turkic(folded: str, first: Figure, gap: str, after: str, second: Figure) -> tuple[int, int] | None:
    between = _TURKIC_BETWEEN.match(after)
    if _TURKIC_AND.fullmatch(gap) and between:
        return first.start, second.end + between.end()
    words = gap.split()
    from_word = words[0] if words else first.suffix or folded[first.start : first.end]
    till = _TURKIC_TILL.match(after)
    is_from = bool(_TURKIC_FROM.fullmatch(gap) and _ABLATIVE.search(from_word))
    if till and is_from:
        return first.start, second.end + till.end()
    if is_from and folded[second.start : second.end].endswith("гача"):
        return first.start, second.end
    return None


def _hedged(folded: str, found: _Found, hedges: list[Hit]) -> _Found:
    start, end, core, number = found
    before = _before(folded, start, hedges)
    if before:
        return before.start, end, core, _open(number, CountKind(before.value))
    after = _after(folded, core.end, number, hedges)
    if after:
        return start, max(end, after.end), core, _open(number, CountKind(after.value))
    ending = _ENDING_HEDGE.match(folded, core.end)
    if number.suffix in _LIKE or folded[:end].endswith(_LIKE_WORDS):
        return start, end, core, _open(number, CountKind.ABOUT)
    return (start, ending.end(), core, _open(number, CountKind.UP_TO)) if ending else found


# A currency sign or code may stand between the hedge and its number: "more than US$400", "свыше $5".
_CURRENCY_GAP = re.compile(
    r"\s*(?:,?\s?чем\s+|than\s+|на\s+|в\s+)?(?:a\s+)?"
    r"(?:(?:[a-z]{1,3}\.?)?\s?[$€£₸₽¥₩₹]|rs\.?|rm|bd|aed|kzt|usd|eur|tk)?\s*"
)


def _before(folded: str, start: int, hedges: list[Hit]) -> Hit | None:
    near = [hit for hit in hedges if hit.row["side"] == "before" and hit.end <= start and start - hit.end <= 10]
    fitting = [hit for hit in near if hit.end < start and _CURRENCY_GAP.fullmatch(folded[hit.end : start])]
    return min(fitting, key=lambda hit: hit.start) if fitting else None


# Hedges that are endings: uz "10 тагача" up to ten, ky "30дай", "миңдей" about as many.
_ENDING_HEDGE = re.compile(r"(?:-|\s)?(?:\w+\s)?\w*гача\b")
_LIKE = frozenset({"дай", "дей", "дой", "дөй", "тай", "тей"})
_LIKE_WORDS = ("жыйырмадай", "отуздай", "кырктай", "элүүдөй", "жүздөй", "миңдей", "миллиондой")
_AFTER_GAP = re.compile(r"(?:[-'\w]*)?(?:\s[\w'-]+){0,2}\s|\s?")


def _after(folded: str, end: int, number: Number, hedges: list[Hit]) -> Hit | None:
    for hit in hedges:
        gap = folded[end : hit.start]
        if hit.row["side"] != "after" or hit.start < end or len(gap) > 40 or not _AFTER_GAP.fullmatch(gap):
            continue
        if any(letter.isdigit() for letter in gap):
            continue
        said = folded[max(0, end - 12) : hit.start].rstrip()
        needs = tuple(hit.row["needs"].split("|")) if hit.row["needs"] else ()
        if not needs or said.endswith(needs) or number.suffix in needs:
            return hit
    return None


def _open(number: Number, kind: CountKind) -> Number:
    """The number under a hedge: "more than N" has no high end, "up to N" no low one, "about N" both."""
    if number.kind is CountKind.RANGE:
        return number
    low = None if kind is CountKind.UP_TO else number.low
    high = None if kind in (CountKind.MORE_THAN, CountKind.AT_LEAST) else number.high
    return replace(number, low=low, high=high, kind=kind)
