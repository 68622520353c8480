"""The demonstration month, derived once for each test file's worker and copied for each test that changes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tipwire import office as offices
from tipwire.jobs import demo
from tipwire.office import Office


@pytest.fixture(scope="session")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, demo.Demonstration]:
    """The folder of a demonstration and what it made. Not to be changed."""
    folder = tmp_path_factory.mktemp("demo")
    return folder, demo.demonstrate(folder)


@pytest.fixture
def office(demonstrated: tuple[Path, demo.Demonstration], tmp_path: Path) -> Iterator[Office]:
    """An open copy of the demonstration's office."""
    copy = tmp_path / "office"
    shutil.copytree(demonstrated[0] / "office", copy)
    with offices.open(copy) as opened:
        yield opened
