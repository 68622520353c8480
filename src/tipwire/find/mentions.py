"""Mentions: every noun for persons in a line, with the number before it, its sex and age, and the role it plays there.

A role is read from the nearer cue (role table), from the noun itself (bias column), or not at all. Nouns beyond the
table come from `nouns` (animate nouns of an open class). Refuses names: those are `names`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from tipwire.find import learned, turkic
from tipwire.find.exact.ages import ages as ages_of
from tipwire.find.exact.mention import Mention as Found
from tipwire.find.kin import KIN
from tipwire.find.measures import Number, numbers
from tipwire.find.nations import citizens
from tipwire.find.nouns import is_nominative_plural, is_of_another, is_thing, open_nouns, sexes_of
from tipwire.find.page import Line
from tipwire.find.roles import MIGRANT, OFFICIAL, RELATIVE, SUSPECT, VICTIM, readings
from tipwire.languages import Hit
from tipwire.model import Age, Count, CountKind, Sex

_NOUN_BIAS = {VICTIM: 8.0, SUSPECT: 8.0}
# Between a number and its noun stand at most so many words, and nothing of another phrase.
_MOST_GAP_WORDS = 3
_GAP_STOP = re.compile(r"[.;:()«»\"!?\d]")
_WORDS = re.compile(r"[^\W_][\w'-]*")
_APPOSITION = re.compile(r"^\s*[,–—-]\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Persons spoken of at [start, end) of a line; `span` also holds the number."""

    line: Line
    start: int
    end: int
    gloss: str
    sexes: tuple[Sex, ...] = ()
    is_child: bool | None = None
    is_plural: bool = False
    bias: str = ""
    count: Count | None = None
    span: tuple[int, int] = (0, 0)
    role: str = ""
    strength: float = 0.0
    is_part: bool = False
    nations: tuple[tuple[str, int, int], ...] = ()
    ages: tuple[tuple[Age, int, int], ...] = ()
    is_bare: bool = False
    is_inherited: bool = False

    @property
    def words(self) -> str:
        """The noun as it stands."""
        return self.line.text[self.start : self.end]


@lru_cache(maxsize=512)
def mentions(line: Line) -> tuple[Mention, ...]:
    """The mentions of a line, in order, each with its role."""
    found = _with_nations(line, _nouns(line))
    found = _counted(line, found)
    found = _with_ages(line, _collectives(line, found))
    return tuple(_with_role(line, mention) for mention in sorted(found, key=lambda m: m.start))


def _nouns(line: Line) -> list[Mention]:
    phrases = line.find("phrase")
    hits = [
        _mention(line, hit)
        for hit in line.find("persons")
        if not any(p.start <= hit.start and hit.end <= p.end for p in phrases)
        and not _is_of_a_title(line, hit)
        and not _is_of_a_thing(line, hit)
    ]
    taken = [(h.start, h.end) for h in (*phrases, *line.find("persons"), *line.find("bodies"))]
    for noun in open_nouns(line):
        if not any(start < noun.end and noun.start < end for start, end in taken):
            hits.append(
                Mention(
                    line=line,
                    start=noun.start,
                    end=noun.end,
                    gloss=noun.gloss,
                    sexes=noun.sexes,
                    is_plural=noun.is_plural,
                    span=(noun.start, noun.end),
                )
            )
    return _merged(line, hits)


def _is_of_a_title(line: Line, hit: Hit) -> bool:
    """True for the "National" of "National Agency": a capital word beside another one, in English prose."""
    if line.language != "en" or not line.text[hit.start].isupper() or line.is_headline:
        return False
    after = line.text[hit.end : hit.end + 2]
    before = line.text[: hit.start].split()
    return (after[:1] == " " and after[1:].isupper()) or bool(before and before[-1][:1].isupper() and hit.start > 0)


def _is_of_a_thing(line: Line, hit: Hit) -> bool:
    """True for the "похищенных" of «похищенных денег»: a participle that a noun for a thing follows."""
    is_participle = line.language == "ru" and _PARTICIPLE.search(line.folded[hit.start : hit.end])
    return bool(is_participle) and _counts_things(line, hit.start, hit.end)


