"""The course of a story after today: whether it went silent, what its texts announce.

Refuses to read dates: an announcement is given with its sentence, and whoever knows dates reads the day in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from tipwire.link.knowledge import table
from tipwire.link.spelling import in_cyrillic
from tipwire.model import Article, Evidence, Stage, Story
from tipwire.text import sentences

SILENT_DAYS = 90
# After these nothing more need be told; an appeal opens the case again.
ENDED = frozenset(
    {Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL, Stage.TERMINATION, Stage.AMNESTY, Stage.REPATRIATION}
)
# Which stages show that an announced step was taken.
TAKEN = {
    "hearing": (Stage.TRIAL, Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL),
    "verdict": (Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL),
    "charge": (Stage.CHARGE, Stage.TRIAL, Stage.CONVICTION, Stage.SENTENCE, Stage.ACQUITTAL),
    "appeal": (Stage.APPEAL,),
    "return": (Stage.REPATRIATION, Stage.DEPORTATION),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """A step that a text announces: hearing, verdict, charge, appeal or return, and the sentence that says so."""

    account: str
    step: str
    evidence: Evidence
    language: str
    published: date | None


def last_told(story: Story) -> date | None:
    """The day of the last report that is no reprint's; None where none has a date."""
    return max((a.published.start for a in story.sources if a.published), default=None)


def is_ended(story: Story) -> bool:
    """True where the last stage of the proceedings is an end."""
    return bool(story.history) and story.history[-1].stage in ENDED


def silent_days(story: Story, today: date) -> int:
    """For how many days nothing was told of an unfinished story; 0 where it ended, has no date or is not silent."""
    last = last_told(story)
    if last is None or is_ended(story):
        return 0
    days = (today - last).days
    return days if days >= SILENT_DAYS else 0


def announcements(story: Story, articles: Mapping[str, Article]) -> tuple[Announcement, ...]:
    """The steps its texts announce that no later report tells of, in order of publication; each step and text once."""
    found: dict[tuple[str, str], Announcement] = {}
    for account in story.sources:
        article = articles.get(account.article)
        if article is None:
            continue
        day = account.published.start if account.published else None
        for step, evidence, language in announced(article, account.scope):
            one = Announcement(account=account.id, step=step, evidence=evidence, language=language, published=day)
            if not is_taken(story, one):
                found.setdefault((account.id, step), one)
    return tuple(found.values())


def is_taken(story: Story, one: Announcement) -> bool:
    """True where a later report tells of the step's stage."""
    later = {a.id for a in story.accounts if a.published and one.published and a.published.start > one.published}
    return any(entry.stage in TAKEN[one.step] and later & set(entry.accounts) for entry in story.history)


def announced(article: Article, scope: tuple[int, ...] = ()) -> Iterator[tuple[str, Evidence, str]]:
    """Step, sentence and language of each announcement of a text, in the order of its steps."""
    inside = [n for n in scope if 0 <= n < len(article.paragraphs)] or range(len(article.paragraphs))
    for n in inside:
        paragraph = article.paragraphs[n]
        for span in sentences(paragraph.text):
            shown, _ = in_cyrillic(span.of(paragraph.text), paragraph.language)
            for step, pattern in cues().get(paragraph.language, ()):
                if pattern.search(shown):
                    quote = span.of(paragraph.text)
                    words = Evidence(article=article.id, paragraph=n, start=span.start, end=span.end, quote=quote)
                    yield step, words, paragraph.language


@cache
def cues() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The words of announcement, by language."""
    out: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    for language, step, cue in table("steps.tsv", 3):
        out[language] = (*out.get(language, ()), (step, re.compile(rf"(?<!\w)(?:{cue})(?!\w)")))
    return out
