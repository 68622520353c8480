"""Captions, and which of them go together.

Source: 5 FAH-2 H-442 (AGRMENT excludes NODIS and EXDIS); the mutual exclusion of the distribution captions is usage.
"""

DISTRIBUTION = ("NODIS", "EXDIS", "STADIS", "LIMDIS", "ROGER CHANNEL", "DS CHANNEL", "AGRMENT CHANNEL",
                "DISSENT CHANNEL", "SPECAT", "SPECAT EXCLUSIVE")  # fmt: skip
HANDLING = ("SENSITIVE", "NOFORN", "SBU", "SBU-NOFORN", "FOUO", "LOU", "ONLY")
PROCESSING = ("SIPDIS", "TERREP", "VISAS")
STATUS = ("CORRECTED COPY",)
KNOWN = frozenset(DISTRIBUTION + HANDLING + PROCESSING + STATUS)

_ALONE = ("NODIS", "EXDIS", "STADIS", "ROGER CHANNEL")
_EXCLUDED_BY_AGRMENT = ("NODIS", "EXDIS")


def conflicts(captions: tuple[str, ...]) -> tuple[str, ...]:
    """The captions of one telegram that may not stand together, () when they may."""
    alone = tuple(caption for caption in captions if caption in _ALONE)
    if "AGRMENT CHANNEL" in captions:
        return ("AGRMENT CHANNEL", *alone) if any(caption in _EXCLUDED_BY_AGRMENT for caption in alone) else ()
    return alone if len(alone) > 1 else ()


def split(line: str) -> tuple[str, ...]:
    """The known captions of one line, () when it holds anything else.

    >>> split("SENSITIVE SIPDIS")
    ('SENSITIVE', 'SIPDIS')
    """
    found = []
    words = line.replace(",", " ").split()
    while words:
        for length in (2, 1):
            if " ".join(words[:length]) in KNOWN:
                found.append(" ".join(words[:length]))
                words = words[length:]
                break
        else:
            return ()
    return tuple(found)
