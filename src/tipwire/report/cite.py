"""From proofs to citations and from pieces to sentences, with everything hidden cut out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tipwire.model import Article, Capture, Citation, Name, Sentence, Voice
from tipwire.report import mask
from tipwire.report.english import plain
from tipwire.report.house import House
from tipwire.report.said import Proof, Said

MOST_CITATIONS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Citer:
    """Makes citations. `names` are all restricted names, by article; `allowed` those a ruling lets through."""

    articles: Mapping[str, Article]
    captures: Mapping[str, Capture]
    names: Mapping[str, tuple[Name, ...]]
    allowed: frozenset[str]
    house: House
    forms: mask.Forms = field(default_factory=lambda: mask.Forms.of(()))
    proper: frozenset[str] = frozenset()
    _spans: dict[tuple[str, int], tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def hidden_in(self, article: str, paragraph: int) -> tuple[tuple[int, int], ...]:
        """The spans of one paragraph that no product may show."""
        key = (article, paragraph)
        if key not in self._spans:
            text = self.articles[article].paragraphs[paragraph].text
            own = mask.marked(self.articles[article], self.names.get(article, ()), self.allowed, paragraph)
            self._spans[key] = mask.merged([*own, *self.forms.find(text)])
        return self._spans[key]

    def cite(self, proof: Proof) -> Citation:
        """The citation of one piece of evidence."""
        account, evidence = proof
        article = self.articles[evidence.article]
        hidden = self.hidden_in(article.id, evidence.paragraph)
        masks = mask.within(hidden, evidence.start, evidence.end)
        return Citation(
            account=account.id,
            article=article.id,
            capture=article.capture,
            address=self.address(article),
            outlet=self.house.outlet(account.outlet),
            published=account.published.iso if account.published else "",
            language=article.paragraphs[evidence.paragraph].language or article.language,
            paragraph=evidence.paragraph,
            start=evidence.start,
            end=evidence.end,
            text=mask.cut(evidence.quote, masks),
            digest=evidence.quote_digest,
            masks=masks,
            hidden=hidden,
        )

    def address(self, article: Article) -> str:
        """Where it was read; left out where the address itself holds a protected name."""
        return "" if self.forms.find(article.address.replace("_", " ")) else article.address

    def clean(self, text: str) -> str:
        """The text in ASCII with every form of a hidden name cut out."""
        words = plain(text)
        return mask.cut(words, mask.merged(self.forms.find(words, self.proper)))

    def sentence(self, said: Said, *, voice: Voice = Voice.GENERATED) -> Sentence:
        """The piece as a sentence of the report."""
        return Sentence(text=self.clean(said.text), citations=self.cited(said.proofs), voice=voice)

    def cited(self, proofs: Iterable[Proof]) -> tuple[Citation, ...]:
        """The citations of the proofs, each place once, spread over the accounts."""
        once = {(e.article, e.paragraph, e.start, e.end): (a, e) for a, e in reversed(tuple(proofs))}
        return tuple(self.cite(p) for p in spread(tuple(once.values())[::-1]))


def spread(proofs: tuple[Proof, ...], most: int = MOST_CITATIONS) -> tuple[Proof, ...]:
    """At most so many proofs, one of each account before a second of any; in the order given."""
    if len(proofs) <= most:
        return proofs
    seen: dict[str, int] = {}
    ranked = []
    for at, (account, _) in enumerate(proofs):
        seen[account.id] = seen.get(account.id, 0) + 1
        ranked.append((seen[account.id], at))
    kept = {at for _, at in sorted(ranked)[: max(most, len(seen))]}
    return tuple(p for at, p in enumerate(proofs) if at in kept)


def drafter(text: str) -> Sentence:
    """A sentence of the drafter's own: it stands without evidence and says nothing of a source."""
    return Sentence(text=text, voice=Voice.DRAFTER)
