"""The pinned floors of gates/floors.toml, for whoever measures."""

from __future__ import annotations

import tomllib
from pathlib import Path

FLOORS = Path(__file__).with_suffix(".toml")


def floors() -> dict[str, dict[str, float]]:
    """The floors by section and field."""
    out: dict[str, dict[str, float]] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    return out