_PARTICIPLE = re.compile(r"(?:нн|ем|ут|щ)(?:ый|ая|ое|ые|ого|ой|ую|ому|ых|ым|ыми|ий|ие|их|им|ими|ею|ей)$")


def _merged(line: Line, found: list[Mention]) -> list[Mention]:
    """The mentions, two nouns side by side ("female suspects", "women workers") as one."""
    out: list[Mention] = []
    for mention in sorted(found, key=lambda m: m.start):
        if (
            out
            and line.text[out[-1].end : mention.start] in (" ", "-")
            and OFFICIAL not in (mention.bias, out[-1].bias)
            and (_qualifies(out[-1]) or line.text[out[-1].end] == "-")
        ):
            first = out[-1]
            out[-1] = replace(
                mention,
                start=first.start,
                span=(first.start, mention.end),
                sexes=tuple(dict.fromkeys((*first.sexes, *mention.sexes))),
                is_child=mention.is_child if first.is_child is None else first.is_child,
                is_plural=first.is_plural or mention.is_plural,
            )
            continue
        out.append(mention)
    return out


def _qualifies(mention: Mention) -> bool:
    """False for a noun with a case of its own, Turkic or Russian: another person than the noun behind it."""
    language = mention.line.language
    if is_of_another(mention.line, mention.start, mention.end):
        return False
    return language not in turkic.LANGUAGES or turkic.is_modifier(mention.words, mention.gloss, language)


def _mention(line: Line, hit: Hit) -> Mention:
    age, number = hit.row["age"], hit.row["number"]
    return Mention(
        line=line,
        start=hit.start,
        end=hit.end,
        gloss=hit.value,
        sexes=tuple(Sex(s) for s in hit.row["sex"].split(",") if s),
        is_child={"child": True, "adult": False}.get(age),
        is_plural=number == "many" or (number == "one" and is_nominative_plural(line, hit.start, hit.end)),
        bias=hit.row["bias"],
        count=Count(low=2, high=2) if number == "two" else None,
        span=(hit.start, hit.end),
    )


def _with_nations(line: Line, found: list[Mention]) -> list[Mention]:
    """The mentions with the nations that words beside them say; a word for a national is a mention itself."""
    out = sorted(found, key=lambda m: m.start)
    for hit in line.find("demonyms"):
        nation = (hit.value, hit.start, hit.end)
        place = next((i for i, m in enumerate(out) if _is_of(line, hit, m)), None)
        if place is not None:
            out[place] = replace(out[place], nations=(*out[place].nations, nation))
            continue
        if line.language == "en" and not _is_english_national(line, hit):
            continue
        out.append(
            Mention(
                line=line,
                start=hit.start,
                end=hit.end,
                gloss="",
                sexes=sexes_of(line.text[hit.start : hit.end], line.language),
                is_plural=_is_plural_form(line, hit),
                span=(hit.start, hit.end),
                nations=(nation,),
            )
        )
    for hit, nation in citizens(line):
        place = next((i for i, m in enumerate(out) if m.start < hit.end and hit.start < m.end), None)
        if place is None:
            place = next((i for i, m in enumerate(out) if 0 <= hit.start - m.end < 16), None)
        if place is not None:
            out[place] = replace(out[place], nations=(*out[place].nations, nation))
    return sorted(out, key=lambda m: m.start)


_ONE_BEFORE = re.compile(r"\b(?:an?|one|another|the)\s$")


def _is_english_national(line: Line, hit: Hit) -> bool:
    """True for "Uzbeks", "an Afghan": an adjective alone ("Argentine police") is nobody."""
    if not line.text[hit.start].isupper() or line.text[hit.end : hit.end + 1] == "-":
        return False
    follows = line.text[hit.end : hit.end + 2]
    is_adjective = follows[:1] == " " and follows[1:].isalpha()
    if line.folded[hit.start : hit.end].endswith("s"):
        return True
    return not is_adjective and bool(_ONE_BEFORE.search(line.folded[: hit.start]))


def _is_of(line: Line, hit: Hit, mention: Mention) -> bool:
    """True for "Uzbek women", "two Afghan men": the word stands before the noun with at most one word between."""
    if mention.start < hit.end and hit.start < mention.end:
        return True
    gap = line.text[hit.end : mention.start]
    return 0 < len(gap) <= 16 and not _GAP_STOP.search(gap) and "," not in gap and len(_WORDS.findall(gap)) <= 1


