"""Full-text search over articles: both folded forms in an index, hits found again in the text for their places.

Every word of a query must occur; a word stands for all words that begin with it, so a Kazakh stem finds its suffixed
forms and two letters are enough. Where that finds too little, long words are tried by their first part alone
(торговлю finds торговли, сұрақтар finds сұрағы); such hits come last and are marked loose.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, text

from tipwire.errors import SettingsError
from tipwire.model import Article
from tipwire.store import folding
from tipwire.store.folding import Word
from tipwire.store.protocol import Hit

# Raised when folding or the index changes: opening an older index makes it anew.
VERSION = 3
# Code points of context on either side of the first match.
CONTEXT = 80
# Matches that are looked at for the best place to show: each is compared with all.
FOCUS_MOST = 200
# What a loose word keeps: three fifths, where the endings of all five languages fit in the rest, and never less than
# four letters. A stop at the cut goes too, for Turkic stems soften it before a suffix (сұрақ, сұрағы).
LOOSE_SHARE, LOOSE_LEAST, STOPS = 0.6, 4, "кгпбkgpb"

# An index of prefixes of two letters only: with three and four too it is a quarter larger and slower to fill, and
# queries are no faster (4,000 articles of 300 words, November 2026).
CREATE = {
    "sqlite": (
        """CREATE VIRTUAL TABLE words
        USING fts5 (folded, latin, prefix = '2', tokenize = 'unicode61 remove_diacritics 0')""",
    ),
    "postgresql": (
        "CREATE TABLE words (number bigint PRIMARY KEY, folded text NOT NULL, latin text NOT NULL)",
        "CREATE INDEX words_folded ON words USING gin (to_tsvector('simple', folded))",
        "CREATE INDEX words_latin ON words USING gin (to_tsvector('simple', latin))",
    ),
}
NUMBER = {"sqlite": "rowid", "postgresql": "number"}
# The best first; equal ranks by arrival, so that a second run answers in the same order.
SELECT = {
    "sqlite": "SELECT a.document FROM words JOIN articles a ON a.number = words.rowid "
    "WHERE words MATCH :wanted {spoken} ORDER BY bm25(words), a.number LIMIT :limit",
    "postgresql": "SELECT a.document FROM words JOIN articles a ON a.number = words.number WHERE {matches} {spoken} "
    "ORDER BY ts_rank(to_tsvector('simple', folded || ' ' || latin), to_tsquery('simple', :ranked)) DESC, a.number "
    "LIMIT :limit",
}
MATCHES = (
    "(to_tsvector('simple', folded) @@ to_tsquery('simple', :folded{n})"
    " OR to_tsvector('simple', latin) @@ to_tsquery('simple', :latin{n}))"
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word that must occur, in both folded forms."""

    folded: str
    latin: str

    @property
    def loose(self) -> Term:
        """The same by its first part alone, where it is long enough."""
        return Term(first_part(self.folded), first_part(self.latin))


def first_part(word: str) -> str:
    """The part of a word that its forms have in common.

    >>> first_part("торговлю"), first_part("сурактар"), first_part("ад")
    ('торго', 'сура', 'ад')
    """
    part = word[: max(LOOSE_LEAST, math.ceil(len(word) * LOOSE_SHARE))]
    return part[:-1] if len(part) > LOOSE_LEAST and part[-1] in STOPS else part


def recreate(connection: Connection) -> None:
    """Nothing; the index is there and empty afterwards."""
    connection.exec_driver_sql("DROP TABLE IF EXISTS words")
    for statement in CREATE[connection.dialect.name]:
        connection.exec_driver_sql(statement)


def index(connection: Connection, number: int, article: Article) -> None:
    """Nothing; the article can be found afterwards."""
    forget(connection, [number])
    found = [word for paragraph in article.paragraphs for word in folding.words(paragraph.text)]
    connection.execute(
        text(f"INSERT INTO words ({NUMBER[connection.dialect.name]}, folded, latin) VALUES (:number, :folded, :latin)"),
        {
            "number": number,
            "folded": " ".join(word.folded for word in found),
            "latin": " ".join(word.latin for word in found),
        },
    )


