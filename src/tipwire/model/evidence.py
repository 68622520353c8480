"""Evidence: a quote with its place. A Fact without evidence cannot be made.

Positions are code points [start, end) in the text of one paragraph of one Article, after its normalisation (NFC,
white space squeezed). The quote is the smallest span that proves the value.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Generic, TypeVar

from tipwire.model.vocabulary import Status

T_co = TypeVar("T_co", covariant=True)


def digest(*parts: str) -> str:
    """A short stable id of the parts: 20 hex letters of BLAKE2b."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that say it, and where they stand."""

    article: str
    paragraph: int
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        assert self.quote, "evidence needs a quote"
        assert self.end - self.start == len(self.quote), f"span {self.start}-{self.end} does not fit {self.quote!r}"

    @property
    def quote_digest(self) -> str:
        """SHA-256 of the exact quote."""
        return hashlib.sha256(self.quote.encode("utf-8")).hexdigest()

    def overlaps(self, other: Evidence) -> bool:
        """True where both share a code point of one paragraph."""
        return (self.article, self.paragraph) == (other.article, other.paragraph) and (
            self.start < other.end and other.start < self.end
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Generic[T_co]):
    """A value, the words that say it, how firmly, and the rule that read it."""

    value: T_co
    evidence: tuple[Evidence, ...]
    status: Status = Status.STATED
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError(f"a fact needs evidence: {self.value!r} has none")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why something was joined, refused, taken or left: a named feature, its weight, one sentence."""

    feature: str
    weight: float
    says: str
    evidence: tuple[Evidence, ...] = field(default=())


def evidence_in(record: object) -> Iterator[Evidence]:
    """Every piece of evidence that a record holds, however deep, in the order of its fields."""
    if isinstance(record, Evidence):
        yield record
    elif isinstance(record, tuple):
        for part in record:
            yield from evidence_in(part)
    elif is_dataclass(record):
        for each in fields(record):
            yield from evidence_in(getattr(record, each.name))
