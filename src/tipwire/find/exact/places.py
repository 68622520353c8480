"""Places: names found in the gazetteer or told by a word for village or district, each in its English house name.

A region or district needs its word beside it, a small town a word of place, a capital letter and a country that the
text knows; big towns and states only their capital letter. Of homonyms the one whose country the text names wins, then
the larger. Refuses streets, newspapers and channels that bear a place's name; what happened there, the finder says.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from tipwire import countries, languages
from tipwire.countries import Entry, Found
from tipwire.find.exact.mention import Mention
from tipwire.languages import Hit, Language, View
from tipwire.model import Place
from tipwire.text import Span, transliterate

# What may follow the stem of a name in a language that glues its endings. First group: an adjective of the place.
_ENDINGS = {
    "en": re.compile(r"(?:'s)?"),
    "ru": re.compile(r""),
    "kk": re.compile(
        r"(лық|лік|дық|дік|тық|тік)?(?:тар|тер|лар|лер|дар|дер)?"
        r"(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|да|де|та|те|нан|нен|дан|ден|тан|тен)?(?:ғы|гі)?"
    ),
    "ky": re.compile(
        r"(лык|лик|лук|лүк|дык|дик|дук|дүк|тык|тик|тук|түк)?"
        r"(?:[тдн][ыиуү]н|[гк][аеоө]|н[аеоө]|[дт][аеоө]н?|[дтн][ыиуү])?(?:гы|ги|гу|гү|кы|ки)?"
    ),
    "uz": re.compile(r"(лик)?(?:нинг|ни|га|ка|қа|даги|даги|да|дан|гача|дек)?"),
}
_LOCAL = re.compile(r"(?:[дт][аеоө](?:ғы|гі|гы|ги|гу|гү)?|[дтн][аеоө]н|[ғгқк][аеоө]|даги|гача)$")
# A word that sends us to a place, right before it.
_BEFORE = {
    "ru": re.compile(r"\b(?:в|во|из|под|около|близ|до|через|на|к|возле|из-под|города|городе|город|г\.)\s$"),
    "en": re.compile(
        r"\b(?:(?:natives?|residents?|city|town|village|girls?|women) of|"
        r"in|at|near|from|to|outside|inside|within|via|around|through|into|towards?|reach(?:ed|ing)?|leave|left)\s(?:the\s)?$"
    ),
}
# "жительниц Караганды и Сарани", "from Kuvasay and Margilan": the second name of a list, a resident's town.
_IN_A_LIST = re.compile(
    r"[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ][\w'-]+\s(?:и|and|мен|пен|бен|және|жана|менен|ва|ҳамда)\s$|\b[Жж]ител\w+\s$"
    r"|\b(?:в|из|in|from)\s[A-ZА-ЯЁ][\w-]+,\s$"
)
# A bare Turkic name before a noun for what a town has: "Павлодар вокзалында", "Арқалық тұрғыны".
_PLACED_AFTER = re.compile(
    r"\s(?:темір жол |теміржол |темир жол |халықаралық |эл аралык |халқаро )?(?:вокзал|бекет|әуежай|аэропорт|базар|"
    r"тұрғын|тургун|шаар|түрме|абақты|маңы|түбі|іргесі|аймағ|полиция|милиция)"
)
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ]"
_NAME = rf"{_CAPITAL}[\w'’-]+"
# Names of states that begin sentences as other words, or are persons' names: they need a word of place.
_OTHER_WORDS = frozenset({"того", "мали", "чад", "тай", "chad", "корее", "сербия", "jordan", "togo", "куба"})
# "в Атырауской и Павлодарской областях": a list shares the word for region or district.
_SHARED = re.compile(
    r"(?:(?:,|,? and| и| а также| мен| бен| пен| және| менен| жана| ва| ҳамда)\s[\w'-]+)+\s"
    r"(област(?:ях|ей|ями|и)|район(?:ах|ов|ами)|regions|provinces|oblasts|districts|облыстар|аудандар|облустар|райондор"
    r"|вилоятлар|туманлар)"
)
_SHARED_KIND = {
    **dict.fromkeys(("облас", "regio", "provi", "oblas", "облыс", "облус", "вилоя"), "region"),
    **dict.fromkeys(("район", "distr", "аудан", "туман"), "district"),
}
# "Енбекшиказахский районный суд", "Кызылординская областная прокуратура": the adjective belongs to the region.
_OF_BODY = {
    "region": re.compile(r"\sобластн(?:ой|ого|ом|ому|ым|ая|ую|ое)\b"),
    "district": re.compile(r"\sрайонн(?:ый|ого|ом|ому|ым|ая|ую|ой|ое)\b"),
}
_HYPHENED_AFTER = re.compile(r"-[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ]")
_CAPITAL_BEFORE = re.compile(rf"{_CAPITAL}[\w'-]+\s$")
_QUOTES = '«"“„'
_SURNAME_AFTER = re.compile(
    r"\s[A-ZА-ЯЁӘҒҚҢӨҰҮІҺЎҲ][\w'-]*(?:ов|ев|ин|ова|ева|ина|ұлы|қызы|уулу|кызы|ович|евич|овна|евна|ov|ev|ova|eva|uly|kyzy|ович)\b"
)
# The second word of a village's name is no adjective of its district ("село Жанатурмыс Илийского района").
_AFTER_WORD = re.compile(
    rf"\s[«\"]?({_NAME}(?:\s(?:(?!\w+(?:ск|цк)(?:ого|ой|ом|ий|ая)\b){_NAME}|би|ата|баба|батыр|батыра))?)"
)
_APPOSITION = re.compile(
    rf"\b({_NAME}), an? (?:\w+ )?(?:village|settlement|hamlet|town|township|area|suburb) (?:of|in|near|outside)\b"
)
_ONE_BEFORE = re.compile(rf"\b({_NAME})[»\"]?\s$")
_TWO_BEFORE = re.compile(rf"\b({_NAME}(?:[\s-]{_NAME})?)[»\"]?\s$")
_NO_NAMES = frozenset(
    {"the", "this", "that", "each", "every", "another", "one", "our", "his", "her", "an", "in", "at", "from", "local"}
    | {"осы", "бұл", "сол", "бул", "ушул", "ошол", "бу", "шу", "ўша", "ҳар", "әр", "ар", "some", "same", "its", "their"}
)
_OF_ADJECTIVE = re.compile(r"(?:ск|цк)(?:ий|ого|ом|ому|им|ая|ой|ую|ое)$")
_SMALL, _BIG, _HUGE = 10_000, 100_000, 1_000_000
_HOME = ("KZ", "KG", "UZ", "TJ", "TM")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A reading of a stretch of text as a place."""

    entry: Entry
    start: int
    end: int
    sort: str
    has_context: bool
    stem: int = 0


