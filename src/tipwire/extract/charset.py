"""Text from bytes, when the declared character set is right, wrong or missing.

The measure is the result: declared sets are tried first, and a result that reads like nonsense (a page in windows-1251
that calls itself latin-1, a UTF-8 page that calls itself windows-1251) loses to one that reads like a language.
"""

from __future__ import annotations

import codecs
import re

from tipwire.extract.flaws import flaw
from tipwire.model import Flaw

# The sets the press of the region has used, most likely first; the last never fails.
_USUAL = ("utf-8", "windows-1251", "koi8-r", "latin-1")
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What browsers do: these labels mean the wider Windows set (WHATWG Encoding Standard).
_WIDER = {"iso-8859-1": "windows-1252", "latin-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}
_DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_.:-]{2,40})""")
# Frequent letters are lower-case; upper case inside a word and box-drawing marks are the smell of a wrong set.
_ODD = re.compile(
    r"(?:[а-яё][А-ЯЁ])|[\u0080-\u009f\u2500-\u257f¤¦¶Ѓѓ‚„…†‡€‰Љ‹ЊЌЋЏђ™љ›њќћџ\ufffd]|[ÀÂ-ßàâ-ÿ]{3}|[РС][\u0080-\u00bf°-ї]"
)
_SAMPLE_CHARS = 20_000


def declared(body: bytes) -> str:
    """The character set that the first 4 KB name, or nothing."""
    found = _DECLARED.search(body[:4096])
    return found[1].decode("ascii").lower() if found else ""


def decode(body: bytes, named: str = "") -> tuple[str, tuple[Flaw, ...]]:
    """The text of the bytes, with flaws where the declaration was missing, wrong, or bytes were lost."""
    for mark, name in _BOMS:
        if body.startswith(mark):
            return _settled(body, name, ())
    named = _known(named or declared(body))
    if named == "utf-8":
        text = _strict(body, named)
        if text is not None:
            return text, ()
    if not named and body.isascii():
        return body.decode("ascii"), ()
    best = _best(body, named)
    if best == named or (not named and best == "utf-8"):
        return _settled(body, best, ())
    why = flaw("charset_wrong", f"{named}, read as {best}") if named else flaw("charset_missing", f"read as {best}")
    return _settled(body, best, (why,))


def _known(name: str) -> str:
    """The Python name of a set, nothing for a name that means none."""
    try:
        found = codecs.lookup(_WIDER.get(name, name)).name if name else ""
    except LookupError:
        return ""
    return {"cp1251": "windows-1251", "cp1252": "windows-1252"}.get(found, found)


def _strict(body: bytes, name: str) -> str | None:
    try:
        return body.decode(name)
    except (UnicodeDecodeError, ValueError):
        return None


def _best(body: bytes, named: str) -> str:
    """The set whose result reads best; a declared one wins a draw."""
    if _strict(body, "utf-8") is not None and not body.isascii():
        return "utf-8"
    if _mostly_utf8(body):
        return "utf-8"
    tried = tuple(dict.fromkeys(name for name in (named, *_USUAL) if name and name != "utf-8"))
    return min(tried, key=lambda name: (_oddness(body, name), tried.index(name)))


def _mostly_utf8(body: bytes) -> bool:
    """True where nearly all bytes beyond ASCII are good UTF-8: a page with one broken piece, or cut in a letter."""
    text = body.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    return sum(char > "\x7f" for char in text) > 20 * lost > 0


def _oddness(body: bytes, name: str) -> float:
    """How little the bytes read like a language in this set: 0 for good text."""
    text = body.decode(name, "replace")
    sample = "".join(re.findall(r"[^\x00-\x7f]+[ ]?", text))[:_SAMPLE_CHARS]
    return len(_ODD.findall(sample)) / (len(sample) or 1)


def _settled(body: bytes, name: str, flaws: tuple[Flaw, ...]) -> tuple[str, tuple[Flaw, ...]]:
    text = body.decode(name, "replace").removeprefix("\ufeff")
    lost = text.count("\ufffd")
    return text, (*flaws, flaw("charset_broken", f"{lost} bytes")) if lost else flaws
