"""Articles of law as said: "ч. 2 ст. 128" is article 128, part 2; "CAO 517" for administrative codes.

The code is the one valid in the country on the day given (`countries.code`); a country named beside the code outranks
the one handed in. Refuses acts' years, articles of constitutions, conventions and codes of procedure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tipwire import countries, languages
from tipwire.find.exact.figures import Figure, figures
from tipwire.find.exact.mention import Mention, first_of_each
from tipwire.languages import Hit, Language, View
from tipwire.model import LawRef
from tipwire.text import Span

_NUMBER = r"\d{1,3}(?:[.-]\d{1,2}(?!\d))?(?:[¹²³]|\s?прим\.?(?:\s?\d)?|-прим)?"
_BRACKETED = r"(?:\s?\(\s?(?:\d{1,2}|[a-zа-я])\s?\))*"
_ARTICLE = re.compile(rf"({_NUMBER})(?:-?(?:й|я|ой|ую|го|м))?({_BRACKETED})(?!\d)")
_ORDER = r"-?(?:ші|шы|й|я|ой|ую|инчи|нчи|чи)?"
_BEFORE = re.compile(
    rf"(?<![\d.])((?:{_NUMBER}{_BRACKETED}{_ORDER}\s?(?:,|және|мен|жана|ва|и)\s?)*)({_NUMBER})({_BRACKETED}){_ORDER}[-\s]?$"
)
_LIST_ENDS = re.compile(r"\s?(?:%|лет|год|years?|человек|women|people|тенге|\w+-летн)|\.\d\d\.|[.]?\d")
_LIST = re.compile(r"\s?(?:,|и|или|а также|and|or|&|және|жана|ва|мен|бен|пен|менен|/|;)\s?(?:ст\.?\s)?")
_OFFENCE = re.compile(r"\s?\([^()]{3,80}\)")
_SMALL = re.compile(r"[\s,:№«»\"]{0,3}(?:of\s|the\s|under\s|no\.?\s)?")
_TO_PART = re.compile(r"[\s,]{0,3}(?:в\s|по\s)?")
_LETTER_POINT = re.compile(r"(?:п\.|пункт\w*)\s?[«\"]?([а-я])[»\"]?\s?,?\s?$")
_COUNTRY = (
    (re.compile(r"\b(?:рк|рқ|қр|казахстан\w*|қазақстан\w*|kazakhstan\w*|kz)\b"), "KZ"),
    (re.compile(r"\b(?:рф|росси\w+|ресей\w*|russia\w*)\b"), "RU"),
    (re.compile(r"\b(?:кр|кыргыз\w*|киргиз\w*|қырғыз\w*|kyrgyz\w*)\b"), "KG"),
    (re.compile(r"\b(?:руз|ўзр|узбекистан\w*|ўзбекистон\w*|өзбек\w*|uzbek\w*)\b"), "UZ"),
    (re.compile(r"\b(?:рт|таджик\w*|тәжік\w*|тажик\w*|тожик\w*|tajik\w*)\b"), "TJ"),
    (re.compile(r"\b(?:ipc|indian penal|bns|bharatiya|immoral traffic)\b"), "IN"),
)
# An act before its article: "Constitution of the Republic of Kazakhstan, Article 17".
_ACT_REACH = 45
_SENTENCE = re.compile(r"[.;()]\s")
_TURKIC = ("kk", "ky", "uz")


def law(text: str, language: str, country: str = "", on: date | None = None) -> tuple[Mention[LawRef], ...]:
    """All articles of a paragraph in order, one mention for each.

    >>> day = date(2009, 1, 5)
    >>> [(m.value.article, m.value.part, m.value.code) for m in law("по ч. 2 ст. 128 УК РК", "ru", "KZ", day)]
    [('128', '2', 'KZ-CC-1997')]
    >>> [(m.value.article, m.value.part) for m in law("135-moddasining 2-qismi", "uz", "UZ")]
    [('135', '2')]
    """
    view, known = languages.view(text, language), languages.load(language)
    hits = known.find("law", view.folded)
    found: list[Mention[LawRef]] = []
    for hit in languages.longest(hit for hit in hits if hit.row["kind"] == "article"):
        numbers = _numbers_of(view, known, hit)
        if numbers and not _is_skipped(view.folded, hits, hit, numbers):
            found.extend(_refs(view, known, hits, hit, numbers, country, on))
    return first_of_each(found)


def said(ref: LawRef) -> str:
    """The article as a reader writes it: 128(2), CAO 517."""
    return f"{ref.article}({ref.part})" if ref.part else ref.article


_Numbered = tuple[int, int, str, str]


def _numbers_of(view: View, known: Language, hit: Hit) -> list[_Numbered]:
    """(start, end, article, part in brackets) of the numbers that a word for article governs."""
    after = list(_after(view, known, hit))
    before = list(_before(view, known, hit))
    return before or after if known.code in _TURKIC else after or before


def _after(view: View, known: Language, hit: Hit) -> Iterator[_Numbered]:
    position = hit.end
    words = figures(view, known.code)
    while True:
        gap = _SMALL.match(view.folded, position)
        start = gap.end() if gap else position
        match = _ARTICLE.match(view.folded, start)
        if match:
            yield match.start(), match.end(), _plain(match.group(1)), _parts(match.group(2))
            position = match.end()
        elif (word := _word_at(words, start)) is not None:
            yield word.start, word.end, str(int(word.value)), ""
            position = word.end
        else:
            return
        offence = _OFFENCE.match(view.folded, position)
        joint = _LIST.match(view.folded, offence.end() if offence else position)
        if joint is None or not _ARTICLE.match(view.folded, joint.end()):
            return
        follows = _ARTICLE.match(view.folded, joint.end())
        assert follows is not None
        if _LIST_ENDS.match(view.folded, follows.end()):
            return
        position = joint.end()


def _before(view: View, known: Language, hit: Hit) -> Iterator[_Numbered]:
    """128-бап, 128, 133-баптар, сто двадцать восьмая статья."""
    before = view.folded[: hit.start]
    match = _BEFORE.search(before)
    if match:
        for earlier in re.finditer(_NUMBER, match.group(1)):
            start = match.start(1) + earlier.start()
            yield start, start + len(earlier.group()), _plain(earlier.group()), ""
        yield match.start(2), hit.end, _plain(match.group(2)), _parts(match.group(3))
        return
    for figure in figures(view, known.code):
        if figure.kind == "ord" and figure.end <= hit.start and not view.folded[figure.end : hit.start].strip():
            yield figure.start, hit.end, str(int(figure.value)), ""


def _word_at(words: tuple[Figure, ...], start: int) -> Figure | None:
    return next((f for f in words if f.start == start and not f.is_digits and f.value < 1000), None)


def _plain(number: str) -> str:
    """127 прим 1, 127¹ and 127-прим as 127.1; 132-1 stays as the code writes it."""
    number = re.sub(r"\s?-?прим\.?\s?(\d?)", lambda match: "." + (match.group(1) or "1"), number)
    return number.replace("¹", ".1").replace("²", ".2").replace("³", ".3")


def _parts(brackets: str) -> str:
    return ")(".join(re.findall(r"\w+", brackets))


def _refs(
    view: View, known: Language, hits: list[Hit], hit: Hit, numbers: list[_Numbered], country: str, on: date | None
) -> Iterator[Mention[LawRef]]:
    folded = view.folded
    first, last = min(hit.start, numbers[0][0]), max(hit.end, numbers[-1][1])
    kind = _kind_of_code(folded, hits, first, last)
    where = _country_near(folded, first, last) or country
    code = countries.code(where, kind, on) if where else ""
    for index, (start, end, article, inner) in enumerate(numbers):
        part, low, high = _part(view, known, hits, hit, (start, end), is_first=index == 0)
        low = min(low, hit.start) if index == 0 else low
        high = max(high, hit.end) if known.code in _TURKIC and index == len(numbers) - 1 else high
        name = f"CAO {article}" if kind == "CAO" else article
        span = view.span(low, high)
        value = LawRef(country=where, article=name, part=inner or part, code=code)
        yield Mention(value=value, start=span.start, end=span.end, core=view.span(start, end), rule="law")


def _kind_of_code(folded: str, hits: list[Hit], first: int, last: int) -> str:
    near = [h for h in hits if h.row["kind"] == "code" and (0 <= h.start - last <= 70 or 0 <= first - h.end <= 45)]
    nearest = min(near, key=lambda h: h.start - last if h.start >= last else 20 + first - h.end, default=None)
    return nearest.value if nearest else "CC"


def _is_skipped(folded: str, hits: list[Hit], hit: Hit, numbers: list[_Numbered]) -> bool:
    """Articles of a constitution, convention or code of procedure."""
    first, last = min(hit.start, numbers[0][0]), max(hit.end, numbers[-1][1])
    codes = [h for h in hits if h.row["kind"] in ("code", "skip")]
    near = [h for h in codes if 0 <= h.start - last <= 30 or 0 <= first - h.end <= _ACT_REACH]
    near = [h for h in near if h.start >= last or not _SENTENCE.search(folded[h.end : first])]
    nearest = min(near, key=lambda h: h.start - last if h.start >= last else 10 + first - h.end, default=None)
    return nearest is not None and nearest.row["kind"] == "skip"


def _country_near(folded: str, first: int, last: int) -> str:
    around = folded[last : last + 60].split(". ")[0]
    here = [(match.start(), code) for pattern, code in _COUNTRY if (match := pattern.search(around))]
    if here:
        return min(here)[1]
    before = folded[max(0, first - 30) : first]
    return next((code for pattern, code in _COUNTRY if pattern.search(before)), "")


def _part(
    view: View, known: Language, hits: list[Hit], hit: Hit, at: tuple[int, int], *, is_first: bool
) -> tuple[str, int, int]:
    """The part of an article, and the bounds of the whole mention."""
    start, end = at
    folded = view.folded
    words = figures(view, known.code)
    # A Turkic article word follows its number, so a part after it starts behind the word.
    last = max(end, hit.end) if known.code in _TURKIC else end
    for part in (h for h in hits if h.row["kind"] == "part"):
        number, low, high = _part_number(folded, words, part, known)
        if not number:
            continue
        before = folded[high : min(start, hit.start)] if high <= min(start, hit.start) else "...."
        if is_first and len(before) <= 4 and not re.search(r"[.;]\s|\.{4}", before):
            return number, _with_point(folded, low), end
        if last <= low <= last + 8 and _TO_PART.fullmatch(folded[last:low]):
            return number, start, high
    return "", start, end


def _with_point(folded: str, low: int) -> int:
    match = _LETTER_POINT.search(folded[:low])
    return match.start() if match else low


def _part_number(folded: str, words: tuple[Figure, ...], part: Hit, known: Language) -> tuple[str, int, int]:
    """The number of a part word: after it ("ч. 2"), or before it ("2-бөлігі", "вторая часть")."""
    after = re.compile(r"\.?\s?(\d{1,2})(?:-?(?:й|я|ой|ую))?(?!\d)").match(folded, part.end)
    before = re.search(r"(?<!\d)(\d{1,2})(?:-?(?:й|я|ой|ую|ші|чи))?[-\s]?$", folded[: part.start])
    if known.code in _TURKIC and before:
        return before.group(1), before.start(), part.end
    if after:
        return after.group(1), part.start, after.end()
    for figure in words:
        if figure.start >= part.end and not folded[part.end : figure.start].strip() and figure.value < 20:
            return str(int(figure.value)), part.start, figure.end
        if figure.kind == "ord" and figure.end <= part.start and not folded[figure.end : part.start].strip():
            return str(int(figure.value)), figure.start, part.end
    return "", part.start, part.end


def law_spans(text: str, language: str) -> tuple[Span, ...]:
    """Where articles and parts stand: numbers there count nothing."""
    return tuple(mention.span for mention in law(text, language))
