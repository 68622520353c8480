"""What the model of sentence kinds sees of a sentence: words, stems, table hits, numbers, length, the sentence before.

Train and use share this file, so a change here asks for a new model (`train`).
"""

from __future__ import annotations

from itertools import pairwise

from tipwire.find.learned.words import Word, words

_STEM = 5
_ENDING = 4
_YEAR = range(1900, 2036)


def features(text: str, language: str, before: str = "") -> list[str]:
    """The features of a sentence, each once, in a fixed order."""
    seen = words(text, language)
    found = ["bias", f"lang={language}", *_of_words(seen), *_of_form(text, seen)]
    if before:
        earlier = words(before, language)
        found += [f"-1:{mark}" for word in earlier for mark in word.marks]
        found += [f"-1:{word.plain[:_STEM]}" for word in earlier if word.plain[0].isalpha()]
    else:
        found.append("opens")
    return list(dict.fromkeys(found))


def _of_words(seen: tuple[Word, ...]) -> list[str]:
    found: list[str] = []
    plain = [word.plain for word in seen if word.plain[0].isalpha()]
    for word in seen:
        found += [f"m={mark}" for mark in word.marks]
        found += [f"g={part}" for part in word.grammar if part.startswith(("v=", "pos=V", "pos=I"))]
    found += [f"w={word}" for word in plain]
    found += [f"t={word[:_STEM]}" for word in plain if len(word) > _STEM]
    found += [f"x={word[-_ENDING:]}" for word in plain if len(word) > _ENDING]
    found += [f"2={first[:_STEM]} {second[:_STEM]}" for first, second in pairwise(plain)]
    found += [f"o{place}={word}" for place, word in enumerate(plain[:3])]
    found += [f"e{place}={word[-_ENDING:]}" for place, word in enumerate(plain[-2:])]
    return found


def _of_form(text: str, seen: tuple[Word, ...]) -> list[str]:
    """Length, how it ends, capitals, quotation marks, digits and years."""
    numbers = [word.plain for word in seen if word.plain[0].isdigit()]
    years = [n for n in numbers if n[:4].isdigit() and int(n[:4]) in _YEAR and len(n) >= 4]
    found = [f"long={min(len(seen) // 4, 8)}", f"ends={text[-1:] if not text[-1:].isalnum() else 'w'}"]
    found += [f"digits={min(len(numbers), 3)}"]
    found += ["year"] if years else []
    found += ["quoted"] if any(mark in text for mark in '«“"') else []
    capitals = sum(word.shape.startswith("X") for word in seen)
    found += [f"capitals={min(4 * capitals // max(len(seen), 1), 4)}"]
    return found
