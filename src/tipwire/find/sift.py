"""Sift: is an article about trafficking in persons or what borders on it; cheap, with its reasons either way.

Words count by category (lexicon.tsv): one core word is nearly enough, weak ones need company of another kind. What a
NEG row covers says nothing; FRAME rows (a film, a drug haul, a figure of speech) weigh against the whole text.
Nationality and ethnicity are no feature. Most articles are refused at a glance, before they are cut into lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipwire.find.glance import Word, core_words, is_caught
from tipwire.find.net import CONTROL as _CONTROL
from tipwire.find.net import CORE as _CORE
from tipwire.find.page import Line, Page
from tipwire.languages import Hit
from tipwire.model import Article, Reason, Sift

# A text is relevant from here on; the reasons add up to the score.
THRESHOLD = 6.0
# A police brief of a few lines has no room for company: one core word and a finished stage suffice.
BRIEF_CHARACTERS, BRIEF_THRESHOLD = 700, 4.0
# The same word said often says little more: a category gives at most this much.
MOST_OF_A_CATEGORY = 8.0
MOST_OF_A_FRAME = -18.0
# Words in the title weigh more than words in the body.
TITLE_FACTOR = 1.5
# What arrests, documents and promises may add beside words for trafficking, and alone: any crime has them.
MOST_SUPPORT, SUPPORTED_FROM, MOST_SUPPORT_ALONE = 4.0, 3.0, 1.5
_ROUNDING = 1e-6
_NO_WORD = Reason(
    feature="NO_WORD",
    weight=0.0,
    says="against: no word for trafficking, for one of its forms, for migration control or foreign labour",
)
_SUPPORT = frozenset({"STAGE", "ASSIST", "AGENCY", "OFFENDER", "VICTIM", "RECRUIT", "MEANS", "LAW"})


@dataclass(slots=True)
class _Tally:
    points: float = 0.0
    times: int = 0
    hit: Hit | None = None
    line: Line | None = None


def refused(article: Article) -> Sift | None:
    """The verdict on an article that cannot come to its threshold whatever else it says; None where it must be read.

    Its score is what its words for trafficking and migration control weigh, each counted in full.
    """
    if not is_caught(article):
        return _set_aside(article, 0.0, _NO_WORD)
    tallies = _at_most(core_words(article))
    points = {category: tally.points for category, tally in tallies.items()}
    most, needed = core_points(points) + control_points(points) + _most_support(points), THRESHOLD
    if any(tally.points >= BRIEF_THRESHOLD for category, tally in tallies.items() if category in _CORE):
        needed = BRIEF_THRESHOLD
    if most >= needed - _ROUNDING:
        return None
    if not tallies:
        return _set_aside(article, 0.0, _NO_WORD)
    says = f"against: with all that could stand beside them these words come to {most:g} of {needed:g}"
    too_little = Reason(feature="TOO_LITTLE", weight=0.0, says=says)
    return _set_aside(article, sum(points.values()), *_reasons(tallies), too_little)


def _set_aside(article: Article, score: float, *reasons: Reason) -> Sift:
    return Sift(article=article.id, is_relevant=False, score=round(score, 2), reasons=reasons)


def _at_most(words: Iterable[Word]) -> dict[str, _Tally]:
    """The most that the words can give their categories: each spelling once, at its greatest weight."""
    tallies: dict[str, _Tally] = {}
    best: dict[tuple[str, str], float] = {}
    for word in words:
        hit, line = word.hit, word.line
        tally, spelling = tallies.setdefault(hit.value, _Tally()), (hit.value, line.folded[hit.start : hit.end])
        weight = hit.weight * (TITLE_FACTOR if line.is_title else 1.0)
        best[spelling] = max(weight, best.get(spelling, 0.0))
        tally.times += 1
        if tally.hit is None or weight > tally.hit.weight:
            tally.hit, tally.line = replace(hit, weight=weight), line
    for category, tally in tallies.items():
        tally.points = min(MOST_OF_A_CATEGORY, sum(w for (of, _), w in best.items() if of == category))
    return tallies


def _most_support(points: dict[str, float]) -> float:
    return MOST_SUPPORT if core_points(points) >= SUPPORTED_FROM else MOST_SUPPORT_ALONE


def sift(page: Page) -> Sift:
    """The verdict on a page."""
    tallies = _tallies(page.lines)
    score = _score(tallies)
    is_relevant = score >= _threshold(page, tallies)
    return Sift(article=page.article.id, is_relevant=is_relevant, score=round(score, 2), reasons=_reasons(tallies))


def _threshold(page: Page, tallies: dict[str, _Tally]) -> float:
    is_brief = sum(len(line.text) for line in page.lines) < BRIEF_CHARACTERS
    has_core = any(tally.points >= BRIEF_THRESHOLD for category, tally in tallies.items() if category in _CORE)
    if is_brief and has_core and any(line.has("stage") for line in page.lines):
        return BRIEF_THRESHOLD
    return THRESHOLD


def weights(lines: Iterable[Line]) -> dict[str, float]:
    """The points of each category in some lines."""
    return {category: tally.points for category, tally in _tallies(lines).items()}


def core_points(points: dict[str, float]) -> float:
    """What the words for trafficking and its forms add up to."""
    return sum(v for k, v in points.items() if k in _CORE)


def control_points(points: dict[str, float]) -> float:
    """What the words for migration control and foreign labour add up to."""
    return sum(v for k, v in points.items() if k in _CONTROL)


def without_neg(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that no NEG hit covers; what speaks against the text (FRAME) stays."""
    hits = list(hits)
    negs = [h for h in hits if h.value == "NEG"]
    return [h for h in hits if h.value != "NEG" and (h.value == "FRAME" or not _is_covered(h, negs))]