def forget(connection: Connection, numbers: Iterable[int]) -> None:
    """Nothing; the articles are out of the index afterwards."""
    statement = text(f"DELETE FROM words WHERE {NUMBER[connection.dialect.name]} = :number")
    for number in numbers:
        connection.execute(statement, {"number": number})


def terms(query: str) -> tuple[Term, ...]:
    """The words of a query. Errors: SettingsError where there is none."""
    found = tuple(Term(word.folded, word.latin) for word in folding.words(query))
    if not found:
        raise SettingsError(f"A search needs at least one word; {query!r} has none.")
    return found


def documents(
    connection: Connection, wanted: Sequence[Term], *, languages: Collection[str] | None, limit: int
) -> list[str]:
    """The documents of the articles that hold every term, the best first."""
    dialect = connection.dialect.name
    spoken = "AND a.language IN :languages" if languages else ""
    matches = " AND ".join(MATCHES.format(n=n) for n in range(len(wanted)))
    statement = text(SELECT[dialect].format(spoken=spoken, matches=matches))
    values = _matching(wanted, dialect) | {"limit": limit}
    if languages:
        statement = statement.bindparams(bindparam("languages", expanding=True))
        values["languages"] = sorted(languages)
    return list(connection.execute(statement, values).scalars())


def _matching(wanted: Sequence[Term], dialect: str) -> dict[str, Any]:
    """The terms as each full-text engine wants them said. They are letters and digits only."""
    if dialect == "sqlite":
        return {"wanted": " AND ".join(f'("{term.folded}" * OR "{term.latin}" *)' for term in wanted)}
    values = {"ranked": " | ".join(f"{term.folded}:* | {term.latin}:*" for term in wanted)}
    values |= {f"folded{n}": f"{term.folded}:*" for n, term in enumerate(wanted)}
    return values | {f"latin{n}": f"{term.latin}:*" for n, term in enumerate(wanted)}


@dataclass(frozen=True, slots=True)
class Match:
    """A word of an article that a query wanted, and by which of its terms."""

    paragraph: int
    start: int
    end: int
    terms: frozenset[int]


def hit(article: Article, wanted: Sequence[Term], *, is_loose: bool) -> Hit:
    """The article as a hit: where the terms stand, and the words around the place where most of them meet."""
    found = [
        Match(number, word.start, word.end, terms)
        for number, paragraph in enumerate(article.paragraphs)
        for word in folding.words(paragraph.text)
        if (terms := _terms_of(word, wanted))
    ]
    first = found[:FOCUS_MOST]
    best = max(first, key=lambda match: _company(match, first))
    text = article.paragraphs[best.paragraph].text
    here = [(match.start, match.end) for match in found if match.paragraph == best.paragraph]
    snippet, marks = _snippet(text, (best.start, best.end), here)
    return Hit(
        article=article.id,
        title=article.title,
        outlet=article.outlet,
        language=article.language,
        published=article.published,
        paragraph=best.paragraph,
        snippet=snippet,
        marks=marks,
        places=tuple((match.paragraph, match.start, match.end) for match in found),
        is_loose=is_loose,
    )


def _terms_of(word: Word, wanted: Sequence[Term]) -> frozenset[int]:
    return frozenset(n for n, term in enumerate(wanted) if word.begins(term.folded, term.latin))


def _company(match: Match, found: Sequence[Match]) -> tuple[int, int]:
    """How many terms meet in a snippet that begins with the match, and how close they stand."""
    near = [m for m in found if m.paragraph == match.paragraph and 0 <= m.start - match.start <= CONTEXT]
    met: set[int] = set()
    for other in near:
        if not other.terms <= met:
            met |= other.terms
            last = other
    return len(met), match.start - last.end


def _snippet(
    paragraph: str, focus: tuple[int, int], places: Sequence[tuple[int, int]]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The paragraph around a place, cut at words, and the matches within."""
    first, last = focus
    start = 0 if first <= CONTEXT else paragraph.find(" ", first - CONTEXT, first) + 1 or first
    end = len(paragraph) if len(paragraph) - last <= CONTEXT else paragraph.rfind(" ", last, last + CONTEXT)
    end = end if end >= last else last
    before, after = ("… " if start else ""), (" …" if end < len(paragraph) else "")
    shift = len(before) - start
    marks = tuple((a + shift, b + shift) for a, b in places if a >= start and b <= end)
    return before + paragraph[start:end] + after, marks
