"""The marked lines of `corpus/`, read strictly; `python -m tests.corpus.lines` prints the counts of its README.

Refuses a line that is not `kind<TAB>sentence`, an unknown kind or role, braces that do not pair, an empty mark, a mark
in a line of ordinary news or page furniture. The message names file and line.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"
KINDS = ("event", "background", "figure", "law", "hypothesis", "furniture", "other")
BARE_KINDS = ("furniture", "other")
PERSONS = ("victim", "suspect", "official", "person", "migrant", "body")
ROLES = (*PERSONS, "place", "origin", "destination", "elsewhere", "figure", "sum")
VOICES = ("says", "denies")

_MARK = re.compile(r"\{([a-z]+)(?::([a-z]+))? ([^{}]+)\}")


class Unreadable(ValueError):
    """A line of the corpus breaks the format."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    role: str
    voice: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    where: str
    kind: str
    text: str
    marks: tuple[Mark, ...]


def languages() -> tuple[str, ...]:
    """Returns the codes of the languages that have a file."""
    return tuple(sorted({path.parent.name for path in CORPUS.glob("*/*.txt")}))


def files(language: str) -> tuple[Path, ...]:
    """Returns the topic files of a language in order of name."""
    return tuple(sorted((CORPUS / language).glob("*.txt")))


def texts(path: Path) -> Iterator[tuple[Line, ...]]:
    """Returns the mini-texts of a file: lines between blank ones, `#` comments left out."""
    block: list[Line] = []
    for number, raw in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if raw.startswith("#"):
            continue
        if raw.strip():
            block.append(read(raw, f"{path.parent.name}/{path.name}:{number}"))
        elif block:
            yield tuple(block)
            block = []
    if block:
        yield tuple(block)


def read(raw: str, where: str) -> Line:
    """Returns one line with its marks as `[start, end)` of the bare sentence."""
    kind, tab, marked = raw.partition("\t")
    if not tab or "\t" in marked:
        raise Unreadable(f"{where}: a line is `kind`, one tab, sentence")
    if kind not in KINDS:
        raise Unreadable(f"{where}: unknown kind {kind!r}")
    if not marked or marked != " ".join(marked.split(" ")).strip() or "  " in marked:
        raise Unreadable(f"{where}: empty sentence or stray spaces")
    text, marks = _bare(marked, where)
    if marks and kind in BARE_KINDS:
        raise Unreadable(f"{where}: a line of kind {kind} bears no marks")
    return Line(where=where, kind=kind, text=text, marks=marks)


def _bare(marked: str, where: str) -> tuple[str, tuple[Mark, ...]]:
    text, marks, seen = "", [], 0
    for found in _MARK.finditer(marked):
        role, voice, words = found.group(1), found.group(2) or "", found.group(3)
        _vet(role, voice, words, where)
        text += marked[seen : found.start()]
        marks.append(Mark(role=role, voice=voice, start=len(text), end=len(text) + len(words)))
        text += words
        seen = found.end()
    text += marked[seen:]
    if "{" in text or "}" in text:
        raise Unreadable(f"{where}: a brace has no partner, or marks nest")
    return text, tuple(marks)


def _vet(role: str, voice: str, words: str, where: str) -> None:
    if role not in ROLES:
        raise Unreadable(f"{where}: unknown role {role!r}")
    if voice and (voice not in VOICES or role not in PERSONS):
        raise Unreadable(f"{where}: {role} cannot bear {voice!r}")
    if words != words.strip() or words[-1] in ",;:" or words[0] in ",;:.":
        raise Unreadable(f"{where}: a mark begins or ends outside its words: {words!r}")


def counts(language: str) -> Counter[str]:
    """Returns how many mini-texts, lines, lines of each kind and marks of each role a language has."""
    tally: Counter[str] = Counter()
    for path in files(language):
        for text in texts(path):
            tally["texts"] += 1
            for line in text:
                tally["lines"] += 1
                tally[f"kind {line.kind}"] += 1
                tally.update(f"role {mark.role}" for mark in line.marks)
                tally.update(f"voice {mark.voice}" for mark in line.marks if mark.voice)
    return tally


def main() -> None:
    """Prints the table of counts as it stands in corpus/README.md."""
    codes = languages()
    tallies = {code: counts(code) for code in codes}
    rows = ["texts", "lines", *(f"kind {kind}" for kind in KINDS)]
    rows += [f"role {role}" for role in ROLES] + [f"voice {voice}" for voice in VOICES]
    print("| | " + " | ".join(codes) + " |")
    print("|---" * (len(codes) + 1) + "|")
    for row in rows:
        print(f"| {row} | " + " | ".join(str(tallies[code][row]) for code in codes) + " |")


if __name__ == "__main__":
    main()