def places(
    text: str, language: str, country: str = "", near: frozenset[str] = frozenset()
) -> tuple[Mention[Place], ...]:
    """All places of a paragraph in order. `country` is the outlet's, `near` the other countries the article names.

    `core` is the name without the ending of its case where the gazetteer knows the name. `rule`: place/state,
    place/town, place/region, place/district, place/adjective ("шымкентский"), place/pattern (a village or district
    that no list has).

    >>> [m.value.name for m in places("Задержаны в Кызылорде, ехали в Астану из Казалинского района", "ru", "KZ")]
    ['Kyzylorda', 'Astana', 'Kazaly District']
    """
    return _places(text, language, country, near)


@lru_cache(maxsize=1024)
def _places(text: str, language: str, country: str, near: frozenset[str]) -> tuple[Mention[Place], ...]:
    view, known = languages.view(text, language), languages.load(language)
    words = known.find("place_words", view.folded)
    found = list(_candidates(view, known, words))
    here = near | {country} | {c.entry.country for c in found if c.sort in ("state", "region", "alone")}
    here |= {c.entry.country for c in found if c.entry.is_capital or c.entry.population >= _HUGE}
    at_home = _HOME if language == "en" else (*_HOME, "RU")
    fitting = [c for c in found if _is_likely(c, here, at_home)]
    fitting = [c for c in fitting if not _is_quoted(view, c) and not _is_of_street(view, words, c)]
    fitting += _patterns(view, known, words, lambda at: _home_of(fitting, country, near, at))
    beside = frozenset(c.entry.name for c in fitting if c.sort in ("region", "alone"))
    return tuple(_mention(view, chosen) for chosen in _chosen(fitting, country, here - {""}, beside))


