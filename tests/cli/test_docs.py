"""The commands and their page agree."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tipwire.cli import decide, engineers, gather, look, report, start
from tipwire.cli.main import run
from tipwire.model import Action

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")
COMMANDS = [name for module in (start, gather, look, decide, report, engineers) for name in module.COMMANDS]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert re.search(rf"^\| `{name}[ `]", PAGE, re.MULTILINE)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert "Usage: tipwire" in capsys.readouterr().out


@pytest.mark.parametrize("action", Action)
def test_every_action_is_documented(action: Action) -> None:
    assert f"`{action}" in PAGE
