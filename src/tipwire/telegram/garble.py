"""Damage of the five-unit code (ITA2): letters printed for figures, look-alikes, one pulse wrong.

Every function answers what the text may have been; the caller takes it only when another field agrees.
"""

from collections.abc import Iterable

# The upper case of ITA2: when a figures shift is lost, 1 prints as Q, 2 as W, and so on.
_SHIFT_LOST = str.maketrans("QWERTYUIOP", "1234567890")
_LOOK_ALIKE = str.maketrans("OISBLZ", "015812")

# Five pulses a letter, first pulse lowest (ITU-T S.1).
_PULSES = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", bytes.fromhex(
    "03190e09010d1a14060b0f121c0c1816170a0510071e131d1511"), strict=True))  # fmt: skip


def shift_restored(group: str) -> str:
    """The group with the figures that the letters stand for.

    >>> shift_restored("WUPOTO")
    '270959'
    """
    return group.translate(_SHIFT_LOST)


def look_alikes_restored(group: str) -> str:
    """The group with digits for the letters that look like them.

    >>> look_alikes_restored("27O9S9")
    '270959'
    """
    return group.translate(_LOOK_ALIKE)


def neighbours(indicator: str, known: Iterable[str]) -> list[str]:
    """Those of `known` that one wrong pulse turns into `indicator` (garble table, ACP 127 para 141)."""
    return [other for other in known if len(other) == len(indicator) and _is_one_pulse_off(indicator, other)]


def _is_one_pulse_off(one: str, other: str) -> bool:
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(pairs) == 1 and (_PULSES.get(pairs[0][0], 0) ^ _PULSES.get(pairs[0][1], 0)).bit_count() == 1
