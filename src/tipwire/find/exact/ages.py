"""Ages in whole years: "34 и 41 года", "aged 19 to 24", "26 жастағы", "70-летний", "Rao, 61,", "new-born" (0).

Refuses limits ("дети до 14 лет", "over 18") and durations ("работал два года"); whose age it is, the finder says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tipwire import languages
from tipwire.find.exact.mention import Mention, first_of_each
from tipwire.find.exact.series import Item, series
from tipwire.languages import Hit, Language, View
from tipwire.model import Age, CountKind
from tipwire.text import Span

_OLDEST = 115
_TO_WORD = re.compile(r"[-\s]{0,2}")
# What may stand between "в возрасте" and its number.
_TO_NUMBER = re.compile(
    r"(?:(?:\s\w+){1,2}\s?[—–:]\s?)?(?:[\s:—–-]|\b(?:от|с|со|между|около|примерно|приблизительно|всего|лишь|только|уже|было|тогда|сейчас|их|about|only|just"
    r"|between|from|around|the|of|ages|years|approximately|some|были|небось|шамамен|болжол|менен|тахминан)\b)*"
)
# "Name, 61," and "women, 24 and 31,": what stands before and after a bare age in English.
_AFTER_BARE = re.compile(
    r"(?!\sof (?:them|whom|these|those|which)\b)\s?(?:,|\)|\.(?:\s|$)|;|$|\s(?:from|of|to|was|were|and|who|years)\b)"
)
_PERSON_BEFORE = re.compile(r"(?:[,(]\s?|\s)(?:их\s|им\s)?$")
_BRACKET = re.compile(r"\(\s?$")
_NAME_BEFORE = re.compile(r"[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ][\w'’ʻ.-]+\s?[,(]\s?$")
_WAS = re.compile(
    r"\b(?:he|she|they|who|i|girl|boy|woman|man|victim|(?:youngest|oldest|eldest)(?: \w+| of \w+)?) "
    r"(?:is|was|are|were|turned) (?:only |just |then |now |aged )?$"
)
_THEN = re.compile(r"(?: when\b| now\b| at the time\b| then\b| and\b|,|;|\.(?:\s|$)|$)")
_ENDS_PHRASE = re.compile(r"\s?[,.;)]|$")
_COMPOUND = re.compile(
    r"\b([а-я]{3,}?)(летн(?:ий|яя|его|ей|ему|юю|им|ие|их|ими|ее|ем)|(?:месячн|недельн|дневн)(?:ый|ая|ого|ой|ому|ую|ым|ое|ом|ые|ых))\b"
)
# "A five-year term" is nobody's age.
_THING_AFTER = re.compile(
    r"\s(?:лишени|колони|тюр|заключен|строг|общего режима|условно|каторг|принудительн|срок|стаж|период|план|опыт"
    r"|контракт|программ|перерыв|юбиле|in prison|in jail|behind|sentence|term|jail|contract|plan|period)"
)
_TURKIC = ("kk", "ky", "uz")

_Found = tuple[int, int, Span, Age, str]


@dataclass(frozen=True, slots=True)
class _Words:
    view: View
    known: Language
    hits: tuple[Hit, ...]
    persons: tuple[Hit, ...]

    def of_kind(self, kind: str) -> list[Hit]:
        """The age words of one kind."""
        return [hit for hit in self.hits if hit.row["kind"] == kind]

    def after(self, kind: str, position: int) -> Hit | None:
        """An age word of the kind right after a position."""
        near = (h for h in self.of_kind(kind) if 0 <= h.start - position <= 2)
        return next((h for h in near if _TO_WORD.fullmatch(self.view.folded[position : h.start])), None)

    def before(self, kind: str, position: int) -> Hit | None:
        """An age word of the kind before a position, with nothing but small words between."""
        near = (h for h in self.of_kind(kind) if 0 <= position - h.end <= 30)
        return next((h for h in near if _TO_NUMBER.fullmatch(self.view.folded[h.end : position])), None)

    def unit_after(self, position: int) -> Hit | None:
        """A unit of time right after a position."""
        near = (h for h in self.known.find("units", self.view.folded) if h.row["kind"] == "time")
        return next((h for h in near if h.start >= position and self.view.folded[position : h.start] == " "), None)

    def person_before(self, position: int) -> bool:
        """True where a word for a person ends right before a position."""
        gaps = (self.view.folded[h.end : position] for h in self.persons if 0 < position - h.end <= 6)
        return any(_PERSON_BEFORE.fullmatch(gap) for gap in gaps)


def ages(text: str, language: str) -> tuple[Mention[Age], ...]:
    """All ages of a paragraph, in order, one mention for each number.

    >>> [(m.value.low, m.value.high) for m in ages("Задержаны женщины 34 и 41 года", "ru")]
    [(34, 34), (41, 41)]
    >>> [(m.value.low, m.value.high) for m in ages("women aged 19 to 24", "en")]
    [(19, 24)]
    """
    view = languages.view(text, language)
    known = languages.load(language)
    words = _Words(view, known, tuple(known.find("age", view.folded)), tuple(known.find("persons", view.folded)))
    found = [*_of_series(words), *_infants(words), *_compounds(words)]
    return first_of_each(_mention(view, each) for each in found)


def _mention(view: View, found: _Found) -> Mention[Age]:
    start, end, core, age, rule = found
    span = view.span(start, end)
    return Mention(value=age, start=span.start, end=span.end, core=view.span(*core), rule=f"age/{rule}")


def _of_series(words: _Words) -> Iterator[_Found]:
    for group in series(words.view, words.known.code):
        # A long list may hold a count and an age ("5 женщин, 34 и 41 года" does not, but "двое, 34 и 41 года" does).
        for cut in range(len(group)):
            part = group[cut:]
            found = _read(words, part)
            if found:
                end, rule = found
                yield from _each(part, end, rule)
                break


def _each(part: tuple[Item, ...], end: int, rule: str) -> Iterator[_Found]:
    """One age for each number; the last one's span takes the word of age in."""
    unit = 12 if rule == "months" else 1
    for index, item in enumerate(part):
        low, high = item.number.low, item.number.high
        low, high = (high if low is None else low), (low if high is None else high)
        assert low is not None
        assert high is not None
        age = Age(low=int(low / unit), high=int(high / unit), months=int(low) if rule == "months" else None)
        age = Age(low=0, high=0) if rule == "days" else age
        last = end if index == len(part) - 1 else item.core.end
        yield item.start, max(last, item.end), item.core, age, rule


