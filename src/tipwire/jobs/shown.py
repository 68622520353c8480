"""An explanation made ready for a page: the same words as in the terminal, each value with the places it rests on.

Refuses to show more than the terminal does: names that no product may show are masked unless asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipwire.jobs import explain, hiding, standing
from tipwire.jobs.hiding import Hiding
from tipwire.model import Account, Article, Evidence, Found, Reason, Story
from tipwire.office import Office
from tipwire.render import explanation
from tipwire.render.explanation import Explanation, Part, Place, Text, Value

MASKED = "For the office alone: these are the original words. Names that no product may show are masked."
UNMASKED = (
    "For the office alone: these are the original words, and they hold names. Keep this file where the office is."
)


def page(office: Office, id: str, *, show_names: bool = False) -> str:
    """The page for an article, account or story. Errors: InputError."""
    record = explain.held(office, explain.complete(office, id))
    hide = hiding.of(office, explain.articles_of(record), show_names=show_names)
    return explanation.page(
        Explanation(
            title=title(record),
            note=UNMASKED if show_names else MASKED,
            lines=tuple(map(hide.words, lines(office, record))),
            joins=tuple(map(hide.words, explain.join_lines(record))) if isinstance(record, Story) else (),
            parts=tuple(parts(office, record, hide)),
        )
    )


def title(record: Story | Account | Article) -> str:
    """What is explained."""
    kind = "Article" if isinstance(record, Article) else "Story" if isinstance(record, Story) else "Account"
    return f"{kind} {record.id.removeprefix('story-')}"


def lines(office: Office, record: Story | Account | Article) -> Iterator[str]:
    """What is said of a story as a whole; of anything else its article says all."""
    if isinstance(record, Story):
        assessment = office.store.assessments([record.id]).get(record.id)
        yield from explain.story_lines(replace(record, joins=()), assessment, office.settings.mandate)


def parts(office: Office, record: Story | Account | Article, hide: Hiding) -> Iterator[Part]:
    """Each article with the accounts that are explained."""
    wanted = {a.id for a in record.accounts} if isinstance(record, Story) else {record.id}
    for id in explain.articles_of(record):
        article = hide.articles.get(id)
        if article is None:
            continue
        found = office.store.found(id)
        told = found.accounts if found else ()
        accounts = told if isinstance(record, Article) else tuple(a for a in told if a.id in wanted)
        yield part(office, article, found, accounts, hide, is_whole=isinstance(record, Article))


def part(
    office: Office,
    article: Article,
    found: Found | None,
    accounts: Sequence[Account],
    hide: Hiding,
    *,
    is_whole: bool,
) -> Part:
    """One article; `is_whole` where the article itself is explained."""
    where = standing.of_article(office, article, found) if is_whole else standing.of_accounts(office, accounts)
    groups = [(explain.account_line(account), tuple(values(account, hide))) for account in accounts]
    if found is not None:
        reasons = tuple(reason(each, hide) for each in found.sift.reasons)
        groups.insert(0, (explain.verdict_line(found), reasons))
        named = tuple(Value(name="name", says=line, why="", words="") for line in explain.name_lines(found, hide))
        groups += [("Persons", named)] if named else []
    return Part(
        title=hide.words(article.title) or "untitled",
        about="; ".join((explain.source_line(article), *(f"flaw {f.code}: {f.message}" for f in article.flaws))),
        standing=tuple(map(hide.words, where)),
        texts=tuple(
            Text(
                text=paragraph.text,
                language=paragraph.language,
                speaker=hide.words(paragraph.speaker),
                hidden=hide.spans(article.id, number),
            )
            for number, paragraph in enumerate(article.paragraphs)
        ),
        groups=tuple(groups),
    )


def values(account: Account, hide: Hiding) -> Iterator[Value]:
    """The values of an account."""
    for told in explain.values(account):
        words = " | ".join(hide.quote(e) for e in told.evidence[:3])
        why = ", ".join(filter(None, (told.status, told.rule)))
        yield Value(name=told.name, says=hide.words(told.says), why=why, words=words, places=places(told.evidence))


def reason(of: Reason, hide: Hiding) -> Value:
    """A reason of the verdict."""
    return Value(
        name=f"{of.weight:+.1f} {of.feature}", says=hide.words(of.says), why="", words="", places=places(of.evidence)
    )


def places(evidence: Sequence[Evidence]) -> tuple[Place, ...]:
    """Where the words stand."""
    return tuple(Place(paragraph=e.paragraph, start=e.start, end=e.end) for e in evidence)
