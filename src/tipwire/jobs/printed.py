"""Every number, date and article of law that stands in an article, in figures or in words, in its language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from tipwire.assess.certainty import Printed
from tipwire.find import exact
from tipwire.model import Article

# For an article without a day: its "December 2" is still a December 2, if of no known year.
NO_DAY = date(1900, 12, 31)


def printed(articles: Iterable[Article]) -> dict[str, Printed]:
    """What stands in each article, by its id."""
    return {article.id: of_article(article) for article in articles}


def of_article(article: Article) -> Printed:
    """The numbers, dates and articles of law of one article; relative dates by its day of publication."""
    published = article.published.start if article.published else NO_DAY
    texts = [(p.text, p.language or article.language) for p in article.paragraphs]
    return Printed(
        numbers=frozenset(n for text, language in texts for n in numbers(text, language)),
        days=frozenset(m.value.iso for text, language in texts for m in exact.dates(text, language, published)),
        law=frozenset(m.value.article for text, language in texts for m in exact.law(text, language)),
    )


def numbers(text: str, language: str) -> Iterator[float]:
    """Both ends of every number, and of every sum of money."""
    for mention in exact.numbers(text, language):
        yield from (n for n in (mention.value.low, mention.value.high) if n is not None)
    for sum_ in exact.money(text, language):
        yield from (n for n in (sum_.value.amount, sum_.value.high) if n is not None)
