"""Attribution chains: whom each account follows, who told it first, and how many told it by themselves.

Words for passing on stand in attribution.tsv, names in `press`. Refuses to call two papers independent that follow one
outlet, one press service, or one text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from tipwire.link.knowledge import table
from tipwire.link.press import Named, bearer, named, publisher
from tipwire.link.profile import Profile
from tipwire.link.reprints import repeats
from tipwire.link.spelling import in_cyrillic, word_key, words
from tipwire.model import Credit, Evidence, Reprint, Sourcing
from tipwire.text import sentences

NEAR = 60  # letters between a cue and the name it is about
# A press service is a text's source where its opening or closing says so, not where it is asked in between.
OPENING, CLOSING = 3, 2
# "Photo: Zakon.kz" names the source of a picture.
_PICTURE = re.compile(r"(?:фото|сурет|сүрөт|photo|image|picture|foto|surat|видео|video)\w*\W*$", re.IGNORECASE)
LEAST_LINES = 2
BEHIND = 2
CUE_FOLLOWS = frozenset({"kk", "ky", "uz"})
# Where a word for passing on stands in a sentence, and its step.
Cue = tuple[int, int, int]
LEAST_SHARE = 0.2


def sourcing(profiles: Sequence[Profile], reprints: Sequence[Reprint]) -> Sourcing:
    """Where a story comes from; profiles in order of publication."""
    publishers = {p.account.id: publisher(p.account, p.article) for p in profiles}
    present = {p.account.outlet: publishers[p.account.id] for p in profiles if p.account.outlet}
    found = [c for p in profiles for c in credits(p, publishers, present)]
    found += passages(profiles, {r.account for r in reprints}, publishers)
    copied = {r.account: r.of for r in reprints}
    roots = {id: origins(id, found, copied, publishers) for id in publishers}
    names = printed(profiles, publishers, found)
    first = dict.fromkeys(root for p in profiles for root in sorted(roots[p.account.id]))
    repeated = {*copied, *(c.account for c in found if c.kind == "passages")}
    return Sourcing(
        first=tuple(names[root] for root in first),
        tellers=len({publisher for id, publisher in publishers.items() if id not in copied}),
        independent=len(apart(roots.values())),
        reprints=len(repeated),
        credits=tuple(found),
    )


def apart(roots: Iterable[set[str]]) -> list[set[str]]:
    """The groups of sources that no account connects: one that follows two outlets is one source, and so are they."""
    out: list[set[str]] = []
    for one in roots:
        near = [group for group in out if group & one]
        out = [group for group in out if not group & one] + [one.union(*near)]
    return out


def printed(profiles: Sequence[Profile], publishers: Mapping[str, str], found: Iterable[Credit]) -> dict[str, str]:
    """Each publisher as our reports name it: as the outlet of its account, else as the text that cites it."""
    names = {c.publisher: c.name for c in found}
    return names | {publishers[p.account.id]: p.account.outlet or p.account.id for p in profiles}


def origins(
    account: str, found: Sequence[Credit], copied: Mapping[str, str], publishers: Mapping[str, str]
) -> set[str]:
    """The publishers an account goes back to: itself where it names and repeats nobody."""
    out: set[str] = set()
    seen: set[str] = set()
    agenda = [account]
    while agenda:
        one = agenda.pop()
        if one in seen:
            continue
        seen.add(one)
        own = [c for c in found if c.account == one]
        said = [c for c in own if c.kind == "outlet"] or [c for c in own if c.kind == "body"]
        deepest = [c for c in said if c.step == max(s.step for s in said)]
        followed = [c.of for c in deepest if c.of] + ([copied[one]] if one in copied and not deepest else [])
        followed += [c.of for c in own if c.kind == "passages" and not deepest]
        out |= {c.publisher for c in deepest if not c.of}
        agenda += followed
        if not deepest and not followed:
            out.add(publishers[one])
    return out or {publishers[account]}


def credits(p: Profile, publishers: Mapping[str, str], present: Mapping[str, str]) -> list[Credit]:
    """The outlets that an account names as its source, then the press services; each publisher once."""
    own = publishers[p.account.id]
    held = {id: account for account, id in publishers.items() if account != p.account.id}
    found: dict[str, Credit] = {}
    for number, (told, language) in enumerate(lines := list(told_lines(p))):
        for credit in (*outlets(p, told, language, present), *services(p, told, language, number, len(lines))):
            known = found.get(credit.publisher)
            if not overlaps(credit.publisher, own) and (known is None or is_deeper(credit, known)):
                found[credit.publisher] = credit
    for credit in quoted(p, present):
        if not any(overlaps(credit.publisher, other) for other in (own, *found)):
            found[credit.publisher] = credit
    return [with_account(credit, held) for credit in found.values()]


def quoted(p: Profile, present: Mapping[str, str]) -> Iterator[Credit]:
    """The outlets that the finder read as quoted; a word that is no outlet's name is none."""
    for fact in p.account.via:
        if id := bearer(fact.value, p.account.language, present):
            yield Credit(
                account=p.account.id, name=fact.value.strip(" .,"), publisher=id, kind="outlet", evidence=fact.evidence
            )


def overlaps(one: str, other: str) -> bool:
    """True where two keys may be one outlet: a name that several bear, one of them being the other."""
    return bool(set(one.split("|")) & set(other.split("|")))


def is_deeper(one: Credit, other: Credit) -> bool:
    """True where the first stands further from the account than the second."""
    return one.step > other.step