def _is_plural_form(line: Line, hit: Hit) -> bool:
    word = line.folded[hit.start : hit.end]
    return word.endswith(_PLURAL_ENDINGS.get(line.language, ("лар", "лер", "дар", "дер", "тар", "тер")))


_PLURAL_ENDINGS = {
    "ru": ("и", "ы", "ев", "ов", "ок", "ам", "ями", "ами", "ане", "ян", "ие", "их"),
    "en": ("s", "ese", "men"),
}


def _counted(line: Line, found: list[Mention]) -> list[Mention]:
    spare = [n for n in numbers(line) if not _is_conjunction(line, n) and not _counts_things(line, n.start, n.end)]
    out = []
    for mention in sorted(found, key=lambda m: m.start):
        number = next((n for n in reversed(spare) if _belongs(line, n, mention, found)), None)
        if number is None:
            out.append(mention)
            continue
        spare.remove(number)
        is_part = _is_part(line, number) or _is_of_others(line, number, mention)
        out.append(replace(mention, count=number.count, span=(number.start, mention.end), is_part=is_part))
    return [_told_behind(line, mention, spare) for mention in out]


def _is_of_others(line: Line, number: Number, mention: Mention) -> bool:
    """True for "two other women": they come to somebody told of before; "one Kazakh and two others" are a list."""
    if _AND_BEFORE.search(line.folded[: number.start]):
        return False
    words = line.folded[max(0, number.start - _OTHERS_REACH) : mention.start]
    return bool(_OTHERS.search(words))


_OTHERS_REACH = 6
_AND_BEFORE = re.compile(r"\b(?:and|и|а также|және|мен|жана|менен|ва)\s(?:\w+\s)?$")
_OTHERS = re.compile(r"\b(?:other|more|another|друг(?:ие|их|ими|им)|еще|тағы|басқа|дагы|башка|яна|бошка)\s")


def _is_conjunction(line: Line, number: Number) -> bool:
    """True for the "both" of "both victims and suspects"."""
    return bool(_BOTH_AND.match(line.folded, number.start))


_BOTH_AND = re.compile(r"both(?: \w+){1,3} and\b")


def _told_behind(line: Line, mention: Mention, spare: list[Number]) -> Mention:
    """The mention with the number told behind it ("there turned out to be two pimps": «сутенёров оказалось двое»)."""
    if mention.count is not None or not mention.is_plural:
        return mention
    totals = [h for h in line.every("total") if 0 <= h.start - mention.end <= 2]
    for number in spare:
        gap = line.text[mention.end : number.start]
        is_tied = any(h.start <= number.start and number.start - h.end <= 1 for h in totals if h.end <= number.end)
        if number.start > mention.end and is_tied and len(gap) < 40 and _ENDS_COUNT.match(line.folded[number.end :]):
            return replace(mention, count=number.count, span=(mention.start, number.end))
    return mention


# Behind a number that counts what was named before it stands no other noun.
_ENDS_COUNT = re.compile(
    r"\s?(?:$|[.,;:!?)—–]|-\w+\b|"
    r"(?:человек|people|persons|адам|кісі|киши|нафар|жетті|болды|in all|и\b|and\b|but\b|а\b|но\b))"
)


def _belongs(line: Line, number: Number, mention: Mention, found: list[Mention]) -> bool:
    if number.end > mention.start or mention.start - number.end > 60:
        return False
    gap = line.text[number.end : mention.start]
    if _GAP_STOP.search(gap) or "," in gap or len(_WORDS.findall(gap)) > _MOST_GAP_WORDS:
        return False
    if line.language in turkic.LANGUAGES and turkic.ends_phrase(gap, line.language):
        return False
    return not any(number.end <= other.start < mention.start for other in found if other is not mention)


