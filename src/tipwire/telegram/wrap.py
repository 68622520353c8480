"""Breaks text into lines at blanks only, so that no line after the first can be taken for something else."""

import re

from tipwire.telegram import grammar
from tipwire.telegram.errors import CannotSend
from tipwire.telegram.rows import landmark

# A broken line must not begin a paragraph, a label or a heading line of its own.
_CONFUSABLE = re.compile(
    rf"{grammar.NUMBERED.pattern}|(?:{grammar.LABEL.pattern})"
    r"|(?:STATE|DEPT|DEPARTMENT) (?:FOR|PASS) |[A-Z]\. |UNCLASSIFIED$"
    rf"|(?:{grammar.CLASS_WORD.pattern}).*SECTION|\*\*\*|Declassified|Released|Margaret|Sheryl"
)


def _is_confusable(line: str) -> bool:
    return bool(landmark(line) or _CONFUSABLE.match(line))


def wrap(text: str, width: int, field: str, *, first: str = "") -> list[str]:
    """The lines of `first` + `text`.  A word longer than a line is refused, for a break inside it cannot be undone."""
    lines: list[list[str]] = []
    words = (first + text).split(" ")
    line: list[str] = []
    length = -1
    index = 0
    while index < len(words):
        word = words[index]
        if len(word) > width:
            raise CannotSend(field, f"the word {word[:30]!r}... is longer than the line of {width}; shorten it")
        if line and length + 1 + len(word) > width:
            index = _end_line(lines, line, index, field)
            line, length = [], -1
            continue
        line.append(word)
        length += 1 + len(word)
        index += 1
        if index == len(words):
            after = _end_line(lines, line, index, field)
            if after < index:
                index, line, length = after, [], -1
    return [" ".join(line) for line in lines]


def _end_line(lines: list[list[str]], line: list[str], index: int, field: str) -> int:
    """Keeps the line and answers where the next begins; a confusable one takes the last word of the line above."""
    if not lines or not _is_confusable(" ".join(line)):
        lines.append(line)
        return index
    if len(lines[-1]) < 2:
        text = " ".join(line)
        raise CannotSend(field, f"the line {text[:30]!r} would be read as something else; reword the text before it")
    lines[-1].pop()
    return index - len(line) - 1