def _is_age(item: Item) -> bool:
    value = item.number.value
    is_limit = item.number.kind in (CountKind.UP_TO, CountKind.MORE_THAN, CountKind.AT_LEAST)
    return value == int(value) and 0 < value <= _OLDEST and item.number.form != "ord" and not is_limit


Reading = Callable[[_Words, tuple[Item, ...]], tuple[int, str] | None]


def _read(words: _Words, part: tuple[Item, ...]) -> tuple[int, str] | None:
    if not all(_is_age(item) for item in part):
        return None
    is_range = part[-1].number.kind is CountKind.RANGE
    if not is_range and (words.before("limit", part[0].start) or words.after("limit", part[-1].core.end)):
        return None
    found = next((found for reading in _READINGS if (found := reading(words, part))), None)
    return None if found and _THING_AFTER.match(words.view.folded[found[0] :]) else found


def _by_word_after(words: _Words, part: tuple[Item, ...]) -> tuple[int, str] | None:
    """26-летняя, 26 жастағы, 26-year-old."""
    for kind in ("after", "months", "days"):
        hit = words.after(kind, part[-1].core.end)
        if hit:
            return hit.end, kind
    return None


def _by_word_before(words: _Words, part: tuple[Item, ...]) -> tuple[int, str] | None:
    """В возрасте от 19 до 24 лет, aged 19 to 24; a pronoun ("ему 34 года") needs the years after."""
    hit = words.before("before", part[0].core.start)
    loose = words.after("loose", part[-1].core.end)
    if hit is None:
        return None
    word = words.view.folded[hit.start : hit.end]
    is_pronoun = not word.startswith(("воз", "в воз", "age", "as ", "rang", "жас", "жаш", "кура", "ёш"))
    if is_pronoun and loose is None:
        return None
    unit = words.unit_after(part[-1].core.end)
    if loose is None and unit and unit.value in ("month", "day", "week"):
        return unit.end, "months" if unit.value == "month" else "days"
    return (loose.end if loose else part[-1].core.end), "before"