def _is_part(line: Line, number: Number) -> bool:
    """True for "two of them", "including three": a part of a total told elsewhere.

    What the words count out of is the whole: in "one of the three", "five, of whom two", three and five are totals.
    """
    hits = line.find("part")
    behind = [h for h in hits if 0 <= h.start - number.end < 3 and "," not in line.text[number.end : h.start]]
    before = [h for h in hits if h.end <= number.start + 12 and h.start < number.start and number.start - h.end < 30]
    within = any(
        h.start <= number.start and number.end < h.end for h in hits if not line.folded.startswith("of", h.start)
    )
    return within or bool(behind) or any(not _OUT_OF.match(line.folded[h.start : h.end]) for h in before)


_OUT_OF = re.compile(r"(?:one )?of (?:the|these|those)\b|(?:од(?:ин|на|ного|ной|ному)|кажд\w+|никто|любо\w+) из\b")


def _collectives(line: Line, found: list[Mention]) -> list[Mention]:
    out = list(found)
    for hit in line.find("collective"):
        if not hit.value.isdigit():
            continue
        value = int(hit.value)
        near = [m for m in out if m.count is None and 0 <= m.start - hit.end < 30 and m.is_plural]
        near = [m for m in near if not _GAP_STOP.search(line.text[hit.end : m.start])]
        if any(m.span[0] <= hit.start < m.span[1] for m in out):
            continue
        count = _range_at(line, hit) or Count(low=value, high=value)
        if near:
            first = near[0]
            out[out.index(first)] = replace(first, count=count, span=(hit.start, first.end))
        else:
            if _counts_things(line, hit.start, hit.end):
                continue
            behind = [h for h in line.find("part") if 0 <= h.start - hit.end < 3]
            part = any("," not in line.text[hit.end : h.start] for h in behind) or any(
                0 <= hit.start - h.end < 4 or h.start < hit.start < h.end for h in line.find("part")
            )
            out.append(
                Mention(
                    line=line,
                    start=hit.start,
                    end=hit.end,
                    gloss="",
                    is_plural=value > 1,
                    count=count,
                    span=(hit.start, hit.end),
                    is_part=part,
                )
            )
    return out


def _range_at(line: Line, hit: Hit) -> Count | None:
    """The range that a word like "трое" opens: "three or four"."""
    ranges = (n for n in numbers(line) if n.start <= hit.start < n.end and n.count.kind is CountKind.RANGE)
    return next((n.count for n in ranges), None)


def _counts_things(line: Line, start: int, end: int) -> bool:
    """True for "both countries", "двоих суток": a noun for no person follows at once."""
    following = _NEXT_WORD.match(line.folded, end) if line.language == "ru" else None
    return following is not None and is_thing(following.group(1))


_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")


def _with_ages(line: Line, found: list[Mention]) -> list[Mention]:
    """The mentions with the ages said of them; an age beside no noun stands for somebody by itself."""
    out = sorted(found, key=lambda m: m.start)
    for group in _age_groups(line):
        told = tuple((read.value, read.start, read.end) for read in group)
        costs = [min(_age_cost(line, start, end, m) for _, start, end in told) for m in out]
        best = min(costs, default=_AGE_REACH + 1)
        if best <= _AGE_REACH:
            place = costs.index(best)
            out[place] = replace(out[place], ages=(*out[place].ages, *told))
            continue
        out += [_of_age(line, age, start, end) for age, start, end in told]
    return out


def _of_age(line: Line, age: Age, start: int, end: int) -> Mention:
    """Somebody spoken of by an age: "the 14-year-old", «19-летнюю» are nouns; "they are 19" does not say how many."""
    words = line.folded[start:end]
    noun = _AGE_NOUN.search(words)
    return Mention(
        line=line,
        start=start,
        end=end,
        gloss="",
        sexes=(Sex.FEMALE,) if noun and words.endswith(_FEMININE) else (),
        is_plural=bool(noun) and words.endswith(_MANY_OF_AGE),
        span=(start, end),
        ages=((age, start, end),),
        is_bare=noun is None,
    )


_AGE_NOUN = re.compile(r"year-olds?$|летн(?:ий|яя|его|ей|ему|юю|им|ие|их|ими)$")
_FEMININE = ("летняя", "летнюю", "летней")
_MANY_OF_AGE = ("olds", "летние", "летних", "летними")


