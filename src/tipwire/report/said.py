"""A piece of a sentence and what proves it. Joining pieces joins their proofs, so no sentence can lose its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from string import Formatter

from tipwire.model import Account, Evidence, Fact
from tipwire.report.english import capital, listing, spelled_out, words_in

Proof = tuple[Account, Evidence]
LONGEST_SENTENCE = 40


@dataclass(frozen=True, slots=True)
class Said:
    """Words and their proofs; `is_owned` where the words already name who says so."""

    text: str = ""
    proofs: tuple[Proof, ...] = ()
    is_owned: bool = False

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that prove it, in order."""
        return tuple(dict.fromkeys(account.outlet for account, _ in self.proofs))


NOTHING = Said()


def proven(account: Account, fact: Fact[object] | None) -> tuple[Proof, ...]:
    """The proofs of one fact."""
    return tuple((account, e) for e in fact.evidence) if fact else ()


def merged(parts: Iterable[Said]) -> tuple[Proof, ...]:
    """All proofs once, in order."""
    return tuple(dict.fromkeys(proof for part in parts for proof in part.proofs))


def fill(template: str, owned: bool = False, **parts: Said | str) -> Said:
    """The template with its parts; NOTHING where a part it needs is empty. A name that ends in _ may be empty.

    >>> fill("{who} came{when_}.", who="They", when_="").text
    'They came.'
    """
    used = [name for _, name, _, _ in Formatter().parse(template) if name]
    if any(not parts[name] for name in used if not name.endswith("_")):
        return NOTHING
    words = {name: value.text if isinstance(value, Said) else value for name, value in parts.items()}
    told = [value for name, value in parts.items() if name in used and isinstance(value, Said)]
    return Said(template.format(**words), merged(told), owned or any(t.is_owned for t in told))


def joined(parts: Iterable[Said], word: str = "and") -> Said:
    """The pieces as a list in one sentence."""
    told = [part for part in parts if part]
    return Said(listing((p.text for p in told), word), merged(told), any(p.is_owned for p in told))


def chained(clauses: Iterable[Said]) -> tuple[Said, ...]:
    """Clauses put into as few sentences as stay readable: two in one where both are short."""
    out: list[Said] = []
    waits = NOTHING
    for clause in (c for c in clauses if c):
        if waits and words_in(waits.text) + words_in(clause.text) <= LONGEST_SENTENCE - 14:
            out.append(together(waits, clause))
            waits = NOTHING
        else:
            out += [waits] if waits else []
            waits = clause
    return tuple(stopped(said) for said in [*out, *([waits] if waits else [])])


_SUBJECT = re.compile(
    r"^((?:the|a) [a-z ]+?|she|he|they) (?=(?:was|were|is|are|has|have|deny|denies|did|does|do|returned)\b)"
)


def together(left: Said, right: Said) -> Said:
    """Two clauses in one sentence; the second loses a subject it shares."""
    mine, other = _SUBJECT.match(left.text), _SUBJECT.match(right.text)
    if mine and other and mine[1] == other[1] and ";" not in left.text:
        tail = right.text[other.end() :]
        return Said(f"{left.text} and {tail}", merged((left, right)), left.is_owned or right.is_owned)
    return joined_by("; ", (left, right))


def joined_by(mark: str, parts: Iterable[Said]) -> Said:
    """The pieces with a mark between them."""
    told = [part for part in parts if part]
    return Said(mark.join(p.text for p in told), merged(told), any(p.is_owned for p in told))


def stopped(said: Said) -> Said:
    """The piece as a sentence: capital first, full stop last."""
    if not said:
        return said
    # House rule: a number at a sentence's start is in words.
    opens = re.match(r"\d{1,2}(?= [a-z])", said.text)
    if opens:
        said = Said(spelled_out(int(opens.group())) + said.text[opens.end() :], said.proofs, said.is_owned)
    text = capital(re.sub(r",(?=[,;.)])", "", said.text).rstrip(" .,;"))
    return Said(text + ("" if text.endswith(('."', '?"', "!")) else "."), said.proofs, said.is_owned)