def with_account(credit: Credit, held: Mapping[str, str]) -> Credit:
    """The credit with the account of its publisher, where the story holds one."""
    of = next((account for id, account in held.items() if overlaps(credit.publisher, id)), "")
    return credit if not of else replaced(credit, of)


def replaced(credit: Credit, of: str) -> Credit:
    """The credit with an account."""
    return Credit(
        account=credit.account, name=credit.name, publisher=credit.publisher, kind=credit.kind, of=of,
        step=credit.step, evidence=credit.evidence,
    )  # fmt: skip


def told_lines(p: Profile) -> Iterator[tuple[Evidence, str]]:
    """The sentences of the account's paragraphs with their languages."""
    if p.article is None:
        return
    inside = [n for n in p.account.scope if 0 <= n < len(p.article.paragraphs)] or range(len(p.article.paragraphs))
    for n in inside:
        text = p.article.paragraphs[n].text
        for span in sentences(text):
            quote = span.of(text)
            if quote:
                yield (
                    Evidence(article=p.article.id, paragraph=n, start=span.start, end=span.end, quote=quote),
                    p.article.paragraphs[n].language,
                )


def part(line: Evidence, start: int, end: int) -> Evidence:
    """The words of a sentence at these places."""
    return Evidence(
        article=line.article, paragraph=line.paragraph, start=line.start + start, end=line.start + end,
        quote=line.quote[start:end],
    )  # fmt: skip


def outlets(p: Profile, line: Evidence, language: str, present: Mapping[str, str]) -> Iterator[Credit]:
    """The outlets that a sentence names beside a word for passing on."""
    cues = list(cued(line.quote, language))
    if not cues:
        return
    told = (n for n in named(line.quote, language, present) if not _PICTURE.search(line.quote[: n.start]))
    near = [n for n in told if is_near(n, cues)]
    deep = {
        behind.start for low, high, step in cues if step == BEHIND and (behind := claimed(low, high, near, language))
    }
    both = bool(deep) and len(deep) < len(near)
    for name in near:
        yield Credit(
            account=p.account.id,
            name=line.quote[name.start : name.end],
            publisher=name.publisher,
            kind="outlet",
            step=BEHIND if both and name.start in deep else 1,
            evidence=(part(line, name.start, name.end),),
        )


def is_near(name: Named, cues: Sequence[Cue]) -> bool:
    """True where a word for passing on stands within reach of a name."""
    return min(max(low - name.end, name.start - high) for low, high, _ in cues) <= NEAR


def claimed(low: int, high: int, names: Sequence[Named], language: str) -> Named | None:
    """The name that a word for the source behind is about: the next one, in Turkic languages the one before."""
    if language in CUE_FOLLOWS:
        return max((n for n in names if n.end <= low), key=lambda n: n.end, default=None)
    return min((n for n in names if n.start >= high), key=lambda n: n.start, default=None)


def services(p: Profile, line: Evidence, language: str, number: int, of: int) -> Iterator[Credit]:
    """The press service that a sentence at the opening or close names, under the body it belongs to."""
    if OPENING <= number < of - CLOSING:
        return
    shown, places = in_cyrillic(line.quote, language)
    for match in service_words(language).finditer(shown):
        start, end = places[match.start()], places[match.end()]
        bodies = [
            f
            for f in p.account.bodies
            if any(e.paragraph == line.paragraph and line.start <= e.start < line.end for e in f.evidence)
        ]
        key = bodies[0].value.code if bodies else " ".join(word_key(w)[:5] for w in words(line.quote[end:])[:3])
        yield Credit(
            account=p.account.id,
            name=bodies[0].value.name if bodies else line.quote[start:end],
            publisher=f"body:{key}",
            kind="body",
            evidence=(part(line, start, end),),
        )
        return


def passages(profiles: Sequence[Profile], whole: set[str], publishers: Mapping[str, str]) -> Iterator[Credit]:
    """The accounts that repeat sentences of an earlier one among words of their own."""
    done = set(whole)
    for first, second in combinations(profiles, 2):
        early, late = (second, first) if repeats(first, second) else (first, second)
        source = publishers[early.account.id]
        if late.account.id in done or source == publishers[late.account.id] or not has_passages(late, early):
            continue
        done.add(late.account.id)
        yield Credit(
            account=late.account.id, name=early.account.outlet, publisher=source, kind="passages", of=early.account.id
        )


def has_passages(late: Profile, early: Profile) -> bool:
    """True where sentences of the one stand in the other; one that both heard said is not enough."""
    common = set(late.lines) & set(early.lines)
    share = len(late.shingles & early.shingles) / max(1, len(late.shingles))
    return len(common) >= LEAST_LINES or (bool(common) and share >= LEAST_SHARE)


def cued(text: str, language: str) -> Iterator[Cue]:
    """Where the words for passing on stand, with their step."""
    shown, places = in_cyrillic(text, language)
    for step, pattern in cue_words().get(language, ()):
        for match in pattern.finditer(shown):
            yield places[match.start()], places[match.end()], step


@cache
def cue_words() -> Mapping[str, Sequence[tuple[int, re.Pattern[str]]]]:
    """The words for passing on, by language."""
    out: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
    for language, step, cue in table("attribution.tsv", 3):
        out.setdefault(language, []).append((int(step), re.compile(rf"(?<!\w)(?:{cue})(?!\w)")))
    return out


@cache
def service_words(language: str) -> re.Pattern[str]:
    """The words for a press service in a language; a pattern that fits nothing where there are none."""
    said = dict(table("press_services.tsv", 2))
    return re.compile(rf"(?<!\w)(?:{said.get(language, '(?!)')})")