def _age_groups(line: Line) -> list[list[Found[Age]]]:
    """The ages of a line, those of one list ("12, 14 and 15") together: they are said of one group."""
    groups: list[list[Found[Age]]] = []
    for read in ages_of(line.text, line.language):
        if groups and _LIST_GAP.fullmatch(line.folded[groups[-1][-1].end : read.start]):
            groups[-1].append(read)
        else:
            groups.append([read])
    return groups


_LIST_GAP = re.compile(
    r"(?:-|\s|,|и|and|да|или|or|мен|бен|пен|менен|және|жана|ва|va|ҳамда|ham|jáne|jane|zhane|men|ben|pen){1,6}"
)


# An age stands beside its person: before the noun ("26-летняя женщина") or behind it ("women, 24 and 31,").
_AGE_REACH = 26


_PREDICATE_AGE = re.compile(r"(?:жаста|жашта|ёшда|жасында|жашында|jasta|zhasta|yoshda)$")


def _age_cost(line: Line, start: int, end: int, mention: Mention) -> int:
    if mention.start < end and start < mention.end:
        return 0
    gap = line.text[end : mention.start] if mention.start >= end else line.text[mention.end : start]
    crossed = 0 if mention.start < end else 12 * gap.count(",")
    # Turkic ages stand before their noun, unless they are its predicate.
    is_behind = mention.end <= start and mention.line.language in turkic.LANGUAGES
    behind = 14 if is_behind and not _PREDICATE_AGE.search(line.folded[start:end]) else 0
    # So does "the 17-year-old" in English and Russian, or it is a noun itself.
    behind = 14 if mention.end <= start and _AGE_NOUN.search(line.folded[start:end]) else behind
    return (
        len(gap)
        + crossed
        + behind
        + (20 if re.search(r"[.;:!?«»]", gap) else 0)
        + (8 if mention.bias == OFFICIAL else 0)
    )


def _with_role(line: Line, mention: Mention) -> Mention:
    """The mention with its role: what its noun says by itself, else the nearest cue."""
    if mention.bias == OFFICIAL:
        return replace(mention, role=OFFICIAL)
    scores: dict[str, float] = {}
    for role, points in readings(line, mention.start, mention.end):
        scores[role] = max(scores.get(role, 0.0), points)
    if mention.bias in _NOUN_BIAS:
        return replace(
            mention, role=mention.bias, strength=_NOUN_BIAS[mention.bias] + scores.get(mention.bias, 0.0) / 4
        )
    if line.language == "en" and {VICTIM, SUSPECT} <= scores.keys() and _BY_WHOM.search(line.folded[: mention.start]):
        # "Had been taken by the same man": who did it stands behind "by".
        scores[VICTIM] -= _AGENT_COST
    if SUSPECT not in scores and _is_kin(mention) and _speaks_of_others(line, mention):
        return replace(mention, role=RELATIVE)
    if not scores and _owns_what_was_taken(line, mention):
        return replace(mention, role=VICTIM, strength=_OWNER_POINTS)
    if not scores and _is_amid_exploitation(line, mention):
        return replace(mention, role=VICTIM, strength=_AMID_POINTS)
    if not scores:
        return replace(mention, role=MIGRANT if mention.bias == MIGRANT else "")
    if mention.is_child and SUSPECT in scores:
        scores = _of_a_child(line, mention, scores)
    if not mention.is_bare and scores:
        scores = _with_learned(line, mention, scores)
    if not scores:
        return replace(mention, role="")
    role = max(scores, key=lambda r: scores[r])
    weight = 0.6 if not mention.gloss and not mention.nations and not mention.bias else 1.0
    return replace(mention, role=role, strength=scores[role] * weight)


def _is_kin(mention: Mention) -> bool:
    return mention.gloss in KIN and mention.bias not in (VICTIM, SUSPECT)


def _speaks_of_others(line: Line, mention: Mention) -> bool:
    """True for relatives who complain, search or tell: the victim is somebody else."""
    after = line.folded[mention.end : mention.end + _ACTS_REACH]
    acts = (h for h in line.every("kin_acts") if 0 <= h.start - mention.end <= len(after))
    if any(not _PASSES_ANOTHER.search(line.folded[mention.end : h.start]) for h in acts):
        return True
    return learned.roles(line.text, line.language, mention.start, mention.end).get("person", 0.0) >= _LIKELY


