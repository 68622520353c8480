"""Flaws: every code is documented, and only documented codes are given."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tipwire.extract import FLAW_CODES
from tipwire.extract.flaws import flaw

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "reference" / "flaws.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", FLAW_CODES)
def test_code_is_documented(code: str) -> None:
    assert f"| `{code}` |" in DOCUMENT


def test_nothing_else_is_documented() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", DOCUMENT, re.MULTILINE)) == set(FLAW_CODES)


def test_every_code_in_the_code_is_in_the_table_and_is_used() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "src" / "tipwire" / "extract").glob("*.py")]
    used = {code for source in sources for code in re.findall(r'\bflaw\(\s*"(\w+)"', source)}
    assert used == set(FLAW_CODES)


def test_unknown_code_cannot_be_made() -> None:
    with pytest.raises(KeyError):
        flaw("no_such_code")
