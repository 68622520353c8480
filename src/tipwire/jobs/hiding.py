"""What an explanation hides: the names that no product may show, wherever any form of them stands.

An explanation is for the office alone, yet it lands on screens and in files: names are shown only to who asks for them.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from tipwire.jobs import rulings
from tipwire.model import Article, Evidence, Name
from tipwire.office import Office
from tipwire.report.mask import Forms, allowed_names, cut, is_hidden, marked, merged, within


@dataclass(frozen=True, slots=True, kw_only=True)
class Hiding:
    """The names of some articles and what of them is hidden; `forms` are those of all hidden names."""

    articles: Mapping[str, Article]
    names: Mapping[str, tuple[Name, ...]]
    allowed: frozenset[str]
    forms: Forms
    is_off: bool

    def spans(self, article: str, paragraph: int) -> tuple[tuple[int, int], ...]:
        """The places in a paragraph that are hidden."""
        if self.is_off or article not in self.articles:
            return ()
        text = self.articles[article].paragraphs[paragraph].text
        places = marked(self.articles[article], self.names.get(article, ()), self.allowed, paragraph)
        return merged([*places, *self.forms.find(text)])

    def paragraph(self, article: str, number: int) -> str:
        """A paragraph as it may be shown."""
        return cut(self.articles[article].paragraphs[number].text, self.spans(article, number))

    def quote(self, evidence: Evidence) -> str:
        """A quote as it may be shown."""
        if evidence.article not in self.articles:
            return self.words(evidence.quote)
        hidden = within(self.spans(evidence.article, evidence.paragraph), evidence.start, evidence.end)
        return cut(evidence.quote, hidden)

    def words(self, text: str) -> str:
        """Any other words as they may be shown."""
        return text if self.is_off else cut(text, merged(self.forms.find(text)))

    def person(self, name: Name) -> str:
        """A name as it may be shown."""
        is_shown = self.is_off or not is_hidden(name, self.allowed)
        return self.words(name.text) if is_shown else "[...]"


def of(office: Office, ids: Collection[str], *, show_names: bool) -> Hiding:
    """What is hidden in these articles: names that a person protected too, no suspect's that a person accepted."""
    articles = {a.id: a for a in office.store.articles(ids=set(ids))}
    names = dict(office.store.names(set(ids)))
    for name in rulings.protected(articles, office.store.rulings()):
        names[name.article] = (*names.get(name.article, ()), name)
    allowed = allowed_names(office.store.rulings())
    hidden = [n for group in names.values() for n in group if is_hidden(n, allowed)]
    return Hiding(articles=articles, names=names, allowed=allowed, forms=Forms.of(hidden), is_off=show_names)