def _by_loose_word(words: _Words, part: tuple[Item, ...]) -> tuple[int, str] | None:
    """Женщины 34 и 41 года, Иванов (34 года), 26 жас; years of work have no person right before them."""
    hit = words.after("loose", part[-1].core.end)
    if hit is None:
        return None
    if words.known.code in _TURKIC:
        return hit.end, "loose"
    start = part[0].start
    before = words.view.cased[:start]
    is_apposition = bool(_NAME_BEFORE.search(before)) and bool(_ENDS_PHRASE.match(words.view.folded[hit.end :]))
    if words.person_before(start) or _BRACKET.search(before) or is_apposition:
        return hit.end, "loose"
    return None


def _bare(words: _Words, part: tuple[Item, ...]) -> tuple[int, str] | None:
    """Rao, 61, and «two women, 24 and 31,»: English apposition, or a number in brackets after a name."""
    start, end = part[0].core.start, part[-1].core.end
    before = words.view.cased[:start]
    if not all(item.number.is_digits and 9 <= item.number.value < 100 for item in part):
        return None
    is_named = bool(_NAME_BEFORE.search(before))
    is_bracketed = is_named and before.endswith("(") and words.view.folded[end : end + 1] == ")"
    if is_bracketed and len(part) == 1:
        return end, "bare"
    if words.known.code != "en" or not before.endswith((", ", "(")) or not _AFTER_BARE.match(words.view.folded[end:]):
        return None
    is_person = is_named or words.person_before(start)
    return (end, "bare") if is_person and not re.match(r"\s?[-–]|\s?,\d", words.view.folded[end:]) else None


def _told(words: _Words, part: tuple[Item, ...]) -> tuple[int, str] | None:
    """A girl of 12; they are 19 and 22 now; he was 15 when he began."""
    if words.known.code != "en" or not all(item.number.value < 100 for item in part):
        return None
    if not all(item.number.is_digits for item in part):
        return None
    before, end = words.view.folded[: part[0].start], part[-1].core.end
    is_said = _WAS.search(before) and _THEN.match(words.view.folded, end)
    of_person = (
        before.endswith(" of ")
        and words.person_before(part[0].start - 3)
        and _AFTER_BARE.match(words.view.folded[end:])
    )
    return (end, "told") if is_said or of_person else None


_READINGS: tuple[Reading, ...] = (_by_word_after, _by_word_before, _by_loose_word, _bare, _told)


def _infants(words: _Words) -> Iterator[_Found]:
    for hit in languages.longest(words.of_kind("infant")):
        yield hit.start, hit.end, Span(hit.start, hit.end), Age(low=0, high=0), "infant"


def _compounds(words: _Words) -> Iterator[_Found]:
    """Сорокалетний, двадцатипятилетняя: a numeral grown into its word."""
    if words.known.code != "ru":
        return
    for match in _COMPOUND.finditer(words.view.folded):
        value = _compound_value(words.known, match.group(1))
        unit = match.group(2)
        if not value or _THING_AFTER.match(words.view.folded[match.end() :]):
            continue
        months = value if unit.startswith("месячн") else None
        years = value if unit.startswith("летн") else (months or 0) // 12
        yield match.start(), match.end(), Span(*match.span()), Age(low=years, high=years, months=months), "compound"


def _compound_value(known: Language, stem: str) -> int:
    """The number of "сорока" or "двадцатипяти", 0 where it is none."""
    for cut in range(3, len(stem) + 1):
        first = _numeral(known, stem[:cut])
        if first and cut == len(stem):
            return first
        second = _numeral(known, stem[cut:]) if first else 0
        if first and 0 < second < first:
            return first + second
    return 0


def _numeral(known: Language, word: str) -> int:
    hits = known.find("numerals", word)
    return next((int(float(h.value)) for h in hits if h.value and h.start == 0 and h.end == len(word)), 0)
