"""Which paragraph numbers were meant: one decision for the whole list (repair R04).

Archives of the 2000s print the pilcrow as `1`, so that a list reads 12. 13. ... 19. 110. 11. for 2 to 11.  No
single number tells; the run they make does.
"""

from itertools import pairwise
from typing import NamedTuple


class Reading(NamedTuple):
    """The numbers as understood, and whether pilcrows were taken off."""

    numbers: tuple[int, ...]
    is_repaired: bool


def decide(printed: tuple[str, ...], *, is_opening: bool) -> Reading:
    """The reading that makes the longer run; `is_opening`: the list begins a message, so its first is 1 or 2.

    >>> decide(("12", "13", "19", "110", "11"), is_opening=True).numbers
    (12, 13, 19, 110, 11)
    >>> decide(("12", "13", "14", "15", "16", "17", "18", "19", "110", "11"), is_opening=True).numbers
    (2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
    """
    literal = tuple(int(number) for number in printed)
    if not any(number.startswith("1") and len(number) > 1 for number in printed):
        return Reading(literal, is_repaired=False)
    unmarked = _unmarked(printed)
    run = _longest_run(unmarked)
    gain = run - _longest_run(literal)
    is_better = gain > 0 or (gain == 0 and is_opening and literal[0] > 2 and unmarked[0] in (1, 2))
    if is_better and run >= 3:
        return Reading(unmarked, is_repaired=True)
    return Reading(literal, is_repaired=False)


def _unmarked(printed: tuple[str, ...]) -> tuple[int, ...]:
    numbers: list[int] = []
    for text in printed:
        literal = int(text)
        bare = int(text[1:]) if text[0] == "1" and len(text) > 1 else literal
        expected = numbers[-1] + 1 if numbers else bare
        numbers.append(literal if literal == expected or bare != expected else bare)
    return tuple(numbers)


def _longest_run(numbers: tuple[int, ...]) -> int:
    longest = length = 1
    for before, after in pairwise(numbers):
        length = length + 1 if after == before + 1 else 1
        longest = max(longest, length)
    return longest
