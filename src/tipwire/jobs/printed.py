"""Every number and date that stands in an article, in figures or in words, in its language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tipwire.assess.certainty import Printed
from tipwire.find import exact
from tipwire.model import Article


def printed(articles: Iterable[Article]) -> dict[str, Printed]:
    """What stands in each article, by its id."""
    return {article.id: of_article(article) for article in articles}


def of_article(article: Article) -> Printed:
    """The numbers and dates of one article; relative dates by its day of publication."""
    published = article.published.start if article.published else None
    texts = [(p.text, p.language or article.language) for p in article.paragraphs]
    return Printed(
        numbers=frozenset(n for text, language in texts for n in numbers(text, language)),
        days=frozenset(m.value.iso for text, language in texts for m in exact.dates(text, language, published)),
    )


def numbers(text: str, language: str) -> Iterator[float]:
    """Both ends of every number, and of every sum of money."""
    for mention in exact.numbers(text, language):
        yield from (n for n in (mention.value.low, mention.value.high) if n is not None)
    for sum_ in exact.money(text, language):
        yield from (n for n in (sum_.value.amount, sum_.value.high) if n is not None)