# A short name in quotation marks is an organization's, a paper's or a border post's ("Вечерний Алматы").
_KIND_SAID = {"district": "District", "airport": "Airport"}
_QUOTED = re.compile(r"[«“„][^«»“”„\n]{2,40}[»”]")
_WORDS_IN_A_NAME = 4


def _is_quoted(view: View, candidate: _Candidate) -> bool:
    """True within the quotation marks of a name; a whole sentence in quotation marks is somebody's words."""
    if candidate.entry.kind == "facility":
        return False
    for match in _QUOTED.finditer(view.cased):
        inside = match.start() < candidate.start and candidate.end < match.end()
        if inside and len(match.group().split()) <= _WORDS_IN_A_NAME and match.group()[-2] not in ".!?":
            return not _HAS_VERB.search(match.group().lower())
    return False


_HAS_VERB = re.compile(r"\b(?:в|из|на|in|from|to)\s")


def _is_of_street(view: View, words: list[Hit], candidate: _Candidate) -> bool:
    """True for "на улице Ташкентской", "по Алматинской улице"."""
    sides = ("before", "after") if candidate.sort == "adjective" else ()
    return any(_word(words, "street", side, view.folded, candidate.start, candidate.end) for side in sides)


def _mention(view: View, chosen: _Candidate) -> Mention[Place]:
    entry, span = chosen.entry, view.span(chosen.start, chosen.end)
    core = view.span(chosen.start, chosen.stem) if chosen.start < chosen.stem < chosen.end else span
    value = Place(name=entry.name, country=entry.country, admin1=entry.admin1, kind=entry.kind)
    sort = {"alone": "region", "of_region": "adjective", "body": "adjective"}.get(chosen.sort, chosen.sort)
    return Mention(value=value, start=span.start, end=span.end, core=core, rule=f"place/{sort}")


def _candidates(view: View, known: Language, words: list[Hit]) -> Iterator[_Candidate]:
    for found in countries.gazetteer().scan(view.folded):
        end = _end(view.folded, found, known.code)
        if end is None:
            continue
        reading = _READINGS[found.name.sort](view, known, words, found, end)
        if reading:
            yield replace(reading, stem=found.end)


def _end(folded: str, found: Found, language: str) -> int | None:
    """Where the word ends, if what follows the stem is an ending of the name."""
    match = re.compile(r"\w*").match(folded, found.end)
    assert match is not None
    rest = match.group()
    if found.name.endings is not None:
        return match.end() if language == "ru" and rest in found.name.endings else None
    if language == "ru":
        return match.end() if not rest else None
    ending = _ENDINGS[language].fullmatch(rest) if language in _ENDINGS else None
    if ending is None and rest:
        return None
    if ending is not None and ending.re.groups and ending.group(1) and found.name.sort == "state":
        return None
    return match.end()


def _is_capital(view: View, start: int) -> bool:
    return view.cased[start].isupper()