_ACTS_REACH = 40
_PASSES_ANOTHER = re.compile(r"[.;:!?]")
_BY_WHOM = re.compile(r"\bby (?:(?:the|a|an|her|his|their|one|two|three|same|own|local|two|young|\d+)\s)*$")
_AGENT_COST = 4.0


def _of_a_child(line: Line, mention: Mention, scores: Mapping[str, float]) -> dict[str, float]:
    """The points of a child's word: a child is a suspect only where the tagger of roles says so too.

    "қайыр тілеткен бала": a participle before a child tells what was done to it.
    """
    others = {role: points for role, points in scores.items() if role != SUSPECT}
    if line.language in turkic.LANGUAGES:
        return {**others, VICTIM: max(scores.get(VICTIM, 0.0), scores[SUSPECT])}
    likely = learned.roles(line.text, line.language, mention.start, mention.end)
    if likely.get(SUSPECT, 0.0) >= _LIKELY and VICTIM not in scores:
        return dict(scores)
    return others or ({VICTIM: _LEARNED_POINTS * likely[VICTIM]} if likely.get(VICTIM, 0.0) >= _LIKELY else {})


def _with_learned(line: Line, mention: Mention, scores: Mapping[str, float]) -> dict[str, float]:
    """The points of the side that wins: its cues' and those of the tagger of roles, which knows the wording around.

    A cue for one side alone gives way where the tagger is sure of the other: "suspected of selling her daughter".
    """
    likely = learned.roles(line.text, line.language, mention.start, mention.end)
    weight = _LEARNED_POINTS if mention.gloss or mention.nations else _WORDLESS_POINTS
    both = {
        SUSPECT: scores.get(SUSPECT, 0.0) + weight * likely.get(SUSPECT, 0.0),
        VICTIM: scores.get(VICTIM, 0.0)
        + (_OBJECT_POINTS if _is_object(line, mention) else weight) * likely.get(VICTIM, 0.0),
    }
    role = max(both, key=lambda r: both[r])
    if role == SUSPECT and SUSPECT not in scores:
        # Nobody becomes a suspect against the only cue there is.
        return dict(scores)
    return dict(scores) if len(scores) == 1 and role in scores else {role: both[role]}


def _is_object(line: Line, mention: Mention) -> bool:
    """True for a Turkic noun in the accusative: what was done was done to it."""
    if line.language not in turkic.LANGUAGES:
        return False
    return turkic.side_of(line.text[mention.start : mention.end], line.language) is turkic.Side.OBJECT


def _owns_what_was_taken(line: Line, mention: Mention) -> bool:
    """True for "жігіттің құжатын тартып алып": a genitive right before a deed names whom it was done to."""
    if line.language not in turkic.LANGUAGES or not _GENITIVE.search(line.folded[mention.start : mention.end]):
        return False
    return any(h.value == "deed" and 0 <= h.start - mention.end <= 2 for h in line.find("role"))


_GENITIVE = re.compile(r"(?:[ндт][ыіиуү]ң|[ндт][ыиуү]н|нинг)$")
_OWNER_POINTS = 5.0
# What a sure word of the tagger is worth beside a cue, which has 10 less its distance; 4 to 8 did alike on other texts.
_LEARNED_POINTS = 6.0
# The same for an age or number without a noun, which it knows less of.
_WORDLESS_POINTS = 2.0
# The same where the grammar says "done to".
_OBJECT_POINTS = 10.0
# From here on the tagger is more sure than not.
_LIKELY = 0.5
# Words of exploitation in the same line make somebody without another cue a victim, weakly.
_AMID_POINTS = 3.0
_AMID_WEIGHT = 4.0
_AMID_REACH = 90


def _is_amid_exploitation(line: Line, mention: Mention) -> bool:
    """True for "20 to 25 Russians may be in scam centres": a number or nation beside the word for the exploitation."""
    if not (mention.count or mention.nations):
        return False
    return any(
        h.weight >= _AMID_WEIGHT and min(abs(h.start - mention.end), abs(mention.start - h.end)) <= _AMID_REACH
        for h in line.every("exploitation")
    )


PLURAL = Count(low=2, high=None, kind=CountKind.PLURAL_UNSPECIFIED)
