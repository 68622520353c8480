"""A person's decision. Primary and append-only: it outlives every finder and outranks every rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tipwire.model.vocabulary import Action


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """Who decided what about which record, when and why.

    `target` is an account or story id as it was shown; `anchors` are the quote digests that find the record again when
    ids or offsets change; `value` depends on the action: `{"field": ..., "to": ...}` for amend, other ids for merge and
    split, the text of a note, the words to protect.
    """

    id: str
    action: Action
    target: str
    why: str
    who: str
    at: datetime
    value: tuple[tuple[str, str], ...] = ()
    anchors: tuple[str, ...] = ()

    def get(self, key: str, default: str = "") -> str:
        """One part of the value."""
        return dict(self.value).get(key, default)
