"""Which accounts share link keys with another: the best of them, at a cost that does not grow with the archive.

Of each block only the accounts nearest in time are read, on both sides of a day; of all that were read those are given
that share the rarest keys. So a large city in a busy month costs no more than a village. Refuses to judge whether two
tell of one thing: that is `tipwire.link`.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, bindparam, select

from tipwire.store.tables import account_keys

_KEYS = account_keys.c
_BLOCK = select(_KEYS.account, _KEYS.day).where(_KEYS.key == bindparam("block"))
_ALL = _BLOCK.order_by(_KEYS.day)
# A block is in the order of its days: each statement walks it one way and stops.
_LATER = _BLOCK.where(_KEYS.day >= bindparam("from_day")).order_by(_KEYS.day).limit(bindparam("most"))
_EARLIER = _BLOCK.where(_KEYS.day < bindparam("from_day")).order_by(_KEYS.day.desc()).limit(bindparam("most"))


def found(
    connection: Connection, keys: Collection[str], *, day: int, most: int | None, but: Collection[str]
) -> list[str]:
    """The ids of the accounts that share a key, those that share the rarest first; at most `most` of them."""
    apart = frozenset(but)
    worth: dict[str, float] = {}
    for key in sorted(keys):
        held = [id for id in block(connection, key, day, most) if id not in apart]
        for id in held:
            worth[id] = worth.get(id, 0.0) + 1 / len(held)
    return sorted(worth, key=lambda id: (-worth[id], id))[:most]


def block(connection: Connection, key: str, day: int, most: int | None) -> list[str]:
    """The accounts under one key, each once: all of them, or the nearest to a day."""
    if most is None:
        return list(dict.fromkeys(connection.execute(_ALL, {"block": key}).scalars()))
    values = {"block": key, "from_day": day, "most": most}
    rows = [tuple(row) for part in (_LATER, _EARLIER) for row in connection.execute(part, values)]
    near = sorted(rows, key=lambda row: (abs(row[1] - day), row[0]))
    return list(dict.fromkeys(id for id, _ in near))[:most]