def _word(words: list[Hit], kind: str, side: str, folded: str, start: int, end: int) -> Hit | None:
    """A word of the kind at the given side of [start, end)."""
    for hit in words:
        if hit.row["kind"] != kind or hit.row["side"] != side:
            continue
        gap = folded[end : hit.start] if side == "after" else folded[hit.end : start]
        at = hit.start - end if side == "after" else start - hit.end
        if 0 <= at <= 2 and not gap.strip(" «\"'»"):
            return hit
    return None


def _state(view: View, _known: Language, words: list[Hit], found: Found, end: int) -> _Candidate | None:
    if not _is_capital(view, found.start) or _word(words, "street", "after", view.folded, found.start, end):
        return None
    is_doubtful = view.folded[found.start : end] in _OTHER_WORDS
    return (
        None
        if is_doubtful and not _has_context(view, _known, words, found, end)
        else _Candidate(found.name.entry, found.start, end, "state", True)
    )


def _alone(view: View, _known: Language, words: list[Hit], found: Found, end: int) -> _Candidate | None:
    if not _is_capital(view, found.start):
        return None
    after = _word(words, "region", "after", view.folded, found.start, end)
    return _Candidate(found.name.entry, found.start, after.end if after else end, "alone", True)


def _region(view: View, known: Language, words: list[Hit], found: Found, end: int) -> _Candidate | None:
    if _is_derived(view, known, found, end):
        return _Candidate(found.name.entry, found.start, end, "of_region", True)
    return _with_word(view, known, words, found, end, "region")


def _district(view: View, known: Language, words: list[Hit], found: Found, end: int) -> _Candidate | None:
    return _with_word(view, known, words, found, end, "district")


def _with_word(view: View, known: Language, words: list[Hit], found: Found, end: int, kind: str) -> _Candidate | None:
    """A region or district with its word after it, or before it in Russian ("область Абай")."""
    after = _word(words, kind, "after", view.folded, found.start, end)
    if after:
        return _Candidate(found.name.entry, found.start, after.end, kind, True)
    if _OF_BODY[kind].match(view.folded, end):
        return _Candidate(found.name.entry, found.start, end, "body", True)
    shared = _SHARED.match(view.folded, end)
    if shared and _SHARED_KIND[shared.group(1)[:5]] == kind:
        return _Candidate(found.name.entry, found.start, end, kind, True)
    before = _word(words, kind, "before", view.folded, found.start, end)
    if before and _is_capital(view, found.start):
        return _Candidate(found.name.entry, before.start, end, kind, True)
    return None


def _adjective(view: View, known: Language, words: list[Hit], found: Found, end: int) -> _Candidate | None:
    """Шымкентский, алматинские: the town, where no word for region or district follows."""
    if any(_word(words, kind, "after", view.folded, found.start, end) for kind in ("region", "district")):
        return None
    if _SHARED.match(view.folded, end):
        return None
    entry = found.name.entry
    is_known_small = known.code in ("kk", "ky", "uz") and entry.country in _HOME and entry.population >= _SMALL
    is_known_small = is_known_small and found.start > 0 and _is_capital(view, found.start)
    if entry.population < _BIG and not entry.is_capital and not is_known_small:
        return None
    return _Candidate(found.name.entry, found.start, end, "adjective", True)


def _town(view: View, known: Language, words: list[Hit], found: Found, end: int) -> _Candidate | None:
    folded, start = view.folded, found.start
    if _is_derived(view, known, found, end):
        return _adjective(view, known, words, found, end)
    is_half = bool(_HYPHENED_AFTER.match(view.cased, end)) or folded[max(0, start - 1) : start] == "-"
    if is_half or not _is_capital(view, start) or _SURNAME_AFTER.match(view.cased, end):
        return None
    streets = (_word(words, "street", side, folded, start, end) for side in ("before", "after"))
    others = (_word(words, kind, "after", folded, start, end) for kind in ("region", "district"))
    is_title = view.cased[start - 1 : start] in tuple(_QUOTES) and view.cased[end : end + 1] in ("»", '"', "”")
    if any(streets) or any(others) or is_title:
        return None
    city = _word(words, "city", "after", folded, start, end) or _word(words, "village", "after", folded, start, end)
    last = city.end if city and known.code != "en" else end
    context = _has_context(view, known, words, found, end)
    if found.name.entry.is_common and not context:
        return None
    # "Мария Иванова", "Sunrisers Hyderabad": the second half of another name.
    if not context and found.name.entry.population < _HUGE and _CAPITAL_BEFORE.search(view.cased[:start]):
        return None
    return _Candidate(found.name.entry, start, last, "town", context)


