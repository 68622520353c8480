"""The net: for each language a few regular expressions that catch every text with a core or control word.

It reads the text as it was published, some hundred megabytes a second: case, other apostrophes, Latin letters typed
into Cyrillic words, Kazakh and Uzbek in Latin letters are classes of letters in the expressions. It catches too much by
design (no end of a word is looked at, any word may stand in a gap) and lets nothing through that the lexicon would
find in any sentence of the text. Refuses to say what it caught: that is `sift`'s. RE2 runs it, for its time grows with
the length of the text alone, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial

import re2

from tipwire.find.page import LONGEST_LINE
from tipwire.languages import Language, Row, load
from tipwire.languages.patterns import ends, loosened
from tipwire.text import fold, is_latin, spellings, twins
from tipwire.text.cyrillic import LANGUAGES as TWO_SCRIPTS

# The categories a text must have a word of; `sift` adds all others only to these.
CORE = frozenset(
    {"CORE_TIP", "EX_SEX", "EX_LAB", "EX_DOM", "EX_BEG", "EX_CRIM", "EX_MARR", "EX_ORGAN", "EX_MIL", "CHILD_SALE"}
)
CONTROL = frozenset({"REMOVAL", "QUOTA", "WAGES", "MIGRATION"})
# For the states that one expression has met so far; beyond it they are thrown away and made again.
_MEMORY_BYTES = 32 << 20
# So many rows with gaps share an expression: each word that may open one is a state beside all others that are open, so
# that one expression of all has too many states to keep. Latin spellings have more ways to begin.
_GAPS, _GAPS_IN_LATIN = 34, 12
_GAP = "{0,"
# Letters for certain: behind one no word begins. Others may be letters too, which costs a needless catch.
_LETTER = r"a-zA-Z\x{0400}-\x{0481}\x{048a}-\x{052f}"
# Only a line with a Latin letter is read through its Cyrillic spelling. Their bytes: those of ASCII, the first of À to
# ɏ and ə, and the first two of the signs for kelvin and ångström.
_NOT_LATIN = bytes(b for b in range(256) if not (65 <= b <= 90 or 97 <= b <= 122 or 0xC3 <= b <= 0xC9))
_LATIN = re.compile("[A-Za-zÀ-ɏə\u212a\u212b]")
_MAY_END = re.compile(r"[.!?…][»”\"'’)\]]*\s|\n")
_SIGNS = "\u212a".encode()[:2]
_SPACE = "".join(f"\\x{{{code:x}}}" for code in range(0x3001) if chr(code).isspace())


def holds(text: str, language: str) -> bool:
    """False where no line cut out of the text between two words can have a core or control word."""
    return any_holds((text,), language)


def any_holds(paragraphs: Sequence[str], language: str) -> bool:
    """False where none of the paragraphs holds a core or control word in a line of it."""
    text = "\n".join(paragraphs)
    raw = text.encode("utf-8", "replace")
    in_latin = language in TWO_SCRIPTS and (raw.translate(None, _NOT_LATIN) or _SIGNS in raw) and _has_latin_line(text)
    nets = _nets(language, bool(in_latin))
    for net in nets.whole:
        if net.search(raw) is not None:
            return True
    return nets.first is not None and any(_may_gap(nets, paragraph) for paragraph in _opened(nets.first, raw))


def _opened(first: re2._Regexp, raw: bytes) -> Iterator[bytes]:
    """The lines of the text in which a first word of a row with a gap stands."""
    end = 0
    while found := first.search(raw, end):
        # The match may begin with the sign before the word, which can be the end of the line above.
        start = raw.rfind(b"\n", 0, found.end()) + 1
        end = raw.find(b"\n", found.end())
        yield raw[start : end if end >= 0 else len(raw)]
        if end < 0:
            return


def _may_gap(nets: _Nets, raw: bytes) -> bool:
    """False where no row with a gap fits the line: few hold both the first and the last word of one."""
    if nets.last is None or nets.last.search(raw) is None:
        return False
    return any(net.search(raw) is not None for net in nets.gaps)


def _has_latin_line(text: str) -> bool:
    """False where Cyrillic letters outnumber the Latin ones in every line that may be cut out of the text.

    It is cut wherever a sentence may end; of a line with more Latin letters one such piece has more of them too.
    """
    pieces = (piece for piece in _MAY_END.split(text) if _LATIN.search(piece))
    return any(len(piece) > LONGEST_LINE or is_latin(fold(piece)) for piece in pieces)


def is_cut_anywhere(text: str) -> bool:
    """True where a word is longer than a line: it is cut inside, where no boundary of a word is what it seems."""
    return len(text) > LONGEST_LINE and max(map(len, text.split(" "))) >= LONGEST_LINE


@cache
def words(language: str) -> Language:
    """The language with the rows of its lexicon that speak for trafficking, its forms or migration control."""
    whole = load(language)
    return whole.part(row for row in whole.tables.get("lexicon", ()) if _counts(row))


def _counts(row: Row) -> bool:
    return row["category"] in CORE | CONTROL and row.number("weight") > 0


@dataclass(frozen=True, slots=True)
class _Nets:
    """The expressions of one language: `whole` are asked of every text; `gaps` only of a paragraph in which both the
    `first` words of such rows and the `last` ones stand."""

    whole: tuple[re2._Regexp, ...]
    first: re2._Regexp | None
    last: re2._Regexp | None
    gaps: tuple[re2._Regexp, ...]


@cache
def _nets(language: str, in_latin: bool) -> _Nets:
    """The expressions for a text in the alphabet of the tables, or for one that holds Latin letters and may be read
    through its Cyrillic spelling."""
    written = _letters(language) if in_latin else _itself
    loose = partial(loosened, letter=written, space=_SPACE)
    every = list(dict.fromkeys(p.regex for _, p in words(language).patterns()))
    outer = {regex: both for regex in every if (both := ends(regex))}
    gaps = [loose(regex) for regex in outer]
    whole = [loose(regex) for regex in every if regex not in outer]
    within, plain = [e for e in whole if _GAP in e], [e for e in whole if _GAP not in e]
    most = _GAPS_IN_LATIN if in_latin else _GAPS
    first, last = (list(dict.fromkeys(loose(both[at]) for both in outer.values())) for at in (0, 1))
    return _Nets(
        whole=tuple(_compiled(part) for part in (plain, *_dealt(within, most)) if part),
        first=_compiled(first) if first else None,
        last=_compiled(last) if last else None,
        gaps=tuple(_compiled(part) for part in _dealt(gaps, most)),
    )


def _dealt(rows: list[str], most: int) -> list[list[str]]:
    """The rows in hands of so many, dealt like cards: neighbours in a table open with the same words, and would be open
    together."""
    count = -(-len(rows) // most)
    return [rows[at::count] for at in range(count)]


def _compiled(rows: list[str]) -> re2._Regexp:
    options = re2.Options()
    options.max_mem, options.never_capture, options.log_errors = _MEMORY_BYTES, True, False
    return re2.compile(f"(?:^|[^{_LETTER}])(?:{'|'.join(rows)})", options)


def _itself(letter: str) -> str:
    """What is folded into a letter."""
    return "[" + "".join(f"\\x{{{ord(each):x}}}" for each in sorted(twins(letter))) + "]"


def _letters(language: str) -> Callable[[str], str]:
    """What is folded into a letter, or read as it where it is written in Latin letters."""
    known = spellings(language)

    @cache
    def written(letter: str) -> str:
        sources = {piece for each in twins(letter) for piece in known.get(each, ())}
        ways = {_itself(letter), *("".join(map(_itself, piece)) for piece in sources)}
        return f"(?:{'|'.join(sorted(ways, key=len, reverse=True))})"

    return written