def _is_covered(hit: Hit, negs: Iterable[Hit]) -> bool:
    return any(n.start < hit.end and hit.start < n.end and len(n) >= len(hit) for n in negs)


def _tallies(lines: Iterable[Line]) -> dict[str, _Tally]:
    tallies: dict[str, _Tally] = {}
    seen: set[tuple[str, str]] = set()
    for line in lines:
        for hit in sorted(without_neg(line.every("lexicon")), key=lambda hit: -abs(hit.weight)):
            words = line.folded[hit.start : hit.end]
            tally = tallies.setdefault(hit.value, _Tally())
            tally.times += 1
            if (hit.value, words) in seen or not hit.weight:
                continue
            seen.add((hit.value, words))
            weight = hit.weight * (TITLE_FACTOR if line.is_title else 1.0)
            if tally.hit is None or abs(weight) > abs(tally.hit.weight):
                tally.hit, tally.line = replace(hit, weight=weight), line
            tally.points += weight
    for category, tally in tallies.items():
        most, least = MOST_OF_A_CATEGORY, MOST_OF_A_FRAME
        if category in _SUPPORT:
            most = 3.0
        tally.points = max(least, min(most, tally.points))
    return {category: tally for category, tally in tallies.items() if tally.hit is not None}


def _score(tallies: dict[str, _Tally]) -> float:
    points = {category: tally.points for category, tally in tallies.items()}
    core = sum(v for k, v in points.items() if k in _CORE)
    control = sum(v for k, v in points.items() if k in _CONTROL)
    support = sum(v for k, v in points.items() if k in _SUPPORT)
    against = points.get("FRAME", 0.0)
    return core + control + min(support, MOST_SUPPORT if core >= SUPPORTED_FROM else MOST_SUPPORT_ALONE) + against


def _reasons(tallies: dict[str, _Tally]) -> tuple[Reason, ...]:
    return tuple(_reason(category, tally) for category, tally in sorted(tallies.items(), key=lambda t: -t[1].points))


def _reason(category: str, tally: _Tally) -> Reason:
    assert tally.hit is not None
    assert tally.line is not None
    words = tally.line.text[tally.hit.start : tally.hit.end]
    times = f", {tally.times} times" if tally.times > 1 else ""
    side = "against" if tally.points < 0 else "for"
    return Reason(
        feature=category,
        weight=round(tally.points, 2),
        says=f"{side}: «{words}»{times}",
        evidence=(tally.line.evidence(tally.hit.start, tally.hit.end),),
    )