def _is_derived(view: View, known: Language, found: Found, end: int) -> bool:
    """Шымкенттік, бишкектик: an adjective that Turkic languages make of a town."""
    ending = _ENDINGS[known.code].fullmatch(view.folded[found.end : end]) if known.code in ("kk", "ky", "uz") else None
    return ending is not None and bool(ending.group(1))


def _has_context(view: View, known: Language, words: list[Hit], found: Found, end: int) -> bool:
    """True where a preposition, a local ending or a word for town says that this is a place."""
    kinds = (("city", "before"), ("city", "after"), ("village", "before"), ("village", "after"))
    if any(_word(words, kind, side, view.folded, found.start, end) for kind, side in kinds):
        return True
    # A name of several words is hardly anything else.
    if " " in view.folded[found.start : end] and end - found.start >= 8:
        return True
    if _IN_A_LIST.search(view.cased[max(0, found.start - 40) : found.start]):
        return True
    if known.code in ("kk", "ky", "uz") and _PLACED_AFTER.match(view.folded, end):
        return True
    before = _BEFORE.get(known.code)
    if before:
        return bool(before.search(view.folded[max(0, found.start - 16) : found.start]))
    return bool(_LOCAL.search(view.folded[found.end : end]))


_READINGS = {
    "state": _state,
    "alone": _alone,
    "region": _region,
    "district": _district,
    "adjective": _adjective,
    "town": _town,
}


# How far a place may stand that lends its country to one that no list has.
_LENT = 120


def _home_of(found: list[_Candidate], country: str, near: frozenset[str], at: int) -> str:
    """The country of a place at `at` that no list has: of the regions told beside it, else the outlet's, else of the
    nearest town, else the only one."""
    told = [c.entry.country for c in found if c.sort in ("region", "district", "alone")]
    if told:
        return max(told, key=told.count)
    if country:
        return country
    towns = [c for c in found if c.sort in ("town", "adjective") and abs(c.start - at) <= _LENT]
    if towns:
        return min(towns, key=lambda c: abs(c.start - at)).entry.country
    known = {c.entry.country for c in found} | near
    return next(iter(known)) if len(known) == 1 else ""


def _is_likely(candidate: _Candidate, here: Iterable[str], at_home: tuple[str, ...]) -> bool:
    """Small towns count only in countries the text knows, and only with a word of place."""
    entry = candidate.entry
    if candidate.sort != "town" or entry.kind == "facility":
        return True
    is_known = entry.country in here
    if candidate.end - candidate.start <= 5 and entry.country not in at_home and not entry.is_capital and not is_known:
        # Short foreign names are other words too often ("Арада" is "since then" in Kazakh).
        return False
    if (
        entry.is_capital
        or entry.population >= _HUGE
        or (entry.population >= _BIG and (is_known or entry.country in at_home))
    ):
        return True
    return candidate.has_context and (
        is_known or entry.population >= _BIG or (entry.country in _HOME and entry.population >= 20_000)
    )


_RANK = {
    "region": 3.0,
    "district": 3.0,
    "alone": 3.0,
    "state": 6.0,
    "town": 0.0,
    "adjective": -1.0,
    "pattern": -3.0,
    "of_region": -6.0,
    "body": 4.0,
}


def _weight(candidate: _Candidate, country: str, here: Iterable[str], regions: frozenset[str]) -> float:
    """How likely a reading is; likeliest in a region that the line names ("Panfilov district of Chui region")."""
    entry = candidate.entry
    if candidate.sort in ("district", "town") and entry.admin1 in regions:
        return 20.0 + math.log10(entry.population + 10)
    at_home = 4.0 if entry.country == country and country else 3.0 if entry.country in here else 0.0
    return _RANK[candidate.sort] + at_home + math.log10(entry.population + 10) + (2.0 if entry.is_capital else 0.0)


def _chosen(found: list[_Candidate], country: str, here: Iterable[str], regions: frozenset[str]) -> list[_Candidate]:
    """Of the readings of one stretch those of the gazetteer, then the longest, of equally long ones the weightiest."""
    kept: list[_Candidate] = []
    ranked = sorted(found, key=lambda c: (c.sort == "pattern", -(c.end - c.start), -_weight(c, country, here, regions)))
    for candidate in ranked:
        if not any(candidate.start < other.end and other.start < candidate.end for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda candidate: candidate.start)


def _patterns(view: View, known: Language, words: list[Hit], country: Callable[[int], str]) -> Iterator[_Candidate]:
    """Villages and districts that no list has: село Жанатурмыс, Зеленогорский район, X ауылы, X district."""
    for hit in words:
        kind, side = hit.row["kind"], hit.row["side"]
        if kind not in ("village", "district", "airport"):
            continue
        span = _name_beside(view, hit, side, known.code)
        if span is None:
            continue
        name = _english(view.cased[span.start : span.end], known.code, kind)
        entry = Entry(name=name, country=country(span.start), kind=kind) if kind != "airport" else _airports().get(name)
        if name and entry:
            yield _Candidate(entry, min(span.start, hit.start), max(span.end, hit.end), "pattern", True)
    for match in _APPOSITION.finditer(view.cased):
        entry = Entry(name=match.group(1), country=country(match.start(1)), kind="village")
        yield _Candidate(entry, match.start(1), match.end(1), "pattern", True)


@lru_cache(maxsize=1)
def _airports() -> dict[str, Entry]:
    """Airports that bear no town's name, by their English names."""
    return {e.name: e for e in countries.gazetteer().entries if e.kind == "facility" and e.name.endswith(" Airport")}


def _name_beside(view: View, hit: Hit, side: str, language: str) -> Span | None:
    """The capitalised words right before or after a word for village or district; one, or two where both are names."""
    if side == "before":
        match = _AFTER_WORD.match(view.cased, hit.end)
        return Span(*match.span(1)) if match else None
    match = (_ONE_BEFORE if language == "ru" else _TWO_BEFORE).search(view.cased[: hit.start])
    return Span(*match.span(1)) if match and match.group(1).split()[0].lower() not in _NO_NAMES else None


# "Карасуйский", "Пахтачийский": the й joins a name that ends in a vowel.
_JOINED = re.compile(r"(?<=\w{3}[иу])й$")


def _of_adjective(stem: str) -> str:
    """The name that a Russian adjective of a district was made of: Енбекшиказахск, Пахтачийск, Астраханинск."""
    return stem.removesuffix("ин") + "a" if stem.endswith("ин") else _JOINED.sub("", stem)


def _english(name: str, language: str, kind: str) -> str:
    """The house spelling of a name found by its pattern: a Russian adjective becomes the name it was made of."""
    words = name.split()
    base = words[-1] if language != "en" else name
    if language == "ru":
        if kind == "district":
            stem = _OF_ADJECTIVE.search(base)
            if stem is None:
                return ""
            base = _of_adjective(base[: stem.start()])
        else:
            base = name
    elif language in ("kk", "ky", "uz"):
        base = name
    latin = transliterate(base.rstrip("ь"), language)
    return f"{latin} {_KIND_SAID[kind]}" if kind in _KIND_SAID else latin
